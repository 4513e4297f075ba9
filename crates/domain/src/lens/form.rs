// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which statements belong to which form of a scan; their words are texts, under these keys.

use super::{Condition, ScanForm};

/// The numbers of the short form.
const SHORT: [(Condition, &[u8]); 5] = [
    (Condition::Ambition, &[1, 5, 6]),
    (Condition::Interests, &[1, 3]),
    (Condition::Relations, &[1, 2]),
    (Condition::Organising, &[1, 2, 5]),
    (Condition::Process, &[2, 6]),
];
const EACH: std::ops::RangeInclusive<u8> = 1..=6;
const CLARITY: std::ops::RangeInclusive<u8> = 1..=7;

impl ScanForm {
    /// The statements, each with its condition and the key of its words.
    pub fn statements(self) -> Vec<(Condition, String)> {
        let key = |condition: Condition, number: u8| {
            (condition, format!("lens-{}-{number}", condition.word()))
        };
        match self {
            ScanForm::Short => {
                let some = |(condition, numbers): &(Condition, &'static [u8])| {
                    let condition = *condition;
                    numbers.iter().map(move |it| key(condition, *it))
                };
                SHORT.iter().flat_map(some).collect()
            }
            ScanForm::Long => {
                Condition::FIVE.iter().flat_map(|it| EACH.map(|number| key(*it, number))).collect()
            }
            ScanForm::Clarity => CLARITY.map(|number| key(Condition::Clarity, number)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_twelve_thirty_and_seven() {
        let [short, long, clarity] =
            [ScanForm::Short, ScanForm::Long, ScanForm::Clarity].map(ScanForm::statements);
        assert_eq!([short.len(), long.len(), clarity.len()], [12, 30, 7]);
        assert!(short.iter().all(|it| long.contains(it)), "the short form is part of the long one");
    }
}
