// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Own choices: whoever prepares the meeting writes the options, everybody chooses one blind, and
//! the table talks about what shows.

use super::{Part, plan, question, talk};
use crate::{round::Ask, table::Wall};

pub const PARTS: &[Part] =
    &[question(5, |it| plan(it, Ask::Choice(it.choices.clone()))), talk(15, Wall::Result)];
