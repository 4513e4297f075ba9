// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which statements tell a group apart, and which everybody shares: Polis' rules.

use super::statistics::{Figures, PASSED, false_finds, share, share_test};
use super::tally::{Count, Tally};

/// The two sides of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Those who agree.
    Agree,
    /// Those who disagree.
    Disagree,
}

impl Side {
    /// As it stands in the answer.
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Agree => "agree",
            Side::Disagree => "disagree",
        }
    }
}

/// A statement that tells a group apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Representative {
    /// Which statement.
    pub statement: u32,
    /// Whether the group agrees or disagrees with it.
    pub side: Side,
    /// What this group agrees with most of all.
    pub best_agree: bool,
    /// No statement passed the tests: this is only the nearest to it.
    pub weak: bool,
    /// How many took the side, and how many saw the statement.
    pub success: u64,
    /// How many saw it.
    pub seen: u64,
    /// How the side stands.
    pub figures: Figures,
    /// Ours, not Polis': the share of false finds to expect.
    pub q: f64,
}

/// Most statements per group, and per side of the consensus.
const MOST: usize = 5;

/// The statements that tell a group apart, best first within agrees and within disagrees.
pub fn representative(
    counts: &[Count],
    figures: &[[Figures; 2]],
    rejected: &[bool],
) -> Vec<Representative> {
    let open: Vec<usize> =
        (0..counts.len()).filter(|&at| !rejected[at] && counts[at].seen > 0).collect();
    let tests: Vec<f64> =
        open.iter().flat_map(|&at| figures[at].map(|side| side.repness_test)).collect();
    let q = false_finds(&tests);
    let entry = |index: usize, side: Side| {
        let statement = open[index];
        Representative {
            statement: statement as u32,
            side,
            best_agree: false,
            weak: false,
            success: counts[statement].on(side),
            seen: counts[statement].seen,
            figures: figures[statement][side as usize],
            q: q[2 * index + side as usize],
        }
    };
    let best = best_agree(counts, figures, &open);
    let sided: Vec<Representative> = (0..open.len())
        .filter(|&index| Some(index) != best)
        .map(|index| {
            let [agree, disagree] = figures[open[index]];
            let agrees = agree.repness_test > disagree.repness_test;
            entry(index, if agrees { Side::Agree } else { Side::Disagree })
        })
        .collect();
    let mut list: Vec<Representative> =
        sided.iter().filter(|one| one.figures.passes()).copied().collect();
    list.sort_by(|one, other| other.figures.score().total_cmp(&one.figures.score()));
    if let Some(best) = best {
        list.insert(0, Representative { best_agree: true, ..entry(best, Side::Agree) });
    }
    if list.is_empty() {
        let by_test = |one: &&Representative, other: &&Representative| {
            let order = one.figures.repness_test.total_cmp(&other.figures.repness_test);
            order.then(other.statement.cmp(&one.statement))
        };
        list.extend(sided.iter().max_by(by_test).map(|one| Representative { weak: true, ..*one }));
    }
    list.truncate(MOST);
    list.sort_by_key(|one| one.side);
    list
}

/// What the group agrees with most of all, if it agrees clearly with anything.
fn best_agree(counts: &[Count], figures: &[[Figures; 2]], open: &[usize]) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (index, &statement) in open.iter().enumerate() {
        let (count, [agree, _]) = (counts[statement], figures[statement]);
        let voted = count.agree > 0 || count.disagree > 0;
        let clear = agree.p_test > PASSED || (agree.repness > 1.0 && agree.p > 0.5);
        if voted && clear && best.is_none_or(|(score, _)| agree.score() > score) {
            best = Some((agree.score(), index));
        }
    }
    best.map(|(_, index)| index)
}

/// A statement on which most people are on one side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreed {
    /// Which statement.
    pub statement: u32,
    /// How many took the side.
    pub success: u64,
    /// How many saw it.
    pub seen: u64,
    /// The share that took the side, drawn towards a half.
    pub p: f64,
    /// How far that is from a half.
    pub p_test: f64,
}

/// What all people together, in a group or not, agree or disagree with; best first.
pub fn consensus(tally: &Tally, side: Side, rejected: &[bool]) -> Vec<Agreed> {
    let agreed = |(statement, count): (usize, &Count)| {
        let (success, seen) = (count.on(side), count.seen);
        let (p, p_test) = (share(success, seen), share_test(success, seen));
        let found = !rejected[statement] && p > 0.5 && p_test > PASSED;
        found.then_some(Agreed { statement: statement as u32, success, seen, p, p_test })
    };
    let mut list: Vec<Agreed> = tally.all.iter().enumerate().filter_map(agreed).collect();
    list.sort_by(|one, other| (other.p * other.p_test).total_cmp(&(one.p * one.p_test)));
    list.truncate(MOST);
    list
}
