// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents in: the words of a text file or a Word document, to hold against a frozen text.
//!
//! Nothing of a document is kept. What cannot be read is told in types, the words are made
//! elsewhere.

use std::io::{BufReader, Cursor, Read};

use quick_xml::{
    Reader,
    events::{BytesRef, Event},
};
use zip::ZipArchive;

/// The largest file that is looked at.
pub const FILE_LIMIT: usize = 8 * 1024 * 1024;
/// The most that its words unpack to, markup included.
const UNPACKED_LIMIT: u64 = 24 * 1024 * 1024;
/// The most words: more than any text here can hold.
const WORDS_LIMIT: usize = 2 * 1024 * 1024;

/// Why nothing can be made of this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    #[error("there are no words in it")]
    Empty,
    #[error("larger than we look at")]
    TooLarge,
    #[error("locked with a password")]
    Encrypted,
    #[error("the file is damaged")]
    Damaged,
    /// Not a text file and not a Word document.
    #[error("another kind of file")]
    WrongKind,
}

/// The words of a document, one line for each paragraph.
pub fn read(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.len() > FILE_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    let words = match bytes {
        [b'P', b'K', 3, 4, ..] => word(bytes)?,
        // The old container of Office: a .doc, or a .docx behind a password.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(old_office(bytes)),
        _ => plain(bytes)?,
    };
    match words.trim().is_empty() {
        true => Err(Unreadable::Empty),
        false => Ok(words),
    }
}

fn old_office(bytes: &[u8]) -> Unreadable {
    // Names in that container are UTF-16: "EncryptedPackage".
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|it| [it, 0]).collect();
    match bytes.windows(name.len()).any(|it| it == name) {
        true => Unreadable::Encrypted,
        false => Unreadable::WrongKind,
    }
}

/// A text file in UTF-8, UTF-16 with its mark, or as Windows wrote it.
fn plain(bytes: &[u8]) -> Result<String, Unreadable> {
    let (encoding, bytes) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None if std::str::from_utf8(bytes).is_ok() => (encoding_rs::UTF_8, bytes),
        None => (encoding_rs::WINDOWS_1252, bytes),
    };
    let (words, _) = encoding.decode_without_bom_handling(bytes);
    let is_other = |it: char| it.is_control() && !matches!(it, '\n' | '\r' | '\t' | '\u{C}');
    let is_pdf = bytes.starts_with(b"%PDF");
    let is_rich = bytes.starts_with(b"{\\rtf");
    if is_pdf || is_rich || words.chars().any(is_other) {
        return Err(Unreadable::WrongKind);
    }
    match words.len() <= WORDS_LIMIT {
        true => Ok(words.into_owned()),
        false => Err(Unreadable::TooLarge),
    }
}

/// The body of a Word document: what stands there now, without what was struck out.
fn word(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let part = match archive.by_name("word/document.xml") {
        Ok(part) => part,
        Err(zip::result::ZipError::FileNotFound) => return Err(Unreadable::WrongKind),
        Err(_) => return Err(Unreadable::Damaged),
    };
    if part.encrypted() {
        return Err(Unreadable::Encrypted);
    }
    if part.size() > UNPACKED_LIMIT {
        return Err(Unreadable::TooLarge);
    }
    // What a part says of its own size need not be so.
    let mut xml = Reader::from_reader(BufReader::new(part.take(UNPACKED_LIMIT)));
    let (mut words, mut buffer, mut in_words) = (String::new(), Vec::new(), false);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) => in_words = tag.local_name().as_ref() == "t",
            Event::Empty(tag) => match tag.local_name().as_ref() {
                "tab" => words.push(' '),
                "br" | "cr" | "p" => words.push('\n'),
                "noBreakHyphen" => words.push('-'),
                _ => {}
            },
            Event::End(tag) => {
                in_words = false;
                if tag.local_name().as_ref() == "p" {
                    words.push('\n');
                }
            }
            Event::Text(text) if in_words => words.push_str(&text.xml10_content()),
            Event::CData(text) if in_words => words.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if in_words => words.push_str(&reference(&name)?),
            Event::Eof => break,
            _ => {}
        }
        if words.len() > WORDS_LIMIT {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(words)
}

fn reference(name: &BytesRef<'_>) -> Result<String, Unreadable> {
    if let Some(sign) = name.resolve_char_ref().map_err(|_| Unreadable::Damaged)? {
        return Ok(sign.to_string());
    }
    let known = quick_xml::escape::resolve_predefined_entity(name);
    known.map(str::to_owned).ok_or(Unreadable::Damaged)
}
