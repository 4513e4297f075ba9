// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups for learning together: mixed, with people who have not met, and with a proof.
//!
//! Everybody is in exactly one group. Sizes, who must not be together and who must be are hard.
//! Then, in this order: as few meetings again as possible, as even a spread of each trait as
//! possible, and the first of all such groupings.

mod bound;
mod every;
mod fits;
mod swap;

#[cfg(test)]
mod tests;

use super::clash::smallest_clash;
use crate::{Fault, Watch};

/// People to be divided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circle {
    /// How many people.
    pub people: usize,
    /// Smallest and largest size of a group; 1 ≤ least ≤ most.
    pub size: (u32, u32),
    /// For each trait to be spread, the value of each person, as a number from 0.
    pub traits: Vec<Vec<u32>>,
    /// Pairs that must not be in one group.
    pub apart: Vec<(u32, u32)>,
    /// Pairs that must be in one group.
    pub together: Vec<(u32, u32)>,
    /// Pairs that have met, and how often (not negative).
    pub met: Vec<(u32, u32, i64)>,
}

/// A rule of a circle that cannot give way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The sizes of groups.
    Size,
    /// One of the pairs in `apart`.
    Apart(usize),
    /// One of the pairs in `together`.
    Together(usize),
}

/// What a grouping costs: meetings again, then unevenness.
pub type Cost = (i64, i64);

/// A grouping of everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// The groups, by their first member; members ascending.
    pub groups: Vec<Vec<u32>>,
    /// What it costs.
    pub cost: Cost,
    /// No grouping costs less than this (the second given that the first is at its bound).
    pub bound: Cost,
    /// It is also the first of all that cost this.
    pub first: bool,
}

/// What came of dividing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Divided {
    /// A grouping, optimal when its cost is its bound.
    Groups(Grouping),
    /// No grouping keeps all rules: a minimal set that clashes, and whether it is the only one.
    Impossible(Vec<Rule>, bool),
    /// Whether there is a grouping was not decided within the steps that are allowed.
    Unknown,
}

/// Most people among whom every grouping is looked at until the first optimal one is proven.
pub const SMALL: usize = 10;

/// Most cells in the tables that a search keeps.
const MOST_CELLS: usize = 4_000_000;

impl Circle {
    /// The groups of this circle. `seed` chooses among equals when the circle is not small.
    pub fn divide(&self, seed: u64, watch: &dyn Watch) -> Result<Divided, Fault> {
        self.fits_in_memory()?;
        let bound = bound::bound(self);
        if self.people <= SMALL {
            return match every::first_best(self, bound, None, u64::MAX) {
                every::Seen::All(Some(grouping)) => {
                    let bound = grouping.cost;
                    Ok(Divided::Groups(Grouping { bound, first: true, ..grouping }))
                }
                _ => self.explain(watch),
            };
        }
        let Some(start) = fits::fits(self, fits::STEPS) else { return Ok(Divided::Unknown) };
        let Some(start) = start else { return self.explain(watch) };
        let sizes = bound::promising(self);
        let found = swap::Course::new(self, start, bound, seed).improve(self, &sizes, watch)?;
        let cost = self.cost(&found);
        let mut grouping = Grouping { groups: numbered(&found), cost, bound, first: false };
        grouping.bound.1 = if cost.0 == bound.0 { bound.1 } else { bound.1.min(cost.1) };
        if cost > bound && self.people <= 4 * SMALL {
            let seen = every::first_best(self, bound, Some(cost), 400_000);
            if let every::Seen::All(Some(best)) = seen {
                grouping = Grouping { bound: best.cost, first: true, ..best };
            }
        }
        Ok(Divided::Groups(grouping))
    }

    /// Refuses what would take more memory or larger numbers than there are.
    pub fn fits_in_memory(&self) -> Result<(), Fault> {
        let kinds = |values: &Vec<u32>| values.iter().max().map_or(0, |&last| last as usize + 1);
        let groups = self.people / self.size.0.max(1) as usize;
        let cells = self.traits.iter().map(kinds).sum::<usize>() * groups + self.people * groups;
        let times: i128 = self.met.iter().map(|&(_, _, times)| i128::from(times)).sum();
        let pairs = self.met.len() + self.apart.len() + self.together.len();
        if cells > MOST_CELLS || times > i128::from(i64::MAX / 8) || pairs > MOST_CELLS {
            let message = "There are too many people, traits or meetings to weigh.";
            return Err(Fault::too_large(cells as f64, message));
        }
        Ok(())
    }

    /// What a grouping costs; `group` gives everybody's group.
    pub fn cost(&self, group: &[u32]) -> Cost {
        let together = |one: u32, other: u32| group[one as usize] == group[other as usize];
        let met = self.met.iter().filter(|&&(one, other, _)| together(one, other));
        let again = met.map(|&(_, _, times)| times).sum();
        let groups = group.iter().max().map_or(0, |&last| last as usize + 1);
        let mut size = vec![0i64; groups];
        group.iter().for_each(|&group| size[group as usize] += 1);
        let mut uneven = 0;
        for values in &self.traits {
            let kinds = values.iter().max().map_or(0, |&last| last as usize + 1);
            let mut of_all = vec![0i64; kinds];
            let mut here = vec![0i64; kinds * groups];
            for (&value, &group) in values.iter().zip(group) {
                of_all[value as usize] += 1;
                here[group as usize * kinds + value as usize] += 1;
            }
            for group in 0..groups {
                for kind in 0..kinds {
                    let share = here[group * kinds + kind] * self.people as i64;
                    uneven += (share - of_all[kind] * size[group]).abs();
                }
            }
        }
        (again, uneven)
    }

    /// Whether a grouping keeps all rules.
    pub fn holds(&self, group: &[u32]) -> bool {
        let groups = group.iter().max().map_or(0, |&last| last as usize + 1);
        let mut size = vec![0u32; groups];
        group.iter().for_each(|&group| size[group as usize] += 1);
        let same = |&(one, other): &(u32, u32)| group[one as usize] == group[other as usize];
        size.iter().all(|&size| (self.size.0..=self.size.1).contains(&size))
            && !self.apart.iter().any(same)
            && self.together.iter().all(same)
    }

    /// Which rules cannot hold together.
    fn explain(&self, watch: &dyn Watch) -> Result<Divided, Fault> {
        let mut rules = vec![Rule::Size];
        rules.extend((0..self.apart.len()).map(Rule::Apart));
        rules.extend((0..self.together.len()).map(Rule::Together));
        let clash = smallest_clash(rules.len(), |kept: &[usize]| {
            if watch.is_cancelled() {
                return None;
            }
            let only = self.with_rules(kept.iter().map(|&rule| rules[rule]));
            fits::fits(&only, fits::STEPS).map(|found| found.is_some())
        });
        watch.go_on()?;
        Ok(match clash {
            Some(clash) if clash.minimal => {
                let named = clash.rules.iter().map(|&rule| rules[rule]).collect();
                Divided::Impossible(named, clash.only)
            }
            _ => Divided::Unknown,
        })
    }

    /// The same people with only some of the rules.
    pub fn with_rules(&self, rules: impl Iterator<Item = Rule>) -> Circle {
        let size = (1, (self.people as u32).max(1));
        let mut only = Circle { people: self.people, size, ..Circle::default() };
        for rule in rules {
            match rule {
                Rule::Size => only.size = self.size,
                Rule::Apart(at) => only.apart.push(self.apart[at]),
                Rule::Together(at) => only.together.push(self.together[at]),
            }
        }
        only
    }
}

/// Groups by their first member, from everybody's group.
fn numbered(group: &[u32]) -> Vec<Vec<u32>> {
    let mut number = vec![usize::MAX; group.len() + 1];
    let mut groups: Vec<Vec<u32>> = Vec::new();
    for (person, &group) in group.iter().enumerate() {
        let known = &mut number[group as usize];
        if *known == usize::MAX {
            *known = groups.len();
            groups.push(Vec::new());
        }
        groups[*known].push(person as u32);
    }
    groups
}
