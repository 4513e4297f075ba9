// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What reading a list in would do, row by row, in words that every room shares.

use ledger::Digest;
use serde::Serialize;

use crate::refusal::{Refusal, Rule};

/// What one row of a list would do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// The row number as in the file.
    pub row: usize,
    /// What tells it apart, as written.
    pub key: String,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    New,
    Changed(Vec<Change>),
    /// It says what stands there already.
    Unchanged,
    /// Not used, by a rule of the room; with the other rows it is about.
    Wrong(Rule, Vec<usize>),
}

/// One field that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub field: &'static str,
    pub from: String,
    pub to: String,
}

/// Somebody changed what the list is compared with, after the preview was made.
pub const LIST_CHANGED: Rule = Rule("list-changed");

/// Rows that cannot be used, and nobody said to leave them out.
pub const WRONG_ROWS: Rule = Rule("wrong-rows");

/// Everything in the list stands there already.
pub const NOTHING_NEW: Rule = Rule("nothing-new");

/// Nothing stands in the column that tells rows apart.
pub const NO_KEY: Rule = Rule("row-no-key");

/// An earlier row is about the same and says something else.
pub const SAID_TWICE: Rule = Rule("row-said-twice");

/// A text in the row is too long, or holds signs that cannot be.
pub const NOT_READABLE: Rule = Rule("row-not-readable");

/// Makes one change of a field, when the row says something and something else.
pub fn change(
    changes: &mut Vec<Change>,
    field: &'static str,
    from: &str,
    to: Option<&str>,
) -> bool {
    let Some(to) = to.map(str::trim).filter(|to| !to.is_empty() && *to != from) else {
        return false;
    };
    changes.push(Change { field, from: from.to_owned(), to: to.to_owned() });
    true
}

/// What a preview said, in a few letters: reading in is refused when it says something else now.
pub fn fingerprint(rows: &[Judged]) -> String {
    let said = serde_json::to_vec(rows).expect("plain");
    Digest::of(&said).to_string()[..16].to_owned()
}

/// The gate that every list passes before it is written.
pub fn may_read_in(
    rows: &[Judged],
    skip_wrong: bool,
    fingerprint_seen: Option<&str>,
) -> Result<(), Refusal> {
    if fingerprint_seen.is_some_and(|it| it != fingerprint(rows)) {
        return Err(Refusal::Rule(LIST_CHANGED));
    }
    let wrong = |it: &Judged| matches!(it.outcome, Outcome::Wrong(..));
    if !skip_wrong && rows.iter().any(wrong) {
        return Err(Refusal::Rule(WRONG_ROWS));
    }
    let does = |it: &Judged| matches!(it.outcome, Outcome::New | Outcome::Changed(_));
    match rows.iter().any(does) {
        true => Ok(()),
        false => Err(Refusal::Rule(NOTHING_NEW)),
    }
}
