// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Estimate, talk, estimate: blind first, then the lowest and the highest tell why, then once more.

use super::{Asks, Part, Subject, plan, question, talk};
use crate::{round::Ask, table::Wall};

fn range(subject: &Subject) -> Asks {
    plan(subject, Ask::range(&subject.unit))
}

pub const PARTS: &[Part] =
    &[question(5, range), talk(15, Wall::Result), question(5, range), talk(5, Wall::Result)];
