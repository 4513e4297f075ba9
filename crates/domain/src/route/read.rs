// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The matrix read in from a sheet: a row for each party, a column for each step.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::{
    Outcome, Route, Status, Step, StepWords,
    step::{NEEDS_A_WAY_OUT, STOPS_BY_MERGER, WAS_STOPPED},
    step_of,
};
use crate::{
    draft::{Act, Draft, Undo},
    party::{Party, same_name},
    refusal::{FieldError, Problem, Refusal, Rule},
    sheet::{self, Change, Judged, NOT_READABLE, SAID_TWICE},
    sight::{Seen, Sight},
};

/// No party of the route is called like that.
pub const NO_SUCH_PARTY: Rule = Rule("route-no-such-party");
/// Nothing stands in the columns of the steps.
pub const NOTHING_SAID: Rule = Rule("route-nothing-said");

/// One row, as far as it could be read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StepRow {
    /// As in the sheet.
    pub row: usize,
    pub party: String,
    pub cells: Vec<ReadCell>,
    /// A cell says what no word or day is.
    pub is_unreadable: bool,
}

/// What one cell says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ReadCell {
    pub plan: u32,
    pub status: Option<Status>,
    pub outcome: Option<Outcome>,
    pub on: Option<Date>,
}

/// Reads a whole sheet of steps in.
#[derive(Clone, Debug, Serialize)]
pub struct ReadSteps {
    pub route: Id<Route>,
    pub rows: Vec<StepRow>,
    pub skip_wrong: bool,
    /// What the preview said, in a few letters.
    pub preview: Option<String>,
}

struct Write<'w> {
    plan: u32,
    party: Id<Party>,
    before: Option<Seen<'w, Step>>,
    words: StepWords,
}

impl Act for ReadSteps {
    const NAME: &'static str = "route.read_steps";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let route = draft.sight().find(self.route).ok_or(Refusal::NotThere)?;
        let (judged, writes) = plan(draft.sight(), &route, &self.rows);
        sheet::may_read_in(&judged, self.skip_wrong, self.preview.as_deref())?;
        for it in writes {
            let (plan, party) = (it.plan, Some(it.party));
            let after = Step { route: self.route, plan, party, words: it.words };
            draft.put(it.before.map(|it| it.id), it.before.map(|it| it.stamp.revision), after)?;
        }
        Ok(())
    }
}

/// What reading in would do, row by row.
pub fn judged(sight: &Sight<'_>, route: &Seen<'_, Route>, rows: &[StepRow]) -> Vec<Judged> {
    plan(sight, route, rows).0
}

fn plan<'w>(
    sight: &Sight<'w>,
    route: &Seen<'w, Route>,
    rows: &[StepRow],
) -> (Vec<Judged>, Vec<Write<'w>>) {
    let (mut judged, mut writes, mut seen) =
        (Vec::new(), Vec::new(), Vec::<(Id<Party>, usize)>::new());
    let parties: Vec<Seen<'w, Party>> =
        route.parties.iter().filter_map(|it| sight.find(*it)).collect();
    for row in rows {
        let wrong = |rule, with| sheet::Outcome::Wrong(rule, with);
        let found = parties.iter().find(|it| {
            same_name(&it.name, &row.party)
                || (!it.short.is_empty() && same_name(&it.short, &row.party))
        });
        let outcome = match found {
            None => wrong(NO_SUCH_PARTY, vec![]),
            Some(_) if row.is_unreadable => wrong(NOT_READABLE, vec![]),
            Some(_) if row.cells.is_empty() => wrong(NOTHING_SAID, vec![]),
            Some(party) => match seen.iter().find(|(id, _)| *id == party.id) {
                Some((_, other)) => wrong(SAID_TWICE, vec![*other]),
                None => {
                    seen.push((party.id, row.row));
                    of_row(sight, route, party.id, row, &mut writes)
                }
            },
        };
        judged.push(Judged { row: row.row, key: row.party.clone(), outcome });
    }
    (judged, writes)
}

fn of_row<'w>(
    sight: &Sight<'w>,
    route: &Seen<'w, Route>,
    party: Id<Party>,
    row: &StepRow,
    writes: &mut Vec<Write<'w>>,
) -> sheet::Outcome {
    let (mut changes, mut new, mut here) = (Vec::new(), false, Vec::new());
    for cell in &row.cells {
        let before = step_of(sight, route.id, cell.plan, Some(party));
        let was = before.map(|it| it.words.clone()).unwrap_or_default();
        match (was.status == Status::Stopped, cell.status == Some(Status::Stopped)) {
            (true, true) => continue,
            (true, false) => return sheet::Outcome::Wrong(WAS_STOPPED, vec![]),
            (false, true) => return sheet::Outcome::Wrong(STOPS_BY_MERGER, vec![]),
            (false, false) => {}
        }
        let words = cell.told(&was);
        if words == was && before.is_some() {
            continue;
        }
        if words.status == Status::NotYet && words.condition.is_empty() {
            return sheet::Outcome::Wrong(NEEDS_A_WAY_OUT, vec![]);
        }
        let mut fields = crate::fields::Fields::new();
        words.check(sight.today, &mut fields);
        if let Err(refusal) = fields.done() {
            return sheet::Outcome::Wrong(rule_of(&refusal), vec![]);
        }
        if words == StepWords::default() {
            continue;
        }
        new |= before.is_none();
        if was.status != words.status {
            let (from, to) = (was.status.word().to_owned(), words.status.word().to_owned());
            changes.push(Change { field: "status", from, to });
        }
        if was.outcome != words.outcome {
            let word = |it: Option<Outcome>| it.map_or("", Outcome::word).to_owned();
            changes.push(Change {
                field: "outcome",
                from: word(was.outcome),
                to: word(words.outcome),
            });
        }
        for (field, from, to) in
            [("received", was.received, words.received), ("meeting", was.meeting, words.meeting)]
        {
            if from != to {
                let day = |it: Option<Date>| it.map(|it| it.to_string()).unwrap_or_default();
                changes.push(Change { field, from: day(from), to: day(to) });
            }
        }
        let words = StepWords { text: words.laid(was.text, route), ..words };
        here.push(Write { plan: cell.plan, party, before, words });
    }
    let is_new = new && here.iter().all(|it| it.before.is_none());
    let is_empty = here.is_empty();
    writes.extend(here);
    match (is_empty, is_new) {
        (true, _) => sheet::Outcome::Unchanged,
        (false, true) => sheet::Outcome::New,
        (false, false) => sheet::Outcome::Changed(changes),
    }
}

/// What is wrong with a row: the first rule that its words break.
fn rule_of(refusal: &Refusal) -> Rule {
    let Refusal::Fields(errors) = refusal else { return NOT_READABLE };
    let rule = |it: &FieldError| match it.problem {
        Problem::Rule(rule) => Some(rule),
        _ => None,
    };
    errors.iter().find_map(rule).unwrap_or(NOT_READABLE)
}

impl ReadCell {
    /// A day belongs to what is said with it: papers arrive on it, or a meeting is held.
    fn told(&self, was: &StepWords) -> StepWords {
        let mut words = was.clone();
        words.status = match (self.status, self.outcome) {
            (Some(status), _) => status,
            (None, Some(_)) => Status::Done,
            (None, None) => was.status,
        };
        let is_done = words.status == Status::Done;
        words.outcome = self.outcome.or(was.outcome.filter(|_| is_done));
        match words.status {
            Status::Delivered => words.received = self.on.or(was.received),
            _ => words.meeting = self.on.or(was.meeting),
        }
        words
    }
}

/// Parties of the route whose names are nearly that, for a hint.
pub fn near_names<'w>(sight: &Sight<'w>, route: &Route, name: &str) -> Vec<&'w str> {
    let wanted = name.trim().to_lowercase();
    let parties = route.parties.iter().filter_map(|it| sight.get(*it));
    let mut near: Vec<(usize, &str)> = parties
        .map(|it| (distance(&wanted, &it.name.to_lowercase()), it.name.as_str()))
        .filter(|(far, name)| *far <= (name.chars().count() / 3).max(1))
        .collect();
    near.sort();
    near.into_iter().take(3).map(|(_, name)| name).collect()
}

/// How many letters must change to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(60).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (nth, letter) in one.chars().take(60).enumerate() {
        let mut corner = row[0];
        row[0] = nth + 1;
        for (place, it) in other.iter().enumerate() {
            let change = corner + usize::from(*it != letter);
            corner = row[place + 1];
            row[place + 1] = change.min(corner + 1).min(row[place] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_that_differ_are_counted() {
        assert_eq!(distance("kranswijk", "kranswijk"), 0);
        assert_eq!(distance("kranswyk", "kranswijk"), 2);
        assert_eq!(distance("", "otter"), 5);
        assert_eq!(distance("terveste", "rietveste"), 3);
    }
}
