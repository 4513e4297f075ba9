// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What became of a reservation, with its reason, and which body was told of it.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::{
    Reservation,
    register::reason,
    reservation::{Fate, Told, may_write},
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    refusal::{Problem, Refusal, Rule},
};

/// It has its fate already.
pub const IS_SETTLED: Rule = Rule("decision-is-settled");
/// What happened, happened today or before.
const NOT_YET: Rule = Rule("decision-not-yet");
/// So many bodies are told of one reservation at most.
const BODIES: usize = 50;

/// The reservation is met, not met, withdrawn or lapsed; or open again after all.
#[derive(Clone, Debug, Serialize)]
pub struct Settle {
    pub reservation: Id<Reservation>,
    pub seen: u32,
    pub fate: Fate,
    pub why: String,
}

impl Act for Settle {
    const NAME: &'static str = "decision.settle";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.reservation)?.clone();
        may_write(draft, before.party)?;
        if !before.is_open() && self.fate != Fate::Open {
            return Err(Refusal::Rule(IS_SETTLED));
        }
        if self.fate.on().is_some_and(|it| it > draft.today) {
            return Err(Refusal::field("on", Problem::Rule(NOT_YET)));
        }
        reason(draft, &self.why)?;
        draft.revise(self.reservation, self.seen, Reservation { fate: self.fate, ..before })
    }
}

impl Fate {
    pub fn on(self) -> Option<Date> {
        match self {
            Fate::Open => None,
            Fate::Met { on }
            | Fate::NotMet { on }
            | Fate::Withdrawn { on }
            | Fate::Lapsed { on } => Some(on),
        }
    }
}

/// A body was told of the reservation or of its fate.
#[derive(Clone, Debug, Serialize)]
pub struct TellBody {
    pub reservation: Id<Reservation>,
    pub seen: u32,
    pub body: String,
    pub on: Date,
}

impl Act for TellBody {
    const NAME: &'static str = "decision.tell_body";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.reservation)?.clone();
        may_write(draft, before.party)?;
        let mut fields = Fields::new();
        fields.needed("body", &self.body, LINE);
        fields.date("on", Some(self.on));
        if self.on > draft.today {
            fields.wrong("on", Problem::Rule(NOT_YET));
        }
        let mut told = before.told.clone();
        told.push(Told { body: self.body.trim().to_owned(), on: self.on });
        told.sort_by_key(|it| it.on);
        if told.len() > BODIES {
            fields.wrong("body", Problem::TooMany { most: BODIES });
        }
        fields.done()?;
        draft.revise(self.reservation, self.seen, Reservation { told, ..before })
    }
}
