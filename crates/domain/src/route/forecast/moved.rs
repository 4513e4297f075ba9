// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! From what a forecast moved, and what was recorded in between.

use std::collections::BTreeMap;

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Forecast, ForecastDates};
use crate::{
    records::Recorded,
    route::{Body, Certainty, Route, Sending, Step},
    sight::Sight,
};

/// So many causes are named.
const NAMED: usize = 12;

/// The forecast before this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    pub on: Date,
    pub dates: ForecastDates,
    /// What it rests on and was recorded since: steps, calendars, parties; the newest first.
    pub because: Vec<AnyId>,
    /// So many more, not named.
    pub others: u32,
}

impl Moved {
    /// From the one that was kept last; nothing where it asked the same of the same day.
    pub(super) fn since(sight: &Sight<'_>, route: Id<Route>, fingerprint: &str) -> Option<Moved> {
        let before = Forecast::of(sight, route)?;
        if before.on == sight.today && before.fingerprint == fingerprint {
            return before.record.moved.clone();
        }
        let mut all = recorded_since(sight, route, before.stamp.at);
        all.sort_by_key(|(at, id)| (std::cmp::Reverse(*at), *id));
        let others = u32::try_from(all.len().saturating_sub(NAMED)).unwrap_or(u32::MAX);
        let because = all.into_iter().take(NAMED).map(|(_, id)| id).collect();
        Some(Moved { on: before.on, dates: before.dates, because, others })
    }
}

/// What a forecast of this route rests on and was written since.
fn recorded_since(
    sight: &Sight<'_>,
    route: Id<Route>,
    since: Timestamp,
) -> Vec<(Timestamp, AnyId)> {
    let Some(found) = sight.find(route) else { return Vec::new() };
    let mut all = steps_since(sight, route, since);
    all.extend(since_under::<Certainty>(sight, route.any(), since));
    if found.stamp.at > since {
        all.push((found.stamp.at, route.any()));
    }
    for party in &found.parties {
        all.extend(since_under::<Body>(sight, party.any(), since));
        all.extend(since_under::<Sending>(sight, party.any(), since));
        let party = sight.find(*party).filter(|it| it.stamp.at > since);
        all.extend(party.map(|it| (it.stamp.at, it.id.any())));
    }
    all
}

/// One for each party and how it stands: a merger stops all steps of a party at once.
fn steps_since(sight: &Sight<'_>, route: Id<Route>, since: Timestamp) -> Vec<(Timestamp, AnyId)> {
    let mut last = BTreeMap::new();
    for it in sight.under::<Step>(route.any()).into_iter().filter(|it| it.stamp.at > since) {
        last.insert((it.party, it.words.status, it.words.outcome), (it.stamp.at, it.id.any()));
    }
    last.into_values().collect()
}

fn since_under<T: Recorded>(
    sight: &Sight<'_>,
    above: AnyId,
    since: Timestamp,
) -> Vec<(Timestamp, AnyId)> {
    let all = sight.under::<T>(above).into_iter().filter(|it| it.stamp.at > since);
    all.map(|it| (it.stamp.at, it.id.any())).collect()
}
