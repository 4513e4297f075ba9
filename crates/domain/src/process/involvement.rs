// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is where for what: the part of a party in a stage, its mandate, what may be expected.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Stage;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Party,
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Involvement {
    pub stage: Id<Stage>,
    pub party: Id<Party>,
    pub part: Part,
    /// When, in words: "drie tafels in het najaar"; may be empty.
    pub when: String,
    /// About what it must be able to say yes here; empty when nothing is asked.
    pub mandate: String,
    /// What it may expect of the others, and they of it.
    pub expectation: String,
}

/// What a party does in a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Decides,
    JoinsIn,
    IsHeard,
    IsInformed,
}

impl Filed for Involvement {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.stage.any(), self.party.any()]
    }
}

/// Says what a party does in a stage, in the place of what was said before.
#[derive(Clone, Debug, Serialize)]
pub struct SetInvolvement {
    pub stage: Id<Stage>,
    pub party: Id<Party>,
    /// The revision on the page; nothing when nothing was said before.
    pub seen: Option<u32>,
    pub part: Part,
    pub when: String,
    pub mandate: String,
    pub expectation: String,
}

impl Act for SetInvolvement {
    const NAME: &'static str = "process.set_involvement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let mut fields = Fields::new();
        fields.optional("when", &self.when, LINE);
        fields.optional("mandate", &self.mandate, LINE);
        fields.optional("expectation", &self.expectation, TEXT);
        fields.done()?;
        draft.find(self.stage)?;
        draft.find(self.party)?;
        let here = draft.sight().under::<Involvement>(self.stage.any());
        let before = here.iter().find(|it| it.party == self.party).map(|it| it.id);
        let after = Involvement {
            stage: self.stage,
            party: self.party,
            part: self.part,
            when: self.when.trim().to_owned(),
            mandate: self.mandate.trim().to_owned(),
            expectation: self.expectation.trim().to_owned(),
        };
        draft.put(before, self.seen, after)
    }
}

/// Takes a party out of a stage.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveInvolvement {
    pub involvement: Id<Involvement>,
    pub seen: u32,
}

impl Act for RemoveInvolvement {
    const NAME: &'static str = "process.remove_involvement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.involvement)?;
        draft.withdraw(self.involvement, self.seen)
    }
}
