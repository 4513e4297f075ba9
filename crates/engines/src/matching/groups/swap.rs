// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Better groups by exchanging two people at a time, or moving one, until the bound is met.

use super::{Circle, Cost};
use crate::chance::Row;
use crate::{Fault, Watch};

/// What is drawn here, among all that engines draw.
const PURPOSE: u32 = 41;

/// How many exchanges are weighed before the best so far has to do.
const WEIGHED: u64 = 6_000_000;

/// Broken rules, meetings again, unevenness: compared in this order.
type Weight = (i64, i64, i64);

/// A search for better groups; `best` keeps all rules from the start.
pub struct Course {
    best: Vec<u32>,
    cost: Cost,
    bound: Cost,
    row: Row,
    draws: u64,
}

impl Course {
    /// Begins with a grouping that keeps all rules.
    pub fn new(circle: &Circle, start: Vec<u32>, bound: Cost, seed: u64) -> Course {
        let cost = circle.cost(&start);
        Course { best: start, cost, bound, row: Row::new(seed, PURPOSE, 0), draws: 0 }
    }

    /// Exchanges people until the cost meets the bound or the steps are used up. `groups` are the
    /// numbers of groups to try, the most promising first.
    pub fn improve(
        mut self,
        circle: &Circle,
        groups: &[usize],
        watch: &dyn Watch,
    ) -> Result<Vec<u32>, Fault> {
        let people = circle.people as u64;
        let share = WEIGHED.min(people * people * 2000) / groups.len().max(1) as u64;
        for (turn, &groups) in groups.iter().enumerate() {
            watch.go_on()?;
            watch.told(turn as f64 / 12.0);
            if self.cost <= self.bound {
                break;
            }
            self.run(State::new(circle, dealt(circle, groups)), share.max(people * 50));
        }
        Ok(self.best)
    }

    fn draw(&mut self, below: u64) -> u64 {
        self.draws += 1;
        self.row.below(self.draws, below)
    }

    /// One person after another does the best they can; who moved rests for a while.
    fn run(&mut self, mut state: State, most: u64) {
        let people = state.circle.people as u64;
        let rest = people / 4;
        let mut moved_at = vec![0u64; state.circle.people];
        let (mut weighed, mut round) = (0, people);
        self.note(&state);
        while self.cost > self.bound && weighed < most {
            round += 1;
            let person = self.draw(people) as usize;
            let (kick, turn) = (self.draw(people * 8) == 0, self.draw(people) as usize);
            if moved_at[person] + rest > round {
                weighed += 1;
                continue;
            }
            weighed += people;
            let may = |other: usize| moved_at[other] + rest <= round;
            match state.best_change(person, may, turn) {
                Some((weight, change)) if weight <= (0, 0, 0) || kick => {
                    moved_at[person] = round;
                    if let Change::With(other) = change {
                        moved_at[other] = round;
                    }
                    state.make(person, change);
                    self.note(&state);
                }
                _ => {}
            }
        }
    }

    fn note(&mut self, state: &State) {
        let cost = (state.total.1, state.total.2);
        if state.total.0 == 0 && cost < self.cost {
            (self.best, self.cost) = (state.group.clone(), cost);
        }
    }
}

/// People in the order of their traits, dealt over so many groups of nearly one size.
fn dealt(circle: &Circle, groups: usize) -> Vec<u32> {
    let mut order: Vec<usize> = (0..circle.people).collect();
    order.sort_by_cached_key(|&person| {
        circle.traits.iter().map(|values| values[person]).collect::<Vec<u32>>()
    });
    let mut group = vec![0; circle.people];
    for (at, person) in order.into_iter().enumerate() {
        group[person] = (at % groups) as u32;
    }
    group
}

/// What one person does.
#[derive(Clone, Copy)]
enum Change {
    /// Exchanges places with another person.
    With(usize),
    /// Goes to a group.
    To(usize),
}

struct State<'a> {
    circle: &'a Circle,
    group: Vec<u32>,
    size: Vec<i64>,
    /// How often each value is there, trait by trait: `[group × kinds + value]`.
    here: Vec<Vec<i64>>,
    of_all: Vec<Vec<i64>>,
    /// Broken rules and meetings of each pair that matters.
    ties: Vec<Vec<(u32, i64, i64)>>,
    /// The same, summed per person over each group.
    near: Vec<(i64, i64)>,
    /// What lies between the person who is looked at and each other.
    between: Vec<(i64, i64)>,
    total: Weight,
}

impl<'a> State<'a> {
    fn new(circle: &'a Circle, group: Vec<u32>) -> Self {
        let groups = group.iter().max().map_or(0, |&last| last as usize + 1);
        let mut size = vec![0; groups];
        group.iter().for_each(|&group| size[group as usize] += 1);
        let (mut here, mut of_all) = (Vec::new(), Vec::new());
        for values in &circle.traits {
            let kinds = values.iter().max().map_or(0, |&last| last as usize + 1);
            let (mut all, mut counts) = (vec![0; kinds], vec![0; kinds * groups]);
            for (&value, &group) in values.iter().zip(&group) {
                all[value as usize] += 1;
                counts[group as usize * kinds + value as usize] += 1;
            }
            here.push(counts);
            of_all.push(all);
        }
        let mut ties = vec![Vec::new(); circle.people];
        let mut tie = |one: u32, other: u32, broken: i64, times: i64| {
            ties[one as usize].push((other, broken, times));
            ties[other as usize].push((one, broken, times));
        };
        circle.met.iter().for_each(|&(one, other, times)| tie(one, other, 0, times));
        circle.apart.iter().for_each(|&(one, other)| tie(one, other, 1, 0));
        circle.together.iter().for_each(|&(one, other)| tie(one, other, -1, 0));
        let any = ties.iter().any(|ties| !ties.is_empty());
        let mut near = vec![(0, 0); if any { groups * circle.people } else { 0 }];
        let mut broken = circle.together.len() as i64;
        for (person, ties) in ties.iter().enumerate() {
            for &(other, rule, times) in ties {
                let at = group[other as usize];
                let sum = &mut near[person * groups + at as usize];
                *sum = (sum.0 + rule, sum.1 + times);
                if at == group[person] && (person as u32) < other {
                    broken += rule;
                }
            }
        }
        let cost = circle.cost(&group);
        let between = vec![(0, 0); circle.people];
        let total = (broken, cost.0, cost.1);
        State { circle, group, size, here, of_all, ties, near, between, total }
    }

    fn near(&self, person: usize, group: usize) -> (i64, i64) {
        self.near.get(person * self.size.len() + group).copied().unwrap_or((0, 0))
    }

    /// The best that this person can do; others are looked at from `turn` on.
    fn best_change(
        &mut self,
        person: usize,
        may: impl Fn(usize) -> bool,
        turn: usize,
    ) -> Option<(Weight, Change)> {
        self.look_at(person);
        let own = self.group[person] as usize;
        let people = self.circle.people;
        let mut best: Option<(Weight, Change)> = None;
        let mut keep = |weight: Weight, change: Change| {
            if best.is_none_or(|(known, _)| weight < known) {
                best = Some((weight, change));
            }
        };
        for other in (turn..people).chain(0..turn) {
            if self.group[other] as usize != own && may(other) {
                keep(self.exchange(person, other), Change::With(other));
            }
        }
        let (least, most) = (i64::from(self.circle.size.0), i64::from(self.circle.size.1));
        if self.size[own] > least {
            for group in 0..self.size.len() {
                if group != own && self.size[group] < most {
                    keep(self.moving(person, group), Change::To(group));
                }
            }
        }
        best
    }

    /// How the weight changes when two people exchange places; `between` is set for the first.
    fn exchange(&self, person: usize, other: usize) -> Weight {
        let (from, to) = (self.group[person] as usize, self.group[other] as usize);
        let mut weight = (0, 0, 0);
        if !self.near.is_empty() {
            let groups = self.size.len();
            let (leave, come) =
                (self.near[person * groups + from], self.near[person * groups + to]);
            let (back, gone) = (self.near[other * groups + from], self.near[other * groups + to]);
            weight.0 = come.0 + back.0 - leave.0 - gone.0;
            weight.1 = come.1 + back.1 - leave.1 - gone.1;
            weight.0 -= 2 * self.between[other].0;
            weight.1 -= 2 * self.between[other].1;
        }
        let all = self.circle.people as i64;
        for (at, values) in self.circle.traits.iter().enumerate() {
            let (one, two) = (values[person] as usize, values[other] as usize);
            if one == two {
                continue;
            }
            let kinds = self.of_all[at].len();
            let bend = |group: usize, value: usize, more: i64| {
                let fair = self.of_all[at][value] * self.size[group];
                let share = self.here[at][group * kinds + value] * all;
                (share + more * all - fair).abs() - (share - fair).abs()
            };
            weight.2 += bend(from, one, -1) + bend(from, two, 1);
            weight.2 += bend(to, one, 1) + bend(to, two, -1);
        }
        weight
    }

    fn look_at(&mut self, person: usize) {
        if !self.near.is_empty() {
            self.between.fill((0, 0));
            for &(other, rule, times) in &self.ties[person] {
                let sum = &mut self.between[other as usize];
                *sum = (sum.0 + rule, sum.1 + times);
            }
        }
    }

    /// How the weight changes when one person goes to another group.
    fn moving(&self, person: usize, to: usize) -> Weight {
        let from = self.group[person] as usize;
        let (leave, come) = (self.near(person, from), self.near(person, to));
        let all = self.circle.people as i64;
        let mut uneven = 0;
        for (at, values) in self.circle.traits.iter().enumerate() {
            let kinds = self.of_all[at].len();
            for value in 0..kinds {
                let mine = i64::from(values[person] as usize == value);
                for (group, more) in [(from, -1), (to, 1)] {
                    let share = self.here[at][group * kinds + value] * all;
                    let fair = self.of_all[at][value] * self.size[group];
                    let (share_then, fair_then) =
                        (share + more * mine * all, fair + more * self.of_all[at][value]);
                    uneven += (share_then - fair_then).abs() - (share - fair).abs();
                }
            }
        }
        (come.0 - leave.0, come.1 - leave.1, uneven)
    }

    fn make(&mut self, person: usize, change: Change) {
        self.look_at(person);
        let from = self.group[person] as usize;
        let (to, weight) = match change {
            Change::With(other) => (self.group[other] as usize, self.exchange(person, other)),
            Change::To(group) => (group, self.moving(person, group)),
        };
        self.put(person, from, to);
        if let Change::With(other) = change {
            self.put(other, to, from);
        }
        let total = self.total;
        self.total = (total.0 + weight.0, total.1 + weight.1, total.2 + weight.2);
    }

    fn put(&mut self, person: usize, from: usize, to: usize) {
        self.group[person] = to as u32;
        self.size[from] -= 1;
        self.size[to] += 1;
        for (at, values) in self.circle.traits.iter().enumerate() {
            let kinds = self.of_all[at].len();
            let value = values[person] as usize;
            self.here[at][from * kinds + value] -= 1;
            self.here[at][to * kinds + value] += 1;
        }
        let groups = self.size.len();
        for &(other, rule, times) in &self.ties[person] {
            let row = other as usize * groups;
            let left = &mut self.near[row + from];
            *left = (left.0 - rule, left.1 - times);
            let come = &mut self.near[row + to];
            *come = (come.0 + rule, come.1 + times);
        }
    }
}
