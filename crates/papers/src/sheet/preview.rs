// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Says row by row what a sheet would change, before anything is changed.

use std::collections::BTreeMap;

use super::cell::Value;
use super::rows::{CellDoubt, CellError, Row, folded};

/// What is recorded now, by key; the values by the word of their field.
pub type Existing = BTreeMap<String, BTreeMap<&'static str, Value>>;

/// What one row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing with this key exists yet.
    New,
    /// It exists, and these fields would get another value.
    Changed { fields: Vec<Change> },
    /// It exists and the row says the same.
    Unchanged,
    /// The row is not used.
    Wrong { reason: Reason },
}

/// One field that would change.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    pub field: &'static str,
    /// What is recorded now; none when nothing is.
    pub from: Option<Value>,
    pub to: Value,
}

/// Why a row is not used.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Cells that cannot be read.
    Cells(Vec<CellError>),
    /// Nothing stands in the column that tells rows apart.
    NoKey,
    /// An earlier row has the same key.
    SameKey { first: usize },
    /// A rule of the room that reads this sheet, by its word.
    Rule { word: &'static str, rows: Vec<usize> },
}

/// One row of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The row number as in the file.
    pub number: usize,
    pub key: String,
    pub outcome: Outcome,
    pub doubts: Vec<CellDoubt>,
}

/// What a sheet would do, row by row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    pub rows: Vec<Judged>,
}

/// The counts of a preview, as `--json` prints them.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize)]
pub struct Summary {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub wrong: Vec<WrongRow>,
}

/// A row that is not used and the sentence that says why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct WrongRow {
    pub row: usize,
    pub reason: String,
}

/// Compares rows with what is recorded.
///
/// An empty cell says nothing: it never takes away what is recorded. Keys are the same when they
/// differ only in blanks and case; the other
/// writing of a name is a change. A second row with a key is wrong: which of the two is right
/// is not for us to say.
pub fn compare(rows: &[Row], existing: &Existing) -> Preview {
    let existing: BTreeMap<String, &BTreeMap<&'static str, Value>> =
        existing.iter().map(|(key, values)| (folded(key), values)).collect();
    let mut first_rows: BTreeMap<String, usize> = BTreeMap::new();
    let judge = |row: &Row| {
        let key = folded(&row.key);
        let first = *first_rows.entry(key.clone()).or_insert(row.number);
        let outcome = if !row.errors.is_empty() {
            Outcome::Wrong { reason: Reason::Cells(row.errors.clone()) }
        } else if key.is_empty() {
            Outcome::Wrong { reason: Reason::NoKey }
        } else if first != row.number {
            Outcome::Wrong { reason: Reason::SameKey { first } }
        } else {
            existing.get(&key).map_or(Outcome::New, |values| difference(row, values))
        };
        let (number, key, doubts) = (row.number, row.key.clone(), row.doubts.clone());
        Judged { number, key, outcome, doubts }
    };
    Preview { rows: rows.iter().map(judge).collect() }
}

fn difference(row: &Row, recorded: &BTreeMap<&'static str, Value>) -> Outcome {
    let changes = row.values.iter().filter(|(word, value)| recorded.get(*word) != Some(*value));
    let fields: Vec<Change> = changes
        .map(|(word, value)| Change {
            field: word,
            from: recorded.get(word).cloned(),
            to: value.clone(),
        })
        .collect();
    if fields.is_empty() { Outcome::Unchanged } else { Outcome::Changed { fields } }
}

impl Preview {
    /// Marks a row wrong by a rule that only the room knows.
    pub fn refuse(&mut self, number: usize, reason: Reason) {
        for row in self.rows.iter_mut().filter(|row| row.number == number) {
            row.outcome = Outcome::Wrong { reason: reason.clone() };
        }
    }

    /// The counts; `sentence` makes the words for a row that is not used.
    pub fn summary(&self, sentence: impl Fn(&Reason) -> String) -> Summary {
        let mut summary = Summary::default();
        for row in &self.rows {
            match &row.outcome {
                Outcome::New => summary.new += 1,
                Outcome::Changed { .. } => summary.changed += 1,
                Outcome::Unchanged => summary.unchanged += 1,
                Outcome::Wrong { reason } => {
                    summary.wrong.push(WrongRow { row: row.number, reason: sentence(reason) });
                }
            }
        }
        summary
    }

    /// Whether the sheet would change anything at all.
    pub fn changes_anything(&self) -> bool {
        let changes = |row: &Judged| matches!(row.outcome, Outcome::New | Outcome::Changed { .. });
        self.rows.iter().any(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns::{recognise, tests::FIELDS};
    use super::super::rows::{Sheet, apply};
    use super::*;

    fn sheet(text: &str) -> Sheet {
        let grid = super::super::read(text.as_bytes(), "").unwrap();
        apply(&grid, &recognise(&grid, FIELDS))
    }

    fn recorded(sheet: &Sheet) -> Existing {
        sheet.rows.iter().map(|row| (row.key.clone(), row.values.clone())).collect()
    }

    #[test]
    fn each_row_is_new_changed_unchanged_or_wrong() {
        let before = sheet("naam;inwoners;cbs-code\nHaren;20;H\nBedum;10;\n");
        let after = sheet(
            "naam;inwoners;cbs-code\nHaren ;21;\nBedum;10;\nLeek;5;L\nLeek;6;L\n;1;\nTen Boer;x;\n",
        );
        let preview = compare(&after.rows, &recorded(&before));
        let summary = preview.summary(|reason| format!("{reason:?}").chars().take(9).collect());
        assert_eq!((summary.new, summary.changed, summary.unchanged), (1, 1, 1));
        let wrong: Vec<(usize, &str)> =
            summary.wrong.iter().map(|wrong| (wrong.row, wrong.reason.as_str())).collect();
        assert_eq!(wrong, [(5, "SameKey {"), (6, "Cells([Ce"), (7, "Cells([Ce")]);
        let change =
            Change { field: "inhabitants", from: Some(Value::Whole(20)), to: Value::Whole(21) };
        assert_eq!(preview.rows[0].outcome, Outcome::Changed { fields: vec![change] });
        let json = serde_json::to_value(&summary).unwrap();
        assert_eq!(json["new"], 1);
        assert_eq!(json["wrong"][0]["row"], 5);
    }

    #[test]
    fn the_same_sheet_again_changes_nothing() {
        let sheet = sheet("naam;inwoners;sinds\nHaren;20;12-3-2026\nBedum;;\n");
        let preview = compare(&sheet.rows, &recorded(&sheet));
        assert!(!preview.changes_anything());
        assert_eq!(preview.summary(|_| String::new()).unchanged, 2);
    }
}
