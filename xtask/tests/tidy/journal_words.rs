// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Words written in journals stay for ever: each is used once, and none disappears.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::assert_none;
use crate::tree::{File, root, rust};

/// One line per word, `record word` or `act room.verb`; lines are added, never taken away.
const LIST: &str = "crates/domain/words.txt";

/// Where the rooms stand.
const DOMAIN: &str = "crates/domain/src/";

#[test]
fn words_of_the_journal_are_unique() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (word, path) in record_words().into_iter().chain(act_names()) {
        places.entry(word).or_default().push(path);
    }
    let twice = places.iter().filter(|(_, paths)| paths.len() > 1);
    assert_none(twice.map(|(word, paths)| format!("{word}: in {}", paths.join(" and "))).collect());
}

#[test]
fn words_of_the_journal_are_for_ever() {
    let listed = fs::read_to_string(root().join(LIST)).unwrap_or_default();
    let listed: BTreeSet<&str> = listed.lines().filter(|line| !line.starts_with('#')).collect();
    let used: BTreeSet<String> =
        record_words().into_iter().chain(act_names()).map(|(word, _)| word).collect();
    let mut complaints = Vec::new();
    for word in used.iter().filter(|word| !listed.contains(word.as_str())) {
        complaints.push(format!("{LIST}: add the line \"{word}\" (it stays there for ever)"));
    }
    for word in listed.iter().filter(|word| !word.is_empty() && !used.contains(**word)) {
        complaints.push(format!("\"{word}\" stands in journals and may not leave the code"));
    }
    assert_none(complaints);
}

#[test]
fn acts_are_named_after_their_room() {
    let mut complaints = Vec::new();
    for (word, path) in act_names() {
        let name = word.trim_start_matches("act ");
        let room = name.split('.').next().unwrap_or_default();
        // What every room shares stands in no room: those acts are named after the frame.
        let stands_in_frame = room == "frame" && !path.trim_start_matches(DOMAIN).contains('/');
        let in_room = [format!("{DOMAIN}{room}/"), format!("{DOMAIN}{room}.rs")];
        let stands_in_room = in_room.iter().any(|start| path.starts_with(start));
        if !name.contains('.') || !(stands_in_room || stands_in_frame) {
            complaints.push(format!("{path}: \"{name}\" is room.verb, and stands in that room"));
        }
    }
    assert_none(complaints);
}

/// The table of contents of the journal: `"word" => Name(…)`.
fn record_words() -> Vec<(String, String)> {
    let files = rust("crates/domain/src/records.rs");
    let lines = files.iter().flat_map(|file| file.text.lines().map(|line| (line, &file.path)));
    lines
        .filter_map(|(line, path)| {
            let (word, rest) = line.trim().strip_prefix('"')?.split_once('"')?;
            rest.trim_start().starts_with("=>").then(|| (format!("record {word}"), path.clone()))
        })
        .collect()
}

/// Every `const NAME: &'static str = "room.verb";` outside tests.
fn act_names() -> Vec<(String, String)> {
    rust(DOMAIN).iter().flat_map(names_in).collect()
}

fn names_in(file: &File) -> Vec<(String, String)> {
    let code = file.code_without_tests();
    let mark = "const NAME:";
    code.match_indices(mark)
        .filter_map(|(at, _)| {
            let end = at + code[at..].find(';')?;
            let (_, after) = file.text.get(at..end)?.split_once('"')?;
            let (name, _) = after.split_once('"')?;
            Some((format!("act {name}"), file.path.clone()))
        })
        .collect()
}
