// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Variants: ways in which it could be done, with "not doing it" among them from day one.

use ledger::Id;
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// May stay empty for the variant of not doing it: every language has a word for that.
    pub name: String,
    pub text: String,
    /// This is the variant in which nothing new is founded.
    pub not_doing: bool,
    pub state: VariantState,
}

impl Variant {
    /// Stands in every founding from its first entry.
    pub(super) fn not_doing() -> Variant {
        let (name, text) = (String::new(), String::new());
        Variant { name, text, not_doing: true, state: VariantState::Open }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VariantState {
    Open,
    Preferred,
    Dropped,
}

impl VariantState {
    pub const ALL: [VariantState; 3] =
        [VariantState::Open, VariantState::Preferred, VariantState::Dropped];
}

impl Filed for Variant {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Another variant is preferred; that one goes back first.
pub const ONE_PREFERRED: Rule = Rule("one-preferred");
/// The variant stands like that already.
pub const SAME_STATE: Rule = Rule("same-state");
/// "Not doing it" stays among the variants to the end.
pub const NOT_DOING_STAYS: Rule = Rule("not-doing-stays");

/// Adds a way in which it could be done.
#[derive(Clone, Debug, Serialize)]
pub struct AddVariant {
    pub name: String,
    pub text: String,
}

impl Act for AddVariant {
    const NAME: &'static str = "assignment.add_variant";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        check(draft, None, &self.name, &self.text, false)?;
        let (name, text) = (self.name.trim().to_owned(), self.text.trim().to_owned());
        draft.add(Variant { name, text, not_doing: false, state: VariantState::Open })?;
        Ok(())
    }
}

/// Writes a variant in other words.
#[derive(Clone, Debug, Serialize)]
pub struct EditVariant {
    pub variant: Id<Variant>,
    pub seen: u32,
    pub name: String,
    pub text: String,
}

impl Act for EditVariant {
    const NAME: &'static str = "assignment.edit_variant";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let now = draft.find(self.variant)?;
        check(draft, Some(self.variant), &self.name, &self.text, now.not_doing)?;
        let (name, text) = (self.name.trim().to_owned(), self.text.trim().to_owned());
        draft.revise(self.variant, self.seen, Variant { name, text, ..now.clone() })
    }
}

fn check(
    draft: &Draft<'_>,
    own: Option<Id<Variant>>,
    name: &str,
    text: &str,
    not_doing: bool,
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    if not_doing {
        fields.optional("name", name, LINE);
    } else {
        fields.needed("name", name, LINE);
    }
    let same = |it: &Seen<'_, Variant>| Some(it.id) != own && it.name.trim() == name.trim();
    if !name.trim().is_empty() && draft.sight().all::<Variant>().iter().any(same) {
        fields.wrong("name", Problem::Twice);
    }
    fields.optional("text", text, TEXT);
    fields.done()
}

/// Says how a variant stands, and why.
#[derive(Clone, Debug, Serialize)]
pub struct JudgeVariant {
    pub variant: Id<Variant>,
    pub seen: u32,
    pub state: VariantState,
    pub why: String,
}

impl Act for JudgeVariant {
    const NAME: &'static str = "assignment.judge_variant";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let now = draft.find(self.variant)?;
        let mut fields = Fields::new();
        let preferred = |it: &Seen<'_, Variant>| it.state == VariantState::Preferred;
        if self.state == now.state {
            fields.wrong("state", Problem::Rule(SAME_STATE));
        } else if self.state == VariantState::Preferred
            && draft.sight().all::<Variant>().iter().any(preferred)
        {
            fields.wrong("state", Problem::Rule(ONE_PREFERRED));
        }
        fields.needed("why", &self.why, TEXT);
        fields.done()?;
        draft.because(&self.why);
        draft.revise(self.variant, self.seen, Variant { state: self.state, ..now.clone() })
    }
}

/// Takes away a variant that was put there by mistake; one that lost is judged, not removed.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveVariant {
    pub variant: Id<Variant>,
    pub seen: u32,
}

impl Act for RemoveVariant {
    const NAME: &'static str = "assignment.remove_variant";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        if draft.find(self.variant)?.not_doing {
            return Err(Refusal::Rule(NOT_DOING_STAYS));
        }
        draft.withdraw(self.variant, self.seen)
    }
}

/// The variants: the preferred one first, then the open ones, then what was dropped.
pub fn variants<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Variant>> {
    let mut variants = sight.all::<Variant>();
    variants.sort_by_key(|it| match it.state {
        VariantState::Preferred => 0,
        VariantState::Open => 1,
        VariantState::Dropped => 2,
    });
    variants
}
