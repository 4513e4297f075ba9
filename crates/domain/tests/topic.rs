// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of a backlog: brought in by who sits there, placed on a meeting, waiting again when
//! it was not reached, and closed.

use domain::{
    refusal::{Need, Refusal},
    scenario::Scenario,
    table::{
        self, AddSeat, BringTopic, CallOff, ChangeTopic, CloseTopic, MEETING_PAST, Meeting,
        NOT_YOUR_TOPIC, PlaceTopic, PlanMeeting, Seat, Sit, Sitting, Stands, TOPIC_CLOSED, Table,
        Topic, TopicState, topics, topics_on,
    },
};
use ledger::Id;

fn words() -> String {
    "Wie betaalt de kaartverkoop?".to_owned()
}

fn bring(table: Id<Table>) -> BringTopic {
    let (title, explanation, party) = (words(), String::new(), None);
    BringTopic { table, title, explanation, party, minutes_wanted: Some(20) }
}

fn meets(story: &mut Scenario, table: Id<Table>, days: i64) -> Id<Meeting> {
    let on = story.sees("Hanna").today.checked_add(jiff::Span::new().days(days)).expect("a day");
    let (starts, ends, place, purpose) = Default::default();
    story.does("Hanna", PlanMeeting { table, on, starts, ends, place, purpose })
}

/// A table of its own, where Tjitske sits for her party.
fn seated() -> (Scenario, Id<Table>) {
    let mut story = Scenario::middenland();
    let (name, purpose) = ("Geld".to_owned(), words());
    let table = story.does("Hanna", table::Add { name, purpose });
    let (short, parties) = ("KRA".to_owned(), vec![story.party("Kranswijk")]);
    let seat = story.does::<_, Seat>("Hanna", AddSeat { table, short, parties });
    let (person, alternate) = (story.person("Tjitske"), false);
    let (from, mandate_until) = (None, None);
    story.does::<_, Sitting>("Hanna", Sit { seat, person, alternate, from, mandate_until });
    (story, table)
}

fn stands(story: &Scenario, table: Id<Table>) -> &'static str {
    match topics(&story.sees("Hanna"), table)[0].1 {
        Stands::Waits => "waits",
        Stands::On(_) => "on a meeting",
        Stands::StoodOn(_) => "stood on a meeting",
        Stands::CalledOff => "called off",
        Stands::Closed => "closed",
    }
}

#[test]
fn who_sits_there_brings_a_topic_in_for_their_own_party() {
    let (mut story, table) = seated();
    let topic = story.does::<_, Topic>("Tjitske", bring(table));
    let kranswijk = Some(story.party("Kranswijk"));
    assert_eq!(story.sees("Hanna").get(topic).expect("there").party, kranswijk);
    assert!(story.sees("Joris").get(topic).is_none(), "who does not sit there reads none of it");
    assert_eq!(story.refused("Joris", bring(table)), Refusal::Rule(NOT_YOUR_TOPIC));
    let other = BringTopic { party: Some(story.party("Noorderkolk")), ..bring(table) };
    assert_eq!(story.refused("Tjitske", other.clone()), Refusal::Rule(NOT_YOUR_TOPIC));
    let theirs = story.does::<_, Topic>("Noor", other);
    let (title, explanation, minutes_wanted) = ("Geld".to_owned(), words(), None);
    let change = ChangeTopic { topic, seen: 1, title, explanation, minutes_wanted };
    let not_own = ChangeTopic { topic: theirs, ..change.clone() };
    assert_eq!(story.refused("Tjitske", not_own), Refusal::Rule(NOT_YOUR_TOPIC));
    let long = ChangeTopic { minutes_wanted: Some(481), ..change.clone() };
    assert!(matches!(story.refused("Tjitske", long), Refusal::Fields(_)));
    story.does::<_, Topic>("Tjitske", change);
    assert_eq!(story.sees("Hanna").get(topic).expect("there").title, "Geld");
}

#[test]
fn a_topic_that_was_not_reached_waits_again_by_itself() {
    let (mut story, table) = seated();
    let topic = story.does::<_, Topic>("Tjitske", bring(table));
    assert_eq!(stands(&story, table), "waits");
    let first = meets(&mut story, table, 2);
    let place = |seen, meeting| PlaceTopic { topic, seen, meeting };
    let refused = story.refused("Tjitske", place(1, Some(first)));
    assert_eq!(refused, Refusal::MayNot(Need::Recorder));
    story.does::<_, Topic>("Noor", place(1, Some(first)));
    assert_eq!(stands(&story, table), "on a meeting");
    let sight = story.sees("Tjitske");
    let placed = topics_on(&sight, &sight.find(first).expect("there"));
    assert_eq!(placed.iter().map(|it| it.id).collect::<Vec<_>>(), [topic]);
    story.days_pass(3);
    assert_eq!(stands(&story, table), "stood on a meeting");
    assert_eq!(story.refused("Noor", place(2, Some(first))), Refusal::Rule(MEETING_PAST));
    let next = meets(&mut story, table, 5);
    story.does::<_, Topic>("Noor", place(2, Some(next)));
    story.does::<_, Meeting>("Noor", CallOff { meeting: next, seen: 1, why: words() });
    assert_eq!(stands(&story, table), "called off");
    story.does::<_, Topic>("Noor", place(3, None));
    assert_eq!(stands(&story, table), "waits");
    let steering = story.table();
    let elsewhere = meets(&mut story, steering, 5);
    assert_eq!(story.refused("Hanna", place(4, Some(elsewhere))), Refusal::NotThere);
}

#[test]
fn a_topic_is_treated_or_dropped_with_a_reason_and_stays_so() {
    let (mut story, table) = seated();
    let topic = story.does::<_, Topic>("Tjitske", bring(table));
    let close = |treated, why: &str| CloseTopic { topic, seen: 1, treated, why: why.to_owned() };
    let refused = story.refused("Tjitske", close(true, ""));
    assert_eq!(refused, Refusal::MayNot(Need::Recorder));
    assert!(matches!(story.refused("Noor", close(false, " ")), Refusal::Fields(_)));
    story.does::<_, Topic>("Noor", close(true, ""));
    assert_eq!(stands(&story, table), "closed");
    assert_eq!(story.sees("Tjitske").get(topic).expect("there").state, TopicState::Treated);
    let again = CloseTopic { topic, seen: 2, treated: true, why: String::new() };
    assert_eq!(story.refused("Noor", again), Refusal::Rule(TOPIC_CLOSED));
}
