// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work on whole rows as any processor can do it. What `simd` does with sixteen lanes gives the
//! same bits as these loops: the same products, added in the same order.

/// Floats that a processor takes at once, at most.
pub const LANES: usize = 16;
/// Rows of noise that are multiplied at once.
pub const FOUR: usize = 4;

/// Keeps the places and words up to `limit`; how many there are. Places and kept words have room
/// for [`LANES`] more than there are words.
pub fn keep_below(words: &[u32], limit: u32, places: &mut [u16], kept: &mut [u32]) -> usize {
    let mut found = 0;
    for (place, word) in words.iter().enumerate() {
        // Written each time and kept when it counts: no branch that nobody can foresee.
        places[found] = place as u16;
        kept[found] = *word;
        found += usize::from(*word <= limit);
    }
    found
}

/// One row of weights, and the noise of some runs.
#[derive(Debug, Clone, Copy)]
pub struct Products<'a> {
    /// A whole number of [`LANES`].
    pub weights: &'a [f32],
    /// `length` per run of the tile.
    pub noise: &'a [f32],
    pub length: usize,
    /// Places in the block; modulo `tile` they are places in the noise.
    pub runs: &'a [u16],
    pub tile: usize,
}

impl<'a> Products<'a> {
    pub fn weights(&self) -> &'a [[f32; LANES]] {
        self.weights.as_chunks().0
    }

    /// The noise of four runs from `from` on; the first again where there is no other.
    #[inline(always)]
    pub fn noise_of_four(&self, from: usize) -> [&'a [[f32; LANES]]; FOUR] {
        let runs = &self.runs[from..];
        [0, 1, 2, 3].map(|n| {
            let run = usize::from(*runs.get(n).unwrap_or(&runs[0])) % self.tile;
            self.noise[run * self.length..][..self.weights.len()].as_chunks().0
        })
    }

    /// Per run the sum of its products.
    pub fn sum(self, sums: &mut [f32]) {
        for (n, sums) in sums.chunks_mut(FOUR).enumerate() {
            let four = self.noise_of_four(n * FOUR).map(|noise| dot(self.weights(), noise));
            sums.copy_from_slice(&four[..sums.len()]);
        }
    }
}

fn dot(weights: &[[f32; LANES]], noise: &[[f32; LANES]]) -> f32 {
    let mut sum = [0.0; LANES];
    for (weights, noise) in weights.iter().zip(noise) {
        for lane in 0..LANES {
            sum[lane] += weights[lane] * noise[lane];
        }
    }
    for half in [8, 4, 2, 1] {
        for lane in 0..half {
            sum[lane] += sum[lane + half];
        }
    }
    sum[0]
}
