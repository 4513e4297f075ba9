// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The walk against looking at every package, on many small questions of every kind.

use super::climb::Dice;
use super::*;

/// A small question with anything in it; equal numbers are frequent, so that ties are.
fn random_question(dice: &mut Dice) -> Question {
    let parties = 2 + dice.below(5);
    let issues = 1 + dice.below(5);
    let highest = [1, 3, 10, 1_000_000_000][dice.below(4)];
    let number = |dice: &mut Dice| dice.below(2 * highest + 1) as i64 - (highest / 3) as i64;
    let sizes: Vec<usize> = (0..issues).map(|_| 1 + dice.below(4)).collect();
    let share = [0.0, 0.3, 0.8][dice.below(3)];
    let party = |dice: &mut Dice, k: usize| Party {
        name: format!("P{k}"),
        limit: (dice.share() < 0.7).then(|| number(dice) * issues as i64 * 2 / 3),
        disagreement: (dice.share() < 0.3).then(|| number(dice)),
    };
    let mut question = Question {
        parties: (0..parties).map(|k| party(dice, k)).collect(),
        issues: sizes
            .iter()
            .map(|&size| Issue { name: "I".into(), options: vec!["O".into(); size] })
            .collect(),
        utilities: (0..parties)
            .map(|_| sizes.iter().map(|&n| (0..n).map(|_| number(dice)).collect()).collect())
            .collect(),
        forbidden: Vec::new(),
        interactions: Vec::new(),
        not_both: Vec::new(),
        scale: Scale::Exact { places: 0 },
        from_preferences: false,
    };
    let choice = |dice: &mut Dice| {
        let issue = dice.below(issues);
        Choice { issue, option: dice.below(sizes[issue]) }
    };
    while dice.share() < share {
        question.forbidden.push(Forbidden { party: dice.below(parties), choice: choice(dice) });
    }
    while dice.share() < share && issues > 1 {
        let pair = [choice(dice), choice(dice)];
        if pair[0].issue != pair[1].issue {
            question.not_both.push(pair);
        }
    }
    while dice.share() < share && issues > 1 {
        let pair = [dice.below(issues), dice.below(issues)];
        if pair[0] != pair[1] {
            let values = (0..sizes[pair[0]])
                .map(|_| (0..sizes[pair[1]]).map(|_| number(dice)).collect())
                .collect();
            let party = dice.below(parties);
            question.interactions.push(Interaction { party, issues: pair, values });
        }
    }
    question
}

fn proven(question: &Question, settings: &Settings) -> Answer {
    let answer = solve(question, settings, &mut |_| true).expect("small enough");
    if let Err(wrong) = check(question, settings, &answer, &mut |_| true) {
        panic!("{wrong}\n{question:?}\n{answer:?}");
    }
    answer
}

#[test]
fn the_walk_equals_looking_at_every_package() {
    let cases = std::env::var("KWARTIER_CASES").ok().and_then(|n| n.parse().ok());
    let mut dice = Dice(11);
    for _ in 0..cases.unwrap_or(20_000) {
        let question = random_question(&mut dice);
        let disagreement = [Disagreement::Default, Disagreement::Lowest][dice.below(2)];
        let cap = [0, 1, 3, 20][dice.below(4)];
        let widest_tile = [1, 5, 20, 640][dice.below(4)];
        proven(&question, &Settings { disagreement, cap, widest_tile, ..Settings::default() });
    }
}
