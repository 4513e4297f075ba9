// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How sure the facilitators are that a body does not send it back: their own estimate, for
//! nobody else.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Route;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certainty {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Id<Party>,
    /// In how many of 100 cases the step has to be done again.
    pub again: u8,
    pub remark: String,
}

impl Filed for Certainty {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.route.any(), self.party.any()]
    }
}

/// Estimates how often a step goes wrong, in the place of an earlier estimate.
#[derive(Clone, Debug, Serialize)]
pub struct SetCertainty {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Id<Party>,
    pub seen: Option<u32>,
    pub again: u8,
    pub remark: String,
}

impl Act for SetCertainty {
    const NAME: &'static str = "route.set_certainty";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let route = draft.find(self.route)?;
        if route.plan(self.plan).is_none() || !route.parties.contains(&self.party) {
            return Err(Refusal::NotThere);
        }
        let mut fields = Fields::new();
        fields.between("again", self.again.into(), 0, 90);
        fields.optional("remark", &self.remark, TEXT);
        fields.done()?;
        let (route, plan, party, again) = (self.route, self.plan, self.party, self.again);
        let known = draft.sight().under::<Certainty>(route.any());
        let before = known.iter().find(|it| it.plan == plan && it.party == party);
        let remark = self.remark.trim().to_owned();
        let after = Certainty { route, plan, party, again, remark };
        draft.put(before.map(|it| it.id), self.seen, after)
    }
}
