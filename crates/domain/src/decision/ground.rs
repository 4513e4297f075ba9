// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A ground: what a decision rests on, told to who may know both.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Decision, DecisionCircle};
use crate::{
    assignment::Assignment,
    draft::{Act, Draft, Undo},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    round::Round,
    sight::Audience,
    text::Version,
};

/// Who reads the one may not read the other.
pub const CIRCLE_TOO_WIDE: Rule = Rule("decision-circle");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    pub decision: Id<Decision>,
    pub circle: DecisionCircle,
    pub rests: Rests,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Rests {
    Round(Id<Round>),
    Version(Id<Version>),
    Assignment(Id<Assignment>),
}

impl Rests {
    pub fn any(self) -> AnyId {
        match self {
            Rests::Round(it) => it.any(),
            Rests::Version(it) => it.any(),
            Rests::Assignment(it) => it.any(),
        }
    }
}

impl Filed for Ground {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.decision.any(), self.rests.any()]
    }
}

impl Ground {
    /// The ground as it may be told: within the circle of the decision and of what it rests on.
    pub(super) fn of(
        draft: &Draft<'_>,
        decision: Id<Decision>,
        circle: DecisionCircle,
        rests: Rests,
    ) -> Result<Ground, Refusal> {
        let other = match rests {
            Rests::Round(it) => draft.find(it)?.circle.into(),
            Rests::Version(it) => draft.find(it)?.circle.into(),
            Rests::Assignment(it) => {
                draft.find(it)?;
                DecisionCircle::AllParties
            }
        };
        let circle = circle.within(other).ok_or(Refusal::Rule(CIRCLE_TOO_WIDE))?;
        Ok(Ground { decision, circle, rests })
    }
}

/// Adds what a decision rests on too: the round before it, the text it is about.
#[derive(Clone, Debug, Serialize)]
pub struct AddGround {
    pub decision: Id<Decision>,
    pub rests: Rests,
}

impl Act for AddGround {
    const NAME: &'static str = "decision.add_ground";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let circle = draft.find(self.decision)?.circle;
        let there = draft.sight().under::<Ground>(self.decision.any());
        if there.iter().any(|it| it.rests == self.rests) {
            return Err(Refusal::field("rests", Problem::Twice));
        }
        let ground = Ground::of(draft, self.decision, circle, self.rests)?;
        draft.add(ground).map(drop)
    }
}

/// It does not rest on that after all.
#[derive(Clone, Debug, Serialize)]
pub struct DropGround {
    pub ground: Id<Ground>,
    pub seen: u32,
}

impl Act for DropGround {
    const NAME: &'static str = "decision.drop_ground";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.ground)?;
        draft.withdraw(self.ground, self.seen)
    }
}
