// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opinion: the published figures of real conversations, and the worked example of the page.

#![allow(clippy::disallowed_methods, reason = "tests read the shared data and the pages")]

mod published;
mod small;
