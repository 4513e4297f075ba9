// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Small random markets, from a plain generator so that a failure can be repeated.

use engines::matching::{Lists, Market};

/// A small generator (xorshift), for tests only.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }

    fn order(&mut self, count: usize) -> Vec<u32> {
        let mut order: Vec<u32> = (0..count as u32).collect();
        for at in (1..count).rev() {
            order.swap(at, self.below(at as u64 + 1) as usize);
        }
        order
    }

    fn side(&mut self, members: usize, others: usize, ties: bool) -> Lists {
        let mut lists = Lists::default();
        for _ in 0..members {
            if ties && self.below(8) == 0 {
                lists.push_open();
                continue;
            }
            let keep = others.min(self.below(3 * others as u64 + 1) as usize);
            let mut tiers: Vec<Vec<u32>> = Vec::new();
            for other in self.order(others).into_iter().take(keep) {
                match tiers.last_mut() {
                    Some(last) if ties && self.below(2) == 0 => last.push(other),
                    _ => tiers.push(vec![other]),
                }
            }
            lists.push(&tiers);
        }
        lists
    }

    pub fn market(&mut self, most_people: u64, most_places: u64, ties: bool) -> Market {
        let people = 1 + self.below(most_people) as usize;
        let places = 1 + self.below(most_places) as usize;
        let room = (0..places).map(|_| self.below(3) as u32).collect();
        let chosen = self.side(people, places, ties);
        let offered = self.side(places, people, ties);
        Market::new(chosen, offered, room).expect("a market made by the rules")
    }
}
