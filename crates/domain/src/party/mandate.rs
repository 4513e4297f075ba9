// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mandates: one question, "may you say yes to this on behalf of your college?", and its answer.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Party, Person};
use crate::{records::Filed, sight::Audience};

/// Told between the party and whom it names; at a table it reads only "under reservation".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    pub party: Id<Party>,
    pub person: Id<Person>,
    /// About what, such as "geld".
    pub about: String,
    pub authority: Authority,
    pub until: Option<Date>,
    pub source: String,
}

/// Ja / ja, tot … / nee, ik neem het mee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Authority {
    Yes,
    UpTo { limit: String },
    TakesItBack,
}

impl Filed for Mandate {
    fn audience(&self) -> Audience {
        Audience::BetweenUs(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any(), self.person.any()]
    }
}
