// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two versions beside each other: which passages came, went, moved or say something else, and in
//! those which sentences.

use std::collections::BTreeMap;

use ledger::Id;

use super::{Passage, Said};

/// One passage of the newer version, or one that is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared<'s> {
    pub before: Option<&'s Said>,
    pub after: Option<&'s Said>,
    pub moved: Moved,
    /// The sentences, in order; empty where nothing changed.
    pub pieces: Vec<Piece<'s>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// It stands in the same order as the others.
    No,
    Yes,
}

/// A sentence, or two that took each other's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'s> {
    Same(&'s str),
    Gone(&'s str),
    Added(&'s str),
    Changed(&'s str, &'s str),
}

impl Compared<'_> {
    pub fn is_same(&self) -> bool {
        self.moved == Moved::No
            && match (self.before, self.after) {
                (Some(a), Some(b)) => a.words == b.words && a.heading == b.heading,
                _ => false,
            }
    }
}

/// Passages are known again by who they are, sentences by their words.
pub fn compare<'s>(before: &'s [Said], after: &'s [Said]) -> Vec<Compared<'s>> {
    let was: BTreeMap<Id<Passage>, usize> =
        before.iter().enumerate().map(|(place, it)| (it.passage, place)).collect();
    let is: BTreeMap<Id<Passage>, usize> =
        after.iter().enumerate().map(|(place, it)| (it.passage, place)).collect();
    let kept: Vec<usize> = after.iter().filter_map(|it| was.get(&it.passage).copied()).collect();
    let in_order = rising(&kept);
    let mut told = Vec::new();
    let mut gone = before.iter().enumerate().filter(|(_, it)| !is.contains_key(&it.passage));
    let mut next_gone = gone.next();
    for it in after {
        let place = was.get(&it.passage).copied();
        // What is gone stands where it stood: before the first that came after it then.
        if let Some(place) = place.filter(|it| in_order.contains(it)) {
            while let Some((at, lost)) = next_gone.filter(|(at, _)| *at < place) {
                debug_assert!(at < place);
                told.push(lone(Some(lost), None));
                next_gone = gone.next();
            }
        }
        told.push(match place {
            None => lone(None, Some(it)),
            Some(place) => {
                let moved = if in_order.contains(&place) { Moved::No } else { Moved::Yes };
                let old = &before[place];
                let pieces = match old.words == it.words {
                    true => Vec::new(),
                    false => sentences_beside(&old.words, &it.words),
                };
                Compared { before: Some(old), after: Some(it), moved, pieces }
            }
        });
    }
    while let Some((_, lost)) = next_gone {
        told.push(lone(Some(lost), None));
        next_gone = gone.next();
    }
    told
}

fn lone<'s>(before: Option<&'s Said>, after: Option<&'s Said>) -> Compared<'s> {
    Compared { before, after, moved: Moved::No, pieces: Vec::new() }
}

/// The longest run of places that go up: what stands outside it was moved.
fn rising(places: &[usize]) -> std::collections::BTreeSet<usize> {
    // ends[n]: which entry ends the best run of n + 1 places so far.
    let mut ends: Vec<usize> = Vec::new();
    let mut from: Vec<Option<usize>> = vec![None; places.len()];
    for (entry, place) in places.iter().enumerate() {
        let length = ends.partition_point(|it| places[*it] < *place);
        from[entry] = length.checked_sub(1).map(|it| ends[it]);
        match ends.get_mut(length) {
            Some(end) => *end = entry,
            None => ends.push(entry),
        }
    }
    let mut run = std::collections::BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(entry) = at {
        run.insert(places[entry]);
        at = from[entry];
    }
    run
}

/// The sentences of two passages in one row; sentences that changed places with each other count
/// as one that changed.
fn sentences_beside<'s>(before: &'s str, after: &'s str) -> Vec<Piece<'s>> {
    let (old, new) = (sentences(before), sentences(after));
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = match old[i] == new[j] {
                true => longest[(i + 1) * width + j + 1] + 1,
                false => longest[(i + 1) * width + j].max(longest[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pieces = Vec::new();
    let (mut gone, mut added): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pair(&mut gone, &mut added, &mut pieces);
            pieces.push(Piece::Same(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len()
            || (i < old.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1])
        {
            gone.push(old[i]);
            i += 1;
        } else {
            added.push(new[j]);
            j += 1;
        }
    }
    pair(&mut gone, &mut added, &mut pieces);
    pieces
}

/// Between two sentences that stayed: the first that went beside the first that came, and so on.
fn pair<'s>(gone: &mut Vec<&'s str>, added: &mut Vec<&'s str>, pieces: &mut Vec<Piece<'s>>) {
    let both = gone.len().min(added.len());
    let pairs = gone.iter().zip(added.iter()).map(|(a, b)| Piece::Changed(a, b));
    pieces.extend(pairs);
    pieces.extend(gone[both..].iter().map(|it| Piece::Gone(it)));
    pieces.extend(added[both..].iter().map(|it| Piece::Added(it)));
    gone.clear();
    added.clear();
}

/// Sentences with the space behind them, so that they make the passage again when put in a row.
fn sentences(words: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, letter) in words.char_indices() {
        if ended && !letter.is_whitespace() {
            found.push(&words[start..at]);
            (start, ended) = (at, false);
        }
        let before = words[..at].chars().next_back();
        let closes = matches!(before, Some('.' | '!' | '?' | ':' | ';' | '”' | '"' | ')'));
        if letter == '\n' || (letter.is_whitespace() && closes) {
            ended = true;
        }
    }
    if start < words.len() {
        found.push(&words[start..]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::PassageStatus;
    use ledger::AnyId;
    use proptest::prelude::*;

    fn said(id: u8, words: &str) -> Said {
        let (heading, status) = (String::new(), PassageStatus::Open);
        Said { passage: Id::new(AnyId([id; 16])), heading, words: words.to_owned(), status }
    }

    #[test]
    fn what_stays_moves_comes_and_goes_is_told_apart() {
        let before = [said(1, "Een."), said(2, "Twee."), said(3, "Drie."), said(4, "Vier.")];
        let after = [said(1, "Een."), said(4, "Vier."), said(2, "Twee. Nieuw."), said(5, "Vijf.")];
        let told = compare(&before, &after);
        let summed: Vec<_> = told
            .iter()
            .map(|it| (it.before.is_some(), it.after.is_some(), it.moved, it.is_same()))
            .collect();
        assert_eq!(
            summed,
            [
                (true, true, Moved::No, true),
                (true, true, Moved::Yes, false),
                (true, true, Moved::No, false),
                (false, true, Moved::No, false),
                (true, false, Moved::No, false),
            ]
        );
        assert_eq!(told[2].pieces, [Piece::Changed("Twee.", "Twee. "), Piece::Added("Nieuw.")]);
    }

    #[test]
    fn one_sentence_in_the_place_of_another_is_one_change() {
        let old = "Elke gemeente heeft één stem. Wij stemmen in mei. Dat is alles.";
        let new = "Elke gemeente heeft één stem. Wij stemmen in juni. Dat is alles.";
        assert_eq!(
            sentences_beside(old, new),
            [
                Piece::Same("Elke gemeente heeft één stem. "),
                Piece::Changed("Wij stemmen in mei. ", "Wij stemmen in juni. "),
                Piece::Same("Dat is alles."),
            ]
        );
    }

    proptest! {
        /// Reading only what stayed and went gives the old text; what stayed and came, the new.
        #[test]
        fn nothing_is_lost_between_two_texts(old in "[ab. \n!é]{0,60}", new in "[ab. \n!é]{0,60}") {
            let (mut was, mut is) = (String::new(), String::new());
            for piece in sentences_beside(&old, &new) {
                match piece {
                    Piece::Same(it) => (was += it, is += it),
                    Piece::Gone(it) => (was += it, ()),
                    Piece::Added(it) => (is += it, ()),
                    Piece::Changed(a, b) => (was += a, is += b),
                };
            }
            prop_assert_eq!(was, old);
            prop_assert_eq!(is, new);
        }

        #[test]
        fn every_passage_is_told_once(old: Vec<u8>, new: Vec<u8>) {
            let once = |mut ids: Vec<u8>| {
                let mut seen = std::collections::BTreeSet::new();
                ids.retain(|it| seen.insert(*it));
                ids.into_iter().map(|it| said(it, "Zo.")).collect::<Vec<_>>()
            };
            let (old, new) = (once(old), once(new));
            let told = compare(&old, &new);
            let after: Vec<_> = told.iter().filter_map(|it| it.after).collect();
            prop_assert_eq!(after, new.iter().collect::<Vec<_>>());
            prop_assert_eq!(told.iter().filter(|it| it.before.is_some()).count(), old.len());
        }
    }
}
