// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finds good packages quickly by changing one option at a time: a start for the exact walk, and
//! the answer where exact is out of reach.

use super::space::{Space, plus};

/// Numbers that look random; any good sequence will do, answers do not depend on it.
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.roll() % end.max(1) as u64) as usize
    }
}

/// How good a package is: by the totals of all rows and the parties that forbid an option of it.
pub type Score<'a> = &'a dyn Fn(&[i64], u64) -> f64;

/// The best feasible package of some climbs from random starts.
pub fn climb(
    space: &Space,
    starts: usize,
    dice: &mut Dice,
    score: Score,
) -> Option<(Vec<usize>, f64)> {
    let mut best: Option<(Vec<usize>, f64)> = None;
    let mut totals = vec![0; space.rows];
    for _ in 0..starts {
        let start = space.options.iter().map(|&options| dice.below(options)).collect();
        let (package, height) = up(space, start, &mut totals, score);
        let better = best.as_ref().is_none_or(|(_, highest)| height > *highest);
        if better && space.is_feasible(&package) {
            best = Some((package, height));
        }
    }
    best
}

/// From here upwards until no single option does better.
pub fn up(
    space: &Space,
    mut package: Vec<usize>,
    totals: &mut [i64],
    score: Score,
) -> (Vec<usize>, f64) {
    let mut height = judge(space, &package, totals, score);
    let mut base = vec![0; space.rows];
    loop {
        let mut improved = false;
        for issue in 0..space.issues() {
            let was = package[issue];
            without(space, &package, issue, &mut base);
            let mut chosen = was;
            for option in (0..space.options[issue]).filter(|&option| option != was) {
                package[issue] = option;
                totals.copy_from_slice(&base);
                with(space, &package, issue, totals);
                let bad = violations(space, &package);
                let now = penalised(score(totals, space.forbidding(&package)), bad);
                if now > height {
                    (height, chosen, improved) = (now, option, true);
                }
            }
            package[issue] = chosen;
        }
        if !improved {
            return (package, height);
        }
    }
}

fn judge(space: &Space, package: &[usize], totals: &mut [i64], score: Score) -> f64 {
    space.totals(package, totals);
    penalised(score(totals, space.forbidding(package)), violations(space, package))
}

fn penalised(score: f64, violations: usize) -> f64 {
    if violations == 0 { score } else { score.min(0.0) - violations as f64 * 1e30 }
}

/// The totals without what depends on this issue.
fn without(space: &Space, package: &[usize], issue: usize, into: &mut [i64]) {
    into.fill(0);
    for (other, &option) in package.iter().enumerate().filter(|(other, _)| *other != issue) {
        plus(into, space.row_values(other, option));
    }
    for pair in space.pairs.iter().filter(|pair| !pair.issues.contains(&issue)) {
        let [i, j] = pair.issues;
        plus(into, space.pair_values(pair, package[i], package[j]));
    }
}

fn with(space: &Space, package: &[usize], issue: usize, totals: &mut [i64]) {
    plus(totals, space.row_values(issue, package[issue]));
    for pair in space.pairs.iter().filter(|pair| pair.issues.contains(&issue)) {
        let [i, j] = pair.issues;
        plus(totals, space.pair_values(pair, package[i], package[j]));
    }
}

fn violations(space: &Space, package: &[usize]) -> usize {
    let broken = |(issue, &option): (usize, &usize)| {
        let blocks = &space.blocks[space.place(issue, option)];
        blocks.iter().filter(|choice| package[choice.issue] == choice.option).count()
    };
    package.iter().enumerate().map(broken).sum()
}
