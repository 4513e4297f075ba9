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
        let chosen = cells.values().filter(|it| !it.is_empty()).count();
        if chosen == 0 || (chosen == 1 && !question.shows_unanimity()) {
            return Released::TooLittle;
        }
        let Some(hidden) = hidden(&cells) else { return Released::TooLittle };
        let together = hidden.iter().map(|cell| cells[cell].len()).sum();
        let count = |cell: &P::Cell, answers: usize| (!hidden.contains(cell)).then_some(answers);
        let counts = cells.iter().map(|(cell, it)| (cell.clone(), count(cell, it.len())));
        Released::Counts { cells: counts.collect(), together }
    }
}

impl Workspace {
    /// For whom an answer came in, never which.
    pub(crate) fn answered<Q: Answered>(&self, question: Id<Q>) -> BTreeSet<AnyId> {
        let answers = self.under::<Q::Answer>(question.any());
        answers.map(|(_, answer, _)| Q::answers_for(answer)).collect()
    }

    /// All answers at once, when the time has come; nothing before.
    pub(crate) fn reveal<Q: Answered>(
        &self,
        question: Id<Q>,
        now: Timestamp,
    ) -> Option<Vec<&Q::Answer>> {
        let asked = Q::from_record(&self.kept(question)?.record)?;
        let answers = self.under::<Q::Answer>(question.any());
        let answers: Vec<_> = answers.map(|(_, answer, _)| answer).collect();
        asked.may_reveal(now, answers.len()).then_some(answers)
    }
}

/// The cells to hide: those too small, and as many more as it takes that what is hidden together
/// is not small either (otherwise it follows from the total by subtraction). None: hide all.
fn hidden<C: Ord + Clone>(cells: &BTreeMap<C, Vec<Id<Party>>>) -> Option<Vec<C>> {
    let small = |it: &Vec<Id<Party>>| !it.is_empty() && !is_enough(it);
    let mut hidden: Vec<C> =
        cells.iter().filter(|(_, it)| small(it)).map(|(cell, _)| cell.clone()).collect();
    if hidden.is_empty() {
        return Some(hidden);
    }
    // That nobody chose a cell is told of a few as well: an empty cell hides with the small ones.
    hidden.extend(cells.iter().filter(|(_, it)| it.is_empty()).map(|(cell, _)| cell.clone()));
    let mut shown: Vec<&C> = cells.keys().filter(|cell| !hidden.contains(cell)).collect();
    shown.sort_by_key(|cell| std::cmp::Reverse(cells[*cell].len()));
    let pool = |hidden: &[C]| hidden.iter().flat_map(|it| cells[it].clone()).collect::<Vec<_>>();
    while !is_enough(&pool(&hidden)) {
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

    proptest! {
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
