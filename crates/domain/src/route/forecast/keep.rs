// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the route engine answered, kept with what it was asked.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Moved, fingerprint, question};
use crate::{
    draft::{Act, Draft, Undo},
    party::Party,
    records::Filed,
    refusal::Refusal,
    route::Route,
    sheet::LIST_CHANGED,
    sight::{Audience, Seen, Sight},
};

/// One answer. The question is the record as it stood on that day; the fingerprint tells whether
/// it is still the same, and seed and version give the same answer once more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forecast {
    pub route: Id<Route>,
    pub on: Date,
    pub fingerprint: String,
    pub seed: u64,
    pub runs: u64,
    /// Of the engine.
    pub version: String,
    pub dates: ForecastDates,
    /// The start that was wished for when it was asked, and in how many of 100 it is reached.
    pub wish: Option<Date>,
    pub wish_in_100: Option<u8>,
    pub never_in_100: u8,
    /// To reach the wish in 85 of 100, the first step is sent by this day.
    pub latest_first: Option<Date>,
    /// Who is last most often; the heaviest first.
    pub weights: Vec<Weight>,
    pub levers: Vec<Lever>,
    /// From where it came, if there was one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
}

/// The days that 10, 50 and 90 of 100 runs end on at the latest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForecastDates {
    pub early: Option<Date>,
    pub middle: Option<Date>,
    pub late: Option<Date>,
}

/// In how many of 100 runs all others wait for this party.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    pub party: Id<Party>,
    pub in_100: u8,
}

/// What would help, and by how many weeks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lever {
    /// These join later.
    StartWithReady { weeks: i64, parties: Vec<Id<Party>> },
    /// Everybody sends so many weeks sooner.
    SendEarlier { weeks: i64, by: i64 },
}

impl Lever {
    pub fn weeks(&self) -> i64 {
        match self {
            Lever::StartWithReady { weeks, .. } | Lever::SendEarlier { weeks, .. } => *weeks,
        }
    }
}

impl Filed for Forecast {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.route.any()]
    }
}

impl Forecast {
    /// The latest one of a route.
    pub fn of<'w>(sight: &Sight<'w>, route: Id<Route>) -> Option<Seen<'w, Forecast>> {
        sight.under::<Forecast>(route.any()).into_iter().next()
    }

    /// Whether something it rests on was recorded since.
    pub fn is_stale(&self, sight: &Sight<'_>) -> bool {
        let route = sight.find(self.route);
        let asked = route.map(|it| (it.wished_start, question(sight, &it, self.on)));
        match asked {
            Some((wish, Ok(asked))) => wish != self.wish || fingerprint(&asked) != self.fingerprint,
            _ => true,
        }
    }
}

/// Keeps what the engine answered to the record of today.
#[derive(Clone, Debug, Serialize)]
pub struct KeepForecast {
    pub forecast: Forecast,
}

impl Act for KeepForecast {
    const NAME: &'static str = "route.keep_forecast";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let route = self.forecast.route;
        let found = draft.sight().find(route).ok_or(Refusal::NotThere)?;
        let asked = question(draft.sight(), &found, self.forecast.on)?;
        if fingerprint(&asked) != self.forecast.fingerprint {
            return Err(Refusal::Rule(LIST_CHANGED));
        }
        let before = Forecast::of(draft.sight(), route);
        let seen = before.map(|it| it.stamp.revision);
        draft.put(before.map(|it| it.id), seen, self.forecast.clone())
    }
}
