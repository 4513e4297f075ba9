// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `party`, for the table of who may do what.

use domain::{draft::AnyAct, party::*, scenario::Scenario};
use jiff::civil::date;
use ledger::Id;

fn words() -> String {
    "Dat zei het college.".to_owned()
}

/// Acts of Noorderkolk's own voices are done by Joris; the others by Hanna.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let party = story.party("Noorderkolk");
    let mut acts = of_parties(story, party);
    acts.extend(of_people(story, party));
    acts.extend(between_us(story, party));
    acts.extend(of_constituencies(story, party));
    acts.extend(lists());
    acts
}

fn of_parties(story: &mut Scenario, party: Id<Party>) -> Vec<Box<dyn AnyAct>> {
    let (kind, none, seen) = (PartyKind::Municipality, String::new(), 1);
    let votes = true;
    let participation = Participation::NotYet;
    let left = story.adds_party("Vlierhoven");
    let leave = Leave { party: left, seen, on: None, reason: words() };
    story.does::<_, Party>("Hanna", leave);
    let other = story.adds_party("Wendelmeer");
    let figure =
        Driver { party, name: INHABITANTS.to_owned(), amount: 1, year: 2020, source: words() };
    let driver = story.holds("Hanna", figure);
    let (stance, on) = (Stance::UnderConditions, None);
    let new =
        Successor::New { name: "Rietveste".to_owned(), short: none.clone(), code: none.clone() };
    let name = "Polderhaven".to_owned();
    vec![
        Box::new(Add { name, kind, short: none.clone(), code: none.clone(), participation, votes }),
        Box::new(Edit {
            party,
            seen,
            name: words(),
            kind,
            short: none.clone(),
            code: none.clone(),
            votes,
        }),
        Box::new(Declare {
            party,
            seen,
            participation,
            stance,
            words: words(),
            condition: words(),
            way_out: none,
            on,
            source: words(),
        }),
        Box::new(Guess { party, stance, words: words(), on }),
        Box::new(Merge {
            predecessors: vec![(party, 1), (other, 1)],
            successor: new,
            on: date(2027, 1, 1),
            reason: words(),
        }),
        Box::new(Leave { party, seen, on, reason: words() }),
        Box::new(Rejoin { party: left, seen: 2, reason: words() }),
        Box::new(RecordDriver {
            party,
            name: INHABITANTS.to_owned(),
            amount: 38_200,
            year: 2026,
            source: words(),
            seen: None,
        }),
        Box::new(WithdrawDriver { driver, seen }),
    ]
}

fn of_people(story: &mut Scenario, party: Id<Party>) -> Vec<Box<dyn AnyAct>> {
    let [person, samira] = ["Fenna", "Samira"].map(|it| story.person(it));
    let party = Some(party);
    let given = Role { party, ..Role::new(samira, Office::Constituency) };
    let role = story.holds("Hanna", given);
    let (seen, from, until, table) = (1, None, None, None);
    vec![
        Box::new(AddPerson {
            name: "Ilse Kampveen".to_owned(),
            function: "wethouder".to_owned(),
            mail: "ilse@noorderkolk.example".to_owned(),
            office: Office::Adviser,
            party,
        }),
        Box::new(EditPerson { person: samira, seen, name: words(), function: words() }),
        Box::new(EditReach {
            person,
            seen: None,
            mail: "fenna@cijfers.example".to_owned(),
            telephone: String::new(),
            address: String::new(),
        }),
        Box::new(GiveRole {
            person,
            office: Office::Adviser,
            party,
            table,
            prepares_for: Some(story.person("Joris")),
            from,
            until,
        }),
        Box::new(ChangeRole { role, seen, prepares_for: None, from, until }),
        Box::new(EndRole { role, seen, reason: words() }),
        Box::new(Erase { person: samira, traces: Traces::default() }),
    ]
}

fn between_us(story: &mut Scenario, party: Id<Party>) -> Vec<Box<dyn AnyAct>> {
    let [joris, mila, ravi] = ["Joris", "Mila", "Ravi"].map(|it| story.person(it));
    let hearer = Hearer { party, person: story.person("Hanna"), earlier_too: false };
    let hearer = story.holds("Joris", hearer);
    let (authority, until, seen) = (Authority::TakesItBack, None, 1);
    let given = Mandate {
        party,
        person: joris,
        about: words(),
        authority: authority.clone(),
        until,
        source: words(),
    };
    let mandate = story.holds("Joris", given);
    vec![
        Box::new(NameHearer { party, person: ravi, earlier_too: false }),
        Box::new(UnnameHearer { hearer, seen }),
        Box::new(SetReleasers {
            party,
            seen: None,
            persons: vec![joris, mila],
            one_is_enough: false,
        }),
        Box::new(AnswerMandate {
            party,
            person: mila,
            about: words(),
            authority: Authority::UpTo { limit: "€ 19,50 per inwoner".to_owned() },
            until,
            source: words(),
        }),
        Box::new(ChangeMandate {
            mandate,
            seen,
            about: words(),
            authority,
            until,
            source: words(),
        }),
        Box::new(WithdrawMandate { mandate, seen }),
    ]
}

fn of_constituencies(story: &mut Scenario, party: Id<Party>) -> Vec<Box<dyn AnyAct>> {
    let (kind, name) = (ConstituencyKind::Council, "Gemeenteraad".to_owned());
    let constituency = story.holds("Hanna", Constituency { party, kind, name: name.clone() });
    let (level, seen, on) = (SupportLevel::Doubt, 1, None);
    vec![
        Box::new(AddConstituency { party, kind, name: name.clone() }),
        Box::new(EditConstituency { constituency, seen, kind, name }),
        Box::new(ObserveSupport { constituency, level, words: words(), on, source: words() }),
    ]
}

fn lists() -> Vec<Box<dyn AnyAct>> {
    let name = "Sluizerdam".to_owned();
    let party = PartyRow { row: 2, name: name.clone(), ..PartyRow::default() };
    let person = PersonRow { row: 2, name, office: Some(Office::Expert), ..PersonRow::default() };
    let list = PartyList {
        rows: vec![party],
        key: RowKey::Name,
        repeated_code: RepeatedCode::Refuse,
        kind: PartyKind::Municipality,
        year: 2026,
        source: words(),
    };
    let people = PeopleList { rows: vec![person], by_mail: false };
    let (skip_wrong, preview) = (false, None);
    vec![
        Box::new(ReadParties { list, skip_wrong, preview: preview.clone() }),
        Box::new(ReadPeople { list: people, skip_wrong, preview }),
    ]
}
