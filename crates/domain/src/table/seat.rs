// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Seats: a place at a table that speaks for one or more parties, and who sits there.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Table;
use crate::{
    draft::{Act, Draft, Undo},
    fields::Fields,
    party::{Party, Person},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    pub table: Id<Table>,
    /// Three letters for the seat plan.
    pub short: String,
    /// The party that sits, first, and those it speaks for.
    pub parties: Vec<Id<Party>>,
    /// The last day of the seat, when its parties merged or left.
    pub until: Option<Date>,
}

impl Filed for Seat {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        let parties = self.parties.iter().map(|it| it.any());
        [self.table.any()].into_iter().chain(parties).collect()
    }
}

/// Somebody in a seat, or ready to take it over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    pub seat: Id<Seat>,
    pub person: Id<Person>,
    pub alternate: bool,
    pub from: Option<Date>,
    /// The last day in the seat; afterwards the table is closed to this person.
    pub until: Option<Date>,
    /// The day on which the mandate ends by itself, such as an election. Takes no sight away.
    pub mandate_until: Option<Date>,
}

impl Sitting {
    pub fn is_held(&self, today: Date) -> bool {
        self.from.is_none_or(|it| it <= today) && self.until.is_none_or(|it| today <= it)
    }

    pub fn has_term(&self, today: Date) -> bool {
        self.mandate_until.is_none_or(|it| today < it)
    }
}

impl Filed for Sitting {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.seat.any(), self.person.any()]
    }
}

/// Adds a seat for one or more parties.
#[derive(Clone, Debug, Serialize)]
pub struct AddSeat {
    pub table: Id<Table>,
    pub short: String,
    pub parties: Vec<Id<Party>>,
}

impl Act for AddSeat {
    const NAME: &'static str = "table.add_seat";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        let mut fields = Fields::new();
        fields.optional("short", &self.short, 8);
        if self.parties.is_empty() {
            fields.wrong("parties", Problem::Empty);
        }
        fields.done()?;
        for party in &self.parties {
            draft.find(*party)?;
        }
        draft.add(Seat {
            table: self.table,
            short: self.short.trim().to_uppercase(),
            parties: self.parties.clone(),
            until: None,
        })?;
        Ok(())
    }
}

/// Puts somebody in a seat, as its holder or as an alternate.
#[derive(Clone, Debug, Serialize)]
pub struct Sit {
    pub seat: Id<Seat>,
    pub person: Id<Person>,
    pub alternate: bool,
    pub from: Option<Date>,
    pub mandate_until: Option<Date>,
}

impl Act for Sit {
    const NAME: &'static str = "table.sit";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.seat)?;
        draft.find(self.person)?;
        let mut fields = Fields::new();
        fields.date("from", self.from);
        fields.period("mandate_until", self.from, self.mandate_until);
        fields.done()?;
        draft.add(Sitting {
            seat: self.seat,
            person: self.person,
            alternate: self.alternate,
            from: self.from,
            until: None,
            mandate_until: self.mandate_until,
        })?;
        Ok(())
    }
}
