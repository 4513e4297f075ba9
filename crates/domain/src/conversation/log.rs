// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was talked about so far: the contact log, notes, promises, and who has been silent.

use jiff::civil::Date;
use ledger::{AnyId, Id};

use super::{Note, NoteCircle, Promise, PromiseState, Talk};
use crate::{
    calendar,
    party::Party,
    sight::{Seen, Sight},
};

/// The contact log, latest first; of one party, or of all.
pub fn log<'w>(sight: &Sight<'w>, party: Option<Id<Party>>) -> Vec<Seen<'w, Talk>> {
    let mut talks = match party {
        Some(party) => sight.under::<Talk>(party.any()),
        None => sight.all::<Talk>(),
    };
    talks.reverse();
    talks.sort_by_key(|it| std::cmp::Reverse(it.on));
    talks
}

/// A note as this viewer sees it.
pub struct NoteLine<'w> {
    pub note: Seen<'w, Note>,
    pub writer: AnyId,
    /// Written by the viewer, who alone may change or withdraw it.
    pub own: bool,
}

/// Every note that this viewer sees, latest first.
pub fn notes<'w>(sight: &Sight<'w>) -> Vec<NoteLine<'w>> {
    lines(sight, sight.all::<Note>())
}

/// The notes on one party; with `circle`, only those of that circle.
pub fn notes_on<'w>(
    sight: &Sight<'w>,
    party: Id<Party>,
    circle: Option<NoteCircle>,
) -> Vec<NoteLine<'w>> {
    let mut found = sight.under::<Note>(party.any());
    found.retain(|it| circle.is_none_or(|one| it.circle == one));
    lines(sight, found)
}

fn lines<'w>(sight: &Sight<'w>, mut notes: Vec<Seen<'w, Note>>) -> Vec<NoteLine<'w>> {
    notes.reverse();
    notes.sort_by_key(|it| std::cmp::Reverse(it.on));
    let me = sight.standing().person().map(|it| it.any());
    let line = |note: Seen<'w, Note>| {
        let writer = note.stamp.made_by;
        NoteLine { note, writer, own: Some(writer) == me }
    };
    notes.into_iter().map(line).collect()
}

/// A promise as this viewer sees it.
pub struct PromiseLine<'w> {
    pub promise: Seen<'w, Promise>,
    /// The viewer is who keeps it.
    pub mine: bool,
    /// The viewer may keep, drop or change it.
    pub may_close: bool,
    /// Days until it is due; below zero when that day has passed; nothing when no day was named.
    pub days_left: Option<i64>,
}

/// Promises that this viewer sees: first what is due first, then without a day, then what is done.
pub fn promises<'w>(sight: &Sight<'w>, party: Option<Id<Party>>) -> Vec<PromiseLine<'w>> {
    let found = match party {
        Some(party) => sight.under::<Promise>(party.any()),
        None => sight.all::<Promise>(),
    };
    let me = sight.standing().person();
    let line = |promise: Seen<'w, Promise>| {
        let mine = Some(promise.owner) == me;
        let wrote = me.is_some_and(|it| it.any() == promise.stamp.made_by);
        let open = promise.state == PromiseState::Open;
        let days_left = promise.due.map(|it| calendar::days_between(sight.today, it));
        PromiseLine { promise, mine, may_close: open && (mine || wrote), days_left }
    };
    let mut lines: Vec<_> = found.into_iter().map(line).collect();
    lines.sort_by_key(|it| match it.promise.state {
        PromiseState::Open => (0, it.days_left.unwrap_or(i64::MAX)),
        PromiseState::Kept { on } | PromiseState::Dropped { on } => {
            (1, calendar::days_between(on, sight.today))
        }
    });
    lines
}

pub fn open_promises<'w>(sight: &Sight<'w>, party: Option<Id<Party>>) -> Vec<PromiseLine<'w>> {
    let mut lines = promises(sight, party);
    lines.retain(|it| it.promise.state == PromiseState::Open);
    lines
}

/// The day on which the party was last spoken to by a facilitator, for who may read the log.
/// Nothing means: not yet.
pub fn silence(sight: &Sight<'_>, party: Id<Party>) -> Option<Date> {
    let talks = sight.under::<Talk>(party.any());
    talks.iter().map(|it| it.on).filter(|it| *it <= sight.today).max()
}

/// Parties that still take part, or may come to.
pub(crate) fn living<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Party>> {
    let mut parties = sight.all::<Party>();
    parties.retain(|it| it.counts_on(sight.today));
    parties
}
