// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who may import whom, what the pure floors may touch, and why each dependency is there.

use std::fs;

use crate::assert_none;
use crate::tree::{root, rust};

/// The floors of ARCHITECTURE, and what each may import of ours.
const FLOORS: [(&str, &[&str]); 10] = [
    ("ledger", &[]),
    ("engines", &[]),
    ("domain", &["ledger", "engines"]),
    ("store", &["ledger"]),
    ("desk", &["ledger", "domain", "store"]),
    ("texts", &[]),
    ("papers", &["domain", "texts"]),
    ("press", &["papers"]),
    ("web", &["ledger", "domain", "desk", "texts", "papers", "press"]),
    (
        "server",
        &["ledger", "engines", "domain", "store", "desk", "texts", "papers", "press", "web"],
    ),
];

/// Floors without clock, disk and environment, and the few libraries each may use.
const PURE: [(&str, &[&str]); 4] = [
    ("ledger", &["hmac", "serde", "serde_json", "sha2", "thiserror"]),
    ("engines", &["quick-xml", "rayon", "thiserror"]),
    (
        "domain",
        &[
            "imbl",
            "jiff",
            "rust-stemmers",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "toml",
            "unicode-normalization",
        ],
    ),
    ("texts", &["fluent-bundle", "fluent-syntax", "jiff"]),
];

/// What belongs to one floor, or a few: everybody else gets at it through them.
const KEPT: [(&str, &[&str]); 7] = [
    ("rusqlite", &["store"]),
    ("tokio-postgres", &["store"]),
    ("maud", &["web"]),
    ("axum", &["web", "server"]),
    ("tokio", &["store", "web", "server"]),
    ("lettre", &["web", "server"]),
    ("getrandom", &["store", "desk", "web", "server"]),
];

/// The one file below web that has a runtime, of its own, for connections to a server.
const PRIVATE_RUNTIME: &str = "crates/store/src/postgres/io.rs";

#[test]
fn floors_import_only_what_lies_below() {
    let mut complaints = Vec::new();
    for (floor, ours) in FLOORS {
        for name in dependencies(floor) {
            let is_ours = FLOORS.iter().any(|(other, _)| *other == name);
            if is_ours && !ours.contains(&name.as_str()) {
                complaints.push(format!("{floor} may not import {name}"));
            }
            let few = PURE.iter().find(|(pure, _)| *pure == floor);
            if !is_ours && few.is_some_and(|(_, few)| !few.contains(&name.as_str())) {
                complaints.push(format!("{floor} is pure: {name} is not among its few libraries"));
            }
            let keeper = KEPT.iter().find(|(kept, _)| *kept == name);
            if keeper.is_some_and(|(_, floors)| !floors.contains(&floor)) {
                complaints.push(format!("{name} is kept by another floor than {floor}"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn every_crate_is_a_floor() {
    let folders = fs::read_dir(root().join("crates")).expect("the crates can be listed");
    let unknown = folders
        .map(|entry| entry.expect("an entry can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !FLOORS.iter().any(|(floor, _)| floor == name))
        .map(|name| format!("crates/{name}: a further crate needs a decision record"));
    assert_none(unknown.collect());
}

#[test]
fn pure_floors_forbid_clock_disk_and_environment() {
    let mut complaints = Vec::new();
    for (floor, _) in PURE {
        let rules = fs::read_to_string(root().join("crates").join(floor).join("clippy.toml"));
        let rules = rules.unwrap_or_default();
        for needed in ["SystemTime::now", "Instant::now", "fs::read", "fs::write", "env::var"] {
            if !rules.contains(needed) {
                complaints.push(format!("crates/{floor}/clippy.toml does not forbid {needed}"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn async_stays_in_web_and_server() {
    let mut complaints = Vec::new();
    for (floor, _) in FLOORS.iter().filter(|(floor, _)| !["web", "server"].contains(floor)) {
        for file in rust(&format!("crates/{floor}/src/")) {
            if file.path == PRIVATE_RUNTIME {
                continue;
            }
            let code = file.code();
            if code.contains("async ") || code.contains(".await") {
                complaints.push(format!("{}: async ends above this floor", file.path));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn domain_holds_no_html_and_no_sql() {
    let mut complaints = Vec::new();
    for file in rust("crates/domain/src/") {
        for mark in ["html!", "<div", "<p>", "SELECT ", "INSERT INTO"] {
            if file.text.contains(mark) {
                complaints.push(format!("{}: {mark} does not belong on this floor", file.path));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn crates_take_versions_from_the_root() {
    let mut complaints = Vec::new();
    for (floor, _) in FLOORS {
        for line in section_lines(&manifest(&format!("crates/{floor}")), "dependencies]") {
            // A crate may name itself, to switch on a feature for its own tests.
            if !line.contains("workspace") && !line.contains("path = \".\"") {
                complaints
                    .push(format!("crates/{floor}/Cargo.toml: {line}: use .workspace = true"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let root = manifest(".");
    let complaints = section_lines(&root, "workspace.dependencies]")
        .into_iter()
        .filter(|line| !line.contains("path = \"crates/"))
        .filter(|line| line.split_once(" # ").is_none_or(|(_, why)| why.trim().len() < 10))
        .map(|line| format!("Cargo.toml: {line}: add one line of reason after #"));
    assert_none(complaints.collect());
}

fn manifest(folder: &str) -> String {
    let path = root().join(folder).join("Cargo.toml");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names in `[dependencies]` and `[build-dependencies]`; tests may look wider.
fn dependencies(floor: &str) -> Vec<String> {
    section_lines(&manifest(&format!("crates/{floor}")), "[dependencies]")
        .iter()
        .filter_map(|line| line.split(['.', '=', ' ']).next().map(str::to_owned))
        .collect()
}

/// The lines of all sections whose heading ends in these letters.
fn section_lines(manifest: &str, heading: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            inside = line.ends_with(heading);
        } else if inside && !line.is_empty() && !line.starts_with('#') {
            found.push(line.to_owned());
        }
    }
    found
}
