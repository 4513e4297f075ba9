// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Roles: what a person is in this founding, for which party, and until when.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Party, Person};
use crate::{
    draft::{Act, Draft, Undo},
    fields::Fields,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    table::Table,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub person: Id<Person>,
    pub office: Office,
    /// For whom they speak, prepare or commission.
    pub party: Option<Id<Party>>,
    /// The table that an observer or an expert sits at.
    pub table: Option<Id<Table>>,
    /// The representative that an adviser prepares for.
    pub prepares_for: Option<Id<Person>>,
    pub from: Option<Date>,
    /// The last day; afterwards it opens nothing any more.
    pub until: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    Kwartiermaker,
    Neutral,
    NoteTaker,
    Commissioner,
    Representative,
    Alternate,
    Adviser,
    Constituency,
    Expert,
    Clerk,
    Observer,
    Successor,
}

impl Office {
    pub const ALL: [Office; 12] = [
        Office::Kwartiermaker,
        Office::Neutral,
        Office::NoteTaker,
        Office::Commissioner,
        Office::Representative,
        Office::Alternate,
        Office::Adviser,
        Office::Constituency,
        Office::Expert,
        Office::Clerk,
        Office::Observer,
        Office::Successor,
    ];
}

impl Office {
    /// As it stands in addresses, forms and sheets.
    pub fn word(self) -> &'static str {
        match self {
            Office::Kwartiermaker => "kwartiermaker",
            Office::Neutral => "neutral",
            Office::NoteTaker => "note_taker",
            Office::Commissioner => "commissioner",
            Office::Representative => "representative",
            Office::Alternate => "alternate",
            Office::Adviser => "adviser",
            Office::Constituency => "constituency",
            Office::Expert => "expert",
            Office::Clerk => "clerk",
            Office::Observer => "observer",
            Office::Successor => "successor",
        }
    }

    pub fn from_word(word: &str) -> Option<Office> {
        Office::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Whether the office is held for a party.
    pub fn belongs_to_a_party(self) -> bool {
        use Office::*;
        matches!(self, Representative | Alternate | Adviser | Constituency | Clerk)
    }

    /// Whether the office can be at a table without a seat: to look on, or because it was asked.
    pub fn is_beside_a_seat(self) -> bool {
        matches!(self, Office::Observer | Office::Expert)
    }

    /// Whether the office speaks for a party.
    pub fn is_voice(self) -> bool {
        matches!(self, Office::Representative | Office::Alternate)
    }
}

impl Role {
    pub fn new(person: Id<Person>, office: Office) -> Role {
        let (party, table, prepares_for) = (None, None, None);
        Role { person, office, party, table, prepares_for, from: None, until: None }
    }

    pub fn is_held(&self, today: Date) -> bool {
        self.from.is_none_or(|it| it <= today) && self.until.is_none_or(|it| today <= it)
    }
}

impl Filed for Role {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        let party = self.party.map(|it| it.any());
        [self.person.any()].into_iter().chain(party).collect()
    }
}

/// Who works between the parties, or keeps the papers, cannot speak for one of them.
pub const SPEAKS_FOR_NOBODY: Rule = Rule("speaks-for-nobody");

/// Somebody has to stay who can add people.
pub const LAST_FACILITATOR: Rule = Rule("last-facilitator");

/// The roles of a person that are held today, for who may see them.
pub fn roles_of<'w>(sight: &Sight<'w>, person: Id<Person>) -> Vec<Seen<'w, Role>> {
    let mut roles = sight.under::<Role>(person.any());
    roles.retain(|it| it.person == person && it.is_held(sight.today));
    roles
}

/// Representatives and alternates of a party today, in the order in which they came.
pub fn voices_of(sight: &Sight<'_>, party: Id<Party>) -> Vec<Id<Person>> {
    let roles = sight.under::<Role>(party.any()).into_iter();
    let mut voices = Vec::new();
    for role in roles.filter(|it| it.office.is_voice() && it.party == Some(party)) {
        if role.is_held(sight.today) && !voices.contains(&role.person) {
            voices.push(role.person);
        }
    }
    voices
}

/// Whether an office cannot be held beside the ones a person has: between the parties, or for one.
pub(super) fn mixes(office: Office, held: &[Office]) -> bool {
    let between =
        |it: &Office| matches!(it, Office::Kwartiermaker | Office::Neutral | Office::NoteTaker);
    let of_a_party = |it: &Office| it.is_voice() || *it == Office::Adviser;
    (between(&office) && held.iter().any(of_a_party))
        || (of_a_party(&office) && held.iter().any(between))
}

/// Gives somebody a (further) role.
#[derive(Clone, Debug, Serialize)]
pub struct GiveRole {
    pub person: Id<Person>,
    pub office: Office,
    pub party: Option<Id<Party>>,
    pub table: Option<Id<Table>>,
    pub prepares_for: Option<Id<Person>>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}

impl Act for GiveRole {
    const NAME: &'static str = "party.give_role";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        may_place(draft, self.office, self.party)?;
        draft.find(self.person)?;
        let mut fields = Fields::new();
        if self.office.belongs_to_a_party() && self.party.is_none() {
            fields.wrong("party", Problem::Empty);
        }
        let held = roles_of(draft.sight(), self.person);
        let offices: Vec<_> = held.iter().map(|it| it.office).collect();
        if mixes(self.office, &offices) {
            fields.wrong("office", Problem::Rule(SPEAKS_FOR_NOBODY));
        }
        let same =
            |it: &Role| (it.office, it.party, it.table) == (self.office, self.party, self.table);
        if held.iter().any(|it| same(it)) {
            fields.wrong("office", Problem::Twice);
        }
        check_term(&mut fields, self.from, self.until);
        fields.done()?;
        if let Some(party) = self.party {
            draft.find(party)?;
        }
        if let Some(table) = self.table {
            draft.find(table)?;
        }
        if let Some(person) = self.prepares_for {
            draft.find(person)?;
        }
        draft.add(Role {
            person: self.person,
            office: self.office,
            party: self.party,
            table: self.table,
            prepares_for: self.prepares_for,
            from: self.from,
            until: self.until,
        })?;
        Ok(())
    }
}

/// Changes the term of a role, or for whom an adviser prepares. What somebody is stays: another
/// office is another role.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeRole {
    pub role: Id<Role>,
    pub seen: u32,
    pub prepares_for: Option<Id<Person>>,
    pub from: Option<Date>,
    /// The last day. An end in the past closes the role at once.
    pub until: Option<Date>,
}

impl Act for ChangeRole {
    const NAME: &'static str = "party.change_role";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.role)?;
        may_place(draft, before.office, before.party)?;
        let mut fields = Fields::new();
        check_term(&mut fields, self.from, self.until);
        fields.done()?;
        if let Some(person) = self.prepares_for {
            draft.find(person)?;
        }
        let (prepares_for, from, until) = (self.prepares_for, self.from, self.until);
        let after = Role { prepares_for, from, until, ..before.clone() };
        if before.is_held(draft.today) && !after.is_held(draft.today) {
            keep_a_facilitator(draft, self.role)?;
        }
        draft.revise(self.role, self.seen, after)
    }
}

/// Ends a role: from now on it opens nothing any more.
#[derive(Clone, Debug, Serialize)]
pub struct EndRole {
    pub role: Id<Role>,
    pub seen: u32,
    pub reason: String,
}

impl Act for EndRole {
    const NAME: &'static str = "party.end_role";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.role)?;
        may_place(draft, before.office, before.party)?;
        let mut fields = Fields::new();
        fields.optional("reason", &self.reason, crate::fields::TEXT);
        fields.done()?;
        keep_a_facilitator(draft, self.role)?;
        draft.because(&self.reason);
        let until = draft.today.yesterday().ok();
        draft.revise(self.role, self.seen, Role { until, ..before.clone() })
    }
}

fn check_term(fields: &mut Fields, from: Option<Date>, until: Option<Date>) {
    fields.date("from", from);
    fields.period("until", from, until);
}

/// A voice places its own party's people; everybody else is placed by a facilitator.
pub(super) fn may_place(
    draft: &mut Draft<'_>,
    office: Office,
    party: Option<Id<Party>>,
) -> Result<(), Refusal> {
    match party {
        Some(party) if office.belongs_to_a_party() && draft.sight().standing().is_voice(party) => {
            draft.as_voice(party)?
        }
        _ => draft.as_facilitator()?,
    };
    Ok(())
}

fn keep_a_facilitator(draft: &Draft<'_>, ends: Id<Role>) -> Result<(), Refusal> {
    let leads = |it: &Role| matches!(it.office, Office::Kwartiermaker | Office::Neutral);
    let roles = draft.sight().all::<Role>();
    let ends_one = roles.iter().any(|it| it.id == ends && leads(it));
    let stays = |it: &&Seen<'_, Role>| it.id != ends && leads(it) && it.is_held(draft.today);
    match ends_one && roles.iter().filter(stays).count() == 0 {
        true => Err(Refusal::Rule(LAST_FACILITATOR)),
        false => Ok(()),
    }
}
