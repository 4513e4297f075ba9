// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every matching of a small market, one by one.

use engines::matching::blocking::blocking;
use engines::matching::largest::{largest_stable, most_people};
use engines::matching::score::{Scores, best_score};
use engines::matching::stable::{Proposer, stable};
use engines::matching::super_stable::super_stable;
use engines::matching::{Market, Matched, Pair, Pairs, size};

use crate::chance::Chance;

fn everything(market: &Market, pairs: &Pairs) -> Vec<Matched> {
    let mut all = vec![Vec::new()];
    for person in 0..pairs.people() {
        let mut next = Vec::new();
        for begun in all {
            let mut alone: Matched = begun.clone();
            alone.push(None);
            next.push(alone);
            for pair in pairs.of_person(person) {
                let there = begun.iter().filter(|&&at| at == Some(pair.place)).count();
                if there < market.room[pair.place as usize] as usize {
                    let mut with = begun.clone();
                    with.push(Some(pair.place));
                    next.push(with);
                }
            }
        }
        all = next;
    }
    all
}

fn pair_of(pairs: &Pairs, person: usize, place: u32) -> Pair {
    let own = pairs.of_person(person).iter().find(|pair| pair.place == place);
    *own.expect("matched pairs are acceptable")
}

/// Whether some pair objects, by `person` and `place` saying whether they would rather.
fn somebody_objects(
    market: &Market,
    pairs: &Pairs,
    matched: &Matched,
    person_would: impl Fn(Pair, Option<Pair>) -> bool,
    place_would: impl Fn(Pair, Pair) -> bool,
) -> bool {
    (0..pairs.people()).any(|person| {
        let own = matched[person].map(|place| pair_of(pairs, person, place));
        pairs.of_person(person).iter().any(|&pair| {
            let there: Vec<Pair> = (0..pairs.people())
                .filter(|&other| matched[other] == Some(pair.place))
                .map(|other| pair_of(pairs, other, pair.place))
                .collect();
            let room = there.len() < market.room[pair.place as usize] as usize;
            matched[person] != Some(pair.place)
                && person_would(pair, own)
                && (room || there.iter().any(|&held| place_would(pair, held)))
        })
    })
}

fn position(pairs: &Pairs, person: usize, place: Option<u32>) -> usize {
    let own = pairs.of_person(person);
    place.map_or(own.len(), |p| own.iter().position(|pair| pair.place == p).unwrap_or(own.len()))
}

#[test]
fn stable_matchings_are_best_for_those_who_propose() {
    let mut chance = Chance::new(1);
    let mut with_a_choice = 0;
    for round in 0..12000 {
        let market = chance.market(5, 4, round % 2 == 0);
        let pairs = Pairs::of(&market);
        let strict = |matched: &Matched| {
            let better = |pair: Pair, own: Option<Pair>, person: usize| {
                let here = position(&pairs, person, Some(pair.place));
                own.is_none_or(|own| here < position(&pairs, person, Some(own.place)))
            };
            !(0..pairs.people()).any(|person| {
                let only = |p: Pair, own: Option<Pair>| better(p, own, person);
                let mut alone = pairs.clone();
                keep_only(&mut alone, person);
                objects_of(&market, &pairs, &alone, matched, only)
            })
        };
        let all: Vec<Matched> =
            everything(&market, &pairs).into_iter().filter(|m| strict(m)).collect();
        let people = stable(&market, &pairs, Proposer::People);
        let places = stable(&market, &pairs, Proposer::Places);
        assert!(all.contains(&people), "round {round}: {market:?}");
        assert!(all.contains(&places), "round {round}: {market:?}");
        with_a_choice += usize::from(people != places);
        for other in &all {
            for person in 0..pairs.people() {
                let at = |matched: &Matched| position(&pairs, person, matched[person]);
                assert!(at(&people) <= at(other), "people, round {round}");
                assert!(at(&places) >= at(other), "places, round {round}");
            }
            assert_eq!(size(other), size(&people), "as many people are placed in every one");
        }
        assert!(blocking(&market, &pairs, &people).is_empty());
        assert!(blocking(&market, &pairs, &places).is_empty());
    }
    assert!(with_a_choice > 50, "it matters who proposes in {with_a_choice}");
}

fn keep_only(pairs: &mut Pairs, person: usize) {
    let own = pairs.of_person(person).to_vec();
    let count = own.len() as u32;
    pairs.pair = own;
    for (at, start) in pairs.start.iter_mut().enumerate() {
        *start = if at <= person { 0 } else { count };
    }
}

/// Whether a pair of `alone` blocks on the lists with ties broken.
fn objects_of(
    market: &Market,
    pairs: &Pairs,
    alone: &Pairs,
    matched: &Matched,
    person_would: impl Fn(Pair, Option<Pair>) -> bool,
) -> bool {
    (0..alone.people()).any(|person| {
        let own = matched[person].map(|place| pair_of(pairs, person, place));
        alone.of_person(person).iter().any(|&pair| {
            let there: Vec<Pair> = (0..pairs.people())
                .filter(|&other| matched[other] == Some(pair.place))
                .map(|other| pair_of(pairs, other, pair.place))
                .collect();
            let room = there.len() < market.room[pair.place as usize] as usize;
            let worse = there.iter().any(|held| pair.rank_there < held.rank_there);
            matched[person] != Some(pair.place) && person_would(pair, own) && (room || worse)
        })
    })
}

#[test]
fn blocking_pairs_are_those_of_the_definition() {
    let mut chance = Chance::new(2);
    for _ in 0..600 {
        let market = chance.market(4, 3, true);
        let pairs = Pairs::of(&market);
        for matched in everything(&market, &pairs) {
            let objects = somebody_objects(
                &market,
                &pairs,
                &matched,
                |pair, own| own.is_none_or(|own| pair.tier < own.tier),
                |pair, held| pair.tier_there < held.tier_there,
            );
            assert_eq!(objects, !blocking(&market, &pairs, &matched).is_empty());
        }
    }
}

#[test]
fn the_largest_stable_matching_is_at_least_two_thirds_of_the_most() {
    let mut chance = Chance::new(3);
    let (mut short, mut proven) = (0, 0);
    for round in 0..6000 {
        let market = chance.market(6, 4, true);
        let pairs = Pairs::of(&market);
        let found = largest_stable(&market, &pairs);
        assert!(blocking(&market, &pairs, &found.matched).is_empty(), "round {round}: {market:?}");
        let all = everything(&market, &pairs);
        assert_eq!(most_people(&market, &pairs), all.iter().map(|m| size(m)).max().unwrap_or(0));
        let largest = all
            .iter()
            .filter(|matched| blocking(&market, &pairs, matched).is_empty())
            .map(|matched| size(matched))
            .max()
            .unwrap_or(0);
        assert!(3 * size(&found.matched) >= 2 * largest, "round {round}: {market:?}");
        if found.proven {
            proven += 1;
            assert_eq!(size(&found.matched), largest);
        }
        short += usize::from(size(&found.matched) < largest);
    }
    assert!(proven > 3000, "{proven} of 6000 proven");
    assert!(short < 300, "{short} of 6000 are not the largest");
}

#[test]
fn a_super_stable_matching_is_found_exactly_when_there_is_one() {
    let mut chance = Chance::new(4);
    let (mut some, mut none) = (0, 0);
    for round in 0..6000 {
        let market = chance.market(5, 4, round % 3 > 0);
        let pairs = Pairs::of(&market);
        let found = super_stable(&market, &pairs);
        let all: Vec<Matched> = everything(&market, &pairs)
            .into_iter()
            .filter(|matched| {
                !somebody_objects(
                    &market,
                    &pairs,
                    matched,
                    |pair, own| own.is_none_or(|own| pair.tier <= own.tier),
                    |pair, held| pair.tier_there <= held.tier_there,
                )
            })
            .collect();
        match &found {
            Some(found) => {
                some += 1;
                assert!(all.contains(found), "round {round}: {market:?}");
                for (person, place) in found.iter().enumerate() {
                    let tier = |at: Option<u32>| at.map(|at| pair_of(&pairs, person, at).tier);
                    for other in &all {
                        let no_worse = match (tier(*place), tier(other[person])) {
                            (Some(own), Some(there)) => own <= there,
                            (None, there) => there.is_none(),
                            (Some(_), None) => true,
                        };
                        assert!(no_worse, "best for people, round {round}");
                    }
                }
            }
            None => {
                none += 1;
                assert!(all.is_empty(), "round {round}: {market:?} has {all:?}");
            }
        }
    }
    assert!(some > 500 && none > 500, "{some} with, {none} without");
}

#[test]
fn the_greatest_score_is_the_greatest_and_its_prices_prove_it() {
    let mut chance = Chance::new(5);
    for round in 0..6000 {
        let market = chance.market(6, 4, false);
        let pairs = Pairs::of(&market);
        let range = [3, 10, 1000][round % 3];
        let mut scores = Scores::new();
        for person in 0..pairs.people() {
            let own: Vec<(u32, i64)> = pairs
                .of_person(person)
                .iter()
                .map(|pair| (pair.place, chance.below(range) as i64 - 1))
                .collect();
            scores.push(own);
        }
        let best = best_score(&scores, &market.room).expect("small enough");
        let worth = |matched: &Matched| {
            let mut total = 0;
            for (person, place) in matched.iter().enumerate() {
                let own = scores.of_person(person);
                total += own.iter().find(|(at, _)| Some(*at) == *place).map_or(0, |&(_, s)| s);
            }
            (total, size(matched))
        };
        let greatest = everything(&market, &pairs).iter().map(worth).max();
        assert_eq!(Some(worth(&best.matched)), greatest, "round {round}: {market:?} {scores:?}");
        assert_eq!(i128::from(worth(&best.matched).0), best.total);
        let mut paid: i64 = (0..market.room.len())
            .map(|place| best.prices[place] * i64::from(market.room[place]))
            .sum();
        for person in 0..pairs.people() {
            let gain = |&(place, score): &(u32, i64)| {
                let open = score >= 0 && market.room[place as usize] > 0;
                if open { score * best.unit + 1 - best.prices[place as usize] } else { 0 }
            };
            paid += scores.of_person(person).iter().map(gain).max().unwrap_or(0).max(0);
        }
        let (total, pairs_matched) = worth(&best.matched);
        assert_eq!(paid, total * best.unit + pairs_matched as i64, "round {round}");
        assert!(best.prices.iter().all(|&price| price >= 0));
    }
}
