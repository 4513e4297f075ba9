// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words as they are compared: without case and accents, and by their Dutch stem.

use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::typed::typed;
use crate::records::Record;

/// More words than these are not looked for; who types so many means a sentence.
const MOST_ASKED: usize = 12;
/// A word that is begun is found from this many letters on.
const BEGUN: usize = 3;

/// Fields that name a record: a word in one of these weighs more.
const NAMING: [&str; 5] = ["name", "short", "title", "question", "code"];

static DUTCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));

/// A word as it was written and its stem.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    written: Box<str>,
    stem: Box<str>,
}

impl Word {
    fn new(written: String) -> Word {
        Word { stem: undoubled(&DUTCH.stem(&written)).into(), written: written.into() }
    }
}

/// Bruggen is the plural of brug: Snowball takes away only a second d, k or t.
fn undoubled(stem: &str) -> &str {
    let mut ends = stem.chars().rev();
    match (ends.next(), ends.next()) {
        (Some(last), Some(before)) if last == before && !"aeiou".contains(last) => {
            &stem[..stem.len() - last.len_utf8()]
        }
        _ => stem,
    }
}

/// The words of one revision of a record, in order.
#[derive(Debug, Default)]
pub struct Words {
    named: Vec<Word>,
    other: Vec<Word>,
}

impl Words {
    pub fn of(record: &Record) -> Words {
        let mut words = Words::default();
        for (field, text) in typed(record) {
            let named = NAMING.contains(&field);
            let place = if named { &mut words.named } else { &mut words.other };
            place.extend(split(&text).map(|(_, word)| Word::new(word)));
        }
        for list in [&mut words.named, &mut words.other] {
            list.sort();
            list.dedup();
            list.shrink_to_fit();
        }
        words
    }

    /// How well it fits when every word that was asked stands here.
    pub fn fit(&self, asked: &Asked) -> Option<u32> {
        asked.0.iter().try_fold(0, |sum, word| Some(sum + self.weight(word)?))
    }

    fn weight(&self, asked: &Word) -> Option<u32> {
        let found = [(&self.named, 8), (&self.other, 4)].into_iter().filter_map(|(list, least)| {
            let close = list.iter().map(|it| closeness(it, asked)).max()?;
            (close > 0).then_some(least + close)
        });
        found.max()
    }
}

/// 3: the very word; 2: another form of it; 1: begun with it; 0: another word.
fn closeness(here: &Word, asked: &Word) -> u32 {
    if here.written == asked.written {
        3
    } else if here.stem == asked.stem {
        2
    } else if asked.written.chars().count() >= BEGUN && here.written.starts_with(&*asked.written) {
        1
    } else {
        0
    }
}

/// What somebody looks for.
#[derive(Debug)]
pub struct Asked(Vec<Word>);

impl Asked {
    pub fn parse(text: &str) -> Asked {
        let mut words: Vec<Word> =
            split(text).take(MOST_ASKED).map(|(_, word)| Word::new(word)).collect();
        words.sort();
        words.dedup();
        Asked(words)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where in a text the words stand that were asked, from which byte to which.
    pub fn places(&self, text: &str) -> Vec<(usize, usize)> {
        let found = split(text).filter(|(_, written)| {
            let here = Word::new(written.clone());
            self.0.iter().any(|asked| closeness(&here, asked) > 0)
        });
        found.map(|(place, _)| place).collect()
    }
}

/// The words of a text with where they stand: runs of letters and digits.
fn split(text: &str) -> impl Iterator<Item = ((usize, usize), String)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, it)| !is_letter(*it)).is_some() {}
        let (from, _) = *rest.peek()?;
        let mut until = from;
        while let Some((at, letter)) = rest.next_if(|(_, it)| is_letter(*it)) {
            until = at + letter.len_utf8();
        }
        Some(((from, until), plain(&text[from..until])))
    })
}

fn is_letter(it: char) -> bool {
    it.is_alphanumeric() || is_combining_mark(it)
}

/// Small letters without accents.
fn plain(word: &str) -> String {
    word.to_lowercase().nfd().filter(|it| !is_combining_mark(*it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_each_of_its_forms() {
        let found = |asked: &str, text: &str| !Asked::parse(asked).places(text).is_empty();
        assert!(found("gemeente", "Drie gemeenten twijfelen."));
        assert!(found("bruggen", "Een brug"));
        assert!(found("kosten", "Wie draagt de kosten?"));
        assert!(found("begroot", "De begroting ligt er."));
        assert!(found("CAFE", "In het café, na afloop."));
        assert!(found("Zeeën", "de zeeen"));
        assert!(!found("kosten", "Kostbaar was het niet."));
        assert!(!found("ge", "gemeente"), "two letters are too few for a word that is begun");
    }

    #[test]
    fn places_are_cut_between_letters() {
        for text in ["🦉 uil", "e\u{301}e\u{301}n dorp", "ÅÅ ij", "a\u{0}b", "١٢٣ drie"] {
            for (from, until) in Asked::parse(text).places(text) {
                assert!(
                    from < until && text.is_char_boundary(from) && text.is_char_boundary(until)
                );
            }
        }
    }

    #[test]
    fn nothing_is_asked_with_signs_alone() {
        assert!(Asked::parse(" ?! … ").is_empty());
        assert_eq!(Asked::parse("a a a").0.len(), 1);
        assert_eq!(Asked::parse(&"woord1 woord2 ".repeat(400)).0.len(), 2);
    }
}
