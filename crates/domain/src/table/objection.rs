// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the table did with an objection: it was told after the round, and the table tests it, not
//! who leads.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Course, Table};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, TEXT},
    records::Filed,
    refusal::{Refusal, Rule},
    round::{self, Ask, Given, Mark, Round, RoundState, RoundView, ShownAnswer, Shows},
    sight::{Audience, Seen, Sight},
};

/// Nobody objected there, or the answers are not turned over yet.
pub const NO_OBJECTION: Rule = Rule("table-no-objection");
/// An objection stands that the table did not test: nothing is decided before it did.
pub const OBJECTION_STANDS: Rule = Rule("table-objection-stands");
/// Whether somebody objects is not told yet.
pub const NOT_TURNED_OVER: Rule = Rule("table-not-turned-over");

/// How one objection was met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tested {
    pub round: Id<Round>,
    pub table: Id<Table>,
    /// Whose objection: what its answer counted for.
    pub unit: AnyId,
    pub met: Met,
    /// The new words, what is tried and until when, or why it stays.
    pub words: String,
}

/// What became of an objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// The proposal has other words now.
    WorkedIn,
    /// It is tried out for a while, and looked at again.
    TriedOut,
    /// Who objected lets it go, with the concern written down.
    Concern,
    /// The table finds that it does not touch what they want together.
    NotShared,
    /// It stays, and the table decides by another rule, said with the reason.
    OtherRule,
}

impl Filed for Tested {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

/// An objection that was told, and what the table did with it so far.
pub struct Objection<'w> {
    pub said: ShownAnswer,
    pub tested: Option<Seen<'w, Tested>>,
}

/// The objections to a question, as they were told after the round.
pub fn objections<'w>(sight: &Sight<'w>, asked: &RoundView<'w>) -> Vec<Objection<'w>> {
    let tested = sight.under::<Tested>(asked.round.id.any());
    let told = asked.shown.iter().filter(|it| is_objection(&asked.round.ask, &it.given));
    told.map(|it| Objection {
        said: it.clone(),
        tested: tested.iter().find(|tested| tested.unit == it.unit).copied(),
    })
    .collect()
}

/// Whether the answer says that one cannot go along.
fn is_objection(ask: &Ask, given: &Given) -> bool {
    matches!(ask.mark(given), Some(Mark::Objection | Mark::Block))
}

/// Refuses that something is called decided while an objection to it was not tested. What only
/// counts come out of tells nobody's objection, so there is none to test.
pub(crate) fn may_decide(sight: &Sight<'_>, asked: Id<Round>) -> Result<(), Refusal> {
    let Some(view) = round::round(sight, asked) else { return Ok(()) };
    if view.round.circle.table().is_none() || view.round.tells_counts_only() {
        return Ok(());
    }
    match objections(sight, &view).iter().all(|it| it.tested.is_some()) {
        true => Ok(()),
        false => Err(Refusal::Rule(OBJECTION_STANDS)),
    }
}

/// The same of a step in a meeting: of the last question in its working form on which one can
/// object, and that has to be turned over by then.
pub(super) fn may_decide_in(sight: &Sight<'_>, course: &Course, step: u16) -> Result<(), Refusal> {
    let Some(place) = course.steps.iter().position(|it| it.key == step) else { return Ok(()) };
    let form = course.steps[place].form;
    let before = course.steps[..=place].iter().rev().take_while(|it| it.form == form);
    let asked = before.filter_map(|it| sight.find(course.round_of(it.key)?));
    let Some(asked) = asked.into_iter().find(|it| may_object(&it.ask)) else { return Ok(()) };
    let is_told =
        matches!(asked.state, RoundState::Revealed { .. }) || asked.shows == Shows::AtOnce;
    if !is_told {
        return Err(Refusal::Rule(NOT_TURNED_OVER));
    }
    may_decide(sight, asked.id)
}

fn may_object(ask: &Ask) -> bool {
    let Ask::Choice(choices) = ask else { return false };
    choices.iter().any(|it| matches!(it.mark, Some(Mark::Objection | Mark::Block)))
}

/// Writes down what the table found of an objection, and how it was met.
#[derive(Clone, Debug, Serialize)]
pub struct TestObjection {
    pub round: Id<Round>,
    pub unit: AnyId,
    /// The revision on the page, when it was tested before.
    pub seen: Option<u32>,
    pub met: Met,
    pub words: String,
}

impl Act for TestObjection {
    const NAME: &'static str = "table.test_objection";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let table = draft.find(self.round)?.circle.table().ok_or(Refusal::Rule(NO_OBJECTION))?;
        let view = round::round(draft.sight(), self.round).ok_or(Refusal::NotThere)?;
        if !objections(draft.sight(), &view).iter().any(|it| it.said.unit == self.unit) {
            return Err(Refusal::Rule(NO_OBJECTION));
        }
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.done()?;
        let words = self.words.trim().to_owned();
        let tested = Tested { round: self.round, table, unit: self.unit, met: self.met, words };
        let before = draft.sight().under::<Tested>(self.round.any());
        match before.iter().find(|it| it.unit == self.unit).map(|it| it.id) {
            Some(id) => draft.revise(id, self.seen.unwrap_or_default(), tested),
            None => draft.add(tested).map(|_| ()),
        }
    }
}
