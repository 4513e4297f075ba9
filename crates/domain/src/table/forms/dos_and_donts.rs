// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Three do's and three don'ts: everybody gives whoever brings a case advice in writing, first what
//! to do and then what not to do; who brought it says at the end what they take along.

use super::{Asks, Part, Subject, plan, question, talk};
use crate::{round::Ask, table::Wall};

/// So many pieces of advice each.
const ADVICE: u16 = 3;

fn advice(subject: &Subject) -> Asks {
    plan(subject, Ask::Cards { most: ADVICE })
}

pub const PARTS: &[Part] = &[
    talk(10, Wall::Instruction),
    question(5, advice).named(),
    question(5, advice).named(),
    talk(10, Wall::Result),
];
