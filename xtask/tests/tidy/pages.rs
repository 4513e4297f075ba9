// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pages hold to their own content policy: nothing inline, nothing that skips escaping.

use crate::assert_none;
use crate::tree::{File, rust};

#[test]
fn pages_carry_no_inline_style_and_no_inline_handlers() {
    let mut complaints = Vec::new();
    for file in pages() {
        let code = file.code_without_tests();
        for mark in ["style=", "onclick=", "onchange=", "onsubmit=", "oninput=", "onload="] {
            for (at, _) in code.match_indices(mark) {
                let before = code.as_bytes()[..at].last();
                if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
                    continue;
                }
                let place = format!("{}:{}", file.path, file.line_of(at));
                complaints.push(format!("{place}: {mark} is refused by the browser; use a class"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn pages_carry_no_inline_script() {
    let mut complaints = Vec::new();
    for file in pages() {
        let code = file.code_without_tests();
        for (at, _) in code.match_indices("script ") {
            let before = code.as_bytes()[..at].last();
            let starts = before.is_none_or(|byte| byte.is_ascii_whitespace() || *byte == b'{');
            let end = code[at..].find(['{', ';', '\n']).map_or(code.len(), |end| end + at);
            // Inside the macro a script is an element; elsewhere the word is just a word.
            let is_element = code[end..].starts_with(['{', ';']) && starts;
            if is_element && !code[at..end].contains("src=") {
                let place = format!("{}:{}", file.path, file.line_of(at));
                complaints.push(format!("{place}: a script stands in a file of its own"));
            }
        }
    }
    assert_none(complaints);
}

#[test]
fn only_the_drawn_parts_skip_escaping() {
    let mut complaints = Vec::new();
    for file in rust("crates/") {
        let drawn = file.path.starts_with("crates/web/src/kit");
        if !drawn && file.code().contains("PreEscaped") {
            complaints.push(format!("{}: PreEscaped stands only in web/src/kit", file.path));
        }
    }
    assert_none(complaints);
}

#[test]
fn every_address_stands_in_the_register_of_channels() {
    let mut complaints = Vec::new();
    // The bench answers bare bytes, to compare our pages with; nobody reaches it from outside.
    let apart = ["crates/web/src/frame/routes.rs", "crates/server/src/command/bench/mod.rs"];
    for file in rust("crates/").iter().filter(|it| !it.is_test()) {
        if apart.contains(&file.path.as_str()) {
            continue;
        }
        for mark in [".route(", ".nest(", ".route_service(", ".nest_service("] {
            if file.code_without_tests().contains(mark) {
                let path = &file.path;
                complaints.push(format!("{path}: {mark} goes past the register; use Routes"));
            }
        }
    }
    assert_none(complaints);
}

fn pages() -> Vec<File> {
    let mut files = rust("crates/web/src/");
    files.extend(rust("crates/papers/src/picture"));
    files
}
