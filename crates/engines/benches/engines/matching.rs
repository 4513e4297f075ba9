// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stable and best-scoring matchings of a real year and of a large one, and groups of six.

use std::hint::black_box;

use engines::Unwatched;
use engines::matching::groups::{Circle, Divided};
use engines::matching::score::{Scores, best_score};
use engines::matching::stable::{Proposer, stable};
use engines::matching::{Lists, Market, Pairs, size};

use crate::{
    growth::Series,
    opinion::shared,
    peer::Peer,
    table::{Bench, Work},
};

struct Case {
    name: &'static str,
    lists: (Lists, Lists),
    room: Vec<u32>,
    scores: Scores,
    /// Most CPU seconds for one stable matching.
    target: f64,
    /// How often it is done in one measurement, because the kernel counts in milliseconds.
    times: u32,
}

/// 2017-2018 at Worcester: 928 students, 46 centres.
fn wpi() -> Option<Case> {
    let sheet = |name: &str| -> Option<Vec<Vec<f64>>> {
        let bytes = shared(&format!("matching/wpi/IQP2017-2018/{name}.csv"))?;
        let text = String::from_utf8(bytes).ok()?;
        let row = |line: &str| line.split(',').filter_map(|it| it.trim().parse().ok()).collect();
        Some(text.lines().skip(1).map(row).collect())
    };
    let (own, theirs) = (sheet("student_preference")?, sheet("project_preference")?);
    let room: Vec<u32> = sheet("project_capacity")?.iter().map(|row| row[1] as u32).collect();
    let best = |mut list: Vec<u32>, rate: &dyn Fn(u32) -> f64| {
        list.sort_by(|&one, &other| rate(other).total_cmp(&rate(one)));
        list
    };
    let (mut chosen, mut offered, mut scores) = (Lists::default(), Lists::default(), Scores::new());
    let places = room.len() as u32;
    for (own, theirs) in own.iter().zip(&theirs) {
        let open: Vec<u32> = (0..places).filter(|&at| own[at as usize + 1] > 0.0).collect();
        let worth = |at: usize| ((own[at] + theirs[at] / 2.0) * 1e9 + 0.5).floor() as i64;
        scores.push(open.iter().map(|&at| (at, worth(at as usize + 1))));
        chosen.push_strict(&best(open, &|at| own[at as usize + 1]));
    }
    for place in 1..=places as usize {
        let open = (0..own.len() as u32).filter(|&at| own[at as usize][place] > 0.0).collect();
        offered.push_strict(&best(open, &|at| theirs[at as usize][place]));
    }
    let lists = (chosen, offered);
    Some(Case { name: "wpi", lists, room, scores, target: 0.000_25, times: 200 })
}

/// People, 500 places with room for just all of them, ten choices each, by rule.
fn drawn(people: usize) -> Case {
    let (mut chosen, mut offered, mut scores) = (Lists::default(), Lists::default(), Scores::new());
    let mut ranks: Vec<Vec<(u64, u32)>> = vec![Vec::new(); 500];
    for person in 0..people as u64 {
        let step = 2 * (person * 7 % 250) + 1;
        let step = if step.is_multiple_of(5) { step + 2 } else { step };
        let own: Vec<u32> = (0..10).map(|k| ((person * 17 + k * step) % 500) as u32).collect();
        let worth = |k: u64| (person * 7919 + k * 104_729 + person * k * 31) % 999_983;
        scores.push(own.iter().zip(0..).map(|(&at, k)| (at, worth(k) as i64)));
        for &at in &own {
            let rank = (person * 48_271 + u64::from(at) * 16_807) % 999_979;
            ranks[at as usize].push((rank, person as u32));
        }
        chosen.push_strict(&own);
    }
    for mut rank in ranks {
        rank.sort_unstable();
        offered.push_strict(&rank.iter().map(|&(_, person)| person).collect::<Vec<u32>>());
    }
    let (lists, room) = ((chosen, offered), vec![people as u32 / 500; 500]);
    Case { name: "drawn", lists, room, scores, target: 0.005, times: 20 }
}

pub fn measure(bench: &mut Bench) {
    let mut peer = Peer::start("matching.py");
    for people in [24, 60, 120] {
        groups(bench, &mut peer, people);
    }
    for case in wpi().into_iter().chain([drawn(10_000)]) {
        score(bench, &mut peer, &case);
        placed(bench, &mut peer, &case);
    }
}

pub fn growth() -> Vec<Series> {
    let sizes = [1_000, 2_000, 4_000, 8_000, 16_000];
    let market = |people: usize, solve: fn(&Case)| {
        let case = drawn(people);
        (people as f64 * 10.0, Box::new(move || solve(&case)) as Box<dyn FnMut()>)
    };
    vec![
        Series::measure("stable, 500 places", "people", &sizes, |people| {
            market(people, |case| {
                black_box(stably(case));
            })
        }),
        Series::measure("greatest score, 500 places", "people", &sizes, |people| {
            market(people, |case| drop(black_box(best_score(&case.scores, &case.room))))
        }),
        Series::measure("groups of 6", "people", &[24, 48, 96, 192, 384], |people| {
            let circle = class(people);
            let work = move || drop(black_box(circle.divide(0, &Unwatched).ok()));
            (people as f64, Box::new(work) as Box<dyn FnMut()>)
        }),
    ]
}

fn stably(case: &Case) -> usize {
    let (chosen, offered) = case.lists.clone();
    let market = Market::new(chosen, offered, case.room.clone()).expect("a market");
    size(&stable(&market, &Pairs::of(&market), Proposer::People))
}

/// Gender and study, by rule, to be spread over groups of six.
fn class(people: usize) -> Circle {
    let gender = (0..people).map(|at| u32::from(at * 7 % 10 < 4)).collect();
    let study = (0..people).map(|at| ((at * at * 3 + at * 5) % 8) as u32).collect();
    Circle { people, size: (6, 6), traits: vec![gender, study], ..Circle::default() }
}

fn groups(bench: &mut Bench, peer: &mut Option<Peer>, people: usize) {
    let circle = class(people);
    let mut cost = None;
    bench.compare(Work {
        name: &format!("match: {people} people in groups of 6, 200 times"),
        target: None,
        ours: &mut || {
            for _ in 0..200 {
                if let Ok(Divided::Groups(grouping)) = circle.divide(0, &Unwatched) {
                    cost = Some((grouping.cost.1, grouping.bound.1));
                }
            }
        },
        peer: peer.as_mut().map(|peer| (peer, format!("groups {people}"))),
        peer_parts: 200.0,
        limit: Some(("weighing one grouping", &mut || {
            let group: Vec<u32> = (0..people as u32).map(|at| at / 6).collect();
            (0..200).for_each(|_| {
                black_box(circle.cost(black_box(&group)));
            });
        })),
    });
    let theirs = peer.as_ref().map(|it| (it.answer["cost"], it.answer["proven"]));
    bench.note(format!("groups: cost and bound {cost:?}, by the peer {theirs:?}."));
    if let (Some((cost, bound)), Some((theirs, proven))) = (cost, theirs) {
        assert!(cost == bound && (proven == 0.0 || cost as f64 == theirs), "the same optimum");
    }
}

fn score(bench: &mut Bench, peer: &mut Option<Peer>, case: &Case) {
    let (people, places) = (case.lists.0.len(), case.room.len());
    let mut total = 0;
    let mut limit = || (0..case.times).for_each(|_| drop(black_box(case.scores.clone())));
    bench.compare(Work {
        name: &format!(
            "match: greatest score, {people} people, {places} places, {} times",
            case.times
        ),
        target: None,
        ours: &mut || {
            for _ in 0..case.times {
                total = best_score(&case.scores, &case.room).expect("small").total;
            }
        },
        peer: peer.as_mut().map(|peer| (peer, format!("score {}", case.name))),
        peer_parts: case.times.into(),
        limit: Some(("copying the scores", &mut limit)),
    });
    if let Some(theirs) = peer.as_ref().map(|peer| peer.answer["total"]) {
        bench.note(format!("score: {total}, by the peer {theirs}."));
        assert_eq!(total as f64, theirs);
    }
}

fn placed(bench: &mut Bench, peer: &mut Option<Peer>, case: &Case) {
    let (people, places) = (case.lists.0.len(), case.room.len());
    let mut matched = 0;
    let mut limit = || {
        for _ in 0..case.times {
            black_box(case.lists.clone());
        }
    };
    bench.compare(Work {
        name: &format!("match: stable, {people} people, {places} places, {} times", case.times),
        target: Some(case.target * f64::from(case.times)),
        ours: &mut || {
            for _ in 0..case.times {
                matched = stably(case);
            }
        },
        peer: peer.as_mut().map(|peer| (peer, format!("stable {}", case.name))),
        peer_parts: case.times.into(),
        limit: Some(("copying the lists", &mut limit)),
    });
    let theirs = peer.as_ref().and_then(|it| it.answer.get("matched").copied());
    bench.note(format!("stable: {matched} matched, by the peer {theirs:?}."));
}
