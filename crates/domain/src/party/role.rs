// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Roles: what a person is in this founding, for which party, and until when.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Party, Person};
use crate::{records::Filed, sight::Audience, table::Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub person: Id<Person>,
    pub office: Office,
    /// For whom they speak, prepare or commission.
    pub party: Option<Id<Party>>,
    /// The table that an observer sits at.
    pub table: Option<Id<Table>>,
    /// The representative that an adviser prepares for.
    pub prepares_for: Option<Id<Person>>,
    pub from: Option<Date>,
    /// The last day; afterwards it opens nothing any more.
    pub until: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    Kwartiermaker,
    Neutral,
    NoteTaker,
    Commissioner,
    Representative,
    Alternate,
    Adviser,
    Constituency,
    Expert,
    Clerk,
    Observer,
    Successor,
}

impl Office {
    pub const ALL: [Office; 12] = [
        Office::Kwartiermaker,
        Office::Neutral,
        Office::NoteTaker,
        Office::Commissioner,
        Office::Representative,
        Office::Alternate,
        Office::Adviser,
        Office::Constituency,
        Office::Expert,
        Office::Clerk,
        Office::Observer,
        Office::Successor,
    ];
}

impl Office {
    /// Whether the office is held for a party.
    pub fn belongs_to_a_party(self) -> bool {
        use Office::*;
        matches!(self, Representative | Alternate | Adviser | Constituency | Clerk)
    }

    /// Whether the office speaks for a party.
    pub fn is_voice(self) -> bool {
        matches!(self, Office::Representative | Office::Alternate)
    }
}

impl Role {
    pub fn new(person: Id<Person>, office: Office) -> Role {
        let (party, table, prepares_for) = (None, None, None);
        Role { person, office, party, table, prepares_for, from: None, until: None }
    }

    pub fn is_held(&self, today: Date) -> bool {
        self.from.is_none_or(|it| it <= today) && self.until.is_none_or(|it| today <= it)
    }
}

impl Filed for Role {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        let party = self.party.map(|it| it.any());
        [self.person.any()].into_iter().chain(party).collect()
    }
}
