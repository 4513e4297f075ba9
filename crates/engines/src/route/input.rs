// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the route engine is asked: steps that wait for each other, and the bodies whose calendars
//! they meet.

use std::collections::BTreeSet;

use super::calendar::{Date, Holidays};
use crate::{Fault, Word, amount::Amount, json::quoted, risk};

/// The most elementary steps (waits × runs) that are begun.
const MOST_WORK: f64 = 1e13;
const MOST_STEPS: usize = 100_000;

/// The question.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The date of day 0; without one there are only numbers of days.
    pub start: Option<Date>,
    pub holidays: Holidays,
    pub bodies: Vec<Body>,
    pub steps: Vec<Step>,
    pub goal: Goal,
    pub runs: u64,
    pub seed: u64,
}

/// A council, a board, an office.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    pub name: String,
    /// Ascending, each once. `None`: it does not meet, it can be asked any day.
    pub meetings: Option<Vec<Date>>,
    /// First and last day of each recess.
    pub closed: Vec<(Date, Date)>,
}

/// Something that must be done, or waited for.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub id: String,
    /// The steps it waits for, by number.
    pub after: Vec<usize>,
    pub body: Option<usize>,
    /// Their sum is how long it takes; none: no time.
    pub durations: Vec<Amount>,
    pub term_days: Option<f64>,
    pub at_meeting: bool,
    pub submit_days_before: Option<f64>,
    /// The chance that it has to be done again.
    pub again: f64,
}

/// When the route has arrived.
#[derive(Debug, Clone, PartialEq)]
pub enum Goal {
    All,
    /// "Start when 20 of 27 are ready."
    AtLeast {
        count: usize,
        steps: Vec<usize>,
    },
}

fn at<T>(word: Word, path: &str, message: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::at(word, path, message))
}

impl Input {
    /// Whether it can be computed; a fault carries the JSON path of what cannot.
    pub fn check(&self) -> Result<(), Fault> {
        if self.steps.is_empty() {
            return at(Word::EmptyInput, "/steps", "There are no steps.");
        }
        risk::check_runs(self.runs)?;
        let mut names = BTreeSet::new();
        for (n, body) in self.bodies.iter().enumerate() {
            let path = format!("/bodies/{n}");
            named(&body.name, &mut names, &format!("{path}/name"))?;
            body.check(&path)?;
        }
        let mut ids = BTreeSet::new();
        for (n, step) in self.steps.iter().enumerate() {
            let path = format!("/steps/{n}");
            named(&step.id, &mut ids, &format!("{path}/id"))?;
            self.check_step(step, &path)?;
        }
        self.check_goal()?;
        self.order()?;
        self.check_size()
    }

    fn check_step(&self, step: &Step, path: &str) -> Result<(), Fault> {
        let mut before = BTreeSet::new();
        for (n, other) in step.after.iter().enumerate() {
            let path = format!("{path}/after/{n}");
            if *other >= self.steps.len() {
                return at(Word::UnknownName, &path, "There is no such step.");
            }
            if !before.insert(other) {
                return at(Word::DuplicateName, &path, "This step waits for it already.");
            }
        }
        for amount in &step.durations {
            let path = format!("{path}/duration");
            amount.check(&path)?;
            let least = match amount {
                Amount::Fixed { value } => *value,
                Amount::Uniform { low, .. }
                | Amount::Triangular { low, .. }
                | Amount::Pert { low, .. } => *low,
                _ => 0.0,
            };
            if least < 0.0 {
                return at(Word::OutOfRange, &path, "A step cannot take less than no time.");
            }
        }
        for (days, key) in
            [(step.term_days, "term_days"), (step.submit_days_before, "submit_days_before")]
        {
            if days.is_some_and(|it| !(0.0..=1e9).contains(&it) || it.fract() != 0.0) {
                let message = "This should be a whole number of days, not below 0.";
                return at(Word::OutOfRange, &format!("{path}/{key}"), message);
            }
        }
        if !(0.0..1.0).contains(&step.again) {
            let message = "The chance of doing it again lies from 0 to below 1.";
            return at(Word::OutOfRange, &format!("{path}/again/probability"), message);
        }
        let body = match step.body {
            Some(n) => match self.bodies.get(n) {
                Some(body) => Some(body),
                None => return at(Word::UnknownName, &format!("{path}/body"), "No such body."),
            },
            None => None,
        };
        let meets = body.is_some_and(|it| it.meetings.is_some());
        if step.at_meeting && !meets {
            let message = "A step at a meeting needs a body with meetings.";
            return at(Word::MissingKey, &format!("{path}/at_meeting"), message);
        }
        Ok(())
    }

    fn check_goal(&self) -> Result<(), Fault> {
        let Goal::AtLeast { count, steps } = &self.goal else { return Ok(()) };
        let mut seen = BTreeSet::new();
        for (n, step) in steps.iter().enumerate() {
            let path = format!("/goal/steps/{n}");
            if *step >= self.steps.len() {
                return at(Word::UnknownName, &path, "There is no such step.");
            }
            if !seen.insert(step) {
                return at(Word::DuplicateName, &path, "This step stands here already.");
            }
        }
        if (1..=steps.len()).contains(count) {
            return Ok(());
        }
        let message = format!("The count lies from 1 to the number of steps, {}.", steps.len());
        at(Word::OutOfRange, "/goal/count", message)
    }

    fn check_size(&self) -> Result<(), Fault> {
        let waits = |step: &Step| {
            let once = (1 + step.after.len() + step.durations.len()) as f64;
            once / (1.0 - step.again)
        };
        let work = self.steps.iter().map(waits).sum::<f64>() * self.runs as f64;
        if work <= MOST_WORK && self.steps.len() <= MOST_STEPS {
            return Ok(());
        }
        let message = format!(
            "{} steps in {} runs are too many at once: ask fewer runs.",
            self.steps.len(),
            self.runs
        );
        Err(Fault::too_large(work, message))
    }

    /// Steps in an order in which each comes after all it waits for.
    pub(super) fn order(&self) -> Result<Vec<usize>, Fault> {
        let mut waiting: Vec<usize> = self.steps.iter().map(|step| step.after.len()).collect();
        let mut followers = vec![Vec::new(); self.steps.len()];
        for (n, step) in self.steps.iter().enumerate() {
            step.after.iter().for_each(|before| followers[*before].push(n));
        }
        let mut order: Vec<usize> = (0..waiting.len()).filter(|n| waiting[*n] == 0).collect();
        let mut next = 0;
        while let Some(step) = order.get(next).copied() {
            next += 1;
            for follower in &followers[step] {
                waiting[*follower] -= 1;
                if waiting[*follower] == 0 {
                    order.push(*follower);
                }
            }
        }
        match waiting.iter().position(|it| *it > 0) {
            None => Ok(order),
            Some(step) => {
                let id = quoted(&self.steps[step].id);
                let message = format!("Step {id} waits for itself, by way of others or straight.");
                at(Word::Cycle, &format!("/steps/{step}/after"), message)
            }
        }
    }
}

fn named<'a>(name: &'a str, names: &mut BTreeSet<&'a str>, path: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return at(Word::OutOfRange, path, "A name may not be empty.");
    }
    if !names.insert(name) {
        return at(Word::DuplicateName, path, format!("{} stands here twice.", quoted(name)));
    }
    Ok(())
}

impl Body {
    fn check(&self, path: &str) -> Result<(), Fault> {
        let meetings = self.meetings.as_deref().unwrap_or_default();
        if let Some(n) = meetings.windows(2).position(|pair| pair[0] >= pair[1]) {
            let (word, message) = match meetings[n] == meetings[n + 1] {
                true => (Word::DuplicateName, "This meeting stands here twice."),
                false => (Word::OutOfRange, "Meetings should stand in the order of their dates."),
            };
            return at(word, &format!("{path}/meetings/{}", n + 1), message);
        }
        match self.closed.iter().position(|(from, to)| from > to) {
            None => Ok(()),
            Some(n) => {
                let message = "A closed period should not end before it begins.";
                at(Word::OutOfRange, &format!("{path}/closed/{n}"), message)
            }
        }
    }
}
