// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All part-packages of a few issues at once: which of them give a row at least so much, as bits.

use super::plan::Plan;
use super::space::{Space, plus};

/// One bit per part-package, in lexicographic order of the tile's issues.
pub type Bits<const W: usize> = [u64; W];

/// What of a tile does not depend on the other issues.
pub struct Shape<const W: usize> {
    pub size: usize,
    pub issues: Vec<usize>,
    /// The part-packages in which nothing excludes another.
    pub valid: Bits<W>,
    /// The part-packages that no party forbids.
    pub free: Bits<W>,
    /// Per party: the part-packages that it forbids, if any.
    pub refused: Vec<Option<Bits<W>>>,
    /// Per place of an option (as in the space): the part-packages that have it.
    with_option: Vec<Bits<W>>,
    /// `choices[part * issues + k]` = option of the tile's k-th issue.
    choices: Vec<usize>,
}

impl<const W: usize> Shape<W> {
    pub fn new(space: &Space, plan: &Plan) -> Shape<W> {
        let issues = plan.tile.clone();
        let size = plan.tile_size(space);
        let mut shape = Shape {
            size,
            valid: [0; W],
            free: [0; W],
            refused: vec![None; space.parties],
            with_option: vec![[0; W]; space.blocks.len()],
            choices: Vec::with_capacity(size * issues.len()),
            issues,
        };
        for part in 0..size {
            let mut rest = part;
            let start = shape.choices.len();
            for &issue in shape.issues.iter().rev() {
                shape.choices.push(rest % space.options[issue]);
                rest /= space.options[issue];
            }
            shape.choices[start..].reverse();
            shape.mark(space, part);
        }
        shape
    }

    fn mark(&mut self, space: &Space, part: usize) {
        let options = &self.choices[part * self.issues.len()..];
        let (mut valid, mut forbidding) = (true, 0u64);
        for (k, &issue) in self.issues.iter().enumerate() {
            let place = space.place(issue, options[k]);
            set(&mut self.with_option[place], part);
            forbidding |= space.forbids[place];
            valid &= !space.blocks[place].iter().any(|choice| {
                let other = self.issues.iter().position(|&i| i == choice.issue);
                other.is_some_and(|other| options[other] == choice.option)
            });
        }
        if valid {
            set(&mut self.valid, part);
        }
        if forbidding == 0 {
            set(&mut self.free, part);
        }
        for party in (0..space.parties).filter(|party| forbidding >> party & 1 == 1) {
            set(self.refused[party].get_or_insert([0; W]), part);
        }
    }

    pub fn options(&self, part: usize) -> &[usize] {
        &self.choices[part * self.issues.len()..(part + 1) * self.issues.len()]
    }

    #[inline(always)]
    pub fn with_option(&self, place: usize) -> &Bits<W> {
        &self.with_option[place]
    }
}

/// The totals of every part-package, and for every row and height who reaches it.
pub struct Tile<const W: usize> {
    pub size: usize,
    rows: usize,
    /// `values[row * size + part]`.
    pub values: Vec<i64>,
    pub low: Vec<i64>,
    pub high: Vec<i64>,
    ladders: Vec<Ladder>,
    cuts: Vec<i64>,
    sets: Vec<Bits<W>>,
    buckets: Vec<u16>,
}

/// Where one row's heights lie in the shared lists.
#[derive(Clone, Copy, Default)]
struct Ladder {
    cuts: usize,
    sets: usize,
    buckets: usize,
    shift: u32,
}

const BUCKETS: usize = 4096;

impl<const W: usize> Tile<W> {
    pub fn empty(space: &Space, shape: &Shape<W>) -> Tile<W> {
        let (rows, size) = (space.rows, shape.size);
        Tile {
            size,
            rows,
            values: vec![0; rows * size],
            low: vec![0; rows],
            high: vec![0; rows],
            ladders: vec![Ladder::default(); rows],
            cuts: Vec::new(),
            sets: Vec::new(),
            buckets: Vec::new(),
        }
    }

    /// Made anew for the options chosen in the context (`walked` issues with their `chosen`).
    pub fn fill(
        &mut self,
        space: &Space,
        shape: &Shape<W>,
        context: &[usize],
        chosen: &[usize],
        ladders: &[usize],
    ) {
        let mut package = vec![usize::MAX; space.issues()];
        for (&issue, &option) in context.iter().zip(chosen) {
            package[issue] = option;
        }
        let mut totals = vec![0; self.rows];
        for part in 0..self.size {
            totals.fill(0);
            for (&issue, &option) in shape.issues.iter().zip(shape.options(part)) {
                package[issue] = option;
                plus(&mut totals, space.row_values(issue, option));
            }
            for pair in &space.pairs {
                let [i, j] = pair.issues;
                let touches = shape.issues.contains(&i) || shape.issues.contains(&j);
                if touches && package[i] != usize::MAX && package[j] != usize::MAX {
                    plus(&mut totals, space.pair_values(pair, package[i], package[j]));
                }
            }
            for (row, &total) in totals.iter().enumerate() {
                self.values[row * self.size + part] = total;
            }
        }
        self.cuts.clear();
        self.sets.clear();
        self.buckets.clear();
        for row in 0..self.rows {
            let values = &self.values[row * self.size..(row + 1) * self.size];
            self.low[row] = values.iter().copied().min().unwrap_or(0);
            self.high[row] = values.iter().copied().max().unwrap_or(0);
        }
        for &row in ladders {
            self.climb(row);
        }
    }

    fn climb(&mut self, row: usize) {
        let values = &self.values[row * self.size..(row + 1) * self.size];
        let mut order: Vec<usize> = (0..self.size).collect();
        order.sort_unstable_by_key(|&part| std::cmp::Reverse(values[part]));
        let (low, high) = (self.low[row], self.high[row]);
        let range = (high - low) as u64;
        let shift = (64 - range.leading_zeros()).saturating_sub(BUCKETS.trailing_zeros());
        let ladder = Ladder {
            cuts: self.cuts.len(),
            sets: self.sets.len(),
            buckets: self.buckets.len(),
            shift,
        };
        let mut reached = [0; W];
        for (k, &part) in order.iter().enumerate() {
            set(&mut reached, part);
            if order.get(k + 1).is_none_or(|&next| values[next] != values[part]) {
                self.cuts.push(values[part]);
                self.sets.push(reached);
            }
        }
        self.cuts[ladder.cuts..].reverse();
        self.sets[ladder.sets..].reverse();
        let mut at = 0;
        let cuts = &self.cuts[ladder.cuts..];
        for bucket in 0..=(range >> shift) {
            while at < cuts.len() && ((cuts[at] - low) as u64) < bucket << shift {
                at += 1;
            }
            self.buckets.push(at as u16);
        }
        self.ladders[row] = ladder;
    }

    /// The part-packages whose value in this row is at least `wanted`, which must lie above the
    /// lowest and not above the highest value of the row.
    #[inline(always)]
    pub fn at_least(&self, row: usize, wanted: i64) -> &Bits<W> {
        debug_assert!(wanted > self.low[row] && wanted <= self.high[row]);
        let ladder = self.ladders[row];
        let bucket = ((wanted - self.low[row]) as u64 >> ladder.shift) as usize;
        let mut at = usize::from(self.buckets[ladder.buckets + bucket]);
        if ladder.shift > 0 {
            while self.cuts[ladder.cuts + at] < wanted {
                at += 1;
            }
        }
        &self.sets[ladder.sets + at]
    }

    #[inline(always)]
    pub fn value(&self, row: usize, part: usize) -> i64 {
        self.values[row * self.size + part]
    }
}

#[inline(always)]
pub fn set<const W: usize>(bits: &mut Bits<W>, at: usize) {
    bits[at / 64] |= 1 << (at % 64);
}

/// Keeps what both have; says whether anything is left.
#[inline(always)]
pub fn keep<const W: usize>(bits: &mut Bits<W>, with: &Bits<W>) -> bool {
    *bits = both(bits, with);
    !is_empty(bits)
}

/// Like `std::array::from_fn`, but surely inlined: what is not is not compiled for wide lanes.
#[inline(always)]
pub fn each_word<const W: usize>(word: impl Fn(usize) -> u64) -> Bits<W> {
    let mut bits = [0; W];
    let mut k = 0;
    while k < W {
        bits[k] = word(k);
        k += 1;
    }
    bits
}

#[inline(always)]
pub fn both<const W: usize>(one: &Bits<W>, other: &Bits<W>) -> Bits<W> {
    each_word(|k| one[k] & other[k])
}

#[inline(always)]
pub fn without<const W: usize>(bits: &Bits<W>, gone: &Bits<W>) -> Bits<W> {
    each_word(|k| bits[k] & !gone[k])
}

#[inline(always)]
pub fn is_empty<const W: usize>(bits: &Bits<W>) -> bool {
    let mut any = 0;
    for word in bits {
        any |= word;
    }
    any == 0
}

#[inline(always)]
pub fn count<const W: usize>(bits: &Bits<W>) -> u64 {
    let mut number = 0;
    for word in bits {
        number += word.count_ones();
    }
    u64::from(number)
}

/// The set bits, ascending.
#[inline(always)]
pub fn each<const W: usize>(bits: &Bits<W>, mut see: impl FnMut(usize)) {
    for (k, &word) in bits.iter().enumerate() {
        let mut left = word;
        while left != 0 {
            see(k * 64 + left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }
}
