// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A feedback page on a stuck collaboration: a draft of who facilitates, gone through with parties
//! one by one, and only then told to a circle, word for word, as a text to comment on.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, ROWS, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    text::{self, TextCircle, TextKind},
};

/// No party went through it yet: it would come as a verdict.
pub const FEEDBACK_UNCHECKED: Rule = Rule("lens-feedback-unchecked");
/// It was shared: what is written of it from now on stands in that text.
pub const FEEDBACK_SHARED: Rule = Rule("lens-feedback-shared");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// A paragraph each.
    pub words: Vec<String>,
    /// When the words were written last.
    pub written_on: Date,
    pub checked: Vec<CheckedWith>,
    pub shared_on: Option<Date>,
}

/// A party that went through it with who facilitates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckedWith {
    pub party: Id<Party>,
    pub on: Date,
}

impl Filed for Feedback {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.checked.iter().map(|it| it.party.any()).collect()
    }
}

/// Every draft that the viewer may read, the newest first.
pub fn feedbacks<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Feedback>> {
    let mut all = sight.all::<Feedback>();
    all.reverse();
    all
}

/// Writes a first draft.
#[derive(Clone, Debug, Serialize)]
pub struct DraftFeedback {
    pub words: Vec<String>,
}

impl Act for DraftFeedback {
    const NAME: &'static str = "lens.draft_feedback";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let (words, written_on) = (paragraphs(&self.words)?, draft.today);
        draft.add(Feedback { words, written_on, checked: Vec::new(), shared_on: None })?;
        Ok(())
    }
}

/// Writes it otherwise, mostly after a party went through it.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeFeedback {
    pub feedback: Id<Feedback>,
    pub seen: u32,
    pub words: Vec<String>,
}

impl Act for ChangeFeedback {
    const NAME: &'static str = "lens.change_feedback";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = open(draft, self.feedback)?;
        let (words, written_on) = (paragraphs(&self.words)?, draft.today);
        draft.revise(self.feedback, self.seen, Feedback { words, written_on, ..before })
    }
}

/// A party went through the words as they are now.
#[derive(Clone, Debug, Serialize)]
pub struct CheckFeedback {
    pub feedback: Id<Feedback>,
    pub seen: u32,
    pub party: Id<Party>,
}

impl Act for CheckFeedback {
    const NAME: &'static str = "lens.check_feedback";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let mut after = open(draft, self.feedback)?;
        draft.find(self.party)?;
        after.checked.retain(|it| it.party != self.party);
        after.checked.push(CheckedWith { party: self.party, on: draft.today });
        draft.revise(self.feedback, self.seen, after)
    }
}

/// Throws a draft away.
#[derive(Clone, Debug, Serialize)]
pub struct DropFeedback {
    pub feedback: Id<Feedback>,
    pub seen: u32,
}

impl Act for DropFeedback {
    const NAME: &'static str = "lens.drop_feedback";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.feedback)?;
        draft.withdraw(self.feedback, self.seen)
    }
}

/// Tells a circle the words that were gone through, as a text on which parties can comment.
#[derive(Clone, Debug, Serialize)]
pub struct ShareFeedback {
    pub feedback: Id<Feedback>,
    pub seen: u32,
    pub title: String,
    pub circle: TextCircle,
}

impl Act for ShareFeedback {
    const NAME: &'static str = "lens.share_feedback";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = open(draft, self.feedback)?;
        if before.checked.is_empty() {
            return Err(Refusal::Rule(FEEDBACK_UNCHECKED));
        }
        let title = self.title.clone();
        text::begin(draft, title, TextKind::Other, self.circle, before.words.clone())?;
        let shared_on = Some(draft.today);
        draft.revise(self.feedback, self.seen, Feedback { shared_on, ..before })
    }
}

/// A draft that nobody shared yet.
fn open(draft: &mut Draft<'_>, feedback: Id<Feedback>) -> Result<Feedback, Refusal> {
    draft.as_facilitator()?;
    let found = draft.find(feedback)?.clone();
    match found.shared_on {
        Some(_) => Err(Refusal::Rule(FEEDBACK_SHARED)),
        None => Ok(found),
    }
}

fn paragraphs(words: &[String]) -> Result<Vec<String>, Refusal> {
    let kept: Vec<String> =
        words.iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let mut fields = Fields::new();
    if kept.is_empty() {
        fields.needed("words", "", TEXT);
    }
    if kept.len() > ROWS {
        fields.wrong("words", Problem::TooMany { most: ROWS });
    }
    if let Some(long) = kept.iter().find(|it| it.chars().count() > TEXT) {
        fields.needed("words", long, TEXT);
    }
    fields.done()?;
    Ok(kept)
}
