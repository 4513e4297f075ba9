// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The way to a release, and its log: asked or prepared, confirmed by who may, taken back.

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Interest, Release, ReleaseCircle};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    party::{Party, Person, Releasers},
    records::Filed,
    refusal::{Refusal, Rule},
    sight::{Audience, Sight},
};

/// Only what the party confirmed can be released.
pub const NOT_CONFIRMED: Rule = Rule("interest-not-confirmed");
/// One prepares, another one confirms.
pub const NEEDS_ANOTHER: Rule = Rule("interest-needs-another");
/// The party said who may release for it, and it is not this person.
pub const NOT_A_RELEASER: Rule = Rule("interest-not-a-releaser");
/// It was decided already.
pub const NOT_WAITING: Rule = Rule("interest-not-waiting");

/// Exact words on their way to a wider circle, with every step and who took it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRequest {
    pub party: Id<Party>,
    pub interest: Id<Interest>,
    pub words: String,
    pub circle: ReleaseCircle,
    pub stage: Stage,
    pub steps: Vec<Step>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Stage {
    /// A facilitator asked whether this may go on.
    Asked,
    /// One of the party made it ready; another one confirms.
    Prepared,
    Declined,
    Released(Id<Release>),
    TakenBack,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub what: StepKind,
    pub by: Id<Person>,
    pub on: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    Asked,
    Prepared,
    Declined,
    Released,
    TakenBack,
}

impl Filed for ReleaseRequest {
    fn audience(&self) -> Audience {
        Audience::BetweenUs(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any(), self.interest.any()]
    }
}

impl ReleaseRequest {
    /// Waits for the party to decide.
    pub fn waits(&self) -> bool {
        matches!(self.stage, Stage::Asked | Stage::Prepared)
    }

    /// The words that went out and still stand.
    pub fn went_out(&self) -> Option<Id<Release>> {
        match self.stage {
            Stage::Released(release) => Some(release),
            _ => None,
        }
    }

    fn prepared_by(&self) -> Option<Id<Person>> {
        let prepared = self.steps.iter().rev().find(|it| it.what == StepKind::Prepared);
        prepared.filter(|_| self.stage == Stage::Prepared).map(|it| it.by)
    }

    /// Whether this viewer could let it go out now.
    pub fn may_give(&self, sight: &Sight<'_>) -> bool {
        let me = sight.standing().person();
        match (releasing(sight, self.party), self.stage) {
            (Releasing::Alone, Stage::Asked | Stage::Prepared) => true,
            (Releasing::WithAnother, Stage::Prepared) => self.prepared_by() != me,
            _ => false,
        }
    }
}

/// What somebody may do towards a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Releasing {
    No,
    /// Confirms what another one of the party prepared.
    WithAnother,
    Alone,
}

/// Who may release: whom the party said, otherwise each of its first voices with another one.
/// Whom a facilitator added later may not, until the party says so: the rule that hides what was
/// said before them holds here as well.
pub fn releasing(sight: &Sight<'_>, party: Id<Party>) -> Releasing {
    let standing = sight.standing();
    let Some(me) = standing.person().filter(|_| standing.is_voice(party)) else {
        return Releasing::No;
    };
    match sight.under::<Releasers>(party.any()).first() {
        Some(named) if !named.persons.contains(&me) => Releasing::No,
        Some(named) if named.one_is_enough => Releasing::Alone,
        Some(_) => Releasing::WithAnother,
        None if standing.own_since(party) == Some(Timestamp::MIN) => Releasing::WithAnother,
        None => Releasing::No,
    }
}

/// A facilitator whom the party named asks whether words of it may go on; the party decides.
#[derive(Clone, Debug, Serialize)]
pub struct AskRelease {
    pub interest: Id<Interest>,
    pub words: String,
    pub circle: ReleaseCircle,
}

impl Act for AskRelease {
    const NAME: &'static str = "interest.ask_release";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let request = begun(draft, self.interest, &self.words, self.circle)?;
        let asked = request.after(draft, Stage::Asked, StepKind::Asked);
        draft.add(asked)?;
        Ok(())
    }
}

/// One of the party makes a release ready, and where one is enough it goes out at once.
#[derive(Clone, Debug, Serialize)]
pub struct PrepareRelease {
    pub interest: Id<Interest>,
    pub words: String,
    pub circle: ReleaseCircle,
}

impl Act for PrepareRelease {
    const NAME: &'static str = "interest.prepare_release";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.interest)?.party;
        draft.as_voice(party)?;
        let request = begun(draft, self.interest, &self.words, self.circle)?;
        let request = request.after(draft, Stage::Prepared, StepKind::Prepared);
        let request = match releasing(draft.sight(), party) {
            Releasing::Alone => request.released(draft)?,
            _ => request,
        };
        draft.add(request)?;
        Ok(())
    }
}

/// Who may release answers a request: with these exact words, to exactly this circle.
#[derive(Clone, Debug, Serialize)]
pub struct GiveRelease {
    pub request: Id<ReleaseRequest>,
    pub seen: u32,
    /// Ticked: these are exactly the words.
    pub confirmed: Confirmed,
}

/// Whether somebody ticked that they mean it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Confirmed {
    Yes,
    No,
}

impl Act for GiveRelease {
    const NAME: &'static str = "interest.release";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let request = waiting(draft, self.request)?;
        let me = draft.as_voice(request.party)?.person;
        if self.confirmed == Confirmed::No {
            return Err(Refusal::field("confirmed", crate::refusal::Problem::NotConfirmed));
        }
        let after = match releasing(draft.sight(), request.party) {
            // The party may say yes; that others of it release is no reason to lose this one's yes.
            Releasing::No if request.stage == Stage::Asked => {
                request.after(draft, Stage::Prepared, StepKind::Prepared)
            }
            Releasing::No => return Err(Refusal::Rule(NOT_A_RELEASER)),
            Releasing::WithAnother if request.prepared_by() == Some(me) => {
                return Err(Refusal::Rule(NEEDS_ANOTHER));
            }
            // A facilitator asked: of the party this is the first, and another one follows.
            Releasing::WithAnother if request.stage == Stage::Asked => {
                request.after(draft, Stage::Prepared, StepKind::Prepared)
            }
            Releasing::WithAnother | Releasing::Alone => request.released(draft)?,
        };
        draft.revise(self.request, self.seen, after)
    }
}

/// The party says: not now. Who asked reads it; nobody else ever knew.
#[derive(Clone, Debug, Serialize)]
pub struct DeclineRelease {
    pub request: Id<ReleaseRequest>,
    pub seen: u32,
}

impl Act for DeclineRelease {
    const NAME: &'static str = "interest.decline_release";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let request = waiting(draft, self.request)?;
        draft.as_voice(request.party)?;
        let after = request.after(draft, Stage::Declined, StepKind::Declined);
        draft.revise(self.request, self.seen, after)
    }
}

/// Takes released words back: they are shown no more. Who read them, read them.
#[derive(Clone, Debug, Serialize)]
pub struct TakeBackRelease {
    pub request: Id<ReleaseRequest>,
    pub seen: u32,
}

impl Act for TakeBackRelease {
    const NAME: &'static str = "interest.take_back_release";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let request = draft.find(self.request)?.clone();
        draft.as_voice(request.party)?;
        let Stage::Released(release) = request.stage else {
            return Err(Refusal::Rule(NOT_WAITING));
        };
        draft.takes_back(release)?;
        let after = request.after(draft, Stage::TakenBack, StepKind::TakenBack);
        draft.revise(self.request, self.seen, after)
    }
}

fn begun(
    draft: &Draft<'_>,
    interest: Id<Interest>,
    words: &str,
    circle: ReleaseCircle,
) -> Result<ReleaseRequest, Refusal> {
    let found = draft.find(interest)?;
    let mut fields = Fields::new();
    fields.needed("words", words, TEXT);
    fields.done()?;
    if let ReleaseCircle::Table(table) = circle {
        draft.find(table)?;
    }
    if !found.is_confirmed() {
        return Err(Refusal::Rule(NOT_CONFIRMED));
    }
    let (party, words, stage) = (found.party, words.trim().to_owned(), Stage::Asked);
    Ok(ReleaseRequest { party, interest, words, circle, stage, steps: Vec::new() })
}

fn waiting(draft: &Draft<'_>, request: Id<ReleaseRequest>) -> Result<ReleaseRequest, Refusal> {
    let found = draft.find(request)?;
    if found.waits() { Ok(found.clone()) } else { Err(Refusal::Rule(NOT_WAITING)) }
}

impl ReleaseRequest {
    fn after(mut self, draft: &Draft<'_>, stage: Stage, what: StepKind) -> ReleaseRequest {
        self.stage = stage;
        self.steps.push(Step { what, by: Id::new(draft.by), on: draft.today });
        self
    }

    /// Makes the record that the wider circle reads: the exact words, and no way back to here.
    fn released(self, draft: &mut Draft<'_>) -> Result<ReleaseRequest, Refusal> {
        let name = draft.find(self.party)?.name.clone();
        let release = draft.add(Release::of(self.party, &name, &self.words, self.circle))?;
        Ok(self.after(draft, Stage::Released(release), StepKind::Released))
    }
}
