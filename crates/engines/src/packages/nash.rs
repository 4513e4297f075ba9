// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The greatest product of gains over disagreement, with a weighted sum as its bound.
//!
//! For any weights w > 0 the geometric mean of w·gain is at most its arithmetic mean. So a package
//! whose weighted sum of gains is small cannot have a great product, and that sum is a plain row.

use std::cmp::Ordering;

use super::found::Found;
use super::fraction::compare_products;
use super::question::Scale;
use super::scan::Leaf;
use super::tile::{Bits, each, is_empty, keep, set};

#[derive(Debug, Clone)]
pub struct Nash {
    pub disagreement: Vec<i64>,
    weights: Vec<i64>,
    /// The row of the weighted sum.
    row: usize,
    /// The weighted sum of the disagreement.
    zero: i64,
    scale: Scale,
    /// The gains of the best package known, all above 0.
    pub best: Option<Vec<i64>>,
    needed: i64,
    pub found: Found,
}

impl Nash {
    pub fn new(
        disagreement: Vec<i64>,
        weights: Vec<i64>,
        row: usize,
        scale: Scale,
        cap: usize,
    ) -> Nash {
        let zero = disagreement.iter().zip(&weights).map(|(d, w)| d * w).sum();
        let found = Found::new(cap);
        let needed = i64::MIN / 4;
        Nash { disagreement, weights, row, zero, scale, best: None, needed, found }
    }

    /// Weights that make every party's gain in this package count alike.
    pub fn weights_for(gains: Option<&[i64]>, parties: usize, largest_total: i128) -> Vec<i64> {
        let Some(gains) = gains else { return vec![1; parties] };
        let greatest = gains.iter().copied().max().unwrap_or(1).max(1) as f64;
        let weights: Vec<i64> = gains
            .iter()
            .map(|&gain| (greatest / gain.max(1) as f64 * 64.0).round().max(1.0) as i64)
            .collect();
        let heaviest = weights.iter().copied().max().unwrap_or(1);
        let size = largest_total * i128::from(heaviest) * parties as i128 * 4;
        if size < 1 << 60 { weights } else { vec![1; parties] }
    }

    /// Gains that some package is known to have.
    pub fn start(&mut self, gains: Option<Vec<i64>>) {
        if let Some(gains) = gains.filter(|gains| gains.iter().all(|&gain| gain > 0)) {
            self.raise(gains);
        }
    }

    fn raise(&mut self, gains: Vec<i64>) {
        let parties = gains.len() as f64;
        let logarithm: f64 = gains
            .iter()
            .zip(&self.weights)
            .map(|(&gain, &weight)| (gain as f64).ln() + (weight as f64).ln())
            .sum();
        // A hair lower than the bound: the logarithms are floats.
        let least = parties * (logarithm / parties).exp() * (1.0 - 1e-8);
        self.needed = self.zero + least.min(9e17) as i64 - 1;
        self.best = Some(gains);
        self.found.clear();
    }

    #[inline(always)]
    pub fn hopeful(&self, upper: &[i64]) -> bool {
        upper[self.row] >= self.needed
            && self.disagreement.iter().zip(upper).all(|(&d, &upper)| upper > d)
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(&mut self, leaf: &Leaf<W>) {
        let tile = leaf.tile;
        let wanted = self.needed - leaf.totals[self.row];
        if wanted > tile.high[self.row] {
            return;
        }
        for (row, &d) in self.disagreement.iter().enumerate() {
            if d - leaf.totals[row] >= tile.high[row] {
                return;
            }
        }
        let mut bits = *leaf.allowed;
        if wanted > tile.low[self.row] && !keep(&mut bits, tile.at_least(self.row, wanted)) {
            return;
        }
        for (row, &d) in self.disagreement.iter().enumerate() {
            let wanted = d + 1 - leaf.totals[row];
            if wanted > tile.low[row] && !keep(&mut bits, tile.at_least(row, wanted)) {
                return;
            }
        }
        if !is_empty(&bits) {
            self.compare(leaf, &bits);
        }
    }

    #[inline(never)]
    fn compare<const W: usize>(&mut self, leaf: &Leaf<W>, bits: &Bits<W>) {
        each(bits, |part| {
            let gain = |row: usize| leaf.total(row, part) - self.disagreement[row];
            let order = match &self.best {
                None => Ordering::Greater,
                Some(best) => self.against(best, gain),
            };
            if order == Ordering::Greater {
                let gains = (0..self.disagreement.len()).map(gain).collect();
                self.raise(gains);
            }
            if order != Ordering::Less {
                let mut one = [0; W];
                set(&mut one, part);
                self.found.add(leaf, &one);
            }
        });
    }

    fn against(&self, best: &[i64], gain: impl Fn(usize) -> i64) -> Ordering {
        let mut ratio = 1.0f64;
        let mut same = true;
        for (row, &other) in best.iter().enumerate() {
            let gain = gain(row);
            same &= gain == other;
            ratio *= gain as f64 / other as f64;
        }
        let near = if self.scale.is_exact() { 1e-9 } else { best.len() as f64 * 1e-9 };
        if same {
            Ordering::Equal
        } else if ratio > 1.0 + near {
            Ordering::Greater
        } else if ratio < 1.0 - near {
            Ordering::Less
        } else if self.scale.is_exact() {
            let gains: Vec<i64> = (0..best.len()).map(gain).collect();
            compare_products(&gains, best)
        } else {
            Ordering::Equal
        }
    }
}
