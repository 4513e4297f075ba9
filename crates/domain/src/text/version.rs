// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A version: exactly what a text said on one day, with its hash; frozen, it never changes.

use jiff::civil::Date;
use ledger::{AnyId, Digest, Id};
use serde::{Deserialize, Serialize};

use super::{
    Passage, PassageStatus, Text, TextCircle, TextState, canonical,
    single::as_writer,
    view::{passages_of, points, versions_of},
};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Seen},
};

/// A version of nothing says nothing.
pub const NOTHING_WRITTEN: Rule = Rule("text-nothing-written");
/// What is frozen is agreed, perhaps under a reservation.
pub const PASSAGES_OPEN: Rule = Rule("text-passages-open");

/// The most bytes of words in one part, so that a body never grows too large.
const PART_BYTES: usize = 20_000;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    pub text: Id<Text>,
    pub circle: TextCircle,
    pub number: u32,
    /// How people call it, such as "1.0"; may be empty.
    pub label: String,
    /// What changed since the one before, in a sentence or two.
    pub summary: String,
    pub on: Date,
    pub passages: u32,
    /// What was not agreed yet.
    pub open_points: u32,
    /// How many passages were agreed under a reservation.
    pub reserved: u32,
    /// SHA-256 of the canonical text.
    pub digest: Digest,
    pub is_frozen: bool,
}

/// A piece of what a version says: long texts do not fit in one body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VersionPart {
    pub version: Id<Version>,
    pub circle: TextCircle,
    pub nth: u32,
    pub said: Vec<Said>,
}

/// One passage as it stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    pub passage: Id<Passage>,
    pub heading: String,
    pub words: String,
    pub status: PassageStatus,
}

impl Filed for Version {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        Text::parents(self.text)
    }
}

impl Filed for VersionPart {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.version.any()]
    }
}

/// Keeps what the text says now, with what changed.
#[derive(Clone, Debug, Serialize)]
pub struct KeepVersion {
    pub text: Id<Text>,
    pub label: String,
    pub summary: String,
}

impl Act for KeepVersion {
    const NAME: &'static str = "text.keep_version";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        as_writer(draft, self.text)?;
        keep(draft, self.text, &self.label, &self.summary, false)?;
        Ok(())
    }
}

/// Keeps what the text says now for good: from here on its hash tells whether a document is it.
#[derive(Clone, Debug, Serialize)]
pub struct Freeze {
    pub text: Id<Text>,
    pub seen: u32,
    pub label: String,
    pub summary: String,
}

impl Act for Freeze {
    const NAME: &'static str = "text.freeze";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = as_writer(draft, self.text)?;
        let version = keep(draft, self.text, &self.label, &self.summary, true)?;
        let state = TextState::Frozen { version };
        draft.revise(self.text, self.seen, Text { state, ..before })
    }
}

fn keep(
    draft: &mut Draft<'_>,
    text: Id<Text>,
    label: &str,
    summary: &str,
    is_frozen: bool,
) -> Result<Id<Version>, Refusal> {
    let mut fields = Fields::new();
    fields.optional("label", label, LINE);
    fields.needed("summary", summary, TEXT);
    fields.done()?;
    let here = passages_of(draft.sight(), text);
    let Some(first) = here.first() else { return Err(Refusal::Rule(NOTHING_WRITTEN)) };
    let circle = first.circle;
    let counted = points(&here);
    if is_frozen && counted.open > 0 {
        return Err(Refusal::Rule(PASSAGES_OPEN));
    }
    let said: Vec<Said> = here.iter().map(as_said).collect();
    let number = versions_of(draft.sight(), text).iter().map(|it| it.number).max();
    let version = draft.add(Version {
        text,
        circle,
        number: number.unwrap_or_default() + 1,
        label: label.trim().to_owned(),
        summary: summary.trim().to_owned(),
        on: draft.today,
        passages: here.len() as u32,
        open_points: counted.open,
        reserved: counted.reserved,
        digest: Digest::of(canonical(&said).as_bytes()),
        is_frozen,
    })?;
    for (nth, said) in (0..).zip(parts(said)) {
        draft.add(VersionPart { version, circle, nth, said })?;
    }
    Ok(version)
}

pub(super) fn as_said(it: &Seen<'_, Passage>) -> Said {
    let Passage { heading, words, status, .. } = it.record.clone();
    Said { passage: it.id, heading, words, status }
}

fn parts(said: Vec<Said>) -> Vec<Vec<Said>> {
    let mut parts: Vec<Vec<Said>> = Vec::new();
    let mut room = 0;
    for it in said {
        let bytes = it.heading.len() + it.words.len() + 100;
        match parts.last_mut() {
            Some(last) if bytes <= room => last.push(it),
            _ => {
                room = PART_BYTES;
                parts.push(vec![it]);
            }
        }
        room = room.saturating_sub(bytes);
    }
    parts
}
