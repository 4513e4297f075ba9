// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A note: one sentence about a party, for its writer alone or between the party and whom it names.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Talk;
use crate::{party::Party, records::Filed, sight::Audience};

/// About a party rather than a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub party: Id<Party>,
    pub words: String,
    pub on: Date,
    pub circle: NoteCircle,
    pub talk: Option<Id<Talk>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteCircle {
    Writer,
    BetweenUs,
}

impl Filed for Note {
    fn audience(&self) -> Audience {
        match self.circle {
            NoteCircle::Writer => Audience::Writer,
            NoteCircle::BetweenUs => Audience::BetweenUs(self.party),
        }
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}
