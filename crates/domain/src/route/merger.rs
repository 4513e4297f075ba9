// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties that merge: their steps end, and those of the new party begin.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::{Route, Status, Step, StepWords, step_of};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    refusal::{Refusal, Rule},
    sight::{Seen, Sight},
};

/// No party of the route goes on as this one, or its steps were closed already.
pub const NOTHING_MERGES: Rule = Rule("route-nothing-merges");

/// Closes what parties of a route still had to do that go on as another, and gives that one steps
/// of its own.
#[derive(Clone, Debug, Serialize)]
pub struct CloseForMerger {
    pub route: Id<Route>,
    pub seen: u32,
    pub successor: Id<Party>,
    /// When the new party can deal with it for the first time; its own last step is set to this.
    pub first: Option<Date>,
    /// The step that waits for that day.
    pub plan: Option<u32>,
    pub remark: String,
}

/// The parties of a route whose steps are to be closed, by what they go on as.
pub fn mergers<'w>(
    sight: &Sight<'w>,
    route: &Seen<'w, Route>,
) -> Vec<(Id<Party>, Vec<Seen<'w, Party>>)> {
    let mut found: Vec<(Id<Party>, Vec<Seen<'w, Party>>)> = Vec::new();
    for party in route.parties.iter().filter_map(|it| sight.find(*it)) {
        let Some(successor) = party.successor else { continue };
        if open_plans(sight, route, party.id).is_empty() {
            continue;
        }
        match found.iter_mut().find(|(id, _)| *id == successor) {
            Some((_, parties)) => parties.push(party),
            None => found.push((successor, vec![party])),
        }
    }
    found
}

/// What a party still has to do, by the number of the plan.
fn open_plans(sight: &Sight<'_>, route: &Seen<'_, Route>, party: Id<Party>) -> Vec<u32> {
    let open = |plan: u32| {
        let step = step_of(sight, route.id, plan, Some(party));
        step.is_none_or(|it| !it.words.status.is_over())
    };
    route.own_plans().map(|it| it.number).filter(|it| open(*it)).collect()
}

impl Act for CloseForMerger {
    const NAME: &'static str = "route.close_for_merger";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.route)?;
        draft.find(self.successor)?;
        let mut fields = Fields::new();
        fields.date("first", self.first);
        fields.optional("remark", &self.remark, TEXT);
        fields.done()?;
        let route = draft.sight().find(self.route).ok_or(Refusal::NotThere)?;
        let all = mergers(draft.sight(), &route);
        let merging = all.into_iter().find(|(id, _)| *id == self.successor);
        let Some((_, merging)) = merging else { return Err(Refusal::Rule(NOTHING_MERGES)) };
        draft.because(&self.remark);
        for party in &merging {
            for plan in open_plans(draft.sight(), &route, party.id) {
                self.stop(draft, plan, party.id)?;
            }
        }
        self.open(draft, &route)
    }
}

impl CloseForMerger {
    fn stop(&self, draft: &mut Draft<'_>, plan: u32, party: Id<Party>) -> Result<(), Refusal> {
        let before = step_of(draft.sight(), self.route, plan, Some(party));
        let words = before.map_or_else(StepWords::default, |it| it.words.clone());
        let words = StepWords { status: Status::Stopped, ..words };
        let after = Step { route: self.route, plan, party: Some(party), words };
        draft.put(before.map(|it| it.id), before.map(|it| it.stamp.revision), after)
    }

    fn open(&self, draft: &mut Draft<'_>, route: &Seen<'_, Route>) -> Result<(), Refusal> {
        if !route.parties.contains(&self.successor) {
            let mut after = route.record.clone();
            after.parties.push(self.successor);
            draft.revise(self.route, self.seen, after)?;
        }
        let plan = self.plan.filter(|it| route.own_plans().any(|plan| plan.number == *it));
        let (Some(plan), party) = (plan, Some(self.successor)) else { return Ok(()) };
        if step_of(draft.sight(), self.route, plan, party).is_some() {
            return Ok(());
        }
        let remark = self.remark.trim().to_owned();
        let words = StepWords { meeting: self.first, remark, ..StepWords::default() };
        draft.add(Step { route: self.route, plan, party, words }).map(drop)
    }
}
