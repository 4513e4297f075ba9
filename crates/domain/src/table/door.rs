// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The door of a meeting: what a code opens, before whoever holds it may see anything.

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};

use super::{Course, Guest, Seat, Slips, Table};
use crate::{calendar, records::Recorded, workspace::Workspace};

/// What a code opens.
pub struct Door {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub seat: Option<Id<Seat>>,
    pub seat_name: String,
    /// Another phone sits in that seat.
    pub in_use: bool,
    pub guests: usize,
}

/// A phone that came in, as its standing: where, from when on, and for which seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsGuest {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub seat: Option<Id<Seat>>,
    /// When the meeting began: what is older is not theirs to see.
    pub since: Timestamp,
}

impl Workspace {
    /// The meeting that is held with this code, or with this word of a slip.
    pub(crate) fn door(&self, code: &str, today: Date) -> Option<Door> {
        let held = self.all::<Course>().filter(|(_, it, kept)| it.is_held(kept.made_at, today));
        held.filter_map(|(id, course, _)| self.door_of(id, course, code)).next()
    }

    fn door_of(&self, id: Id<Course>, course: &Course, code: &str) -> Option<Door> {
        let guests = || self.under::<Guest>(id.any()).map(|it| it.1);
        let slips = || self.under::<Slips>(id.any()).flat_map(|it| it.1.words.iter());
        let seat = slips().find(|it| it.1 == code).map(|it| it.0);
        if seat.is_none() && course.code != code {
            return None;
        }
        let named = course.seats.iter().find(|it| Some(it.seat) == seat);
        Some(Door {
            course: id,
            table: course.table,
            seat,
            seat_name: named.map(|it| it.name.clone()).unwrap_or_default(),
            in_use: seat.is_some() && guests().any(|it| it.seat == seat),
            guests: guests().count(),
        })
    }

    /// Who this is when it is a phone that came in, while the meeting is held.
    pub(crate) fn as_guest(&self, id: AnyId, today: Date) -> Option<AsGuest> {
        let guest = Guest::from_record(&self.kept(Id::<Guest>::new(id))?.record)?;
        let kept = self.kept(guest.course)?;
        let course = Course::from_record(&kept.record)?;
        let Guest { course: id, table, seat, .. } = *guest;
        let since = kept.made_at;
        let held = calendar::days_between(calendar::day(since), today) >= 0
            && course.is_held(since, today);
        held.then_some(AsGuest { course: id, table, seat, since })
    }
}
