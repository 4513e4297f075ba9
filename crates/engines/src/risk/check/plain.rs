// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The plain simulation behind the check: slow, in doubles, as the definition reads.

use super::super::input::{Correlation, Input, Risk};
use crate::{Fault, Watch, amount::Amount};

/// Elementary steps that a check may take, and the fewest runs.
const STEPS: f64 = 3e7;
const FEWEST: usize = 2_000;
/// Runs over which rank correlations are compared.
const RANKED: usize = 2_000;
/// Tables over the normal scale, from −8 to 8.
const REACH: f64 = 8.0;
const CELLS: usize = 4_000;

/// How latents go together: rows of weights for common normals, and what is a risk's own.
pub struct Together {
    rows: Vec<Vec<f64>>,
    own: Vec<f64>,
    correlated: bool,
}

impl Together {
    /// Nothing when the matrix is none that correlations can have.
    pub fn new(input: &Input, repaired: Option<Vec<Vec<f64>>>) -> Option<Self> {
        let risks = input.risks.len();
        let normal = |rho: f64, latent: bool| match latent {
            true => rho,
            false => 2.0 * (rho * std::f64::consts::FRAC_PI_6).sin(),
        };
        let rows = match &input.correlation {
            Correlation::None => vec![Vec::new(); risks],
            Correlation::OneFactor { rho, latent } => {
                vec![vec![normal(*rho, *latent).sqrt()]; risks]
            }
            Correlation::Factors { loadings } => loadings.clone(),
            Correlation::Matrix { values, latent } => {
                let given = || {
                    let row = |row: &Vec<f64>| row.iter().map(|it| normal(*it, *latent)).collect();
                    values.iter().map(row).collect()
                };
                triangle(repaired.unwrap_or_else(given))?
            }
        };
        let own = rows.iter().map(|row| {
            let common: f64 = row.iter().map(|it| it * it).sum();
            (1.0 - common).max(0.0).sqrt()
        });
        let own = match input.correlation {
            Correlation::Matrix { .. } => vec![0.0; risks],
            _ => own.collect(),
        };
        let is_none = input.correlation == Correlation::None;
        Some(Self { rows, own, correlated: input.occurrence_correlated && !is_none })
    }

    fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    fn latents(&self, chance: &mut SplitMix) -> Vec<f64> {
        let common: Vec<f64> = (0..self.width()).map(|_| chance.normal()).collect();
        let each = self.rows.iter().zip(&self.own).map(|(row, own)| {
            let sum: f64 = row.iter().zip(&common).map(|(weight, z)| weight * z).sum();
            if *own > 0.0 { sum + own * chance.normal() } else { sum }
        });
        each.collect()
    }
}

/// The lower triangle L with L Lᵀ = the matrix, column by column.
fn triangle(matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let mut rest = matrix;
    let size = rest.len();
    for k in 0..size {
        let pivot = rest[k][k];
        if pivot.is_nan() || pivot < 1e-13 {
            return None;
        }
        let root = pivot.sqrt();
        (k..size).for_each(|n| rest[n][k] /= root);
        for n in k + 1..size {
            let weight = rest[n][k];
            let column: Vec<f64> = rest[k + 1..=n].iter().map(|row| row[k]).collect();
            for (entry, other) in rest[n][k + 1..=n].iter_mut().zip(column) {
                *entry -= weight * other;
            }
        }
    }
    rest.iter_mut().enumerate().for_each(|(n, row)| row.truncate(n + 1));
    Some(rest)
}

/// Steele, Lea and Flood's SplitMix64: another generator than the engine's.
pub struct SplitMix(pub u64);

impl SplitMix {
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Marsaglia's polar method.
    pub fn normal(&mut self) -> f64 {
        loop {
            let (x, y) = (2.0 * self.unit() - 1.0, 2.0 * self.unit() - 1.0);
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * square.ln() / square).sqrt();
            }
        }
    }
}

/// Φ at every border of the table, by adding up the density (Simpson's rule).
pub fn shares() -> Vec<f64> {
    let density = |z: f64| (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let step = 2.0 * REACH / CELLS as f64;
    let mut share = 0.0;
    let mut shares = vec![0.0];
    for n in 0..CELLS {
        let z = -REACH + step * n as f64;
        share += step / 6.0 * (density(z) + 4.0 * density(z + step / 2.0) + density(z + step));
        shares.push(share);
    }
    shares
}

/// An amount by its latent normal.
pub struct Table(Vec<f64>);

impl Table {
    pub fn new(amount: &Amount, shares: &[f64]) -> Self {
        let z = |n: usize| -REACH + 2.0 * REACH * n as f64 / CELLS as f64;
        let wide = |low: f64, high: f64, unit: Vec<f64>| {
            unit.into_iter().map(|it| low + (high - low) * it).collect()
        };
        let lognormal = |mu: f64, sigma: f64| (0..=CELLS).map(move |n| (mu + sigma * z(n)).exp());
        Self(match *amount {
            Amount::Fixed { value } => vec![value; CELLS + 1],
            Amount::Uniform { low, high } => wide(low, high, shares.to_vec()),
            Amount::Triangular { low, mode, high } | Amount::Pert { low, mode, high }
                if low == high =>
            {
                vec![mode; CELLS + 1]
            }
            Amount::Triangular { low, mode, high } => {
                let split = (mode - low) / (high - low);
                let unit = shares.iter().map(|share| match *share < split {
                    true => (share * split).sqrt(),
                    false => 1.0 - ((1.0 - share).max(0.0) * (1.0 - split)).sqrt(),
                });
                wide(low, high, unit.collect())
            }
            Amount::Pert { low, mode, high } => {
                wide(low, high, beta(4.0 * (mode - low) / (high - low), shares))
            }
            Amount::LognormalMeanSd { mean, sd } => {
                let variance = (1.0 + (sd / mean).powi(2)).ln();
                lognormal(mean.ln() - variance / 2.0, variance.sqrt()).collect()
            }
            Amount::LognormalMedianSigma { median, sigma } => {
                lognormal(median.ln(), sigma).collect()
            }
            Amount::LognormalP5P95 { p5, p95 } => {
                let sigma = (p95 / p5).ln() / 3.289_707_253_902_944_5;
                lognormal((p5 * p95).ln() / 2.0, sigma).collect()
            }
            Amount::Normal { mean, sd } => {
                (0..=CELLS).map(|n| (mean + sd * z(n)).max(0.0)).collect()
            }
        })
    }

    /// Straight between two borders.
    pub fn at(&self, z: f64) -> f64 {
        let place = ((z + REACH) / (2.0 * REACH) * CELLS as f64).clamp(0.0, CELLS as f64 - 1e-9);
        let (cell, part) = (place as usize, place.fract());
        self.0[cell] + part * (self.0[cell + 1] - self.0[cell])
    }
}

/// The quantiles of Beta(1 + a, 5 − a) at these shares, by adding up x^a (1 − x)^(4 − a).
fn beta(a: f64, shares: &[f64]) -> Vec<f64> {
    const STEPS: usize = 20_000;
    // Narrow steps near both ends, where the density may rise steeply.
    let x = |n: usize| (std::f64::consts::FRAC_PI_2 * n as f64 / STEPS as f64).sin().powi(2);
    let density = |x: f64| x.powf(a) * (1.0 - x).powf(4.0 - a);
    let mut sums = vec![0.0; STEPS + 1];
    for n in 0..STEPS {
        let (from, to) = (x(n), x(n + 1));
        let middle = density(f64::midpoint(from, to));
        sums[n + 1] = sums[n] + (to - from) / 6.0 * (density(from) + 4.0 * middle + density(to));
    }
    let whole = sums[STEPS];
    let mut place = 0;
    let quantile = |share: &f64| {
        while place + 1 < STEPS && sums[place + 1] < share * whole {
            place += 1;
        }
        let step = sums[place + 1] - sums[place];
        let part = if step > 0.0 { (share * whole - sums[place]) / step } else { 0.0 };
        x(place) + part.clamp(0.0, 1.0) * (x(place + 1) - x(place))
    };
    shares.iter().map(quantile).collect()
}

/// A plain simulation made ready.
pub struct Plain<'a> {
    together: &'a Together,
    probabilities: Vec<f64>,
    /// The normal below which a risk occurs.
    thresholds: Vec<f64>,
    tables: [Vec<Option<Table>>; 2],
    means: [Vec<f64>; 2],
    runs: usize,
    seed: u64,
}

/// What it saw of one quantity.
pub struct Sample {
    pub totals: Vec<f64>,
    pub exact_mean: f64,
    /// Per risk Σ and Σ² of (X − its mean)(T − mean).
    products: Vec<(f64, f64)>,
    /// Per risk its amounts in the first runs.
    first: Vec<Vec<f64>>,
}

impl<'a> Plain<'a> {
    pub fn new(input: &Input, risks: &[Risk], together: &'a Together) -> Self {
        let shares = shares();
        let table = |amount: &Option<Amount>| amount.map(|it| Table::new(&it, &shares));
        let mean = |risk: &Risk, amount: &Option<Amount>| {
            amount.map_or(0.0, |it| risk.probability * it.mean())
        };
        let steps = risks.len() * (4 + together.width() / 4);
        let runs = ((STEPS / steps as f64) as usize).max(FEWEST).min(input.runs as usize);
        let threshold = |p: f64| match p {
            0.0 => f64::NEG_INFINITY,
            1.0 => f64::INFINITY,
            p => {
                let place = shares.partition_point(|it| *it < p).clamp(1, CELLS);
                let part = (p - shares[place - 1]) / (shares[place] - shares[place - 1]);
                -REACH + 2.0 * REACH * ((place - 1) as f64 + part) / CELLS as f64
            }
        };
        Self {
            together,
            probabilities: risks.iter().map(|it| it.probability).collect(),
            thresholds: risks.iter().map(|it| threshold(it.probability)).collect(),
            tables: [
                risks.iter().map(|it| table(&it.money)).collect(),
                risks.iter().map(|it| table(&it.days)).collect(),
            ],
            means: [
                risks.iter().map(|it| mean(it, &it.money)).collect(),
                risks.iter().map(|it| mean(it, &it.days)).collect(),
            ],
            runs,
            seed: input.seed,
        }
    }

    pub fn draw(&self, watch: &dyn Watch) -> Result<[Sample; 2], Fault> {
        let risks = self.probabilities.len();
        let mut chance = SplitMix(self.seed ^ 0x5EED_0F0C_4EC4_0000);
        let mut samples = [0, 1].map(|n: usize| Sample {
            totals: Vec::with_capacity(self.runs),
            exact_mean: self.means[n].iter().sum(),
            products: vec![(0.0, 0.0); risks],
            first: vec![Vec::new(); risks],
        });
        let mut amounts = vec![0.0; risks];
        for run in 0..self.runs {
            if run % 256 == 0 {
                watch.go_on()?;
            }
            let latents = self.together.latents(&mut chance);
            let occurs: Vec<bool> = match self.together.correlated {
                true => {
                    let deciding = self.together.latents(&mut chance);
                    deciding.iter().zip(&self.thresholds).map(|(z, border)| z < border).collect()
                }
                false => self.probabilities.iter().map(|it| chance.unit() < *it).collect(),
            };
            for (quantity, sample) in samples.iter_mut().enumerate() {
                for (n, table) in self.tables[quantity].iter().enumerate() {
                    amounts[n] = match table {
                        Some(table) if occurs[n] => table.at(latents[n]),
                        _ => 0.0,
                    };
                }
                sample.add(&amounts, &self.means[quantity]);
            }
        }
        Ok(samples)
    }
}

impl Sample {
    fn add(&mut self, amounts: &[f64], means: &[f64]) {
        let total: f64 = amounts.iter().sum();
        let deviation = total - self.exact_mean;
        for ((sum, amount), mean) in self.products.iter_mut().zip(amounts).zip(means) {
            let product = (amount - mean) * deviation;
            *sum = (sum.0 + product, sum.1 + product * product);
        }
        if self.totals.len() < RANKED {
            self.first.iter_mut().zip(amounts).for_each(|(row, it)| row.push(*it));
        }
        self.totals.push(total);
    }

    pub fn largest(&self) -> f64 {
        self.totals.iter().fold(0.0, |largest, it| largest.max(it.abs()))
    }

    /// Mean, variance and fourth moment.
    pub fn moments(&self) -> (f64, f64, f64) {
        let count = self.totals.len() as f64;
        let mean = self.totals.iter().sum::<f64>() / count;
        let power = |p: i32| self.totals.iter().map(|it| (it - mean).powi(p)).sum::<f64>() / count;
        (mean, power(2), power(4))
    }

    /// A risk's share in the variance, and its standard error.
    pub fn share(&self, risk: usize) -> (f64, f64) {
        let count = self.totals.len() as f64;
        let (sum, squares) = self.products[risk];
        let (_, variance, fourth) = self.moments();
        let share = sum / count / variance;
        let spread = (squares / count - (sum / count).powi(2)).max(0.0);
        let of_variance = share * share * (fourth - variance * variance).max(0.0);
        (share, (spread + of_variance).sqrt() / variance / count.sqrt())
    }

    /// In how many of the first runs a risk was not what it is most often: of what is rare a sample
    /// says nothing about how things go together.
    pub fn unusual(&self, risk: usize) -> usize {
        unusual(&self.first[risk])
    }

    /// The same of the total, over all runs.
    pub fn unusual_totals(&self) -> usize {
        unusual(&self.totals)
    }

    /// Whether the total is always the same, and not only in these runs.
    pub fn is_certain(&self) -> bool {
        let off = self.totals.first().map_or(0.0, |it| (it - self.exact_mean).abs());
        self.unusual_totals() == 0 && off <= 1e-9 * (1.0 + self.largest())
    }

    /// Spearman's correlation with the total over the first runs, and over how many.
    pub fn spearman(&self, risk: usize) -> (f64, f64) {
        let own = &self.first[risk];
        let (a, b) = (ranks(own), ranks(&self.totals[..own.len()]));
        let middle = (own.len() as f64 + 1.0) / 2.0;
        let sum = |x: &[f64], y: &[f64]| -> f64 {
            x.iter().zip(y).map(|(x, y)| (x - middle) * (y - middle)).sum()
        };
        let correlation = sum(&a, &b) / (sum(&a, &a) * sum(&b, &b)).sqrt();
        (if correlation.is_finite() { correlation } else { 0.0 }, own.len() as f64)
    }
}

/// How many differ from the amount that is there most often.
fn unusual(numbers: &[f64]) -> usize {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let most = sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max();
    sorted.len() - most.unwrap_or_default()
}

/// Ranks from 1, ties sharing theirs.
fn ranks(numbers: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|a, b| numbers[*a].total_cmp(&numbers[*b]));
    let mut ranks = vec![0.0; numbers.len()];
    let mut place = 0;
    for ties in order.chunk_by(|a, b| numbers[*a] == numbers[*b]) {
        ties.iter().for_each(|n| ranks[*n] = place as f64 + (ties.len() as f64 + 1.0) / 2.0);
        place += ties.len();
    }
    ranks
}
