// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Meetings: one time that a table comes together, with its day, place and purpose.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Table;
use crate::{
    calendar,
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    round::Round,
    sight::{Audience, Seen, Sight},
};

/// Nothing ends before it began; and the end says nothing without a beginning.
pub const ENDS_FIRST: Rule = Rule("meeting-ends-first");

/// How long a meeting takes when nobody said when it ends.
const USUAL: u32 = 120;

/// One time that a table comes together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub table: Id<Table>,
    pub on: Date,
    /// Clock time in Amsterdam, such as "09:30"; may stay empty.
    pub starts: String,
    /// Clock time, on the same day; may stay empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ends: String,
    pub place: String,
    pub purpose: String,
    /// The round that found the day, where one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Id<Round>>,
}

impl Meeting {
    /// When it starts, in hours and minutes, if that is known.
    pub fn starts_at(&self) -> Option<(i8, i8)> {
        hours(&self.starts)
    }

    /// How long it takes.
    pub fn minutes(&self) -> u32 {
        let count = |(hour, minute): (i8, i8)| u32::from(hour as u8) * 60 + u32::from(minute as u8);
        match (hours(&self.starts), hours(&self.ends)) {
            (Some(starts), Some(ends)) => count(ends).saturating_sub(count(starts)),
            _ => USUAL,
        }
    }
}

fn hours(time: &str) -> Option<(i8, i8)> {
    let (hour, minute) = time.split_once(':')?;
    Some((hour.parse().ok()?, minute.parse().ok()?))
}

impl Filed for Meeting {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.table.any()]
    }
}

/// Sets a day on which the table comes together.
#[derive(Clone, Debug, Serialize)]
pub struct PlanMeeting {
    pub table: Id<Table>,
    pub on: Date,
    pub starts: String,
    pub ends: String,
    pub place: String,
    pub purpose: String,
}

impl Act for PlanMeeting {
    const NAME: &'static str = "table.plan_meeting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.table)?;
        let PlanMeeting { table, on, starts, ends, place, purpose } = self.clone();
        let round = None;
        draft.add(written(Meeting { table, on, starts, ends, place, purpose, round })?)?;
        Ok(())
    }
}

/// Moves a meeting, or says more of it.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeMeeting {
    pub meeting: Id<Meeting>,
    pub seen: u32,
    pub on: Date,
    pub starts: String,
    pub ends: String,
    pub place: String,
    pub purpose: String,
}

impl Act for ChangeMeeting {
    const NAME: &'static str = "table.change_meeting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let Meeting { table, round, .. } = *draft.find(self.meeting)?;
        let ChangeMeeting { on, starts, ends, place, purpose, .. } = self.clone();
        let meeting = written(Meeting { table, on, starts, ends, place, purpose, round })?;
        draft.revise(self.meeting, self.seen, meeting)
    }
}

/// Calls a meeting off, with the reason.
#[derive(Clone, Debug, Serialize)]
pub struct CallOff {
    pub meeting: Id<Meeting>,
    pub seen: u32,
    pub why: String,
}

impl Act for CallOff {
    const NAME: &'static str = "table.call_off";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.meeting)?;
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.withdraw(self.meeting, self.seen)
    }
}

pub(super) fn written(it: Meeting) -> Result<Meeting, Refusal> {
    let mut fields = Fields::new();
    fields.date("on", Some(it.on));
    let (starts, ends) = (calendar::clock_time(&it.starts), calendar::clock_time(&it.ends));
    if starts.is_none() {
        fields.wrong("starts", Problem::Rule(calendar::NOT_A_TIME));
    }
    match (&starts, &ends) {
        (_, None) => fields.wrong("ends", Problem::Rule(calendar::NOT_A_TIME)),
        (Some(starts), Some(ends)) if !ends.is_empty() && (starts.is_empty() || ends <= starts) => {
            fields.wrong("ends", Problem::Rule(ENDS_FIRST));
        }
        _ => {}
    }
    fields.optional("place", &it.place, LINE);
    fields.optional("purpose", &it.purpose, TEXT);
    fields.done()?;
    Ok(Meeting {
        starts: starts.unwrap_or_default(),
        ends: ends.unwrap_or_default(),
        place: it.place.trim().to_owned(),
        purpose: it.purpose.trim().to_owned(),
        ..it
    })
}

/// The first meeting from today on that this viewer sees, of one table or of any.
pub fn next_meeting<'w>(sight: &Sight<'w>, table: Option<Id<Table>>) -> Option<Seen<'w, Meeting>> {
    let coming = of(sight, table).into_iter().filter(|it| it.on >= sight.today);
    coming.min_by(|a, b| (a.on, &a.starts).cmp(&(b.on, &b.starts)))
}

/// The latest meeting before today that this viewer sees.
pub fn last_meeting<'w>(sight: &Sight<'w>, table: Option<Id<Table>>) -> Option<Seen<'w, Meeting>> {
    let past = of(sight, table).into_iter().filter(|it| it.on < sight.today);
    past.max_by(|a, b| (a.on, &a.starts).cmp(&(b.on, &b.starts)))
}

fn of<'w>(sight: &Sight<'w>, table: Option<Id<Table>>) -> Vec<Seen<'w, Meeting>> {
    match table {
        Some(table) => sight.under::<Meeting>(table.any()),
        None => sight.all::<Meeting>(),
    }
}
