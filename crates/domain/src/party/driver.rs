// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Drivers: figures of a party that costs and votes may follow, such as inhabitants.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Party;
use crate::{records::Filed, sight::Audience};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Driver {
    pub party: Id<Party>,
    pub name: String,
    pub amount: i64,
    pub year: i16,
    pub source: String,
}

impl Filed for Driver {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}
