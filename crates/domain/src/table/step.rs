// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Steps of a meeting: what is said and how long it takes, what phones may do, what the wall shows;
//! and the cue beside each, that only who facilitates reads.

use serde::{Deserialize, Serialize};

use super::FormKind;
use crate::{
    fields::{Fields, LINE, TEXT},
    round::Plan,
};

/// A row of steps holds at most so many.
pub const MOST_STEPS: usize = 40;
/// The longest step: a whole day.
const MOST_MINUTES: i64 = 480;

/// One step, as everybody at the table reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Names the step, also when it moves to another place.
    pub key: u16,
    /// The working form that it is part of.
    pub form: FormKind,
    pub title: String,
    /// What is asked of people now; on the wall and on phones.
    pub say: String,
    pub minutes: u16,
    pub phones: Phones,
    pub wall: Wall,
}

/// What phones may do in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phones {
    /// Nothing: people look at each other.
    Read,
    /// Who has the turn may pass.
    TakeTurns,
    /// Answer what is asked.
    Answer,
}

/// What the wall shows in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wall {
    Instruction,
    /// The question, and how many answered; what they said when it is turned over.
    Question,
    /// What was said in the question before.
    Result,
}

/// What only who facilitates reads of a step, and what it will ask.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cue {
    pub step: u16,
    pub note: String,
    pub asks: Option<Asks>,
    /// Everybody who is here answers for themselves; otherwise each seat gives one answer.
    pub everybody: bool,
}

/// What a step asks: a round that is put when the step begins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Asks {
    Plan(Plan),
    /// Points for the groups of cards that were made just before.
    Dots {
        question: String,
        budget: u16,
        most: u16,
    },
}

impl Asks {
    pub fn question(&self) -> &str {
        match self {
            Asks::Plan(plan) => &plan.question,
            Asks::Dots { question, .. } => question,
        }
    }

    pub(super) fn asking(self, words: String) -> Asks {
        match self {
            Asks::Plan(plan) => Asks::Plan(Plan { question: words, ..plan }),
            Asks::Dots { budget, most, .. } => Asks::Dots { question: words, budget, most },
        }
    }
}

impl Step {
    pub(super) fn check(&self, fields: &mut Fields, note: &str) {
        fields.needed("title", &self.title, LINE);
        fields.optional("say", &self.say, TEXT);
        fields.between("minutes", self.minutes.into(), 1, MOST_MINUTES);
        fields.optional("note", note, TEXT);
    }
}
