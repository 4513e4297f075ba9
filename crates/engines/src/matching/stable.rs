// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The stable matching that is best for whoever proposes (Gale and Shapley 1962).

use std::collections::BinaryHeap;

use super::{Market, Matched, Pairs};

/// Who proposes, and so gets the best that any stable matching gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Proposer {
    /// The people propose.
    #[default]
    People,
    /// The places propose.
    Places,
}

/// The stable matching on the broken lists that is best for every proposer. It is unique.
///
/// Time: in proportion to the acceptable pairs, times the logarithm of the largest room.
pub fn stable(market: &Market, pairs: &Pairs, proposer: Proposer) -> Matched {
    match proposer {
        Proposer::People => people_propose(market, pairs),
        Proposer::Places => places_propose(market, pairs),
    }
}

fn people_propose(market: &Market, pairs: &Pairs) -> Matched {
    let mut matched: Matched = vec![None; pairs.people()];
    let mut next: Vec<u32> = pairs.start[..pairs.people()].to_vec();
    let mut held: Vec<BinaryHeap<u64>> = vec![BinaryHeap::new(); market.room.len()];
    // A place refuses at once whoever stands at or below this rank.
    let mut refused_from: Vec<u32> =
        market.room.iter().map(|&room| if room == 0 { 0 } else { u32::MAX }).collect();
    for first in 0..pairs.people() {
        let mut person = first;
        while next[person] < pairs.start[person + 1] {
            let pair = pairs.pair[next[person] as usize];
            next[person] += 1;
            let place = pair.place as usize;
            if pair.rank_there >= refused_from[place] {
                continue;
            }
            let here = u64::from(pair.rank_there) << 32 | person as u64;
            matched[person] = Some(pair.place);
            if held[place].len() < market.room[place] as usize {
                held[place].push(here);
            } else if let Some(mut worst) = held[place].peek_mut() {
                person = (*worst & 0xffff_ffff) as usize;
                *worst = here;
                matched[person] = None;
            }
            let full = held[place].len() == market.room[place] as usize;
            if let (true, Some(worst)) = (full, held[place].peek()) {
                refused_from[place] = (worst >> 32) as u32;
            }
            if matched[person].is_some() {
                break;
            }
        }
    }
    matched
}

fn places_propose(market: &Market, pairs: &Pairs) -> Matched {
    let (start, list) = pairs.by_place();
    let mut next = start.clone();
    let mut room = market.room.clone();
    // The number of the pair each person holds: lower is better for that person.
    let mut holds: Vec<u32> = vec![u32::MAX; pairs.people()];
    let mut waiting: Vec<usize> = (0..room.len()).rev().collect();
    while let Some(place) = waiting.pop() {
        while room[place] > 0 && next[place] < start[place + 1] {
            let (person, number) = list[next[place] as usize];
            next[place] += 1;
            let before = holds[person as usize];
            if number < before {
                holds[person as usize] = number;
                room[place] -= 1;
                if before != u32::MAX {
                    let left = pairs.pair[before as usize].place as usize;
                    room[left] += 1;
                    waiting.push(left);
                }
            }
        }
    }
    holds.iter().map(|&number| pairs.pair.get(number as usize).map(|pair| pair.place)).collect()
}
