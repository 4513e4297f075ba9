// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Boundaries that can be tested: what was said beforehand, held against the range of the frame.

use serde::{Deserialize, Serialize};

use crate::{
    fields::{Fields, LINE, ROWS},
    refusal::{Problem, Rule},
};

/// Between two amounts; hundredths of the unit, so that cents are exact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub least_hundredths: i64,
    pub most_hundredths: i64,
    /// Such as "miljoen euro per jaar" or "voltijdbanen".
    pub unit: String,
}

/// Something that can be tested: "together not above € 22.8 million".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    pub words: String,
    pub limit: Option<Limit>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Limit {
    AtMost { amount_hundredths: i64, unit: String },
    AtLeast { amount_hundredths: i64, unit: String },
}

/// How the range stands against a boundary now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tested {
    /// The whole range lies within it.
    Met,
    /// The whole range lies outside it.
    NotMet,
    NotYet(Untestable),
}

/// Why a boundary cannot be tested yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untestable {
    /// It has words only.
    NoLimit,
    /// The frame has no range yet.
    NoRange,
    /// Range and boundary count in other units.
    OtherUnit,
    /// The range lies on both sides of it.
    BothSides,
}

impl Boundary {
    pub fn test(&self, range: Option<&Range>) -> Tested {
        let Some(limit) = &self.limit else { return Tested::NotYet(Untestable::NoLimit) };
        let Some(range) = range else { return Tested::NotYet(Untestable::NoRange) };
        let (least, most) = (range.least_hundredths, range.most_hundredths);
        let (unit, within, outside) = match limit {
            Limit::AtMost { amount_hundredths, unit } => {
                (unit, most <= *amount_hundredths, least > *amount_hundredths)
            }
            Limit::AtLeast { amount_hundredths, unit } => {
                (unit, least >= *amount_hundredths, most < *amount_hundredths)
            }
        };
        if !same_unit(unit, &range.unit) {
            Tested::NotYet(Untestable::OtherUnit)
        } else if within {
            Tested::Met
        } else if outside {
            Tested::NotMet
        } else {
            Tested::NotYet(Untestable::BothSides)
        }
    }

    fn trimmed(&self) -> Boundary {
        let limit = self.limit.clone().map(|it| match it {
            Limit::AtMost { amount_hundredths, unit } => {
                Limit::AtMost { amount_hundredths, unit: unit.trim().to_owned() }
            }
            Limit::AtLeast { amount_hundredths, unit } => {
                Limit::AtLeast { amount_hundredths, unit: unit.trim().to_owned() }
            }
        });
        Boundary { words: self.words.trim().to_owned(), limit }
    }
}

fn same_unit(one: &str, other: &str) -> bool {
    let plain = |unit: &str| unit.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

/// The second amount is smaller than the first.
pub const RANGE_TURNED: Rule = Rule("range-turned");

/// Ten thousand billion: above this somebody typed in the wrong unit.
const MOST_HUNDREDTHS: i64 = 1_000_000_000_000_000;

pub(super) fn check_range(fields: &mut Fields, range: Option<&Range>) {
    let Some(range) = range else { return };
    amount(fields, "range_least", range.least_hundredths);
    amount(fields, "range_most", range.most_hundredths);
    if range.most_hundredths < range.least_hundredths {
        fields.wrong("range_most", Problem::Rule(RANGE_TURNED));
    }
    fields.needed("range_unit", &range.unit, LINE);
}

pub(super) fn check_boundaries(fields: &mut Fields, boundaries: &[Boundary]) {
    if boundaries.len() > ROWS {
        return fields.wrong("boundaries", Problem::TooMany { most: ROWS });
    }
    for (place, boundary) in boundaries.iter().enumerate() {
        fields.needed(&format!("boundaries.{place}.words"), &boundary.words, LINE);
        if let Some(
            Limit::AtMost { amount_hundredths, unit } | Limit::AtLeast { amount_hundredths, unit },
        ) = &boundary.limit
        {
            amount(fields, &format!("boundaries.{place}.amount"), *amount_hundredths);
            fields.needed(&format!("boundaries.{place}.unit"), unit, LINE);
        }
    }
}

fn amount(fields: &mut Fields, field: &str, hundredths: i64) {
    if !(-MOST_HUNDREDTHS..=MOST_HUNDREDTHS).contains(&hundredths) {
        let most = MOST_HUNDREDTHS / 100;
        fields.wrong(field, Problem::OutOfRange { least: -most, most });
    }
}

pub(super) fn trimmed_range(range: Option<&Range>) -> Option<Range> {
    range.map(|it| Range { unit: it.unit.trim().to_owned(), ..it.clone() })
}

pub(super) fn trimmed_boundaries(boundaries: &[Boundary]) -> Vec<Boundary> {
    boundaries.iter().map(Boundary::trimmed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(least: i64, most: i64) -> Range {
        Range { least_hundredths: least, most_hundredths: most, unit: "miljoen euro".to_owned() }
    }

    fn at_most(hundredths: i64) -> Boundary {
        let limit = Some(Limit::AtMost {
            amount_hundredths: hundredths,
            unit: " Miljoen  euro".to_owned(),
        });
        Boundary { words: "Samen niet meer dan nu.".to_owned(), limit }
    }

    #[test]
    fn a_boundary_is_met_only_when_the_whole_range_is_within_it() {
        use Untestable::*;
        let cases = [
            (Some(range(2100, 2280)), Tested::Met),
            (Some(range(2100, 2281)), Tested::NotYet(BothSides)),
            (Some(range(2281, 2600)), Tested::NotMet),
            (None, Tested::NotYet(NoRange)),
        ];
        for (range, told) in cases {
            assert_eq!(at_most(2280).test(range.as_ref()), told, "{range:?}");
        }
        let limit = Some(Limit::AtLeast { amount_hundredths: 18_000, unit: "banen".to_owned() });
        let jobs = Boundary { words: "Minstens 180 banen.".to_owned(), limit };
        let of = |least, most| Range { unit: "banen".to_owned(), ..range(least, most) };
        assert_eq!(jobs.test(Some(&of(18_000, 21_000))), Tested::Met);
        assert_eq!(jobs.test(Some(&of(15_000, 17_999))), Tested::NotMet);
        assert_eq!(jobs.test(Some(&of(15_000, 18_000))), Tested::NotYet(BothSides));
        assert_eq!(jobs.test(Some(&range(18_000, 21_000))), Tested::NotYet(OtherUnit));
        let words = Boundary { words: "Niemand verliest zijn werk.".to_owned(), limit: None };
        assert_eq!(words.test(Some(&range(1, 2))), Tested::NotYet(NoLimit));
    }
}
