// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The rules that have one greatest value, each by comparing package after package.

use std::cmp::Ordering;

use super::same;
use crate::packages::answer::{Answer, Best};
use crate::packages::question::{Question, Rule, Settings};

/// The best so far of one rule.
struct Top<V> {
    value: Option<V>,
    ties: u64,
    packages: Vec<Vec<usize>>,
    cap: usize,
}

impl<V> Top<V> {
    fn new(cap: usize) -> Top<V> {
        Top { value: None, ties: 0, packages: Vec::new(), cap }
    }

    fn see(&mut self, value: V, package: &[usize], order: impl Fn(&V, &V) -> Ordering) {
        let order = self.value.as_ref().map_or(Ordering::Greater, |best| order(&value, best));
        if order == Ordering::Greater {
            self.value = Some(value);
            self.ties = 0;
            self.packages.clear();
        }
        if order != Ordering::Less {
            self.ties += 1;
            if self.packages.len() < self.cap {
                self.packages.push(package.to_vec());
            }
        }
    }

    fn compare<U>(
        self,
        what: &str,
        told: &Option<Best<U>>,
        value_is: impl Fn(&U, &V) -> bool,
    ) -> Result<(), String> {
        let (Some(value), Some(told)) = (&self.value, told) else {
            return same(what, told.is_some(), self.value.is_some());
        };
        if !value_is(&told.value, value) {
            return Err(format!("{what}: another package does better, or none does so well."));
        }
        same(what, (told.ties, &told.packages), (self.ties, &self.packages))?;
        same(what, told.ties_exact, true)
    }
}

pub struct Rules<'a> {
    question: &'a Question,
    settings: &'a Settings,
    disagreement: &'a [i64],
    ideal: &'a [i64],
    left_out: Vec<usize>,
    sum: Top<i64>,
    max_min: Top<i64>,
    nash: Top<Vec<i64>>,
    kalai_smorodinsky: Top<(i64, i64)>,
    accepting: Top<u32>,
    smallest_largest: Top<i64>,
    fewest: Top<i64>,
    smallest_total: Top<i64>,
}

impl<'a> Rules<'a> {
    pub fn new(
        question: &'a Question,
        settings: &'a Settings,
        disagreement: &'a [i64],
        ideal: &'a [i64],
    ) -> Rules<'a> {
        let cap = settings.cap;
        Rules {
            left_out: (0..ideal.len()).filter(|&k| ideal[k] == disagreement[k]).collect(),
            question,
            settings,
            disagreement,
            ideal,
            sum: Top::new(cap),
            max_min: Top::new(cap),
            nash: Top::new(cap),
            kalai_smorodinsky: Top::new(cap),
            accepting: Top::new(cap),
            smallest_largest: Top::new(cap),
            fewest: Top::new(cap),
            smallest_total: Top::new(cap),
        }
    }

    fn near(&self, a: i64, b: i64) -> Ordering {
        if (a - b).abs() <= self.question.scale.slack(b) { Ordering::Equal } else { a.cmp(&b) }
    }

    pub fn see(&mut self, package: &[usize], totals: &[i64], accepting: u64, forbidding: u64) {
        let question = self.question;
        let scale = question.scale;
        let order = |a: &i64, b: &i64| {
            if (a - b).abs() <= scale.slack(*b) { Ordering::Equal } else { a.cmp(b) }
        };
        self.sum.see(totals.iter().sum(), package, order);
        self.max_min.see(totals.iter().copied().min().unwrap_or(0), package, order);
        self.accepting.see(accepting.count_ones(), package, |a, b| a.cmp(b));
        self.see_admitted(package, totals);
        if forbidding != 0 {
            return;
        }
        let short = |(k, party): (usize, &crate::packages::question::Party)| {
            party.limit.map_or(0, |limit| (limit - totals[k]).max(0))
        };
        let shorts: Vec<i64> = question.parties.iter().enumerate().map(short).collect();
        let largest = shorts.iter().copied().max().unwrap_or(0);
        self.smallest_largest.see(-largest, package, order);
        let number = question.parties.len() as i64 - i64::from(accepting.count_ones());
        self.fewest.see(-number, package, |a, b| a.cmp(b));
        self.smallest_total.see(-shorts.iter().sum::<i64>(), package, order);
    }

    fn see_admitted(&mut self, package: &[usize], totals: &[i64]) {
        let gains: Vec<i64> = totals.iter().zip(self.disagreement).map(|(t, d)| t - d).collect();
        let enough =
            |(&total, &d): (&i64, &i64)| total >= d || self.near(total, d) == Ordering::Equal;
        if !totals.iter().zip(self.disagreement).all(enough) {
            return;
        }
        let product = if gains.contains(&0) { vec![0] } else { gains.clone() };
        let exact = self.question.scale.is_exact();
        self.nash.see(product, package, |a, b| products(a, b, exact));
        let worst = (0..gains.len())
            .filter(|k| !self.left_out.contains(k))
            .map(|k| (gains[k], self.ideal[k] - self.disagreement[k]))
            .min_by(|a, b| fractions(a, b, true));
        if let Some(worst) = worst {
            self.kalai_smorodinsky.see(worst, package, |a, b| fractions(a, b, exact));
        }
    }

    pub fn compare(self, answer: &Answer) -> Result<(), String> {
        let settings = self.settings;
        let asked = |rule: Rule| settings.wants(rule);
        same("sum", answer.sum.is_some(), asked(Rule::Sum))?;
        same("max_min", answer.max_min.is_some(), asked(Rule::MaxMin))?;
        same("nash", answer.nash.is_some(), asked(Rule::Nash))?;
        let exact = self.question.scale.is_exact();
        let scale = self.question.scale;
        let equal = move |a: &i64, b: &i64| (a - b).abs() <= scale.slack(*b);
        if let Some(told) = &answer.sum {
            self.sum.compare("sum", told, equal)?;
        }
        if let Some(told) = &answer.max_min {
            self.max_min.compare("max_min", told, equal)?;
        }
        if let Some(told) = &answer.nash {
            self.nash.compare("nash", told, |told, found| match &told.gains {
                None => found == &[0],
                Some(gains) => products(gains, found, exact) == Ordering::Equal,
            })?;
        }
        if let Some(told) = &answer.kalai_smorodinsky {
            let left_out = self.left_out.clone();
            self.kalai_smorodinsky.compare("kalai_smorodinsky", told, |told, found| {
                let value = (told.value.part, told.value.over);
                fractions(&value, found, exact) == Ordering::Equal && told.left_out == left_out
            })?;
        }
        if let Some(told) = &answer.most_accepting {
            self.accepting.compare("most_accepting", told, |a, b| *a == *b as usize)?;
        }
        let Some(told) = &answer.relaxations else { return Ok(()) };
        let below = move |a: &i64, b: &i64| (a + b).abs() <= scale.slack(*b);
        self.smallest_largest.compare("smallest_largest", &told.smallest_largest, below)?;
        self.fewest.compare("fewest_parties", &told.fewest_parties, |a, b| *a as i64 == -*b)?;
        self.smallest_total.compare("smallest_total", &told.smallest_total, below)
    }
}

fn fractions(a: &(i64, i64), b: &(i64, i64), exact: bool) -> Ordering {
    let (left, right) = (a.0 as f64 / a.1 as f64, b.0 as f64 / b.1 as f64);
    if !exact && (left - right).abs() <= 1e-9 * right.abs() {
        return Ordering::Equal;
    }
    (i128::from(a.0) * i128::from(b.1)).cmp(&(i128::from(b.0) * i128::from(a.1)))
}

/// Products written out in nine decimal digits at a time.
fn products(a: &[i64], b: &[i64], exact: bool) -> Ordering {
    if !exact {
        let log = |gains: &[i64]| gains.iter().map(|&gain| (gain as f64).ln()).sum::<f64>();
        let apart = log(a) - log(b);
        let near = apart.abs() <= a.len() as f64 * 1e-9;
        return if near { Ordering::Equal } else { apart.total_cmp(&0.0) };
    }
    let (a, b) = (written(a), written(b));
    a.len().cmp(&b.len()).then_with(|| a.iter().rev().cmp(b.iter().rev()))
}

fn written(factors: &[i64]) -> Vec<u128> {
    let mut digits = vec![1u128];
    for &factor in factors {
        let mut carry = 0;
        for digit in &mut digits {
            let product = *digit * factor as u128 + carry;
            *digit = product % 1_000_000_000;
            carry = product / 1_000_000_000;
        }
        while carry > 0 {
            digits.push(carry % 1_000_000_000);
            carry /= 1_000_000_000;
        }
        while digits.len() > 1 && digits.last() == Some(&0) {
            digits.pop();
        }
    }
    digits
}
