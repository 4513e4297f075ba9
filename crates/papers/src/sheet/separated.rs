// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads text with cells: CSV files with `;`, `,` or tabs, and columns pasted from a sheet.
//!
//! Our own reader instead of the csv crate's: that one leaves empty lines out (so the row number
//! in a message would not be the one Excel shows) and takes a quote that is never closed for a
//! good end (so half a file would pass for a whole one).

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Filling, Grid, Notation, Seen, Unreadable};

/// A text that begins with one of these is a formula to a spreadsheet program.
pub const PROTECTED_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// How many lines are looked at to find out what separates the cells.
const SAMPLE_ROWS: usize = 50;

pub(super) fn read(bytes: &[u8], notation: Notation) -> Result<Grid, Unreadable> {
    let text = decode(bytes)?;
    let (text, told) = told_separator(&text);
    let separator = told.or_else(|| find_separator(text));
    let first_row = usize::from(told.is_some());
    let mut filling = Filling::new(notation);
    split(text, separator, |row, column, cell| {
        filling.put(first_row + row, column, unprotected(cell))
    })?;
    filling.finish(String::new(), Vec::new())
}

/// Text from bytes: a byte order mark decides, then UTF-8, then what Dutch Windows writes.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let not_text = || Unreadable::wrong_kind(Seen::Unknown);
    let text = if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        if rest.len() % 2 == 1 {
            return Err(Unreadable::Cut);
        }
        UTF_16LE.decode_without_bom_handling_and_without_replacement(rest).ok_or_else(not_text)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        if rest.len() % 2 == 1 {
            return Err(Unreadable::Cut);
        }
        UTF_16BE.decode_without_bom_handling_and_without_replacement(rest).ok_or_else(not_text)?
    } else {
        let rest = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match UTF_8.decode_without_bom_handling_and_without_replacement(rest) {
            Some(text) => text,
            None => WINDOWS_1252.decode_without_bom_handling(rest).0,
        }
    };
    let is_control = |sign: char| sign < ' ' && !matches!(sign, '\t' | '\n' | '\r' | '\u{B}');
    let controls = text.chars().filter(|sign| is_control(*sign)).count();
    if text.contains('\0') || controls * 50 > text.len() {
        return Err(not_text());
    }
    Ok(text.into_owned())
}

/// Excel understands a first line `sep=;`, so some programs write it.
fn told_separator(text: &str) -> (&str, Option<char>) {
    let line_end = text.find('\n').unwrap_or(text.len());
    let line = text[..line_end].trim_end_matches('\r');
    let Some(rest) = line.strip_prefix("sep=") else {
        return (text, None);
    };
    let mut signs = rest.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => (text.get(line_end + 1..).unwrap_or(""), Some(sign)),
        _ => (text, None),
    }
}

/// What may separate cells; on a tie the first wins.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// The separator that cuts the most lines into the same number of cells, at least half of them;
/// none when it is one column.
fn find_separator(text: &str) -> Option<char> {
    let lines: Vec<[usize; 3]> = separators_per_line(text);
    let filled: Vec<[usize; 3]> = lines.into_iter().take(SAMPLE_ROWS).collect();
    let mut best: Option<(char, usize)> = None;
    for (place, separator) in SEPARATORS.into_iter().enumerate() {
        let alike = |count: usize| filled.iter().filter(|line| line[place] == count).count();
        let counts = filled.iter().map(|line| line[place]).filter(|count| *count > 0);
        let most = counts.map(alike).max().filter(|most| most * 2 >= filled.len());
        if most.is_some_and(|most| best.is_none_or(|(_, before)| most > before)) {
            best = most.map(|most| (separator, most));
        }
    }
    best.map(|(separator, _)| separator)
}

/// How many of each separator stand in each filled line, outside quotes. A quote may open after
/// any of them, since which one separates is not known yet.
fn separators_per_line(text: &str) -> Vec<[usize; 3]> {
    let mut lines = Vec::new();
    let mut line = [0; 3];
    let mut is_filled = false;
    let mut quoted = false;
    let mut may_open = true;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if quoted {
            // Two quotes in a quoted text are one quote of its own.
            quoted = sign != '"' || signs.next_if_eq(&'"').is_some();
            continue;
        }
        let place = SEPARATORS.iter().position(|separator| *separator == sign);
        match (sign, place) {
            ('\n' | '\r', _) => {
                if is_filled {
                    lines.push(line);
                }
                (line, is_filled) = ([0; 3], false);
                if lines.len() >= SAMPLE_ROWS {
                    return lines;
                }
            }
            ('"', _) if may_open => (quoted, is_filled) = (true, true),
            (_, Some(place)) => line[place] += 1,
            _ => is_filled = true,
        }
        may_open = place.is_some() || matches!(sign, '\n' | '\r');
    }
    if is_filled {
        lines.push(line);
    }
    lines
}

/// Cuts text into cells and hands each to `take` with its row and column, from 0.
fn split(
    text: &str,
    separator: Option<char>,
    mut take: impl FnMut(usize, usize, &str) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let (mut row, mut column) = (0, 0);
    let mut cell = String::new();
    let mut quoted_since: Option<usize> = None;
    let mut was_quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if quoted_since.is_some() {
            match sign {
                '"' if signs.peek() == Some(&'"') => {
                    signs.next();
                    cell.push('"');
                }
                '"' => quoted_since = None,
                '\r' if signs.peek() == Some(&'\n') => (),
                _ => cell.push(sign),
            }
        } else if sign == '"' && cell.is_empty() && !was_quoted {
            quoted_since = Some(row + 1);
            was_quoted = true;
        } else if Some(sign) == separator {
            take(row, column, &cell)?;
            cell.clear();
            (column, was_quoted) = (column + 1, false);
        } else if sign == '\n' || sign == '\r' {
            if sign == '\r' && signs.peek() == Some(&'\n') {
                signs.next();
            }
            take(row, column, &cell)?;
            cell.clear();
            (row, column, was_quoted) = (row + 1, 0, false);
        } else {
            cell.push(sign);
        }
    }
    if let Some(row) = quoted_since {
        return Err(Unreadable::OpenQuote { row });
    }
    if column > 0 || !cell.is_empty() {
        take(row, column, &cell)?;
    }
    Ok(())
}

/// Whether a text would be taken for a formula, or looks like one that was protected before.
pub(super) fn needs_protection(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(PROTECTED_STARTS)
}

/// Takes off the apostrophe that `write_csv` puts before what could be a formula.
fn unprotected(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if needs_protection(rest) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<Vec<String>> {
        let grid = read(bytes, Notation::Dutch).unwrap();
        grid.rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn the_separator_is_found_in_spite_of_decimal_commas_and_titles() {
        let dutch = "Begroting 2026\n\nnaam;bedrag\nZuidwolde;1.234,50\nHaren;12,5\n";
        assert_eq!(texts(dutch.as_bytes())[2], ["Zuidwolde", "1.234,50"]);
        assert_eq!(texts(b"naam,plaats\nA,B\n"), [["naam", "plaats"], ["A", "B"]]);
        assert_eq!(texts(b"naam\tbedrag\nA\t1,5; 2\n")[1], ["A", "1,5; 2"]);
        assert_eq!(
            texts(b"Bedum\nAlphen, gemeente\nHaren"),
            [["Bedum"], ["Alphen, gemeente"], ["Haren"]]
        );
        assert_eq!(texts(b"sep=,\nnaam,bedrag\nA,\"1;2\"\n")[1], ["A", "1;2"]);
    }

    #[test]
    fn row_numbers_are_those_of_the_sheet() {
        let grid = read(b"a;b\n\n\"1\n2\";x\n3;y\n", Notation::Dutch).unwrap();
        let numbers: Vec<usize> = grid.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        assert_eq!(grid.rows[1].cells[0], "1\n2");
    }

    #[test]
    fn every_encoding_that_excel_saves_is_read() {
        let wanted = vec![vec!["Fryslân".to_owned(), "€ 5".to_owned()]];
        assert_eq!(texts("\u{FEFF}Fryslân;€ 5".as_bytes()), wanted);
        assert_eq!(texts(b"Frysl\xE2n;\x80 5"), wanted);
        let units: Vec<u16> = "Fryslân\t€ 5".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(texts(&[b"\xFF\xFE".as_slice(), &little].concat()), wanted);
        assert_eq!(texts(&[b"\xFE\xFF".as_slice(), &big].concat()), wanted);
        let half = [b"\xFF\xFE".as_slice(), &little[..5]].concat();
        assert_eq!(read(&half, Notation::Dutch), Err(Unreadable::Cut));
    }

    #[test]
    fn half_a_file_and_no_text_are_told_apart() {
        let half = read(b"naam;reden\nA;\"begint en", Notation::Dutch);
        assert_eq!(half, Err(Unreadable::OpenQuote { row: 2 }));
        let binary = read(b"\x00\x01\x02\x03abc", Notation::Dutch);
        assert_eq!(binary, Err(Unreadable::wrong_kind(Seen::Unknown)));
        assert_eq!(read(b"\n ;\n", Notation::Dutch), Err(Unreadable::Empty));
    }

    #[test]
    fn an_apostrophe_before_a_formula_is_taken_off_and_no_other() {
        assert_eq!(
            texts(b"'=1+1;'s-Hertogenbosch;''-5;'+31 6"),
            [["=1+1", "'s-Hertogenbosch", "'-5", "+31 6"]]
        );
    }
}
