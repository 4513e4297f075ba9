// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reads an estimate: a `kind` and the numbers that belong to it.

use super::Amount;
use crate::{Fault, Word, json::Node};

/// The kinds with their keys, in the order of `Amount`'s numbers.
const KINDS: [(&str, &[&str]); 8] = [
    ("fixed", &["kind", "value"]),
    ("uniform", &["kind", "low", "high"]),
    ("triangular", &["kind", "low", "mode", "high"]),
    ("pert", &["kind", "low", "mode", "high"]),
    ("lognormal_mean_sd", &["kind", "mean", "sd"]),
    ("lognormal_median_sigma", &["kind", "median", "sigma"]),
    ("lognormal_p5_p95", &["kind", "p5", "p95"]),
    ("normal", &["kind", "mean", "sd"]),
];

/// Reads one; whether its numbers can stand together is said by [`Amount::check`].
pub fn read(node: Node<'_>) -> Result<Amount, Fault> {
    let given = node.any_object()?;
    let kind = given.need("kind")?;
    let word = kind.text()?;
    let Some((_, keys)) = KINDS.iter().find(|(name, _)| *name == word) else {
        let known: Vec<_> = KINDS.iter().map(|(name, _)| *name).collect();
        let message = format!("An estimate is one of {}.", known.join(", "));
        return Err(kind.fault(Word::UnknownKind, message));
    };
    let object = node.object(keys)?;
    let mut numbers = [0.0; 3];
    for (number, key) in numbers.iter_mut().zip(&keys[1..]) {
        *number = object.need(key)?.real()?;
    }
    let [a, b, c] = numbers;
    let amount = match word {
        "uniform" => Amount::Uniform { low: a, high: b },
        "triangular" => Amount::Triangular { low: a, mode: b, high: c },
        "pert" => Amount::Pert { low: a, mode: b, high: c },
        "lognormal_mean_sd" => Amount::LognormalMeanSd { mean: a, sd: b },
        "lognormal_median_sigma" => Amount::LognormalMedianSigma { median: a, sigma: b },
        "lognormal_p5_p95" => Amount::LognormalP5P95 { p5: a, p95: b },
        "normal" => Amount::Normal { mean: a, sd: b },
        _ => Amount::Fixed { value: a },
    };
    amount.check(&node.path()).map_err(|fault| Fault { line: Some(node.line()), ..fault })?;
    Ok(amount)
}
