// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Work on whole rows at once: keeping what lies below a border, and sums of products.

use super::draw::BLOCK;

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

/// Four sums of products with one row, sixteen columns at a time.
#[inline(always)]
pub fn dot_four(row: &[f32], noise: [&[f32]; 4]) -> [f32; 4] {
    let (row, _) = row.as_chunks::<LANES>();
    let [a, b, c, d] = noise.map(|it| it.as_chunks::<LANES>().0);
    let mut sums = [[0.0; LANES]; 4];
    for ((((row, a), b), c), d) in row.iter().zip(a).zip(b).zip(c).zip(d) {
        for lane in 0..LANES {
            sums[0][lane] += row[lane] * a[lane];
            sums[1][lane] += row[lane] * b[lane];
            sums[2][lane] += row[lane] * c[lane];
            sums[3][lane] += row[lane] * d[lane];
        }
    }
    sums.map(fold)
}

#[inline(always)]
fn fold(mut sum: [f32; LANES]) -> f32 {
    for half in [8, 4, 2, 1] {
        for lane in 0..half {
            sum[lane] += sum[lane + half];
        }
    }
    sum[0]
}
