// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Students and project centres of two real years, when the shared data is there.

use std::path::PathBuf;

use engines::json::{Document, Node};
use engines::matching::blocking::blocking;
use engines::matching::score::{Scores, best_score};
use engines::matching::stable::{Proposer, stable};
use engines::matching::{Lists, Market, Pairs, size};

fn shared() -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines");
    if root.is_dir() {
        return Some(root);
    }
    eprintln!("SKIPPED: there is no {}: nothing was compared.", root.display());
    None
}

fn table(root: &std::path::Path, year: &str, name: &str) -> Vec<Vec<f64>> {
    let path = root.join(format!("matching/wpi/IQP{year}/{name}.csv"));
    let text = std::fs::read_to_string(path).expect("the file is there");
    let row = |line: &str| line.split(',').map(|it| it.trim().parse().expect("a number")).collect();
    text.lines().skip(1).map(row).collect()
}

/// Those who rate better than 0, best first, then by number.
fn rated(count: usize, rating: impl Fn(usize) -> f64, open: impl Fn(usize) -> bool) -> Vec<u32> {
    let mut list: Vec<u32> = (0..count as u32).filter(|&at| open(at as usize)).collect();
    list.sort_by(|&one, &other| rating(other as usize).total_cmp(&rating(one as usize)));
    list
}

#[test]
fn two_years_are_matched_as_others_match_them() {
    let Some(root) = shared() else { return };
    for year in ["2017-2018", "2018-2019"] {
        let [students, projects, rooms] =
            ["student_preference", "project_preference", "project_capacity"]
                .map(|name| table(&root, year, name));
        let (count, places) = (students.len(), rooms.len());
        let (mut chosen, mut offered) = (Lists::default(), Lists::default());
        for own in &students {
            chosen.push_strict(&rated(places, |at| own[at + 1], |at| own[at + 1] > 0.0));
        }
        for place in 1..=places {
            let open = |at: usize| students[at][place] > 0.0;
            offered.push_strict(&rated(count, |at| projects[at][place], open));
        }
        let room: Vec<u32> = rooms.iter().map(|row| row[1] as u32).collect();
        let market = Market::new(chosen, offered, room.clone()).expect("a market");
        let pairs = Pairs::of(&market);
        let file = std::fs::read(root.join(format!("expected/wpi_{year}.json"))).expect("a file");
        let document = Document::read(&file).expect("JSON");
        let expected = document.root().any_object().expect("an object");
        for (key, proposer) in [("residents", Proposer::People), ("hospitals", Proposer::Places)] {
            let matched = stable(&market, &pairs, proposer);
            assert!(blocking(&market, &pairs, &matched).is_empty());
            let wanted = expected.need(key).and_then(Node::any_object).expect("an object");
            let total = wanted.need("matched").and_then(|it| it.whole_within(0, 5000));
            assert_eq!(total, Ok(size(&matched) as u64), "{year} {key}");
            let assignment = wanted.need("assignment").and_then(Node::any_object).expect("pairs");
            assert_eq!(assignment.members().len(), size(&matched));
            for (student, place) in assignment.members() {
                let student: usize = student.parse().expect("a number");
                let place = place.whole_within(1, 99).expect("a number") as u32;
                assert_eq!(matched[student - 1], Some(place - 1), "{year} {key} {student}");
            }
        }
        let mut scores = Scores::new();
        for (own, theirs) in students.iter().zip(&projects) {
            let worth = |at: usize| ((own[at] + theirs[at] / 2.0) * 1e9).round() as i64;
            let open = (1..=places).filter(|&at| own[at] > 0.0);
            scores.push(open.map(|at| (at as u32 - 1, worth(at))));
        }
        let best = best_score(&scores, &room).expect("small enough");
        let wanted = expected.need("max_score_S_plus_half_P").and_then(Node::real);
        let wanted = wanted.expect("a number");
        assert!((best.total as f64 / 1e9 - wanted).abs() < 1e-6, "{year}: {}", best.total);
    }
}
