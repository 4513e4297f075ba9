// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The cheapest chain of moves where there are few places: every way from one place to another
//! stands in one square of numbers, so that a whole row is looked at in a few instructions.

use super::Hall;
use super::chains::End as ChainEnd;
use crate::simd::{Kernel, widest};

/// With more places than this the square would be large and mostly empty.
pub const MOST_PLACES: usize = 128;

/// Further than any chain.
const FAR: i64 = 1 << 61;
/// No way at all: with any distance before it and any price behind it still beyond [`FAR`].
const NO_WAY: i64 = 1 << 62;
/// Before the first place of a chain.
const SOURCE: i64 = -1;

/// Ways between places. The last column is the way out: to no place.
pub struct Square {
    /// Columns, a multiple of eight.
    width: usize,
    places: usize,
    /// What the person who loses least by it loses in going there.
    loss: Vec<i64>,
    /// Who that is, and by which pair.
    by: Vec<(u32, u32)>,
    /// Rows that are as the seats are now.
    fresh: Vec<bool>,
    price: Vec<i64>,
    distance: Vec<i64>,
    /// The same, for what is not done; `i64::MAX` for what is.
    open: Vec<i64>,
    /// Where a chain came from.
    before: Vec<i64>,
    /// By which pair the person that is to be seated gets to a place.
    first: Vec<u32>,
}

/// Somebody at a place, as far as ways are concerned: who, and what their own seat is worth.
pub struct Seated<'a> {
    pub person: u32,
    pub worth: i64,
    /// Their pairs: place and worth, numbered from `first`.
    pub pairs: &'a [(u32, i64)],
    pub first: u32,
}

/// Where the cheapest chain ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// At a place with room.
    Place(u32),
    /// At this place somebody leaves altogether.
    Out(u32),
    /// Nobody moves: whoever was to be seated stays away.
    Nobody,
}

impl Square {
    pub fn new(prices: &[i64]) -> Square {
        let places = prices.len();
        let width = (places + 1).next_multiple_of(8);
        let mut price = vec![0; width];
        price[..places].copy_from_slice(prices);
        Square {
            width,
            places,
            loss: vec![NO_WAY; width * places],
            by: vec![(0, 0); width * places],
            fresh: vec![false; places],
            price,
            distance: vec![FAR; width],
            open: vec![FAR; width],
            before: vec![SOURCE; width],
            first: vec![0; width],
        }
    }

    pub fn price(&self, place: usize) -> i64 {
        self.price[place]
    }

    /// Somebody came or went: the ways from here are made again when they are needed.
    pub fn changed(&mut self, place: usize) {
        self.fresh[place] = false;
    }

    /// Who moves from one place to another, and by which pair.
    pub fn mover(&self, from: u32, to: u32) -> (u32, u32) {
        self.by[from as usize * self.width + to as usize]
    }

    /// Who leaves a place altogether.
    pub fn leaver(&self, from: u32) -> u32 {
        self.by[from as usize * self.width + self.places].0
    }

    /// Where the chain came to a place from: another place, or by which pair of the first person.
    pub fn came_from(&self, place: u32) -> Result<u32, u32> {
        let before = self.before[place as usize];
        if before == SOURCE { Err(self.first[place as usize]) } else { Ok(before as u32) }
    }

    /// The cheapest chain that seats somebody whose best gain is `own`, by `pairs`; then corrects
    /// the prices along it.
    pub fn seat<'a, P: Iterator<Item = Seated<'a>>>(
        &mut self,
        own: i64,
        pairs: &[(u32, i64)],
        first: u32,
        has_room: impl Fn(usize) -> bool,
        people_at: impl Fn(usize) -> P,
    ) -> End {
        self.distance.fill(FAR);
        self.before.fill(SOURCE);
        self.distance[self.places] = own;
        for (&(place, worth), number) in pairs.iter().zip(first..) {
            self.distance[place as usize] = own - worth + self.price[place as usize];
            self.first[place as usize] = number;
        }
        self.open.copy_from_slice(&self.distance);
        let end = loop {
            let nearest = widest(Nearest { open: &self.open });
            if nearest == self.places || has_room(nearest) {
                break nearest;
            }
            self.open[nearest] = i64::MAX;
            if !self.fresh[nearest] {
                self.make_row(nearest, people_at(nearest));
            }
            let row = nearest * self.width..(nearest + 1) * self.width;
            widest(Relax {
                from: self.distance[nearest] - self.price[nearest],
                before: nearest as i64,
                loss: &self.loss[row],
                price: &self.price,
                distance: &mut self.distance,
                open: &mut self.open,
                came: &mut self.before,
            });
        };
        let least = self.distance[end];
        for place in 0..self.places {
            if self.open[place] == i64::MAX {
                self.price[place] += least - self.distance[place];
            }
        }
        match self.before[end] {
            _ if end < self.places => End::Place(end as u32),
            SOURCE => End::Nobody,
            place => End::Out(place as u32),
        }
    }

    fn make_row<'a>(&mut self, place: usize, people: impl Iterator<Item = Seated<'a>>) {
        let row = place * self.width..(place + 1) * self.width;
        let (loss, by) = (&mut self.loss[row.clone()], &mut self.by[row]);
        loss.fill(NO_WAY);
        for Seated { person, worth, pairs, first } in people {
            if worth < loss[self.places] {
                loss[self.places] = worth;
                by[self.places] = (person, 0);
            }
            for (&(to, other), number) in pairs.iter().zip(first..) {
                let to = to as usize;
                if worth - other < loss[to] {
                    loss[to] = worth - other;
                    by[to] = (person, number);
                }
            }
        }
        self.fresh[place] = true;
    }
}

impl Hall<'_> {
    /// Seats all who are left, each by the cheapest chain of moves.
    pub(super) fn move_in_by_square(&mut self, left: &[u32]) {
        let mut square = Square::new(&self.price);
        for &person in left {
            let own = self.pairs_of(person as usize);
            let pairs = &self.worth[own.start as usize..own.end as usize];
            let gain = |&(place, worth): &(u32, i64)| worth - square.price(place as usize);
            let best = pairs.iter().map(gain).max().unwrap_or(0).max(0);
            let has_room = |place: usize| self.people_at[place].len() < self.room[place] as usize;
            let people_at =
                |place: usize| self.people_at[place].iter().map(|&who| self.seated(who));
            let end = match square.seat(best, pairs, own.start, has_room, people_at) {
                End::Nobody => continue,
                End::Place(place) => ChainEnd::AtPlace(place),
                End::Out(place) => ChainEnd::Leaves(square.leaver(place)),
            };
            let mut to = match end {
                ChainEnd::AtPlace(place) => place,
                ChainEnd::Leaves(who) => self.worth[self.at[who as usize] as usize].0,
                ChainEnd::Nowhere => continue,
            };
            loop {
                square.changed(to as usize);
                match square.came_from(to) {
                    Ok(from) => {
                        let mover = square.mover(from, to);
                        self.search.reach(to, mover);
                        to = from;
                    }
                    Err(number) => {
                        self.search.reach(to, (person, number));
                        break;
                    }
                }
            }
            self.walk_back(person, end);
        }
        for (place, price) in self.price.iter_mut().enumerate() {
            *price = square.price(place);
        }
    }

    fn seated(&self, person: u32) -> Seated<'_> {
        let own = self.pairs_of(person as usize);
        let worth = self.worth[self.at[person as usize] as usize].1;
        let pairs = &self.worth[own.start as usize..own.end as usize];
        Seated { person, worth, pairs, first: own.start }
    }
}

/// The first of the smallest.
struct Nearest<'a> {
    open: &'a [i64],
}

impl Kernel for Nearest<'_> {
    type Output = usize;

    #[inline(always)]
    fn run(self) -> usize {
        let mut least = [i64::MAX; 8];
        for eight in self.open.chunks_exact(8) {
            for lane in 0..8 {
                least[lane] = if eight[lane] < least[lane] { eight[lane] } else { least[lane] };
            }
        }
        let mut smallest = least[0];
        for &other in &least[1..] {
            smallest = if other < smallest { other } else { smallest };
        }
        for (block, eight) in self.open.chunks_exact(8).enumerate() {
            let mut found = 0u32;
            for (lane, &open) in eight.iter().enumerate() {
                found |= u32::from(open == smallest) << lane;
            }
            if found != 0 {
                return block * 8 + found.trailing_zeros() as usize;
            }
        }
        0
    }
}

/// What is nearer by way of one place than was known.
struct Relax<'a> {
    from: i64,
    before: i64,
    loss: &'a [i64],
    price: &'a [i64],
    distance: &'a mut [i64],
    open: &'a mut [i64],
    came: &'a mut [i64],
}

impl Kernel for Relax<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let ways = self.loss.iter().zip(self.price);
        let known = self.distance.iter_mut().zip(self.open).zip(self.came);
        for ((&loss, &price), ((distance, open), came)) in ways.zip(known) {
            let now = self.from + loss + price;
            let nearer = now < *distance;
            *distance = if nearer { now } else { *distance };
            *open = if nearer { now } else { *open };
            *came = if nearer { self.before } else { *came };
        }
    }
}
