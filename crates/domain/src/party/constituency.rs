// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Constituencies and bodies behind a party, and the support seen there over time.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Party, driver::own_or_recorder};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

/// Who stands behind a party: its college, its council, its works council, its members.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constituency {
    pub party: Id<Party>,
    pub kind: ConstituencyKind,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstituencyKind {
    College,
    Council,
    WorksCouncil,
    Members,
    Residents,
    Other,
}

impl ConstituencyKind {
    pub const ALL: [ConstituencyKind; 6] = [
        ConstituencyKind::College,
        ConstituencyKind::Council,
        ConstituencyKind::WorksCouncil,
        ConstituencyKind::Members,
        ConstituencyKind::Residents,
        ConstituencyKind::Other,
    ];

    pub fn word(self) -> &'static str {
        use ConstituencyKind::*;
        match self {
            College => "college",
            Council => "council",
            WorksCouncil => "works_council",
            Members => "members",
            Residents => "residents",
            Other => "other",
        }
    }

    pub fn from_word(word: &str) -> Option<ConstituencyKind> {
        ConstituencyKind::ALL.into_iter().find(|it| it.word() == word)
    }
}

impl Filed for Constituency {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// What a facilitator saw of the support there, on a day, from a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    pub constituency: Id<Constituency>,
    pub level: SupportLevel,
    pub words: String,
    pub on: Date,
    pub source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportLevel {
    Unknown,
    Resistance,
    Doubt,
    Willing,
    Carries,
}

impl SupportLevel {
    pub const ALL: [SupportLevel; 5] = [
        SupportLevel::Unknown,
        SupportLevel::Resistance,
        SupportLevel::Doubt,
        SupportLevel::Willing,
        SupportLevel::Carries,
    ];

    pub fn word(self) -> &'static str {
        use SupportLevel::*;
        match self {
            Unknown => "unknown",
            Resistance => "resistance",
            Doubt => "doubt",
            Willing => "willing",
            Carries => "carries",
        }
    }

    pub fn from_word(word: &str) -> Option<SupportLevel> {
        SupportLevel::ALL.into_iter().find(|it| it.word() == word)
    }
}

impl Filed for Support {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.constituency.any()]
    }
}

/// Names who stands behind a party.
#[derive(Clone, Debug, Serialize)]
pub struct AddConstituency {
    pub party: Id<Party>,
    pub kind: ConstituencyKind,
    pub name: String,
}

impl Act for AddConstituency {
    const NAME: &'static str = "party.add_constituency";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        own_or_recorder(draft, self.party)?;
        draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.done()?;
        let (party, kind, name) = (self.party, self.kind, self.name.trim().to_owned());
        draft.add(Constituency { party, kind, name })?;
        Ok(())
    }
}

/// Corrects the name or the kind of a constituency.
#[derive(Clone, Debug, Serialize)]
pub struct EditConstituency {
    pub constituency: Id<Constituency>,
    pub seen: u32,
    pub kind: ConstituencyKind,
    pub name: String,
}

impl Act for EditConstituency {
    const NAME: &'static str = "party.edit_constituency";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.constituency)?.party;
        own_or_recorder(draft, party)?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.done()?;
        let (kind, name) = (self.kind, self.name.trim().to_owned());
        draft.revise(self.constituency, self.seen, Constituency { party, kind, name })
    }
}

/// A facilitator writes down what support was seen there; earlier ones stay, as support moves.
#[derive(Clone, Debug, Serialize)]
pub struct ObserveSupport {
    pub constituency: Id<Constituency>,
    pub level: SupportLevel,
    pub words: String,
    pub on: Option<Date>,
    pub source: String,
}

impl Act for ObserveSupport {
    const NAME: &'static str = "party.observe_support";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.constituency)?;
        let mut fields = Fields::new();
        fields.optional("words", &self.words, TEXT);
        fields.date("on", self.on);
        fields.needed("source", &self.source, LINE);
        fields.done()?;
        draft.add(Support {
            constituency: self.constituency,
            level: self.level,
            words: self.words.trim().to_owned(),
            on: self.on.unwrap_or(draft.today),
            source: self.source.trim().to_owned(),
        })?;
        Ok(())
    }
}
