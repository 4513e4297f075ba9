// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! When it is not certain what options are worth to parties: what a package can be regretted for
//! at most, and how likely it is accepted.
//!
//! Every utility lies between two bounds. A party regrets a package most when what it gets is worth
//! the least it can be and all else the most. Without interactions and constraints that splits by
//! issue, so that regret is a total like any other and the walk finds the least of it.

mod acceptance;

pub use acceptance::{Acceptance, Share, Spread, acceptance};

use super::answer::Best;
use super::extremes::extremes;
use super::question::{Question, Rule, Settings};
use super::run::run;
use super::space::Space;
use crate::{Fault, Watch, Word};

/// With interactions or constraints every two packages are compared: at most so many packages.
const MOST_PAIRED: u128 = 4_000;

/// Bounds on every utility: `low[party][issue][option]` and `high`. Interactions are certain.
#[derive(Debug, Clone, PartialEq)]
pub struct Boxes {
    pub low: Vec<Vec<Vec<i64>>>,
    pub high: Vec<Vec<Vec<i64>>>,
}

/// How one party may come to see a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regret {
    /// The least and the most that it can be worth.
    pub low: i64,
    pub high: i64,
    /// The most by which another feasible package can turn out better.
    pub most: i64,
}

impl Boxes {
    /// Every utility may lie so far off, down and up.
    pub fn around(question: &Question, off: i64) -> Boxes {
        let moved = |by: i64| -> Vec<Vec<Vec<i64>>> {
            let options = |values: &Vec<i64>| values.iter().map(|value| value + by).collect();
            let issues = |party: &Vec<Vec<i64>>| party.iter().map(options).collect();
            question.utilities.iter().map(issues).collect()
        };
        Boxes { low: moved(-off.abs()), high: moved(off.abs()) }
    }

    fn look_over(&self, question: &Question) -> Result<(), Fault> {
        let shape = |values: &[Vec<Vec<i64>>]| -> Vec<Vec<usize>> {
            values.iter().map(|party| party.iter().map(Vec::len).collect()).collect()
        };
        let wanted = shape(&question.utilities);
        if shape(&self.low) != wanted || shape(&self.high) != wanted {
            let message = "Bounds are given for each party, issue and option.";
            return Err(Fault::new(Word::WrongSize, message));
        }
        let all = |values: &[Vec<Vec<i64>>]| -> Vec<i64> {
            values.iter().flatten().flatten().copied().collect()
        };
        let (low, high) = (all(&self.low), all(&self.high));
        let size = high.iter().chain(&low).map(|value| value.unsigned_abs()).max().unwrap_or(0);
        if low.iter().zip(&high).any(|(low, high)| low > high) || size > 1 << 44 {
            let message = "A lower bound is above its upper bound, or a bound is too large.";
            return Err(Fault::new(Word::OutOfRange, message));
        }
        Ok(())
    }

    /// The question as a party would most regret this package.
    fn against(&self, question: &Question, package: &[usize]) -> Question {
        let mut turned = Question { utilities: self.high.clone(), ..question.clone() };
        for (party, issues) in turned.utilities.iter_mut().enumerate() {
            for (issue, &option) in package.iter().enumerate() {
                issues[issue][option] = self.low[party][issue][option];
            }
        }
        turned
    }
}

/// What each party can regret this package for, exactly, among all feasible packages.
pub fn regret(
    question: &Question,
    boxes: &Boxes,
    package: &[usize],
    watch: &dyn Watch,
) -> Result<Vec<Regret>, Fault> {
    boxes.look_over(question)?;
    question.look_over(package)?;
    let turned = boxes.against(question, package);
    let space = Space::new(&turned, &[]);
    let mut going = |part: f64| {
        watch.told(part);
        !watch.is_cancelled()
    };
    let found = extremes(&turned, &space, &mut going).map_err(|_| Fault::cancelled())?;
    let ideal = found.map(|extremes| extremes.ideal).unwrap_or_default();
    let high = Question { utilities: boxes.high.clone(), ..question.clone() };
    Ok(ideal
        .iter()
        .enumerate()
        .map(|(party, ideal)| {
            let low = turned.total(party, package);
            Regret { low, high: high.total(party, package), most: ideal - low }
        })
        .collect())
}

/// The packages of which the largest regret of any party is least, and that regret.
///
/// With interactions or constraints every two packages are compared, up to 4,000 packages.
pub fn least_regret(
    question: &Question,
    boxes: &Boxes,
    settings: &Settings,
    watch: &dyn Watch,
) -> Result<Option<Best<i64>>, Fault> {
    boxes.look_over(question)?;
    if !question.interactions.is_empty() || !question.not_both.is_empty() {
        return every_two(question, boxes, settings, watch);
    }
    let mut turned = question.clone();
    for (party, issues) in turned.utilities.iter_mut().enumerate() {
        for (issue, values) in issues.iter_mut().enumerate() {
            let (low, high) = (&boxes.low[party][issue], &boxes.high[party][issue]);
            for (option, value) in values.iter_mut().enumerate() {
                let others = (0..high.len()).filter(|&other| other != option);
                let most = others.map(|other| high[other]).max().unwrap_or(i64::MIN / 2);
                *value = -(most - low[option]).max(0);
            }
        }
    }
    let settings = Settings { rules: vec![Rule::MaxMin], ..settings.clone() };
    let found = run(&turned, &settings, watch)?.max_min.flatten();
    Ok(found.map(|best| best.map(|value| -value)))
}

fn every_two(
    question: &Question,
    boxes: &Boxes,
    settings: &Settings,
    watch: &dyn Watch,
) -> Result<Option<Best<i64>>, Fault> {
    let total = question.packages_total();
    if total > MOST_PAIRED {
        let message =
            "With interactions or constraints regret is compared for up to 4,000 packages.";
        return Err(Fault::too_large(total as f64, message));
    }
    let packages = feasible(question);
    let mut best: Option<Best<i64>> = None;
    for (at, package) in packages.iter().enumerate() {
        watch.go_on()?;
        watch.told(at as f64 / packages.len() as f64);
        let turned = boxes.against(question, package);
        let own: Vec<i64> =
            (0..question.parties.len()).map(|party| turned.total(party, package)).collect();
        let most = |party: usize| {
            let totals = packages.iter().map(|other| turned.total(party, other));
            totals.max().unwrap_or(own[party]) - own[party]
        };
        let value = (0..question.parties.len()).map(most).max().unwrap_or(0);
        match &mut best {
            Some(known) if known.value < value => {}
            Some(known) if known.value == value => {
                known.ties += 1;
                if known.packages.len() < settings.cap {
                    known.packages.push(package.clone());
                }
            }
            _ => {
                let packages = if settings.cap > 0 { vec![package.clone()] } else { Vec::new() };
                best = Some(Best { value, ties: 1, ties_exact: true, packages, bound: None });
            }
        }
    }
    Ok(best)
}

/// All feasible packages, in lexicographic order.
fn feasible(question: &Question) -> Vec<Vec<usize>> {
    let mut packages = vec![Vec::new()];
    for issue in &question.issues {
        let longer = |begun: &Vec<usize>| -> Vec<Vec<usize>> {
            (0..issue.options.len()).map(|o| [begun.as_slice(), &[o]].concat()).collect()
        };
        packages = packages.iter().flat_map(longer).collect();
    }
    packages.retain(|package| question.is_feasible(package));
    packages
}
