// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An answer: it stays with whoever gave it until the round shows it.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    Answerers, Given, Round, RoundCircle, Shows, Unit, given::NO_REASON, urn::mine, view::units,
};
use crate::{
    draft::{Act, Draft, Undo},
    party::{Outside, Party, Person, outside_mandate},
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Sight},
};

/// The round takes no answers: not yet, or no more.
pub const NOT_OPEN: Rule = Rule("round-not-open");
/// The question was not put to this person.
pub const MAY_NOT_ANSWER: Rule = Rule("round-may-not-answer");
/// They saw how others answered: what they said before stays.
pub const SAW_OTHERS: Rule = Rule("round-saw-others");
/// They answered themselves; nobody types over it.
pub const ALREADY_ANSWERED: Rule = Rule("round-already-answered");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub round: Id<Round>,
    /// The seat, party or person that it counts for.
    pub unit: AnyId,
    pub keeps: Keeper,
    pub given: Given,
    pub reason: String,
    /// Given on paper or by telephone, and typed in by somebody else.
    pub typed: Option<Typed>,
    /// A yes from outside the own mandate; of the mandate itself nothing is told.
    #[serde(default, skip_serializing_if = "is_not")]
    pub reserved: bool,
}

/// What stands in the journal only where it is so.
pub(super) fn is_not(it: &bool) -> bool {
    !*it
}

/// With whom an answer stays until it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Keeper {
    /// With the party alone: its voices take over from each other.
    Party(Id<Party>),
    /// With this person alone.
    Person(Id<Person>),
    /// The round shows each answer at once.
    Circle(RoundCircle),
}

/// How an answer came in that somebody else typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    pub by: Id<Person>,
    pub how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Paper,
    Phone,
    /// Said at the table.
    Aloud,
    /// Given by somebody else whom they asked to.
    Proxy,
}

impl Filed for Answer {
    fn audience(&self) -> Audience {
        match self.keeps {
            Keeper::Party(party) => Audience::OwnParty(party),
            Keeper::Person(person) => Audience::Persons(vec![person]),
            Keeper::Circle(circle) => circle.audience(),
        }
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

/// Answers a round, or changes one's answer while it is open.
#[derive(Clone, Debug, Serialize)]
pub struct Give {
    pub round: Id<Round>,
    /// For whom: needed only when one person may answer for several.
    pub unit: Option<AnyId>,
    pub given: Given,
    pub reason: String,
    /// The revision of the answer on the page, when there was one.
    pub seen: Option<u32>,
}

impl Act for Give {
    const NAME: &'static str = "round.answer";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let round = draft.find(self.round)?.clone();
        let all = units(draft.sight(), &round);
        let unit = mine(&all, self.unit).ok_or(Refusal::Rule(MAY_NOT_ANSWER))?;
        // A name goes with this answer, so it may not be given where none is promised to.
        if round.terms.promise.hides_names() {
            return Err(Refusal::Rule(MAY_NOT_ANSWER));
        }
        if !round.takes_answers(draft.now) {
            return Err(Refusal::Rule(NOT_OPEN));
        }
        let reason = round.reason(&self.reason);
        self.given.check(&round.ask, reason.checked, &unit.parties).done()?;
        let reason = reason.kept.trim().to_owned();
        let given = self.given.clone();
        let all = draft.sight().under::<Answer>(self.round.any());
        let before = all.iter().find(|it| it.unit == unit.id).map(|it| (it.id, it.keeps));
        let keeps = before.map_or_else(|| keeper(draft, &round, unit.sits), |it| it.1);
        let reserved = round.ask.is_yes(&given) && outside(draft.sight(), &round, unit).is_some();
        let (round_id, unit_id, typed) = (self.round, unit.id, None);
        let answer =
            Answer { round: round_id, unit: unit_id, keeps, given, reason, typed, reserved };
        match before {
            Some(_) if round.shows == Shows::AfterOwn => Err(Refusal::Rule(SAW_OTHERS)),
            Some((id, _)) => draft.revise(id, self.seen.unwrap_or_default(), answer),
            // Somebody else gave it, and it stays with them.
            None if draft.has_answered(self.round, unit.id) => Err(Refusal::Rule(ALREADY_ANSWERED)),
            None => draft.add(answer).map(|_| ()),
        }
    }
}

/// Types an answer in that came on paper, by telephone or aloud; marked as such for ever.
#[derive(Clone, Debug, Serialize)]
pub struct TypeIn {
    pub round: Id<Round>,
    pub unit: AnyId,
    pub given: Given,
    pub reason: String,
    pub how: How,
}

impl Act for TypeIn {
    const NAME: &'static str = "round.type_in";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let by = draft.as_recorder()?.person;
        let round = draft.find(self.round)?.clone();
        let all = units(draft.sight(), &round);
        let unit = all.into_iter().find(|it| it.id == self.unit).ok_or(Refusal::NotThere)?;
        if round.terms.promise.hides_names() {
            return Err(Refusal::Rule(MAY_NOT_ANSWER));
        }
        if !round.takes_answers(draft.now) {
            return Err(Refusal::Rule(NOT_OPEN));
        }
        let reason = round.reason(&self.reason);
        self.given.check(&round.ask, reason.checked, &unit.parties).done()?;
        if draft.has_answered(self.round, unit.id) {
            return Err(Refusal::Rule(ALREADY_ANSWERED));
        }
        let keeps = match (round.shows, unit.sits, &round.who) {
            (Shows::AtOnce, ..) => Keeper::Circle(round.circle),
            (_, _, Answerers::Persons(_) | Answerers::Present(_)) => {
                Keeper::Person(Id::new(unit.id))
            }
            (_, Some(party), _) => Keeper::Party(party),
            (_, None, _) => return Err(Refusal::NotThere),
        };
        let typed = Some(Typed { by, how: self.how });
        let reason = reason.kept.trim().to_owned();
        let given = self.given.clone();
        // Who types sees no mandate.
        let (round, unit, reserved) = (self.round, unit.id, false);
        draft.add(Answer { round, unit, keeps, given, reason, typed, reserved })?;
        Ok(())
    }
}

/// Why a yes of this viewer for this unit would be under reservation.
pub fn outside(sight: &Sight<'_>, round: &Round, unit: &Unit) -> Option<Outside> {
    let (standing, party) = (sight.standing(), unit.sits?);
    let person = standing.person().filter(|_| standing.is_voice(party))?;
    outside_mandate(sight, party, person, &round.terms.about)
}

/// The reason as it is checked, and as it is kept.
pub(super) struct AsReason<'r> {
    pub checked: &'r str,
    pub kept: &'r str,
}

impl Round {
    /// Where only counts come out, no reason is asked and none is kept.
    pub(super) fn reason<'r>(&self, said: &'r str) -> AsReason<'r> {
        match self.tells_counts_only() {
            true => AsReason { checked: NO_REASON, kept: "" },
            false => AsReason { checked: said, kept: said },
        }
    }
}

/// With the party where who answers belongs to it; else with that person alone: whoever speaks
/// for a party at a shared seat does not open its circle.
fn keeper(draft: &Draft<'_>, round: &Round, sits: Option<Id<Party>>) -> Keeper {
    let standing = draft.sight().standing();
    match sits {
        _ if round.shows == Shows::AtOnce => Keeper::Circle(round.circle),
        Some(party) if standing.belongs_to(party) => Keeper::Party(party),
        _ => Keeper::Person(Id::new(draft.by)),
    }
}
