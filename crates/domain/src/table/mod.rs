// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: where parties sit together; a seat may speak for several parties.

mod seat;

pub use seat::{AddSeat, Seat, Sit, Sitting};

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub name: String,
    pub purpose: String,
}

impl Filed for Table {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// One time that a table comes together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub table: Id<Table>,
    pub on: Date,
    /// Clock time in Amsterdam, such as "09:30"; may stay empty.
    pub starts: String,
    pub place: String,
    pub purpose: String,
}

impl Filed for Meeting {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.table.any()]
    }
}

/// Adds a table: a name is enough.
#[derive(Clone, Debug, Serialize)]
pub struct Add {
    pub name: String,
    pub purpose: String,
}

impl Act for Add {
    const NAME: &'static str = "table.add";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("purpose", &self.purpose, TEXT);
        fields.done()?;
        let (name, purpose) = (self.name.trim().to_owned(), self.purpose.trim().to_owned());
        draft.add(Table { name, purpose })?;
        Ok(())
    }
}
