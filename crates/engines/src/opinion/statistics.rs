// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The figures of Polis on one statement, exact given the counts.

use super::Side;
use super::normal::upper_tail;
use super::tally::{Count, Tally};

/// From here on a test counts as passed: nine out of ten, one-sided.
pub const PASSED: f64 = 1.2816;

/// How one side of a statement stands in a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// The share that took this side, drawn towards a half: (s + 1)/(n + 2).
    pub p: f64,
    /// How far that is from a half, as a standard normal number.
    pub p_test: f64,
    /// How many times the share in the other groups.
    pub repness: f64,
    /// How far the two shares lie apart, as a standard normal number.
    pub repness_test: f64,
}

/// The share of `success` among `seen`, drawn towards a half.
pub fn share(success: u64, seen: u64) -> f64 {
    (success as f64 + 1.0) / (seen as f64 + 2.0)
}

/// How far `success` of `seen` is from a half.
pub fn share_test(success: u64, seen: u64) -> f64 {
    let n = seen as f64 + 1.0;
    2.0 * n.sqrt() * ((success as f64 + 1.0) / n - 0.5)
}

/// How far two shares lie apart.
fn apart_test(success: u64, seen: u64, others: u64, others_seen: u64) -> f64 {
    let [a, b, c, d] = [success, others, seen, others_seen].map(|count| count as f64 + 1.0);
    let q = (a + b) / (c + d);
    if q == 1.0 {
        return 0.0;
    }
    (a / c - b / d) / (q * (1.0 - q) * (1.0 / c + 1.0 / d)).sqrt()
}

impl Figures {
    /// One side of a statement in a group, against the other groups together.
    pub fn of(side: Side, group: Count, others: Count) -> Figures {
        let (success, seen) = (group.on(side), group.seen);
        let p = share(success, seen);
        Figures {
            p,
            p_test: share_test(success, seen),
            repness: p / share(others.on(side), others.seen),
            repness_test: apart_test(success, seen, others.on(side), others.seen),
        }
    }

    /// The product by which Polis orders statements.
    pub fn score(&self) -> f64 {
        self.repness * self.repness_test * self.p * self.p_test
    }

    /// Whether both tests are passed.
    pub fn passes(&self) -> bool {
        self.p_test > PASSED && self.repness_test > PASSED
    }
}

/// Both sides of every statement in one group: `[statement][agree, disagree]`.
pub fn of_group(tally: &Tally, group: usize) -> Vec<[Figures; 2]> {
    let own = tally.groups[group].iter().enumerate();
    own.map(|(statement, &count)| {
        let others = tally.in_groups(statement).minus(count);
        [Side::Agree, Side::Disagree].map(|side| Figures::of(side, count, others))
    })
    .collect()
}

/// How much all groups agree with each statement: the product of their shares.
pub fn group_aware_consensus(tally: &Tally) -> Vec<f64> {
    let of = |statement: usize| {
        let share = |group: &Vec<Count>| share(group[statement].agree, group[statement].seen);
        tally.groups.iter().map(share).product()
    };
    (0..tally.all.len()).map(of).collect()
}

/// Ours, not Polis': the share of false finds to expect when a test is believed (Benjamini and
/// Hochberg 1995), from the one-sided chance of each test's normal number.
pub fn false_finds(tests: &[f64]) -> Vec<f64> {
    let mut order: Vec<(f64, usize)> =
        tests.iter().enumerate().map(|(at, &test)| (upper_tail(test), at)).collect();
    order.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut found = vec![0.0; tests.len()];
    let mut least = f64::INFINITY;
    for (rank, &(chance, at)) in order.iter().enumerate().rev() {
        least = least.min(chance * tests.len() as f64 / (rank + 1) as f64);
        found[at] = least;
    }
    found
}
