// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Working forms: proven rows of steps, one file each. What a step asks is a round like any other.
//!
//! To add one: a file here with its `PARTS`, a line in [`FormKind`] and in `parts`, and its words
//! in `table.nl.ftl` and `table.en.ftl` (`table-form-…`). A form knows no other form.

mod check_in;
mod choice;
mod consent;
mod dos_and_donts;
mod estimate;
mod free;
mod gradients;
mod interests_reveal;
mod representatives;
mod scan_debrief;
mod silent_cards;

use serde::{Deserialize, Serialize};

use super::{Asks, Phones, Wall};
use crate::round::{Ask, Choice, Plan};

/// The working forms that Kwartier knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormKind {
    CheckIn,
    Representatives,
    Consent,
    Gradients,
    Choice,
    SilentCards,
    Estimate,
    InterestsReveal,
    ScanDebrief,
    DosAndDonts,
    Free,
}

/// One step of a form; its words are in the texts.
pub struct Part {
    pub minutes: u16,
    pub phones: Phones,
    pub wall: Wall,
    asks: Option<fn(&Subject) -> Asks>,
    /// The question begins with the name of the step, where a form asks two things of one subject.
    named: bool,
}

/// What a form is about, as whoever prepares the meeting says it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Subject {
    pub question: String,
    /// In what it is estimated: "miljoen euro per jaar".
    pub unit: String,
    /// What can be chosen, where whoever prepares it writes that.
    pub choices: Vec<Choice>,
}

impl FormKind {
    pub const ALL: [FormKind; 11] = [
        FormKind::CheckIn,
        FormKind::Representatives,
        FormKind::Consent,
        FormKind::Gradients,
        FormKind::Choice,
        FormKind::SilentCards,
        FormKind::Estimate,
        FormKind::InterestsReveal,
        FormKind::ScanDebrief,
        FormKind::DosAndDonts,
        FormKind::Free,
    ];

    pub fn parts(self) -> &'static [Part] {
        match self {
            FormKind::CheckIn => check_in::PARTS,
            FormKind::Representatives => representatives::PARTS,
            FormKind::Consent => consent::PARTS,
            FormKind::Gradients => gradients::PARTS,
            FormKind::Choice => choice::PARTS,
            FormKind::SilentCards => silent_cards::PARTS,
            FormKind::Estimate => estimate::PARTS,
            FormKind::InterestsReveal => interests_reveal::PARTS,
            FormKind::ScanDebrief => scan_debrief::PARTS,
            FormKind::DosAndDonts => dos_and_donts::PARTS,
            FormKind::Free => free::PARTS,
        }
    }

    /// Whether something is asked in it.
    pub fn asks(self) -> bool {
        self.parts().iter().any(|it| it.asks.is_some())
    }
}

impl Part {
    pub(super) fn asks(&self, subject: &Subject, title: &str) -> Option<Asks> {
        let asks = self.asks?;
        match self.named {
            true => {
                let question = format!("{}: {}", title.trim(), subject.question.trim());
                Some(asks(&Subject { question, ..subject.clone() }))
            }
            false => Some(asks(subject)),
        }
    }

    const fn named(self) -> Part {
        Part { named: true, ..self }
    }
}

const fn turns(minutes: u16) -> Part {
    Part { phones: Phones::TakeTurns, ..talk(minutes, Wall::Instruction) }
}

const fn talk(minutes: u16, wall: Wall) -> Part {
    Part { minutes, phones: Phones::Read, wall, asks: None, named: false }
}

const fn question(minutes: u16, asks: fn(&Subject) -> Asks) -> Part {
    Part { minutes, phones: Phones::Answer, wall: Wall::Question, asks: Some(asks), named: false }
}

fn plan(subject: &Subject, ask: Ask) -> Asks {
    Asks::Plan(Plan::asking(subject.question.clone(), ask))
}
