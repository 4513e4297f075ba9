// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which demands cannot all hold: the smallest sets of parties that no package satisfies.
//!
//! A set clashes when it lies inside none of the largest sets that can. So the smallest clashes are
//! the smallest sets that meet every complement of those.

use super::answer::Clashes;
use super::bottleneck::{Bottleneck, NO_FLOOR, Row};
use super::heavy::MOST_PARTIES;
use super::lattice;
use super::plan::Plan;
use super::question::{Question, Settings};
use super::rules::limits;
use super::scan::{Search, Stopped, scan};
use super::space::Space;
use super::together::{Together, all_of};

/// Choices that are looked at before the list of clashes is called unfinished.
const MOST_STEPS: usize = 4_000_000;

pub fn finish(
    question: &Question,
    settings: &Settings,
    space: &Space,
    search: &mut Search,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Clashes, Stopped> {
    let parties = question.parties.len();
    let together = search.together.take().unwrap_or_else(|| Together::new(parties));
    let marked = search.heavy.take();
    if marked.is_some() || (together.overflowed && parties <= MOST_PARTIES) {
        return lattice::clashes(question, settings, space, marked, going);
    }
    if together.overflowed {
        return some(question, space, going);
    }
    let (clashes, complete) = smallest_outside(&together.sets, parties, settings.cap_clashes);
    Ok(Clashes { clashes: sorted(clashes), maximal: sorted(together.sets), complete })
}

/// As lists of parties, by size and then lexicographically.
pub fn sorted(sets: Vec<u64>) -> Vec<Vec<usize>> {
    let members = |set: u64| (0..64).filter(|party| set >> party & 1 == 1).collect();
    let mut lists: Vec<Vec<usize>> = sets.into_iter().map(members).collect();
    lists.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    lists
}

/// The smallest sets that lie inside none of these, and whether those are all.
pub fn smallest_outside(largest: &[u64], parties: usize, cap: usize) -> (Vec<u64>, bool) {
    let complements: Vec<u64> = largest.iter().map(|set| all_of(parties) & !set).collect();
    let mut search = Hitting { complements, found: Vec::new(), cap, steps: 0 };
    let complete = search.extend(0, all_of(parties));
    (search.found, complete)
}

struct Hitting {
    complements: Vec<u64>,
    found: Vec<u64>,
    cap: usize,
    steps: usize,
}

impl Hitting {
    /// All smallest sets with `chosen` and further parties from `open`; false when cut short.
    fn extend(&mut self, chosen: u64, open: u64) -> bool {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return false;
        }
        let unmet = self.complements.iter().filter(|set| *set & chosen == 0);
        let Some(&next) = unmet.min_by_key(|set| (*set & open).count_ones()) else {
            if self.found.len() == self.cap {
                return false;
            }
            self.found.push(chosen);
            return true;
        };
        let mut candidates = next & open;
        let mut open = open & !candidates;
        let mut whole = true;
        while candidates != 0 && whole {
            let party = candidates & candidates.wrapping_neg();
            candidates &= candidates - 1;
            if self.all_needed(chosen | party) {
                whole = self.extend(chosen | party, open);
            }
            open |= party;
        }
        whole
    }

    /// Every party in it meets some complement that no other in it meets.
    fn all_needed(&self, chosen: u64) -> bool {
        let mut needed = 0;
        for set in &self.complements {
            let met = set & chosen;
            if met.is_power_of_two() {
                needed |= met;
            }
        }
        needed == chosen
    }
}

/// Too many sets to list: a few clashes and one largest set, each of them proven.
fn some(
    question: &Question,
    space: &Space,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Clashes, Stopped> {
    let parties = question.parties.len();
    let plan = Plan::new(space);
    let mut can = |set: u64| can(question, space, &plan, set, going);
    let mut clashes = Vec::new();
    for turn in 0..3 {
        let mut set = all_of(parties);
        for k in 0..parties {
            let party = 1 << ((k + turn * parties / 3) % parties);
            if !can(set & !party)? {
                set &= !party;
            }
        }
        if !clashes.contains(&set) {
            clashes.push(set);
        }
    }
    let mut largest = 0;
    for party in 0..parties {
        if can(largest | 1 << party)? {
            largest |= 1 << party;
        }
    }
    Ok(Clashes { clashes: sorted(clashes), maximal: sorted(vec![largest]), complete: false })
}

/// Whether one feasible package is accepted by all of these parties.
fn can(
    question: &Question,
    space: &Space,
    plan: &Plan,
    set: u64,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<bool, Stopped> {
    let rows = limits(question).into_iter().enumerate().map(|(row, limit)| {
        let floor = limit.filter(|_| set >> row & 1 == 1).unwrap_or(NO_FLOOR);
        Row { row, zero: 0, range: 0, floor }
    });
    let rule = Bottleneck::new(rows.collect(), question.scale, 0);
    let rule = rule.free_only();
    let mut search = Search { bottlenecks: vec![rule], first_only: true, ..Search::default() };
    scan(&space.forbidden_by(set), plan, &mut search, going)?;
    Ok(search.bottlenecks.iter().any(|rule| rule.found.ties > 0))
}
