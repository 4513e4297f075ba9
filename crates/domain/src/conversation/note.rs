// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A note: one sentence about a party, for its writer alone or between the party and whom it names.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::Talk;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    records::Filed,
    refusal::{Need, Refusal, Rule},
    sight::Audience,
};

/// Only a voice of the party, or somebody whom it named, writes between us.
pub const NOT_NAMED: Rule = Rule("not-named");

/// About a party rather than a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub party: Id<Party>,
    pub words: String,
    pub on: Date,
    pub circle: NoteCircle,
    pub talk: Option<Id<Talk>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteCircle {
    Writer,
    BetweenUs,
}

impl Filed for Note {
    fn audience(&self) -> Audience {
        match self.circle {
            NoteCircle::Writer => Audience::Writer,
            NoteCircle::BetweenUs => Audience::BetweenUs(self.party),
        }
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// Writes a sentence about a party. Its circle is fixed for ever.
#[derive(Clone, Debug, Serialize)]
pub struct Write {
    pub party: Id<Party>,
    pub words: String,
    pub on: Date,
    pub circle: NoteCircle,
}

impl Act for Write {
    const NAME: &'static str = "conversation.write_note";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        let named = draft.sight().standing().hears().any(|it| it == self.party);
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.date("on", Some(self.on));
        fields.done()?;
        if self.circle == NoteCircle::BetweenUs && !named {
            return Err(Refusal::Rule(NOT_NAMED));
        }
        draft.find(self.party)?;
        let (party, on, circle) = (self.party, self.on, self.circle);
        let words = self.words.trim().to_owned();
        draft.add(Note { party, words, on, circle, talk: None })?;
        Ok(())
    }
}

/// Changes the words of one's own note.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeNote {
    pub note: Id<Note>,
    pub seen: u32,
    pub words: String,
}

impl Act for ChangeNote {
    const NAME: &'static str = "conversation.change_note";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = own(draft, self.note)?;
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.done()?;
        let words = self.words.trim().to_owned();
        draft.revise(self.note, self.seen, Note { words, ..before })
    }
}

/// Takes one's own note away; nobody reads it any more.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawNote {
    pub note: Id<Note>,
    pub seen: u32,
}

impl Act for WithdrawNote {
    const NAME: &'static str = "conversation.withdraw_note";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        own(draft, self.note)?;
        draft.withdraw(self.note, self.seen)
    }
}

fn own(draft: &mut Draft<'_>, note: Id<Note>) -> Result<Note, Refusal> {
    let me = draft.as_member()?;
    let found = draft.sight().find(note).ok_or(Refusal::NotThere)?;
    if found.stamp.made_by != me.person.any() {
        return Err(Refusal::MayNot(Need::Writer));
    }
    Ok(found.record.clone())
}
