// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finds secret words in an answer, however they are packed: escaped, coded, zipped, in a cookie.

use std::{
    collections::{BTreeSet, HashMap},
    io::{Cursor, Read},
};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use memchr::memmem;

/// Every secret word begins like this, so that looking for all of them costs one search.
pub const BEGINNING: &str = "zqx";
/// So many letters a secret word has: short enough for the shortest field of all.
pub const LENGTH: usize = 8;
/// So many letters an id has.
const ID: usize = 26;
/// So many bytes the headers of an answer have at most, with all cookies that a house sets.
const HEAD: usize = 4000;

/// Looks for words and ids; each is known by its place in the list it was made from.
#[derive(Default)]
pub struct Seeker {
    words: HashMap<Vec<u8>, usize>,
    ids: HashMap<Vec<u8>, usize>,
}

impl Seeker {
    pub fn word(&mut self, word: &str, place: usize) {
        assert!(word.len() == LENGTH && word.starts_with(BEGINNING), "{word} cannot be sought");
        self.words.insert(word.as_bytes().to_vec(), place);
    }

    pub fn id(&mut self, id: &str, place: usize) {
        assert_eq!(id.len(), ID, "an id has {ID} letters");
        self.ids.insert(id.as_bytes().to_vec(), place);
    }

    /// The places of everything found in these bytes.
    pub fn find(&self, bytes: &[u8]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        self.look(bytes, &mut found, 0);
        found
    }

    fn look(&self, bytes: &[u8], found: &mut BTreeSet<usize>, depth: u8) {
        let plain = bytes.to_ascii_lowercase();
        for at in memmem::find_iter(&plain, BEGINNING.as_bytes()) {
            let word = plain.get(at..at + LENGTH);
            found.extend(word.and_then(|it| self.words.get(it)));
        }
        if !self.ids.is_empty() {
            for run in plain.split(|it| !it.is_ascii_alphanumeric()).filter(|it| it.len() >= ID) {
                found.extend(run.windows(ID).filter_map(|it| self.ids.get(it)));
            }
        }
        // Two wrappings are enough for anything that a house would do: a coded address in a cookie.
        if depth < 2 {
            // What only looked packed, such as "40 %", is the same once more.
            for inside in unwrapped(bytes).into_iter().filter(|it| it != bytes) {
                self.look(&inside, found, depth + 1);
            }
        }
    }
}

/// The same bytes with one wrapping taken off, for every wrapping that may be there.
fn unwrapped(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    if bytes.starts_with(b"PK\x03\x04") {
        all.extend(unzipped(bytes));
    }
    if bytes.starts_with(b"%PDF-") {
        all.extend(unprinted(bytes));
    }
    if memmem::find(bytes, b"&#").is_some() {
        all.push(replaced(bytes, "&#", entity));
    }
    if bytes.contains(&b'%') {
        all.push(replaced(bytes, "%", percent));
    }
    if memmem::find(bytes, br"\u").is_some() {
        all.push(replaced(bytes, r"\u", json));
    }
    let coded = |it: &u8| it.is_ascii_alphanumeric() || b"-_".contains(it);
    for run in coded_in(bytes).split(|it| !coded(it)).filter(|it| (12..6000).contains(&it.len())) {
        all.extend(BASE64_URL_SAFE_NO_PAD.decode(run));
    }
    all
}

/// Where something may be coded: what stands in a long page are words, but before it are cookies.
fn coded_in(bytes: &[u8]) -> &[u8] {
    if bytes.len() < 8000 { bytes } else { &bytes[..HEAD] }
}

/// What is in a sheet or an archive, file by file.
pub fn unzipped(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let mut files = Vec::new();
    for place in 0..archive.len() {
        if let Ok(mut file) = archive.by_index(place) {
            let mut inside = file.name_raw().to_vec();
            inside.push(b'\n');
            if file.read_to_end(&mut inside).is_ok() {
                files.push(inside);
            }
        }
    }
    files
}

/// The words of a PDF, page by page; in the file they stand as numbers of letters. What was broken
/// over two lines is there once more without the break.
fn unprinted(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(file) = lopdf::Document::load_mem(bytes) else { return Vec::new() };
    let pages = file.get_pages().into_keys().filter_map(|page| file.extract_text(&[page]).ok());
    pages.flat_map(|it| [it.replace(['\n', '\r', '-'], "").into_bytes(), it.into_bytes()]).collect()
}

/// Every `mark` with what follows it, replaced by the letter it stands for.
fn replaced(bytes: &[u8], mark: &str, read: fn(&[u8]) -> Option<(char, usize)>) -> Vec<u8> {
    let (mut made, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some(at) = memmem::find(rest, mark.as_bytes()) {
        made.extend_from_slice(&rest[..at]);
        let after = &rest[at + mark.len()..];
        match read(after) {
            Some((letter, length)) => {
                made.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &after[length..];
            }
            None => {
                made.extend_from_slice(mark.as_bytes());
                rest = after;
            }
        }
    }
    made.extend_from_slice(rest);
    made
}

fn entity(after: &[u8]) -> Option<(char, usize)> {
    let end = after.iter().take(9).position(|it| *it == b';')?;
    let digits = std::str::from_utf8(&after[..end]).ok()?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => digits.parse().ok()?,
    };
    Some((char::from_u32(number)?, end + 1))
}

fn percent(after: &[u8]) -> Option<(char, usize)> {
    let digits = std::str::from_utf8(after.get(..2)?).ok()?;
    let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
    Some((byte.into(), 2))
}

fn json(after: &[u8]) -> Option<(char, usize)> {
    let digits = std::str::from_utf8(after.get(..4)?).ok()?;
    Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seeker() -> Seeker {
        let mut seeker = Seeker::default();
        seeker.word("zqx4k7pa", 0);
        seeker.word("zqxbbbbb", 1);
        seeker.id("0123456789abcdefghjkmnpqrs", 2);
        seeker
    }

    #[test]
    fn a_word_is_found_in_every_packing() {
        let entities: String = "zqx4k7pa".bytes().map(|it| format!("&#x{it:x};")).collect();
        let percents: String = "zqx4k7pa".bytes().map(|it| format!("%{it:02X}")).collect();
        let json: String = "zqx4k7pa".bytes().map(|it| format!("\\u{it:04x}")).collect();
        let coded = BASE64_URL_SAFE_NO_PAD.encode("{\"says\":\"een zqx4k7pa\"}");
        let cookie = format!("kwartier-receipt={coded}.abc; Path=/");
        let page = format!("{cookie}\n{}", "<p>woorden</p>".repeat(999));
        for packed in ["een ZQX4K7PA.", &entities, &percents, &json, &cookie, &page] {
            assert_eq!(seeker().find(packed.as_bytes()), BTreeSet::from([0]), "{packed}");
        }
        let link = "/f/x/history/0123456789abcdefghjkmnpqrs?taal=en";
        assert_eq!(seeker().find(link.as_bytes()), BTreeSet::from([2]));
    }

    #[test]
    fn a_word_is_found_in_a_sheet() {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file("xl/sharedStrings.xml", options).expect("begins");
        std::io::Write::write_all(&mut writer, "<t>zqxbbbbb</t>".repeat(99).as_bytes())
            .expect("writes");
        let bytes = writer.finish().expect("ends").into_inner();
        assert!(memmem::find(&bytes, b"zqxbbbbb").is_none(), "it is packed");
        assert_eq!(seeker().find(&bytes), BTreeSet::from([1]));
    }

    #[test]
    fn a_word_is_found_in_a_pdf() {
        let line = |words: &str| papers::paper::Line::new("a", words).label("Zij zegt");
        let lines = vec![line("een zqx4k7pa en meer")];
        let paper = papers::paper::Paper {
            language: "nl",
            title: "Stand".to_owned(),
            founding: "Middenland".to_owned(),
            lead: "een lange zin die over de regel gaat en dan pas zqxbbbbb ".repeat(4),
            about: String::new(),
            parts: vec![papers::paper::Part { heading: "Kaders".to_owned(), lines }],
            changed: None,
        };
        let bytes = press::pdf(&paper, "https://kwartier.example", (2026, 11, 19)).expect("is set");
        assert!(memmem::find(&bytes, b"zqx4k7pa").is_none(), "it is packed");
        assert_eq!(seeker().find(&bytes), BTreeSet::from([0, 1]));
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        let words: [&[u8]; 4] = [b"zqxbbbb", b"zqxccccc", b"%zq&#;\\u12", b"PK\x03\x04zz"];
        for words in words {
            assert!(seeker().find(words).is_empty());
        }
    }
}
