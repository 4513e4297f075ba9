// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies an answer by other means than those that found it; shares the input types only.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::votes::Votes;
use crate::{Fault, Word};

/// Refuses an answer that the votes do not bear out.
///
/// Counts and statistics are computed again vote by vote; axes are compared with those of a power
/// iteration on two directions at once, places by their definition, groups by their centres.
pub fn check(votes: &Votes, answer: &Answer) -> Result<(), Fault> {
    let sheet = Sheet::of(votes);
    counts(&sheet, answer)?;
    statistics(&sheet, answer)?;
    if answer.found.is_some() {
        picture(&sheet, answer)?;
    }
    Ok(())
}

fn disagree(what: &str) -> Fault {
    Fault::new(Word::CheckFailed, format!("The check does not agree: {what}."))
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(1.0)
}

/// All votes as plain rows.
struct Sheet {
    rows: Vec<Vec<(usize, f64)>>,
    rejected: Vec<bool>,
}

impl Sheet {
    fn of(votes: &Votes) -> Sheet {
        let row = |person| votes.of_person(person).map(|(at, vote)| (at as usize, vote.into()));
        Sheet {
            rows: (0..votes.people()).map(|person| row(person).collect()).collect(),
            rejected: (0..votes.statements()).map(|at| votes.is_rejected(at)).collect(),
        }
    }

    /// Agrees, disagrees and seen of some people on a statement.
    fn count(&self, statement: usize, who: impl Fn(usize) -> bool) -> [f64; 3] {
        let mut count = [0.0; 3];
        for (_, row) in self.rows.iter().enumerate().filter(|(person, _)| who(*person)) {
            if let Ok(at) = row.binary_search_by_key(&statement, |&(at, _)| at) {
                let vote = row[at].1;
                count[0] += f64::from(vote > 0.0);
                count[1] += f64::from(vote < 0.0);
                count[2] += 1.0;
            }
        }
        count
    }
}

fn counts(sheet: &Sheet, answer: &Answer) -> Result<(), Fault> {
    let mut sums: BTreeMap<(usize, usize), [u64; 3]> = BTreeMap::new();
    for (row, group) in sheet.rows.iter().zip(&answer.of_person) {
        for &(statement, vote) in row {
            let group = group.map_or(usize::MAX, |group| group as usize);
            let sum = sums.entry((group, statement)).or_default();
            sum[0] += u64::from(vote > 0.0);
            sum[1] += u64::from(vote < 0.0);
            sum[2] += 1;
        }
    }
    let mut told = 0;
    for (group, counts) in answer.tally.groups.iter().enumerate() {
        for (statement, count) in counts.iter().enumerate() {
            let own = sums.get(&(group, statement)).copied().unwrap_or_default();
            told += own[2];
            if own != [count.agree, count.disagree, count.seen] {
                return Err(disagree("a group's votes are counted otherwise"));
            }
        }
    }
    let outside = sums.range((usize::MAX, 0)..).map(|(_, sum)| sum[2]).sum::<u64>();
    let all: u64 = answer.tally.all.iter().map(|count| count.seen).sum();
    if all != told + outside {
        return Err(disagree("votes are missing"));
    }
    Ok(())
}

/// The four figures of a side, from the definition written out in another way.
fn figures(own: [f64; 3], others: [f64; 3], side: usize) -> [f64; 4] {
    let p = (own[side] + 1.0) / (own[2] + 2.0);
    let p_others = (others[side] + 1.0) / (others[2] + 2.0);
    let p_test = (2.0 * own[side] + 1.0 - own[2]) / (own[2] + 1.0).sqrt();
    let (c, d) = (own[2] + 1.0, others[2] + 1.0);
    let (a, b) = (own[side] + 1.0, others[side] + 1.0);
    let left = c + d - a - b;
    let apart = if left == 0.0 {
        0.0
    } else {
        (a * d - b * c) * (c + d).sqrt() / ((a + b) * left * c * d).sqrt()
    };
    [p, p_test, p / p_others, apart]
}

fn statistics(sheet: &Sheet, answer: &Answer) -> Result<(), Fault> {
    // Every statement is looked at in every group; beyond this much work only some are.
    let step = (sheet.rows.len() * sheet.rejected.len() / 20_000_000).max(1);
    for statement in (0..sheet.rejected.len()).step_by(step) {
        let count = |group: Option<u32>| {
            sheet.count(statement, |person| {
                let own = answer.of_person[person];
                own.is_some() && group.is_none_or(|group| own == Some(group))
            })
        };
        let all = count(None);
        let mut shared = 1.0;
        for group in 0..answer.names.len() {
            let own = count(Some(group as u32));
            let others = [all[0] - own[0], all[1] - own[1], all[2] - own[2]];
            shared *= (own[0] + 1.0) / (own[2] + 2.0);
            for side in 0..2 {
                let told = answer.figures[group][statement][side];
                let told = [told.p, told.p_test, told.repness, told.repness_test];
                let ours = figures(own, others, side);
                if !told.iter().zip(ours).all(|(told, ours)| near(ours, *told)) {
                    return Err(disagree("a figure of a statement"));
                }
            }
        }
        if !near(shared, answer.shared[statement]) {
            return Err(disagree("how much all groups agree"));
        }
    }
    listed(sheet, answer)
}

/// What is listed keeps the rules of the list.
fn listed(sheet: &Sheet, answer: &Answer) -> Result<(), Fault> {
    for (group, list) in answer.representative.iter().enumerate() {
        let weak = list.iter().filter(|one| one.weak).count();
        if list.len() > 5 || (weak > 0 && list.len() > 1) {
            return Err(disagree("a list is too long"));
        }
        for one in list {
            let figures = answer.figures[group][one.statement as usize][one.side as usize];
            let clear = figures.p_test > 1.2816 && figures.repness_test > 1.2816;
            if sheet.rejected[one.statement as usize] || !(clear || one.best_agree || one.weak) {
                return Err(disagree("a statement is listed that is not representative"));
            }
        }
    }
    Ok(())
}

fn picture(sheet: &Sheet, answer: &Answer) -> Result<(), Fault> {
    let Some((groups, _)) = &answer.found else { return Ok(()) };
    let statements = sheet.rejected.len();
    let mut mean = vec![0.0; statements];
    let mut seen = vec![0.0f64; statements];
    for &(at, vote) in sheet.rows.iter().flatten() {
        mean[at] += vote;
        seen[at] += 1.0;
    }
    for at in 0..statements {
        mean[at] /= seen[at].max(1.0);
    }
    let own: [Vec<f64>; 2] =
        [0, 1].map(|axis| groups.axes.loadings.iter().map(|loading| loading[axis]).collect());
    let rejected = sheet.rejected.iter().filter(|&&rejected| rejected).count();
    for (row, place) in sheet.rows.iter().zip(&groups.places) {
        let open = row.iter().filter(|&&(at, _)| !sheet.rejected[at]);
        let votes = open.clone().count() + rejected;
        let larger = (statements as f64 / votes as f64).sqrt();
        for (axis, place) in own.iter().zip(place) {
            let along: f64 = open.clone().map(|&(at, vote)| (vote - mean[at]) * axis[at]).sum();
            if !near(along * larger, *place) {
                return Err(disagree("somebody's place"));
            }
        }
    }
    axes(sheet, &mean, own)
}

/// The axes are directions that the square of the matrix only makes longer, and the longest.
fn axes(sheet: &Sheet, mean: &[f64], own: [Vec<f64>; 2]) -> Result<(), Fault> {
    let times = |direction: &[f64]| {
        let mut result = vec![0.0; direction.len()];
        for row in &sheet.rows {
            let open = || row.iter().filter(|&&(at, _)| !sheet.rejected[at]);
            let along: f64 = open().map(|&(at, vote)| (vote - mean[at]) * direction[at]).sum();
            open().for_each(|&(at, vote)| result[at] += (vote - mean[at]) * along);
        }
        result
    };
    let dot = |one: &[f64], other: &[f64]| one.iter().zip(other).map(|(a, b)| a * b).sum::<f64>();
    let mut roots = [0.0; 2];
    for (axis, root) in own.iter().zip(&mut roots) {
        let length = dot(axis, axis);
        let product = times(axis);
        *root = dot(axis, &product);
        let left: f64 = product.iter().zip(axis).map(|(a, b)| (a - *root * b).powi(2)).sum();
        if length > 0.0 && (!near(length, 1.0) || left.sqrt() > 1e-6 * root.max(1e-6)) {
            return Err(disagree("an axis is no leading direction"));
        }
    }
    if dot(&own[0], &own[1]).abs() > 1e-8 || roots[0] < roots[1] * (1.0 - 1e-9) {
        return Err(disagree("the axes are not two leading directions"));
    }
    // Whatever else there is, without the part along both axes, may not grow larger than they do.
    let mut other: Vec<f64> =
        (0..own[0].len()).map(|at| ((at * 7919 % 101) as f64) - 50.0).collect();
    for _ in 0..40 {
        let before = dot(&other, &other).sqrt();
        // Twice, because what is left after once may be mostly rounding.
        for axis in own.iter().chain(&own) {
            let along = dot(&other, axis);
            other.iter_mut().zip(axis).for_each(|(other, axis)| *other -= along * axis);
        }
        let length = dot(&other, &other).sqrt();
        if length <= 1e-9 * before.max(1e-9 * roots[0]) {
            return Ok(());
        }
        other.iter_mut().for_each(|other| *other /= length);
        let product = times(&other);
        if dot(&other, &product) > roots[1] * (1.0 + 1e-9) + 1e-9 {
            return Err(disagree("another direction is longer than an axis"));
        }
        other = product;
    }
    Ok(())
}
