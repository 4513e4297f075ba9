// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work on whole rows as any processor can do it. What `simd` does with sixteen lanes gives the
//! same bits as these loops: the same products, added in the same order.

/// Floats that a processor takes at once, at most.
pub const LANES: usize = 16;
/// Rows of noise that are multiplied at once.
pub const FOUR: usize = 4;
/// Runs whose noise is held at once: about what the nearest cache holds.
pub const TILE: usize = 32;

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

/// A curve of cubics over cells of the same width, each by its four coefficients from the constant
/// up. The table is longer than the cells, so that no place lies outside it.
#[derive(Debug, Clone)]
pub struct Cubics {
    pub table: Box<[[f32; FOUR]; CELLS]>,
    /// A number plus this, times that, is its place counted in cells.
    pub shift: f32,
    pub scale: f32,
    /// Places stay from 0 to this.
    pub last: f32,
}

/// Places in a table.
pub const CELLS: usize = 128;

impl Cubics {
    /// The curve at a number, from 0 to 1.
    #[inline(always)]
    pub fn at(&self, number: f32) -> f32 {
        let place = (number + self.shift) * self.scale;
        let place = if place > 0.0 { place } else { 0.0 };
        let place = if place < self.last { place } else { self.last };
        let cell = place as i32;
        let t = place - cell as f32;
        let [a, b, c, d] = self.table[cell as usize % CELLS];
        let value = ((d * t + c) * t + b) * t + a;
        let value = if value > 0.0 { value } else { 0.0 };
        if value < 1.0 { value } else { 1.0 }
    }
}

/// One row of weights, and the noise of some runs.
#[derive(Debug, Clone, Copy)]
pub struct Products<'a> {
    /// A whole number of [`LANES`].
    pub weights: &'a [f32],
    /// `length` per run of the tile.
    pub noise: &'a [f32],
    pub length: usize,
    /// Places in the block; modulo [`TILE`] they are places in the noise.
    pub runs: &'a [u16],
}

impl<'a> Products<'a> {
    #[inline(always)]
    pub fn weights(&self) -> &'a [[f32; LANES]] {
        self.weights.as_chunks().0
    }

    /// The noise of the run at a place; of the last one where there is no other.
    #[inline(always)]
    pub fn noise_of(&self, place: usize) -> &'a [[f32; LANES]] {
        let run = usize::from(self.runs[place.min(self.runs.len() - 1)]) % TILE;
        self.noise[run * self.length..][..self.weights.len()].as_chunks().0
    }

    /// Per run the sum of its products.
    pub fn sum(self, sums: &mut [f32]) {
        for (place, sum) in sums.iter_mut().enumerate() {
            *sum = dot(self.weights(), self.noise_of(place));
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
