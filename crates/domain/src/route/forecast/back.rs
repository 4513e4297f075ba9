// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Planned back from the start that is wished for: on which day each body must begin at the latest,
//! if every step takes as long as it most likely does.

use engines::amount::Amount;
use jiff::{ToSpan, civil::Date};
use ledger::Id;

use super::{Question, question, working_day};
use crate::{
    party::Party,
    refusal::Refusal,
    route::Route,
    sight::{Seen, Sight},
};

/// The last days for one body, or for what all do together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The number of the step.
    pub plan: u32,
    pub party: Option<Id<Party>>,
    /// Papers go out on this day at the latest. Nothing where the body meets too late for it.
    pub begins: Option<Date>,
    /// The last meeting that is in time.
    pub meeting: Option<Date>,
}

impl Latest {
    /// It can no longer be reached.
    pub fn is_gone(&self, today: Date) -> bool {
        self.begins.is_none_or(|it| it < today)
    }
}

/// For every step that is open, in the order of the steps, the soonest first.
pub fn planned_back(
    sight: &Sight<'_>,
    route: &Seen<'_, Route>,
    wish: Date,
) -> Result<Vec<Latest>, Refusal> {
    let mut all = question(sight, route, sight.today)?.planned_back(wish);
    let place = |it: &Latest| route.plans.iter().position(|plan| plan.number == it.plan);
    all.sort_by_key(|it| (place(it), it.begins, it.party));
    Ok(all)
}

impl Question {
    fn planned_back(&self, wish: Date) -> Vec<Latest> {
        // By when each is done; nothing where what waits for it cannot be in time.
        let mut by: Vec<Option<Date>> = vec![Some(wish); self.steps.len()];
        let mut all = Vec::new();
        // What waits for a step stands behind it.
        for (nth, step) in self.steps.iter().enumerate().rev() {
            let meeting = match (&step.meetings, by[nth]) {
                (Some(days), Some(by)) => days.iter().rev().find(|it| **it <= by).copied(),
                _ => None,
            };
            let done = if step.meetings.is_some() { meeting } else { by[nth] };
            let likely = match step.days {
                Amount::Pert { mode, .. } => mode,
                Amount::Fixed { value } => value,
                _ => 0.0,
            };
            let takes = likely.max(step.term_days.unwrap_or_default());
            let takes = takes.max(step.submit_days_before.unwrap_or_default()).ceil() as i64;
            let begins = done.map(|it| working_day(it.saturating_sub(takes.days())));
            for before in &step.after {
                by[*before] = by[*before].zip(begins).map(|(one, other)| one.min(other));
            }
            if let Some((plan, party)) = self.keys[nth] {
                all.push(Latest { plan, party, begins, meeting });
            }
        }
        all
    }
}
