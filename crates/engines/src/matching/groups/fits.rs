// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Whether any grouping keeps all rules, and one that does.

use super::{Circle, bound::blocks};

/// Steps after which nobody knows.
pub const STEPS: u32 = 100_000;

/// More blocks than this with rules of their own are not tried.
const DEEPEST: usize = 1500;

/// A grouping that keeps all rules: `Some(None)` when there is none, `None` when steps ran out.
pub fn fits(circle: &Circle, steps: u32) -> Option<Option<Vec<u32>>> {
    let (least, most) = (circle.size.0.max(1) as usize, circle.size.1 as usize);
    if circle.people == 0 {
        return Some(Some(Vec::new()));
    }
    let mut steps = steps;
    let start = Start::of(circle);
    let Some(start) = start else { return Some(None) };
    if start.bound > DEEPEST {
        return None;
    }
    let fewest = circle.people.div_ceil(most.max(1));
    let mut unknown = false;
    for groups in fewest..=circle.people / least {
        let mut search = Search {
            start: &start,
            group: vec![u32::MAX; start.blocks.len()],
            size: vec![0; groups],
            least,
            most,
            steps: &mut steps,
        };
        match search.place(0, 0) {
            Some(true) => {
                let group = search.fill();
                return Some(Some(start.of_person.iter().map(|&b| group[b as usize]).collect()));
            }
            Some(false) => {}
            None => unknown = true,
        }
    }
    if unknown { None } else { Some(None) }
}

/// People who must be together as one block, and which blocks must not be.
struct Start {
    of_person: Vec<u32>,
    blocks: Vec<usize>,
    apart: Vec<Vec<u32>>,
    order: Vec<u32>,
    /// How many of the first in `order` some rule speaks of: the others fit anywhere.
    bound: usize,
    /// How many people are in the blocks from each of these on.
    rest: Vec<usize>,
}

impl Start {
    /// `None` when two people must be together and apart.
    fn of(circle: &Circle) -> Option<Start> {
        let first = blocks(circle);
        let mut number = vec![u32::MAX; circle.people];
        let mut sizes: Vec<usize> = Vec::new();
        let mut of_person = Vec::with_capacity(circle.people);
        for &root in &first {
            let known = &mut number[root as usize];
            if *known == u32::MAX {
                *known = sizes.len() as u32;
                sizes.push(0);
            }
            sizes[*known as usize] += 1;
            of_person.push(*known);
        }
        let mut apart = vec![Vec::new(); sizes.len()];
        for &(one, other) in &circle.apart {
            let (one, other) = (of_person[one as usize], of_person[other as usize]);
            if one == other {
                return None;
            }
            apart[one as usize].push(other);
            apart[other as usize].push(one);
        }
        let mut order: Vec<u32> = (0..sizes.len() as u32).collect();
        order.sort_by_key(|&block| {
            let block = block as usize;
            (usize::MAX - sizes[block], usize::MAX - apart[block].len())
        });
        let free = |&&block: &&u32| sizes[block as usize] == 1 && apart[block as usize].is_empty();
        let bound = order.len() - order.iter().rev().take_while(free).count();
        let mut rest = vec![0; order.len() + 1];
        for at in (0..order.len()).rev() {
            rest[at] = rest[at + 1] + sizes[order[at] as usize];
        }
        Some(Start { of_person, blocks: sizes, apart, order, bound, rest })
    }
}

struct Search<'a> {
    start: &'a Start,
    group: Vec<u32>,
    size: Vec<usize>,
    least: usize,
    most: usize,
    steps: &'a mut u32,
}

impl Search<'_> {
    /// Places blocks in their order; groups that nobody is in yet are all alike.
    fn place(&mut self, at: usize, used: usize) -> Option<bool> {
        let left = self.start.rest[at];
        let missing: usize = self.size.iter().map(|&size| self.least.saturating_sub(size)).sum();
        if missing > left {
            return Some(false);
        }
        if at == self.start.bound {
            let space: usize = self.size.iter().map(|&size| self.most - size).sum();
            return Some(left <= space);
        }
        if *self.steps == 0 {
            return None;
        }
        *self.steps -= 1;
        let block = self.start.order[at];
        let weight = self.start.blocks[block as usize];
        let mut choices: Vec<usize> = (0..self.size.len().min(used + 1)).collect();
        choices.sort_by_key(|&group| self.size[group]);
        for group in choices {
            let clash = |other: &u32| self.group[*other as usize] == group as u32;
            let apart = &self.start.apart[block as usize];
            if self.size[group] + weight > self.most || apart.iter().any(clash) {
                continue;
            }
            self.group[block as usize] = group as u32;
            self.size[group] += weight;
            let found = self.place(at + 1, used.max(group + 1));
            if found != Some(false) {
                return found;
            }
            self.size[group] -= weight;
            self.group[block as usize] = u32::MAX;
        }
        Some(false)
    }

    /// Puts whom no rule speaks of where people are missing, then where there is space.
    fn fill(mut self) -> Vec<u32> {
        let (mut at, mut free) = (0, self.start.bound);
        for aim in [self.least, self.most] {
            while free < self.start.order.len() && at < self.size.len() {
                if self.size[at] >= aim {
                    at += 1;
                    continue;
                }
                self.group[self.start.order[free] as usize] = at as u32;
                self.size[at] += 1;
                free += 1;
            }
            at = 0;
        }
        self.group
    }
}
