// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The script of a meeting: its row of steps, with a cue beside each for who facilitates.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Asks, Cue, FormKind, Meeting, Step, Subject, Table, step::MOST_STEPS};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    records::Filed,
    refusal::{Problem, Refusal},
    round::{Plan, RoundCircle},
    sight::{Audience, Seen, Sight},
};

/// What will happen, as everybody at the table may read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub table: Id<Table>,
    pub meeting: Id<Meeting>,
    pub steps: Vec<Step>,
}

/// What only who facilitates reads of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cues {
    pub script: Id<Script>,
    pub cues: Vec<Cue>,
}

impl Filed for Script {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.meeting.any()]
    }
}

impl Filed for Cues {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.script.any()]
    }
}

/// The script of a meeting, with the cues where they are the viewer's to read.
pub struct ScriptView<'w> {
    pub script: Option<Seen<'w, Script>>,
    pub cues: Option<Seen<'w, Cues>>,
}

impl ScriptView<'_> {
    pub fn steps(&self) -> &[Step] {
        self.script.as_ref().map_or(&[], |it| &it.record.steps)
    }

    pub fn cue(&self, step: u16) -> Option<&Cue> {
        self.cues.as_ref().and_then(|it| it.record.cues.iter().find(|it| it.step == step))
    }
}

pub fn script<'w>(sight: &Sight<'w>, meeting: Id<Meeting>) -> ScriptView<'w> {
    let script = sight.under::<Script>(meeting.any()).into_iter().next();
    let cues = script.and_then(|it| sight.under::<Cues>(it.id.any()).into_iter().next());
    ScriptView { script, cues }
}

/// The words of one step, in the language of who prepares.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct StepWords {
    pub title: String,
    pub say: String,
    pub note: String,
}

/// A working form, with what whoever prepares says of it.
pub(super) struct FormSaid<'s> {
    pub form: FormKind,
    pub subject: &'s Subject,
    pub everybody: bool,
    /// One for each step of the form.
    pub words: &'s [StepWords],
}

/// Puts a working form behind the steps that are there.
#[derive(Clone, Debug, Serialize)]
pub struct AddForm {
    pub meeting: Id<Meeting>,
    pub form: FormKind,
    pub subject: Subject,
    /// Everybody who is here answers for themselves.
    pub everybody: bool,
    /// One for each step of the form.
    pub words: Vec<StepWords>,
}

impl Act for AddForm {
    const NAME: &'static str = "table.add_form";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let table = draft.find(self.meeting)?.table;
        let mut both = Both::of(draft, table, self.meeting);
        let mut fields = Fields::new();
        let AddForm { form, ref subject, everybody, ref words, .. } = *self;
        both.add_form(&mut fields, &FormSaid { form, subject, everybody, words })?;
        fields.done()?;
        both.write(draft)
    }
}

/// Changes one step and its cue.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeStep {
    pub script: Id<Script>,
    pub seen: u32,
    pub step: u16,
    pub words: StepWords,
    pub minutes: u16,
    /// The question, where the step asks one.
    pub question: String,
}

impl Act for ChangeStep {
    const NAME: &'static str = "table.change_step";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut both = Both::found(draft, self.script, self.seen)?;
        let place = both.place(self.step)?;
        let step = &mut both.steps[place];
        let words = &self.words;
        step.title = words.title.trim().to_owned();
        step.say = words.say.trim().to_owned();
        step.minutes = self.minutes;
        let mut fields = Fields::new();
        step.check(&mut fields, &words.note);
        let cue = both.cue(self.step);
        cue.note = words.note.trim().to_owned();
        if let Some(asks) = cue.asks.take() {
            fields.needed("question", &self.question, TEXT);
            cue.asks = Some(asks.asking(self.question.trim().to_owned()));
        }
        fields.done()?;
        both.write(draft)
    }
}

/// Moves a step one place up or down.
#[derive(Clone, Debug, Serialize)]
pub struct MoveStep {
    pub script: Id<Script>,
    pub seen: u32,
    pub step: u16,
    pub up: bool,
}

impl Act for MoveStep {
    const NAME: &'static str = "table.move_step";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut both = Both::found(draft, self.script, self.seen)?;
        let place = both.place(self.step)?;
        let other = if self.up { place.checked_sub(1) } else { Some(place + 1) };
        // At the end there is nowhere to go: it stays where it is.
        if let Some(other) = other.filter(|it| *it < both.steps.len()) {
            both.steps.swap(place, other);
        }
        both.write(draft)
    }
}

/// Takes a step out of the script.
#[derive(Clone, Debug, Serialize)]
pub struct DropStep {
    pub script: Id<Script>,
    pub seen: u32,
    pub step: u16,
}

impl Act for DropStep {
    const NAME: &'static str = "table.drop_step";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut both = Both::found(draft, self.script, self.seen)?;
        both.place(self.step)?;
        both.steps.retain(|it| it.key != self.step);
        both.cues.retain(|it| it.step != self.step);
        both.write(draft)
    }
}

/// Script and cues in the making: they are always written together.
pub(super) struct Both {
    table: Id<Table>,
    meeting: Id<Meeting>,
    /// The records there are, with their revisions.
    here: Option<(Id<Script>, u32, Id<Cues>, u32)>,
    pub steps: Vec<Step>,
    pub cues: Vec<Cue>,
}

impl Both {
    /// Those of a meeting, or empty ones.
    pub fn of(draft: &Draft<'_>, table: Id<Table>, meeting: Id<Meeting>) -> Both {
        let ScriptView { script, cues } = script(draft.sight(), meeting);
        match (script, cues) {
            (Some(script), Some(cues)) => Both {
                table,
                meeting,
                here: Some((script.id, script.stamp.revision, cues.id, cues.stamp.revision)),
                steps: script.steps.clone(),
                cues: cues.cues.clone(),
            },
            _ => Both::new(table, meeting),
        }
    }

    /// Those of a meeting that has no script yet.
    pub fn new(table: Id<Table>, meeting: Id<Meeting>) -> Both {
        Both { table, meeting, here: None, steps: Vec::new(), cues: Vec::new() }
    }

    /// Puts the steps of a form behind those that are there.
    pub fn add_form(&mut self, fields: &mut Fields, said: &FormSaid<'_>) -> Result<(), Refusal> {
        let parts = said.form.parts();
        if said.words.len() != parts.len() {
            return Err(Refusal::field("words", Problem::TooFew { least: parts.len() }));
        }
        if said.form.asks() {
            fields.needed("question", &said.subject.question, TEXT);
        }
        for (part, words) in parts.iter().zip(said.words) {
            let step = Step {
                key: self.next_key(),
                form: said.form,
                title: words.title.trim().to_owned(),
                say: words.say.trim().to_owned(),
                minutes: part.minutes,
                phones: part.phones,
                wall: part.wall,
            };
            step.check(fields, &words.note);
            let asks = part.asks(said.subject, &step.title);
            if let Some(Asks::Plan(Plan { ask, .. })) = &asks {
                ask.check(fields);
            }
            let (note, everybody) = (words.note.trim().to_owned(), said.everybody);
            self.cues.push(Cue { step: step.key, note, asks, everybody });
            self.steps.push(step);
        }
        if self.steps.len() > MOST_STEPS {
            fields.wrong("form", Problem::TooMany { most: MOST_STEPS });
        }
        Ok(())
    }

    fn found(draft: &Draft<'_>, id: Id<Script>, seen: u32) -> Result<Both, Refusal> {
        let found = draft.find(id)?;
        let mut both = Both::of(draft, found.table, found.meeting);
        let here = both.here.as_mut().filter(|it| it.0 == id).ok_or(Refusal::NotThere)?;
        here.1 = seen;
        Ok(both)
    }

    pub fn next_key(&self) -> u16 {
        self.steps.iter().map(|it| it.key).max().unwrap_or(0) + 1
    }

    fn place(&self, step: u16) -> Result<usize, Refusal> {
        self.steps.iter().position(|it| it.key == step).ok_or(Refusal::NotThere)
    }

    fn cue(&mut self, step: u16) -> &mut Cue {
        let place = self.cues.iter().position(|it| it.step == step);
        let place = place.unwrap_or_else(|| {
            self.cues.push(Cue { step, note: String::new(), asks: None, everybody: false });
            self.cues.len() - 1
        });
        &mut self.cues[place]
    }

    pub fn write(self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let Both { table, meeting, here, steps, cues } = self;
        let script = Script { table, meeting, steps };
        match here {
            Some((id, seen, own, revision)) => {
                draft.revise(id, seen, script)?;
                draft.revise(own, revision, Cues { script: id, cues })
            }
            None => {
                let script = draft.add(script)?;
                draft.add(Cues { script, cues }).map(|_| ())
            }
        }
    }
}

/// The circle in which the steps of a meeting ask.
pub(super) fn circle(table: Id<Table>) -> RoundCircle {
    RoundCircle::Table(table)
}
