// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Today: the figures behind the first sentence, and the parts of the page.

use jiff::civil::Date;
use ledger::Id;

use super::{Change, Proposal, Waiting, changes, next, next::is_quiet, waits};
use crate::{
    assignment::{Founding, Frame},
    calendar,
    conversation::{MirrorView, PromiseLine, living, mirror, open_promises, silence},
    party::{Office, Participation, Party, Position},
    sight::{Seen, Sight},
    table::{self, Mark, Meeting, SeatLine, TermsView, expired_terms, next_meeting},
};

/// What changed in these days is new on the page.
const WEEK_DAYS: i64 = 7;
/// A frame that moved in these days moved lately.
pub const LATELY_DAYS: i64 = 42;
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1000;

/// As what somebody looks at today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lens {
    Facilitator,
    Commissioner,
    Voice,
    Adviser,
    /// Note taker, observer, constituency.
    Other,
}

/// Home, as far as this viewer sees it.
pub struct TodayView<'w> {
    pub lens: Lens,
    pub founding: Option<Seen<'w, Founding>>,
    pub waits: Vec<Waiting>,
    pub next_table: Option<NextTable<'w>>,
    pub terms: TermsView,
    pub frames: Vec<FrameLine<'w>>,
    /// How many living parties there are.
    pub parties: usize,
    /// Still in conversation, or not yet with a condition.
    pub in_conversation: Vec<InConversation<'w>>,
    /// Only for the facilitators, who read the contact log.
    pub silent: Vec<Silent>,
    pub promises: Vec<PromiseLine<'w>>,
    pub changes: Vec<Change<'w>>,
    pub proposals: Vec<Proposal>,
    pub mirror: Option<MirrorView>,
}

/// The next meeting this viewer sees, and what it still needs.
pub struct NextTable<'w> {
    pub meeting: Seen<'w, Meeting>,
    pub name: &'w str,
    pub days: i64,
    pub seats: Vec<SeatLine<'w>>,
    pub empty: usize,
    /// Only those whose missing mandate this viewer may know.
    pub without_term: usize,
}

pub struct FrameLine<'w> {
    pub frame: Seen<'w, Frame>,
    /// Changed in the last six weeks, after its first version.
    pub moved_lately: bool,
}

pub struct InConversation<'w> {
    pub party: Seen<'w, Party>,
    /// What it says itself, the latest.
    pub position: Option<Seen<'w, Position>>,
    /// Only for the facilitators.
    pub last_talk: Option<Date>,
}

/// A party that nobody spoke to for six weeks; no day means never.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silent {
    pub party: Id<Party>,
    pub since: Option<Date>,
    pub weeks: Option<i64>,
}

pub fn lens(sight: &Sight<'_>) -> Lens {
    let standing = sight.standing();
    let voice = |it: Id<Party>| standing.is_voice(it);
    if standing.is_facilitator() {
        Lens::Facilitator
    } else if standing.holds(Office::Commissioner) {
        Lens::Commissioner
    } else if standing.own_parties().any(voice) {
        Lens::Voice
    } else if standing.holds(Office::Adviser) {
        Lens::Adviser
    } else {
        Lens::Other
    }
}

pub fn today<'w>(sight: &Sight<'w>) -> TodayView<'w> {
    let parties = living(sight);
    TodayView {
        lens: lens(sight),
        founding: sight.all::<Founding>().into_iter().next(),
        waits: waits(sight),
        next_table: next_table(sight),
        terms: expired_terms(sight, None),
        frames: frames(sight),
        parties: parties.len(),
        in_conversation: in_conversation(sight, &parties),
        silent: silent_among(sight, &parties),
        promises: open_promises(sight, None),
        changes: changes(sight, sight.now - WEEK_DAYS * DAY_MILLISECONDS),
        proposals: next(sight),
        mirror: mirror(sight),
    }
}

fn next_table<'w>(sight: &Sight<'w>) -> Option<NextTable<'w>> {
    let meeting = next_meeting(sight, None)?;
    let plan = table::plan(sight, meeting.table)?;
    let count = |mark: Mark| plan.seats.iter().filter(|it| it.mark == mark).count();
    Some(NextTable {
        meeting,
        name: &plan.table.record.name,
        days: calendar::days_between(sight.today, meeting.on),
        empty: count(Mark::Empty),
        without_term: count(Mark::NoTerm),
        seats: plan.seats,
    })
}

fn frames<'w>(sight: &Sight<'w>) -> Vec<FrameLine<'w>> {
    let mut frames = sight.all::<Frame>();
    frames.sort_by_key(|it| it.theme);
    let since = sight.now - LATELY_DAYS * DAY_MILLISECONDS;
    let lately = |it: &Seen<'w, Frame>| it.stamp.revision > 1 && it.stamp.at >= since;
    frames.into_iter().map(|it| FrameLine { moved_lately: lately(&it), frame: it }).collect()
}

fn in_conversation<'w>(sight: &Sight<'w>, parties: &[Seen<'w, Party>]) -> Vec<InConversation<'w>> {
    let open = |it: &&Seen<'w, Party>| {
        matches!(it.participation, Participation::InConversation | Participation::NotYet)
    };
    let line = |party: &Seen<'w, Party>| {
        let positions = sight.under::<Position>(party.id.any());
        let position = positions.into_iter().max_by_key(|it| (it.on, it.stamp.at));
        InConversation { party: *party, position, last_talk: silence(sight, party.id) }
    };
    let mut lines: Vec<_> = parties.iter().filter(open).map(line).collect();
    // Who said "not yet" comes first: there is a condition to work on.
    lines.sort_by_key(|it| {
        (it.party.participation != Participation::NotYet, it.party.name.to_lowercase())
    });
    lines
}

/// The parties that nobody spoke to for six weeks, for who reads the contact log.
pub fn silent(sight: &Sight<'_>) -> Vec<Silent> {
    silent_among(sight, &living(sight))
}

fn silent_among(sight: &Sight<'_>, parties: &[Seen<'_, Party>]) -> Vec<Silent> {
    if !sight.standing().is_facilitator() {
        return Vec::new();
    }
    let line = |party: &Seen<'_, Party>| {
        let since = silence(sight, party.id);
        let weeks = since.map(|it| calendar::weeks_between(it, sight.today));
        Silent { party: party.id, since, weeks }
    };
    let mut lines: Vec<_> = parties
        .iter()
        .map(line)
        .filter(|it| it.since.is_none_or(|since| is_quiet(since, sight.today)))
        .collect();
    lines.sort_by_key(|it| it.since);
    lines
}
