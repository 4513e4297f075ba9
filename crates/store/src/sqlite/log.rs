// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Looks into the write-ahead log before SQLite does, which drops what stands behind damage.
//!
//! SQLite takes the first frame that is not whole for the end of the log. That is right after a
//! power cut, when it was the last thing written. It is wrong when whole transactions stand behind
//! it: these were told as done. What was cut off the end leaves no trace and cannot be seen here.

use std::{fs, path::Path};

use crate::{Fault, place::beside};

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The lowest bit says in which order the bytes of a checksum stand.
const MAGIC: u32 = 0x377f_0682;
/// Another program may be writing meanwhile: damage is only what stays.
const LOOKS: usize = 3;

/// Fails when the log beside the database is damaged before its last transaction.
pub(super) fn check(database: &Path) -> Result<(), Fault> {
    let path = beside(database, "-wal");
    let mut told = None;
    for _ in 0..LOOKS {
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Fault::file(&path, &error)),
        };
        match damage(&bytes) {
            None => return Ok(()),
            Some(found) if told == Some(found) => break,
            Some(found) => told = Some(found),
        }
    }
    let (place, behind) = told.unwrap_or_default();
    let name = path.display();
    Err(Fault::torn(format!("{name} at byte {place}, with {behind} transactions behind it")))
}

/// Where it is damaged, and how many whole transactions stand behind that.
fn damage(bytes: &[u8]) -> Option<(usize, usize)> {
    let header = bytes.get(..HEADER)?;
    let (order, page) = (word(header, 0) & 1, word(header, 8) as usize);
    let sum = checksum(order, (0, 0), &header[..24]);
    let is_whole = word(header, 0) & !1 == MAGIC && sum == (word(header, 24), word(header, 28));
    if !is_whole {
        // Nothing tells which frames belong to it, but there are some.
        let frames = bytes.len().saturating_sub(HEADER) / (FRAME_HEADER + 512);
        return (frames > 0).then_some((0, frames));
    }
    let frame = FRAME_HEADER + page;
    let salt = &header[16..24];
    let mut sum = sum;
    let frames = || bytes[HEADER..].chunks_exact(frame).enumerate();
    let broken = frames().find_map(|(number, it)| {
        sum = checksum(order, checksum(order, sum, &it[..8]), &it[FRAME_HEADER..]);
        let is_next = &it[8..16] == salt && sum == (word(it, 16), word(it, 20));
        (!is_next).then_some(number)
    })?;
    // The transaction that broke may be the one that a power cut interrupted: only what stands
    // behind its last frame counts. (Where that very frame broke, one more looks like its end.)
    let is_commit = |it: &[u8]| &it[8..16] == salt && word(it, 4) != 0;
    let behind = frames().skip(broken).filter(|(_, it)| is_commit(it)).count();
    (behind > 1).then(|| (HEADER + broken * frame, behind - 1))
}

/// Numbers in the headers stand with their highest byte first.
fn word(bytes: &[u8], place: usize) -> u32 {
    bytes[place..place + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// The checksum of SQLite's log, going on from one before.
fn checksum(order: u32, mut sum: (u32, u32), bytes: &[u8]) -> (u32, u32) {
    for pair in bytes.as_chunks::<8>().0 {
        let [a, b, c, d, e, f, g, h] = *pair;
        let read = if order == 1 { u32::from_be_bytes } else { u32::from_le_bytes };
        sum.0 = sum.0.wrapping_add(read([a, b, c, d])).wrapping_add(sum.1);
        sum.1 = sum.1.wrapping_add(read([e, f, g, h])).wrapping_add(sum.0);
    }
    sum
}
