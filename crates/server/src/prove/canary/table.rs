// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Secret words of the room table.

use domain::table::*;
use jiff::civil::date;

use super::founding::Telling;
use crate::prove::{
    cast::{self, table_called},
    readers::*,
};

pub fn tell(it: &mut Telling) -> anyhow::Result<()> {
    let act = Add {
        name: it.sentence("table.name", ALL_PARTIES),
        purpose: it.sentence("table.purpose", ALL_PARTIES),
    };
    let table = it.keeps::<Table>("added", "Hanna", act, ALL_PARTIES)?;
    let (short, party) = (it.word("seat.short", ALL_PARTIES), it.story.party("Wilgenstede")?);
    let act = AddSeat { table, short, parties: vec![party] };
    let seat = it.keeps::<Seat>("added", "Hanna", act, ALL_PARTIES)?;
    let (person, alternate) = (it.story.person("Otto")?, true);
    let (from, mandate_until) = (None, None);
    let act = Sit { seat, person, alternate, from, mandate_until };
    let sitting = it.keeps::<Sitting>("of Otto", "Hanna", act, ALL_PARTIES)?;
    let why = it.sentence("sitting.why, ended", ALL_PARTIES);
    it.story.does("Hanna", EndSitting { sitting, seen: 1, on: date(2026, 4, 1), why })?;
    let (on, why) = (date(2026, 12, 31), it.sentence("seat.why, closed", ALL_PARTIES));
    it.story.does("Hanna", CloseSeat { seat, seen: 1, on, why })?;
    for (name, readers) in [(cast::STEERING, STEERING), (cast::MONEY, MONEY)] {
        meetings(it, name, readers)?;
    }
    Ok(())
}

fn meetings(it: &mut Telling, name: &str, readers: &[&'static str]) -> anyhow::Result<()> {
    let table = table_called(&it.story, name)?;
    // One has been, one is to come, one was called off.
    for (which, on) in [("was", date(2026, 4, 9)), ("comes", date(2026, 12, 2))] {
        let told = format!("of {name}, {which}");
        let act = PlanMeeting {
            table,
            on,
            starts: "13:30".to_owned(),
            ends: String::new(),
            place: it.sentence(&format!("meeting.place, {told}"), readers),
            purpose: it.sentence(&format!("meeting.purpose, {told}"), readers),
        };
        let meeting = it.keeps::<Meeting>(&told, "Noor", act, readers)?;
        if which == "comes" {
            it.keeps::<Papers>(&told, "Noor", HandOut { meeting }, readers)?;
            let bring = BringTopic {
                table,
                title: it.sentence(&format!("topic.title, {told}"), readers),
                explanation: it.sentence(&format!("topic.explanation, {told}"), readers),
                party: None,
                minutes_wanted: Some(20),
            };
            let topic = it.keeps::<Topic>(&told, "Noor", bring, readers)?;
            it.story.does("Noor", PlaceTopic { topic, seen: 1, meeting: Some(meeting) })?;
        }
    }
    let told = format!("of {name}, called off");
    let act = PlanMeeting {
        table,
        on: date(2026, 12, 9),
        starts: "09:00".to_owned(),
        ends: String::new(),
        place: it.sentence(&format!("meeting.place, {told}"), NOBODY),
        purpose: it.sentence(&format!("meeting.purpose, {told}"), NOBODY),
    };
    let meeting = it.keeps::<Meeting>(&told, "Hanna", act, NOBODY)?;
    let why = it.sentence(&format!("meeting.why, {told}"), NOBODY);
    it.story.does("Hanna", CallOff { meeting, seen: 1, why })?;
    Ok(())
}
