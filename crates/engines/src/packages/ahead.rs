// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What choices made so far add together, and the most that choices still open can add.

use super::space::{Space, plus};

/// Adds what the last chosen issue gives together with issues chosen before it.
#[inline(never)]
pub fn add_pairs(space: &Space, walked: &[usize], chosen: &[usize], totals: &mut [i64]) {
    let last = walked.len() - 1;
    for pair in &space.pairs {
        let [i, j] = pair.issues;
        let at = |issue: usize| walked.iter().position(|&walked| walked == issue);
        if let (Some(a), Some(b)) = (at(i), at(j))
            && a.max(b) == last
        {
            plus(totals, space.pair_values(pair, chosen[a], chosen[b]));
        }
    }
}

/// Per depth and row: the most that everything not yet chosen can add.
pub fn rest(space: &Space, walked: &[usize]) -> Vec<i64> {
    let rows = space.rows;
    let mut rest = vec![0; (walked.len() + 1) * rows];
    for depth in 0..=walked.len() {
        let chosen = &walked[..depth];
        let totals = &mut rest[depth * rows..(depth + 1) * rows];
        for issue in (0..space.issues()).filter(|issue| !chosen.contains(issue)) {
            let options = (0..space.options[issue]).map(|o| space.row_values(issue, o));
            add_highest(options, totals);
        }
        for pair in &space.pairs {
            if !pair.issues.iter().all(|issue| chosen.contains(issue)) {
                add_highest(pair.values.chunks_exact(rows), totals);
            }
        }
    }
    rest
}

fn add_highest<'v>(options: impl Iterator<Item = &'v [i64]>, totals: &mut [i64]) {
    let mut highest: Vec<i64> = vec![i64::MIN; totals.len()];
    for values in options {
        for (highest, &value) in highest.iter_mut().zip(values) {
            *highest = (*highest).max(value);
        }
    }
    plus(totals, &highest);
}
