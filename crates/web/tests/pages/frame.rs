// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What holds for every page and every form, whatever the room.

use axum::{
    body::Body,
    http::{Request, header},
};

use domain::party::{Declare, Participation, Stance};
use web::frame::{Kind, channels};

use crate::middenland::{Visit, adding};

#[test]
fn everybody_of_the_cast_can_visit_every_room() {
    let visit = Visit::middenland();
    for name in visit.cast() {
        let mut browser = visit.by(name);
        for path in ["", "/assignment", "/parties", "/tables"] {
            browser.get(&visit.at_founding(path)).is(200);
        }
    }
}

#[test]
fn not_there_and_not_yours_are_the_same_page() {
    let visit = Visit::middenland();
    let elsewhere = "/f/00000000000000000000000000/parties";
    let answers = [
        visit.nobody().get(&visit.at_founding("/parties")),
        visit.nobody().get(elsewhere),
        visit.nobody().get("/f/not-an-id/parties"),
    ];
    for answer in &answers {
        answer.is(404);
    }
    let masked = |it: &crate::browser::Answer, path: &str| it.body.replace(path, "here");
    let first = masked(&answers[0], &visit.at_founding("/parties"));
    assert_eq!(first, masked(&answers[1], elsewhere));
    // A record that is not there, for who has a place: also not there.
    let record = visit.at_founding("/history/00000000000000000000000000");
    visit.by("Joris").get(&record).is(404).shows("Dit is er niet.");
}

#[test]
fn every_page_in_a_founding_is_closed_to_passers_by() {
    let visit = Visit::middenland();
    for channel in channels().iter().filter(|it| it.path.starts_with("/f/") && !it.is_open) {
        let path = channel.path.replace("{w}", &visit.workspace.to_string());
        let path = path.replace("{record}", &visit.person("Joris").to_string());
        let answer = match channel.kind {
            Kind::Form => visit.nobody().post(&path, &[("act_id", "x")]),
            _ => visit.nobody().get(&path),
        };
        answer.is(404);
    }
}

#[test]
fn a_form_sent_twice_acts_once_and_another_content_is_told() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/parties/new");
    let page = hanna.get(&path);
    let fields = |name| [("name", name), ("kind", "other"), ("participation", "partner")];
    hanna.fill_in_on(&page, &path, &fields("Bibliotheek Zuid")).is(303);
    hanna.fill_in_on(&page, &path, &fields("Bibliotheek Zuid")).is(303);
    let list = hanna.get(&visit.at_founding("/parties"));
    assert_eq!(list.body.matches("Bibliotheek Zuid</a>").count(), 1);
    let other = hanna.fill_in_on(&page, &path, &fields("Provincie"));
    other.is(409).shows("Je stuurde dit formulier al eerder").shows("value=\"Provincie\"");
    // The page that came back has an id of its own: now it goes through.
    hanna.fill_in_on(&other, &path, &fields("Provincie")).is(303);
}

#[test]
fn a_form_that_lost_its_id_keeps_what_was_typed() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/new");
    let fields = [("name", "Otterkade"), ("kind", "other"), ("participation", "partner")];
    for garbled in [&[][..], &[("act_id", "zzz")]] {
        let all = [garbled, &fields].concat();
        let answer = visit.by("Hanna").post(&path, &all);
        answer.is(422).shows("Dit formulier is te oud of kwam half aan").shows("Otterkade");
    }
}

#[test]
fn a_form_from_another_site_is_refused() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    for (name, value) in
        [("origin", "https://other.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")]
    {
        let request = hanna.request("POST", "/theme").header(name, value);
        let answer = hanna.send("/theme", request.body(Body::empty()).expect("plain"));
        answer.is(403).shows("Dit verzoek kwam van een andere site");
    }
    let nothing = hanna.request("POST", "/theme").body(Body::empty()).expect("plain");
    hanna.send("/theme", nothing).is(403);
}

#[test]
fn what_is_too_large_or_half_is_told_in_plain_words() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let path = visit.at_founding("/parties/new");
    let large = "x".repeat(300 * 1024);
    hanna.post(&path, &[("name", &large)]).is(413).shows("te groot");
    let multipart = |body: Vec<u8>, hanna: &crate::browser::Browser<'_>| -> Request<Body> {
        hanna
            .request("POST", &path)
            .header(header::ORIGIN, "http://localhost:8080")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=X")
            .body(Body::from(body))
            .expect("plain")
    };
    let head = "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\n";
    let most = 10 * 1024 * 1024;
    for (size, status) in [(most, 422), (most + 1, 413), (2 * most, 413)] {
        let file = [head.as_bytes(), &vec![b'x'; size], b"\r\n--X--\r\n"].concat();
        let request = multipart(file, &hanna);
        let answer = hanna.send(&path, request);
        answer.is(status);
        // Who is signed in has a way back to the form, and is not asked to sign in.
        if status == 413 {
            answer.shows(&format!("href=\"{path}\"")).shows("Terug naar het formulier");
            answer.shows("Hanna Zomervoort").shows("Dit bestand of deze tekst is te groot.");
            assert!(!answer.has("/aanmelden"), "{}", answer.body);
        }
    }
    let half = multipart(head.as_bytes().to_vec(), &hanna);
    hanna.send(&path, half).is(400).shows("half aan");
}

#[test]
fn the_wrong_kind_of_request_gets_a_page_too() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    hanna.get("/nowhere").is(404).shows("Niet gevonden");
    hanna.post("/help", &[]).is(405);
    hanna.get("/theme").is(405);
    hanna.language = "en";
    hanna.get("/nowhere").is(404).shows("Not found");
}

#[test]
fn the_theme_is_kept_without_script() {
    let visit = Visit::middenland();
    let mut browser = visit.nobody();
    let sent = browser.post("/theme", &[("theme", "dark"), ("back", "/help")]);
    assert_eq!(sent.headers["location"], "/help");
    browser.follow(&sent).shows("data-theme=\"dark\"");
    let away = browser.post("/theme", &[("theme", "system"), ("back", "//other.example/")]);
    assert_eq!(away.headers["location"], "/");
}

#[test]
fn a_session_that_ended_gives_back_what_was_typed() {
    let visit = Visit::middenland();
    let path = visit.at_founding("/parties/new");
    let words = "Een lang verhaal dat niet weg mag.";
    let answer = visit.nobody().post(&path, &[("name", words)]);
    answer.is(403).shows("Je bent een tijd weg geweest").shows(words);
    let elsewhere = "/f/00000000000000000000000000/parties/new";
    let other = visit.nobody().post(elsewhere, &[("name", words)]);
    assert_eq!(other.body.replace(elsewhere, "here"), answer.body.replace(&path, "here"));
}

#[test]
fn a_cookie_of_another_house_opens_nothing() {
    let (visit, other) = (Visit::middenland(), Visit::middenland());
    let token = other.house.sessions.issue(
        web::frame::Who::Persona { workspace: visit.workspace, person: visit.person("Hanna") },
        "",
    );
    // A persona of a workspace that is not in that house is refused by its own database.
    assert!(token.is_err());
    let mut browser = visit.nobody();
    browser.keep("kwartier=0000000000000000000000000000000000000000000000000000");
    browser.get(&visit.at_founding("")).is(404);
}

#[test]
fn history_tells_who_when_why_and_the_difference_in_words() {
    let visit = Visit::middenland();
    visit.does("Hanna", adding("Otterkade"));
    let party = visit.party("Otterkade");
    let mut ravi = visit.by("Ravi");
    let path = visit.at_founding(&format!("/history/{party}"));
    let page = ravi.get(&path);
    page.is(200).shows("Geschiedenis: Otterkade").shows("Hanna Zomervoort").shows("Gemeente");
    page.shows("Nog in gesprek").shows("Eerste versie").shows("Alle partijen");
    visit.by("Saar").get(&path).is(404);
}

#[test]
fn a_chosen_word_is_replaced_whole_in_history() {
    let visit = Visit::middenland();
    visit.does("Hanna", adding("Otterkade"));
    let party = visit.party("Otterkade");
    visit.does(
        "Hanna",
        Declare {
            party,
            seen: 1,
            participation: Participation::NotYet,
            stance: Stance::Unknown,
            words: "Eerst weten wat het kost.".to_owned(),
            condition: "De kosten per inwoner.".to_owned(),
            way_out: String::new(),
            on: None,
            source: "telefoon".to_owned(),
        },
    );
    let page = visit.by("Hanna").get(&visit.at_founding(&format!("/history/{party}")));
    page.is(200);
    assert!(page.body.contains("Nog in gesprek</del> <ins>"), "{}", page.body);
}
