// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One line of every kind of record as it was written once: each later program reads it, and
//! writes of it what it says now. Lines are added for new kinds and never changed.

use domain::records::{Kind, Record};

use super::kinds;

const LINES: &str = include_str!("../../../../fixtures/golden/records.txt");

#[test]
fn what_was_written_once_of_every_kind_is_read_for_ever() {
    let mut missing: Vec<Kind> = Kind::ALL.to_vec();
    for line in LINES.lines().filter(|it| !it.starts_with('#')) {
        let (word, json) = line.split_once(' ').expect("a word, then what was written");
        let kind = Kind::from_word(word).unwrap_or_else(|| panic!("{word} is no kind any more"));
        let record = Record::from_json(kind, json).unwrap_or_else(|why| panic!("{word}: {why}"));
        let again = record.to_json().expect("is written");
        let once_more = Record::from_json(kind, &again).expect("is read");
        assert_eq!(record, once_more, "{word} is not what was written");
        missing.retain(|it| *it != kind);
    }
    let mut story = kinds::story();
    let rows = kinds::one_of_every(&mut story);
    let mut lines = Vec::new();
    for kind in &missing {
        let row = rows.iter().find(|it| it.id_kind == *kind).expect("one of every kind");
        let (_, record) = story.workspace.every().find(|it| it.0 == row.id).expect("is there");
        lines.push(format!("{} {}", kind.word(), record.to_json().expect("is written")));
    }
    assert!(lines.is_empty(), "add to fixtures/golden/records.txt:\n{}", lines.join("\n"));
}
