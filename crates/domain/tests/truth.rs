// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The tables of truth: every record kind × every viewer, and every act × every role.
//!
//! A changed cell is a decision about trust: review it before accepting the new table.

#[path = "truth/kinds.rs"]
mod kinds;

use std::fmt::Write;

use domain::{records::Kind, sight::Sight};

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
