// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Check-in: everybody says something once, in turn; whoever wants to may pass.

use super::{Part, turns};

pub const PARTS: &[Part] = &[turns(10)];
