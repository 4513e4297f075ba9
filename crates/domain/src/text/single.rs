// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A text with its one holder: who opens it holds the pen, until they pass it on.

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Closing, Version, passage};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Person,
    records::Filed,
    refusal::{Need, Problem, Refusal, Rule},
    sight::{Audience, Seen},
    table::Table,
};

/// What was frozen is written in no more, until somebody opens it again.
pub const IS_FROZEN: Rule = Rule("text-is-frozen");
/// Only what was frozen can be opened again.
pub const NOT_FROZEN_YET: Rule = Rule("text-not-frozen-yet");

/// One text that parties make together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub title: String,
    pub kind: TextKind,
    /// What it is for, in one sentence.
    pub purpose: String,
    pub circle: TextCircle,
    /// Only this person writes in it; everybody else reads and comments.
    pub holder: Id<Person>,
    pub state: TextState,
    /// Until when comments are asked; without it they are always welcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments_until: Option<Closing>,
    /// When the rounds before this one closed, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Closing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// How parties deal with each other; accepted by each party.
    GroundRules,
    Ambition,
    /// What councils and boards are asked about.
    Note,
    Agreement,
    Other,
}

/// Who reads along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TextCircle {
    Table(Id<Table>),
    AllParties,
}

impl TextCircle {
    pub fn audience(self) -> Audience {
        match self {
            TextCircle::Table(table) => Audience::Table(table),
            TextCircle::AllParties => Audience::AllParties,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TextState {
    Open,
    /// It reads as in this version, and nobody writes in it.
    Frozen {
        version: Id<Version>,
    },
}

impl Text {
    pub fn is_frozen(&self) -> bool {
        matches!(self.state, TextState::Frozen { .. })
    }

    /// Whether comments are welcome at that moment.
    pub fn takes_comments(&self, now: Timestamp) -> bool {
        !self.is_frozen() && self.comments_until.is_none_or(|it| !it.is_over(now))
    }
}

impl Filed for Text {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }
}

/// Opens a text; who opens it holds the pen. What is pasted becomes passages, one for each line.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    pub title: String,
    pub kind: TextKind,
    pub purpose: String,
    pub circle: TextCircle,
    pub pasted: Vec<String>,
}

impl Act for Open {
    const NAME: &'static str = "text.open";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let holder = draft.as_recorder()?.person;
        let mut fields = Fields::new();
        check(draft, &mut fields, None, &self.title, &self.purpose);
        passage::check_pasted(&mut fields, 0, &self.pasted);
        fields.done()?;
        if let TextCircle::Table(table) = self.circle {
            draft.find(table)?;
        }
        let circle = self.circle;
        let text = draft.add(Text {
            title: self.title.trim().to_owned(),
            kind: self.kind,
            purpose: self.purpose.trim().to_owned(),
            circle,
            holder,
            state: TextState::Open,
            comments_until: None,
            rounds: Vec::new(),
        })?;
        passage::add_after(draft, text, circle, 0, passage::STEP, &self.pasted)
    }
}

/// Another room begins a text with words of its own, through the same rights.
pub(crate) fn begin(
    draft: &mut Draft<'_>,
    title: String,
    kind: TextKind,
    circle: TextCircle,
    pasted: Vec<String>,
) -> Result<(), Refusal> {
    Open { title, kind, purpose: String::new(), circle, pasted }.decide(draft)
}

/// Gives a text another title, kind or purpose.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeText {
    pub text: Id<Text>,
    pub seen: u32,
    pub title: String,
    pub kind: TextKind,
    pub purpose: String,
}

impl Act for ChangeText {
    const NAME: &'static str = "text.change";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = as_writer(draft, self.text)?;
        let mut fields = Fields::new();
        check(draft, &mut fields, Some(self.text), &self.title, &self.purpose);
        fields.done()?;
        let after = Text {
            title: self.title.trim().to_owned(),
            kind: self.kind,
            purpose: self.purpose.trim().to_owned(),
            ..before
        };
        draft.revise(self.text, self.seen, after)
    }
}

/// Passes the pen to another who keeps papers, or takes it: a facilitator may always take it.
#[derive(Clone, Debug, Serialize)]
pub struct PassPen {
    pub text: Id<Text>,
    pub seen: u32,
    pub to: Id<Person>,
}

impl Act for PassPen {
    const NAME: &'static str = "text.pass_pen";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.text)?.clone();
        let me = draft.as_recorder()?.person;
        let takes = self.to == me && draft.sight().standing().is_facilitator();
        if before.holder != me && !takes {
            return Err(Refusal::MayNot(Need::Holder));
        }
        if !may_hold(draft, self.to) {
            return Err(Refusal::field("to", Problem::UnknownChoice));
        }
        draft.revise(self.text, self.seen, Text { holder: self.to, ..before })
    }
}

/// Goes on writing in what was frozen; the frozen version stays as it is.
#[derive(Clone, Debug, Serialize)]
pub struct Reopen {
    pub text: Id<Text>,
    pub seen: u32,
    pub why: String,
}

impl Act for Reopen {
    const NAME: &'static str = "text.reopen";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = as_holder(draft, self.text)?;
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        if !before.is_frozen() {
            return Err(Refusal::Rule(NOT_FROZEN_YET));
        }
        draft.because(&self.why);
        draft.revise(self.text, self.seen, Text { state: TextState::Open, ..before })
    }
}

/// Somebody who keeps papers: a facilitator, or who takes notes.
fn may_hold(draft: &Draft<'_>, person: Id<Person>) -> bool {
    use crate::party::{Office, Role};
    let today = draft.today;
    let keeps = |it: &Seen<'_, Role>| {
        it.is_held(today)
            && matches!(it.office, Office::Kwartiermaker | Office::Neutral | Office::NoteTaker)
    };
    draft.sight().under::<Role>(person.any()).iter().any(keeps)
}

/// Who holds the pen, and nobody else.
pub(super) fn as_holder(draft: &mut Draft<'_>, text: Id<Text>) -> Result<Text, Refusal> {
    let found = draft.find(text)?.clone();
    let me = draft.as_recorder()?.person;
    match found.holder == me {
        true => Ok(found),
        false => Err(Refusal::MayNot(Need::Holder)),
    }
}

/// Who holds the pen of a text that is not frozen.
pub(super) fn as_writer(draft: &mut Draft<'_>, text: Id<Text>) -> Result<Text, Refusal> {
    let found = as_holder(draft, text)?;
    match found.is_frozen() {
        true => Err(Refusal::Rule(IS_FROZEN)),
        false => Ok(found),
    }
}

fn check(
    draft: &Draft<'_>,
    fields: &mut Fields,
    own: Option<Id<Text>>,
    title: &str,
    purpose: &str,
) {
    fields.needed("title", title, LINE);
    let called = title.trim().to_lowercase();
    let same = |it: &Seen<'_, Text>| Some(it.id) != own && it.title.to_lowercase() == called;
    if draft.sight().all::<Text>().iter().any(same) {
        fields.wrong("title", Problem::Twice);
    }
    fields.optional("purpose", purpose, TEXT);
}

impl Text {
    /// What lies under it is looked up by its id.
    pub(super) fn parents(text: Id<Text>) -> Vec<AnyId> {
        vec![text.any()]
    }
}
