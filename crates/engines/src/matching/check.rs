// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies an answer by other means than those that found it; shares the input types only.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{Answer, Placed, disagree};
use super::groups::{Circle, Divided, Grouping, Rule};
use super::read::{Goal, Question, Wanted};
use super::stable::Proposer;
use super::{Lists, Market};
use crate::{Fault, Word};

/// Refuses an answer that is not what the question asks for.
pub fn check(question: &Question, answer: &Answer) -> Result<(), Fault> {
    match (question, answer) {
        (Question::Market(wanted), Answer::Placed(placed)) => market(wanted, placed),
        (Question::Groups(together), Answer::Divided(Divided::Groups(grouping))) => {
            groups(&together.circle, grouping)
        }
        (Question::Groups(together), Answer::Divided(Divided::Impossible(rules, _))) => {
            clash(&together.circle, rules)
        }
        _ => Err(disagree("the answer is to another question")),
    }
}

/// Who accepts whom: `(tier, position)` by pair.
type Opinion = BTreeMap<(u32, u32), (u32, u32)>;

fn opinion(lists: &Lists, others: usize) -> Opinion {
    let mut opinion = Opinion::new();
    for member in 0..lists.len() {
        if lists.is_open(member) {
            for other in 0..others as u32 {
                opinion.insert((member as u32, other), (0, other));
            }
        }
        let rows = lists.listed(member).iter().zip(lists.tiers(member)).zip(0..);
        for ((&other, &tier), position) in rows {
            opinion.insert((member as u32, other), (tier, position));
        }
    }
    opinion
}

/// Both sides' opinions of every acceptable pair `(person, place)`.
type Acceptable = BTreeMap<(u32, u32), Both>;

/// `(tier, position)` to the person, and to the place.
type Both = ((u32, u32), (u32, u32));

fn acceptable(market: &Market) -> Acceptable {
    let people = opinion(&market.people, market.places.len());
    let places = opinion(&market.places, market.people.len());
    let both = |(&(person, place), &own): (&(u32, u32), &(u32, u32))| {
        places.get(&(place, person)).map(|&there| ((person, place), (own, there)))
    };
    people.iter().filter_map(both).collect()
}

fn market(wanted: &Wanted, placed: &Placed) -> Result<(), Fault> {
    let acceptable = acceptable(&wanted.market);
    let room = &wanted.market.room;
    let mut at: Vec<Vec<u32>> = vec![Vec::new(); room.len()];
    for (person, place) in placed.matched.iter().enumerate() {
        let Some(place) = *place else { continue };
        if !acceptable.contains_key(&(person as u32, place)) {
            return Err(disagree("a pair does not accept each other"));
        }
        at[place as usize].push(person as u32);
    }
    if at.iter().zip(room).any(|(at, &room)| at.len() > room as usize) {
        return Err(disagree("a place has more people than room"));
    }
    let tier_there = |person: u32, place: u32| acceptable[&(person, place)].1.0;
    let objects = |(&(person, place), &(own, there)): (&(u32, u32), &Both)| {
        let held = placed.matched[person as usize];
        let would = held.is_none_or(|held| own.0 < acceptable[&(person, held)].0.0);
        let people = &at[place as usize];
        let takes = people.len() < room[place as usize] as usize
            || people.iter().any(|&other| there.0 < tier_there(other, place));
        (held != Some(place) && would && takes).then_some((person, place))
    };
    let blocking: Vec<(u32, u32)> = acceptable.iter().filter_map(objects).collect();
    if blocking != placed.blocking {
        return Err(disagree("other pairs would rather have each other"));
    }
    match wanted.goal {
        Goal::Score => score(wanted, placed, &acceptable),
        _ if !blocking.is_empty() => Err(disagree("it is not stable")),
        Goal::Stable if proposed_in_rounds(wanted, &acceptable) != placed.matched => {
            Err(disagree("it is not the best for who proposes"))
        }
        Goal::LargestStable if placed.proof == "optimal" => largest(wanted, placed, &acceptable),
        _ => Ok(()),
    }
}

/// Everybody who is free proposes at once, round after round.
fn proposed_in_rounds(wanted: &Wanted, acceptable: &Acceptable) -> Vec<Option<u32>> {
    let by_people = wanted.proposer == Proposer::People;
    let (people, places) = (wanted.people.len(), wanted.places.len());
    let (one, other) = if by_people { (people, places) } else { (places, people) };
    let seats = |at: usize, own: bool| {
        if own == by_people { 1 } else { wanted.market.room[at] as usize }
    };
    // Per proposer who is left to ask, best first; per other side who holds whom, best first.
    let mut left: Vec<BTreeSet<(u32, u32)>> = vec![BTreeSet::new(); one];
    let mut thinks: Vec<BTreeMap<u32, u32>> = vec![BTreeMap::new(); other];
    for (&(person, place), &(own, there)) in acceptable {
        let (from, to, own, there) = if by_people {
            (person, place, own.1, there.1)
        } else {
            (place, person, there.1, own.1)
        };
        left[from as usize].insert((own, to));
        thinks[to as usize].insert(from, there);
    }
    let mut held: Vec<BTreeSet<(u32, u32)>> = vec![BTreeSet::new(); other];
    let mut given = vec![0usize; one];
    loop {
        let mut asked = false;
        for from in 0..one {
            while given[from] < seats(from, true) {
                let Some((_, to)) = left[from].pop_first() else { break };
                asked = true;
                given[from] += 1;
                held[to as usize].insert((thinks[to as usize][&(from as u32)], from as u32));
            }
        }
        for (to, held) in held.iter_mut().enumerate() {
            while held.len() > seats(to, false) {
                if let Some((_, from)) = held.pop_last() {
                    given[from as usize] -= 1;
                }
            }
        }
        if !asked {
            break;
        }
    }
    let mut matched = vec![None; people];
    for (to, held) in held.iter().enumerate() {
        for &(_, from) in held {
            let (person, place) = if by_people { (from, to as u32) } else { (to as u32, from) };
            matched[person as usize] = Some(place);
        }
    }
    matched
}

/// Nobody can be added by any chain of moves, or nobody has equals.
fn largest(wanted: &Wanted, placed: &Placed, acceptable: &Acceptable) -> Result<(), Fault> {
    if !wanted.market.people.has_ties() && !wanted.market.places.has_ties() {
        return Ok(());
    }
    let mut reached: BTreeSet<u32> = BTreeSet::new();
    let mut asking: Vec<u32> = (0..wanted.people.len() as u32)
        .filter(|&person| placed.matched[person as usize].is_none())
        .collect();
    while let Some(person) = asking.pop() {
        for (&(_, place), _) in acceptable.range((person, 0)..=(person, u32::MAX)) {
            if reached.insert(place) {
                let there = (0..wanted.people.len() as u32)
                    .filter(|&other| placed.matched[other as usize] == Some(place));
                let before = asking.len();
                asking.extend(there);
                if asking.len() - before < wanted.market.room[place as usize] as usize {
                    return Err(disagree("more people could be placed"));
                }
            }
        }
    }
    Ok(())
}

/// The prices of places prove the total: nobody would rather pay for another place.
fn score(wanted: &Wanted, placed: &Placed, acceptable: &Acceptable) -> Result<(), Fault> {
    let unit = i128::from(placed.unit);
    if placed.prices.len() != wanted.places.len() || placed.prices.iter().any(|&price| price < 0) {
        return Err(disagree("a price is missing or below nothing"));
    }
    let mut paid: i128 = 0;
    for (price, &room) in placed.prices.iter().zip(&wanted.market.room) {
        paid += i128::from(*price) * i128::from(room);
    }
    let (mut total, mut pairs) = (0, 0);
    for (person, own) in wanted.scores.iter().enumerate() {
        let mut gain = 0;
        let mut has_score = placed.matched[person].is_none();
        for &(place, score) in own {
            if !acceptable.contains_key(&(person as u32, place)) {
                continue;
            }
            if wanted.market.room[place as usize] > 0 {
                let worth = i128::from(score) * unit + 1;
                gain = gain.max(worth - i128::from(placed.prices[place as usize]));
            }
            if placed.matched[person] == Some(place) {
                has_score = true;
                total += i128::from(score);
                pairs += 1;
            }
        }
        if !has_score {
            return Err(disagree("somebody is matched without a score"));
        }
        paid += gain;
    }
    // A pair that scores below nothing is never worth a unit, so it cannot be among the matched.
    if total * unit + pairs != paid || total != placed.score {
        return Err(disagree("the prices do not prove the total"));
    }
    Ok(())
}

fn groups(circle: &Circle, grouping: &Grouping) -> Result<(), Fault> {
    let mut of_person = vec![u32::MAX; circle.people];
    for (group, members) in grouping.groups.iter().enumerate() {
        for &member in members {
            match of_person.get_mut(member as usize) {
                Some(at) if *at == u32::MAX => *at = group as u32,
                _ => return Err(disagree("somebody is in two groups")),
            }
        }
    }
    if of_person.contains(&u32::MAX) || !keeps(circle, &of_person) {
        return Err(disagree("a rule is broken"));
    }
    let cost = (again(circle, grouping), uneven(circle, grouping));
    if cost != grouping.cost || grouping.bound > grouping.cost {
        return Err(disagree("it costs something else"));
    }
    if circle.people <= 8 {
        let mut better = false;
        every(&mut vec![0; circle.people], 0, 0, &mut |group| {
            if keeps(circle, group) {
                let members = members(group);
                let other = Grouping { groups: members, ..grouping.clone() };
                let other_cost = (again(circle, &other), uneven(circle, &other));
                better |= other_cost < cost || (other_cost == cost && group < of_person.as_slice());
            }
        });
        if better {
            return Err(disagree("another grouping is better or comes first"));
        }
    }
    Ok(())
}

fn members(group: &[u32]) -> Vec<Vec<u32>> {
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (person, &group) in group.iter().enumerate() {
        members.entry(group).or_default().push(person as u32);
    }
    members.into_values().collect()
}

fn keeps(circle: &Circle, group: &[u32]) -> bool {
    let same = |one: u32, other: u32| group[one as usize] == group[other as usize];
    let sizes = members(group);
    let (least, most) = (circle.size.0 as usize, circle.size.1 as usize);
    sizes.iter().all(|members| members.len() >= least && members.len() <= most)
        && circle.apart.iter().all(|&(one, other)| !same(one, other))
        && circle.together.iter().all(|&(one, other)| same(one, other))
}

fn again(circle: &Circle, grouping: &Grouping) -> i64 {
    let both =
        |group: &&Vec<u32>, one: u32, other: u32| group.contains(&one) && group.contains(&other);
    let met = circle.met.iter();
    met.filter(|(one, other, _)| grouping.groups.iter().any(|group| both(&group, *one, *other)))
        .map(|&(_, _, times)| times)
        .sum()
}

fn uneven(circle: &Circle, grouping: &Grouping) -> i64 {
    let mut sum = 0;
    for values in &circle.traits {
        let kinds: BTreeSet<u32> = values.iter().copied().collect();
        for kind in kinds {
            let all = values.iter().filter(|&&value| value == kind).count() as i64;
            for group in &grouping.groups {
                let here = group.iter().filter(|&&at| values[at as usize] == kind).count() as i64;
                sum += (here * circle.people as i64 - all * group.len() as i64).abs();
            }
        }
    }
    sum
}

/// Every way to divide, one by one.
fn every(group: &mut Vec<u32>, at: usize, used: u32, look: &mut impl FnMut(&[u32])) {
    if at == group.len() {
        return look(group);
    }
    for next in 0..=used {
        group[at] = next;
        every(group, at + 1, used.max(next + 1), look);
    }
}

/// The rules cannot hold together, and all but any one of them can.
fn clash(circle: &Circle, rules: &[Rule]) -> Result<(), Fault> {
    if can_hold(&circle.with_rules(rules.iter().copied()))? {
        return Err(disagree("these rules can hold together"));
    }
    for at in 0..rules.len() {
        let others = rules.iter().enumerate().filter(|(other, _)| *other != at);
        if !can_hold(&circle.with_rules(others.map(|(_, rule)| *rule)))? {
            return Err(disagree("fewer of these rules clash already"));
        }
    }
    Ok(())
}

/// Person by person, those with most rules first, with every size that a number of groups allows.
fn can_hold(circle: &Circle) -> Result<bool, Fault> {
    let mut order: Vec<u32> = (0..circle.people as u32).collect();
    let rules = |person: &u32| {
        let has = |pair: &&(u32, u32)| pair.0 == *person || pair.1 == *person;
        circle.apart.iter().chain(&circle.together).filter(has).count()
    };
    order.sort_by_cached_key(|person| usize::MAX - rules(person));
    order.retain(|person| rules(person) > 0);
    let (people, least, most) = (circle.people, circle.size.0 as usize, circle.size.1 as usize);
    let mut steps = 400_000;
    for groups in people.div_ceil(most.max(1))..=people / least.max(1) {
        let mut sizes = vec![0; groups];
        let mut group = vec![u32::MAX; people];
        if try_all(circle, &order, &mut group, &mut sizes, &mut steps)? {
            return Ok(true);
        }
    }
    Ok(people == 0)
}

fn try_all(
    circle: &Circle,
    left: &[u32],
    group: &mut [u32],
    sizes: &mut [usize],
    steps: &mut u32,
) -> Result<bool, Fault> {
    let Some((&person, rest)) = left.split_first() else {
        let placed: usize = sizes.iter().sum();
        let (least, most) = (circle.size.0 as usize, circle.size.1 as usize);
        let missing: usize = sizes.iter().map(|&size| least.saturating_sub(size)).sum();
        let space: usize = sizes.iter().map(|&size| most - size).sum();
        return Ok((missing..=space).contains(&(circle.people - placed)));
    };
    if *steps == 0 || left.len() > 2000 {
        let message = "The check of these rules would take too long.";
        return Err(Fault { estimate: Some(1e6), ..Fault::new(Word::TooLarge, message) });
    }
    *steps -= 1;
    let fresh = sizes.iter().position(|&size| size == 0).unwrap_or(sizes.len());
    for at in 0..sizes.len().min(fresh + 1) {
        let with = |pairs: &[(u32, u32)], wanted: bool| {
            pairs.iter().all(|&(one, other)| {
                let beside = if one == person { other } else { one };
                let theirs = group[beside as usize];
                let mine = one == person || other == person;
                !mine || theirs == u32::MAX || (theirs == at as u32) == wanted
            })
        };
        let open = sizes[at] < circle.size.1 as usize;
        if !open || !with(&circle.apart, false) || !with(&circle.together, true) {
            continue;
        }
        group[person as usize] = at as u32;
        sizes[at] += 1;
        if try_all(circle, rest, group, sizes, steps)? {
            return Ok(true);
        }
        sizes[at] -= 1;
        group[person as usize] = u32::MAX;
    }
    Ok(false)
}
