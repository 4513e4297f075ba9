// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An improvement point: what was seen, what will be done, by which person, looked at again when.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Condition, Scan};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Person,
    records::Filed,
    refusal::Refusal,
    round::RoundCircle,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Improvement {
    pub scan: Id<Scan>,
    pub circle: RoundCircle,
    pub condition: Condition,
    pub saw: String,
    pub action: String,
    /// Always a person, never an organisation.
    pub owner: Id<Person>,
    pub check_on: Date,
    pub state: ImprovementState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImprovementState {
    Open,
    Done,
    /// We do not do it after all.
    Dropped,
}

impl Filed for Improvement {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.scan.any(), self.owner.any()]
    }
}

/// Who keeps the papers writes down what was agreed after a scan.
#[derive(Clone, Debug, Serialize)]
pub struct AddImprovement {
    pub scan: Id<Scan>,
    pub condition: Condition,
    pub saw: String,
    pub action: String,
    pub owner: Id<Person>,
    pub check_on: Date,
}

impl Act for AddImprovement {
    const NAME: &'static str = "lens.add_improvement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let circle = draft.find(self.scan)?.circle;
        check(&self.saw, &self.action, self.check_on)?;
        draft.find(self.owner)?;
        draft.add(Improvement {
            scan: self.scan,
            circle,
            condition: self.condition,
            saw: self.saw.trim().to_owned(),
            action: self.action.trim().to_owned(),
            owner: self.owner,
            check_on: self.check_on,
            state: ImprovementState::Open,
        })?;
        Ok(())
    }
}

/// It is done, it is dropped, or it is said otherwise: by who keeps the papers, or its owner.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeImprovement {
    pub improvement: Id<Improvement>,
    pub seen: u32,
    pub saw: String,
    pub action: String,
    pub owner: Id<Person>,
    pub check_on: Date,
    pub state: ImprovementState,
}

impl Act for ChangeImprovement {
    const NAME: &'static str = "lens.change_improvement";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.improvement)?.clone();
        match draft.sight().standing().person() == Some(before.owner) {
            true => draft.as_member()?,
            false => draft.as_recorder()?,
        };
        check(&self.saw, &self.action, self.check_on)?;
        draft.find(self.owner)?;
        let after = Improvement {
            saw: self.saw.trim().to_owned(),
            action: self.action.trim().to_owned(),
            owner: self.owner,
            check_on: self.check_on,
            state: self.state,
            ..before
        };
        draft.revise(self.improvement, self.seen, after)
    }
}

fn check(saw: &str, action: &str, check_on: Date) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("saw", saw, TEXT);
    fields.needed("action", action, TEXT);
    fields.date("check_on", Some(check_on));
    fields.done()
}
