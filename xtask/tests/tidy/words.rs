// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Names a newcomer can find, nothing left unfinished, nothing that only fits one machine.

use crate::assert_none;
use crate::tree::{File, files, rust};

/// Folders that say nothing about the work.
const EMPTY_FOLDERS: [&str; 10] =
    ["models", "services", "utils", "util", "helpers", "common", "types", "shared", "misc", "lib"];
/// Endings that say nothing about the work.
const EMPTY_ENDINGS: [&str; 8] =
    ["Manager", "Service", "Helper", "Util", "Utils", "Data", "Info", "Base"];

#[test]
fn folders_are_named_after_the_work() {
    let mut complaints = Vec::new();
    for file in files() {
        let folders = file.path.rsplit_once('/').map_or("", |(folders, _)| folders);
        if let Some(name) = folders.split('/').find(|name| EMPTY_FOLDERS.contains(name)) {
            complaints.push(format!("{}: \"{name}\" names nothing of the work", file.path));
        }
    }
    assert_none(complaints);
}

#[test]
fn types_are_named_after_the_work() {
    let mut complaints = Vec::new();
    for file in rust("") {
        for name in type_names(&file) {
            if EMPTY_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
                complaints.push(format!("{}: {name}: find a word of the glossary", file.path));
            }
        }
    }
    assert_none(complaints);
}

fn type_names(file: &File) -> Vec<String> {
    let code = file.code();
    let words: Vec<&str> = code
        .split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|w| !w.is_empty())
        .collect();
    words
        .windows(2)
        .filter(|pair| ["struct", "enum", "trait", "type", "union"].contains(&pair[0]))
        .map(|pair| pair[1].to_owned())
        .collect()
}

#[test]
fn nothing_is_left_unfinished() {
    // Put together here, so that this file does not complain about itself.
    let marks = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X "],
        ["#[ig", "nore"],
        ["db", "g!("],
        ["todo", "!("],
        ["unimplemented", "!("],
    ];
    let mut complaints = Vec::new();
    let sources = ["rs", "ts", "css", "mjs", "toml", "ftl", "sh", "html"];
    for file in files().iter().filter(|file| file.ends_in(&sources)) {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(mark) = marks.iter().map(|m| m.concat()).find(|m| line.contains(m)) {
                complaints.push(format!("{}:{}: {mark}", file.path, number + 1));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn tests_do_not_sleep() {
    let marks = [["thread::sl", "eep("], ["time::sl", "eep("], ["waitForTime", "out("]];
    let mut complaints = Vec::new();
    for file in files().iter().filter(|file| file.ends_in(&["rs", "mjs", "ts"])) {
        let outside = match file.ends_in(&["rs"]) && !file.is_test() {
            true => file.code_without_tests(),
            false => String::new(),
        };
        let count = |text: &str, mark: &str| text.matches(mark).count();
        for mark in marks.iter().map(|mark| mark.concat()) {
            let sleeps = count(&file.text, &mark) > count(&outside, &mark);
            if sleeps && (file.is_test() || file.text.contains("#[cfg(test)]")) {
                complaints.push(format!("{}: {mark}: wait for what must happen", file.path));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn nothing_fits_one_machine_only() {
    let places =
        [["/wo", "rk/"], ["/tmp/", "team"], ["/ro", "ot/"], ["/fa", "rm/"], ["/Us", "ers/"]];
    let mut complaints = Vec::new();
    for file in files().iter().filter(|file| !file.path.ends_with(".lock")) {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(place) = places.iter().map(|p| p.concat()).find(|p| line.contains(p)) {
                complaints.push(format!("{}:{}: {place}", file.path, number + 1));
            }
        }
    }
    assert_none(complaints);
}
