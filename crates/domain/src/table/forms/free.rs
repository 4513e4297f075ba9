// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A free item: an instruction and its time, and nothing on phones.

use super::{Part, talk};
use crate::table::Wall;

pub const PARTS: &[Part] = &[talk(15, Wall::Instruction)];
