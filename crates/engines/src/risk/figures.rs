// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ranks of many totals: the amount that so many of 100 runs stay within, and how sure that is.

/// The certainties that are told, in per cent.
pub const CERTAINTIES: [u8; 7] = [50, 75, 80, 85, 90, 95, 99];

/// The ranks of a row of totals that anybody asks for, looked up without sorting the whole.
#[derive(Debug)]
pub struct Ranks {
    runs: u64,
    /// Sorted at the ranks in `wanted`; whole numbers in the order of the totals.
    keys: Vec<u64>,
    #[cfg(debug_assertions)]
    wanted: Vec<usize>,
}

impl Ranks {
    /// The ranks of the certainties, their neighbours, and the hundredths.
    pub fn new(totals: &[f64]) -> Self {
        let runs = totals.len() as u64;
        let mut keys: Vec<u64> = totals.iter().map(|it| key(*it)).collect();
        let mut wanted: Vec<usize> = (0..=100).map(|share| rank(share, runs)).collect();
        for share in CERTAINTIES {
            let (low, high) = neighbours(share, runs);
            wanted.extend([low, high]);
        }
        wanted.sort_unstable();
        wanted.dedup();
        if !keys.is_empty() {
            select(&mut keys, &wanted, 0);
        }
        Self {
            runs,
            keys,
            #[cfg(debug_assertions)]
            wanted,
        }
    }

    fn at(&self, place: usize) -> f64 {
        #[cfg(debug_assertions)]
        debug_assert!(self.wanted.contains(&place), "only wanted ranks were selected");
        self.keys.get(place).map_or(f64::NAN, |it| number(*it))
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

/// Puts every wanted place right, each time the middle one first. `from` is where `keys` begins.
fn select(keys: &mut [u64], wanted: &[usize], from: usize) {
    let Some(middle) = wanted.get(wanted.len() / 2).copied() else { return };
    let (below, _, above) = keys.select_nth_unstable(middle - from);
    let half = wanted.len() / 2;
    select(below, &wanted[..half], from);
    select(above, &wanted[half + 1..], middle + 1);
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
        fn ranks_are_those_of_a_sorted_row(totals in proptest::collection::vec(-1e9..1e9f64, 100..400)) {
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
    fn never_is_after_everything() {
        let mut totals = vec![f64::INFINITY; 50];
        totals.extend([-0.0; 50]);
        let ranks = Ranks::new(&totals);
        assert_eq!(ranks.certainty(50), 0.0);
        assert_eq!(ranks.certainty(75), f64::INFINITY);
        assert!(ranks.certainty(50).is_sign_positive());
    }
}
