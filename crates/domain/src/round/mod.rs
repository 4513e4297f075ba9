// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds: one question, answered by those who may, with a promise made before anybody answers.

mod answer;
mod ask;
mod count;
mod crowd;
mod days;
mod figure;
mod given;
mod layers;
mod outcome;
mod prepare;
mod run;
mod shown;
mod suggest;
mod tally;
mod terms;
mod urn;
mod view;
mod voice;

pub use answer::{
    ALREADY_ANSWERED, Answer, Give, How, Keeper, MAY_NOT_ANSWER, NOT_OPEN, SAW_OTHERS, TypeIn,
    Typed, outside,
};
pub use ask::{Ask, BOUNDS_RISE, Choice, Mark, PointsItem, Question, Reason, Scale, Sign};
pub use count::{End, NOT_OVER, STEP, overdue};
pub(crate) use count::{counted, running};
pub(crate) use crowd::Crowds;
pub use days::DayLine;
pub(crate) use figure::apart;
pub use figure::{Counted, Figure};
pub use given::{Availability, Given};
pub use layers::{LayerFigures, Layers, layers};
pub use outcome::{ChangeOutcome, Conclude, Outcome};
pub use prepare::{Change, Drop, Plan, Prepare, Prepared};
pub(crate) use run::close;
pub use run::{Close, IS_OVER, NOBODY_ANSWERED, NOT_CLOSED, Open, Put, Reveal};
pub(crate) use run::{begin, turn_over};
pub use shown::{Shown, ShownAnswer};
pub use suggest::{Suggest, Suggested};
pub use tally::{Bar, Share, Tally, tally};
pub use terms::{
    LEAST_SHOWN, NEEDS_BOUNDS, NOT_COUNTABLE, RoundPromise, TOO_FEW_TO_HIDE, Terms,
    URN_SHOWS_AFTER, WEIGHT_TELLS,
};
pub use urn::{ALREADY_COUNTED, Deposit, URN_LOST, Urn};
pub use view::{Hidden, RoundView, Unit, UnitKind, UnitLine, WaitingLine, round, rounds, waiting};
pub use voice::{Admission, Speak, Voice, voice};

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    party::Person,
    pooled::Answered,
    records::Filed,
    sight::Audience,
    table::{Course, Table},
};

/// One question to many. What is promised here holds from the moment it opens: nothing of it can
/// be loosened afterwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub question: String,
    /// What who answers should know first.
    pub explanation: String,
    pub circle: RoundCircle,
    pub ask: Ask,
    pub who: Answerers,
    pub shows: Shows,
    pub weighs: Weighs,
    /// So many must have answered before anything is shown.
    pub quorum: Option<u16>,
    /// From then on it takes no answers any more.
    pub closes_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
    pub state: RoundState,
}

/// Who may know of the round and read its result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundCircle {
    Table(Id<Table>),
    AllParties,
}

/// Who may answer, and so what is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answerers {
    /// Each seat of the table gives one answer.
    Seats,
    /// Each party that takes part gives one answer, by its voice.
    Parties,
    /// These people each give one.
    Persons(Vec<Id<Person>>),
    /// Everybody who is at this meeting gives one, also by a phone without an account.
    Present(Id<Course>),
}

/// When the answers show to the circle, with the names of who gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// Each one at once.
    AtOnce,
    /// All together, after the last one, when the facilitator turns them over.
    Together,
    /// How often each was given, to who answered themselves; the rest after closing.
    AfterOwn,
    /// How often each was given, after closing; what somebody said stays with their own party.
    CountsOnly,
}

/// What weighs beside the number of answers, such as inhabitants: shown next to it, never added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Weighs {
    Equally,
    /// The figure of the parties with this name.
    By(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundState {
    Open { at: Timestamp },
    Closed { at: Timestamp },
    Revealed { at: Timestamp },
}

impl Shows {
    /// Whether something shows while answers still come in, so that they stay as they were given.
    pub fn shows_meanwhile(self) -> bool {
        matches!(self, Shows::AtOnce | Shows::AfterOwn)
    }
}

impl RoundCircle {
    pub fn audience(self) -> Audience {
        match self {
            RoundCircle::Table(table) => Audience::Table(table),
            RoundCircle::AllParties => Audience::AllParties,
        }
    }

    pub fn table(self) -> Option<Id<Table>> {
        match self {
            RoundCircle::Table(table) => Some(table),
            RoundCircle::AllParties => None,
        }
    }
}

impl Round {
    /// Whether it takes answers: what ends by time is ended by reading.
    pub fn takes_answers(&self, now: Timestamp) -> bool {
        matches!(self.state, RoundState::Open { .. }) && self.closes_at.is_none_or(|it| now < it)
    }

    pub fn is_over(&self, now: Timestamp) -> bool {
        !self.takes_answers(now)
    }

    /// Whether only counts come out of it, and never who said what.
    pub fn tells_counts_only(&self) -> bool {
        self.terms.promise.hides_names() || self.shows == Shows::CountsOnly
    }

    /// Whether what lies in its urn is still to be counted.
    pub fn is_uncounted(&self) -> bool {
        let revealed = matches!(self.state, RoundState::Revealed { .. });
        self.terms.promise == RoundPromise::Anonymous && !revealed
    }

    /// Its time is over, only counts come out of it, and nobody counted it yet.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        let revealed = matches!(self.state, RoundState::Revealed { .. });
        self.tells_counts_only() && !revealed && self.is_over(now)
    }
}

impl Filed for Round {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        self.circle.table().iter().map(|it| it.any()).collect()
    }
}

impl Answered for Round {
    type Answer = Answer;

    /// Not before it is over, and never below the quorum that was stated.
    fn may_reveal(&self, now: Timestamp, answers: usize) -> bool {
        self.is_over(now) && answers >= self.quorum.map_or(1, usize::from)
    }

    fn answers_for(answer: &Answer) -> AnyId {
        answer.unit
    }
}
