// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where somebody thinks we are: a party in its own eyes, or the facilitators in theirs.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Stage;
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
pub struct Sense {
    pub stage: Id<Stage>,
    pub circle: SenseCircle,
    /// Nothing for the facilitators.
    pub party: Option<Id<Party>>,
    pub words: String,
    pub on: Date,
}

/// Who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SenseCircle {
    AllParties,
    BetweenUs(Id<Party>),
    Facilitators,
}

impl Filed for Sense {
    fn audience(&self) -> Audience {
        match self.circle {
            SenseCircle::AllParties => Audience::AllParties,
            SenseCircle::BetweenUs(party) => Audience::BetweenUs(party),
            SenseCircle::Facilitators => Audience::Facilitators,
        }
    }

    fn under(&self) -> Vec<AnyId> {
        let party = self.party.map(|it| it.any());
        [Some(self.stage.any()), party].into_iter().flatten().collect()
    }
}

/// Says in which stage we are; a party for itself, a facilitator for the whole. Said before in the
/// same circle, it takes the place of that.
#[derive(Clone, Debug, Serialize)]
pub struct TellSense {
    pub party: Option<Id<Party>>,
    /// Not for all parties: between us, or among the facilitators.
    pub hidden: bool,
    /// The revision on the page; nothing when nothing was said before.
    pub seen: Option<u32>,
    pub stage: Id<Stage>,
    pub words: String,
}

impl Act for TellSense {
    const NAME: &'static str = "process.tell_sense";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        match self.party {
            Some(party) => draft.as_voice(party)?,
            None => draft.as_facilitator()?,
        };
        let mut fields = Fields::new();
        fields.optional("words", &self.words, TEXT);
        fields.done()?;
        draft.find(self.stage)?;
        let circle = match (self.hidden, self.party) {
            (false, _) => SenseCircle::AllParties,
            (true, Some(party)) => SenseCircle::BetweenUs(party),
            (true, None) => SenseCircle::Facilitators,
        };
        let all = draft.sight().all::<Sense>();
        let before = all.iter().find(|it| it.party == self.party && it.circle == circle);
        let before = before.map(|it| it.id);
        let after = Sense {
            stage: self.stage,
            circle,
            party: self.party,
            words: self.words.trim().to_owned(),
            on: draft.today,
        };
        draft.put(before, self.seen, after)
    }
}

/// Takes away where one thought we were.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawSense {
    pub sense: Id<Sense>,
    pub seen: u32,
}

impl Act for WithdrawSense {
    const NAME: &'static str = "process.withdraw_sense";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        match draft.find(self.sense)?.party {
            Some(party) => draft.as_voice(party)?,
            None => draft.as_facilitator()?,
        };
        draft.withdraw(self.sense, self.seen)
    }
}
