// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Airtime: how often and how long each seat had the floor. Off until the desk turns it on, told to
//! everybody at the table, by seat and never by person, and gone when the meeting ends.

use ledger::Id;
use serde::Serialize;

use super::{Course, Seat, course::held, floor::Speaker};
use crate::{
    draft::{Act, Draft, Undo},
    refusal::Refusal,
    sight::{Seen, Sight},
};

/// What one seat had of the floor; all who sit in none are told together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Airtime {
    pub seat: Option<Id<Seat>>,
    /// None for who sits in no seat.
    pub name: Option<String>,
    pub turns: usize,
    pub seconds: i64,
}

/// In the order of the seats, also those that did not speak. Only turns that are over count, so
/// that it stands still while somebody talks. None where it is off, or the meeting is over.
pub fn airtime(sight: &Sight<'_>, course: &Seen<'_, Course>) -> Option<Vec<Airtime>> {
    if !course.airtime || !course.is_held(course.stamp.made_at, sight.today) {
        return None;
    }
    let seats = course.seats.iter().map(|it| (Some(it.seat), Some(it.name.clone())));
    let nobody = |(seat, name)| Airtime { seat, name, turns: 0, seconds: 0 };
    let mut all: Vec<Airtime> = seats.chain([(None, None)]).map(nobody).collect();
    let others = all.len() - 1;
    for speaker in sight.under::<Speaker>(course.id.any()) {
        let (Some(from), Some(until)) = (speaker.floor, speaker.done) else { continue };
        let known = all.iter().position(|it| it.seat.is_some() && it.seat == speaker.seat);
        let line = &mut all[known.unwrap_or(others)];
        line.turns += 1;
        line.seconds += (until - from).max(0) / 1_000;
    }
    if all[others].turns == 0 {
        all.pop();
    }
    Some(all)
}

/// Turns airtime on or off, for this meeting.
#[derive(Clone, Debug, Serialize)]
pub struct ShowAirtime {
    pub course: Id<Course>,
    pub seen: u32,
    pub on: bool,
}

impl Act for ShowAirtime {
    const NAME: &'static str = "table.show_airtime";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let course = held(draft, self.course, Some(self.seen))?;
        draft.revise(self.course, self.seen, Course { airtime: self.on, ..course })
    }
}
