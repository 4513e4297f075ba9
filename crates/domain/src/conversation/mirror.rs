// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The neutrality mirror: how a facilitator's own talks are spread, for that facilitator's eyes.

use ledger::Id;

use super::{Talk, log::living};
use crate::{
    calendar,
    party::{Driver, Party},
    sight::{Seen, Sight},
};

/// The mirror looks back four weeks.
pub const WINDOW_DAYS: i64 = 28;

/// Which parties are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The largest, that hold more than half of the inhabitants together.
    Large,
    Small,
    /// Parties that vote, where their sizes are not known.
    Voting,
    /// Take part and do not vote.
    Partner,
}

/// The viewer's own talks with one group of parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub group: Group,
    pub parties: usize,
    /// How many of them were spoken to.
    pub spoken: usize,
    pub talks: usize,
    pub minutes: u32,
}

/// Only for a facilitator, and only about their own talks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MirrorView {
    pub shares: Vec<Share>,
    pub talks: usize,
    /// The party that was spoken to most, when that is three times or more.
    pub most: Option<(Id<Party>, usize)>,
    /// The most that any other party was spoken to.
    pub others_at_most: usize,
}

pub fn mirror(sight: &Sight<'_>) -> Option<MirrorView> {
    if !sight.standing().is_facilitator() {
        return None;
    }
    let me = sight.standing().person()?;
    let mut talks = sight.all::<Talk>();
    talks.retain(|it| {
        let ago = calendar::days_between(it.on, sight.today);
        it.with == me && (0..WINDOW_DAYS).contains(&ago)
    });
    let groups = grouped(sight);
    let mut shares = Vec::new();
    for group in [Group::Large, Group::Small, Group::Voting, Group::Partner] {
        let parties: Vec<_> = groups.iter().filter(|it| it.1 == group).map(|it| it.0).collect();
        if !parties.is_empty() {
            shares.push(share(group, &parties, &talks));
        }
    }
    let times = |party: Id<Party>| talks.iter().filter(|it| it.parties.contains(&party)).count();
    let mut counts: Vec<_> = groups.iter().map(|(party, _)| (*party, times(*party))).collect();
    counts.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let others_at_most = counts.get(1).map_or(0, |it| it.1);
    let most = counts.first().copied().filter(|it| it.1 >= 3 && it.1 > others_at_most);
    Some(MirrorView { shares, talks: talks.len(), most, others_at_most })
}

/// A talk with several parties counts once in each group it touched.
fn share(group: Group, parties: &[Id<Party>], talks: &[Seen<'_, Talk>]) -> Share {
    let with: Vec<_> =
        talks.iter().filter(|it| it.parties.iter().any(|party| parties.contains(party))).collect();
    let heard = |party: &&Id<Party>| with.iter().any(|it| it.parties.contains(party));
    Share {
        group,
        parties: parties.len(),
        spoken: parties.iter().filter(heard).count(),
        talks: with.len(),
        minutes: with.iter().filter_map(|it| it.minutes).sum(),
    }
}

fn grouped(sight: &Sight<'_>) -> Vec<(Id<Party>, Group)> {
    let parties = living(sight);
    let mut voting: Vec<(Id<Party>, Option<i64>)> =
        parties.iter().filter(|it| it.votes).map(|it| (it.id, inhabitants(sight, it.id))).collect();
    let total: i64 = voting.iter().filter_map(|it| it.1).sum();
    let known = total > 0 && voting.iter().all(|it| it.1.is_some());
    voting.sort_by_key(|it| std::cmp::Reverse(it.1));
    let mut before = 0;
    let mut groups = Vec::new();
    for (party, amount) in voting {
        let group = match known {
            false => Group::Voting,
            true if before * 2 <= total => Group::Large,
            true => Group::Small,
        };
        before += amount.unwrap_or(0);
        groups.push((party, group));
    }
    let partners = parties.iter().filter(|it| !it.votes);
    groups.extend(partners.map(|it| (it.id, Group::Partner)));
    groups
}

/// The latest figure that counts people: the driver whose name begins with "inwoner".
fn inhabitants(sight: &Sight<'_>, party: Id<Party>) -> Option<i64> {
    let drivers = sight.under::<Driver>(party.any());
    let people = drivers.iter().filter(|it| it.name.to_lowercase().starts_with("inwoner"));
    people.max_by_key(|it| it.year).map(|it| it.amount)
}
