// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a round showed, as far as a decision rests on it: whether it did, and who said yes only
//! under reservation.

use ledger::{AnyId, Id};

use crate::{
    party::Party,
    round::{self, Mark, Round, RoundPromise, RoundView},
    sight::Sight,
};

/// A party that has to go back first, with its own reason; of its mandate nothing is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    pub unit: AnyId,
    pub party: Id<Party>,
    pub reason: String,
}

/// Whether the round is over and its answers, or their counts, were shown.
pub fn conclusion(sight: &Sight<'_>, round: Id<Round>) -> bool {
    round::round(sight, round).is_some_and(|it| has_shown(sight, &it))
}

fn has_shown(sight: &Sight<'_>, view: &RoundView<'_>) -> bool {
    view.round.is_over(sight.now) && (!view.shown.is_empty() || view.hidden.is_some())
}

/// Who answered yes outside their mandate, or said that they have to go back; only where names go
/// with the answers.
pub fn reserved(sight: &Sight<'_>, round: Id<Round>) -> Vec<Reserved> {
    let Some(view) = round::round(sight, round) else { return Vec::new() };
    if view.round.terms.promise != RoundPromise::Named || !has_shown(sight, &view) {
        return Vec::new();
    }
    let line = |it: &round::ShownAnswer| {
        let goes_back = view.round.ask.mark(&it.given) == Some(Mark::MustGoBack);
        let unit = view.units.iter().find(|line| line.unit.id == it.unit)?;
        let party = unit.unit.sits.filter(|_| it.reserved || goes_back)?;
        Some(Reserved { unit: it.unit, party, reason: it.reason.clone() })
    };
    view.shown.iter().filter_map(line).collect()
}
