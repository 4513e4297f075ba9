// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! People: a person is an id; name and reach stand apart, so that they can be erased.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    Office, Party, Role,
    role::{may_place, roles_of},
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen, Sight, Viewer},
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

/// The record that holds how a person is called.
pub fn name_record<'w>(sight: &Sight<'w>, person: Id<Person>) -> Option<Seen<'w, Particulars>> {
    let mut parts = sight.under::<Particulars>(person.any()).into_iter();
    parts.find(|it| matches!(it.part, Part::Name { .. }))
}

/// The record that says how to reach a person, for the facilitators.
pub fn reach_record<'w>(sight: &Sight<'w>, person: Id<Person>) -> Option<Seen<'w, Particulars>> {
    let mut parts = sight.under::<Particulars>(person.any()).into_iter();
    parts.find(|it| matches!(it.part, Part::Reach { .. }))
}

pub(super) fn name_and_function(part: &Part) -> (&str, &str) {
    match part {
        Part::Name { name, function } => (name, function),
        Part::Reach { .. } => ("", ""),
    }
}

/// The name of a person, where this viewer may know it and it was not erased.
pub fn name_of<'w>(sight: &Sight<'w>, person: Id<Person>) -> Option<&'w str> {
    if let Some(own) = sight.own_name().filter(|_| sight.viewer == Viewer::Person(person)) {
        return Some(own);
    }
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
        // A voice may bring in its own people; what it says then passes on to them.
        may_place(draft, self.office, self.party)?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("function", &self.function, LINE);
        fields.optional("mail", &self.mail, LINE);
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

/// Corrects how somebody is called: by themselves, by a voice of their party or by a facilitator.
#[derive(Clone, Debug, Serialize)]
pub struct EditPerson {
    pub person: Id<Person>,
    /// The revision of the name on the page.
    pub seen: u32,
    pub name: String,
    pub function: String,
}

impl Act for EditPerson {
    const NAME: &'static str = "party.edit_person";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.find(self.person)?;
        let roles = roles_of(draft.sight(), self.person);
        let standing = draft.sight().standing();
        let mut parties = roles.iter().filter(|it| it.office.belongs_to_a_party());
        let own = parties.find_map(|it| it.party.filter(|it| standing.is_voice(*it)));
        match own {
            _ if self.person.any() == draft.by => draft.as_member()?,
            Some(party) => draft.as_voice(party)?,
            None => draft.as_facilitator()?,
        };
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("function", &self.function, LINE);
        fields.done()?;
        let before = name_record(draft.sight(), self.person).ok_or(Refusal::NotThere)?;
        let (name, function) = (self.name.trim().to_owned(), self.function.trim().to_owned());
        let part = Part::Name { name, function };
        draft.revise(before.id, self.seen, Particulars { person: self.person, part })
    }
}

/// Writes down how to reach somebody; only the facilitators read it.
#[derive(Clone, Debug, Serialize)]
pub struct EditReach {
    pub person: Id<Person>,
    /// The revision on the page; none when nothing was known.
    pub seen: Option<u32>,
    pub mail: String,
    pub telephone: String,
    pub address: String,
}

impl Act for EditReach {
    const NAME: &'static str = "party.edit_reach";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.person)?;
        let mut fields = Fields::new();
        if !self.mail.trim().is_empty() {
            fields.mail("mail", self.mail.trim());
        }
        fields.optional("telephone", &self.telephone, 40);
        fields.optional("address", &self.address, TEXT);
        fields.done()?;
        let (mail, telephone, address) = (
            self.mail.trim().to_owned(),
            self.telephone.trim().to_owned(),
            self.address.trim().to_owned(),
        );
        let part = Part::Reach { mail, telephone, address };
        let after = Particulars { person: self.person, part };
        match reach_record(draft.sight(), self.person) {
            Some(before) => draft.revise(before.id, self.seen.unwrap_or(0), after),
            None => draft.add(after).map(|_| ()),
        }
    }
}
