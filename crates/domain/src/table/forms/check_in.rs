// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Check-in: everybody says something once, in turn; whoever wants to may pass.

use super::Part;
use crate::table::{Phones, Wall};

pub const PARTS: &[Part] =
    &[Part { minutes: 10, phones: Phones::TakeTurns, wall: Wall::Instruction, asks: None }];
