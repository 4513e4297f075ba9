// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The beginning of a meeting: of one that was prepared, or of one right now, in one press.

use ledger::Id;
use serde::Serialize;

use super::{
    Course, FormKind, Meeting, NO_STEPS, Seat, SeatAt, Slips, Step, StepWords, Subject, Table,
    check, script,
    script::{Both, FormSaid},
};
use crate::{
    calendar,
    draft::{Act, Draft, Undo},
    fields::Fields,
    party::Party,
    refusal::{Problem, Refusal, Rule},
    sight::Sight,
};

/// This meeting is being held already.
pub const ALREADY_BEGUN: Rule = Rule("table-already-begun");

/// Begins a meeting: phones come in by its code, and a slip lies ready for each seat.
#[derive(Clone, Debug, Serialize)]
pub struct Begin {
    pub meeting: Id<Meeting>,
    pub code: String,
    /// As many as there are seats: what a slip says that is for that seat alone.
    pub slips: Vec<String>,
}

/// A code has so many figures, and the word on a slip so many letters at least.
pub const CODE: usize = 6;
const SLIP: usize = 16;

impl Act for Begin {
    const NAME: &'static str = "table.begin";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let table = draft.find(self.meeting)?.table;
        let held = draft.sight().under::<Course>(self.meeting.any());
        if held.iter().any(|it| it.is_held(it.stamp.made_at, draft.today)) {
            return Err(Refusal::Rule(ALREADY_BEGUN));
        }
        let steps = script(draft.sight(), self.meeting).steps().to_vec();
        if steps.is_empty() {
            return Err(Refusal::Rule(NO_STEPS));
        }
        begin(draft, (table, self.meeting), steps, &self.code, &self.slips)
    }
}

/// The course of a meeting from its first step on, with a slip for each seat.
pub(super) fn begin(
    draft: &mut Draft<'_>,
    (table, meeting): (Id<Table>, Id<Meeting>),
    steps: Vec<Step>,
    code: &str,
    slips: &[String],
) -> Result<(), Refusal> {
    let plain = code.len() == CODE && code.bytes().all(|it| it.is_ascii_digit());
    let mut others = draft.sight().all::<Course>().into_iter();
    if !plain || others.any(|it| it.over.is_none() && it.code == code) {
        return Err(Refusal::field("code", Problem::Twice));
    }
    let seats = seats(draft.sight(), table);
    if slips.len() < seats.len() || slips.iter().any(|it| it.len() < SLIP) {
        return Err(Refusal::field("slips", Problem::TooFew { least: seats.len() }));
    }
    let words = seats.iter().map(|it| it.seat).zip(slips.iter().cloned()).collect();
    let course = Course {
        table,
        meeting,
        code: code.to_owned(),
        steps,
        seats,
        at: 0,
        since: draft.now,
        more: 0,
        asked: Vec::new(),
        turn: 0,
        over: None,
        airtime: false,
    };
    let id = draft.add(course)?;
    draft.add(Slips { course: id, words })?;
    // The first step asks nothing yet: nobody is here. Going on puts the question.
    Ok(())
}

fn seats(sight: &Sight<'_>, table: Id<Table>) -> Vec<SeatAt> {
    let mut seats = sight.under::<Seat>(table.any());
    seats.retain(|it| it.is_there(sight.today));
    let name = |party: &Id<Party>| sight.get(*party).map(|it| it.name.clone());
    let at = |it: &crate::sight::Seen<'_, Seat>| {
        let names: Vec<String> = it.parties.iter().filter_map(name).collect();
        SeatAt { seat: it.id, name: names.join(" + "), parties: it.parties.clone() }
    };
    seats.iter().map(at).collect()
}

/// Begins a meeting at once, at a table that is there or at a new one.
#[derive(Clone, Debug, Serialize)]
pub struct MeetNow {
    /// Nothing for a new table, that is called `name`.
    pub table: Option<Id<Table>>,
    pub name: String,
    pub form: FormKind,
    pub subject: Subject,
    pub everybody: bool,
    pub words: Vec<StepWords>,
    pub code: String,
    /// As many as the table has seats.
    pub slips: Vec<String>,
}

impl Act for MeetNow {
    const NAME: &'static str = "table.meet_now";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        let table = match self.table {
            Some(table) => {
                draft.find(table)?;
                table
            }
            None => {
                check(draft.sight(), &mut fields, None, &self.name, "");
                draft.add(Table::new(self.name.trim(), ""))?
            }
        };
        let (hour, minute) = calendar::clock(draft.now);
        let meeting = draft.add(Meeting {
            table,
            on: draft.today,
            starts: format!("{hour:02}:{minute:02}"),
            ends: String::new(),
            place: String::new(),
            purpose: String::new(),
            round: None,
        })?;
        let mut both = Both::new(table, meeting);
        let MeetNow { form, ref subject, everybody, ref words, .. } = *self;
        both.add_form(&mut fields, &FormSaid { form, subject, everybody, words })?;
        fields.done()?;
        let steps = both.steps.clone();
        both.write(draft)?;
        begin(draft, (table, meeting), steps, &self.code, &self.slips)
    }
}
