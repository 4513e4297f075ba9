// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! 27 parties, 12 issues of 5 options (244 million packages), Pareto fronts, and 20 issues in time.

use std::time::{Duration, Instant};

use engines::Unwatched;
use engines::packages::{
    Answer, Disagreement, Issue, Party, Question, Rule, Scale, Settings, run, within,
};

use crate::table::{Bench, Work};

/// Made-up utilities from 0 to 1000, limits at two
/// thirds of what a party could have at most.
pub fn question(parties: usize, issues: usize, options: usize) -> Question {
    let mut state = 1u64;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % 1001) as i64
    };
    let utilities: Vec<Vec<Vec<i64>>> = (0..parties)
        .map(|_| (0..issues).map(|_| (0..options).map(|_| next()).collect()).collect())
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

pub fn measure(bench: &mut Bench) {
    let large = question(27, 12, 5);
    let works: [(&str, &[Rule], f64); 3] = [
        ("packages: max-min, 27 × 12 × 5", &[Rule::MaxMin], 0.2),
        ("packages: most accepting, 27 × 12 × 5", &[Rule::MostAccepting], 0.2),
        ("packages: all rules, clashes, relaxations", &Rule::ALL, 0.8),
    ];
    for (name, rules, target) in works {
        let answer = compare(bench, &large, rules, name, target);
        if let Some(Some(best)) = answer.and_then(|answer| answer.max_min) {
            bench.note(format!("{name}: {} in {} packages", best.value, best.ties));
        }
    }
    for (parties, issues) in [(2, 8), (5, 6)] {
        let question = question(parties, issues, 5);
        let name = format!("packages: Pareto, {parties} parties, {issues} × 5");
        compare(bench, &question, &[Rule::Pareto], &name, 0.005);
    }
    let huge = question(27, 20, 5);
    let end = Instant::now() + Duration::from_secs(10);
    let in_time = || Instant::now() < end;
    let found = within(&huge, &settings(&[Rule::MaxMin]), &Unwatched, &in_time);
    if let Ok(Some(Some(best))) = found.map(|answer| answer.max_min) {
        let bound = best.bound.unwrap_or(f64::NAN);
        bench.note(format!("20 × 5 in 10 s: max-min {}, at most {bound:.0}", best.value));
    }
}

fn compare(
    bench: &mut Bench,
    question: &Question,
    rules: &[Rule],
    name: &str,
    target: f64,
) -> Option<Answer> {
    let settings = settings(rules);
    let mut answer = None;
    let mut ours = || answer = run(question, &settings, &Unwatched).ok();
    bench.compare(Work {
        name,
        target: Some(target),
        ours: &mut ours,
        peer: None,
        peer_parts: 1.0,
        limit: None,
    });
    answer
}
