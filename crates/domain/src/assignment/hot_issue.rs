// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hot issues: charged objections that return, noted by the facilitators for themselves.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen, Sight},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotIssue {
    pub name: String,
    pub words: String,
    /// With whom it was heard; nobody but the facilitators sees this.
    pub parties: Vec<Id<Party>>,
}

impl Filed for HotIssue {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.parties.iter().map(|it| it.any()).collect()
    }
}

/// Notes a subject that keeps coming back with feeling.
#[derive(Clone, Debug, Serialize)]
pub struct AddHotIssue {
    pub name: String,
    pub words: String,
    pub parties: Vec<Id<Party>>,
}

impl Act for AddHotIssue {
    const NAME: &'static str = "assignment.add_hot_issue";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.add(checked(draft, None, &self.name, &self.words, &self.parties)?)?;
        Ok(())
    }
}

/// Writes a hot issue in other words, or with other parties.
#[derive(Clone, Debug, Serialize)]
pub struct EditHotIssue {
    pub issue: Id<HotIssue>,
    pub seen: u32,
    pub name: String,
    pub words: String,
    pub parties: Vec<Id<Party>>,
}

impl Act for EditHotIssue {
    const NAME: &'static str = "assignment.edit_hot_issue";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.issue)?;
        let issue = checked(draft, Some(self.issue), &self.name, &self.words, &self.parties)?;
        draft.revise(self.issue, self.seen, issue)
    }
}

/// Takes away a hot issue that cooled down.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveHotIssue {
    pub issue: Id<HotIssue>,
    pub seen: u32,
}

impl Act for RemoveHotIssue {
    const NAME: &'static str = "assignment.remove_hot_issue";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.find(self.issue)?;
        draft.withdraw(self.issue, self.seen)
    }
}

fn checked(
    draft: &Draft<'_>,
    own: Option<Id<HotIssue>>,
    name: &str,
    words: &str,
    parties: &[Id<Party>],
) -> Result<HotIssue, Refusal> {
    let mut fields = Fields::new();
    fields.needed("name", name, LINE);
    let same = |it: &Seen<'_, HotIssue>| Some(it.id) != own && it.name == name.trim();
    if draft.sight().all::<HotIssue>().iter().any(same) {
        fields.wrong("name", Problem::Twice);
    }
    fields.optional("words", words, TEXT);
    let mut each = parties.to_vec();
    each.sort();
    each.dedup();
    if each.len() > ROWS {
        fields.wrong("parties", Problem::TooMany { most: ROWS });
    }
    fields.done()?;
    for party in &each {
        draft.find(*party)?;
    }
    let (name, words) = (name.trim().to_owned(), words.trim().to_owned());
    Ok(HotIssue { name, words, parties: each })
}

/// The hot issues, those heard at most parties first. Empty for everybody but the facilitators.
pub fn hot_issues<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, HotIssue>> {
    let mut issues = sight.all::<HotIssue>();
    issues.sort_by_key(|it| std::cmp::Reverse(it.parties.len()));
    issues
}
