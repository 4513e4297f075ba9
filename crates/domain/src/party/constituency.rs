// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Constituencies and bodies behind a party, and the support seen there over time.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Party;
use crate::{records::Filed, sight::Audience};

/// Who stands behind a party: its college, its council, its works council, its members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constituency {
    pub party: Id<Party>,
    pub kind: ConstituencyKind,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstituencyKind {
    College,
    Council,
    WorksCouncil,
    Members,
    Residents,
    Other,
}

impl Filed for Constituency {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// What a facilitator saw of the support there, on a day, from a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    pub constituency: Id<Constituency>,
    pub level: SupportLevel,
    pub words: String,
    pub on: Date,
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportLevel {
    Unknown,
    Resistance,
    Doubt,
    Willing,
    Carries,
}

impl Filed for Support {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.constituency.any()]
    }
}
