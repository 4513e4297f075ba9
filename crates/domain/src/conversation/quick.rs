// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The note of twenty seconds: a party, one sentence, perhaps a promise; made in the car.

use jiff::civil::Date;
use ledger::Id;
use serde::Serialize;

use super::{Note, NoteCircle, Promise, PromiseCircle, PromiseState, Talk, TalkKind};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    refusal::Refusal,
};

/// One act makes the talk for the contact log, and the sentence and the promise for oneself.
#[derive(Clone, Debug, Serialize)]
pub struct NoteIn20Seconds {
    pub party: Id<Party>,
    pub words: String,
    pub promise: Option<QuickPromise>,
    pub kind: TalkKind,
    /// Today, when nothing else is said.
    pub on: Option<Date>,
}

/// What I said I would do.
#[derive(Clone, Debug, Serialize)]
pub struct QuickPromise {
    pub words: String,
    pub due: Option<Date>,
}

impl Act for NoteIn20Seconds {
    const NAME: &'static str = "conversation.note_in_20_seconds";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let me = draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        if let Some(promise) = &self.promise {
            fields.needed("promise", &promise.words, TEXT);
            fields.date("due", promise.due);
        }
        fields.date("on", self.on);
        fields.done()?;
        draft.find(self.party)?;
        let (party, on) = (self.party, self.on.unwrap_or(draft.today));
        let (kind, with) = (self.kind, me.person);
        let talk = draft.add(Talk { parties: vec![party], with, on, kind, minutes: None })?;
        let (words, circle) = (self.words.trim().to_owned(), NoteCircle::Writer);
        draft.add(Note { party, words, on, circle, talk: Some(talk) })?;
        if let Some(promise) = &self.promise {
            draft.add(Promise {
                words: promise.words.trim().to_owned(),
                owner: me.person,
                to: Some(party),
                due: promise.due,
                state: PromiseState::Open,
                circle: PromiseCircle::Writer,
            })?;
        }
        Ok(())
    }
}
