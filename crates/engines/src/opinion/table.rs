// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Comma-separated text, read so that a mistake can be pointed at by its line.

use crate::json::quoted;
use crate::{Fault, Word};

/// Fields of one row, and the line it begins on.
pub struct Row {
    /// From 1.
    pub line: usize,
    /// With quotes undone.
    pub fields: Vec<String>,
}

/// A table with a header: which column is which, then rows of the same width.
pub struct Table<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    /// The names of the columns.
    pub header: Vec<String>,
}

impl<'a> Table<'a> {
    /// Reads the header. Refuses what is not UTF-8, empty, or names a column twice.
    pub fn open(bytes: &'a [u8]) -> Result<Table<'a>, Fault> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
            Fault::on_line(Word::NotJson, line, "This is not UTF-8 text.")
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut table = Table { text, at: 0, line: 1, header: Vec::new() };
        let Some(header) = table.row()? else {
            return Err(Fault::on_line(Word::EmptyInput, 1, "The file is empty."));
        };
        let mut sorted: Vec<&String> = header.fields.iter().collect();
        sorted.sort();
        if let Some(twice) = sorted.windows(2).find(|two| two[0] == two[1]) {
            let message = format!("The column {} stands there twice.", quoted(twice[0]));
            return Err(Fault::on_line(Word::DuplicateKey, 1, message));
        }
        table.header = header.fields;
        Ok(table)
    }

    /// Where a column stands.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// Where a column stands that has to be there.
    pub fn need(&self, name: &str) -> Result<usize, Fault> {
        self.column(name).ok_or_else(|| {
            let message = format!("The column {} is missing.", quoted(name));
            Fault::on_line(Word::MissingKey, 1, message)
        })
    }

    /// Refuses every column that is not among these.
    pub fn only(&self, known: &[&str]) -> Result<(), Fault> {
        match self.header.iter().find(|column| !known.contains(&column.as_str())) {
            Some(column) => {
                let message = format!("There is no column {} here.", quoted(column));
                Err(Fault::on_line(Word::UnknownKey, 1, message))
            }
            None => Ok(()),
        }
    }

    /// The next row; empty lines are passed over.
    pub fn next(&mut self) -> Result<Option<Row>, Fault> {
        let Some(row) = self.row()? else { return Ok(None) };
        if row.fields.len() == self.header.len() {
            return Ok(Some(row));
        }
        let (has, wanted) = (row.fields.len(), self.header.len());
        let message = format!("This row has {has} fields, and the header has {wanted}.");
        Err(Fault::on_line(Word::WrongSize, row.line, message))
    }

    fn row(&mut self) -> Result<Option<Row>, Fault> {
        let bytes = self.text.as_bytes();
        while matches!(bytes.get(self.at), Some(b'\n' | b'\r')) {
            self.line += usize::from(bytes[self.at] == b'\n');
            self.at += 1;
        }
        if self.at >= bytes.len() {
            return Ok(None);
        }
        let mut row = Row { line: self.line, fields: Vec::with_capacity(self.header.len()) };
        loop {
            let field = self.field()?;
            row.fields.push(field);
            match bytes.get(self.at) {
                Some(b',') => self.at += 1,
                _ => break,
            }
        }
        Ok(Some(row))
    }

    /// One field; stands behind it afterwards.
    fn field(&mut self) -> Result<String, Fault> {
        let bytes = self.text.as_bytes();
        if bytes.get(self.at) != Some(&b'"') {
            let from = self.at;
            let rest = &bytes[from..];
            let length = rest.iter().position(|byte| matches!(byte, b',' | b'\n' | b'\r'));
            self.at = from + length.unwrap_or(rest.len());
            return Ok(self.text[from..self.at].to_owned());
        }
        let begun = self.line;
        let mut field = String::new();
        self.at += 1;
        loop {
            let from = self.at;
            let Some(length) = bytes[from..].iter().position(|&byte| byte == b'"') else {
                let message = "A quotation mark opens here and is never closed.";
                return Err(Fault::on_line(Word::WrongType, begun, message));
            };
            let piece = &self.text[from..from + length];
            self.line += piece.bytes().filter(|&byte| byte == b'\n').count();
            field.push_str(piece);
            self.at = from + length + 1;
            match bytes.get(self.at) {
                Some(b'"') => field.push('"'),
                None | Some(b',' | b'\n' | b'\r') => return Ok(field),
                Some(_) => {
                    let message = "Something stands behind a closing quotation mark.";
                    return Err(Fault::on_line(Word::WrongType, self.line, message));
                }
            }
            self.at += 1;
        }
    }
}
