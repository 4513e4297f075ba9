// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How a frame ripens: it rises, it falls with a reason, it stands open on purpose.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::{Decision, Firmness, Frame};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    refusal::{Problem, Refusal, Rule},
};

/// The frame is as firm as that already.
pub const FIRM_AS_IT_WAS: Rule = Rule("firm-as-it-was");
/// Handed over is what an accepted handover makes it, never a choice.
pub const HANDED_OVER_BY_ACCEPTANCE: Rule = Rule("handed-over-by-acceptance");
/// Nobody said yet who may settle this frame.
pub const NO_SETTLER: Rule = Rule("no-settler");
/// A proposal is a text: without words a frame is at most explored.
pub const NO_TEXT_YET: Rule = Rule("no-text-yet");
/// It stands open on purpose; it is taken up again first.
pub const OPEN_ON_PURPOSE: Rule = Rule("open-on-purpose");
/// It does not stand open on purpose.
pub const UNOPENED: Rule = Rule("unopened");
/// A decision of a day that has not come yet.
pub const DECIDED_LATER: Rule = Rule("decided-later");

/// Moves the firmness of a frame up or down, with the reason. Settled needs the decision of the
/// body that may settle it; handed over comes only with an accepted handover.
#[derive(Clone, Debug, Serialize)]
pub struct MoveFirmness {
    pub frame: Id<Frame>,
    pub seen: u32,
    pub to: Firmness,
    pub why: String,
    /// Which decision settles it; only for settled.
    pub decision: String,
    pub decided_on: Option<Date>,
}

impl Act for MoveFirmness {
    const NAME: &'static str = "assignment.move_firmness";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.frame)?;
        if before.open_until.is_some() {
            return Err(Refusal::Rule(OPEN_ON_PURPOSE));
        }
        let mut fields = Fields::new();
        self.check_step(before, &mut fields);
        if self.to == Firmness::SETTLED {
            self.check_decision(draft.today, &mut fields);
        }
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let decision = match (self.to, self.decided_on) {
            (Firmness::SETTLED, Some(on)) => {
                Some(Decision { words: self.decision.trim().to_owned(), on })
            }
            _ => None,
        };
        let after = Frame { firmness: self.to, decision, ..before.clone() };
        draft.revise(self.frame, self.seen, after)
    }
}

impl MoveFirmness {
    fn check_step(&self, before: &Frame, fields: &mut Fields) {
        let rule = if self.to == before.firmness {
            FIRM_AS_IT_WAS
        } else if self.to == Firmness::HANDED_OVER {
            HANDED_OVER_BY_ACCEPTANCE
        } else if self.to >= Firmness::PROPOSED && before.text.is_empty() {
            NO_TEXT_YET
        } else if self.to == Firmness::SETTLED && before.settled_by.is_none() {
            NO_SETTLER
        } else {
            return;
        };
        fields.wrong("to", Problem::Rule(rule));
    }

    fn check_decision(&self, today: Date, fields: &mut Fields) {
        fields.needed("decision", &self.decision, LINE);
        fields.date("decided_on", self.decided_on);
        match self.decided_on {
            None => fields.wrong("decided_on", Problem::NotADate),
            Some(on) if on > today => fields.wrong("decided_on", Problem::Rule(DECIDED_LATER)),
            Some(_) => {}
        }
    }
}

/// Leaves a frame open on purpose, until something named has happened.
#[derive(Clone, Debug, Serialize)]
pub struct OpenFrame {
    pub frame: Id<Frame>,
    pub seen: u32,
    /// Until when or until what: "taken vaststaan".
    pub until: String,
    pub why: String,
}

impl Act for OpenFrame {
    const NAME: &'static str = "assignment.open_frame";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.frame)?;
        if before.firmness >= Firmness::SETTLED {
            return Err(Refusal::Rule(super::SETTLED_STAYS));
        }
        let mut fields = Fields::new();
        fields.needed("until", &self.until, LINE);
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let open_until = Some(self.until.trim().to_owned());
        draft.revise(self.frame, self.seen, Frame { open_until, ..before.clone() })
    }
}

/// Takes a frame up again that stood open on purpose; it is as firm as it was before.
#[derive(Clone, Debug, Serialize)]
pub struct CloseFrame {
    pub frame: Id<Frame>,
    pub seen: u32,
    pub why: String,
}

impl Act for CloseFrame {
    const NAME: &'static str = "assignment.close_frame";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.frame)?;
        if before.open_until.is_none() {
            return Err(Refusal::Rule(UNOPENED));
        }
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.revise(self.frame, self.seen, Frame { open_until: None, ..before.clone() })
    }
}
