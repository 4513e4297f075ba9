// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The prologue of 14 January and the first days: the wish, the parties, the people, the seats.

use std::sync::Arc;

use desk::Desk;
use domain::{
    assignment, calendar,
    party::{self, Driver, Office, Participation, Party, PartyKind},
    table::{self, Seat, Sitting, Table},
};
use jiff::civil::{Date, date};
use ledger::AnyId;

use super::{
    cast::{BY_JORIS, FROM_THE_START, LATER, Somebody},
    parties::{MUNICIPALITIES, PARTNERS, SEATS},
};
use crate::story::{Story, somebody};

/// Council elections: most mandates end by themselves on this day.
pub const ELECTIONS: Date = date(2026, 3, 18);
pub const STEERING_GROUP: &str = "Stuurgroep";

pub fn opens(desk: &Arc<Desk>, workspace: AnyId) -> anyhow::Result<Story> {
    let at = calendar::moment(date(2026, 1, 14), 16, 30);
    let act = assignment::Open {
        name: "Regionale Dienst Middenland".to_owned(),
        wish: "Na de brand bij de haven vonden drie gemeenten elkaar te laat. Dat nooit meer."
            .to_owned(),
        spoken_by: "de burgemeesters van Wilgenstede, Otterkade en Noorderkolk".to_owned(),
        wished_on: Some(date(2026, 1, 14)),
        wish_public: true,
        founder_name: "Hanna Zomervoort".to_owned(),
        founder_office: Office::Kwartiermaker,
        controller: "Gemeente Wilgenstede, namens de 27 gemeenten".to_owned(),
        holder: "Gemeente Wilgenstede, afdeling Informatievoorziening".to_owned(),
        archive: "Streekarchief Middenland".to_owned(),
        example: true,
    };
    Story::open(Arc::clone(desk), workspace, "Hanna", at, act)
}

pub fn people_and_parties(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 1, 15), 9, 0);
    for (name, short, people) in MUNICIPALITIES {
        let kind = PartyKind::Municipality;
        let party = adds_party(story, name, short, kind, Participation::InConversation, true)?;
        let (name, source) = (party::INHABITANTS.to_owned(), "gemeenten zelf".to_owned());
        let act =
            party::RecordDriver { party, name, amount: people, year: 2026, source, seen: None };
        story.makes::<Driver>("Hanna", act)?;
    }
    for (name, short, kind) in PARTNERS {
        adds_party(story, name, short, kind, Participation::Partner, false)?;
    }
    story.on(date(2026, 2, 16), 9, 0);
    for it in &FROM_THE_START {
        adds_person(story, "Hanna", it)?;
    }
    for (call, party) in [("Ilse", "Otterkade"), ("Joris", "Noorderkolk")] {
        let (person, party) = (story.person(call)?, Some(story.party(party)?));
        story.does("Hanna", gives(person, Office::Commissioner, party))?;
    }
    story.on(date(2026, 2, 17), 10, 0);
    for it in &BY_JORIS {
        adds_person(story, "Joris", it)?;
    }
    steering_group(story)
}

fn adds_party(
    story: &mut Story,
    name: &str,
    short: &str,
    kind: PartyKind,
    participation: Participation,
    votes: bool,
) -> anyhow::Result<ledger::Id<Party>> {
    let (called, short, code) = (name.to_owned(), short.to_owned(), String::new());
    let act = party::Add { name: called, kind, short, code, participation, votes };
    let party = story.makes::<Party>("Hanna", act)?;
    story.knows_party(name, party);
    Ok(party)
}

pub fn adds_person(story: &mut Story, by: &str, it: &Somebody) -> anyhow::Result<()> {
    let party = it.party.map(|name| story.party(name)).transpose()?;
    story.comes(by, it.call, somebody(it.name, it.function, it.office, party))?;
    Ok(())
}

/// Those who came later, on the day that they did.
pub fn arrives(story: &mut Story, call: &str) -> anyhow::Result<()> {
    let (month, day, it) = LATER.iter().find(|(_, _, it)| it.call == call).expect("in the cast");
    story.on(date(2026, *month, *day), 9, 15);
    adds_person(story, "Hanna", it)
}

pub fn gives(
    person: ledger::Id<party::Person>,
    office: Office,
    party: Option<ledger::Id<Party>>,
) -> party::GiveRole {
    let (table, prepares_for, from, until) = (None, None, None, None);
    party::GiveRole { person, office, party, table, prepares_for, from, until }
}

/// Twelve seats for 27 municipalities and two partners; nine lose their mandate at the elections.
fn steering_group(story: &mut Story) -> anyhow::Result<()> {
    story.on(date(2026, 2, 18), 9, 0);
    let purpose = "Bespreekt elk voorstel voordat het naar de colleges en de raden gaat.";
    let (name, purpose) = (STEERING_GROUP.to_owned(), purpose.to_owned());
    let table = story.makes::<Table>("Hanna", table::Add { name, purpose })?;
    for (name, purpose) in [
        ("Regiegroep", "Gemeentesecretarissen bereiden de stuurgroep voor."),
        ("Werkgroep Geld", "Rekent uit wat het nu kost en wat het straks kan kosten."),
        ("OR-platform", "Veertien ondernemingsraden praten mee over mensen en werk."),
    ] {
        let (name, purpose) = (name.to_owned(), purpose.to_owned());
        story.makes::<Table>("Hanna", table::Add { name, purpose })?;
    }
    for (sits, also) in SEATS {
        let names = [sits].into_iter().chain(also.iter().copied());
        let parties = names.map(|it| story.party(it)).collect::<anyhow::Result<Vec<_>>>()?;
        let known = MUNICIPALITIES.iter().find(|(name, ..)| *name == sits);
        let short = known.map_or(&sits[..3], |(_, short, _)| short).to_uppercase();
        let seat = story.makes::<Seat>("Hanna", table::AddSeat { table, short, parties })?;
        let it = FROM_THE_START
            .iter()
            .find(|it| it.party == Some(sits) && it.office == Office::Representative);
        let person = story.person(it.expect("every seat has somebody").call)?;
        let mandate_until = match sits {
            "Rietmonde" => Some(date(2027, 1, 1)),
            "Provincie Middenland" | "Waterschap De Kolken" => None,
            _ => Some(ELECTIONS),
        };
        let from = Some(date(2026, 2, 18));
        let act = table::Sit { seat, person, alternate: false, from, mandate_until };
        story.makes::<Sitting>("Hanna", act)?;
    }
    Ok(())
}
