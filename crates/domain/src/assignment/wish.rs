// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The wish: one sentence in the words of whoever had it, quotable to the end.

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::Refusal,
    sight::{Audience, Seen, Sight},
};

/// The wish in the words of whoever had it; quotable to the end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    pub words: String,
    pub spoken_by: String,
    pub on: Option<Date>,
    pub public: bool,
}

impl Filed for Wish {
    fn audience(&self) -> Audience {
        if self.public { Audience::Public } else { Audience::AllParties }
    }
}

/// Corrects the wish: it stays verbatim, so every correction says why.
#[derive(Clone, Debug, Serialize)]
pub struct CorrectWish {
    pub wish: Id<Wish>,
    pub seen: u32,
    pub words: String,
    pub spoken_by: String,
    pub on: Option<Date>,
    pub why: String,
}

impl Act for CorrectWish {
    const NAME: &'static str = "assignment.correct_wish";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let wish = draft.find(self.wish)?;
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.optional("spoken_by", &self.spoken_by, LINE);
        fields.date("on", self.on);
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let corrected = Wish {
            words: self.words.trim().to_owned(),
            spoken_by: self.spoken_by.trim().to_owned(),
            on: self.on,
            public: wish.public,
        };
        draft.revise(self.wish, self.seen, corrected)
    }
}

/// The wish that the founding began with, for who may see it.
pub fn wish<'w>(sight: &Sight<'w>) -> Option<Seen<'w, Wish>> {
    sight.all::<Wish>().into_iter().next()
}
