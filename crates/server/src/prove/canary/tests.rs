// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The canary must be able to sing: a house that leaks is found out.

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    routing::get,
};
use ledger::AnyId;

use super::{
    secrets::Secrets,
    unread::surprises,
    visit::{Found, Ground, Round},
    *,
};

const RECORD: AnyId = AnyId([7; 16]);

/// One note of Hanna's in a founding with one table.
fn secrets() -> Secrets {
    let mut secrets = Secrets::new(1);
    secrets.word("note.words", &["Hanna"]);
    secrets.id("note", RECORD, &["Hanna"]);
    secrets
}

fn round(persona: &str, address: &str, router: Router) -> Found {
    let secrets = secrets();
    let by_kind = BTreeMap::from([(Kind::Note, vec![RECORD])]);
    let ids = Ids { workspace: AnyId([1; 16]), by_kind };
    let (seeker, mask) = (secrets.seeker(), Mask::default());
    let ground = Ground {
        pages: Vec::new(),
        secrets: &secrets.all,
        seeker: &seeker,
        ids: &ids,
        mask: &mask,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("starts");
    let visitor = Visitor::at(&router, &runtime, None).expect("walks by");
    let mut round = Round::new(&ground, persona, visitor, StdRng::seed_from_u64(1));
    round.page(entry(address).expect("is there")).expect("is asked");
    round.found
}

fn wrong(found: &Found) -> String {
    found.wrong.keys().cloned().collect::<Vec<_>>().join("\n")
}

const OVERVIEW: &str = "/f/{w}/conversations";
const NOTE: &str = "/f/{w}/conversations/notes/{id}";

#[test]
fn a_page_that_shows_a_secret_is_found_out() {
    let word = secrets().all[0].word.clone();
    let leaks = Router::new().route(OVERVIEW, get(|| async move { word }));
    let found = round("Joris", OVERVIEW, leaks.clone());
    assert!(wrong(&found).contains("Joris read “note.words” at GET /f/…/conversations"));
    // The same page is right for who wrote it.
    let found = round("Hanna", OVERVIEW, leaks);
    assert_eq!((wrong(&found).as_str(), found.seen.len()), ("", 1));
}

#[test]
fn a_secret_in_a_redirect_or_an_id_in_a_link_is_found_out() {
    let word = secrets().all[0].word.clone();
    let to = format!("/?note={word}");
    let leaks = get(|| async move { (StatusCode::SEE_OTHER, [(header::LOCATION, to)], "") });
    let found = round("Joris", OVERVIEW, Router::new().route(OVERVIEW, leaks));
    assert!(wrong(&found).contains("“note.words”"));
    let link = format!("<a href=\"/history/{RECORD}\">");
    let found = round("Joris", OVERVIEW, Router::new().route(OVERVIEW, get(|| async { link })));
    assert!(wrong(&found).contains("“note (id)”"));
}

#[test]
fn telling_hidden_from_not_there_is_found_out() {
    let leaks = get(|Path((_, id)): Path<(String, String)>| async move {
        let known = id == RECORD.to_string();
        if known { (StatusCode::FORBIDDEN, "") } else { (StatusCode::NOT_FOUND, "") }
    });
    let found = round("Joris", NOTE, Router::new().route(NOTE, leaks));
    assert!(wrong(&found).contains("tells hidden from not there"), "{}", wrong(&found));
    // A page that only repeats what was asked tells nothing.
    let repeats = get(|Path((_, id)): Path<(String, String)>| async move {
        (StatusCode::NOT_FOUND, format!("{id} is not there"))
    });
    let found = round("Joris", NOTE, Router::new().route(NOTE, repeats));
    assert_eq!(wrong(&found), "");
}

#[test]
fn a_fault_is_found_out() {
    let breaks = get(|| async { StatusCode::INTERNAL_SERVER_ERROR });
    let found = round("Hanna", OVERVIEW, Router::new().route(OVERVIEW, breaks));
    assert!(wrong(&found).contains("is a fault (500)"));
}

#[test]
fn a_secret_in_a_mail_is_found_out() {
    let secrets = secrets();
    let (seeker, words) = (secrets.seeker(), secrets.all[0].word.clone());
    let mut found = Found::default();
    let mut letterbox = Letterbox { secrets: &secrets.all, seeker: &seeker, back: vec!["Geert"] };
    letterbox.words("hanna@middenland.example", &words, &mut found);
    letterbox.words("geert@middenland.example", &words, &mut found);
    assert_eq!(wrong(&found), "");
    letterbox.back.clear();
    // Abel speaks for a party, and reads what is for all of them only.
    for called in ["joris", "geert", "abel"] {
        letterbox.words(&format!("{called}@middenland.example"), &words, &mut found);
        let sentence = format!("a mail to {called}@middenland.example holds “note.words”");
        assert!(wrong(&found).contains(&sentence));
    }
    let told_of = format!("{words}@elders.example");
    letterbox.words(&told_of, &words, &mut found);
    assert!(wrong(&found).contains("@elders.example holds “note.words”"), "no invitation says it");
}

#[test]
fn a_kind_without_a_secret_and_a_secret_that_nobody_read_are_told() {
    let secrets = secrets().all;
    let missing = every_kind_has_a_secret(&secrets).expect_err("there is only a note");
    assert!(missing.to_string().contains("mandate"));
    let seen = BTreeSet::from([1]);
    assert_eq!(surprises(&[], &secrets, &seen).len(), 1);
    let reasons = [("note.words", "no page shows it yet")];
    assert!(surprises(&reasons, &secrets, &seen).is_empty());
    let seen = BTreeSet::from([0, 1]);
    assert_eq!(surprises(&reasons, &secrets, &seen).len(), 1, "the reason holds no more");
}
