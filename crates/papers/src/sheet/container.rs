// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looks into the zip that an Excel or OpenDocument sheet is, before anybody unpacks it.
//!
//! A zip of a few kilobytes can unpack to gigabytes. So: first the sizes that its directory
//! promises are added up; then every part is unpacked piece by piece into nothing, and the walk
//! stops when a part is longer than promised. Only then does the reader get the file.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Seen, Unreadable};

/// All parts together, unpacked.
pub(super) const UNPACKED_LIMIT: u64 = 100 * 1024 * 1024;
/// Parts that the reader keeps in memory whole: shared texts.
const SHARED_LIMIT: u64 = 24 * 1024 * 1024;
/// Other parts that the reader keeps in memory, styles above all.
const PART_LIMIT: u64 = 4 * 1024 * 1024;
/// More parts than this is no sheet that a person made.
const PARTS_LIMIT: usize = 2_000;

/// Which of the two families of sheets a zip holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Excel,
    OpenDocument,
}

pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Opens the zip, or says why not; the part tells apart a damaged file from a cut one.
pub(super) fn archive(bytes: &[u8]) -> Result<Archive<'_>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
        // The directory stands at the end of a zip: a file that was cut off has none.
        let has_end = bytes.windows(4).rev().any(|four| four == b"PK\x05\x06");
        match error {
            ZipError::UnsupportedArchive(_) => Unreadable::Damaged,
            _ if has_end => Unreadable::Damaged,
            _ => Unreadable::Cut,
        }
    })
}

/// Says which kind of sheet this zip is, after it was found safe to unpack.
pub(super) fn open(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let mut archive = archive(bytes)?;
    let names = check_promises(&mut archive)?;
    let kind = kind_of(&names, &mut archive)?;
    check_parts(&mut archive)?;
    Ok(kind)
}

fn check_promises(archive: &mut Archive<'_>) -> Result<Vec<String>, Unreadable> {
    if archive.len() > PARTS_LIMIT {
        return Err(Unreadable::UnpacksTooLarge { limit: UNPACKED_LIMIT });
    }
    let mut total = 0_u64;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Unreadable::Damaged)?;
        let name = part.name().map_err(|_| Unreadable::Damaged)?.to_ascii_lowercase();
        if part.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let limit = limit_of(&name);
        total = total.saturating_add(part.size());
        if part.size() > limit || total > UNPACKED_LIMIT {
            return Err(Unreadable::UnpacksTooLarge { limit: limit.min(UNPACKED_LIMIT) });
        }
        names.push(name);
    }
    Ok(names)
}

fn limit_of(name: &str) -> u64 {
    let is_picture = [".png", ".jpg", ".jpeg", ".emf"].iter().any(|end| name.ends_with(end));
    if name.contains("worksheets/") || name == "content.xml" {
        UNPACKED_LIMIT
    } else if name.ends_with("sharedstrings.xml") || is_picture {
        SHARED_LIMIT
    } else {
        PART_LIMIT
    }
}

fn kind_of(names: &[String], archive: &mut Archive<'_>) -> Result<Kind, Unreadable> {
    let has = |start: &str| names.iter().any(|name| name.starts_with(start));
    let seen = if has("xl/workbook.xml") || has("xl/worksheets/") {
        return Ok(Kind::Excel);
    } else if has("xl/workbook.bin") {
        Seen::OtherSheet
    } else if has("word/") {
        Seen::TextDocument
    } else if has("ppt/") {
        Seen::Presentation
    } else if has("mimetype") && has("content.xml") {
        let mut kind = String::new();
        let part = archive.by_name("mimetype").map_err(|_| Unreadable::Damaged)?;
        let read = part.take(200).read_to_string(&mut kind);
        read.map_err(|_| Unreadable::Damaged)?;
        match kind.trim().trim_start_matches("application/vnd.oasis.opendocument.") {
            "spreadsheet" | "spreadsheet-template" => return Ok(Kind::OpenDocument),
            "presentation" => Seen::Presentation,
            "text" => Seen::TextDocument,
            _ => Seen::Archive,
        }
    } else {
        Seen::Archive
    };
    Err(Unreadable::wrong_kind(seen))
}

/// Unpacks every part into nothing, no further than promised.
fn check_parts(archive: &mut Archive<'_>) -> Result<(), Unreadable> {
    let mut piece = vec![0_u8; 64 * 1024];
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
            _ => Unreadable::Damaged,
        })?;
        let promised = part.size();
        let mut unpacked = 0_u64;
        loop {
            let read = part.read(&mut piece).map_err(|_| Unreadable::Damaged)?;
            if read == 0 {
                break;
            }
            unpacked += read as u64;
            if unpacked > promised {
                return Err(Unreadable::UnpacksTooLarge { limit: promised });
            }
        }
        drop(part);
        check_promised_texts(archive, index)?;
    }
    Ok(())
}

/// Shared texts say beforehand how many they are, and the reader takes that much memory at once.
/// A text takes at least the five bytes of `<si/>`, so more than fit in the part is a lie.
fn check_promised_texts(archive: &mut Archive<'_>, index: usize) -> Result<(), Unreadable> {
    let part = archive.by_index(index).map_err(|_| Unreadable::Damaged)?;
    let name = part.name().map_err(|_| Unreadable::Damaged)?.to_ascii_lowercase();
    if !name.ends_with("sharedstrings.xml") {
        return Ok(());
    }
    let fit = part.size() / 5 + 1;
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == "sst" => {
                for attribute in tag.attributes().with_checks(false).flatten() {
                    let promised = attribute.value.parse::<u64>().unwrap_or(0);
                    if attribute.key.as_ref() == "uniqueCount" && promised > fit {
                        return Err(Unreadable::Damaged);
                    }
                }
                return Ok(());
            }
            Event::Eof => return Ok(()),
            _ => (),
        }
    }
}
