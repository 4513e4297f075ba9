// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hearers: the persons whom a party names to hear what it says between us, and who may release.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    NOT_A_VOICE, Office, Party, Person, Role,
    role::{roles_of, voices_of},
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::Fields,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// One person whom the party named. Withdrawing it closes everything at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hearer {
    pub party: Id<Party>,
    pub person: Id<Person>,
    /// Also what already stood there; otherwise only what is said from now on.
    pub earlier_too: bool,
}

impl Filed for Hearer {
    fn audience(&self) -> Audience {
        Audience::BetweenUs(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any(), self.person.any()]
    }
}

/// Who may release words for the party, and whether one of them is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Releasers {
    pub party: Id<Party>,
    pub persons: Vec<Id<Person>>,
    /// The default is two: one prepares, one confirms.
    pub one_is_enough: bool,
}

impl Filed for Releasers {
    fn audience(&self) -> Audience {
        Audience::OwnParty(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// Who takes notes and who succeeds never hear what is said between us.
pub const NEVER_HEARS: Rule = Rule("never-hears");

/// A party names somebody to hear what it says between us; only its own voice can.
#[derive(Clone, Debug, Serialize)]
pub struct NameHearer {
    pub party: Id<Party>,
    pub person: Id<Person>,
    pub earlier_too: bool,
}

impl Act for NameHearer {
    const NAME: &'static str = "party.name_hearer";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_voice(self.party)?;
        draft.find(self.person)?;
        let never = |it: &Role| matches!(it.office, Office::NoteTaker | Office::Successor);
        if roles_of(draft.sight(), self.person).iter().any(|it| never(it)) {
            return Err(Refusal::field("person", Problem::Rule(NEVER_HEARS)));
        }
        let named = draft.sight().under::<Hearer>(self.party.any());
        if named.iter().any(|it| it.person == self.person) {
            return Err(Refusal::field("person", Problem::Twice));
        }
        let (party, person, earlier_too) = (self.party, self.person, self.earlier_too);
        draft.add(Hearer { party, person, earlier_too })?;
        Ok(())
    }
}

/// Takes a name away: from this moment nothing between us is theirs to see, old or new.
#[derive(Clone, Debug, Serialize)]
pub struct UnnameHearer {
    pub hearer: Id<Hearer>,
    pub seen: u32,
}

impl Act for UnnameHearer {
    const NAME: &'static str = "party.unname_hearer";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.hearer)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.hearer, self.seen)
    }
}

/// The party says who may release words for it, and whether one of them is enough.
#[derive(Clone, Debug, Serialize)]
pub struct SetReleasers {
    pub party: Id<Party>,
    /// The revision on the page; none when nothing was set before.
    pub seen: Option<u32>,
    pub persons: Vec<Id<Person>>,
    pub one_is_enough: bool,
}

impl Act for SetReleasers {
    const NAME: &'static str = "party.set_releasers";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_voice(self.party)?;
        let mut fields = Fields::new();
        let mut persons = self.persons.clone();
        persons.sort();
        persons.dedup();
        let least = if self.one_is_enough { 1 } else { 2 };
        if persons.len() < least {
            fields.wrong("persons", Problem::TooFew { least });
        }
        let voices = voices_of(draft.sight(), self.party);
        if persons.iter().any(|it| !voices.contains(it)) {
            fields.wrong("persons", Problem::Rule(NOT_A_VOICE));
        }
        fields.done()?;
        let (party, one_is_enough) = (self.party, self.one_is_enough);
        let after = Releasers { party, persons, one_is_enough };
        let before = draft.sight().under::<Releasers>(self.party.any()).into_iter().next();
        match (before, self.seen) {
            (Some(before), seen) => draft.revise(before.id, seen.unwrap_or(0), after),
            (None, _) => draft.add(after).map(|_| ()),
        }
    }
}
