// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Each mistake in the text files stops the build with a sentence that says what and where.

#[path = "../src/check.rs"]
mod check;

use check::{Kind, Source, check};

fn source(room: &str, language: &str, text: &str) -> Source {
    Source { room: room.to_owned(), language: language.to_owned(), text: text.to_owned() }
}

fn complaints(nl: &str, en: &str) -> Vec<String> {
    let sources = [source("party", "nl", nl), source("party", "en", en)];
    check(&sources).err().unwrap_or_default()
}

#[test]
fn good_texts_pass_with_terms_resolved_and_counts_known() {
    let nl = "-house = Kwartier\nparty-a = Dag van { -house }\n\
              party-b = { $count ->\n    [one] 1 taak\n   *[other] { $count } taken\n} van \
              { $who }\n";
    let en = "party-a = Hello\nparty-b = { $count } tasks of { $who }\n";
    let checked = check(&[source("party", "nl", nl), source("party", "en", en)]).unwrap();
    assert_eq!(checked.messages[0].id, "party-a");
    assert_eq!(checked.messages[0].nl, "Dag van Kwartier");
    assert_eq!(checked.messages[0].en, "Hello");
    let arguments: Vec<_> = checked.messages[1].arguments.clone().into_iter().collect();
    assert_eq!(arguments, [("count".to_owned(), Kind::Count), ("who".to_owned(), Kind::Word)]);
    assert!(!checked.filled[0].contains("party-a") && checked.filled[0].contains("party-b"));
}

#[test]
fn a_missing_translation_is_named() {
    let both = complaints("party-a = A\nparty-b = B\n", "party-a = A\nparty-c = C\n");
    assert_eq!(
        both,
        [
            "party.nl.ftl: `party-b` has no English text",
            "party.en.ftl: `party-c` has no Dutch text"
        ]
    );
}

#[test]
fn other_arguments_are_named() {
    assert_eq!(
        complaints("party-a = { $who }\n", "party-a = { $name } { $count }\n"),
        ["`party-a` has other arguments in party.nl.ftl ($who) than in party.en.ftl \
             ($count, $name)"]
    );
    let [one] = &complaints("party-a = { $who }\n", "party-a = A\n")[..] else { panic!() };
    assert!(one.ends_with("party.en.ftl (none)"));
}

#[test]
fn a_key_bears_the_name_of_its_file() {
    let both = complaints("table-a = A\n", "table-a = A\n");
    assert_eq!(both[0], "party.nl.ftl: `table-a` must start with `party-`");
    assert_eq!(both[1], "party.en.ftl: `table-a` must start with `party-`");
    assert!(complaints("party-A = A\n", "party-A = A\n")[0].contains("must be small letters"));
}

#[test]
fn a_key_stands_once() {
    let doubled = complaints("party-a = A\nparty-a = B\n", "party-a = A\n");
    assert_eq!(doubled, ["party.nl.ftl: `party-a` stands in party.nl.ftl too"]);
}

#[test]
fn a_slip_of_the_pen_is_found_with_its_line() {
    let [one, ..] = &complaints("party-a = A\nparty-b = { $who\n", "party-a = A\n")[..] else {
        panic!("a message without its closing brace was taken")
    };
    assert!(one.starts_with("party.nl.ftl, line "), "{one}");
}

#[test]
fn what_the_house_does_not_use_is_refused() {
    let same = |text: &str| complaints(text, text)[0].clone();
    assert!(same("party-a = A\n    .title = B\n").contains("has attributes"));
    assert!(same("party-a = { NUMBER($x) }\n").contains("put in by the caller"));
    assert!(same("party-a = A\nparty-b = { party-a }\n").contains("put in by the caller"));
    assert!(same("party-a = { -unknown }\n").contains("uses `-unknown`"));
    assert!(same("party-a = { $type }\n").contains("choose another word"));
    assert!(same("party-a = 1\u{202f}000\n").contains("narrow no-break space"));
}

#[test]
fn every_room_has_a_file_in_each_language() {
    let alone = check(&[source("party", "nl", "party-a = A\n")]).unwrap_err();
    assert_eq!(alone[0], "party.nl.ftl: party.en.ftl is missing");
    let german = [source("party", "de", "")];
    assert!(check(&german).unwrap_err()[0].contains("not known here"));
}
