// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The worked example of the page, and inputs that are refused.

use engines::json::{Document, Node};
use engines::opinion::{Answer, Conversation, Folder, Options, Reading, Start, check};
use engines::{Fault, Unwatched, Word};
use proptest::prelude::*;

const READING: Reading = Reading { agree_is_minus_one: false, start: Start::Rows };

/// The blocks of one language on the page.
fn blocks(language: &str) -> Vec<String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/engines/opinion.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let opening = format!("```{language}\n");
    let after = page.split(&opening).skip(1);
    after.map(|rest| rest.split("```").next().unwrap_or_default().to_owned()).collect()
}

/// Everything in `wanted` stands in `found`: objects key by key, numbers to 1e-9.
pub fn same(wanted: Node, found: Node) {
    if let Ok(object) = wanted.any_object() {
        let found = found.any_object().unwrap_or_else(|_| panic!("{}", wanted.path()));
        for (key, wanted) in object.members() {
            same(*wanted, found.need(key).unwrap_or_else(|_| panic!("{}", wanted.path())));
        }
    } else if let Ok(list) = wanted.list() {
        let found = found.list().unwrap_or_else(|_| panic!("{}", wanted.path()));
        assert!(found.len() >= list.len(), "{}", wanted.path());
        list.into_iter().zip(found).for_each(|(wanted, found)| same(wanted, found));
    } else if let Ok(number) = wanted.real() {
        let found = found.real().unwrap_or_else(|_| panic!("{}", wanted.path()));
        assert!((found - number).abs() <= 1e-9 * number.abs().max(1.0), "{}", wanted.path());
    } else if let Ok(text) = wanted.text() {
        assert_eq!(found.text().as_ref(), Ok(&text), "{}", wanted.path());
    } else if let Ok(truth) = wanted.truth() {
        assert_eq!(found.truth(), Ok(truth), "{}", wanted.path());
    } else {
        assert!(wanted.is_null() && found.is_null(), "{}", wanted.path());
    }
}

#[test]
fn the_example_of_the_page_is_computed() {
    let csv = blocks("csv");
    let conversation = Conversation::read(csv[0].as_bytes(), READING).expect("the votes");
    let (of_person, names) = conversation.read_groups(csv[1].as_bytes()).expect("the groups");
    let answer = Answer::given(&conversation.votes, of_person, names);
    assert_eq!(check(&conversation.votes, &answer), Ok(()));
    let found = conversation.to_json(&answer, 0.5).to_string();
    let found = Document::read(found.as_bytes()).expect("JSON");
    let wanted = Document::read(blocks("json")[0].as_bytes()).expect("JSON");
    same(wanted.root(), found.root());
    let keys = |node: Node| -> Vec<String> {
        let object = node.any_object().expect("an object");
        let keys = object.members().iter().map(|(key, _)| (*key).to_owned());
        keys.filter(|key| key != "seconds").collect()
    };
    assert_eq!(keys(wanted.root()), keys(found.root()), "no other keys, in the same order");
    let groups = found.root().any_object().expect("an object").need("groups");
    assert_eq!(groups.and_then(|groups| groups.list()).expect("a list").len(), 2);
}

#[test]
fn with_the_other_sign_agree_is_disagree() {
    let csv = blocks("csv");
    let other = Reading { agree_is_minus_one: true, ..READING };
    let [one, two] = [READING, other].map(|it| Conversation::read(csv[0].as_bytes(), it));
    let (one, two) = (one.expect("votes"), two.expect("votes"));
    for person in 0..4 {
        let turned: Vec<(u32, i8)> = two.votes.of_person(person).map(|(s, v)| (s, -v)).collect();
        assert_eq!(one.votes.of_person(person).collect::<Vec<_>>(), turned);
    }
}

fn refused(text: &str) -> (Word, Option<usize>) {
    let fault = Conversation::read(text.as_bytes(), READING).expect_err(text);
    (fault.word, fault.line)
}

#[test]
fn bad_votes_are_refused_with_their_line() {
    let head = "participant,statement,vote";
    for (text, word, line) in [
        (String::new(), Word::EmptyInput, Some(1)),
        (head.to_owned(), Word::EmptyInput, None),
        ("participant,statement\n1,2".to_owned(), Word::MissingKey, Some(1)),
        (format!("{head},mood\n"), Word::UnknownKey, Some(1)),
        (format!("{head},vote\n"), Word::DuplicateKey, Some(1)),
        (format!("{head}\n1,2,1\n1,2"), Word::WrongSize, Some(3)),
        (format!("{head}\n\n1,2,1\r\n1,2,1,1"), Word::WrongSize, Some(4)),
        (format!("{head}\n1,2,2"), Word::OutOfRange, Some(2)),
        (format!("{head}\n1,2,yes"), Word::WrongType, Some(2)),
        (format!("{head}\n1,2,1.0"), Word::WrongType, Some(2)),
        (format!("{head}\n1,2,99999999999999999999"), Word::OutOfRange, Some(2)),
        (format!("{head}\n,2,1"), Word::OutOfRange, Some(2)),
        (format!("{head}\n1,,1"), Word::OutOfRange, Some(2)),
        (format!("{head},time\n1,2,1,noon"), Word::WrongType, Some(2)),
        (format!("{head}\n\"1\n2\",3,1\n\"open,3,1"), Word::WrongType, Some(4)),
        (format!("{head}\n\"1\"2,3,1"), Word::WrongType, Some(2)),
    ] {
        assert_eq!(refused(&text), (word, line), "{text:?}");
    }
    let fault = Conversation::read(b"participant\n\xff", READING).expect_err("no UTF-8");
    assert_eq!((fault.word, fault.line), (Word::NotJson, Some(2)));
}

#[test]
fn bad_groups_are_refused_with_their_line() {
    let conversation = Conversation::read(blocks("csv")[0].as_bytes(), READING).expect("votes");
    let refused = |text: &str| {
        let fault = conversation.read_groups(text.as_bytes()).expect_err(text);
        (fault.word, fault.line)
    };
    assert_eq!(refused("participant,group\n1,0\n9,0"), (Word::UnknownName, Some(3)));
    assert_eq!(refused("participant,group\n1,0\n1,0"), (Word::DuplicateName, Some(3)));
    assert_eq!(refused("participant,group\n1,"), (Word::OutOfRange, Some(2)));
    assert_eq!(refused("participant\n1"), (Word::MissingKey, Some(1)));
    let (of_person, names) =
        conversation.read_groups(b"participant,group\n4,10\n1,9").expect("groups");
    assert_eq!(names, ["9", "10"]);
    assert_eq!(of_person, [Some(0), None, None, Some(1)]);
    let (_, names) = conversation.read_groups(b"participant,group\n4,10\n1,9a").expect("groups");
    assert_eq!(names, ["10", "9a"]);
}

fn folder(votes: &str, comments: Option<&str>) -> Result<Conversation, Fault> {
    let comments = comments.map(str::as_bytes);
    let folder = Folder { participants_votes: Some(votes.as_bytes()), votes: None, comments };
    Conversation::read_folder(folder, READING)
}

#[test]
fn a_folder_of_polis_is_read() {
    let votes = "participant,group-id,10,9\n7,0,1,\n8,,,-1\n9,,,\n";
    let comments =
        "comment-id,moderated,comment-body\n9,-1,\"A line,\nand \"\"more\"\"\"\n11,0,x\n";
    let read = folder(votes, Some(comments)).expect("a folder");
    assert_eq!(
        (read.people, read.statements),
        (vec!["7".into(), "8".into()], vec!["9".into(), "10".into(), "11".into()])
    );
    assert!(read.votes.is_rejected(0) && !read.votes.is_rejected(1));
    let word = |votes: &str, comments| folder(votes, comments).expect_err(votes).word;
    assert_eq!(word("participant,1\n7,1\n7,1", None), Word::DuplicateName);
    assert_eq!(word("participant,1\n7,3", None), Word::OutOfRange);
    assert_eq!(word("person,1\n7,1", None), Word::MissingKey);
    assert_eq!(word(votes, Some("comment-id\n1")), Word::MissingKey);
    assert_eq!(word(votes, Some("comment-id,moderated\n1,0\n1,0")), Word::DuplicateName);
    let none = Folder::default();
    assert_eq!(Conversation::read_folder(none, READING).expect_err("nothing").word, Word::File);
    let list = "timestamp,datetime,comment-id,voter-id,vote\n5,now,1,a,1\n4,then,1,a,-1\n";
    let folder = Folder { votes: Some(list.as_bytes()), ..none };
    let read = Conversation::read_folder(folder, READING).expect("a list of votes");
    assert_eq!(read.votes.of_person(0).collect::<Vec<_>>(), [(0, 1)]);
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[a-c0-9,\"\n\r-]{0,80}") {
        for head in ["participant,statement,vote\n", "participant,statement,vote,time\n", ""] {
            let file = format!("{head}{text}");
            if let Ok(read) = Conversation::read(file.as_bytes(), READING) {
                let options = Options { resamples: 2, ..Options::default() };
                let answer = Answer::find(&read.votes, &options, &Unwatched).expect("an answer");
                prop_assert_eq!(check(&read.votes, &answer), Ok(()));
                let json = read.to_json(&answer, 0.0).to_string();
                prop_assert!(Document::read(json.as_bytes()).is_ok());
            }
        }
        let _ = folder(&format!("participant,1,2\n{text}"), Some(&text));
    }

    #[test]
    fn any_votes_are_answered(
        rows in proptest::collection::vec((0u32..30, 0u32..12, -1i8..2), 1..200),
        seeded in any::<bool>(),
        k in proptest::option::of(2usize..6),
    ) {
        let mut file = "participant,statement,vote\n".to_owned();
        rows.iter().for_each(|(p, s, v)| file += &format!("p{p},{s},{v}\n"));
        let start = if seeded { Start::Seeded } else { Start::Rows };
        let read = Conversation::read(file.as_bytes(), Reading { start, ..READING });
        let read = read.expect("votes by the rules");
        let options = Options { k, start, resamples: 3, ..Options::default() };
        let answer = Answer::find(&read.votes, &options, &Unwatched).expect("an answer");
        prop_assert_eq!(check(&read.votes, &answer), Ok(()));
        let json = read.to_json(&answer, 0.0).to_string();
        prop_assert!(Document::read(json.as_bytes()).is_ok());
    }
}
