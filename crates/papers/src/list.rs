// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Lists of the rooms as sheets: how each is recognised, compared, read in and written out.
//!
//! What a row means is said in the room (`party`, `assignment`); here is what they share.

use domain::{
    assignment::ReadActivities,
    party::{PartyKind, ReadParties, ReadPeople, RepeatedCode},
    sheet::{Judged as Said, Outcome as Says},
    sight::Sight,
};
use texts::Texts;

use crate::{
    assignment, party,
    sheet::{
        Grid, Table,
        cell::{Value, Wrong},
        columns::{self, Field, Mapping, normalised},
        preview::{Change, Judged, Outcome, Preview, Reason},
        rows::{self, CellError, Row},
    },
};

/// The lists that come in and go out as a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    Parties,
    People,
    Activities,
}

/// What is chosen for a whole list.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    pub repeated_code: RepeatedCode,
    /// The kind of a new party that nothing tells.
    pub kind: PartyKind,
    /// The year of the numbers, where the heading does not tell it.
    pub year: Option<i16>,
    /// Where the numbers come from, such as the name of the file.
    pub source: String,
    pub skip_wrong: bool,
}

/// What a sheet would do, and the act that does it.
#[derive(Debug)]
pub struct Compared {
    pub preview: Preview,
    pub read_in: ReadIn,
    /// Whether rows bear a code that belongs to several of them.
    pub repeats_a_code: bool,
    /// Parties that rows merge into, and that have no row themselves.
    pub outside: Vec<String>,
}

/// The one act that reads a list in.
#[derive(Clone, Debug)]
pub enum ReadIn {
    Parties(ReadParties),
    People(ReadPeople),
    Activities(ReadActivities),
}

/// A word of a closed list that is not in it.
pub(crate) const UNKNOWN_WORD: &str = "row-unknown-word";

impl List {
    pub const ALL: [List; 3] = [List::Parties, List::People, List::Activities];

    /// As on the command line and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            List::Parties => "parties",
            List::People => "people",
            List::Activities => "activities",
        }
    }

    pub fn from_word(word: &str) -> Option<List> {
        List::ALL.into_iter().find(|it| it.word() == word)
    }

    pub fn fields(self) -> &'static [Field] {
        match self {
            List::Parties => party::FIELDS,
            List::People => party::PEOPLE_FIELDS,
            List::Activities => assignment::FIELDS,
        }
    }

    /// The fields that rows can be told apart by.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            List::Parties => &["name", "code", "short"],
            List::People => &["name", "mail"],
            List::Activities => &["name"],
        }
    }

    /// Recognises the columns; what is left over is tried again without the years and the words
    /// behind the first one, so that "inwoners_2022" is recognised.
    pub fn recognise(self, grid: &Grid) -> Mapping {
        let mut mapping = columns::recognise(grid, self.fields());
        if takes_a_row_for_headings(grid, &mapping) {
            mapping.set_header(grid, Some(0));
        }
        for (place, field) in loosely(&mapping) {
            // The field exists and is free: that is how it was found.
            let _ = mapping.set(place, Some(field));
        }
        mapping
    }

    /// Compares a sheet with what is recorded.
    pub fn compare(
        self,
        sight: &Sight<'_>,
        grid: &Grid,
        mapping: &Mapping,
        choices: &Choices,
    ) -> Compared {
        let sheet = rows::apply(grid, mapping);
        match self {
            List::Parties => party::compare(sight, &sheet.rows, mapping, choices),
            List::People => party::compare_people(sight, &sheet.rows, mapping, choices),
            List::Activities => assignment::compare(sight, &sheet.rows, choices),
        }
    }

    /// The list as it stands, ready to be written; read back in it changes nothing.
    pub fn tables(self, sight: &Sight<'_>, t: Texts) -> Vec<Table> {
        match self {
            List::Parties => vec![party::table(sight, t)],
            List::People => vec![party::people_table(sight, t), party::seats_table(sight, t)],
            List::Activities => vec![assignment::table(sight, t)],
        }
    }
}

/// A word in the list itself, such as "gemeente", can be the name of a column elsewhere: one such
/// word under a first row that is as wide does not make headings.
fn takes_a_row_for_headings(grid: &Grid, mapping: &Mapping) -> bool {
    let filled = |place: usize| {
        let row = grid.rows.get(place);
        row.map_or(0, |it| it.cells.iter().filter(|it| !it.trim().is_empty()).count())
    };
    let recognised = mapping.columns().iter().filter(|it| it.field.is_some()).count();
    let lower = mapping.header().filter(|it| *it > 0);
    recognised == 1 && lower.is_some_and(|it| filled(0) > 1 && filled(0) >= filled(it))
}

fn loosely(mapping: &Mapping) -> Vec<(usize, &'static str)> {
    let mut found: Vec<(usize, &'static str)> = Vec::new();
    for column in mapping.unmapped() {
        let words: Vec<&str> = column
            .heading
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .collect();
        let starts = (1..=words.len()).rev().map(|most| normalised(&words[..most].concat()));
        let field = starts.into_iter().find_map(|start| {
            let fits = |it: &&Field| it.names.iter().any(|name| normalised(name) == start);
            mapping.fields().iter().find(fits)
        });
        let Some(field) = field else { continue };
        let taken = mapping.column_of(field.word).is_some();
        if !taken && !found.iter().any(|(_, word)| *word == field.word) {
            found.push((column.index, field.word));
        }
    }
    found
}

/// The year that a heading names: "inwoners_2022".
pub fn year_in(heading: &str) -> Option<i16> {
    let numbers = heading.split(|it: char| !it.is_ascii_digit());
    numbers
        .filter(|it| it.len() == 4)
        .find_map(|it| it.parse().ok().filter(|it| (1900..=2200).contains(it)))
}

/// Rows that can be read, and those that cannot with the reason.
pub(crate) struct Readable<R> {
    pub rows: Vec<R>,
    pub wrong: Vec<Judged>,
}

/// Makes rows of a room; a row with a cell that cannot be read is told apart.
pub(crate) fn readable<R>(
    rows: &[Row],
    read: impl Fn(&Row) -> Result<R, &'static str>,
) -> Readable<R> {
    let mut found = Readable { rows: Vec::new(), wrong: Vec::new() };
    for row in rows {
        let reason = if row.errors.is_empty() {
            match read(row) {
                Ok(read) => {
                    found.rows.push(read);
                    continue;
                }
                Err(word) => Reason::Rule { word, rows: Vec::new() },
            }
        } else {
            Reason::Cells(row.errors.clone())
        };
        let (number, key, doubts) = (row.number, row.key.clone(), row.doubts.clone());
        found.wrong.push(Judged { number, key, outcome: Outcome::Wrong { reason }, doubts });
    }
    found
}

/// What the room said of its rows, with the rows that could not be read in between.
pub(crate) fn preview(rows: &[Row], said: &[Said], wrong: Vec<Judged>) -> Preview {
    let doubts = |number: usize| {
        let row = rows.iter().find(|it| it.number == number);
        row.map(|it| it.doubts.clone()).unwrap_or_default()
    };
    let judged = said.iter().map(|it| Judged {
        number: it.row,
        key: it.key.clone(),
        outcome: outcome(&it.outcome),
        doubts: doubts(it.row),
    });
    let mut rows: Vec<Judged> = judged.chain(wrong).collect();
    rows.sort_by_key(|it| it.number);
    Preview { rows }
}

fn outcome(says: &Says) -> Outcome {
    let value = |it: &str| Value::Text(it.to_owned());
    match says {
        Says::New => Outcome::New,
        Says::Unchanged => Outcome::Unchanged,
        Says::Wrong(rule, rows) => {
            Outcome::Wrong { reason: Reason::Rule { word: rule.0, rows: rows.clone() } }
        }
        Says::Changed(changes) => {
            let change = |it: &domain::sheet::Change| Change {
                field: it.field,
                from: (!it.from.is_empty()).then(|| value(&it.from)),
                to: value(&it.to),
            };
            Outcome::Changed { fields: changes.iter().map(change).collect() }
        }
    }
}

/// One of a closed list by its own word or by its word in either language.
pub(crate) fn word_of<T: Copy>(
    text: Option<&str>,
    key: &str,
    words: impl IntoIterator<Item = (T, &'static str)>,
) -> Result<Option<T>, &'static str> {
    let Some(text) = text else { return Ok(None) };
    let wanted = normalised(text);
    let found = words.into_iter().find(|(_, word)| {
        let key = format!("{key}-{}", word.replace('_', "-"));
        let named = |t: Texts| t.find(&key).is_some_and(|it| normalised(it) == wanted);
        normalised(word) == wanted || named(Texts::NL) || named(Texts::EN)
    });
    found.map(|(value, _)| Some(value)).ok_or(UNKNOWN_WORD)
}

/// The word of a closed list in the language of the sheet.
pub(crate) fn said(t: Texts, key: &str, word: &str) -> String {
    let found = t.find(&format!("{key}-{}", word.replace('_', "-")));
    found.unwrap_or(word).to_owned()
}

pub(crate) fn whole(row: &Row, word: &str) -> Option<i64> {
    match row.values.get(word) {
        Some(Value::Whole(number)) => Some(*number),
        _ => None,
    }
}

pub(crate) fn yes_no(row: &Row, word: &str) -> Option<bool> {
    match row.values.get(word) {
        Some(Value::YesNo(yes)) => Some(*yes),
        _ => None,
    }
}

pub(crate) fn date(row: &Row, word: &str) -> Option<jiff::civil::Date> {
    match row.values.get(word) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    }
}

pub(crate) fn text(row: &Row, word: &str) -> String {
    row.text(word).unwrap_or_default().to_owned()
}

/// Why a row is not used, in a sentence.
pub fn sentence(t: Texts, reason: &Reason) -> String {
    match reason {
        Reason::Cells(errors) => {
            let told: Vec<String> = errors.iter().map(|it| cell_sentence(t, it)).collect();
            told.join(" ")
        }
        Reason::NoKey => t.refusal_rule_row_no_key().to_owned(),
        Reason::SameKey { first } => t.sheet_same_key(*first),
        Reason::Rule { word, rows } => {
            let told = t.find(&format!("refusal-rule-{word}")).unwrap_or(t.refusal_title());
            match rows.as_slice() {
                [] => told.to_owned(),
                rows => {
                    let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
                    format!("{told} {}", t.sheet_rows_named(rows.join(", ")))
                }
            }
        }
    }
}

fn cell_sentence(t: Texts, error: &CellError) -> String {
    let heading = match error.place.heading.as_str() {
        "" => error.place.field,
        heading => heading,
    };
    let why = match error.wrong {
        Wrong::NoNumber => t.sheet_wrong_no_number(),
        Wrong::NotWhole => t.sheet_wrong_not_whole(),
        Wrong::TooManyDecimals => t.sheet_wrong_too_many_decimals(),
        Wrong::TooLarge => t.sheet_wrong_too_large(),
        Wrong::NoDate => t.sheet_wrong_no_date(),
        Wrong::NoSuchDay => t.sheet_wrong_no_such_day(),
        Wrong::NeitherYesNorNo => t.sheet_wrong_neither_yes_nor_no(),
        Wrong::NoEmail => t.sheet_wrong_no_mail(),
        Wrong::FormulaFailed => t.sheet_wrong_formula(),
        Wrong::TooLong { .. } => t.sheet_wrong_too_long(),
        Wrong::Missing => t.sheet_wrong_missing(),
    };
    let typed: String = error.typed.chars().take(40).collect();
    match typed.is_empty() {
        true => t.sheet_cell_empty(heading, why),
        false => t.sheet_cell(heading, typed, why),
    }
}
