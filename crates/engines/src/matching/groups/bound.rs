// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How little any grouping can cost: bounds by counting.

use std::collections::BTreeMap;

use super::{Circle, Cost};

/// Most ways to cut the people into sizes that are looked at one by one.
const MOST_CUTS: usize = 4000;

/// Most steps to find them.
const MOST_STEPS: u32 = 100_000;

/// No grouping that keeps the sizes costs less.
pub fn bound(circle: &Circle) -> Cost {
    (meetings(circle), unevenness(circle))
}

/// Pairs that must be together and have met, and crowds of which too many have all met.
fn meetings(circle: &Circle) -> i64 {
    let mut left: BTreeMap<(u32, u32), i64> = BTreeMap::new();
    for &(one, other, times) in &circle.met {
        *left.entry((one.min(other), one.max(other))).or_default() += times;
    }
    let block = blocks(circle);
    let mut bound = 0;
    left.retain(|&(one, other), times| {
        let forced = block[one as usize] == block[other as usize];
        bound += if forced { *times } else { 0 };
        !forced && *times > 0
    });
    let most_groups = (circle.people / circle.size.0.max(1) as usize).max(1) as i64;
    if left.len() > 20_000 {
        return bound;
    }
    while let Some((&(one, other), _)) = left.iter().next() {
        let crowd = crowd(&left, one, other);
        let pairs: Vec<(u32, u32)> = crowd
            .iter()
            .enumerate()
            .flat_map(|(at, &a)| crowd[at + 1..].iter().map(move |&b| (a.min(b), a.max(b))))
            .collect();
        let least = pairs.iter().filter_map(|pair| left.get(pair)).min().copied().unwrap_or(0);
        let (count, groups) = (crowd.len() as i64, most_groups);
        let (each, more) = (count / groups, count % groups);
        let inside = |size: i64| size * (size - 1) / 2;
        bound += least * ((groups - more) * inside(each) + more * inside(each + 1));
        for pair in pairs {
            left.remove(&pair);
        }
    }
    bound
}

/// People who have all met one another, grown from one pair.
fn crowd(met: &BTreeMap<(u32, u32), i64>, one: u32, other: u32) -> Vec<u32> {
    let mut crowd = vec![one, other];
    for (&(_, candidate), _) in met.range((one, other + 1)..(one + 1, 0)) {
        let knows =
            |&member: &u32| met.contains_key(&(member.min(candidate), member.max(candidate)));
        if crowd.iter().all(knows) {
            crowd.push(candidate);
        }
    }
    crowd
}

/// For everybody the first person they must be together with.
pub fn blocks(circle: &Circle) -> Vec<u32> {
    let mut first: Vec<u32> = (0..circle.people as u32).collect();
    fn root(first: &mut [u32], person: u32) -> u32 {
        let mut at = person;
        while first[at as usize] != at {
            first[at as usize] = first[first[at as usize] as usize];
            at = first[at as usize];
        }
        at
    }
    for &(one, other) in &circle.together {
        let (one, other) = (root(&mut first, one), root(&mut first, other));
        first[one.max(other) as usize] = one.min(other);
    }
    (0..circle.people as u32).map(|person| root(&mut first, person)).collect()
}

/// How often each value of each trait is there.
fn kinds(circle: &Circle) -> Vec<i64> {
    let of_trait = |values: &Vec<u32>| {
        let mut count = BTreeMap::new();
        values.iter().for_each(|&value| *count.entry(value).or_insert(0i64) += 1);
        count.into_values()
    };
    circle.traits.iter().flat_map(of_trait).collect()
}

/// The least unevenness over all ways to cut the people into sizes.
fn unevenness(circle: &Circle) -> i64 {
    let kinds = kinds(circle);
    let mut cuts =
        Cuts { most: circle.size.1 as usize, begun: Vec::new(), done: Vec::new(), steps: 0 };
    if !cuts.add(circle.people, circle.size.0.max(1) as usize) {
        return loose(circle, &kinds);
    }
    let all = circle.people as i64;
    let of_cut = |sizes: &Vec<(i64, i64)>| kinds.iter().map(|&kind| spread(all, kind, sizes)).sum();
    cuts.done.iter().map(of_cut).min().unwrap_or(0)
}

/// Numbers of groups worth trying: those that can be most even first, at most a dozen.
pub fn promising(circle: &Circle) -> Vec<usize> {
    let (people, all) = (circle.people, circle.people as i64);
    let kinds = kinds(circle);
    let (least, most) = (circle.size.0.max(1) as usize, circle.size.1.max(1) as usize);
    let mut found: Vec<(i64, usize)> = (people.div_ceil(most)..=people / least)
        .map(|groups| {
            let (each, more) = (all / groups as i64, all % groups as i64);
            let sizes = [(each + 1, more), (each, groups as i64 - more)];
            (kinds.iter().map(|&kind| spread(all, kind, &sizes)).sum(), groups)
        })
        .collect();
    found.sort_unstable_by_key(|&(cost, groups)| (cost, usize::MAX - groups));
    found.truncate(12);
    found.into_iter().map(|(_, groups)| groups).collect()
}

/// All ways to cut people into groups, as `(size, groups)`.
struct Cuts {
    most: usize,
    begun: Vec<(i64, i64)>,
    done: Vec<Vec<(i64, i64)>>,
    steps: u32,
}

impl Cuts {
    /// Cuts `people` into groups of `size` or more; false: there are too many ways.
    fn add(&mut self, people: usize, size: usize) -> bool {
        if people == 0 {
            self.done.push(self.begun.clone());
            return self.done.len() <= MOST_CUTS;
        }
        for next in size..=self.most.min(people) {
            for groups in 1..=people / next {
                self.steps += 1;
                let rest = people - groups * next;
                self.begun.push((next as i64, groups as i64));
                let dead = rest > 0 && rest <= next;
                let ok = self.steps < MOST_STEPS && (dead || self.add(rest, next + 1));
                self.begun.pop();
                if !ok {
                    return false;
                }
            }
        }
        true
    }
}

/// The least Σ |count × all − kind × size| of one value: counts round up where it costs least.
fn spread(all: i64, kind: i64, sizes: &[(i64, i64)]) -> i64 {
    let mut parts: Vec<(i64, i64)> =
        sizes.iter().map(|&(size, groups)| (kind * size % all, groups)).collect();
    parts.sort_unstable_by_key(|&(part, _)| -part);
    let whole: i64 = sizes.iter().map(|&(size, groups)| kind * size / all * groups).sum();
    let mut up = kind - whole;
    let mut cost = 0;
    for (part, groups) in parts {
        let here = up.min(groups);
        cost += here * (all - part) + (groups - here) * part;
        up -= here;
    }
    cost
}

/// With too many ways to cut: each group as even as its size allows, whatever the rest.
fn loose(circle: &Circle, kinds: &[i64]) -> i64 {
    let all = circle.people as i64;
    let (least, most) = (circle.size.0.max(1) as usize, circle.size.1 as usize);
    let of_size: Vec<i64> = (0..=most.min(circle.people) as i64)
        .map(|size| {
            kinds.iter().map(|&kind| (kind * size % all).min(all - kind * size % all)).sum()
        })
        .collect();
    let mut best = vec![i64::MAX; circle.people + 1];
    best[0] = 0;
    for people in 1..=circle.people {
        for size in least..=most.min(people) {
            let before = best[people - size];
            if before < i64::MAX {
                best[people] = best[people].min(before + of_size[size]);
            }
        }
    }
    if best[circle.people] == i64::MAX { 0 } else { best[circle.people] }
}
