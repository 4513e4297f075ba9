// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The trail of a record: who changed what, when and why, and the difference in words.

use maud::{Markup, PreEscaped, Render, html};

/// Whether a moment has passed, is the present one, or is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Now,
    Planned,
}

/// One moment in a history.
#[derive(Clone, Debug)]
pub struct Moment<'a> {
    pub tense: Tense,
    /// "14 oktober 2026, 10.30 uur".
    pub when: &'a str,
    /// The same moment as machines write it ("2026-10-14"); may be empty.
    pub stamp: &'a str,
    pub who: &'a str,
    pub what: Markup,
    /// The reason, as it was written; may be empty.
    pub why: &'a str,
    /// What can be done about it; mostly nothing.
    pub way: Markup,
}

/// Moments from new to old, or in the order they come.
pub fn trail(moments: &[Moment<'_>]) -> Markup {
    html! {
        ol class="trail" {
            @for moment in moments {
                li class=[class_of(moment.tense)] {
                    p class="when" {
                        time datetime=[(!moment.stamp.is_empty()).then_some(moment.stamp)] {
                            (moment.when)
                        }
                        @if !moment.who.is_empty() { " · " (moment.who) }
                    }
                    div { (moment.what) }
                    @if !moment.why.is_empty() { p class="why typed" { (moment.why) } }
                    (moment.way)
                }
            }
        }
    }
}

fn class_of(tense: Tense) -> Option<&'static str> {
    match tense {
        Tense::Past => None,
        Tense::Now => Some("now"),
        Tense::Planned => Some("planned"),
    }
}

/// What changed, field by field.
pub fn change_list(fields: &[(&str, Markup)]) -> Markup {
    html! {
        dl class="change" { @for (field, change) in fields { dt { (field) } dd { (change) } } }
    }
}

/// Above this many pairs of words the whole text is shown as taken away and added.
const MOST_PAIRS: usize = 1_000_000;

/// The difference between two texts, word by word. `gone` and `added` are the words for who cannot
/// see a line through or under ("weg", "erbij").
pub fn difference(before: &str, after: &str, gone: &str, added: &str) -> Markup {
    let (old, new) = (words_of(before), words_of(after));
    let same = |(a, b): (&&str, &&str)| a == b;
    let start = old.iter().zip(&new).take_while(|pair| same((pair.0, pair.1))).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|pair| same((pair.0, pair.1)))
        .count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];
    html! {
        span class="typed" {
            (old[..start].concat())
            @for (kind, words) in middle(old_middle, new_middle) {
                @match kind {
                    Kind::Same => (words),
                    Kind::Gone => del { (spoken(gone, &words)) (words) },
                    Kind::Added => ins { (spoken(added, &words)) (words) },
                }
            }
            (old_rest[old_rest.len() - end..].concat())
        }
    }
}

/// One value in the place of another, whole: two dates or two words of a list share no words.
pub fn replaced(before: &str, after: &str, gone: &str, added: &str) -> Markup {
    html! {
        span class="typed" {
            del { (spoken(gone, before)) (before) } " " ins { (spoken(added, after)) (after) }
        }
    }
}

/// Words, the marks between them and spaces, each on its own, so that a comma is no new word.
fn words_of(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (place, letter) in text.char_indices() {
        let kind = (letter.is_alphanumeric(), letter.is_whitespace());
        if last.is_some_and(|before| before != kind) {
            found.push(&text[start..place]);
            start = place;
        }
        last = Some(kind);
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

/// What came or went is announced; a space alone is nothing to say.
fn spoken(word: &str, words: &str) -> Markup {
    if word.is_empty() || words.trim().is_empty() {
        PreEscaped(String::new())
    } else {
        html! { span class="sr" { (word) ": " } }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Gone,
    Added,
}

/// The shortest way from the old words to the new, as runs of one kind.
fn middle(old: &[&str], new: &[&str]) -> Vec<(Kind, String)> {
    let mut runs: Vec<(Kind, String)> = Vec::new();
    let mut say = |kind: Kind, word: &str| match runs.last_mut() {
        Some((last, words)) if *last == kind => words.push_str(word),
        _ => runs.push((kind, word.to_owned())),
    };
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        old.iter().for_each(|word| say(Kind::Gone, word));
        new.iter().for_each(|word| say(Kind::Added, word));
        return runs;
    }
    // longest[i][j]: how many words old[i..] and new[j..] have in common, in order.
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            say(Kind::Same, old[i]);
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || (i < old.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
        {
            say(Kind::Gone, old[i]);
            i += 1;
        } else {
            say(Kind::Added, new[j]);
            j += 1;
        }
    }
    runs
}

/// Words of a passage on which the parties do not agree yet.
pub fn open_words(words: impl Render) -> Markup {
    html! { span class="br" { (words) } }
}
