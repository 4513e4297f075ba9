// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work on whole rows at once: keeping what lies below a border, and sums of products.

use super::draw::BLOCK;
use crate::simd::Kernel;

/// Floats that a processor takes at once, at most.
pub const LANES: usize = 16;

/// Keeps the places and words up to `limit`, without a branch; how many there are.
#[inline(always)]
pub fn keep_below(words: &[u32], limit: u32, places: &mut [u16], kept: &mut [u32]) -> usize {
    let (Some(places), Some(kept)) =
        (places.first_chunk_mut::<BLOCK>(), kept.first_chunk_mut::<BLOCK>())
    else {
        return 0;
    };
    let mut found = 0;
    for (place, word) in words.iter().enumerate() {
        // Never more are found than were looked at, so this never wraps round.
        places[found % BLOCK] = place as u16;
        kept[found % BLOCK] = *word;
        found += usize::from(*word <= limit);
    }
    found
}

/// Sums of products of one row with the noise of some runs, four runs at a time.
pub struct Dots<'a> {
    pub row: &'a [f32],
    /// `length` per run of the tile.
    pub noise: &'a [f32],
    pub length: usize,
    /// Places in the block; modulo `tile` they are places in the noise.
    pub runs: &'a [u16],
    pub tile: usize,
    pub sums: &'a mut [f32],
}

impl Kernel for Dots<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let width = self.row.len();
        let noise_of = |run: u16| {
            let from = usize::from(run) % self.tile * self.length;
            &self.noise[from..from + width]
        };
        for (sums, runs) in self.sums.chunks_mut(4).zip(self.runs.chunks(4)) {
            // Four, and the first again where there is no other.
            let noise = [0, 1, 2, 3].map(|n| noise_of(*runs.get(n).unwrap_or(&runs[0])));
            let four = dot_four(self.row, noise);
            sums.copy_from_slice(&four[..sums.len()]);
        }
    }
}

/// Four sums of products with one row, sixteen columns at a time.
#[inline(always)]
fn dot_four(row: &[f32], noise: [&[f32]; 4]) -> [f32; 4] {
    let (row, _) = row.as_chunks::<LANES>();
    let length = row.len();
    let [p, q, r, s] = noise.map(|it| &it.as_chunks::<LANES>().0[..length]);
    let (mut a, mut b, mut c, mut d) = ([0.0; LANES], [0.0; LANES], [0.0; LANES], [0.0; LANES]);
    for n in 0..length {
        a = add_products(a, &row[n], &p[n]);
        b = add_products(b, &row[n], &q[n]);
        c = add_products(c, &row[n], &r[n]);
        d = add_products(d, &row[n], &s[n]);
    }
    fold_four(&[a, b, c, d])
}

#[inline(always)]
fn add_products(sum: [f32; LANES], x: &[f32; LANES], y: &[f32; LANES]) -> [f32; LANES] {
    let mut sums = [0.0; LANES];
    for lane in 0..LANES {
        sums[lane] = sum[lane] + x[lane] * y[lane];
    }
    sums
}

/// Not inlined: with its shuffles in the loop above the sums would not stay in registers.
#[inline(never)]
fn fold_four(sums: &[[f32; LANES]; 4]) -> [f32; 4] {
    sums.map(|mut sum| {
        for half in [8, 4, 2, 1] {
            for lane in 0..half {
                sum[lane] += sum[lane + half];
            }
        }
        sum[0]
    })
}
