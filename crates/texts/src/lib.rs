// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every sentence, in Dutch and English.
//!
//! To add a text:
//! 1. write `party-add-title = Voeg een partij toe` in `texts/party.nl.ftl`;
//! 2. write the same key and the same arguments, in English words, in `texts/party.en.ftl`;
//! 3. call `texts.party_add_title()`; what is missing or misspelt stops the build and says so.
//!
//! A key starts with the name of its file. Arguments (`{ $name }`) come in the order of the
//! alphabet, so choose names that stand in the order of the sentence: `$from` and `$to`, `$person`
//! and `$when`. One that chooses between singular and plural (`{ $count -> [one] … *[other] … }`)
//! must be a number. Numbers are written as the language writes them; a year goes in as text.

mod arguments;
mod format;
mod language;

pub use arguments::{Arg, Count};
pub use format::date_of;
pub use language::{Language, UnknownLanguage};

use arguments::{Bundle, FluentValue};
use std::sync::LazyLock;

/// The sentences in one language; as cheap to hand on as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Texts {
    language: Language,
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Messages with arguments, read once, when the first of them is shown.
static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| {
    [Language::Nl, Language::En]
        .map(|language| arguments::bundle(language, TO_FILL[language as usize]))
});

impl Texts {
    pub const NL: Texts = Texts::new(Language::Nl);
    pub const EN: Texts = Texts::new(Language::En);

    pub const fn new(language: Language) -> Texts {
        Texts { language }
    }

    pub const fn language(self) -> Language {
        self.language
    }

    /// The sentence behind a key that comes from elsewhere, such as the name of a rule; only
    /// sentences without arguments. Where the key is known when writing, call its method.
    pub fn find(self, key: &str) -> Option<&'static str> {
        let index = FINISHED.binary_search_by(|(known, ..)| (*known).cmp(key)).ok()?;
        Some(self.finished(index))
    }

    /// Whether `find` knows this key, in both languages.
    pub fn has(key: &str) -> bool {
        Texts::NL.find(key).is_some()
    }

    fn finished(self, index: usize) -> &'static str {
        let (_, nl, en) = FINISHED[index];
        match self.language {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    fn fill<const N: usize>(
        self,
        key: &'static str,
        values: [(&'static str, FluentValue<'_>); N],
    ) -> String {
        arguments::fill(&BUNDLES[self.language as usize], key, values.into_iter().collect())
    }
}
