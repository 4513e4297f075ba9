// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A reservation: a condition under which somebody says yes, with the way out and its term.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Decision, DecisionCircle, ground::CIRCLE_TOO_WIDE, settle::IS_SETTLED};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    route::Step,
    sight::{Audience, Sight},
    text::{Acceptance, Version},
};

/// The words of that reservation stand with the text: they are read there, and typed nowhere twice.
pub const STANDS_IN_TEXT: Rule = Rule("decision-stands-in-text");
/// A reservation is somebody's: of a party or of a named body.
const NOBODYS: Rule = Rule("decision-nobodys");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reservation {
    /// In the ledger of its circle.
    pub number: u32,
    pub circle: DecisionCircle,
    pub party: Option<Id<Party>>,
    pub about: About,
    pub condition: Condition,
    pub on: Date,
    pub fate: Fate,
    /// Which body was told, and when.
    pub told: Vec<Told>,
}

/// What is asked, by whom, and how it is met.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The body whose condition it is, such as "college" or "OR-platform"; may be empty.
    pub body: String,
    /// The condition; empty where only the fact is known.
    pub words: String,
    /// What happens when it is met, such as "dan gaat het stuk naar de raad van 11 februari".
    pub way_out: String,
    pub term: Option<Date>,
}

/// What the reservation is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum About {
    /// The founding as a whole.
    Whole,
    Decision(Id<Decision>),
    Version(Id<Version>),
    /// The reservation that a party gave with its yes to a text; its words stand there.
    Acceptance(Id<Acceptance>),
    /// How a party stands at a step of the route, such as "not yet".
    Step(Id<Step>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fate {
    Open,
    Met {
        on: Date,
    },
    NotMet {
        on: Date,
    },
    Withdrawn {
        on: Date,
    },
    /// Its term passed, or what it was on is gone.
    Lapsed {
        on: Date,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub body: String,
    pub on: Date,
}

impl Filed for Reservation {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        let about = match self.about {
            About::Whole => None,
            About::Decision(it) => Some(it.any()),
            About::Version(it) => Some(it.any()),
            About::Acceptance(it) => Some(it.any()),
            About::Step(it) => Some(it.any()),
        };
        about.into_iter().chain(self.party.map(|it| it.any())).collect()
    }
}

impl Reservation {
    pub(super) fn new(
        number: u32,
        circle: DecisionCircle,
        party: Option<Id<Party>>,
        about: About,
        condition: Condition,
        on: Date,
    ) -> Reservation {
        let condition = Condition {
            body: condition.body.trim().to_owned(),
            words: condition.words.trim().to_owned(),
            way_out: condition.way_out.trim().to_owned(),
            term: condition.term,
        };
        let (fate, told) = (Fate::Open, Vec::new());
        Reservation { number, circle, party, about, condition, on, fate, told }
    }

    pub fn is_open(&self) -> bool {
        self.fate == Fate::Open
    }
}

pub(super) fn next_number(sight: &Sight<'_>, circle: DecisionCircle) -> u32 {
    let all = sight.all::<Reservation>();
    let numbers = all.iter().filter(|it| it.circle == circle).map(|it| it.number);
    numbers.max().unwrap_or_default() + 1
}

impl Condition {
    fn check(&self, party: Option<Id<Party>>, about: About) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.optional("body", &self.body, LINE);
        if party.is_none() && self.body.trim().is_empty() {
            fields.wrong("body", Problem::Rule(NOBODYS));
        }
        match about {
            About::Acceptance(_) if !self.words.trim().is_empty() => {
                fields.wrong("words", Problem::Rule(STANDS_IN_TEXT));
            }
            About::Acceptance(_) => {}
            _ => fields.needed("words", &self.words, TEXT),
        }
        fields.optional("way_out", &self.way_out, TEXT);
        fields.date("term", self.term);
        fields.done()
    }
}

/// Writes a reservation in the ledger: who keeps the papers, or the party itself.
#[derive(Clone, Debug, Serialize)]
pub struct Reserve {
    pub circle: DecisionCircle,
    pub party: Option<Id<Party>>,
    pub about: About,
    pub condition: Condition,
}

impl Act for Reserve {
    const NAME: &'static str = "decision.reserve";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        may_write(draft, self.party)?;
        self.circle.is_open_to(draft.sight())?;
        let mut party = self.party;
        let within = |other: DecisionCircle| {
            let inside = self.circle.audience().within(&other.audience());
            inside.then_some(()).ok_or(Refusal::field("circle", Problem::Rule(CIRCLE_TOO_WIDE)))
        };
        match self.about {
            About::Whole => {}
            About::Decision(it) => within(draft.find(it)?.circle)?,
            About::Version(it) => within(draft.find(it)?.circle.into())?,
            // All parties see every step; it is the reservation of whose step it is.
            About::Step(it) => party = draft.find(it)?.party.or(party),
            About::Acceptance(it) => {
                let found = draft.find(it)?;
                within(found.circle.into())?;
                party = Some(found.party);
                if !draft.sight().under::<Reservation>(it.any()).is_empty() {
                    return Err(Refusal::field("about", Problem::Twice));
                }
            }
        }
        if party != self.party {
            // Nobody reserves in the name of another party by pointing at what is theirs.
            may_write(draft, party)?;
        }
        self.condition.check(party, self.about)?;
        let number = next_number(draft.sight(), self.circle);
        let (circle, about, condition) = (self.circle, self.about, self.condition.clone());
        draft.add(Reservation::new(number, circle, party, about, condition, draft.today))?;
        Ok(())
    }
}

/// Says the condition, its way out or its term otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeReservation {
    pub reservation: Id<Reservation>,
    pub seen: u32,
    pub condition: Condition,
    pub why: String,
}

impl Act for ChangeReservation {
    const NAME: &'static str = "decision.change_reservation";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.reservation)?.clone();
        may_write(draft, before.party)?;
        if !before.is_open() {
            return Err(Refusal::Rule(IS_SETTLED));
        }
        self.condition.check(before.party, before.about)?;
        super::register::reason(draft, &self.why)?;
        let Reservation { number, circle, party, about, on, .. } = before;
        let after = Reservation::new(number, circle, party, about, self.condition.clone(), on);
        let told = before.told;
        draft.revise(self.reservation, self.seen, Reservation { told, ..after })
    }
}

/// Who keeps the papers, or a voice of the party whose it is.
pub(super) fn may_write(draft: &mut Draft<'_>, party: Option<Id<Party>>) -> Result<(), Refusal> {
    match party {
        Some(it) if !draft.sight().standing().is_recorder() => draft.as_voice(it)?,
        _ => draft.as_recorder()?,
    };
    Ok(())
}
