// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What it does to votes and to the start when a party leaves, joins or holds back. Nothing is
//! recorded: it is worked out for who asks, before the conversation about it.

use ledger::Id;

use super::{Outcome, Route, Status, forecast, matrix};
use crate::{
    party::{Party, Weight, weight_of},
    refusal::Refusal,
    route::ForecastDates,
    sight::{Seen, Sight},
};

/// What a party might do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It goes this way no further, and counts no more.
    Leaves,
    /// It still counts, but says nothing yet; the others begin without it.
    HoldsBack,
    /// It comes to a route that it was not on.
    Joins,
}

impl Turn {
    pub const ALL: [Turn; 3] = [Turn::Leaves, Turn::HoldsBack, Turn::Joins];

    pub fn word(self) -> &'static str {
        match self {
            Turn::Leaves => "leaves",
            Turn::HoldsBack => "holds_back",
            Turn::Joins => "joins",
        }
    }
}

/// How votes lie among the parties of a route that decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes {
    pub parties: usize,
    /// So many of them can say yes now.
    pub can_say_yes: usize,
    /// Together, as far as it is known of every party.
    pub inhabitants: Option<i64>,
    /// With so few of the largest who can say yes, more than half of the inhabitants are for it.
    /// Nothing when they are not enough together, or when inhabitants are not known.
    pub fewest_of_inhabitants: Option<usize>,
}

impl Votes {
    /// So many parties are more than half.
    pub fn more_than_half(&self) -> usize {
        self.parties / 2 + 1
    }

    /// Of these parties; those in the second list count and say nothing.
    fn of(sight: &Sight<'_>, parties: &[Id<Party>], silent: &[Id<Party>]) -> Votes {
        let decides = |it: &Seen<'_, Party>| it.votes && it.until.is_none();
        let all: Vec<_> = parties.iter().filter_map(|it| sight.find(*it)).filter(decides).collect();
        let amount = |it: &Seen<'_, Party>| match weight_of(sight, it) {
            Weight::Own(amount) | Weight::OfPredecessors(amount) => Some(amount),
            Weight::OfSuccessor(..) | Weight::Unknown => None,
        };
        let amounts: Option<Vec<i64>> = all.iter().map(amount).collect();
        let speaks = |it: &Seen<'_, Party>| !silent.contains(&it.id);
        let inhabitants = amounts.as_ref().map(|it| it.iter().sum());
        let largest = amounts.map(|amounts| {
            let pairs = all.iter().zip(amounts).filter(|(it, _)| speaks(it));
            let mut largest: Vec<i64> = pairs.map(|(_, amount)| amount).collect();
            largest.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
            largest
        });
        Votes {
            parties: all.len(),
            can_say_yes: all.iter().filter(|it| speaks(it)).count(),
            inhabitants,
            fewest_of_inhabitants: fewest(largest.unwrap_or_default(), inhabitants),
        }
    }
}

/// So many of these, from the first on, are together more than half of the whole.
fn fewest(largest: Vec<i64>, whole: Option<i64>) -> Option<usize> {
    let mut sum = 0_i64;
    let reached = largest.into_iter().position(|it| {
        sum = sum.saturating_add(it);
        whole.is_some_and(|whole| sum > whole - sum)
    });
    reached.map(|it| it + 1)
}

/// Now, and then.
#[derive(Clone, Debug)]
pub struct WhatIf {
    pub votes: [Votes; 2],
    /// Nothing where everything is done already, or where it never would be.
    pub dates: [Option<ForecastDates>; 2],
}

impl WhatIf {
    /// So many weeks the middle comes later; fewer than none is earlier.
    pub fn weeks_later(&self) -> Option<i64> {
        let [now, then] = self.dates.each_ref().map(|it| it.as_ref().and_then(|it| it.middle));
        let days = crate::calendar::days_between(now?, then?) as f64;
        Some((days / 7.0).round() as i64)
    }
}

/// Whether this is a question that can be asked of this party on this route.
pub fn can_turn(route: &Route, party: &Seen<'_, Party>, turn: Turn) -> bool {
    let is_on_it = route.parties.contains(&party.id);
    party.until.is_none() && is_on_it != (turn == Turn::Joins)
}

/// Works it out, with so many runs for each of the two dates.
pub fn what_if(
    sight: &Sight<'_>,
    route: &Seen<'_, Route>,
    party: &Seen<'_, Party>,
    turn: Turn,
    runs: u64,
) -> Result<WhatIf, Refusal> {
    if !can_turn(route, party, turn) {
        return Err(Refusal::NotThere);
    }
    let mut after = route.record.clone();
    match turn {
        Turn::Joins => after.parties.push(party.id),
        Turn::Leaves => after.parties.retain(|it| *it != party.id),
        Turn::HoldsBack => {}
    }
    let now = cannot_say_yes(sight, route);
    let mut silent = now.clone();
    silent.extend((turn == Turn::HoldsBack).then_some(party.id));
    let votes = [Votes::of(sight, &route.parties, &now), Votes::of(sight, &after.parties, &silent)];
    let then = Seen { record: &after, ..*route };
    // Who leaves or holds back is waited for by nobody.
    let without = if turn == Turn::Joins { None } else { Some(party.id) };
    let dates =
        [forecast::dates(sight, route, None, runs), forecast::dates(sight, &then, without, runs)];
    Ok(WhatIf { votes, dates })
}

/// Who said "not yet" or no at a step of the route, or holds it.
fn cannot_say_yes(sight: &Sight<'_>, route: &Seen<'_, Route>) -> Vec<Id<Party>> {
    let found = matrix(sight, *route);
    let waits = found.lines.iter().filter(|line| {
        line.cells.iter().any(|cell| {
            let outcome = cell.step.as_ref().and_then(|it| it.words.outcome);
            matches!(cell.status, Status::NotYet | Status::Held)
                || outcome == Some(Outcome::Refused)
        })
    });
    waits.map(|it| it.party.id).collect()
}

#[cfg(test)]
mod tests {
    use super::fewest;

    #[test]
    fn half_is_not_more_than_half() {
        assert_eq!(fewest(vec![50, 30, 20], Some(100)), Some(2));
        assert_eq!(fewest(vec![51, 49], Some(100)), Some(1));
        assert_eq!(fewest(vec![30, 20], Some(100)), None);
        assert_eq!(fewest(vec![30, 20], None), None);
    }
}
