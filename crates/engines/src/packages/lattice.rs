// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Clashes when very many sets of parties can: a table with one bit for every set of parties.
//!
//! Packages that many parties accept are marked first. When all small sets turn out to lie inside
//! marked ones, packages that few accept need not be looked at.

use super::answer::Clashes;
use super::climb::Dice;
use super::clashes::sorted;
use super::heavy::Heavy;
use super::plan::Plan;
use super::question::{Question, Settings};
use super::rules::limits;
use super::scan::{Search, Stopped, scan};
use super::space::Space;

const SAMPLES: usize = 20_000;
/// About so many packages are marked in the first walk.
const FIRST: f64 = 2e6;

pub fn clashes(
    question: &Question,
    settings: &Settings,
    space: &Space,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Clashes, Stopped> {
    let parties = question.parties.len();
    let limits = limits(question);
    let from = start(space, &limits);
    let mut heavy = Heavy::new(parties, from);
    let plan = Plan::new(space);
    loop {
        let mut search =
            Search { heavy: Some(heavy), limits: limits.clone(), ..Search::default() };
        scan(space, &plan, &mut search, going)?;
        heavy = search.heavy.take().unwrap_or_else(|| Heavy::new(parties, 0));
        close(&mut heavy.table, parties);
        heavy.closed = true;
        let smallest = smallest_outside(&heavy.table, parties);
        let size = (0..=parties).find(|&size| counts(&smallest, parties)[size] > 0);
        let size = size.unwrap_or(parties + 1);
        if size >= heavy.from {
            let (clashes, all) = first(&smallest, parties, settings.cap_clashes);
            let (maximal, whole) =
                first(&largest_inside(&heavy.table, parties), parties, settings.cap_clashes);
            return Ok(Clashes { clashes, maximal, complete: all && whole });
        }
        heavy.below = heavy.from;
        heavy.from = size;
    }
}

/// From how many accepting parties on packages are marked first, by a sample.
fn start(space: &Space, limits: &[Option<i64>]) -> usize {
    let mut dice = Dice(3);
    let mut totals = vec![0; space.rows];
    let mut numbers = vec![0usize; limits.len() + 1];
    for _ in 0..SAMPLES {
        let package: Vec<usize> = space.options.iter().map(|&n| dice.below(n)).collect();
        if !space.is_feasible(&package) {
            continue;
        }
        space.totals(&package, &mut totals);
        let forbidding = space.forbidding(&package);
        let accepts = |(k, limit): (usize, &Option<i64>)| {
            forbidding >> k & 1 == 0 && limit.is_none_or(|limit| totals[k] >= limit)
        };
        numbers[limits.iter().enumerate().filter(|&it| accepts(it)).count()] += 1;
    }
    let packages: f64 = space.options.iter().map(|&n| n as f64).product();
    let mut marked = 0.0;
    for from in (0..numbers.len()).rev() {
        marked += numbers[from] as f64 / SAMPLES as f64 * packages;
        if marked > FIRST {
            return from + 1;
        }
    }
    0
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
    for party in 0..parties.min(6) {
        for word in table.iter_mut() {
            *word |= *word >> (1 << party) & INSIDE[party];
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
        .map(|&word| {
            (0..parties.min(6)).fold(0, |grows, p| grows | word >> (1 << p) & INSIDE[p])
        })
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
            (0..parties.min(6))
                .fold(0, |smaller, p| smaller | (outside & INSIDE[p]) << (1 << p))
        })
        .collect();
    for party in 6..parties {
        let step = 1 << (party - 6);
        for (smaller, table) in
            smaller.chunks_exact_mut(2 * step).zip(table.chunks_exact(2 * step))
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

/// The first sets by size and then lexicographically, and whether those are all.
fn first(table: &[u64], parties: usize, cap: usize) -> (Vec<Vec<usize>>, bool) {
    let counts = counts(table, parties);
    let mut before = 0;
    let mut largest = parties;
    for (size, &count) in counts.iter().enumerate() {
        before += count;
        if before >= cap as u64 {
            largest = size;
            break;
        }
    }
    let mut sets = Vec::new();
    each(table, |set| {
        if set.count_ones() as usize <= largest {
            // Lexicographic order of lists is the order of the mirrored bits, greatest first.
            sets.push((set.count_ones(), std::cmp::Reverse(set.reverse_bits())));
        }
    });
    let all = counts.iter().sum::<u64>() <= cap as u64;
    if sets.len() > cap && cap > 0 {
        sets.select_nth_unstable(cap - 1);
    }
    sets.truncate(cap);
    (sorted(sets.into_iter().map(|(_, mirrored)| mirrored.0.reverse_bits()).collect()), all)
}
