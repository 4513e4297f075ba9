// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Matching: everything small is compared with trying all possibilities.

#![allow(clippy::disallowed_methods, reason = "tests read the shared data and the pages")]

mod brute;
mod chance;
mod questions;
mod schedule;
mod wpi;
