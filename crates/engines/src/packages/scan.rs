// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Walks all packages once, a tile at a time, and shows every tile to every rule that still hopes.

use super::ahead::{add_pairs, rest};
use super::bottleneck::Bottleneck;
use super::counting::{Counting, add_up};
use super::heavy::Heavy;
use super::nash::Nash;
use super::plan::Plan;
use super::shortfall::Shortfall;
use super::space::Space;
use super::tile::{Bits, Shape, Tile, both, is_empty, without};
use super::together::{Together, accepting};
use crate::simd::{Kernel, widest};

/// What is looked for in one walk.
#[derive(Default)]
pub struct Search {
    pub bottlenecks: Vec<Bottleneck>,
    pub countings: Vec<Counting>,
    pub nash: Option<Nash>,
    pub shortfall: Option<Shortfall>,
    pub together: Option<Together>,
    pub heavy: Option<Heavy>,
    /// Lowest accepted total per party.
    pub limits: Vec<Option<i64>>,
    /// The walk ends at the first package that a bottleneck finds.
    pub first_only: bool,
}

/// The caller said stop before the walk was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Called now and then with the share that is done; false stops.
pub type Going<'a> = &'a mut dyn FnMut(f64) -> bool;

/// All packages with one choice of the walked issues.
pub struct Leaf<'a, const W: usize> {
    pub totals: &'a [i64],
    pub tile: &'a Tile<W>,
    pub allowed: &'a Bits<W>,
    pub free: &'a Bits<W>,
    /// Parties that forbid one of the walked options.
    pub refused: u64,
    pub natural: bool,
    walked: &'a [usize],
    chosen: &'a [usize],
    shape: &'a Shape<W>,
}

impl<const W: usize> Leaf<'_, W> {
    #[inline(always)]
    pub fn total(&self, row: usize, part: usize) -> i64 {
        self.totals[row] + self.tile.value(row, part)
    }

    pub fn package(&self, part: usize) -> Vec<usize> {
        let mut package = vec![0; self.walked.len() + self.shape.issues.len()];
        for (&issue, &option) in self.walked.iter().zip(self.chosen) {
            package[issue] = option;
        }
        self.put(part, &mut package);
        package
    }

    pub fn put(&self, part: usize, package: &mut [usize]) {
        for (&issue, &option) in self.shape.issues.iter().zip(self.shape.options(part)) {
            package[issue] = option;
        }
    }
}

/// Walks the whole space, or until `going` says stop.
pub fn scan(space: &Space, plan: &Plan, search: &mut Search, going: Going) -> Result<(), Stopped> {
    if plan.tile_size(space) <= 256 {
        widest(Walk::<4>::new(space, plan, search, going))
    } else {
        widest(Walk::<10>::new(space, plan, search, going))
    }
}

struct Walk<'a, const W: usize> {
    space: &'a Space,
    plan: &'a Plan,
    search: &'a mut Search,
    going: Going<'a>,
    shape: Shape<W>,
    tile: Tile<W>,
    walked: Vec<usize>,
    /// Per depth: the most that the issues still open can add, per row.
    rest: Vec<i64>,
    totals: Vec<i64>,
    upper: Vec<i64>,
    allowed: Vec<Bits<W>>,
    free: Vec<Bits<W>>,
    refused: Vec<u64>,
    active: Vec<u32>,
    chosen: Vec<usize>,
    accepting: Vec<Bits<W>>,
    /// Rows whose heights the rules ask for.
    ladders: Vec<usize>,
    natural: bool,
}

/// Bits of `active`, after one per bottleneck.
const COUNTING: u32 = 1 << 24;
const NASH: u32 = 1 << 26;
const SHORTFALL: u32 = 1 << 27;
const TOGETHER: u32 = 1 << 28;
const HEAVY: u32 = 1 << 29;

impl<'a, const W: usize> Walk<'a, W> {
    fn new(
        space: &'a Space,
        plan: &'a Plan,
        search: &'a mut Search,
        going: Going<'a>,
    ) -> Walk<'a, W> {
        let shape = Shape::new(space, plan);
        let tile = Tile::empty(space, &shape);
        let walked = plan.walked();
        let depth = walked.len() + 1;
        let mut rows: Vec<bool> = vec![false; space.rows];
        search.bottlenecks.iter().flat_map(|b| b.rows()).for_each(|row| rows[row.row] = true);
        for (party, row) in rows.iter_mut().enumerate().take(space.parties) {
            *row |= search.limits.get(party).is_some_and(|limit| limit.is_some());
            *row |= search.nash.is_some();
        }
        if search.nash.is_some() {
            rows[space.rows - 1] = true;
        }
        search.limits.resize(space.parties, None);
        Walk {
            rest: rest(space, &walked),
            totals: vec![0; depth * space.rows],
            upper: vec![0; space.rows],
            allowed: vec![shape.valid; depth],
            free: vec![both(&shape.valid, &shape.free); depth],
            refused: vec![0; depth],
            active: vec![0; depth],
            chosen: vec![0; walked.len()],
            accepting: vec![[0; W]; space.parties],
            ladders: (0..space.rows).filter(|&row| rows[row]).collect(),
            natural: plan.is_natural(),
            space,
            plan,
            search,
            going,
            shape,
            tile,
            walked,
        }
    }

    /// Chooses an option at this depth; false when nothing can come of it.
    #[inline(always)]
    fn choose(&mut self, depth: usize, option: usize) -> bool {
        let (space, rows) = (self.space, self.space.rows);
        let issue = self.walked[depth];
        let (before, after) = self.totals.split_at_mut((depth + 1) * rows);
        let (before, after) = (&before[depth * rows..], &mut after[..rows]);
        let values = space.row_values(issue, option);
        for row in 0..rows {
            after[row] = before[row] + values[row];
        }
        self.chosen[depth] = option;
        if !space.pairs.is_empty() {
            add_pairs(space, &self.walked[..=depth], &self.chosen, after);
        }
        let place = space.place(issue, option);
        let (mut allowed, mut free) = (self.allowed[depth], self.free[depth]);
        for choice in &space.blocks[place] {
            let earlier = self.walked[..=depth].iter().position(|&i| i == choice.issue);
            if earlier.is_some_and(|at| self.chosen[at] == choice.option) {
                return false;
            }
            let gone = self.shape.with_option(space.place(choice.issue, choice.option));
            allowed = without(&allowed, gone);
            free = without(&free, gone);
        }
        if space.forbids[place] != 0 {
            free = [0; W];
        }
        self.allowed[depth + 1] = allowed;
        self.free[depth + 1] = free;
        self.refused[depth + 1] = self.refused[depth] | space.forbids[place];
        if depth + 1 == self.walked.len() {
            self.active[depth + 1] = self.active[depth];
            return true;
        }
        let active = self.hopes(depth + 1);
        self.active[depth + 1] = active;
        active != 0 && !is_empty(&self.allowed[depth + 1])
    }

    /// Which rules can still gain below this depth.
    #[inline(always)]
    fn hopes(&mut self, depth: usize) -> u32 {
        let rows = self.space.rows;
        let totals = &self.totals[depth * rows..(depth + 1) * rows];
        let rest = &self.rest[depth * rows..(depth + 1) * rows];
        for row in 0..rows {
            self.upper[row] = totals[row] + rest[row];
        }
        let was = if depth == 0 { u32::MAX } else { self.active[depth - 1] };
        let (upper, search) = (&self.upper, &*self.search);
        let mut active = 0;
        for (k, bottleneck) in search.bottlenecks.iter().enumerate() {
            if was >> k & 1 == 1 && bottleneck.hopeful(upper) {
                active |= 1 << k;
            }
        }
        if search.nash.as_ref().is_some_and(|nash| nash.hopeful(upper)) {
            active |= NASH;
        }
        if search.shortfall.as_ref().is_some_and(|short| short.hopeful(upper)) {
            active |= SHORTFALL;
        }
        if search.countings.is_empty() && search.together.is_none() && search.heavy.is_none() {
            return active & was;
        }
        let mut willing = 0u64;
        for (party, limit) in search.limits.iter().enumerate() {
            let can = limit.is_none_or(|limit| upper[party] >= limit);
            willing |= u64::from(can) << party;
        }
        willing &= !self.refused[depth];
        for (k, counting) in search.countings.iter().enumerate() {
            if counting.hopeful(willing.count_ones()) {
                active |= COUNTING << k;
            }
        }
        if search.together.as_ref().is_some_and(|together| together.hopeful(willing)) {
            active |= TOGETHER;
        }
        if search.heavy.as_ref().is_some_and(|heavy| heavy.hopeful(willing)) {
            active |= HEAVY;
        }
        active & was
    }

    #[inline(always)]
    fn show(&mut self) {
        let depth = self.walked.len();
        let rows = self.space.rows;
        let active = self.active[depth];
        let leaf = Leaf {
            totals: &self.totals[depth * rows..(depth + 1) * rows],
            tile: &self.tile,
            allowed: &self.allowed[depth],
            free: &self.free[depth],
            refused: self.refused[depth],
            natural: self.natural,
            walked: &self.walked,
            chosen: &self.chosen,
            shape: &self.shape,
        };
        let search = &mut *self.search;
        for (k, bottleneck) in search.bottlenecks.iter_mut().enumerate() {
            if active >> k & 1 == 1 {
                bottleneck.leaf(&leaf);
            }
        }
        if active & NASH != 0 {
            search.nash.iter_mut().for_each(|nash| nash.leaf(&leaf));
        }
        if active & SHORTFALL != 0 && !is_empty(leaf.free) {
            search.shortfall.iter_mut().for_each(|shortfall| shortfall.leaf(&leaf));
        }
        let counts = (COUNTING | COUNTING << 1 | HEAVY) & active;
        if counts == 0 && active & TOGETHER == 0 {
            return;
        }
        accepting(&leaf, &search.limits, &self.shape.refused, &mut self.accepting);
        if counts != 0 {
            let digits = add_up(&self.accepting);
            for (k, counting) in search.countings.iter_mut().enumerate() {
                if active & COUNTING << k != 0 {
                    counting.leaf(&leaf, &digits);
                }
            }
            if let Some(heavy) = &mut search.heavy {
                heavy.leaf(&leaf, &digits, &self.accepting);
            }
        }
        if let Some(together) = &mut search.together {
            together.leaf(&leaf, &self.accepting);
        }
    }

    fn fill(&mut self) {
        let context = &self.plan.context;
        self.tile.fill(self.space, &self.shape, context, &self.chosen, &self.ladders);
        if let Some(shortfall) = &mut self.search.shortfall {
            shortfall.fill(&self.tile);
        }
    }

    /// How much of the walk lies behind these choices.
    fn share(&self) -> f64 {
        let (mut share, mut width) = (0.0, 1.0);
        for (&issue, &option) in self.walked.iter().zip(&self.chosen) {
            width /= self.space.options[issue] as f64;
            share += option as f64 * width;
        }
        share
    }
}

impl<const W: usize> Kernel for Walk<'_, W> {
    type Output = Result<(), Stopped>;

    #[inline(always)]
    fn run(mut self) -> Result<(), Stopped> {
        let last = self.walked.len();
        let context = self.plan.context.len();
        self.active[0] = self.hopes(0);
        if context == 0 {
            self.fill();
        }
        if last == 0 {
            self.show();
            return Ok(());
        }
        let mut next = vec![0; last];
        let (mut depth, mut steps) = (0, 0u32);
        loop {
            let option = next[depth];
            if option == self.space.options[self.walked[depth]] {
                if depth == 0 {
                    return Ok(());
                }
                next[depth] = 0;
                depth -= 1;
                continue;
            }
            next[depth] += 1;
            steps += 1;
            // Counted also where nothing can come of it: a walk that only prunes can be stopped.
            if steps.is_multiple_of(1024) {
                let share = self.share();
                if !(self.going)(share) {
                    return Err(Stopped);
                }
                if self.search.first_only
                    && self.search.bottlenecks.iter().any(|b| b.found.ties > 0)
                {
                    return Ok(());
                }
            }
            if !self.choose(depth, option) {
                continue;
            }
            if depth + 1 == context {
                self.fill();
            }
            if depth + 1 < last {
                depth += 1;
                continue;
            }
            self.show();
        }
    }
}
