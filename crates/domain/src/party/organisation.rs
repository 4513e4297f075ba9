// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A party: an organisation at the table, its position in its own words, and the way it merges.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    pub name: String,
    pub kind: PartyKind,
    /// Three letters for pictures, such as KRA; always shown with the name.
    pub short: String,
    /// The official code of a public body, such as GM0758.
    pub code: String,
    pub participation: Participation,
    /// Whether it decides along; a partner only takes part.
    pub votes: bool,
    pub from: Option<Date>,
    /// The last day, for a party that merged or left.
    pub until: Option<Date>,
    /// What it merges into.
    pub successor: Option<Id<Party>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    Municipality,
    Province,
    WaterAuthority,
    SafetyRegion,
    Ministry,
    JointBody,
    Company,
    Association,
    Foundation,
    School,
    Care,
    Residents,
    Other,
}

/// How it takes part, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Participation {
    /// Nog in gesprek.
    InConversation,
    TakesPart,
    /// Nog niet, met voorwaarde.
    NotYet,
    Partner,
    Left,
    Merged,
}

impl Filed for Party {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        self.successor.iter().map(|it| it.any()).collect()
    }
}

/// Where a party says it stands: self-declared, with its date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub party: Id<Party>,
    pub stance: Stance,
    pub words: String,
    /// What must be so before it can say yes, and the way out.
    pub condition: String,
    pub on: Date,
}

/// What a facilitator guesses: another record, never in one picture with the position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    pub party: Id<Party>,
    pub stance: Stance,
    pub words: String,
    pub on: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    Unknown,
    Against,
    Critical,
    UnderConditions,
    Neutral,
    Supportive,
    Driving,
}

impl Filed for Position {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

impl Filed for Estimate {
    fn audience(&self) -> Audience {
        Audience::Writer
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// Adds a party: a name is enough.
#[derive(Clone, Debug, Serialize)]
pub struct Add {
    pub name: String,
    pub kind: PartyKind,
    pub short: String,
    pub code: String,
    pub participation: Participation,
    pub votes: bool,
}

impl Act for Add {
    const NAME: &'static str = "party.add";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.optional("short", &self.short, 8);
        fields.optional("code", &self.code, 20);
        let twice = |it: &Party| it.name.eq_ignore_ascii_case(self.name.trim());
        if draft.sight().all::<Party>().iter().any(|it| twice(it)) {
            fields.wrong("name", Problem::Twice);
        }
        fields.done()?;
        draft.add(Party {
            name: self.name.trim().to_owned(),
            kind: self.kind,
            short: self.short.trim().to_uppercase(),
            code: self.code.trim().to_uppercase(),
            participation: self.participation,
            votes: self.votes,
            from: None,
            until: None,
            successor: None,
        })?;
        Ok(())
    }
}
