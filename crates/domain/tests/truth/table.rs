// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `table`, for the table of who may do what.

use domain::{
    draft::AnyAct,
    party::{Office, Role},
    scenario::Scenario,
    table::*,
};
use jiff::civil::{Date, date};

fn day() -> Date {
    date(2026, 11, 25)
}

fn words() -> String {
    "Dat is zo afgesproken.".to_owned()
}

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let table = story.holds("Hanna", Table::new("Regiegroep", words()));
    let new_party = story.adds_party("Polderhaven");
    let parties = vec![story.party("Noorderkolk")];
    let short = "NOO".to_owned();
    let seat = story.holds("Hanna", Seat { table, short: short.clone(), parties, until: None });
    let (person, alternate) = (story.person("Mila"), true);
    let (from, until, mandate_until) = (None, None, None);
    let sitting =
        story.holds("Hanna", Sitting { seat, person, alternate, from, until, mandate_until });
    let (starts, place, purpose) = ("13:30".to_owned(), words(), words());
    let meeting = story.holds(
        "Hanna",
        Meeting {
            table,
            on: day(),
            starts: starts.clone(),
            ends: String::new(),
            place: place.clone(),
            purpose: purpose.clone(),
            round: None,
        },
    );
    let fenna = story.person("Fenna");
    let observes = Role { table: Some(table), ..Role::new(fenna, Office::Observer) };
    let role = story.holds("Hanna", observes);
    let (seen, on, why, parties) = (1, day(), words(), vec![new_party]);
    let days = vec![day()];
    let ask = AskDays { table, question: words(), purpose: words(), days, closes_at: None };
    let round = story.does("Hanna", ask.clone());
    let bring = BringTopic {
        table,
        title: words(),
        explanation: words(),
        party: None,
        minutes_wanted: Some(20),
    };
    let topic = story.does("Hanna", bring.clone());
    let (title, explanation, minutes_wanted) = (words(), words(), None);
    let change = ChangeTopic { topic, seen, title, explanation, minutes_wanted };
    let found = MeetOn {
        round,
        on,
        starts: starts.clone(),
        ends: String::new(),
        place: place.clone(),
        purpose: purpose.clone(),
    };
    vec![
        Box::new(ask),
        Box::new(found),
        Box::new(Add { name: "Werkgroep Geld".to_owned(), purpose: words() }),
        Box::new(Change {
            table,
            seen,
            name: "Regiegroep breed".to_owned(),
            purpose: words(),
            quorum: Some(3),
        }),
        Box::new(AddSeat { table, short: short.clone(), parties: parties.clone() }),
        Box::new(ChangeSeat { seat, seen, short, parties, why: why.clone() }),
        Box::new(CloseSeat { seat, seen, on, why: why.clone() }),
        Box::new(Sit { seat, person: fenna, alternate, from, mandate_until }),
        Box::new(ChangeSitting { sitting, seen, alternate, from, mandate_until: Some(on) }),
        Box::new(EndSitting { sitting, seen, on, why: why.clone() }),
        Box::new(PlanMeeting {
            table,
            on,
            starts: starts.clone(),
            ends: String::new(),
            place: place.clone(),
            purpose: purpose.clone(),
        }),
        Box::new(ChangeMeeting { meeting, seen, on, starts, ends: String::new(), place, purpose }),
        Box::new(CallOff { meeting, seen, why: why.clone() }),
        Box::new(LetObserve {
            table,
            person: Some(person),
            name: String::new(),
            function: words(),
            expert: false,
        }),
        Box::new(EndObserving { role, seen, on, why }),
        Box::new(bring),
        Box::new(change),
        Box::new(PlaceTopic { topic, seen, meeting: Some(meeting) }),
        Box::new(CloseTopic { topic, seen, treated: true, why: String::new() }),
    ]
}
