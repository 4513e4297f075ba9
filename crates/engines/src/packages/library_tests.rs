// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What has no file form, against looking at every package: improvement, regret, acceptance.

use super::climb::Dice;
use super::improve::improvements;
use super::robust::{Boxes, Share, Spread, acceptance, least_regret, regret};
use super::tests::random_question;
use super::*;
use crate::{Unwatched, Word};

fn feasible(question: &Question) -> Vec<Vec<usize>> {
    let mut packages = vec![Vec::new()];
    for issue in &question.issues {
        let longer = |begun: &Vec<usize>| -> Vec<Vec<usize>> {
            (0..issue.options.len()).map(|o| [begun.as_slice(), &[o]].concat()).collect()
        };
        packages = packages.iter().flat_map(longer).collect();
    }
    packages.retain(|package| question.is_feasible(package));
    packages
}

fn totals(question: &Question, package: &[usize]) -> Vec<i64> {
    (0..question.parties.len()).map(|party| question.total(party, package)).collect()
}

#[test]
fn an_improvement_harms_nobody_and_cannot_be_improved_again() {
    let mut dice = Dice(41);
    let (mut better, mut same) = (0, 0);
    for _ in 0..3_000 {
        let question = random_question(&mut dice);
        let packages = feasible(&question);
        let Some(package) = packages.get(dice.below(packages.len())) else { continue };
        let own = totals(&question, package);
        let harmless = |other: &&Vec<usize>| {
            totals(&question, other).iter().zip(&own).all(|(theirs, own)| theirs >= own)
        };
        let sum = |package: &Vec<usize>| totals(&question, package).iter().sum::<i64>();
        let most = packages.iter().filter(harmless).map(sum).max();
        let wanted: Vec<Vec<usize>> = packages
            .iter()
            .filter(harmless)
            .filter(|other| Some(sum(other)) == most)
            .cloned()
            .collect();
        let settings = Settings { cap: 10_000, ..Settings::default() };
        let found = improvements(&question, &settings, package, &Unwatched).expect("a package");
        assert_eq!(found, wanted, "{question:?} {package:?}");
        let better_for_somebody = most > Some(sum(package));
        if better_for_somebody {
            better += 1;
        } else {
            same += 1;
        }
    }
    assert!(better > 500 && same > 500, "{better} better, {same} the same");
}

#[test]
fn what_is_no_package_is_refused() {
    let mut dice = Dice(42);
    let mut question = random_question(&mut dice);
    while question.issues.len() < 2 || question.issues.iter().any(|it| it.options.len() < 2) {
        question = random_question(&mut dice);
    }
    let [a, b] = [0, 1].map(|issue| Choice { issue, option: 1 });
    question.not_both = vec![[a, b]];
    let package = |option: usize| vec![option; question.issues.len()];
    let word = |package: &[usize]| {
        let told = improvements(&question, &Settings::default(), package, &Unwatched);
        told.expect_err("this is no package").word
    };
    assert_eq!(word(&package(0)[1..]), Word::WrongSize);
    assert_eq!(word(&package(99)), Word::UnknownName);
    assert_eq!(word(&package(1)), Word::OutOfRange);
    let few = Settings { exact_limit: 1, ..Settings::default() };
    let told = improvements(&question, &few, &package(0), &Unwatched);
    assert_eq!(told.expect_err("too many").word, Word::TooLarge);
}

fn random_boxes(question: &Question, dice: &mut Dice) -> Boxes {
    let mut boxes = Boxes::around(question, 0);
    let most = [0, 2, 1_000_000][dice.below(3)];
    let mut moved = |values: &mut Vec<Vec<Vec<i64>>>, sign: i64| {
        let all = values.iter_mut().flatten().flatten();
        all.for_each(|value| *value += sign * dice.below(most + 1) as i64);
    };
    moved(&mut boxes.low, -1);
    moved(&mut boxes.high, 1);
    boxes
}

/// By trying, for every other package, the utilities that speak against this one.
fn regret_by_hand(question: &Question, boxes: &Boxes, package: &[usize]) -> Vec<i64> {
    let packages = feasible(question);
    let of = |party: usize| {
        let against = |other: &Vec<usize>| -> i64 {
            let split = other.iter().zip(package).enumerate();
            let apart: i64 = split
                .filter(|(_, (theirs, own))| theirs != own)
                .map(|(issue, (&theirs, &own))| {
                    boxes.high[party][issue][theirs] - boxes.low[party][issue][own]
                })
                .sum();
            let pairs = question.interactions.iter().filter(|pair| pair.party == party);
            let value = |package: &[usize], pair: &Interaction| {
                pair.values[package[pair.issues[0]]][package[pair.issues[1]]]
            };
            apart + pairs.map(|pair| value(other, pair) - value(package, pair)).sum::<i64>()
        };
        packages.iter().map(against).max().unwrap_or(0)
    };
    (0..question.parties.len()).map(of).collect()
}

#[test]
fn regret_is_that_of_the_worst_corner() {
    let mut dice = Dice(43);
    let mut by_walk = 0;
    for _ in 0..1_500 {
        let question = random_question(&mut dice);
        let boxes = random_boxes(&question, &mut dice);
        let packages = feasible(&question);
        let by_hand: Vec<Vec<i64>> =
            packages.iter().map(|package| regret_by_hand(&question, &boxes, package)).collect();
        let least = by_hand.iter().filter_map(|parties| parties.iter().max()).min().copied();
        let settings = Settings { cap: 10_000, ..Settings::default() };
        let found = least_regret(&question, &boxes, &settings, &Unwatched).expect("small");
        assert_eq!(found.as_ref().map(|best| best.value), least, "{question:?}");
        let Some(found) = found else { continue };
        let ties: Vec<&Vec<usize>> = packages
            .iter()
            .zip(&by_hand)
            .filter(|(_, parties)| parties.iter().max().copied() == least)
            .map(|(package, _)| package)
            .collect();
        assert_eq!(found.packages.iter().collect::<Vec<_>>(), ties);
        assert_eq!(found.ties, ties.len() as u64);
        by_walk += usize::from(question.interactions.is_empty() && question.not_both.is_empty());
        let at = dice.below(packages.len());
        let told = regret(&question, &boxes, &packages[at], &Unwatched).expect("a package");
        assert_eq!(told.iter().map(|it| it.most).collect::<Vec<_>>(), by_hand[at]);
        for (party, told) in told.iter().enumerate() {
            let total = question.total(party, &packages[at]);
            assert!(told.low <= total && total <= told.high && told.most >= 0);
        }
    }
    assert!(by_walk > 300, "{by_walk} without interactions and constraints");
}

#[test]
fn bounds_are_looked_over() {
    let question = random_question(&mut Dice(44));
    let word = |spoil: &dyn Fn(&mut Boxes)| {
        let mut boxes = Boxes::around(&question, 1);
        spoil(&mut boxes);
        let told = least_regret(&question, &boxes, &Settings::default(), &Unwatched);
        told.err().map(|fault| fault.word)
    };
    assert_eq!(word(&|_| ()), None);
    assert_eq!(word(&|it| it.low[0].clear()), Some(Word::WrongSize));
    assert_eq!(word(&|it| it.low[0][0][0] = it.high[0][0][0] + 1), Some(Word::OutOfRange));
    assert_eq!(word(&|it| it.high[0][0][0] = i64::MAX), Some(Word::OutOfRange));
}

/// Two parties and one issue, so that chances can be told by hand.
fn two_parties() -> (Question, Boxes) {
    let party = |name: &str, limit| Party { name: name.into(), limit, disagreement: None };
    let question = Question {
        parties: vec![party("Aa", Some(70)), party("Bee", Some(20))],
        issues: vec![Issue { name: "Seat".into(), options: vec!["x".into(), "y".into()] }],
        utilities: vec![vec![vec![50, 75]], vec![vec![40, 75]]],
        forbidden: vec![Forbidden { party: 1, choice: Choice { issue: 0, option: 1 } }],
        interactions: Vec::new(),
        not_both: Vec::new(),
        scale: Scale::Exact { places: 0 },
        from_preferences: false,
    };
    let low = vec![vec![vec![0, 75]], vec![vec![0, 75]]];
    let high = vec![vec![vec![99, 75]], vec![vec![99, 75]]];
    (question, Boxes { low, high })
}

#[test]
fn acceptance_is_as_likely_as_by_hand() {
    let (question, boxes) = two_parties();
    let packages = [vec![0], vec![1]];
    let mut within = 0;
    for seed in 0..200 {
        let told =
            acceptance(&question, &boxes, Spread::Even, &packages, (1_000, seed), &Unwatched);
        let told = told.expect("little work");
        // Of 0 to 99 thirty are at least 70 and eighty at least 20, each by itself.
        within += usize::from((told[0].by_all.from..=told[0].by_all.to).contains(&0.24));
        assert!((told[0].by_party[0].share - 0.3).abs() < 0.08);
        assert!((told[0].by_party[1].share - 0.8).abs() < 0.08);
        let counts: Vec<u32> = told[1].by_party.iter().map(|it| it.count).collect();
        assert_eq!((counts, told[1].by_all.count), (vec![1_000, 0], 0));
    }
    assert!((180..=200).contains(&within), "{within} of 200 intervals hold the chance");
    let told =
        acceptance(&question, &boxes, Spread::Triangular, &packages, (1_000_000, 1), &Unwatched);
    // Above 69.5: (99 − 69.5)² / (99 × 49). Above 19.5: 1 − 19.5² / (99 × 40).
    let told = told.expect("little work");
    let [aa, bee] = [0, 1].map(|party| told[0].by_party[party]);
    assert!((aa.share - 29.5 * 29.5 / (99.0 * 49.0)).abs() < 0.002, "{aa:?}");
    assert!((bee.share - (1.0 - 19.5 * 19.5 / (99.0 * 40.0))).abs() < 0.002, "{bee:?}");
}

#[test]
fn acceptance_is_the_same_for_any_number_of_threads() {
    let mut dice = Dice(45);
    let question = random_question(&mut dice);
    let boxes = Boxes::around(&question, 2);
    let packages = feasible(&question);
    let with = |threads| {
        crate::threads::on(Some(threads), || {
            acceptance(&question, &boxes, Spread::Even, &packages, (700, 3), &Unwatched)
        })
    };
    let one = with(1).expect("little work");
    assert_eq!(Ok(one.clone()), with(3));
    for (told, package) in one.iter().zip(&packages) {
        let surely = |party: usize| {
            let low = Question { utilities: boxes.low.clone(), ..question.clone() };
            low.accepts(party, package)
        };
        for party in (0..question.parties.len()).filter(|&party| surely(party)) {
            assert_eq!(told.by_party[party].count, 700);
        }
    }
    let huge = (u32::MAX, 0);
    let many = vec![packages[0].clone(); 1_000];
    let told = acceptance(&question, &boxes, Spread::Even, &many, huge, &Unwatched);
    assert_eq!(told.expect_err("too much work").word, Word::TooLarge);
}

/// Intervals by hand: Wilson's figures for nothing, all, and a half.
#[test]
fn intervals_are_those_of_wilson() {
    let near = |one: f64, other: f64| (one - other).abs() < 1e-6;
    let none = Share::of(0, 100);
    assert!(none.from == 0.0 && near(none.to, 0.036_993_5), "{none:?}");
    let all = Share::of(100, 100);
    assert!(near(all.from, 0.963_006_5) && all.to == 1.0, "{all:?}");
    let half = Share::of(50, 100);
    assert!(near(half.from, 0.403_831_5) && near(half.to, 0.596_168_5), "{half:?}");
}
