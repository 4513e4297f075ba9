// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Silent cards, then clusters, then dots: everybody writes for themselves first, so that the first
//! one who speaks does not set the tone.

use super::{Part, plan, question, talk};
use crate::{
    round::Ask,
    table::{Asks, Wall},
};

/// So many cards each.
const CARDS: u16 = 3;
/// So many dots each, and at most so many on one cluster.
const DOTS: u16 = 3;
const ON_ONE: u16 = 2;

pub const PARTS: &[Part] = &[
    question(8, |it| plan(it, Ask::Cards { most: CARDS })),
    talk(15, Wall::Result),
    question(5, |it| Asks::Dots { question: it.question.clone(), budget: DOTS, most: ON_ONE }),
    talk(10, Wall::Result),
];
