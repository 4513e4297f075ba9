// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: where parties sit together; a seat may speak for several parties.

mod meeting;
mod observer;
mod plan;
mod seat;
mod sitting;

pub use meeting::{
    CallOff, ChangeMeeting, Meeting, NOT_A_TIME, PlanMeeting, last_meeting, next_meeting,
};
pub use observer::{ALREADY_HERE, EndObserving, LetObserve, PERSON_OR_NAME};
pub use plan::{
    Mark, ObserverLine, PlanView, SeatLine, SitterLine, TableLine, TermsView, expired_terms, plan,
    tables,
};
pub use seat::{AddSeat, ChangeSeat, CloseSeat, PARTY_HAS_SEAT, Seat};
pub use sitting::{ALREADY_SITS, ChangeSitting, EndSitting, SEAT_TAKEN, Sit, Sitting};

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
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
        check(draft.sight(), None, &self.name, &self.purpose)?;
        let (name, purpose) = (self.name.trim().to_owned(), self.purpose.trim().to_owned());
        draft.add(Table { name, purpose })?;
        Ok(())
    }
}

/// Gives a table another name or purpose.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub table: Id<Table>,
    pub seen: u32,
    pub name: String,
    pub purpose: String,
}

impl Act for Change {
    const NAME: &'static str = "table.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        check(draft.sight(), Some(self.table), &self.name, &self.purpose)?;
        let (name, purpose) = (self.name.trim().to_owned(), self.purpose.trim().to_owned());
        draft.revise(self.table, self.seen, Table { name, purpose })
    }
}

fn check(
    sight: &Sight<'_>,
    own: Option<Id<Table>>,
    name: &str,
    purpose: &str,
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("name", name, LINE);
    let called = name.trim().to_lowercase();
    let others = sight.all::<Table>();
    if others.iter().any(|it| Some(it.id) != own && it.name.to_lowercase() == called) {
        fields.wrong("name", Problem::Twice);
    }
    fields.optional("purpose", purpose, TEXT);
    fields.done()
}
