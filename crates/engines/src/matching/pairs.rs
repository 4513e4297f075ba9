// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pairs in which each accepts the other, with what each thinks of it.

use super::Market;

/// One acceptable pair, seen from a person's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place.
    pub place: u32,
    /// The person's tier of the place: lower is better, equal is a tie.
    pub tier: u32,
    /// Where the person stands in the place's list once ties are broken.
    pub rank_there: u32,
    /// The place's tier of the person.
    pub tier_there: u32,
}

/// All acceptable pairs, person by person, each person's best first (ties broken as written).
#[derive(Clone, Debug)]
pub struct Pairs {
    /// Where each person's pairs begin; one more at the end.
    pub start: Vec<u32>,
    /// The pairs.
    pub pair: Vec<Pair>,
    /// How many places there are.
    pub places: usize,
}

/// What closed places wrote about one person, place by place.
struct Written {
    start: Vec<u32>,
    entry: Vec<Pair>,
}

impl Written {
    fn about_people(market: &Market) -> Written {
        let people = market.people.len();
        let mut start = vec![0u32; people + 1];
        for place in 0..market.places.len() {
            for &person in market.places.listed(place) {
                start[person as usize + 1] += 1;
            }
        }
        for person in 0..people {
            start[person + 1] += start[person];
        }
        let blank = Pair { place: 0, tier: 0, rank_there: 0, tier_there: 0 };
        let mut entry = vec![blank; start[people] as usize];
        let mut next = start.clone();
        for place in 0..market.places.len() {
            let listed = market.places.listed(place);
            let tiers = market.places.tiers(place);
            for (rank, (&person, &tier_there)) in listed.iter().zip(tiers).enumerate() {
                let at = &mut next[person as usize];
                entry[*at as usize] =
                    Pair { place: place as u32, tier: 0, rank_there: rank as u32, tier_there };
                *at += 1;
            }
        }
        Written { start, entry }
    }

    fn about(&self, person: usize) -> &[Pair] {
        &self.entry[self.start[person] as usize..self.start[person + 1] as usize]
    }
}

impl Pairs {
    /// All acceptable pairs of a market.
    pub fn of(market: &Market) -> Pairs {
        let places = market.places.len();
        let written = Written::about_people(market);
        let mut found = Pairs { start: vec![0], pair: Vec::new(), places };
        found.pair.reserve(written.entry.len());
        let mut about: Vec<(u32, Pair)> =
            vec![(u32::MAX, Pair { place: 0, tier: 0, rank_there: 0, tier_there: 0 }); places];
        for person in 0..market.people.len() {
            let by = person as u32;
            for entry in written.about(person) {
                about[entry.place as usize] = (by, *entry);
            }
            let mut add = |place: u32, tier: u32| {
                let (stamp, entry) = about[place as usize];
                if stamp == by {
                    found.pair.push(Pair { tier, ..entry });
                } else if market.places.is_open(place as usize) {
                    found.pair.push(Pair { place, tier, rank_there: by, tier_there: 0 });
                }
            };
            if market.people.is_open(person) {
                (0..places as u32).for_each(|place| add(place, 0));
            } else {
                let tiers = market.people.tiers(person);
                for (&place, &tier) in market.people.listed(person).iter().zip(tiers) {
                    add(place, tier);
                }
            }
            found.start.push(found.pair.len() as u32);
        }
        found
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        self.start.len() - 1
    }

    /// One person's acceptable pairs, best first.
    pub fn of_person(&self, person: usize) -> &[Pair] {
        &self.pair[self.start[person] as usize..self.start[person + 1] as usize]
    }

    /// The same pairs place by place, each place's best first: `(start, (person, pair number))`.
    pub fn by_place(&self) -> (Vec<u32>, Vec<(u32, u32)>) {
        let mut start = vec![0u32; self.places + 1];
        for pair in &self.pair {
            start[pair.place as usize + 1] += 1;
        }
        for place in 0..self.places {
            start[place + 1] += start[place];
        }
        let mut next = start.clone();
        let mut list = vec![(0u32, 0u32); self.pair.len()];
        for person in 0..self.people() {
            for number in self.start[person]..self.start[person + 1] {
                let at = &mut next[self.pair[number as usize].place as usize];
                list[*at as usize] = (person as u32, number);
                *at += 1;
            }
        }
        for place in 0..self.places {
            list[start[place] as usize..start[place + 1] as usize]
                .sort_unstable_by_key(|&(_, number)| self.pair[number as usize].rank_there);
        }
        (start, list)
    }
}
