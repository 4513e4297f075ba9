// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A paper as a PDF: tagged, so that a screen reader reads it (PDF/UA-1), and fit to be kept
//! (PDF/A-2a).

use std::sync::LazyLock;

use papers::paper::Paper;
use serde::Serialize;
use serde_json::Value;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    ecow::EcoVec,
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::Unset;

/// How a paper looks; the words come in beside it, so nothing that somebody typed is ever markup.
const FORM: &str = include_str!("paper.typ");
const MAIN: &str = "/main.typ";
const WORDS: &str = "/paper.json";
/// Tried in this order; letters of text stay nine points at the least.
const SMALLER: [u8; 2] = [90, 82];

/// What every paper shares: made once.
struct Letters {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let fonts: Vec<Font> =
        typst_assets::fonts().flat_map(|it| Font::iter(Bytes::new(it))).collect();
    Letters {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// The only two files there are: how it looks, and what it says.
struct Desk {
    main: Source,
    words: FileId,
    said: Bytes,
}

/// With where its addresses begin.
#[derive(Serialize)]
struct Words<'p> {
    #[serde(flatten)]
    paper: &'p Paper,
    /// Such as "https://kwartier.example/f/…".
    at: &'p str,
    /// Of letters and of the room between them, in hundredths.
    size: u8,
}

/// Sets a paper; `at` is where the founding is found, `on` the day it was made. The same paper of
/// the same day gives the same bytes.
pub fn pdf(paper: &Paper, at: &str, on: (i16, i8, i8)) -> Result<Vec<u8>, Unset> {
    let set = set(paper, at, on);
    // What typst remembers of one paper is of no use to the next.
    comemo::evict(0);
    set
}

fn set(paper: &Paper, at: &str, on: (i16, i8, i8)) -> Result<Vec<u8>, Unset> {
    let mut document = laid_out(paper, at, 100)?;
    if document.pages().len() == 2 {
        // A little that spills over: on one page when that can be done in letters that still read.
        for size in SMALLER {
            let tighter = laid_out(paper, at, size)?;
            if tighter.pages().len() == 1 {
                document = tighter;
                break;
            }
        }
    }
    let standards = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let (year, month, day) = on;
    let made = Datetime::from_ymd_hms(i32::from(year), part(month), part(day), 0, 0, 0);
    let options = PdfOptions {
        ident: Smart::Custom(format!("{at} {} {year}-{month}-{day}", paper.title)),
        creator: Smart::Custom(Some("Kwartier".to_owned())),
        timestamp: made.map(Timestamp::new_utc),
        standards: PdfStandards::new(&standards).map_err(|it| typst(it.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|it| wrong(&it))
}

fn laid_out(paper: &Paper, at: &str, size: u8) -> Result<PagedDocument, Unset> {
    let said = Words { paper, at, size };
    let said = serde_json::to_value(said).map_err(|it| typst(it.to_string()))?;
    let said = printable(said).to_string().into_bytes();
    let main = Source::new(file(MAIN)?, FORM.to_owned());
    let desk = Desk { main, words: file(WORDS)?, said: Bytes::new(said) };
    typst::compile(&desk).output.map_err(|it| wrong(&it))
}

/// Words in letters that can be printed: a PDF that is to be kept and read aloud may hold no other.
/// What has no letter in any of the fonts, such as an emoji, becomes an open square.
fn printable(value: Value) -> Value {
    let letter = |it: char| match it {
        '\n' | ' ' => Some(it),
        _ if it.is_control() || is_invisible(it) => None,
        _ if LETTERS.fonts.iter().any(|font| font.info().coverage.contains(it.into())) => Some(it),
        _ => Some('□'),
    };
    match value {
        Value::String(words) => Value::String(words.chars().filter_map(letter).collect()),
        Value::Array(all) => Value::Array(all.into_iter().map(printable).collect()),
        Value::Object(all) => all.into_iter().map(|(name, it)| (name, printable(it))).collect(),
        other => other,
    }
}

/// Turns the direction of words, joins letters or marks a place: nothing to be seen.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn part(number: i8) -> u8 {
    u8::try_from(number).unwrap_or(1)
}

fn file(path: &str) -> Result<FileId, Unset> {
    let path = VirtualPath::new(path).map_err(|_| typst(format!("no path {path}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn typst(why: String) -> Unset {
    Unset::Typst(why)
}

fn wrong(all: &EcoVec<SourceDiagnostic>) -> Unset {
    let told: Vec<&str> = all.iter().map(|it| it.message.as_str()).collect();
    typst(told.join("; "))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LETTERS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &LETTERS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.main.id() {
            true => Ok(self.main.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.words {
            true => Ok(self.said.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        LETTERS.fonts.get(index).cloned()
    }

    /// A paper knows no clock but the day that is told with it.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
