// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes tables as an Excel workbook or as a CSV file, so that what is read back is equal.
//!
//! What people typed is never written as a formula: in Excel every text is stored as text, and
//! in CSV a text that a spreadsheet program would calculate gets an apostrophe in front, which
//! reading takes off again.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::cell::{Decimal, Value};
use super::excel::truth_text;
use super::separated::needs_protection;
use super::{Grid, Notation};

/// One table to write: a heading above each column, and rows of cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Becomes the name of the sheet; shortened and cleaned as Excel wants it.
    pub name: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// One cell to write; nothing, or what a [`Value`] says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    #[default]
    Empty,
    Filled(Value),
}

impl From<Option<Value>> for Cell {
    fn from(value: Option<Value>) -> Self {
        value.map_or(Cell::Empty, Cell::Filled)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Filled(Value::Text(text.to_owned()))
    }
}

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    pub separator: char,
    /// A mark at the start by which Excel knows that the file is UTF-8.
    pub with_mark: bool,
    pub notation: Notation,
}

impl Dialect {
    /// What Dutch Excel opens with a double click: semicolons, a mark, decimal commas.
    pub const DUTCH: Dialect =
        Dialect { separator: ';', with_mark: true, notation: Notation::Dutch };
    /// What other programs expect: commas, no mark, decimal points.
    pub const ENGLISH: Dialect =
        Dialect { separator: ',', with_mark: false, notation: Notation::English };
}

/// Why a table cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// Excel keeps at most 32,767 characters in a cell.
    #[error("a cell longer than Excel holds")]
    CellTooLong,
    /// Excel has 1,048,576 rows and 16,384 columns.
    #[error("more rows or columns than Excel holds")]
    TooLarge,
    /// The library refused for another reason.
    #[error("the workbook cannot be made: {0}")]
    Failed(String),
}

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::MaxStringLengthExceeded => Unwritable::CellTooLong,
            XlsxError::RowColumnLimitError => Unwritable::TooLarge,
            other => Unwritable::Failed(other.to_string()),
        }
    }
}

/// Writes the tables as the sheets of one workbook. The same tables give the same bytes: the
/// file bears no moment of its own.
pub fn write_xlsx(tables: &[Table]) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let no_moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&no_moment));
    let bold = Format::new().set_bold();
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name);
        for (column, heading) in table.headings.iter().enumerate() {
            sheet.write_string_with_format(0, column_number(column)?, heading, &bold)?;
        }
        for (row, cells) in table.rows.iter().enumerate() {
            let row = u32::try_from(row + 1).map_err(|_| Unwritable::TooLarge)?;
            for (column, cell) in cells.iter().enumerate() {
                write_cell(sheet, row, column_number(column)?, cell)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
    }
    if tables.is_empty() {
        workbook.add_worksheet();
    }
    Ok(workbook.save_to_buffer()?)
}

fn column_number(column: usize) -> Result<u16, Unwritable> {
    u16::try_from(column).map_err(|_| Unwritable::TooLarge)
}

fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), Unwritable> {
    let Cell::Filled(value) = cell else { return Ok(()) };
    match value {
        // Never `write`: that would make a formula of "=1+1".
        Value::Text(text) if text.is_empty() => return Ok(()),
        Value::Text(text) => sheet.write_string(row, column, text)?,
        Value::YesNo(yes) => sheet.write_boolean(row, column, *yes)?,
        Value::Date(date) => write_date(sheet, row, column, *date)?,
        Value::Whole(number) if fits(*number) => sheet.write_number(row, column, *number as f64)?,
        Value::Cents(cents) if fits(*cents) => {
            let format = Format::new().set_num_format("#,##0.00");
            sheet.write_number_with_format(row, column, *cents as f64 / 100.0, &format)?
        }
        Value::Decimal(number) if fits(number.digits) && number.scale <= 15 => {
            let scale = 10_f64.powi(i32::try_from(number.scale).unwrap_or(0));
            sheet.write_number(row, column, number.digits as f64 / scale)?
        }
        // More digits than Excel keeps: as text, so that none is lost.
        _ => sheet.write_string(row, column, plain_text(value, Notation::Dutch))?,
    };
    Ok(())
}

/// Excel keeps fifteen digits.
fn fits(number: i64) -> bool {
    number.unsigned_abs() < 1_000_000_000_000_000
}

fn write_date(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    date: Date,
) -> Result<&mut Worksheet, XlsxError> {
    let (Ok(year), Ok(month), Ok(day)) =
        (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()))
    else {
        return sheet.write_string(row, column, date.to_string());
    };
    // Excel's calendar begins in 1900 with a day that never was.
    if date < jiff::civil::date(1900, 3, 1) {
        return sheet.write_string(row, column, date.to_string());
    }
    let format = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_datetime_with_format(
        row,
        column,
        ExcelDateTime::from_ymd(year, month, day)?,
        &format,
    )
}

/// A name as Excel takes it: 31 characters, none of `[]:*?/\`, unlike the names before it.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String = wanted
        .chars()
        .map(|sign| if "[]:*?/\\".contains(sign) || sign.is_control() { ' ' } else { sign })
        .collect();
    let clean = clean.trim_matches(['\'', ' ']);
    let clean = if clean.is_empty() { "Blad" } else { clean };
    let is_free =
        |name: &str| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    // Excel counts in UTF-16 units.
    let shortened = |room: usize| {
        let mut units = 0;
        let fits = |sign: &char| {
            units += sign.len_utf16();
            units <= room
        };
        clean.chars().take_while(fits).collect::<String>().trim_end_matches(['\'', ' ']).to_owned()
    };
    let mut name = shortened(31);
    let mut number = 2;
    while !is_free(&name) || name.eq_ignore_ascii_case("history") {
        name = format!("{} {number}", shortened(26));
        number += 1;
    }
    name
}

/// Writes one table as text with separated cells, lines ended as Windows does.
pub fn write_csv(table: &Table, dialect: Dialect) -> Vec<u8> {
    let mut out = String::new();
    if dialect.with_mark {
        out.push('\u{FEFF}');
    }
    // Every line as wide as the widest: that is how a reader sees what separates the cells.
    let width = table.rows.iter().map(Vec::len).chain([table.headings.len()]).max().unwrap_or(0);
    let padded = |line: Vec<String>| {
        let missing = width - line.len();
        line.into_iter().chain(std::iter::repeat_n(String::new(), missing))
    };
    let headings = table.headings.iter().map(|heading| protected(heading)).collect();
    push_line(&mut out, padded(headings), dialect.separator);
    for row in &table.rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Filled(Value::Text(text)) => protected(text),
            Cell::Filled(value) => plain_text(value, dialect.notation),
        });
        push_line(&mut out, padded(cells.collect()), dialect.separator);
    }
    out.into_bytes()
}

fn push_line(out: &mut String, cells: impl Iterator<Item = String>, separator: char) {
    for (column, cell) in cells.enumerate() {
        if column > 0 {
            out.push(separator);
        }
        // Other separators are quoted too, so that they cannot be taken for the one.
        let quoted = cell.contains([separator, '"', '\n', '\r', '\t', ';', ','])
            || cell.starts_with(char::is_whitespace)
            || cell.ends_with(char::is_whitespace);
        if quoted {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn protected(text: &str) -> String {
    if needs_protection(text) { format!("'{text}") } else { text.to_owned() }
}

/// A value as it stands in a text file; the readers in `cell` read it back to the same.
fn plain_text(value: &Value, notation: Notation) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Cents(cents) => decimal_text(*cents, 2, notation),
        Value::Decimal(Decimal { digits, scale }) => decimal_text(*digits, *scale, notation),
        Value::Date(date) => date.to_string(),
        Value::YesNo(yes) => truth_text(*yes, notation).to_owned(),
    }
}

fn decimal_text(digits: i64, scale: u32, notation: Notation) -> String {
    let sign = if digits < 0 { "-" } else { "" };
    let scale = scale as usize;
    let padded = format!("{:0>width$}", digits.unsigned_abs(), width = scale + 1);
    let (whole, fraction) = padded.split_at(padded.len() - scale);
    let mark = if notation == Notation::Dutch { ',' } else { '.' };
    if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{mark}{fraction}") }
}

/// A grid that was read, as a table to write; the first row gives the headings.
impl From<&Grid> for Table {
    fn from(grid: &Grid) -> Self {
        let mut rows = grid.rows.iter();
        let headings = rows.next().map(|row| row.cells.clone()).unwrap_or_default();
        let cells =
            |row: &super::GridRow| row.cells.iter().map(|c| Cell::from(c.as_str())).collect();
        Table { name: grid.name.clone(), headings, rows: rows.map(cells).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_a_formula_gets_an_apostrophe_and_a_number_does_not() {
        let table = Table {
            name: String::new(),
            headings: vec!["naam".into(), "bedrag".into()],
            rows: vec![
                vec!["=HYPERLINK(\"x\")".into(), Cell::Filled(Value::Cents(-1_250))],
                vec!["'s-Gravenhage".into(), Cell::Filled(Value::YesNo(true))],
            ],
        };
        let csv = String::from_utf8(write_csv(&table, Dialect::DUTCH)).unwrap();
        let wanted =
            "\u{FEFF}naam;bedrag\r\n\"'=HYPERLINK(\"\"x\"\")\";\"-12,50\"\r\n's-Gravenhage;ja\r\n";
        assert_eq!(csv, wanted);
    }

    #[test]
    fn names_of_sheets_are_made_fit_for_excel() {
        let taken = vec!["Partijen".to_owned()];
        assert_eq!(sheet_name("partijen", &taken), "partijen 2");
        assert_eq!(sheet_name("a/b[c]", &[]), "a b c");
        assert_eq!(sheet_name(&"lang ".repeat(20), &[]).len(), 31);
        assert_eq!(sheet_name("''", &[]), "Blad");
        assert_eq!(sheet_name("History", &[]), "History 2");
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let table = Table { headings: vec!["a".into()], ..Table::default() };
        let tables = [table];
        assert_eq!(write_xlsx(&tables), write_xlsx(&tables));
    }
}
