// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The record of a route as a question to the engine: what is still to be done, by whom, in which
//! meetings, and how sure that is.

use std::collections::{BTreeMap, BTreeSet};

use engines::{
    amount::Amount,
    route::{self as engine, Goal, Holidays},
};
use jiff::{ToSpan, civil::Date};
use ledger::{Digest, Id};

use super::{SEED, Weight};
use crate::{
    calendar,
    party::Party,
    refusal::{Refusal, Rule},
    route::{Cell, Certainty, Plan, Route, Status, body_of, matrix, sending_of},
    sight::{Seen, Sight},
};

/// Everything is done.
pub const NOTHING_LEFT: Rule = Rule("route-nothing-left");

/// Calendars are looked at for so many years.
const YEARS: i32 = 8;
/// Where nothing is known of a body it meets every so many weeks.
const USUAL_WEEKS: u16 = 4;

/// One thing that is still to be done.
#[derive(Clone, Debug)]
pub(super) struct Open {
    pub(super) party: Option<Id<Party>>,
    pub(super) after: Vec<usize>,
    pub(super) days: Amount,
    pub(super) term_days: Option<f64>,
    pub(super) meetings: Option<Vec<Date>>,
    pub(super) submit_days_before: Option<f64>,
    pub(super) again: f64,
}

/// A question in the making: parties can be left out, and steps made shorter.
#[derive(Clone, Debug)]
pub struct Question {
    on: Date,
    pub(super) steps: Vec<Open>,
    /// The plan and the party of each step; nothing for what only waits.
    pub(super) keys: Vec<Option<(u32, Option<Id<Party>>)>>,
}

/// What a route still has to go through, seen from a day.
pub fn question(sight: &Sight<'_>, route: &Seen<'_, Route>, on: Date) -> Result<Question, Refusal> {
    let mut asking = Asking { sight, route: route.id, on, steps: Vec::new(), at: BTreeMap::new() };
    let matrix = matrix(sight, *route);
    for plan in in_order(&route.plans) {
        let gate = if plan.waits_for_all && !plan.is_joint { asking.gate(plan) } else { None };
        if plan.is_joint {
            if let Some(cell) = matrix.joint.iter().find(|it| it.plan.number == plan.number) {
                asking.add(plan, None, cell, None);
            }
            continue;
        }
        for line in &matrix.lines {
            // Who merges or leaves goes this way no further.
            if line.party.until.is_some() {
                continue;
            }
            if let Some(cell) = line.cells.iter().find(|it| it.plan.number == plan.number) {
                asking.add(plan, Some(line.party.id), cell, gate);
            }
        }
    }
    match asking.steps.is_empty() {
        true => Err(Refusal::Rule(NOTHING_LEFT)),
        false => {
            let mut keys = vec![None; asking.steps.len()];
            asking.at.into_iter().for_each(|(key, at)| keys[at] = Some(key));
            Ok(Question { on, steps: asking.steps, keys })
        }
    }
}

/// Each step behind those that it waits for.
fn in_order(plans: &[Plan]) -> Vec<&Plan> {
    let (mut order, mut left): (Vec<&Plan>, Vec<&Plan>) = (Vec::new(), plans.iter().collect());
    while !left.is_empty() {
        let is_waiting =
            |it: &&Plan| it.after.iter().any(|it| left.iter().any(|l| l.number == *it));
        let (later, now): (Vec<&Plan>, Vec<&Plan>) = left.iter().copied().partition(is_waiting);
        if now.is_empty() {
            break;
        }
        order.extend(now);
        left = later;
    }
    order
}

struct Asking<'s, 'w> {
    sight: &'s Sight<'w>,
    route: Id<Route>,
    on: Date,
    steps: Vec<Open>,
    /// Where the step of a plan and a party stands.
    at: BTreeMap<(u32, Option<Id<Party>>), usize>,
}

impl Asking<'_, '_> {
    /// All of what comes before, for all parties, as one thing to wait for.
    fn gate(&mut self, plan: &Plan) -> Option<usize> {
        let before: BTreeSet<u32> = plan.after.iter().copied().collect();
        let found = self.at.iter().filter(|((number, _), _)| before.contains(number));
        let after: Vec<usize> = found.map(|(_, at)| *at).collect();
        if after.is_empty() {
            return None;
        }
        self.steps.push(Open {
            party: None,
            after,
            days: Amount::Fixed { value: 0.0 },
            term_days: None,
            meetings: None,
            submit_days_before: None,
            again: 0.0,
        });
        Some(self.steps.len() - 1)
    }

    fn add(&mut self, plan: &Plan, party: Option<Id<Party>>, cell: &Cell<'_>, gate: Option<usize>) {
        if cell.status.is_over() {
            return;
        }
        let mut after: Vec<usize> = gate.into_iter().collect();
        if gate.is_none() {
            for before in &plan.after {
                let of = |(number, who): &(u32, Option<Id<Party>>)| {
                    *number == *before && (party.is_none() || who.is_none() || *who == party)
                };
                after.extend(self.at.iter().filter(|(key, _)| of(key)).map(|(_, at)| *at));
            }
        }
        after.sort_unstable();
        after.dedup();
        let step = cell.step.as_ref().map(|it| &it.words);
        let begun = step.and_then(|it| it.received.or(it.sent)).filter(|it| *it <= self.on);
        let passed = begun.map_or(0, |it| calendar::days_between(it, self.on)) as f64;
        let meeting = step.and_then(|it| it.meeting);
        let is_there = !matches!(cell.status, Status::Planned | Status::Held | Status::NotYet);
        let certainties = party.map(|it| self.sight.under::<Certainty>(it.any()));
        let certainty = certainties
            .into_iter()
            .flatten()
            .find(|it| it.route == self.route && it.plan == plan.number);
        let sending = party.and_then(|it| body_of(self.sight, it, plan.body));
        let sending = sending.and_then(|it| sending_of(self.sight, it.id));
        self.steps.push(Open {
            party,
            after,
            days: if meeting.is_some() && is_there {
                Amount::Fixed { value: 0.0 }
            } else {
                amount(plan, passed)
            },
            term_days: plan.term.as_ref().map(|it| (f64::from(it.weeks) * 7.0 - passed).max(0.0)),
            meetings: plan.at_meeting.then(|| self.meetings(plan, party, meeting)),
            submit_days_before: sending.filter(|_| !is_there).map(|it| it.days.into()),
            again: certainty.map_or(0.0, |it| f64::from(it.again) / 100.0),
        });
        self.at.insert((plan.number, party), self.steps.len() - 1);
    }

    /// From the meeting that is set on; or else all that are coming.
    fn meetings(&self, plan: &Plan, party: Option<Id<Party>>, set: Option<Date>) -> Vec<Date> {
        let from = set.map_or(self.on, |it| it.max(self.on));
        let until = self.on.saturating_add(YEARS.years());
        let body = party.and_then(|it| body_of(self.sight, it, plan.body));
        let mut days = body.map(|it| it.coming(from, until)).unwrap_or_default();
        days.extend(set.filter(|it| *it >= self.on));
        days.sort_unstable();
        days.dedup();
        if days.len() < 2 {
            let mut next = days.first().copied().unwrap_or(from);
            while next <= until {
                days.push(next);
                next = next.saturating_add(i64::from(USUAL_WEEKS).weeks());
            }
            days.dedup();
        }
        days
    }
}

/// The weeks of a plan in days, less what has passed already.
fn amount(plan: &Plan, passed: f64) -> Amount {
    let days = |weeks: u16| (f64::from(weeks) * 7.0 - passed).max(0.0);
    let (low, mode, high) = (days(plan.weeks.low), days(plan.weeks.likely), days(plan.weeks.high));
    match low < high {
        true => Amount::Pert { low, mode, high },
        false => Amount::Fixed { value: low },
    }
}

/// What a question says, in a few letters; another record gives others.
pub fn fingerprint(question: &Question) -> String {
    let said = format!("{:?}", question.steps);
    Digest::of(said.as_bytes()).to_string()[..16].to_owned()
}

impl Question {
    pub(super) fn input(&self, runs: u64) -> engine::Input {
        let date = |day: Date| {
            let (year, month, day) = (day.year().into(), day.month().into(), day.day().into());
            engine::Date::new(year, month, day)
        };
        let mut bodies = Vec::new();
        let steps = self.steps.iter().enumerate().map(|(nth, it)| {
            let body = it.meetings.as_ref().map(|days| {
                let meetings = Some(days.iter().filter_map(|it| date(*it)).collect());
                bodies.push(engine::Body { name: format!("b{nth}"), meetings, closed: vec![] });
                bodies.len() - 1
            });
            engine::Step {
                id: format!("s{nth}"),
                after: it.after.clone(),
                body,
                durations: vec![it.days],
                term_days: it.term_days,
                at_meeting: body.is_some(),
                submit_days_before: it.submit_days_before,
                again: it.again,
            }
        });
        let steps = steps.collect();
        engine::Input {
            start: date(self.on),
            holidays: Holidays::Netherlands,
            bodies,
            steps,
            goal: Goal::All,
            runs,
            seed: SEED,
        }
    }

    pub(super) fn parties(&self) -> BTreeSet<Id<Party>> {
        self.steps.iter().filter_map(|it| it.party).collect()
    }

    /// The same without these parties: they join later.
    pub(super) fn without(&self, parties: &[Id<Party>]) -> Question {
        let is_left_out = |it: &Open| it.party.is_some_and(|it| parties.contains(&it));
        let mut steps = self.steps.clone();
        for step in &mut steps {
            // What stood there takes no time, and nothing waits for what it waited for.
            step.after.retain(|it| !is_left_out(&self.steps[*it]));
            if is_left_out(step) {
                step.after.clear();
                (step.days, step.term_days) = (Amount::Fixed { value: 0.0 }, None);
                (step.meetings, step.submit_days_before, step.again) = (None, None, 0.0);
            }
        }
        Question { steps, ..self.clone() }
    }

    /// The same with what comes first sent so many weeks sooner.
    pub(super) fn earlier(&self, weeks: i64) -> Question {
        let by = weeks as f64 * 7.0;
        let mut steps = self.steps.clone();
        for step in steps.iter_mut().filter(|it| it.after.is_empty()) {
            let less = |it: f64| (it - by).max(0.0);
            step.days = match step.days {
                Amount::Pert { low, mode, high } if less(high) > less(low) => {
                    Amount::Pert { low: less(low), mode: less(mode), high: less(high) }
                }
                _ => Amount::Fixed { value: 0.0 },
            };
            step.submit_days_before = step.submit_days_before.map(|it| less(it).round());
        }
        Question { steps, ..self.clone() }
    }

    /// In how many of 100 runs a step of each party lies on the deciding chain.
    pub(super) fn weights(&self, answer: &engine::Answer) -> Vec<Weight> {
        let mut by_party: BTreeMap<Id<Party>, f64> = BTreeMap::new();
        for (step, told) in self.steps.iter().zip(&answer.steps) {
            if let (Some(party), Some(share)) = (step.party, told.critical) {
                let most = by_party.entry(party).or_default();
                *most = most.max(share);
            }
        }
        let weight = |(party, share): (Id<Party>, f64)| Weight {
            party,
            in_100: (share * 100.0).round() as u8,
        };
        let mut weights: Vec<Weight> = by_party.into_iter().map(weight).collect();
        weights.retain(|it| it.in_100 > 0);
        weights.sort_by_key(|it| (std::cmp::Reverse(it.in_100), it.party));
        weights
    }
}
