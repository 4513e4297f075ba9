// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The records of an old Excel file, and the texts in them, which may run on over records.

use super::Unreadable;
use super::compound::{u16_at, u32_at};

const CONTINUE: u16 = 0x003C;

/// One record: its kind, its bytes and the bytes of the records that continue it.
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) bytes: &'a [u8],
    pub(super) more: Vec<&'a [u8]>,
}

/// Hands out the records of a stream from a place on.
pub(super) struct Records<'a> {
    pub(super) left: &'a [u8],
}

impl<'a> Records<'a> {
    fn one(&mut self) -> Result<(u16, &'a [u8]), Unreadable> {
        let kind = u16_at(self.left, 0).ok_or(Unreadable::Cut)?;
        let length = u16_at(self.left, 2).ok_or(Unreadable::Cut)? as usize;
        let bytes = self.left.get(4..4 + length).ok_or(Unreadable::Cut)?;
        self.left = &self.left[4 + length..];
        Ok((kind, bytes))
    }

    pub(super) fn next(&mut self) -> Result<Record<'a>, Unreadable> {
        let (kind, bytes) = self.one()?;
        let mut more = Vec::new();
        while u16_at(self.left, 0) == Some(CONTINUE) {
            more.push(self.one()?.1);
        }
        Ok(Record { kind, bytes, more })
    }
}

/// Reads texts out of a record that may be continued in the middle of one.
pub(super) struct Texts<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Texts<'a> {
    pub(super) fn new(record: &Record<'a>, at: usize) -> Self {
        let mut pieces = vec![record.bytes];
        pieces.extend(&record.more);
        Texts { pieces, piece: 0, at }
    }

    pub(super) fn byte(&mut self) -> Result<u8, Unreadable> {
        loop {
            let piece = self.pieces.get(self.piece).ok_or(Unreadable::Damaged)?;
            if let Some(byte) = piece.get(self.at) {
                self.at += 1;
                return Ok(*byte);
            }
            (self.piece, self.at) = (self.piece + 1, 0);
        }
    }

    fn u16(&mut self) -> Result<u16, Unreadable> {
        Ok(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Result<u32, Unreadable> {
        Ok(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn skip(&mut self, mut count: usize) -> Result<(), Unreadable> {
        while count > 0 {
            let piece = self.pieces.get(self.piece).ok_or(Unreadable::Damaged)?;
            let here = piece.len().saturating_sub(self.at).min(count);
            (self.at, count) = (self.at + here, count - here);
            if count > 0 {
                (self.piece, self.at) = (self.piece + 1, 0);
            }
        }
        Ok(())
    }

    /// The signs of a text. Where it runs on in a next record, that one begins with a byte that
    /// says anew whether a sign takes one byte or two.
    pub(super) fn signs(&mut self, count: usize, mut wide: bool) -> Result<String, Unreadable> {
        let mut units: Vec<u16> = Vec::with_capacity(count.min(1024));
        while units.len() < count {
            let piece = self.pieces.get(self.piece).ok_or(Unreadable::Damaged)?;
            if self.at >= piece.len() {
                (self.piece, self.at) = (self.piece + 1, 0);
                wide = self.byte()? & 1 == 1;
                continue;
            }
            units.push(if wide { self.u16()? } else { u16::from(self.byte()?) });
        }
        Ok(String::from_utf16_lossy(&units))
    }

    pub(super) fn text_with_length(&mut self) -> Result<String, Unreadable> {
        let count = self.u16()?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 8 { usize::from(self.u16()?) * 4 } else { 0 };
        let extra = if flags & 4 == 4 { self.u32()? as usize } else { 0 };
        let text = self.signs(usize::from(count), flags & 1 == 1)?;
        self.skip(runs + extra)?;
        Ok(text)
    }
}

pub(super) fn shared_texts(record: &Record<'_>) -> Result<Vec<String>, Unreadable> {
    let count = u32_at(record.bytes, 4).ok_or(Unreadable::Damaged)?;
    let mut reader = Texts::new(record, 8);
    let mut texts = Vec::new();
    for _ in 0..count {
        texts.push(reader.text_with_length()?);
    }
    Ok(texts)
}
