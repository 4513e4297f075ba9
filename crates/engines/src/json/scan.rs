// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads JSON text strictly (RFC 8259) and keeps where everything stood.

use crate::{Fault, Word};

/// Objects and lists inside each other, at most.
const DEEPEST: usize = 64;
/// A file longer than this is not opened: places are kept in 32 bits.
const LONGEST: usize = 1 << 30;

/// One value of the text, in the order in which they begin.
#[derive(Debug, Clone)]
pub struct Entry {
    pub kind: Kind,
    /// Where it begins in the source.
    pub start: u32,
    /// The list or object it stands in; its own number for the whole.
    pub parent: u32,
    /// Its number in a list; in an object where its key stands in `Scanned::texts`.
    pub place: Place,
    /// The first entry after everything inside it.
    pub end: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Null,
    Bool(bool),
    /// The end of the number in the source.
    Number(u32),
    Text(Span),
    /// With how many stand in it.
    List(u32),
    Object(u32),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    Whole,
    Item(u32),
    Key(Span),
}

/// A piece of `Scanned::texts`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    pub from: u32,
    pub to: u32,
}

/// The text taken apart.
#[derive(Debug, Clone)]
pub struct Scanned {
    pub source: String,
    /// All keys and texts with their escapes undone, one after the other.
    pub texts: String,
    pub entries: Vec<Entry>,
}

pub fn scan(bytes: &[u8]) -> Result<Scanned, Fault> {
    if bytes.len() > LONGEST {
        let message = "The file is longer than 1 GiB.";
        return Err(Fault::too_large(bytes.len() as f64, message));
    }
    let source = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let line = line_at(bytes, error.valid_up_to());
            return Err(Fault::on_line(Word::NotJson, line, "This is not UTF-8 text."));
        }
    };
    let mut scanner = Scanner {
        bytes: source.as_bytes(),
        source,
        at: 0,
        depth: 0,
        texts: String::new(),
        entries: Vec::new(),
    };
    scanner.value(0, Place::Whole)?;
    scanner.space();
    if scanner.at < scanner.bytes.len() {
        return Err(scanner.fault("Something stands after the end of the JSON."));
    }
    let Scanner { texts, entries, .. } = scanner;
    Ok(Scanned { source: source.to_owned(), texts, entries })
}

/// Lines count from 1.
pub fn line_at(bytes: &[u8], offset: usize) -> usize {
    let before = &bytes[..offset.min(bytes.len())];
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

struct Scanner<'a> {
    bytes: &'a [u8],
    source: &'a str,
    at: usize,
    depth: usize,
    texts: String,
    entries: Vec<Entry>,
}

impl Scanner<'_> {
    fn fault(&self, message: impl Into<String>) -> Fault {
        Fault::on_line(Word::NotJson, line_at(self.bytes, self.at), message)
    }

    fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, parent: u32, place: Place) -> Result<(), Fault> {
        self.space();
        let number = self.entries.len();
        let start = self.at as u32;
        self.entries.push(Entry { kind: Kind::Null, start, parent, place, end: 0 });
        let kind = match self.bytes.get(self.at) {
            Some(b'{') => self.nested(number as u32, true)?,
            Some(b'[') => self.nested(number as u32, false)?,
            Some(b'"') => Kind::Text(self.text()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Kind::Bool(true))?,
            Some(b'f') => self.word("false", Kind::Bool(false))?,
            Some(b'n') => self.word("null", Kind::Null)?,
            Some(b'N' | b'I') => {
                return Err(self.fault("NaN and Infinity are no numbers in JSON."));
            }
            Some(_) => return Err(self.fault("A value was expected here.")),
            None => return Err(self.fault("The text ends before the JSON does.")),
        };
        let end = self.entries.len() as u32;
        let entry = &mut self.entries[number];
        entry.kind = kind;
        entry.end = end;
        Ok(())
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<Kind, Fault> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(self.fault("A value was expected here."));
        }
        self.at += word.len();
        Ok(kind)
    }

    /// A list or an object.
    fn nested(&mut self, own: u32, is_object: bool) -> Result<Kind, Fault> {
        if self.depth == DEEPEST {
            return Err(self.fault("This is nested deeper than 64."));
        }
        self.depth += 1;
        self.at += 1;
        let close = if is_object { b'}' } else { b']' };
        let mut count = 0;
        loop {
            self.space();
            match self.bytes.get(self.at) {
                Some(byte) if *byte == close && count == 0 => break,
                None => return Err(self.fault("The text ends before the JSON does.")),
                _ => {}
            }
            let place = if is_object { self.key()? } else { Place::Item(count) };
            self.value(own, place)?;
            count += 1;
            self.space();
            match self.bytes.get(self.at) {
                Some(b',') => self.at += 1,
                Some(byte) if *byte == close => break,
                None => return Err(self.fault("The text ends before the JSON does.")),
                Some(_) => {
                    let close = char::from(close);
                    return Err(self.fault(format!("A comma or {close} was expected here.")));
                }
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(if is_object { Kind::Object(count) } else { Kind::List(count) })
    }

    fn key(&mut self) -> Result<Place, Fault> {
        if self.bytes.get(self.at) != Some(&b'"') {
            return Err(self.fault("A key between quotation marks was expected here."));
        }
        let key = self.text()?;
        self.space();
        if self.bytes.get(self.at) != Some(&b':') {
            return Err(self.fault("A colon was expected after the key."));
        }
        self.at += 1;
        Ok(Place::Key(key))
    }

    fn number(&mut self) -> Result<Kind, Fault> {
        let digits = |scanner: &mut Self| {
            let from = scanner.at;
            while matches!(scanner.bytes.get(scanner.at), Some(b'0'..=b'9')) {
                scanner.at += 1;
            }
            scanner.at - from
        };
        if self.bytes[self.at] == b'-' {
            self.at += 1;
        }
        let first = self.bytes.get(self.at).copied();
        let count = digits(self);
        if count == 0 || (first == Some(b'0') && count > 1) {
            return Err(self.fault("This is not a number as JSON writes it."));
        }
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            if digits(self) == 0 {
                return Err(self.fault("Digits were expected after the point."));
            }
        }
        if matches!(self.bytes.get(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.bytes.get(self.at), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if digits(self) == 0 {
                return Err(self.fault("Digits were expected in the exponent."));
            }
        }
        Ok(Kind::Number(self.at as u32))
    }

    fn text(&mut self) -> Result<Span, Fault> {
        let from = self.texts.len() as u32;
        self.at += 1;
        loop {
            let plain = self.at;
            while !matches!(self.bytes.get(self.at), None | Some(b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            self.texts.push_str(&self.source[plain..self.at]);
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                Some(_) => {
                    return Err(self.fault("A text holds a line break or control character."));
                }
                None => return Err(self.fault("A text has no closing quotation mark.")),
            }
        }
        self.at += 1;
        Ok(Span { from, to: self.texts.len() as u32 })
    }

    fn escape(&mut self) -> Result<(), Fault> {
        let letter = match self.bytes.get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err(self.fault("This escape is not known in JSON.")),
        };
        self.texts.push(letter);
        self.at += 2;
        Ok(())
    }

    fn unicode(&mut self) -> Result<(), Fault> {
        let first = self.four_digits(self.at + 2)?;
        self.at += 6;
        let mut code = first;
        if (0xd800..0xdc00).contains(&first) && self.bytes[self.at..].starts_with(b"\\u") {
            let second = self.four_digits(self.at + 2)?;
            if (0xdc00..0xe000).contains(&second) {
                self.at += 6;
                code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            }
        }
        match char::from_u32(code) {
            Some(letter) => self.texts.push(letter),
            None => return Err(self.fault("Half a letter (a lone surrogate) stands here.")),
        }
        Ok(())
    }

    fn four_digits(&self, from: usize) -> Result<u32, Fault> {
        let digits = self.bytes.get(from..from + 4).unwrap_or_default();
        let is_hex = digits.len() == 4 && digits.iter().all(u8::is_ascii_hexdigit);
        let text = std::str::from_utf8(digits).unwrap_or_default();
        match u32::from_str_radix(text, 16) {
            Ok(code) if is_hex => Ok(code),
            _ => Err(self.fault("Four hexadecimal digits were expected after \\u.")),
        }
    }
}
