// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Numbers that look random and depend on nothing but a seed and a place, so that the same seed
//! gives the same answer for any number of threads.
//!
//! The generator is Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as
//! easy as 1, 2, 3", SC 2011): a block cipher in miniature that turns a counter of 128 bits under
//! a key of 64 bits into 128 bits. It has no state to hand on: draw number n is computed at once.

pub mod lanes;
pub mod normal;

const MULTIPLY: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// Four words of 32 random bits for one counter under one key.
///
/// Words lie in the lower halves of 64 bits, and what is left in the upper halves is never read:
/// so a vector of them is multiplied without being taken apart and put together again.
#[inline(always)]
pub fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    const LOWER: u64 = 0xFFFF_FFFF;
    // One by one: a `map` would stay a call where this is compiled for wide registers.
    let (mut a, mut b) = (u64::from(counter[0]), u64::from(counter[1]));
    let (mut c, mut d) = (u64::from(counter[2]), u64::from(counter[3]));
    let [mut k, mut l] = key;
    for _ in 0..10 {
        let first = MULTIPLY[0] * (a & LOWER);
        let second = MULTIPLY[1] * (c & LOWER);
        a = (second >> 32) ^ b ^ u64::from(k);
        c = (first >> 32) ^ d ^ u64::from(l);
        b = second;
        d = first;
        k = k.wrapping_add(WEYL[0]);
        l = l.wrapping_add(WEYL[1]);
    }
    [a as u32, b as u32, c as u32, d as u32]
}

/// A row of draws under one seed, for one purpose: a place in the row gives its number at once.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    seed: u64,
    purpose: u32,
    stream: u32,
}

impl Row {
    /// `purpose` tells apart what is drawn (each engine has its own list), `stream` for whom:
    /// a risk, a step, a resample.
    pub fn new(seed: u64, purpose: u32, stream: u32) -> Self {
        Self { seed, purpose, stream }
    }

    /// 128 bits at a place.
    #[inline(always)]
    pub fn four(self, place: u64) -> [u32; 4] {
        let counter = [place as u32, (place >> 32) as u32, self.stream, self.purpose];
        philox(counter, [self.seed as u32, (self.seed >> 32) as u32])
    }

    /// 64 bits at a place.
    #[inline(always)]
    pub fn bits(self, place: u64) -> u64 {
        let [a, b, ..] = self.four(place);
        u64::from(a) | u64::from(b) << 32
    }

    /// A double from 0 (included) to 1 (not), with 53 bits.
    #[inline(always)]
    pub fn unit(self, place: u64) -> f64 {
        (self.bits(place) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A whole number below `count`, each as likely to within 2⁻⁶⁴ × count; 0 for count 0.
    #[inline(always)]
    pub fn below(self, place: u64, count: u64) -> u64 {
        ((u128::from(self.bits(place)) * u128::from(count)) >> 64) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The known answers that the authors publish with their library (Random123, kat_vectors).
    #[test]
    fn philox_gives_the_published_answers() {
        let ones = u32::MAX;
        let cases = [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([ones; 4], [ones; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ];
        for (counter, key, answer) in cases {
            assert_eq!(philox(counter, key), answer);
        }
    }

    #[test]
    fn a_place_gives_the_same_number_whoever_asks_first() {
        let row = Row::new(7, 1, 3);
        let forward: Vec<_> = (0..100).map(|place| row.bits(place)).collect();
        let mut backward: Vec<_> = (0..100).rev().map(|place| row.bits(place)).collect();
        backward.reverse();
        assert_eq!(forward, backward);
        assert_ne!(forward[0], Row::new(8, 1, 3).bits(0));
        assert_ne!(forward[0], Row::new(7, 2, 3).bits(0));
        assert_ne!(forward[0], Row::new(7, 1, 4).bits(0));
        assert!((0..1000).all(|place| row.below(place, 6) < 6 && row.unit(place) < 1.0));
        assert_eq!(row.below(5, 0), 0);
    }

    /// Frequencies of 256 values in each byte: χ² with 255 degrees of freedom stays below 370
    /// (one in 300,000), for one stream and across streams.
    #[test]
    fn bytes_are_spread_evenly() {
        for across in [false, true] {
            let mut counts = [[0u32; 256]; 8];
            let draws = 200_000;
            for n in 0..draws {
                let row = Row::new(1, 0, if across { n } else { 0 });
                let bits = row.bits(if across { 5 } else { n.into() });
                for (byte, counts) in bits.to_le_bytes().iter().zip(&mut counts) {
                    counts[usize::from(*byte)] += 1;
                }
            }
            let expected = f64::from(draws) / 256.0;
            for counts in counts {
                let chi: f64 =
                    counts.iter().map(|it| (f64::from(*it) - expected).powi(2) / expected).sum();
                assert!((150.0..370.0).contains(&chi), "{chi}");
            }
        }
    }

    /// Neighbouring places and neighbouring streams do not go together: |r| < 5/√n.
    #[test]
    fn neighbours_do_not_go_together() {
        let n = 100_000u64;
        let correlation = |other: &dyn Fn(u64) -> f64| {
            let row = Row::new(11, 0, 0);
            let sum: f64 = (0..n).map(|it| (row.unit(it) - 0.5) * (other(it) - 0.5)).sum();
            sum / n as f64 * 12.0
        };
        let bound = 5.0 / (n as f64).sqrt();
        assert!(correlation(&|it| Row::new(11, 0, 0).unit(it + 1)).abs() < bound);
        assert!(correlation(&|it| Row::new(11, 0, 1).unit(it)).abs() < bound);
        assert!(correlation(&|it| Row::new(12, 0, 0).unit(it)).abs() < bound);
        assert!(correlation(&|it| Row::new(11, 1, 0).unit(it)).abs() < bound);
    }
}
