// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opinion: the published figures of real conversations, and the worked example of the page.

mod published;
mod small;
