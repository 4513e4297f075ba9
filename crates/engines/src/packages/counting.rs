// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many parties accept: counted for a whole tile at once, bit by bit.

use super::found::Found;
use super::scan::Leaf;
use super::tile::{Bits, both, each_word, is_empty};

/// The binary digits of a count per part-package, lowest first; 50 parties need six.
pub const DIGITS: usize = 6;
pub type Digits<const W: usize> = [Bits<W>; DIGITS];

/// The greatest number of parties that accept one package.
#[derive(Debug, Clone)]
pub struct Counting {
    pub free_only: bool,
    /// So many are known to be possible.
    pub best: Option<usize>,
    pub found: Found,
}

impl Counting {
    pub fn new(free_only: bool, cap: usize) -> Counting {
        Counting { free_only, best: None, found: Found::new(cap) }
    }

    #[inline(always)]
    pub fn hopeful(&self, willing: u32) -> bool {
        self.best.is_none_or(|best| willing as usize >= best)
    }

    #[inline(always)]
    pub fn leaf<const W: usize>(&mut self, leaf: &Leaf<W>, digits: &Digits<W>) {
        let mut among = if self.free_only { *leaf.free } else { *leaf.allowed };
        if is_empty(&among) {
            return;
        }
        if let Some(best) = self.best {
            among = at_least(digits, best, &among);
        }
        loop {
            let next = self.best.map_or(0, |best| best + 1);
            let better = at_least(digits, next, &among);
            if is_empty(&better) {
                break;
            }
            self.best = Some(next);
            self.found.clear();
            among = better;
        }
        self.found.add(leaf, &among);
    }
}

/// Which counts are at least `wanted`: a comparison from the highest digit down.
#[inline(always)]
pub fn at_least<const W: usize>(digits: &Digits<W>, wanted: usize, among: &Bits<W>) -> Bits<W> {
    if wanted >= 1 << DIGITS {
        return [0; W];
    }
    each_word(|k| {
        let (mut above, mut equal) = (0u64, !0u64);
        for digit in (0..DIGITS).rev() {
            let has = digits[digit][k];
            if wanted >> digit & 1 == 1 {
                equal &= has;
            } else {
                above |= equal & has;
                equal &= !has;
            }
        }
        (above | equal) & among[k]
    })
}

/// Adds up one bit per party and part-package, four parties at a time.
#[inline(always)]
pub fn add_up<const W: usize>(accepting: &[Bits<W>]) -> Digits<W> {
    let mut digits = [[0u64; W]; DIGITS];
    let mut fours = accepting.chunks_exact(4);
    for four in &mut fours {
        let (ones, first) = full(&digits[0], &four[0], &four[1]);
        let (ones, second) = full(&ones, &four[2], &four[3]);
        digits[0] = ones;
        let (twos, carry) = full(&digits[1], &first, &second);
        digits[1] = twos;
        carry_on(&mut digits, 2, carry);
    }
    for bits in fours.remainder() {
        carry_on(&mut digits, 0, *bits);
    }
    digits
}

#[inline(always)]
fn carry_on<const W: usize>(digits: &mut Digits<W>, from: usize, mut carry: Bits<W>) {
    for digit in digits.iter_mut().skip(from) {
        let sum: Bits<W> = each_word(|k| digit[k] ^ carry[k]);
        carry = both(digit, &carry);
        *digit = sum;
    }
}

/// Three bits in, their sum as two bits out.
#[inline(always)]
fn full<const W: usize>(a: &Bits<W>, b: &Bits<W>, c: &Bits<W>) -> (Bits<W>, Bits<W>) {
    let either: Bits<W> = each_word(|k| a[k] ^ b[k]);
    let ones = each_word(|k| either[k] ^ c[k]);
    let twos = each_word(|k| (a[k] & b[k]) | (either[k] & c[k]));
    (ones, twos)
}
