// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How many parties there are and whom they stand for, each inhabitant counted once.

use ledger::Id;

use super::{INHABITANTS, Party, PartyKind, latest_driver};
use crate::sight::{Seen, Sight};

/// The parties of a founding in figures, with what is not known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Total {
    /// How many take part today.
    pub parties: usize,
    /// Of which kind, the largest group first.
    pub kinds: Vec<(PartyKind, usize)>,
    /// How many decide along.
    pub voting: usize,
    /// Inhabitants of the parties that decide along, as far as known.
    pub inhabitants: i64,
    /// How many of those parties have no number.
    pub unknown: usize,
    /// Parties that merge, whose inhabitants are those of what they merge into.
    pub counted_as: Vec<(Id<Party>, Vec<Id<Party>>)>,
}

/// How many inhabitants a party stands for, and from where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Own(i64),
    /// The number of what it merges into, to be counted once for all that merge.
    OfSuccessor(Id<Party>, i64),
    /// All that merged into it, together.
    OfPredecessors(i64),
    Unknown,
}

pub fn totals(sight: &Sight<'_>) -> Total {
    let parties = sight.all::<Party>();
    let here: Vec<_> = parties.iter().filter(|it| it.counts_on(sight.today)).collect();
    let mut counted = Vec::new();
    let mut total = Total { parties: here.len(), ..Total::default() };
    for party in &here {
        match total.kinds.iter_mut().find(|(kind, _)| *kind == party.kind) {
            Some((_, count)) => *count += 1,
            None => total.kinds.push((party.kind, 1)),
        }
        if party.votes {
            total.voting += 1;
            total.weigh(&mut counted, party.id, weight_of(sight, party));
        }
    }
    total.kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    total
}

impl Total {
    fn weigh(&mut self, counted: &mut Vec<Id<Party>>, party: Id<Party>, weight: Weight) {
        let (whose, amount) = match weight {
            Weight::Own(amount) | Weight::OfPredecessors(amount) => (party, amount),
            Weight::OfSuccessor(successor, amount) => {
                match self.counted_as.iter_mut().find(|(it, _)| *it == successor) {
                    Some((_, merging)) => merging.push(party),
                    None => self.counted_as.push((successor, vec![party])),
                }
                (successor, amount)
            }
            Weight::Unknown => {
                self.unknown += 1;
                return;
            }
        };
        if !counted.contains(&whose) {
            counted.push(whose);
            self.inhabitants = self.inhabitants.saturating_add(amount);
        }
    }
}

/// Never twice: what all that merge have themselves, or else what they merge into has.
pub fn weight_of(sight: &Sight<'_>, party: &Seen<'_, Party>) -> Weight {
    let own = |id| latest_driver(sight, id, INHABITANTS).map(|it| it.amount);
    let here = |it: &&Seen<'_, Party>| it.counts_on(sight.today) && it.votes;
    if let Some(successor) = party.successor.and_then(|it| sight.find(it))
        && let Some(amount) = own(successor.id)
    {
        let merging = sight.under::<Party>(successor.id.any());
        let one_lacks = merging.iter().filter(here).any(|it| own(it.id).is_none());
        let counts_itself = here(&&successor);
        if own(party.id).is_none() || (one_lacks && !counts_itself) {
            return Weight::OfSuccessor(successor.id, amount);
        }
    }
    if let Some(amount) = own(party.id) {
        return Weight::Own(amount);
    }
    let merged = sight.under::<Party>(party.id.any());
    let gone = merged.iter().filter(|it| !it.counts_on(sight.today));
    let amounts: Option<Vec<i64>> = gone.map(|it| own(it.id)).collect();
    match amounts {
        Some(amounts) if !amounts.is_empty() => Weight::OfPredecessors(amounts.iter().sum()),
        _ => Weight::Unknown,
    }
}
