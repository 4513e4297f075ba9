// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The course of a round: opened, closed, and its answers turned over for all at once.

use ledger::Id;
use serde::Serialize;

use super::{Plan, Prepared, Round, RoundCircle, RoundState, Shown, ShownAnswer, Shows};
use crate::{
    draft::{Act, Draft, Undo},
    refusal::{Refusal, Rule},
};

/// It is over: what is done stays done.
pub const IS_OVER: Rule = Rule("round-is-over");
/// Turning over comes after closing.
pub const NOT_CLOSED: Rule = Rule("round-not-closed");
/// Nobody answered, or fewer than was stated beforehand.
pub const NOBODY_ANSWERED: Rule = Rule("round-too-few");

/// Puts a question that was made ready: from now on nothing of its promise changes.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    pub prepared: Id<Prepared>,
    pub seen: u32,
}

impl Act for Open {
    const NAME: &'static str = "round.open";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let Prepared { circle, plan } = draft.find(self.prepared)?.clone();
        // Days may have passed since it was written.
        plan.check(draft, circle)?;
        draft.add(plan.opened(circle, draft.now))?;
        draft.withdraw(self.prepared, self.seen)
    }
}

/// Puts a question to a circle at once.
#[derive(Clone, Debug, Serialize)]
pub struct Put {
    pub circle: RoundCircle,
    pub plan: Plan,
}

impl Act for Put {
    const NAME: &'static str = "round.put";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        self.plan.put(draft, self.circle).map(|_| ())
    }
}

impl Plan {
    /// Opens it for that circle; who calls it has shown that the person may.
    pub(crate) fn put(
        &self,
        draft: &mut Draft<'_>,
        circle: RoundCircle,
    ) -> Result<Id<Round>, Refusal> {
        self.check(draft, circle)?;
        draft.add(self.opened(circle, draft.now))
    }
}

/// Takes no answers any more. With names it shows nothing yet; without, what may be told is counted
/// now, and the urn is emptied.
#[derive(Clone, Debug, Serialize)]
pub struct Close {
    pub round: Id<Round>,
    pub seen: u32,
}

impl Act for Close {
    const NAME: &'static str = "round.close";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        close(draft, self.round, self.seen)
    }
}

/// Ends a round; who calls it has shown that the person may.
pub(crate) fn close(draft: &mut Draft<'_>, id: Id<Round>, seen: u32) -> Result<(), Refusal> {
    let round = draft.find(id)?.clone();
    if !round.takes_answers(draft.now) && !round.is_overdue(draft.now) {
        return Err(Refusal::Rule(IS_OVER));
    }
    // Where only counts come out, nothing stays behind that could be turned over later.
    if round.tells_counts_only() {
        return count(draft, id, seen, round);
    }
    let state = RoundState::Closed { at: draft.now };
    draft.revise(id, seen, Round { state, ..round })
}

fn count(draft: &mut Draft<'_>, id: Id<Round>, seen: u32, round: Round) -> Result<(), Refusal> {
    for part in draft.count(id, &round).parts() {
        draft.add(part)?;
    }
    let state = RoundState::Revealed { at: draft.now };
    draft.revise(id, seen, Round { state, ..round })
}

/// Turns all answers over at once, as was promised: a new record holds what everybody of the
/// circle reads from now on.
#[derive(Clone, Debug, Serialize)]
pub struct Reveal {
    pub round: Id<Round>,
    pub seen: u32,
}

impl Act for Reveal {
    const NAME: &'static str = "round.reveal";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let round = draft.find(self.round)?.clone();
        match round.state {
            RoundState::Open { .. } if round.takes_answers(draft.now) => {
                return Err(Refusal::Rule(NOT_CLOSED));
            }
            RoundState::Open { .. } | RoundState::Closed { .. } => {}
            RoundState::Revealed { .. } => return Err(Refusal::Rule(IS_OVER)),
        }
        if round.tells_counts_only() {
            return Err(Refusal::Rule(NOT_CLOSED));
        }
        show(draft, self.round, self.seen, round)
    }
}

/// A new record for the circle with what everybody said; the round is done.
fn show(draft: &mut Draft<'_>, id: Id<Round>, seen: u32, round: Round) -> Result<(), Refusal> {
    let closed = Round { state: RoundState::Closed { at: draft.now }, ..round };
    if closed.shows != Shows::AtOnce {
        let answers = draft.reveal(id, &closed).ok_or(Refusal::Rule(NOBODY_ANSWERED))?;
        let all = answers.into_iter().map(ShownAnswer::of).collect();
        for part in Shown::parts(id, closed.circle, all) {
            draft.add(part)?;
        }
    }
    draft.revise(id, seen, Round { state: RoundState::Revealed { at: draft.now }, ..closed })
}

/// Puts what a step of a meeting asks. The step has asked for the right to.
pub(crate) fn begin(
    draft: &mut Draft<'_>,
    circle: RoundCircle,
    plan: Plan,
) -> Result<Id<Round>, Refusal> {
    plan.check(draft, circle)?;
    draft.add(plan.opened(circle, draft.now))
}

/// Closes what a step asks and shows it, in one. The step has asked for the right to.
pub(crate) fn turn_over(draft: &mut Draft<'_>, id: Id<Round>) -> Result<(), Refusal> {
    let seen = draft.sight().find(id).ok_or(Refusal::NotThere)?.stamp.revision;
    let round = draft.find(id)?.clone();
    if matches!(round.state, RoundState::Revealed { .. }) {
        return Err(Refusal::Rule(IS_OVER));
    }
    match round.tells_counts_only() {
        true => count(draft, id, seen, round),
        false => show(draft, id, seen, round),
    }
}
