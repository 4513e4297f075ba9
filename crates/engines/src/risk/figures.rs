// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ranks of many totals: the amount that so many of 100 runs stay within, and how sure that is.

/// The certainties that are told, in per cent.
pub const CERTAINTIES: [u8; 7] = [50, 75, 80, 85, 90, 95, 99];

/// Totals of about the same size lie in one bucket; only buckets with a wanted rank are sorted.
const BUCKETS: usize = 8192;

/// The ranks of a row of totals that anybody asks for, found without sorting the whole.
#[derive(Debug)]
pub struct Ranks {
    runs: u64,
    /// Wanted places, ascending, and the total that stands there.
    found: Vec<(usize, f64)>,
}

impl Ranks {
    /// The ranks of the certainties, their neighbours, and the hundredths.
    pub fn new(totals: &[f64]) -> Self {
        let runs = totals.len() as u64;
        let mut wanted: Vec<usize> = (0..=100).map(|share| rank(share, runs)).collect();
        for share in CERTAINTIES {
            let (low, high) = neighbours(share, runs);
            wanted.extend([low, high]);
        }
        wanted.sort_unstable();
        wanted.dedup();
        let found = if totals.is_empty() { Vec::new() } else { find(totals, &wanted) };
        Self { runs, found }
    }

    fn at(&self, place: usize) -> f64 {
        let found = self.found.binary_search_by_key(&place, |it| it.0);
        debug_assert!(found.is_ok() || self.runs == 0, "only wanted ranks were looked for");
        found.map_or(f64::NAN, |it| self.found[it].1)
    }

    /// The total of rank ⌈share · runs / 100⌉ in ascending order; 0 is the smallest.
    pub fn certainty(&self, share: u8) -> f64 {
        self.at(rank(share.into(), self.runs))
    }

    /// Half the distance between the totals one standard error of the rank below and above.
    pub fn standard_error(&self, share: u8) -> f64 {
        let (low, high) = neighbours(share, self.runs);
        (self.at(high) - self.at(low)) / 2.0
    }
}

/// Places count from 0.
fn rank(share: u64, runs: u64) -> usize {
    (share * runs).div_ceil(100).clamp(1, runs.max(1)) as usize - 1
}

fn neighbours(share: u8, runs: u64) -> (usize, usize) {
    let p = f64::from(share) / 100.0;
    let middle = (u64::from(share) * runs) as f64 / 100.0;
    let spread = (runs as f64 * p * (1.0 - p)).sqrt();
    let place = |it: f64| it.clamp(1.0, runs.max(1) as f64) as usize - 1;
    (place((middle - spread).floor()), place((middle + spread).ceil()))
}

/// What stands at each of the wanted places, which ascend, if all were sorted.
fn find(totals: &[f64], wanted: &[usize]) -> Vec<(usize, f64)> {
    let finite = || totals.iter().copied().filter(|it| it.is_finite());
    let (low, high) = finite().fold((f64::MAX, f64::MIN), |(low, high), it| {
        (if it < low { it } else { low }, if it > high { it } else { high })
    });
    let scale = (BUCKETS as f64 / (high - low)).clamp(0.0, f64::MAX);
    // Never descends where totals ascend, whatever rounding does; +∞ lies in the last bucket.
    let bucket = |total: f64| (((total - low) * scale) as usize).min(BUCKETS - 1);
    let mut counts = vec![0; BUCKETS];
    totals.iter().for_each(|it| counts[bucket(*it)] += 1);
    let mut found = Vec::with_capacity(wanted.len());
    let mut inside: Vec<Option<Vec<u64>>> = vec![None; BUCKETS];
    let mut rest = wanted;
    let mut passed = 0;
    for (inside, count) in inside.iter_mut().zip(&counts) {
        let here = rest.partition_point(|place| *place < passed + count);
        if here > 0 {
            *inside = Some(Vec::with_capacity(*count));
        }
        rest = &rest[here..];
        passed += count;
    }
    for total in totals {
        if let Some(keys) = &mut inside[bucket(*total)] {
            keys.push(key(*total));
        }
    }
    let mut rest = wanted;
    let mut passed = 0;
    for (inside, count) in inside.into_iter().zip(&counts) {
        if let Some(mut keys) = inside {
            keys.sort_unstable();
            let here = rest.partition_point(|place| *place < passed + count);
            found.extend(rest[..here].iter().map(|place| (*place, number(keys[place - passed]))));
            rest = &rest[here..];
        }
        passed += count;
    }
    found
}

/// Whole numbers in the order of the doubles; −0 counts as 0.
pub fn key(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

fn number(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ranks_are_those_of_a_sorted_row(
            totals in proptest::collection::vec(-1e9..1e9f64, 100..400),
            wide in any::<bool>(),
        ) {
            // Also where nearly all lie in one bucket.
            let widen = |it: f64| if wide { it * it * it * it * it } else { it };
            let totals: Vec<f64> = totals.into_iter().map(widen).collect();
            let ranks = Ranks::new(&totals);
            let mut sorted = totals.clone();
            sorted.sort_by(f64::total_cmp);
            let runs = totals.len() as f64;
            for share in CERTAINTIES {
                let place = (f64::from(share) * runs / 100.0).ceil() as usize - 1;
                prop_assert_eq!(ranks.certainty(share), sorted[place]);
            }
            prop_assert_eq!(ranks.certainty(0), sorted[0]);
            prop_assert_eq!(ranks.certainty(100), sorted[totals.len() - 1]);
        }
    }

    #[test]
    fn the_largest_numbers_have_ranks_too() {
        let mut totals = vec![f64::MAX; 60];
        totals.extend([f64::MIN; 60]);
        totals.extend([f64::INFINITY, f64::NEG_INFINITY]);
        let ranks = Ranks::new(&totals);
        assert_eq!((ranks.certainty(0), ranks.certainty(50)), (f64::NEG_INFINITY, f64::MIN));
        assert_eq!((ranks.certainty(75), ranks.certainty(100)), (f64::MAX, f64::INFINITY));
    }

    #[test]
    fn never_is_after_everything() {
        let mut totals = vec![f64::INFINITY; 50];
        totals.extend([-0.0; 50]);
        let ranks = Ranks::new(&totals);
        assert_eq!(ranks.certainty(50), 0.0);
        assert_eq!(ranks.certainty(75), f64::INFINITY);
        assert!(ranks.certainty(50).is_sign_positive());
    }
}
