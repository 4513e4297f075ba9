// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A passage: a few sentences of a text with a place of their own, agreed or still open.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Text, TextCircle, single::as_writer, view::passages_of};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// Between brackets stands what is not agreed.
pub const BRACKETS_OPEN: Rule = Rule("text-brackets-open");

/// So many passages fit in one text.
pub const MOST_PASSAGES: usize = 2_000;
/// Places lie so far apart that a passage fits between two others.
pub(super) const STEP: u64 = 1 << 20;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    pub text: Id<Text>,
    pub circle: TextCircle,
    /// Passages stand in the order of their places.
    pub place: u64,
    /// A heading above it; may be empty.
    pub heading: String,
    pub words: String,
    pub status: PassageStatus,
    /// For whom and why it is not agreed, or under which reservation.
    pub remark: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageStatus {
    Open,
    UnderReservation,
    Agreed,
}

impl Filed for Passage {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        Text::parents(self.text)
    }
}

/// How many pieces between square brackets there are: what the parties do not agree on yet.
pub fn brackets(words: &str) -> usize {
    words.matches('[').count()
}

/// Adds passages behind another one, or at the end; each line is one.
#[derive(Clone, Debug, Serialize)]
pub struct AddPassages {
    pub text: Id<Text>,
    pub after: Option<Id<Passage>>,
    pub pasted: Vec<String>,
}

impl Act for AddPassages {
    const NAME: &'static str = "text.add_passages";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let text = as_writer(draft, self.text)?;
        let here = passages_of(draft.sight(), self.text);
        let mut fields = Fields::new();
        if self.pasted.is_empty() {
            fields.wrong("pasted", Problem::Empty);
        }
        check_pasted(&mut fields, here.len(), &self.pasted);
        fields.done()?;
        let at = match self.after {
            Some(after) => here.iter().position(|it| it.id == after).ok_or(Refusal::NotThere)? + 1,
            None => here.len(),
        };
        let before = at.checked_sub(1).map_or(0, |it| here[it].place);
        let next = here.get(at).map(|it| it.place);
        let count = self.pasted.len() as u64 + 1;
        let step = next.map_or(STEP, |it| (it - before) / count);
        if step > 0 {
            return add_after(draft, self.text, text.circle, before, step, &self.pasted);
        }
        // No room between the two: everything behind moves on.
        let behind = &here[at..];
        for (nth, it) in behind.iter().enumerate() {
            let place = before + STEP * (count + nth as u64);
            draft.revise(it.id, it.stamp.revision, Passage { place, ..it.record.clone() })?;
        }
        add_after(draft, self.text, text.circle, before, STEP, &self.pasted)
    }
}

pub(super) fn check_pasted(fields: &mut Fields, here: usize, pasted: &[String]) {
    if here + pasted.len() > MOST_PASSAGES {
        fields.wrong("pasted", Problem::TooMany { most: MOST_PASSAGES });
    }
    if let Some(wrong) = pasted.iter().find(|it| it.chars().count() > TEXT) {
        fields.optional("pasted", wrong, TEXT);
    }
    if let Some(wrong) = pasted.iter().find(|it| it.chars().any(crate::fields::forbidden)) {
        fields.optional("pasted", wrong, TEXT);
    }
}

pub(super) fn add_after(
    draft: &mut Draft<'_>,
    text: Id<Text>,
    circle: TextCircle,
    before: u64,
    step: u64,
    pasted: &[String],
) -> Result<(), Refusal> {
    for (nth, words) in (1..).zip(pasted) {
        draft.add(Passage {
            text,
            circle,
            place: before + step * nth,
            heading: String::new(),
            words: words.trim().to_owned(),
            status: PassageStatus::Open,
            remark: String::new(),
        })?;
    }
    Ok(())
}

/// Writes a passage otherwise: what was agreed about other words is open again.
#[derive(Clone, Debug, Serialize)]
pub struct WritePassage {
    pub passage: Id<Passage>,
    pub seen: u32,
    pub heading: String,
    pub words: String,
    pub why: String,
}

impl Act for WritePassage {
    const NAME: &'static str = "text.write_passage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.passage)?.clone();
        as_writer(draft, before.text)?;
        let mut fields = Fields::new();
        fields.optional("heading", &self.heading, LINE);
        fields.needed("words", &self.words, TEXT);
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        let (heading, words) = (self.heading.trim().to_owned(), self.words.trim().to_owned());
        let status = match words == before.words && heading == before.heading {
            true => before.status,
            false => PassageStatus::Open,
        };
        draft.revise(self.passage, self.seen, Passage { heading, words, status, ..before })
    }
}

/// Says where the parties stand on a passage.
#[derive(Clone, Debug, Serialize)]
pub struct Judge {
    pub passage: Id<Passage>,
    pub seen: u32,
    pub status: PassageStatus,
    pub remark: String,
}

impl Act for Judge {
    const NAME: &'static str = "text.judge_passage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.passage)?.clone();
        as_writer(draft, before.text)?;
        let mut fields = Fields::new();
        match self.status {
            PassageStatus::UnderReservation => fields.needed("remark", &self.remark, TEXT),
            _ => fields.optional("remark", &self.remark, TEXT),
        }
        if self.status != PassageStatus::Open && brackets(&before.words) > 0 {
            fields.wrong("status", Problem::Rule(BRACKETS_OPEN));
        }
        fields.done()?;
        let (status, remark) = (self.status, self.remark.trim().to_owned());
        draft.revise(self.passage, self.seen, Passage { status, remark, ..before })
    }
}

/// Puts a passage behind another one, or at the beginning.
#[derive(Clone, Debug, Serialize)]
pub struct MovePassage {
    pub passage: Id<Passage>,
    pub seen: u32,
    pub after: Option<Id<Passage>>,
}

impl Act for MovePassage {
    const NAME: &'static str = "text.move_passage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let moved = draft.find(self.passage)?.clone();
        as_writer(draft, moved.text)?;
        let mut others = passages_of(draft.sight(), moved.text);
        others.retain(|it| it.id != self.passage);
        let at = match self.after {
            Some(after) => {
                others.iter().position(|it| it.id == after).ok_or(Refusal::NotThere)? + 1
            }
            None => 0,
        };
        let before = at.checked_sub(1).map_or(0, |it| others[it].place);
        let next = others.get(at).map_or(before + 2 * STEP, |it| it.place);
        let mut place = before + (next - before) / 2;
        if place == before {
            place = before + STEP;
            for (nth, it) in (2..).zip(&others[at..]) {
                let place = before + STEP * nth;
                draft.revise(it.id, it.stamp.revision, Passage { place, ..it.record.clone() })?;
            }
        }
        draft.revise(self.passage, self.seen, Passage { place, ..moved })
    }
}

/// Takes a passage out of the text.
#[derive(Clone, Debug, Serialize)]
pub struct RemovePassage {
    pub passage: Id<Passage>,
    pub seen: u32,
    pub why: String,
}

impl Act for RemovePassage {
    const NAME: &'static str = "text.remove_passage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let text = draft.find(self.passage)?.text;
        as_writer(draft, text)?;
        let mut fields = Fields::new();
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.withdraw(self.passage, self.seen)
    }
}
