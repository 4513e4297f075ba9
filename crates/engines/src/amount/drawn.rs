// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Estimates made ready to be drawn from many times.

use super::{Amount, curve::Curve};
use crate::chance::lanes;

/// Draws that are made at once where they go through a row in between.
const PART: usize = 64;

/// An estimate made ready.
#[derive(Debug, Clone)]
pub enum Drawn {
    Fixed(f64),
    Uniform {
        low: f64,
        span: f64,
    },
    /// `split` is the share below the mode.
    Triangular {
        low: f64,
        span: f64,
        split: f32,
    },
    Curve {
        low: f64,
        span: f64,
        curve: Curve,
    },
    Lognormal {
        median: f64,
        sigma: f32,
    },
    /// A lognormal so wide that single precision would not hold it.
    Wide {
        mu: f64,
        sigma: f64,
    },
    Normal {
        mean: f64,
        sd: f64,
    },
}

/// What an estimate is drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    Nothing,
    /// A share between 0 and 1.
    Share,
    /// A standard normal.
    Normal,
}

impl Drawn {
    pub fn new(amount: &Amount) -> Self {
        if let Some(value) = amount.value_if_certain() {
            return Drawn::Fixed(value);
        }
        match *amount {
            Amount::Uniform { low, high } => Drawn::Uniform { low, span: high - low },
            Amount::Triangular { low, mode, high } => {
                let span = high - low;
                Drawn::Triangular { low, span, split: ((mode - low) / span) as f32 }
            }
            Amount::Pert { low, mode, high } => {
                let (a, b) = Amount::shapes(low, mode, high);
                Drawn::Curve { low, span: high - low, curve: Curve::of_beta(a, b) }
            }
            Amount::Normal { mean, sd } => Drawn::Normal { mean, sd },
            _ => match amount.logarithm() {
                Some((mu, sigma)) if sigma < 8.0 => {
                    Drawn::Lognormal { median: mu.exp(), sigma: sigma as f32 }
                }
                Some((mu, sigma)) => Drawn::Wide { mu, sigma },
                None => Drawn::Fixed(0.0),
            },
        }
    }

    pub fn needs(&self) -> Needs {
        match self {
            Drawn::Fixed(_) => Needs::Nothing,
            Drawn::Uniform { .. } | Drawn::Triangular { .. } => Needs::Share,
            _ => Needs::Normal,
        }
    }

    /// The amounts that belong to these shares and normals (only what it needs is read).
    #[inline(always)]
    pub fn fill(&self, shares: &[f32], normals: &[f32], amounts: &mut [f64]) {
        match self {
            Drawn::Fixed(value) => amounts.fill(*value),
            Drawn::Uniform { low, span } => {
                for (amount, share) in amounts.iter_mut().zip(shares) {
                    *amount = low + span * f64::from(*share);
                }
            }
            Drawn::Triangular { low, span, split } => {
                for (amount, share) in amounts.iter_mut().zip(shares) {
                    let rising = (share * split).sqrt();
                    let falling = 1.0 - ((1.0 - share) * (1.0 - split)).sqrt();
                    let unit = if share < split { rising } else { falling };
                    *amount = low + span * f64::from(unit);
                }
            }
            Drawn::Curve { low, span, curve } => {
                let mut values = [0.0; PART];
                for (amounts, normals) in amounts.chunks_mut(PART).zip(normals.chunks(PART)) {
                    let values = &mut values[..amounts.len()];
                    curve.follow(normals, values);
                    for (amount, value) in amounts.iter_mut().zip(values) {
                        *amount = low + span * f64::from(*value);
                    }
                }
            }
            Drawn::Lognormal { median, sigma } => {
                for (amount, z) in amounts.iter_mut().zip(normals) {
                    *amount = median * f64::from(lanes::exp(sigma * z));
                }
            }
            Drawn::Wide { mu, sigma } => {
                for (amount, z) in amounts.iter_mut().zip(normals) {
                    *amount = (mu + sigma * f64::from(*z)).exp();
                }
            }
            Drawn::Normal { mean, sd } => {
                for (amount, z) in amounts.iter_mut().zip(normals) {
                    *amount = (mean + sd * f64::from(*z)).max(0.0);
                }
            }
        }
    }
}
