// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Nine published conversations: statistics given the published groups, and groups of our own.

use serde_json::Value;

use crate::{answered, json, near, shared, text};

/// The published groups, as the file that `--groups` reads.
fn groups(matrix: &str) -> String {
    let mut lines = matrix.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let column = |name: &str| header.iter().position(|it| *it == name).expect("a column");
    let (person, group) = (column("participant"), column("group-id"));
    let rows = lines.map(|line| line.split(',').collect::<Vec<_>>());
    let rows = rows.filter(|fields| !fields[group].is_empty());
    let rows: Vec<String> =
        rows.map(|fields| format!("{},{}", fields[person], fields[group])).collect();
    format!("participant,group\n{}\n", rows.join("\n"))
}

fn same_figures(name: &str, answer: &Value, expected: &Value) -> usize {
    let mut compared = 0;
    let members = |value: &Value| value.as_object().expect("an object").clone();
    for group in answer["groups"].as_array().expect("a list") {
        let id = group["id"].to_string();
        assert_eq!(group["size"], expected["groups"][&id], "{name} {id}");
        for (statement, theirs) in members(&expected["group_votes"][&id]) {
            let own = &group["statements"][&statement];
            let triple = [&own["agree"], &own["disagree"], &own["seen"]];
            let theirs = theirs.as_array().expect("three");
            assert!(triple.into_iter().eq(theirs), "{name} {id} {statement}");
            compared += 3;
            for side in ["agree", "disagree"] {
                let theirs = &expected["representativeness"][&id][&statement][side];
                for figure in ["p", "p_test", "repness", "repness_test"] {
                    let published = theirs[figure].as_f64().expect("a number");
                    near(name, &own[format!("{side}_stats")][figure], published, 1e-9);
                    compared += 1;
                }
            }
        }
    }
    for (statement, theirs) in members(&expected["group_aware_consensus"]) {
        let own = &answer["group_aware_consensus"][&statement];
        near(name, own, theirs.as_f64().expect("a number"), 1e-9);
        compared += 1;
    }
    for (statement, all) in members(&expected["overall"]) {
        for (figure, theirs) in members(&all) {
            let own = &answer["overall"][&statement][&figure];
            near(name, own, theirs.as_f64().expect("a number"), 1e-9);
            compared += 1;
        }
    }
    compared
}

#[test]
fn every_conversation_is_answered_and_given_its_groups_has_the_published_figures() {
    let Some(data) = shared() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("groups.csv");
    let (mut compared, mut conversations) = (0, 0);
    for entry in std::fs::read_dir(data.join("opinion/openData")).expect("a folder") {
        let place = entry.expect("an entry").path();
        if !place.is_dir() {
            continue;
        }
        let name = place.file_name().expect("a name").to_string_lossy().into_owned();
        let expected = json(&data.join(format!("expected/opinion_{name}.json")));
        let published = groups(&text(&place.join("participants-votes.csv")));
        std::fs::write(&file, published).expect("it is written");
        let place = place.to_str().expect("UTF-8");
        let given = ["opinion", "--input", place, "--groups", file.to_str().expect("UTF-8")];
        let answer = answered(&given);
        assert!(answer["silhouette"].is_null() && answer["axes"].is_null());
        compared += same_figures(&name, &answer, &expected);
        let found = answered(&["opinion", "--input", place, "--start", "seeded", "--seed", "1"]);
        assert_eq!(found["participants"], answer["participants"]);
        assert_eq!(found["votes"], answer["votes"]);
        assert!((2..=5).contains(&found["k"].as_u64().expect("a number")), "{name}");
        let people = found["people"].as_array().expect("a list");
        let inside = people.iter().filter(|person| person["group"].is_number()).count() as u64;
        assert_eq!(Some(inside), found["in_conversation"].as_u64());
        conversations += 1;
    }
    eprintln!("{compared} figures of {conversations} conversations are equal");
    assert!(conversations == 9 && compared > 50_000, "{compared}");
}
