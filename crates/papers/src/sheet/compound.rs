// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The container of old Excel files: a small file system of sectors, chained by a table.
//!
//! Every chain is followed no further than there are sectors: a chain that bites its own tail
//! would otherwise never end.

use super::Unreadable;

pub(super) const SIGNATURE: [u8; 8] = *b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// From here on a sector number is a mark ("free", "end of chain"), not a place.
const MARKS: u32 = 0xFFFF_FFFA;
const END_OF_CHAIN: u32 = 0xFFFF_FFFE;
const SMALL_SECTOR: usize = 64;
/// Shorter streams live in small sectors.
const SMALL_STREAM: usize = 4096;

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// An opened container.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_size: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small_sectors: Vec<u8>,
    entries: Vec<Entry>,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

impl<'a> Compound<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        if bytes.len() < 512 {
            return Err(Unreadable::Cut);
        }
        let header = |at: usize| u32_at(bytes, at).ok_or(Unreadable::Cut);
        let sector_size = match u16_at(bytes, 30) {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(Unreadable::Damaged),
        };
        let mut compound = Compound {
            bytes,
            sector_size,
            table: Vec::new(),
            small_table: Vec::new(),
            small_sectors: Vec::new(),
            entries: Vec::new(),
        };
        compound.read_table(header(68)?)?;
        let folder = compound.chain(header(48)?)?;
        compound.entries = folder.chunks_exact(128).filter_map(entry).collect();
        let root = folder.chunks_exact(128).next().and_then(|root| u32_at(root, 116));
        if let Some(root) = root.filter(|start| *start < MARKS && header(64) != Ok(0)) {
            compound.small_sectors = compound.chain(root)?;
            compound.small_table = numbers(&compound.chain(header(60)?)?).collect();
        }
        Ok(compound)
    }

    /// The table of chains: its sectors are named in the header, and in a chain of their own.
    fn read_table(&mut self, more: u32) -> Result<(), Unreadable> {
        let mut places: Vec<u32> = numbers(&self.bytes[76..512]).collect();
        let sectors = self.bytes.len() / self.sector_size + 1;
        let (mut next, mut steps) = (more, 0);
        while next < MARKS {
            let sector = self.sector(next)?;
            let (listed, last) = sector.split_at(self.sector_size - 4);
            places.extend(numbers(listed));
            next = u32_at(last, 0).ok_or(Unreadable::Damaged)?;
            steps += 1;
            if steps > sectors {
                return Err(Unreadable::Damaged);
            }
        }
        places.retain(|place| *place < MARKS);
        if places.len() > sectors {
            return Err(Unreadable::Damaged);
        }
        for place in places {
            let sector = self.sector(place)?;
            self.table.extend(numbers(sector));
        }
        Ok(())
    }

    /// A whole sector; a file that ends before it was cut off.
    fn sector(&self, place: u32) -> Result<&'a [u8], Unreadable> {
        let start = (place as usize + 1) * self.sector_size;
        self.bytes.get(start..start + self.sector_size).ok_or(Unreadable::Cut)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Unreadable> {
        let mut whole = Vec::new();
        let mut place = start;
        for _ in 0..=self.table.len() {
            if place >= MARKS {
                return if place == END_OF_CHAIN { Ok(whole) } else { Err(Unreadable::Damaged) };
            }
            whole.extend_from_slice(self.sector(place)?);
            place = *self.table.get(place as usize).ok_or(Unreadable::Damaged)?;
        }
        Err(Unreadable::Damaged)
    }

    fn small_chain(&self, start: u32) -> Result<Vec<u8>, Unreadable> {
        let mut whole = Vec::new();
        let mut place = start;
        for _ in 0..=self.small_table.len() {
            if place >= MARKS {
                return Ok(whole);
            }
            let at = place as usize * SMALL_SECTOR;
            let sector = self.small_sectors.get(at..at + SMALL_SECTOR);
            whole.extend_from_slice(sector.ok_or(Unreadable::Damaged)?);
            place = *self.small_table.get(place as usize).ok_or(Unreadable::Damaged)?;
        }
        Err(Unreadable::Damaged)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The content of a stream, if there is one with this name.
    pub(super) fn stream(&self, name: &str) -> Option<Result<Vec<u8>, Unreadable>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        let whole = if entry.length < SMALL_STREAM {
            self.small_chain(entry.start)
        } else {
            self.chain(entry.start)
        };
        Some(whole.and_then(|mut whole| {
            if whole.len() < entry.length {
                return Err(Unreadable::Cut);
            }
            whole.truncate(entry.length);
            Ok(whole)
        }))
    }
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let units = u16_at(bytes, 64)? as usize / 2;
    let name: Vec<u16> =
        (0..units.checked_sub(1)?.min(31)).filter_map(|place| u16_at(bytes, place * 2)).collect();
    // Only streams; a folder has no content.
    (bytes.get(66) == Some(&2)).then_some(())?;
    let name = String::from_utf16_lossy(&name);
    Some(Entry { name, start: u32_at(bytes, 116)?, length: u32_at(bytes, 120)? as usize })
}
