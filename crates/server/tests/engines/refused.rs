// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Malformed, empty, huge and hostile input, for every reader: an exit code, nothing on standard
//! output, and one object with a word, a sentence and where that helps a line.

use std::io::Write;

use crate::fault;

struct Case<'a> {
    engine: &'a str,
    bytes: Vec<u8>,
    code: i32,
    word: &'a str,
    line: Option<u64>,
}

fn case<'a>(engine: &'a str, bytes: impl Into<Vec<u8>>, word: &'a str, line: u64) -> Case<'a> {
    let line = (line > 0).then_some(line);
    Case { engine, bytes: bytes.into(), code: 2, word, line }
}

const TWO: &str = r#"{"parties": [{"name": "Aa"}, {"name": "Bee"}],
"issues": [{"name": "Seat", "options": ["x", "y"]}],
"utilities": [[[1, 2]], [[2, 1]]]}"#;

const NOWHERE: &str = r#"{"people": [{"id": "a", "choices": [["b"]]}], "places": []}"#;

fn cases() -> Vec<Case<'static>> {
    let mut cases = Vec::new();
    for engine in ["packages", "match"] {
        let deep = "[".repeat(100_000);
        cases.extend([
            case(engine, "", "not_json", 1),
            case(engine, "{", "not_json", 1),
            case(engine, "[]", "wrong_type", 1),
            case(engine, "{\n\"people\": NaN}", "not_json", 2),
            case(engine, deep, "not_json", 1),
            case(engine, b"{\"people\": \"\xff\"}".to_vec(), "not_json", 1),
            case(engine, b"{\"a\": 1,\n\"a\": 2}".to_vec(), "duplicate_key", 2),
            case(engine, b"\0\0\0\0".to_vec(), "not_json", 1),
            case(engine, "{\"sudo\": 1}", "unknown_key", 1),
            case(engine, "{}", "missing_key", 1),
        ]);
    }
    cases.extend([
        case("packages", r#"{"parties": [], "issues": [], "utilities": []}"#, "empty_input", 1),
        case("packages", TWO.replace("[1, 2]", "[1, 2, 3]"), "wrong_size", 3),
        case("packages", TWO.replace("[1, 2]", "[1, 1e999]"), "out_of_range", 3),
        case("packages", TWO.replace("\"y\"", "\"x\""), "duplicate_name", 2),
        case("packages", TWO.replace("[1, 2]", "[1, \"2\"]"), "wrong_type", 3),
        case("match", r#"{"people": [], "places": []}"#, "empty_input", 1),
        case("match", NOWHERE, "unknown_name", 1),
        case("match", "{\"people\": [],\n\"places\": [],\n\"goal\": \"win\"}", "unknown_kind", 3),
        case("opinion", "", "empty_input", 1),
        case("opinion", "participant,statement\n1,1\n", "missing_key", 1),
        case("opinion", "participant,statement,vote,mood\n1,1,1,1\n", "unknown_key", 1),
        case("opinion", "participant,vote,statement,vote\n1,1,1,1\n", "duplicate_key", 1),
        case("opinion", "participant,statement,vote\n", "empty_input", 0),
        case("opinion", "participant,statement,vote\n1,1,1\n1,2\n", "wrong_size", 3),
        case("opinion", "participant,statement,vote\n1,1,2\n", "out_of_range", 2),
        case("opinion", "participant,statement,vote\n1,1,yes\n", "wrong_type", 2),
        case("opinion", "participant,statement,vote\n,1,1\n", "out_of_range", 2),
        case("opinion", "participant,statement,vote\n\"1,1,1\n1,1,1\n", "wrong_type", 2),
        case("opinion", b"participant,statement,vote\n1,1,1\n\xff,1,1\n".to_vec(), "not_json", 3),
        case(
            "opinion",
            "participant,statement,vote\n1,1,99999999999999999999\n",
            "out_of_range",
            2,
        ),
    ]);
    cases
}

#[test]
fn what_cannot_be_read_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("input");
    for case in cases() {
        std::fs::write(&file, &case.bytes).expect("it is written");
        let (code, told) = fault(&[case.engine, "--input", file.to_str().expect("UTF-8")]);
        let shown = String::from_utf8_lossy(&case.bytes[..case.bytes.len().min(80)]).into_owned();
        assert_eq!((code, told["error"].as_str()), (case.code, Some(case.word)), "{shown}: {told}");
        assert_eq!(told["line"].as_u64(), case.line, "{shown}: {told}");
        let message = told["message"].as_str().expect("a sentence");
        assert!(message.ends_with('.') && message.len() < 300, "{message}");
    }
}

#[test]
fn files_that_are_not_there_or_huge_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let huge = folder.path().join("huge");
    // A hole of two thousand million bytes: looked at, never read.
    std::fs::File::create(&huge).and_then(|file| file.set_len(2 << 30)).expect("a sparse file");
    let nowhere = folder.path().join("nowhere");
    for engine in ["packages", "match", "opinion"] {
        let word = |path: &std::path::Path| {
            let (code, told) = fault(&[engine, "--input", path.to_str().expect("UTF-8")]);
            (code, told["error"].as_str().unwrap_or_default().to_owned())
        };
        assert_eq!(word(&huge), (3, "too_large".to_owned()), "{engine}");
        assert_eq!(word(&nowhere), (2, "file".to_owned()), "{engine}");
        let (code, told) = fault(&[engine]);
        assert_eq!((code, told["error"].as_str()), (2, Some("file")), "{engine}");
    }
    // A folder that is no export.
    let (code, told) = fault(&["opinion", "--input", folder.path().to_str().expect("UTF-8")]);
    assert_eq!((code, told["error"].as_str()), (2, Some("file")), "{told}");
}

#[test]
fn genius_files_and_options_are_looked_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        let mut file = std::fs::File::create(&path).expect("a file");
        file.write_all(text.as_bytes()).expect("it is written");
        path.to_str().expect("UTF-8").to_owned()
    };
    let domain = write("domain.xml", "<utility_space><issue name=\"A\" index=\"1\" ");
    let words = ["packages", "--domain", &domain, "--profile", &domain, "--profile", &domain];
    assert_eq!(fault(&words).1["error"], "not_json");
    // A million laughs: entities are not expanded.
    let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]>\
                  <utility_space>&c;</utility_space>";
    let laughs = write("laughs.xml", laughs);
    let words = ["packages", "--domain", &laughs, "--profile", &laughs, "--profile", &laughs];
    let (code, told) = fault(&words);
    assert_eq!(code, 2, "{told}");
    let votes = write("votes.csv", "participant,statement,vote\n1,1,1\n2,1,-1\n");
    for (option, value, word) in [
        ("--k", "9", "out_of_range"),
        ("--agree", "2", "out_of_range"),
        ("--start", "first", "unknown_kind"),
        ("--groups", &votes, "unknown_key"),
    ] {
        let (code, told) = fault(&["opinion", "--input", &votes, option, value]);
        assert_eq!((code, told["error"].as_str()), (2, Some(word)), "{option}: {told}");
    }
}
