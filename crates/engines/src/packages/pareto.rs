// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The packages that cannot be better for one without being worse for another.
//!
//! Issues that touch no other are merged one by one, and what is dominated is dropped after each:
//! no completion can save it. Issues that touch others are walked through first.

use super::answer::Front;
use super::climb::{Dice, climb};
use super::dominance::undominated;
use super::extremes::Extremes;
use super::improve;
use super::question::{Question, Scale, Settings};
use super::scan::Stopped;
use super::space::Space;

pub fn empty() -> Front {
    Front { size: Some(0), epsilon: 0.0, packages: Vec::new() }
}

/// All undominated points where that is required, else representatives with a guarantee.
pub fn front(
    question: &Question,
    settings: &Settings,
    space: &Space,
    extremes: &Extremes,
    starts: &[Vec<usize>],
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Front, Stopped> {
    let (parties, packages) = (question.parties.len(), question.packages_total());
    let all = parties <= 3 || packages <= 100_000 || (parties <= 8 && packages <= 1_000_000);
    if !all {
        return representatives(question, settings, space, extremes, starts, going);
    }
    let mut packages = whole(question, space, extremes, going)?;
    let size = Some(packages.len() as u64);
    packages.sort_unstable();
    packages.truncate(settings.cap);
    Ok(Front { size, epsilon: 0.0, packages })
}

/// One package per distinct undominated point: the first in lexicographic order.
fn whole(
    question: &Question,
    space: &Space,
    extremes: &Extremes,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Vec<Vec<usize>>, Stopped> {
    let parties = space.parties;
    let touching = cover(space);
    let mut gathered = Gathered { totals: Vec::new(), packages: Vec::new(), waiting: 0 };
    let mut package = vec![usize::MAX; space.issues()];
    let contexts: usize = touching.iter().map(|&issue| space.options[issue]).product();
    let mut step = 0;
    walk(space, &touching, 0, &mut package, &mut |package| {
        step += 1;
        if step % 256 == 0 && !going(step as f64 / contexts as f64) {
            return Err(Stopped);
        }
        merge(space, package, &mut gathered, going)
    })?;
    gathered.clean(parties);
    if !question.scale.is_exact() {
        gathered.snap(question.scale, extremes, parties);
    }
    Ok(gathered.packages)
}

#[derive(Default)]
struct Gathered {
    totals: Vec<i64>,
    packages: Vec<Vec<usize>>,
    /// Points that were added since the last cleaning.
    waiting: usize,
}

impl Gathered {
    /// Drops what is dominated; equal points keep the first package in lexicographic order.
    fn clean(&mut self, parties: usize) {
        let mut order: Vec<usize> = (0..self.packages.len()).collect();
        order.sort_by(|&a, &b| self.packages[a].cmp(&self.packages[b]));
        self.take(&order, parties);
        let kept = undominated(&self.totals, parties);
        self.take(&kept, parties);
        self.waiting = 0;
    }

    fn take(&mut self, which: &[usize], parties: usize) {
        let totals = which.iter().flat_map(|&k| &self.totals[k * parties..(k + 1) * parties]);
        self.totals = totals.copied().collect();
        self.packages = which.iter().map(|&k| std::mem::take(&mut self.packages[k])).collect();
    }

    /// Floats: totals within one in a thousand million of each other become one.
    fn snap(&mut self, scale: Scale, extremes: &Extremes, parties: usize) {
        for (k, total) in self.totals.iter_mut().enumerate() {
            let party = k % parties;
            let size = extremes.ideal[party].abs().max(extremes.lowest[party].abs());
            let grid = scale.slack(size).max(1);
            *total = (*total + grid / 2).div_euclid(grid);
        }
        self.clean(parties);
    }
}

/// Issues such that no two others touch each other.
fn cover(space: &Space) -> Vec<usize> {
    let mut touching: Vec<[usize; 2]> = space.pairs.iter().map(|pair| pair.issues).collect();
    for issue in 0..space.issues() {
        for option in 0..space.options[issue] {
            let blocks = &space.blocks[space.place(issue, option)];
            touching.extend(blocks.iter().map(|choice| [issue, choice.issue]));
        }
    }
    let mut chosen = Vec::new();
    while !touching.is_empty() {
        let number = |issue: usize| touching.iter().filter(|pair| pair.contains(&issue)).count();
        let Some(busiest) = (0..space.issues()).max_by_key(|&issue| number(issue)) else { break };
        touching.retain(|pair| !pair.contains(&busiest));
        chosen.push(busiest);
    }
    chosen.sort_unstable();
    chosen
}

/// All feasible choices of these issues.
fn walk(
    space: &Space,
    issues: &[usize],
    depth: usize,
    package: &mut Vec<usize>,
    see: &mut dyn FnMut(&[usize]) -> Result<(), Stopped>,
) -> Result<(), Stopped> {
    let Some(&issue) = issues.get(depth) else { return see(package) };
    for option in 0..space.options[issue] {
        let blocks = &space.blocks[space.place(issue, option)];
        if blocks.iter().any(|choice| package[choice.issue] == choice.option) {
            continue;
        }
        package[issue] = option;
        walk(space, issues, depth + 1, package, see)?;
    }
    package[issue] = usize::MAX;
    Ok(())
}

/// The undominated completions of these choices, added to what was gathered.
fn merge(
    space: &Space,
    context: &[usize],
    gathered: &mut Gathered,
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<(), Stopped> {
    let parties = space.parties;
    let mut totals = partial(space, context);
    let mut trail: Vec<(usize, Vec<(u32, u32)>)> = Vec::new();
    let mut points = 1;
    for issue in (0..space.issues()).filter(|&issue| context[issue] == usize::MAX) {
        if !going(0.0) {
            return Err(Stopped);
        }
        let options: Vec<(usize, Vec<i64>)> = (0..space.options[issue])
            .filter(|&option| is_open(space, context, issue, option))
            .map(|option| (option, with_context(space, context, issue, option)))
            .collect();
        let mut more = Vec::with_capacity(points * options.len() * parties);
        let mut from = Vec::with_capacity(points * options.len());
        for point in 0..points {
            let before = &totals[point * parties..(point + 1) * parties];
            for (option, values) in &options {
                more.extend(before.iter().zip(values).map(|(total, value)| total + value));
                from.push((point as u32, *option as u32));
            }
        }
        let kept = undominated(&more, parties);
        totals = kept
            .iter()
            .flat_map(|&k| more[k * parties..(k + 1) * parties].iter().copied())
            .collect();
        trail.push((issue, kept.iter().map(|&k| from[k]).collect()));
        points = kept.len();
        if points == 0 {
            return Ok(());
        }
    }
    for point in 0..points {
        let mut package = context.to_vec();
        let mut at = point;
        for (issue, from) in trail.iter().rev() {
            package[*issue] = from[at].1 as usize;
            at = from[at].0 as usize;
        }
        gathered.packages.push(package);
    }
    gathered.totals.extend(totals);
    gathered.waiting += points;
    if gathered.waiting > 4_096 && gathered.waiting * 2 > gathered.packages.len() {
        gathered.clean(parties);
    }
    Ok(())
}

/// The parties' totals of the chosen issues alone.
fn partial(space: &Space, package: &[usize]) -> Vec<i64> {
    let mut totals = vec![0; space.parties];
    for (issue, &option) in package.iter().enumerate().filter(|(_, o)| **o != usize::MAX) {
        add(&mut totals, space.row_values(issue, option));
    }
    for pair in &space.pairs {
        let [a, b] = pair.issues.map(|issue| package[issue]);
        if a != usize::MAX && b != usize::MAX {
            add(&mut totals, space.pair_values(pair, a, b));
        }
    }
    totals
}

fn add(totals: &mut [i64], values: &[i64]) {
    totals.iter_mut().zip(values).for_each(|(total, value)| *total += value);
}

fn is_open(space: &Space, context: &[usize], issue: usize, option: usize) -> bool {
    let blocks = &space.blocks[space.place(issue, option)];
    !blocks.iter().any(|choice| context[choice.issue] == choice.option)
}

/// What an option gives, with what it adds beside the chosen issues.
fn with_context(space: &Space, context: &[usize], issue: usize, option: usize) -> Vec<i64> {
    let mut values = space.row_values(issue, option)[..space.parties].to_vec();
    for pair in space.pairs.iter().filter(|pair| pair.issues.contains(&issue)) {
        let [i, j] = pair.issues;
        let (a, b) = if i == issue { (option, context[j]) } else { (context[i], option) };
        if a != usize::MAX && b != usize::MAX {
            add(&mut values, space.pair_values(pair, a, b));
        }
    }
    values
}

/// A few packages, each undominated, one of which is good enough for everybody.
fn representatives(
    question: &Question,
    settings: &Settings,
    space: &Space,
    extremes: &Extremes,
    starts: &[Vec<usize>],
    going: &mut dyn FnMut(f64) -> bool,
) -> Result<Front, Stopped> {
    let loss = |totals: &[i64]| -> f64 {
        let share = |k: usize| {
            let range = extremes.ideal[k] - extremes.lowest[k];
            if range == 0 { 0.0 } else { (extremes.ideal[k] - totals[k]) as f64 / range as f64 }
        };
        (0..space.parties).map(share).fold(0.0, f64::max)
    };
    let totals_of = |package: &[usize]| {
        let mut totals = vec![0; space.rows];
        space.totals(package, &mut totals);
        totals
    };
    let near = climb(space, 40, &mut Dice(9), &|totals, _| -loss(totals));
    let mut candidates: Vec<Vec<usize>> = near.into_iter().map(|(package, _)| package).collect();
    candidates.extend(starts.iter().cloned());
    candidates.sort_by(|a, b| loss(&totals_of(a)).total_cmp(&loss(&totals_of(b))));
    let mut packages: Vec<Vec<usize>> = Vec::new();
    for candidate in candidates.into_iter().take(2) {
        if packages.len() >= settings.cap.max(1) {
            break;
        }
        if let Some(better) = improve::for_all(question, space, &candidate, 1, going)?.first()
            && !packages.contains(better)
        {
            packages.push(better.clone());
        }
    }
    let epsilon = packages.iter().map(|p| loss(&totals_of(p))).fold(f64::INFINITY, f64::min);
    packages.sort_unstable();
    // A hair more: the division was rounded.
    Ok(Front { size: None, epsilon: epsilon + 1e-12, packages })
}
