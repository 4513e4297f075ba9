// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies what was found in time, where looking at every package is out of reach: what is told of
//! a package is computed again, and thousands of other packages try to break the bounds.

use super::{front, same};
use crate::packages::answer::{Answer, Best};
use crate::packages::question::{Party, Question, Rule, Settings};

/// About so many utilities are added up in trying.
const WORK: usize = 400_000_000;

/// What a rule makes of a package: greater is better, nothing when it does not count.
type Score<'a> = Box<dyn Fn(&[usize]) -> Option<f64> + 'a>;

pub fn check(
    question: &Question,
    settings: &Settings,
    answer: &Answer,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<(), String> {
    let Some(disagreement) = &answer.disagreement else {
        return Err("disagreement: not told, though there are packages.".to_owned());
    };
    // There are packages, so these have a value.
    let there = |rule: Rule, told: bool| !settings.wants(rule) || told;
    same("sum", there(Rule::Sum, answer.sum.iter().flatten().next().is_some()), true)?;
    same("max_min", there(Rule::MaxMin, answer.max_min.iter().flatten().next().is_some()), true)?;
    let accepting = answer.most_accepting.iter().flatten().next().is_some();
    same("most_accepting", there(Rule::MostAccepting, accepting), true)?;
    same("nash", there(Rule::Nash, answer.nash.is_some()), true)?;
    told_values(question, answer, disagreement)?;
    let rules = bounds(question, answer, disagreement);
    let mut trial = Trial { question, state: 0x2545_F491_4F6C_DD1D, left: WORK };
    for (what, score, bound) in &rules {
        let allowed = bound + bound.abs() * 1e-9 + 1e-9;
        let mut tries = 0;
        while tries < 60 && trial.left > 0 {
            if !going(0.0) {
                return Err("Stopped before it was done.".to_owned());
            }
            tries += 1;
            if let Some((package, value)) = trial.climb(score)
                && value > allowed
            {
                return Err(format!("{what}: {package:?} has {value}, above the bound {bound}."));
            }
        }
    }
    if let Some((lowest, ideal)) = ranges(question) {
        let mut front = front::Seen::new(question, answer, &lowest, &ideal);
        let sum: Score =
            Box::new(|package| Some(totals(question, package).iter().sum::<i64>() as f64));
        let listed = answer.pareto.as_ref().is_some_and(|front| !front.packages.is_empty());
        for (package, _) in (0..20).filter(|_| listed).filter_map(|_| trial.climb(&sum)) {
            front.see(&package, &totals(question, &package));
        }
        if answer.pareto.is_some() {
            front.compare(&Settings::default(), answer)?;
        }
    }
    if let Some(clashes) = &answer.clashes {
        same("clashes", clashes.complete || clashes.clashes.iter().any(|it| it.len() != 1), false)?;
        let alone = |k: usize| -> Score {
            Box::new(move |package| Some(f64::from(u8::from(question.accepts(k, package)))))
        };
        for party in clashes.clashes.iter().flatten() {
            let found = (0..20).filter_map(|_| trial.climb(&alone(*party))).any(|it| it.1 > 0.0);
            same("clashes", found, false)?;
        }
    }
    Ok(())
}

fn totals(question: &Question, package: &[usize]) -> Vec<i64> {
    (0..question.parties.len()).map(|party| question.total(party, package)).collect()
}

/// The lowest and the largest total of every party, where issues do not depend on each other.
fn ranges(question: &Question) -> Option<(Vec<i64>, Vec<i64>)> {
    if !question.interactions.is_empty() || !question.not_both.is_empty() {
        return None;
    }
    let add = |pick: fn(&[i64]) -> i64| -> Vec<i64> {
        let total = |issues: &Vec<Vec<i64>>| issues.iter().map(|values| pick(values)).sum();
        question.utilities.iter().map(total).collect()
    };
    let least = |values: &[i64]| values.iter().copied().min().unwrap_or(0);
    let most = |values: &[i64]| values.iter().copied().max().unwrap_or(0);
    Some((add(least), add(most)))
}

/// Every value follows from the package that is listed with it.
fn told_values(question: &Question, answer: &Answer, disagreement: &[i64]) -> Result<(), String> {
    let parties = 0..question.parties.len();
    let totals = |package: &[usize]| totals(question, package);
    let short = |package: &[usize]| -> Vec<i64> {
        let lacking =
            |(total, party): (i64, &Party)| party.limit.map_or(0, |limit| (limit - total).max(0));
        totals(package).into_iter().zip(&question.parties).map(lacking).collect()
    };
    let accepting =
        |package: &[usize]| parties.clone().filter(|&k| question.accepts(k, package)).count();
    let free = |package: &[usize]| !parties.clone().any(|party| question.forbids(party, package));
    let sum = |package: &[usize]| totals(package).iter().sum::<i64>();
    one(question, "sum", answer.sum.iter().flatten().next(), |v, p| *v == sum(p))?;
    one(question, "max_min", answer.max_min.iter().flatten().next(), |v, p| {
        Some(v) == totals(p).iter().min()
    })?;
    one(question, "most_accepting", answer.most_accepting.iter().flatten().next(), |v, p| {
        *v == accepting(p)
    })?;
    one(question, "nash", answer.nash.iter().flatten().next(), |value, package| {
        let gains: Vec<i64> =
            totals(package).iter().zip(disagreement).map(|(total, d)| total - d).collect();
        match &value.gains {
            Some(told) => *told == gains && gains.iter().all(|&gain| gain > 0),
            None => gains.iter().all(|&gain| gain >= 0) && gains.contains(&0),
        }
    })?;
    let kalai = answer.kalai_smorodinsky.iter().flatten().next();
    one(question, "kalai_smorodinsky", kalai, |_, package| {
        totals(package).iter().zip(disagreement).all(|(total, d)| total >= d)
    })?;
    let Some(relaxed) = &answer.relaxations else { return Ok(()) };
    one(question, "smallest_largest", relaxed.smallest_largest.as_ref(), |v, p| {
        free(p) && Some(v) == short(p).iter().max()
    })?;
    one(question, "fewest_parties", relaxed.fewest_parties.as_ref(), |v, p| {
        free(p) && *v == short(p).iter().filter(|&&short| short > 0).count()
    })?;
    one(question, "smallest_total", relaxed.smallest_total.as_ref(), |v, p| {
        free(p) && *v == short(p).iter().sum::<i64>()
    })
}

fn one<V>(
    question: &Question,
    what: &str,
    found: Option<&Best<V>>,
    is_so: impl Fn(&V, &[usize]) -> bool,
) -> Result<(), String> {
    let Some(best) = found else { return Ok(()) };
    let fine = |package: &Vec<usize>| question.is_feasible(package) && is_so(&best.value, package);
    if best.packages.is_empty() || !best.packages.iter().all(fine) {
        return Err(format!("{what}: the package that is listed does not have this value."));
    }
    same(what, (best.ties_exact, best.bound.is_some()), (false, true))
}

/// What each rule's bound says no package exceeds; a shortfall counts as less than nothing.
fn bounds<'a>(
    question: &'a Question,
    answer: &Answer,
    disagreement: &'a [i64],
) -> Vec<(&'static str, Score<'a>, f64)> {
    let mut rules: Vec<(&'static str, Score<'a>, f64)> = Vec::new();
    let mut put = |what, bound: Option<f64>, score: Score<'a>| {
        rules.extend(bound.map(|bound| (what, score, bound)));
    };
    let values = move |package: &[usize]| -> Vec<f64> {
        let total = |party: usize| question.scale.value(question.total(party, package));
        (0..question.parties.len()).map(total).collect()
    };
    let bound = answer.sum.iter().flatten().find_map(|best| best.bound);
    put("sum", bound, Box::new(move |p| Some(values(p).iter().sum())));
    let bound = answer.max_min.iter().flatten().find_map(|best| best.bound);
    let least = |values: Vec<f64>| values.into_iter().fold(f64::INFINITY, f64::min);
    put("max_min", bound, Box::new(move |p| Some(least(values(p)))));
    let bound = answer.most_accepting.iter().flatten().find_map(|best| best.bound);
    put(
        "most_accepting",
        bound,
        Box::new(move |p| {
            let accepting = (0..question.parties.len()).filter(|&k| question.accepts(k, p));
            Some(accepting.count() as f64)
        }),
    );
    let bound = answer.nash.iter().flatten().find_map(|best| best.bound);
    put(
        "nash",
        bound,
        Box::new(move |p| {
            let gain = |(total, &d): (f64, &i64)| total - question.scale.value(d);
            let gains: Vec<f64> = values(p).into_iter().zip(disagreement).map(gain).collect();
            gains.iter().all(|&gain| gain > 0.0).then(|| gains.iter().map(|gain| gain.ln()).sum())
        }),
    );
    let bound = answer.kalai_smorodinsky.iter().flatten().find_map(|best| best.bound);
    if let Some((_, ideal)) = ranges(question) {
        let part = move |(k, (&total, &d)): (usize, (&i64, &i64))| {
            let range = ideal[k] - d;
            if range > 0 { (total - d) as f64 / range as f64 } else { f64::INFINITY }
        };
        put(
            "kalai_smorodinsky",
            bound,
            Box::new(move |p| {
                let totals = self::totals(question, p);
                let admitted = totals.iter().zip(disagreement).all(|(total, d)| total >= d);
                let parts = totals.iter().zip(disagreement).enumerate().map(&part);
                admitted.then(|| parts.fold(f64::INFINITY, f64::min))
            }),
        );
    }
    rules.extend(relaxed(question, answer));
    rules
}

/// The same for what parties fall short of their limits.
fn relaxed<'a>(question: &'a Question, answer: &Answer) -> Vec<(&'static str, Score<'a>, f64)> {
    let mut rules: Vec<(&'static str, Score<'a>, f64)> = Vec::new();
    let mut put = |what, bound: Option<f64>, score: Score<'a>| {
        rules.extend(bound.map(|bound| (what, score, bound)));
    };
    let short = move |package: &[usize]| -> Option<Vec<f64>> {
        let parties = question.parties.iter().enumerate();
        let free = parties.clone().all(|(party, _)| !question.forbids(party, package));
        let lacking = |(party, own): (usize, &Party)| {
            let lacking = own.limit.map_or(0, |limit| limit - question.total(party, package));
            question.scale.value(lacking.max(0))
        };
        free.then(|| parties.map(lacking).collect())
    };
    let Some(relaxed) = &answer.relaxations else { return rules };
    let largest = relaxed.smallest_largest.as_ref().and_then(|best| best.bound);
    let most = |values: Vec<f64>| values.into_iter().fold(0.0, f64::max);
    put("smallest_largest", largest.map(|b| -b), Box::new(move |p| short(p).map(|s| -most(s))));
    let number = relaxed.fewest_parties.as_ref().and_then(|best| best.bound);
    let count = |values: Vec<f64>| values.iter().filter(|&&short| short > 0.0).count() as f64;
    put("fewest_parties", number.map(|b| -b), Box::new(move |p| short(p).map(|s| -count(s))));
    let total = relaxed.smallest_total.as_ref().and_then(|best| best.bound);
    let sum = |values: Vec<f64>| values.iter().sum::<f64>();
    put("smallest_total", total.map(|b| -b), Box::new(move |p| short(p).map(|s| -sum(s))));
    rules
}

/// Packages that try to be better than can be.
struct Trial<'a> {
    question: &'a Question,
    state: u64,
    left: usize,
}

impl Trial<'_> {
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        ((self.state >> 11) % end.max(1) as u64) as usize
    }

    /// From a package by chance upwards, one issue at a time, as long as that helps.
    fn climb(&mut self, score: &Score) -> Option<(Vec<usize>, f64)> {
        let options: Vec<usize> = self.question.issues.iter().map(|it| it.options.len()).collect();
        let cost = options.len() * self.question.parties.len();
        let mut package: Vec<usize> = options.iter().map(|&count| self.below(count)).collect();
        let judge = |package: &[usize]| {
            if self.question.is_feasible(package) { score(package) } else { None }
        };
        let mut best = judge(&package);
        for _ in 0..20 {
            let mut better = false;
            for issue in 0..options.len() {
                for option in 0..options[issue] {
                    self.left = self.left.saturating_sub(cost);
                    if self.left == 0 {
                        break;
                    }
                    let was = std::mem::replace(&mut package[issue], option);
                    let now = judge(&package);
                    if now.is_some_and(|now| best.is_none_or(|best| now > best)) {
                        (best, better) = (now, true);
                    } else {
                        package[issue] = was;
                    }
                }
            }
            if !better {
                break;
            }
        }
        best.map(|best| (package, best))
    }
}
