// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The walk against looking at every package, on many small questions of every kind.

use super::climb::Dice;
use super::*;

fn chance(dice: &mut Dice) -> f64 {
    dice.below(1 << 20) as f64 / f64::from(1 << 20)
}

/// A small question with anything in it; equal numbers are frequent, so that ties are.
pub(super) fn random_question(dice: &mut Dice) -> Question {
    let parties = 2 + dice.below(5);
    let issues = 1 + dice.below(5);
    let highest = [1, 3, 10, 1_000_000_000][dice.below(4)];
    let number = |dice: &mut Dice| dice.below(2 * highest + 1) as i64 - (highest / 3) as i64;
    let sizes: Vec<usize> = (0..issues).map(|_| 1 + dice.below(4)).collect();
    let share = [0.0, 0.3, 0.8][dice.below(3)];
    let party = |dice: &mut Dice, k: usize| Party {
        name: format!("P{k}"),
        limit: (chance(dice) < 0.7).then(|| number(dice) * issues as i64 * 2 / 3),
        disagreement: (chance(dice) < 0.3).then(|| number(dice)),
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
    while chance(dice) < share {
        question.forbidden.push(Forbidden { party: dice.below(parties), choice: choice(dice) });
    }
    while chance(dice) < share && issues > 1 {
        let pair = [choice(dice), choice(dice)];
        if pair[0].issue != pair[1].issue {
            question.not_both.push(pair);
        }
    }
    while chance(dice) < share && issues > 1 {
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

fn compare(seed: u64, cases: usize) {
    let mut dice = Dice(seed);
    for _ in 0..cases {
        let question = random_question(&mut dice);
        let disagreement = [Disagreement::Default, Disagreement::Lowest][dice.below(2)];
        let cap = [0, 1, 3, 20][dice.below(4)];
        let widest_tile = [1, 5, 20, 640][dice.below(4)];
        proven(&question, &Settings { disagreement, cap, widest_tile, ..Settings::default() });
    }
}

#[test]
fn the_walk_equals_looking_at_every_package() {
    compare(11, 25_000);
}

#[test]
fn the_walk_equals_looking_at_every_package_again() {
    compare(12, 25_000);
}

#[test]
fn the_walk_equals_looking_at_every_package_a_third_time() {
    compare(13, 25_000);
}

#[test]
fn the_walk_equals_looking_at_every_package_a_fourth_time() {
    compare(14, 25_000);
}

/// The same kind of question with the exact limit at nothing: what is found must be a package, and
/// no bound may lie below the proven optimum.
#[test]
fn what_is_found_in_time_keeps_to_its_bounds() {
    let mut dice = Dice(21);
    for _ in 0..300 {
        let question = random_question(&mut dice);
        let settings = Settings { exact_limit: 0, ..Settings::default() };
        let proven = solve(&question, &Settings::default(), &mut |_| true).expect("small");
        let mut rounds = 0;
        let found = search::search(&question, &settings, &mut |_| {
            rounds += 1;
            rounds < 20
        });
        let Ok(found) = found else { continue };
        let checked = check(&question, &settings, &found, &mut |_| true);
        assert_eq!(checked, Ok(()), "{question:?}\n{found:?}");
        let told = matches!(found.sum, Some(Some(_))) && matches!(found.max_min, Some(Some(_)));
        assert!(found.complete || told, "only without packages there is nothing to tell");
        let near = 1e-6;
        if let (Some(Some(found)), Some(Some(proven))) = (&found.max_min, &proven.max_min) {
            let bound = found.bound.expect("it is not proven");
            assert!(found.value <= proven.value && bound >= proven.value as f64 - near);
            let package = &found.packages[0];
            let least = (0..question.parties.len()).map(|k| question.total(k, package)).min();
            assert!(question.is_feasible(package) && least == Some(found.value), "{question:?}");
        }
        if let (Some(Some(found)), Some(Some(proven))) = (&found.sum, &proven.sum) {
            assert!(found.value <= proven.value);
            assert!(found.bound.expect("not proven") >= proven.value as f64 - near);
        }
        if let (Some(Some(found)), Some(Some(proven))) =
            (&found.most_accepting, &proven.most_accepting)
        {
            let package = &found.packages[0];
            let accepting =
                (0..question.parties.len()).filter(|&k| question.accepts(k, package)).count();
            assert_eq!(accepting, found.value);
            assert!(found.value <= proven.value, "{question:?}");
            assert!(found.bound.expect("not proven") >= proven.value as f64 - near);
        }
        if let (Some(Some(found)), Some(Some(proven))) = (&found.nash, &proven.nash)
            && let Some(gains) = &proven.value.gains
        {
            let logarithm: f64 = gains.iter().map(|&gain| (gain as f64).ln()).sum();
            assert!(found.bound.is_none_or(|bound| bound >= logarithm - near), "{question:?}");
        }
        let (Some(found), Some(proven)) = (&found.relaxations, &proven.relaxations) else {
            continue;
        };
        if let (Some(found), Some(proven)) = (&found.smallest_total, &proven.smallest_total) {
            assert!(found.value >= proven.value);
            assert!(found.bound.expect("not proven") <= proven.value as f64 + near);
        }
        if let (Some(found), Some(proven)) = (&found.smallest_largest, &proven.smallest_largest) {
            assert!(found.value >= proven.value);
            assert!(found.bound.expect("not proven") <= proven.value as f64 + near);
        }
    }
}

/// What was found in time and then spoiled is refused.
#[test]
fn spoiled_finds_are_refused() {
    let mut dice = Dice(22);
    let settings = Settings { exact_limit: 0, ..Settings::default() };
    let mut refused = 0;
    for _ in 0..200 {
        let question = random_question(&mut dice);
        let mut rounds = 0;
        let found = search::search(&question, &settings, &mut |_| {
            rounds += 1;
            rounds < 20
        });
        let Ok(found) = found else { continue };
        let wrong = |spoil: &dyn Fn(&mut Answer)| {
            let mut spoiled = found.clone();
            spoil(&mut spoiled);
            spoiled != found && check(&question, &settings, &spoiled, &mut |_| true).is_ok()
        };
        fn each<V>(rule: &mut Asked<Best<V>>) -> impl Iterator<Item = &mut Best<V>> {
            rule.iter_mut().flatten()
        }
        assert!(!wrong(&|it| each(&mut it.max_min).for_each(|best| best.value += 1)));
        assert!(!wrong(&|it| each(&mut it.sum).for_each(|best| best.value -= 1)));
        assert!(!wrong(&|it| each(&mut it.most_accepting).for_each(|best| best.value += 1)));
        assert!(!wrong(&|it| each(&mut it.sum).for_each(|best| best.ties_exact = true)));
        assert!(!wrong(&|it| each(&mut it.sum).for_each(|best| best.bound = None)));
        assert!(!wrong(&|it| each(&mut it.max_min).for_each(|best| best.packages.clear())));
        assert!(!wrong(&|it| it.disagreement = None));
        let low = |best: &mut Best<i64>| best.bound = Some(best.value as f64 - 1.0);
        refused += usize::from(!wrong(&|it| each(&mut it.sum).for_each(low)));
    }
    assert!(refused > 150, "{refused}");
}
