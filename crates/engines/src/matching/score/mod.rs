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

mod chains;
mod square;

use super::Matched;
use chains::{Search, Way};

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
    if room.len() <= square::MOST_PLACES {
        hall.move_in_by_square(&left);
    } else {
        left.into_iter().for_each(|person| hall.move_in(person));
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
    /// Per full place the cheapest way to each other place, and out; empty: to be made.
    ways: Vec<Vec<Way>>,
    search: Search,
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
            ways: vec![Vec::new(); places],
            search: Search::new(places),
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
        let mut turns_left = 6 * self.at.len();
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
}
