// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers that were given out: what stood in them, so that the next one can say what changed.
//!
//! A paper makes itself from other records each time it is looked at; only what was given out is
//! kept, in its own words.

mod of_route;

pub use of_route::{GiveRoutePaper, RoutePaper, last_of_route};

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    table::Table,
};

/// A paper without any sentence is not given out.
pub const PAPER_IS_EMPTY: Rule = Rule("paper-is-empty");

/// A paper as it was given out to a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    pub paper: PaperKind,
    pub table: Id<Table>,
    pub title: String,
    #[serde(default, skip_serializing_if = "WrittenIn::is_dutch")]
    pub language: WrittenIn,
    pub lines: Vec<GivenLine>,
}

/// The language in which a paper was given out: only with the same language it can be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrittenIn {
    #[default]
    Dutch,
    English,
}

impl WrittenIn {
    fn is_dutch(&self) -> bool {
        *self == WrittenIn::Dutch
    }
}

/// Which of the papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Where everything stands, on one page.
    OnePager,
}

/// One sentence, and what it is about, the same from paper to paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenLine {
    pub key: String,
    pub words: String,
}

impl Filed for Given {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.table.any()]
    }
}

/// The papers that this table got, the latest first.
pub fn given<'w>(sight: &Sight<'w>, table: Id<Table>) -> Vec<Seen<'w, Given>> {
    let mut all = sight.under::<Given>(table.any());
    all.sort_by_key(|it| std::cmp::Reverse(it.stamp.made_at));
    all
}

/// Gives a paper out as it reads now. What was given out is read, so it is not taken back.
#[derive(Clone, Debug, Serialize)]
pub struct Give {
    pub paper: PaperKind,
    pub table: Id<Table>,
    pub title: String,
    pub language: WrittenIn,
    pub lines: Vec<GivenLine>,
}

impl Act for Give {
    const NAME: &'static str = "paper.give";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        checked(&self.title, &self.lines, ROWS, TEXT)?;
        let (paper, table, language) = (self.paper, self.table, self.language);
        let (title, lines) = (self.title.clone(), self.lines.clone());
        draft.add(Given { paper, table, title, language, lines }).map(|_| ())
    }
}

/// A paper has a title and so many sentences of so many letters, each about something.
fn checked(title: &str, lines: &[GivenLine], most: usize, letters: usize) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("title", title, LINE);
    if lines.len() > most {
        fields.wrong("lines", Problem::TooMany { most });
    }
    for line in lines {
        fields.needed("lines", &line.words, letters);
        fields.needed("lines", &line.key, LINE);
    }
    fields.done()?;
    match lines.is_empty() {
        true => Err(Refusal::Rule(PAPER_IS_EMPTY)),
        false => Ok(()),
    }
}
