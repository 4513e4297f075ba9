// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every field of every kind of record has a label, and every word of a closed list has words:
//! history shows both. The fields are asked from the records themselves, so no list is kept here.

use std::collections::BTreeSet;

use domain::records::{Kind, Record};
use texts::Texts;

/// Rooms whose pages, and with them the words of their closed lists, are still being written.
const WORDS_TO_COME: [&str; 1] = ["party"];

#[test]
fn every_field_and_every_closed_word_can_be_told_in_history() {
    let mut missing = BTreeSet::new();
    for kind in Kind::ALL {
        let room = kind.room();
        let record = format!("{room}-record-{}", kind.word().replace('_', "-"));
        if !Texts::has(&record) {
            missing.insert(record);
        }
        for field in fields(*kind) {
            let name = field.replace('_', "-");
            let label = format!("{room}-field-{name}");
            if !Texts::has(&label) {
                missing.insert(label);
            }
            for word in words(*kind, &field) {
                let key = format!("{room}-{name}-{}", word.replace('_', "-"));
                if !Texts::has(&key) && !WORDS_TO_COME.contains(&room) {
                    missing.insert(key);
                }
            }
        }
    }
    let missing: Vec<String> = missing.into_iter().collect();
    assert!(missing.is_empty(), "texts that history needs:\n{}", missing.join("\n"));
}

/// The fields that a record of this kind has, as reading one with another field complains.
fn fields(kind: Kind) -> Vec<String> {
    told(kind, r#"{"?":0}"#, "unknown field")
}

/// The words of the closed list in this field; nothing when it is no closed list.
fn words(kind: Kind, field: &str) -> Vec<String> {
    let one = told(kind, &format!(r#"{{"{field}":"?"}}"#), "unknown variant");
    if !one.is_empty() {
        return one;
    }
    told(kind, &format!(r#"{{"{field}":["?"]}}"#), "unknown variant")
}

/// The names after "expected" in what reading this says, if it complains of `what`.
fn told(kind: Kind, json: &str, what: &str) -> Vec<String> {
    let Err(error) = Record::from_json(kind, json) else { return Vec::new() };
    let error = error.to_string();
    let Some(expected) = error.strip_prefix(what).and_then(|it| it.split_once("expected")) else {
        return Vec::new();
    };
    expected.1.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_records_are_asked_rightly() {
    assert_eq!(fields(Kind::Table), ["name", "purpose", "quorum"]);
    assert!(words(Kind::Party, "kind").contains(&"water_authority".to_owned()));
    assert!(words(Kind::Party, "name").is_empty());
}
