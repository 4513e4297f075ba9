// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every rule of the form "make the smallest as large as can be": sum, max-min, Kalai-Smorodinsky,
//! the smallest of the largest shortfalls, and the best that harms nobody.

use std::cmp::Ordering;

use super::found::Found;
use super::fraction::Fraction;
use super::question::Scale;
use super::scan::Leaf;
use super::tile::{Bits, each, is_empty, keep};

/// One row: its part is (total − zero) / range; a total below `floor` does not count at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub row: usize,
    pub zero: i64,
    /// 0: only the floor counts.
    pub range: i64,
    pub floor: i64,
}

/// Lower than any total, with room to subtract.
pub const NO_FLOOR: i64 = i64::MIN / 4;

#[derive(Debug, Clone)]
pub struct Bottleneck {
    rows: Vec<Row>,
    /// More than this is not asked for: a shortfall does not fall below 0.
    most: Option<Fraction>,
    /// Only packages that no party forbids.
    pub free_only: bool,
    scale: Scale,
    pub best: Option<Fraction>,
    pub found: Found,
    /// Per row: what a tie needs, and what is better than the best.
    tie: Vec<i64>,
    more: Vec<i64>,
    /// Nothing can be better than the best.
    full: bool,
}

impl Bottleneck {
    pub fn new(rows: Vec<Row>, scale: Scale, cap: usize) -> Bottleneck {
        let floors: Vec<i64> = rows.iter().map(|row| row.floor).collect();
        let found = Found::new(cap);
        let (tie, more) = (floors.clone(), floors);
        Bottleneck {
            rows,
            most: None,
            free_only: false,
            scale,
            best: None,
            found,
            tie,
            more,
            full: false,
        }
    }

    pub fn up_to(mut self, most: Fraction) -> Bottleneck {
        self.most = Some(most);
        self
    }

    pub fn free_only(mut self) -> Bottleneck {
        self.free_only = true;
        self
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// A value that some package is known to have: nothing below it is looked at.
    pub fn start(&mut self, known: Option<Fraction>) {
        if let Some(known) = known {
            self.raise(known);
        }
    }

    /// The same rule, of which nothing is known yet.
    pub fn anew(&self) -> Bottleneck {
        let anew = Bottleneck::new(self.rows.clone(), self.scale, self.found.cap());
        Bottleneck { most: self.most, free_only: self.free_only, ..anew }
    }

    fn raise(&mut self, best: Fraction) {
        self.best = Some(best);
        self.found.clear();
        let at_most = self.most.is_some_and(|most| best.compare(most) != Ordering::Less);
        self.full = at_most || self.rows.iter().all(|row| row.range == 0);
        for (k, row) in self.rows.iter().enumerate() {
            let (tie, more) = if row.range == 0 {
                (row.floor, row.floor)
            } else {
                let slack = self.scale.slack(best.of_at_least(row.range));
                (
                    row.zero + best.of_at_least(row.range) - slack,
                    row.zero + best.of_more_than(row.range) + slack,
                )
            };
            self.tie[k] = tie.max(row.floor);
            self.more[k] = more.max(row.floor);
        }
    }

    /// The value of a package by its totals; none when it is below a floor.
    pub fn value(&self, total: impl Fn(usize) -> i64) -> Option<Fraction> {
        let mut least = self.most;
        for row in &self.rows {
            let total = total(row.row);
            if total < row.floor {
                return None;
            }
            if row.range > 0 {
                let part = Fraction { part: total - row.zero, over: row.range };
                if least.is_none_or(|least| part.compare(least) == Ordering::Less) {
                    least = Some(part);
                }
            }
        }
        Some(least.unwrap_or(Fraction::whole(0)))
    }

    /// For climbing: the value, or how far below the floors.
    pub fn height(&self, totals: &[i64]) -> f64 {
        let lacking: i64 = self.rows.iter().map(|row| (row.floor - totals[row.row]).max(0)).sum();
        if lacking > 0 {
            return -(lacking as f64) * 1e6;
        }
        let part = |row: &Row| (totals[row.row] - row.zero) as f64 / row.range as f64;
        let parts = self.rows.iter().filter(|row| row.range > 0).map(part);
        let least = parts.clone().fold(f64::INFINITY, f64::min);
        // Among equals the one that also gives the others more.
        least + parts.sum::<f64>() * 1e-4
    }

    #[inline(always)]
    pub fn hopeful(&self, upper: &[i64]) -> bool {
        self.rows.iter().zip(&self.tie).all(|(row, &tie)| upper[row.row] >= tie)
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(&mut self, leaf: &Leaf<W>) {
        loop {
            let mut ties = if self.free_only { *leaf.free } else { *leaf.allowed };
            if !narrow(&self.rows, &self.tie, leaf, &mut ties) {
                return;
            }
            let mut better = ties;
            if self.full || !narrow(&self.rows, &self.more, leaf, &mut better) {
                self.found.add(leaf, &ties);
                return;
            }
            self.improve(leaf, &better);
        }
    }

    #[inline(never)]
    fn improve<const W: usize>(&mut self, leaf: &Leaf<W>, better: &Bits<W>) {
        let mut best: Option<Fraction> = None;
        each(better, |part| {
            if let Some(value) = self.value(|row| leaf.total(row, part))
                && best.is_none_or(|best| value.compare(best) == Ordering::Greater)
            {
                best = Some(value);
            }
        });
        if let Some(best) = best {
            self.raise(best);
        }
    }
}

/// Keeps the part-packages with which every row reaches what is needed.
#[inline(always)]
fn narrow<const W: usize>(
    rows: &[Row],
    needed: &[i64],
    leaf: &Leaf<W>,
    bits: &mut Bits<W>,
) -> bool {
    for (row, &needed) in rows.iter().zip(needed) {
        let wanted = needed - leaf.totals[row.row];
        if wanted > leaf.tile.high[row.row] {
            return false;
        }
    }
    if is_empty(bits) {
        return false;
    }
    for (row, &needed) in rows.iter().zip(needed) {
        let wanted = needed - leaf.totals[row.row];
        if wanted > leaf.tile.low[row.row] && !keep(bits, leaf.tile.at_least(row.row, wanted)) {
            return false;
        }
    }
    true
}
