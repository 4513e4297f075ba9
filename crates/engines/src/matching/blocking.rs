// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which pairs would rather have each other than what they got.

use super::{Market, Pairs};

/// All blocking pairs `(person, place)`, by person, then by place.
///
/// A pair blocks when both accept it, it is not matched, the person is nowhere or strictly prefers
/// the place, and the place has room or strictly prefers the person to one of its people. Ties are
/// taken as given. Pairs that are matched must be acceptable.
pub fn blocking(market: &Market, pairs: &Pairs, matched: &[Option<u32>]) -> Vec<(u32, u32)> {
    let places = market.room.len();
    let mut filled = vec![0u32; places];
    let mut worst = vec![0u32; places];
    let mut own = vec![u32::MAX; pairs.people()];
    for (person, place) in matched.iter().enumerate() {
        let Some(place) = *place else { continue };
        filled[place as usize] += 1;
        if let Some(pair) = pairs.of_person(person).iter().find(|pair| pair.place == place) {
            own[person] = pair.tier;
            worst[place as usize] = worst[place as usize].max(pair.tier_there);
        }
    }
    let mut found = Vec::new();
    for (person, &own) in own.iter().enumerate() {
        let before = found.len();
        for pair in pairs.of_person(person).iter().take_while(|pair| pair.tier < own) {
            let place = pair.place as usize;
            let has_room = filled[place] < market.room[place];
            if has_room || (filled[place] > 0 && pair.tier_there < worst[place]) {
                found.push((person as u32, pair.place));
            }
        }
        found[before..].sort_unstable();
    }
    found
}
