// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A talk in the contact log: with whom and when, never what was said.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    party::{Party, Person},
    records::Filed,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    pub parties: Vec<Id<Party>>,
    /// Which facilitator spoke with them.
    pub with: Id<Person>,
    pub on: Date,
    pub kind: TalkKind,
    pub minutes: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkKind {
    Visit,
    Call,
    Video,
    Corridor,
    Mail,
    Table,
}

impl Filed for Talk {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.parties.iter().map(|it| it.any()).collect()
    }
}
