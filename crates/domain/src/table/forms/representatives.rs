// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Can you go on with this: yes, yes with a concern, I must go back, objection; then the talk.

use super::{Part, plan, question, talk};
use crate::{round::Ask, table::Wall};

pub const PARTS: &[Part] =
    &[question(5, |it| plan(it, Ask::representatives())), talk(20, Wall::Result)];
