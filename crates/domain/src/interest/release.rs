// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A release: exact words that a party let a wider circle read. It does not know where it is from.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{party::Party, records::Filed, sight::Audience, table::Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Nothing for who passes by: there the name stands.
    pub party: Option<Id<Party>>,
    /// The name as it was on that day, where who reads may not know the party itself.
    pub name: String,
    pub words: String,
    pub circle: ReleaseCircle,
}

/// To whom a party may let its words go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReleaseCircle {
    Table(Id<Table>),
    AllParties,
    Public,
}

impl ReleaseCircle {
    pub fn audience(self) -> Audience {
        match self {
            ReleaseCircle::Table(table) => Audience::Table(table),
            ReleaseCircle::AllParties => Audience::AllParties,
            ReleaseCircle::Public => Audience::Public,
        }
    }
}

impl Filed for Release {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        self.party.iter().map(|it| it.any()).collect()
    }
}

impl Release {
    pub(super) fn of(party: Id<Party>, name: &str, words: &str, circle: ReleaseCircle) -> Release {
        let is_public = circle == ReleaseCircle::Public;
        Release {
            party: (!is_public).then_some(party),
            name: if is_public { name.to_owned() } else { String::new() },
            words: words.to_owned(),
            circle,
        }
    }
}
