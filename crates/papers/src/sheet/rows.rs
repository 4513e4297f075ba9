// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Makes typed rows of a grid, and says of each cell that cannot be read where and why.

use std::collections::BTreeMap;

use super::cell::{self, Doubt, Value, Wrong, line};
use super::columns::{Field, Mapping};
use super::{Grid, GridRow};

/// One row of the sheet, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row number as in the file.
    pub number: usize,
    /// What tells this row apart, as written; empty when the cell is.
    pub key: String,
    /// What the filled cells say, by the word of their field.
    pub values: BTreeMap<&'static str, Value>,
    /// What cannot be read.
    pub errors: Vec<CellError>,
    /// What was read one way and could be meant another.
    pub doubts: Vec<CellDoubt>,
}

impl Row {
    /// The line of text in a field, if the cell holds any.
    pub fn text(&self, word: &str) -> Option<&str> {
        match self.values.get(word) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// Where a cell stands: `C12`, under the heading "Inwoners".
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Place {
    pub row: usize,
    /// The letters of the column; empty when no column holds the field.
    pub column: String,
    pub heading: String,
    pub field: &'static str,
}

/// A cell that cannot be read, with what was typed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CellError {
    pub place: Place,
    pub typed: String,
    pub wrong: Wrong,
}

/// A cell that could be meant another way.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct CellDoubt {
    pub place: Place,
    pub typed: String,
    pub doubt: Doubt,
}

/// The same text in several rows of one column.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Double {
    /// As written in the first of them.
    pub text: String,
    /// The row numbers as in the file.
    pub rows: Vec<usize>,
}

/// A sheet read through a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub rows: Vec<Row>,
}

/// Reads every row under the headings. Empty rows are passed over.
pub fn apply(grid: &Grid, mapping: &Mapping) -> Sheet {
    let first = mapping.header().map_or(0, |place| place + 1);
    let rows = grid.rows.iter().skip(first);
    Sheet { rows: rows.map(|row| read_row(grid, row, mapping)).collect() }
}

fn read_row(grid: &Grid, source: &GridRow, mapping: &Mapping) -> Row {
    let mut row = Row {
        number: source.number,
        key: String::new(),
        values: BTreeMap::new(),
        errors: Vec::new(),
        doubts: Vec::new(),
    };
    for field in mapping.fields() {
        let column = mapping.column_of(field.word);
        let typed = column.map_or("", |column| source.cell(column.index));
        let place = || Place {
            row: source.number,
            column: column.map(|column| column.letters.clone()).unwrap_or_default(),
            heading: column.map(|column| column.heading.clone()).unwrap_or_default(),
            field: field.word,
        };
        let read = cell::value(field.kind, typed, grid.notation).and_then(|read| match read {
            None if field.required => Err(Wrong::Missing),
            Some(read) => within(field, read.value.clone()).map(|()| Some(read)),
            None => Ok(None),
        });
        match read {
            Ok(None) => (),
            Ok(Some(read)) => {
                if let Some(doubt) = read.doubt {
                    let typed = typed.to_owned();
                    row.doubts.push(CellDoubt { place: place(), typed, doubt });
                }
                row.values.insert(field.word, read.value);
            }
            Err(wrong) => {
                row.errors.push(CellError { place: place(), typed: typed.to_owned(), wrong });
            }
        }
    }
    let key = mapping.key().and_then(|word| mapping.column_of(word));
    row.key = key.map(|column| line(source.cell(column.index))).unwrap_or_default();
    row
}

fn within(field: &Field, value: Value) -> Result<(), Wrong> {
    match value {
        Value::Text(text) if text.chars().count() > field.limit => {
            Err(Wrong::TooLong { limit: field.limit })
        }
        _ => Ok(()),
    }
}

/// What makes two keys the same: blanks and case do not tell names apart, accents do.
pub fn folded(key: &str) -> String {
    line(key).to_lowercase()
}

impl Sheet {
    /// Rows with the same key, each group once, in the order of the sheet.
    pub fn doubles(&self) -> Vec<Double> {
        doubles(self.rows.iter().map(|row| (row.number, row.key.as_str())))
    }

    /// Rows with the same text in a field, such as a code that several names share.
    pub fn doubles_in(&self, word: &str) -> Vec<Double> {
        let texts = self.rows.iter().filter_map(|row| Some((row.number, shown(row, word)?)));
        let texts: Vec<(usize, String)> = texts.collect();
        doubles(texts.iter().map(|(number, text)| (*number, text.as_str())))
    }
}

/// Rows of a grid with the same text in a column (from 0), under this heading row.
pub fn doubles_in(grid: &Grid, header: Option<usize>, column: usize) -> Vec<Double> {
    let rows = grid.rows.iter().skip(header.map_or(0, |place| place + 1));
    doubles(rows.map(|row| (row.number, row.cell(column))))
}

fn shown(row: &Row, word: &str) -> Option<String> {
    Some(match row.values.get(word)? {
        Value::Text(text) => text.clone(),
        Value::Whole(number) | Value::Cents(number) => number.to_string(),
        Value::Decimal(number) => format!("{}e-{}", number.digits, number.scale),
        Value::Date(date) => date.to_string(),
        Value::YesNo(yes) => yes.to_string(),
    })
}

fn doubles<'a>(texts: impl Iterator<Item = (usize, &'a str)>) -> Vec<Double> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut found: Vec<Double> = Vec::new();
    for (number, text) in texts {
        let folded = folded(text);
        if folded.is_empty() {
            continue;
        }
        let place = *places.entry(folded).or_insert_with(|| {
            found.push(Double { text: line(text), rows: Vec::new() });
            found.len() - 1
        });
        found[place].rows.push(number);
    }
    found.retain(|double| double.rows.len() > 1);
    found
}

#[cfg(test)]
mod tests {
    use super::super::columns::{recognise, tests::FIELDS};
    use super::*;

    fn sheet(text: &str) -> Sheet {
        let grid = super::super::read(text.as_bytes(), "").unwrap();
        apply(&grid, &recognise(&grid, FIELDS))
    }

    #[test]
    fn cells_become_values_and_errors_say_where() {
        let sheet = sheet("naam;inwoners;sinds\nHaren;20.000;12-3-2026\n\n;veel;12-3-26\n");
        let first = &sheet.rows[0];
        assert_eq!((first.number, first.key.as_str()), (2, "Haren"));
        assert_eq!(first.values["inhabitants"], Value::Whole(20_000));
        assert_eq!(first.values["since"], Value::Date(jiff::civil::date(2026, 3, 12)));
        let second = &sheet.rows[1];
        assert_eq!(second.number, 4);
        let errors: Vec<_> = second
            .errors
            .iter()
            .map(|e| (e.place.column.as_str(), e.place.heading.as_str(), e.wrong))
            .collect();
        assert_eq!(errors, [("A", "naam", Wrong::Missing), ("B", "inwoners", Wrong::NoNumber)]);
        assert_eq!(second.doubts[0].doubt, Doubt::Century);
        assert_eq!(second.errors[1].typed, "veel");
    }

    #[test]
    fn the_same_key_is_reported_with_its_rows() {
        let sheet = sheet("naam;cbs-code\nHaren;1\nharen ;2\nBedum;1\n;3\n;4\n");
        let double = Double { text: "Haren".into(), rows: vec![2, 3] };
        assert_eq!(sheet.doubles(), [double]);
        assert_eq!(sheet.doubles_in("code")[0].rows, [2, 4]);
    }

    #[test]
    fn a_text_longer_than_its_field_is_wrong() {
        let sheet = sheet(&format!("naam;inwoners\n{};5\n", "a".repeat(201)));
        assert_eq!(sheet.rows[0].errors[0].wrong, Wrong::TooLong { limit: 200 });
    }
}
