// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the risk engine is asked: risks, how they go together, and measures against them.

use std::collections::BTreeSet;

use crate::{Fault, Word, amount::Amount, json::quoted};

/// Runs when nobody says how many.
pub const USUAL_RUNS: u64 = 1_000_000;
pub const FEWEST_RUNS: u64 = 100;
pub const MOST_RUNS: u64 = 100_000_000;
/// The most elementary steps (risks × runs, or for a matrix risks² × runs / 2) that are begun.
const MOST_WORK: f64 = 1e14;
/// A full matrix of so many risks takes 200 MB and a minute before the first run.
const MOST_IN_MATRIX: usize = 5_000;
const MOST_RISKS: usize = 100_000;

/// The question.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    pub risks: Vec<Risk>,
    pub correlation: Correlation,
    /// Whether occurring goes together as impacts do. Otherwise it is independent.
    pub occurrence_correlated: bool,
    pub runs: u64,
    pub seed: u64,
    /// In order; `None` when the question has no measures at all.
    pub measures: Option<Vec<Measure>>,
}

/// Something that may happen, and what it then costs.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    pub name: String,
    /// From 0 to 1.
    pub probability: f64,
    pub money: Option<Amount>,
    pub days: Option<Amount>,
}

/// How the impacts of risks go together.
#[derive(Debug, Clone, PartialEq)]
pub enum Correlation {
    None,
    /// The same for every pair: Spearman's, or the latent one.
    OneFactor {
        rho: f64,
        latent: bool,
    },
    /// One row per risk.
    Matrix {
        values: Vec<Vec<f64>>,
        latent: bool,
    },
    /// `loadings[risk][factor]`, latent.
    Factors {
        loadings: Vec<Vec<f64>>,
    },
}

/// What somebody can do about one risk. What is not named stays.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Which risk, from 0.
    pub risk: usize,
    pub probability: Option<f64>,
    pub money: Option<Amount>,
    pub days: Option<Amount>,
    pub cost: f64,
}

impl Input {
    /// Whether it can be computed; a fault carries the JSON path of what cannot.
    pub fn check(&self) -> Result<(), Fault> {
        if self.risks.is_empty() {
            return Err(Fault::at(Word::EmptyInput, "/risks", "There are no risks."));
        }
        check_runs(self.runs)?;
        let mut names = BTreeSet::new();
        for (n, risk) in self.risks.iter().enumerate() {
            let path = format!("/risks/{n}");
            if risk.name.is_empty() {
                let message = "A name may not be empty.";
                return Err(Fault::at(Word::OutOfRange, format!("{path}/name"), message));
            }
            if !names.insert(risk.name.as_str()) {
                let message = format!("There are two risks called {}.", quoted(&risk.name));
                return Err(Fault::at(Word::DuplicateName, format!("{path}/name"), message));
            }
            check_probability(risk.probability, &path)?;
            check_amounts(risk.money.as_ref(), risk.days.as_ref(), &path)?;
        }
        self.correlation.check(self.risks.len())?;
        for (n, measure) in self.measures.iter().flatten().enumerate() {
            let path = format!("/measures/{n}");
            if measure.risk >= self.risks.len() {
                let message = format!("There is no risk {} (they count from 0).", measure.risk);
                return Err(Fault::at(Word::UnknownName, format!("{path}/risk"), message));
            }
            if !measure.cost.is_finite() {
                let message = "The cost of a measure is no number.";
                return Err(Fault::at(Word::OutOfRange, format!("{path}/cost"), message));
            }
            check_probability(measure.probability.unwrap_or(0.0), &path)?;
            check_amounts(measure.money.as_ref(), measure.days.as_ref(), &path)?;
        }
        self.check_size()
    }

    fn check_size(&self) -> Result<(), Fault> {
        let risks = self.risks.len();
        let is_matrix = matches!(self.correlation, Correlation::Matrix { .. });
        let each = match &self.correlation {
            Correlation::Matrix { .. } => risks as f64 / 2.0,
            Correlation::Factors { loadings } => {
                loadings.first().map_or(1, |row| row.len().max(1)) as f64
            }
            _ => 1.0,
        };
        let work = risks as f64 * self.runs as f64 * each;
        let is_too_many = risks > if is_matrix { MOST_IN_MATRIX } else { MOST_RISKS };
        if work > MOST_WORK || is_too_many {
            let message = format!(
                "{risks} risks in {} runs are too many at once: ask fewer runs.",
                self.runs
            );
            return Err(Fault::too_large(work, message));
        }
        Ok(())
    }

    /// The risks after all measures.
    pub fn after_measures(&self) -> Vec<Risk> {
        let mut risks = self.risks.clone();
        for measure in self.measures.iter().flatten() {
            if let Some(risk) = risks.get_mut(measure.risk) {
                risk.probability = measure.probability.unwrap_or(risk.probability);
                risk.money = measure.money.or(risk.money);
                risk.days = measure.days.or(risk.days);
            }
        }
        risks
    }
}

/// Whether so many runs may be asked.
pub(crate) fn check_runs(runs: u64) -> Result<(), Fault> {
    if (FEWEST_RUNS..=MOST_RUNS).contains(&runs) {
        return Ok(());
    }
    let message = format!("Runs should lie from {FEWEST_RUNS} to {MOST_RUNS}.");
    Err(Fault::at(Word::OutOfRange, "/runs", message))
}

fn check_probability(probability: f64, path: &str) -> Result<(), Fault> {
    if (0.0..=1.0).contains(&probability) {
        return Ok(());
    }
    let message = format!("A probability lies from 0 to 1, and this is {probability:?}.");
    Err(Fault::at(Word::OutOfRange, format!("{path}/probability"), message))
}

fn check_amounts(money: Option<&Amount>, days: Option<&Amount>, path: &str) -> Result<(), Fault> {
    for (amount, key) in [(money, "money"), (days, "days")] {
        let Some(amount) = amount else { continue };
        let path = format!("{path}/{key}");
        if matches!(amount, Amount::Normal { .. }) {
            let message = "A normal estimate is for steps of a route only.";
            return Err(Fault::at(Word::UnknownKind, path, message));
        }
        amount.check(&path)?;
    }
    Ok(())
}

impl Correlation {
    fn check(&self, risks: usize) -> Result<(), Fault> {
        let out = |path: String, message: String| Err(Fault::at(Word::OutOfRange, path, message));
        let size = |path: String, rows: usize| {
            let message = format!("There are {risks} risks, and here are {rows}.");
            Err(Fault::at(Word::WrongSize, path, message))
        };
        match self {
            Correlation::None => Ok(()),
            Correlation::OneFactor { rho, .. } => match (0.0..1.0).contains(rho) {
                true => Ok(()),
                false => out("/correlation/rho".into(), "rho lies from 0 to below 1.".into()),
            },
            Correlation::Matrix { values, .. } => {
                let path = "/correlation/values";
                if values.len() != risks {
                    return size(path.into(), values.len());
                }
                if let Some(n) = values.iter().position(|row| row.len() != risks) {
                    return size(format!("{path}/{n}"), values[n].len());
                }
                check_matrix(values, path)
            }
            Correlation::Factors { loadings } => {
                let path = "/correlation/loadings";
                if loadings.len() != risks {
                    return size(path.into(), loadings.len());
                }
                let factors = loadings[0].len();
                for (n, row) in loadings.iter().enumerate() {
                    if row.len() != factors {
                        let message = format!("Here should be {factors}, as in the first row.");
                        return Err(Fault::at(Word::WrongSize, format!("{path}/{n}"), message));
                    }
                    let norm = row.iter().map(|it| it * it).sum::<f64>();
                    if norm.is_nan() || norm > 1.0 + 1e-12 {
                        let message = "The squares of a row's loadings may sum to 1 at most.";
                        return out(format!("{path}/{n}"), message.into());
                    }
                }
                Ok(())
            }
        }
    }
}

/// Symmetric, ones on the diagonal, all within −1..1.
fn check_matrix(values: &[Vec<f64>], path: &str) -> Result<(), Fault> {
    for (row, entries) in values.iter().enumerate() {
        for (column, entry) in entries.iter().enumerate() {
            let wrong = if !(-1.0..=1.0).contains(entry) {
                "A correlation lies from -1 to 1."
            } else if row == column && (entry - 1.0).abs() > 1e-12 {
                "The diagonal of the matrix should hold ones."
            } else if (entry - values[column][row]).abs() > 1e-12 {
                "The matrix should be symmetric."
            } else {
                continue;
            };
            return Err(Fault::at(Word::OutOfRange, format!("{path}/{row}/{column}"), wrong));
        }
    }
    Ok(())
}
