// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A voice: an answer under a pseudonym, that is tied to a browser and to nobody's account.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{
    Given, MAY_NOT_ANSWER, NOT_OPEN, Round, RoundPromise, SAW_OTHERS, given::NO_REASON, view::units,
};
use crate::{
    draft::{Act, Draft, Undo},
    records::Filed,
    refusal::Refusal,
    sight::{Audience, Seen, Sight},
};

/// An answer under a pseudonym; who made it is the pseudonym, and nobody else reads it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    pub round: Id<Round>,
    pub given: Given,
}

impl Filed for Voice {
    fn audience(&self) -> Audience {
        Audience::Writer
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

/// Proof that somebody may answer this round; it does not say who. Only a sight hands one out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Admission {
    round: Id<Round>,
}

impl Admission {
    /// Lets in whoever sees the round and may answer it.
    pub fn to(sight: &Sight<'_>, round: Id<Round>) -> Option<Admission> {
        let asked = sight.get(round)?;
        let may = units(sight, asked).iter().any(|it| it.mine);
        (may && asked.terms.promise == RoundPromise::Pseudonymous).then_some(Admission { round })
    }

    pub(crate) fn round(&self) -> Id<Round> {
        self.round
    }
}

/// Answers under a pseudonym, or changes what was said under it. Who acts is the pseudonym.
#[derive(Clone, Debug, Serialize)]
pub struct Speak {
    pub admission: Admission,
    pub given: Given,
}

impl Act for Speak {
    const NAME: &'static str = "round.speak";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let round = draft.admitted(&self.admission)?.clone();
        if round.terms.promise != RoundPromise::Pseudonymous {
            return Err(Refusal::Rule(MAY_NOT_ANSWER));
        }
        if !round.takes_answers(draft.now) {
            return Err(Refusal::Rule(NOT_OPEN));
        }
        self.given.check(&round.ask, NO_REASON, &[]).done()?;
        let id = self.admission.round;
        let voice = Voice { round: id, given: self.given.clone() };
        let before = draft.sight().under::<Voice>(id.any());
        let before = before.first().map(|it| (it.id, it.stamp.revision));
        match before {
            None => draft.add(voice).map(|_| ()),
            Some(_) if round.shows.shows_meanwhile() => Err(Refusal::Rule(SAW_OTHERS)),
            Some((id, seen)) => draft.revise(id, seen, voice),
        }
    }
}

/// What was said under this pseudonym, for the browser that knows it.
pub fn voice(sight: &Sight<'_>, pseudonym: AnyId, round: Id<Round>) -> Option<Given> {
    sight.get(round)?;
    let said: Vec<Seen<'_, Voice>> = sight.as_pseudonym(pseudonym).under(round.any());
    said.first().map(|it| it.given.clone())
}
