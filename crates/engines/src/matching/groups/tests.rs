// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Groups compared with every grouping of a few people.

use super::*;
use crate::Unwatched;
use crate::chance::Row;

/// Every way to divide people, in order.
fn all(people: usize) -> Vec<Vec<u32>> {
    let mut all = vec![Vec::new()];
    for _ in 0..people {
        all = all
            .iter()
            .flat_map(|begun: &Vec<u32>| {
                let next = begun.iter().max().map_or(0, |&last| last + 1);
                (0..=next).map(move |group| [begun.as_slice(), &[group]].concat())
            })
            .collect();
    }
    all
}

fn circle(case: u32) -> Circle {
    let row = Row::new(u64::from(case), 0, 0);
    let mut place = 0;
    let mut below = |bound: u64| {
        place += 1;
        row.below(place, bound)
    };
    let people = 1 + below(7) as usize;
    let least = 1 + below(3) as u32;
    let size = (least, least + below(3) as u32);
    let mut pairs = |most: u64| {
        let count = below(most);
        let mut pairs: Vec<(u32, u32)> = (0..count)
            .map(|_| (below(people as u64) as u32, below(people as u64) as u32))
            .filter(|(one, other)| one < other)
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    };
    let (apart, together) = (pairs(4), pairs(3));
    let met = pairs(9).into_iter().zip(1..).map(|((one, other), times)| (one, other, times % 3));
    let met = met.collect();
    let traits = (0..below(3)).map(|_| (0..people).map(|_| below(3) as u32).collect()).collect();
    Circle { people, size, traits, apart, together, met }
}

#[test]
fn few_people_get_the_first_of_the_best_groupings() {
    let every: Vec<_> = (0..8).map(all).collect();
    let (mut found, mut impossible) = (0, 0);
    for case in 0..3000 {
        let circle = circle(case);
        let held: Vec<&Vec<u32>> =
            every[circle.people].iter().filter(|group| circle.holds(group)).collect();
        let best = held.iter().map(|group| circle.cost(group)).min();
        match circle.divide(0, &Unwatched).expect("small enough") {
            Divided::Groups(grouping) => {
                found += 1;
                let first = held.iter().find(|group| Some(circle.cost(group)) == best);
                assert_eq!(first.map(|group| numbered(group)), Some(grouping.groups), "{case}");
                assert_eq!((Some(grouping.cost), grouping.bound), (best, grouping.cost));
                assert!(grouping.first);
                let bound = bound::bound(&circle);
                assert!(bound.0 <= grouping.cost.0, "meetings, {case}: {circle:?}");
                let uneven = held.iter().map(|group| circle.cost(group).1).min();
                assert!(Some(bound.1) <= uneven, "unevenness, {case}: {circle:?}");
            }
            Divided::Impossible(rules, only) => {
                impossible += 1;
                assert!(held.is_empty(), "{case}");
                let can = |rules: &[Rule]| {
                    let kept = circle.with_rules(rules.iter().copied());
                    every[circle.people].iter().any(|group| kept.holds(group))
                };
                assert!(!can(&rules), "{case}");
                for at in 0..rules.len() {
                    let others = [&rules[..at], &rules[at + 1..]].concat();
                    assert!(can(&others), "{case}: {rules:?} is not minimal");
                }
                let mut all = vec![Rule::Size];
                all.extend((0..circle.apart.len()).map(Rule::Apart));
                all.extend((0..circle.together.len()).map(Rule::Together));
                let clash = |mask: &u32| {
                    let kept: Vec<Rule> = (0..all.len())
                        .filter(|&at| mask & 1 << at != 0)
                        .map(|at| all[at])
                        .collect();
                    (!can(&kept)).then_some(kept)
                };
                let clashes: Vec<Vec<Rule>> =
                    (0..1u32 << all.len()).filter_map(|mask| clash(&mask)).collect();
                let smallest = clashes.iter().map(Vec::len).min();
                assert_eq!(smallest, Some(rules.len()), "{case}: a smaller clash");
                let minimal = clashes.iter().filter(|clash| {
                    clashes.iter().all(|o| o == *clash || !o.iter().all(|r| clash.contains(r)))
                });
                assert_eq!(only, minimal.count() == 1, "{case}: the only clash");
            }
            Divided::Unknown => panic!("{case}: not decided"),
        }
    }
    assert!(found > 1000 && impossible > 300, "{found} found, {impossible} impossible");
}

#[test]
fn exchanging_people_finds_what_trying_all_finds() {
    let mut met = 0;
    for case in 0..400 {
        let circle = circle(case);
        let bound = bound::bound(&circle);
        let Some(Some(start)) = fits::fits(&circle, fits::STEPS) else { continue };
        assert!(circle.holds(&start), "{case}");
        let course = swap::Course::new(&circle, start, bound, 1);
        let found = course.improve(&circle, &bound::promising(&circle), &Unwatched);
        let found = found.expect("nobody stops it");
        assert!(circle.holds(&found), "{case}");
        if let Divided::Groups(best) = circle.divide(0, &Unwatched).expect("small enough") {
            assert!(circle.cost(&found) >= best.cost);
            met += usize::from(circle.cost(&found) == best.cost);
        }
    }
    assert!(met > 200, "{met} as good as the best");
}

/// Groups of six, with gender and studies to be spread, as a class has them.
fn class(people: usize) -> Circle {
    let row = Row::new(people as u64, 1, 0);
    let gender = (0..people).map(|at| (row.unit(at as u64) < 0.4) as u32).collect();
    let study = (0..people).map(|at| row.below((people + at) as u64, 8) as u32).collect();
    Circle { people, size: (6, 6), traits: vec![gender, study], ..Circle::default() }
}

#[test]
fn a_class_of_any_size_is_divided_as_evenly_as_can_be() {
    for people in [24, 60, 120] {
        let Ok(Divided::Groups(grouping)) = class(people).divide(0, &Unwatched) else {
            panic!("{people}")
        };
        assert_eq!(grouping.cost, grouping.bound, "{people}");
        assert!(grouping.groups.iter().all(|group| group.len() == 6));
    }
}

#[test]
fn people_who_met_are_kept_apart_over_four_rounds() {
    let mut circle = Circle { people: 24, size: (4, 4), ..Circle::default() };
    for round in 0..4 {
        let Ok(Divided::Groups(grouping)) = circle.divide(round, &Unwatched) else {
            panic!("{round}")
        };
        assert_eq!((round, grouping.cost), (round, (0, 0)));
        for group in &grouping.groups {
            for (at, &one) in group.iter().enumerate() {
                circle.met.extend(group[at + 1..].iter().map(|&other| (one, other, 1)));
            }
        }
    }
}
