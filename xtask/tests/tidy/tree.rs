// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The files of the work tree, and Rust with its comments, strings and tests taken out.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Folders that nobody writes by hand.
const NOT_OURS: [&str; 5] = ["target", "node_modules", ".git", "dist", "artifacts"];

/// One file of the work tree.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().expect("the package stands in the work tree").to_path_buf()
}

/// All text files, in name order.
pub fn files() -> Vec<File> {
    let mut found = Vec::new();
    walk(&root(), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The Rust files under a folder.
pub fn rust(under: &str) -> Vec<File> {
    let ours = |file: &File| file.path.starts_with(under) && file.ends_in(&["rs"]);
    files().into_iter().filter(ours).collect()
}

fn walk(folder: &Path, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the work tree can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                walk(&path, found);
            }
        } else if name != ".git"
            && let Ok(text) = fs::read_to_string(&path)
        {
            // `.git` is a file in a second work tree, and names its place on this machine.
            let inside = path.strip_prefix(root()).expect("it stands under the root");
            found.push(File { path: inside.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

impl File {
    pub fn ends_in(&self, endings: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
    }

    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.contains("/journeys/")
            // Pages that show the building parts to a developer; no part of the product.
            || self.path.contains("/examples/")
    }

    /// Rust in which comments and the insides of strings are spaces; every byte keeps its place.
    pub fn code(&self) -> String {
        blank(&self.text)
    }

    /// The same, with `#[cfg(test)] mod … { … }` gone as well.
    pub fn code_without_tests(&self) -> String {
        let mut code = self.code();
        while let Some(range) = test_module(&code) {
            let spaces: String =
                code[range.clone()].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
            code.replace_range(range, &spaces);
        }
        code
    }

    pub fn line_of(&self, offset: usize) -> usize {
        self.text.as_bytes()[..offset].iter().filter(|byte| **byte == b'\n').count() + 1
    }
}

fn test_module(code: &str) -> Option<Range<usize>> {
    let mark = "#[cfg(test)]";
    let mut from = 0;
    while let Some(at) = code[from..].find(mark).map(|at| at + from) {
        let after = &code[at + mark.len()..];
        let open = after.find(['{', ';'])? + at + mark.len();
        if after.trim_start().starts_with("mod ") && code.as_bytes()[open] == b'{' {
            return Some(at..closing(code, open)? + 1);
        }
        from = open;
    }
    None
}

/// Where the brace that opens at `open` closes.
pub fn closing(code: &str, open: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, byte) in code.bytes().enumerate().skip(open) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Turns comments and the insides of strings into spaces, byte for byte.
fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut at = 0;
    while at < bytes.len() {
        let end = match bytes[at] {
            b'/' if bytes[at + 1..].starts_with(b"/") => until(bytes, at, b"\n"),
            b'/' if bytes[at + 1..].starts_with(b"*") => until(bytes, at + 2, b"*/") + 2,
            b'"' => string_end(bytes, at),
            b'r' if !joins(bytes, at) => match raw_string_end(bytes, at) {
                Some(end) => end,
                None => at + 1,
            },
            b'\'' => char_end(bytes, at),
            _ => at + 1,
        };
        let end = end.min(bytes.len());
        if end > at + 1 {
            let keeps_quotes = bytes[at] == b'"';
            let inside = if keeps_quotes { at + 1..end - 1 } else { at..end };
            out[inside].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
        }
        at = end;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn until(bytes: &[u8], from: usize, what: &[u8]) -> usize {
    let found = bytes[from..].windows(what.len()).position(|window| window == what);
    found.map_or(bytes.len(), |at| at + from)
}

fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while end < bytes.len() && bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    end + 1
}

/// Whether the byte goes on a name, so that the `r` in `four"` opens nothing; `br"` does open.
fn joins(bytes: &[u8], at: usize) -> bool {
    let is_name = |at: usize| bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_';
    match at {
        0 => false,
        1 => is_name(0) && bytes[0] != b'b',
        _ if bytes[at - 1] == b'b' => is_name(at - 2),
        _ => is_name(at - 1),
    }
}

fn raw_string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let hashes = bytes[at + 1..].iter().take_while(|byte| **byte == b'#').count();
    let quote = at + 1 + hashes;
    (bytes.get(quote) == Some(&b'"')).then(|| {
        let close: Vec<u8> = std::iter::once(b'"').chain(vec![b'#'; hashes]).collect();
        until(bytes, quote + 1, &close) + close.len()
    })
}

/// The end of a character like `'x'` or `'\n'`; a lifetime ends at once.
fn char_end(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at + 1) {
        Some(b'\\') => until(bytes, at + 3, b"'") + 1,
        Some(_) => {
            let close = bytes[at + 2..].iter().take(4).position(|byte| *byte == b'\'');
            match close {
                // More than one byte before the quote is one character only outside ASCII.
                Some(0) => at + 3,
                Some(more) if bytes[at + 1] >= 0x80 => at + 3 + more,
                _ => at + 1,
            }
        }
        None => at + 1,
    }
}

#[test]
fn strings_comments_and_tests_are_taken_out() {
    let text = "fn a<'x>() { let s = \"{\\\"\"; let c = '{'; } // }\n/* { */ let r = r#\"}\"#;\n\
                #[cfg(test)]\nmod tests { fn b() {} }\nfn c() {}\n";
    let file = File { path: "x.rs".to_owned(), text: text.to_owned() };
    let code = file.code();
    assert_eq!(code.len(), text.len());
    assert_eq!(code.matches('{').count(), code.matches('}').count());
    assert!(code.contains("<'x>") && code.contains("let c ="));
    let bare = file.code_without_tests();
    assert!(!bare.contains("mod tests") && bare.contains("fn c()"));
}
