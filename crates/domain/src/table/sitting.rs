// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sittings: who sits in a seat, since when, and until when their mandate runs by itself.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Seat;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Person,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Sight},
};

/// Somebody else holds this seat in those days; a seat has one holder and any alternates.
pub const SEAT_TAKEN: Rule = Rule("seat-taken");
/// This person already sits there.
pub const ALREADY_SITS: Rule = Rule("already-sits");

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

    /// Whether there is a day on which both hold.
    fn meets(&self, other: &Sitting) -> bool {
        let starts_in_time = |from: Option<Date>, until: Option<Date>| match (from, until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        starts_in_time(self.from, other.until) && starts_in_time(other.from, self.until)
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
        if !draft.find(self.seat)?.is_there(draft.today) {
            return Err(Refusal::NotThere);
        }
        let sitting = Sitting {
            seat: self.seat,
            person: self.person,
            alternate: self.alternate,
            from: self.from,
            until: None,
            mandate_until: self.mandate_until,
        };
        check(draft.sight(), None, &sitting)?;
        draft.find(self.person)?;
        draft.add(sitting)?;
        Ok(())
    }
}

/// Changes the days of a sitting, such as a mandate that was renewed after an election.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeSitting {
    pub sitting: Id<Sitting>,
    pub seen: u32,
    pub alternate: bool,
    pub from: Option<Date>,
    pub mandate_until: Option<Date>,
}

impl Act for ChangeSitting {
    const NAME: &'static str = "table.change_sitting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.sitting)?.clone();
        let (alternate, from, mandate_until) = (self.alternate, self.from, self.mandate_until);
        let sitting = Sitting { alternate, from, mandate_until, ..before };
        check(draft.sight(), Some(self.sitting), &sitting)?;
        draft.revise(self.sitting, self.seen, sitting)
    }
}

/// Ends a sitting after a day. From then on the table is closed to this person, also its past.
#[derive(Clone, Debug, Serialize)]
pub struct EndSitting {
    pub sitting: Id<Sitting>,
    pub seen: u32,
    pub on: Date,
    pub why: String,
}

impl Act for EndSitting {
    const NAME: &'static str = "table.end_sitting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let sitting = draft.find(self.sitting)?.clone();
        let mut fields = Fields::new();
        fields.date("on", Some(self.on));
        fields.period("on", sitting.from, Some(self.on));
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.revise(self.sitting, self.seen, Sitting { until: Some(self.on), ..sitting })
    }
}

fn check(sight: &Sight<'_>, own: Option<Id<Sitting>>, sitting: &Sitting) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    let others = sight.under::<Sitting>(sitting.seat.any());
    let mut others = others.iter().filter(|it| Some(it.id) != own && it.meets(sitting));
    if others.clone().any(|it| it.person == sitting.person) {
        fields.wrong("person", Problem::Rule(ALREADY_SITS));
    } else if !sitting.alternate && others.any(|it| !it.alternate) {
        fields.wrong("person", Problem::Rule(SEAT_TAKEN));
    }
    fields.date("from", sitting.from);
    fields.period("mandate_until", sitting.from, sitting.mandate_until);
    fields.done()
}
