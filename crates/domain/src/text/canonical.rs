// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The canonical text: the same words give the same bytes, however a document breaks its lines.

use ledger::Digest;
use unicode_normalization::UnicodeNormalization;

use super::Said;

/// The words of a version as they are hashed: every line that says something, without double or
/// odd spaces, in one writing of each letter, each ended by one line end.
pub fn canonical<'s>(said: impl IntoIterator<Item = &'s Said>) -> String {
    let mut text = String::new();
    for it in said {
        lines(&it.heading, &mut text);
        lines(&it.words, &mut text);
    }
    text
}

/// The hash of words that somebody holds against a version, read the same way.
pub fn same_text(words: &str) -> Digest {
    let mut text = String::new();
    lines(words, &mut text);
    Digest::of(text.as_bytes())
}

fn lines(words: &str, text: &mut String) {
    for line in words.lines() {
        let visible: String = line.nfc().filter(|it| !is_nothing(*it)).collect();
        let mut parts = visible.split_whitespace().peekable();
        if parts.peek().is_none() {
            continue;
        }
        for (nth, part) in parts.enumerate() {
            if nth > 0 {
                text.push(' ');
            }
            text.push_str(part);
        }
        text.push('\n');
    }
}

/// Marks that nobody sees: a hyphen that only shows at a line end, and joins of no width.
fn is_nothing(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_hash_however_they_are_laid_out() {
        let one = "Elke gemeente heeft één stem.\n\nOok over geld.";
        for other in [
            "  Elke  gemeente\u{A0}heeft e\u{301}e\u{301}n stem.  \r\n\r\n\r\nOok over geld.\n",
            "Elke ge\u{AD}meente heeft één stem.\nOok\tover geld.\u{FEFF}",
        ] {
            assert_eq!(same_text(one), same_text(other), "{other:?}");
        }
        for other in ["Elke gemeente heeft een stem.\nOok over geld.", "", "Ook over geld."] {
            assert_ne!(same_text(one), same_text(other), "{other:?}");
        }
    }

    #[test]
    fn nothing_is_the_hash_of_nothing() {
        assert_eq!(same_text(" \n\t"), Digest::of(b""));
        assert_eq!(canonical([]), "");
    }
}
