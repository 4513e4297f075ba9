// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A round as one viewer sees it: who may answer, who did, and what shows by now.

use std::sync::Arc;

use ledger::{AnyId, Id};

use super::{
    Answer, Answerers, Counted, Figure, LayerFigures, Outcome, Round, RoundCircle, RoundPromise,
    RoundState, Shown, ShownAnswer, Shows, Suggested, Tally,
    crowd::{Crowd, crowd, own_unit},
    tally,
};
use crate::{
    party::{Party, Person},
    sight::{Seen, Sight},
    table::{AsGuest, Course, Guest, Present, Seat, SeatAt, Sitting, Table},
};

/// What an answer counts for: a seat, a party or a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    pub id: AnyId,
    pub kind: UnitKind,
    /// The party that sits there.
    pub sits: Option<Id<Party>>,
    /// The parties it speaks for.
    pub parties: Vec<Id<Party>>,
    /// Whether the viewer may answer for it.
    pub mine: bool,
    /// Whether the viewer prepares on its behalf.
    pub prepared: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    Seat(Id<Seat>),
    Party(Id<Party>),
    Person(Id<Person>),
    Guest(Id<Guest>),
}

/// One unit with whether it answered; what it answered only where that shows.
pub struct UnitLine<'w> {
    pub unit: Unit,
    pub answered: bool,
    /// The viewer's own answer, as long as nothing is shown.
    pub own: Option<Seen<'w, Answer>>,
    /// What an adviser made ready, for the adviser and for who may give it.
    pub suggested: Option<Seen<'w, Suggested>>,
}

/// What may be told of a round of which the names are hidden, or hidden for now.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    pub answered: usize,
    pub figures: Vec<Option<Figure>>,
    /// What was written on cards, once that may be told.
    pub cards: Vec<String>,
    pub layers: Vec<LayerFigures>,
    /// Whether this is all there will be.
    pub is_counted: bool,
}

impl Hidden {
    /// Whether it was counted and is too little to tell anything of.
    pub fn is_too_little(&self) -> bool {
        self.cards.is_empty() && self.figures.iter().all(Option::is_none)
    }
}

pub struct RoundView<'w> {
    pub round: Seen<'w, Round>,
    /// Who may answer; on a phone that came in by code only that phone.
    pub units: Vec<UnitLine<'w>>,
    /// How many may answer.
    pub of: usize,
    /// For how many an answer with a name came in.
    inside: usize,
    /// What shows of the answers by now.
    pub shown: Arc<Vec<ShownAnswer>>,
    /// None as long as nothing is shown.
    pub tally: Option<Arc<Tally>>,
    /// Counts without names, where those show by now.
    pub hidden: Option<Hidden>,
    /// The key of its urn is gone: nothing can be put in any more.
    pub is_lost: bool,
    pub outcomes: Vec<Seen<'w, Outcome>>,
    /// May open, close and turn over.
    pub may_host: bool,
    /// May type in what came on paper, and write the outcome.
    pub may_type: bool,
}

impl RoundView<'_> {
    pub fn answered(&self) -> usize {
        match (&self.hidden, self.round.terms.promise) {
            (Some(hidden), RoundPromise::Anonymous | RoundPromise::Pseudonymous) => hidden.answered,
            _ => self.inside,
        }
    }

    /// Whom to remind: only who was asked and is silent.
    pub fn silent(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().filter(|it| !it.answered).map(|it| &it.unit)
    }

    pub fn has_quorum(&self) -> bool {
        self.round.quorum.is_none_or(|it| self.answered() >= usize::from(it))
    }
}

/// A round that waits for the viewer.
pub struct WaitingLine<'w> {
    pub round: Seen<'w, Round>,
    pub unit: Unit,
}

pub fn round<'w>(sight: &Sight<'w>, round: Id<Round>) -> Option<RoundView<'w>> {
    let round = sight.find(round)?;
    if let Some(crowd) = crowd(sight, &round) {
        return Some(on_phone(sight, round, &crowd));
    }
    let suggested = sight.under::<Suggested>(round.id.any());
    let answered = sight.answered(round.id);
    let own = sight.under::<Answer>(round.id.any());
    let line = |unit: Unit| UnitLine {
        answered: answered.contains(&unit.id),
        own: own.iter().find(|it| it.unit == unit.id).copied().filter(|_| unit.mine),
        suggested: suggested.iter().find(|it| it.unit == unit.id).copied(),
        unit,
    };
    let all = units(sight, round.record);
    let shown = shown(sight, &round);
    let counts = !shown.is_empty();
    let tally = counts.then(|| Arc::new(tally(sight, round.record, &all, &shown)));
    let mine = all.iter().any(|it| it.mine && answered.contains(&it.id));
    let units: Vec<_> = all.into_iter().map(line).collect();
    Some(RoundView {
        hidden: hidden(sight, &round, mine && shown.is_empty()),
        is_lost: sight.is_urn_lost(round.id),
        of: units.len(),
        inside: units.iter().filter(|it| it.answered).count(),
        units,
        shown: Arc::new(shown),
        tally,
        outcomes: sight.under::<Outcome>(round.id.any()),
        may_host: sight.standing().is_facilitator(),
        may_type: sight.standing().is_recorder(),
        round,
    })
}

/// The same on a phone that came in by code, with what all of them have in common.
fn on_phone<'w>(sight: &Sight<'w>, round: Seen<'w, Round>, crowd: &Crowd) -> RoundView<'w> {
    let line = |unit: Unit| UnitLine {
        answered: crowd.answered.contains(&unit.id),
        own: crowd.answers.get(&unit.id).and_then(|it| sight.find(*it)),
        suggested: None,
        unit,
    };
    let units: Vec<_> = own_unit(sight).into_iter().map(line).collect();
    let mine = units.iter().any(|it| it.answered);
    RoundView {
        hidden: hidden(sight, &round, mine && crowd.shown.is_empty()),
        is_lost: sight.is_urn_lost(round.id),
        of: crowd.of,
        inside: crowd.answered.len(),
        units,
        shown: Arc::clone(&crowd.shown),
        tally: crowd.tally.clone(),
        outcomes: sight.under::<Outcome>(round.id.any()),
        may_host: false,
        may_type: false,
        round,
    }
}

/// What shows of the answers by now.
pub(super) fn shown(sight: &Sight<'_>, round: &Seen<'_, Round>) -> Vec<ShownAnswer> {
    match round.shows {
        Shows::AtOnce => {
            let own = sight.under::<Answer>(round.id.any());
            own.iter().map(|it| ShownAnswer::of(it.record)).collect()
        }
        Shows::Together | Shows::AfterOwn | Shows::CountsOnly => {
            let parts = sight.under::<Shown>(round.id.any());
            parts.iter().flat_map(|it| it.answers.clone()).collect()
        }
    }
}

/// Counts without names: all there will be once it is closed; before that to everybody or to who
/// answered, as was promised.
fn hidden(sight: &Sight<'_>, round: &Seen<'_, Round>, answered: bool) -> Option<Hidden> {
    let parts = sight.under::<Counted>(round.id.any());
    if let Some(counted) = parts.first() {
        let answered = usize::try_from(counted.answered).unwrap_or(usize::MAX);
        let mut cards: Vec<String> = parts.iter().flat_map(|it| it.cards.clone()).collect();
        cards.sort_by_cached_key(|it| (it.to_lowercase(), it.clone()));
        let (figures, layers) = (counted.figures.clone(), counted.layers.clone());
        return Some(Hidden { answered, figures, cards, layers, is_counted: true });
    }
    let shows = match (round.terms.promise, round.shows) {
        (RoundPromise::Pseudonymous, _) => true,
        (RoundPromise::Named, Shows::AfterOwn) => answered,
        _ => false,
    };
    let (answered, figures) = shows.then(|| sight.running(round.id)).flatten()?;
    // Whoever answers under a pseudonym says so to their own browser only.
    let figures = if round.shows.shows_meanwhile() { figures } else { Vec::new() };
    let (cards, layers) = (Vec::new(), Vec::new());
    Some(Hidden { answered, figures, cards, layers, is_counted: false })
}

/// The rounds of a table, or all of them, the newest first.
pub fn rounds<'w>(sight: &Sight<'w>, table: Option<Id<Table>>) -> Vec<Seen<'w, Round>> {
    let mut all = sight.all::<Round>();
    all.retain(|it| table.is_none_or(|table| it.circle.table() == Some(table)));
    all.reverse();
    all
}

/// Open rounds that the viewer may answer and that have no answer from there yet.
pub fn waiting<'w>(sight: &Sight<'w>) -> Vec<WaitingLine<'w>> {
    let open = sight.all::<Round>().into_iter().filter(|it| it.takes_answers(sight.now));
    // Whether somebody answered under a pseudonym is known to their own browser only.
    let open = open.filter(|it| it.terms.promise != RoundPromise::Pseudonymous);
    let waits = |round: Seen<'w, Round>| {
        let answered = sight.answered(round.id);
        let units = units(sight, round.record).into_iter();
        let units = units.filter(move |it| it.mine && !answered.contains(&it.id));
        units.map(move |unit| WaitingLine { round, unit })
    };
    let mut all: Vec<_> = open.flat_map(waits).collect();
    all.sort_by_key(|it| (it.round.closes_at.unwrap_or(i64::MAX), opened_at(it.round.record)));
    all
}

fn opened_at(round: &Round) -> i64 {
    match round.state {
        RoundState::Open { at } | RoundState::Closed { at } | RoundState::Revealed { at } => at,
    }
}

/// Everybody and everything that may answer, by name.
pub(super) fn units(sight: &Sight<'_>, round: &Round) -> Vec<Unit> {
    units_of(sight, round.circle, &round.who)
}

pub(super) fn units_of(sight: &Sight<'_>, circle: RoundCircle, who: &Answerers) -> Vec<Unit> {
    match who {
        Answerers::Seats => seats(sight, circle),
        Answerers::Parties => parties(sight),
        Answerers::Persons(people) => people.iter().map(|it| person(sight, *it)).collect(),
        Answerers::Present(course) => present(sight, *course),
    }
}

fn seats(sight: &Sight<'_>, circle: RoundCircle) -> Vec<Unit> {
    let Some(table) = circle.table() else { return Vec::new() };
    let standing = sight.standing();
    if let Some(guest) = standing.guest() {
        return seats_of_guest(sight, guest);
    }
    let mut seats = sight.under::<Seat>(table.any());
    seats.retain(|it| it.is_there(sight.today));
    seats.sort_by(|a, b| a.short.cmp(&b.short).then(a.id.any().cmp(&b.id.any())));
    let unit = |seat: &Seen<'_, Seat>| {
        let sits = seat.parties.first().copied();
        let sittings = sight.under::<Sitting>(seat.id.any());
        let mut held = sittings.iter().filter(|it| it.is_held(sight.today));
        let mine = held.any(|it| Some(it.person) == standing.person())
            || sits.is_some_and(|it| standing.is_voice(it));
        let parties = seat.parties.clone();
        let prepared = sits.is_some_and(|it| standing.prepares_for(it));
        Unit { id: seat.id.any(), kind: UnitKind::Seat(seat.id), sits, parties, mine, prepared }
    };
    seats.iter().map(unit).collect()
}

/// A phone that came in by code sees no seats: it knows them from the course of its meeting.
fn seats_of_guest(sight: &Sight<'_>, guest: &AsGuest) -> Vec<Unit> {
    let Some(course) = sight.get(guest.course) else { return Vec::new() };
    let unit = |it: &SeatAt| Unit {
        id: it.seat.any(),
        kind: UnitKind::Seat(it.seat),
        sits: None,
        parties: it.parties.clone(),
        mine: guest.seat == Some(it.seat),
        prepared: false,
    };
    course.seats.iter().map(unit).collect()
}

/// Everybody who is here: phones, and who was noted without one.
fn present(sight: &Sight<'_>, course: Id<Course>) -> Vec<Unit> {
    let me = sight.standing().person().map(|it| it.any());
    let guests = sight.under::<Guest>(course.any());
    let taken = |seat: Id<Seat>| guests.iter().any(|it| it.seat == Some(seat));
    let parties = |seat: Option<Id<Seat>>| {
        let at = sight.get(course)?.seats.iter().find(|it| Some(it.seat) == seat)?;
        Some(at.parties.clone())
    };
    let phones = guests.iter().map(|it| Unit {
        id: it.id.any(),
        kind: UnitKind::Guest(it.id),
        sits: None,
        parties: parties(it.seat).unwrap_or_default(),
        mine: Some(it.id.any()) == me,
        prepared: false,
    });
    let circle = sight.get(course).map(|it| RoundCircle::Table(it.table));
    let seats = circle.map(|it| seats(sight, it)).unwrap_or_default();
    let noted = sight.under::<Present>(course.any()).into_iter().filter_map(|it| match it.seat {
        Some(seat) if taken(seat) => None,
        Some(seat) => seats.iter().find(|it| it.id == seat.any()).cloned(),
        None => it.person.map(|it| person(sight, it)),
    });
    let noted: Vec<Unit> = noted.collect();
    phones.chain(noted).collect()
}

fn parties(sight: &Sight<'_>) -> Vec<Unit> {
    let mut parties = sight.all::<Party>();
    parties.retain(|it| it.votes && it.counts_on(sight.today));
    parties.sort_by(|a, b| a.name.cmp(&b.name));
    let unit = |party: &Seen<'_, Party>| Unit {
        id: party.id.any(),
        kind: UnitKind::Party(party.id),
        sits: Some(party.id),
        parties: vec![party.id],
        mine: sight.standing().is_voice(party.id),
        prepared: sight.standing().prepares_for(party.id),
    };
    parties.iter().map(unit).collect()
}

fn person(sight: &Sight<'_>, person: Id<Person>) -> Unit {
    let mine = sight.standing().person() == Some(person);
    let kind = UnitKind::Person(person);
    let (sits, parties, prepared) = (None, Vec::new(), false);
    Unit { id: person.any(), kind, sits, parties, mine, prepared }
}
