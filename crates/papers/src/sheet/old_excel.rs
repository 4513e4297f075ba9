// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the first filled sheet of an Excel 97–2003 workbook (`.xls`), record by record.
//!
//! Our own: the library takes memory on the word of the file (a record that says how large the
//! sheet is, two cells in far corners), which ends the whole program and cannot be caught. A
//! workbook with a password, also a new one, comes in this container too.

use std::collections::BTreeMap;

use super::compound::{Compound, u16_at, u32_at};
use super::excel::{Moment, moment_text, number_text, truth_text};
use super::old_record::{Record, Records, Texts, shared_texts};
use super::{Filling, Grid, Notation, SEARCHED_SHEETS, Seen, Unreadable};

pub(super) use super::compound::SIGNATURE;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;

pub(super) fn read(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    let compound = Compound::open(bytes)?;
    if compound.has("EncryptedPackage") || compound.has("EncryptionInfo") {
        return Err(Unreadable::Encrypted);
    }
    let Some(stream) = compound.stream("Workbook") else {
        let seen = if compound.has("Book") {
            Seen::OtherSheet
        } else if compound.has("WordDocument") {
            Seen::TextDocument
        } else if compound.has("PowerPoint Document") {
            Seen::Presentation
        } else {
            Seen::Unknown
        };
        return Err(Unreadable::wrong_kind(seen));
    };
    let stream = stream?;
    let book = Book::open(&stream)?;
    for (index, sheet) in book.sheets.iter().enumerate().take(SEARCHED_SHEETS) {
        let filling = read_sheet(&stream, &book, sheet.start, notation)?;
        let others = book.sheets.iter().enumerate().filter(|(other, _)| *other != index);
        let others = others.map(|(_, sheet)| sheet.name.clone()).collect();
        match filling.finish(sheet.name.clone(), others) {
            Err(Unreadable::Empty) => continue,
            grid => return grid,
        }
    }
    Err(Unreadable::Empty)
}

struct SheetPlace {
    name: String,
    start: usize,
}

/// What stands before the sheets: their places, the shared texts, which formats are dates.
struct Book {
    sheets: Vec<SheetPlace>,
    texts: Vec<String>,
    cell_formats: Vec<u16>,
    own_formats: BTreeMap<u16, Moment>,
    since_1904: bool,
}

impl Book {
    fn open(stream: &[u8]) -> Result<Book, Unreadable> {
        let mut book = Book {
            sheets: Vec::new(),
            texts: Vec::new(),
            cell_formats: Vec::new(),
            own_formats: BTreeMap::new(),
            since_1904: false,
        };
        let mut records = Records { left: stream };
        loop {
            let record = records.next()?;
            let bytes = record.bytes;
            match record.kind {
                BEGIN if u16_at(bytes, 0) != Some(0x0600) => {
                    return Err(Unreadable::wrong_kind(Seen::OtherSheet));
                }
                0x002F => return Err(Unreadable::Encrypted),
                0x0022 => book.since_1904 = u16_at(bytes, 0) == Some(1),
                0x0085 => book.add_sheet(bytes)?,
                0x00E0 => book.cell_formats.push(u16_at(bytes, 2).ok_or(Unreadable::Damaged)?),
                0x041E => {
                    let number = u16_at(bytes, 0).ok_or(Unreadable::Damaged)?;
                    let code = Texts::new(&record, 2).text_with_length()?;
                    book.own_formats.insert(number, moment_of(&code));
                }
                0x00FC => book.texts = shared_texts(&record)?,
                END => return Ok(book),
                _ => (),
            }
        }
    }

    fn add_sheet(&mut self, bytes: &[u8]) -> Result<(), Unreadable> {
        let start = u32_at(bytes, 0).ok_or(Unreadable::Damaged)? as usize;
        let [hidden, kind, length] =
            bytes.get(4..7).and_then(|b| b.try_into().ok()).ok_or(Unreadable::Damaged)?;
        let record = Record { kind: 0, bytes, more: Vec::new() };
        let mut texts = Texts::new(&record, 7);
        let wide = texts.byte()? & 1 == 1;
        let name = texts.signs(usize::from(length), wide)?;
        if hidden & 3 == 0 && kind == 0 && self.sheets.len() < 100 {
            self.sheets.push(SheetPlace { name, start });
        }
        Ok(())
    }

    fn moment(&self, cell_format: u16) -> Moment {
        let Some(format) = self.cell_formats.get(usize::from(cell_format)) else {
            return Moment::None;
        };
        match self.own_formats.get(format) {
            Some(moment) => *moment,
            None => match format {
                14..=22 | 27..=36 | 45 | 47 | 50..=58 => Moment::Date,
                46 => Moment::Duration,
                _ => Moment::None,
            },
        }
    }

    fn number(&self, cell_format: u16, number: f64, notation: Notation) -> String {
        match self.moment(cell_format) {
            Moment::None => number_text(number, notation),
            moment => moment_text(number, moment, self.since_1904),
        }
    }
}

/// Whether a number format shows a date: it names a day, month, year or hour outside quotes.
fn moment_of(code: &str) -> Moment {
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' | '_' | '*' => drop(signs.next()),
            '"' => drop(signs.by_ref().find(|sign| *sign == '"')),
            '[' => {
                let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                if inside.chars().all(|sign| "hmsHMS".contains(sign)) && !inside.is_empty() {
                    return Moment::Duration;
                }
            }
            ';' => break,
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => return Moment::Date,
            'G' | 'g' => return Moment::None,
            _ => (),
        }
    }
    Moment::None
}

fn read_sheet(
    stream: &[u8],
    book: &Book,
    start: usize,
    notation: Notation,
) -> Result<Filling, Unreadable> {
    let mut records = Records { left: stream.get(start..).ok_or(Unreadable::Cut)? };
    let mut filling = Filling::new(notation);
    let mut merged = Vec::new();
    // A chart in the sheet is a stream in the stream.
    let mut depth = 0_usize;
    let mut formula_at = None;
    loop {
        let record = records.next()?;
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => (),
            0x00E5 => merged.extend(merged_blocks(record.bytes)),
            0x0207 => {
                if let Some((row, column)) = formula_at.take() {
                    filling.put(row, column, Texts::new(&record, 0).text_with_length()?)?;
                }
            }
            _ => formula_at = read_cells(&record, book, &mut filling)?.or(formula_at),
        }
    }
    for (from, to) in merged {
        filling.spread(from, to)?;
    }
    Ok(filling)
}

/// Puts the cells of one record in the grid. A formula whose text follows gives its place.
fn read_cells(
    record: &Record<'_>,
    book: &Book,
    filling: &mut Filling,
) -> Result<Option<(usize, usize)>, Unreadable> {
    const CELLS: [u16; 8] = [0x00FD, 0x0203, 0x027E, 0x00BD, 0x0006, 0x0204, 0x00D6, 0x0205];
    if !CELLS.contains(&record.kind) {
        return Ok(None);
    }
    let bytes = record.bytes;
    let notation = filling.notation;
    let short = || Unreadable::Damaged;
    let row = usize::from(u16_at(bytes, 0).ok_or_else(short)?);
    let column = usize::from(u16_at(bytes, 2).ok_or_else(short)?);
    let format = u16_at(bytes, 4).ok_or_else(short)?;
    let text = match record.kind {
        0x00FD => {
            let place = u32_at(bytes, 6).ok_or_else(short)? as usize;
            book.texts.get(place).ok_or_else(short)?.clone()
        }
        0x0203 => book.number(format, f64_at(bytes, 6).ok_or_else(short)?, notation),
        0x027E => book.number(format, packed(u32_at(bytes, 6).ok_or_else(short)?), notation),
        0x00BD => {
            for (place, six) in
                bytes[4..bytes.len().saturating_sub(2).max(4)].chunks_exact(6).enumerate()
            {
                let format = u16_at(six, 0).ok_or_else(short)?;
                let number = packed(u32_at(six, 2).ok_or_else(short)?);
                filling.put(row, column + place, book.number(format, number, notation))?;
            }
            return Ok(None);
        }
        0x0006 => match bytes.get(6..14).ok_or_else(short)? {
            [0, .., 0xFF, 0xFF] => return Ok(Some((row, column))),
            [1, _, yes, .., 0xFF, 0xFF] => truth_text(*yes != 0, notation).to_owned(),
            [2, _, code, .., 0xFF, 0xFF] => error_text(*code).to_owned(),
            [_, .., 0xFF, 0xFF] => String::new(),
            _ => book.number(format, f64_at(bytes, 6).ok_or_else(short)?, notation),
        },
        0x0205 => match bytes.get(6..8).ok_or_else(short)? {
            [code, 1] => error_text(*code).to_owned(),
            [yes, _] => truth_text(*yes != 0, notation).to_owned(),
            _ => String::new(),
        },
        _ => Texts::new(record, 6).text_with_length()?,
    };
    filling.put(row, column, text)?;
    Ok(None)
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// A number packed in four bytes: thirty bits, and whether it is whole and in hundredths.
fn packed(number: u32) -> f64 {
    let value = if number & 2 == 2 {
        f64::from(number.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(number & !3) << 32)
    };
    if number & 1 == 1 { value / 100.0 } else { value }
}

fn error_text(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

type Block = ((usize, usize), (usize, usize));

fn merged_blocks(bytes: &[u8]) -> impl Iterator<Item = Block> {
    bytes.get(2..).unwrap_or(&[]).chunks_exact(8).map(|eight| {
        let number = |at: usize| usize::from(u16::from_le_bytes([eight[at], eight[at + 1]]));
        ((number(0), number(4)), (number(2), number(6)))
    })
}
