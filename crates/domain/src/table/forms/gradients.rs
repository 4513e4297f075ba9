// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Gradients: eight steps from wholehearted to blocking, chosen blind and shown together.

use super::{Part, plan, question, talk};
use crate::{round::Ask, table::Wall};

pub const PARTS: &[Part] = &[question(5, |it| plan(it, Ask::gradients())), talk(20, Wall::Result)];
