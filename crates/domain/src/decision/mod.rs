// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Decisions: what was decided and by which rule, under which reservations, and what was agreed.
//!
//! A [`Decision`] says the words; a [`Ground`] points to what it rests on, in the circle of that.
//! A [`Reservation`] is one line of the ledger: a condition with its way out and its fate.

mod agreement;
mod ground;
mod ledger_line;
mod register;
mod reservation;
mod settle;
mod shown;
mod view;

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    refusal::{Refusal, Rule},
    round::RoundCircle,
    sight::{Audience, Sight},
    table::Table,
    text::TextCircle,
};

pub use agreement::{
    Agree, Agreement, AgreementState, AgreementWords, ChangeAgreement, Contingent, Reopener,
    TurnAgreement,
};
pub use ground::{AddGround, CIRCLE_TOO_WIDE, DropGround, Ground, Rests};
pub use ledger_line::{
    LedgerLine, NEAR_DAYS, Nearing, Which, comes_near, ledger, reservations_of, to_look_at,
};
pub use register::{
    ChangeDecision, Decide, Decider, Decision, DecisionRule, DecisionState, DecisionWords,
    NOT_SHOWN, ReplaceDecision, WithdrawDecision,
};
pub use reservation::{
    About, ChangeReservation, Condition, Fate, Reservation, Reserve, STANDS_IN_TEXT, Told,
};
pub use settle::{IS_SETTLED, Settle, TellBody};
pub use shown::{Reserved, conclusion, reserved};
pub use view::{DecisionView, Met, agreements, decisions, view};

/// Who reads a decision, a reservation or an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DecisionCircle {
    Table(Id<Table>),
    AllParties,
}

/// This table is not theirs.
pub const NOT_AT_THAT_TABLE: Rule = Rule("decision-not-at-table");

impl DecisionCircle {
    pub fn audience(self) -> Audience {
        match self {
            DecisionCircle::Table(table) => Audience::Table(table),
            DecisionCircle::AllParties => Audience::AllParties,
        }
    }

    /// The circle of what is told in both: none where neither lies within the other.
    pub fn within(self, other: DecisionCircle) -> Option<DecisionCircle> {
        match (self, other) {
            (DecisionCircle::AllParties, it) | (it, DecisionCircle::AllParties) => Some(it),
            (one, two) => (one == two).then_some(one),
        }
    }

    /// Whether this viewer is in it.
    pub fn is_open_to(self, sight: &Sight<'_>) -> Result<(), Refusal> {
        let standing = sight.standing();
        match self {
            DecisionCircle::AllParties => Ok(()),
            DecisionCircle::Table(table) => {
                sight.get(table).ok_or(Refusal::NotThere)?;
                let inside = standing.is_recorder() || standing.tables().contains(&table);
                inside.then_some(()).ok_or(Refusal::Rule(NOT_AT_THAT_TABLE))
            }
        }
    }
}

impl From<RoundCircle> for DecisionCircle {
    fn from(it: RoundCircle) -> DecisionCircle {
        match it {
            RoundCircle::Table(table) => DecisionCircle::Table(table),
            RoundCircle::AllParties => DecisionCircle::AllParties,
        }
    }
}

impl From<TextCircle> for DecisionCircle {
    fn from(it: TextCircle) -> DecisionCircle {
        match it {
            TextCircle::Table(table) => DecisionCircle::Table(table),
            TextCircle::AllParties => DecisionCircle::AllParties,
        }
    }
}
