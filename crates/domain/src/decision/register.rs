// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A decision: its number in the register of its circle, its words, by whom and by which rule.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    DecisionCircle, Fate, Ground, Reservation, Rests, conclusion,
    reservation::{About, Condition, next_number},
    reserved,
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Person,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    round::{Round, RoundState},
    sight::Audience,
    table::Table,
};

/// A decision rests on answers that everybody at the table saw.
pub const NOT_SHOWN: Rule = Rule("decision-not-shown");
/// It is replaced or withdrawn: it stays as it was.
const NOT_IN_FORCE: Rule = Rule("decision-not-in-force");
/// A decision does not take its own place.
const REPLACES_ITSELF: Rule = Rule("decision-replaces-itself");
/// A decision is of today or before.
const NOT_YET: Rule = Rule("decision-not-yet");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// In the register of its circle, in the order in which they were written down.
    pub number: u32,
    pub circle: DecisionCircle,
    pub title: String,
    /// What was decided, word for word.
    pub words: String,
    pub by: Decider,
    pub rule: DecisionRule,
    pub on: Date,
    /// Who sees to it that it is looked at again: always a person.
    pub owner: Option<Id<Person>>,
    /// When it is looked at again.
    pub review_on: Option<Date>,
    pub state: DecisionState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Decider {
    Table(Id<Table>),
    Commissioners,
    Parties,
}

/// By which rule it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DecisionRule {
    /// Nobody has an objection that stands.
    Consent,
    /// More than half of who may answer.
    Majority,
    /// More than half of who may answer, who weigh more than half together.
    DoubleMajority {
        weight: String,
    },
    Everybody,
    /// Who gave the assignment decides.
    Commissioner,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DecisionState {
    InForce,
    Replaced { by: Id<Decision>, on: Date },
    Withdrawn { on: Date },
}

impl Filed for Decision {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        match self.by {
            Decider::Table(table) => vec![table.any()],
            _ => Vec::new(),
        }
    }
}

/// What is said of a decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DecisionWords {
    pub title: String,
    pub words: String,
    pub by: Decider,
    pub rule: DecisionRule,
    pub on: Date,
    pub owner: Option<Id<Person>>,
    pub review_on: Option<Date>,
}

impl DecisionWords {
    fn check(&self, draft: &Draft<'_>) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("title", &self.title, LINE);
        fields.needed("words", &self.words, TEXT);
        if let DecisionRule::DoubleMajority { weight } = &self.rule {
            fields.needed("weight", weight, LINE);
        }
        fields.date("on", Some(self.on));
        if self.on > draft.today {
            fields.wrong("on", Problem::Rule(NOT_YET));
        }
        fields.period("review_on", Some(self.on), self.review_on);
        fields.done()?;
        if let Decider::Table(table) = self.by {
            draft.find(table)?;
        }
        self.owner.map_or(Ok(()), |it| draft.find(it).map(drop))
    }

    fn decision(&self, number: u32, circle: DecisionCircle, state: DecisionState) -> Decision {
        let rule = match &self.rule {
            DecisionRule::DoubleMajority { weight } => {
                DecisionRule::DoubleMajority { weight: weight.trim().to_owned() }
            }
            other => other.clone(),
        };
        Decision {
            number,
            circle,
            title: self.title.trim().to_owned(),
            words: self.words.trim().to_owned(),
            by: self.by,
            rule,
            on: self.on,
            owner: self.owner,
            review_on: self.review_on,
            state,
        }
    }
}

/// Writes a decision down, with what it rests on. Who answered under reservation in the round
/// stands in the ledger at once: the fact and their own reason, in the circle of the round.
#[derive(Clone, Debug, Serialize)]
pub struct Decide {
    pub circle: DecisionCircle,
    pub words: DecisionWords,
    pub rests: Vec<Rests>,
}

impl Act for Decide {
    const NAME: &'static str = "decision.decide";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        self.circle.is_open_to(draft.sight())?;
        self.words.check(draft)?;
        let earlier = draft.sight().all::<Decision>();
        let of_circle = earlier.iter().filter(|it| it.circle == self.circle);
        let number = of_circle.map(|it| it.number).max().unwrap_or_default() + 1;
        let decision = self.words.decision(number, self.circle, DecisionState::InForce);
        let decision = draft.add(decision)?;
        let mut first = true;
        for rests in &self.rests {
            let ground = Ground::of(draft, decision, self.circle, *rests)?;
            draft.add(ground)?;
            // The round that the decision was taken in comes first.
            if let (Rests::Round(round), true) = (*rests, std::mem::take(&mut first)) {
                reserves(draft, decision, round)?;
            }
        }
        Ok(())
    }
}

fn reserves(
    draft: &mut Draft<'_>,
    decision: Id<Decision>,
    round: Id<Round>,
) -> Result<(), Refusal> {
    let asked = draft.find(round)?.clone();
    if matches!(asked.state, RoundState::Open { .. }) || !conclusion(draft.sight(), round) {
        return Err(Refusal::Rule(NOT_SHOWN));
    }
    let circle = DecisionCircle::from(asked.circle);
    let first = next_number(draft.sight(), circle);
    for (number, it) in (first..).zip(reserved(draft.sight(), round)) {
        let condition =
            Condition { body: String::new(), words: it.reason, way_out: String::new(), term: None };
        let about = About::Decision(decision);
        let party = Some(it.party);
        let line = Reservation::new(number, circle, party, about, condition, draft.today);
        debug_assert_eq!(line.fate, Fate::Open);
        draft.add(line)?;
    }
    Ok(())
}

/// Says a decision otherwise: a mistake in the register, told with its reason.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeDecision {
    pub decision: Id<Decision>,
    pub seen: u32,
    pub words: DecisionWords,
    pub why: String,
}

impl Act for ChangeDecision {
    const NAME: &'static str = "decision.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = in_force(draft, self.decision)?;
        self.words.check(draft)?;
        reason(draft, &self.why)?;
        let after = self.words.decision(before.number, before.circle, before.state);
        draft.revise(self.decision, self.seen, after)
    }
}

/// A later decision takes its place.
#[derive(Clone, Debug, Serialize)]
pub struct ReplaceDecision {
    pub decision: Id<Decision>,
    pub seen: u32,
    pub by: Id<Decision>,
}

impl Act for ReplaceDecision {
    const NAME: &'static str = "decision.replace";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = in_force(draft, self.decision)?;
        let later = draft.find(self.by)?.clone();
        if self.by == self.decision {
            return Err(Refusal::field("by", Problem::Rule(REPLACES_ITSELF)));
        }
        if later.state != DecisionState::InForce {
            return Err(Refusal::field("by", Problem::Rule(NOT_IN_FORCE)));
        }
        if !before.circle.audience().within(&later.circle.audience()) {
            return Err(Refusal::field("by", Problem::Rule(super::CIRCLE_TOO_WIDE)));
        }
        let state = DecisionState::Replaced { by: self.by, on: later.on };
        draft.revise(self.decision, self.seen, Decision { state, ..before })
    }
}

/// It holds no longer, and nothing takes its place.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawDecision {
    pub decision: Id<Decision>,
    pub seen: u32,
    pub why: String,
}

impl Act for WithdrawDecision {
    const NAME: &'static str = "decision.withdraw";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = in_force(draft, self.decision)?;
        reason(draft, &self.why)?;
        let state = DecisionState::Withdrawn { on: draft.today };
        draft.revise(self.decision, self.seen, Decision { state, ..before })
    }
}

fn in_force(draft: &mut Draft<'_>, decision: Id<Decision>) -> Result<Decision, Refusal> {
    draft.as_recorder()?;
    let found = draft.find(decision)?;
    match found.state {
        DecisionState::InForce => Ok(found.clone()),
        _ => Err(Refusal::Rule(NOT_IN_FORCE)),
    }
}

/// Nothing in the register changes without saying why.
pub(super) fn reason(draft: &mut Draft<'_>, why: &str) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("why", why, TEXT);
    fields.done()?;
    draft.because(why);
    Ok(())
}
