// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An agreement between parties: perhaps only if something happens, and open again when it must.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{DecisionCircle, register::reason};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::{Party, Person},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub circle: DecisionCircle,
    pub parties: Vec<Id<Party>>,
    pub words: String,
    pub on: Date,
    /// It holds only if something happens.
    pub contingent: Option<Contingent>,
    pub reopeners: Vec<Reopener>,
    /// Always a person, never an organisation.
    pub owner: Id<Person>,
    pub review_on: Option<Date>,
    pub state: AgreementState,
}

/// If this happens, then that: with the day on which somebody looks whether it did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contingent {
    pub trigger: String,
    pub then: String,
    pub look_on: Date,
}

/// What opens the agreement again, and who may say so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopener {
    pub what: String,
    pub who: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AgreementState {
    Holds,
    /// What it waited for happened.
    Triggered {
        on: Date,
    },
    /// It is on the table again.
    Reopened {
        on: Date,
    },
    Ended {
        on: Date,
    },
}

impl Filed for Agreement {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        self.parties.iter().map(|it| it.any()).chain([self.owner.any()]).collect()
    }
}

/// What is said of an agreement.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AgreementWords {
    pub parties: Vec<Id<Party>>,
    pub words: String,
    pub on: Date,
    pub contingent: Option<Contingent>,
    pub reopeners: Vec<Reopener>,
    pub owner: Id<Person>,
    pub review_on: Option<Date>,
}

impl AgreementWords {
    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.date("on", Some(self.on));
        fields.period("review_on", Some(self.on), self.review_on);
        if self.parties.len() < 2 {
            fields.wrong("parties", Problem::TooFew { least: 2 });
        }
        if let Some(it) = &self.contingent {
            fields.needed("trigger", &it.trigger, TEXT);
            fields.needed("then", &it.then, TEXT);
            fields.date("look_on", Some(it.look_on));
        }
        for it in &self.reopeners {
            fields.needed("reopeners", &it.what, TEXT);
            fields.optional("reopeners", &it.who, LINE);
        }
        fields.done()?;
        for party in &self.parties {
            draft.find(*party)?;
        }
        draft.find(self.owner).map(drop)
    }

    fn agreement(&self, circle: DecisionCircle, state: AgreementState) -> Agreement {
        let mut parties = self.parties.clone();
        parties.sort();
        parties.dedup();
        let trimmed = |it: &str| it.trim().to_owned();
        Agreement {
            circle,
            parties,
            words: trimmed(&self.words),
            on: self.on,
            contingent: self.contingent.as_ref().map(|it| Contingent {
                trigger: trimmed(&it.trigger),
                then: trimmed(&it.then),
                look_on: it.look_on,
            }),
            reopeners: self
                .reopeners
                .iter()
                .map(|it| Reopener { what: trimmed(&it.what), who: trimmed(&it.who) })
                .collect(),
            owner: self.owner,
            review_on: self.review_on,
            state,
        }
    }
}

/// Writes down what parties agreed, in a circle that stays as it is.
#[derive(Clone, Debug, Serialize)]
pub struct Agree {
    pub circle: DecisionCircle,
    pub words: AgreementWords,
}

impl Act for Agree {
    const NAME: &'static str = "decision.agree";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        self.circle.is_open_to(draft.sight())?;
        self.words.check(draft)?;
        draft.add(self.words.agreement(self.circle, AgreementState::Holds)).map(drop)
    }
}

/// Says it otherwise, with the reason: who keeps the papers, or its owner.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeAgreement {
    pub agreement: Id<Agreement>,
    pub seen: u32,
    pub words: AgreementWords,
    pub why: String,
}

impl Act for ChangeAgreement {
    const NAME: &'static str = "decision.change_agreement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.agreement)?;
        self.words.check(draft)?;
        reason(draft, &self.why)?;
        draft.revise(self.agreement, self.seen, self.words.agreement(before.circle, before.state))
    }
}

/// What it waited for happened, it is on the table again, it ended, or it holds after all.
#[derive(Clone, Debug, Serialize)]
pub struct TurnAgreement {
    pub agreement: Id<Agreement>,
    pub seen: u32,
    pub state: AgreementState,
    pub why: String,
}

impl Act for TurnAgreement {
    const NAME: &'static str = "decision.turn_agreement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.agreement)?;
        reason(draft, &self.why)?;
        draft.revise(self.agreement, self.seen, Agreement { state: self.state, ..before })
    }
}

fn own(draft: &mut Draft<'_>, agreement: Id<Agreement>) -> Result<Agreement, Refusal> {
    let before = draft.find(agreement)?.clone();
    match draft.sight().standing().person() == Some(before.owner) {
        true => draft.as_member()?,
        false => draft.as_recorder()?,
    };
    Ok(before)
}
