// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What is refused is refused with its word and line; what is read is read to the last bit.

use proptest::prelude::*;

use super::*;

fn word_and_line(text: &str) -> (Word, Option<usize>) {
    let fault = Document::read(text.as_bytes()).expect_err(text);
    (fault.word, fault.line)
}

#[test]
fn what_is_not_json_is_refused_on_its_line() {
    let cases = [
        ("", 1),
        ("\n\n{", 3),
        ("[1,]", 1),
        ("{\"a\": 1,}", 1),
        ("[1\n2]", 2),
        ("[NaN]", 1),
        ("[-Infinity]", 1),
        ("[01]", 1),
        ("[1.]", 1),
        ("[.5]", 1),
        ("[1e]", 1),
        ("[+1]", 1),
        ("{a: 1}", 1),
        ("{\"a\" 1}", 1),
        ("\"a\nb\"", 1),
        ("\"\\x\"", 1),
        ("\"\\ud800\"", 1),
        ("\"\\ud800\\u0041\"", 1),
        ("\"\\udc00\"", 1),
        ("\"\\u00g0\"", 1),
        ("\"\\u+123\"", 1),
        ("\"open", 1),
        ("nul", 1),
        ("{} {}", 1),
    ];
    for (text, line) in cases {
        assert_eq!(word_and_line(text), (Word::NotJson, Some(line)), "{text:?}");
    }
    let fault = Document::read(b"{\n\"a\": \"\xff\"}").expect_err("this is not UTF-8");
    assert_eq!((fault.word, fault.line), (Word::NotJson, Some(2)));
}

#[test]
fn sixty_four_deep_is_read_and_deeper_is_not() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Document::read(nested(64).as_bytes()).is_ok());
    assert_eq!(word_and_line(&nested(65)).0, Word::NotJson);
    assert_eq!(word_and_line(&"[{\"a\":".repeat(500_000)).0, Word::NotJson);
}

#[test]
fn texts_are_read_with_their_escapes() {
    let text = "\u{feff}[\"\\u00e9\\ud83d\\ude00\\n\\/\\\\\", \"\", \"é\"]";
    let document = Document::read(text.as_bytes()).expect("this is JSON");
    let items = document.root().list().expect("a list");
    let texts: Vec<_> = items.iter().map(|item| item.text().expect("a text")).collect();
    assert_eq!(texts, ["é😀\n/\\", "", "é"]);
    assert_eq!(items[1].name().expect_err("no name").word, Word::OutOfRange);
}

#[test]
fn a_fault_says_where() {
    let text = "{\"a/b\": [\n1,\n{\"x\": true}], \"a/b\": 2}";
    let document = Document::read(text.as_bytes()).expect("this is JSON");
    let fault = document.root().any_object().expect_err("the key stands there twice");
    assert_eq!((fault.word, fault.line), (Word::DuplicateKey, Some(3)));

    let text = "{\"a/b\": [\n1,\n{\"x\": true}]}";
    let document = Document::read(text.as_bytes()).expect("this is JSON");
    let root = document.root().object(&["a/b"]).expect("the key is known");
    let list = root.need("a/b").and_then(Node::list).expect("a list");
    let fault = list[1].object(&["y"]).expect_err("x is not known");
    let line = r#"{"error": "unknown_key", "path": "/a~1b/1/x", "line": 3, "#.to_owned()
        + r#""message": "There is no key \"x\" here."}"#;
    assert_eq!(fault.to_json().to_string(), line);
    let fault = list[1].real().expect_err("an object is no number");
    assert_eq!((fault.word, fault.path.as_deref()), (Word::WrongType, Some("/a~1b/1")));
    let fault = root.need("z").expect_err("there is none");
    assert_eq!((fault.word, fault.path.as_deref()), (Word::MissingKey, Some("")));
    let fault = document.locate(Fault::at(Word::OutOfRange, "/a~1b/1/x", "No."));
    assert_eq!(fault.line, Some(3));
}

#[test]
fn numbers_keep_to_their_range() {
    let text = "[1e999, 1.5, -0.000001, 1000000.000001, 0.1234567, 1e3, -1000000, 12, -3]";
    let document = Document::read(text.as_bytes()).expect("this is JSON");
    let items = document.root().list().expect("a list");
    assert_eq!(items[0].real().expect_err("too large").word, Word::OutOfRange);
    assert_eq!(items[1].millionths(), Ok(1_500_000));
    assert_eq!(items[2].millionths(), Ok(-1));
    assert_eq!(items[6].millionths(), Ok(-1_000_000_000_000));
    for refused in [0, 3, 4, 5] {
        let fault = items[refused].millionths().expect_err("out of range");
        assert_eq!(fault.word, Word::OutOfRange);
    }
    assert_eq!(items[7].whole_within(0, 12), Ok(12));
    assert!(items[1].whole_within(0, 12).is_err() && items[8].whole_within(0, 12).is_err());
    assert!(items[8].real_within(-2.0, 2.0).is_err());
    assert_eq!(items[8].real_within(-3.0, 2.0), Ok(-3.0));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Document::read(&bytes);
    }

    #[test]
    fn any_letters_of_json_are_read_or_refused(text in "[\\[\\]{}\",:\\\\0-9eE.+ nultrfaseu-]{0,60}") {
        if let Ok(document) = Document::read(text.as_bytes()) {
            for at in 0..document.scanned.entries.len() as u32 {
                let node = Node { scanned: &document.scanned, at };
                prop_assert!(document.root().follow(&node.path()).line() >= 1);
                let _ = (node.any_object(), node.list(), node.real(), node.millionths());
            }
        }
    }

    #[test]
    fn doubles_come_back_to_the_last_bit(number in any::<f64>()) {
        prop_assume!(number.is_finite());
        let text = Json::Real(number).to_string();
        let document = Document::read(text.as_bytes()).expect("a number is JSON");
        prop_assert_eq!(document.root().real().expect("a number").to_bits(), number.to_bits());
    }
}
