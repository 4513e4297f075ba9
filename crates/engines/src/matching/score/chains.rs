// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Seats people who are left over by the cheapest chains of moves, place by place.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Hall, NOWHERE};

/// How somebody at a place could leave it at the least loss of worth.
#[derive(Clone, Copy)]
pub(super) struct Way {
    /// To which place; `NOWHERE`: to none.
    to: u32,
    loss: i64,
    person: u32,
    number: u32,
}

/// What a search for a chain of moves remembers.
pub(super) struct Search {
    distance: Vec<i64>,
    /// By which pair of whom a place was reached.
    reached: Vec<(u32, u32)>,
    done: Vec<u32>,
    /// While ways are made: which way leads to a place.
    way_to: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// The end of the best chain found so far.
#[derive(Clone, Copy)]
pub(super) enum End {
    AtPlace(u32),
    Leaves(u32),
    Nowhere,
}

impl Search {
    pub(super) fn new(places: usize) -> Search {
        Search {
            distance: vec![i64::MAX; places],
            reached: vec![(0, 0); places],
            done: Vec::new(),
            way_to: vec![NOWHERE; places],
            queue: BinaryHeap::new(),
        }
    }

    /// A place is reached by this pair of this person.
    pub(super) fn reach(&mut self, place: u32, by: (u32, u32)) {
        self.reached[place as usize] = by;
    }
}

impl Hall<'_> {
    /// Seats one more person by the cheapest chain of moves, and corrects the prices on it.
    pub(super) fn move_in(&mut self, person: u32) {
        let (_, own, _) = self.two_best(person as usize);
        let (mut end, mut least) = (End::Nowhere, own);
        for number in self.pairs_of(person as usize) {
            let (place, worth) = self.worth[number as usize];
            let distance = own - worth + self.price[place as usize];
            self.reach(place, distance, (person, number), &mut end, &mut least);
        }
        while let Some(Reverse((distance, place))) = self.search.queue.pop() {
            if distance >= least {
                break;
            }
            if distance > self.search.distance[place as usize] {
                continue;
            }
            if self.ways[place as usize].is_empty() {
                self.make_ways(place as usize);
            }
            let from = distance - self.price[place as usize];
            let ways = std::mem::take(&mut self.ways[place as usize]);
            for way in &ways {
                let distance = from + way.loss;
                if distance >= least {
                    continue;
                }
                if way.to == NOWHERE {
                    (end, least) = (End::Leaves(way.person), distance);
                } else {
                    let distance = distance + self.price[way.to as usize];
                    self.reach(way.to, distance, (way.person, way.number), &mut end, &mut least);
                }
            }
            self.ways[place as usize] = ways;
        }
        for &place in &self.search.done {
            let distance = std::mem::replace(&mut self.search.distance[place as usize], i64::MAX);
            if distance < least {
                self.price[place as usize] += least - distance;
            }
        }
        self.search.done.clear();
        self.search.queue.clear();
        self.walk_back(person, end);
    }

    /// A place can be reached so; with room there, that may be the end of the chain.
    #[inline(always)]
    fn reach(&mut self, to: u32, distance: i64, by: (u32, u32), end: &mut End, least: &mut i64) {
        let place = to as usize;
        let known = self.search.distance[place];
        if distance >= *least || distance >= known {
            return;
        }
        if known == i64::MAX {
            self.search.done.push(to);
        }
        self.search.distance[place] = distance;
        self.search.reached[place] = by;
        if self.people_at[place].len() < self.room[place] as usize {
            (*end, *least) = (End::AtPlace(to), distance);
        } else {
            self.search.queue.push(Reverse((distance, to)));
        }
    }

    /// For every other place who of a place's people would lose least by going there.
    fn make_ways(&mut self, place: usize) {
        let mut ways = std::mem::take(&mut self.ways[place]);
        for &person in &self.people_at[place] {
            let own = self.worth[self.at[person as usize] as usize].1;
            let out = Way { to: NOWHERE, loss: own, person, number: 0 };
            match ways.first_mut() {
                None => ways.push(out),
                Some(first) if own < first.loss => *first = out,
                Some(_) => {}
            }
            for number in self.pairs_of(person as usize) {
                let (to, worth) = self.worth[number as usize];
                let loss = own - worth;
                let known = &mut self.search.way_to[to as usize];
                if *known == NOWHERE {
                    *known = ways.len() as u32;
                    ways.push(Way { to, loss, person, number });
                } else if loss < ways[*known as usize].loss {
                    ways[*known as usize] = Way { to, loss, person, number };
                }
            }
        }
        for way in ways.iter().skip(1) {
            self.search.way_to[way.to as usize] = NOWHERE;
        }
        self.ways[place] = ways;
    }

    pub(super) fn walk_back(&mut self, person: u32, end: End) {
        let mut to = match end {
            End::Nowhere => return,
            End::AtPlace(place) => place,
            End::Leaves(other) => {
                let left = self.worth[self.at[other as usize] as usize].0;
                self.at[other as usize] = NOWHERE;
                self.people_at[left as usize].retain(|&who| who != other);
                self.ways[left as usize].clear();
                left
            }
        };
        loop {
            let (mover, number) = self.search.reached[to as usize];
            let before = std::mem::replace(&mut self.at[mover as usize], number);
            self.people_at[to as usize].push(mover);
            self.ways[to as usize].clear();
            if mover == person {
                return;
            }
            to = self.worth[before as usize].0;
            self.people_at[to as usize].retain(|&who| who != mover);
            self.ways[to as usize].clear();
        }
    }
}
