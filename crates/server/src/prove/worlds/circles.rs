// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The circles in which two worlds may differ, and who reads along in each: by hand.

use crate::prove::{cast, readers::*};

/// A circle that something can be said in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Circle {
    Writer(&'static str),
    BetweenUs(&'static str),
    Own(&'static str),
    /// What an adviser made ready for the voices of their party.
    Ready(&'static str),
    /// A party, its clerk, and who keeps the papers.
    With(&'static str),
    Facilitators,
    Table(&'static str),
    AllParties,
}

/// Everybody whose pages are compared. Anton is not: a world may let him in.
pub const VIEWERS: [&str; 18] = [
    "Joris",
    "Hanna",
    "Noor",
    "Ellen",
    "Tjitske",
    "Ravi",
    "Samira",
    "Yusuf",
    "Wim",
    "Fenna",
    "Dirkje",
    "Saar",
    "Geert",
    "Gijs",
    "Mila",
    "Bas",
    "Otto",
    "a passer-by",
];

/// Who writes for themselves.
const WRITERS: [&str; 9] =
    ["Hanna", "Ravi", "Noor", "Joris", "Samira", "Tjitske", "Ellen", "Yusuf", "Wim"];

impl Circle {
    pub fn all() -> Vec<Circle> {
        let parties = cast::PARTIES.map(|(name, _)| name);
        let mut all: Vec<Circle> = WRITERS.map(Circle::Writer).to_vec();
        all.extend(parties.map(Circle::BetweenUs));
        all.extend(parties.map(Circle::Own));
        all.push(Circle::With("Wilgenstede"));
        all.push(Circle::Ready("Noorderkolk"));
        all.extend([cast::STEERING, cast::MONEY].map(Circle::Table));
        all.extend([Circle::Facilitators, Circle::AllParties]);
        all
    }

    /// Who reads now what was said in it, before or after people came and went.
    pub fn readers(self, is_late: bool) -> Vec<&'static str> {
        match self {
            Circle::Writer(name) => vec![name],
            Circle::Facilitators => FACILITATORS.to_vec(),
            Circle::With(_) => WITH_WILGENSTEDE.to_vec(),
            Circle::AllParties => ALL_PARTIES.to_vec(),
            Circle::Table(name) if name == cast::STEERING => STEERING.to_vec(),
            Circle::Table(_) => MONEY.to_vec(),
            Circle::Ready(_) if is_late => NOORDERKOLK_AND_SAMIRA_SINCE_BAS.to_vec(),
            Circle::Ready(_) => NOORDERKOLK_AND_SAMIRA.to_vec(),
            Circle::Own("Wilgenstede") => WILGENSTEDE_OWN.to_vec(),
            Circle::Own("Kranswijk") => KRANSWIJK.to_vec(),
            Circle::BetweenUs("Wilgenstede") => WILGENSTEDE_BETWEEN_US.to_vec(),
            Circle::BetweenUs("Kranswijk") if is_late => KRANSWIJK_SINCE_RAVI.to_vec(),
            Circle::BetweenUs("Kranswijk") => KRANSWIJK.to_vec(),
            Circle::BetweenUs("Noorderkolk") | Circle::Own("Noorderkolk") if is_late => {
                NOORDERKOLK_SINCE_BAS.to_vec()
            }
            Circle::BetweenUs("Noorderkolk") | Circle::Own("Noorderkolk") => NOORDERKOLK.to_vec(),
            Circle::BetweenUs(_) | Circle::Own(_) if is_late => IJVERDAM_SINCE_GIJS.to_vec(),
            Circle::BetweenUs(_) | Circle::Own(_) => IJVERDAM_BEFORE_GIJS.to_vec(),
        }
    }

    /// Who speaks in it.
    pub fn speaker(self, is_late: bool) -> &'static str {
        match self {
            Circle::Writer(name) => name,
            Circle::Facilitators | Circle::AllParties | Circle::Table(_) | Circle::With(_) => {
                "Hanna"
            }
            Circle::Ready(_) => "Samira",
            Circle::BetweenUs("Noorderkolk") | Circle::Own("Noorderkolk") => "Joris",
            Circle::BetweenUs("Kranswijk") | Circle::Own("Kranswijk") => "Tjitske",
            Circle::BetweenUs("Wilgenstede") | Circle::Own("Wilgenstede") => "Otto",
            Circle::BetweenUs(_) | Circle::Own(_) if is_late => "Gijs",
            Circle::BetweenUs(_) | Circle::Own(_) => "Geert",
        }
    }

    pub fn is_hidden_from(self, viewer: &str, is_late: bool) -> bool {
        !self.readers(is_late).contains(&viewer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facilitator_who_is_not_named_reads_no_partys_words() {
        for party in cast::PARTIES.map(|(name, _)| name) {
            assert!(Circle::BetweenUs(party).is_hidden_from("Hanna", true));
            assert!(Circle::Own(party).is_hidden_from("Ravi", true));
        }
        assert!(!Circle::BetweenUs("Kranswijk").is_hidden_from("Ravi", true));
        assert!(Circle::BetweenUs("Kranswijk").is_hidden_from("Ravi", false));
        assert!(Circle::all().iter().all(|it| it.is_hidden_from("a passer-by", true)));
    }
}
