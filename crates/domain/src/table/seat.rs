// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Seats: a place at a table that speaks for one or more parties.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Table;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Sight},
};

/// Another seat at this table already speaks for that party.
pub const PARTY_HAS_SEAT: Rule = Rule("party-has-seat");

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

impl Seat {
    /// Whether the seat still stands at the table; when it is gone, the table closes to who sat.
    pub fn is_there(&self, today: Date) -> bool {
        self.until.is_none_or(|it| today <= it)
    }
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
        check(draft, self.table, None, &self.short, &self.parties)?;
        draft.add(Seat {
            table: self.table,
            short: self.short.trim().to_uppercase(),
            parties: self.parties.clone(),
            until: None,
        })?;
        Ok(())
    }
}

/// Changes for which parties a seat speaks, with the reason.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeSeat {
    pub seat: Id<Seat>,
    pub seen: u32,
    pub short: String,
    pub parties: Vec<Id<Party>>,
    pub why: String,
}

impl Act for ChangeSeat {
    const NAME: &'static str = "table.change_seat";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let seat = draft.find(self.seat)?.clone();
        check(draft, seat.table, Some(self.seat), &self.short, &self.parties)?;
        let mut fields = Fields::new();
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let (short, parties) = (self.short.trim().to_uppercase(), self.parties.clone());
        draft.revise(self.seat, self.seen, Seat { short, parties, ..seat })
    }
}

/// Closes a seat after a day: its parties merged or left. Who sat there loses the table with it.
#[derive(Clone, Debug, Serialize)]
pub struct CloseSeat {
    pub seat: Id<Seat>,
    pub seen: u32,
    pub on: Date,
    pub why: String,
}

impl Act for CloseSeat {
    const NAME: &'static str = "table.close_seat";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let seat = draft.find(self.seat)?.clone();
        let mut fields = Fields::new();
        fields.date("on", Some(self.on));
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.revise(self.seat, self.seen, Seat { until: Some(self.on), ..seat })
    }
}

fn check(
    draft: &Draft<'_>,
    table: Id<Table>,
    own: Option<Id<Seat>>,
    short: &str,
    parties: &[Id<Party>],
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.optional("short", short.trim(), 8);
    if short.contains('\n') || short.chars().count() > LINE {
        fields.wrong("short", Problem::ControlCharacters);
    }
    let twice = |at: usize| parties[..at].contains(&parties[at]);
    if parties.is_empty() {
        fields.wrong("parties", Problem::NotChosen);
    } else if parties.len() > ROWS {
        fields.wrong("parties", Problem::TooMany { most: ROWS });
    } else if (0..parties.len()).any(twice) {
        fields.wrong("parties", Problem::Twice);
    } else if spoken_for(draft.sight(), table, own, parties) {
        fields.wrong("parties", Problem::Rule(PARTY_HAS_SEAT));
    }
    fields.done()?;
    for party in parties {
        draft.find(*party)?;
    }
    Ok(())
}

/// Whether another standing seat of the table already speaks for one of the parties.
fn spoken_for(
    sight: &Sight<'_>,
    table: Id<Table>,
    own: Option<Id<Seat>>,
    parties: &[Id<Party>],
) -> bool {
    let seats = sight.under::<Seat>(table.any());
    let mut others = seats.iter().filter(|it| Some(it.id) != own && it.is_there(sight.today));
    others.any(|it| it.parties.iter().any(|party| parties.contains(party)))
}
