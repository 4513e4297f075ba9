// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The course of a meeting while it is held: which step it is at, and what was asked so far.

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Asks, Cue, Meeting, Seat, Step, Table, clusters, script, script::circle};
use crate::{
    calendar,
    draft::{Act, Draft, Undo},
    party::Party,
    records::Filed,
    refusal::{Refusal, Rule},
    round::{self, Answerers, Ask, Plan, PointsItem, Round},
    sight::{Audience, Sight},
};

/// It is over: what was said stays, and nothing goes on.
pub const MEETING_OVER: Rule = Rule("table-meeting-over");
/// Somebody else pressed in the meantime: the meeting is at another step than the page showed.
pub const MOVED_ON: Rule = Rule("table-moved-on");
/// There is no step further on, or before.
pub const NO_SUCH_STEP: Rule = Rule("table-no-such-step");
/// Dots go on groups of cards, and none were made.
pub const NO_GROUPS: Rule = Rule("table-no-groups");
/// Nothing is asked in this step.
pub const NOTHING_ASKED: Rule = Rule("table-nothing-asked");
/// Another has the turn by now.
pub const TURN_MOVED_ON: Rule = Rule("table-turn-moved-on");

/// Minutes that a step may be made longer or shorter, all together.
const MOST_MORE: i16 = 240;

/// A meeting as it is held. It keeps the steps as they were when it began, so that who comes in by
/// code reads them without reading what the table wrote before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    pub table: Id<Table>,
    pub meeting: Id<Meeting>,
    /// By which phones come in; always on the wall.
    pub code: String,
    pub steps: Vec<Step>,
    pub seats: Vec<SeatAt>,
    /// The place of the step it is at.
    pub at: u16,
    /// When that step began, and the minutes it was given more.
    pub since: Timestamp,
    pub more: i16,
    pub asked: Vec<Asked>,
    /// Whose turn it is in a step with turns: a place among the seats.
    pub turn: u16,
    pub over: Option<Timestamp>,
    /// Whether the table sees how long each seat had the floor.
    #[serde(default, skip_serializing_if = "is_not")]
    pub airtime: bool,
}

/// What stands in the journal only where it is so.
fn is_not(it: &bool) -> bool {
    !*it
}

/// A seat as it stands when the meeting begins, by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatAt {
    pub seat: Id<Seat>,
    pub name: String,
    pub parties: Vec<Id<Party>>,
}

/// What was asked in a step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    pub step: u16,
    pub round: Id<Round>,
}

impl Filed for Course {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.meeting.any(), self.table.any()]
    }
}

impl Course {
    pub fn step(&self) -> &Step {
        let last = self.steps.len().saturating_sub(1);
        &self.steps[usize::from(self.at).min(last)]
    }

    pub fn next(&self) -> Option<&Step> {
        self.steps.get(usize::from(self.at) + 1)
    }

    /// When the step it is at should be done.
    pub fn ends(&self) -> Timestamp {
        let minutes = i64::from(self.step().minutes) + i64::from(self.more);
        self.since + minutes * 60_000
    }

    pub fn round_of(&self, step: u16) -> Option<Id<Round>> {
        self.asked.iter().find(|it| it.step == step).map(|it| it.round)
    }

    /// What is asked now; in a step that shows a result, what was asked last before it.
    pub fn round(&self) -> Option<Id<Round>> {
        let upto = usize::from(self.at) + 1;
        let here = self.round_of(self.step().key);
        let before = || self.steps[..upto].iter().rev().find_map(|it| self.round_of(it.key));
        match self.step().wall {
            super::Wall::Result => before(),
            _ => here,
        }
    }

    pub fn turn(&self) -> Option<&SeatAt> {
        self.seats.get(usize::from(self.turn))
    }

    /// Whether it is held now: one that nobody ended is over the day after it began.
    pub fn is_held(&self, made_at: Timestamp, today: jiff::civil::Date) -> bool {
        let days = calendar::days_between(calendar::day(made_at), today);
        self.over.is_none() && (0..=1).contains(&days)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    On,
    Back,
}

/// Goes on to the next step, or back to the one before. What a step asks is put when it is first
/// reached.
#[derive(Clone, Debug, Serialize)]
pub struct Go {
    pub course: Id<Course>,
    pub seen: u32,
    pub way: Way,
}

impl Act for Go {
    const NAME: &'static str = "table.go";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut course = held(draft, self.course, Some(self.seen))?;
        let to = match self.way {
            Way::On => usize::from(course.at) + 1,
            Way::Back => usize::from(course.at).wrapping_sub(1),
        };
        if to >= course.steps.len() {
            return Err(Refusal::Rule(NO_SUCH_STEP));
        }
        (course.at, course.since, course.more) = (to as u16, draft.now, 0);
        if course.step().phones == super::Phones::TakeTurns {
            course.turn = 0;
        }
        put(draft, self.course, &mut course)?;
        draft.revise(self.course, self.seen, course)
    }
}

/// Puts what the step it is at asks, when that was not done yet.
#[derive(Clone, Debug, Serialize)]
pub struct PutStep {
    pub course: Id<Course>,
    pub seen: u32,
}

impl Act for PutStep {
    const NAME: &'static str = "table.put_step";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut course = held(draft, self.course, Some(self.seen))?;
        let before = course.asked.len();
        put(draft, self.course, &mut course)?;
        if course.asked.len() == before {
            return Err(Refusal::Rule(NOTHING_ASKED));
        }
        course.since = draft.now;
        draft.revise(self.course, self.seen, course)
    }
}

fn put(draft: &mut Draft<'_>, id: Id<Course>, course: &mut Course) -> Result<(), Refusal> {
    let step = course.step().key;
    if course.round_of(step).is_some() {
        return Ok(());
    }
    let view = script(draft.sight(), course.meeting);
    let Some(Cue { asks: Some(asks), everybody, .. }) = view.cue(step).cloned() else {
        return Ok(());
    };
    let plan = match asks {
        Asks::Plan(plan) => plan,
        Asks::Dots { question, budget, most } => {
            let groups = clusters(draft.sight(), id).ok_or(Refusal::Rule(NO_GROUPS))?;
            let item = |words: &String| PointsItem { words: words.clone(), own: None };
            let items = groups.groups.iter().map(|it| item(&it.name)).collect();
            Plan::asking(question, Ask::Points { items, budget, most })
        }
    };
    let who = if everybody { Answerers::Present(id) } else { plan.who.clone() };
    let round = round::begin(draft, circle(course.table), Plan { who, ..plan })?;
    course.asked.push(Asked { step, round });
    Ok(())
}

/// Gives the step more time, or less.
#[derive(Clone, Debug, Serialize)]
pub struct GiveTime {
    pub course: Id<Course>,
    pub seen: u32,
    pub minutes: i16,
}

impl Act for GiveTime {
    const NAME: &'static str = "table.give_time";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let course = held(draft, self.course, Some(self.seen))?;
        let more = course.more.saturating_add(self.minutes).clamp(-MOST_MORE, MOST_MORE);
        draft.revise(self.course, self.seen, Course { more, ..course })
    }
}

/// Closes what is asked now and turns all answers over, in one press.
#[derive(Clone, Debug, Serialize)]
pub struct TurnOver {
    pub course: Id<Course>,
}

impl Act for TurnOver {
    const NAME: &'static str = "table.turn_over";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let course = held(draft, self.course, None)?;
        let round = course.round().ok_or(Refusal::Rule(NOTHING_ASKED))?;
        round::turn_over(draft, round)
    }
}

/// Gives the turn to the next seat: by who facilitates, or by who has the turn and is done.
#[derive(Clone, Debug, Serialize)]
pub struct PassTurn {
    pub course: Id<Course>,
    /// Whose turn it was on the page.
    pub turn: u16,
}

impl Act for PassTurn {
    const NAME: &'static str = "table.pass_turn";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let course = held(draft, self.course, None)?;
        let has_turn = course.turn().is_some_and(|it| sits(draft.sight(), it));
        if !has_turn {
            draft.as_facilitator()?;
        }
        if course.turn != self.turn || course.turn().is_none() {
            return Err(Refusal::Rule(TURN_MOVED_ON));
        }
        let seen = draft.sight().find(self.course).map_or(0, |it| it.stamp.revision);
        let turn = course.turn + 1;
        draft.revise(self.course, seen, Course { turn, ..course })
    }
}

/// Whether whoever looks sits in this seat, by a sitting or by its slip.
pub(super) fn sits(sight: &Sight<'_>, at: &SeatAt) -> bool {
    let standing = sight.standing();
    let sittings = sight.under::<super::Sitting>(at.seat.any());
    let mut held = sittings.iter().filter(|it| it.is_held(sight.today));
    standing.guest().is_some_and(|it| it.seat == Some(at.seat))
        || held.any(|it| Some(it.person) == standing.person())
}

/// Ends the meeting: phones that came in by code see nothing any more.
#[derive(Clone, Debug, Serialize)]
pub struct Finish {
    pub course: Id<Course>,
    pub seen: u32,
}

impl Act for Finish {
    const NAME: &'static str = "table.finish";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let course = held(draft, self.course, Some(self.seen))?;
        draft.revise(self.course, self.seen, Course { over: Some(draft.now), ..course })
    }
}

/// The course as it is, while it is held. Of two who press at once the second is told.
pub(super) fn held(
    draft: &Draft<'_>,
    id: Id<Course>,
    seen: Option<u32>,
) -> Result<Course, Refusal> {
    let found = draft.sight().find(id).ok_or(Refusal::NotThere)?;
    if seen.is_some_and(|it| it != found.stamp.revision) {
        return Err(Refusal::Rule(MOVED_ON));
    }
    match found.is_held(found.stamp.made_at, draft.today) {
        true => Ok(found.record.clone()),
        false => Err(Refusal::Rule(MEETING_OVER)),
    }
}
