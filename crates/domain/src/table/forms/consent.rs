// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Consent in three rounds: is it clear, what do you think of it, is there an objection. Objections
//! are told after the round, and the table tests them.

use super::{Part, plan, question, talk};
use crate::{round::Ask, table::Wall};

pub const PARTS: &[Part] = &[
    talk(10, Wall::Instruction),
    question(10, |it| plan(it, Ask::representatives())),
    question(5, |it| plan(it, Ask::consent())),
    talk(20, Wall::Result),
];
