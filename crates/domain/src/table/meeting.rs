// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Meetings: one time that a table comes together, with its day, place and purpose.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Table;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// A clock time is written as 13:30.
pub const NOT_A_TIME: Rule = Rule("not-a-time");

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

/// Sets a day on which the table comes together.
#[derive(Clone, Debug, Serialize)]
pub struct PlanMeeting {
    pub table: Id<Table>,
    pub on: Date,
    pub starts: String,
    pub place: String,
    pub purpose: String,
}

impl Act for PlanMeeting {
    const NAME: &'static str = "table.plan_meeting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.table)?;
        let meeting = written(self.table, self.on, &self.starts, &self.place, &self.purpose)?;
        draft.add(meeting)?;
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
    pub place: String,
    pub purpose: String,
}

impl Act for ChangeMeeting {
    const NAME: &'static str = "table.change_meeting";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let table = draft.find(self.meeting)?.table;
        let meeting = written(table, self.on, &self.starts, &self.place, &self.purpose)?;
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

fn written(
    table: Id<Table>,
    on: Date,
    starts: &str,
    place: &str,
    purpose: &str,
) -> Result<Meeting, Refusal> {
    let mut fields = Fields::new();
    fields.date("on", Some(on));
    let time = clock_time(starts.trim());
    if time.is_none() {
        fields.wrong("starts", Problem::Rule(NOT_A_TIME));
    }
    fields.optional("place", place, LINE);
    fields.optional("purpose", purpose, TEXT);
    fields.done()?;
    let (place, purpose) = (place.trim().to_owned(), purpose.trim().to_owned());
    Ok(Meeting { table, on, starts: time.unwrap_or_default(), place, purpose })
}

/// "9.30" and "09:30" mean the same; nothing stays nothing.
fn clock_time(typed: &str) -> Option<String> {
    if typed.is_empty() {
        return Some(String::new());
    }
    let (hour, minute) = typed.split_once([':', '.'])?;
    let number = |part: &str, most: u8| {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
        part.parse().ok().filter(|it: &u8| plain && *it <= most)
    };
    let (hour, minute) = (number(hour, 23)?, number(minute, 59)?);
    Some(format!("{hour:02}:{minute:02}"))
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

#[cfg(test)]
mod tests {
    use super::clock_time;

    #[test]
    fn a_clock_time_is_read_with_a_point_or_a_colon() {
        assert_eq!(clock_time("9.30").as_deref(), Some("09:30"));
        assert_eq!(clock_time("13:05").as_deref(), Some("13:05"));
        assert_eq!(clock_time("").as_deref(), Some(""));
        for wrong in ["24:00", "9", "9:61", "half tien", "+9:30", "9:3O", "12:30:00", "009:30"] {
            assert_eq!(clock_time(wrong), None, "{wrong}");
        }
    }
}
