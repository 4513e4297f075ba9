// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two tracks side by side: the adviser who prepares and the interim manager who makes it real.

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// A piece of work on one of the two tracks, with the product it gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub track: Track,
    pub name: String,
    pub product: String,
    pub state: ActivityState,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub planned_days: Option<u32>,
    pub actual_days: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    Adviser,
    Manager,
}

impl Track {
    /// As it stands in forms and sheets.
    pub fn word(self) -> &'static str {
        match self {
            Track::Adviser => "adviser",
            Track::Manager => "manager",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityState {
    Planned,
    Busy,
    Done,
    Dropped,
}

impl ActivityState {
    pub const ALL: [ActivityState; 4] =
        [ActivityState::Planned, ActivityState::Busy, ActivityState::Done, ActivityState::Dropped];

    /// As it stands in forms and sheets.
    pub fn word(self) -> &'static str {
        match self {
            ActivityState::Planned => "planned",
            ActivityState::Busy => "busy",
            ActivityState::Done => "done",
            ActivityState::Dropped => "dropped",
        }
    }
}

impl Filed for Activity {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Longer than ten years is a slip of the pen.
pub const PERIOD_TOO_LONG: Rule = Rule("period-too-long");
const MOST_DAYS: i64 = 5_000;
const MOST_YEARS: i16 = 10;

/// What people write of an activity.
#[derive(Clone, Debug, Serialize)]
pub struct Work {
    pub track: Track,
    pub name: String,
    pub product: String,
    pub state: ActivityState,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub planned_days: Option<u32>,
    pub actual_days: Option<u32>,
}

impl Work {
    pub(super) fn checked(
        &self,
        sight: &Sight<'_>,
        own: Option<Id<Activity>>,
    ) -> Result<Activity, Refusal> {
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let same = |it: &Seen<'_, Activity>| {
            Some(it.id) != own && it.track == self.track && it.name == self.name.trim()
        };
        if sight.all::<Activity>().iter().any(same) {
            fields.wrong("name", Problem::Twice);
        }
        fields.optional("product", &self.product, LINE);
        fields.date("from", self.from);
        fields.period("until", self.from, self.until);
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until.year() - from.year() > MOST_YEARS
        {
            fields.wrong("until", Problem::Rule(PERIOD_TOO_LONG));
        }
        for (field, days) in
            [("planned_days", self.planned_days), ("actual_days", self.actual_days)]
        {
            fields.between(field, days.unwrap_or(0).into(), 0, MOST_DAYS);
        }
        fields.done()?;
        Ok(Activity {
            track: self.track,
            name: self.name.trim().to_owned(),
            product: self.product.trim().to_owned(),
            state: self.state,
            from: self.from,
            until: self.until,
            planned_days: self.planned_days,
            actual_days: self.actual_days,
        })
    }
}

/// Adds an activity to a track.
#[derive(Clone, Debug, Serialize)]
pub struct AddActivity {
    pub work: Work,
}

impl Act for AddActivity {
    const NAME: &'static str = "assignment.add_activity";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.add(self.work.checked(draft.sight(), None)?)?;
        Ok(())
    }
}

/// Changes an activity: how it stands, when it is, and how many days it took.
#[derive(Clone, Debug, Serialize)]
pub struct EditActivity {
    pub activity: Id<Activity>,
    pub seen: u32,
    pub work: Work,
}

impl Act for EditActivity {
    const NAME: &'static str = "assignment.edit_activity";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.activity)?;
        draft.revise(
            self.activity,
            self.seen,
            self.work.checked(draft.sight(), Some(self.activity))?,
        )
    }
}

/// Takes away an activity that was put there by mistake.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveActivity {
    pub activity: Id<Activity>,
    pub seen: u32,
}

impl Act for RemoveActivity {
    const NAME: &'static str = "assignment.remove_activity";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.activity)?;
        draft.withdraw(self.activity, self.seen)
    }
}
