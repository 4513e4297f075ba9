// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Trials: a joint try-out with a purpose, people, a rule for stopping, and what was learned.

use jiff::civil::Date;
use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::Refusal,
    sight::{Audience, Seen, Sight},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    pub name: String,
    pub purpose: String,
    pub people: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub stop_rule: String,
    pub learned: String,
}

impl Trial {
    pub fn stage(&self, today: Date) -> TrialStage {
        match (self.from, self.until) {
            (_, Some(until)) if until < today => TrialStage::Over,
            (Some(from), _) if from <= today => TrialStage::Running,
            _ => TrialStage::Planned,
        }
    }
}

impl Filed for Trial {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Where a trial is, by its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialStage {
    Planned,
    Running,
    Over,
}

/// What a trial says before it begins. A trial without a rule for stopping never ends.
#[derive(Clone, Debug, Serialize)]
pub struct TrialPlan {
    pub name: String,
    pub purpose: String,
    pub people: String,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub stop_rule: String,
}

impl TrialPlan {
    fn into_trial(self, learned: String) -> Result<Trial, Refusal> {
        let mut fields = Fields::new();
        fields.needed("name", &self.name, LINE);
        fields.needed("purpose", &self.purpose, TEXT);
        fields.optional("people", &self.people, LINE);
        fields.date("from", self.from);
        fields.period("until", self.from, self.until);
        fields.needed("stop_rule", &self.stop_rule, TEXT);
        fields.done()?;
        Ok(Trial {
            name: self.name.trim().to_owned(),
            purpose: self.purpose.trim().to_owned(),
            people: self.people.trim().to_owned(),
            from: self.from,
            until: self.until,
            stop_rule: self.stop_rule.trim().to_owned(),
            learned,
        })
    }
}

/// Plans a trial.
#[derive(Clone, Debug, Serialize)]
pub struct AddTrial {
    pub plan: TrialPlan,
}

impl Act for AddTrial {
    const NAME: &'static str = "assignment.add_trial";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.add(self.plan.clone().into_trial(String::new())?)?;
        Ok(())
    }
}

/// Changes the plan of a trial.
#[derive(Clone, Debug, Serialize)]
pub struct EditTrial {
    pub trial: Id<Trial>,
    pub seen: u32,
    pub plan: TrialPlan,
}

impl Act for EditTrial {
    const NAME: &'static str = "assignment.edit_trial";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let learned = draft.find(self.trial)?.learned.clone();
        draft.revise(self.trial, self.seen, self.plan.clone().into_trial(learned)?)
    }
}

/// Writes down what was learned, while it runs or afterwards. A last day ends the trial.
#[derive(Clone, Debug, Serialize)]
pub struct LearnFromTrial {
    pub trial: Id<Trial>,
    pub seen: u32,
    pub learned: String,
    /// The rule for stopping was met, or enough was learned.
    pub until: Option<Date>,
}

impl Act for LearnFromTrial {
    const NAME: &'static str = "assignment.learn_from_trial";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let now = draft.find(self.trial)?;
        let mut fields = Fields::new();
        fields.needed("learned", &self.learned, TEXT);
        fields.period("until", now.from, self.until);
        fields.done()?;
        let learned = self.learned.trim().to_owned();
        let until = self.until.or(now.until);
        draft.revise(self.trial, self.seen, Trial { learned, until, ..now.clone() })
    }
}

/// Takes away a trial that was put there by mistake.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveTrial {
    pub trial: Id<Trial>,
    pub seen: u32,
}

impl Act for RemoveTrial {
    const NAME: &'static str = "assignment.remove_trial";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.trial)?;
        draft.withdraw(self.trial, self.seen)
    }
}

/// All trials, in the order in which they begin; those without a date last.
pub fn trials<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Trial>> {
    let mut trials = sight.all::<Trial>();
    trials.sort_by_key(|it| (it.from.is_none(), it.from));
    trials
}
