// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine packages`, `opinion` and `match` as a program: on real data, with answers that
//! others published, and on input that nobody should give. The data is not part of this repository.

mod matching;
mod negotiation;
mod opinion;
mod refused;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// What the program said when it was started with these words.
fn started(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kwartier"))
        .arg("engine")
        .args(words)
        .output()
        .expect("it starts")
}

/// The answer, which another algorithm verified.
fn answered(words: &[&str]) -> Value {
    let words: Vec<&str> = words.iter().copied().chain(["--check"]).collect();
    let out = started(&words);
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{words:?}: {said}");
    let answer: Value = serde_json::from_slice(&out.stdout).expect("one object");
    assert_eq!(answer["checked"], Value::Bool(true));
    assert!(answer["seconds"].is_number());
    answer
}

/// The exit code and the object on the last line of standard error, when there is no answer.
fn fault(words: &[&str]) -> (i32, Value) {
    let out = started(words);
    assert!(out.stdout.is_empty(), "{words:?} leaves standard output empty");
    let said = String::from_utf8(out.stderr).expect("UTF-8");
    let last = said.lines().next_back().unwrap_or_else(|| panic!("{words:?} says nothing"));
    let told = serde_json::from_str(last).unwrap_or_else(|_| panic!("{words:?}: {last}"));
    (out.status.code().unwrap_or(-1), told)
}

fn shared() -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines");
    if place.is_dir() {
        return Some(place);
    }
    eprintln!("SKIPPED: {} is absent, so nothing was compared with it.", place.display());
    None
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn near(what: &str, ours: &Value, theirs: f64, share: f64) {
    let ours = ours.as_f64().unwrap_or_else(|| panic!("{what}: {ours}"));
    let apart = (ours - theirs).abs();
    assert!(apart <= share * theirs.abs().max(1.0), "{what}: {ours} is not {theirs}");
}
