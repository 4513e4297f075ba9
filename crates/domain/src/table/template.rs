// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Templates: a script that went well, kept to be copied to another meeting.

use ledger::Id;
use serde::{Deserialize, Serialize};

use super::{Cue, Meeting, Step, script::Both, step::MOST_STEPS};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::Audience,
};

/// There is no step to keep or to begin with.
pub const NO_STEPS: Rule = Rule("table-no-steps");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    pub name: String,
    pub steps: Vec<Step>,
    pub cues: Vec<Cue>,
}

impl Filed for Template {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }
}

/// Keeps the script of a meeting under a name.
#[derive(Clone, Debug, Serialize)]
pub struct KeepTemplate {
    pub meeting: Id<Meeting>,
    pub name: String,
}

impl Act for KeepTemplate {
    const NAME: &'static str = "table.keep_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let table = draft.find(self.meeting)?.table;
        let Both { steps, cues, .. } = Both::of(draft, table, self.meeting);
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let called = self.name.trim().to_lowercase();
        let others = draft.sight().all::<Template>();
        if others.iter().any(|it| it.name.to_lowercase() == called) {
            fields.wrong("name", Problem::Twice);
        }
        fields.done()?;
        if steps.is_empty() {
            return Err(Refusal::Rule(NO_STEPS));
        }
        draft.add(Template { name: self.name.trim().to_owned(), steps, cues }).map(|_| ())
    }
}

/// Copies a template behind the steps of a meeting.
#[derive(Clone, Debug, Serialize)]
pub struct CopyTemplate {
    pub meeting: Id<Meeting>,
    pub template: Id<Template>,
}

impl Act for CopyTemplate {
    const NAME: &'static str = "table.copy_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let table = draft.find(self.meeting)?.table;
        let template = draft.find(self.template)?;
        let mut both = Both::of(draft, table, self.meeting);
        for step in &template.steps {
            let (before, key) = (step.key, both.next_key());
            both.steps.push(Step { key, ..step.clone() });
            let cue = template.cues.iter().find(|it| it.step == before);
            both.cues.extend(cue.map(|it| Cue { step: key, ..it.clone() }));
        }
        if both.steps.len() > MOST_STEPS {
            return Err(Refusal::field("template", Problem::TooMany { most: MOST_STEPS }));
        }
        both.write(draft)
    }
}

/// Throws a template away; what was copied from it stays.
#[derive(Clone, Debug, Serialize)]
pub struct DropTemplate {
    pub template: Id<Template>,
    pub seen: u32,
}

impl Act for DropTemplate {
    const NAME: &'static str = "table.drop_template";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.template)?;
        draft.withdraw(self.template, self.seen)
    }
}
