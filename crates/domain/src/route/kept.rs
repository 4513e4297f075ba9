// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Steps come, go and change places; what was said of a step keeps that step on the route.

use ledger::Id;

use super::{Ask, Certainty, Plan, Point, Route, Step};
use crate::{
    fields::Fields,
    refusal::{Problem, Refusal, Rule},
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

/// The steps of which something was said and that would be gone, or be another kind of step; with
/// what they would become.
fn lost<'r>(
    sight: &Sight<'_>,
    id: Id<Route>,
    before: &'r Route,
    plans: &'r [Plan],
) -> impl Iterator<Item = (&'r Plan, Option<&'r Plan>)> {
    let pairs =
        before.plans.iter().map(|was| (was, plans.iter().find(|is| is.number == was.number)));
    pairs
        .filter(|(was, is)| is.is_none_or(|is| is.is_joint != was.is_joint))
        .filter(move |(was, _)| is_said_of(sight, id, was.number))
}

pub(super) fn check_kept(
    sight: &Sight<'_>,
    (id, before): (Id<Route>, &Route),
    plans: &[Plan],
    fields: &mut Fields,
) {
    for (was, is) in lost(sight, id, before, plans) {
        let field = match is {
            None => "plans".to_owned(),
            Some(_) => format!("plan-{}-is_joint", was.number),
        };
        fields.wrong(&field, Problem::Rule(STEP_WAS_SAID));
    }
}

/// The same for an undo: of a step that was added, or of the whole route.
pub(super) fn check_undone(
    sight: &Sight<'_>,
    (id, before): (Id<Route>, &Route),
    earlier: Option<&Route>,
) -> Result<(), Refusal> {
    let plans = earlier.map(|it| it.plans.as_slice()).unwrap_or_default();
    match lost(sight, id, before, plans).next() {
        None => Ok(()),
        Some(_) => Err(Refusal::Rule(STEP_WAS_SAID)),
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
