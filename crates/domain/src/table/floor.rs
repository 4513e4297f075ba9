// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The speaking list: who wants to say something, who has the floor, and who spoke.

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Course, Seat, Table, course::held, course::sits};
use crate::{
    draft::{Act, Draft, Undo},
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// They stand on the list, or have the floor.
pub const IS_ON_LIST: Rule = Rule("table-is-on-list");
/// The floor went on in the meantime.
pub const FLOOR_MOVED_ON: Rule = Rule("table-floor-moved-on");
/// Only who is at this table speaks there.
pub const NOT_AT_TABLE: Rule = Rule("table-not-at-table");

/// Somebody at the table who wants to say something, has the floor or had it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    pub course: Id<Course>,
    pub table: Id<Table>,
    /// For whom; who sits in no seat speaks for themselves.
    pub seat: Option<Id<Seat>>,
    pub wants: Wants,
    /// When the floor was given, and when it was given back.
    pub floor: Option<Timestamp>,
    pub done: Option<Timestamp>,
}

/// What somebody wants of the floor: what comes first in this order goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wants {
    /// About how the meeting goes, such as "we said we would stop at eleven".
    Order,
    /// To understand what was said.
    Question,
    Speak,
}

impl Filed for Speaker {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

/// The list as it stands.
pub struct Floor<'w> {
    pub has: Option<Seen<'w, Speaker>>,
    /// Points of order first, then questions, then the others; each in the order of asking.
    pub waits: Vec<Seen<'w, Speaker>>,
}

impl<'w> Floor<'w> {
    /// Where the viewer stands: has the floor, or waits.
    pub fn mine(&self, sight: &Sight<'_>, course: &Course) -> Option<Seen<'w, Speaker>> {
        let mut all = self.has.iter().chain(&self.waits).copied();
        all.find(|it| is_own(sight, course, it))
    }
}

fn is_own(sight: &Sight<'_>, course: &Course, it: &Seen<'_, Speaker>) -> bool {
    let me = sight.standing().person().map(|it| it.any());
    let at = it.seat.and_then(|seat| course.seats.iter().find(|it| it.seat == seat));
    Some(it.stamp.made_by) == me || at.is_some_and(|it| sits(sight, it))
}

pub fn floor<'w>(sight: &Sight<'w>, course: Id<Course>) -> Floor<'w> {
    let mut all = sight.under::<Speaker>(course.any());
    all.retain(|it| it.done.is_none());
    let has = all.iter().position(|it| it.floor.is_some()).map(|it| all.remove(it));
    // In the order of asking already: sorting keeps it.
    all.sort_by_key(|it| it.wants);
    Floor { has, waits: all }
}

/// Asks for the floor.
#[derive(Clone, Debug, Serialize)]
pub struct AskFloor {
    pub course: Id<Course>,
    pub wants: Wants,
}

impl Act for AskFloor {
    const NAME: &'static str = "table.ask_floor";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let course = held(draft, self.course, None)?;
        let sight = draft.sight();
        let seat = course.seats.iter().find(|it| sits(sight, it)).map(|it| it.seat);
        let is_phone = sight.standing().guest().is_some_and(|it| it.course == self.course);
        let is_seated = sight.standing().tables().contains(&course.table);
        if seat.is_none() && !is_phone && !is_seated && !sight.standing().is_recorder() {
            return Err(Refusal::Rule(NOT_AT_TABLE));
        }
        if floor(sight, self.course).mine(sight, &course).is_some() {
            return Err(Refusal::Rule(IS_ON_LIST));
        }
        let (table, wants, floor, done) = (course.table, self.wants, None, None);
        draft.add(Speaker { course: self.course, table, seat, wants, floor, done }).map(|_| ())
    }
}

/// Takes back that one wants to speak; who leads may strike somebody off as well.
#[derive(Clone, Debug, Serialize)]
pub struct LeaveFloor {
    pub speaker: Id<Speaker>,
    pub seen: u32,
}

impl Act for LeaveFloor {
    const NAME: &'static str = "table.leave_floor";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let speaker = own_or_led(draft, self.speaker)?;
        if speaker.floor.is_some() {
            return Err(Refusal::Rule(FLOOR_MOVED_ON));
        }
        draft.withdraw(self.speaker, self.seen)
    }
}

/// Gives somebody the floor; who had it is done.
#[derive(Clone, Debug, Serialize)]
pub struct GiveFloor {
    pub speaker: Id<Speaker>,
    pub seen: u32,
}

impl Act for GiveFloor {
    const NAME: &'static str = "table.give_floor";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let speaker = draft.find(self.speaker)?.clone();
        held(draft, speaker.course, None)?;
        if speaker.floor.is_some() {
            return Err(Refusal::Rule(FLOOR_MOVED_ON));
        }
        let now = draft.now;
        let has = floor(draft.sight(), speaker.course).has;
        if let Some((id, revision, has)) =
            has.map(|it| (it.id, it.stamp.revision, it.record.clone()))
        {
            draft.revise(id, revision, Speaker { done: Some(now), ..has })?;
        }
        draft.revise(self.speaker, self.seen, Speaker { floor: Some(now), ..speaker })
    }
}

/// Gives the floor back: by who has it, or by who leads.
#[derive(Clone, Debug, Serialize)]
pub struct EndFloor {
    pub speaker: Id<Speaker>,
    pub seen: u32,
}

impl Act for EndFloor {
    const NAME: &'static str = "table.end_floor";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let speaker = own_or_led(draft, self.speaker)?;
        if speaker.floor.is_none() || speaker.done.is_some() {
            return Err(Refusal::Rule(FLOOR_MOVED_ON));
        }
        draft.revise(self.speaker, self.seen, Speaker { done: Some(draft.now), ..speaker })
    }
}

/// Who acts asked for it, sits in that seat, or leads; and the meeting is held.
fn own_or_led(draft: &mut Draft<'_>, id: Id<Speaker>) -> Result<Speaker, Refusal> {
    let found = draft.sight().find(id).ok_or(Refusal::NotThere)?;
    let course = draft.find(found.course)?;
    if !is_own(draft.sight(), course, &found) {
        draft.as_facilitator()?;
    }
    held(draft, found.course, None)?;
    Ok(found.record.clone())
}
