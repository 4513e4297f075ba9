// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Assignment: the wish, who gives the assignment, and the frames that ripen.
//!
//! A founding begins with [`Open`]: one sentence is enough.

mod activity;
mod commission;
mod frame;
mod hot_issue;
mod public_page;
mod sheet;
mod template;
mod tension;
mod trial;
mod variant;
mod weight;
mod wish;

pub use activity::*;
pub use commission::*;
pub use frame::*;
pub use hot_issue::*;
pub use public_page::*;
pub use sheet::{ActivityList, ActivityPlan, ActivityRow, ReadActivities, plan_activities};
pub use template::*;
pub use tension::*;
pub use trial::*;
pub use variant::*;
pub use weight::*;
pub use wish::*;

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::{Office, Particulars, Person, Role},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// The founding itself: its name, and who answers for what is kept in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    pub name: String,
    /// The organisation that decides what the personal data are for (the law's controller).
    pub controller: String,
    /// Who runs the server that holds them.
    pub holder: String,
    /// Where the archive goes afterwards.
    pub archive: String,
    /// Marked: an example with invented people and a clock of its own.
    pub example: bool,
}

impl Filed for Founding {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// This workspace already holds a founding.
pub const ALREADY_OPEN: Rule = Rule("already-open");

/// Opens a founding: the wish on the screen, and the founder in their office.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    pub name: String,
    pub wish: String,
    pub spoken_by: String,
    pub wished_on: Option<Date>,
    pub wish_public: bool,
    pub founder_name: String,
    pub founder_office: Office,
    pub controller: String,
    pub holder: String,
    pub archive: String,
    pub example: bool,
}

impl Act for Open {
    const NAME: &'static str = "assignment.open";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        if !draft.is_empty_workspace() {
            return Err(Refusal::Rule(ALREADY_OPEN));
        }
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.needed("wish", &self.wish, TEXT);
        fields.optional("spoken_by", &self.spoken_by, LINE);
        fields.date("wished_on", self.wished_on);
        fields.needed("founder_name", &self.founder_name, LINE);
        fields.optional("controller", &self.controller, LINE);
        fields.optional("holder", &self.holder, LINE);
        fields.optional("archive", &self.archive, LINE);
        fields.done()?;
        let person = draft.add_founder(Person::default())?;
        draft.add(Founding {
            name: self.name.trim().to_owned(),
            controller: self.controller.trim().to_owned(),
            holder: self.holder.trim().to_owned(),
            archive: self.archive.trim().to_owned(),
            example: self.example,
        })?;
        draft.add(Wish {
            words: self.wish.trim().to_owned(),
            spoken_by: self.spoken_by.trim().to_owned(),
            on: self.wished_on,
            public: self.wish_public,
        })?;
        draft.add(Variant::not_doing())?;
        draft.add(Particulars::name(person, &self.founder_name))?;
        draft.add(Role::new(person, self.founder_office))?;
        Ok(())
    }
}

/// Changes what the founding is called and who answers for what is kept in it.
#[derive(Clone, Debug, Serialize)]
pub struct EditFounding {
    pub founding: Id<Founding>,
    pub seen: u32,
    pub name: String,
    pub controller: String,
    pub holder: String,
    pub archive: String,
}

impl Act for EditFounding {
    const NAME: &'static str = "assignment.edit_founding";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let example = draft.find(self.founding)?.example;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("controller", &self.controller, LINE);
        fields.optional("holder", &self.holder, LINE);
        fields.optional("archive", &self.archive, LINE);
        fields.done()?;
        let edited = Founding {
            name: self.name.trim().to_owned(),
            controller: self.controller.trim().to_owned(),
            holder: self.holder.trim().to_owned(),
            archive: self.archive.trim().to_owned(),
            example,
        };
        draft.revise(self.founding, self.seen, edited)
    }
}

/// The founding of this workspace, for who may see it.
pub fn founding<'w>(sight: &Sight<'w>) -> Option<Seen<'w, Founding>> {
    sight.all::<Founding>().into_iter().next()
}

/// Lines of a list that is typed in one field, one a line: what is wrong is told of the field.
fn each_line(fields: &mut Fields, field: &str, lines: &[String]) {
    if lines.len() > ROWS {
        return fields.wrong(field, Problem::TooMany { most: ROWS });
    }
    let mut each = Fields::new();
    lines.iter().for_each(|it| each.needed(field, it, LINE));
    if let Err(Refusal::Fields(errors)) = each.done() {
        let first = errors.into_iter().next().expect("refused for a reason");
        fields.wrong(field, first.problem);
    }
}

fn trimmed(rows: &[String]) -> Vec<String> {
    rows.iter().map(|it| it.trim().to_owned()).collect()
}
