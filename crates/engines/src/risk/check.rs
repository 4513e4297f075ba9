// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies an answer in another way: exact means, and a plain simulation in doubles with its own
//! generator, its own tables and its own sums. It shares nothing with the engine but the types of
//! question and answer.

pub(crate) mod plain;

use plain::{Plain, Sample};

use super::{
    answer::{Answer, Figures, Outcome},
    input::{Correlation, Input, Risk},
};
use crate::{Fault, Watch, Word};

/// How many standard errors two right programs may differ; one in a billion differs more.
const ERRORS: f64 = 6.0;
/// So often something must have happened before its moments say anything.
const SEEN: usize = 50;
const SHARES: [f64; 7] = [0.50, 0.75, 0.80, 0.85, 0.90, 0.95, 0.99];

/// Agrees, or says with `check_failed` what does not.
pub fn check(input: &Input, answer: &Answer, watch: &dyn Watch) -> Result<(), Fault> {
    let matrix = match (&input.correlation, &answer.repaired) {
        (Correlation::Matrix { values, .. }, Some(repair)) => {
            require(repair.matrix.len() == values.len(), "the repaired matrix has its size")?;
            for (n, row) in repair.matrix.iter().enumerate() {
                let is_one = row.get(n) == Some(&1.0);
                require(is_one, "the repaired matrix has ones on its diagonal")?;
            }
            Some(repair.matrix.clone())
        }
        _ => None,
    };
    let latent = plain::Together::new(input, matrix)
        .ok_or_else(|| failed("the matrix that was used is no correlation matrix"))?;
    require(answer.after.is_some() == input.measures.is_some(), "measures give an after")?;
    one(input, &input.risks, &latent, &answer.before, watch)?;
    if let Some((after, cost)) = &answer.after {
        let sum: f64 = input.measures.iter().flatten().map(|it| it.cost).sum();
        require((cost - sum).abs() <= 1e-9 * sum.abs(), "the cost is the measures' sum")?;
        one(input, &input.after_measures(), &latent, after, watch)?;
    }
    Ok(())
}

fn failed(what: &str) -> Fault {
    Fault::new(Word::CheckFailed, format!("The check does not hold: {what}."))
}

fn require(holds: bool, what: &str) -> Result<(), Fault> {
    if holds { Ok(()) } else { Err(failed(what)) }
}

fn one(
    input: &Input,
    risks: &[Risk],
    latent: &plain::Together,
    outcome: &Outcome,
    watch: &dyn Watch,
) -> Result<(), Fault> {
    let has = [risks.iter().any(|it| it.money.is_some()), risks.iter().any(|it| it.days.is_some())];
    let figures = [&outcome.money, &outcome.days];
    for (has, figures) in has.into_iter().zip(figures) {
        require(has == figures.is_some(), "figures stand where a risk has an amount")?;
    }
    let sample = Plain::new(input, risks, latent).draw(watch)?;
    for (quantity, figures) in figures.into_iter().enumerate() {
        let Some(figures) = figures else { continue };
        is_whole(figures, risks.len())?;
        agrees(figures, &sample[quantity], input.runs)?;
    }
    Ok(())
}

/// What must hold within one answer, whatever the question.
fn is_whole(figures: &Figures, risks: usize) -> Result<(), Fault> {
    require(figures.curve.len() == 101, "the curve has 101 points")?;
    let amounts: Vec<f64> = figures.curve.iter().map(|it| it.0).collect();
    require(amounts.is_sorted(), "the curve ascends")?;
    for (share, amount) in SHARES.iter().zip(figures.certainty) {
        let place = (share * 100.0).round() as usize;
        require(amounts[place] == amount, "certainties lie on the curve")?;
    }
    require(figures.standard_error.iter().all(|it| *it >= 0.0), "errors are not below 0")?;
    let mut seen: Vec<usize> = figures.drivers.iter().map(|it| it.risk).collect();
    seen.sort_unstable();
    require(seen.into_iter().eq(0..risks), "every risk is a driver once")?;
    let shares: Vec<f64> = figures.drivers.iter().filter_map(|it| it.variance_share).collect();
    require(shares.is_sorted_by(|a, b| a >= b), "drivers descend")?;
    let sum: f64 = shares.iter().sum();
    let size: f64 = shares.iter().map(|it| it.abs()).sum();
    require(shares.is_empty() || (sum - 1.0).abs() < 1e-9 * (1.0 + size), "shares sum to 1")
}

/// Whether figures and an independent sample can be of the same total.
fn agrees(figures: &Figures, sample: &Sample, runs: u64) -> Result<(), Fault> {
    let (n, m) = (runs as f64, sample.totals.len() as f64);
    let both = (1.0 / n + 1.0 / m).sqrt();
    let slack = 1e-9 * (1.0 + figures.mean.abs().max(sample.largest()));
    let (mean, variance, fourth) = sample.moments();
    // Once against the exact mean, once against the sample.
    let own = variance.sqrt().max(figures.sd);
    let off = (figures.mean - sample.exact_mean).abs();
    let total_is_seen = sample.unusual_totals() >= SEEN || sample.is_certain();
    if total_is_seen {
        require(off <= ERRORS * own / n.sqrt() + slack, "the mean is the exact mean")?;
    }
    let off = (figures.mean - mean).abs();
    require(off <= ERRORS * own * both + slack, "the mean is the sample's")?;
    let error = ERRORS * (fourth - variance * variance).max(0.0).sqrt() * both;
    let off = (figures.sd * figures.sd - variance).abs();
    if total_is_seen {
        require(off <= error + slack * (1.0 + own), "the variance is the sample's")?;
    }
    for (share, amount) in SHARES.iter().zip(figures.certainty) {
        let error = ERRORS * (share * (1.0 - share)).sqrt() * both + 1.0 / m;
        let part = |inside: &dyn Fn(f64) -> bool| {
            sample.totals.iter().filter(|it| inside(**it)).count() as f64 / m
        };
        let within = part(&|it| it <= amount + slack);
        let below = part(&|it| it < amount - slack);
        require(within >= share - error, "so many of 100 stay within the amount")?;
        require(below <= share + error, "no smaller amount would be enough")?;
    }
    // Where something happens a few times in all runs, its moments are those few times.
    let is_seen = |risk: usize| total_is_seen && sample.unusual(risk) >= SEEN;
    for driver in figures.drivers.iter().filter(|it| is_seen(it.risk)) {
        if let Some(share) = driver.variance_share {
            let (own, error) = sample.share(driver.risk);
            let error = error * (1.0 + m / n).sqrt();
            require((share - own).abs() <= ERRORS * error + 1e-6, "shares are the sample's")?;
        }
        if let Some(rank) = driver.spearman {
            let over = figures.spearman_runs.unwrap_or(runs) as f64;
            let (own, count) = sample.spearman(driver.risk);
            let part = sample.unusual(driver.risk) as f64 / count;
            let error = (1.0 / (over * part) + 1.0 / (count * part)).sqrt();
            require((rank - own).abs() <= ERRORS * error, "rank correlations are the sample's")?;
        }
    }
    Ok(())
}
