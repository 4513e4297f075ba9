// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said in texts: a text with its passages and versions, a comment and its answer.

use anyhow::Context;
use domain::{party::Party, text::*};
use ledger::Id;

use super::say::{KRANSWIJKS_VOICE, Saying};
use crate::story::Story;

/// The text of all parties that every world begins with, of which Ravi holds the pen.
const GROUND_RULES: &str = "Spelregels";

/// It is there before the worlds part: what is said of it between us is hidden.
pub fn begins(story: &mut Story) -> anyhow::Result<()> {
    let rule = "We zeggen eerst waarom iets voor ons telt.".to_owned();
    let open = Open {
        title: GROUND_RULES.to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec![rule],
    };
    story.makes::<Text>("Ravi", open).map(drop)
}

fn first_passage(story: &Story, text: Id<Text>) -> anyhow::Result<Id<Passage>> {
    let first = story.look("Ravi", |sight| passages_of(sight, text).first().map(|it| it.id))?;
    first.context("a passage")
}

impl Saying<'_> {
    /// A text from its first words to, perhaps, a yes; Kranswijk speaks where it has a seat.
    pub(super) fn text(&mut self, circle: TextCircle, kranswijk: bool) -> anyhow::Result<()> {
        let (title, purpose) = (self.words(), self.words());
        let pasted = vec![self.words()];
        let kind = TextKind::GroundRules;
        let text = self.makes::<Text>(Open { title, kind, purpose, circle, pasted })?;
        let passage = first_passage(self.story, text)?;
        let (heading, words, why) = (self.words(), self.words(), self.words());
        self.does(WritePassage { passage, seen: 1, heading, words, why })?;
        let (label, summary) = (String::new(), self.words());
        self.makes::<Version>(KeepVersion { text, label, summary })?;
        if kranswijk {
            let party = self.story.party(KRANSWIJKS_VOICE.1)?;
            let comment = self.comment(passage, party, false)?;
            let (seen, fate, reason) = (None, Fate::Partly, self.words());
            self.makes::<Disposition>(Dispose { comment, seen, fate, reason })?;
        }
        if self.one_in(2) {
            self.freezes(text, passage, kranswijk)?;
        }
        Ok(())
    }

    fn freezes(
        &mut self,
        text: Id<Text>,
        passage: Id<Passage>,
        kranswijk: bool,
    ) -> anyhow::Result<()> {
        let (status, remark) = (PassageStatus::Agreed, self.words());
        self.does(Judge { passage, seen: 2, status, remark })?;
        let (label, summary) = ("1.0".to_owned(), self.words());
        let version = self.makes::<Version>(Freeze { text, seen: 1, label, summary })?;
        if kranswijk {
            let party = self.story.party(KRANSWIJKS_VOICE.1)?;
            let reservation = self.words();
            self.by(KRANSWIJKS_VOICE.0, |it| {
                it.makes::<Acceptance>(Accept { version, party, reservation })
            })?;
        }
        Ok(())
    }

    fn comment(
        &mut self,
        passage: Id<Passage>,
        party: Id<Party>,
        between_us: bool,
    ) -> anyhow::Result<Id<Comment>> {
        let give = GiveComment {
            passage,
            party: Some(party),
            between_us,
            kind: CommentKind::Proposal,
            words: self.words(),
            proposal: self.words(),
            interest: self.words(),
        };
        let who = if between_us { self.who } else { KRANSWIJKS_VOICE.0 };
        self.by(who, |it| it.makes::<Comment>(give))
    }

    /// About a passage that all read, for the persons that the party named; Ravi answers if he is.
    pub(super) fn comment_between_us(&mut self, party: Id<Party>) -> anyhow::Result<()> {
        let (text, _) = self.story.find::<Text>("Ravi", |it| it.title == GROUND_RULES)?;
        let comment = self.comment(first_passage(self.story, text)?, party, true)?;
        if self.story.look("Ravi", |sight| sight.get(comment).is_some())? {
            let (seen, fate, reason) = (None, Fate::Not, self.words());
            let dispose = Dispose { comment, seen, fate, reason };
            self.by("Ravi", |it| it.makes::<Disposition>(dispose))?;
        }
        Ok(())
    }
}
