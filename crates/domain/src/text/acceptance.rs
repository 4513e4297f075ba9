// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An acceptance: a party says yes to a frozen version, with its date and perhaps a reservation.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Text, TextCircle, Version};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::{Party, Person},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// A party says yes to exact words, so only to what is frozen.
pub const NOT_FROZEN: Rule = Rule("text-not-frozen");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    pub text: Id<Text>,
    pub version: Id<Version>,
    pub circle: TextCircle,
    pub party: Id<Party>,
    pub by: Id<Person>,
    pub on: Date,
    /// Under which condition; may be empty.
    pub reservation: String,
}

impl Filed for Acceptance {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.version.any(), self.text.any(), self.party.any()]
    }
}

/// A party accepts a frozen version.
#[derive(Clone, Debug, Serialize)]
pub struct Accept {
    pub version: Id<Version>,
    pub party: Id<Party>,
    pub reservation: String,
}

impl Act for Accept {
    const NAME: &'static str = "text.accept";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let version = draft.find(self.version)?;
        let by = draft.as_voice(self.party)?.person;
        let mut fields = Fields::new();
        fields.optional("reservation", &self.reservation, TEXT);
        let before = draft.sight().under::<Acceptance>(self.version.any());
        if before.iter().any(|it| it.party == self.party) {
            fields.wrong("party", Problem::Twice);
        }
        fields.done()?;
        if !version.is_frozen {
            return Err(Refusal::Rule(NOT_FROZEN));
        }
        draft.add(Acceptance {
            text: version.text,
            version: self.version,
            circle: version.circle,
            party: self.party,
            by,
            on: draft.today,
            reservation: self.reservation.trim().to_owned(),
        })?;
        Ok(())
    }
}

/// A party takes its yes back; that it was given stays in the history of the party's day.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawAcceptance {
    pub acceptance: Id<Acceptance>,
    pub seen: u32,
}

impl Act for WithdrawAcceptance {
    const NAME: &'static str = "text.withdraw_acceptance";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.acceptance)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.acceptance, self.seen)
    }
}
