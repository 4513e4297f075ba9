// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds through the whole router: put, answered, turned over, and what shows to whom and when.

use crate::{browser::Browser, middenland::Visit};
use domain::{
    round::{Answerers, Ask, Plan, Put, Round, RoundCircle, Shows, Terms, Weighs},
    sight::Viewer,
    table::{AddSeat, Seat, Sit, Table},
};
use ledger::{AnyId, Id};

pub fn sees<T>(visit: &Visit, pick: impl FnOnce(&domain::sight::Sight<'_>) -> T) -> T {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let hanna = Viewer::Person(Id::new(visit.person("Hanna")));
    pick(&workspace.seen_by(hanna, 0))
}

pub fn seat(visit: &Visit, party: &str) -> AnyId {
    let party = visit.party(party);
    sees(visit, |it| {
        let seats = it.all::<Seat>();
        seats.iter().find(|it| it.parties.contains(&party)).expect("a seat").id.any()
    })
}

/// The region with three parties at its table.
pub fn seated() -> Visit {
    let visit = Visit::middenland();
    let table = sees(&visit, |it| it.all::<Table>()[0].id);
    for (name, person) in
        [("Kranswijk", "Tjitske"), ("Noorderkolk", "Joris"), ("Wilgenstede", "Ellen")]
    {
        let (short, parties) = (name[..3].to_owned(), vec![visit.party(name)]);
        let seat = Id::new(visit.does("Hanna", AddSeat { table, short, parties })[0]);
        let (person, alternate) = (Id::new(visit.person(person)), false);
        let (from, mandate_until) = (None, None);
        visit.does("Hanna", Sit { seat, person, alternate, from, mandate_until });
    }
    visit
}

fn put(visit: &Visit) -> AnyId {
    let table = sees(visit, |it| it.all::<Table>()[0].id);
    let plan = Plan {
        question: "Elke gemeente heeft één stem. Kun je hiermee verder?".to_owned(),
        explanation: String::new(),
        ask: Ask::representatives(),
        who: Answerers::Seats,
        shows: Shows::Together,
        weighs: Weighs::Equally,
        quorum: None,
        closes_at: None,
        terms: Terms::default(),
    };
    visit.does("Hanna", Put { circle: RoundCircle::Table(table), plan })[0]
}

pub fn at(visit: &Visit, round: AnyId, end: &str) -> String {
    visit.at_founding(&format!("/rounds/{round}{end}"))
}

#[test]
fn a_question_is_made_ready_and_put_without_anybody_but_the_facilitators_knowing() {
    let visit = seated();
    let mut hanna = visit.by("Hanna");
    hanna.get(&visit.at_founding("/rounds")).is(200).shows("Er is nog niets gevraagd.");
    hanna.get(&visit.at_founding("/rounds/new")).is(200).shows("Heeft iemand bezwaar?");
    visit.by("Joris").get(&visit.at_founding("/rounds/new")).is(403);
    hanna.get(&visit.at_founding("/rounds/new/nonsense")).is(404);
    let table = sees(&visit, |it| it.all::<Table>()[0].id.to_string());
    let new = visit.at_founding("/rounds/new/consent");
    let fields = [
        ("circle", table.as_str()),
        ("question", "Kan dit zo?"),
        ("who", "seats"),
        ("shows", "together"),
        ("quorum", "veel"),
    ];
    hanna.fill_in(&new, &fields).is(422).shows("Kan dit zo?").shows("Hoeveel antwoorden");
    let fields = [&fields[..4], &[("quorum", "2")]].concat();
    let sent = hanna.fill_in(&new, &fields);
    sent.is(303);
    let page = hanna.follow(&sent);
    page.is(200).shows("Kan dit zo?").shows("Stel de vraag nu");
    let mut joris = visit.by("Joris");
    assert!(!joris.get(&visit.at_founding("/rounds")).has("Kan dit zo?"));
    let prepared = sees(&visit, |it| it.all::<domain::round::Prepared>()[0].id);
    joris.get(&visit.at_founding(&format!("/rounds/prepared/{prepared}"))).is(403);
    let open = visit.at_founding(&format!("/rounds/prepared/{prepared}/open"));
    let sent = hanna.fill_in(&open, &[]);
    sent.is(303);
    joris.get(&visit.at_founding("/rounds")).is(200).shows("Kan dit zo?");
}

#[test]
fn answers_show_to_nobody_else_until_all_are_turned_over() {
    let visit = seated();
    let round = put(&visit);
    let (mut tjitske, mut joris) = (visit.by("Tjitske"), visit.by("Joris"));
    let own = at(&visit, round, &format!("/answer/{}", seat(&visit, "Kranswijk")));
    tjitske.fill_in(&own, &[("answer", "3")]).is(422).shows("Waarom?");
    tjitske.fill_in(&own, &[("reason", "Te duur.")]).is(422).shows("Te duur.");
    let sent = tjitske.fill_in(&own, &[("answer", "3"), ("reason", "De groten beslissen dan.")]);
    sent.is(303);
    tjitske.follow(&sent).is(200).shows("De groten beslissen dan.").shows("1 van 3");
    let answered = at(&visit, round, "");
    for name in ["Hanna", "Ravi", "Noor", "Joris", "Ellen"] {
        let page = visit.by(name).get(&answered);
        page.is(200).shows("1 van 3");
        assert!(!page.has("De groten beslissen dan."), "{name}");
    }
    joris.get(&own).is(404);
    visit.by("Samira").get(&answered).is(404);
    let his = at(&visit, round, &format!("/answer/{}", seat(&visit, "Noorderkolk")));
    joris.fill_in(&his, &[("answer", "2")]).is(303);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&at(&visit, round, "/close"), &[]).is(303);
    joris.fill_in(&his, &[("answer", "0")]).is(422).shows("neemt geen antwoorden meer aan");
    hanna.fill_in(&at(&visit, round, "/reveal"), &[]).is(303);
    let page = visit.by("Ellen").get(&answered);
    page.is(200).shows("De groten beslissen dan.").shows("0 van 3 zeggen ja.").shows("Bezwaar");
    let conclude = at(&visit, round, "/conclude");
    visit.by("Ellen").get(&conclude).is(403);
    let mut noor = visit.by("Noor");
    let words = [("words", "Er komt een nieuwe zin.")];
    noor.fill_in(&conclude, &words).is(422).shows("bezwaar dat de tafel nog niet woog");
    let test = at(&visit, round, &format!("/objections/{}", seat(&visit, "Kranswijk")));
    visit.by("Ellen").get(&test).is(403);
    let met = [("met", "other_rule"), ("words", "Bij geld telt de helft van de gemeenten ook.")];
    noor.fill_in(&test, &met).is(303);
    noor.fill_in(&conclude, &words).is(303);
    visit.by("Ellen").get(&answered).shows("Er komt een nieuwe zin.");
}

#[test]
fn the_note_taker_types_in_what_came_on_paper_and_it_says_so() {
    let visit = seated();
    let round = put(&visit);
    let address = at(&visit, round, &format!("/type/{}", seat(&visit, "Wilgenstede")));
    visit.by("Joris").get(&address).is(403);
    let mut noor = visit.by("Noor");
    noor.fill_in(&address, &[("how", "paper"), ("answer", "0")]).is(303);
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&at(&visit, round, "/close"), &[]).is(303);
    hanna.fill_in(&at(&visit, round, "/reveal"), &[]).is(303);
    hanna.get(&at(&visit, round, "")).shows("Ingetypt door Noor, op papier.");
}

/// Which kinds there are, each made and answered once by pressing what a visitor would press.
#[test]
fn every_kind_of_question_is_made_answered_and_told() {
    let visit = seated();
    let table = sees(&visit, |it| it.all::<Table>()[0].id.to_string());
    type Pairs = &'static [(&'static str, &'static str)];
    let kinds: [(&str, Pairs, Pairs, &str); 10] = [
        ("consent", &[], &[("answer", "0")], "Geen bezwaar"),
        ("gradients", &[], &[("answer", "2")], "Steun met een kanttekening"),
        (
            "choice",
            &[("choices.0.word", "Haven"), ("choices.1.word", "Bos")],
            &[("answer", "1")],
            "Bos",
        ),
        (
            "scale",
            &[("steps", "5"), ("low", "niet"), ("high", "zeer"), ("unsure", "yes")],
            &[("answer", "unsure")],
            "Weet niet",
        ),
        (
            "range",
            &[("unit", "euro")],
            &[("low", "10"), ("likely", "20"), ("high", "1.000")],
            "10 tot 1.000 euro, waarschijnlijk 20",
        ),
        (
            "ranking",
            &[("items", "Haven\nBos")],
            &[("place-0", "2"), ("place-1", "1")],
            "Bos › Haven",
        ),
        (
            "points",
            &[("items.0.words", "Haven"), ("items.1.words", "Bos"), ("budget", "3"), ("most", "2")],
            &[("points.0", "2"), ("points.1", "")],
            "Haven: 2",
        ),
        ("cards", &[("most", "2")], &[("answer", "Eén loket.\nMinder regels.")], "Minder regels."),
        (
            "statements",
            &[
                ("questions", "Mensen: Ik ken hun belangen.\nHet tempo past."),
                ("steps", "5"),
                ("low", "oneens"),
                ("high", "eens"),
                ("unsure", "yes"),
            ],
            &[("q.0.answer", "2"), ("q.1.answer", "unsure")],
            "Ik ken hun belangen.: 2 · Het tempo past.: Weet niet",
        ),
        (
            "days",
            &[("days.0.day", "2026-12-09"), ("days.1.day", "2026-12-16")],
            &[("day-0", "yes"), ("day-1", "maybe")],
            "Kan misschien",
        ),
    ];
    for (kind, of_kind, answer, told) in kinds {
        let mut hanna: Browser<'_> = visit.by("Hanna");
        let fields: Pairs =
            &[("question", "Wat vind je?"), ("who", "seats"), ("shows", "at_once"), ("now", "yes")];
        let circle = [("circle", table.as_str())];
        let fields: Vec<(&str, &str)> = [&circle, fields, of_kind].concat();
        let new = visit.at_founding(&format!("/rounds/new/{kind}"));
        let sent = hanna.fill_in(&new, &fields);
        sent.is(303);
        hanna.follow(&sent).is(200).shows("Wat vind je?");
        let round = sees(&visit, |it| it.all::<Round>().last().expect("put").id.any());
        let own = at(&visit, round, &format!("/answer/{}", seat(&visit, "Kranswijk")));
        let mut tjitske = visit.by("Tjitske");
        let sent = tjitske.fill_in(&own, answer);
        assert_eq!(sent.status, 303, "{kind}: {}", sent.body);
        visit.by("Ellen").get(&at(&visit, round, "")).is(200).shows(told);
        tjitske.get(&own).is(200);
    }
}

/// What an arrow back looks like, in its drawing.
const BACK: &str = "M19 12H5M11 6l-6 6 6 6";

#[test]
fn an_own_choice_keeps_its_sign_its_meaning_and_what_is_asked_with_it() {
    let visit = seated();
    let table = sees(&visit, |it| it.all::<Table>()[0].id.to_string());
    let new = visit.at_founding("/rounds/new/choice");
    let mut hanna = visit.by("Hanna");
    let page = hanna.get(&new);
    page.is(200).shows("Teken bij mogelijkheid 1").shows("Pijl terug");
    assert!(!page.has(BACK), "nothing was picked yet");
    let own: &[(&str, &str)] = &[
        ("choices.0.word", "Later"),
        ("choices.0.sign", "back"),
        ("choices.0.meaning", "na de zomer"),
        ("choices.0.prompt", "Wat moet er eerst af?"),
        ("choices.1.word", ""),
        ("choices.2.word", "Nu"),
    ];
    let fields = [("circle", table.as_str()), ("question", "Wanneer?"), ("shows", "at_once")];
    let wrong = [&fields[..], &[("who", "seats"), ("choices.0.sign", "back")]].concat();
    hanna.fill_in(&new, &wrong).is(422);
    let sent = hanna.fill_in(&new, &[&fields[..], &[("who", "seats")], own].concat());
    sent.is(303);
    hanna.follow(&sent).is(200).shows("Later").shows("Nu").shows(BACK);
    let edit =
        format!("{}/edit", sent.headers["location"].to_str().expect("an address").to_owned());
    let page = hanna.get(&edit);
    page.is(200).shows("na de zomer").shows("Wat moet er eerst af?");
    page.shows("<option value=\"back\" selected");
    let prepared = edit.trim_end_matches("/edit").to_owned();
    hanna.fill_in(&format!("{prepared}/open"), &[]).is(303);
    let round = sees(&visit, |it| it.all::<Round>().last().expect("put").id.any());
    let own = at(&visit, round, &format!("/answer/{}", seat(&visit, "Kranswijk")));
    let mut tjitske = visit.by("Tjitske");
    tjitske.get(&own).is(200).shows(BACK).shows("na de zomer. Wat moet er eerst af?");
    tjitske.fill_in(&own, &[("answer", "0")]).is(303);
    let told = tjitske.get(&at(&visit, round, ""));
    told.is(200).shows("<g class=\"sign\"").shows(BACK);
}
