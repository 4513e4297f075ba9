// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A meeting as it is held now, for desk, phones and wall: each drawn from its viewer's own sight.

use ledger::{AnyId, Id};

use super::{Course, Guest, Line, Meeting, Present, Seat, SeatAt, Slips, Wall, course::sits};
use crate::{
    party::Person,
    round::{self, RoundView, Unit},
    sight::{Seen, Sight},
};

/// The meeting as it stands.
pub struct LiveView<'w> {
    pub course: Seen<'w, Course>,
    /// What is asked now, or what was asked before in a step that shows it.
    pub round: Option<RoundView<'w>>,
    /// The same question where it was asked once before, such as before the talk.
    pub before: Option<RoundView<'w>>,
    /// Every seat and everybody who is here; on a phone that sits in no seat only that phone.
    pub here: Vec<HereLine<'w>>,
    pub lines: Vec<Seen<'w, Line>>,
    pub slips: Option<Seen<'w, Slips>>,
    pub may_host: bool,
    pub may_record: bool,
    pub is_over: bool,
    /// Whether the viewer is noted as here, or came in by code.
    pub am_here: bool,
}

/// A seat, or somebody without one, and whether they are here.
pub struct HereLine<'w> {
    pub who: Here<'w>,
    /// The phone in it, where one came in by its slip.
    pub phone: Option<Seen<'w, Guest>>,
    pub noted: Option<Seen<'w, Present>>,
    pub mine: bool,
}

pub enum Here<'w> {
    Seat(&'w SeatAt),
    Person(Id<Person>),
    Guest(Seen<'w, Guest>),
}

impl HereLine<'_> {
    pub fn is_here(&self) -> bool {
        self.phone.is_some() || self.noted.is_some()
    }
}

impl LiveView<'_> {
    pub fn here_count(&self) -> usize {
        self.here.iter().filter(|it| it.is_here()).count()
    }

    /// How many seats are here, and how many there are.
    pub fn seats_here(&self) -> (usize, usize) {
        let seats = self.here.iter().filter(|it| matches!(it.who, Here::Seat(_)));
        seats.fold((0, 0), |(here, all), it| (here + usize::from(it.is_here()), all + 1))
    }

    /// What the viewer may still answer now.
    pub fn own_units(&self) -> impl Iterator<Item = (&Unit, bool)> {
        let asked = self.round.iter().flat_map(|it| it.units.iter());
        asked.filter(|it| it.unit.mine).map(|it| (&it.unit, it.answered))
    }

    pub fn has_turn(&self, sight: &Sight<'_>) -> bool {
        self.course.turn().is_some_and(|it| sits(sight, it))
    }
}

/// The meeting that is held, or was held last, at this one of the table.
pub fn live<'w>(sight: &Sight<'w>, meeting: Id<Meeting>) -> Option<LiveView<'w>> {
    let course = sight.under::<Course>(meeting.any()).into_iter().last()?;
    Some(of_course(sight, course))
}

/// The same for a phone that came in: it sees no meeting, only its course.
pub fn live_course<'w>(sight: &Sight<'w>, course: Id<Course>) -> Option<LiveView<'w>> {
    Some(of_course(sight, sight.find(course)?))
}

fn of_course<'w>(sight: &Sight<'w>, course: Seen<'w, Course>) -> LiveView<'w> {
    let round = course.round().and_then(|it| round::round(sight, it));
    let before = earlier(&course).and_then(|it| round::round(sight, it));
    let standing = sight.standing();
    let here = here(sight, course);
    let is_over = !course.is_held(course.stamp.made_at, sight.today);
    LiveView {
        round,
        before,
        lines: sight.under::<Line>(course.id.any()),
        slips: sight.under::<Slips>(course.id.any()).into_iter().next(),
        may_host: standing.is_facilitator(),
        may_record: standing.is_recorder(),
        is_over,
        am_here: here.iter().any(|it| it.mine && it.is_here()),
        here,
        course,
    }
}

/// The question before the one that shows, when both belong to the same form and the result stands
/// on the wall: then people see what the talk changed.
fn earlier(course: &Course) -> Option<Id<round::Round>> {
    let now = course.round().filter(|_| course.step().wall == Wall::Result)?;
    let place = course.asked.iter().position(|it| it.round == now)?;
    let form = |step: u16| course.steps.iter().find(|it| it.key == step).map(|it| it.form);
    let before = &course.asked[place.checked_sub(1)?];
    let same = form(before.step) == form(course.asked[place].step)
        && form(before.step) == Some(super::FormKind::Estimate);
    same.then_some(before.round)
}

fn here<'w>(sight: &Sight<'w>, course: Seen<'w, Course>) -> Vec<HereLine<'w>> {
    let standing = sight.standing();
    if let (Some(guest), Some(person)) = (standing.guest(), standing.person())
        && guest.seat.is_none()
    {
        let own = sight.find(Id::<Guest>::new(person.any()));
        let line = |it| HereLine { who: Here::Guest(it), phone: Some(it), noted: None, mine: true };
        return own.map(line).into_iter().collect();
    }
    everybody(sight, course)
}

fn everybody<'w>(sight: &Sight<'w>, course: Seen<'w, Course>) -> Vec<HereLine<'w>> {
    let guests = sight.under::<Guest>(course.id.any());
    let present = sight.under::<Present>(course.id.any());
    let me: Option<AnyId> = sight.standing().person().map(|it| it.any());
    let of_seat = |seat: Id<Seat>| guests.iter().find(|it| it.seat == Some(seat)).copied();
    let seat = |it: &'w SeatAt| HereLine {
        who: Here::Seat(it),
        phone: of_seat(it.seat),
        noted: present.iter().find(|one| one.seat == Some(it.seat)).copied(),
        mine: sits(sight, it),
    };
    let seats = course.record.seats.iter().map(seat);
    let people = present.iter().filter_map(|it| Some((*it, it.person?)));
    let people = people.map(|(noted, person)| HereLine {
        who: Here::Person(person),
        phone: None,
        noted: Some(noted),
        mine: Some(person.any()) == me,
    });
    let others = guests.iter().filter(|it| it.seat.is_none()).map(|it| HereLine {
        who: Here::Guest(*it),
        phone: Some(*it),
        noted: None,
        mine: Some(it.id.any()) == me,
    });
    seats.chain(people).chain(others).collect()
}

/// For so long others may be looking along on a screen of whoever is at a table.
const TABLE_MODE: i64 = 8 * 60 * 60 * 1000;

/// Whether whoever looks hosts, takes notes or sits at a table that is together now: then others
/// may look along on any screen of theirs.
pub fn is_at_table(sight: &Sight<'_>) -> bool {
    let standing = sight.standing();
    if standing.guest().is_some() || !standing.is_member() {
        return false;
    }
    let mut held = held_now(sight).into_iter();
    held.any(|it| {
        let fresh = sight.now - it.stamp.made_at < TABLE_MODE;
        fresh && (standing.is_recorder() || it.seats.iter().any(|at| sits(sight, at)))
    })
}

/// The meetings that are held now, where the viewer may see one: the newest last.
pub fn held_now<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Course>> {
    let mut all = sight.all::<Course>();
    all.retain(|it| it.is_held(it.stamp.made_at, sight.today));
    all
}
