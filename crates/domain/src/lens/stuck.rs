// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Is it stuck? Two ways of being stuck, as questions, each with what the record says of it.

use jiff::ToSpan;
use ledger::AnyId;

use super::{Condition, Scan, scan};
use crate::{
    assignment::Frame,
    conversation::{Promise, PromiseState},
    interest::{Interest, Release, cheer_words, cheers},
    records::Recorded,
    round::{Given, Mark, Outcome, Round, Shown},
    sight::{Audience, Seen, Sight},
    table::{Seat, Sitting},
};

/// A promise that lies so long after its day was forgotten rather than late.
const LONG_DUE_DAYS: i64 = 14;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Syndrome {
    /// Cards to the chest, heels in the sand.
    Hardening,
    /// Vistas and generalities, much talk and little done.
    Drifting,
    /// What mostly lies behind both: nobody knows how it goes on.
    Unclear,
}

/// What the record says, as a count to talk about; never who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Interests that were confirmed, and of those what went no further than between us.
    Kept { confirmed: usize, released: usize },
    /// Rounds in which somebody objected.
    Objected { rounds: usize, of: usize },
    /// Frames in which a cheer word stands.
    Cheering { frames: usize, of: usize },
    /// Rounds that are over and came to no outcome.
    NoOutcome { rounds: usize, of: usize },
    /// Promises of which the day is long past.
    LongDue { promises: usize },
    /// Seats where nobody has a mandate today.
    NoMandate { seats: usize, of: usize },
    /// In the last scan, organising or process was what people lie furthest apart on.
    ScanSaysSo { is_organising: bool },
}

impl Evidence {
    pub fn of(self) -> Syndrome {
        match self {
            Evidence::Kept { .. } | Evidence::Objected { .. } => Syndrome::Hardening,
            Evidence::Cheering { .. } | Evidence::NoOutcome { .. } | Evidence::LongDue { .. } => {
                Syndrome::Drifting
            }
            Evidence::NoMandate { .. } | Evidence::ScanSaysSo { .. } => Syndrome::Unclear,
        }
    }
}

/// What stands in the record for who looks; nothing that says nothing.
pub fn stuck(sight: &Sight<'_>) -> Vec<Evidence> {
    evidence(sight, false)
}

/// The same, counted only over what all parties read: what may stand on a page for them.
pub fn stuck_for_all(sight: &Sight<'_>) -> Vec<Evidence> {
    evidence(sight, true)
}

fn there<'w, T: Recorded>(sight: &Sight<'w>, for_all: bool) -> Vec<Seen<'w, T>> {
    let mut all = sight.all::<T>();
    let of_all =
        |it: AnyId| matches!(sight.circle(it), Some(Audience::AllParties | Audience::Public));
    all.retain(|it| !for_all || of_all(it.id.any()));
    all
}

fn evidence(sight: &Sight<'_>, for_all: bool) -> Vec<Evidence> {
    let confirmed = there::<Interest>(sight, for_all).iter().filter(|it| it.is_confirmed()).count();
    let released = there::<Release>(sight, for_all).len();
    let of_scans = super::view::round_ids(sight);
    let mut over = there::<Round>(sight, for_all);
    over.retain(|it| it.is_over(sight.now) && !of_scans.contains(&it.id));
    let objected = |round: &Seen<'_, Round>| {
        let crate::round::Ask::Choice(choices) = &round.ask else { return false };
        let is_objection = |place: u8| {
            let chosen = choices.get(usize::from(place)).and_then(|it| it.mark);
            matches!(chosen, Some(Mark::Objection | Mark::Block))
        };
        let parts = sight.under::<Shown>(round.id.any());
        let mut given = parts.iter().flat_map(|it| it.record.answers.iter().map(|it| &it.given));
        given.any(|it| matches!(it, Given::Choice(place) if is_objection(*place)))
    };
    let (words, frames) = (cheer_words(sight), sight.all::<Frame>());
    let cheering = frames.iter().filter(|it| !cheers(&words, &it.text).is_empty()).count();
    let open = |it: &&Seen<'_, Round>| sight.under::<Outcome>(it.id.any()).is_empty();
    let long = sight.today.saturating_sub(LONG_DUE_DAYS.days());
    let is_long = |it: &&Seen<'_, Promise>| {
        it.state == PromiseState::Open && it.due.is_some_and(|due| due < long)
    };
    let seats: Vec<_> =
        sight.all::<Seat>().into_iter().filter(|it| it.is_there(sight.today)).collect();
    let has_mandate = |it: &Seen<'_, Seat>| {
        let sittings = sight.under::<Sitting>(it.id.any());
        sittings.iter().any(|it| it.is_held(sight.today) && it.has_term(sight.today))
    };
    let mut found = vec![
        Evidence::Kept { confirmed, released },
        Evidence::Objected {
            rounds: over.iter().filter(|it| objected(it)).count(),
            of: over.len(),
        },
        Evidence::Cheering { frames: cheering, of: frames.len() },
        Evidence::NoOutcome { rounds: over.iter().filter(open).count(), of: over.len() },
        Evidence::LongDue {
            promises: there::<Promise>(sight, for_all).iter().filter(is_long).count(),
        },
        Evidence::NoMandate {
            seats: seats.iter().filter(|it| !has_mandate(it)).count(),
            of: seats.len(),
        },
    ];
    let last =
        there::<Scan>(sight, for_all).into_iter().next_back().and_then(|it| scan(sight, it.id));
    let widest =
        last.filter(super::ScanView::shows).and_then(|it| it.conditions().first().copied());
    if let Some(it @ (Condition::Organising | Condition::Process)) = widest {
        found.push(Evidence::ScanSaysSo { is_organising: it == Condition::Organising });
    }
    found.retain(|it| it.says_something());
    found
}

impl Evidence {
    fn says_something(self) -> bool {
        match self {
            Evidence::Kept { confirmed, released } => confirmed > released,
            Evidence::Objected { rounds: some, .. }
            | Evidence::Cheering { frames: some, .. }
            | Evidence::NoOutcome { rounds: some, .. }
            | Evidence::LongDue { promises: some }
            | Evidence::NoMandate { seats: some, .. } => some > 0,
            Evidence::ScanSaysSo { .. } => true,
        }
    }
}
