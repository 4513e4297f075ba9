// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is here: by phone with the code of the wall, by the slip of a seat, or noted by hand.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Course, Seat, Table, course::held, course::sits};
use crate::{
    draft::{Act, Draft, Undo},
    fields::Fields,
    party::Person,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// No meeting is held with this code: it is wrong, or over.
pub const WRONG_CODE: Rule = Rule("table-wrong-code");
/// Another phone sits in this seat.
pub const SEAT_IN_USE: Rule = Rule("table-seat-in-use");
/// More phones do not fit.
pub const TABLE_FULL: Rule = Rule("table-full");
/// They were noted as here already.
pub const IS_HERE: Rule = Rule("table-is-here");

/// The longest name on a phone, and the most phones at one meeting.
const NAME: usize = 40;
const MOST_GUESTS: usize = 2_000;

/// A phone that came in without an account. Its id is who acts; it sees what the table makes while
/// this meeting is held, and nothing from before or after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guest {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub name: String,
    /// By the slip of a seat: then it answers for that seat.
    pub seat: Option<Id<Seat>>,
}

/// What the slips of a meeting say: a word for each seat, that lets a phone sit in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slips {
    pub course: Id<Course>,
    pub words: Vec<(Id<Seat>, String)>,
}

/// Somebody is here, or a seat is taken by somebody without a phone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub seat: Option<Id<Seat>>,
    pub person: Option<Id<Person>>,
}

impl Filed for Guest {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

impl Filed for Slips {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

impl Filed for Present {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

/// Comes in with the code of the wall, or with the word of a slip. Who acts is the phone itself.
#[derive(Clone, Debug, Serialize)]
pub struct Join {
    pub course: Id<Course>,
    pub code: String,
    pub name: String,
}

impl Act for Join {
    const NAME: &'static str = "table.join";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let door = draft.door(self.course, &self.code).ok_or(Refusal::Rule(WRONG_CODE))?;
        let mut fields = Fields::new();
        match door.seat {
            None => fields.needed("name", &self.name, NAME),
            Some(_) => fields.optional("name", &self.name, NAME),
        }
        fields.done()?;
        if door.in_use {
            return Err(Refusal::Rule(SEAT_IN_USE));
        }
        if door.guests >= MOST_GUESTS {
            return Err(Refusal::Rule(TABLE_FULL));
        }
        let name = match self.name.trim() {
            "" => door.seat_name,
            name => name.to_owned(),
        };
        let name = name.chars().take(NAME).collect();
        draft.add_guest(Guest { course: self.course, table: door.table, name, seat: door.seat })
    }
}

/// Lets a phone go, such as one that sits in somebody else's seat.
#[derive(Clone, Debug, Serialize)]
pub struct LetGo {
    pub guest: Id<Guest>,
    pub seen: u32,
}

impl Act for LetGo {
    const NAME: &'static str = "table.let_go";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let course = draft.find(self.guest)?.course;
        held(draft, course, None)?;
        draft.withdraw(self.guest, self.seen)
    }
}

/// Says that one is here; or notes it of a seat whose people have no phone.
#[derive(Clone, Debug, Serialize)]
pub struct Arrive {
    pub course: Id<Course>,
    pub seat: Option<Id<Seat>>,
}

impl Act for Arrive {
    const NAME: &'static str = "table.arrive";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let course = held(draft, self.course, None)?;
        let person = match self.seat {
            None => {
                draft.as_member()?;
                Some(Id::new(draft.by))
            }
            Some(seat) => {
                let at = course.seats.iter().find(|it| it.seat == seat);
                let at = at.ok_or(Refusal::field("seat", Problem::UnknownChoice))?;
                if !sits(draft.sight(), at) {
                    draft.as_recorder()?;
                }
                None
            }
        };
        let present = Present { course: self.course, table: course.table, seat: self.seat, person };
        let here = draft.sight().under::<Present>(self.course.any());
        if here.iter().any(|it| *it.record == present) {
            return Err(Refusal::Rule(IS_HERE));
        }
        draft.add(present).map(|_| ())
    }
}

/// Takes back that somebody is here.
#[derive(Clone, Debug, Serialize)]
pub struct GoAway {
    pub present: Id<Present>,
    pub seen: u32,
}

impl Act for GoAway {
    const NAME: &'static str = "table.go_away";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let present = draft.find(self.present)?;
        if present.person.map(|it| it.any()) != Some(draft.by) {
            draft.as_recorder()?;
        }
        held(draft, present.course, None)?;
        draft.withdraw(self.present, self.seen)
    }
}
