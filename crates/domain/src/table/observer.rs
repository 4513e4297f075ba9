// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Observers and experts: who sits at a table without a seat, such as a works council.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::Table;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::{Office, Part, Particulars, Person, Role},
    refusal::{Problem, Refusal, Rule},
};

/// Choose somebody who is there, or write a new name; not both and not neither.
pub const PERSON_OR_NAME: Rule = Rule("person-or-name");
/// This person already observes at the table.
pub const ALREADY_HERE: Rule = Rule("already-here");

/// Lets somebody observe at a table, or know better there: somebody who is known here, or a new
/// name.
#[derive(Clone, Debug, Serialize)]
pub struct LetObserve {
    pub table: Id<Table>,
    pub person: Option<Id<Person>>,
    pub name: String,
    pub function: String,
    /// Asked for what they know, not to look on.
    pub expert: bool,
}

impl Act for LetObserve {
    const NAME: &'static str = "table.let_observe";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.table)?;
        if let Some(person) = self.person {
            draft.find(person)?;
        }
        let mut fields = Fields::new();
        fields.optional("name", &self.name, LINE);
        fields.optional("function", &self.function, LINE);
        if self.person.is_some() != self.name.trim().is_empty() {
            fields.wrong("person", Problem::Rule(PERSON_OR_NAME));
        }
        let here = |role: &Role| {
            role.office.is_beside_a_seat()
                && role.table == Some(self.table)
                && role.until.is_none_or(|it| draft.today <= it)
        };
        if let Some(person) = self.person
            && draft.sight().under::<Role>(person.any()).iter().any(|it| here(it))
        {
            fields.wrong("person", Problem::Rule(ALREADY_HERE));
        }
        fields.done()?;
        let person = match self.person {
            Some(person) => person,
            None => {
                let person = draft.add(Person::default())?;
                let name = self.name.trim().to_owned();
                let function = self.function.trim().to_owned();
                draft.add(Particulars { person, part: Part::Name { name, function } })?;
                person
            }
        };
        let table = Some(self.table);
        let office = if self.expert { Office::Expert } else { Office::Observer };
        draft.add(Role { table, ..Role::new(person, office) })?;
        Ok(())
    }
}

/// Ends that somebody is at a table without a seat, after a day; then it is closed to this person.
#[derive(Clone, Debug, Serialize)]
pub struct EndObserving {
    pub role: Id<Role>,
    pub seen: u32,
    pub on: Date,
    pub why: String,
}

impl Act for EndObserving {
    const NAME: &'static str = "table.end_observing";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let role = draft.find(self.role)?.clone();
        if !role.office.is_beside_a_seat() || role.table.is_none() {
            return Err(Refusal::NotThere);
        }
        let mut fields = Fields::new();
        fields.date("on", Some(self.on));
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.revise(self.role, self.seen, Role { until: Some(self.on), ..role })
    }
}
