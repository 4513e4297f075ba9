// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! "When 20 of 27 are ready": the count-th smallest end, of many runs at once and without a branch.

use super::draw::BLOCK;
use crate::simd;

/// Above so many steps every run is looked at by itself.
const MOST: usize = 64;
/// Runs whose ends are exchanged at once: few enough for the nearest cache.
const PART: usize = 64;

/// Which end decides, and how it is found.
pub struct Selection {
    steps: Vec<usize>,
    place: usize,
    /// Pairs of places; the smaller of the two goes to the first. None above [`MOST`] steps.
    exchanges: Vec<(u8, u8)>,
}

/// Ends as whole numbers in their order, a column per step.
pub type Columns = Vec<[u64; PART]>;

impl Selection {
    /// `count` lies from 1 to the number of steps.
    pub fn new(steps: &[usize], count: usize) -> Self {
        let exchanges = if steps.len() <= MOST { exchanges(steps.len()) } else { Vec::new() };
        let mut is_needed = vec![false; steps.len()];
        is_needed[count - 1] = true;
        // From the end back: what no needed place comes from is left out.
        let mut kept: Vec<(u8, u8)> = Vec::new();
        for (low, high) in exchanges.into_iter().rev() {
            if is_needed[low] || is_needed[high] {
                (is_needed[low], is_needed[high]) = (true, true);
                kept.push((low as u8, high as u8));
            }
        }
        kept.reverse();
        Self { steps: steps.to_vec(), place: count - 1, exchanges: kept }
    }

    /// The deciding end of every run.
    pub fn find(&self, ends: &[[f64; BLOCK]], columns: &mut Columns, finish: &mut [f64; BLOCK]) {
        if self.steps.len() <= MOST {
            simd::widest(Find { selection: self, ends, columns, finish });
            return;
        }
        for (run, finish) in finish.iter_mut().enumerate() {
            let mut of_run: Vec<f64> = self.steps.iter().map(|it| ends[*it][run]).collect();
            let (_, nth, _) = of_run.select_nth_unstable_by(self.place, f64::total_cmp);
            *finish = *nth;
        }
    }
}

/// A kernel of its own, see [`simd::widest`].
struct Find<'a> {
    selection: &'a Selection,
    ends: &'a [[f64; BLOCK]],
    columns: &'a mut Columns,
    finish: &'a mut [f64; BLOCK],
}

impl simd::Kernel for Find<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let Selection { steps, place, exchanges } = self.selection;
        self.columns.resize(steps.len(), [0; PART]);
        for (part, finish) in self.finish.as_chunks_mut::<PART>().0.iter_mut().enumerate() {
            for (column, step) in self.columns.iter_mut().zip(steps) {
                let ends = &self.ends[*step].as_chunks::<PART>().0[part];
                for lane in 0..PART {
                    // No end lies before day 0, and of such doubles the bits stand in their order.
                    column[lane] = (ends[lane] + 0.0).to_bits();
                }
            }
            for (low, high) in exchanges {
                exchange(self.columns, usize::from(*low), usize::from(*high));
            }
            for (finish, key) in finish.iter_mut().zip(&self.columns[*place]) {
                *finish = f64::from_bits(*key);
            }
        }
    }
}

#[inline(always)]
fn exchange(columns: &mut [[u64; PART]], low: usize, high: usize) {
    let (before, after) = columns.split_at_mut(high);
    let (a, b) = (&mut before[low], &mut after[0]);
    for lane in 0..PART {
        let (x, y) = (a[lane], b[lane]);
        a[lane] = x.min(y);
        b[lane] = x.max(y);
    }
}

/// The exchanges that sort so many (Batcher's merge exchange, Knuth 5.2.2 M).
fn exchanges(count: usize) -> Vec<(usize, usize)> {
    let mut exchanges = Vec::new();
    let top = count.next_power_of_two() / 2;
    let mut p = top;
    while p > 0 {
        let (mut q, mut r, mut d) = (top, 0, p);
        loop {
            let here = (0..count.saturating_sub(d)).filter(|n| n & p == r);
            exchanges.extend(here.map(|n| (n, n + d)));
            if q == p {
                break;
            }
            (d, q, r) = (q - p, q / 2, p);
        }
        p /= 2;
    }
    exchanges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chance::Row, simd::tests::with_each_width};

    #[test]
    fn each_place_of_each_number_is_found_with_any_lanes() {
        for number in (1..=MOST).chain([70]) {
            let row = Row::new(2, 0, number as u32);
            let column = |n: usize| {
                let mut column = [0.0; BLOCK];
                for (run, it) in column.iter_mut().enumerate() {
                    *it = row.below((n * BLOCK + run) as u64, 20) as f64 / 3.0;
                }
                column[0] = f64::INFINITY;
                column
            };
            let ends: Vec<_> = (0..number).map(column).collect();
            let mut expected: Vec<Vec<f64>> =
                (0..BLOCK).map(|run| ends.iter().map(|it| it[run]).collect()).collect();
            expected.iter_mut().for_each(|it| it.sort_by(f64::total_cmp));
            let steps: Vec<usize> = (0..number).rev().collect();
            for count in [1, number / 2 + 1, number.div_ceil(4) * 3, number] {
                let count = count.clamp(1, number);
                let selection = Selection::new(&steps, count);
                let found = with_each_width(|| {
                    let mut finish = [0.0; BLOCK];
                    selection.find(&ends, &mut Vec::new(), &mut finish);
                    finish
                });
                for finish in found {
                    assert!(finish.iter().zip(&expected).all(|(x, row)| *x == row[count - 1]));
                }
            }
        }
    }
}
