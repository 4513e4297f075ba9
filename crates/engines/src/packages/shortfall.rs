// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The smallest sum of what parties fall short of their limits.
//!
//! Sixteen bits per part-package give a lower bound for a whole tile; only what may tie or beat the
//! best is added up exactly.

use super::found::Found;
use super::question::Scale;
use super::scan::Leaf;
use super::tile::{Tile, set};

#[derive(Debug, Clone)]
pub struct Shortfall {
    /// Parties with a limit, and that limit.
    limits: Vec<(usize, i64)>,
    scale: Scale,
    pub best: Option<i64>,
    pub found: Found,
    /// One unit of the sixteen bits.
    unit: i64,
    /// Per block of part-packages and party: what it gets from the tile, in units, rounded up.
    gets: Vec<[u16; BLOCK]>,
}

/// Sixteen-bit sums are formed for so many part-packages at a time.
const BLOCK: usize = 64;

impl Shortfall {
    pub fn new(limits: Vec<(usize, i64)>, scale: Scale, cap: usize) -> Shortfall {
        let found = Found::new(cap);
        Shortfall { limits, scale, best: None, found, unit: 1, gets: Vec::new() }
    }

    pub fn start(&mut self, known: Option<i64>) {
        self.best = known;
    }

    pub fn value(&self, total: impl Fn(usize) -> i64) -> i64 {
        self.limits.iter().map(|&(party, limit)| (limit - total(party)).max(0)).sum()
    }

    /// Makes the sixteen-bit copy of a new tile.
    pub fn fill<const W: usize>(&mut self, tile: &Tile<W>) {
        let ranges = self.limits.iter().map(|&(row, _)| tile.high[row] - tile.low[row]);
        let widest = ranges.max().unwrap_or(0);
        let best = self.best.unwrap_or(0);
        self.unit = (widest / 30_000).max(best / 30_000) + 1;
        let blocks = tile.size.div_ceil(BLOCK);
        self.gets = vec![[0; BLOCK]; blocks * self.limits.len()];
        for (k, &(row, _)) in self.limits.iter().enumerate() {
            for part in 0..tile.size {
                let above = (tile.value(row, part) - tile.low[row]) as u64;
                let units = above.div_ceil(self.unit as u64) as u16;
                self.gets[part / BLOCK * self.limits.len() + k][part % BLOCK] = units;
            }
        }
    }

    #[inline(always)]
    pub fn hopeful(&self, upper: &[i64]) -> bool {
        self.best.is_none_or(|best| {
            let short = |&(row, limit): &(usize, i64)| (limit - upper[row]).max(0);
            self.limits.iter().map(short).sum::<i64>() <= best + self.scale.slack(best)
        })
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(&mut self, leaf: &Leaf<W>) {
        let allowed = self.best.map_or(i64::MAX / 4, |best| best + self.scale.slack(best));
        let tile = leaf.tile;
        // What falls short whatever the tile gives, and what is left to look at.
        let mut surely = 0;
        let mut wants = [(0usize, 0u16); 64];
        let mut wanting = 0;
        for (k, &(row, limit)) in self.limits.iter().enumerate() {
            let wanted = limit - leaf.totals[row];
            if wanted <= tile.low[row] {
                continue;
            }
            surely += (wanted - tile.high[row]).max(0);
            let units = (wanted.min(tile.high[row]) - tile.low[row]) / self.unit;
            wants[wanting] = (k, units.min(i64::from(u16::MAX)) as u16);
            wanting += 1;
        }
        if surely > allowed {
            return;
        }
        let most = ((allowed - surely) / self.unit).min(i64::from(u16::MAX)) as u16;
        let parties = self.limits.len();
        for block in 0..tile.size.div_ceil(BLOCK) {
            let gets = &self.gets[block * parties..(block + 1) * parties];
            let mut sums = [0u16; BLOCK];
            let mut over = false;
            for some in wants[..wanting].chunks(6) {
                for &(k, units) in some {
                    let gets = &gets[k];
                    for lane in 0..BLOCK {
                        let short = units.saturating_sub(gets[lane]);
                        sums[lane] = sums[lane].saturating_add(short);
                    }
                }
                let mut least = u16::MAX;
                for sum in sums {
                    least = least.min(sum);
                }
                over = least > most;
                if over {
                    break;
                }
            }
            if !over {
                self.look(leaf, block, &sums, most);
            }
        }
    }

    #[inline(never)]
    fn look<const W: usize>(
        &mut self,
        leaf: &Leaf<W>,
        block: usize,
        sums: &[u16; BLOCK],
        most: u16,
    ) {
        let end = ((block + 1) * BLOCK).min(leaf.tile.size);
        for part in block * BLOCK..end {
            if sums[part % BLOCK] > most || leaf.free[part / 64] >> (part % 64) & 1 == 0 {
                continue;
            }
            let value = self.value(|row| leaf.total(row, part));
            let slack = self.best.map_or(0, |best| self.scale.slack(best));
            if self.best.is_none_or(|best| value < best - slack) {
                self.best = Some(value);
                self.found.clear();
            }
            if self.best.is_some_and(|best| value <= best + slack) {
                let mut one = [0; W];
                set(&mut one, part);
                self.found.add(leaf, &one);
            }
        }
    }
}
