// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An outcome: what the table makes of a round, in its own words, with who keeps it alive.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{NOT_CLOSED, Round, RoundCircle};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Person,
    records::Filed,
    refusal::Refusal,
    sight::Audience,
    table::may_decide,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub round: Id<Round>,
    pub circle: RoundCircle,
    pub words: String,
    /// Always a person, never an organisation.
    pub owner: Option<Id<Person>>,
    /// When the circle looks at it again.
    pub review_on: Option<Date>,
}

impl Filed for Outcome {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

/// Writes down what came out of a round that is over.
#[derive(Clone, Debug, Serialize)]
pub struct Conclude {
    pub round: Id<Round>,
    pub words: String,
    pub owner: Option<Id<Person>>,
    pub review_on: Option<Date>,
}

impl Act for Conclude {
    const NAME: &'static str = "round.conclude";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let round = draft.find(self.round)?;
        check(draft, &self.words, self.owner, self.review_on)?;
        if !round.is_over(draft.now) {
            return Err(Refusal::Rule(NOT_CLOSED));
        }
        may_decide(draft.sight(), self.round)?;
        let words = self.words.trim().to_owned();
        let (owner, review_on, circle) = (self.owner, self.review_on, round.circle);
        draft.add(Outcome { round: self.round, circle, words, owner, review_on })?;
        Ok(())
    }
}

/// Changes the words, the owner or the day of an outcome, with the reason.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeOutcome {
    pub outcome: Id<Outcome>,
    pub seen: u32,
    pub words: String,
    pub owner: Option<Id<Person>>,
    pub review_on: Option<Date>,
    pub why: String,
}

impl Act for ChangeOutcome {
    const NAME: &'static str = "round.change_outcome";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.outcome)?.clone();
        check(draft, &self.words, self.owner, self.review_on)?;
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let words = self.words.trim().to_owned();
        let (owner, review_on) = (self.owner, self.review_on);
        draft.revise(self.outcome, self.seen, Outcome { words, owner, review_on, ..before })
    }
}

fn check(
    draft: &Draft<'_>,
    words: &str,
    owner: Option<Id<Person>>,
    review_on: Option<Date>,
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("words", words, TEXT);
    fields.date("review_on", review_on);
    fields.done()?;
    owner.map_or(Ok(()), |it| draft.find(it).map(|_| ()))
}
