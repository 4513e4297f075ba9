// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the first filled sheet of an OpenDocument spreadsheet (`.ods`).
//!
//! Our own, on the XML reader that calamine uses: calamine unfolds repeated cells before anyone
//! can stop it (a few bytes can ask for gigabytes) and does not tell which cells are merged.

use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::container::{self, Archive};
use super::excel::{iso_text, number_text, truth_text};
use super::{CELL_LIMIT, COLUMN_LIMIT, Filling, Grid, Notation, ROW_LIMIT, Unreadable};

/// Reads a spreadsheet that the container was found safe to unpack.
pub(super) fn read(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    let mut archive = container::archive(bytes)?;
    check_lock(&mut archive)?;
    let part = archive.by_name("content.xml").map_err(|_| Unreadable::Damaged)?;
    let mut xml = Reader::from_reader(BufReader::new(part));
    xml.config_mut().expand_empty_elements = true;
    let mut walk = Walk::new(notation);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) => walk.open(&tag)?,
            Event::End(tag) => walk.close(tag.name().as_ref())?,
            Event::Text(text) => walk.write(&text.xml10_content())?,
            Event::GeneralRef(name) => walk.write(&reference(&name)?)?,
            Event::CData(text) => walk.write(&text.xml10_content())?,
            Event::Eof => break,
            _ => (),
        }
    }
    if !walk.complete {
        return Err(Unreadable::Cut);
    }
    let mut tables = walk.tables;
    let Some(first) = tables.iter().position(|(_, filling)| !filling.rows.is_empty()) else {
        return Err(Unreadable::Empty);
    };
    let (name, filling) = tables.remove(first);
    filling.finish(name, tables.into_iter().map(|(name, _)| name).collect())
}

fn check_lock(archive: &mut Archive<'_>) -> Result<(), Unreadable> {
    let Ok(part) = archive.by_name("META-INF/manifest.xml") else {
        return Ok(());
    };
    let mut xml = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == "encryption-data" =>
            {
                return Err(Unreadable::Encrypted);
            }
            Event::Eof => return Ok(()),
            _ => (),
        }
    }
}

fn reference(name: &quick_xml::events::BytesRef<'_>) -> Result<String, Unreadable> {
    if let Some(sign) = name.resolve_char_ref().map_err(|_| Unreadable::Damaged)? {
        return Ok(sign.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(name);
    known.map(str::to_owned).ok_or(Unreadable::Damaged)
}

/// A cell while its text is being read.
#[derive(Default)]
struct OpenCell {
    value: Option<String>,
    text: String,
    paragraphs: usize,
    repeats: usize,
    spans: (usize, usize),
}

/// Where in the document we are.
struct Walk {
    notation: Notation,
    tables: Vec<(String, Filling)>,
    merged: Vec<((usize, usize), (usize, usize))>,
    row: usize,
    row_repeats: usize,
    row_cells: Vec<(usize, usize, String)>,
    column: usize,
    cell: Option<OpenCell>,
    inside_text: bool,
    note_depth: usize,
    complete: bool,
}

impl Walk {
    fn new(notation: Notation) -> Self {
        Walk {
            notation,
            tables: Vec::new(),
            merged: Vec::new(),
            row: 0,
            row_repeats: 1,
            row_cells: Vec::new(),
            column: 0,
            cell: None,
            inside_text: false,
            note_depth: 0,
            complete: false,
        }
    }

    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        match tag.name().as_ref() {
            "table:table" => {
                let name = attribute(tag, "table:name").unwrap_or_default();
                if self.tables.len() >= 100 {
                    return Err(Unreadable::Damaged);
                }
                self.tables.push((name, Filling::new(self.notation)));
                (self.row, self.column) = (0, 0);
            }
            "table:table-row" => {
                self.row_repeats = count(tag, "table:number-rows-repeated");
                self.column = 0;
                self.row_cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.cell = Some(OpenCell {
                    value: value_of(tag, self.notation),
                    repeats: count(tag, "table:number-columns-repeated"),
                    spans: (
                        count(tag, "table:number-rows-spanned"),
                        count(tag, "table:number-columns-spanned"),
                    ),
                    ..OpenCell::default()
                });
            }
            "office:annotation" => self.note_depth += 1,
            "text:p" if self.note_depth == 0 => {
                self.inside_text = true;
                let cell = self.cell.as_mut();
                let paragraphs = cell.map_or(0, |cell| {
                    cell.paragraphs += 1;
                    cell.paragraphs
                });
                if paragraphs > 1 {
                    self.write("\n")?;
                }
            }
            "text:s" => self.write(&" ".repeat(count(tag, "text:c").min(CELL_LIMIT)))?,
            "text:tab" => self.write("\t")?,
            "text:line-break" => self.write("\n")?,
            _ => (),
        }
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), Unreadable> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        if self.inside_text && self.note_depth == 0 {
            cell.text.push_str(text);
            if cell.text.len() > CELL_LIMIT * 4 {
                let column = super::letters(self.column);
                let row = self.row + 1;
                return Err(Unreadable::CellTooLong { row, column, limit: CELL_LIMIT });
            }
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "office:annotation" => self.note_depth = self.note_depth.saturating_sub(1),
            "text:p" => self.inside_text = false,
            "table:table-cell" | "table:covered-table-cell" => self.end_cell()?,
            "table:table-row" => self.end_row()?,
            "table:table" => self.end_table()?,
            "office:document-content" => self.complete = true,
            _ => (),
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Unreadable> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.value.unwrap_or(cell.text);
        if !text.is_empty() {
            if self.column + cell.repeats > COLUMN_LIMIT {
                let row = self.row + 1;
                return Err(Unreadable::TooManyColumns { row, limit: COLUMN_LIMIT });
            }
            self.row_cells.push((self.column, cell.repeats, text));
            if cell.spans != (1, 1) && self.merged.len() < ROW_LIMIT {
                let down = self.row.saturating_add(cell.spans.0 - 1);
                let right = self.column.saturating_add(cell.spans.1 - 1);
                self.merged.push(((self.row, self.column), (down, right)));
            }
        }
        self.column = self.column.saturating_add(cell.repeats);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        if !self.row_cells.is_empty() {
            let Some((_, filling)) = self.tables.last_mut() else {
                return Err(Unreadable::Damaged);
            };
            for down in 0..self.row_repeats {
                for (column, repeats, text) in &self.row_cells {
                    for right in 0..*repeats {
                        filling.put(self.row + down, column + right, text.clone())?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.row_repeats);
        self.row_cells.clear();
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Unreadable> {
        let merged = std::mem::take(&mut self.merged);
        if let Some((_, filling)) = self.tables.last_mut() {
            for (from, to) in merged {
                filling.spread(from, to)?;
            }
        }
        Ok(())
    }
}

/// What the cell holds besides the text it shows: a number or a date, exact.
fn value_of(tag: &BytesStart<'_>, notation: Notation) -> Option<String> {
    match attribute(tag, "office:value-type")?.as_str() {
        "float" | "currency" | "percentage" => {
            let number: f64 = attribute(tag, "office:value")?.parse().ok()?;
            Some(number_text(number, notation))
        }
        "date" => Some(iso_text(&attribute(tag, "office:date-value")?)),
        "boolean" => {
            let yes = attribute(tag, "office:boolean-value")? == "true";
            Some(truth_text(yes, notation).to_owned())
        }
        "string" => attribute(tag, "office:string-value"),
        _ => None,
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok().flatten()?;
    let value = found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    attribute(tag, name).and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, 1 << 24)
}
