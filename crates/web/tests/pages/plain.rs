// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What anybody may read, the door of the example, and opening a founding.

use crate::middenland::Visit;
use web::frame::{Kind, Who, channels};

#[test]
fn every_open_page_is_there_in_both_languages() {
    let visit = Visit::middenland();
    let own = |path: &str| path.starts_with("/account") || path.contains('{');
    for path in channels().iter().filter(|it| it.is_open && it.kind == Kind::Page) {
        // Pages of one's own account, and behind a link of one's own: see the tests of those.
        if own(path.path) {
            continue;
        }
        let mut browser = visit.nobody();
        let answer = browser.get(path.path);
        // Opening a founding is for who is signed in.
        answer.is(if path.path == "/new" { 403 } else { 200 });
        let english = browser.get(&format!("{}?taal=en", path.path));
        english.shows("<html lang=\"en\"");
        assert_ne!(answer.body, english.body, "{}", path.path);
        // The choice stays.
        browser.get("/help").shows("<html lang=\"en\"");
    }
}

#[test]
fn the_door_lets_in_as_one_of_the_cast_and_no_further() {
    let visit = Visit::middenland();
    let mut browser = visit.nobody();
    browser.get("/deur").is(200).shows("Joris").shows("Vertegenwoordiger, Noorderkolk");
    let joris = visit.person("Joris").to_string();
    let entered = browser.post("/deur", &[("person", &joris)]);
    browser.follow(&entered).shows("Joris").shows("Dit is een voorbeeld");
    let noor = visit.person("Noor").to_string();
    visit.nobody().post("/deur", &[("person", &noor)]).is(404);
    let out = browser.post("/sign-out", &[]);
    browser.follow(&out).is(200);
    browser.get(&visit.at_founding("")).is(404);
}

#[test]
fn somebody_with_an_account_opens_a_founding_with_one_sentence() {
    let visit = Visit::middenland();
    let mut browser = visit.signed_in(Who::Account(visit.account));
    let empty = browser.fill_in("/new", &[("wish", "Een huis voor ons archief.")]);
    empty.is(422).shows("Een huis voor ons archief.").shows("href=\"#name\"");
    empty.shows("href=\"#founder_name\"").shows("<title>Fout:");
    let fields = [
        ("wish", "Een huis voor ons archief."),
        ("name", "Archief"),
        ("founder_name", "Hanna"),
        ("founder_office", "neutral"),
    ];
    let opened = browser.fill_in_on(&empty, "/new", &fields);
    let home = browser.follow(&opened);
    home.is(200).shows("Een huis voor ons archief.").shows("Dag Hanna").shows("procesbegeleider");
    home.shows("De wens ligt op tafel.");
    browser.get("/").shows("Archief").shows("Regionale Dienst Middenland");
    browser.get("/account").shows("Archief").shows("Regionale Dienst Middenland");
    // Sent twice: the same founding.
    let again = browser.fill_in_on(&empty, "/new", &fields);
    assert_eq!(again.headers["location"], opened.headers["location"]);
}

#[test]
fn security_txt_says_where_a_weakness_can_be_told() {
    let visit = Visit::at("https://kwartier.example");
    let answer = visit.nobody().get("/.well-known/security.txt");
    answer.is(200).shows("Contact: mailto:security@kwartier.example").shows("Expires: 20");
    assert_eq!(answer.headers["content-type"], "text/plain; charset=utf-8");
    assert!(answer.headers.contains_key("strict-transport-security"));
}
