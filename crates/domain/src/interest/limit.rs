// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A walk-away limit, or what a party does without an agreement: between us at most.
//!
//! No other record takes its words or points to it: there is no release of it, and no pattern.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

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
pub struct Limit {
    pub party: Id<Party>,
    pub kind: LimitKind,
    pub circle: LimitCircle,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitKind {
    /// Beyond this the party walks away.
    Limit,
    /// What the party does when there is no agreement.
    Alternative,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitCircle {
    OwnParty,
    BetweenUs,
}

impl Filed for Limit {
    fn audience(&self) -> Audience {
        match self.circle {
            LimitCircle::OwnParty => Audience::OwnParty(self.party),
            LimitCircle::BetweenUs => Audience::BetweenUs(self.party),
        }
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// A party writes down a limit or an alternative; its circle is fixed for ever.
#[derive(Clone, Debug, Serialize)]
pub struct SetLimit {
    pub party: Id<Party>,
    pub kind: LimitKind,
    pub circle: LimitCircle,
    pub words: String,
}

impl Act for SetLimit {
    const NAME: &'static str = "interest.set_limit";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_voice(self.party)?;
        check(&self.words)?;
        let (party, kind, circle) = (self.party, self.kind, self.circle);
        draft.add(Limit { party, kind, circle, words: self.words.trim().to_owned() })?;
        Ok(())
    }
}

/// The party says it otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLimit {
    pub limit: Id<Limit>,
    pub seen: u32,
    pub words: String,
}

impl Act for ChangeLimit {
    const NAME: &'static str = "interest.change_limit";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.limit)?;
        draft.as_voice(before.party)?;
        check(&self.words)?;
        let words = self.words.trim().to_owned();
        draft.revise(self.limit, self.seen, Limit { words, ..before.clone() })
    }
}

/// The party takes it away.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawLimit {
    pub limit: Id<Limit>,
    pub seen: u32,
}

impl Act for WithdrawLimit {
    const NAME: &'static str = "interest.withdraw_limit";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.limit)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.limit, self.seen)
    }
}

fn check(words: &str) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("words", words, TEXT);
    fields.done()
}
