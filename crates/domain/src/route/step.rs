// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A step of one party on the route: how it stands, what came of it, on which days.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{LaidText, Route};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// "Not yet" says what it waits for.
pub const NEEDS_A_WAY_OUT: Rule = Rule("route-needs-a-way-out");
/// A step that ended by a merger goes on under the new party.
pub const WAS_STOPPED: Rule = Rule("route-was-stopped");
/// A step stops because its party goes on as another, and in no other way.
pub const STOPS_BY_MERGER: Rule = Rule("route-stops-by-merger");
/// What was sent, came in or was decided lies behind us.
pub const NOT_YET_BEEN: Rule = Rule("route-not-yet-been");
/// Nothing comes in, or is dealt with, before it was sent.
pub const BEFORE_SENT: Rule = Rule("route-before-sent");
/// Something comes of a step when it is done.
pub const OUTCOME_WHEN_DONE: Rule = Rule("route-outcome-when-done");
/// A body meets after what it waits for.
pub const BEFORE_ITS_TURN: Rule = Rule("route-before-its-turn");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub route: Id<Route>,
    /// The number of its plan.
    pub plan: u32,
    /// Nothing where all do it together.
    pub party: Option<Id<Party>>,
    pub words: StepWords,
}

/// What can be said of a step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    pub status: Status,
    /// Apart from where it stands: what came of it.
    pub outcome: Option<Outcome>,
    pub sent: Option<Date>,
    pub received: Option<Date>,
    /// The meeting in which it is, or was, dealt with.
    pub meeting: Option<Date>,
    /// What "not yet" waits for; may be empty.
    pub condition: String,
    pub way_out: String,
    /// What else is to know, such as that another text lay there; may be empty.
    pub remark: String,
    /// The day on which the right text was sent once more.
    pub sent_again: Option<Date>,
    /// What lies before the body, or what it decided on; it stays when the route gets another text.
    #[serde(default, skip_serializing_if = "LaidText::is_unknown")]
    pub text: LaidText,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Planned,
    Delivered,
    OnAgenda,
    /// Nog niet, met voorwaarde.
    NotYet,
    Held,
    Done,
    /// By a merger.
    Stopped,
}

impl Status {
    pub const ALL: [Status; 7] = [
        Status::Planned,
        Status::Delivered,
        Status::OnAgenda,
        Status::NotYet,
        Status::Held,
        Status::Done,
        Status::Stopped,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Status::Planned => "planned",
            Status::Delivered => "delivered",
            Status::OnAgenda => "on_agenda",
            Status::NotYet => "not_yet",
            Status::Held => "held",
            Status::Done => "done",
            Status::Stopped => "stopped",
        }
    }

    /// Nothing more comes of it.
    pub fn is_over(self) -> bool {
        matches!(self, Status::Done | Status::Stopped)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Geen wensen of bedenkingen.
    NoneGiven,
    Views,
    Agreed,
    AgreedWithMotion,
    Refused,
    Lapsed,
}

impl Outcome {
    pub const ALL: [Outcome; 6] = [
        Outcome::NoneGiven,
        Outcome::Views,
        Outcome::Agreed,
        Outcome::AgreedWithMotion,
        Outcome::Refused,
        Outcome::Lapsed,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Outcome::NoneGiven => "none_given",
            Outcome::Views => "views",
            Outcome::Agreed => "agreed",
            Outcome::AgreedWithMotion => "agreed_with_motion",
            Outcome::Refused => "refused",
            Outcome::Lapsed => "lapsed",
        }
    }
}

impl Filed for Step {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        let party = self.party.map(|it| it.any());
        [Some(self.route.any()), party].into_iter().flatten().collect()
    }
}

impl StepWords {
    /// All errors of the form at once, seen from this day.
    pub fn check(&self, today: Date, fields: &mut Fields) {
        for (name, day) in [
            ("sent", self.sent),
            ("received", self.received),
            ("meeting", self.meeting),
            ("sent_again", self.sent_again),
        ] {
            fields.date(name, day);
        }
        let comes_before = |one: Option<Date>, other: Option<Date>| {
            one.zip(other).is_some_and(|(one, other)| one < other)
        };
        if comes_before(self.received, self.sent) {
            fields.wrong("received", Problem::Rule(BEFORE_SENT));
        }
        if comes_before(self.meeting, self.sent.or(self.received)) {
            fields.wrong("meeting", Problem::Rule(BEFORE_SENT));
        }
        self.check_against(today, fields);
        if self.status == Status::NotYet {
            for (name, words) in [("condition", &self.condition), ("way_out", &self.way_out)] {
                if words.trim().is_empty() {
                    fields.wrong(name, Problem::Rule(NEEDS_A_WAY_OUT));
                }
            }
        }
        for (name, words) in
            [("condition", &self.condition), ("way_out", &self.way_out), ("remark", &self.remark)]
        {
            fields.optional(name, words, TEXT);
        }
    }

    /// What has been cannot lie ahead.
    fn check_against(&self, today: Date, fields: &mut Fields) {
        let is_done = self.status == Status::Done;
        let met = self.meeting.filter(|_| is_done);
        for (name, day) in [
            ("sent", self.sent),
            ("received", self.received),
            ("meeting", met),
            ("sent_again", self.sent_again),
        ] {
            if day.is_some_and(|it| it > today) {
                fields.wrong(name, Problem::Rule(NOT_YET_BEEN));
            }
        }
        if self.outcome.is_some() && !is_done {
            fields.wrong("outcome", Problem::Rule(OUTCOME_WHEN_DONE));
        }
    }

    pub(super) fn trimmed(&self) -> StepWords {
        StepWords {
            condition: self.condition.trim().to_owned(),
            way_out: self.way_out.trim().to_owned(),
            remark: self.remark.trim().to_owned(),
            text: if self.is_ahead() { LaidText::Unknown } else { self.text },
            ..self.clone()
        }
    }
}

/// Says how a step stands, in the place of what was said before.
#[derive(Clone, Debug, Serialize)]
pub struct SetStep {
    pub route: Id<Route>,
    pub plan: u32,
    pub party: Option<Id<Party>>,
    /// The revision on the page; nothing the first time.
    pub seen: Option<u32>,
    pub words: StepWords,
    pub why: String,
}

impl Act for SetStep {
    const NAME: &'static str = "route.set_step";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        self.write(draft)
    }
}

impl SetStep {
    fn write(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let route = draft.find(self.route)?;
        let plan = route.plan(self.plan).ok_or(Refusal::NotThere)?;
        let fits = match self.party {
            Some(party) => !plan.is_joint && route.parties.contains(&party),
            None => plan.is_joint,
        };
        if !fits {
            return Err(Refusal::NotThere);
        }
        let mut fields = Fields::new();
        self.words.check(draft.today, &mut fields);
        self.words.text.check(draft, &mut fields)?;
        self.check_turn(draft, route, &mut fields);
        fields.done()?;
        let before = super::step_of(draft.sight(), self.route, self.plan, self.party);
        if before.is_some_and(|it| it.words.status == Status::Stopped) {
            return Err(Refusal::Rule(WAS_STOPPED));
        }
        if self.words.status == Status::Stopped {
            return Err(Refusal::field("status", Problem::UnknownChoice));
        }
        draft.because(&self.why);
        let after = Step {
            route: self.route,
            plan: self.plan,
            party: self.party,
            words: self.words.trimmed(),
        };
        draft.put(before.map(|it| it.id), self.seen, after)
    }

    /// A body meets no sooner than this party's own steps before it.
    fn check_turn(&self, draft: &Draft<'_>, route: &Route, fields: &mut Fields) {
        let (Some(plan), Some(meeting)) = (route.plan(self.plan), self.words.meeting) else {
            return;
        };
        let own = |number: &u32| {
            let step = super::step_of(draft.sight(), self.route, *number, self.party)?;
            step.words.meeting.or(step.words.received)
        };
        if plan.after.iter().filter_map(own).any(|it| it > meeting) {
            fields.wrong("meeting", Problem::Rule(BEFORE_ITS_TURN));
        }
    }
}
