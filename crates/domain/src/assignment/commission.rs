// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The assignment in versions, each confirmed by every commissioner.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::{Office, Person, Role},
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// One version of the assignment; once somebody confirmed it, it stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    pub version: u32,
    pub text: String,
    /// What nobody needs to ask about any more.
    pub fixed: Vec<String>,
    /// What is still free to choose.
    pub open: Vec<String>,
    pub kind: Option<AssignmentKind>,
    /// Who receives the result at the end; often not who asked for it.
    pub receiver: String,
    pub on: Option<Date>,
}

impl Filed for Assignment {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Inside one organisation or (also) outside it; finding a vision or moving people to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentKind {
    InsideVision,
    InsideProcess,
    OutsideVision,
    OutsideProcess,
}

impl AssignmentKind {
    pub const ALL: [AssignmentKind; 4] = [
        AssignmentKind::InsideVision,
        AssignmentKind::InsideProcess,
        AssignmentKind::OutsideVision,
        AssignmentKind::OutsideProcess,
    ];
}

/// One commissioner's yes to one version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    pub assignment: Id<Assignment>,
    pub person: Id<Person>,
    pub on: Date,
}

impl Filed for Confirmation {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.assignment.any()]
    }
}

/// Somebody said yes to this version: its words stay.
pub const VERSION_CONFIRMED: Rule = Rule("version-confirmed");
/// Only the newest version can be changed, taken back or confirmed.
pub const NEWER_VERSION: Rule = Rule("newer-version");
/// This commissioner confirmed this version before.
pub const YOU_CONFIRMED: Rule = Rule("you-confirmed");

/// What a version says, as it is proposed or changed.
#[derive(Clone, Debug, Serialize)]
pub struct Wording {
    pub text: String,
    pub fixed: Vec<String>,
    pub open: Vec<String>,
    pub kind: Option<AssignmentKind>,
    pub receiver: String,
}

impl Wording {
    fn check(&self) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        fields.needed("text", &self.text, TEXT);
        super::each_line(&mut fields, "fixed", &self.fixed);
        super::each_line(&mut fields, "open", &self.open);
        fields.optional("receiver", &self.receiver, LINE);
        fields.done()
    }

    fn into_version(self, version: u32, on: Option<Date>) -> Assignment {
        Assignment {
            version,
            text: self.text.trim().to_owned(),
            fixed: super::trimmed(&self.fixed),
            open: super::trimmed(&self.open),
            kind: self.kind,
            receiver: self.receiver.trim().to_owned(),
            on,
        }
    }
}

/// Puts a new version before the commissioners.
#[derive(Clone, Debug, Serialize)]
pub struct ProposeAssignment {
    pub wording: Wording,
}

impl Act for ProposeAssignment {
    const NAME: &'static str = "assignment.propose";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        self.wording.check()?;
        let versions = draft.sight().all::<Assignment>();
        let version = versions.iter().map(|it| it.version).max().unwrap_or(0) + 1;
        let today = draft.today;
        draft.add(self.wording.clone().into_version(version, Some(today)))?;
        Ok(())
    }
}

/// Mends a version that nobody confirmed yet.
#[derive(Clone, Debug, Serialize)]
pub struct MendAssignment {
    pub assignment: Id<Assignment>,
    pub seen: u32,
    pub wording: Wording,
}

impl Act for MendAssignment {
    const NAME: &'static str = "assignment.mend";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let now = unconfirmed(draft, self.assignment)?;
        self.wording.check()?;
        let mended = self.wording.clone().into_version(now.version, now.on);
        draft.revise(self.assignment, self.seen, mended)
    }
}

/// Takes back a version that nobody confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct TakeBackAssignment {
    pub assignment: Id<Assignment>,
    pub seen: u32,
}

impl Act for TakeBackAssignment {
    const NAME: &'static str = "assignment.take_back";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        unconfirmed(draft, self.assignment)?;
        draft.withdraw(self.assignment, self.seen)
    }
}

/// Says yes to the newest version, as one of its commissioners. Final: others go on from it.
#[derive(Clone, Debug, Serialize)]
pub struct ConfirmAssignment {
    pub assignment: Id<Assignment>,
    /// The revision that was read; a mended version must be read again.
    pub seen: u32,
}

impl Act for ConfirmAssignment {
    const NAME: &'static str = "assignment.confirm";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let person = draft.as_commissioner()?.person;
        newest(draft, self.assignment)?;
        let latest = draft.sight().find(self.assignment).ok_or(Refusal::NotThere)?.stamp.revision;
        if latest != self.seen {
            return Err(Refusal::Outdated { record: self.assignment.any(), theirs: latest });
        }
        let earlier = draft.sight().under::<Confirmation>(self.assignment.any());
        if earlier.iter().any(|it| it.person == person) {
            return Err(Refusal::Rule(YOU_CONFIRMED));
        }
        let on = draft.today;
        draft.add(Confirmation { assignment: self.assignment, person, on })?;
        Ok(())
    }
}

fn newest<'w>(draft: &Draft<'w>, id: Id<Assignment>) -> Result<&'w Assignment, Refusal> {
    let assignment = draft.find(id)?;
    let versions = draft.sight().all::<Assignment>();
    if versions.iter().any(|it| it.version > assignment.version) {
        return Err(Refusal::Rule(NEWER_VERSION));
    }
    Ok(assignment)
}

fn unconfirmed<'w>(draft: &Draft<'w>, id: Id<Assignment>) -> Result<&'w Assignment, Refusal> {
    let assignment = newest(draft, id)?;
    if !draft.sight().under::<Confirmation>(id.any()).is_empty() {
        return Err(Refusal::Rule(VERSION_CONFIRMED));
    }
    Ok(assignment)
}

/// One version with who said yes to it and who did not yet.
pub struct VersionView<'w> {
    pub version: Seen<'w, Assignment>,
    pub confirmations: Vec<Seen<'w, Confirmation>>,
    /// Commissioners of today who did not confirm it; only asked of the newest version.
    pub waiting: Vec<Id<Person>>,
    pub is_newest: bool,
}

impl VersionView<'_> {
    pub fn waits_for(&self, person: Option<Id<Person>>) -> bool {
        person.is_some_and(|it| self.waiting.contains(&it))
    }

    /// All commissioners of today said yes, and there is at least one.
    pub fn is_confirmed(&self) -> bool {
        !self.confirmations.is_empty() && self.waiting.is_empty()
    }
}

/// All versions, the newest first.
pub fn versions<'w>(sight: &Sight<'w>) -> Vec<VersionView<'w>> {
    let commissioners = commissioners(sight);
    let mut versions = sight.all::<Assignment>();
    versions.sort_by_key(|it| std::cmp::Reverse(it.version));
    let views = versions.into_iter().enumerate().map(|(place, version)| {
        let confirmations = sight.under::<Confirmation>(version.id.any());
        let is_newest = place == 0;
        let said_yes = |person: &Id<Person>| confirmations.iter().any(|it| it.person == *person);
        let waiting = commissioners.iter().filter(|it| is_newest && !said_yes(it)).copied();
        let waiting = waiting.collect();
        VersionView { version, confirmations, waiting, is_newest }
    });
    views.collect()
}

/// Who gives the assignment today.
pub fn commissioners(sight: &Sight<'_>) -> Vec<Id<Person>> {
    holders(sight, Office::Commissioner)
}

/// Who holds an office today, each once, in the order in which they came.
pub(super) fn holders(sight: &Sight<'_>, office: Office) -> Vec<Id<Person>> {
    let mut persons = Vec::new();
    for role in sight.all::<Role>() {
        if role.office == office && role.is_held(sight.today) && !persons.contains(&role.person) {
            persons.push(role.person);
        }
    }
    persons
}
