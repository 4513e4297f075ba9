// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! 27 parties, 12 issues of 5 options (244 million packages) beside CP-SAT, Pareto fronts beside
//! NegMAS, 20 issues in ten seconds, and clashes that CP-SAT looks over.

use std::hint::black_box;
use std::time::{Duration, Instant};

use engines::Unwatched;
use engines::json::Json;
use engines::packages::{
    Answer, Choice, Disagreement, Forbidden, Interaction, Issue, Party, Question, Rule, Scale,
    Settings, run, within,
};

use crate::growth::Series;
use crate::peer::Peer;
use crate::table::{Bench, Work};

/// A plain generator that `benches/peers/packages.py` has too.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: i64) -> i64 {
        const STEP: (u64, u64) = (6_364_136_223_846_793_005, 1_442_695_040_888_963_407);
        self.0 = self.0.wrapping_mul(STEP.0).wrapping_add(STEP.1);
        (self.0 >> 33) as i64 % bound
    }
}

/// Made-up utilities from 0 to 1000, limits at two thirds of what a party could have at most.
pub fn question(parties: usize, issues: usize, options: usize) -> Question {
    let mut chance = Chance(1);
    let utilities: Vec<Vec<Vec<i64>>> = (0..parties)
        .map(|_| (0..issues).map(|_| (0..options).map(|_| chance.below(1001)).collect()).collect())
        .collect();
    let ideal = |party: &Vec<Vec<i64>>| -> i64 {
        party.iter().map(|values| values.iter().copied().max().unwrap_or(0)).sum()
    };
    let party = |(k, own): (usize, &Vec<Vec<i64>>)| Party {
        name: format!("p{k}"),
        limit: Some(ideal(own) * 66 / 100),
        disagreement: None,
    };
    let issue = |k: usize| Issue { name: format!("i{k}"), options: vec![String::new(); options] };
    Question {
        parties: utilities.iter().enumerate().map(party).collect(),
        issues: (0..issues).map(issue).collect(),
        utilities,
        forbidden: Vec::new(),
        interactions: Vec::new(),
        not_both: Vec::new(),
        scale: Scale::Exact { places: 0 },
        from_preferences: false,
    }
}

fn settings(rules: &[Rule]) -> Settings {
    let rules = rules.to_vec();
    Settings { rules, disagreement: Disagreement::Lowest, ..Settings::default() }
}

/// The least there is: for every package a bit per party, met with those of the others.
fn sets(packages: usize, parties: usize) {
    let set = vec![[u64::MAX; 10]; parties];
    for tile in 0..packages / 625 {
        let mut left = [tile as u64; 10];
        for set in black_box(&set) {
            left.iter_mut().zip(set).for_each(|(left, set)| *left &= set);
        }
        black_box(left);
    }
}

pub fn measure(bench: &mut Bench) {
    let mut peer = Peer::start("packages.py");
    one_value(bench, &mut peer);
    for (parties, issues, times) in [(2, 8, 200), (5, 6, 20)] {
        pareto(bench, &mut peer, (parties, issues), times);
    }
    in_time(bench, &mut peer);
    if let Some(peer) = &mut peer {
        clashes(bench, peer);
    }
}

pub fn growth() -> Vec<Series> {
    let answered = |parties: usize, issues: usize, rules: &'static [Rule]| {
        let (asked, settings) = (question(parties, issues, 5), settings(rules));
        let work: Box<dyn FnMut()> =
            Box::new(move || drop(black_box(run(&asked, &settings, &Unwatched).ok())));
        (5f64.powi(issues as i32), work)
    };
    let sizes = [8, 9, 10, 11, 12, 13];
    vec![
        Series::measure("max-min, 27 parties", "issues of 5", &sizes, |it| {
            answered(27, it, &[Rule::MaxMin])
        }),
        Series::measure("all rules, 27 parties", "issues of 5", &sizes, |it| {
            answered(27, it, &Rule::ALL)
        }),
        Series::measure("Pareto, 5 parties", "issues of 5", &[3, 4, 5, 6, 7], |it| {
            answered(5, it, &[Rule::Pareto])
        }),
    ]
}

fn one_value(bench: &mut Bench, peer: &mut Option<Peer>) {
    let large = question(27, 12, 5);
    let works: [(&str, &[Rule], f64, Option<&str>); 3] = [
        ("packages: max-min, 27 × 12 × 5", &[Rule::MaxMin], 0.2, Some("max_min 27 12 5 120")),
        (
            "packages: most accepting, 27 × 12 × 5 (peer: 15 s at most)",
            &[Rule::MostAccepting],
            0.2,
            Some("accepting 27 12 5 15"),
        ),
        ("packages: all rules, clashes, relaxations", &Rule::ALL, 0.8, None),
    ];
    for (name, rules, target, line) in works {
        let mut answer = None;
        bench.compare(Work {
            name,
            target: Some(target),
            ours: &mut || answer = run(&large, &settings(rules), &Unwatched).ok(),
            peer: peer.as_mut().zip(line).map(|(peer, line)| (peer, line.to_owned())),
            peer_parts: 1.0,
            limit: Some(("27 bits of every package met", &mut || sets(244_140_625, 27))),
        });
        let Some(answer) = answer else { continue };
        let value = value_of(&answer, rules);
        bench.note(format!("{name}: {value:?}"));
        let theirs = peer.as_ref().filter(|_| line.is_some()).map(|peer| &peer.answer);
        if let (Some(theirs), Some(value)) = (theirs, value) {
            bench.note(format!("{name}: by the peer {theirs:?}"));
            let value = value as f64;
            assert!(if theirs["proven"] == 1.0 {
                value == theirs["value"]
            } else {
                value >= theirs["value"] && value <= theirs["bound"]
            });
        }
    }
}

fn value_of(answer: &Answer, rules: &[Rule]) -> Option<i64> {
    match rules {
        [Rule::MaxMin] => answer.max_min.iter().flatten().next().map(|best| best.value),
        [Rule::MostAccepting] => {
            answer.most_accepting.iter().flatten().next().map(|best| best.value as i64)
        }
        _ => None,
    }
}

fn pareto(bench: &mut Bench, peer: &mut Option<Peer>, of: (usize, usize), times: u32) {
    let (parties, issues) = of;
    let question = question(parties, issues, 5);
    let packages = 5usize.pow(issues as u32);
    let mut size = None;
    bench.compare(Work {
        name: &format!("packages: Pareto, {parties} parties, {packages} packages, {times} times"),
        target: Some(0.005 * f64::from(times)),
        ours: &mut || {
            for _ in 0..times {
                let answer = run(&question, &settings(&[Rule::Pareto]), &Unwatched).ok();
                size = answer.and_then(|answer| answer.pareto).and_then(|front| front.size);
            }
        },
        peer: peer.as_mut().map(|peer| (peer, format!("pareto {parties} {issues} 5"))),
        peer_parts: times.into(),
        limit: Some(("writing every total once", &mut || {
            for _ in 0..times {
                black_box((0..packages * parties).map(|at| at as i64).collect::<Vec<_>>());
            }
        })),
    });
    let theirs = peer.as_ref().map(|peer| peer.answer["size"]);
    bench.note(format!("Pareto, {parties} parties: {size:?} points, by the peer {theirs:?}"));
    if let (Some(size), Some(theirs)) = (size, theirs) {
        assert_eq!(size as f64, theirs);
    }
}

/// The same ten seconds for both.
fn in_time(bench: &mut Bench, peer: &mut Option<Peer>) {
    let huge = question(27, 20, 5);
    let end = Instant::now() + Duration::from_secs(10);
    let in_time = || Instant::now() < end;
    let found = within(&huge, &settings(&[Rule::MaxMin]), &Unwatched, &in_time);
    let Ok(Some(Some(best))) = found.map(|answer| answer.max_min) else { return };
    let bound = best.bound.unwrap_or(f64::NAN);
    bench.note(format!("20 × 5 in 10 s: max-min {}, at most {bound:.0}", best.value));
    let Some(peer) = peer else { return };
    peer.cost("max_min 27 20 5 10");
    let (value, at_most) = (peer.answer["value"], peer.answer["bound"]);
    bench.note(format!("20 × 5 in 10 s, by the peer: {value}, at most {at_most:.0}"));
    assert!(best.value as f64 >= value && bound >= value && best.value as f64 <= at_most);
}

/// Questions with anything in them; CP-SAT says of every set whether it can.
fn clashes(bench: &mut Bench, peer: &mut Peer) {
    let mut chance = Chance(7);
    let (mut sets, mut wrong) = (0.0, 0.0);
    for _ in 0..60 {
        let (parties, issues) = (3 + chance.below(6) as usize, 2 + chance.below(4) as usize);
        let mut question = question(parties, issues, 3);
        question.utilities.iter_mut().flatten().flatten().for_each(|it| *it = chance.below(1001));
        let mut choice = || Choice {
            issue: chance.below(issues as i64) as usize,
            option: chance.below(3) as usize,
        };
        let (one, other, refused) = (choice(), choice(), choice());
        if one.issue != other.issue {
            question.not_both.push([one, other]);
        }
        question.forbidden.push(Forbidden { party: 0, choice: refused });
        let values = (0..3).map(|_| (0..3).map(|_| chance.below(600) - 300).collect()).collect();
        question.interactions.push(Interaction { party: 1, issues: [0, 1], values });
        let told = run(&question, &settings(&[Rule::Clashes]), &Unwatched);
        let Some(told) = told.ok().and_then(|answer| answer.clashes) else { continue };
        peer.cost(&format!("clashes {}", asked(&question, &told.clashes, &told.maximal)));
        sets += peer.answer["checked"];
        wrong += peer.answer["wrong"];
    }
    // Some of those of 27 parties.
    let large = question(27, 12, 5);
    if let Ok(Some(told)) = run(&large, &settings(&[Rule::Clashes]), &Unwatched).map(|a| a.clashes)
    {
        let some = &told.clashes[..told.clashes.len().min(4)];
        peer.cost(&format!("clashes {}", asked(&large, some, &[])));
        sets += peer.answer["checked"];
        wrong += peer.answer["wrong"];
    }
    bench.note(format!("clashes: CP-SAT looked at {sets} sets and contradicts {wrong}."));
    assert!(wrong == 0.0 && sets > 500.0);
}

/// The question with what is to be looked over, as the peer reads it.
fn asked(question: &Question, clashes: &[Vec<usize>], maximal: &[Vec<usize>]) -> Json {
    let whole = |value: &i64| Json::Written(value.to_string());
    let values =
        |rows: &Vec<Vec<i64>>| Json::list(rows.iter().map(|it| Json::list(it.iter().map(whole))));
    let sets =
        |sets: &[Vec<usize>]| Json::list(sets.iter().map(|it| Json::list(it.iter().copied())));
    let choice = |it: &Choice| Json::list([it.issue, it.option]);
    let limit = |it: &Party| it.limit.as_ref().map_or(Json::Null, whole);
    let pair = |it: &Interaction| {
        Json::object()
            .with("party", it.party)
            .with("issues", Json::list(it.issues))
            .with("values", values(&it.values))
    };
    let forbidden = |it: &Forbidden| Json::list([it.party, it.choice.issue, it.choice.option]);
    Json::object()
        .with("utilities", Json::list(question.utilities.iter().map(values)))
        .with("limits", Json::list(question.parties.iter().map(limit)))
        .with(
            "not_both",
            Json::list(question.not_both.iter().map(|it| Json::list(it.iter().map(choice)))),
        )
        .with("interactions", Json::list(question.interactions.iter().map(pair)))
        .with("forbidden", Json::list(question.forbidden.iter().map(forbidden)))
        .with("clashes", sets(clashes))
        .with("maximal", sets(maximal))
}
