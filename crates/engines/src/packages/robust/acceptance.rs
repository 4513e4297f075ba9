// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How likely a package is accepted when utilities are drawn between their bounds.

use rayon::prelude::*;

use super::Boxes;
use crate::chance::Row;
use crate::packages::question::Question;
use crate::simd::{Kernel, widest};
use crate::{Fault, Watch};

/// What is drawn here, among all that engines draw.
const PURPOSE: u32 = 31;
/// Most additions for an acceptance.
const MOST_WORK: f64 = 1e11;

/// How a utility is spread between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spread {
    /// Every value as likely.
    Even,
    /// Rising to the utility of the question, then falling.
    Triangular,
}

/// A share of draws, with the interval in which the chance itself lies in 95 of 100 cases
/// (Wilson 1927).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    pub count: u32,
    pub draws: u32,
    pub share: f64,
    pub from: f64,
    pub to: f64,
}

/// How likely a package is accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptance {
    pub by_all: Share,
    pub by_party: Vec<Share>,
}

/// How likely each of these packages is accepted, by all and by each party, when utilities are
/// drawn between their bounds, each by itself. All packages see the same draws.
///
/// Which packages: for instance those that an answer lists with a `cap` of 1,000.
pub fn acceptance(
    question: &Question,
    boxes: &Boxes,
    spread: Spread,
    packages: &[Vec<usize>],
    (draws, seed): (u32, u64),
    watch: &dyn Watch,
) -> Result<Vec<Acceptance>, Fault> {
    boxes.look_over(question)?;
    packages.iter().try_for_each(|package| question.look_over(package))?;
    let parties = question.parties.len();
    let sums = packages.len() as f64 * question.issues.len() as f64 * parties as f64;
    if sums * f64::from(draws) > MOST_WORK {
        let message = "So many draws of so many packages would take too long.";
        return Err(Fault::too_large(sums * f64::from(draws), message));
    }
    let drawing = Drawing::new(question, boxes, spread, packages, seed);
    let blocks = draws.div_ceil(LANES as u32);
    let counted = (0..blocks)
        .into_par_iter()
        .map(|block| {
            watch.go_on()?;
            let lanes = (draws - block * LANES as u32).min(LANES as u32);
            Ok(drawing.block(block, lanes))
        })
        .try_reduce(|| vec![0; packages.len() * (parties + 1)], |one, other| Ok(plus(one, &other)));
    let counted = counted?;
    let share = |count: &u32| Share::of(*count, draws);
    let told = |counts: &[u32]| Acceptance {
        by_all: share(&counts[parties]),
        by_party: counts[..parties].iter().map(share).collect(),
    };
    Ok(counted.chunks_exact(parties + 1).map(told).collect())
}

fn plus(mut one: Vec<u32>, other: &[u32]) -> Vec<u32> {
    one.iter_mut().zip(other).for_each(|(sum, more)| *sum += more);
    one
}

impl Share {
    /// `count` of so many draws.
    pub fn of(count: u32, draws: u32) -> Share {
        let (n, share) = (f64::from(draws.max(1)), f64::from(count) / f64::from(draws.max(1)));
        let z = 1.959_963_984_540_054f64;
        let middle = (share + z * z / (2.0 * n)) / (1.0 + z * z / n);
        let half =
            z / (1.0 + z * z / n) * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        let (from, to) = ((middle - half).max(0.0), (middle + half).min(1.0));
        Share { count, draws, share, from: from.min(share), to: to.max(share) }
    }
}

/// So many draws are added up side by side.
const LANES: usize = 64;

struct Drawing<'a> {
    question: &'a Question,
    boxes: &'a Boxes,
    spread: Spread,
    packages: &'a [Vec<usize>],
    seed: u64,
    /// Options that stand in some package, and where each option stands among them.
    used: Vec<(usize, usize)>,
    place: Vec<Vec<usize>>,
}

impl<'a> Drawing<'a> {
    fn new(
        question: &'a Question,
        boxes: &'a Boxes,
        spread: Spread,
        packages: &'a [Vec<usize>],
        seed: u64,
    ) -> Drawing<'a> {
        let mut used: Vec<(usize, usize)> = packages
            .iter()
            .flat_map(|package| package.iter().enumerate().map(|(issue, &option)| (issue, option)))
            .collect();
        used.sort_unstable();
        used.dedup();
        let at = |choice: (usize, &usize)| {
            used.binary_search(&(choice.0, *choice.1)).unwrap_or_default()
        };
        let place = packages.iter().map(|package| package.iter().enumerate().map(at).collect());
        let place = place.collect();
        Drawing { question, boxes, spread, packages, seed, used, place }
    }

    /// Per package how often each party accepted it in this block, and then all together.
    fn block(&self, block: u32, lanes: u32) -> Vec<u32> {
        let parties = self.question.parties.len();
        let everyone = if lanes == 64 { u64::MAX } else { (1 << lanes) - 1 };
        let mut by_all = vec![everyone; self.packages.len()];
        let mut counts = vec![0; self.packages.len() * (parties + 1)];
        for (party, own) in self.question.parties.iter().enumerate() {
            let values = self.values(party, block);
            for (at, package) in self.packages.iter().enumerate() {
                let accepted = if self.question.forbids(party, package) {
                    0
                } else if let Some(limit) = own.limit {
                    let limit = limit - self.question.scale.slack(limit);
                    let certain = self.interactions(party, package);
                    let places = &self.place[at];
                    everyone & widest(AtLeast { values: &values, places, wanted: limit - certain })
                } else {
                    everyone
                };
                by_all[at] &= accepted;
                counts[at * (parties + 1) + party] += accepted.count_ones();
            }
        }
        for (at, by_all) in by_all.iter().enumerate() {
            counts[at * (parties + 1) + parties] = by_all.count_ones();
        }
        counts
    }

    fn interactions(&self, party: usize, package: &[usize]) -> i64 {
        let own = self.question.interactions.iter().filter(|pair| pair.party == party);
        own.map(|pair| pair.values[package[pair.issues[0]]][package[pair.issues[1]]]).sum()
    }

    /// What each used option is worth to a party, in each draw of a block.
    fn values(&self, party: usize, block: u32) -> Vec<[i64; LANES]> {
        let row = Row::new(self.seed, PURPOSE, party as u32);
        let drawn = |&(issue, option): &(usize, usize)| {
            let of = |values: &[Vec<Vec<i64>>]| values[party][issue][option];
            let (low, high) = (of(&self.boxes.low), of(&self.boxes.high));
            let mode = of(&self.question.utilities).clamp(low, high);
            let place = (issue as u64 * 128 + option as u64) << 32;
            let mut values = [low; LANES];
            for (lane, value) in values.iter_mut().enumerate().filter(|_| low < high) {
                let draw = u64::from(block) * LANES as u64 + lane as u64;
                *value = self.spread.draw(row.unit(place | draw), low, mode, high);
            }
            values
        };
        self.used.iter().map(drawn).collect()
    }
}

impl Spread {
    /// The value below which a share of all draws lies.
    fn draw(self, share: f64, low: i64, mode: i64, high: i64) -> i64 {
        let range = (high - low) as f64;
        let value = match self {
            Spread::Even => low + (share * (range + 1.0)) as i64,
            Spread::Triangular => {
                let (below, above) = ((mode - low) as f64, (high - mode) as f64);
                let off = if share * range < below {
                    (share * range * below).sqrt()
                } else {
                    range - ((1.0 - share) * range * above).sqrt()
                };
                low + off.round() as i64
            }
        };
        value.clamp(low, high)
    }
}

/// In which draws the values at these places add up to at least so much, as bits.
struct AtLeast<'a> {
    values: &'a [[i64; LANES]],
    places: &'a [usize],
    wanted: i64,
}

impl Kernel for AtLeast<'_> {
    type Output = u64;

    #[inline(always)]
    fn run(self) -> u64 {
        let mut sum = [0i64; LANES];
        for &place in self.places {
            let values = &self.values[place];
            for lane in 0..LANES {
                sum[lane] += values[lane];
            }
        }
        let mut bits = 0;
        for (lane, &sum) in sum.iter().enumerate() {
            bits |= u64::from(sum >= self.wanted) << lane;
        }
        bits
    }
}
