// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The inner loops: which risks occur in which runs, and what they cost there.
//!
//! Runs are taken in blocks that stay in the cache. Within a block every risk first decides where
//! it occurs; only there anything further is computed. One random word does both when occurring is
//! independent: given that the word lies below the probability, its place below it is again evenly
//! spread.

use super::{input::Risk, latent::Latents};
use crate::{
    amount::drawn::{Drawn, Needs},
    chance::{
        Row,
        lanes::{self, GROUP},
        normal,
    },
    simd::{self, LANES, Products, TILE},
};

/// Runs in a block.
pub const BLOCK: usize = 256;

/// What words are drawn for. A number that is once used keeps its meaning.
mod purpose {
    pub const OCCURS: u32 = 0x0100;
    pub const IMPACT: u32 = 0x0101;
    pub const FINE: u32 = 0x0102;
    pub const FACTOR: u32 = 0x0103;
    pub const NOISE: u32 = 0x0104;
    pub const OCCURS_FACTOR: u32 = 0x0105;
    pub const OCCURS_NOISE: u32 = 0x0106;
}

/// A question made ready.
pub struct Model {
    pub seed: u64,
    pub risks: Vec<Ready>,
    pub latents: Latents,
    pub occurrence_correlated: bool,
}

/// A risk made ready. Of the two amounts the first is money, the second days.
pub struct Ready {
    probability: f64,
    /// Occurring and impact come from two draws, so that one can change and the other stay.
    is_split: bool,
    /// The normal that stays below this occurs.
    threshold: f32,
    needs: Needs,
    pub amounts: [Option<Drawn>; 2],
}

impl Ready {
    pub fn new(risk: &Risk, is_split: bool) -> Self {
        let amounts = [&risk.money, &risk.days].map(|it| it.as_ref().map(Drawn::new));
        let needs = |wanted| amounts.iter().flatten().any(|it| it.needs() == wanted);
        let needs = match (needs(Needs::Normal), needs(Needs::Share)) {
            (true, _) => Needs::Normal,
            (false, true) => Needs::Share,
            _ => Needs::Nothing,
        };
        let probability = risk.probability;
        let threshold = normal::quantile(probability) as f32;
        Self { probability, is_split, threshold, needs, amounts }
    }

    fn needs(&self, what: Needs) -> bool {
        self.amounts.iter().flatten().any(|it| it.needs() == what)
    }
}

/// What one thread holds while it works.
pub struct Scratch {
    words: Vec<u32>,
    kept: Vec<u32>,
    shares: Vec<f32>,
    normals: Vec<f32>,
    /// Common factors of this block, factor after factor.
    common: Vec<f32>,
    occurs_common: Vec<f32>,
    /// For a full matrix: the noise of a tile, and what decides occurring in the block.
    noise: Vec<f32>,
    occurring: Vec<f32>,
    /// Where risks occur in this block, risk after risk, with their latent there. These rows grow
    /// to what is needed and stay so.
    pub runs: Vec<u16>,
    pub latent: Vec<f32>,
    /// Where each risk's begin, and at last where the last one's end.
    pub starts: Vec<usize>,
    /// Per quantity the amounts there; nothing where no risk has any.
    pub amounts: [Vec<f64>; 2],
    /// Per quantity the total of each run.
    pub totals: [[f64; BLOCK]; 2],
}

impl Scratch {
    pub fn new(model: &Model) -> Self {
        let (factors, length) = match &model.latents {
            Latents::Own => (0, 0),
            Latents::Factors { count, .. } => (*count, 0),
            Latents::Matrix { length, .. } => (0, *length),
        };
        let correlated = model.occurrence_correlated;
        let occurring = if correlated && length > 0 { model.risks.len() * BLOCK } else { 0 };
        Self {
            words: vec![0; BLOCK],
            kept: vec![0; BLOCK + LANES],
            shares: vec![0.0; BLOCK + LANES],
            normals: vec![0.0; BLOCK + LANES],
            common: vec![0.0; factors * BLOCK],
            occurs_common: vec![0.0; if correlated { factors * BLOCK } else { 0 }],
            noise: vec![0.0; TILE * length],
            occurring: vec![0.0; occurring],
            runs: Vec::new(),
            latent: Vec::new(),
            starts: Vec::new(),
            amounts: [Vec::new(), Vec::new()],
            totals: [[0.0; BLOCK]; 2],
        }
    }
}

impl Model {
    /// Fills the scratch with where everything occurs, and what it costs, in the `count` runs
    /// from `first` on. `first` is a multiple of [`BLOCK`].
    #[inline(always)]
    pub fn draw(&self, scratch: &mut Scratch, first: u64, count: usize) {
        self.draw_common(scratch, first);
        scratch.starts.clear();
        scratch.starts.push(0);
        let mut begin = 0;
        for stream in 0..self.risks.len() {
            let room = begin + BLOCK + LANES;
            if scratch.runs.len() < room {
                scratch.runs.resize(room, 0);
                scratch.latent.resize(room, 0.0);
            }
            begin += self.draw_risk(scratch, stream, first, count);
            scratch.starts.push(begin);
        }
        if let Latents::Matrix { rows, length } = &self.latents {
            self.draw_matrix(scratch, rows, *length, first);
        }
        self.fill_amounts(scratch);
    }

    fn row(&self, purpose: u32, stream: usize) -> Row {
        Row::new(self.seed, purpose, stream as u32)
    }

    /// Common factors for the block, and with a full matrix what decides occurring.
    #[inline(always)]
    fn draw_common(&self, scratch: &mut Scratch, first: u64) {
        let group = first / GROUP as u64;
        for (n, factor) in scratch.common.chunks_mut(BLOCK).enumerate() {
            lanes::normals(self.row(purpose::FACTOR, n), group, factor);
        }
        for (n, factor) in scratch.occurs_common.chunks_mut(BLOCK).enumerate() {
            lanes::normals(self.row(purpose::OCCURS_FACTOR, n), group, factor);
        }
        let Latents::Matrix { rows, length } = &self.latents else { return };
        if !self.occurrence_correlated {
            return;
        }
        let groups = (length / GROUP) as u64;
        for tile in 0..BLOCK / TILE {
            let from = (first + (tile * TILE) as u64) * groups;
            lanes::normals(self.row(purpose::OCCURS_NOISE, 0), from, &mut scratch.noise);
            for (n, row) in rows.chunks(*length).enumerate() {
                let width = (n + 1).next_multiple_of(LANES);
                let at = n * BLOCK + tile * TILE;
                let all: [u16; TILE] = std::array::from_fn(|run| run as u16);
                let sums = &mut scratch.occurring[at..at + TILE];
                let (row, noise, length) = (&row[..width], &scratch.noise[..], *length);
                let products = Products { weights: row, noise, length, runs: &all };
                simd::sum_products(products, sums);
            }
        }
    }

    /// Where one risk occurs, and its latent there (with a full matrix that comes later); in how
    /// many runs.
    #[inline(always)]
    fn draw_risk(&self, scratch: &mut Scratch, stream: usize, first: u64, count: usize) -> usize {
        let risk = &self.risks[stream];
        if risk.probability <= 0.0 || risk.amounts.iter().all(Option::is_none) {
            return 0;
        }
        let group = first / GROUP as u64;
        let Scratch { words, kept, runs, latent, starts, .. } = &mut *scratch;
        let begin = starts[stream];
        let (runs, shares) = (&mut runs[begin..], &mut latent[begin..]);
        let found = if self.occurrence_correlated && !matches!(self.latents, Latents::Own) {
            self.draw_correlated(scratch, stream, group, count)
        } else {
            lanes::words(self.row(purpose::OCCURS, stream), group, words);
            // Words up to and with this one occur.
            let limit = (risk.probability * 4_294_967_296.0).min(4_294_967_295.0) as u32;
            let found = simd::keep_below(words, limit, runs, kept);
            // The last block is not full.
            let found = match count {
                BLOCK => found,
                _ => runs[..found].partition_point(|it| usize::from(*it) < count),
            };
            let scale = (1.0 / (risk.probability * 4_294_967_296.0)) as f32;
            if risk.probability < 1.0 / 256.0 {
                self.keep_fine(stream, first, &mut runs[..found], kept, shares)
            } else {
                let width = found.next_multiple_of(LANES);
                for (share, word) in shares[..width].iter_mut().zip(&kept[..width]) {
                    *share = ((*word as f32 + 0.5) * scale).min(lanes::LARGEST);
                }
                found
            }
        };
        let needs_draw = risk.needs != Needs::Nothing && !self.is_matrix();
        let Scratch { words, runs, latent, common, .. } = scratch;
        let (runs, shares) = (&runs[begin..begin + found], &mut latent[begin..]);
        if needs_draw && (risk.is_split || self.occurrence_correlated) {
            lanes::words(self.row(purpose::IMPACT, stream), group, words);
            for (share, run) in shares.iter_mut().zip(runs) {
                let word = words[usize::from(*run) % BLOCK];
                *share = ((word as f32 + 0.5) * (1.0 / 4_294_967_296.0)).min(lanes::LARGEST);
            }
        }
        if needs_draw && let Latents::Factors { count, loadings, own } = &self.latents {
            let loadings = &loadings[stream * count..(stream + 1) * count];
            add_factors(shares, runs, common, loadings, own[stream]);
        }
        found
    }

    fn is_matrix(&self) -> bool {
        matches!(self.latents, Latents::Matrix { .. })
    }

    /// Occurring by a normal that goes together with others'.
    #[inline(always)]
    fn draw_correlated(
        &self,
        scratch: &mut Scratch,
        stream: usize,
        group: u64,
        count: usize,
    ) -> usize {
        let threshold = self.risks[stream].threshold;
        if let Latents::Factors { count: factors, loadings, own } = &self.latents {
            let row = self.row(purpose::OCCURS_NOISE, stream);
            lanes::normals(row, group, &mut scratch.normals[..BLOCK]);
            let loadings = &loadings[stream * factors..(stream + 1) * factors];
            for z in &mut scratch.normals[..BLOCK] {
                *z *= own[stream];
            }
            for (factor, loading) in scratch.occurs_common.chunks(BLOCK).zip(loadings) {
                for (z, common) in scratch.normals.iter_mut().zip(factor) {
                    *z += loading * common;
                }
            }
        } else {
            let from = stream * BLOCK;
            scratch.normals[..BLOCK].copy_from_slice(&scratch.occurring[from..from + BLOCK]);
        }
        let runs = &mut scratch.runs[scratch.starts[stream]..];
        let mut found = 0;
        for (run, z) in scratch.normals[..count].iter().enumerate() {
            runs[found] = run as u16;
            found += usize::from(*z < threshold);
        }
        found
    }

    /// For a small probability 32 bits are too coarse: the border is looked at with 64.
    fn keep_fine(
        &self,
        stream: usize,
        first: u64,
        runs: &mut [u16],
        kept: &[u32],
        shares: &mut [f32],
    ) -> usize {
        let row = self.row(purpose::FINE, stream);
        let border = self.risks[stream].probability * 4_294_967_296.0;
        let mut left = 0;
        for n in 0..runs.len() {
            let run = runs[n];
            let [low, ..] = row.four(first + u64::from(run));
            let exact = f64::from(kept[n]) + (f64::from(low) + 0.5) / 4_294_967_296.0;
            if exact < border {
                runs[left] = run;
                shares[left] = ((exact / border) as f32).clamp(1e-10, lanes::LARGEST);
                left += 1;
            }
        }
        left
    }

    /// The latents of a full matrix, only where risks occur, tile by tile.
    #[inline(always)]
    fn draw_matrix(&self, scratch: &mut Scratch, rows: &[f32], length: usize, first: u64) {
        let groups = (length / GROUP) as u64;
        let mut next: Vec<usize> = scratch.starts.clone();
        let Scratch { noise, runs, latent, starts, .. } = scratch;
        for tile in 0..BLOCK / TILE {
            let from = (first + (tile * TILE) as u64) * groups;
            lanes::normals(self.row(purpose::NOISE, 0), from, noise);
            let border = (tile + 1) * TILE;
            for (n, risk) in self.risks.iter().enumerate() {
                if risk.needs == Needs::Nothing {
                    continue;
                }
                let (begin, limit) = (next[n], starts[n + 1]);
                let here = &runs[begin..limit.min(begin + TILE)];
                let mut end = begin;
                for run in here {
                    end += usize::from(usize::from(*run) < border);
                }
                next[n] = end;
                let width = (n + 1).next_multiple_of(LANES);
                let row = &rows[n * length..n * length + width];
                let (runs, sums) = (&runs[begin..end], &mut latent[begin..end]);
                let products = Products { weights: row, noise, length, runs };
                simd::sum_products(products, sums);
            }
        }
    }

    /// What it costs where it occurs, and the totals.
    ///
    /// Rows are taken in whole lanes: what is computed beyond their end is written over by the
    /// next risk or never read.
    #[inline(always)]
    fn fill_amounts(&self, scratch: &mut Scratch) {
        let Scratch { runs, latent, starts, amounts, totals, normals, shares, .. } = scratch;
        let is_normal = !matches!(self.latents, Latents::Own);
        *totals = [[0.0; BLOCK]; 2];
        let room = starts[self.risks.len()] + LANES;
        for (n, risk) in self.risks.iter().enumerate() {
            let (from, to) = (starts[n], starts[n + 1]);
            let width = (to - from).next_multiple_of(LANES);
            let latent = &latent[from..from + width];
            let (shares, normals) = (&mut shares[..width], &mut normals[..width]);
            // Loops, not `for_each`: a closure might not be compiled for the width.
            if is_normal && risk.needs(Needs::Share) {
                for (share, z) in shares.iter_mut().zip(latent) {
                    *share = lanes::below(*z);
                }
            }
            if !is_normal && risk.needs(Needs::Normal) {
                for (normal, share) in normals.iter_mut().zip(latent) {
                    *normal = lanes::quantile(*share);
                }
            }
            let (shares, normals) =
                if is_normal { (&*shares, latent) } else { (latent, &*normals) };
            for quantity in 0..2 {
                let Some(drawn) = &risk.amounts[quantity] else { continue };
                let amounts = &mut amounts[quantity];
                if amounts.len() < room {
                    amounts.resize(room, 0.0);
                }
                let amounts = &mut amounts[from..from + width];
                drawn.fill(shares, normals, amounts);
                let totals = &mut totals[quantity];
                for (amount, run) in amounts.iter().zip(&runs[from..to]) {
                    totals[usize::from(*run) % BLOCK] += amount;
                }
            }
        }
    }
}

/// Shares become normals that hold the common factors. There are `found` of them, and room for
/// whole lanes.
#[inline(always)]
fn add_factors(shares: &mut [f32], runs: &[u16], common: &[f32], loadings: &[f32], own: f32) {
    let found = runs.len();
    for share in &mut shares[..found.next_multiple_of(LANES)] {
        *share = own * lanes::quantile(*share);
    }
    for (factor, loading) in common.as_chunks::<BLOCK>().0.iter().zip(loadings) {
        for (z, run) in shares[..found].iter_mut().zip(runs) {
            *z += loading * factor[usize::from(*run) % BLOCK];
        }
    }
}
