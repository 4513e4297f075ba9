// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The worked examples of the page, whole questions from end to end, and what is refused.

use engines::json::Document;
use engines::matching::{Answer, check, read, run};
use engines::{Unwatched, Word};
use proptest::prelude::*;

fn blocks() -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/engines/matching.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let after = page.split("```json\n").skip(1);
    after.map(|rest| rest.split("```").next().unwrap_or_default().trim().to_owned()).collect()
}

fn answered(question: &str) -> String {
    let question = read(question.as_bytes()).expect("a question");
    let answer = run(&question, 0, &Unwatched).expect("an answer");
    assert_eq!(check(&question, &answer), Ok(()));
    question.to_json(&answer, 0.001).to_string()
}

#[test]
fn the_examples_of_the_page_are_computed() {
    let blocks = blocks();
    assert_eq!(blocks.len(), 4);
    assert_eq!(answered(&blocks[0]), blocks[1]);
    assert_eq!(answered(&blocks[2]), blocks[3]);
    let score = answered(&blocks[0].replace("\"stable\"", "\"score\""));
    assert!(score.contains(r#""pairs": [["p1", "m1"], ["p2", "m2"]]"#), "{score}");
    assert!(score.contains(r#""blocking": [], "score": 20.5, "proof": "optimal""#), "{score}");
    let largest = answered(&blocks[0].replace("\"stable\"", "\"largest_stable\""));
    assert!(largest.contains(r#""proof": "optimal""#), "{largest}");
    let places =
        answered(&blocks[0].replace("\"proposer\": \"people\"", "\"proposer\": \"places\""));
    assert!(places.contains(r#"["p2", "m1"]"#), "{places}");
}

#[test]
fn what_cannot_be_names_a_smallest_clash() {
    let question = r#"{"goal": "groups", "size": [2, 2], "people": [{"id": "a"}, {"id": "b"},
        {"id": "c"}, {"id": "d"}], "apart": [["a", "b"], ["c", "d"]], "together": [["a", "c"],
        ["c", "b"]]}"#;
    let answer = answered(question);
    assert!(
        answer.contains(r#""groups": null, "cost": null, "bound": null, "proof": "impossible""#)
    );
    let both = r#"{"rule": "together", "index": 0}, {"rule": "together", "index": 1}]]"#;
    assert!(answer.contains(both), "{answer}");
    let odd = r#"{"goal": "groups", "size": [2, 2], "people": [{"id": "a"}]}"#;
    assert!(answered(odd).contains(r#""clashes": [[{"rule": "size"}]], "clashes_complete": true"#));
}

fn refused(text: &str) -> (Word, Option<String>) {
    let fault = read(text.as_bytes()).expect_err(text);
    (fault.word, fault.path)
}

#[test]
fn bad_questions_are_refused_with_their_place() {
    for (text, word, path) in [
        (r#"{}"#, Word::MissingKey, ""),
        (r#"{"people": [], "places": []}"#, Word::EmptyInput, "/people"),
        (r#"{"people": [{"id": "a"}]}"#, Word::MissingKey, ""),
        (r#"{"people": [{"id": "a"}], "places": 3}"#, Word::WrongType, "/places"),
        (
            r#"{"people": [{"id": "a"}, {"id": "a"}], "places": []}"#,
            Word::DuplicateName,
            "/people/1/id",
        ),
        (r#"{"people": [{"id": ""}], "places": []}"#, Word::OutOfRange, "/people/0/id"),
        (
            r#"{"people": [{"id": "a", "name": 1}], "places": []}"#,
            Word::UnknownKey,
            "/people/0/name",
        ),
        (
            r#"{"people": [{"id": "a", "choices": [["x"]]}], "places": []}"#,
            Word::UnknownName,
            "/people/0/choices/0/0",
        ),
        (
            r#"{"people": [{"id": "a", "choices": [["x"], ["x"]]}], "places": [{"id": "x"}]}"#,
            Word::DuplicateName,
            "/people/0/choices/1/0",
        ),
        (
            r#"{"people": [{"id": "a"}], "places": [{"id": "x", "capacity": -1}]}"#,
            Word::OutOfRange,
            "/places/0/capacity",
        ),
        (r#"{"people": [{"id": "a"}], "places": [], "goal": "best"}"#, Word::UnknownKind, "/goal"),
        (
            r#"{"people": [{"id": "a"}], "places": [], "proposer": "me"}"#,
            Word::UnknownKind,
            "/proposer",
        ),
        (
            r#"{"people": [{"id": "a"}], "places": [{"id": "x"}], "scores": [["a", "x"]]}"#,
            Word::WrongSize,
            "/scores/0",
        ),
        (
            r#"{"people": [{"id": "a"}], "places": [{"id": "x"}], 
            "scores": [["a", "x", 1], ["a", "x", 1]]}"#,
            Word::DuplicateName,
            "/scores/1",
        ),
        (
            r#"{"people": [{"id": "a"}], "places": [{"id": "x"}], "scores": [["a", "x", 1e3]]}"#,
            Word::OutOfRange,
            "/scores/0/2",
        ),
        (r#"{"goal": "groups", "people": [{"id": "a"}]}"#, Word::MissingKey, ""),
        (
            r#"{"goal": "groups", "people": [{"id": "a"}], "size": [0, 1]}"#,
            Word::OutOfRange,
            "/size/0",
        ),
        (
            r#"{"goal": "groups", "people": [{"id": "a"}], "size": [3, 2]}"#,
            Word::OutOfRange,
            "/size/1",
        ),
        (r#"{"goal": "groups", "people": [{"id": "a"}], "size": [1]}"#, Word::WrongSize, "/size"),
        (
            r#"{"goal": "groups", "people": [{"id": "a"}], "size": [1, 1], "spread": ["x"]}"#,
            Word::UnknownName,
            "/spread/0",
        ),
        (
            r#"{"goal": "groups", "people": [{"id": "a"}], "size": [1, 1], "apart": [["a", "a"]]}"#,
            Word::DuplicateName,
            "/apart/0",
        ),
        (
            r#"{"goal": "groups", "people": [{"id": "a"}, {"id": "b"}], "size": [1, 1],
            "met": [["a", "b", -1]]}"#,
            Word::OutOfRange,
            "/met/0/2",
        ),
    ] {
        assert_eq!(refused(text), (word, Some(path.to_owned())), "{text}");
    }
    assert_eq!(refused("[").0, Word::NotJson);
    let many: Vec<String> = (0..9000).map(|at| format!("{{\"id\": \"p{at}\"}}")).collect();
    let many = many.join(",");
    let large = format!("{{\"goal\": \"groups\", \"people\": [{many}], \"size\": [1, 9]}}");
    assert_eq!(refused(&large).0, Word::TooLarge);
    let open = format!("{{\"people\": [{many}], \"places\": [{}]}}", many.replace('p', "q"));
    assert_eq!(refused(&open).0, Word::TooLarge);
}

#[test]
fn spoiled_answers_are_refused() {
    let question =
        read(blocks()[0].replace("\"stable\"", "\"score\"").as_bytes()).expect("a question");
    let Answer::Placed(placed) = run(&question, 0, &Unwatched).expect("an answer") else {
        panic!("this is a market")
    };
    let refused = |spoil: &dyn Fn(&mut engines::matching::Placed)| {
        let mut spoiled = placed.clone();
        spoil(&mut spoiled);
        check(&question, &Answer::Placed(spoiled)).map_err(|fault| fault.word)
    };
    assert_eq!(refused(&|_| ()), Ok(()));
    assert_eq!(refused(&|it| it.matched.swap(0, 1)), Err(Word::CheckFailed));
    assert_eq!(refused(&|it| it.matched[0] = None), Err(Word::CheckFailed));
    assert_eq!(refused(&|it| it.prices[0] += 1 << 50), Err(Word::CheckFailed));
    assert_eq!(refused(&|it| it.score += 1), Err(Word::CheckFailed));
    assert_eq!(refused(&|it| it.blocking.push((0, 1))), Err(Word::CheckFailed));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_small_question_is_answered_and_checked(
        people in proptest::collection::vec(proptest::collection::vec(0usize..4, 0..5), 1..7),
        places in proptest::collection::vec((0u32..3, proptest::option::of(0usize..7)), 0..4),
        scores in proptest::collection::vec(-3i32..9, 28),
        goal in 0usize..3,
        proposer in any::<bool>(),
    ) {
        let id = |kind: &str, at: usize| format!("\"{kind}{at}\"");
        let person = |(at, tiers): (usize, &Vec<usize>)| {
            let mut seen = Vec::new();
            let listed = tiers.iter().filter(|at| **at < places.len());
            let mut text = String::new();
            for place in listed {
                if !seen.contains(place) {
                    seen.push(*place);
                    let comma = if text.is_empty() { "" } else { "," };
                    text += &format!("{comma}[{}]", id("m", *place));
                }
            }
            let listed = format!(", \"choices\": [{text}]");
            let choices = if tiers.len() == 4 { String::new() } else { listed };
            format!("{{\"id\": {}{choices}}}", id("p", at))
        };
        let place = |(at, (room, first)): (usize, &(u32, Option<usize>))| {
            let choices = first.filter(|first| *first < people.len());
            let choices = choices.map_or(String::new(), |first| {
                let others = (0..people.len()).filter(|other| *other != first);
                let others: Vec<String> = others.map(|at| id("p", at)).collect();
                format!(", \"choices\": [[{}], [{}]]", id("p", first), others.join(","))
            });
            format!("{{\"id\": {}, \"capacity\": {room}{choices}}}", id("m", at))
        };
        let rows: Vec<String> = (0..people.len())
            .flat_map(|p| (0..places.len()).map(move |m| (p, m)))
            .map(|(p, m)| format!("[{}, {}, {}.5]", id("p", p), id("m", m), scores[p * 4 + m]))
            .collect();
        let people: Vec<String> = people.iter().enumerate().map(person).collect();
        let places: Vec<String> = places.iter().enumerate().map(place).collect();
        let text = format!(
            "{{\"people\": [{}], \"places\": [{}], \"scores\": [{}], \
             \"goal\": \"{}\", \"proposer\": \"{}\"}}",
            people.join(","), places.join(","), rows.join(","),
            ["stable", "largest_stable", "score"][goal],
            if proposer { "people" } else { "places" },
        );
        let json = answered(&text);
        prop_assert!(Document::read(json.as_bytes()).is_ok());
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}\",:0-9. abpeoplcsidgr]{0,120}") {
        let _ = read(text.as_bytes());
        let head = r#"{"people": [{"id": "a"}], "goal": "groups", "#;
        let _ = read(format!("{head}{text}}}").as_bytes());
    }
}
