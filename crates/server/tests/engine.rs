// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier engine risk` and `kwartier engine route` as somebody types them: answers, and what is
//! said of input that is malformed, empty, huge or hostile.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

const RISK: &str = r#"{"risks": [{"name": "ICT laat", "probability": 0.3,
    "money": {"kind": "triangular", "low": 10, "mode": 20, "high": 60}}], "runs": 20000}"#;
const ROUTE: &str = r#"{"start": "2026-03-02", "bodies": [{"name": "raad",
    "meetings": ["2026-04-28", "2026-05-12"], "closed": [["2026-04-25", "2026-05-03"]]}],
    "steps": [{"id": "stuur", "duration": {"kind": "pert", "low": 5, "mode": 9, "high": 40}},
    {"id": "raad", "after": ["stuur"], "body": "raad", "at_meeting": true}], "runs": 20000}"#;

fn engine(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
    command.current_dir(folder).arg("engine").args(words).output().expect("it runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("this is text")
}

/// The answer, without the time it took.
fn answered(output: &Output) -> serde_json::Value {
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "no progress where nobody looks");
    let mut answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(answer["seconds"].take().as_f64().is_some_and(|it| it >= 0.0));
    answer
}

/// Nothing on standard output, and the last line of the other is one object with word and place.
fn assert_refused(output: &Output, code: i32, word: &str, path: Option<&str>) {
    let said = text(&output.stderr);
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(code), ""), "{said}");
    let last = said.lines().last().unwrap_or_default();
    let fault: serde_json::Value = serde_json::from_str(last).expect(last);
    assert_eq!(fault["error"], word, "{said}");
    assert_eq!(fault.get("path").and_then(|it| it.as_str()), path, "{said}");
    let message = fault["message"].as_str().expect("a sentence");
    assert!(message.ends_with('.') && message.len() < 300, "{message}");
    assert_eq!(fault.get("estimate").is_some(), code == 3, "{said}");
}

#[test]
fn questions_are_answered_and_checked() {
    let folder = TempDir::new().expect("a folder");
    for (name, question) in [("risk", RISK), ("route", ROUTE)] {
        fs::write(folder.path().join("q.json"), question).expect("written");
        let ask = |more: &[&str]| {
            let words: Vec<_> = [name, "--input", "q.json"].iter().chain(more).copied().collect();
            engine(folder.path(), &words)
        };
        let one = answered(&ask(&["--threads", "1"]));
        assert_eq!(one["engine"], name);
        for threads in ["2", "0", "999"] {
            assert_eq!(answered(&ask(&["--threads", threads])), one);
        }
        let checked = answered(&ask(&["--check", "--seed", "18446744073709551615"]));
        assert_eq!((&checked["checked"], &checked["seed"]), (&true.into(), &u64::MAX.into()));
        assert_ne!(checked["seed"], one["seed"]);
        let output = ask(&["--output", "a.json"]);
        assert!(output.status.success() && output.stdout.is_empty());
        let written = fs::read(folder.path().join("a.json")).expect("the answer was written");
        assert!(serde_json::from_slice::<serde_json::Value>(&written).is_ok());
        assert_refused(&ask(&["--output", "no/such/folder.json"]), 2, "file", None);
    }
}

#[test]
fn bad_input_gets_a_sentence() {
    let folder = TempDir::new().expect("a folder");
    let deep = format!("{{\"risks\": {}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let many = format!(
        "{{\"risks\": [{}]}}",
        (0..100_001)
            .map(|n| format!("{{\"name\":\"{n}\",\"probability\":0.5}}"))
            .collect::<Vec<_>>()
            .join(",")
    );
    let risk_with = |from: &str, to: &str| RISK.replacen(from, to, 1);
    let cases: Vec<(&str, String, i32, &str, Option<&str>)> = vec![
        ("risk", String::new(), 2, "not_json", None),
        ("risk", "\u{feff}{}".into(), 2, "missing_key", Some("")),
        ("risk", "[]".into(), 2, "wrong_type", Some("")),
        ("risk", "{}".into(), 2, "missing_key", Some("")),
        ("risk", "{\"risks\": []}".into(), 2, "empty_input", Some("/risks")),
        ("risk", deep, 2, "not_json", None),
        ("risk", many, 3, "too_large", None),
        ("risk", risk_with("0.3", "NaN"), 2, "not_json", None),
        ("risk", risk_with("0.3", "1e999"), 2, "out_of_range", Some("/risks/0/probability")),
        ("risk", risk_with("0.3", "-0.1"), 2, "out_of_range", Some("/risks/0/probability")),
        (
            "risk",
            risk_with("\"low\": 10", "\"low\": 90"),
            2,
            "out_of_range",
            Some("/risks/0/money"),
        ),
        (
            "risk",
            risk_with("\"low\"", "\"low\": 1, \"low\""),
            2,
            "duplicate_key",
            Some("/risks/0/money/low"),
        ),
        ("risk", risk_with("20000", "1e9"), 2, "out_of_range", Some("/runs")),
        ("risk", risk_with("20000", "20000}}"), 2, "not_json", None),
        (
            "route",
            ROUTE.replace("\"raad\", \"at", "\"rad\", \"at"),
            2,
            "unknown_name",
            Some("/steps/1/body"),
        ),
        (
            "route",
            ROUTE.replace("2026-04-28", "2026-04-31"),
            2,
            "out_of_range",
            Some("/bodies/0/meetings/0"),
        ),
        ("route", ROUTE.replace("[\"stuur\"]", "[\"raad\"]"), 2, "cycle", Some("/steps/1/after")),
        ("route", ROUTE.replace("\"start\": \"2026-03-02\",", ""), 2, "missing_key", Some("")),
    ];
    for (name, question, code, word, path) in cases {
        fs::write(folder.path().join("q.json"), &question).expect("written");
        let output = engine(folder.path(), &[name, "--input", "q.json", "--check"]);
        eprintln!("{name} {:.60}", question.replace('\n', " "));
        assert_refused(&output, code, word, path);
    }
    fs::write(folder.path().join("q.json"), [0xFF, 0xFE, b'{', 0]).expect("written");
    assert_refused(&engine(folder.path(), &["risk", "--input", "q.json"]), 2, "not_json", None);
    for name in ["risk", "route"] {
        assert_refused(&engine(folder.path(), &[name, "--input", "nobody"]), 2, "file", None);
        assert_refused(&engine(folder.path(), &[name, "--input", "."]), 2, "file", None);
        assert_refused(&engine(folder.path(), &[name]), 2, "file", None);
    }
}

#[test]
fn networks_are_read_or_refused() {
    let folder = TempDir::new().expect("a folder");
    let ask = |network: &str| {
        fs::write(folder.path().join("n.rcp"), network).expect("written");
        engine(folder.path(), &["route", "--psplib", "n.rcp", "--check"])
    };
    let answer = answered(&ask("4 1\n10\n0 0 2 2 3\n5 1 1 4\n7 2 1 4\n0 0 0\n"));
    assert_eq!(answer["finish"]["days"]["80"], 7.0);
    assert_eq!(answer["steps"]["3"]["critical"], 1.0);
    assert_refused(&ask(""), 2, "missing_key", None);
    assert_refused(&ask("4 1\n10\n0 0 2 2 9\n"), 2, "unknown_name", None);
    assert_refused(&ask("4000000000 1\n10\n"), 3, "too_large", None);
    assert_refused(&ask("3 5 0 0\n0 1 1 1 [0]\n"), 2, "unknown_kind", None);
    let both = engine(folder.path(), &["route", "--psplib", "n.rcp", "--input", "n.rcp"]);
    assert_eq!((both.status.code(), both.stdout.is_empty()), (Some(2), true));
}
