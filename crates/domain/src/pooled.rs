// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The guard for figures drawn from hidden records: small numbers are never shown.
//!
//! A room implements [`Pooled`] for its question; [`Workspace::release`] is the only way to a
//! [`Released`] figure. It is computed once per release and then kept as a record, so it is the
//! same for every viewer, wall and paper.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{AnyId, Id, Timestamp};

use crate::{party::Party, records::Recorded, workspace::Workspace};

/// A cell needs so many answers, …
const ANSWERS: usize = 5;
/// … from so many parties, after the largest party in it is left out.
const PARTIES: usize = 3;

/// A question whose answers are hidden and whose counts may be shown.
pub trait Pooled {
    /// What is counted, such as the option that was chosen.
    type Cell: Ord + Clone;

    /// Every cell that could be chosen, also those nobody chose.
    fn cells(&self) -> Vec<Self::Cell>;

    /// Every answer: its cell, and the party it came from.
    fn answers(&self, workspace: &Workspace) -> Vec<(Self::Cell, Id<Party>)>;

    /// Whether it was said before input that it shows when all answered the same.
    fn shows_unanimity(&self) -> bool {
        false
    }
}

/// A question whose answers stay with who gave them until they are turned over, with names.
///
/// Beyond this only two things are told of them: for whom an answer came in, to whoever sees the
/// question; and all of them at once, to the act that turns them over when the time has come.
pub trait Answered: Recorded {
    type Answer: Recorded;

    /// Whether what was promised allows it by now, with so many answers.
    fn may_reveal(&self, now: Timestamp, answers: usize) -> bool;

    /// The seat, party or person that an answer counts for.
    fn answers_for(answer: &Self::Answer) -> AnyId;
}

/// Counts that may leave the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Released<C> {
    /// Te weinig om te tonen.
    TooLittle,
    /// Each cell with its count; none where it is among the few that are told together.
    Counts { cells: Vec<(C, Option<usize>)>, together: usize },
}

impl Workspace {
    /// Counts the answers to a pooled question, as far as small numbers allow.
    pub fn release<P: Pooled>(&self, question: &P) -> Released<P::Cell> {
        let mut cells: BTreeMap<P::Cell, Vec<Id<Party>>> =
            question.cells().into_iter().map(|cell| (cell, Vec::new())).collect();
        for (cell, party) in question.answers(self) {
            cells.entry(cell).or_default().push(party);
        }
        let counts = cells.iter().map(|(cell, it)| (cell.clone(), it.len())).collect();
        let enough = |some: &[&P::Cell]| {
            let pool = some.iter().flat_map(|it| cells[*it].iter().copied());
            is_enough(&pool.collect::<Vec<_>>())
        };
        released(&counts, question.shows_unanimity(), enough)
    }
}

/// Answers of which nobody kept from whom each came: only how many there are of each, and how many
/// came from each party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    pub counts: Vec<usize>,
    pub parties: Vec<usize>,
    /// The least that was stated beforehand; never under what always holds.
    pub least: usize,
    pub shows_unanimity: bool,
}

impl Unnamed {
    /// Supposes of every cell that it came from the largest parties, as that may be so.
    pub fn release(&self) -> Released<usize> {
        let mut parties = self.parties.clone();
        parties.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
        let largest = parties.first().copied().unwrap_or_default();
        let few: usize = parties.iter().take(PARTIES).sum();
        let counts: BTreeMap<usize, usize> = self.counts.iter().copied().enumerate().collect();
        let least = self.least.max(ANSWERS);
        released(&counts, self.shows_unanimity, |some| {
            let count: usize = some.iter().map(|it| counts[*it]).sum();
            count >= least + largest && count > few
        })
    }
}

fn released<C: Ord + Clone>(
    counts: &BTreeMap<C, usize>,
    shows_unanimity: bool,
    enough: impl Fn(&[&C]) -> bool,
) -> Released<C> {
    let chosen = counts.values().filter(|it| **it > 0).count();
    if chosen == 0 || (chosen == 1 && !shows_unanimity) {
        return Released::TooLittle;
    }
    let Some(hidden) = hidden(counts, enough) else { return Released::TooLittle };
    let together = hidden.iter().map(|cell| counts[cell]).sum();
    let shown = |cell: &C, count: usize| (!hidden.contains(cell)).then_some(count);
    let cells = counts.iter().map(|(cell, it)| (cell.clone(), shown(cell, *it)));
    Released::Counts { cells: cells.collect(), together }
}

impl Workspace {
    /// For whom an answer came in, never which.
    pub(crate) fn answered<Q: Answered>(&self, question: Id<Q>) -> BTreeSet<AnyId> {
        let answers = self.under::<Q::Answer>(question.any());
        answers.map(|(_, answer, _)| Q::answers_for(answer)).collect()
    }

    /// All answers at once, when the time has come for the question as it is from this act on;
    /// nothing before.
    pub(crate) fn reveal<Q: Answered>(
        &self,
        question: Id<Q>,
        asked: &Q,
        now: Timestamp,
    ) -> Option<Vec<&Q::Answer>> {
        let answers = self.under::<Q::Answer>(question.any());
        let answers: Vec<_> = answers.map(|(_, answer, _)| answer).collect();
        asked.may_reveal(now, answers.len()).then_some(answers)
    }
}

/// The cells to hide: those too small, and as many more as it takes that what is hidden together
/// is not small either (otherwise it follows from the total by subtraction). None: hide all.
fn hidden<C: Ord + Clone>(
    counts: &BTreeMap<C, usize>,
    enough: impl Fn(&[&C]) -> bool,
) -> Option<Vec<C>> {
    let small = |it: &(&C, &usize)| *it.1 > 0 && !enough(&[it.0]);
    let mut hidden: Vec<C> = counts.iter().filter(small).map(|it| it.0.clone()).collect();
    if hidden.is_empty() {
        return Some(hidden);
    }
    // That nobody chose a cell is told of a few as well: an empty cell hides with the small ones.
    hidden.extend(counts.iter().filter(|it| *it.1 == 0).map(|it| it.0.clone()));
    let mut shown: Vec<&C> = counts.keys().filter(|cell| !hidden.contains(cell)).collect();
    shown.sort_by_key(|cell| std::cmp::Reverse(counts[*cell]));
    while !enough(&hidden.iter().collect::<Vec<_>>()) {
        hidden.push(shown.pop()?.clone());
    }
    (!shown.is_empty()).then_some(hidden)
}

/// Whether what so many parties have in common may be told: also when the one that said most of it
/// leaves itself out.
pub(crate) fn is_enough(answers: &[Id<Party>]) -> bool {
    let mut by_party: BTreeMap<Id<Party>, usize> = BTreeMap::new();
    for party in answers {
        *by_party.entry(*party).or_default() += 1;
    }
    let largest = by_party.values().max().copied().unwrap_or_default();
    answers.len() - largest >= ANSWERS && by_party.len() > PARTIES
}

/// Whether a difference that so many parties made points to nobody, also for one of them.
pub(crate) fn are_several(parties: usize) -> bool {
    parties > PARTIES
}

#[cfg(test)]
mod tests {
    use ledger::AnyId;
    use proptest::prelude::*;

    use super::*;

    struct Question {
        answers: Vec<(u8, u8)>,
        unanimity: bool,
    }

    impl Pooled for Question {
        type Cell = u8;

        fn cells(&self) -> Vec<u8> {
            vec![0, 1, 2, 3]
        }

        fn answers(&self, _: &Workspace) -> Vec<(u8, Id<Party>)> {
            let party = |it: u8| Id::new(AnyId([it; 16]));
            self.answers.iter().map(|(cell, from)| (*cell, party(*from))).collect()
        }

        fn shows_unanimity(&self) -> bool {
            self.unanimity
        }
    }

    fn release(answers: Vec<(u8, u8)>, unanimity: bool) -> Released<u8> {
        Workspace::new(AnyId([1; 16])).release(&Question { answers, unanimity })
    }

    fn from(cell: u8, parties: std::ops::Range<u8>) -> Vec<(u8, u8)> {
        parties.map(|party| (cell, party)).collect()
    }

    #[test]
    fn a_few_answers_are_too_little_to_show() {
        assert_eq!(release(vec![], true), Released::TooLittle);
        assert_eq!(release([from(0, 0..2), from(1, 2..4)].concat(), true), Released::TooLittle);
        // Six answers of two parties: leave out the largest and one party is left.
        let two = (0..6).map(|it| (it % 2, it % 2)).collect();
        assert_eq!(release(two, true), Released::TooLittle);
    }

    #[test]
    fn unanimity_is_shown_only_where_it_was_said_before() {
        assert_eq!(release(from(0, 0..9), false), Released::TooLittle);
        assert!(matches!(release(from(0, 0..9), true), Released::Counts { .. }));
    }

    #[test]
    fn a_small_cell_takes_another_with_it_so_that_subtraction_gives_nothing() {
        let answers = [from(0, 0..12), from(1, 12..20), from(2, 20..22)].concat();
        let Released::Counts { cells, together } = release(answers, false) else {
            panic!("enough to show")
        };
        assert_eq!(cells, [(0, Some(12)), (1, None), (2, None), (3, None)]);
        assert_eq!(together, 10);
    }

    fn unnamed(counts: &[usize], parties: &[usize]) -> Released<usize> {
        let (counts, parties) = (counts.to_vec(), parties.to_vec());
        Unnamed { counts, parties, least: 0, shows_unanimity: false }.release()
    }

    #[test]
    fn without_names_each_cell_may_be_of_the_largest_parties() {
        assert_eq!(unnamed(&[5, 7], &[1; 12]), Released::TooLittle);
        let told = Released::Counts { cells: vec![(0, Some(6)), (1, Some(6))], together: 0 };
        assert_eq!(unnamed(&[6, 6], &[1; 12]), told);
        // Nine of ten may be of one party, or of three.
        assert_eq!(
            unnamed(&[9, 9], &[5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
            Released::TooLittle
        );
        assert_eq!(unnamed(&[9, 9], &[3, 3, 3, 3, 3, 3]), Released::TooLittle);
        let stated =
            Unnamed { counts: vec![6, 6], parties: vec![1; 12], least: 8, shows_unanimity: false };
        assert_eq!(stated.release(), Released::TooLittle);
    }

    proptest! {
        /// However the answers were spread over the parties, what is told is never small.
        #[test]
        fn without_names_it_tells_no_more_than_with_the_worst_spread(
            answers in prop::collection::vec((0u8..3, 0u8..9), 0..50),
        ) {
            let mut counts = vec![0; 3];
            let mut parties = vec![0; 9];
            for (cell, party) in &answers {
                counts[usize::from(*cell)] += 1;
                parties[usize::from(*party)] += 1;
            }
            if let Released::Counts { cells, together } = unnamed(&counts, &parties) {
                let of = |wanted: &[usize]| -> Vec<Id<Party>> {
                    let chosen = answers.iter().filter(|it| wanted.contains(&usize::from(it.0)));
                    chosen.map(|it| Id::new(AnyId([it.1; 16]))).collect()
                };
                for (cell, count) in &cells {
                    if count.is_some_and(|it| it > 0) {
                        prop_assert!(is_enough(&of(&[*cell])));
                    }
                }
                let hidden = cells.iter().filter(|it| it.1.is_none());
                let hidden: Vec<usize> = hidden.map(|it| it.0).collect();
                prop_assert!(together == 0 || is_enough(&of(&hidden)));
            }
        }

        #[test]
        fn whatever_is_told_together_or_apart_is_never_small(
            answers in prop::collection::vec((0u8..4, 0u8..12), 0..60),
        ) {
            let given = answers.clone();
            if let Released::Counts { cells, together } = release(answers, false) {
                let of = |wanted: &[u8]| -> Vec<Id<Party>> {
                    let chosen = given.iter().filter(|(cell, _)| wanted.contains(cell));
                    chosen.map(|(_, party)| Id::new(AnyId([*party; 16]))).collect()
                };
                let hidden: Vec<u8> =
                    cells.iter().filter(|(_, count)| count.is_none()).map(|(cell, _)| *cell).collect();
                for (cell, count) in &cells {
                    if let Some(count) = count && *count > 0 {
                        prop_assert!(is_enough(&of(&[*cell])));
                    }
                }
                prop_assert_eq!(of(&hidden).len(), together);
                prop_assert!(together == 0 || is_enough(&of(&hidden)));
            }
        }
    }
}
