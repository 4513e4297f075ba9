// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The matching with the greatest total score, with prices that prove it.
//!
//! First people bid for places as in an auction without steps (Bertsekas 1988): prices only rise as
//! far as somebody would pay. Who is left over moves in by shortest chains of moves (Jonker and
//! Volgenant 1987, with room for many). Prices and matching stay complementary throughout, so at
//! the end the prices are a proof: no matching scores more than what is paid.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Matched;

/// What each person would score at which place, person by person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    start: Vec<u32>,
    entry: Vec<(u32, i64)>,
}

impl Scores {
    /// Scores of nobody yet.
    pub fn new() -> Scores {
        Scores { start: vec![0], entry: Vec::new() }
    }

    /// Adds a person: `(place, score)`, each place at most once.
    pub fn push(&mut self, scores: impl IntoIterator<Item = (u32, i64)>) {
        self.entry.extend(scores);
        self.start.push(self.entry.len() as u32);
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// One person's scores.
    pub fn of_person(&self, person: usize) -> &[(u32, i64)] {
        &self.entry[self.start[person] as usize..self.start[person + 1] as usize]
    }
}

/// The greatest total, then the most pairs, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Where each person is.
    pub matched: Matched,
    /// The greatest total.
    pub total: i128,
    /// What a seat at each place is worth, in units of [`Best::unit`].
    pub prices: Vec<i64>,
    /// Every score counts this many units, and every pair one more.
    pub unit: i64,
}

/// Largest score, up or down, times people, that is worked with.
pub const MOST_WORTH: i64 = 1 << 60;

/// The matching with the greatest total score; `None` when scores times people exceed
/// [`MOST_WORTH`] or a place is named that has no room in `room`.
///
/// Time: near proportional to pairs in practice; at worst people × pairs × log(places).
pub fn best_score(scores: &Scores, room: &[u32]) -> Option<Best> {
    let unit = scores.people() as i64 + 1;
    let largest = scores.entry.iter().map(|&(_, score)| score.unsigned_abs()).max().unwrap_or(0);
    let fits = i64::try_from(largest).ok()?.checked_mul(unit)? < MOST_WORTH;
    if !fits || scores.entry.iter().any(|&(place, _)| place as usize >= room.len()) {
        return None;
    }
    let mut hall = Hall::new(scores, room, unit);
    let left = hall.auction();
    for person in left {
        hall.move_in(person);
    }
    let mut total = 0;
    let mut matched = vec![None; scores.people()];
    for (person, &number) in hall.at.iter().enumerate() {
        if let Some(&(place, _)) = hall.worth.get(number as usize) {
            matched[person] = Some(place);
            let own = scores.of_person(person).iter().find(|&&(other, _)| other == place);
            total += own.map_or(0, |&(_, score)| i128::from(score));
        }
    }
    Some(Best { matched, total, prices: hall.price, unit })
}

const NOWHERE: u32 = u32::MAX;

struct Hall<'a> {
    room: &'a [u32],
    start: Vec<u32>,
    /// Pairs that are worth something: place, and score × unit + 1.
    worth: Vec<(u32, i64)>,
    /// The pair each person holds.
    at: Vec<u32>,
    price: Vec<i64>,
    people_at: Vec<Vec<u32>>,
    search: Search,
}

/// What a search for a chain of moves remembers.
struct Search {
    distance: Vec<i64>,
    /// By which pair of whom a place was reached.
    reached: Vec<(u32, u32)>,
    done: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// The end of the best chain found so far.
#[derive(Clone, Copy)]
enum End {
    AtPlace(u32),
    Leaves(u32),
    Nowhere,
}

impl<'a> Hall<'a> {
    fn new(scores: &Scores, room: &'a [u32], unit: i64) -> Self {
        let mut start = vec![0];
        let mut worth = Vec::with_capacity(scores.entry.len());
        for person in 0..scores.people() {
            for &(place, score) in scores.of_person(person) {
                if score >= 0 && room[place as usize] > 0 {
                    worth.push((place, score * unit + 1));
                }
            }
            start.push(worth.len() as u32);
        }
        let places = room.len();
        Hall {
            room,
            start,
            worth,
            at: vec![NOWHERE; scores.people()],
            price: vec![0; places],
            people_at: vec![Vec::new(); places],
            search: Search {
                distance: vec![i64::MAX; places],
                reached: vec![(0, 0); places],
                done: Vec::new(),
                queue: BinaryHeap::new(),
            },
        }
    }

    fn pairs_of(&self, person: usize) -> std::ops::Range<u32> {
        self.start[person]..self.start[person + 1]
    }

    /// Bids until nobody can raise a price any more; who is left over without a seat.
    fn auction(&mut self) -> Vec<u32> {
        let mut bids: Vec<BinaryHeap<Reverse<(i64, u32)>>> =
            self.room.iter().map(|&r| BinaryHeap::with_capacity(r.min(64) as usize)).collect();
        let mut left = Vec::new();
        let mut turns_left = 24 * self.at.len();
        for first in 0..self.at.len() {
            let mut person = first;
            loop {
                let (number, best, second) = self.two_best(person);
                if best <= 0 {
                    break;
                }
                let place = self.worth[number as usize].0 as usize;
                let room = self.room[place] as usize;
                let bid = self.price[place] + best - second;
                let full = bids[place].len() == room;
                if full && (best == second || turns_left == 0) {
                    left.push(person as u32);
                    break;
                }
                self.at[person] = number;
                let mine = Reverse((bid, person as u32));
                if !full {
                    bids[place].push(mine);
                    if bids[place].len() == room {
                        self.price[place] = bids[place].peek().map_or(0, |lowest| lowest.0.0);
                    }
                    break;
                }
                turns_left -= 1;
                let Some(mut lowest) = bids[place].peek_mut() else { break };
                let outbid = lowest.0.1 as usize;
                *lowest = mine;
                drop(lowest);
                self.price[place] = bids[place].peek().map_or(0, |lowest| lowest.0.0);
                self.at[outbid] = NOWHERE;
                person = outbid;
            }
        }
        for (place, bids) in bids.into_iter().enumerate() {
            self.people_at[place] = bids.into_iter().map(|bid| bid.0.1).collect();
        }
        left
    }

    /// The pair of most gain, its gain, and the second gain (staying away gains 0).
    fn two_best(&self, person: usize) -> (u32, i64, i64) {
        let (mut number, mut best, mut second) = (NOWHERE, 0, 0);
        let own = self.pairs_of(person);
        let first = own.start;
        for (at, &(place, worth)) in
            self.worth[own.start as usize..own.end as usize].iter().enumerate()
        {
            let gain = worth - self.price[place as usize];
            if gain > best {
                (second, best, number) = (best, gain, first + at as u32);
            } else if gain > second {
                second = gain;
            }
        }
        (number, best, second)
    }

    fn gain(&self, number: u32) -> i64 {
        let (place, worth) = self.worth[number as usize];
        worth - self.price[place as usize]
    }

    /// Seats one more person by the cheapest chain of moves, and corrects the prices on it.
    fn move_in(&mut self, person: u32) {
        let (_, own, _) = self.two_best(person as usize);
        let (mut end, mut least) = (End::Nowhere, own);
        self.look_on(person, own, 0, &mut end, &mut least);
        while let Some(Reverse((distance, place))) = self.search.queue.pop() {
            if distance >= least {
                break;
            }
            if distance > self.search.distance[place as usize] {
                continue;
            }
            for index in 0..self.people_at[place as usize].len() {
                let other = self.people_at[place as usize][index];
                let gain = self.gain(self.at[other as usize]);
                if distance + gain < least {
                    (end, least) = (End::Leaves(other), distance + gain);
                }
                self.look_on(other, gain, distance, &mut end, &mut least);
            }
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

    /// Reaches every place that this person could move to.
    fn look_on(&mut self, person: u32, gain: i64, so_far: i64, end: &mut End, least: &mut i64) {
        for number in self.pairs_of(person as usize) {
            let (place, worth) = self.worth[number as usize];
            let distance = so_far + gain - (worth - self.price[place as usize]);
            let known = self.search.distance[place as usize];
            if distance >= *least || distance >= known {
                continue;
            }
            if known == i64::MAX {
                self.search.done.push(place);
            }
            self.search.distance[place as usize] = distance;
            self.search.reached[place as usize] = (person, number);
            if self.people_at[place as usize].len() < self.room[place as usize] as usize {
                (*end, *least) = (End::AtPlace(place), distance);
            } else {
                self.search.queue.push(Reverse((distance, place)));
            }
        }
    }

    fn walk_back(&mut self, person: u32, end: End) {
        let mut to = match end {
            End::Nowhere => return,
            End::AtPlace(place) => place,
            End::Leaves(other) => {
                let left = self.worth[self.at[other as usize] as usize].0;
                self.at[other as usize] = NOWHERE;
                self.people_at[left as usize].retain(|&who| who != other);
                left
            }
        };
        loop {
            let (mover, number) = self.search.reached[to as usize];
            let before = std::mem::replace(&mut self.at[mover as usize], number);
            self.people_at[to as usize].push(mover);
            if mover == person {
                return;
            }
            to = self.worth[before as usize].0;
            self.people_at[to as usize].retain(|&who| who != mover);
        }
    }
}
