// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Letters about meetings, and the calendar that a person's own programs follow.

use desk::beside::Mail;
use domain::table::{
    AddSeat, CallOff, ChangeMeeting, LetObserve, Meeting, PlanMeeting, Sit, Table,
};
use jiff::ToSpan;
use ledger::Id;
use web::{frame::Who, write_letters};

use crate::middenland::Visit;

const PURPOSE: &str = "De eerste proef met het piket.";

/// The letters that come of a tick and of another one, some days later.
fn letters(visit: &Visit) -> Vec<Mail> {
    let store = &visit.house.store;
    write_letters(&visit.house).expect("writes");
    visit.days_pass(1);
    write_letters(&visit.house).expect("writes");
    let mut found = store.mails_due(i64::MAX, 100).expect("reads");
    found.iter().for_each(|it| store.mail_sent(it.id).expect("sent"));
    found.sort_by(|a, b| a.mail.cmp(&b.mail));
    found
}

/// Somebody of the cast who can sign in by mail.
fn has_account(visit: &Visit, name: &str) -> desk::beside::AccountId {
    let store = &visit.house.store;
    let mail = format!("{}@middenland.example", name.to_lowercase());
    let account = store.make_account(&mail, 1).expect("an account").id;
    store.add_person(account, visit.workspace, visit.person(name), 1).expect("added");
    account
}

fn steering(visit: &Visit) -> Id<Table> {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    workspace.seen_by(hanna, 0).all::<Table>()[0].id
}

/// Joris sits at the steering group; Tjitske does not.
fn joris_sits(visit: &Visit) -> Id<Table> {
    let table = steering(visit);
    let parties = vec![visit.party("Noorderkolk")];
    let seat = visit.does("Hanna", AddSeat { table, short: String::new(), parties })[0];
    let person = Id::new(visit.person("Joris"));
    let (seat, alternate, from, mandate_until) = (Id::new(seat), false, None, None);
    visit.does("Hanna", Sit { seat, person, alternate, from, mandate_until });
    table
}

fn plan(visit: &Visit, table: Id<Table>) -> Id<Meeting> {
    let on = visit.today().checked_add(20.days()).expect("a day");
    let act = PlanMeeting {
        table,
        on,
        starts: "9.30".to_owned(),
        ends: "11:00".to_owned(),
        place: "Het Havenhuis".to_owned(),
        purpose: PURPOSE.to_owned(),
    };
    Id::new(visit.does("Hanna", act)[0])
}

fn line<'m>(mail: &'m Mail, begins: &str) -> &'m str {
    let file = mail.parts().1.expect("a calendar goes with it");
    file.lines().find(|it| it.starts_with(begins)).unwrap_or_else(|| panic!("{begins}: {file}"))
}

fn to<'m>(letters: &'m [Mail], name: &str) -> &'m Mail {
    let mail = format!("{}@middenland.example", name.to_lowercase());
    letters.iter().find(|it| it.mail == mail).unwrap_or_else(|| panic!("nothing for {name}"))
}

#[test]
fn who_sits_there_is_invited_told_of_a_change_and_of_its_end_and_nobody_else() {
    let visit = Visit::real();
    for name in ["Joris", "Tjitske"] {
        has_account(&visit, name);
    }
    let table = joris_sits(&visit);
    let meeting = plan(&visit, table);
    let first = letters(&visit);
    let all: Vec<&str> = first.iter().map(|it| it.mail.as_str()).collect();
    assert_eq!(all, ["hanna@middenland.example", "joris@middenland.example"]);
    let joris = to(&first, "Joris");
    assert!(joris.subject.starts_with("Stuurgroep: "), "{}", joris.subject);
    assert!(joris.text.contains("9:30 tot 11:00 uur") && joris.text.contains(PURPOSE));
    assert!(!joris.text.contains("hanna@"), "nobody sees another address: {}", joris.text);
    assert_eq!(line(joris, "METHOD"), "METHOD:REQUEST");
    assert_eq!(line(joris, "SEQUENCE"), "SEQUENCE:0");
    assert_eq!(line(joris, "DURATION"), "DURATION:PT90M");
    let uid = line(joris, "UID").to_owned();
    assert_eq!(letters(&visit).len(), 0, "once is enough");

    let (on, purpose) = (visit.today().checked_add(30.days()).expect("a day"), PURPOSE.to_owned());
    let (starts, ends, place) = (String::new(), String::new(), String::new());
    let change = ChangeMeeting { meeting, seen: 1, on, starts, ends, place, purpose };
    visit.does("Hanna", change);
    let changed = letters(&visit);
    let joris = to(&changed, "Joris");
    assert!(joris.subject.starts_with("Gewijzigd: "), "{}", joris.subject);
    assert_eq!((line(joris, "UID"), line(joris, "SEQUENCE")), (uid.as_str(), "SEQUENCE:1"));

    let why = "Te weinig mensen kunnen.".to_owned();
    visit.does("Hanna", CallOff { meeting, seen: 2, why });
    let off = letters(&visit);
    assert_eq!(off.len(), 2);
    let joris = to(&off, "Joris");
    assert!(joris.subject.starts_with("Afgezegd: Stuurgroep"), "{}", joris.subject);
    assert_eq!(line(joris, "METHOD"), "METHOD:CANCEL");
    assert_eq!((line(joris, "UID"), line(joris, "SEQUENCE")), (uid.as_str(), "SEQUENCE:2"));
    assert!(!joris.text.contains(PURPOSE), "{}", joris.text);
    assert_eq!(letters(&visit).len(), 0);
}

#[test]
fn who_comes_to_the_table_later_is_invited_then() {
    let visit = Visit::real();
    has_account(&visit, "Tjitske");
    let table = steering(&visit);
    plan(&visit, table);
    assert_eq!(letters(&visit).len(), 1, "Hanna hosts it");
    let observes = LetObserve {
        table,
        person: Some(Id::new(visit.person("Tjitske"))),
        name: String::new(),
        function: String::new(),
        expert: false,
    };
    visit.does("Hanna", observes);
    let later = letters(&visit);
    assert_eq!(later.len(), 1);
    assert_eq!(line(to(&later, "Tjitske"), "SEQUENCE"), "SEQUENCE:0");
}

#[test]
fn a_calendar_link_shows_what_its_owner_sees_until_it_is_stopped() {
    let visit = Visit::real();
    let [joris, tjitske] = ["Joris", "Tjitske"].map(|it| has_account(&visit, it));
    let table = joris_sits(&visit);
    plan(&visit, table);
    let feed = |account| {
        let mut browser = visit.signed_in(Who::Account(account));
        let page = browser.post("/account/calendar", &[]);
        let words = page.is(200).body.clone();
        let start = words.find("/agenda/").expect("the address");
        words[start..].split(['<', '"']).next().expect("a path").to_owned()
    };
    let (his, hers) = (feed(joris), feed(tjitske));
    let file = visit.nobody().get(&his);
    let words = file.is(200).body.replace("\r\n ", "");
    assert!(words.contains("METHOD:PUBLISH") && words.contains(PURPOSE), "{words}");
    assert!(!words.contains("ATTENDEE") && !words.contains("mailto:"), "{words}");
    let other = visit.nobody().get(&hers);
    assert!(!other.is(200).body.contains("BEGIN:VEVENT"), "{}", other.body);
    // It opens nothing else, and a new link stops the one before.
    let token = his.replace("/agenda/", "/aanmelden/");
    visit.nobody().get(&token).is(410);
    let second = feed(joris);
    visit.nobody().get(&his).is(404);
    visit.nobody().get(&second).is(200);
    visit.signed_in(Who::Account(joris)).post("/account/calendar/stop", &[]).is(303);
    visit.nobody().get(&second).is(404);
}
