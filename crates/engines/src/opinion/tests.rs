// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The picture compared with plain arithmetic on whole matrices, and with itself put together.

use super::*;
use crate::Unwatched;
use crate::chance::Row;

/// Votes of `people` on `statements`, of which each sees about a third: two camps and some noise.
fn camps(case: u64, people: usize, statements: usize) -> Vec<Vote> {
    let row = Row::new(case, 0, 0);
    let mut votes = Vec::new();
    for participant in 0..people as u32 {
        let camp = participant % 2;
        for statement in 0..statements as u32 {
            let place = u64::from(participant) * statements as u64 + u64::from(statement);
            let (sees, mood) = (row.unit(2 * place), row.unit(2 * place + 1));
            let own = if (statement + camp).is_multiple_of(2) { 1 } else { -1 };
            let value = if mood < 0.6 { own } else { row.below(2 * place + 1, 3) as i8 - 1 };
            if sees < 0.35 {
                votes.push(Vote { participant, statement, value, time: 0 });
            }
        }
    }
    votes
}

fn votes(case: u64, people: usize, statements: usize) -> Votes {
    let rejected = (0..statements).map(|at| at % 7 == 6).collect();
    Votes::new(people, rejected, &camps(case, people, statements)).expect("votes by the rules")
}

/// The square of the imputed, centred matrix, cell by cell.
fn square(votes: &Votes) -> Vec<Vec<f64>> {
    let (people, statements) = (votes.people(), votes.statements());
    let mut matrix = vec![vec![f64::NAN; statements]; people];
    for (person, row) in matrix.iter_mut().enumerate() {
        votes.of_person(person).for_each(|(at, vote)| row[at as usize] = vote.into());
    }
    for at in 0..statements {
        let seen: Vec<f64> = matrix.iter().map(|row| row[at]).filter(|it| !it.is_nan()).collect();
        let mean = seen.iter().sum::<f64>() / (seen.len() as f64).max(1.0);
        for row in &mut matrix {
            let unseen = row[at].is_nan() || votes.is_rejected(at);
            row[at] = if unseen { 0.0 } else { row[at] - mean };
        }
    }
    let cell = |a: usize, b: usize| matrix.iter().map(|row| row[a] * row[b]).sum();
    (0..statements).map(|a| (0..statements).map(|b| cell(a, b)).collect()).collect()
}

/// All roots and directions of a square by Jacobi's rotations, largest first: slow and plain.
fn jacobi(mut square: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let size = square.len();
    let mut turned = vec![vec![0.0; size]; size];
    (0..size).for_each(|at| turned[at][at] = 1.0);
    for _ in 0..60 {
        for p in 0..size {
            for q in p + 1..size {
                if square[p][q].abs() < 1e-300 {
                    continue;
                }
                let theta = (square[q][q] - square[p][p]) / (2.0 * square[p][q]);
                let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
                let cosine = 1.0 / t.hypot(1.0);
                let sine = t * cosine;
                for row in &mut square {
                    let (a, b) = (row[p], row[q]);
                    (row[p], row[q]) = (cosine * a - sine * b, sine * a + cosine * b);
                }
                let (above, below) = square.split_at_mut(q);
                for (a, b) in above[p].iter_mut().zip(&mut below[0]) {
                    (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
                }
                for row in &mut turned {
                    let (a, b) = (row[p], row[q]);
                    (row[p], row[q]) = (cosine * a - sine * b, sine * a + cosine * b);
                }
            }
        }
    }
    let direction = |at: usize| turned.iter().map(|row| row[at]).collect();
    let mut found: Vec<(f64, Vec<f64>)> =
        (0..size).map(|at| (square[at][at], direction(at))).collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    found
}

/// The sine of the largest angle between two planes.
fn angle(axes: &Axes, exact: &[(f64, Vec<f64>)]) -> f64 {
    let mut largest = 0.0f64;
    for axis in 0..2 {
        let own: Vec<f64> = axes.loadings.iter().map(|loading| loading[axis]).collect();
        let along = |other: &[f64]| own.iter().zip(other).map(|(a, b)| a * b).sum::<f64>();
        let [one, two] = [along(&exact[0].1), along(&exact[1].1)];
        let left = (0..own.len()).map(|at| own[at] - one * exact[0].1[at] - two * exact[1].1[at]);
        largest = largest.max(left.map(|left| left * left).sum::<f64>().sqrt());
    }
    largest
}

#[test]
fn axes_are_those_of_a_dense_solver() {
    for (case, (people, statements)) in [(30, 9), (80, 30), (200, 60), (12, 40)].iter().enumerate()
    {
        let votes = votes(case as u64, *people, *statements);
        let axes = space::axes(&votes, &votes.moments(), None);
        let square = square(&votes);
        let total: f64 = (0..*statements).map(|at| square[at][at]).sum();
        let exact = jacobi(square);
        assert!(angle(&axes, &exact) < 1e-6, "{case}: {}", angle(&axes, &exact));
        for axis in 0..2 {
            assert!((axes.explained[axis] - exact[axis].0 / total).abs() < 1e-9, "{case}");
            let largest = axes
                .loadings
                .iter()
                .map(|it| it[axis])
                .fold(0.0f64, |most, it| if it.abs() > most.abs() + 1e-9 { it } else { most });
            assert!(largest > 0.0, "the sign of axis {axis}");
        }
        let warm = space::axes(&votes, &votes.moments(), Some(&axes));
        assert!(angle(&warm, &exact) < 1e-6, "warm, {case}");
    }
}

#[test]
fn two_equal_directions_and_none_at_all_are_found() {
    // Two pairs of people who disagree, each about a statement of their own: two equal roots.
    let vote = |participant, statement, value| Vote { participant, statement, value, time: 0 };
    let rows = [vote(0, 0, 1), vote(1, 0, -1), vote(2, 1, 1), vote(3, 1, -1)];
    let votes = Votes::new(4, vec![false; 2], &rows).expect("votes");
    let axes = space::axes(&votes, &votes.moments(), None);
    assert!((axes.explained[0] - 0.5).abs() < 1e-12 && (axes.explained[1] - 0.5).abs() < 1e-12);
    // Everybody agrees: there is nothing to place anybody by.
    let rows: Vec<Vote> = (0..20).map(|person| vote(person, 0, 1)).collect();
    let votes = Votes::new(20, vec![false; 9], &rows).expect("votes");
    let groups = Groups::find(&votes, &Options::default(), &Unwatched).expect("groups");
    assert_eq!((groups.count, groups.silhouette, groups.axes.explained), (1, None, [0.0; 2]));
    assert!(groups.places.iter().all(|place| *place == [0.0; 2]));
    // Two camps on many statements: one root and no more.
    let rows: Vec<Vote> =
        (0..600).map(|at| vote(at / 20, at % 20, if at / 20 % 2 == 0 { 1 } else { -1 })).collect();
    let votes = Votes::new(30, vec![false; 20], &rows).expect("votes");
    let groups = Groups::find(&votes, &Options::default(), &Unwatched).expect("groups");
    assert!(groups.axes.explained[0] > 1.0 - 1e-12 && groups.axes.explained[1] < 1e-12);
    assert_eq!((groups.count, groups.stability), (2, vec![1.0, 1.0]));
}

#[test]
fn the_nearest_centre_is_the_nearest() {
    let row = Row::new(3, 0, 0);
    let at = |place: u64| [row.unit(2 * place) * 4.0, row.unit(2 * place + 1)];
    let round = |place: [f64; 2]| place.map(|along| (along * 8.0).round() / 8.0);
    let centres: Vec<[f64; 2]> = (0..40).map(|place| round(at(place))).collect();
    let points: Vec<[f64; 2]> = (40..900).map(|place| round(at(place))).collect();
    let mut found = vec![17; points.len()];
    cluster::nearest(&points, &centres, &mut found);
    for (point, found) in points.iter().zip(found) {
        let far =
            |centre: &[f64; 2]| (centre[0] - point[0]).powi(2) + (centre[1] - point[1]).powi(2);
        let least = centres.iter().map(far).fold(f64::INFINITY, f64::min);
        let first = centres.iter().position(|centre| far(centre) == least);
        assert_eq!(first, Some(found as usize));
    }
}

#[test]
fn the_last_vote_counts_and_later_wins() {
    let vote = |value, time| Vote { participant: 0, statement: 0, value, time };
    for (rows, last) in [
        (vec![vote(1, 5), vote(-1, 4)], 1),
        (vec![vote(1, 5), vote(-1, 5)], -1),
        (vec![vote(1, 5), vote(0, 9), vote(-1, 7)], 0),
    ] {
        let votes = Votes::new(1, vec![false], &rows).expect("votes");
        assert_eq!(votes.of_person(0).collect::<Vec<_>>(), [(0, last)]);
        assert_eq!(votes.len(), 1);
    }
    assert!(Votes::new(1, vec![false], &[vote(2, 0)]).is_err());
    let away = Vote { participant: 1, statement: 0, value: 0, time: 0 };
    assert!(Votes::new(1, vec![false], &[away]).is_err());
    assert!(Votes::new(2, vec![], &[away]).is_err());
}

#[test]
fn one_more_vote_gives_what_all_votes_together_give() {
    let (people, statements) = (120, 25);
    let rows = camps(5, people, statements);
    let rejected: Vec<bool> = (0..statements).map(|at| at == 3).collect();
    let (begun, more) = rows.split_at(rows.len() - 60);
    let votes = Votes::new(people, rejected.clone(), begun).expect("votes");
    let groups = Groups::find(&votes, &Options::default(), &Unwatched).expect("groups");
    let mut live = Live::new(&votes, &groups.axes, &groups.centres).expect("few statements");
    let mut all: Vec<Vote> = begun.to_vec();
    for vote in more {
        // First the other way, so that it is also taken back.
        live.vote(vote.participant as usize, vote.statement, -vote.value).expect("a vote");
        live.vote(vote.participant as usize, vote.statement, vote.value).expect("a vote");
        all.push(*vote);
    }
    let together = Votes::new(people, rejected, &all).expect("votes");
    assert_eq!(live.sums(), &Sums::of(&together).expect("few statements"));
    let exact = space::axes(&together, &together.moments(), None);
    let own: Vec<(f64, Vec<f64>)> =
        (0..2).map(|axis| (0.0, exact.loadings.iter().map(|it| it[axis]).collect())).collect();
    assert!(angle(live.axes(), &own) < 0.02, "{}", angle(live.axes(), &own));
    let place = place::places(&together, &together.moments(), live.axes());
    for (person, place) in place.iter().enumerate() {
        let standing = live.standing(person);
        for (own, place) in standing.place.iter().zip(place) {
            assert!((own - place).abs() < 1e-9);
        }
        assert!(standing.group.is_some());
    }
    assert!(live.vote(people + 1, 0, 1).is_err());
    assert!(live.vote(0, statements as u32, 1).is_err());
    assert!(live.vote(0, 0, 2).is_err());
    assert!(live.vote(people, 0, 1).is_ok(), "somebody new");
}

#[test]
fn sums_of_parts_are_sums_of_the_whole() {
    let (people, statements) = (90, 20);
    let rows = camps(6, people, statements);
    let rejected: Vec<bool> = (0..statements).map(|at| at == 0).collect();
    let all = Votes::new(people, rejected.clone(), &rows).expect("votes");
    let mut sums = Sums::new(rejected.clone()).expect("few statements");
    let group: Vec<Option<u32>> =
        (0..people as u32).map(|at| (at % 5 > 0).then_some(at % 2)).collect();
    let mut tally = Tally::of(&Votes::new(people, rejected.clone(), &[]).expect("none"), &[], 2);
    for part in 0..3 {
        let own: Vec<Vote> =
            rows.iter().filter(|vote| vote.participant % 3 == part).copied().collect();
        let votes = Votes::new(people, rejected.clone(), &own).expect("votes");
        sums.add(&Sums::of(&votes).expect("few statements")).expect("the same statements");
        let mine: Vec<Option<u32>> = group
            .iter()
            .zip(0..)
            .map(|(group, person)| group.filter(|_| person % 3 == part))
            .collect();
        tally.add(&Tally::of(&votes, &mine, 2));
    }
    assert_eq!(sums, Sums::of(&all).expect("few statements"));
    assert_eq!(tally, Tally::of(&all, &group, 2));
    let (parts, whole) = (sums.axes(), space::axes(&all, &all.moments(), None));
    for (one, other) in parts.loadings.iter().zip(&whole.loadings) {
        assert!((one[0] - other[0]).abs() < 1e-6 && (one[1] - other[1]).abs() < 1e-6);
    }
    assert!(sums.add(&Sums::new(vec![false; 3]).expect("few")).is_err());
    assert!(Sums::new(vec![false; 5000]).is_err());
}

#[test]
fn with_a_seed_the_order_of_rows_changes_nothing() {
    let rows = camps(7, 60, 20);
    let options = Options { start: Start::Seeded, seed: 5, resamples: 20, ..Options::default() };
    let find = |rows: &[Vote]| {
        let votes = Votes::new(60, vec![false; 20], rows).expect("votes");
        Groups::find(&votes, &options, &Unwatched).expect("groups")
    };
    let backwards: Vec<Vote> = rows.iter().rev().copied().collect();
    assert_eq!(find(&rows), find(&backwards));
    let other = Options { seed: 6, ..options };
    let votes = Votes::new(60, vec![false; 20], &rows).expect("votes");
    let other = Groups::find(&votes, &other, &Unwatched).expect("groups");
    assert_ne!(other.stability, find(&rows).stability);
}

#[test]
fn few_people_are_filled_up_with_the_most_active() {
    let vote = |participant, statement| Vote { participant, statement, value: 1, time: 0 };
    // Person p votes on p + 1 of ten statements.
    let rows: Vec<Vote> =
        (0..20).flat_map(|p| (0..10.min(p + 1)).map(move |s| vote(p, s))).collect();
    let votes = Votes::new(20, vec![false; 10], &rows).expect("votes");
    assert_eq!(place::in_conversation(&votes), (5..20).collect::<Vec<_>>());
    let few = Votes::new(20, vec![false; 10], &rows[..10]).expect("votes");
    assert_eq!(place::in_conversation(&few), [0, 1, 2, 3]);
    let one = Votes::new(
        20,
        vec![false; 1],
        &rows.iter().filter(|it| it.statement == 0).copied().collect::<Vec<_>>(),
    );
    assert_eq!(place::in_conversation(&one.expect("votes")).len(), 20);
}

#[test]
fn answers_are_checked_and_wrong_ones_refused() {
    let votes = votes(9, 80, 30);
    let answer = Answer::find(&votes, &Options::default(), &Unwatched).expect("an answer");
    assert_eq!(check(&votes, &answer), Ok(()));
    let wrong = |spoil: &dyn Fn(&mut Answer)| {
        let mut answer = answer.clone();
        spoil(&mut answer);
        check(&votes, &answer).expect_err("it was spoiled").word
    };
    let word = crate::Word::CheckFailed;
    assert_eq!(wrong(&|it| it.tally.groups[0][2].agree += 1), word);
    assert_eq!(wrong(&|it| it.tally.all[2].seen += 1), word);
    assert_eq!(wrong(&|it| it.figures[1][4][0].repness_test += 1e-6), word);
    assert_eq!(wrong(&|it| it.shared[1] *= 1.0 + 1e-6), word);
    assert_eq!(wrong(&|it| it.representative[0][0].statement = 6), word);
    let spoil_axis = |it: &mut Answer, by: f64| {
        if let Some((groups, _)) = &mut it.found {
            groups.axes.loadings.iter_mut().for_each(|two| two.swap(0, 1));
            groups.places.iter_mut().for_each(|two| two.swap(0, 1));
            groups.places[0][0] += by;
        }
    };
    assert_eq!(wrong(&|it| spoil_axis(it, 0.0)), word);
    assert_eq!(wrong(&|it| spoil_axis(it, 0.1)), word);
    let given = Answer::given(&votes, answer.of_person.clone(), vec!["a".into(), "b".into()]);
    assert_eq!(check(&votes, &given), Ok(()));
}
