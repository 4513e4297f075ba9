// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A promise: what was said to somebody, by a person who keeps it, with a day.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    party::{Party, Person},
    records::Filed,
    sight::Audience,
    table::Table,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    pub words: String,
    /// Always a person, never an organisation.
    pub owner: Id<Person>,
    pub to: Option<Id<Party>>,
    pub due: Option<Date>,
    pub state: PromiseState,
    pub circle: PromiseCircle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PromiseState {
    Open,
    Kept { on: Date },
    Dropped { on: Date },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PromiseCircle {
    Writer,
    BetweenUs(Id<Party>),
    Table(Id<Table>),
    AllParties,
}

impl Filed for Promise {
    fn audience(&self) -> Audience {
        match self.circle {
            PromiseCircle::Writer => Audience::Writer,
            PromiseCircle::BetweenUs(party) => Audience::BetweenUs(party),
            PromiseCircle::Table(table) => Audience::Table(table),
            PromiseCircle::AllParties => Audience::AllParties,
        }
    }

    fn under(&self) -> Vec<AnyId> {
        self.to.iter().map(|it| it.any()).collect()
    }
}
