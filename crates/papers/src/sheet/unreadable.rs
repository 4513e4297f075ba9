// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Why a file cannot be read as a sheet, in types; the sentences are made elsewhere.

/// Why nothing can be made of this file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing is written in it.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than we look at.
    #[error("{bytes} bytes, at most {limit}")]
    TooLarge { bytes: usize, limit: usize },
    /// The file would unpack to far more than it is: refused before unpacking.
    #[error("unpacks to more than {limit} bytes")]
    UnpacksTooLarge { limit: u64 },
    /// More rows than a sheet may have.
    #[error("more than {limit} rows")]
    TooManyRows { limit: usize },
    /// A row with more columns than a sheet may have.
    #[error("more than {limit} columns in row {row}")]
    TooManyColumns { row: usize, limit: usize },
    /// A cell with more text than a cell may have.
    #[error("more than {limit} characters in cell {column}{row}")]
    CellTooLong { row: usize, column: String, limit: usize },
    /// All cells together hold too much text.
    #[error("more than {limit} bytes of text")]
    TooMuchText { limit: usize },
    /// A password stands on it.
    #[error("locked with a password")]
    Encrypted,
    /// The file stops half-way: it was cut off when it was saved or sent.
    #[error("the file stops half-way")]
    Cut,
    /// A quoted text begins in this row and never ends.
    #[error("the quote in row {row} is never closed")]
    OpenQuote { row: usize },
    /// It looks like a sheet, and what is in it does not make sense.
    #[error("the file is damaged")]
    Damaged,
    /// It is another kind of file.
    #[error("not a sheet but {seen:?}")]
    WrongKind { seen: Seen, name: String },
}

impl Unreadable {
    /// Another kind of file; its name is added where it is known.
    pub(super) fn wrong_kind(seen: Seen) -> Unreadable {
        Unreadable::WrongKind { seen, name: String::new() }
    }
}

/// What a file that is no sheet turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    Pdf,
    /// A text document of Word or LibreOffice.
    TextDocument,
    /// A presentation.
    Presentation,
    Picture,
    /// A web page; some programs save one under a name that ends in `.xls`.
    WebPage,
    /// A zip or another archive without a sheet in it.
    Archive,
    /// The binary sheet of Excel (`.xlsb`) or a sheet older than Excel 97.
    OtherSheet,
    /// Something that is not text.
    Unknown,
}

/// Recognises the files that people pick by mistake, from their first bytes.
pub(super) fn seen_in(bytes: &[u8]) -> Option<Seen> {
    const STARTS: &[(&[u8], Seen)] = &[
        (b"%PDF", Seen::Pdf),
        (b"\x89PNG", Seen::Picture),
        (b"\xFF\xD8\xFF", Seen::Picture),
        (b"GIF8", Seen::Picture),
        (b"BM\x00", Seen::Picture),
        (b"{\\rtf", Seen::TextDocument),
        (b"7z\xBC\xAF", Seen::Archive),
        (b"Rar!", Seen::Archive),
        (b"\x1F\x8B", Seen::Archive),
        (b"\x09\x08", Seen::OtherSheet),
        (b"\x09\x04", Seen::OtherSheet),
        (b"\x09\x02", Seen::OtherSheet),
        (b"PK", Seen::Archive),
    ];
    if let Some((_, seen)) = STARTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(*seen);
    }
    let start: String = bytes.iter().take(300).map(|byte| char::from(*byte)).collect();
    let start = start.trim_start_matches("\u{EF}\u{BB}\u{BF}").trim_start().to_ascii_lowercase();
    let page = ["<!doctype html", "<html", "<table", "<head", "<?xml"];
    page.iter().any(|tag| start.starts_with(tag)).then_some(Seen::WebPage)
}
