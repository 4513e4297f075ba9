// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The documents say what is there: rooms of the glossary exist, and the two commands stand first.

use std::collections::BTreeSet;
use std::fs;

use crate::assert_none;
use crate::tree::root;

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The last column of the glossary: names of rooms and floors.
fn glossary_rooms() -> BTreeSet<String> {
    let text = read("GLOSSARY.md");
    let rows = text.lines().filter(|line| line.starts_with('|') && !line.contains("---"));
    rows.skip(1)
        .filter_map(|row| row.trim_end_matches('|').rsplit('|').next())
        .flat_map(|rooms| rooms.split(','))
        .map(|room| room.trim().trim_matches('`').to_owned())
        .filter(|room| !room.is_empty() && room != "room")
        .collect()
}

/// Folders and files right under `src` of a floor, by name.
fn rooms_of(floor: &str) -> BTreeSet<String> {
    let folder = root().join("crates").join(floor).join("src");
    fs::read_dir(folder)
        .expect("a floor has sources")
        .map(|entry| entry.expect("an entry can be read").file_name())
        .map(|name| name.to_string_lossy().trim_end_matches(".rs").to_owned())
        .collect()
}

#[test]
fn rooms_of_the_glossary_exist() {
    let floors = [
        "ledger", "engines", "domain", "store", "desk", "texts", "papers", "press", "web", "server",
    ];
    let mut known: BTreeSet<String> = floors.map(str::to_owned).into();
    known.extend(floors.iter().flat_map(|floor| rooms_of(floor)));
    let complaints = glossary_rooms()
        .into_iter()
        .filter(|room| !known.contains(room))
        .map(|room| format!("GLOSSARY.md names the room {room}, which is on no floor"));
    assert_none(complaints.collect());
}

#[test]
fn rooms_stand_in_the_glossary() {
    let listed = glossary_rooms();
    let mut complaints = Vec::new();
    for floor in ["domain", "web"] {
        for room in rooms_of(floor) {
            let is_folder = root().join(format!("crates/{floor}/src/{room}")).is_dir();
            if is_folder && !listed.contains(&room) {
                complaints.push(format!("{floor}/src/{room} has no word in GLOSSARY.md"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn the_two_commands_stand_first() {
    for name in ["README.md", "README.en.md"] {
        let readme = read(name);
        let top: Vec<&str> = readme.lines().take(24).collect();
        for command in ["cargo xtask demo", "cargo xtask test"] {
            assert!(top.iter().any(|line| line.contains(command)), "{name}: {command} at the top");
        }
        assert!(readme.lines().count() <= 60, "{name} is one screen: at most 60 lines");
    }
    assert!(read(".ci/run").lines().any(|line| line == "cargo xtask test"));
}

#[test]
fn the_architecture_can_be_read_in_one_go() {
    assert!(read("ARCHITECTURE.md").lines().count() < 250);
}

#[test]
fn decisions_are_one_page() {
    let folder = root().join("docs/decisions");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("decisions stand in docs/decisions") {
        let path = entry.expect("an entry can be read").path();
        let lines = fs::read_to_string(&path).expect("a decision can be read").lines().count();
        assert!(lines <= 60, "{}: {lines} lines, at most 60", path.display());
        seen += 1;
    }
    assert!(seen > 0, "there are decisions");
}
