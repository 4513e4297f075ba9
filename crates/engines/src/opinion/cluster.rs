// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups of people who stand near each other: k-means twice, as Polis does it.
//!
//! First at most a hundred small clusters, then those, weighted by their size, into two to five
//! groups: the number that divides best by the mean silhouette (Rousseeuw 1987).

use super::Options;
use crate::chance::Row;

/// Where groups begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// With the first places that differ, in the order of the people: what Polis does.
    Rows,
    /// By chance from the seed (k-means++, Arthur and Vassilvitskii 2007).
    Seeded,
}

/// What is drawn here, among all that engines draw.
const PURPOSE: u32 = 21;
/// Most small clusters.
const BASE: usize = 100;
/// Rounds stop when no centre moves as far as this, or after so many.
const STILL: f64 = 0.01;
const MOST_ROUNDS: usize = 100;
/// How often a seeded start is tried: small clusters, and groups of those.
const BASES: u64 = 8;
const TRIES: u64 = 20;

/// Groups of the people who are in the conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Clustering {
    /// The group of each person inside, in the order they were given.
    pub of_inside: Vec<u32>,
    /// How many groups.
    pub count: usize,
    /// Mean silhouette over the small clusters; nothing with one group.
    pub silhouette: Option<f64>,
    /// The centres of the groups.
    pub centres: Vec<[f64; 2]>,
}

/// Divides the people inside the conversation into groups, numbered by size, largest first.
pub fn cluster(places: &[[f64; 2]], inside: &[u32], options: &Options) -> Clustering {
    let own: Vec<[f64; 2]> = inside.iter().map(|&person| places[person as usize]).collect();
    let weight = vec![1.0; own.len()];
    let bases = if options.start == Start::Rows { 1 } else { BASES };
    let mut best: Option<(f64, Vec<u32>, Vec<[f64; 2]>)> = None;
    for turn in 0..bases {
        let (start, seed) = (options.start, options.seed);
        let chance = Chance { start, seed, stream: 0, turn: turn * 1_000 };
        let base = Clusters::of(&own, &weight, chance);
        let most = (2 + base.centres.len() / 12).min(5);
        let tried = options.k.map_or(2..=most, |k| k..=k);
        for k in tried {
            let (silhouette, parted) = base.parted(k, chance);
            if best.as_ref().is_none_or(|(known, ..)| silhouette > *known) {
                let group = |&cluster: &u32| parted.of_point[cluster as usize];
                let of_inside = base.of_point.iter().map(group).collect();
                best = Some((silhouette, of_inside, parted.centres));
            }
        }
    }
    let (silhouette, of_inside, centres) = best.unwrap_or_default();
    number_by_size(of_inside, centres, silhouette)
}

fn number_by_size(of_inside: Vec<u32>, centres: Vec<[f64; 2]>, silhouette: f64) -> Clustering {
    let mut size = vec![0usize; centres.len()];
    let mut first = vec![usize::MAX; centres.len()];
    for (at, &group) in of_inside.iter().enumerate() {
        size[group as usize] += 1;
        first[group as usize] = first[group as usize].min(at);
    }
    let mut order: Vec<usize> = (0..centres.len()).filter(|&group| size[group] > 0).collect();
    order.sort_by_key(|&group| (usize::MAX - size[group], first[group]));
    let mut number = vec![0u32; centres.len()];
    for (new, &old) in order.iter().enumerate() {
        number[old] = new as u32;
    }
    Clustering {
        of_inside: of_inside.into_iter().map(|group| number[group as usize]).collect(),
        count: order.len(),
        silhouette: (order.len() > 1).then_some(silhouette),
        centres: order.iter().map(|&group| centres[group]).collect(),
    }
}

/// Where chance comes from, if anywhere.
#[derive(Clone, Copy)]
pub(super) struct Chance {
    pub start: Start,
    pub seed: u64,
    pub stream: u32,
    /// The first turn in that stream.
    pub turn: u64,
}

/// The small clusters.
pub(super) struct Clusters {
    pub of_point: Vec<u32>,
    centres: Vec<[f64; 2]>,
    size: Vec<f64>,
    /// How far they lie from each other.
    apart: Vec<Vec<f64>>,
}

/// Points in groups.
#[derive(Default)]
pub(super) struct Parted {
    pub of_point: Vec<u32>,
    pub centres: Vec<[f64; 2]>,
}

impl Clusters {
    pub(super) fn of(points: &[[f64; 2]], weight: &[f64], chance: Chance) -> Clusters {
        let parted = means(points, weight, BASE, chance, 0);
        let mut size = vec![0.0; parted.centres.len()];
        for (&cluster, weight) in parted.of_point.iter().zip(weight) {
            size[cluster as usize] += weight;
        }
        let apart = distances(&parted.centres);
        Clusters { of_point: parted.of_point, centres: parted.centres, size, apart }
    }

    /// The small clusters in `k` groups, with their mean silhouette; by chance, the best by that of
    /// a few tries. k-means has many resting places that are nearly as tight; the one in which
    /// groups lie furthest apart is also how the number of groups is chosen.
    pub(super) fn parted(&self, k: usize, chance: Chance) -> (f64, Parted) {
        let tries = if chance.start == Start::Rows { 1 } else { TRIES };
        let mut best: Option<(f64, Parted)> = None;
        for turn in 0..tries {
            let parted = means(&self.centres, &self.size, k, chance, 1 + k as u64 * TRIES + turn);
            let silhouette = silhouette(&self.apart, &parted.of_point, parted.centres.len());
            if best.as_ref().is_none_or(|(known, _)| silhouette > *known) {
                best = Some((silhouette, parted));
            }
        }
        best.unwrap_or_default()
    }
}

/// k-means of weighted points; groups that nobody is in are left out.
fn means(points: &[[f64; 2]], weight: &[f64], k: usize, chance: Chance, turn: u64) -> Parted {
    let mut centres = match chance.start {
        Start::Rows => first_that_differ(points, k),
        Start::Seeded => by_chance(points, weight, k, chance, turn),
    };
    let mut of_point = vec![0u32; points.len()];
    for _ in 0..MOST_ROUNDS {
        nearest(points, &centres, &mut of_point);
        let mut sum = vec![[0.0; 3]; centres.len()];
        for ((point, weight), &group) in points.iter().zip(weight).zip(&of_point) {
            let sum = &mut sum[group as usize];
            *sum = [sum[0] + weight * point[0], sum[1] + weight * point[1], sum[2] + weight];
        }
        let mut moved = 0.0f64;
        for (centre, [x, y, weight]) in centres.iter_mut().zip(sum) {
            if weight > 0.0 {
                let to = [x / weight, y / weight];
                moved = moved.max(distance(*centre, to).sqrt());
                *centre = to;
            }
        }
        if moved < STILL {
            break;
        }
    }
    nearest(points, &centres, &mut of_point);
    let mut number = vec![u32::MAX; centres.len()];
    of_point.iter().for_each(|&group| number[group as usize] = 0);
    let kept: Vec<usize> = (0..centres.len()).filter(|&group| number[group] == 0).collect();
    kept.iter().enumerate().for_each(|(new, &old)| number[old] = new as u32);
    of_point.iter_mut().for_each(|group| *group = number[*group as usize]);
    Parted { of_point, centres: kept.iter().map(|&group| centres[group]).collect() }
}

fn distance(one: [f64; 2], other: [f64; 2]) -> f64 {
    let [x, y] = [one[0] - other[0], one[1] - other[1]];
    x * x + y * y
}

fn first_that_differ(points: &[[f64; 2]], k: usize) -> Vec<[f64; 2]> {
    let mut centres: Vec<[f64; 2]> = Vec::new();
    for &point in points {
        if centres.len() == k {
            break;
        }
        if !centres.contains(&point) {
            centres.push(point);
        }
    }
    centres
}

/// Each next start by chance, in proportion to its squared distance from those before.
fn by_chance(
    points: &[[f64; 2]],
    weight: &[f64],
    k: usize,
    chance: Chance,
    turn: u64,
) -> Vec<[f64; 2]> {
    let row = Row::new(chance.seed, PURPOSE, chance.stream);
    let turn = chance.turn + turn;
    let mut far = weight.to_vec();
    let mut centres: Vec<[f64; 2]> = Vec::new();
    while centres.len() < k {
        let total: f64 = far.iter().sum();
        if total <= 0.0 {
            break;
        }
        let mut aim = row.unit(turn << 32 | centres.len() as u64) * total;
        let mut chosen = far.iter().rposition(|&far| far > 0.0).unwrap_or(0);
        for (at, &far) in far.iter().enumerate() {
            aim -= far;
            if aim < 0.0 && far > 0.0 {
                chosen = at;
                break;
            }
        }
        let centre = points[chosen];
        let first = centres.is_empty();
        for ((point, weight), far) in points.iter().zip(weight).zip(&mut far) {
            let new = weight * distance(*point, centre);
            *far = if first { new } else { far.min(new) };
        }
        centres.push(centre);
    }
    centres
}

/// Puts every point to its nearest centre, the lowest on a tie.
///
/// Centres are looked at from left to right outwards from the point, as long as their distance
/// along the first axis alone does not rule them out.
pub(super) fn nearest(points: &[[f64; 2]], centres: &[[f64; 2]], of_point: &mut [u32]) {
    let mut sorted: Vec<(f64, f64, u32)> =
        centres.iter().zip(0..).map(|(centre, number)| (centre[0], centre[1], number)).collect();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.2.cmp(&other.2)));
    let mut at_sorted = vec![0usize; centres.len()];
    for (at, &(_, _, number)) in sorted.iter().enumerate() {
        at_sorted[number as usize] = at;
    }
    for (point, of_point) in points.iter().zip(of_point) {
        let from = at_sorted[*of_point as usize];
        let mut best = (f64::INFINITY, u32::MAX);
        for &(x, y, number) in &sorted[from..] {
            if !weigh(*point, (x, y, number), &mut best) && x > point[0] {
                break;
            }
        }
        for &(x, y, number) in sorted[..from].iter().rev() {
            if !weigh(*point, (x, y, number), &mut best) && x < point[0] {
                break;
            }
        }
        *of_point = best.1;
    }
}

/// Keeps a centre if it is nearer; false when it is too far along the first axis alone.
#[inline(always)]
fn weigh(point: [f64; 2], centre: (f64, f64, u32), best: &mut (f64, u32)) -> bool {
    let along = (point[0] - centre.0) * (point[0] - centre.0);
    if along > best.0 {
        return false;
    }
    let across = point[1] - centre.1;
    let apart = along + across * across;
    if apart < best.0 || (apart == best.0 && centre.2 < best.1) {
        *best = (apart, centre.2);
    }
    true
}

fn distances(points: &[[f64; 2]]) -> Vec<Vec<f64>> {
    let from = |one: &[f64; 2]| points.iter().map(|other| distance(*one, *other).sqrt()).collect();
    points.iter().map(from).collect()
}

/// The mean silhouette of points in groups, each counting once; alone in a group: 0.
fn silhouette(apart: &[Vec<f64>], of_point: &[u32], groups: usize) -> f64 {
    let mut size = vec![0.0; groups];
    of_point.iter().for_each(|&group| size[group as usize] += 1.0);
    let mut total = 0.0;
    for (row, &own) in apart.iter().zip(of_point) {
        let own = own as usize;
        let mut sum = vec![0.0; groups];
        for (apart, &group) in row.iter().zip(of_point) {
            sum[group as usize] += apart;
        }
        let others = (0..groups).filter(|&group| group != own && size[group] > 0.0);
        let near = others.map(|group| sum[group] / size[group]).fold(f64::INFINITY, f64::min);
        if size[own] > 1.0 && near.is_finite() {
            let inside = sum[own] / (size[own] - 1.0);
            let larger = inside.max(near);
            total += if larger > 0.0 { (near - inside) / larger } else { 0.0 };
        }
    }
    total / (apart.len() as f64).max(1.0)
}
