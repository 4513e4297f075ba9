// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every grouping in order, as far as it can still be better: the first optimal one.

use super::{Circle, Cost, Grouping, numbered};

/// What looking at every grouping gave.
pub enum Seen {
    /// All were looked at; the first of the best, if there is one.
    All(Option<Grouping>),
    /// The steps ran out.
    Stopped,
}

/// The first optimal grouping. `known` is a cost that some grouping has; `steps` how far to look.
pub fn first_best(circle: &Circle, bound: Cost, known: Option<Cost>, steps: u64) -> Seen {
    let people = circle.people;
    let mut look = Look {
        circle,
        bound,
        best: known,
        found: None,
        steps,
        group: vec![0; people],
        size: Vec::new(),
        again: 0,
        met: vec![Vec::new(); people],
        apart: vec![Vec::new(); people],
        together: vec![Vec::new(); people],
    };
    for &(one, other, times) in &circle.met {
        look.met[one.max(other) as usize].push((one.min(other), times));
    }
    for &(one, other) in &circle.apart {
        look.apart[one.max(other) as usize].push(one.min(other));
    }
    for &(one, other) in &circle.together {
        look.together[one.max(other) as usize].push(one.min(other));
    }
    if !look.place(0) && look.steps == 0 {
        return Seen::Stopped;
    }
    let cost = look.best.unwrap_or_default();
    Seen::All(look.found.map(|group| Grouping {
        groups: numbered(&group),
        cost,
        bound: cost,
        first: true,
    }))
}

struct Look<'a> {
    circle: &'a Circle,
    bound: Cost,
    best: Option<Cost>,
    found: Option<Vec<u32>>,
    steps: u64,
    group: Vec<u32>,
    size: Vec<u32>,
    again: i64,
    met: Vec<Vec<(u32, i64)>>,
    apart: Vec<Vec<u32>>,
    together: Vec<Vec<u32>>,
}

impl Look<'_> {
    /// Places one person in each group in turn, then in a new one; true when the search is over.
    fn place(&mut self, person: usize) -> bool {
        if self.steps == 0 {
            return false;
        }
        self.steps -= 1;
        if person == self.circle.people {
            return self.whole();
        }
        let (least, most) = self.circle.size;
        let still = (self.circle.people - person - 1) as u32;
        for group in 0..=self.size.len() as u32 {
            let fresh = group as usize == self.size.len();
            let own = if fresh { 0 } else { self.size[group as usize] };
            if own >= most || !self.may(person, group) {
                continue;
            }
            if fresh {
                self.size.push(0);
            }
            self.size[group as usize] += 1;
            self.group[person] = group;
            let missing: u32 = self.size.iter().map(|&size| least.saturating_sub(size)).sum();
            let met = self.met[person].iter();
            let again: i64 = met
                .filter(|&&(other, _)| self.group[other as usize] == group)
                .map(|&(_, times)| times)
                .sum();
            self.again += again;
            let over = missing <= still && self.promises() && self.place(person + 1);
            self.again -= again;
            self.size[group as usize] -= 1;
            if fresh {
                self.size.pop();
            }
            if over {
                return true;
            }
        }
        false
    }

    fn may(&self, person: usize, group: u32) -> bool {
        let here = |&other: &u32| self.group[other as usize] == group;
        !self.apart[person].iter().any(here) && self.together[person].iter().all(here)
    }

    /// Whether what is begun can still beat, or be the first to reach, the best.
    fn promises(&self) -> bool {
        let Some(best) = self.best else { return true };
        let least = (self.again.max(self.bound.0), self.bound.1);
        least < best || (self.found.is_none() && least == best)
    }

    fn whole(&mut self) -> bool {
        let cost = self.circle.cost(&self.group);
        let better =
            self.best.is_none_or(|best| cost < best || (self.found.is_none() && cost == best));
        if better {
            self.best = Some(cost);
            self.found = Some(self.group.clone());
        }
        better && cost == self.bound
    }
}
