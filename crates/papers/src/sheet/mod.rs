// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Spreadsheets in and out: what somebody uploads or pastes becomes a grid of text, and back.
//!
//! The way in, in reading order: [`read`] makes a [`Grid`], [`columns::recognise`] says which
//! column is which field, [`rows::apply`] makes typed rows, [`preview::compare`] says what would
//! change. Nothing here knows a record, and nothing here makes a sentence: what is wrong is told
//! in types, the words are made elsewhere.

pub mod cell;
pub mod columns;
mod compound;
mod container;
pub mod date;
mod excel;
mod number;
mod old_excel;
mod old_record;
mod open_document;
pub mod preview;
pub mod rows;
mod separated;
mod unreadable;
mod write;

pub use separated::PROTECTED_STARTS;
pub use unreadable::{Seen, Unreadable};
pub use write::{Cell, Dialect, Table, Unwritable, write_csv, write_xlsx};

/// The largest file that is looked at, in bytes.
pub const FILE_LIMIT: usize = 10 * 1024 * 1024;
/// The most rows a sheet may have, empty ones in between included.
pub const ROW_LIMIT: usize = 20_000;
/// The most columns a row may have.
pub const COLUMN_LIMIT: usize = 200;
/// The most characters a cell may have (Excel itself stops at 32,767).
pub const CELL_LIMIT: usize = 32_000;
/// The most text one grid holds, in bytes: a cell shared or merged a million times costs memory.
pub const TEXT_LIMIT: usize = 64 * 1024 * 1024;

/// How many sheets of a file are looked into for the first that holds something: a file may name
/// the same large empty sheet a hundred times.
const SEARCHED_SHEETS: usize = 8;

/// How numbers are written: `1.234,50` or `1,234.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notation {
    /// A comma before the decimals, points or spaces between thousands.
    #[default]
    Dutch,
    /// A point before the decimals, commas or spaces between thousands.
    English,
}

/// One row of a sheet, with the number that the sheet itself shows beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The row number as in the file, from 1.
    pub number: usize,
    /// The texts of the cells, as typed; an absent cell at the end is an empty one.
    pub cells: Vec<String>,
}

impl GridRow {
    /// The text in a column (from 0); empty when the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether nothing is written in this row.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// A sheet as text: rows of cells, merged cells filled in, dates as `2026-03-12`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// The name of the sheet, empty for a text file or something pasted.
    pub name: String,
    /// Other sheets in the same file, which were not read.
    pub others: Vec<String>,
    /// How the numbers in `rows` are written.
    pub notation: Notation,
    /// The rows that hold anything, in the order of the file.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// How many columns the widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// Makes a grid from rows of text, numbered from 1; for pasted blocks already split.
    pub fn from_rows(rows: Vec<Vec<String>>) -> Result<Grid, Unreadable> {
        let mut filling = Filling::new(Notation::Dutch);
        for (index, cells) in rows.into_iter().enumerate() {
            for (column, text) in cells.into_iter().enumerate() {
                filling.put(index, column, text)?;
            }
        }
        filling.finish(String::new(), Vec::new())
    }
}

/// Reads a file or something pasted, with numbers written the Dutch way.
///
/// The name of the file is only a hint for the message when the content cannot be recognised;
/// what a file is, is seen from its content.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Grid, Unreadable> {
    read_as(bytes, file_name, Notation::Dutch)
}

/// Reads a file or something pasted; numbers that a sheet holds as numbers are written out in
/// this notation, so that whoever parses the grid with `grid.notation` gets the same number back.
pub fn read_as(bytes: &[u8], file_name: &str, notation: Notation) -> Result<Grid, Unreadable> {
    if bytes.len() > FILE_LIMIT {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: FILE_LIMIT });
    }
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    read_content(bytes, notation).map_err(|error| match error {
        Unreadable::WrongKind { seen, .. } => {
            Unreadable::WrongKind { seen, name: file_name.to_owned() }
        }
        other => other,
    })
}

fn read_content(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match container::open(bytes)? {
            container::Kind::Excel => excel::read(bytes, notation),
            container::Kind::OpenDocument => open_document::read(bytes, notation),
        };
    }
    if bytes.starts_with(&old_excel::SIGNATURE) {
        return old_excel::read(bytes, notation);
    }
    match unreadable::seen_in(bytes) {
        Some(seen) => Err(Unreadable::wrong_kind(seen)),
        None => separated::read(bytes, notation),
    }
}

/// The letters above a column: 0 is `A`, 25 is `Z`, 26 is `AA`.
pub fn letters(column: usize) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        let rest = (left - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(rest).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A grid being filled, which refuses to grow beyond the limits.
struct Filling {
    notation: Notation,
    rows: std::collections::BTreeMap<usize, Vec<String>>,
    bytes: usize,
}

impl Filling {
    fn new(notation: Notation) -> Self {
        Filling { notation, rows: std::collections::BTreeMap::new(), bytes: 0 }
    }

    /// Puts a text in a cell (row and column from 0). An empty text takes no place.
    fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), Unreadable> {
        if text.is_empty() {
            return Ok(());
        }
        if row >= ROW_LIMIT {
            return Err(Unreadable::TooManyRows { limit: ROW_LIMIT });
        }
        if column >= COLUMN_LIMIT {
            return Err(Unreadable::TooManyColumns { row: row + 1, limit: COLUMN_LIMIT });
        }
        if text.len() > CELL_LIMIT && text.chars().count() > CELL_LIMIT {
            let column = letters(column);
            return Err(Unreadable::CellTooLong { row: row + 1, column, limit: CELL_LIMIT });
        }
        self.bytes += text.len() + std::mem::size_of::<String>();
        if self.bytes > TEXT_LIMIT {
            return Err(Unreadable::TooMuchText { limit: TEXT_LIMIT });
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            self.bytes += (column - cells.len()) * std::mem::size_of::<String>();
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// Gives every cell of a merged block the text of its first cell.
    ///
    /// Only rows that hold something already are filled: a block merged down to the bottom of
    /// the sheet would otherwise make rows that nobody wrote.
    fn spread(&mut self, from: (usize, usize), to: (usize, usize)) -> Result<(), Unreadable> {
        let Some(text) = self.rows.get(&from.0).and_then(|cells| cells.get(from.1)) else {
            return Ok(());
        };
        let text = text.clone();
        if text.is_empty() {
            return Ok(());
        }
        let last_column = to.1.min(COLUMN_LIMIT - 1);
        let rows: Vec<usize> = self.rows.range(from.0..=to.0.max(from.0)).map(|r| *r.0).collect();
        for row in rows {
            for column in from.1..=last_column {
                if (row, column) != from {
                    self.put(row, column, text.clone())?;
                }
            }
        }
        Ok(())
    }

    fn finish(self, name: String, others: Vec<String>) -> Result<Grid, Unreadable> {
        let rows = self.rows.into_iter().map(|(row, cells)| GridRow { number: row + 1, cells });
        let rows: Vec<GridRow> = rows.filter(|row| !row.is_empty()).collect();
        if rows.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(Grid { name, others, notation: self.notation, rows })
    }
}
