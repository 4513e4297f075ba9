// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a party stands: what it says of itself, and apart from that a facilitator's own guess.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Participation, Party};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// Where a party says it stands: self-declared, with its date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    pub party: Id<Party>,
    pub participation: Participation,
    pub stance: Stance,
    pub words: String,
    /// What must be so before it can say yes.
    pub condition: String,
    /// What happens when the condition is met.
    pub way_out: String,
    pub on: Date,
    /// From where it is known, when somebody else typed it in; empty when the party did.
    pub source: String,
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

impl Stance {
    pub const ALL: [Stance; 7] = [
        Stance::Unknown,
        Stance::Against,
        Stance::Critical,
        Stance::UnderConditions,
        Stance::Neutral,
        Stance::Supportive,
        Stance::Driving,
    ];

    pub fn word(self) -> &'static str {
        use Stance::*;
        match self {
            Unknown => "unknown",
            Against => "against",
            Critical => "critical",
            UnderConditions => "under_conditions",
            Neutral => "neutral",
            Supportive => "supportive",
            Driving => "driving",
        }
    }

    pub fn from_word(word: &str) -> Option<Stance> {
        Stance::ALL.into_iter().find(|it| it.word() == word)
    }
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

/// "Nog niet" needs what it waits for.
pub const NEEDS_A_CONDITION: Rule = Rule("needs-a-condition");

/// Only who types it in for the party says where it comes from.
pub const NEEDS_A_SOURCE: Rule = Rule("needs-a-source");

/// A party says where it stands, or a recorder types in what it said, with the source.
#[derive(Clone, Debug, Serialize)]
pub struct Declare {
    pub party: Id<Party>,
    /// The revision of the party on the page.
    pub seen: u32,
    pub participation: Participation,
    pub stance: Stance,
    pub words: String,
    pub condition: String,
    pub way_out: String,
    pub on: Option<Date>,
    pub source: String,
}

impl Act for Declare {
    const NAME: &'static str = "party.declare";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let own = draft.sight().standing().is_voice(self.party);
        if own {
            draft.as_voice(self.party)?
        } else {
            draft.as_recorder()?
        };
        let party = draft.find(self.party)?;
        let mut fields = Fields::new();
        if !Participation::CHOICES.contains(&self.participation) {
            fields.wrong("participation", Problem::UnknownChoice);
        }
        fields.optional("words", &self.words, TEXT);
        fields.optional("condition", &self.condition, TEXT);
        if self.participation == Participation::NotYet && self.condition.trim().is_empty() {
            fields.wrong("condition", Problem::Rule(NEEDS_A_CONDITION));
        }
        fields.optional("way_out", &self.way_out, TEXT);
        fields.date("on", self.on);
        fields.optional("source", &self.source, LINE);
        if !own && self.source.trim().is_empty() {
            fields.wrong("source", Problem::Rule(NEEDS_A_SOURCE));
        }
        fields.done()?;
        let on = self.on.unwrap_or(draft.today);
        draft.add(Position {
            party: self.party,
            participation: self.participation,
            stance: self.stance,
            words: self.words.trim().to_owned(),
            condition: self.condition.trim().to_owned(),
            way_out: self.way_out.trim().to_owned(),
            on,
            source: self.source.trim().to_owned(),
        })?;
        let latest = draft.sight().under::<Position>(self.party.any());
        // What it said last is where it stands; an older saying that is typed in later is history.
        let is_latest = latest.iter().all(|it| it.on <= on);
        if is_latest && party.participation != self.participation {
            let after = Party { participation: self.participation, ..party.clone() };
            draft.revise(self.party, self.seen, after)?;
        }
        Ok(())
    }
}

/// A facilitator's own guess, read by nobody else.
#[derive(Clone, Debug, Serialize)]
pub struct Guess {
    pub party: Id<Party>,
    pub stance: Stance,
    pub words: String,
    pub on: Option<Date>,
}

impl Act for Guess {
    const NAME: &'static str = "party.guess";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.optional("words", &self.words, TEXT);
        fields.date("on", self.on);
        fields.done()?;
        draft.add(Estimate {
            party: self.party,
            stance: self.stance,
            words: self.words.trim().to_owned(),
            on: self.on.unwrap_or(draft.today),
        })?;
        Ok(())
    }
}
