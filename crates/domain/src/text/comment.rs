// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A comment on a passage: what kind it is, who reads it, and what was done with it and why.

use jiff::civil::Date;
use ledger::{AnyId, Digest, Id};
use serde::{Deserialize, Serialize};

use super::{
    Closing, Passage, Text, TextCircle,
    single::{as_holder, as_writer},
};
use crate::{
    calendar::{self, NOT_A_TIME},
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::Party,
    records::Filed,
    refusal::{Need, Problem, Refusal, Rule},
    sight::Audience,
};

/// The last day for comments has passed.
pub const CLOSED_FOR_COMMENTS: Rule = Rule("text-closed-for-comments");
/// A round closes today or later.
pub const CLOSES_BEFORE: Rule = Rule("text-closes-before");
/// The hour of today at which it would close has struck.
pub const CLOSES_EARLIER: Rule = Rule("text-closes-earlier");
/// What is said between us cannot point to what only a table reads.
pub const NEEDS_ANOTHER_CIRCLE: Rule = Rule("text-needs-another-circle");
/// What is not taken over, or in part, needs its reason.
pub const CHOOSE_FATE: Rule = Rule("text-choose-fate");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    pub text: Id<Text>,
    pub passage: Id<Passage>,
    pub circle: CommentCircle,
    /// For whom it is said; nothing for a facilitator or an observer.
    pub party: Option<Id<Party>>,
    pub kind: CommentKind,
    pub words: String,
    /// The sentence as it could be; may be empty.
    pub proposal: String,
    /// Which interest is behind it; may be empty.
    pub interest: String,
    /// The words that it is about, by their hash: they may be written otherwise later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Digest>,
}

impl Comment {
    /// The passage reads otherwise than when this was said of it.
    pub fn is_overtaken(&self, passage: &Passage) -> bool {
        self.about.is_some_and(|it| it != words_of(passage))
    }
}

fn words_of(passage: &Passage) -> Digest {
    Digest::of(format!("{}\n{}", passage.heading, passage.words).as_bytes())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentKind {
    Fact,
    Interest,
    Proposal,
    Objection,
    Question,
}

impl CommentKind {
    pub fn word(self) -> &'static str {
        match self {
            CommentKind::Fact => "fact",
            CommentKind::Interest => "interest",
            CommentKind::Proposal => "proposal",
            CommentKind::Objection => "objection",
            CommentKind::Question => "question",
        }
    }
}

/// Who reads a comment: whoever reads the text, or the party and whom it named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CommentCircle {
    AsText(TextCircle),
    BetweenUs(Id<Party>),
}

impl CommentCircle {
    pub fn audience(self) -> Audience {
        match self {
            CommentCircle::AsText(circle) => circle.audience(),
            CommentCircle::BetweenUs(party) => Audience::BetweenUs(party),
        }
    }
}

impl Filed for Comment {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.text.any(), self.passage.any()]
    }
}

/// What was done with a comment, for whoever reads the comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disposition {
    pub comment: Id<Comment>,
    pub circle: CommentCircle,
    pub fate: Fate,
    pub reason: String,
    pub on: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    TakenOver,
    Partly,
    Not,
}

impl Fate {
    pub fn word(self) -> &'static str {
        match self {
            Fate::TakenOver => "taken_over",
            Fate::Partly => "partly",
            Fate::Not => "not",
        }
    }
}

impl Filed for Disposition {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.comment.any()]
    }
}

/// Comments on a passage: for a party, or as a facilitator or an observer.
#[derive(Clone, Debug, Serialize)]
pub struct GiveComment {
    pub passage: Id<Passage>,
    pub party: Option<Id<Party>>,
    pub between_us: bool,
    pub kind: CommentKind,
    pub words: String,
    pub proposal: String,
    pub interest: String,
}

impl Act for GiveComment {
    const NAME: &'static str = "text.comment";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let passage = draft.find(self.passage)?;
        match self.party {
            Some(party) => draft.as_voice(party).map(|_| ())?,
            None => as_observer(draft)?,
        }
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.optional("proposal", &self.proposal, TEXT);
        fields.optional("interest", &self.interest, TEXT);
        let circle = match (self.between_us, self.party, passage.circle) {
            (false, _, circle) => CommentCircle::AsText(circle),
            (true, Some(party), TextCircle::AllParties) => CommentCircle::BetweenUs(party),
            (true, ..) => {
                fields.wrong("between_us", Problem::Rule(NEEDS_ANOTHER_CIRCLE));
                CommentCircle::AsText(passage.circle)
            }
        };
        fields.done()?;
        let text = draft.find(passage.text)?;
        if !text.takes_comments(draft.now) {
            return Err(Refusal::Rule(CLOSED_FOR_COMMENTS));
        }
        draft.add(Comment {
            text: passage.text,
            passage: self.passage,
            circle,
            party: self.party,
            kind: self.kind,
            words: self.words.trim().to_owned(),
            proposal: self.proposal.trim().to_owned(),
            interest: self.interest.trim().to_owned(),
            about: Some(words_of(passage)),
        })?;
        Ok(())
    }
}

/// Who speaks for no party: a facilitator, or somebody who looks on.
fn as_observer(draft: &mut Draft<'_>) -> Result<(), Refusal> {
    draft.as_member()?;
    let standing = draft.sight().standing();
    match standing.is_facilitator() || standing.is_beside_a_seat() {
        true => Ok(()),
        false => Err(Refusal::MayNot(Need::Voice)),
    }
}

/// Takes a comment back, by who gave it.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawComment {
    pub comment: Id<Comment>,
    pub seen: u32,
}

impl Act for WithdrawComment {
    const NAME: &'static str = "text.withdraw_comment";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let found = draft.sight().find(self.comment).ok_or(Refusal::NotThere)?;
        match found.party {
            Some(party) => draft.as_voice(party).map(|_| ())?,
            None if found.stamp.made_by == draft.by => as_observer(draft)?,
            None => return Err(Refusal::MayNot(Need::Writer)),
        }
        draft.withdraw(self.comment, self.seen)
    }
}

/// The holder says what was done with a comment, with the reason.
#[derive(Clone, Debug, Serialize)]
pub struct Dispose {
    pub comment: Id<Comment>,
    /// The revision of an earlier word about it; nothing the first time.
    pub seen: Option<u32>,
    pub fate: Fate,
    pub reason: String,
}

impl Act for Dispose {
    const NAME: &'static str = "text.dispose";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let comment = draft.find(self.comment)?;
        as_holder(draft, comment.text)?;
        let mut fields = Fields::new();
        match self.fate {
            Fate::TakenOver => fields.optional("reason", &self.reason, TEXT),
            Fate::Partly | Fate::Not if self.reason.trim().is_empty() => {
                fields.wrong("reason", Problem::Rule(CHOOSE_FATE));
            }
            Fate::Partly | Fate::Not => fields.needed("reason", &self.reason, TEXT),
        }
        fields.done()?;
        let before = draft.sight().under::<Disposition>(self.comment.any());
        let after = Disposition {
            comment: self.comment,
            circle: comment.circle,
            fate: self.fate,
            reason: self.reason.trim().to_owned(),
            on: draft.today,
        };
        draft.put(before.first().map(|it| it.id), self.seen, after)
    }
}

/// Asks for comments until a day or an hour of it, or always.
#[derive(Clone, Debug, Serialize)]
pub struct SetCommentsUntil {
    pub text: Id<Text>,
    pub seen: u32,
    pub until: Option<Date>,
    /// Such as "17:00"; without it the whole day counts.
    pub until_clock: String,
}

impl Act for SetCommentsUntil {
    const NAME: &'static str = "text.set_comments_until";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = as_writer(draft, self.text)?;
        let mut fields = Fields::new();
        fields.date("until", self.until);
        let until = self.closing(&mut fields);
        let was = before.comments_until;
        let passed = until.filter(|it| until != was && it.is_over(draft.now));
        match passed {
            Some(it) if it.day < draft.today => {
                fields.wrong("until", Problem::Rule(CLOSES_BEFORE));
            }
            Some(_) => fields.wrong("until_clock", Problem::Rule(CLOSES_EARLIER)),
            None => {}
        }
        fields.done()?;
        let mut rounds = before.rounds.clone();
        // Another day while it runs is the same round.
        rounds.extend(was.filter(|it| it.is_over(draft.now) && until != was));
        let after = Text { comments_until: until, rounds, ..before };
        draft.revise(self.text, self.seen, after)
    }
}

impl SetCommentsUntil {
    fn closing(&self, fields: &mut Fields) -> Option<Closing> {
        let clock = calendar::clock_time(&self.until_clock);
        if clock.is_none() {
            fields.wrong("until_clock", Problem::Rule(NOT_A_TIME));
        }
        let clock = clock.and_then(|it| it.parse().ok());
        if self.until.is_none() && clock.is_some() {
            fields.wrong("until", Problem::NotADate);
        }
        self.until.map(|day| Closing { day, clock })
    }
}
