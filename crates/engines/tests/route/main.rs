// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route engine as others use it, against every possibility and against what was published.
#![expect(clippy::disallowed_methods, reason = "tests read the data of others")]

mod every;
mod published;
