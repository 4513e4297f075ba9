// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a frame holds: its text, range, boundaries, questions, and who may settle it.

use ledger::Id;
use serde::Serialize;

use super::{
    Boundary, Firmness, Frame, Range, Settler, Theme,
    boundary::{check_boundaries, check_range, trimmed_boundaries, trimmed_range},
};
use crate::{
    assignment::{each_line, trimmed},
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    refusal::{Problem, Refusal, Rule},
    sight::Seen,
};

/// The nine standard frames stand there already.
pub const ALL_STAND_READY: Rule = Rule("all-frames-there");
/// A settled frame changes only after it fell back.
pub const SETTLED_STAYS: Rule = Rule("settled-stays");

/// What people write in a frame; its firmness moves by acts of its own.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contents {
    /// Needed for an own frame; left aside for the others.
    pub name: String,
    pub text: String,
    pub range: Option<Range>,
    pub boundaries: Vec<Boundary>,
    pub questions: Vec<String>,
    pub settled_by: Option<Settler>,
}

impl Contents {
    fn check(
        &self,
        draft: &Draft<'_>,
        theme: Theme,
        own: Option<Id<Frame>>,
    ) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        let others = draft.sight().all::<Frame>();
        let others = others.iter().filter(|it| Some(it.id) != own);
        if theme == Theme::Own {
            fields.needed("name", &self.name, LINE);
            let same = |it: &&Seen<'_, Frame>| it.name == self.name.trim();
            if !self.name.trim().is_empty() && others.clone().any(|it| same(&it)) {
                fields.wrong("name", Problem::Twice);
            }
        } else if others.clone().any(|it| it.theme == theme) {
            fields.wrong("theme", Problem::Twice);
        }
        fields.optional("text", &self.text, TEXT);
        check_range(&mut fields, self.range.as_ref());
        check_boundaries(&mut fields, &self.boundaries);
        each_line(&mut fields, "questions", &self.questions);
        fields.done()?;
        if let Some(Settler::Table(table)) = self.settled_by {
            draft.find(table)?;
        }
        Ok(())
    }

    fn into_frame(self, before: Frame) -> Frame {
        let name = match before.theme {
            Theme::Own => self.name.trim().to_owned(),
            _ => String::new(),
        };
        Frame {
            name,
            text: self.text.trim().to_owned(),
            range: trimmed_range(self.range.as_ref()),
            boundaries: trimmed_boundaries(&self.boundaries),
            questions: trimmed(&self.questions),
            settled_by: self.settled_by,
            ..before
        }
    }
}

/// A frame of which nothing is known yet.
fn blank(theme: Theme) -> Frame {
    Frame {
        theme,
        name: String::new(),
        text: String::new(),
        range: None,
        boundaries: Vec::new(),
        firmness: Firmness::UNKNOWN,
        open_until: None,
        settled_by: None,
        decision: None,
        questions: Vec::new(),
    }
}

/// Adds a frame; it begins as unknown, whatever it says.
#[derive(Clone, Debug, Serialize)]
pub struct AddFrame {
    pub theme: Theme,
    pub contents: Contents,
}

impl Act for AddFrame {
    const NAME: &'static str = "assignment.add_frame";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        self.contents.check(draft, self.theme, None)?;
        draft.add(self.contents.clone().into_frame(blank(self.theme)))?;
        Ok(())
    }
}

/// Puts the nine standard frames in place, empty and unknown; those that are there stay.
#[derive(Clone, Debug, Serialize)]
pub struct AddStandardFrames {}

impl Act for AddStandardFrames {
    const NAME: &'static str = "assignment.add_standard_frames";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let here = draft.sight().all::<Frame>();
        let missing = |theme: &&Theme| !here.iter().any(|it| it.theme == **theme);
        let missing: Vec<_> = Theme::standard().iter().filter(missing).collect();
        if missing.is_empty() {
            return Err(Refusal::Rule(ALL_STAND_READY));
        }
        for theme in missing {
            draft.add(blank(*theme))?;
        }
        Ok(())
    }
}

/// Writes a frame in other words, with another range, other boundaries, questions or settler.
#[derive(Clone, Debug, Serialize)]
pub struct EditFrame {
    pub frame: Id<Frame>,
    pub seen: u32,
    pub contents: Contents,
    /// May stay empty while nothing is settled.
    pub why: String,
}

impl Act for EditFrame {
    const NAME: &'static str = "assignment.edit_frame";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.frame)?;
        self.contents.check(draft, before.theme, Some(self.frame))?;
        let mut fields = Fields::new();
        fields.optional("why", &self.why, TEXT);
        fields.done()?;
        let after = self.contents.clone().into_frame(before.clone());
        let questions = before.questions.clone();
        let same = Frame { questions, ..after.clone() } == *before;
        if before.firmness >= Firmness::SETTLED && !same {
            return Err(Refusal::Rule(SETTLED_STAYS));
        }
        draft.because(&self.why);
        draft.revise(self.frame, self.seen, after)
    }
}

/// Takes away a frame that bounds nothing after all.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveFrame {
    pub frame: Id<Frame>,
    pub seen: u32,
    pub why: String,
}

impl Act for RemoveFrame {
    const NAME: &'static str = "assignment.remove_frame";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        if draft.find(self.frame)?.firmness >= Firmness::SETTLED {
            return Err(Refusal::Rule(SETTLED_STAYS));
        }
        let mut fields = Fields::new();
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.withdraw(self.frame, self.seen)
    }
}
