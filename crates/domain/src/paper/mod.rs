// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers that were given out: what stood in them, so that the next one can say what changed.
//!
//! A paper makes itself from other records each time it is looked at; only what was given out is
//! kept, in its own words.

mod of_route;

pub use of_route::{GiveRoutePaper, RoutePaper, of_route};

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, PAGE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    table::Table,
};

/// A paper without any sentence is not given out.
pub const PAPER_IS_EMPTY: Rule = Rule("paper-is-empty");

/// So many sentences: every point of every council has one, and one more in the register.
const LINES: usize = 4_000;

/// A paper as it was given out to a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    pub paper: PaperKind,
    pub table: Id<Table>,
    pub title: String,
    #[serde(default, skip_serializing_if = "WrittenIn::is_dutch")]
    pub language: WrittenIn,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
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

/// One sentence, and what it is about, the same from paper to paper. Papers of before have neither
/// headings nor sources.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenLine {
    /// Empty where the line tells of a change itself.
    pub key: String,
    pub words: String,
    /// What it stood under.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<GivenSource>,
}

/// Where a sentence came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenSource {
    pub words: String,
    /// Within the founding, such as "/frames/…".
    pub path: String,
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
    all.sort_by_key(|it| std::cmp::Reverse(it.stamp.order));
    all
}

/// Gives a paper out as it reads now. What was given out is read, so it is not taken back.
#[derive(Clone, Debug, Serialize)]
pub struct Give {
    pub paper: PaperKind,
    pub table: Id<Table>,
    pub title: String,
    pub language: WrittenIn,
    pub lead: String,
    pub lines: Vec<GivenLine>,
}

impl Act for Give {
    const NAME: &'static str = "paper.give";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        checked(&self.title, &self.lead, &self.lines, TEXT)?;
        let (paper, table, language) = (self.paper, self.table, self.language);
        let (title, lead, lines) = (self.title.clone(), self.lead.clone(), self.lines.clone());
        draft.add(Given { paper, table, title, language, lead, lines }).map(|_| ())
    }
}

/// A paper has a title and so many sentences of so many letters; one at least is about something.
fn checked(title: &str, lead: &str, lines: &[GivenLine], letters: usize) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    fields.needed("title", title, LINE);
    fields.optional("lead", lead, PAGE);
    if lines.len() > LINES {
        fields.wrong("lines", Problem::TooMany { most: LINES });
    }
    for line in lines {
        fields.needed("lines", &line.words, letters);
        fields.optional("lines", &line.key, LINE);
        fields.optional("lines", &line.heading, TEXT);
        if let Some(source) = &line.source {
            fields.needed("lines", &source.words, LINE);
            fields.needed("lines", &source.path, LINE);
        }
    }
    fields.done()?;
    match lines.iter().all(|it| it.key.is_empty()) {
        true => Err(Refusal::Rule(PAPER_IS_EMPTY)),
        false => Ok(()),
    }
}
