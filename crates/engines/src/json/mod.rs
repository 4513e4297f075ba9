// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! JSON in, so that a mistake can be pointed at by line and path, and JSON out.
//!
//! ```
//! use engines::json::Document;
//!
//! let document = Document::read(br#"{"parties": [{"name": "Aa", "limit": 7}]}"#)?;
//! let input = document.root().object(&["parties"])?;
//! for party in input.need("parties")?.list()? {
//!     let party = party.object(&["name", "limit"])?;
//!     assert_eq!(party.need("name")?.name()?, "Aa");
//!     assert_eq!(party.may("limit").map(|it| it.real()).transpose()?, Some(7.0));
//! }
//! # Ok::<(), engines::Fault>(())
//! ```

mod scan;
mod write;

pub use write::{Json, answer};

use scan::{Kind, Place, Scanned, Span};

use crate::{Fault, Word};

/// What `packages` and `match` compute with: millionths, so that sums are exact.
pub const MILLION: i64 = 1_000_000;

/// A whole JSON text with the place of everything in it.
#[derive(Debug, Clone)]
pub struct Document {
    scanned: Scanned,
}

/// One value in a document.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    scanned: &'a Scanned,
    at: u32,
}

/// An object whose keys were looked at: no unknown one, none twice.
#[derive(Debug, Clone)]
pub struct Object<'a> {
    node: Node<'a>,
    members: Vec<(&'a str, Node<'a>)>,
}

impl Document {
    /// Refuses what is not UTF-8 or not JSON, what holds NaN, and what is nested deeper than 64.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        Ok(Self { scanned: scan::scan(bytes)? })
    }

    pub fn root(&self) -> Node<'_> {
        Node { scanned: &self.scanned, at: 0 }
    }

    /// Adds the line to a fault that knows its path only, as faults of plain inputs do.
    pub fn locate(&self, mut fault: Fault) -> Fault {
        if let (Some(path), None) = (&fault.path, fault.line) {
            fault.line = Some(self.root().follow(path).line());
        }
        fault
    }
}

impl<'a> Node<'a> {
    fn kind(self) -> Kind {
        self.scanned.entries[self.at as usize].kind
    }

    fn span(self, span: Span) -> &'a str {
        &self.scanned.texts[span.from as usize..span.to as usize]
    }

    /// The line it begins on, from 1.
    pub fn line(self) -> usize {
        let start = self.scanned.entries[self.at as usize].start;
        scan::line_at(self.scanned.source.as_bytes(), start as usize)
    }

    /// Its JSON pointer.
    pub fn path(self) -> String {
        let mut steps = Vec::new();
        let mut at = self.at;
        loop {
            let entry = &self.scanned.entries[at as usize];
            match entry.place {
                Place::Whole => break,
                Place::Item(number) => steps.push(number.to_string()),
                Place::Key(key) => steps.push(pointer_step(self.span(key))),
            }
            at = entry.parent;
        }
        steps.iter().rev().map(|step| format!("/{step}")).collect()
    }

    /// A fault at this place.
    pub fn fault(self, word: Word, message: impl Into<String>) -> Fault {
        let fault = Fault::at(word, self.path(), message);
        Fault { line: Some(self.line()), ..fault }
    }

    fn wrong_type(self, wanted: &str) -> Fault {
        let is = match self.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "true or false",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a text",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        };
        self.fault(Word::WrongType, format!("Here should be {wanted}, and it is {is}."))
    }

    /// The node that a pointer leads to, or the last one on the way there.
    fn follow(self, path: &str) -> Self {
        let mut node = self;
        for step in path.split('/').skip(1) {
            let found =
                node.inside().find(|inner| match self.scanned.entries[inner.at as usize].place {
                    Place::Whole => false,
                    Place::Item(number) => step == number.to_string(),
                    Place::Key(key) => step == pointer_step(self.span(key)),
                });
            match found {
                Some(inner) => node = inner,
                None => break,
            }
        }
        node
    }

    /// What stands directly in it.
    fn inside(self) -> impl Iterator<Item = Node<'a>> {
        let end = self.scanned.entries[self.at as usize].end;
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let at = next;
            (at < end).then(|| {
                next = self.scanned.entries[at as usize].end;
                Node { scanned: self.scanned, at }
            })
        })
    }

    pub fn is_null(self) -> bool {
        self.kind() == Kind::Null
    }

    pub fn is_object(self) -> bool {
        matches!(self.kind(), Kind::Object(_))
    }

    /// An object with no other keys than these.
    pub fn object(self, known: &[&str]) -> Result<Object<'a>, Fault> {
        let object = self.any_object()?;
        for (key, node) in &object.members {
            if !known.contains(key) {
                let message = format!("There is no key {} here.", quoted(key));
                return Err(node.fault(Word::UnknownKey, message));
            }
        }
        Ok(object)
    }

    /// An object with any keys, none of them twice.
    pub fn any_object(self) -> Result<Object<'a>, Fault> {
        let Kind::Object(count) = self.kind() else { return Err(self.wrong_type("an object")) };
        let mut members = Vec::with_capacity(count as usize);
        for node in self.inside() {
            if let Place::Key(key) = self.scanned.entries[node.at as usize].place {
                members.push((self.span(key), node));
            }
        }
        let mut sorted = members.clone();
        sorted.sort_by_key(|(key, node)| (*key, node.at));
        match sorted.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => {
                let message = format!("The key {} stands here twice.", quoted(pair[1].0));
                Err(pair[1].1.fault(Word::DuplicateKey, message))
            }
            None => Ok(Object { node: self, members }),
        }
    }

    pub fn list(self) -> Result<Vec<Node<'a>>, Fault> {
        match self.kind() {
            Kind::List(count) => {
                let mut items = Vec::with_capacity(count as usize);
                items.extend(self.inside());
                Ok(items)
            }
            _ => Err(self.wrong_type("a list")),
        }
    }

    /// A list of exactly so many; `of` says in the message what they follow from.
    pub fn list_of(self, count: usize, of: &str) -> Result<Vec<Node<'a>>, Fault> {
        let items = self.list()?;
        if items.len() == count {
            return Ok(items);
        }
        let message = format!("Here should be {count} ({of}), and there are {}.", items.len());
        Err(self.fault(Word::WrongSize, message))
    }

    pub fn truth(self) -> Result<bool, Fault> {
        match self.kind() {
            Kind::Bool(truth) => Ok(truth),
            _ => Err(self.wrong_type("true or false")),
        }
    }

    pub fn text(self) -> Result<&'a str, Fault> {
        match self.kind() {
            Kind::Text(span) => Ok(self.span(span)),
            _ => Err(self.wrong_type("a text")),
        }
    }

    /// A text that is not empty: a name or an id.
    pub fn name(self) -> Result<&'a str, Fault> {
        match self.text()? {
            "" => Err(self.fault(Word::OutOfRange, "A name may not be empty.")),
            name => Ok(name),
        }
    }

    /// A number as it was written.
    pub fn written(self) -> Result<&'a str, Fault> {
        let start = self.scanned.entries[self.at as usize].start as usize;
        match self.kind() {
            Kind::Number(end) => Ok(&self.scanned.source[start..end as usize]),
            _ => Err(self.wrong_type("a number")),
        }
    }

    /// A double; one too large for that is out of range.
    pub fn real(self) -> Result<f64, Fault> {
        match self.written()?.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(self.fault(Word::OutOfRange, "This number is too large.")),
        }
    }

    /// A double within bounds, both included.
    pub fn real_within(self, least: f64, most: f64) -> Result<f64, Fault> {
        let number = self.real()?;
        if (least..=most).contains(&number) {
            return Ok(number);
        }
        let message = format!("This should lie from {least:?} to {most:?}, and is {number:?}.");
        Err(self.fault(Word::OutOfRange, message))
    }

    /// A whole number within bounds, both included.
    pub fn whole_within(self, least: u64, most: u64) -> Result<u64, Fault> {
        match self.written()?.parse::<u64>() {
            Ok(number) if (least..=most).contains(&number) => Ok(number),
            _ => {
                let message = format!("This should be a whole number from {least} to {most}.");
                Err(self.fault(Word::OutOfRange, message))
            }
        }
    }

    /// Millionths: at most six decimals, no exponent, at most a million either way.
    pub fn millionths(self) -> Result<i64, Fault> {
        let written = self.written()?;
        let wrong = |message: &str| Err(self.fault(Word::OutOfRange, message));
        let (sign, digits) = match written.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, written),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        if digits.contains(['e', 'E']) {
            return wrong("Numbers here have no exponent.");
        }
        if part.len() > 6 {
            return wrong("Numbers here have at most six decimals.");
        }
        let millionths = format!("{whole}{part:0<6}").parse::<i64>().unwrap_or(i64::MAX);
        if millionths > MILLION * MILLION {
            return wrong("Numbers here are at most 1,000,000 either way.");
        }
        Ok(sign * millionths)
    }
}

impl<'a> Object<'a> {
    pub fn node(&self) -> Node<'a> {
        self.node
    }

    /// All keys with their values, in the order of the file.
    pub fn members(&self) -> &[(&'a str, Node<'a>)] {
        &self.members
    }

    pub fn may(&self, key: &str) -> Option<Node<'a>> {
        self.members.iter().find(|(name, _)| *name == key).map(|(_, node)| *node)
    }

    pub fn need(&self, key: &str) -> Result<Node<'a>, Fault> {
        self.may(key).ok_or_else(|| {
            let message = format!("The key {} is missing here.", quoted(key));
            self.node.fault(Word::MissingKey, message)
        })
    }
}

/// A key inside a JSON pointer.
pub fn pointer_step(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Somebody's words inside a message, shortened when they are long.
pub fn quoted(words: &str) -> String {
    let mut letters = words.chars();
    let start: String = letters.by_ref().take(60).collect();
    if letters.next().is_some() { format!("\"{start}…\"") } else { format!("\"{start}\"") }
}

#[cfg(test)]
mod tests;
