// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The worked example stands in the page; here it is computed again.

use engines::packages::Settings;

const PAGE: &str = include_str!("../../../../docs/engines/packages.md");

/// The blocks of JSON in the page, in order.
fn blocks() -> Vec<&'static str> {
    PAGE.split("```json").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// Without spaces, so that the page may break its lines.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_worked_example_of_the_page_is_computed_again() {
    let blocks = blocks();
    let answer = super::answer(blocks[0], &Settings::default());
    assert_eq!(tight(&answer.to_string()), tight(blocks[1]));
}

#[test]
fn orderings_become_points() {
    let text = r#"{"parties": [{"name": "Aa"}, {"name": "Bee"}],
        "issues": [{"name": "Seat", "options": ["x", "y", "z"]}],
        "preferences": [[[[2], [0, 1]]], [[[0, 1, 2]]]], "rules": ["sum", "max_min"]}"#;
    let answer = super::answer(text, &Settings::default());
    assert_eq!(
        tight(&answer.to_string()),
        tight(
            r#"{"engine": "packages", "version": "0.1.0", "seconds": 0.001, "exact": true,
            "packages_total": 3, "mapping": "borda_twice",
            "disagreement": {"rule": "default", "values": [1, 2]},
            "rules": {"sum": {"value": 6, "ties": 1, "ties_exact": true, "packages": [[2]]},
            "max_min": {"value": 2, "ties": 1, "ties_exact": true, "packages": [[2]]}}}"#
        )
    );
}

#[test]
fn without_feasible_packages_everything_is_none() {
    let text = r#"{"parties": [{"name": "Aa"}, {"name": "Bee"}],
        "issues": [{"name": "Seat", "options": ["x"]}, {"name": "Votes", "options": ["y"]}],
        "utilities": [[[1], [2]], [[0], [0.5]]],
        "constraints": [{"not_both": [[0, 0], [1, 0]]}]}"#;
    let answer = super::answer(text, &Settings::default()).to_string();
    assert!(answer.contains(r#""nash": {"none": true}"#), "{answer}");
    assert!(answer.contains(r#""clashes": [[]]"#), "{answer}");
    assert!(answer.contains(r#""smallest_total": {"none": true}"#), "{answer}");
    assert!(answer.contains(r#""values": null"#), "{answer}");
}
