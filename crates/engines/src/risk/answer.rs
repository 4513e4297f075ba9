// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the risk engine answers, and how that is written.

use super::figures::CERTAINTIES;
use crate::json::{self, Json};

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub seed: u64,
    /// What was made of a matrix that no correlations can have.
    pub repaired: Option<Repair>,
    pub before: Outcome,
    /// With all measures, when the question has any, and what they cost together.
    pub after: Option<(Outcome, f64)>,
}

/// The nearest matrix that correlations can have (latent).
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    pub largest_change: f64,
    pub matrix: Vec<Vec<f64>>,
}

/// Money and days; nothing where no risk has any.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub money: Option<Figures>,
    pub days: Option<Figures>,
}

/// Of the total T over all runs.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub mean: f64,
    pub sd: f64,
    /// One per [`CERTAINTIES`]: the total that so many of 100 runs stay within.
    pub certainty: [f64; CERTAINTIES.len()],
    pub standard_error: [f64; CERTAINTIES.len()],
    /// 101 pairs of an amount and the chance to stay within it.
    pub curve: Vec<(f64, f64)>,
    /// All risks, the largest share first.
    pub drivers: Vec<Driver>,
    /// Over how many runs Spearman was computed, where not over all.
    pub spearman_runs: Option<u64>,
}

/// How much one risk drives the total.
#[derive(Debug, Clone, PartialEq)]
pub struct Driver {
    pub risk: usize,
    /// cov(X, T) / var(T); nothing when the total does not vary.
    pub variance_share: Option<f64>,
    /// Nothing when the risk or the total does not vary.
    pub spearman: Option<f64>,
}

impl Answer {
    /// As it is written; `seconds` was measured by the caller.
    pub fn to_json(&self, seconds: f64) -> Json {
        let repaired = self.repaired.as_ref().map(|repair| {
            Json::object()
                .with("largest_change", repair.largest_change)
                .with("matrix", Json::list(repair.matrix.iter().cloned()))
        });
        let object = json::answer("risk", Some(self.seed))
            .with("seconds", seconds)
            .with("exact", true)
            .with("repaired_correlation", repaired);
        match &self.after {
            None => object.with_all(self.before.to_json()),
            Some((after, cost)) => object
                .with("before", self.before.to_json())
                .with("after", after.to_json())
                .with("measures_cost", *cost),
        }
    }
}

impl Outcome {
    fn to_json(&self) -> Json {
        let written = |figures: &Option<Figures>| figures.as_ref().map(Figures::to_json);
        Json::object().with("money", written(&self.money)).with("days", written(&self.days))
    }
}

impl Figures {
    fn to_json(&self) -> Json {
        let per_certainty = |figures: &[f64]| {
            CERTAINTIES
                .iter()
                .zip(figures)
                .fold(Json::object(), |object, (share, it)| object.with(&share.to_string(), *it))
        };
        let object = Json::object()
            .with("mean", self.mean)
            .with("sd", self.sd)
            .with("certainty", per_certainty(&self.certainty))
            .with("standard_error", per_certainty(&self.standard_error))
            .with("curve", Json::list(self.curve.iter().map(|(x, chance)| vec![*x, *chance])))
            .with("drivers", Json::list(self.drivers.iter().map(Driver::to_json)));
        match self.spearman_runs {
            Some(runs) => object.with("spearman_runs", Json::Written(runs.to_string())),
            None => object,
        }
    }
}

impl Driver {
    fn to_json(&self) -> Json {
        Json::object()
            .with("risk", self.risk)
            .with("variance_share", self.variance_share)
            .with("spearman", self.spearman)
    }
}
