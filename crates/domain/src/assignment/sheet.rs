// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A list of activities read in from a sheet, as one act.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Activity, ActivityState, Track, activity::Work};
use crate::{
    draft::{Act, Draft, Undo},
    refusal::{Refusal, Rule},
    sheet::{Change, Judged, NO_KEY, NOT_READABLE, Outcome, SAID_TWICE, change, may_read_in},
    sight::{Seen, Sight},
};

/// What one row says of an activity; what it leaves open stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActivityRow {
    pub row: usize,
    pub name: String,
    pub track: Option<Track>,
    pub product: String,
    pub state: Option<ActivityState>,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub planned_days: Option<u32>,
    pub actual_days: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActivityList {
    pub rows: Vec<ActivityRow>,
}

/// Reads a list of activities in: everything that its preview said, in one change.
#[derive(Clone, Debug, Serialize)]
pub struct ReadActivities {
    pub list: ActivityList,
    pub skip_wrong: bool,
    pub preview: Option<String>,
}

/// What a list of activities would do.
#[derive(Debug, Default)]
pub struct ActivityPlan {
    pub rows: Vec<Judged>,
    writes: Vec<(Option<Here>, Activity)>,
}

/// An activity that is there, at this revision.
type Here = (Id<Activity>, u32);

/// Rows are told apart by name, and by track where they name one.
pub fn plan_activities(sight: &Sight<'_>, list: &ActivityList) -> ActivityPlan {
    let here = sight.all::<Activity>();
    let mut first: BTreeMap<(String, Option<Track>), usize> = BTreeMap::new();
    let mut plan = ActivityPlan::default();
    for (place, row) in list.rows.iter().enumerate() {
        let key = (row.name.trim().to_lowercase(), row.track);
        let earlier = first.get(&key).map(|it| &list.rows[*it]);
        let outcome = match earlier {
            Some(earlier) if ActivityRow { row: row.row, ..earlier.clone() } == *row => {
                Outcome::Unchanged
            }
            Some(earlier) => Outcome::Wrong(SAID_TWICE, vec![earlier.row]),
            None => plan
                .judge(sight, row, &here)
                .unwrap_or_else(|rule| Outcome::Wrong(rule, Vec::new())),
        };
        first.entry(key).or_insert(place);
        plan.rows.push(Judged { row: row.row, key: row.name.clone(), outcome });
    }
    plan
}

impl ActivityPlan {
    fn judge(
        &mut self,
        sight: &Sight<'_>,
        row: &ActivityRow,
        here: &[Seen<'_, Activity>],
    ) -> Result<Outcome, Rule> {
        if row.name.trim().is_empty() {
            return Err(NO_KEY);
        }
        let same = |it: &&Seen<'_, Activity>| {
            it.name.to_lowercase() == row.name.trim().to_lowercase()
                && row.track.is_none_or(|track| track == it.track)
        };
        let found = here.iter().find(same);
        let work = work(row, found.map(|it| it.record));
        let after = work.checked(sight, found.map(|it| it.id)).map_err(|_| NOT_READABLE)?;
        let Some(before) = found else {
            self.writes.push((None, after));
            return Ok(Outcome::New);
        };
        let changes = changes(before.record, &after);
        if changes.is_empty() {
            return Ok(Outcome::Unchanged);
        }
        self.writes.push((Some((before.id, before.stamp.revision)), after));
        Ok(Outcome::Changed(changes))
    }
}

fn work(row: &ActivityRow, before: Option<&Activity>) -> Work {
    let product = before.map(|it| it.product.as_str()).unwrap_or_default();
    let product = if row.product.trim().is_empty() { product } else { &row.product };
    Work {
        track: row.track.or(before.map(|it| it.track)).unwrap_or(Track::Adviser),
        name: row.name.clone(),
        product: product.to_owned(),
        state: row.state.or(before.map(|it| it.state)).unwrap_or(ActivityState::Planned),
        from: row.from.or(before.and_then(|it| it.from)),
        until: row.until.or(before.and_then(|it| it.until)),
        planned_days: row.planned_days.or(before.and_then(|it| it.planned_days)),
        actual_days: row.actual_days.or(before.and_then(|it| it.actual_days)),
    }
}

fn changes(before: &Activity, after: &Activity) -> Vec<Change> {
    let mut changes = Vec::new();
    let day = |it: Option<Date>| it.map(|it| it.to_string()).unwrap_or_default();
    let days = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
    let mut compare = |field, from: &str, to: &str| change(&mut changes, field, from, Some(to));
    compare("name", &before.name, &after.name);
    compare("product", &before.product, &after.product);
    compare("state", before.state.word(), after.state.word());
    compare("from", &day(before.from), &day(after.from));
    compare("until", &day(before.until), &day(after.until));
    compare("planned_days", &days(before.planned_days), &days(after.planned_days));
    compare("actual_days", &days(before.actual_days), &days(after.actual_days));
    changes
}

impl Act for ReadActivities {
    const NAME: &'static str = "assignment.read_activities";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let plan = plan_activities(draft.sight(), &self.list);
        may_read_in(&plan.rows, self.skip_wrong, self.preview.as_deref())?;
        for (here, activity) in plan.writes {
            match here {
                Some((id, seen)) => draft.revise(id, seen, activity)?,
                None => {
                    draft.add(activity)?;
                }
            }
        }
        Ok(())
    }
}
