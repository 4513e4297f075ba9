// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Trials: a joint try-out with a purpose, people, a rule for stopping, and what was learned.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{records::Filed, sight::Audience};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    pub name: String,
    pub purpose: String,
    pub people: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub stop_rule: String,
    pub learned: String,
}

impl Filed for Trial {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}
