// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Malformed, empty, huge and hostile input: each with its word, none with a panic.

use engines::packages::{Settings, check, genius, read, solve};
use engines::{Fault, Word};
use proptest::prelude::*;

const GOOD: &str = r#"{"parties": [{"name": "Aa", "limit": 2}, {"name": "Bee"}],
"issues": [{"name": "Seat", "options": ["x", "y"]}, {"name": "Votes", "options": ["p", "q"]}],
"utilities": [[[1, 2], [0, 1]], [[2, 1], [1, 0]]],
"forbidden": [{"party": 0, "issue": 1, "option": 1}],
"interactions": [{"party": 1, "issues": [1, 0], "values": [[0, 1], [2, 3]]}],
"constraints": [{"not_both": [[0, 0], [1, 1]]}], "rules": ["sum", "clashes"]}"#;

fn fault(text: &str) -> Fault {
    read(text.as_bytes()).expect_err("this is refused")
}

#[test]
fn what_is_wrong_is_told_with_its_word_and_place() {
    read(GOOD.as_bytes()).expect("this is read");
    let cases: [(&str, &str, Word, &str); 24] = [
        ("\"limit\"", "\"limitt\"", Word::UnknownKey, "/parties/0/limitt"),
        ("\"limit\": 2", "\"limit\": \"2\"", Word::WrongType, "/parties/0/limit"),
        ("\"limit\": 2", "\"limit\": 2e0", Word::OutOfRange, "/parties/0/limit"),
        ("\"limit\": 2", "\"limit\": 0.1234567", Word::OutOfRange, "/parties/0/limit"),
        ("\"limit\": 2", "\"limit\": 1000001", Word::OutOfRange, "/parties/0/limit"),
        ("\"limit\": 2", "\"name\": \"B\"", Word::DuplicateKey, "/parties/0/name"),
        ("\"Bee\"", "\"Aa\"", Word::DuplicateName, "/parties/1/name"),
        ("\"Bee\"", "\"\"", Word::OutOfRange, "/parties/1/name"),
        (", {\"name\": \"Bee\"}", "", Word::OutOfRange, "/parties"),
        ("\"y\"", "\"x\"", Word::DuplicateName, "/issues/0/options/1"),
        ("[\"x\", \"y\"]", "[]", Word::OutOfRange, "/issues/0/options"),
        ("[[1, 2], [0, 1]]", "[[1, 2]]", Word::WrongSize, "/utilities/0"),
        ("[1, 2]", "[1, 2, 3]", Word::WrongSize, "/utilities/0/0"),
        ("[1, 2]", "[1, null]", Word::WrongType, "/utilities/0/0/1"),
        ("\"utilities\"", "\"preferences\"", Word::WrongType, "/preferences/0/0/0"),
        ("\"party\": 0", "\"party\": 2", Word::UnknownName, "/forbidden/0/party"),
        ("\"option\": 1", "\"option\": -1", Word::UnknownName, "/forbidden/0/option"),
        ("\"issues\": [1, 0]", "\"issues\": [1, 1]", Word::OutOfRange, "/interactions/0/issues/1"),
        ("[[0, 1], [2, 3]]", "[[0, 1]]", Word::WrongSize, "/interactions/0/values"),
        ("[[0, 0], [1, 1]]", "[[0, 0], [0, 1]]", Word::OutOfRange, "/constraints/0/not_both/1"),
        ("[[0, 0], [1, 1]]", "[[0, 0], [1, 9]]", Word::UnknownName, "/constraints/0/not_both/1/1"),
        ("\"sum\"", "\"some\"", Word::UnknownKind, "/rules/0"),
        ("\"sum\"", "\"clashes\"", Word::DuplicateName, "/rules/1"),
        ("\"parties\"", "\"party\"", Word::UnknownKey, "/party"),
    ];
    for (from, to, word, path) in cases {
        let fault = fault(&GOOD.replacen(from, to, 1));
        assert_eq!((fault.word, fault.path.as_deref()), (word, Some(path)), "{from} → {to}");
        assert!(fault.line.is_some() && fault.message.ends_with('.'), "{fault:?}");
    }
    assert_eq!(fault(r#"{"parties": [], "issues": []}"#).word, Word::EmptyInput);
    assert_eq!(fault("{").word, Word::NotJson);
}

#[test]
fn an_ordering_has_every_option_once() {
    let text = |ties: &str| {
        format!(
            r#"{{"parties": [{{"name": "Aa"}}, {{"name": "Bee"}}],
            "issues": [{{"name": "Seat", "options": ["x", "y"]}}],
            "preferences": [[{ties}], [[[0, 1]]]]}}"#
        )
    };
    assert!(read(text("[[1], [], [0]]").as_bytes()).is_ok());
    for ties in ["[[0]]", "[[0, 0], [1]]", "[]"] {
        assert_eq!(fault(&text(ties)).word, Word::MissingOption, "{ties}");
    }
    assert_eq!(fault(&text("[[0, 2]]")).word, Word::UnknownName);
}

#[test]
fn many_interactions_do_not_overflow() {
    let one = r#"{"party": 0, "issues": [0, 1], "values": [[1000000, 0], [0, 0]]}"#;
    let many = vec![one; 10_000].join(", ");
    let from = r#"{"party": 1, "issues": [1, 0], "values": [[0, 1], [2, 3]]}"#;
    assert_eq!(fault(&GOOD.replace(from, &many)).word, Word::OutOfRange);
}

const DOMAIN: &str = r#"<utility_space><objective><issue name="A" index="1" type="discrete">
<item value="x" index="1"/><item value="y" index="2"/></issue></objective></utility_space>"#;
const PROFILE: &str = r#"<utility_space type="linear"><reservation value="0.5"/><objective>
<issue name="A" index="1" type="discrete"><item value="x" evaluation="1"/>
<item value="y" evaluation="3"/></issue><weight index="1" value="0.5"/></objective></utility_space>"#;

fn genius_fault(from: &str, to: &str) -> Option<Word> {
    let changed = PROFILE.replacen(from, to, 1);
    let profile = |text| genius::File { name: "p.xml", bytes: text };
    let domain = genius::File { name: "d.xml", bytes: DOMAIN.as_bytes() };
    let profiles = [profile(PROFILE.as_bytes()), profile(changed.as_bytes())];
    genius::read(&domain, &profiles, Default::default()).err().map(|fault| fault.word)
}

#[test]
fn faults_of_genius_files_have_their_word() {
    assert_eq!(genius_fault("", ""), None);
    assert_eq!(genius_fault("linear", "nonlinear"), Some(Word::UnknownKind));
    assert_eq!(genius_fault("discrete", "real"), Some(Word::UnknownKind));
    assert_eq!(genius_fault("name=\"A\"", "name=\"B\""), Some(Word::UnknownName));
    assert_eq!(genius_fault("discrete", "integer"), Some(Word::MissingKey));
    assert_eq!(genius_fault("value=\"y\"", "value=\"z\""), Some(Word::UnknownName));
    assert_eq!(genius_fault("<item value=\"x\" evaluation=\"1\"/>", ""), Some(Word::MissingKey));
    assert_eq!(genius_fault("<weight index=\"1\" value=\"0.5\"/>", ""), Some(Word::MissingKey));
    assert_eq!(genius_fault("evaluation=\"3\"", "evaluation=\"many\""), Some(Word::WrongType));
    assert_eq!(genius_fault("evaluation=\"3\"", "evaluation=\"1e300\""), Some(Word::OutOfRange));
    assert_eq!(genius_fault("evaluation=\"3\"", "evaluation=\"inf\""), Some(Word::OutOfRange));
    assert_eq!(genius_fault("</issue>", "</issu>"), Some(Word::NotJson));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// One place of a good file is changed by chance: an answer that holds, or a fault.
    #[test]
    fn changed_files_are_answered_or_refused(at in 0..GOOD.len(), with in "[0-9,.\\[\\]{}\"a-]{0,3}") {
        let mut text = GOOD.to_owned();
        text.replace_range(at..at + 1, &with);
        if let Ok((question, rules)) = read(text.as_bytes()) {
            let settings = Settings { rules, ..Settings::default() };
            let answer = solve(&question, &settings, &mut |_| true).expect("small");
            prop_assert_eq!(check(&question, &settings, &answer, &mut |_| true), Ok(()));
        }
    }

    #[test]
    fn changed_profiles_are_read_or_refused(at in 0..PROFILE.len(), with in "[0-9<>/\"&;a-]{0,3}") {
        let mut text = PROFILE.to_owned();
        text.replace_range(at..at + 1, &with);
        let domain = genius::File { name: "d.xml", bytes: text.as_bytes() };
        let profile = || genius::File { name: "p.xml", bytes: text.as_bytes() };
        let _ = genius::read(&domain, &[profile(), profile()], Default::default());
    }
}
