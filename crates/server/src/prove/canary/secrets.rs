// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The secret words and ids of the canary founding, each with who may read it, written by hand.

use std::collections::BTreeSet;

use domain::records::Kind;
use ledger::AnyId;
use rand::{RngExt, SeedableRng, rngs::StdRng};

use crate::prove::seek::{BEGINNING, LENGTH, Seeker};

/// A word that stands in one field of one record, or the id of a record.
pub struct Secret {
    /// `note.words, between us`: the kind, the field, and what is special about it.
    pub label: String,
    pub kind: Kind,
    /// What stands there: eight letters, or the 26 of an id.
    pub word: String,
    pub is_id: bool,
    /// Everybody who may read it: worked out by hand from who is who, never asked of the house.
    pub readers: BTreeSet<&'static str>,
}

pub struct Secrets {
    chance: StdRng,
    pub all: Vec<Secret>,
}

impl Secrets {
    pub fn new(seed: u64) -> Secrets {
        Secrets { chance: StdRng::seed_from_u64(seed), all: Vec::new() }
    }

    /// A word for a field that only these people may read.
    pub fn word(&mut self, label: &str, readers: &[&'static str]) -> String {
        const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
        let letter = |_| LETTERS[self.chance.random_range(0..LETTERS.len())] as char;
        let rest: String = (BEGINNING.len()..LENGTH).map(letter).collect();
        let word = format!("{BEGINNING}{rest}");
        self.keep(label, word.clone(), false, readers);
        word
    }

    /// A sentence with a secret word in it, and letters that pages must escape.
    pub fn sentence(&mut self, label: &str, readers: &[&'static str]) -> String {
        format!("Geheim <{}> & \"été\"", self.word(label, readers))
    }

    /// That a record is there at all is as secret as what it says.
    pub fn id(&mut self, label: &str, id: AnyId, readers: &[&'static str]) {
        self.keep(&format!("{label} (id)"), id.to_string(), true, readers);
    }

    /// Somebody who may know that this record is there, though they are not in its circle.
    pub fn known_to(&mut self, id: AnyId, reader: &'static str) {
        let word = id.to_string();
        let secret = self.all.iter_mut().find(|it| it.word == word);
        secret.expect("the record has a secret").readers.insert(reader);
    }

    /// The same, where a channel may tell of this record and not of others of its kind: it gets a
    /// label of its own.
    pub fn known_as(&mut self, id: AnyId, reader: &'static str, label: &str) {
        self.known_to(id, reader);
        let word = id.to_string();
        let secret = self.all.iter_mut().find(|it| it.word == word);
        secret.expect("the record has a secret").label = format!("{label} (id)");
    }

    fn keep(&mut self, label: &str, word: String, is_id: bool, readers: &[&'static str]) {
        let kind = label.split(['.', ',', ' ']).next().and_then(Kind::from_word);
        let kind = kind.unwrap_or_else(|| panic!("{label} begins with the word of a kind"));
        let readers = readers.iter().copied().collect();
        self.all.push(Secret { label: label.to_owned(), kind, word, is_id, readers });
    }

    pub fn seeker(&self) -> Seeker {
        let mut seeker = Seeker::default();
        for (place, it) in self.all.iter().enumerate() {
            match it.is_id {
                true => seeker.id(&it.word, place),
                false => seeker.word(&it.word, place),
            }
        }
        seeker
    }
}
