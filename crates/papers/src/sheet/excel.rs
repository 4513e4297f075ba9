// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads the first filled sheet of an Excel workbook (`.xlsx`, `.xlsm`), cell by cell.
//!
//! The cells are streamed: asking the library for a whole sheet would make a block as large as
//! its two furthest corners, which two cells can make gigabytes.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    DataRef, ExcelDateTime, ExcelDateTimeType, Reader, SheetType, SheetVisible, Xlsx, XlsxError,
};

use super::{COLUMN_LIMIT, Filling, Grid, Notation, SEARCHED_SHEETS, Unreadable};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// More merged blocks than this no person made; spreading them would take long.
const MERGED_LIMIT: usize = 20_000;

/// Reads a workbook that the container was found safe to unpack.
pub(super) fn read(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    // A library that meets a file nobody thought of may panic; that is this file's fault and
    // must not be the end of the request that brought it.
    catch_unwind(AssertUnwindSafe(|| read_workbook(bytes, notation)))
        .unwrap_or(Err(Unreadable::Damaged))
}

fn read_workbook(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheets = workbook.sheets_metadata().to_vec();
    let names: Vec<String> = sheets
        .into_iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name)
        .take(100)
        .collect();
    for (index, name) in names.iter().enumerate().take(SEARCHED_SHEETS) {
        let filling = match read_sheet(&mut workbook, name, notation) {
            Ok(filling) => filling,
            Err(Unreadable::Empty) => continue,
            Err(error) => return Err(error),
        };
        let others = names.iter().enumerate().filter(|(other, _)| *other != index);
        let others = others.map(|(_, name)| name.clone()).collect();
        match filling.finish(name.clone(), others) {
            Err(Unreadable::Empty) => continue,
            grid => return grid,
        }
    }
    Err(Unreadable::Empty)
}

fn read_sheet(
    workbook: &mut Workbook<'_>,
    name: &str,
    notation: Notation,
) -> Result<Filling, Unreadable> {
    let since_1904 = workbook.has_1904_epoch();
    let mut filling = Filling::new(notation);
    {
        let mut cells = match workbook.worksheet_cells_reader(name) {
            Err(XlsxError::NotAWorksheet(_)) => return Err(Unreadable::Empty),
            cells => cells.map_err(unreadable)?,
        };
        while let Some(cell) = cells.next_cell().map_err(unreadable)? {
            let (row, column) = cell.get_position();
            let text = text_of(cell.get_value(), since_1904, notation);
            filling.put(row as usize, column as usize, text)?;
        }
    }
    if filling.rows.is_empty() {
        return Err(Unreadable::Empty);
    }
    let merged = workbook.merge_cells_by_sheet_name(name).map_err(unreadable)?;
    if merged.len() > MERGED_LIMIT {
        return Err(Unreadable::Damaged);
    }
    for block in merged {
        let from = (block.start.0 as usize, block.start.1 as usize);
        let to = (block.end.0 as usize, (block.end.1 as usize).min(COLUMN_LIMIT));
        filling.spread(from, to)?;
    }
    Ok(filling)
}

fn unreadable(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        XlsxError::XmlEof(_) => Unreadable::Cut,
        _ => Unreadable::Damaged,
    }
}

fn text_of(value: &DataRef<'_>, since_1904: bool, notation: Notation) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number, notation),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => truth_text(*yes, notation).to_owned(),
        DataRef::DateTime(moment) => {
            let kind = if moment.is_duration() { Moment::Duration } else { Moment::Date };
            moment_text(moment.as_f64(), kind, since_1904)
        }
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A tick as a word that the yes/no reader knows.
pub(super) fn truth_text(yes: bool, notation: Notation) -> &'static str {
    match (yes, notation) {
        (true, Notation::Dutch) => "ja",
        (false, Notation::Dutch) => "nee",
        (true, Notation::English) => "yes",
        (false, Notation::English) => "no",
    }
}

/// `2026-03-12T00:00:00` as the date it means; with another time, as date and time.
pub(super) fn iso_text(text: &str) -> String {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let time = time.trim_end_matches('Z');
    let is_midnight = time.chars().all(|sign| matches!(sign, '0' | ':' | '.'));
    if is_midnight { date.to_owned() } else { format!("{date} {time}") }
}

/// A number as a person would type it: no `.0` behind whole numbers, and fifteen digits, which
/// is what Excel keeps, so that `0.1 + 0.2` does not become `0,30000000000000004`.
pub(super) fn number_text(number: f64, notation: Notation) -> String {
    if !number.is_finite() {
        return number.to_string();
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() };
    match notation {
        Notation::Dutch => text.replace('.', ","),
        Notation::English => text,
    }
}

/// What the format of a number makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// A number like any other.
    None,
    /// A day, a moment of a day, or both.
    Date,
    /// How long something took, which may be more than a day.
    Duration,
}

/// A day number of Excel as a date, a time, both, or the hours it took.
pub(super) fn moment_text(days: f64, moment: Moment, since_1904: bool) -> String {
    if moment == Moment::Duration {
        let minutes = (days * 24.0 * 60.0).round();
        return match minutes.is_finite() && minutes.abs() < 1e9 {
            true => format!("{}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs()),
            false => String::new(),
        };
    }
    let date = ExcelDateTime::new(days, ExcelDateTimeType::DateTime, since_1904);
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    if days < 1.0 {
        return time;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00" { date } else { format!("{date} {time}") }
}
