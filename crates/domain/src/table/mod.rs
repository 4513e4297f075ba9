// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: where parties sit together; a seat may speak for several parties. And what they do
//! there: a script of steps, the course of a meeting while it is held, and its minutes.

mod airtime;
mod begin;
mod cluster;
mod course;
mod day;
mod door;
mod floor;
mod forms;
mod guest;
mod line;
mod live;
mod meeting;
mod minutes;
mod objection;
mod observer;
mod papers;
mod plan;
mod script;
mod seat;
mod sitting;
mod step;
mod template;
mod topic;

pub use airtime::{Airtime, ShowAirtime, airtime};
pub use begin::{ALREADY_BEGUN, Begin, CODE, MeetNow};
pub use cluster::{Cluster, Clusters, Group, NO_CARDS, cards, clusters};
pub use course::{
    Asked, Course, Finish, GiveTime, Go, MEETING_OVER, MOVED_ON, NO_GROUPS, NO_SUCH_STEP,
    NOTHING_ASKED, PassTurn, PutStep, SeatAt, TURN_MOVED_ON, TurnOver, Way,
};
pub use day::{AskDays, DAY_NOT_ASKED, MeetOn, NOT_ITS_DAYS, came_of};
pub use door::{AsGuest, Door};
pub use floor::{
    AskFloor, EndFloor, FLOOR_MOVED_ON, Floor, GiveFloor, IS_ON_LIST, LeaveFloor, NOT_AT_TABLE,
    Speaker, Wants, floor,
};
pub use forms::{FormKind, Part, Subject};
pub use guest::{
    Arrive, GoAway, Guest, IS_HERE, Join, LetGo, Present, SEAT_IN_USE, Slips, TABLE_FULL,
    WRONG_CODE,
};
pub use line::{ChangeLine, DropLine, Line, LineKind, WriteLine};
pub use live::{Here, HereLine, LiveView, held_now, is_at_table, live, live_course};
pub use minutes::{
    Correct, Correction, MINUTES_FIXED, Minutes, NOT_SENT_ROUND, Remark, SendRound, WriteMinutes,
    minutes,
};
pub(crate) use objection::may_decide;
pub use objection::{
    Met, NO_OBJECTION, NOT_TURNED_OVER, OBJECTION_STANDS, Objection, TestObjection, Tested,
    objections,
};
pub use papers::{HandOut, PAPERS_OUT, Papers, TakePapersBack, papers, papers_due};
pub use script::{
    AddForm, ChangeStep, Cues, DropStep, MoveStep, Script, ScriptView, StepWords, script,
};
pub use step::{Asks, Cue, MOST_STEPS, Phones, Step, Wall};
pub use template::{CopyTemplate, DropTemplate, KeepTemplate, NO_STEPS, Template};

pub use meeting::{
    CallOff, ChangeMeeting, ENDS_FIRST, Meeting, PlanMeeting, last_meeting, next_meeting,
};
pub use observer::{ALREADY_HERE, EndObserving, LetObserve, PERSON_OR_NAME};
pub use plan::{
    Mark, ObserverLine, PlanView, SeatLine, SitterLine, TableLine, TermsView, beside,
    expired_terms, plan, tables,
};
pub use seat::{AddSeat, ChangeSeat, CloseSeat, PARTY_HAS_SEAT, Seat};
pub use sitting::{ALREADY_SITS, ChangeSitting, EndSitting, SEAT_TAKEN, Sit, Sitting};
pub use topic::{
    BringTopic, ChangeTopic, CloseTopic, MEETING_PAST, NOT_YOUR_TOPIC, PlaceTopic, Stands,
    TOPIC_CLOSED, Topic, TopicState, may_bring, may_change, sits_for, topics, topics_on,
};

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
};

/// No table of people has more seats than these.
const MOST_SEATS: i64 = 1_000;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub name: String,
    pub purpose: String,
    /// So many seats must be here before the table decides, where that was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u16>,
}

impl Table {
    pub fn new(name: impl Into<String>, purpose: impl Into<String>) -> Table {
        Table { name: name.into(), purpose: purpose.into(), quorum: None }
    }
}

impl Filed for Table {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Adds a table: a name is enough.
#[derive(Clone, Debug, Serialize)]
pub struct Add {
    pub name: String,
    pub purpose: String,
}

impl Act for Add {
    const NAME: &'static str = "table.add";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        check(draft.sight(), &mut fields, None, &self.name, &self.purpose);
        fields.done()?;
        draft.add(Table::new(self.name.trim(), self.purpose.trim()))?;
        Ok(())
    }
}

/// Gives a table another name or purpose, or says how many seats it needs to decide.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    pub table: Id<Table>,
    pub seen: u32,
    pub name: String,
    pub purpose: String,
    pub quorum: Option<u16>,
}

impl Act for Change {
    const NAME: &'static str = "table.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        let mut fields = Fields::new();
        check(draft.sight(), &mut fields, Some(self.table), &self.name, &self.purpose);
        if let Some(quorum) = self.quorum {
            fields.between("quorum", quorum.into(), 1, MOST_SEATS);
        }
        fields.done()?;
        let table = Table::new(self.name.trim(), self.purpose.trim());
        draft.revise(self.table, self.seen, Table { quorum: self.quorum, ..table })
    }
}

fn check(
    sight: &Sight<'_>,
    fields: &mut Fields,
    own: Option<Id<Table>>,
    name: &str,
    purpose: &str,
) {
    fields.needed("name", name, LINE);
    let called = name.trim().to_lowercase();
    let others = sight.all::<Table>();
    if others.iter().any(|it| Some(it.id) != own && it.name.to_lowercase() == called) {
        fields.wrong("name", Problem::Twice);
    }
    fields.optional("purpose", purpose, TEXT);
}
