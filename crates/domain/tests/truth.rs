// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The tables of truth: every record kind × every viewer, and every act × every role.
//!
//! A changed cell is a decision about trust: review it before accepting the new table.

#[path = "truth/assignment.rs"]
mod assignment;
#[path = "truth/conversation.rs"]
mod conversation;
#[path = "truth/decision.rs"]
mod decision;
#[path = "truth/golden.rs"]
mod golden;
#[path = "truth/interest.rs"]
mod interest;
#[path = "truth/kinds.rs"]
mod kinds;
#[path = "truth/lens.rs"]
mod lens;
#[path = "truth/meeting.rs"]
mod meeting;
#[path = "truth/paper.rs"]
mod paper;
#[path = "truth/party.rs"]
mod party;
#[path = "truth/process.rs"]
mod process;
#[path = "truth/round.rs"]
mod round;
#[path = "truth/route.rs"]
mod route;
#[path = "truth/table.rs"]
mod table;
#[path = "truth/text.rs"]
mod text;

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use domain::{draft::AnyAct, records::Kind, refusal::Refusal, scenario::Scenario, sight::Sight};

/// The columns: one for every office, a facilitator whom the party named and one whom it did not.
const VIEWERS: [(&str, &str); 13] = [
    ("Hanna", "kwartiermaker, not named"),
    ("Ravi", "neutral, named by Kranswijk"),
    ("Noor", "note taker"),
    ("Ellen", "commissioner of Wilgenstede"),
    ("Tjitske", "representative of Kranswijk"),
    ("Joris", "representative of Noorderkolk"),
    ("Mila", "alternate of Noorderkolk"),
    ("Samira", "adviser of Noorderkolk"),
    ("Yusuf", "constituency of Kranswijk"),
    ("Wim", "observer at the table"),
    ("Fenna", "expert"),
    ("Dirkje", "clerk of Wilgenstede"),
    ("Saar", "successor"),
];

#[test]
fn who_sees_what() {
    let mut story = kinds::story();
    let rows = kinds::one_of_every(&mut story);
    for kind in Kind::ALL {
        let named = rows.iter().any(|row| row.id_kind == *kind);
        assert!(named, "{kind:?} has no row: add it to tests/truth/kinds.rs");
    }
    let mut table = legend();
    for row in &rows {
        let seen = |sight: Sight<'_>| if sight.sees(row.id).is_some() { "x" } else { "." };
        let cells = VIEWERS.iter().map(|(name, _)| seen(story.sees(name)));
        let cells: Vec<_> = cells.chain([seen(story.passerby())]).collect();
        writeln!(table, "{:<44}{}", row.label, cells.join("  ")).expect("a string grows");
    }
    insta::assert_snapshot!("who_sees_what", table);
}

/// Each room with one valid example of every act.
type Acts = fn(&mut Scenario) -> Vec<Box<dyn AnyAct>>;
const ROOMS: [Acts; 15] = [
    assignment::acts,
    party::acts,
    table::acts,
    meeting::acts,
    conversation::acts,
    round::acts,
    interest::acts,
    text::acts,
    decision::acts,
    process::copying,
    process::acts,
    lens::acts,
    route::acts,
    route::merging,
    paper::acts,
];

#[test]
fn acts() {
    let mut table = legend();
    table.push_str("x may · - may not · . is not there · r a rule · f a field · o outdated\n\n");
    let mut named = BTreeSet::new();
    for acts in ROOMS {
        let mut story = kinds::story();
        for act in acts(&mut story) {
            let cells: Vec<_> =
                VIEWERS.iter().map(|(name, _)| outcome(story.tries(name, act.as_ref()))).collect();
            // A founding opens once: here it is open, and the rule says so to everybody. Only the
            // installation itself erases a person and ends a round by its time; only a pseudonym
            // speaks.
            let nobodys =
                ["assignment.open", "party.erase_person", "round.end", "round.speak", "table.join"]
                    .contains(&act.name());
            assert!(nobodys || cells.contains(&"x"), "nobody may do {}: mend it", act.name());
            writeln!(table, "{:<44}{}", act.name(), cells.join("  ")).expect("a string grows");
            named.insert(act.name().to_owned());
        }
    }
    let missing: Vec<_> = every_act().into_iter().filter(|it| !named.contains(it)).collect();
    assert!(missing.is_empty(), "acts without an example in tests/truth: {missing:?}");
    insta::assert_snapshot!("acts", table);
}

fn outcome(result: Result<(), Refusal>) -> &'static str {
    match result {
        Ok(()) => "x",
        Err(Refusal::NotThere) => ".",
        Err(Refusal::MayNot(_)) => "-",
        Err(Refusal::Outdated { .. }) => "o",
        Err(Refusal::Fields(_)) => "f",
        Err(Refusal::Rule(_)) => "r",
    }
}

/// The name of every act in the sources, so that none is forgotten in the table.
#[expect(clippy::disallowed_methods)] // This test is about the sources, not about the domain.
fn every_act() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources are here") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("readable");
            let lines = text.lines().filter(|it| it.contains("const NAME: &'static str = \""));
            names.extend(lines.filter_map(|it| it.split('"').nth(1)).map(str::to_owned));
        }
    }
    names
}

fn legend() -> String {
    let mut table = String::new();
    for (place, (name, office)) in VIEWERS.iter().enumerate() {
        let letter = char::from(b'a' + place as u8);
        writeln!(table, "{letter}  {name}: {office}").expect("a string grows");
    }
    table.push_str("n  a passer-by\n\n");
    let letters: Vec<_> = (0..=VIEWERS.len() as u8).map(|it| char::from(b'a' + it)).collect();
    let letters: Vec<_> = letters.iter().map(char::to_string).collect();
    writeln!(table, "{:<44}{}", "", letters.join("  ")).expect("a string grows");
    table
}
