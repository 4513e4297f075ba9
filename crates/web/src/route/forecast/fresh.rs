// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The forecast follows the record: where what was kept grew old, it is worked out anew for whoever
//! looks, once for each state of the record, and shown until somebody keeps it.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::{
    route::{self, Forecast, Route, Unwatched},
    sight::Seen,
};
use ledger::{AnyId, Id};

use super::RUNS;
use crate::frame::Cx;

/// So many routes are remembered.
const MOST: usize = 200;

/// What was worked out last, by workspace and route.
#[derive(Default)]
pub struct FreshForecasts(Mutex<HashMap<(AnyId, Id<Route>), Forecast>>);

/// Nothing where what was kept still holds, on an earlier day, or where nothing can be worked out.
pub(in crate::route) fn fresh(
    cx: &Cx<'_>,
    it: &Seen<'_, Route>,
    kept: &Seen<'_, Forecast>,
) -> Option<Forecast> {
    if cx.as_of().is_some() || !kept.is_stale(cx.sight()) {
        return None;
    }
    // The question is made of what this viewer sees: another question has another answer.
    let asked = route::question(cx.sight(), it, cx.today()).ok()?;
    let print = route::fingerprint(&asked);
    let all = &cx.house().fresh_forecasts.0;
    let at = (cx.workspace_id(), it.id);
    let holds = |found: &&Forecast| {
        found.on == cx.today()
            && found.fingerprint == print
            && found.wish == it.wished_start
            && found.moved.as_ref().is_some_and(|moved| moved.on == kept.on)
    };
    let lock = || all.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = lock().get(&at).filter(holds) {
        return Some(found.clone());
    }
    let found = route::on_one_thread(|| route::look_ahead(cx.sight(), it.id, RUNS, &Unwatched));
    let found = found.ok()?;
    let mut all = lock();
    if all.len() >= MOST {
        all.clear();
    }
    all.insert(at, found.clone());
    Some(found)
}
