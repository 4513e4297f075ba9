// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Steps come, go and change places; what was said of a step keeps that step on the route.

use ledger::Id;

use super::{Ask, Certainty, Plan, Point, Route, Step};
use crate::{
    fields::Fields,
    refusal::{Problem, Rule},
    sight::Sight,
};

/// A step of which something was said neither goes away nor becomes another kind of step.
pub const STEP_WAS_SAID: Rule = Rule("route-step-was-said");

/// Whether anything is known of this step, as far as the viewer sees.
pub fn is_said_of(sight: &Sight<'_>, route: Id<Route>, plan: u32) -> bool {
    let any = route.any();
    sight.under::<Step>(any).iter().any(|it| it.plan == plan)
        || sight.under::<Point>(any).iter().any(|it| it.plan == plan)
        || sight.under::<Ask>(any).iter().any(|it| it.plan == plan)
        || sight.under::<Certainty>(any).iter().any(|it| it.plan == plan)
}

/// The steps without one of them: what waited for it waits for what came before it.
pub fn without(plans: &[Plan], number: u32) -> Vec<Plan> {
    let before = plans.iter().find(|it| it.number == number).map(|it| it.after.clone());
    let before = before.unwrap_or_default();
    let mut left: Vec<Plan> = plans.iter().filter(|it| it.number != number).cloned().collect();
    for plan in left.iter_mut().filter(|it| it.after.contains(&number)) {
        plan.after.retain(|it| *it != number);
        let new: Vec<u32> = before.iter().copied().filter(|it| !plan.after.contains(it)).collect();
        plan.after.extend(new);
    }
    left
}

pub(super) fn check_kept(
    sight: &Sight<'_>,
    (id, before): (Id<Route>, &Route),
    plans: &[Plan],
    fields: &mut Fields,
) {
    for was in &before.plans {
        let field = match plans.iter().find(|it| it.number == was.number) {
            None => "plans".to_owned(),
            Some(is) if is.is_joint != was.is_joint => format!("plan-{}-is_joint", is.number),
            Some(_) => continue,
        };
        if is_said_of(sight, id, was.number) {
            fields.wrong(&field, Problem::Rule(STEP_WAS_SAID));
        }
    }
}

/// The highest number that a step ever had: none is given twice, for what was said refers to it.
pub(super) fn highest(plans: &[Plan], before: u32) -> u32 {
    plans.iter().map(|it| it.number).max().unwrap_or_default().max(before)
}

/// Gives a number to each new step, which comes with 0.
pub(super) fn numbered(plans: &mut [Plan], mut highest: u32) {
    for plan in plans.iter_mut().filter(|it| it.number == 0) {
        highest += 1;
        plan.number = highest;
    }
}
