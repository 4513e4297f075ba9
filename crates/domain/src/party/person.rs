// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! People: a person is an id; name and reach stand apart, so that they can be erased.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Office, Party, Role};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
};

/// Somebody in this founding. Says nothing by itself: see [`Particulars`] and [`super::Role`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {}

impl Filed for Person {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// What makes a person known or reachable. One record a part, as each has its own circle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Particulars {
    pub person: Id<Person>,
    pub part: Part,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    /// The name, and what they are ("wethouder"): for all parties.
    Name { name: String, function: String },
    /// How to reach them: for the facilitators' work only.
    Reach { mail: String, telephone: String, address: String },
}

impl Particulars {
    pub fn name(person: Id<Person>, name: &str) -> Particulars {
        let part = Part::Name { name: name.trim().to_owned(), function: String::new() };
        Particulars { person, part }
    }
}

impl Filed for Particulars {
    fn audience(&self) -> Audience {
        match self.part {
            Part::Name { .. } => Audience::AllParties,
            Part::Reach { .. } => Audience::Facilitators,
        }
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.person.any()]
    }
}

/// The name of a person, where this viewer may know it and it was not erased.
pub fn name_of<'w>(sight: &Sight<'w>, person: Id<Person>) -> Option<&'w str> {
    let mut parts = sight.under::<Particulars>(person.any()).into_iter();
    parts.find_map(|it| match &it.record.part {
        Part::Name { name, .. } => Some(name.as_str()),
        Part::Reach { .. } => None,
    })
}

/// Adds somebody with their first role. Whoever belongs to a party is added for that party.
#[derive(Clone, Debug, Serialize)]
pub struct AddPerson {
    pub name: String,
    pub function: String,
    pub mail: String,
    pub office: Office,
    pub party: Option<Id<Party>>,
}

impl Act for AddPerson {
    const NAME: &'static str = "party.add_person";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        match self.party {
            // A voice may bring in its own people; what it says then passes on to them.
            Some(party) if draft.sight().standing().is_voice(party) => draft.as_voice(party)?,
            _ => draft.as_facilitator()?,
        };
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("function", &self.function, LINE);
        if !self.mail.trim().is_empty() {
            fields.mail("mail", self.mail.trim());
        }
        if self.office.belongs_to_a_party() && self.party.is_none() {
            fields.wrong("party", Problem::Empty);
        }
        fields.done()?;
        if let Some(party) = self.party {
            draft.find(party)?;
        }
        let person = draft.add(Person::default())?;
        let (name, function) = (self.name.trim().to_owned(), self.function.trim().to_owned());
        draft.add(Particulars { person, part: Part::Name { name, function } })?;
        if !self.mail.trim().is_empty() {
            let (mail, telephone, address) =
                (self.mail.trim().to_owned(), String::new(), String::new());
            draft.add(Particulars { person, part: Part::Reach { mail, telephone, address } })?;
        }
        draft.add(Role { party: self.party, ..Role::new(person, self.office) })?;
        Ok(())
    }
}
