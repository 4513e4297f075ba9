// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Quick lines: what the note taker writes down while people talk.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Course, Table, course::held, objection::may_decide_in};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub course: Id<Course>,
    pub table: Id<Table>,
    /// The step in which it was said.
    pub step: u16,
    pub about: LineKind,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    Promise,
    Decision,
    Fact,
    Question,
}

impl Filed for Line {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.course.any()]
    }
}

/// Writes a line down, in the step that the meeting is at.
#[derive(Clone, Debug, Serialize)]
pub struct WriteLine {
    pub course: Id<Course>,
    pub about: LineKind,
    pub words: String,
}

impl Act for WriteLine {
    const NAME: &'static str = "table.write_line";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let course = held(draft, self.course, None)?;
        let words = written(&self.words)?;
        let (table, step) = (course.table, course.step().key);
        if self.about == LineKind::Decision {
            may_decide_in(draft.sight(), &course, step)?;
        }
        draft.add(Line { course: self.course, table, step, about: self.about, words }).map(|_| ())
    }
}

/// Mends a line.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine {
    pub line: Id<Line>,
    pub seen: u32,
    pub about: LineKind,
    pub words: String,
}

impl Act for ChangeLine {
    const NAME: &'static str = "table.change_line";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let line = draft.find(self.line)?.clone();
        let words = written(&self.words)?;
        if self.about == LineKind::Decision && line.about != LineKind::Decision {
            may_decide_in(draft.sight(), draft.find(line.course)?, line.step)?;
        }
        draft.revise(self.line, self.seen, Line { about: self.about, words, ..line })
    }
}

/// Takes a line away.
#[derive(Clone, Debug, Serialize)]
pub struct DropLine {
    pub line: Id<Line>,
    pub seen: u32,
}

impl Act for DropLine {
    const NAME: &'static str = "table.drop_line";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.line)?;
        draft.withdraw(self.line, self.seen)
    }
}

fn written(words: &str) -> Result<String, Refusal> {
    let mut fields = Fields::new();
    fields.needed("words", words, TEXT);
    fields.done()?;
    Ok(words.trim().to_owned())
}
