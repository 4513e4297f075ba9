// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What changed lately, as far as this viewer sees it.

use ledger::{AnyId, Id, Timestamp};

use crate::{
    assignment::{Assignment, Confirmation, Frame, Tension, TensionAnswer, Trial, Variant, Wish},
    conversation::{Promise, PromiseState},
    party::{Party, Position},
    records::Recorded,
    round::Outcome,
    sight::{Sight, Stamp},
    table::{Meeting, Seat, Sitting, Table},
};

/// A record that is new or changed.
#[derive(Clone, Copy, Debug)]
pub struct Change<'w> {
    pub what: What,
    pub is_new: bool,
    pub by: AnyId,
    pub at: Timestamp,
    pub why: Option<&'w str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Wish(Id<Wish>),
    Assignment(Id<Assignment>),
    Confirmation(Id<Confirmation>),
    Variant(Id<Variant>),
    Tension(Id<Tension>),
    TensionAnswer(Id<TensionAnswer>),
    Frame(Id<Frame>),
    Trial(Id<Trial>),
    Party(Id<Party>),
    Position(Id<Position>),
    Table(Id<Table>),
    Seat(Id<Seat>),
    Sitting(Id<Sitting>),
    Meeting(Id<Meeting>),
    Outcome(Id<Outcome>),
    PromiseDone(Id<Promise>),
}

impl What {
    pub fn id(self) -> AnyId {
        match self {
            What::Wish(id) => id.any(),
            What::Assignment(id) => id.any(),
            What::Confirmation(id) => id.any(),
            What::Variant(id) => id.any(),
            What::Tension(id) => id.any(),
            What::TensionAnswer(id) => id.any(),
            What::Frame(id) => id.any(),
            What::Trial(id) => id.any(),
            What::Party(id) => id.any(),
            What::Position(id) => id.any(),
            What::Table(id) => id.any(),
            What::Seat(id) => id.any(),
            What::Sitting(id) => id.any(),
            What::Meeting(id) => id.any(),
            What::Outcome(id) => id.any(),
            What::PromiseDone(id) => id.any(),
        }
    }
}

/// What changed since a moment, the latest first.
pub fn changes<'w>(sight: &Sight<'w>, since: Timestamp) -> Vec<Change<'w>> {
    let mut found = Vec::new();
    of(sight, since, What::Wish, &mut found);
    of(sight, since, What::Assignment, &mut found);
    of(sight, since, What::Confirmation, &mut found);
    of(sight, since, What::Variant, &mut found);
    of(sight, since, What::Tension, &mut found);
    of(sight, since, What::TensionAnswer, &mut found);
    of(sight, since, What::Frame, &mut found);
    of(sight, since, What::Trial, &mut found);
    of(sight, since, What::Party, &mut found);
    of(sight, since, What::Position, &mut found);
    of(sight, since, What::Table, &mut found);
    of(sight, since, What::Seat, &mut found);
    of(sight, since, What::Sitting, &mut found);
    of(sight, since, What::Meeting, &mut found);
    of(sight, since, What::Outcome, &mut found);
    for promise in sight.all::<Promise>() {
        if promise.stamp.at >= since && promise.state != PromiseState::Open {
            found.push(change(What::PromiseDone(promise.id), promise.stamp));
        }
    }
    found.sort_by_key(|it| std::cmp::Reverse(it.at));
    found
}

fn of<'w, T: Recorded>(
    sight: &Sight<'w>,
    since: Timestamp,
    what: impl Fn(Id<T>) -> What,
    found: &mut Vec<Change<'w>>,
) {
    let lately = sight.all::<T>().into_iter().filter(|it| it.stamp.at >= since);
    found.extend(lately.map(|it| change(what(it.id), it.stamp)));
}

fn change(what: What, stamp: Stamp<'_>) -> Change<'_> {
    Change { what, is_new: stamp.revision == 1, by: stamp.by, at: stamp.at, why: stamp.why }
}
