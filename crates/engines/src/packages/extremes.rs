// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The smallest and the largest total of every party over all feasible packages.

use super::bottleneck::{Bottleneck, NO_FLOOR, Row};
use super::climb::{Dice, climb};
use super::plan::Plan;
use super::question::{Question, Scale};
use super::scan::{Search, Stopped, scan};
use super::space::Space;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extremes {
    pub lowest: Vec<i64>,
    pub ideal: Vec<i64>,
}

/// None without feasible packages.
pub fn extremes(
    question: &Question,
    space: &Space,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Option<Extremes>, Stopped> {
    if space.pairs.is_empty() && question.not_both.is_empty() {
        let per_issue = |party: usize, pick: fn(&[i64]) -> i64| -> i64 {
            question.utilities[party].iter().map(|values| pick(values)).sum()
        };
        let parties = 0..question.parties.len();
        return Ok(Some(Extremes {
            lowest: parties.clone().map(|p| per_issue(p, least)).collect(),
            ideal: parties.map(|p| per_issue(p, most)).collect(),
        }));
    }
    let Some(ideal) = highest(space, going)? else { return Ok(None) };
    let mut turned = Space::new(&negated(question), &[]);
    turned.widest_tile = space.widest_tile;
    let Some(lowest) = highest(&turned, going)? else { return Ok(None) };
    Ok(Some(Extremes { lowest: lowest.into_iter().map(|x| -x).collect(), ideal }))
}

fn least(values: &[i64]) -> i64 {
    values.iter().copied().min().unwrap_or(0)
}

fn most(values: &[i64]) -> i64 {
    values.iter().copied().max().unwrap_or(0)
}

/// The largest total per party, by walks that look for a dozen parties at a time.
fn highest(space: &Space, going: &mut dyn FnMut(f64) -> bool) -> Result<Option<Vec<i64>>, Stopped> {
    let plan = Plan::new(space);
    let mut dice = Dice(5);
    let mut found = Vec::new();
    let all: Vec<usize> = (0..space.parties).collect();
    for parties in all.chunks(12) {
        let mut search = Search::default();
        for &party in parties {
            let row = Row { row: party, zero: 0, range: 1, floor: NO_FLOOR };
            let mut rule = Bottleneck::new(vec![row], Scale::Exact { places: 0 }, 0);
            let known = climb(space, 4, &mut dice, &|totals, _| totals[party] as f64);
            rule.start(known.and_then(|(package, _)| {
                let mut totals = vec![0; space.rows];
                space.totals(&package, &mut totals);
                rule.value(|row| totals[row])
            }));
            search.bottlenecks.push(rule);
        }
        scan(space, &plan, &mut search, going)?;
        for rule in search.bottlenecks {
            match rule.best {
                Some(best) if rule.found.ties > 0 => found.push(best.part),
                _ => return Ok(None),
            }
        }
    }
    Ok(Some(found))
}

fn negated(question: &Question) -> Question {
    let mut turned = question.clone();
    let negate = |value: &mut i64| *value = -*value;
    turned.utilities.iter_mut().flatten().flatten().for_each(negate);
    turned.interactions.iter_mut().flat_map(|i| &mut i.values).flatten().for_each(negate);
    turned
}
