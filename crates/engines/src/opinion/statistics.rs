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

#[cfg(test)]
mod tests {
    use super::*;

    fn count(agree: u64, disagree: u64, seen: u64) -> Count {
        Count { agree, disagree, seen }
    }

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-12
    }

    /// Five of eight here and two of four elsewhere agree; one and three disagree.
    #[test]
    fn figures_are_those_by_hand() {
        assert!(near(share(3, 4), 4.0 / 6.0) && near(share(0, 0), 0.5));
        assert!(near(share_test(2, 2), 3f64.sqrt()));
        assert!(near(share_test(1, 2), 2.0 * 3f64.sqrt() * (2.0 / 3.0 - 0.5)));
        let (own, others) = (count(5, 1, 8), count(2, 3, 4));
        let agree = Figures::of(Side::Agree, own, others);
        assert!(near(agree.p, 0.6) && near(agree.p_test, 1.0) && near(agree.repness, 1.2));
        assert!(near(agree.repness_test, 0.249_443_825_784_929_5), "{agree:?}");
        let disagree = Figures::of(Side::Disagree, own, others);
        assert!(near(disagree.p, 0.2) && near(disagree.p_test, -1.666_666_666_666_666_5));
        assert!(near(disagree.repness, 0.3));
        assert!(near(disagree.repness_test, -2.093_198_863_338_474_6), "{disagree:?}");
        let score = 1.2 * 0.249_443_825_784_929_5 * 0.6;
        assert!(near(agree.score(), score), "{}", agree.score());
        let score = 0.3 * 2.093_198_863_338_474_6 * 0.2 * 1.666_666_666_666_666_5;
        assert!(near(disagree.score(), score), "{}", disagree.score());
        // Everybody everywhere agrees: there is nothing to compare.
        let all = Figures::of(Side::Agree, count(3, 0, 3), count(5, 0, 5));
        assert_eq!(all.repness_test, 0.0);
    }

    #[test]
    fn both_tests_must_be_passed_and_not_just_met() {
        let figures = |p_test, repness_test| Figures { p: 0.9, p_test, repness: 2.0, repness_test };
        assert!(figures(1.29, 1.29).passes());
        assert!(!figures(PASSED, 2.0).passes() && !figures(2.0, PASSED).passes());
        assert!(!figures(1.0, 2.0).passes() && !figures(2.0, 1.0).passes());
    }

    #[test]
    fn a_group_is_compared_with_the_other_groups() {
        let groups = vec![vec![count(5, 1, 8)], vec![count(2, 2, 3)], vec![count(0, 1, 1)]];
        // Somebody without a group voted too, and does not count here.
        let tally = Tally { groups, all: vec![count(8, 4, 13)], size: vec![8, 3, 1] };
        let own = of_group(&tally, 0)[0];
        let by_hand = |side| Figures::of(side, count(5, 1, 8), count(2, 3, 4));
        assert_eq!(own, [by_hand(Side::Agree), by_hand(Side::Disagree)]);
        assert!(near(group_aware_consensus(&tally)[0], 6.0 / 10.0 * (3.0 / 5.0) * (1.0 / 3.0)));
    }

    /// Chances of 1, 2, 3 and 50 per cent; and three of which the last lowers the one before.
    #[test]
    fn false_finds_are_those_by_hand() {
        let [one, two, three, four] = [
            2.326_347_874_040_841,
            2.053_748_910_631_823,
            1.880_793_608_151_251,
            1.750_686_071_252_17,
        ];
        let close = |found: Vec<f64>, wanted: &[f64]| {
            let all = found.iter().zip(wanted).all(|(one, other)| (one - other).abs() < 1e-9);
            assert!(all && found.len() == wanted.len(), "{found:?} {wanted:?}");
        };
        close(false_finds(&[0.0, one, three, two]), &[0.5, 0.04, 0.04, 0.04]);
        close(false_finds(&[one, four, three]), &[0.03, 0.04, 0.04]);
        close(false_finds(&[three, 0.0]), &[0.06, 0.5]);
        close(false_finds(&[]), &[]);
    }
}
