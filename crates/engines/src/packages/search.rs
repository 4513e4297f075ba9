// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Above the exact limit: good packages while there is time, and how good any could be.
//!
//! Some issues are opened at a time and walked exactly, the others stay as they are in the best
//! package of one rule. What is found holds; that nothing better exists is told by bounds.

use super::answer::{Answer, Asked, Best, Clashes, Front, NoAnswer};
use super::bottleneck::{Bottleneck, NO_FLOOR, Row};
use super::bounds::{self, Part};
use super::climb::{Dice, climb};
use super::extremes::{Extremes, extremes};
use super::plan::Plan;
use super::question::{Question, Rule, Scale, Settings};
use super::rules::{Rules, known_value, limited, limits};
use super::scan::{Search, scan};
use super::solve::{Going, disagreement, gains, without_packages};
use super::space::Space;

/// About so many packages are walked at a time.
const OPENED: usize = 100_000;

pub fn search(question: &Question, settings: &Settings, going: Going) -> Result<Answer, NoAnswer> {
    let packages = question.packages_total() as f64;
    let space = Space::new(question, &[]);
    let found = extremes(question, &space, going);
    let Some(extremes) = found.map_err(|_| NoAnswer::TooLarge { packages })? else {
        return Ok(without_packages(settings));
    };
    let disagreement = disagreement(question, settings, &extremes)?;
    let walked: Vec<Rule> = Rule::ALL
        .into_iter()
        .filter(|&rule| rule != Rule::Clashes && rule != Rule::Pareto && settings.wants(rule))
        .collect();
    let walk = Settings { rules: walked, cap: 1, ..settings.clone() };
    let mut rules = Rules::new(question, &walk, &space, &extremes, &disagreement);
    rules.forget();
    let mut best = Answer::default();
    if settings.wants(Rule::Pareto) {
        best.pareto = Some(representative(&space, &extremes, question.scale, going));
    }
    let mut dice = Dice(17);
    // The first round climbs only: an answer is there at once.
    let start = climb(&space, 20, &mut dice, &|totals, _| worst(&extremes, totals));
    let Some((start, _)) = start else { return Err(NoAnswer::TooLarge { packages }) };
    let mut bases = vec![start];
    let mut round = 0;
    loop {
        let base = bases[round % bases.len()].clone();
        let open = opened(&space, &mut dice);
        let part = space.opened(&base, &open);
        let plan = Plan::new(&part);
        let weighted = part.weighted(rules.weighted());
        let mut found = rules.search(&weighted);
        // The first walk is short, and without it there would be nothing to tell.
        let first = round == 0;
        let done = scan(&weighted, &plan, &mut found, &mut |_| first || going(0.0)).is_err();
        let mut answer = Answer::default();
        if settings.wants(Rule::Nash) {
            answer.nash = Some(None);
        }
        if let Some(nash) = found.nash.take().filter(|nash| nash.found.ties > 0) {
            rules.know_gains(nash.best.clone());
            answer.nash = Some(Some(super::solve::best(
                super::answer::NashValue { gains: nash.best },
                nash.found,
            )));
        }
        rules.know(&found);
        rules.tell(question, found, &mut answer);
        take(&mut best, answer, &base, &open);
        bases = listed(&best);
        bases.push(base);
        round += 1;
        if done || !going(0.0) {
            break;
        }
    }
    bound(question, settings, &space, &extremes, &disagreement, &mut best);
    best.disagreement = Some(disagreement);
    Ok(best)
}

/// The smallest share of its range that a party gets.
fn worst(extremes: &Extremes, totals: &[i64]) -> f64 {
    let share = |(k, (&low, &high)): (usize, (&i64, &i64))| {
        (totals[k] - low) as f64 / (high - low).max(1) as f64
    };
    extremes.lowest.iter().zip(&extremes.ideal).enumerate().map(share).fold(1.0, f64::min)
}

/// Some issues by chance, as many as are quickly walked.
fn opened(space: &Space, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..space.issues()).collect();
    for k in 0..order.len() {
        let other = k + dice.below(order.len() - k);
        order.swap(k, other);
    }
    let mut packages = 1;
    let mut open = Vec::new();
    for issue in order {
        if packages * space.options[issue] <= OPENED {
            packages *= space.options[issue];
            open.push(issue);
        }
    }
    open.sort_unstable();
    open
}

fn listed(best: &Answer) -> Vec<Vec<usize>> {
    fn first<V>(asked: &Asked<Best<V>>) -> Option<Vec<usize>> {
        asked.as_ref()?.as_ref()?.packages.first().cloned()
    }
    let relaxed = best.relaxations.as_ref();
    let of = |found: Option<&Vec<Vec<usize>>>| found.and_then(|list| list.first().cloned());
    let all = [
        first(&best.sum),
        first(&best.max_min),
        first(&best.kalai_smorodinsky),
        first(&best.most_accepting),
        first(&best.nash),
        of(relaxed.and_then(|r| r.smallest_largest.as_ref()).map(|b| &b.packages)),
        of(relaxed.and_then(|r| r.fewest_parties.as_ref()).map(|b| &b.packages)),
        of(relaxed.and_then(|r| r.smallest_total.as_ref()).map(|b| &b.packages)),
    ];
    all.into_iter().flatten().collect()
}

/// Replaces what was found anew: every walk starts from what is known, so it is as good or better.
fn take(best: &mut Answer, answer: Answer, base: &[usize], open: &[usize]) {
    fn put<V>(old: &mut Asked<Best<V>>, new: Asked<Best<V>>, base: &[usize], open: &[usize]) {
        match new {
            Some(Some(found)) => *old = Some(Some(whole(found, base, open))),
            Some(None) if old.is_none() => *old = Some(None),
            _ => {}
        }
    }
    fn whole<V>(mut found: Best<V>, base: &[usize], open: &[usize]) -> Best<V> {
        for package in &mut found.packages {
            let mut all = base.to_vec();
            open.iter().zip(package.iter()).for_each(|(&issue, &option)| all[issue] = option);
            *package = all;
        }
        found.packages.truncate(1);
        found.ties = found.packages.len() as u64;
        found.ties_exact = false;
        found
    }
    put(&mut best.sum, answer.sum, base, open);
    put(&mut best.max_min, answer.max_min, base, open);
    put(&mut best.nash, answer.nash, base, open);
    put(&mut best.kalai_smorodinsky, answer.kalai_smorodinsky, base, open);
    put(&mut best.most_accepting, answer.most_accepting, base, open);
    let Some(new) = answer.relaxations else { return };
    let old = best.relaxations.get_or_insert(super::answer::Relaxations {
        smallest_largest: None,
        fewest_parties: None,
        smallest_total: None,
    });
    if let Some(found) = new.smallest_largest {
        old.smallest_largest = Some(whole(found, base, open));
    }
    if let Some(found) = new.fewest_parties {
        old.fewest_parties = Some(whole(found, base, open));
    }
    if let Some(found) = new.smallest_total {
        old.smallest_total = Some(whole(found, base, open));
    }
}

/// How good any package can be at most, beside every rule.
fn bound(
    question: &Question,
    settings: &Settings,
    space: &Space,
    extremes: &Extremes,
    disagreement: &[i64],
    best: &mut Answer,
) {
    let parties = question.parties.len();
    let one = question.scale.value(1);
    let plain = |party: usize| Part { party, zero: 0.0, range: 1.0 };
    let all: Vec<Part> = (0..parties).map(plain).collect();
    if let Some(Some(sum)) = &mut best.sum {
        let weights: Vec<(usize, f64)> = (0..parties).map(|party| (party, 1.0)).collect();
        sum.bound = Some(bounds::greatest(space, &weights).0 * one);
    }
    if let Some(Some(rule)) = &mut best.max_min {
        rule.bound = Some(bounds::smallest_part(space, &all) * one);
    }
    if let Some(Some(rule)) = &mut best.kalai_smorodinsky {
        let part = |party: usize| Part {
            party,
            zero: disagreement[party] as f64,
            range: (extremes.ideal[party] - disagreement[party]) as f64,
        };
        let parts: Vec<Part> = (0..parties).map(part).filter(|part| part.range > 0.0).collect();
        rule.bound = Some(bounds::smallest_part(space, &parts));
    }
    if let Some(Some(rule)) = &mut best.nash {
        // Another package may have the same product by other gains.
        let listed = rule.packages.first();
        let own = listed.and_then(|package| gains(question, disagreement, package));
        rule.value.gains = own.or(rule.value.gains.take());
    }
    if let Some(Some(rule)) = &mut best.nash
        && let Some(gains) = &rule.value.gains
    {
        let gains: Vec<f64> = gains.iter().map(|&gain| gain as f64).collect();
        let logarithm = bounds::log_product(space, disagreement, &gains);
        rule.bound = Some(logarithm + parties as f64 * one.ln());
    }
    let limits = limits(question);
    let most = bounds::most_accepting(space, &limits, &extremes.lowest, &extremes.ideal);
    if let Some(Some(rule)) = &mut best.most_accepting {
        rule.bound = Some(most as f64);
    }
    if let Some(relaxed) = &mut best.relaxations {
        let limited = limited(question);
        let part = |&(party, limit): &(usize, i64)| Part { party, zero: limit as f64, range: 1.0 };
        let parts: Vec<Part> = limited.iter().map(part).collect();
        if let Some(rule) = &mut relaxed.smallest_largest {
            let bound = if parts.is_empty() { 0.0 } else { -bounds::smallest_part(space, &parts) };
            rule.bound = Some(bound.max(0.0) * one);
        }
        if let Some(rule) = &mut relaxed.fewest_parties {
            rule.bound = Some((parties - most) as f64);
        }
        if let Some(rule) = &mut relaxed.smallest_total {
            rule.bound = Some(bounds::least_shortfall(space, &limited) * one);
        }
    }
    if settings.wants(Rule::Clashes) {
        let alone = |k: &usize| limits[*k].is_some_and(|limit| limit > extremes.ideal[*k]);
        best.clashes = Some(Clashes {
            clashes: (0..parties).filter(alone).map(|k| vec![k]).collect(),
            maximal: Vec::new(),
            complete: false,
        });
    }
}

/// The package with the greatest sum of shares, issue by issue, or of totals: nothing dominates it.
///
/// Where issues depend on each other it is sought by a walk that gives up after a while.
fn representative(space: &Space, extremes: &Extremes, scale: Scale, going: Going) -> Front {
    let range = |k: usize| (extremes.ideal[k] - extremes.lowest[k]).max(1) as f64;
    let weights: Vec<(usize, f64)> = (0..space.parties).map(|k| (k, 1.0 / range(k))).collect();
    let (_, mut package) = bounds::greatest(space, &weights);
    if !space.pairs.is_empty() || !space.is_feasible(&package) {
        let row = Row { row: space.parties, zero: 0, range: 1, floor: NO_FLOOR };
        let mut rule = Bottleneck::new(vec![row], scale, 1);
        rule.start(known_value(space, &rule, &mut Dice(23)));
        let mut search = Search { bottlenecks: vec![rule], ..Search::default() };
        let mut turns_left = 1_000;
        let done = scan(space, &Plan::new(space), &mut search, &mut |_| {
            turns_left -= 1;
            turns_left > 0 && going(0.0)
        });
        let found =
            search.bottlenecks.pop().and_then(|rule| rule.found.packages.into_iter().next());
        match found.filter(|_| done.is_ok()) {
            Some(found) => package = found,
            None => return Front { size: None, epsilon: 1.0, packages: Vec::new() },
        }
    }
    let mut totals = vec![0; space.rows];
    space.totals(&package, &mut totals);
    let loss = |k: usize| (extremes.ideal[k] - totals[k]) as f64 / range(k);
    let epsilon = (0..space.parties).map(loss).fold(0.0, f64::max) + 1e-12;
    Front { size: None, epsilon, packages: vec![package] }
}
