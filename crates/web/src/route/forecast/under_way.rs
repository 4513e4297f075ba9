// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Forecasts of very many runs: worked out beside the pages, on one thread each, in the memory of
//! this program. What comes of it is kept by the same act as that of a short one.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicBool, AtomicU8, Ordering},
    },
    thread,
};

use desk::{DeskError, Submission, beside::new_id};
use domain::{
    party::Person,
    refusal::{Refusal, Rule},
    route::{self, Forecast, KeepForecast, Route, Watch},
    sheet::LIST_CHANGED,
    sight::Viewer,
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Id, Timestamp};

use crate::frame::{House, Stop};

/// Ten times those of a short one: what is seldom is counted ten times as well.
pub(super) const RUNS: u64 = 100_000;
/// So many are worked out at once; a small machine has pages to make as well.
const MOST: usize = 2;
/// Pages are told how far it is in steps of so many hundredths.
const PACE: u8 = 5;

/// By workspace and route.
type Works = HashMap<(AnyId, Id<Route>), Arc<Work>>;

/// Every long forecast since the program began: one of a route.
#[derive(Default)]
pub struct LongForecasts {
    all: Mutex<Works>,
    /// Rings when one ends, and when those that are held may go on.
    bell: Condvar,
    is_held: AtomicBool,
}

/// How one stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stand {
    /// So many hundredths are done.
    Runs(u8),
    Kept,
    Stopped,
    /// The record changed meanwhile.
    Overtaken,
    Refused(Rule),
    Failed,
}

/// One that somebody asked for.
struct Work {
    workspace: AnyId,
    route: Id<Route>,
    by: Id<Person>,
    part: AtomicU8,
    is_stopped: AtomicBool,
    end: Mutex<Option<Stand>>,
}

impl Work {
    fn stand(&self) -> Stand {
        let end = *self.end.lock().unwrap_or_else(PoisonError::into_inner);
        end.unwrap_or_else(|| Stand::Runs(self.part.load(Ordering::Relaxed)))
    }

    fn runs(&self) -> bool {
        matches!(self.stand(), Stand::Runs(_))
    }
}

impl LongForecasts {
    fn lock(&self) -> MutexGuard<'_, Works> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How that of a route stands; nothing if none was asked for since the program began.
    pub(super) fn stand(&self, workspace: AnyId, route: Id<Route>) -> Option<Stand> {
        self.lock().get(&(workspace, route)).map(|it| it.stand())
    }

    pub(super) fn stop(&self, workspace: AnyId, route: Id<Route>) {
        if let Some(work) = self.lock().get(&(workspace, route)) {
            work.is_stopped.store(true, Ordering::Relaxed);
        }
        self.bell.notify_all();
    }

    /// From now on none goes on before [`LongForecasts::let_go`]: for tests, in which the speed of
    /// the machine must say nothing.
    pub fn hold(&self) {
        self.is_held.store(true, Ordering::SeqCst);
    }

    /// Lets those that are held go on, and waits until none is under way.
    pub fn let_go(&self) {
        self.is_held.store(false, Ordering::SeqCst);
        self.settle();
    }

    /// Waits until none is under way; those that are held are only waited for when stopped.
    pub fn settle(&self) {
        let mut all = self.lock();
        self.bell.notify_all();
        while all.values().any(|it| it.runs()) {
            all = self.bell.wait(all).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn wait_while_held(&self, work: &Work) {
        let is_held =
            || self.is_held.load(Ordering::SeqCst) && !work.is_stopped.load(Ordering::Relaxed);
        let mut all = self.lock();
        while is_held() {
            all = self.bell.wait(all).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn end(&self, work: &Work, how: Stand) {
        let all = self.lock();
        *work.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(how);
        drop(all);
        self.bell.notify_all();
    }
}

/// Begins one; false when too many are under way. One that is under way already goes on.
pub(super) fn begin(
    house: &Arc<House>,
    workspace: AnyId,
    route: Id<Route>,
    by: Id<Person>,
) -> Result<bool, Stop> {
    let asked = Asked { all: house.desk.workspace(workspace)?, now: house.desk.now(workspace)? };
    let (part, is_stopped) = (AtomicU8::new(0), AtomicBool::new(false));
    let work = Arc::new(Work { workspace, route, by, part, is_stopped, end: Mutex::new(None) });
    let mut all = house.long_forecasts.lock();
    if all.get(&(workspace, route)).is_some_and(|it| it.runs()) {
        return Ok(true);
    }
    if all.values().filter(|it| it.runs()).count() >= MOST {
        return Ok(false);
    }
    let (of, mine) = (Arc::downgrade(house), Arc::clone(&work));
    let begun =
        thread::Builder::new().name("forecast".to_owned()).spawn(move || run(&of, &mine, &asked));
    begun.map_err(Stop::fault)?;
    all.insert((workspace, route), work);
    Ok(true)
}

/// The record as it stood when somebody asked.
struct Asked {
    all: Arc<Workspace>,
    now: Timestamp,
}

fn run(house: &Weak<House>, work: &Work, asked: &Asked) {
    if let Some(house) = house.upgrade() {
        house.long_forecasts.wait_while_held(work);
    }
    let end = catch_unwind(AssertUnwindSafe(|| work_out(house, work, asked)));
    let Some(house) = house.upgrade() else { return };
    house.long_forecasts.end(work, end.unwrap_or(Stand::Failed));
    house.live.touch(work.workspace);
}

/// The house may close meanwhile.
fn work_out(house: &Weak<House>, work: &Work, asked: &Asked) -> Stand {
    let watch = Watching { house, work };
    let found = route::on_one_thread(|| {
        let sight = asked.all.seen_by(Viewer::Person(work.by), asked.now);
        route::look_ahead(&sight, work.route, RUNS, &watch)
    });
    match (watch.is_cancelled(), found, house.upgrade()) {
        (true, ..) | (_, _, None) => Stand::Stopped,
        (_, Ok(forecast), Some(house)) => keep(&house, work, forecast),
        (_, Err(Refusal::Rule(rule)), _) => Stand::Refused(rule),
        (_, Err(_), _) => Stand::Failed,
    }
}

fn keep(house: &House, work: &Work, forecast: Forecast) -> Stand {
    let act = Box::new(KeepForecast { forecast });
    let (workspace, by, act_id) = (work.workspace, work.by.any(), ActId(new_id()));
    match house.desk.submit_wait(Submission { workspace, by, act_id, at: None, act }) {
        Ok(_) => Stand::Kept,
        Err(DeskError::Refused(Refusal::Rule(LIST_CHANGED) | Refusal::Outdated { .. })) => {
            Stand::Overtaken
        }
        Err(DeskError::Refused(Refusal::Rule(rule))) => Stand::Refused(rule),
        Err(DeskError::Refused(_)) => Stand::Failed,
        Err(error) => {
            tracing::error!(%error, "a long forecast could not be kept");
            Stand::Failed
        }
    }
}

/// Tells the pages of that founding how far it is. They are drawn again; only who may see it gets
/// another page by that.
struct Watching<'w> {
    house: &'w Weak<House>,
    work: &'w Work,
}

impl Watch for Watching<'_> {
    fn told(&self, part: f64) {
        let now = (part.clamp(0.0, 1.0) * 100.0) as u8 / PACE * PACE;
        let before = self.work.part.fetch_max(now, Ordering::Relaxed);
        if before < now
            && let Some(house) = self.house.upgrade()
        {
            house.live.touch(self.work.workspace);
        }
    }

    fn is_cancelled(&self) -> bool {
        self.work.is_stopped.load(Ordering::Relaxed) || self.house.strong_count() == 0
    }
}
