// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds that hide names, that show in steps or that were prepared, through the whole router.

use crate::{browser::Browser, middenland::Visit};
use domain::{
    party::RecordDriver,
    round::{Answerers, Ask, Plan, Put, RoundCircle, RoundPromise, Scale, Shows, Terms, Weighs},
    table::{AddSeat, Seat, Sit, Table},
};
use ledger::{AnyId, Id};
use web::frame::Who;

const ASKED: [&str; 6] = ["Joris", "Mila", "Tjitske", "Ellen", "Samira", "Noor"];

/// A question to six people, each for themselves.
pub fn put(visit: &Visit, promise: RoundPromise, ask: Ask) -> AnyId {
    let people = ASKED.map(|it| Id::new(visit.person(it)));
    let who = Answerers::Persons(people.to_vec());
    let terms = Terms::promising(promise);
    let plan = Plan { who, terms, ..Plan::asking("Durf je dit aan?", ask) };
    visit.does("Hanna", Put { circle: RoundCircle::AllParties, plan })[0]
}

fn at(visit: &Visit, round: AnyId, end: &str) -> String {
    visit.at_founding(&format!("/rounds/{round}{end}"))
}

pub fn own(visit: &Visit, round: AnyId, who: &str) -> String {
    at(visit, round, &format!("/answer/{}", visit.person(who)))
}

#[test]
fn an_anonymous_answer_goes_in_once_and_says_first_what_protects_it() {
    let visit = Visit::middenland();
    let round = put(&visit, RoundPromise::Anonymous, Ask::consent());
    let mut joris = visit.by("Joris");
    let own = own(&visit, round, "Joris");
    let form = joris.get(&own);
    form.is(200)
        .shows("Je antwoordt anoniem.")
        .shows("Niet beschermd")
        .shows("te weinig om te tonen");
    assert!(!form.has("Waarom?"), "words would tell whose they are");
    joris.fill_in(&own, &[]).is(422);
    let sent = joris.fill_in(&own, &[("answer", "1")]);
    sent.is(303);
    let page = joris.follow(&sent);
    page.is(200).shows("Je antwoord zit in de bus.").shows("1 van 6");
    assert!(!page.has("Je zei"));
    joris.fill_in(&own, &[("answer", "0")]).is(422).shows("Er zit al een antwoord in de bus.");
    for name in &ASKED[1..] {
        let own = self::own(&visit, round, name);
        visit.by(name).fill_in(&own, &[("answer", "0")]).is(303);
    }
    let mut hanna = visit.by("Hanna");
    let typing = at(&visit, round, &format!("/type/{}", visit.person("Joris")));
    hanna.fill_in(&typing, &[("answer", "0"), ("how", "proxy")]).is(422);
    hanna
        .get(&at(&visit, round, ""))
        .is(200)
        .shows("6 van 6")
        .shows("geteld en komen zonder namen");
    hanna.fill_in(&at(&visit, round, "/close"), &[]).is(303);
    for name in ["Hanna", "Joris"] {
        let page = visit.by(name).get(&at(&visit, round, ""));
        page.is(200).shows("Te weinig om te tonen.").shows("Wie antwoordde, is niet bewaard.");
        page.shows("de sleutel is weg");
    }
}

#[test]
fn who_reloads_the_house_finds_the_urn_as_it_was() {
    let visit = Visit::middenland();
    let round = put(&visit, RoundPromise::Anonymous, Ask::consent());
    let own = own(&visit, round, "Tjitske");
    visit.by("Tjitske").fill_in(&own, &[("answer", "0")]).is(303);
    let desk = desk::Desk::open(std::sync::Arc::clone(&visit.house.store) as _).expect("a desk");
    let workspace = desk.workspace(visit.workspace).expect("loaded");
    let viewer = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    let answered = workspace.seen_by(viewer, 0).answered::<domain::round::Round>(Id::new(round));
    assert_eq!(answered.into_iter().collect::<Vec<_>>(), [visit.person("Tjitske")]);
}

#[test]
fn a_pseudonym_stands_in_a_cookie_of_its_own_and_finds_its_answer_again() {
    let visit = Visit::middenland();
    let round = put(&visit, RoundPromise::Pseudonymous, Ask::gradients());
    let own = own(&visit, round, "Joris");
    let mut joris = visit.by("Joris");
    joris.get(&own).is(200).shows("Dit is niet anoniem voor wie de database heeft.");
    let sent = joris.fill_in(&own, &[("answer", "2")]);
    sent.is(303);
    let cookies: Vec<_> = sent.headers.get_all("set-cookie").iter().collect();
    let kept = cookies.iter().filter_map(|it| it.to_str().ok());
    let kept = kept.filter(|it| it.starts_with(&format!("kwartier-voice-{round}=")));
    assert_eq!(kept.count(), 1);
    joris.follow(&sent).is(200).shows("Eén antwoord.");
    assert!(joris.get(&own).has("value=\"2\" checked"));
    joris.fill_in(&own, &[("answer", "5")]).is(303);
    joris.get(&at(&visit, round, "")).is(200).shows("Eén antwoord.");
    // Another browser is another pseudonym: it knows nothing of the first.
    let mut elsewhere = visit.by("Joris");
    assert!(!elsewhere.get(&own).has(" checked"));
    elsewhere.fill_in(&own, &[("answer", "5")]).is(303);
    elsewhere.get(&at(&visit, round, "")).shows("2 antwoorden.");
    visit.by("Fenna").get(&own).is(404);
}

#[test]
fn what_cannot_go_without_a_name_is_said_on_the_form() {
    let visit = Visit::middenland();
    let mut hanna: Browser<'_> = visit.by("Hanna");
    let new = visit.at_founding("/rounds/new/cards");
    let fields = [
        ("circle", ""),
        ("question", "Wat mis je?"),
        ("who", "parties"),
        ("shows", "together"),
        ("promise", "pseudonymous"),
        ("most", "2"),
        ("now", "yes"),
    ];
    let refused = hanna.fill_in(&new, &fields);
    refused.is(422).shows("Wat mis je?").shows("Zonder namen kan alleen wat te tellen is.");
    let new = visit.at_founding("/rounds/new/range");
    let fields = [
        ("circle", ""),
        ("question", "Wat kost een loket?"),
        ("who", "parties"),
        ("shows", "together"),
        ("promise", "anonymous"),
        ("unit", "euro"),
        ("bounds", ""),
        ("now", "yes"),
    ];
    let refused = hanna.fill_in(&new, &fields);
    refused.is(422).shows("Geef minstens één grens.").shows("Je vraagt te weinig mensen");
    let mut fields = fields;
    fields[6].1 = "tien\n50";
    hanna.fill_in(&new, &fields).is(422).shows("tien");
}

#[test]
fn cards_go_in_an_urn_and_the_form_says_that_words_can_be_known() {
    let visit = Visit::middenland();
    let round = put(&visit, RoundPromise::Anonymous, Ask::Cards { most: 2 });
    let own = own(&visit, round, "Joris");
    let mut joris = visit.by("Joris");
    joris.get(&own).is(200).shows("Aan je woorden kan iemand je herkennen.").shows("alfabet");
    let sent = joris.fill_in(&own, &[("answer", "Te snel.\nTe duur.")]);
    joris.follow(&sent).is(200).shows("1 van 6");
    visit.by("Hanna").fill_in(&at(&visit, round, "/close"), &[]).is(303);
    for name in ["Hanna", "Joris"] {
        let page = visit.by(name).get(&at(&visit, round, ""));
        page.is(200).shows("Te weinig om te tonen.");
        assert!(!page.has("Te snel."), "{name}");
    }
}

#[test]
fn of_an_estimate_without_a_name_the_form_promises_the_band_only() {
    let visit = Visit::middenland();
    let ask = Ask::Range { unit: "euro".to_owned(), bounds: vec![10, 50] };
    let round = put(&visit, RoundPromise::Anonymous, ask);
    let own = own(&visit, round, "Joris");
    let mut joris = visit.by("Joris");
    joris.get(&own).is(200).shows("Het bedrag zelf wordt niet bewaard.");
    let sent = joris.fill_in(&own, &[("low", "9"), ("likely", "12"), ("high", "60")]);
    joris.follow(&sent).is(200).shows("1 van 6");
}

#[test]
fn an_adviser_makes_an_answer_ready_and_the_voice_gives_it() {
    let visit = Visit::middenland();
    let plan =
        Plan { who: Answerers::Parties, ..Plan::asking("Kan dit zo?", Ask::representatives()) };
    let round = visit.does("Hanna", Put { circle: RoundCircle::AllParties, plan })[0];
    let party = visit.party("Noorderkolk");
    let suggest = at(&visit, round, &format!("/suggest/{party}"));
    let mut samira = visit.by("Samira");
    samira.get(&at(&visit, round, "")).is(200).shows("Bereid een antwoord voor Noorderkolk voor");
    let fields = [("answer", "1"), ("reason", "Let op de kosten.")];
    samira.fill_in(&suggest, &fields).is(303);
    samira.get(&at(&visit, round, "")).is(200).shows("Ja, met een zorg").shows("0 van");
    for name in ["Hanna", "Tjitske", "Noor"] {
        let page = visit.by(name).get(&at(&visit, round, ""));
        assert!(!page.has("Let op de kosten.") && !page.has("Voorbereid door"), "{name}");
        visit.by(name).get(&suggest).is(404);
    }
    let mut joris = visit.by("Joris");
    joris.get(&at(&visit, round, "")).is(200).shows("Voorbereid door Samira");
    let own = at(&visit, round, &format!("/answer/{party}"));
    joris.get(&own).is(200).shows("Let op de kosten.").shows("value=\"1\" checked");
    joris.fill_in(&own, &fields).is(303);
    samira.get(&at(&visit, round, "")).shows("Voor Noorderkolk is al een antwoord gegeven.");
}

#[test]
fn statements_stand_with_the_widest_apart_first_and_a_double_majority_is_said() {
    let visit = Visit::middenland();
    let scale = Scale { steps: 5, low: "oneens".into(), high: "eens".into(), unsure: true };
    let statements = [("Mensen", "Wij zijn het hierover eens."), ("Proces", "Hierover niet.")];
    let round = put(&visit, RoundPromise::Named, Ask::statements(&scale, statements));
    for (place, name) in ASKED.into_iter().enumerate() {
        let second = if place % 2 == 0 { "1" } else { "5" };
        let own = own(&visit, round, name);
        let answer = [("q.0.answer", "4"), ("q.1.answer", second)];
        visit.by(name).fill_in(&own, &answer).is(303);
    }
    let mut hanna = visit.by("Hanna");
    hanna.fill_in(&at(&visit, round, "/close"), &[]).is(303);
    hanna.fill_in(&at(&visit, round, "/reveal"), &[]).is(303);
    let page = hanna.get(&at(&visit, round, ""));
    let place = |of: &str| page.body.find(&format!("<h3 class=\"typed\">{of}")).expect("shown");
    assert!(place("Hierover niet.") < place("Wij zijn het hierover eens."));

    let weighs = Weighs::By(domain::party::INHABITANTS.to_owned());
    let plan = Plan {
        who: Answerers::Parties,
        weighs,
        shows: Shows::AtOnce,
        ..Plan::asking("Doen we dit?", Ask::consent())
    };
    for (party, inhabitants) in
        [("Noorderkolk", 10_000), ("Kranswijk", 20_000), ("Wilgenstede", 100_000)]
    {
        let (party, name) = (visit.party(party), domain::party::INHABITANTS.to_owned());
        let (source, seen) = ("Gemeente".to_owned(), None);
        let act = RecordDriver { party, name, amount: inhabitants, year: 2026, source, seen };
        visit.does("Hanna", act);
    }
    let round = visit.does("Hanna", Put { circle: RoundCircle::AllParties, plan })[0];
    for (name, party) in [("Joris", "Noorderkolk"), ("Tjitske", "Kranswijk")] {
        let own = at(&visit, round, &format!("/answer/{}", visit.party(party)));
        visit.by(name).fill_in(&own, &[("answer", "0")]).is(303);
    }
    hanna.get(&at(&visit, round, "")).is(200).shows("Dat is geen dubbele meerderheid");
}

#[test]
fn only_the_silent_get_a_mail_and_it_says_nothing() {
    let visit = Visit::real();
    let table = Id::<Table>::new({
        let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
        let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
        workspace.seen_by(hanna, 0).all::<Table>()[0].id.any()
    });
    let mut seats: Vec<(Id<Seat>, &str)> = Vec::new();
    for (party, person) in [("Kranswijk", "Tjitske"), ("Noorderkolk", "Joris")] {
        let (short, parties) = (party[..3].to_owned(), vec![visit.party(party)]);
        let seat = Id::new(visit.does("Hanna", AddSeat { table, short, parties })[0]);
        let (person_id, alternate) = (Id::new(visit.person(person)), false);
        let (from, mandate_until) = (None, None);
        visit.does("Hanna", Sit { seat, person: person_id, alternate, from, mandate_until });
        seats.push((seat, person));
    }
    let plan = Plan::asking("Wie betaalt er mee?", Ask::consent());
    let round = visit.does("Hanna", Put { circle: RoundCircle::Table(table), plan })[0];
    let own = at(&visit, round, &format!("/answer/{}", seats[0].0));
    let store = &visit.house.store;
    let mut accounts = Vec::new();
    for (place, (_, name)) in seats.iter().enumerate() {
        let mail = format!("{}@middenland.example", name.to_lowercase());
        let account = store.make_account(&mail, 1 + place as i64).expect("made").id;
        store.add_person(account, visit.workspace, visit.person(name), 1).expect("added");
        accounts.push(visit.signed_in(Who::Account(account)));
    }
    accounts[0].fill_in(&own, &[("answer", "0")]).is(303);
    let remind = at(&visit, round, "/remind");
    accounts[1].post(&remind, &[]).is(403);
    let mut hanna = visit.signed_in(Who::Account(visit.account));
    let sent = hanna.post(&remind, &[]);
    sent.is(303);
    hanna.follow(&sent).is(200).shows("Eén persoon krijgt een herinnering.");
    let mails = store.mails_due(i64::MAX, 10).expect("read");
    let to: Vec<&str> = mails.iter().map(|it| it.mail.as_str()).collect();
    assert_eq!(to, ["joris@middenland.example"]);
    let told = format!("{} {}", mails[0].subject, mails[0].text);
    assert!(!told.contains("Wie betaalt er mee?") && told.contains(&round.to_string()));
    hanna.post(&remind, &[]).is(429);
}
