// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests reveal: each seat writes what counts for it and why, all of it turns over at once so
//! that nobody goes first, and in turn people say what they heard.

use super::{Part, plan, question, talk, turns};
use crate::{round::Ask, table::Wall};

/// So many interests each: what counts most.
const INTERESTS: u16 = 2;

pub const PARTS: &[Part] = &[
    talk(5, Wall::Instruction),
    question(8, |it| plan(it, Ask::Cards { most: INTERESTS })),
    talk(15, Wall::Result),
    turns(10),
];
