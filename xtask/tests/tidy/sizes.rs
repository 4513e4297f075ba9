// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Files, functions and lines stay small enough to read, and each file says what it is.

use crate::assert_none;
use crate::tree::{File, closing, files, rust};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 70;
const LONGEST_LINE: usize = 100;
/// The formatter keeps some lines of code together that are a little longer.
const KEPT_TOGETHER: usize = 106;
/// A table of drawings: read line by line, not followed.
const DRAWINGS: &str = "crates/web/src/kit/icon.rs";
const WRITTEN: [&str; 4] = ["rs", "ts", "css", "mjs"];

#[test]
fn files_are_short() {
    let mut complaints = Vec::new();
    for file in files().iter().filter(|file| file.ends_in(&WRITTEN) && !file.is_test()) {
        let lines = match file.ends_in(&["rs"]) {
            true => lines_without_tests(file),
            false => file.text.lines().count(),
        };
        if lines > LONGEST_FILE {
            complaints.push(format!("{}: {lines} lines, at most {LONGEST_FILE}", file.path));
        }
    }
    assert_none(complaints);
}

/// Lines of the file less those of its test module.
fn lines_without_tests(file: &File) -> usize {
    let (code, bare) = (file.code(), file.code_without_tests());
    let in_tests = code.lines().zip(bare.lines()).filter(|(with, without)| with != without).count();
    file.text.lines().count() - in_tests
}

#[test]
fn functions_are_short() {
    let mut complaints = Vec::new();
    for file in rust("").iter().filter(|file| !file.is_test() && file.path != DRAWINGS) {
        for (name, first, last) in functions(file) {
            let lines = last - first + 1;
            if lines > LONGEST_FUNCTION {
                let path = &file.path;
                complaints.push(format!("{path}:{first}: fn {name} has {lines} lines, at most 70"));
            }
        }
    }
    assert_none(complaints);
}

/// Every function outside tests: its name, first and last line.
fn functions(file: &File) -> Vec<(String, usize, usize)> {
    let code = file.code_without_tests();
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let starts_word = at == 0 || !is_name(code.as_bytes()[at - 1]);
        let name: String =
            code[at + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let Some(open) = code[at..].find(['{', ';']).map(|open| open + at) else { continue };
        if !starts_word || name.is_empty() || code.as_bytes()[open] == b';' {
            continue;
        }
        if let Some(end) = closing(&code, open) {
            found.push((name, file.line_of(at), file.line_of(end)));
        }
    }
    found
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[test]
fn lines_are_short() {
    let mut complaints = Vec::new();
    // The words of the example region stand whole, as they will be read.
    let is_story = |file: &File| file.path.starts_with("crates/server/src/example/");
    for file in files().iter().filter(|file| file.ends_in(&WRITTEN) && !is_story(file)) {
        for (number, line) in file.text.lines().enumerate() {
            let length = line.chars().count();
            // An address and a drawn path cannot be broken.
            let is_whole =
                ["https://", "url(", "<path", "<svg", "r#\"<"].iter().any(|m| line.contains(m));
            let is_code = file.ends_in(&["rs"]) && !line.trim_start().starts_with("//");
            let longest = if is_code { KEPT_TOGETHER } else { LONGEST_LINE };
            if length > longest && !is_whole {
                let place = format!("{}:{}", file.path, number + 1);
                complaints.push(format!("{place}: {length} characters, at most {longest}"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn files_say_what_they_are() {
    let mut complaints = Vec::new();
    for file in files().iter().filter(|file| file.ends_in(&WRITTEN)) {
        let mut lines =
            file.text.lines().map(str::trim).filter(|line| {
                !line.is_empty() && !line.contains("SPDX-") && !line.starts_with("#!/")
            });
        let first = lines.next().unwrap_or_default();
        let says = match file.ends_in(&["rs"]) {
            true => first.starts_with("//! "),
            false => ["//", "/*"].iter().any(|mark| first.starts_with(mark)),
        };
        if !says {
            complaints.push(format!("{}: open with one sentence on what this is", file.path));
        }
    }
    assert_none(complaints);
}

#[test]
fn files_say_whose_they_are() {
    let mut complaints = Vec::new();
    let carriers = ["rs", "ts", "css", "mjs", "toml", "ftl", "sh"];
    for file in files().iter().filter(|file| file.ends_in(&carriers)) {
        let head: Vec<&str> = file.text.lines().take(4).collect();
        let has = |words: [&str; 2]| head.iter().any(|line| line.contains(&words.concat()));
        if !has(["SPDX-FileCopyright", "Text: 2026 Kwartier contributors"])
            || !has(["SPDX-License-", "Identifier: EUPL-1.2"])
        {
            complaints.push(format!("{}: begin with the two SPDX lines", file.path));
        }
    }
    assert_none(complaints);
}
