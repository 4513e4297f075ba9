// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two years of students and project centres, and hospitals that once broke another program.

use serde_json::{Value, json};

use crate::{answered, near, shared, text};

type Sheet = Vec<Vec<f64>>;

fn sheet(year: &str, name: &str) -> Option<Sheet> {
    let path = shared()?.join(format!("matching/wpi/IQP{year}/{name}.csv"));
    let row = |line: &str| line.split(',').map(|it| it.trim().parse().expect("a number")).collect();
    Some(text(&path).lines().skip(1).map(row).collect())
}

/// The year as a question; ratings in descending order, then the lower number.
fn question(year: &str) -> Option<Value> {
    let [own, theirs, room] =
        ["student_preference", "project_preference", "project_capacity"].map(|it| sheet(year, it));
    let (own, theirs, room) = (own?, theirs?, room?);
    let best = |mut open: Vec<usize>, rate: &dyn Fn(usize) -> f64, kind: &str| -> Vec<Value> {
        open.sort_by(|&one, &other| rate(other).total_cmp(&rate(one)));
        open.into_iter().map(|at| json!([format!("{kind}{at}")])).collect()
    };
    let (mut people, mut places, mut scores) = (Vec::new(), Vec::new(), Vec::new());
    for (at, row) in own.iter().enumerate() {
        let open: Vec<usize> = (1..=room.len()).filter(|&place| row[place] > 0.0).collect();
        for &place in &open {
            let score = ((row[place] + theirs[at][place] / 2.0) * 1e6).round() / 1e6;
            scores.push(json!([format!("s{}", at + 1), format!("p{place}"), score]));
        }
        let choices = best(open, &|place| row[place], "p");
        people.push(json!({"id": format!("s{}", at + 1), "choices": choices}));
    }
    for (at, row) in room.iter().enumerate() {
        let place = at + 1;
        let open = (1..=own.len()).filter(|&who| own[who - 1][place] > 0.0).collect();
        let choices = best(open, &|who| theirs[who - 1][place], "s");
        let capacity = row[1] as u64;
        places.push(json!({"id": format!("p{place}"), "capacity": capacity, "choices": choices}));
    }
    Some(json!({"people": people, "places": places, "scores": scores}))
}

#[test]
fn two_years_are_matched_as_published() {
    let Some(data) = shared() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("question.json");
    let words = ["match", "--input", file.to_str().expect("UTF-8")];
    for year in ["2017-2018", "2018-2019"] {
        let expected = crate::json(&data.join(format!("expected/wpi_{year}.json")));
        let mut question = question(year).expect("the sheets are there");
        for (key, proposer) in [("residents", "people"), ("hospitals", "places")] {
            question["proposer"] = proposer.into();
            std::fs::write(&file, question.to_string()).expect("it is written");
            let answer = answered(&words);
            assert_eq!((&answer["blocking"], &answer["proof"]), (&json!([]), &json!("stable")));
            let pairs = answer["pairs"].as_array().expect("a list");
            let wanted = expected[key]["assignment"].as_object().expect("pairs");
            assert_eq!(pairs.len(), wanted.len(), "{year} {key}");
            for pair in pairs {
                let number = |side: usize| pair[side].as_str().expect("an id")[1..].to_owned();
                assert_eq!(wanted[&number(0)].to_string(), number(1), "{year} {key}");
            }
        }
        question.as_object_mut().expect("an object").remove("proposer");
        question["goal"] = "score".into();
        std::fs::write(&file, question.to_string()).expect("it is written");
        let answer = answered(&words);
        assert_eq!(answer["proof"], "optimal");
        let best = expected["max_score_S_plus_half_P"].as_f64().expect("a number");
        // Scores were rounded to millionths, one per student.
        near(year, &answer["score"], best, 1e-6);
        question["goal"] = "largest_stable".into();
        std::fs::write(&file, question.to_string()).expect("it is written");
        let answer = answered(&words);
        assert_eq!(answer["blocking"], json!([]), "{year}");
    }
}

#[test]
fn hospitals_that_broke_another_program_are_matched() {
    let Some(data) = shared() else { return };
    let market = crate::json(&data.join("matching/hr/issue_159.json"));
    let side = |key: &str| market[key].as_object().expect("a side").clone();
    let choices = |list: &Value, kind: &str| -> Vec<Value> {
        let ids = list.as_array().expect("a list").iter();
        ids.map(|id| json!([format!("{kind}{id}")])).collect()
    };
    let people: Vec<Value> = side("residents")
        .iter()
        .map(|(id, list)| json!({"id": format!("r{id}"), "choices": choices(list, "h")}))
        .collect();
    let places: Vec<Value> = side("hospitals")
        .iter()
        .map(|(id, list)| json!({"id": format!("h{id}"), "choices": choices(list, "r")}))
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("question.json");
    for proposer in ["people", "places"] {
        let question = json!({"people": people, "places": places, "proposer": proposer});
        std::fs::write(&file, question.to_string()).expect("it is written");
        let answer = answered(&["match", "--input", file.to_str().expect("UTF-8")]);
        assert_eq!(answer["blocking"], json!([]));
        assert!(answer["pairs"].as_array().expect("a list").len() > 20, "{answer}");
    }
}
