// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All runs, side by side in chunks whose sums are added in their order: the same answer for any
//! number of threads.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use super::{
    answer::{Answer, Driver, Figures, Outcome},
    draw::{BLOCK, Model, Ready, Scratch},
    figures::{self, CERTAINTIES, Ranks},
    input::{Input, Risk},
    latent::Latents,
};
use crate::{Fault, Watch, amount::drawn::Drawn, simd, watch::Stretch};

/// Chunks at most; what they sum is held for each.
const CHUNKS: u64 = 64;
/// Risks × runs whose ranks are compared for Spearman, and the fewest runs it is done over.
const RANKED: u64 = 8_000_000;
const FEWEST_RANKED: u64 = 10_000;

/// Computes the answer. Bad input is a fault with a path, a stopped run is `cancelled`.
pub fn run(input: &Input, watch: &dyn Watch) -> Result<Answer, Fault> {
    input.check()?;
    let (latents, repaired) = Latents::new(&input.correlation, input.risks.len(), watch)?;
    let after = input.after_measures();
    let models = |risks: &[Risk]| -> Vec<Ready> {
        let changed = input.risks.iter().zip(&after).map(|(a, b)| a.probability != b.probability);
        risks.iter().zip(changed).map(|(risk, changed)| Ready::new(risk, changed)).collect()
    };
    let mut model = Model {
        seed: input.seed,
        risks: models(&input.risks),
        latents,
        occurrence_correlated: input.occurrence_correlated,
    };
    let Some(measures) = &input.measures else {
        let before = outcome(&model, &input.risks, input.runs, watch)?;
        return Ok(Answer { seed: input.seed, repaired, before, after: None });
    };
    let half = Stretch { whole: watch, from: 0.0, to: 0.5 };
    let before = outcome(&model, &input.risks, input.runs, &half)?;
    model.risks = models(&after);
    let half = Stretch { whole: watch, from: 0.5, to: 1.0 };
    let outcome = outcome(&model, &after, input.runs, &half)?;
    let cost = measures.iter().map(|measure| measure.cost).sum();
    Ok(Answer { seed: input.seed, repaired, before, after: Some((outcome, cost)) })
}

fn outcome(model: &Model, risks: &[Risk], runs: u64, watch: &dyn Watch) -> Result<Outcome, Fault> {
    let quantities = [0, 1].map(|n| model.risks.iter().any(|it| it.amounts[n].is_some()));
    let totals = simulate(model, risks, quantities, runs, watch)?;
    let figures = |n: usize| quantities[n].then(|| totals.figures(model, n));
    Ok(Outcome { money: figures(0), days: figures(1) })
}

/// What a chunk of runs sums up to, per quantity.
#[derive(Default)]
struct Part {
    /// Per risk Σ X and Σ X · (T − centre).
    risks: [Vec<(f64, f64)>; 2],
    /// Σ (T − centre) and Σ (T − centre)².
    totals: [(f64, f64); 2],
    /// Per risk its latent (as an ordered number) above its run, in the first runs.
    ranked: Vec<Vec<u64>>,
}

/// All runs.
struct Totals {
    runs: u64,
    ranked_runs: u64,
    centre: [f64; 2],
    totals: [Vec<f64>; 2],
    sum: Part,
}

/// One chunk, for the widest registers there are.
struct Chunk<'a> {
    model: &'a Model,
    first: u64,
    ranked_runs: u64,
    centre: [f64; 2],
    totals: [&'a mut [f64]; 2],
    watch: &'a dyn Watch,
    done: &'a AtomicU64,
    runs: u64,
}

fn simulate(
    model: &Model,
    risks: &[Risk],
    quantities: [bool; 2],
    runs: u64,
    watch: &dyn Watch,
) -> Result<Totals, Fault> {
    let count = model.risks.len() as u64;
    let ranked_runs = runs.min((RANKED / count).max(FEWEST_RANKED));
    let block = BLOCK as u64;
    let length = runs.div_ceil(CHUNKS).next_multiple_of(block).max(4 * block);
    let mut totals = quantities.map(|has| vec![0.0; if has { runs as usize } else { 0 }]);
    let centre = centres(risks);
    let done = AtomicU64::new(0);
    let mut pieces: Vec<_> = (0..runs.div_ceil(length)).map(|n| (n * length, Vec::new())).collect();
    for totals in &mut totals {
        let mut rest = totals.chunks_mut(length as usize);
        for (_, slices) in &mut pieces {
            slices.push(rest.next().unwrap_or_default());
        }
    }
    let parts: Vec<Part> = pieces
        .into_par_iter()
        .map(|(first, mut slices)| {
            let days = slices.pop().unwrap_or_default();
            let totals = [slices.pop().unwrap_or_default(), days];
            let done = &done;
            simd::widest(Chunk { model, first, ranked_runs, centre, totals, watch, done, runs })
        })
        .collect();
    watch.go_on()?;
    let mut parts = parts.into_iter();
    let mut sum = parts.next().unwrap_or_default();
    parts.for_each(|part| sum.add(part));
    Ok(Totals { runs, ranked_runs, centre, totals, sum })
}

/// The exact means, from which deviations are summed so that no digits are lost.
fn centres(risks: &[Risk]) -> [f64; 2] {
    let mut centre = [0.0; 2];
    for risk in risks {
        for (sum, amount) in centre.iter_mut().zip([&risk.money, &risk.days]) {
            *sum += amount.as_ref().map_or(0.0, |it| risk.probability * it.mean());
        }
    }
    centre.map(|it| if it.is_finite() { it } else { 0.0 })
}

impl Part {
    fn new(risks: usize) -> Self {
        Self {
            risks: [vec![(0.0, 0.0); risks], vec![(0.0, 0.0); risks]],
            totals: [(0.0, 0.0); 2],
            ranked: vec![Vec::new(); risks],
        }
    }

    fn add(&mut self, other: Part) {
        for (mine, more) in self.risks.iter_mut().zip(other.risks) {
            for (sum, it) in mine.iter_mut().zip(more) {
                *sum = (sum.0 + it.0, sum.1 + it.1);
            }
        }
        for (sum, it) in self.totals.iter_mut().zip(other.totals) {
            *sum = (sum.0 + it.0, sum.1 + it.1);
        }
        self.ranked.iter_mut().zip(other.ranked).for_each(|(mine, more)| mine.extend(more));
    }
}

impl simd::Kernel for Chunk<'_> {
    type Output = Part;

    #[inline(always)]
    fn run(mut self) -> Part {
        let mut part = Part::new(self.model.risks.len());
        let mut scratch = Scratch::new(self.model);
        let length = self.totals[0].len().max(self.totals[1].len());
        for from in (0..length).step_by(BLOCK) {
            if self.watch.is_cancelled() {
                break;
            }
            let count = BLOCK.min(length - from);
            let first = self.first + from as u64;
            self.model.draw(&mut scratch, first, count);
            for quantity in 0..2 {
                let totals = &mut self.totals[quantity];
                if let Some(totals) = totals.get_mut(from..from + count) {
                    let centre = self.centre[quantity];
                    let risks = &self.model.risks;
                    sum_up(&scratch, risks, quantity, centre, totals, &mut part);
                }
            }
            if first < self.ranked_runs {
                self.keep_ranked(&scratch, first, &mut part);
            }
            let done = self.done.fetch_add(count as u64, Ordering::Relaxed) + count as u64;
            if done / (16 * BLOCK as u64) != (done - count as u64) / (16 * BLOCK as u64) {
                self.watch.told(done as f64 / self.runs as f64);
            }
        }
        part
    }
}

impl Chunk<'_> {
    fn keep_ranked(&self, scratch: &Scratch, first: u64, part: &mut Part) {
        let left = (self.ranked_runs - first).min(BLOCK as u64) as u16;
        for (n, ranked) in part.ranked.iter_mut().enumerate() {
            let range = scratch.starts[n]..scratch.starts[n + 1];
            for (run, latent) in scratch.runs[range.clone()].iter().zip(&scratch.latent[range]) {
                if *run < left {
                    let run = first as u32 + u32::from(*run);
                    ranked.push(u64::from(ordered(*latent)) << 32 | u64::from(run));
                }
            }
        }
    }
}

/// Totals of one quantity in a block, and what every risk contributes to their variance.
#[inline(always)]
fn sum_up(
    scratch: &Scratch,
    risks: &[Ready],
    quantity: usize,
    centre: f64,
    totals: &mut [f64],
    part: &mut Part,
) {
    let mut deviations = scratch.totals[quantity];
    totals.copy_from_slice(&deviations[..totals.len()]);
    let (mut first, mut second) = (0.0, 0.0);
    for deviation in &mut deviations[..totals.len()] {
        *deviation -= centre;
        first += *deviation;
        second += *deviation * *deviation;
    }
    let all = &mut part.totals[quantity];
    *all = (all.0 + first, all.1 + second);
    for (n, sum) in part.risks[quantity].iter_mut().enumerate() {
        let (from, to) = (scratch.starts[n], scratch.starts[n + 1]);
        if from == to || risks[n].amounts[quantity].is_none() {
            continue;
        }
        let (amounts, runs) = (&scratch.amounts[quantity][from..to], &scratch.runs[from..to]);
        let (mut alone, mut together) = ([0.0; 8], [0.0; 8]);
        let (eights, rest) = amounts.as_chunks::<8>();
        let (run_eights, run_rest) = runs.as_chunks::<8>();
        for (amounts, runs) in eights.iter().zip(run_eights) {
            for lane in 0..8 {
                alone[lane] += amounts[lane];
                together[lane] += amounts[lane] * deviations[usize::from(runs[lane]) % BLOCK];
            }
        }
        for (lane, (amount, run)) in rest.iter().zip(run_rest).enumerate() {
            alone[lane] += amount;
            together[lane] += amount * deviations[usize::from(*run) % BLOCK];
        }
        for lane in 0..8 {
            *sum = (sum.0 + alone[lane], sum.1 + together[lane]);
        }
    }
}

/// Whole numbers in the order of the singles.
fn ordered(number: f32) -> u32 {
    let bits = number.to_bits();
    if bits >> 31 == 0 { bits | 1 << 31 } else { !bits }
}

fn single(ordered: u32) -> f32 {
    f32::from_bits(if ordered >> 31 == 1 { ordered & !(1 << 31) } else { !ordered })
}

impl Totals {
    fn figures(&self, model: &Model, quantity: usize) -> Figures {
        let totals = &self.totals[quantity];
        let n = self.runs as f64;
        let ranks = Ranks::new(totals);
        let (first, second) = self.sum.totals[quantity];
        let is_certain = ranks.certainty(0) == ranks.certainty(100);
        let square = (second - first * first / n).max(0.0);
        let square = if is_certain { 0.0 } else { square };
        let mean = if is_certain { totals[0] } else { self.centre[quantity] + first / n };
        let spearman = self.spearman(model, quantity);
        let mut drivers: Vec<Driver> = self.sum.risks[quantity]
            .iter()
            .zip(spearman)
            .enumerate()
            .map(|(risk, ((alone, together), spearman))| {
                let share = (together - alone * first / n) / square;
                let variance_share = (square > 0.0 && share.is_finite()).then_some(share);
                Driver { risk, variance_share, spearman }
            })
            .collect();
        let share = |it: &Driver| it.variance_share.unwrap_or(0.0);
        drivers.sort_by(|a, b| share(b).total_cmp(&share(a)).then(a.risk.cmp(&b.risk)));
        let all = self.ranked_runs == self.runs;
        Figures {
            mean,
            sd: (square / (n - 1.0)).sqrt(),
            certainty: CERTAINTIES.map(|it| ranks.certainty(it)),
            standard_error: CERTAINTIES.map(|it| ranks.standard_error(it)),
            curve: (0..=100).map(|it| (ranks.certainty(it), f64::from(it) / 100.0)).collect(),
            drivers,
            spearman_runs: (!all).then_some(self.ranked_runs),
        }
    }

    /// Spearman's correlation of every risk with the total, over the first runs.
    fn spearman(&self, model: &Model, quantity: usize) -> Vec<Option<f64>> {
        let totals = &self.totals[quantity][..self.ranked_runs as usize];
        let mut sorted: Vec<(u64, u32)> =
            totals.iter().zip(0..).map(|(total, run)| (figures::key(*total), run)).collect();
        sorted.par_sort_unstable();
        // Ranks less their mean, ties sharing theirs.
        let middle = (totals.len() as f64 - 1.0) / 2.0;
        let mut ranks = vec![0.0; totals.len()];
        let mut spread = 0.0;
        let mut place = 0;
        for ties in sorted.chunk_by(|a, b| a.0 == b.0) {
            let rank = place as f64 + (ties.len() as f64 - 1.0) / 2.0 - middle;
            ties.iter().for_each(|(_, run)| ranks[*run as usize] = rank);
            spread += rank * rank * ties.len() as f64;
            place += ties.len();
        }
        let each = model.risks.par_iter().zip(&self.sum.ranked);
        each.map(|(risk, ranked)| {
            let drawn = risk.amounts[quantity].as_ref()?;
            let is_normal = !matches!(model.latents, Latents::Own);
            spearman(drawn, is_normal, ranked, &ranks, spread)
        })
        .collect()
    }
}

/// `ranked` holds latent and run, where the risk occurs; in all other runs its amount is 0.
fn spearman(
    drawn: &Drawn,
    is_normal: bool,
    ranked: &[u64],
    ranks: &[f64],
    spread: f64,
) -> Option<f64> {
    let mut sorted = ranked.to_vec();
    let run = |it: &u64| *it as u32 as usize;
    let amount = |it: &u64| {
        let latent = single((*it >> 32) as u32);
        let mut amount = [0.0];
        let (share, normal) = match is_normal {
            true => (crate::chance::lanes::below(latent), latent),
            false => (latent, crate::chance::lanes::quantile(latent)),
        };
        drawn.fill(&[share], &[normal], &mut amount);
        amount[0]
    };
    if let Drawn::Fixed(_) = drawn {
        // One amount: all ties, in whatever order.
        sorted.iter_mut().for_each(|it| *it &= 0xFFFF_FFFF);
    } else {
        sorted.sort_unstable();
    }
    // Amounts ascend with the latent: below 0 come before all runs without the risk, above after.
    let below = sorted.partition_point(|it| amount(it) < 0.0);
    let zero = sorted.partition_point(|it| amount(it) <= 0.0);
    let nothing = ranks.len() - sorted.len() + (zero - below);
    let middle = (ranks.len() as f64 - 1.0) / 2.0;
    let rank_of_zero = below as f64 + (nothing as f64 - 1.0) / 2.0 - middle;
    let mut own = rank_of_zero * rank_of_zero * nothing as f64;
    let (mut together, mut others) = (0.0, 0.0);
    for (group, mut place) in [(&sorted[..below], 0), (&sorted[zero..], below + nothing)] {
        for ties in group.chunk_by(|a, b| a >> 32 == b >> 32) {
            let rank = place as f64 + (ties.len() as f64 - 1.0) / 2.0 - middle;
            let sum: f64 = ties.iter().map(|it| ranks[run(it)]).sum();
            own += rank * rank * ties.len() as f64;
            together += rank * sum;
            others += sum;
            place += ties.len();
        }
    }
    // All ranks of the total sum to 0, so the runs without the risk have what the others lack.
    together -= rank_of_zero * others;
    let scale = (own * spread).sqrt();
    (own > 1e-9 && spread > 1e-9 && scale > 0.0).then(|| (together / scale).clamp(-1.0, 1.0))
}
