// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How much something takes or costs when nobody knows it exactly: the estimates that the engines
//! `risk` and `route` draw from.

mod curve;
pub(crate) mod drawn;
mod read;

pub use read::read;

use crate::{
    Fault, Word,
    chance::normal::{self, LN_SQRT_2PI},
};

/// One estimate, in the unit of whoever uses it (euros, days).
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    Fixed {
        value: f64,
    },
    Uniform {
        low: f64,
        high: f64,
    },
    Triangular {
        low: f64,
        mode: f64,
        high: f64,
    },
    /// low + (high − low) × Beta(1 + 4(mode − low)/(high − low), 1 + 4(high − mode)/(high − low)).
    Pert {
        low: f64,
        mode: f64,
        high: f64,
    },
    /// By mean and standard deviation of the amount itself.
    LognormalMeanSd {
        mean: f64,
        sd: f64,
    },
    /// By the median and the standard deviation of the logarithm.
    LognormalMedianSigma {
        median: f64,
        sigma: f64,
    },
    /// By the amounts that 5 % and 95 % stay below.
    LognormalP5P95 {
        p5: f64,
        p95: f64,
    },
    /// A draw below 0 becomes 0.
    Normal {
        mean: f64,
        sd: f64,
    },
}

/// The normal quantile of 95 %.
const Z95: f64 = 1.644_853_626_951_472_2;

impl Amount {
    /// Its word in a file.
    pub fn kind(&self) -> &'static str {
        match self {
            Amount::Fixed { .. } => "fixed",
            Amount::Uniform { .. } => "uniform",
            Amount::Triangular { .. } => "triangular",
            Amount::Pert { .. } => "pert",
            Amount::LognormalMeanSd { .. } => "lognormal_mean_sd",
            Amount::LognormalMedianSigma { .. } => "lognormal_median_sigma",
            Amount::LognormalP5P95 { .. } => "lognormal_p5_p95",
            Amount::Normal { .. } => "normal",
        }
    }

    /// Its numbers in the order in which they are written.
    fn numbers(&self) -> ([f64; 3], usize) {
        match *self {
            Amount::Fixed { value } => ([value, 0.0, 0.0], 1),
            Amount::Uniform { low, high } => ([low, high, 0.0], 2),
            Amount::Triangular { low, mode, high } | Amount::Pert { low, mode, high } => {
                ([low, mode, high], 3)
            }
            Amount::LognormalMeanSd { mean: a, sd: b }
            | Amount::LognormalMedianSigma { median: a, sigma: b }
            | Amount::LognormalP5P95 { p5: a, p95: b }
            | Amount::Normal { mean: a, sd: b } => ([a, b, 0.0], 2),
        }
    }

    /// Whether the numbers can stand together; `path` is where it stands, for the fault.
    pub fn check(&self, path: &str) -> Result<(), Fault> {
        let (numbers, count) = self.numbers();
        // Far beyond any sum of money, and far enough from where doubles end.
        if numbers.iter().any(|it| it.is_nan() || it.abs() > 1e100) {
            let message = "The numbers of an estimate may be 1e100 at most, either way.";
            return Err(Fault::at(Word::OutOfRange, path, message));
        }
        let is_ordered = || numbers[..count].is_sorted();
        let (holds, must) = match *self {
            Amount::Fixed { .. } => (true, ""),
            Amount::Uniform { .. } => (is_ordered(), "low may not be above high"),
            Amount::Triangular { .. } | Amount::Pert { .. } => {
                (is_ordered(), "low, mode and high should not descend")
            }
            Amount::LognormalMeanSd { mean, sd } => {
                (mean > 0.0 && sd >= 0.0, "mean should be above 0 and sd not below 0")
            }
            Amount::LognormalMedianSigma { median, sigma } => (
                median > 0.0 && (0.0..=50.0).contains(&sigma),
                "median should be above 0, and sigma from 0 to 50",
            ),
            Amount::LognormalP5P95 { p5, p95 } => {
                (p5 > 0.0 && p5 <= p95, "p5 should be above 0 and not above p95")
            }
            Amount::Normal { sd, .. } => (sd >= 0.0, "sd may not be below 0"),
        };
        if holds {
            return Ok(());
        }
        Err(Fault::at(Word::OutOfRange, path, format!("In this {}, {must}.", self.kind())))
    }

    /// The same as a fixed amount when there is nothing uncertain about it.
    fn value_if_certain(&self) -> Option<f64> {
        let (numbers, _) = self.numbers();
        match *self {
            Amount::Fixed { value } => Some(value),
            Amount::Uniform { low, high }
            | Amount::Triangular { low, high, .. }
            | Amount::Pert { low, high, .. } => (low == high).then_some(low),
            Amount::LognormalP5P95 { p5, p95 } => (p5 == p95).then_some(p5),
            Amount::Normal { mean, sd } => (sd == 0.0).then_some(mean.max(0.0)),
            _ => (numbers[1] == 0.0).then_some(numbers[0]),
        }
    }

    /// Mean and standard deviation of the logarithm, of the three lognormal kinds.
    fn logarithm(&self) -> Option<(f64, f64)> {
        match *self {
            Amount::LognormalMeanSd { mean, sd } => {
                let ratio = sd / mean;
                let variance = (ratio * ratio).ln_1p();
                Some((mean.ln() - variance / 2.0, variance.sqrt()))
            }
            Amount::LognormalMedianSigma { median, sigma } => Some((median.ln(), sigma)),
            Amount::LognormalP5P95 { p5, p95 } => {
                let (low, high) = (p5.ln(), p95.ln());
                Some((f64::midpoint(low, high), (high - low) / (2.0 * Z95)))
            }
            _ => None,
        }
    }

    /// The two shapes of the Beta distribution behind a PERT estimate.
    fn shapes(low: f64, mode: f64, high: f64) -> (f64, f64) {
        let place = (mode - low) / (high - low);
        (1.0 + 4.0 * place, 5.0 - 4.0 * place)
    }

    /// The exact mean.
    pub fn mean(&self) -> f64 {
        if let Some(value) = self.value_if_certain() {
            return value;
        }
        match *self {
            Amount::Triangular { low, mode, high } => (low + mode + high) / 3.0,
            Amount::Pert { low, mode, high } => (low + 4.0 * mode + high) / 6.0,
            Amount::Uniform { low, high } => f64::midpoint(low, high),
            Amount::Normal { mean, sd } => {
                let z = mean / sd;
                mean * normal::below(z) + sd * normal::density(z)
            }
            _ => match self.logarithm() {
                Some((mu, sigma)) => (mu + sigma * sigma / 2.0).exp(),
                None => 0.0,
            },
        }
    }

    /// The exact variance.
    pub fn variance(&self) -> f64 {
        if self.value_if_certain().is_some() {
            return 0.0;
        }
        match *self {
            Amount::Uniform { low, high } => (high - low).powi(2) / 12.0,
            Amount::Triangular { low, mode, high } => {
                let (a, b) = (mode - low, high - low);
                (a * a + b * b - a * b) / 18.0
            }
            Amount::Pert { low, mode, high } => {
                let (a, b) = Self::shapes(low, mode, high);
                (high - low).powi(2) * a * b / (36.0 * 7.0)
            }
            Amount::Normal { mean, sd } => {
                // Of the normal with everything below 0 moved to 0.
                let z = mean / sd;
                let square =
                    (mean * mean + sd * sd) * normal::below(z) + mean * sd * normal::density(z);
                (square - self.mean().powi(2)).max(0.0)
            }
            _ => match self.logarithm() {
                Some((mu, sigma)) => {
                    let variance = sigma * sigma;
                    variance.exp_m1() * (2.0 * mu + variance).exp()
                }
                None => 0.0,
            },
        }
    }
}

/// ln Γ by Lanczos' formula (g = 7, nine terms), to about 15 digits for arguments from 1.
fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let sum = (1..9).fold(TERMS[0], |sum, n| sum + TERMS[n] / (x + n as f64));
    let t = x + 7.5;
    LN_SQRT_2PI + (x + 0.5) * t.ln() - t + sum.ln()
}

#[cfg(test)]
mod tests;
