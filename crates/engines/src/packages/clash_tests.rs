// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Clashes where very many sets of parties can: the table of sets, and a few proven one by one.

use super::climb::Dice;
use super::lattice::tables;
use super::*;

/// Each pair of options of the first two issues is accepted by so many parties, by chance: then
/// hardly any set that can lies inside another. Further issues change nothing.
fn many_sets(dice: &mut Dice, parties: usize, accept: usize, options: &[usize]) -> Question {
    let mut values = vec![vec![vec![0; options[1]]; options[0]]; parties];
    for first in 0..options[0] {
        for second in 0..options[1] {
            let mut left = accept;
            for (party, values) in values.iter_mut().enumerate() {
                if dice.below(parties - party) < left {
                    values[first][second] = 1;
                    left -= 1;
                }
            }
        }
    }
    let party = |k: usize| Party { name: format!("P{k}"), limit: Some(1), disagreement: None };
    let issue = |&size: &usize| Issue { name: "I".into(), options: vec!["O".into(); size] };
    let zeros: Vec<Vec<i64>> = options.iter().map(|&size| vec![0; size]).collect();
    let pairs = values.into_iter().enumerate();
    let pairs = pairs.map(|(party, values)| Interaction { party, issues: [0, 1], values });
    Question {
        parties: (0..parties).map(party).collect(),
        issues: options.iter().map(issue).collect(),
        utilities: vec![zeros; parties],
        forbidden: Vec::new(),
        interactions: pairs.collect(),
        not_both: Vec::new(),
        scale: Scale::Exact { places: 0 },
        from_preferences: false,
    }
}

fn clashes_of(question: &Question, cap_clashes: usize) -> Clashes {
    let settings = Settings { rules: vec![Rule::Clashes], cap_clashes, ..Settings::default() };
    let answer = solve(question, &settings, &mut |_| true).expect("an answer");
    assert_eq!(check(question, &settings, &answer, &mut |_| true), Ok(()));
    answer.clashes.expect("they were asked for")
}

#[test]
fn more_sets_than_are_kept_go_through_the_table() {
    let mut dice = Dice(31);
    for (parties, accept, options) in [(12, 5, [30, 30]), (11, 5, [40, 40]), (13, 4, [30, 30])] {
        let mut question = many_sets(&mut dice, parties, accept, &options);
        question.forbidden = (0..4)
            .map(|party| Forbidden { party, choice: Choice { issue: 1, option: party } })
            .collect();
        question.not_both = vec![[Choice { issue: 0, option: 1 }, Choice { issue: 1, option: 2 }]];
        let told = clashes_of(&question, 100_000);
        assert!(told.complete && told.maximal.len() > together::MANY, "{}", told.maximal.len());
        assert!(told.clashes.len() > 100, "{}", told.clashes.len());
        let cut = clashes_of(&question, 50);
        assert!(!cut.complete && cut.clashes.len() == 50 && cut.maximal.len() == 50);
    }
}

/// So many packages that a sample is drawn first and the walk marks the table itself.
#[test]
fn a_sample_tells_that_the_table_is_needed() {
    let mut dice = Dice(32);
    let question = many_sets(&mut dice, 12, 5, &[32, 32, 32, 32]);
    let space = space::Space::new(&question, &[]);
    assert!(lattice::expected(&question, &space).is_some());
    let told = clashes_of(&question, 100_000);
    assert!(told.complete && told.maximal.len() > together::MANY);
}

/// The table has no room for so many parties: a few clashes, each proven by walks of its own.
#[test]
fn with_too_many_parties_a_few_clashes_are_proven() {
    let mut dice = Dice(33);
    for parties in [29, 33, 50] {
        let question = many_sets(&mut dice, parties, parties / 2, &[30, 30]);
        let told = clashes_of(&question, 1_000);
        assert!(!told.complete && !told.clashes.is_empty());
        assert_eq!(told.maximal.len(), 1);
    }
}

#[test]
fn tables_of_sets_equal_looking_at_every_set() {
    let mut dice = Dice(34);
    for parties in (1..=9).cycle().take(90) {
        let sets: Vec<u64> = (0..1 + dice.below(9)).map(|_| dice.roll() % (1 << parties)).collect();
        let inside = |set: u64| sets.iter().any(|other| set & !other == 0);
        let all = 0..1u64 << parties;
        let (marked, largest, smallest) = tables(&sets, parties);
        let without = |set: u64, p: usize| set & !(1 << p);
        let members = |set: u64| (0..parties).filter(move |p| set >> p & 1 == 1);
        let others = |set: u64| (0..parties).filter(move |p| set >> p & 1 == 0);
        assert_eq!(marked, all.clone().filter(|&set| inside(set)).collect::<Vec<_>>());
        let is_largest = |&set: &u64| inside(set) && others(set).all(|p| !inside(set | 1 << p));
        assert_eq!(largest, all.clone().filter(is_largest).collect::<Vec<_>>());
        let is_smallest =
            |&set: &u64| !inside(set) && members(set).all(|p| inside(without(set, p)));
        assert_eq!(smallest, all.filter(is_smallest).collect::<Vec<_>>());
    }
}
