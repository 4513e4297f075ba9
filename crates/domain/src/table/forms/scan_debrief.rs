// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Scan debrief: everybody looks alone first, then the table talks about what lies furthest apart,
//! and ends with what it will do otherwise.

use super::{Asks, Part, Subject, plan, question, talk};
use crate::{round::Ask, table::Wall};

fn cards(subject: &Subject, most: u16) -> Asks {
    plan(subject, Ask::Cards { most })
}

pub const PARTS: &[Part] = &[
    talk(5, Wall::Instruction),
    question(5, |it| cards(it, 2)).named(),
    talk(15, Wall::Result),
    question(5, |it| cards(it, 1)).named(),
    talk(10, Wall::Result),
];
