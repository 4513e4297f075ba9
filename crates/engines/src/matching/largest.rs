// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A stable matching of many people when lists have ties (Király 2013).
//!
//! It has at least two thirds of the most.
//! People propose to their favourite; among equals a place with room goes first. Somebody who goes
//! through the whole list in vain gets a second turn in which equals give way. Finding the very
//! largest is NP-hard; the size is compared with an upper bound, so that it is often proven anyway.

use std::collections::BinaryHeap;

use super::{Market, Matched, Pair, Pairs, size};

/// A weakly stable matching, and whether it is proven to be of the largest size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Largest {
    /// Where each person is.
    pub matched: Matched,
    /// No stable matching has more people; otherwise at least two thirds of the most.
    pub proven: bool,
}

/// A matching without blocking pairs, of at least two thirds of the largest size.
pub fn largest_stable(market: &Market, pairs: &Pairs) -> Largest {
    let mut course = Course::new(market, pairs);
    for person in 0..pairs.people() {
        let mut active = Some(person);
        while let Some(person) = active {
            active = course.propose(person);
        }
    }
    let matched: Matched =
        course.at.iter().map(|&at| pairs.pair.get(at as usize).map(|pair| pair.place)).collect();
    let strict = !market.people.has_ties() && !market.places.has_ties();
    let proven = strict || size(&matched) == most_people(market, pairs);
    Largest { matched, proven }
}

const NOWHERE: u32 = u32::MAX;

struct Course<'a> {
    market: &'a Market,
    pairs: &'a Pairs,
    /// The pair each person holds.
    at: Vec<u32>,
    /// Times each person has been through the whole list: 0 or 1; 2 has given up.
    turn: Vec<u8>,
    struck: Vec<bool>,
    first: Vec<u32>,
    filled: Vec<u32>,
    worst: Vec<BinaryHeap<(u32, u32)>>,
    unsure: Vec<Vec<u32>>,
}

impl<'a> Course<'a> {
    fn new(market: &'a Market, pairs: &'a Pairs) -> Self {
        Course {
            market,
            pairs,
            at: vec![NOWHERE; pairs.people()],
            turn: vec![0; pairs.people()],
            struck: vec![false; pairs.pair.len()],
            first: pairs.start[..pairs.people()].to_vec(),
            filled: vec![0; market.room.len()],
            worst: vec![BinaryHeap::new(); market.room.len()],
            unsure: vec![Vec::new(); market.room.len()],
        }
    }

    fn pair(&self, number: u32) -> Pair {
        self.pairs.pair[number as usize]
    }

    fn has_room(&self, place: u32) -> bool {
        self.filled[place as usize] < self.market.room[place as usize]
    }

    /// How a place thinks of somebody: its tier, and among equals who is at the second turn first.
    fn standing(&self, person: usize, number: u32) -> u32 {
        self.pair(number).tier_there * 2 + u32::from(self.turn[person] == 0)
    }

    /// One proposal; who has to propose next, if anybody.
    fn propose(&mut self, person: usize) -> Option<usize> {
        let Some(number) = self.favourite(person) else {
            if self.turn[person] == 2 {
                return None;
            }
            self.turn[person] += 1;
            let own = self.pairs.start[person]..self.pairs.start[person + 1];
            self.first[person] = own.start;
            own.for_each(|number| self.struck[number as usize] = false);
            return (self.turn[person] < 2).then_some(person);
        };
        let place = self.pair(number).place;
        if self.has_room(place) {
            self.filled[place as usize] += 1;
            self.settle(person, number);
            return None;
        }
        if let Some(moves) = self.somebody_unsure(place) {
            self.at[moves] = NOWHERE;
            self.settle(person, number);
            return Some(moves);
        }
        let standing = self.standing(person, number);
        match self.last_of(place) {
            Some((worst, leaves)) if standing < worst => {
                self.struck[self.at[leaves] as usize] = true;
                self.at[leaves] = NOWHERE;
                self.settle(person, number);
                Some(leaves)
            }
            _ => {
                self.struck[number as usize] = true;
                Some(person)
            }
        }
    }

    fn settle(&mut self, person: usize, number: u32) {
        let place = self.pair(number).place as usize;
        self.at[person] = number;
        let standing = self.standing(person, number);
        self.worst[place].push((standing, person as u32));
        self.unsure[place].push(person as u32);
    }

    /// The best pair that is not struck; among equals one with room.
    fn favourite(&mut self, person: usize) -> Option<u32> {
        let end = self.pairs.start[person + 1];
        while self.first[person] < end && self.struck[self.first[person] as usize] {
            self.first[person] += 1;
        }
        let first = self.first[person];
        if first == end {
            return None;
        }
        let tier = self.pair(first).tier;
        let with_room = (first..end)
            .take_while(|&number| self.pair(number).tier == tier)
            .find(|&n| !self.struck[n as usize] && self.has_room(self.pair(n).place));
        Some(with_room.unwrap_or(first))
    }

    /// Somebody at a full place who likes another place with room just as much.
    fn somebody_unsure(&mut self, place: u32) -> Option<usize> {
        while let Some(person) = self.unsure[place as usize].pop() {
            let person = person as usize;
            let at = self.at[person];
            let here = at != NOWHERE && self.pair(at).place == place;
            if here && self.turn[person] < 2 && self.likes_another(person, at) {
                return Some(person);
            }
        }
        None
    }

    fn likes_another(&self, person: usize, at: u32) -> bool {
        let tier = self.pair(at).tier;
        (self.first[person]..self.pairs.start[person + 1])
            .skip_while(|&number| self.pair(number).tier < tier)
            .take_while(|&number| self.pair(number).tier == tier)
            .any(|n| n != at && !self.struck[n as usize] && self.has_room(self.pair(n).place))
    }

    /// The person a place likes least among its people.
    fn last_of(&mut self, place: u32) -> Option<(u32, usize)> {
        while let Some(&(standing, person)) = self.worst[place as usize].peek() {
            let person = person as usize;
            let at = self.at[person];
            if at != NOWHERE
                && self.pair(at).place == place
                && self.standing(person, at) == standing
            {
                return Some((standing, person));
            }
            self.worst[place as usize].pop();
        }
        None
    }
}

/// How many people can be placed at all, stable or not: an upper bound.
pub fn most_people(market: &Market, pairs: &Pairs) -> usize {
    let places = market.room.len();
    let mut at: Vec<u32> = vec![NOWHERE; pairs.people()];
    let mut people_at: Vec<Vec<u32>> = vec![Vec::new(); places];
    let mut seen = vec![u32::MAX; places];
    let mut placed = 0;
    for person in 0..pairs.people() {
        if seek(market, pairs, (&mut at, &mut people_at, &mut seen), person) {
            placed += 1;
        }
    }
    placed
}

type Course3<'a> = (&'a mut Vec<u32>, &'a mut Vec<Vec<u32>>, &'a mut Vec<u32>);

/// Looks, breadth first, for a chain of moves that ends at a place with room.
fn seek(market: &Market, pairs: &Pairs, course: Course3, first: usize) -> bool {
    let (at, people_at, seen) = course;
    // (who moves, to which place, the step before)
    let mut steps: Vec<(u32, u32, usize)> = Vec::new();
    let mut asked = vec![(first as u32, usize::MAX)];
    let mut head = 0;
    while head < asked.len() {
        let (person, before) = asked[head];
        head += 1;
        for pair in pairs.of_person(person as usize) {
            let place = pair.place as usize;
            if seen[place] == first as u32 {
                continue;
            }
            seen[place] = first as u32;
            steps.push((person, pair.place, before));
            let here = steps.len() - 1;
            if people_at[place].len() < market.room[place] as usize {
                follow(&steps, here, at, people_at);
                return true;
            }
            asked.extend(people_at[place].iter().map(|&other| (other, here)));
        }
    }
    false
}

fn follow(steps: &[(u32, u32, usize)], last: usize, at: &mut [u32], people_at: &mut [Vec<u32>]) {
    let mut step = last;
    while let Some(&(person, place, before)) = steps.get(step) {
        let left = at[person as usize];
        if left != NOWHERE {
            people_at[left as usize].retain(|&other| other != person);
        }
        at[person as usize] = place;
        people_at[place as usize].push(person);
        step = before;
    }
}
