// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! For questions in which very many sets of parties can: marks sets in a table with one bit each.

use super::counting::{Digits, at_least};
use super::scan::Leaf;
use super::tile::{Bits, each, is_empty, without};
use super::together::mask;

/// With more parties than this the table would not fit in memory.
pub const MOST_PARTIES: usize = 28;

/// Marks who accepts, for packages that at least `from` and fewer than `below` parties accept.
#[derive(Debug, Clone, Default)]
pub struct Heavy {
    pub table: Vec<u64>,
    pub from: usize,
    pub below: usize,
    /// The table is closed downwards: a set inside a marked one is marked.
    pub closed: bool,
}

impl Heavy {
    pub fn new(parties: usize, from: usize) -> Heavy {
        let words = (1usize << parties).div_ceil(64);
        Heavy { table: vec![0; words], from, below: parties + 1, closed: false }
    }

    pub fn has(&self, set: u64) -> bool {
        self.table[(set / 64) as usize] >> (set % 64) & 1 == 1
    }

    #[inline(always)]
    pub fn hopeful(&self, willing: u64) -> bool {
        willing.count_ones() as usize >= self.from && !(self.closed && self.has(willing))
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(
        &mut self,
        leaf: &Leaf<W>,
        digits: &Digits<W>,
        accepting: &[Bits<W>],
    ) {
        let mut bits = at_least(digits, self.from, leaf.allowed);
        bits = without(&bits, &at_least(digits, self.below, leaf.allowed));
        if !is_empty(&bits) {
            self.mark(&bits, accepting);
        }
    }

    #[inline(never)]
    fn mark<const W: usize>(&mut self, bits: &Bits<W>, accepting: &[Bits<W>]) {
        each(bits, |part| {
            let set = mask(accepting, part);
            self.table[(set / 64) as usize] |= 1 << (set % 64);
        });
    }
}
