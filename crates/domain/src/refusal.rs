// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why an act is refused, in a closed and small list that every page can put in words.

use ledger::AnyId;

/// Not a fault of the house: a person asked what cannot be, and is told so where they asked.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// Also for what exists but is not theirs to see.
    #[error("not there")]
    NotThere,
    #[error("may not: needs {0:?}")]
    MayNot(Need),
    /// Somebody changed the record in the meantime; the page shows both texts.
    #[error("outdated: now at revision {theirs}")]
    Outdated { record: AnyId, theirs: u32 },
    #[error("fields: {0:?}")]
    Fields(Vec<FieldError>),
    #[error("rule: {}", .0.0)]
    Rule(Rule),
}

/// What somebody would have to be for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Anybody with a place in this founding.
    Member,
    /// Kwartiermaker or process facilitator.
    Facilitator,
    /// Kwartiermaker, facilitator, note taker or secretary.
    Recorder,
    Commissioner,
    /// Representative or alternate of the party.
    Voice,
    /// Who wrote it.
    Writer,
    /// The owner of a promise.
    Owner,
    /// Who holds the pen of a text.
    Holder,
}

/// A rule of a room, declared as a constant beside the act; the word is the key of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Rule(pub &'static str);

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the field in the form, such as `name` or `demands.1`.
    pub field: String,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Empty,
    /// Nothing was chosen where one of several is needed.
    NotChosen,
    TooLong {
        most: usize,
        now: usize,
    },
    ControlCharacters,
    NotANumber,
    OutOfRange {
        least: i64,
        most: i64,
    },
    NotADate,
    DateOutOfRange,
    /// The end lies before the beginning.
    BeforeStart,
    NotAMail,
    UnknownChoice,
    /// The box must be ticked.
    NotConfirmed,
    Twice,
    /// At least so many lines are needed.
    TooFew {
        least: usize,
    },
    TooMany {
        most: usize,
    },
    /// A sentence of the room's own.
    Rule(Rule),
}

impl Refusal {
    pub fn field(field: &str, problem: Problem) -> Refusal {
        Refusal::Fields(vec![FieldError { field: field.to_owned(), problem }])
    }
}
