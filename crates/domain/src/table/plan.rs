// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The seat plan: who sits where, who speaks for whom, and what only they and we should know.

use jiff::civil::Date;
use ledger::Id;

use super::{Meeting, Seat, Sitting, Table, next_meeting};
use crate::{
    party::{Office, Party, Person, Role},
    sight::{Seen, Sight},
    standing::Standing,
};

/// One table in the list.
pub struct TableLine<'w> {
    pub table: Seen<'w, Table>,
    pub seats: usize,
    /// How many parties are spoken for there.
    pub parties: usize,
    pub next: Option<Seen<'w, Meeting>>,
}

/// A table with everything around it that this viewer sees.
pub struct PlanView<'w> {
    pub table: Seen<'w, Table>,
    pub seats: Vec<SeatLine<'w>>,
    /// Seats that were closed, for the record.
    pub closed: Vec<Seen<'w, Seat>>,
    pub observers: Vec<ObserverLine<'w>>,
    /// Kwartiermaker, neutral and note taker: at the table, without a seat.
    pub around: Vec<(Id<Person>, Office)>,
    pub coming: Vec<Seen<'w, Meeting>>,
    pub past: Vec<Seen<'w, Meeting>>,
    /// May arrange seats.
    pub may_arrange: bool,
    /// May set meetings.
    pub may_plan: bool,
}

/// One seat with who sits in it.
pub struct SeatLine<'w> {
    pub seat: Seen<'w, Seat>,
    /// The party that sits.
    pub sits: Option<Id<Party>>,
    /// The parties it also speaks for.
    pub also_for: Vec<Id<Party>>,
    pub holder: Option<SitterLine<'w>>,
    pub alternates: Vec<SitterLine<'w>>,
    /// Who comes later or was here before.
    pub others: Vec<SitterLine<'w>>,
    pub mark: Mark,
    /// Whether the viewer speaks for one of its parties or sits here.
    pub own: bool,
}

/// Somebody in a seat.
#[derive(Clone, Copy)]
pub struct SitterLine<'w> {
    pub sitting: Seen<'w, Sitting>,
    /// The end of the mandate, only for the facilitators and the seat's own people: an election
    /// day is no secret, but nobody is to be pointed at because of it.
    pub term: Option<Date>,
}

pub struct ObserverLine<'w> {
    pub role: Seen<'w, Role>,
    pub person: Id<Person>,
}

/// What the plan shows at a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Taken,
    /// Nobody sits here now.
    Empty,
    /// The mandate ended by itself; shown only to who may know.
    NoTerm,
}

/// Seats whose mandate ended by itself, as far as this viewer may know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermsView {
    pub ended: usize,
    pub seats: usize,
    /// The day on which three or more of them ended at once: that is what elections do.
    pub together_on: Option<Date>,
}

pub fn tables<'w>(sight: &Sight<'w>) -> Vec<TableLine<'w>> {
    let line = |table: Seen<'w, Table>| {
        let seats: Vec<_> = standing_seats(sight, table.id).collect();
        let parties = seats.iter().map(|it| it.parties.len()).sum();
        let next = next_meeting(sight, Some(table.id));
        TableLine { table, seats: seats.len(), parties, next }
    };
    sight.all::<Table>().into_iter().map(line).collect()
}

fn standing_seats<'w>(sight: &Sight<'w>, table: Id<Table>) -> impl Iterator<Item = Seen<'w, Seat>> {
    let today = sight.today;
    sight.under::<Seat>(table.any()).into_iter().filter(move |it| it.is_there(today))
}

pub fn plan<'w>(sight: &Sight<'w>, table: Id<Table>) -> Option<PlanView<'w>> {
    let found = sight.find(table)?;
    let today = sight.today;
    let mut closed = sight.under::<Seat>(table.any());
    closed.retain(|it| !it.is_there(today));
    let (mut coming, mut past): (Vec<_>, Vec<_>) =
        sight.under::<Meeting>(table.any()).into_iter().partition(|it| it.on >= today);
    coming.sort_by(|a, b| (a.on, &a.starts).cmp(&(b.on, &b.starts)));
    past.sort_by(|a, b| (b.on, &b.starts).cmp(&(a.on, &a.starts)));
    let roles = sight.all::<Role>();
    let held = || roles.iter().filter(|it| it.is_held(today));
    let observes = |it: &&Seen<'w, Role>| it.office.is_beside_a_seat() && it.table == Some(table);
    let around = |it: &&Seen<'w, Role>| Standing::keeps_papers(it.office);
    Some(PlanView {
        table: found,
        seats: standing_seats(sight, table).map(|it| seat_line(sight, it)).collect(),
        closed,
        observers: held()
            .filter(observes)
            .map(|it| ObserverLine { role: *it, person: it.person })
            .collect(),
        around: held().filter(around).map(|it| (it.person, it.office)).collect(),
        coming,
        past,
        may_arrange: sight.standing().is_facilitator(),
        may_plan: sight.standing().is_recorder(),
    })
}

/// As what somebody was at a table on a day, where they sat in no seat.
pub fn beside(sight: &Sight<'_>, table: Id<Table>, person: Id<Person>, on: Date) -> Option<Office> {
    let roles = sight.under::<Role>(person.any());
    let held = roles.iter().filter(|it| it.is_held(on));
    let mut offices = held.filter(|it| match it.table {
        Some(at) => at == table && it.office.is_beside_a_seat(),
        None => Standing::keeps_papers(it.office),
    });
    offices.next().map(|it| it.office)
}

fn seat_line<'w>(sight: &Sight<'w>, seat: Seen<'w, Seat>) -> SeatLine<'w> {
    let today = sight.today;
    let sittings = sight.under::<Sitting>(seat.id.any());
    let standing = sight.standing();
    let me = standing.person();
    let mine = |it: &Seen<'w, Sitting>| it.is_held(today) && Some(it.person) == me;
    let own = sittings.iter().any(mine) || seat.parties.iter().any(|it| standing.belongs_to(*it));
    let may_know = own || standing.is_facilitator();
    let line = |sitting: Seen<'w, Sitting>| {
        let term = sitting.mandate_until.filter(|_| may_know);
        SitterLine { sitting, term }
    };
    let (held, others): (Vec<_>, Vec<_>) =
        sittings.into_iter().map(line).partition(|it| it.sitting.is_held(today));
    let (alternates, holders): (Vec<_>, Vec<_>) =
        held.into_iter().partition(|it| it.sitting.alternate);
    let holder = holders.first().copied();
    let mark = match holder {
        None => Mark::Empty,
        Some(it) if may_know && !it.sitting.has_term(today) => Mark::NoTerm,
        Some(_) => Mark::Taken,
    };
    let sits = seat.parties.first().copied();
    let also_for = seat.parties.iter().skip(1).copied().collect();
    SeatLine { seat, sits, also_for, holder, alternates, others, mark, own }
}

/// Seats without a mandate in force, at one table or at all of them.
pub fn expired_terms(sight: &Sight<'_>, table: Option<Id<Table>>) -> TermsView {
    let tables = sight.all::<Table>();
    let chosen = tables.iter().filter(|it| table.is_none_or(|one| one == it.id));
    let lines: Vec<_> =
        chosen.flat_map(|it| standing_seats(sight, it.id)).map(|it| seat_line(sight, it)).collect();
    let days: Vec<Date> = lines
        .iter()
        .filter(|it| it.mark == Mark::NoTerm)
        .filter_map(|it| it.holder?.term)
        .collect();
    let at_once = |day: &Date| days.iter().filter(|it| *it == day).count();
    let together_on = days.iter().copied().max_by_key(at_once).filter(|it| at_once(it) >= 3);
    TermsView { ended: days.len(), seats: lines.len(), together_on }
}
