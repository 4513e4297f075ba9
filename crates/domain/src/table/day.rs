// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A day found by a round: asking a table which days suit, and coming together on one of them.

use jiff::civil::Date;
use ledger::{Id, Timestamp};
use serde::Serialize;

use super::{Meeting, Table, meeting::written, script::circle};
use crate::{
    draft::{Act, Draft, Undo},
    fields::Fields,
    refusal::{Problem, Refusal, Rule},
    round::{self, Ask, NOT_CLOSED, Plan, Round, Shows},
    sight::{Seen, Sight},
};

/// The round asked no table which days suit.
pub const NOT_ITS_DAYS: Rule = Rule("table-not-its-days");
/// Nobody was asked about this day.
pub const DAY_NOT_ASKED: Rule = Rule("table-day-not-asked");

/// Asks every seat of a table which of these days suit. Each sees at once what the others said: so
/// people look for a day.
#[derive(Clone, Debug, Serialize)]
pub struct AskDays {
    pub table: Id<Table>,
    pub question: String,
    /// What the meeting is about.
    pub purpose: String,
    pub days: Vec<Date>,
    pub closes_at: Option<Timestamp>,
}

impl Act for AskDays {
    const NAME: &'static str = "table.ask_days";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        if self.days.iter().any(|it| *it < draft.today) {
            fields.wrong("days", Problem::DateOutOfRange);
        }
        fields.done()?;
        let mut days = self.days.clone();
        days.sort_unstable();
        let plan = Plan {
            explanation: self.purpose.clone(),
            shows: Shows::AtOnce,
            closes_at: self.closes_at,
            ..Plan::asking(self.question.clone(), Ask::Days(days))
        };
        round::begin(draft, circle(self.table), plan).map(|_| ())
    }
}

/// Comes together on one of the days that a round asked about.
#[derive(Clone, Debug, Serialize)]
pub struct MeetOn {
    pub round: Id<Round>,
    pub on: Date,
    pub starts: String,
    pub ends: String,
    pub place: String,
    pub purpose: String,
}

impl Act for MeetOn {
    const NAME: &'static str = "table.meet_on";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let asked = draft.find(self.round)?;
        let (Some(table), Ask::Days(days)) = (asked.circle.table(), &asked.ask) else {
            return Err(Refusal::Rule(NOT_ITS_DAYS));
        };
        // Before anything of it shows, nobody knows which day suits.
        if asked.takes_answers(draft.now) && asked.shows != Shows::AtOnce {
            return Err(Refusal::Rule(NOT_CLOSED));
        }
        if !days.contains(&self.on) {
            return Err(Refusal::field("on", Problem::Rule(DAY_NOT_ASKED)));
        }
        let MeetOn { round, on, starts, ends, place, purpose } = self.clone();
        let round = Some(round);
        draft.add(written(Meeting { table, on, starts, ends, place, purpose, round })?)?;
        Ok(())
    }
}

/// The meetings that came of a round about days, the first day first.
pub fn came_of<'w>(sight: &Sight<'w>, asked: &Seen<'w, Round>) -> Vec<Seen<'w, Meeting>> {
    let Some(table) = asked.circle.table() else { return Vec::new() };
    let mut all = sight.under::<Meeting>(table.any());
    all.retain(|it| it.round == Some(asked.id));
    all.sort_by_key(|it| it.on);
    all
}
