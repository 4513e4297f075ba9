// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How a stream ends, and what it takes off the screen: of who signed out, and of who may not see
//! something any more.

use axum::body::Body;
use domain::{
    conversation::NoteCircle,
    party::{EndRole, Hearer, NameHearer, Person, Role, UnnameHearer},
    table,
};
use ledger::{AnyId, Id};
use tower::ServiceExt;

use crate::{
    browser::Browser,
    live::{Stream, coded, notes},
    middenland::Visit,
};

#[test]
fn who_signs_out_has_nothing_left_on_any_screen() {
    let visit = Visit::middenland();
    let home = visit.at_founding("");
    let mut joris = visit.by("Joris");
    let mut stream = Stream::of(&visit, &mut joris, &home);
    let mut tjitske = visit.by("Tjitske");
    let mut other = Stream::of(&visit, &mut tjitske, &home);
    stream.is_quiet();
    joris.post("/sign-out", &[]).is(303);
    assert_eq!(stream.events(), ["event: over\ndata: ."]);
    assert!(stream.is_over);
    other.is_quiet();
    assert!(!other.is_over);
    // Without a session there is only that answer, whatever is asked.
    let mut nobody = visit.nobody();
    for asked in ["/live", "/live?page=%2F", &format!("/live?page={}", coded(&home))] {
        let mut stream = Stream::open(&visit, &mut nobody, asked);
        assert_eq!(stream.events(), ["event: over\ndata: ."]);
    }
}

#[test]
fn a_device_that_is_signed_out_from_afar_is_emptied_too() {
    let visit = Visit::real();
    let home = visit.at_founding("");
    let who = web::frame::Who::Account(visit.account);
    let (mut here, mut there) = (visit.signed_in(who), visit.signed_in(who));
    let mut stays = Stream::of(&visit, &mut here, &home);
    let mut goes = Stream::of(&visit, &mut there, &home);
    here.post("/account/sessions/end-others", &[]).is(303);
    assert_eq!(goes.events(), ["event: over\ndata: ."]);
    stays.is_quiet();
}

#[test]
fn a_name_that_is_taken_away_takes_the_words_off_the_screen() {
    let visit = Visit::middenland();
    let party = visit.party("Noorderkolk");
    let ravi: Id<Person> = Id::new(visit.person("Ravi"));
    let named = visit.does("Joris", NameHearer { party, person: ravi, earlier_too: true });
    let hearer: Id<Hearer> = Id::new(named[0]);
    let said = "Wij willen eerst over geld praten.";
    notes(&visit, "Joris", NoteCircle::BetweenUs, said);
    let (page, mut browser) = (visit.at_founding(&format!("/parties/{party}")), visit.by("Ravi"));
    browser.get(&page).shows(said);
    let mut stream = Stream::of(&visit, &mut browser, &page);
    stream.is_quiet();
    visit.does("Joris", UnnameHearer { hearer, seen: 1 });
    assert!(!stream.page().contains(said));
}

#[test]
fn whose_seat_ends_sees_no_more_of_the_table() {
    let visit = Visit::middenland();
    let (party, joris) = (visit.party("Noorderkolk"), Id::new(visit.person("Joris")));
    let (name, purpose) = ("Werkgroep geld".to_owned(), String::new());
    let table: Id<table::Table> = Id::new(visit.does("Hanna", table::Add { name, purpose })[0]);
    let (short, parties) = ("NOO".to_owned(), vec![party]);
    let seat = Id::new(visit.does("Hanna", table::AddSeat { table, short, parties })[0]);
    let sits =
        table::Sit { seat, person: joris, alternate: false, from: None, mandate_until: None };
    let sitting = Id::new(visit.does("Hanna", sits)[0]);
    let today = domain::calendar::day(visit.house.desk.clock());
    let meets = table::PlanMeeting {
        table,
        on: today.tomorrow().expect("a day"),
        starts: "09:30".to_owned(),
        ends: String::new(),
        place: "Raadhuis Kolkzaal".to_owned(),
        purpose: "Wat mag het kosten?".to_owned(),
    };
    visit.does("Hanna", meets);
    let (page, mut browser) = (visit.at_founding(&format!("/tables/{table}")), visit.by("Joris"));
    browser.get(&page).shows("Wat mag het kosten?");
    let mut stream = Stream::of(&visit, &mut browser, &page);
    stream.is_quiet();
    let (on, why) = (today.yesterday().expect("a day"), "ander werk".to_owned());
    visit.does("Hanna", table::EndSitting { sitting, seen: 1, on, why });
    assert!(!stream.page().contains("Wat mag het kosten?"));
}

#[test]
fn an_earlier_day_stands_still() {
    let visit = Visit::middenland();
    let mut joris = visit.by("Joris");
    let today = domain::calendar::day(visit.house.desk.clock());
    for path in [format!("/f/{}@{today}/parties", visit.workspace), "/f/x@y/parties".to_owned()] {
        let address = format!("/live?page={}", coded(&path).replace('@', "%40"));
        let event = Stream::open(&visit, &mut joris, &address).events();
        assert!(!event.iter().any(|it| it.contains("Noorderkolk")), "{event:?}");
    }
}

#[test]
fn whose_office_ends_sees_that_it_is_not_there() {
    let visit = Visit::middenland();
    let (list, mut samira) = (visit.at_founding("/tables"), visit.by("Samira"));
    let mut stream = Stream::of(&visit, &mut samira, &list);
    stream.is_quiet();
    let role = role_of(&visit, "Samira");
    visit.does("Joris", EndRole { role, seen: 1, reason: "andere baan".to_owned() });
    let event = stream.page();
    assert!(event.contains("Dit is er niet") && !event.contains("Stuurgroep"), "{event}");
    // The same words as for what was never there.
    let nowhere = "/live?page=%2Ff%2F00000000000000000000000000%2Ftables";
    let never = Stream::open(&visit, &mut samira, nowhere).page();
    assert_eq!(
        data_of(&never, "00000000000000000000000000"),
        data_of(&event, &visit.workspace.to_string())
    );
}

#[test]
fn not_there_and_not_yours_are_the_same_event() {
    let visit = Visit::middenland();
    let (table, mut joris) = (visit.at_founding("/frames/"), visit.by("Joris"));
    let of = |browser: &mut Browser<'_>, id: AnyId| {
        let address = format!("/live?page={}", coded(&format!("{table}{id}")));
        let request = browser.request("GET", &address).body(Body::empty()).expect("a request");
        let answer =
            visit.runtime.block_on(visit.router.clone().oneshot(request)).expect("answers");
        let mut stream = Stream {
            visit: &visit,
            status: answer.status(),
            body: answer.into_body(),
            is_over: false,
        };
        data_of(&stream.page(), &id.to_string())
    };
    let hidden = notes(&visit, "Ravi", NoteCircle::Writer, "Ze aarzelen.");
    assert_eq!(of(&mut joris, hidden), of(&mut joris, AnyId([7; 16])));
    let unknown = Stream::open(&visit, &mut joris, "/live?page=%2Fnergens").page();
    assert!(unknown.contains("Dit is er niet"));
}

#[test]
fn when_the_house_closes_streams_end_and_none_begins() {
    let visit = Visit::middenland();
    let (home, mut joris) = (visit.at_founding(""), visit.by("Joris"));
    let mut stream = Stream::of(&visit, &mut joris, &home);
    stream.is_quiet();
    visit.house.live.close();
    assert_eq!(stream.events(), ["event: again\ndata: ."]);
    assert!(stream.is_over);
    assert_eq!(Stream::open(&visit, &mut joris, "/live").status, 503);
}

#[test]
fn a_session_holds_a_bounded_number_of_streams() {
    let visit = Visit::middenland();
    visit.house.limits.lift();
    let mut joris = visit.by("Joris");
    let mut open = Vec::new();
    while open.len() < 100 {
        let stream = Stream::open(&visit, &mut joris, "/live");
        if stream.status == 503 {
            break;
        }
        open.push(stream);
    }
    assert_eq!(open.len(), 32);
    open.pop();
    assert_eq!(Stream::open(&visit, &mut joris, "/live").status, 200);
}

/// An event without its token, and without the id that it was asked with.
fn data_of(event: &str, asked: &str) -> String {
    event.split_once("\ndata: ").expect("data").1.replace(asked, "asked")
}

fn role_of(visit: &Visit, name: &str) -> Id<Role> {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    let roles = workspace.seen_by(hanna, visit.house.desk.clock()).all::<Role>();
    let person = Id::new(visit.person(name));
    roles.iter().find(|it| it.person == person).expect("a role").id
}
