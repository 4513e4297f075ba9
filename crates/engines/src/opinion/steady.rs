// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How much of each group comes back when the people are drawn anew (Hennig 2007).

use super::Options;
use super::cluster::{Chance, Clustering, Clusters};
use crate::chance::Row;
use crate::{Fault, Watch};

/// What is drawn here, among all that engines draw.
const PURPOSE: u32 = 22;

/// For each group the mean, over resamples, of its best overlap with a new group.
///
/// Overlap is Jaccard's, among the people who were drawn. Empty without resamples or people.
pub fn stability(
    places: &[[f64; 2]],
    inside: &[u32],
    groups: &Clustering,
    options: &Options,
    watch: &dyn Watch,
) -> Result<Vec<f64>, Fault> {
    if options.resamples == 0 || inside.is_empty() {
        return Ok(Vec::new());
    }
    let mut sum = vec![0.0; groups.count];
    let mut times = vec![0u32; groups.count];
    for turn in 0..options.resamples {
        watch.go_on()?;
        let overlap = one_resample(places, inside, groups, options, turn);
        for (group, overlap) in overlap.into_iter().enumerate() {
            if let Some(overlap) = overlap {
                sum[group] += overlap;
                times[group] += 1;
            }
        }
        watch.told(0.1 + 0.9 * f64::from(turn + 1) / f64::from(options.resamples));
    }
    Ok(sum.iter().zip(times).map(|(sum, times)| sum / f64::from(times.max(1))).collect())
}

/// The best overlap of each group with a new one; nothing for a group of whom nobody was drawn.
fn one_resample(
    places: &[[f64; 2]],
    inside: &[u32],
    groups: &Clustering,
    options: &Options,
    turn: u32,
) -> Vec<Option<f64>> {
    let row = Row::new(options.seed, PURPOSE, turn);
    let count = inside.len();
    let mut drawn = vec![0u32; count];
    for two in 0..count.div_ceil(2) {
        let [a, b, c, d] = row.four(two as u64);
        let pick = |low: u32, high: u32| {
            let bits = u64::from(low) | u64::from(high) << 32;
            ((u128::from(bits) * count as u128) >> 64) as usize
        };
        drawn[pick(a, b)] += 1;
        if 2 * two + 1 < count {
            drawn[pick(c, d)] += 1;
        }
    }
    let who: Vec<usize> = (0..count).filter(|&at| drawn[at] > 0).collect();
    let points: Vec<[f64; 2]> = who.iter().map(|&at| places[inside[at] as usize]).collect();
    let weight: Vec<f64> = who.iter().map(|&at| f64::from(drawn[at])).collect();
    let chance = Chance { start: options.start, seed: options.seed, stream: turn + 1, turn: 0 };
    let base = Clusters::of(&points, &weight, chance);
    let (_, parted) = base.parted(groups.count, chance);
    let new = parted.centres.len();
    let mut both = vec![0u32; groups.count * new];
    for (&at, &cluster) in who.iter().zip(&base.of_point) {
        let old = groups.of_inside[at] as usize;
        both[old * new + parted.of_point[cluster as usize] as usize] += 1;
    }
    let of_old = |old: usize| both[old * new..(old + 1) * new].iter().sum::<u32>();
    let of_new = |at: usize| (0..groups.count).map(|old| both[old * new + at]).sum::<u32>();
    let overlap = |old: usize| {
        let own = of_old(old);
        let share = |at: usize| {
            let shared = both[old * new + at];
            f64::from(shared) / f64::from((own + of_new(at) - shared).max(1))
        };
        (own > 0).then(|| (0..new).map(share).fold(0.0, f64::max))
    };
    (0..groups.count).map(overlap).collect()
}
