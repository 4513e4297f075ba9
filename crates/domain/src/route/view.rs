// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a page shows of a route: the matrix of parties and steps, with its counts.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ledger::Id;

use super::{Body, BodyKind, Outcome, Plan, Route, Sending, Status, Step, latest_sending};
use crate::{
    party::Party,
    sight::{Seen, Sight},
};

/// A route as one viewer sees it.
pub struct Matrix<'w> {
    pub route: Seen<'w, Route>,
    /// One for each party, by name.
    pub lines: Vec<Line<'w>>,
    /// What is done once for all.
    pub joint: Vec<Cell<'w>>,
}

pub struct Line<'w> {
    pub party: Seen<'w, Party>,
    /// In the order of the steps that each party takes for itself.
    pub cells: Vec<Cell<'w>>,
}

pub struct Cell<'w> {
    pub plan: &'w Plan,
    /// Nothing was said of it yet.
    pub step: Option<Seen<'w, Step>>,
    pub status: Status,
    /// It will be dealt with after the day that an answer was asked by.
    pub is_late: bool,
    /// The last day for sending to its next meeting; only for who may know it.
    pub latest: Option<Date>,
}

/// How many parties stand where, at one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub by_status: BTreeMap<Status, usize>,
    pub by_outcome: BTreeMap<Outcome, usize>,
    /// Planned, and later than asked.
    pub late: usize,
    /// The right text was sent once more, and it is still under way.
    pub sent_again: usize,
    pub all: usize,
}

/// All routes, in the order in which they were opened.
pub fn routes<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Route>> {
    sight.all::<Route>()
}

/// The step of a party at a plan, if anything was said of it.
pub fn step_of<'w>(
    sight: &Sight<'w>,
    route: Id<Route>,
    plan: u32,
    party: Option<Id<Party>>,
) -> Option<Seen<'w, Step>> {
    let under = party.map_or(route.any(), |it| it.any());
    let steps = sight.under::<Step>(under);
    steps.into_iter().find(|it| it.route == route && it.plan == plan && it.party == party)
}

pub fn body_of<'w>(sight: &Sight<'w>, party: Id<Party>, kind: BodyKind) -> Option<Seen<'w, Body>> {
    sight.under::<Body>(party.any()).into_iter().find(|it| it.kind == kind)
}

pub fn sending_of<'w>(sight: &Sight<'w>, body: Id<Body>) -> Option<Seen<'w, Sending>> {
    sight.under::<Sending>(body.any()).into_iter().next()
}

/// Whether a body meets on that day, as far as its calendar is known; nothing where it is not.
pub fn meets_on(sight: &Sight<'_>, party: Id<Party>, kind: BodyKind, day: Date) -> Option<bool> {
    let body = body_of(sight, party, kind)?;
    let is_known = body.meetings.first().is_some_and(|first| *first <= day);
    is_known.then(|| body.coming(day, day).contains(&day))
}

pub fn matrix<'w>(sight: &Sight<'w>, route: Seen<'w, Route>) -> Matrix<'w> {
    let mut steps = BTreeMap::new();
    for step in sight.under::<Step>(route.id.any()) {
        steps.insert((step.party, step.plan), step);
    }
    let plans = &route.record.plans;
    let mut lines: Vec<Line<'w>> = Vec::new();
    for party in route.parties.iter().filter_map(|it| sight.find(*it)) {
        let bodies = Bodies::of(sight, party.id);
        let own = plans.iter().filter(|it| !it.is_joint);
        let cells = own.map(|plan| {
            let step = steps.get(&(Some(party.id), plan.number)).copied();
            // What comes before is done first: until then no day is near.
            let is_over = |number: &u32| {
                let own = steps.get(&(Some(party.id), *number));
                let before = own.or_else(|| steps.get(&(None, *number)));
                before.is_some_and(|it| it.words.status.is_over())
            };
            let is_set = step.is_some_and(|it| it.words.meeting.is_some());
            let is_next = is_set || plan.after.iter().all(is_over);
            let latest = bodies.latest(sight, plan, step.as_deref()).filter(|_| is_next);
            cell(sight, plan, step, Some(&party), latest)
        });
        lines.push(Line { party, cells: cells.collect() });
    }
    lines.sort_by_cached_key(|it| it.party.name.to_lowercase());
    let joint = plans.iter().filter(|it| it.is_joint);
    let joint =
        joint.map(|plan| cell(sight, plan, steps.get(&(None, plan.number)).copied(), None, None));
    Matrix { route, lines, joint: joint.collect() }
}

fn cell<'w>(
    sight: &Sight<'w>,
    plan: &'w Plan,
    step: Option<Seen<'w, Step>>,
    party: Option<&Seen<'w, Party>>,
    latest: Option<Date>,
) -> Cell<'w> {
    let told = step.map_or(Status::Planned, |it| it.words.status);
    // What a party left undone when it merged is open no more, also before anybody closed it.
    let has_merged = party
        .is_some_and(|it| it.successor.is_some() && it.until.is_some_and(|it| it < sight.today));
    let status = if has_merged && !told.is_over() { Status::Stopped } else { told };
    let meeting = step.and_then(|it| it.words.meeting);
    let after = |until: Date| meeting.is_some_and(|it| it > until);
    // Who was not there yet by that day was not asked by then.
    let was_asked = |until: Date| party.is_none_or(|it| it.from.is_none_or(|from| from <= until));
    let is_asked_late = plan.until.is_some_and(|until| after(until) && was_asked(until));
    let is_late = status == Status::Planned && is_asked_late;
    let latest = latest.filter(|_| matches!(status, Status::Planned | Status::Held));
    Cell { plan, step, status, is_late, latest }
}

/// The calendars of a party with their sending terms, as far as this viewer may know them.
struct Bodies<'w>(Vec<(Seen<'w, Body>, Option<Seen<'w, Sending>>)>);

impl<'w> Bodies<'w> {
    fn of(sight: &Sight<'w>, party: Id<Party>) -> Bodies<'w> {
        let sendings = sight.under::<Sending>(party.any());
        let with =
            |body: Seen<'w, Body>| (body, sendings.iter().find(|it| it.body == body.id).copied());
        Bodies(sight.under::<Body>(party.any()).into_iter().map(with).collect())
    }

    /// The last day for sending to the meeting that is set, or else to the next one that can be
    /// reached.
    fn latest(&self, sight: &Sight<'w>, plan: &Plan, step: Option<&Step>) -> Option<Date> {
        if !plan.at_meeting {
            return None;
        }
        let (body, sending) = self.0.iter().find(|(it, _)| it.kind == plan.body)?;
        let sending = sending.as_ref()?;
        if let Some(meeting) = step.and_then(|it| it.words.meeting) {
            return Some(latest_sending(body, sending, meeting));
        }
        let until = sight.today.saturating_add(jiff::Span::new().years(2));
        let coming = body.coming(sight.today, until).into_iter();
        let mut days = coming.map(|it| latest_sending(body, sending, it));
        days.find(|it| *it >= sight.today)
    }
}

impl Matrix<'_> {
    /// How the parties stand at one step.
    pub fn counts(&self, plan: u32) -> Counts {
        let mut counts = Counts::default();
        let cells = self.lines.iter().flat_map(|it| &it.cells);
        for cell in cells.filter(|it| it.plan.number == plan) {
            counts.all += 1;
            *counts.by_status.entry(cell.status).or_default() += 1;
            counts.late += usize::from(cell.is_late);
            let Some(step) = &cell.step else { continue };
            let is_open = !cell.status.is_over();
            counts.sent_again += usize::from(is_open && step.words.sent_again.is_some());
            if let Some(outcome) = step.words.outcome.filter(|_| cell.status == Status::Done) {
                *counts.by_outcome.entry(outcome).or_default() += 1;
            }
        }
        counts
    }
}
