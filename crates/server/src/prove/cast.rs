// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The people of the proofs: everybody a founding can have, and what becomes of some of them.

use std::sync::Arc;

use desk::Desk;
pub use domain::cast::{STEERING, adding};
use domain::{
    assignment, calendar, cast,
    party::{EndRole, Hearer, NameHearer, Office, Party, Role, UnnameHearer},
    table::{self, Seat, Sitting, Table},
};
use jiff::civil::{Date, date};
use ledger::AnyId;

use crate::story::{Story, somebody};

/// Everybody by the name that the proofs call them. Geert's place has ended.
pub const EVERYBODY: [&str; 18] = [
    "Hanna", "Ravi", "Noor", "Fenna", "Saar", "Joris", "Mila", "Samira", "Tjitske", "Yusuf",
    "Ellen", "Otto", "Dirkje", "Geert", "Gijs", "Wim", "Bas", "Anton",
];

pub const OPENED: Date = date(2026, 3, 2);
/// From here on some people have gone and others have come.
pub const CHANGED: Date = date(2026, 6, 1);

pub const PARTIES: [(&str, &str); 4] = {
    let [one, two, three] = cast::PARTIES;
    [one, two, three, ("IJverdam", "IJV")]
};

pub const MONEY: &str = "Werkgroep Geld";

pub fn opening() -> assignment::Open {
    assignment::Open { example: true, ..cast::opening() }
}

/// The founding opens and fills with parties, people and two tables.
pub fn begins(
    desk: &Arc<Desk>,
    workspace: AnyId,
    opening: assignment::Open,
) -> anyhow::Result<Story> {
    let at = calendar::moment(OPENED, 9, 0);
    let mut story = Story::open(Arc::clone(desk), workspace, "Hanna", at, opening)?;
    let more = [("Wim", Office::Observer), ("Anton", Office::Expert)];
    for (name, office) in cast::OFFICES.into_iter().chain(more) {
        comes(&mut story, "Hanna", name, office, None)?;
    }
    for (name, short) in PARTIES {
        let party = story.makes::<Party>("Hanna", adding(name, short))?;
        story.knows_party(name, party);
    }
    let more = [
        ("Hanna", "Yusuf", Office::Constituency, "Kranswijk"),
        ("Hanna", "Otto", Office::Representative, "Wilgenstede"),
        ("Hanna", "Geert", Office::Representative, "IJverdam"),
    ];
    for (by, name, office, party) in cast::PEOPLE.into_iter().chain(more) {
        comes(&mut story, by, name, office, Some(party))?;
    }
    tables(&mut story)?;
    Ok(story)
}

/// Everybody is brought in with the first name that the proofs call them by.
fn comes(
    story: &mut Story,
    by: &str,
    name: &str,
    office: Office,
    party: Option<&str>,
) -> anyhow::Result<()> {
    let party = party.map(|it| story.party(it)).transpose()?;
    story.comes(by, name, somebody(name, "", office, party))?;
    Ok(())
}

/// Noorderkolk, Kranswijk and Wilgenstede steer, Wim looks on; IJverdam counts the money.
fn tables(story: &mut Story) -> anyhow::Result<()> {
    for (name, seats) in [
        (
            STEERING,
            &[("Noorderkolk", "Joris"), ("Kranswijk", "Tjitske"), ("Wilgenstede", "Ellen")]
                as &[(&str, &str)],
        ),
        (MONEY, &[("IJverdam", "Geert")]),
    ] {
        let (name, purpose) = (name.to_owned(), String::new());
        let table = story.makes::<Table>("Hanna", table::Add { name, purpose })?;
        for (party, person) in seats {
            let (short, parties) = (party[..3].to_uppercase(), vec![story.party(party)?]);
            let seat = story.makes::<Seat>("Hanna", table::AddSeat { table, short, parties })?;
            sits(story, seat, person, OPENED)?;
        }
    }
    let (table, person) = (table_called(story, STEERING)?, Some(story.person("Wim")?));
    let (name, function) = (String::new(), String::new());
    story.does("Hanna", table::LetObserve { table, person, name, function, expert: false })?;
    Ok(())
}

fn sits(story: &mut Story, seat: ledger::Id<Seat>, person: &str, from: Date) -> anyhow::Result<()> {
    let (person, alternate) = (story.person(person)?, false);
    let (from, mandate_until) = (Some(from), None);
    story.makes::<Sitting>("Hanna", table::Sit { seat, person, alternate, from, mandate_until })?;
    Ok(())
}

pub fn table_called(story: &Story, name: &str) -> anyhow::Result<ledger::Id<Table>> {
    Ok(story.find::<Table>("Hanna", |it| it.name == name)?.0)
}

/// Geert goes, Gijs comes after him; Bas joins Noorderkolk; Kranswijk names Ravi from now on;
/// Noorderkolk names Fenna and takes it back.
pub fn changes(story: &mut Story) -> anyhow::Result<()> {
    story.on(CHANGED, 9, 0);
    let geert = story.person("Geert")?;
    let (role, seen) = story.find::<Role>("Hanna", |it| it.person == geert)?;
    story.does("Hanna", EndRole { role, seen, reason: "Een ander college.".to_owned() })?;
    let (sitting, seen) = story.find::<Sitting>("Hanna", |it| it.person == geert)?;
    let seat = story.look("Hanna", |it| it.get(sitting).map(|it| it.seat))?.expect("he sat");
    let (on, why) = (CHANGED.yesterday()?, "Een ander college.".to_owned());
    story.does("Hanna", table::EndSitting { sitting, seen, on, why })?;
    comes(story, "Hanna", "Gijs", Office::Representative, Some("IJverdam"))?;
    sits(story, seat, "Gijs", CHANGED)?;
    comes(story, "Hanna", "Bas", Office::Alternate, Some("Noorderkolk"))?;
    names(story, "Tjitske", "Kranswijk", "Ravi")?;
    let hearer = names(story, "Joris", "Noorderkolk", "Fenna")?;
    story.does("Joris", UnnameHearer { hearer, seen: 1 })?;
    Ok(())
}

/// A party names somebody whom it lets in on what it says between us, from now on.
pub fn names(
    story: &mut Story,
    by: &str,
    party: &str,
    person: &str,
) -> anyhow::Result<ledger::Id<Hearer>> {
    let (party, person) = (story.party(party)?, story.person(person)?);
    story.makes::<Hearer>(by, NameHearer { party, person, earlier_too: false })
}
