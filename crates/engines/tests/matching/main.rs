// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Matching: everything small is compared with trying all possibilities.

mod brute;
mod chance;
