// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Mandates: one question, "may you say yes to this on behalf of your college?", and its answer.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Party, Person, role::voices_of};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// Told between the party and whom it names; at a table it reads only "under reservation".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    pub party: Id<Party>,
    pub person: Id<Person>,
    /// About what, such as "geld".
    pub about: String,
    pub authority: Authority,
    pub until: Option<Date>,
    pub source: String,
}

/// Ja / ja, tot … / nee, ik neem het mee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Authority {
    Yes,
    UpTo { limit: String },
    TakesItBack,
}

impl Filed for Mandate {
    fn audience(&self) -> Audience {
        Audience::BetweenUs(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any(), self.person.any()]
    }
}

/// Why a yes of a party is under reservation: what its own mandates say, for who may hear them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Its mandates are about other things.
    NotAbout,
    Ended(Date),
    TakesItBack,
}

/// Whether what the party told of its mandates leaves this person outside them. Where nothing was
/// told nothing is doubted, and of a party that the viewer does not hear nothing is known.
pub fn outside_mandate(
    sight: &Sight<'_>,
    party: Id<Party>,
    person: Id<Person>,
    about: &str,
) -> Option<Outside> {
    let about = about.trim().to_lowercase();
    let mut all = sight.under::<Mandate>(party.any());
    all.retain(|it| it.person == person);
    if about.is_empty() || all.is_empty() {
        return None;
    }
    let covers = |it: &&Seen<'_, Mandate>| it.about.is_empty() || it.about.to_lowercase() == about;
    let fitting: Vec<_> = all.iter().filter(covers).collect();
    if fitting.is_empty() {
        return Some(Outside::NotAbout);
    }
    let holds = |it: &&&Seen<'_, Mandate>| it.until.is_none_or(|until| sight.today <= until);
    let held: Vec<_> = fitting.iter().filter(holds).collect();
    if held.is_empty() {
        return fitting.iter().filter_map(|it| it.until).max().map(Outside::Ended);
    }
    // What is said about this very thing weighs before what is said in general.
    let own: Vec<_> = held.iter().filter(|it| !it.about.is_empty()).collect();
    let back = |it: &Mandate| it.authority == Authority::TakesItBack;
    let must_go_back = match own.is_empty() {
        true => held.iter().all(|it| back(it)),
        false => own.iter().all(|it| back(it)),
    };
    must_go_back.then_some(Outside::TakesItBack)
}

/// Only who speaks for the party has a mandate from it.
pub const NOT_A_VOICE: Rule = Rule("not-a-voice");

/// The party answers the one question for one of its voices; the rest may stay empty.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerMandate {
    pub party: Id<Party>,
    pub person: Id<Person>,
    pub about: String,
    pub authority: Authority,
    pub until: Option<Date>,
    pub source: String,
}

impl Act for AnswerMandate {
    const NAME: &'static str = "party.answer_mandate";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_voice(self.party)?;
        draft.find(self.person)?;
        let mut fields = Fields::new();
        if !voices_of(draft.sight(), self.party).contains(&self.person) {
            fields.wrong("person", Problem::Rule(NOT_A_VOICE));
        }
        check(&mut fields, &self.about, &self.authority, self.until, &self.source);
        fields.done()?;
        draft.add(Mandate {
            party: self.party,
            person: self.person,
            about: self.about.trim().to_owned(),
            authority: trimmed(&self.authority),
            until: self.until,
            source: self.source.trim().to_owned(),
        })?;
        Ok(())
    }
}

/// The answer changed, or its end came nearer.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeMandate {
    pub mandate: Id<Mandate>,
    pub seen: u32,
    pub about: String,
    pub authority: Authority,
    pub until: Option<Date>,
    pub source: String,
}

impl Act for ChangeMandate {
    const NAME: &'static str = "party.change_mandate";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.mandate)?;
        draft.as_voice(before.party)?;
        let mut fields = Fields::new();
        check(&mut fields, &self.about, &self.authority, self.until, &self.source);
        fields.done()?;
        let after = Mandate {
            about: self.about.trim().to_owned(),
            authority: trimmed(&self.authority),
            until: self.until,
            source: self.source.trim().to_owned(),
            ..before.clone()
        };
        draft.revise(self.mandate, self.seen, after)
    }
}

/// The party takes a mandate back.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawMandate {
    pub mandate: Id<Mandate>,
    pub seen: u32,
}

impl Act for WithdrawMandate {
    const NAME: &'static str = "party.withdraw_mandate";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.mandate)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.mandate, self.seen)
    }
}

fn check(
    fields: &mut Fields,
    about: &str,
    authority: &Authority,
    until: Option<Date>,
    source: &str,
) {
    fields.optional("about", about, LINE);
    if let Authority::UpTo { limit } = authority {
        fields.needed("limit", limit, LINE);
    }
    fields.date("until", until);
    fields.optional("source", source, LINE);
}

fn trimmed(authority: &Authority) -> Authority {
    match authority {
        Authority::UpTo { limit } => Authority::UpTo { limit: limit.trim().to_owned() },
        other => other.clone(),
    }
}
