// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hot issues: charged objections that return, noted by the facilitators for themselves.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{party::Party, records::Filed, sight::Audience};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotIssue {
    pub name: String,
    pub words: String,
    /// With whom it was heard; nobody but the facilitators sees this.
    pub parties: Vec<Id<Party>>,
}

impl Filed for HotIssue {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.parties.iter().map(|it| it.any()).collect()
    }
}
