// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What whoever asks may choose: who answers, how long it stays open, and what nobody gives points.

use domain::{
    round::{Answerers, Ask, Plan, PointsItem, Put, Round, RoundCircle, RoundPromise},
    table::{AddSeat, Sit, Table},
};
use ledger::{AnyId, Id};

use crate::{hidden, live::Stream, middenland::Visit};

fn last_round<T>(visit: &Visit, pick: impl FnOnce(&Round) -> T) -> (AnyId, T) {
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    let sight = workspace.seen_by(hanna, 0);
    let all = sight.all::<Round>();
    let last = all.last().expect("asked");
    (last.id.any(), pick(last.record))
}

#[test]
fn who_asks_picks_people_and_how_long_it_stays_open() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let (joris, ellen) = (visit.person("Joris").to_string(), visit.person("Ellen").to_string());
    let new = visit.at_founding("/rounds/new/consent");
    hanna.get(&new).is(200).shows("Wie geeft een antwoord?").shows("Joris").shows("Ellen");
    let fields = [
        ("circle", ""),
        ("question", "Mag de brief weg?"),
        ("who", "persons"),
        ("shows", "together"),
        ("minutes", "10"),
        ("now", "yes"),
    ];
    hanna.fill_in(&new, &fields).is(422).shows("Mag de brief weg?");
    let people = [("people", joris.as_str()), ("people", ellen.as_str())];
    let sent = hanna.fill_in(&new, &[&fields[..], &people].concat());
    hanna.follow(&sent).is(200).shows("Mag de brief weg?").shows("0 van 2");
    let (round, (who, closes)) =
        last_round(&visit, |it| (it.who.clone(), it.closes_at.expect("a limit")));
    assert_eq!(who, Answerers::Persons(vec![joris.parse().unwrap(), ellen.parse().unwrap()]));
    let left = closes - visit.house.desk.now(visit.workspace).expect("a clock");
    assert!((9 * 60_000..=10 * 60_000).contains(&left), "{left} milliseconds are left");
    let own =
        |who: &str| visit.at_founding(&format!("/rounds/{round}/answer/{}", visit.person(who)));
    visit.by("Tjitske").get(&own("Joris")).is(404);
    visit.by("Joris").fill_in(&own("Joris"), &[("answer", "0")]).is(303);
    let mut ellen = visit.by("Ellen");
    let page = ellen.get(&own("Ellen"));
    // What ends by time is ended by reading: who is too late is told so.
    visit.days_pass(1);
    let late = ellen.fill_in_on(&page, &own("Ellen"), &[("answer", "0")]);
    late.is(422);
    ellen.get(&visit.at_founding(&format!("/rounds/{round}"))).is(200).shows("Gesloten");
}

#[test]
fn nobody_gives_points_to_what_is_their_own() {
    let visit = Visit::middenland();
    let workspace = visit.house.desk.workspace(visit.workspace).expect("opened");
    let hanna = domain::sight::Viewer::Person(Id::new(visit.person("Hanna")));
    let table = workspace.seen_by(hanna, 0).all::<Table>()[0].id;
    let own = visit.party("Kranswijk");
    let add = AddSeat { table, short: "KRA".to_owned(), parties: vec![own] };
    let seat = Id::new(visit.does("Hanna", add)[0]);
    let (person, alternate) = (Id::new(visit.person("Tjitske")), false);
    visit.does("Hanna", Sit { seat, person, alternate, from: None, mandate_until: None });
    let item = |words: &str, own| PointsItem { words: words.to_owned(), own };
    let items = vec![item("Een eigen meldkamer", Some(own)), item("Eén rooster", None)];
    let ask = Ask::Points { items, budget: 3, most: 2 };
    let plan = Plan::asking("Waar zetten we op in?", ask);
    let round = visit.does("Hanna", Put { circle: RoundCircle::Table(table), plan })[0];
    let at = visit.at_founding(&format!("/rounds/{round}/answer/{seat}"));
    let mut tjitske = visit.by("Tjitske");
    let refused = tjitske.fill_in(&at, &[("points.0", "1"), ("points.1", "2")]);
    refused.is(422).shows("Een eigen meldkamer");
    tjitske.fill_in(&at, &[("points.0", "0"), ("points.1", "2")]).is(303);
}

#[test]
fn how_many_answered_without_a_name_shows_while_it_happens() {
    let visit = Visit::middenland();
    let round = hidden::put(&visit, RoundPromise::Anonymous, Ask::consent());
    let page = visit.at_founding(&format!("/rounds/{round}"));
    let mut hanna = visit.by("Hanna");
    let mut stream = Stream::of(&visit, &mut hanna, &page);
    stream.is_quiet();
    let own = hidden::own(&visit, round, "Joris");
    visit.by("Joris").fill_in(&own, &[("answer", "1")]).is(303);
    let event = stream.page();
    assert!(event.contains("1 van 6"), "{event}");
    assert!(!event.contains("Bezwaar"), "how many, and never what");
}
