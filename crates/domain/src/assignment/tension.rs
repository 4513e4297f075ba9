// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tensions: demands that cannot all hold, put back to the commissioners as a question.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{party::Person, records::Filed, sight::Audience};

/// The impossible assignment in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tension {
    pub demands: Vec<Demand>,
    /// What the commissioners are asked.
    pub question: String,
    pub asked_on: Option<Date>,
    /// False: the facilitators' own work, not yet put to anybody.
    pub asked: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    pub words: String,
    /// Who put it, in words; may stay empty.
    pub put_by: String,
}

impl Filed for Tension {
    fn audience(&self) -> Audience {
        if self.asked { Audience::AllParties } else { Audience::Facilitators }
    }
}

/// What the commissioners answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TensionAnswer {
    pub tension: Id<Tension>,
    pub words: String,
    pub by: Id<Person>,
    pub on: Date,
}

impl Filed for TensionAnswer {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.tension.any()]
    }
}
