// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How latent normals of risks hang together, made ready to be drawn from.

use super::{answer::Repair, input::Correlation, repair};
use crate::{Fault, Watch, chance::lanes::GROUP};

/// Rows of single precision, so that a processor takes sixteen at once.
pub enum Latents {
    /// Every risk by itself.
    Own,
    /// Few common factors, and the rest is the risk's own.
    Factors {
        count: usize,
        /// `count` per risk.
        loadings: Vec<f32>,
        own: Vec<f32>,
    },
    /// The lower triangle of Cholesky, each row as long as [`row_length`].
    Matrix { rows: Vec<f32>, length: usize },
}

/// Rows are filled up with zeros to a whole number of groups of draws.
pub fn row_length(risks: usize) -> usize {
    risks.next_multiple_of(GROUP)
}

impl Latents {
    pub fn new(
        correlation: &Correlation,
        risks: usize,
        watch: &dyn Watch,
    ) -> Result<(Self, Option<Repair>), Fault> {
        match correlation {
            Correlation::None => Ok((Latents::Own, None)),
            Correlation::OneFactor { rho, latent } => {
                let loading = to_latent(*rho, *latent).max(0.0).sqrt();
                Ok((factors(&vec![vec![loading]; risks]), None))
            }
            Correlation::Factors { loadings } => Ok((factors(loadings), None)),
            Correlation::Matrix { values, latent } => matrix(values, *latent, watch),
        }
    }
}

/// Spearman's correlation as the correlation of the normals behind it.
pub fn to_latent(rho: f64, is_latent: bool) -> f64 {
    if is_latent { rho } else { 2.0 * (std::f64::consts::PI * rho / 6.0).sin() }
}

fn factors(loadings: &[Vec<f64>]) -> Latents {
    let count = loadings.first().map_or(0, Vec::len);
    let own = loadings.iter().map(|row| {
        let common: f64 = row.iter().map(|it| it * it).sum();
        (1.0 - common).max(0.0).sqrt() as f32
    });
    let own = own.collect();
    Latents::Factors {
        count,
        loadings: loadings.iter().flatten().map(|it| *it as f32).collect(),
        own,
    }
}

fn matrix(
    values: &[Vec<f64>],
    is_latent: bool,
    watch: &dyn Watch,
) -> Result<(Latents, Option<Repair>), Fault> {
    let risks = values.len();
    let mut latent = vec![0.0; risks * risks];
    for (n, row) in values.iter().enumerate() {
        for (m, entry) in row.iter().enumerate() {
            latent[n * risks + m] = if n == m { 1.0 } else { to_latent(*entry, is_latent) };
        }
    }
    let (lower, repaired) = match repair::cholesky(&latent, risks) {
        Some(lower) => (lower, None),
        None => {
            let nearest = repair::nearest(&latent, risks, watch)?;
            let lower = repair::cholesky(&nearest, risks).ok_or_else(|| {
                let message = "No matrix near this one can be a correlation matrix.";
                Fault::at(crate::Word::OutOfRange, "/correlation/values", message)
            })?;
            let changes = nearest.iter().zip(&latent).map(|(a, b)| (a - b).abs());
            let repair = Repair {
                largest_change: changes.fold(0.0, f64::max),
                matrix: nearest.chunks(risks).map(<[f64]>::to_vec).collect(),
            };
            (lower, Some(repair))
        }
    };
    let length = row_length(risks);
    let mut rows = vec![0.0; risks * length];
    for n in 0..risks {
        for m in 0..=n {
            rows[n * length + m] = lower[n * risks + m] as f32;
        }
    }
    Ok((Latents::Matrix { rows, length }, repaired))
}
