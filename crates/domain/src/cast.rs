// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The cast of the storyline: who is there when a test or a proof begins. Each tells it in its own
//! way, with its own desk and clock, and adds whom it needs besides.

use jiff::civil::date;

use crate::{
    assignment::Open,
    party::{Add, Office, Participation, PartyKind},
};

/// Hanna opened the founding; these come in with an office of their own.
pub const OFFICES: [(&str, Office); 4] = [
    ("Ravi", Office::Neutral),
    ("Noor", Office::NoteTaker),
    ("Fenna", Office::Expert),
    ("Saar", Office::Successor),
];

/// Each with three letters.
pub const PARTIES: [(&str, &str); 3] =
    [("Noorderkolk", "NOO"), ("Kranswijk", "KRA"), ("Wilgenstede", "WIL")];

/// By whom, who, as what, and of which party.
pub const PEOPLE: [(&str, &str, Office, &str); 6] = [
    ("Hanna", "Joris", Office::Representative, "Noorderkolk"),
    ("Joris", "Mila", Office::Alternate, "Noorderkolk"),
    ("Joris", "Samira", Office::Adviser, "Noorderkolk"),
    ("Hanna", "Tjitske", Office::Representative, "Kranswijk"),
    ("Hanna", "Ellen", Office::Commissioner, "Wilgenstede"),
    ("Hanna", "Dirkje", Office::Clerk, "Wilgenstede"),
];

/// The table of the three.
pub const STEERING: &str = "Stuurgroep";

pub fn opening() -> Open {
    Open {
        name: "Regionale Dienst Middenland".to_owned(),
        wish: "Na de brand vonden drie gemeenten elkaar te laat. Dat nooit meer.".to_owned(),
        spoken_by: "drie burgemeesters".to_owned(),
        wished_on: Some(date(2026, 1, 14)),
        wish_public: true,
        founder_name: "Hanna Zomervoort".to_owned(),
        founder_office: Office::Kwartiermaker,
        controller: String::new(),
        holder: String::new(),
        archive: String::new(),
        example: false,
    }
}

pub fn adding(name: &str, short: &str) -> Add {
    Add {
        name: name.to_owned(),
        kind: PartyKind::Municipality,
        short: short.to_owned(),
        code: String::new(),
        participation: Participation::InConversation,
        votes: true,
    }
}
