// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A stage of the process, with the questions at its entry and its exit; templates are data.

use std::sync::LazyLock;

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    assignment::TemplateLanguage,
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen},
};

/// There are stages already.
pub const STAGES_COPIED: Rule = Rule("process-stages-copied");

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub name: String,
    /// What it is about, in one sentence.
    pub theme: String,
    /// What lies on the table at its end.
    pub product: String,
    /// Stages come in the order of their places.
    pub place: u32,
    /// To be answered before it begins.
    pub entry: Vec<StageQuestion>,
    /// To be answered before it ends.
    pub exit: Vec<StageQuestion>,
}

/// A question at a gate, with what is known of it now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageQuestion {
    pub words: String,
    pub answer: String,
    /// Whether it is answered well enough to go on.
    pub is_met: bool,
}

/// Which of the two gates of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    Entry,
    Exit,
}

impl Filed for Stage {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    stage: Vec<StageWords>,
}

/// What is written about a stage, without the answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageWords {
    pub name: String,
    pub theme: String,
    pub product: String,
    pub entry: Vec<String>,
    pub exit: Vec<String>,
}

const DUTCH: &str = include_str!("../../../../fixtures/templates/stages.nl.toml");
const ENGLISH: &str = include_str!("../../../../fixtures/templates/stages.en.toml");

/// Read once; the Dutch one first.
static TEMPLATES: LazyLock<[Vec<StageWords>; 2]> = LazyLock::new(|| {
    [DUTCH, ENGLISH].map(|text| {
        let template: Template = toml::from_str(text).expect("a test reads both templates");
        template.stage
    })
});

/// Copies the stages of the template into a founding that has none.
#[derive(Clone, Debug, Serialize)]
pub struct CopyStages {
    pub language: TemplateLanguage,
}

impl Act for CopyStages {
    const NAME: &'static str = "process.copy_stages";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        if !draft.sight().all::<Stage>().is_empty() {
            return Err(Refusal::Rule(STAGES_COPIED));
        }
        for (place, words) in (1..).zip(&TEMPLATES[self.language as usize]) {
            draft.add(words.told(place, &[], &[]))?;
        }
        Ok(())
    }
}

impl StageWords {
    fn told(&self, place: u32, entry: &[StageQuestion], exit: &[StageQuestion]) -> Stage {
        Stage {
            name: self.name.trim().to_owned(),
            theme: self.theme.trim().to_owned(),
            product: self.product.trim().to_owned(),
            place,
            entry: kept(&self.entry, entry),
            exit: kept(&self.exit, exit),
        }
    }

    fn check(&self, draft: &Draft<'_>, own: Option<Id<Stage>>) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        let small = self.name.trim().to_lowercase();
        let same = |it: &Seen<'_, Stage>| Some(it.id) != own && it.name.to_lowercase() == small;
        if draft.sight().all::<Stage>().iter().any(same) {
            fields.wrong("name", Problem::Twice);
        }
        fields.optional("theme", &self.theme, TEXT);
        fields.optional("product", &self.product, TEXT);
        for (name, lines) in [("entry", &self.entry), ("exit", &self.exit)] {
            if lines.len() > crate::fields::ROWS {
                fields.wrong(name, Problem::TooMany { most: crate::fields::ROWS });
            } else if let Some(long) = lines.iter().find(|it| it.chars().count() > 400) {
                fields.optional(name, long, 400);
            }
        }
        fields.done()
    }
}

/// Questions that stand there still keep what was answered.
fn kept(lines: &[String], before: &[StageQuestion]) -> Vec<StageQuestion> {
    let question = |words: &String| {
        let words = words.trim().to_owned();
        let stood = before.iter().find(|it| it.words == words).cloned();
        let (answer, is_met) = (String::new(), false);
        stood.unwrap_or(StageQuestion { words, answer, is_met })
    };
    lines.iter().map(question).collect()
}

/// Adds a stage of one's own, at the end.
#[derive(Clone, Debug, Serialize)]
pub struct AddStage {
    pub words: StageWords,
}

impl Act for AddStage {
    const NAME: &'static str = "process.add_stage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        self.words.check(draft, None)?;
        let last = draft.sight().all::<Stage>().iter().map(|it| it.place).max();
        draft.add(self.words.told(last.unwrap_or_default() + 1, &[], &[]))?;
        Ok(())
    }
}

/// Writes a stage otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeStage {
    pub stage: Id<Stage>,
    pub seen: u32,
    pub words: StageWords,
}

impl Act for ChangeStage {
    const NAME: &'static str = "process.change_stage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.stage)?;
        self.words.check(draft, Some(self.stage))?;
        let after = self.words.told(before.place, &before.entry, &before.exit);
        draft.revise(self.stage, self.seen, after)
    }
}

/// Takes a stage out of the process.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveStage {
    pub stage: Id<Stage>,
    pub seen: u32,
}

impl Act for RemoveStage {
    const NAME: &'static str = "process.remove_stage";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.stage)?;
        draft.withdraw(self.stage, self.seen)
    }
}

/// Says what is known of a question, and whether it is enough to go on.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerQuestion {
    pub stage: Id<Stage>,
    pub seen: u32,
    pub gate: Gate,
    /// Counted from 0.
    pub nth: usize,
    pub answer: String,
    pub is_met: bool,
}

impl Act for AnswerQuestion {
    const NAME: &'static str = "process.answer_question";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut after = draft.find(self.stage)?.clone();
        let mut fields = Fields::new();
        match self.is_met {
            true => fields.needed("answer", &self.answer, TEXT),
            false => fields.optional("answer", &self.answer, TEXT),
        }
        fields.done()?;
        let gate = match self.gate {
            Gate::Entry => &mut after.entry,
            Gate::Exit => &mut after.exit,
        };
        let question = gate.get_mut(self.nth).ok_or(Refusal::NotThere)?;
        question.answer = self.answer.trim().to_owned();
        question.is_met = self.is_met;
        draft.revise(self.stage, self.seen, after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_templates_hold_the_same_stages_with_as_many_questions() {
        let [dutch, english] = &*TEMPLATES;
        let counts = |all: &[StageWords]| {
            all.iter().map(|it| (it.entry.len(), it.exit.len())).collect::<Vec<_>>()
        };
        assert_eq!(counts(dutch), counts(english));
        assert!(dutch.iter().all(|it| !it.name.is_empty() && !it.exit.is_empty()));
    }
}
