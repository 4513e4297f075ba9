// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Clashes when very many sets of parties can: a table with one bit for every set of parties.
//!
//! Packages that many parties accept are marked first. When all small sets turn out to lie inside
//! marked ones, packages that few accept need not be looked at.

use super::answer::Clashes;
use super::clashes::sorted;
use super::climb::Dice;
use super::heavy::{Heavy, MOST_PARTIES};
use super::plan::Plan;
use super::question::{Question, Settings};
use super::rules::limits;
use super::scan::{Search, Stopped, scan};
use super::space::Space;
use super::together::{MANY, Together};

/// With fewer packages no sample is drawn.
const MANY_PACKAGES: u128 = 1_000_000;
const SAMPLES: usize = 20_000;
/// About so many packages are marked in the first walk.
const FIRST: f64 = 2e6;

/// Whether so many sets can that the table is the better way, by a sample of the packages; then
/// with what the walk should mark.
pub fn expected(question: &Question, space: &Space) -> Option<Heavy> {
    let parties = question.parties.len();
    if parties > MOST_PARTIES || question.packages_total() < MANY_PACKAGES {
        return None;
    }
    let limits = limits(question);
    let sample = Sample::new(space, &limits);
    let mut together = Together::new(parties);
    sample.sets.iter().for_each(|&set| together.add(set));
    (together.sets.len() > MANY).then(|| Heavy::new(parties, sample.from))
}

/// Goes on with what one walk marked, until as many sets as may be listed are proven.
pub fn clashes(
    question: &Question,
    settings: &Settings,
    space: &Space,
    marked: Option<Heavy>,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Clashes, Stopped> {
    let parties = question.parties.len();
    let limits = limits(question);
    let plan = Plan::new(space);
    let first = || Heavy::new(parties, Sample::new(space, &limits).from);
    let mut next = marked.is_none();
    let mut heavy = marked.unwrap_or_else(first);
    loop {
        if next {
            let heavy_now = std::mem::take(&mut heavy);
            let limits = limits.clone();
            let mut search = Search { heavy: Some(heavy_now), limits, ..Search::default() };
            scan(space, &plan, &mut search, going)?;
            heavy = search.heavy.take().unwrap_or_default();
        }
        next = true;
        close(&mut heavy.table, parties);
        heavy.closed = true;
        let outside = smallest_outside(&heavy.table, parties);
        let smallest = (0..).zip(counts(&outside, parties)).find(|(_, count)| *count > 0);
        let size = smallest.map_or(parties + 1, |(size, _)| size);
        // A package that a set of this size accepts was marked, or its set lies in a marked one.
        let proven = if size >= heavy.from { 0 } else { heavy.from };
        let cap = settings.cap_clashes;
        let clashes = listed(&outside, parties, proven, cap);
        let inside = largest_inside(&heavy.table, parties);
        let maximal = listed(&inside, parties, proven.saturating_sub(1), cap);
        if proven == 0 || (clashes.1 > cap as u64 && maximal.1 > cap as u64) {
            let complete = proven == 0 && clashes.1.max(maximal.1) <= cap as u64;
            return Ok(Clashes { clashes: clashes.0, maximal: maximal.0, complete });
        }
        heavy.below = heavy.from;
        heavy.from = size;
    }
}

/// Some packages chosen blindly.
struct Sample {
    /// Who accepts each of the first ones.
    sets: Vec<u64>,
    /// From how many accepting parties on packages are marked first.
    from: usize,
}

impl Sample {
    fn new(space: &Space, limits: &[Option<i64>]) -> Sample {
        let mut dice = Dice(3);
        let mut totals = vec![0; space.rows];
        let mut numbers = vec![0usize; limits.len() + 1];
        let mut sets = Vec::new();
        for _ in 0..SAMPLES {
            let package: Vec<usize> = space.options.iter().map(|&n| dice.below(n)).collect();
            if !space.is_feasible(&package) {
                continue;
            }
            space.totals(&package, &mut totals);
            let enough = limits.iter().enumerate().fold(0u64, |set, (k, limit)| {
                set | u64::from(limit.is_none_or(|limit| totals[k] >= limit)) << k
            });
            let set = enough & !space.forbidding(&package);
            numbers[set.count_ones() as usize] += 1;
            if sets.len() < 2_000 {
                sets.push(set);
            }
        }
        let packages: f64 = space.options.iter().map(|&n| n as f64).product();
        let mut marked = 0.0;
        for from in (0..numbers.len()).rev() {
            marked += numbers[from] as f64 / SAMPLES as f64 * packages;
            if marked > FIRST {
                return Sample { sets, from: from + 1 };
            }
        }
        Sample { sets, from: 0 }
    }
}

/// Sets of the first six parties lie in one word; further parties choose the word.
const INSIDE: [u64; 6] = [
    0x5555_5555_5555_5555,
    0x3333_3333_3333_3333,
    0x0F0F_0F0F_0F0F_0F0F,
    0x00FF_00FF_00FF_00FF,
    0x0000_FFFF_0000_FFFF,
    0x0000_0000_FFFF_FFFF,
];

/// Marks every set that lies inside a marked one.
pub fn close(table: &mut [u64], parties: usize) {
    for (party, inside) in INSIDE.iter().enumerate().take(parties) {
        for word in table.iter_mut() {
            *word |= *word >> (1 << party) & inside;
        }
    }
    for party in 6..parties {
        let step = 1 << (party - 6);
        for block in table.chunks_exact_mut(2 * step) {
            let (lacking, having) = block.split_at_mut(step);
            for (lacking, having) in lacking.iter_mut().zip(having) {
                *lacking |= *having;
            }
        }
    }
}

/// Marked sets to which no party can be added.
fn largest_inside(table: &[u64], parties: usize) -> Vec<u64> {
    let mut grows: Vec<u64> = table
        .iter()
        .map(|&word| (0..parties.min(6)).fold(0, |grows, p| grows | word >> (1 << p) & INSIDE[p]))
        .collect();
    for party in 6..parties {
        let step = 1 << (party - 6);
        for (grows, table) in grows.chunks_exact_mut(2 * step).zip(table.chunks_exact(2 * step)) {
            for (grows, having) in grows[..step].iter_mut().zip(&table[step..]) {
                *grows |= having;
            }
        }
    }
    for (grows, &word) in grows.iter_mut().zip(table) {
        *grows = word & !*grows;
    }
    grows
}

/// Sets that are not marked, while each set with one party less is.
fn smallest_outside(table: &[u64], parties: usize) -> Vec<u64> {
    let meaningful = if parties < 6 { (1u64 << (1 << parties)) - 1 } else { u64::MAX };
    let mut smaller: Vec<u64> = table
        .iter()
        .map(|&word| {
            let outside = !word;
            (0..parties.min(6)).fold(0, |smaller, p| smaller | (outside & INSIDE[p]) << (1 << p))
        })
        .collect();
    for party in 6..parties {
        let step = 1 << (party - 6);
        for (smaller, table) in smaller.chunks_exact_mut(2 * step).zip(table.chunks_exact(2 * step))
        {
            for (smaller, lacking) in smaller[step..].iter_mut().zip(&table[..step]) {
                *smaller |= !lacking;
            }
        }
    }
    for (smaller, &word) in smaller.iter_mut().zip(table) {
        *smaller = !word & !*smaller & meaningful;
    }
    smaller
}

/// How many marked sets there are of every size.
fn counts(table: &[u64], parties: usize) -> Vec<u64> {
    let mut counts = vec![0; parties + 1];
    each(table, |set| counts[set.count_ones() as usize] += 1);
    counts
}

fn each(table: &[u64], mut see: impl FnMut(u64)) {
    for (place, &word) in table.iter().enumerate().filter(|(_, word)| **word != 0) {
        let mut left = word;
        while left != 0 {
            see(place as u64 * 64 + u64::from(left.trailing_zeros()));
            left &= left - 1;
        }
    }
}

/// The first sets of at least this size, by size and then lexicographically, and the number of
/// all of these.
fn listed(table: &[u64], parties: usize, least: usize, cap: usize) -> (Vec<Vec<usize>>, u64) {
    let mut counts = counts(table, parties);
    counts.iter_mut().take(least).for_each(|count| *count = 0);
    let mut before = 0;
    let enough = |count: &u64| {
        before += count;
        before >= cap as u64
    };
    let largest = counts.iter().position(enough).unwrap_or(parties);
    let mut sets = Vec::new();
    each(table, |set| {
        let size = set.count_ones() as usize;
        if size >= least && size <= largest {
            // Lexicographic order of lists is the order of the mirrored bits, greatest first.
            sets.push((size, std::cmp::Reverse(set.reverse_bits())));
        }
    });
    if sets.len() > cap && cap > 0 {
        sets.select_nth_unstable(cap - 1);
    }
    sets.truncate(cap);
    let lists = sets.into_iter().map(|(_, mirrored)| mirrored.0.reverse_bits()).collect();
    (sorted(lists), counts.iter().sum())
}

/// For tests: the sets inside one of these, the largest of them, and the smallest that are not.
#[cfg(test)]
pub fn tables(sets: &[u64], parties: usize) -> (Vec<u64>, Vec<u64>, Vec<u64>) {
    let mut table = vec![0u64; (1usize << parties).div_ceil(64)];
    sets.iter().for_each(|set| table[(set / 64) as usize] |= 1 << (set % 64));
    close(&mut table, parties);
    let list = |table: &[u64]| {
        let mut sets = Vec::new();
        each(table, |set| sets.push(set));
        sets
    };
    let largest = largest_inside(&table, parties);
    (list(&table), list(&largest), list(&smallest_outside(&table, parties)))
}
