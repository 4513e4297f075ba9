// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A day for a table: asked in one form, answered, and made a meeting by one button.

use crate::{meeting::planned, middenland::Visit};

fn table_of(visit: &Visit, at: &str) -> String {
    let (table, _) = at.split_once("/meetings/").expect("a meeting of a table");
    visit.by("Hanna").get(table).is(200);
    table.to_owned()
}

#[test]
fn a_date_is_found_by_a_round_and_one_button_makes_the_meeting() {
    let (visit, at) = planned();
    let table = table_of(&visit, &at);
    let (ask, new) = (format!("{table}/meetings/ask"), format!("{table}/meetings/new"));
    let mut hanna = visit.by("Hanna");
    hanna.get(&new).shows("Prik een datum");
    assert!(!visit.by("Noor").get(&new).has("Prik een datum"), "only who facilitates asks");
    visit.by("Noor").get(&ask).is(403);
    let wrong = [("days.0.day", "9-12-2020"), ("question", "Wanneer?"), ("purpose", "Het <slot>")];
    hanna.fill_in(&ask, &wrong).is(422).shows("Het &lt;slot&gt;");
    let right = [
        ("days.0.day", "9-12-2099"),
        ("days.1.day", "10-12-2099"),
        ("question", "Wanneer kun je?"),
        ("purpose", "Het <slot>"),
    ];
    let sent = hanna.fill_in(&ask, &right);
    let round = sent.headers["location"].to_str().expect("an address").to_owned();
    let page = hanna.follow(&sent);
    page.shows("Wanneer kun je?");
    assert!(!page.has("Welke dag past het best"), "nobody said anything yet");
    for (name, days) in [("Tjitske", ["yes", "yes"]), ("Joris", ["no", "yes"])] {
        let mut who = visit.by(name);
        let page = who.get(&round);
        let start = format!("{round}/answer/");
        let found = page.body.split("href=\"").find(|it| it.starts_with(&start)).expect("a way");
        let to = found.split('"').next().expect("an address").to_owned();
        who.fill_in(&to, &[("day-0", days[0]), ("day-1", days[1])]).is(303);
    }
    let page = hanna.get(&round);
    page.shows("Welke dag past het best").shows("2 kunnen, 0 misschien, 0 niet.");
    page.shows("Op deze dag kunnen de meesten.").shows("De vraag is nog open.");
    let best = page.body.find("10 december 2099").expect("the best");
    assert!(best < page.body.find("9 december 2099").expect("the other"), "the best comes first");
    let seated = visit.by("Tjitske").get(&round);
    assert!(!seated.has("Maak hier een bijeenkomst van"));
    let meet = format!("{round}/meet/2099-12-10");
    visit.by("Tjitske").get(&meet).is(403);
    visit.by("Samira").get(&meet).is(403);
    let mut noor = visit.by("Noor");
    noor.get(&meet).shows("2099-12-10").shows("Het &lt;slot&gt;");
    noor.fill_in(&meet, &[("on", "11-12-2099")]).is(422).shows("Naar deze dag is niet gevraagd.");
    let sent = noor.fill_in(&meet, &[("on", "10-12-2099"), ("starts", "9.30")]);
    noor.follow(&sent).shows("10 december 2099 om 09:30 uur").shows("Deze dag komt uit:");
    visit.by("Joris").get(&round).shows("Hiervan kwam een bijeenkomst:");
    assert!(!visit.by("Samira").get(&table).has("2099"), "who has no seat there knows no day");
}
