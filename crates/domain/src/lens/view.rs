// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A scan as one viewer sees it: what each group said of each statement, the widest apart first.

use std::collections::BTreeSet;

use ledger::{AnyId, Id};

use super::{Condition, GroupOf, Improvement, Scan};
use crate::{
    round::{self, Ask, Figure, Given, Question, Round, RoundView, Scale, Tally, apart},
    sight::{Seen, Sight},
};

pub struct ScanView<'w> {
    pub scan: Seen<'w, Scan>,
    pub groups: Vec<GroupLine<'w>>,
    /// The widest apart first; what shows nothing comes last.
    pub lines: Vec<StatementLine>,
    pub improvements: Vec<Seen<'w, Improvement>>,
    pub may_host: bool,
    pub may_type: bool,
}

pub struct GroupLine<'w> {
    pub of: GroupOf,
    pub view: RoundView<'w>,
    pub is_over: bool,
}

/// One statement, with what each group said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementLine {
    pub place: usize,
    pub condition: Condition,
    pub words: String,
    /// One for each group.
    pub cells: Vec<Cell>,
    /// How far apart all answers that show lie, in thousandths: only for the order.
    pub apart: Option<u32>,
    /// One group mostly agrees where another one mostly does not.
    pub is_seen_otherwise: bool,
    /// What the viewer answered, or the viewer's party where it answers.
    pub own: Vec<Given>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is shown before it is over.
    Waits,
    /// Te weinig om te tonen.
    TooFew,
    Told {
        /// One for each step, the lowest first, and "weet niet" as the last.
        counts: Vec<Option<usize>>,
        /// So many are told together, of the steps without a count.
        together: usize,
        lean: Lean,
    },
    /// In their own words, in a clarity test: each with whose it is.
    Said(Vec<(AnyId, String)>),
}

/// Where more than half of those who answered stand; "weet niet" stands nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    Agrees,
    Disagrees,
    /// Neither: half-way, apart, or too much of it is told together.
    Neither,
}

/// Every scan that the viewer may know of, the newest first.
pub fn scans<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Scan>> {
    let mut all = sight.all::<Scan>();
    all.reverse();
    all
}

/// The rounds that belong to a scan.
pub(super) fn round_ids(sight: &Sight<'_>) -> BTreeSet<Id<Round>> {
    let scans = sight.all::<Scan>();
    scans.iter().flat_map(|it| it.record.groups.iter().map(|it| it.round)).collect()
}

pub fn scan<'w>(sight: &Sight<'w>, id: Id<Scan>) -> Option<ScanView<'w>> {
    let scan = sight.find(id)?;
    let group = |it: &super::ScanGroup| {
        let view = round::round(sight, it.round)?;
        let is_over = view.round.is_over(sight.now);
        Some(GroupLine { of: it.of, view, is_over })
    };
    let groups: Vec<GroupLine<'w>> = scan.groups.iter().filter_map(group).collect();
    let questions = groups.first().map(|it| questions(&it.view)).unwrap_or_default();
    let mut lines: Vec<StatementLine> = questions
        .iter()
        .zip(&scan.conditions)
        .enumerate()
        .map(|(place, (question, condition))| line(&groups, place, question, *condition))
        .collect();
    lines.sort_by_key(|it| (std::cmp::Reverse(it.apart), it.place));
    let mut improvements = sight.under::<Improvement>(id.any());
    improvements.sort_by_key(|it| (it.state, it.check_on));
    let standing = sight.standing();
    let (may_host, may_type) = (standing.is_facilitator(), standing.is_recorder());
    Some(ScanView { scan, groups, lines, improvements, may_host, may_type })
}

impl<'w> GroupLine<'w> {
    /// The steps of a statement; nothing where it asks for words.
    pub fn scale(&self, place: usize) -> Option<&'w Scale> {
        match &questions(&self.view).get(place)?.ask {
            Ask::Scale(scale) => Some(scale),
            _ => None,
        }
    }
}

impl ScanView<'_> {
    /// The conditions, that with the statement on which people lie furthest apart first.
    pub fn conditions(&self) -> Vec<Condition> {
        let mut found = Vec::new();
        for line in &self.lines {
            if !found.contains(&line.condition) {
                found.push(line.condition);
            }
        }
        found
    }

    pub fn is_over(&self) -> bool {
        self.groups.iter().all(|it| it.is_over)
    }

    /// Whether anything shows by now.
    pub fn shows(&self) -> bool {
        self.lines.iter().any(|it| it.apart.is_some() || it.says_words())
    }
}

impl StatementLine {
    fn says_words(&self) -> bool {
        self.cells.iter().any(|it| matches!(it, Cell::Said(_)))
    }
}

fn questions<'w>(view: &RoundView<'w>) -> &'w [Question] {
    match &view.round.record.ask {
        Ask::Set(questions) => questions,
        _ => &[],
    }
}

fn line(
    groups: &[GroupLine<'_>],
    place: usize,
    question: &Question,
    condition: Condition,
) -> StatementLine {
    let cells: Vec<Cell> = groups.iter().map(|it| cell(it, place)).collect();
    let leans = |wanted: Lean| {
        cells.iter().any(|it| matches!(it, Cell::Told { lean, .. } if *lean == wanted))
    };
    StatementLine {
        place,
        condition,
        words: question.words.clone(),
        apart: all_apart(&cells),
        is_seen_otherwise: leans(Lean::Agrees) && leans(Lean::Disagrees),
        own: groups.iter().flat_map(|it| own(&it.view, place)).collect(),
        cells,
    }
}

fn own(view: &RoundView<'_>, place: usize) -> Vec<Given> {
    let given = |it: &round::UnitLine<'_>| match &it.own.as_ref()?.given {
        Given::Set(all) => all.get(place).cloned(),
        _ => None,
    };
    view.units.iter().filter_map(given).collect()
}

fn cell(group: &GroupLine<'_>, place: usize) -> Cell {
    match (group.view.tally.as_deref(), &group.view.hidden) {
        (Some(Tally::Set(all)), _) => match all.get(place) {
            Some(Tally::Scale { bars, unsure }) => {
                let steps = bars.iter().map(|it| Some(it.units.len()));
                told(steps.chain([Some(unsure.len())]).collect(), 0)
            }
            Some(Tally::Cards(cards)) => Cell::Said(cards.clone()),
            _ => Cell::TooFew,
        },
        (_, Some(hidden)) if !hidden.figures.is_empty() => match hidden.figures.get(place) {
            Some(Some(figure)) => of_figure(figure),
            _ => Cell::TooFew,
        },
        _ if group.is_over => Cell::TooFew,
        _ => Cell::Waits,
    }
}

fn of_figure(figure: &Figure) -> Cell {
    let whole = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
    let counts = figure.counts.iter().map(|it| it.map(whole)).collect();
    told(counts, whole(figure.together))
}

/// The last count is of those who do not know: they are in the whole, and lean nowhere.
fn told(counts: Vec<Option<usize>>, together: usize) -> Cell {
    let all: usize = counts.iter().flatten().sum::<usize>() + together;
    let steps = &counts[..counts.len().saturating_sub(1)];
    let half = steps.len() / 2;
    let sum = |some: &[Option<usize>]| some.iter().flatten().sum::<usize>();
    let (low, high) = (sum(&steps[..half]), sum(&steps[steps.len() - half..]));
    let lean = match (low * 2 > all, high * 2 > all) {
        (_, true) => Lean::Agrees,
        (true, _) => Lean::Disagrees,
        _ => Lean::Neither,
    };
    Cell::Told { counts, together, lean }
}

/// Counts are laid on each other; what is told together is spread evenly over where it may be, so
/// that the order says no more than what shows.
fn all_apart(cells: &[Cell]) -> Option<u32> {
    const FINE: usize = 60;
    let mut whole: Vec<u64> = Vec::new();
    for cell in cells {
        let Cell::Told { counts, together, .. } = cell else { continue };
        let without = counts.iter().filter(|it| it.is_none()).count().max(1);
        let steps = counts.len().saturating_sub(1);
        whole.resize(whole.len().max(steps), 0);
        for (sum, count) in whole.iter_mut().zip(&counts[..steps]) {
            let fine = count.map_or(together * FINE / without, |it| it * FINE);
            *sum += u64::try_from(fine).unwrap_or(u64::MAX);
        }
    }
    (!whole.is_empty()).then(|| apart(&whole, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lean_of(counts: &[Option<usize>], together: usize) -> Lean {
        match told(counts.to_vec(), together) {
            Cell::Told { lean, .. } => lean,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn more_than_half_leans_and_who_does_not_know_counts_in_the_whole() {
        assert_eq!(lean_of(&[Some(0), Some(1), Some(6), Some(2)], 0), Lean::Agrees);
        assert_eq!(lean_of(&[Some(0), Some(1), Some(6), Some(6)], 0), Lean::Neither);
        assert_eq!(lean_of(&[None, None, Some(7), None], 8), Lean::Neither);
        assert_eq!(lean_of(&[Some(8), Some(0), Some(6), Some(0)], 0), Lean::Disagrees);
    }

    #[test]
    fn two_groups_that_say_the_opposite_lie_furthest_apart() {
        let group = |counts: [usize; 4]| told(counts.map(Some).to_vec(), 0);
        let opposite = all_apart(&[group([0, 0, 8, 0]), group([8, 0, 0, 0])]);
        let alike = all_apart(&[group([0, 2, 6, 0]), group([0, 0, 8, 0])]);
        assert!(opposite > alike, "{opposite:?} {alike:?}");
        assert_eq!(opposite, Some(1000));
        assert_eq!(all_apart(&[Cell::TooFew, Cell::Waits]), None);
    }
}
