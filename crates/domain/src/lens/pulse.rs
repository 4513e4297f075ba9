// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Support and decisiveness side by side: who stands behind it, and whether what was due was done.

use super::view::round_ids;
use crate::{
    conversation::{Promise, PromiseState},
    party::{Party, Position, Stance},
    round::{Outcome, Round},
    sight::Sight,
};

/// Figures behind two sentences, of what this viewer sees; never of one party, never a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    /// Parties that vote.
    pub parties: usize,
    /// Of those: said that they stand behind it, or would under conditions.
    pub behind: usize,
    /// Of those: said nothing yet.
    pub silent: usize,
    /// Rounds that are over, and of those with an outcome.
    pub asked: usize,
    pub decided: usize,
    /// Promises of which the day has come, and of those kept by then.
    pub due: usize,
    pub kept: usize,
}

pub fn pulse(sight: &Sight<'_>) -> Pulse {
    let mut found = Pulse::default();
    let parties = sight.all::<Party>();
    for party in parties.iter().filter(|it| it.votes && it.counts_on(sight.today)) {
        found.parties += 1;
        let positions = sight.under::<Position>(party.id.any());
        match positions.iter().max_by_key(|it| (it.on, it.stamp.made_at)) {
            None => found.silent += 1,
            Some(it) if it.stance == Stance::Unknown => found.silent += 1,
            Some(it) if it.stance >= Stance::UnderConditions => found.behind += 1,
            Some(_) => {}
        }
    }
    // A scan asks how it goes, and leads to no outcome of its own.
    let of_scans = round_ids(sight);
    let rounds = sight.all::<Round>();
    for round in rounds.iter().filter(|it| it.is_over(sight.now) && !of_scans.contains(&it.id)) {
        found.asked += 1;
        found.decided += usize::from(!sight.under::<Outcome>(round.id.any()).is_empty());
    }
    for promise in sight.all::<Promise>() {
        let Some(day) = promise.due.filter(|it| *it <= sight.today) else { continue };
        match promise.state {
            PromiseState::Dropped { .. } => {}
            PromiseState::Kept { on } => {
                found.due += 1;
                found.kept += usize::from(on <= day);
            }
            PromiseState::Open => found.due += 1,
        }
    }
    found
}
