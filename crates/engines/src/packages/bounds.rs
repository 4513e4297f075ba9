// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How good any package can be at most, from weighted sums: those split by issue.

use super::space::Space;

/// Rounds in which weights are shifted to where the bound is held up.
const ROUNDS: usize = 2_000;
/// Doubles are trusted to so much of their size.
const TRUST: f64 = 1e-9;

/// What one party counts for: (total − zero) / range.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub party: usize,
    pub zero: f64,
    pub range: f64,
}

/// The greatest weighted sum of totals over all packages or more, with the options that reach it
/// issue by issue.
pub fn greatest(space: &Space, weights: &[(usize, f64)]) -> (f64, Vec<usize>) {
    let sum = |values: &[i64]| -> f64 {
        weights.iter().map(|&(party, weight)| weight * values[party] as f64).sum()
    };
    let mut total = 0.0;
    let mut size = 0.0;
    let mut package = Vec::new();
    for issue in 0..space.issues() {
        let mut best = (f64::NEG_INFINITY, 0);
        for option in 0..space.options[issue] {
            let value = sum(space.row_values(issue, option));
            if value > best.0 {
                best = (value, option);
            }
        }
        total += best.0;
        size += best.0.abs();
        package.push(best.1);
    }
    for pair in &space.pairs {
        let most = pair.values.chunks_exact(space.rows).map(sum).fold(f64::NEG_INFINITY, f64::max);
        total += most;
        size += most.abs();
    }
    (total + size * TRUST, package)
}

/// No package gives the smallest part more than this: for any weights that add up to 1, the
/// smallest is at most the weighted mean.
pub fn smallest_part(space: &Space, parts: &[Part]) -> f64 {
    let mut logs = vec![0.0f64; parts.len()];
    let mut bound = f64::INFINITY;
    let mut totals = vec![0; space.rows];
    for round in 0..ROUNDS {
        let highest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let raw: Vec<f64> = logs.iter().map(|log| (log - highest).exp()).collect();
        let all: f64 = raw.iter().sum();
        let weights: Vec<f64> = raw.iter().map(|weight| weight / all).collect();
        let scaled: Vec<(usize, f64)> =
            parts.iter().zip(&weights).map(|(part, w)| (part.party, w / part.range)).collect();
        let (most, package) = greatest(space, &scaled);
        let zero: f64 = parts.iter().zip(&weights).map(|(p, w)| w * p.zero / p.range).sum();
        bound = bound.min(most - zero + (most.abs() + zero.abs()) * TRUST);
        space.totals(&package, &mut totals);
        let reached: Vec<f64> =
            parts.iter().map(|p| (totals[p.party] as f64 - p.zero) / p.range).collect();
        let (low, high) = reached
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), &x| (l.min(x), h.max(x)));
        if high - low <= 0.0 {
            break;
        }
        // Whoever gets much here weighs less from now on.
        let step = 1.0 / (1.0 + round as f64).sqrt();
        for (log, value) in logs.iter_mut().zip(&reached) {
            *log -= step * (value - low) / (high - low);
        }
    }
    bound
}

/// No package has a smaller sum of shortfalls: any share of each shortfall is a lower bound.
pub fn least_shortfall(space: &Space, limits: &[(usize, i64)]) -> f64 {
    let mut shares = vec![0.5f64; limits.len()];
    let mut bound = 0.0f64;
    let mut totals = vec![0; space.rows];
    for round in 0..ROUNDS {
        let weights: Vec<(usize, f64)> =
            limits.iter().zip(&shares).map(|(&(party, _), &share)| (party, share)).collect();
        let (most, package) = greatest(space, &weights);
        let wanted: f64 = limits.iter().zip(&shares).map(|(l, share)| l.1 as f64 * share).sum();
        bound = bound.max(wanted - most - wanted.abs() * TRUST);
        space.totals(&package, &mut totals);
        let short: Vec<f64> = limits.iter().map(|&(p, l)| (l - totals[p]) as f64).collect();
        let size = short.iter().fold(1.0, |size: f64, x| size.max(x.abs()));
        let step = 0.5 / (1.0 + round as f64).sqrt();
        for (share, short) in shares.iter_mut().zip(&short) {
            *share = (*share + step * short / size).clamp(0.0, 1.0);
        }
    }
    bound
}

/// The logarithm of no product of gains is more: geometric means are below arithmetic ones.
pub fn log_product(space: &Space, disagreement: &[i64], gains: &[f64]) -> f64 {
    let parties = disagreement.len() as f64;
    let mut reference = gains.to_vec();
    let mut bound = f64::INFINITY;
    let mut totals = vec![0; space.rows];
    for round in 0..ROUNDS {
        let weights: Vec<(usize, f64)> =
            reference.iter().enumerate().map(|(k, gain)| (k, 1.0 / gain)).collect();
        let (most, package) = greatest(space, &weights);
        let zero: f64 = weights.iter().map(|&(k, w)| w * disagreement[k] as f64).sum();
        let mean = (most - zero + (most.abs() + zero.abs()) * TRUST) / parties;
        let logs: f64 = reference.iter().map(|gain| gain.ln()).sum();
        bound = bound.min(if mean > 0.0 { parties * mean.ln() + logs } else { f64::NEG_INFINITY });
        space.totals(&package, &mut totals);
        let step = 1.0 / (2.0 + round as f64);
        for (k, gain) in reference.iter_mut().enumerate() {
            let reached = ((totals[k] - disagreement[k]) as f64).max(1.0);
            *gain += step * (reached - *gain);
        }
    }
    bound
}

/// No package is accepted by more parties: what accepting costs must fit in the greatest sum.
pub fn most_accepting(
    space: &Space,
    limits: &[Option<i64>],
    lowest: &[i64],
    ideal: &[i64],
) -> usize {
    let weights: Vec<(usize, f64)> = lowest
        .iter()
        .zip(ideal)
        .enumerate()
        .map(|(k, (&low, &high))| (k, 1.0 / (high - low).max(1) as f64))
        .collect();
    let (most, _) = greatest(space, &weights);
    let least: f64 = weights.iter().map(|&(k, w)| w * lowest[k] as f64).sum();
    let mut budget = most - least + (most.abs() + least.abs()) * TRUST;
    let mut costs: Vec<f64> = Vec::new();
    for (k, limit) in limits.iter().enumerate() {
        match limit {
            Some(limit) if *limit > ideal[k] => {}
            Some(limit) => costs.push(weights[k].1 * (limit - lowest[k]).max(0) as f64),
            None => costs.push(0.0),
        }
    }
    costs.sort_by(f64::total_cmp);
    let mut fits = |cost: &f64| {
        budget -= cost;
        budget >= 0.0
    };
    costs.iter().take_while(|cost| fits(cost)).count()
}
