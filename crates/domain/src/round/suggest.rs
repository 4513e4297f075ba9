// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A suggested answer: made ready by an adviser for whom they prepare. It counts for nothing before
//! somebody who may answer gives it as their own.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Given, MAY_NOT_ANSWER, NOT_OPEN, Round, RoundPromise, view::units};
use crate::{
    draft::{Act, Draft, Undo},
    party::{Office, Party, Person, Role},
    records::Filed,
    refusal::Refusal,
    sight::Audience,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggested {
    pub round: Id<Round>,
    /// The seat or party that it would count for.
    pub unit: AnyId,
    /// Who made it ready, and who may give it.
    pub readers: Vec<Id<Person>>,
    pub given: Given,
    pub reason: String,
}

impl Filed for Suggested {
    fn audience(&self) -> Audience {
        Audience::Persons(self.readers.clone())
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

/// Makes an answer ready for the voices of one's party, or changes what was made ready.
#[derive(Clone, Debug, Serialize)]
pub struct Suggest {
    pub round: Id<Round>,
    pub unit: AnyId,
    pub given: Given,
    pub reason: String,
    /// The revision of one's suggestion on the page, when there was one.
    pub seen: Option<u32>,
}

impl Act for Suggest {
    const NAME: &'static str = "round.suggest";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let round = draft.find(self.round)?.clone();
        let all = units(draft.sight(), &round);
        let unit = all.into_iter().find(|it| it.id == self.unit).ok_or(Refusal::NotThere)?;
        let party = unit.sits.filter(|_| unit.prepared);
        let party = party.ok_or(Refusal::Rule(MAY_NOT_ANSWER))?;
        // What nobody may know of, nobody makes ready either.
        if round.terms.promise != RoundPromise::Named {
            return Err(Refusal::Rule(MAY_NOT_ANSWER));
        }
        if !round.takes_answers(draft.now) {
            return Err(Refusal::Rule(NOT_OPEN));
        }
        let reason = round.reason(&self.reason);
        self.given.check(&round.ask, reason.checked, &unit.parties).done()?;
        let own = draft.sight().under::<Suggested>(self.round.any());
        let by = Id::new(draft.by);
        let own = own.iter().find(|it| it.unit == self.unit && it.stamp.made_by == draft.by);
        let own = own.map(|it| (it.id, it.readers.clone()));
        let readers = own.as_ref().map_or_else(|| readers(draft, party, by), |it| it.1.clone());
        let (given, reason) = (self.given.clone(), reason.kept.trim().to_owned());
        let suggested = Suggested { round: self.round, unit: self.unit, readers, given, reason };
        draft.put(own.map(|it| it.0), self.seen, suggested)
    }
}

/// Who made it ready, and the voices of the party today.
fn readers(draft: &Draft<'_>, party: Id<Party>, by: Id<Person>) -> Vec<Id<Person>> {
    let roles = draft.sight().under::<Role>(party.any());
    let speaks = |it: &Office| matches!(it, Office::Representative | Office::Alternate);
    let voices = roles.iter().filter(|it| speaks(&it.office) && it.is_held(draft.today));
    let mut readers: Vec<_> = std::iter::once(by).chain(voices.map(|it| it.person)).collect();
    readers.sort();
    readers.dedup();
    readers
}
