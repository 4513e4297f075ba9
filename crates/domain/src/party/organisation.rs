// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A party: an organisation at the table, how it takes part today, and what it is called.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
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

impl PartyKind {
    pub const ALL: [PartyKind; 13] = [
        PartyKind::Municipality,
        PartyKind::Province,
        PartyKind::WaterAuthority,
        PartyKind::SafetyRegion,
        PartyKind::Ministry,
        PartyKind::JointBody,
        PartyKind::Company,
        PartyKind::Association,
        PartyKind::Foundation,
        PartyKind::School,
        PartyKind::Care,
        PartyKind::Residents,
        PartyKind::Other,
    ];

    /// As it stands in addresses, forms and sheets.
    pub fn word(self) -> &'static str {
        use PartyKind::*;
        match self {
            Municipality => "municipality",
            Province => "province",
            WaterAuthority => "water_authority",
            SafetyRegion => "safety_region",
            Ministry => "ministry",
            JointBody => "joint_body",
            Company => "company",
            Association => "association",
            Foundation => "foundation",
            School => "school",
            Care => "care",
            Residents => "residents",
            Other => "other",
        }
    }

    pub fn from_word(word: &str) -> Option<PartyKind> {
        PartyKind::ALL.into_iter().find(|it| it.word() == word)
    }
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
    /// Only here as what other parties merge into; it is not counted beside them.
    Outside,
}

impl Participation {
    /// What can be chosen; the others follow from leaving and merging.
    pub const CHOICES: [Participation; 4] = [
        Participation::InConversation,
        Participation::TakesPart,
        Participation::NotYet,
        Participation::Partner,
    ];

    pub fn word(self) -> &'static str {
        use Participation::*;
        match self {
            InConversation => "in_conversation",
            TakesPart => "takes_part",
            NotYet => "not_yet",
            Partner => "partner",
            Left => "left",
            Merged => "merged",
            Outside => "outside",
        }
    }

    /// One of the choices, by its word.
    pub fn from_word(word: &str) -> Option<Participation> {
        Participation::CHOICES.into_iter().find(|it| it.word() == word)
    }
}

impl Party {
    /// What ends by time is ended by reading: after its last day a party has merged or left.
    pub fn participation_on(&self, today: Date) -> Participation {
        match (self.until.is_some_and(|it| it < today), self.successor) {
            (true, Some(_)) => Participation::Merged,
            (true, None) => Participation::Left,
            (false, _) => self.participation,
        }
    }

    /// Whether it is one of the parties of this founding on that day.
    pub fn counts_on(&self, today: Date) -> bool {
        use Participation::*;
        let begun = self.from.is_none_or(|it| it <= today);
        begun && !matches!(self.participation_on(today), Left | Merged | Outside)
    }

    pub(crate) fn named(name: &str, kind: PartyKind) -> Party {
        Party {
            name: name.trim().to_owned(),
            kind,
            short: String::new(),
            code: String::new(),
            participation: Participation::InConversation,
            votes: true,
            from: None,
            until: None,
            successor: None,
        }
    }
}

impl Filed for Party {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        self.successor.iter().map(|it| it.any()).collect()
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
        check(&mut fields, draft.sight(), None, &self.name, &self.short, &self.code);
        if !Participation::CHOICES.contains(&self.participation) {
            fields.wrong("participation", Problem::UnknownChoice);
        }
        fields.done()?;
        draft.add(Party {
            short: self.short.trim().to_ascii_uppercase(),
            code: self.code.trim().to_ascii_uppercase(),
            participation: self.participation,
            votes: self.votes,
            ..Party::named(&self.name, self.kind)
        })?;
        Ok(())
    }
}

/// Corrects what a party is called and of which kind it is. Where it stands is told with
/// [`super::Declare`].
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    pub party: Id<Party>,
    pub seen: u32,
    pub name: String,
    pub kind: PartyKind,
    pub short: String,
    pub code: String,
    pub votes: bool,
}

impl Act for Edit {
    const NAME: &'static str = "party.edit";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let before = draft.find(self.party)?;
        let mut fields = Fields::new();
        let but = Some(self.party);
        check(&mut fields, draft.sight(), but, &self.name, &self.short, &self.code);
        fields.done()?;
        let after = Party {
            name: self.name.trim().to_owned(),
            kind: self.kind,
            short: self.short.trim().to_ascii_uppercase(),
            code: self.code.trim().to_ascii_uppercase(),
            votes: self.votes,
            ..before.clone()
        };
        draft.revise(self.party, self.seen, after)
    }
}

/// A name and a code stand for one party each.
fn check(
    fields: &mut Fields,
    sight: &Sight<'_>,
    but: Option<Id<Party>>,
    name: &str,
    short: &str,
    code: &str,
) {
    fields.needed("name", name, LINE);
    fields.optional("short", short, 8);
    fields.optional("code", code, 20);
    let others = sight.all::<Party>();
    let taken = |same: &dyn Fn(&Party) -> bool| {
        others.iter().any(|it| Some(it.id) != but && same(it.record))
    };
    if taken(&|it| same_name(&it.name, name)) {
        fields.wrong("name", Problem::Twice);
    }
    if !code.trim().is_empty() && taken(&|it| same_name(&it.code, code)) {
        fields.wrong("code", Problem::Twice);
    }
}

/// Whether two people who wrote these meant the same: capitals and spaces around do not count.
pub fn same_name(one: &str, other: &str) -> bool {
    key_of(one) == key_of(other)
}

pub(crate) fn key_of(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
