// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Clashes, from who accepts what: largest sets by comparing all, smallest clashes by Berge's way.

use std::collections::HashSet;

use super::same;
use crate::packages::answer::Answer;

#[derive(Default)]
pub struct Sets {
    accepting: HashSet<u64>,
    last: u64,
}

impl Sets {
    pub fn see(&mut self, accepting: u64) {
        if self.accepting.is_empty() || accepting != self.last {
            self.last = accepting;
            self.accepting.insert(accepting);
        }
    }

    pub fn compare(self, parties: usize, answer: &Answer) -> Result<(), String> {
        let Some(told) = &answer.clashes else { return Err("clashes: not told.".to_owned()) };
        let mut all: Vec<u64> = self.accepting.into_iter().collect();
        all.sort_unstable_by_key(|set| std::cmp::Reverse(set.count_ones()));
        let can = |set: u64| all.iter().any(|&accepting| set & !accepting == 0);
        for list in &told.clashes {
            let set = as_set(list);
            if can(set) || list.iter().any(|&party| !can(set & !(1 << party))) {
                return Err(format!("clashes: {list:?} is no smallest clash."));
            }
        }
        for list in &told.maximal {
            let set = as_set(list);
            let larger = |party: usize| set >> party & 1 == 0 && can(set | 1 << party);
            if !can(set) || (0..parties).any(larger) {
                return Err(format!("maximal: {list:?} is no largest set."));
            }
        }
        if !told.complete {
            return Ok(());
        }
        let mut largest: Vec<u64> = Vec::new();
        for &set in &all {
            if !largest.iter().any(|&other| set & !other == 0) {
                largest.push(set);
            }
        }
        let everyone = (0..parties).fold(0u64, |set, party| set | 1 << party);
        let complements: Vec<u64> = largest.iter().map(|set| everyone & !set).collect();
        same("maximal", &told.maximal, &in_order(largest))?;
        same("clashes", &told.clashes, &in_order(berge(&complements)))
    }
}

fn as_set(list: &[usize]) -> u64 {
    list.iter().fold(0, |set, &party| set | 1 << party)
}

fn in_order(sets: Vec<u64>) -> Vec<Vec<usize>> {
    let list = |set: u64| (0..64).filter(|&party| set >> party & 1 == 1).collect::<Vec<usize>>();
    let mut lists: Vec<Vec<usize>> = sets.into_iter().map(list).collect();
    lists.sort();
    lists.sort_by_key(Vec::len);
    lists
}

/// The smallest sets that meet all of these: one more at a time.
fn berge(sets: &[u64]) -> Vec<u64> {
    let mut meeting = vec![0u64];
    for &set in sets {
        let mut next: Vec<u64> = Vec::new();
        for &so_far in &meeting {
            if so_far & set != 0 {
                next.push(so_far);
            } else {
                next.extend((0..64).filter(|p| set >> p & 1 == 1).map(|p| so_far | 1 << p));
            }
        }
        next.sort_unstable_by_key(|set| set.count_ones());
        next.dedup();
        meeting.clear();
        for set in next {
            if !meeting.iter().any(|&smaller| smaller & !set == 0) {
                meeting.push(set);
            }
        }
    }
    meeting
}
