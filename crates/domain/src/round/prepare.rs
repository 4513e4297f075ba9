// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A round in the making: only the facilitators read it, until the question is put.

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Answerers, Ask, Round, RoundCircle, RoundState, Shows, Terms, Weighs, view::units_of};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::Audience,
};

/// A round that was made ready. Putting the question makes another record, for its circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prepared {
    pub circle: RoundCircle,
    pub plan: Plan,
}

impl Filed for Prepared {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.circle.table().iter().map(|it| it.any()).collect()
    }
}

/// Everything that is settled about a round before anybody answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub question: String,
    pub explanation: String,
    pub ask: Ask,
    pub who: Answerers,
    pub shows: Shows,
    pub weighs: Weighs,
    pub quorum: Option<u16>,
    pub closes_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
}

/// Makes a round ready, for one circle; nobody is asked yet.
#[derive(Clone, Debug, Serialize)]
pub struct Prepare {
    pub circle: RoundCircle,
    pub plan: Plan,
}

impl Act for Prepare {
    const NAME: &'static str = "round.prepare";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        self.plan.check(draft, self.circle)?;
        let plan = self.plan.clone().trimmed();
        draft.add(Prepared { circle: self.circle, plan })?;
        Ok(())
    }
}

/// Changes a round that is made ready.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub prepared: Id<Prepared>,
    pub seen: u32,
    pub plan: Plan,
}

impl Act for Change {
    const NAME: &'static str = "round.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let circle = draft.find(self.prepared)?.circle;
        self.plan.check(draft, circle)?;
        let plan = self.plan.clone().trimmed();
        draft.revise(self.prepared, self.seen, Prepared { circle, plan })
    }
}

/// Throws away a round that was made ready.
#[derive(Clone, Debug, Serialize)]
pub struct Drop {
    pub prepared: Id<Prepared>,
    pub seen: u32,
}

impl Act for Drop {
    const NAME: &'static str = "round.drop";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.prepared)?;
        draft.withdraw(self.prepared, self.seen)
    }
}

fn minutes(number: u16) -> Timestamp {
    Timestamp::from(number) * 60_000
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    [one, other].into_iter().flatten().min()
}

impl Plan {
    /// One question to every seat of a table, with names, shown together; change what is otherwise.
    pub fn asking(question: impl Into<String>, ask: Ask) -> Plan {
        Plan {
            question: question.into(),
            explanation: String::new(),
            ask,
            who: Answerers::Seats,
            shows: Shows::Together,
            weighs: Weighs::Equally,
            quorum: None,
            closes_at: None,
            terms: Terms::default(),
        }
    }

    fn trimmed(self) -> Plan {
        Plan {
            question: self.question.trim().to_owned(),
            explanation: self.explanation.trim().to_owned(),
            ..self
        }
    }

    /// The round as its circle reads it from now on.
    pub fn opened(&self, circle: RoundCircle, at: Timestamp) -> Round {
        let plan = self.clone().trimmed();
        Round {
            question: plan.question,
            explanation: plan.explanation,
            circle,
            ask: plan.ask,
            who: plan.who,
            shows: plan.shows,
            weighs: plan.weighs,
            quorum: plan.quorum,
            closes_at: earlier(plan.closes_at, plan.terms.minutes.map(|it| at + minutes(it))),
            terms: plan.terms,
            state: RoundState::Open { at },
        }
    }

    pub(super) fn check(&self, draft: &Draft<'_>, circle: RoundCircle) -> Result<(), Refusal> {
        if let Some(table) = circle.table() {
            draft.find(table)?;
        }
        let mut fields = Fields::new();
        fields.needed("question", &self.question, TEXT);
        fields.optional("explanation", &self.explanation, TEXT);
        self.ask.check(&mut fields);
        match &self.who {
            // A seat stands at a table: among all parties there is none.
            Answerers::Seats if circle.table().is_none() => {
                fields.wrong("who", Problem::UnknownChoice);
            }
            Answerers::Persons(people) if people.is_empty() => {
                fields.wrong("who", Problem::NotChosen);
            }
            Answerers::Persons(people) if people.len() > ROWS => {
                fields.wrong("who", Problem::TooMany { most: ROWS });
            }
            _ => {}
        }
        if let Weighs::By(name) = &self.weighs {
            fields.needed("weighs", name, LINE);
        }
        if let Some(quorum) = self.quorum {
            fields.between("quorum", quorum.into(), 1, 10_000);
        }
        if self.closes_at.is_some_and(|it| it <= draft.now) {
            fields.wrong("closes_at", Problem::DateOutOfRange);
        }
        let asked = units_of(draft.sight(), circle, &self.who).len();
        self.terms.check(&mut fields, self, asked);
        fields.done()?;
        if let Answerers::Persons(people) = &self.who {
            for person in people {
                draft.find(*person)?;
            }
        }
        Ok(())
    }
}
