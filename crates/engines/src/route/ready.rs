// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A route made ready to be gone through many times: calendars as tables by day.

use super::{
    answer::day_of,
    calendar::{Date, Holidays, Working},
    input::{Body, Goal, Input, Step},
    select::Selection,
};
use crate::{Fault, amount::drawn::Drawn};

/// Meetings later than so many days after the start are searched instead of looked up.
const TABLE: f64 = 40_000.0;

/// A route made ready.
pub struct Route {
    pub seed: u64,
    /// In an order in which each comes after all it waits for.
    pub steps: Vec<Ready>,
    pub bodies: Vec<Calendar>,
    pub working: Option<Working>,
    /// Per step of the question whether its end counts for the goal.
    pub is_goal: Vec<bool>,
    /// When not all count: which end decides.
    pub selection: Option<Selection>,
    pub has_dates: bool,
}

/// A step made ready.
pub struct Ready {
    /// Its number in the question.
    pub step: usize,
    /// By number in the question, ascending: ties on the deciding chain go to the lowest.
    pub after: Vec<usize>,
    /// What is certain of its duration, and what is drawn.
    pub fixed: f64,
    pub drawn: Vec<Drawn>,
    pub term: Option<f64>,
    /// The number of the body whose meetings decide its end, and the days its papers lie ready.
    pub meeting: Option<(usize, f64)>,
    /// The number of the body in whose recess it does not end.
    pub recess: Option<usize>,
    pub again: f64,
}

/// A body's days, counted from the start.
pub struct Calendar {
    meetings: Vec<f64>,
    /// The first meeting on or after each day, and at the end "never".
    next: Vec<f64>,
    /// Whether no meeting lies beyond that table.
    is_whole: bool,
    /// Closed periods that do not touch.
    closed: Vec<(f64, f64)>,
}

impl Route {
    pub fn new(input: &Input) -> Result<Self, Fault> {
        let start = input.start.unwrap_or(Date(0));
        let order = input.order()?;
        let steps = order.into_iter().map(|n| Ready::new(n, &input.steps[n], &input.bodies));
        let needs_working = input.steps.iter().any(|it| it.term_days.is_some());
        let holidays = || -> Holidays { input.holidays.clone() };
        let mut is_goal = vec![input.goal == Goal::All; input.steps.len()];
        if let Goal::AtLeast { steps, .. } = &input.goal {
            steps.iter().for_each(|step| is_goal[*step] = true);
        }
        Ok(Self {
            seed: input.seed,
            steps: steps.collect(),
            bodies: input.bodies.iter().map(|body| Calendar::new(body, start)).collect(),
            working: needs_working.then(|| Working::new(start, holidays())),
            selection: match &input.goal {
                Goal::All => None,
                Goal::AtLeast { count, steps } => Some(Selection::new(steps, *count)),
            },
            is_goal,
            has_dates: input.start.is_some(),
        })
    }
}

impl Ready {
    fn new(number: usize, step: &Step, bodies: &[Body]) -> Self {
        let mut after = step.after.clone();
        after.sort_unstable();
        let (mut fixed, mut drawn) = (0.0, Vec::new());
        for amount in &step.durations {
            match Drawn::new(amount) {
                Drawn::Fixed(value) => fixed += value,
                other => drawn.push(other),
            }
        }
        let meets = step.body.and_then(|n| bodies.get(n)).is_some_and(|it| it.meetings.is_some());
        let submit = step.submit_days_before.unwrap_or(0.0);
        Self {
            step: number,
            after,
            fixed,
            drawn,
            term: step.term_days,
            meeting: step.body.filter(|_| step.at_meeting).map(|n| (n, submit)),
            recess: step.body.filter(|_| !step.at_meeting && !meets),
            again: step.again,
        }
    }

    /// When it ends that begins at `start` and takes `duration`.
    #[inline(always)]
    pub fn end(&self, route: &Route, start: f64, duration: f64) -> f64 {
        let mut ready = start + self.fixed + duration;
        if let (Some(term), Some(working)) = (self.term, &route.working) {
            ready = ready.max(working.on_or_after(day_of(start) + term));
        }
        if let Some((body, submit)) = self.meeting {
            return route.bodies[body].meeting(day_of(ready.max(start + submit)));
        }
        match self.recess {
            Some(body) => route.bodies[body].after_recess(ready),
            None => ready,
        }
    }

    /// Whether its end is more than the sum of start and duration.
    pub fn has_calendar(&self) -> bool {
        self.term.is_some() || self.meeting.is_some() || self.recess.is_some()
    }
}

impl Calendar {
    fn new(body: &Body, start: Date) -> Self {
        let day = |date: Date| (date.0 - start.0) as f64;
        let mut periods: Vec<_> = body.closed.iter().map(|(a, b)| (day(*a), day(*b))).collect();
        periods.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut closed: Vec<(f64, f64)> = Vec::new();
        for (from, to) in periods {
            match closed.last_mut() {
                // The day after one lies in the other: one long period.
                Some(last) if from <= last.1 + 1.0 => last.1 = last.1.max(to),
                _ => closed.push((from, to)),
            }
        }
        let is_open = |it: &f64| !closed.iter().any(|(from, to)| (from..=to).contains(&it));
        let meetings = body.meetings.iter().flatten().map(|it| day(*it));
        let meetings: Vec<f64> = meetings.filter(|it| *it >= 0.0).filter(is_open).collect();
        let length = meetings.last().map_or(0.0, |last| (last + 1.0).min(TABLE));
        let mut place = 0;
        let next = (0..length as usize).map(|day| {
            while meetings[place] < day as f64 {
                place += 1;
            }
            meetings[place]
        });
        let next = next.chain([f64::INFINITY]).collect();
        let is_whole = meetings.last().is_none_or(|last| *last < TABLE);
        Self { meetings, next, is_whole, closed }
    }

    /// The first meeting on or after a whole day, or never.
    #[inline(always)]
    fn meeting(&self, day: f64) -> f64 {
        if day < (self.next.len() - 1) as f64 {
            return self.next[day.max(0.0) as usize];
        }
        let place = self.meetings.partition_point(|it| *it < day);
        self.meetings.get(place).copied().unwrap_or(f64::INFINITY)
    }

    /// The same for many whole days at once.
    #[inline(always)]
    pub fn meet(&self, days: &mut [f64]) {
        if !self.is_whole {
            days.iter_mut().for_each(|day| *day = self.meeting(*day));
            return;
        }
        let last = self.next.len() - 1;
        for day in days {
            *day = self.next[(*day as usize).min(last)];
        }
    }

    /// The same moment, or the day after the recess in which its date lies.
    #[inline(always)]
    pub fn after_recess(&self, moment: f64) -> f64 {
        let day = day_of(moment);
        let place = self.closed.partition_point(|(_, to)| *to < day);
        match self.closed.get(place) {
            Some((from, to)) if *from <= day => to + 1.0,
            _ => moment,
        }
    }
}
