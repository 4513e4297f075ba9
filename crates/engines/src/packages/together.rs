// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The largest sets of parties that one package can satisfy, found while packages are walked.

use super::scan::Leaf;
use super::tile::{Bits, both, each, is_empty, keep, without};

/// More largest sets than this are counted in another way (see `lattice`).
pub const MANY: usize = 400;

#[derive(Debug, Clone)]
pub struct Together {
    /// Sets of parties, none inside another; what covered most lately stands in front.
    pub sets: Vec<u64>,
    everyone: u64,
    /// There were more sets than are kept here.
    pub overflowed: bool,
}

impl Together {
    pub fn new(parties: usize) -> Together {
        Together { sets: Vec::new(), everyone: all_of(parties), overflowed: false }
    }

    #[inline(always)]
    pub fn hopeful(&self, willing: u64) -> bool {
        !self.overflowed && !self.sets.iter().any(|set| willing & !set == 0)
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(&mut self, leaf: &Leaf<W>, accepting: &[Bits<W>]) {
        if self.overflowed || is_empty(leaf.allowed) {
            return;
        }
        let mut fresh = *leaf.allowed;
        for k in 0..self.sets.len() {
            let mut outside = [0; W];
            let mut others = self.everyone & !self.sets[k];
            while others != 0 {
                let bits = &accepting[others.trailing_zeros() as usize];
                for word in 0..W {
                    outside[word] |= bits[word];
                }
                others &= others - 1;
            }
            if !keep(&mut fresh, &outside) {
                self.sets[..=k].rotate_right(1);
                return;
            }
        }
        self.insert(&fresh, accepting);
    }

    #[inline(never)]
    fn insert<const W: usize>(&mut self, fresh: &Bits<W>, accepting: &[Bits<W>]) {
        each(fresh, |part| self.add(mask(accepting, part)));
        self.overflowed = self.sets.len() > MANY;
    }

    pub fn add(&mut self, mask: u64) {
        if !self.sets.iter().any(|set| mask & !set == 0) {
            self.sets.retain(|set| set & !mask != 0);
            self.sets.insert(0, mask);
        }
    }
}

/// Who accepts this part-package.
#[inline(always)]
pub fn mask<const W: usize>(accepting: &[Bits<W>], part: usize) -> u64 {
    let (word, bit) = (part / 64, part % 64);
    let all = accepting.iter().enumerate();
    all.fold(0, |mask, (party, bits)| mask | (bits[word] >> bit & 1) << party)
}

pub fn all_of(parties: usize) -> u64 {
    if parties >= 64 { u64::MAX } else { (1 << parties) - 1 }
}

/// Per leaf: who accepts what, from each party's limit and what it forbids.
#[inline(always)]
pub fn accepting<const W: usize>(
    leaf: &Leaf<W>,
    limits: &[Option<i64>],
    refused: &[Option<Bits<W>>],
    into: &mut [Bits<W>],
) {
    let all = leaf.allowed;
    for (party, (limit, bits)) in limits.iter().zip(into).enumerate() {
        let wanted = limit.map_or(i64::MIN, |limit| limit - leaf.totals[party]);
        *bits = if leaf.refused >> party & 1 == 1 || wanted > leaf.tile.high[party] {
            [0; W]
        } else if wanted > leaf.tile.low[party] {
            both(all, leaf.tile.at_least(party, wanted))
        } else {
            *all
        };
        if let Some(refused) = &refused[party] {
            *bits = without(bits, refused);
        }
    }
}
