// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Minutes: they write themselves from what was asked and noted; the note taker adds and sends them
//! round, people correct, and after the last day for that they are fixed.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Course, Table};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, ROWS, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// The last day for corrections is past: the minutes stay as they are.
pub const MINUTES_FIXED: Rule = Rule("table-minutes-fixed");
/// Who reads them corrects them only once they went round.
pub const NOT_SENT_ROUND: Rule = Rule("table-minutes-not-round");

/// What the note taker adds to what writes itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    pub course: Id<Course>,
    pub table: Id<Table>,
    pub remarks: Vec<Remark>,
    /// The ground rules say that nobody is quoted: then only how answers are spread stands in it.
    pub without_names: bool,
    /// The last day on which people may correct; then they are fixed. None while they are written.
    pub correct_until: Option<Date>,
}

/// What the note taker says of one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    pub step: u16,
    pub words: String,
}

/// What somebody at the table says is otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub minutes: Id<Minutes>,
    pub table: Id<Table>,
    pub words: String,
}

impl Filed for Minutes {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

impl Filed for Correction {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.minutes.any()]
    }
}

impl Minutes {
    pub fn is_fixed(&self, today: Date) -> bool {
        self.correct_until.is_some_and(|it| it < today)
    }
}

pub fn minutes<'w>(sight: &Sight<'w>, course: Id<Course>) -> Option<Seen<'w, Minutes>> {
    sight.under::<Minutes>(course.any()).into_iter().next()
}

/// Writes what stands beside what wrote itself.
#[derive(Clone, Debug, Serialize)]
pub struct WriteMinutes {
    pub course: Id<Course>,
    /// The revision on the page, when there was one.
    pub seen: Option<u32>,
    pub remarks: Vec<Remark>,
    pub without_names: bool,
}

impl Act for WriteMinutes {
    const NAME: &'static str = "table.write_minutes";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let table = draft.find(self.course)?.table;
        let mut fields = Fields::new();
        if self.remarks.len() > ROWS {
            fields.wrong("remarks", Problem::TooMany { most: ROWS });
        }
        for remark in &self.remarks {
            fields.optional(&format!("remark-{}", remark.step), &remark.words, TEXT);
        }
        fields.done()?;
        let before = minutes(draft.sight(), self.course);
        let correct_until = before.and_then(|it| it.correct_until);
        let remarks = self.remarks.iter().filter(|it| !it.words.trim().is_empty());
        let remark = |it: &Remark| Remark { step: it.step, words: it.words.trim().to_owned() };
        let written = Minutes {
            course: self.course,
            table,
            remarks: remarks.map(remark).collect(),
            without_names: self.without_names,
            correct_until,
        };
        match before {
            Some(it) if it.is_fixed(draft.today) => Err(Refusal::Rule(MINUTES_FIXED)),
            Some(it) => draft.revise(it.id, self.seen.unwrap_or_default(), written),
            None => draft.add(written).map(|_| ()),
        }
    }
}

/// Sends the minutes round: until this day people at the table may correct them.
#[derive(Clone, Debug, Serialize)]
pub struct SendRound {
    pub minutes: Id<Minutes>,
    pub seen: u32,
    pub until: Date,
}

impl Act for SendRound {
    const NAME: &'static str = "table.send_round";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.minutes)?.clone();
        if before.is_fixed(draft.today) {
            return Err(Refusal::Rule(MINUTES_FIXED));
        }
        let mut fields = Fields::new();
        fields.date("until", Some(self.until));
        fields.period("until", Some(draft.today), Some(self.until));
        fields.done()?;
        let correct_until = Some(self.until);
        draft.revise(self.minutes, self.seen, Minutes { correct_until, ..before })
    }
}

/// Says what is otherwise; it stands under the minutes, also when the note taker takes it over.
#[derive(Clone, Debug, Serialize)]
pub struct Correct {
    pub minutes: Id<Minutes>,
    pub words: String,
}

impl Act for Correct {
    const NAME: &'static str = "table.correct";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        let found = draft.find(self.minutes)?;
        if found.correct_until.is_none() {
            return Err(Refusal::Rule(NOT_SENT_ROUND));
        }
        if found.is_fixed(draft.today) {
            return Err(Refusal::Rule(MINUTES_FIXED));
        }
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.done()?;
        let words = self.words.trim().to_owned();
        draft.add(Correction { minutes: self.minutes, table: found.table, words }).map(|_| ())
    }
}
