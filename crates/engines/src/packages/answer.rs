// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is answered, in whole numbers of the question's scale.

use super::fraction::Fraction;

/// A rule that was not asked for is `None`; one that no package fulfils is `Some(None)`.
pub type Asked<T> = Option<Option<T>>;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// Everything was proven; otherwise every rule carries a bound.
    pub complete: bool,
    /// The value of no agreement, per party; none without feasible packages.
    pub disagreement: Option<Vec<i64>>,
    pub sum: Asked<Best<i64>>,
    pub max_min: Asked<Best<i64>>,
    pub nash: Asked<Best<NashValue>>,
    pub kalai_smorodinsky: Asked<Best<KalaiSmorodinskyValue>>,
    pub most_accepting: Asked<Best<usize>>,
    pub pareto: Option<Front>,
    pub clashes: Option<Clashes>,
    pub relaxations: Option<Relaxations>,
}

/// The optimum of one rule and the packages that share it.
#[derive(Debug, Clone, PartialEq)]
pub struct Best<V> {
    pub value: V,
    pub ties: u64,
    pub ties_exact: bool,
    /// The first ones, in lexicographic order.
    pub packages: Vec<Vec<usize>>,
    /// When not proven: no package does better than this (in the units of the file).
    pub bound: Option<f64>,
}

impl<V> Best<V> {
    pub fn map<U>(self, change: impl FnOnce(V) -> U) -> Best<U> {
        let Best { value, ties, ties_exact, packages, bound } = self;
        Best { value: change(value), ties, ties_exact, packages, bound }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NashValue {
    /// What each party gains over disagreement in the first package; none when the product is 0.
    pub gains: Option<Vec<i64>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct KalaiSmorodinskyValue {
    pub value: Fraction,
    /// Parties that cannot gain anything.
    pub left_out: Vec<usize>,
}

/// The undominated packages, or representatives of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Front {
    /// Distinct undominated points; none for representatives.
    pub size: Option<u64>,
    /// No party loses more than this share of its range by taking the nearest representative.
    pub epsilon: f64,
    pub packages: Vec<Vec<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashes {
    /// Smallest sets of parties that no package satisfies.
    pub clashes: Vec<Vec<usize>>,
    /// Largest sets of parties that one package satisfies.
    pub maximal: Vec<Vec<usize>>,
    /// Both lists are whole.
    pub complete: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Relaxations {
    pub smallest_largest: Option<Best<i64>>,
    pub fewest_parties: Option<Best<usize>>,
    pub smallest_total: Option<Best<i64>>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum NoAnswer {
    /// More packages than may be looked at.
    TooLarge {
        packages: f64,
    },
    /// `given` was asked and this party gave nothing.
    NoDisagreement {
        party: usize,
    },
    Stopped,
}
