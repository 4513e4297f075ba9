// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A matching that stays stable however its ties are broken (Irving, Manlove and Scott 2000).

use super::{Market, Matched, Pairs};

/// The super-stable matching, best for people; `None` when there is none.
///
/// No pair that is not matched may find each other at least as good as what they have.
/// Time: in proportion to the acceptable pairs.
pub fn super_stable(market: &Market, pairs: &Pairs) -> Option<Matched> {
    let (start, list) = pairs.by_place();
    let mut course = Course {
        market,
        pairs,
        struck: vec![false; pairs.pair.len()],
        given: vec![false; pairs.pair.len()],
        held: vec![0; pairs.people()],
        filled: vec![0; market.room.len()],
        was_full: vec![false; market.room.len()],
        end: start[1..].to_vec(),
        start,
        list,
        waiting: (0..pairs.people()).rev().collect(),
    };
    while let Some(person) = course.waiting.pop() {
        if course.held[person] == 0 {
            course.propose(person);
        }
    }
    course.result()
}

struct Course<'a> {
    market: &'a Market,
    pairs: &'a Pairs,
    struck: Vec<bool>,
    given: Vec<bool>,
    held: Vec<u32>,
    filled: Vec<u32>,
    was_full: Vec<bool>,
    start: Vec<u32>,
    /// Where each place's list ends now: what lies behind is struck.
    end: Vec<u32>,
    list: Vec<(u32, u32)>,
    waiting: Vec<usize>,
}

impl Course<'_> {
    /// The person proposes to all places of the best tier that is left.
    fn propose(&mut self, person: usize) {
        let own = self.pairs.start[person]..self.pairs.start[person + 1];
        let Some(first) = own.clone().find(|&number| !self.struck[number as usize]) else {
            return;
        };
        let tier = self.pairs.pair[first as usize].tier;
        for number in first..own.end {
            let pair = self.pairs.pair[number as usize];
            if pair.tier != tier {
                break;
            }
            if !self.struck[number as usize] {
                self.given[number as usize] = true;
                self.held[person] += 1;
                self.filled[pair.place as usize] += 1;
                self.tidy(pair.place as usize);
            }
        }
    }

    /// A place with too many strikes its last tier; a full one strikes all behind its last.
    fn tidy(&mut self, place: usize) {
        let room = self.market.room[place];
        if self.filled[place] >= room {
            self.was_full[place] = true;
        }
        while self.filled[place] > room {
            if let Some(tier) = self.last_tier(place, false) {
                self.strike_from(place, tier);
            }
        }
        if self.filled[place] == room
            && let Some(tier) = self.last_tier(place, true)
        {
            self.strike_from(place, tier + 1);
        }
    }

    /// The tier of the last who is left on a place's list, or of the last who is held there.
    fn last_tier(&self, place: usize, held: bool) -> Option<u32> {
        let mut rest = self.list[self.start[place] as usize..self.end[place] as usize].iter().rev();
        let last = rest.find(|&&(_, number)| {
            if held { self.given[number as usize] } else { !self.struck[number as usize] }
        });
        last.map(|&(_, number)| self.pairs.pair[number as usize].tier_there)
    }

    fn strike_from(&mut self, place: usize, tier: u32) {
        while self.end[place] > self.start[place] {
            let (person, number) = self.list[self.end[place] as usize - 1];
            if self.pairs.pair[number as usize].tier_there < tier {
                break;
            }
            self.end[place] -= 1;
            self.struck[number as usize] = true;
            if std::mem::take(&mut self.given[number as usize]) {
                self.filled[place] -= 1;
                self.held[person as usize] -= 1;
                if self.held[person as usize] == 0 {
                    self.waiting.push(person as usize);
                }
            }
        }
    }

    fn result(&self) -> Option<Matched> {
        let lost_somebody = (0..self.market.room.len())
            .any(|place| self.was_full[place] && self.filled[place] < self.market.room[place]);
        if lost_somebody || self.held.iter().any(|&held| held > 1) {
            return None;
        }
        let given = |number: &u32| self.given[*number as usize];
        let at = |person: usize| {
            let own = self.pairs.start[person]..self.pairs.start[person + 1];
            own.clone().find(given).map(|number| self.pairs.pair[number as usize].place)
        };
        Some((0..self.pairs.people()).map(at).collect())
    }
}
