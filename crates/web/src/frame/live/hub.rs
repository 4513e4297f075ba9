// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All open streams, and what waits to be drawn for them.
//!
//! What changed is drawn in sweeps, on a fixed grid of 50 ms: so a stream is drawn at most once in
//! that time, and nobody can tell from the moment of an answer whether anything else happened.

use std::{
    collections::{BTreeSet, HashMap, HashSet, VecDeque},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError, Weak,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use ledger::{AnyId, Key, Timestamp};

use super::{
    draw::LivePage,
    stream::{End, Stream},
    sweep::{self, Job},
};
use crate::frame::{House, Who};

/// The distance of the lines of the grid on which sweeps begin.
const GRID: Duration = Duration::from_millis(50);
/// Every viewer has a second of the minute; then their pages are drawn with a newer clock.
pub(super) const MINUTE: usize = 60;
/// So many streams a session has at most: a browser needs one.
const OF_A_SESSION: usize = 32;
/// So many streams there are at most.
const MOST: usize = 20_000;

pub(in crate::frame) struct Hub {
    key: Key,
    known: OnceLock<(Weak<House>, Vec<LivePage>)>,
    state: Mutex<State>,
    /// Something is to be drawn, or everything was.
    work: Condvar,
    /// Rings only when the house closes.
    closing: Condvar,
    order: AtomicU64,
}

pub(super) struct State {
    pub streams: HashMap<u64, Arc<Stream>>,
    of_session: HashMap<AnyId, usize>,
    next: u64,
    /// Workspaces that changed since the last sweep.
    pub changed: HashSet<AnyId>,
    /// Viewers whose second it is.
    pub due: BTreeSet<usize>,
    /// Viewers for whom something could not be drawn: tried again with the next second.
    pub late: BTreeSet<usize>,
    /// The clock with which pages of viewers of each second are drawn.
    pub clocks: [Timestamp; MINUTE],
    pub ready: VecDeque<Job>,
    /// How many are being drawn.
    pub busy: usize,
    /// When the next sweep begins.
    pub sweep_at: Option<Instant>,
    begun: Instant,
    /// Sweeps begin only when somebody waits for what is drawn.
    by_hand: bool,
    is_running: bool,
    pub is_closed: bool,
}

impl Hub {
    pub fn new(key: Key) -> Hub {
        Hub {
            key,
            known: OnceLock::new(),
            state: Mutex::new(State {
                streams: HashMap::new(),
                of_session: HashMap::new(),
                next: 1,
                changed: HashSet::new(),
                due: BTreeSet::new(),
                late: BTreeSet::new(),
                clocks: [0; MINUTE],
                ready: VecDeque::new(),
                busy: 0,
                sweep_at: None,
                begun: Instant::now(),
                by_hand: false,
                is_running: false,
                is_closed: false,
            }),
            work: Condvar::new(),
            closing: Condvar::new(),
            order: AtomicU64::new(1),
        }
    }

    /// False when it was said before.
    pub(super) fn begin(&self, house: &Arc<House>, pages: Vec<LivePage>) -> bool {
        self.known.set((Arc::downgrade(house), pages)).is_ok()
    }

    pub fn key(&self) -> &Key {
        &self.key
    }

    pub fn house(&self) -> Option<Arc<House>> {
        self.known.get()?.0.upgrade()
    }

    pub(super) fn pages(&self) -> &[LivePage] {
        self.known.get().map_or(&[], |it| &it.1)
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn streams(&self) -> usize {
        self.lock().streams.len()
    }

    pub fn drawn(&self) -> u64 {
        self.order.load(Ordering::Relaxed) - 1
    }

    /// Who draws later has a higher number.
    pub fn next_order(&self) -> u64 {
        self.order.fetch_add(1, Ordering::SeqCst)
    }

    /// Said on the writing thread: only noted here.
    pub fn has_changed(&self, workspace: AnyId) {
        let mut state = self.lock();
        if state.streams.is_empty() || state.is_closed {
            return;
        }
        state.changed.insert(workspace);
        state.plan_sweep();
        drop(state);
        self.work.notify_all();
    }

    /// Enters a stream; none when there are too many, or when the house closes.
    pub(super) fn enter(
        self: &Arc<Self>,
        mark: AnyId,
        make: impl FnOnce(u64) -> Stream,
    ) -> Option<Arc<Stream>> {
        let now = self.house()?.desk.clock();
        let mut state = self.lock();
        let held = state.of_session.get(&mark).copied().unwrap_or_default();
        if state.is_closed || held >= OF_A_SESSION || state.streams.len() >= MOST {
            return None;
        }
        self.run(&mut state, now)?;
        let id = state.next;
        state.next += 1;
        *state.of_session.entry(mark).or_default() += 1;
        let stream = Arc::new(make(id));
        state.streams.insert(id, Arc::clone(&stream));
        Some(stream)
    }

    /// The threads begin with the first stream.
    fn run(self: &Arc<Self>, state: &mut State, now: Timestamp) -> Option<()> {
        if state.is_running {
            return Some(());
        }
        let cores = thread::available_parallelism().map_or(1, usize::from).clamp(1, 4);
        let start = |name: &str, work: fn(Arc<Hub>)| {
            let hub = Arc::clone(self);
            let started = thread::Builder::new().name(name.to_owned()).spawn(move || work(hub));
            started.map(drop).map_err(|error| {
                tracing::error!(%error, "pages cannot be live: no thread");
            })
        };
        start("live clock", sweep::keep_time).ok()?;
        for _ in 0..cores {
            start("live", sweep::work).ok()?;
        }
        state.clocks = [now; MINUTE];
        state.is_running = true;
        Some(())
    }

    pub(super) fn clock_of(&self, stream: &Stream) -> Timestamp {
        self.lock().clocks[stream.second]
    }

    /// What could not be drawn may be the last news for long: it may not wait for other news.
    pub(super) fn try_again(&self, stream: &Stream) {
        self.lock().late.insert(stream.second);
    }

    pub(super) fn forget(&self, stream: &Stream) {
        let mut state = self.lock();
        if state.streams.remove(&stream.id).is_some()
            && let Some(held) = state.of_session.get_mut(&stream.mark)
        {
            *held -= 1;
            if *held == 0 {
                state.of_session.remove(&stream.mark);
            }
        }
    }

    pub(super) fn end(&self, stream: &Stream, how: End) {
        self.forget(stream);
        stream.end(how);
    }

    /// Ends the streams of whose session is no longer there.
    pub fn check_sessions(&self, who: Who) {
        let Some(house) = self.house() else { return };
        let of_them: Vec<_> =
            self.lock().streams.values().filter(|it| it.who == who).cloned().collect();
        for stream in of_them {
            // One that cannot be read may have ended: what stands on its screen goes at once.
            if !house.sessions.is_there(&stream.session).unwrap_or(false) {
                self.end(&stream, End::Over);
            }
        }
    }

    pub fn close(&self) {
        let streams: Vec<_> = {
            let mut state = self.lock();
            state.is_closed = true;
            state.of_session.clear();
            state.ready.clear();
            state.streams.drain().map(|(_, it)| it).collect()
        };
        self.work.notify_all();
        self.closing.notify_all();
        streams.iter().for_each(|it| it.end(End::Again));
    }

    pub fn settle(&self) {
        let mut state = self.lock();
        if state.by_hand && !(state.changed.is_empty() && state.due.is_empty()) {
            state.sweep_at = Some(Instant::now());
            self.work.notify_all();
        }
        while !state.is_settled() {
            state = self.wait(state, None);
        }
    }

    pub fn by_hand(&self) {
        self.lock().by_hand = true;
    }

    pub fn tick_all(&self) {
        let mut state = self.lock();
        state.due.extend(0..MINUTE);
        state.plan_sweep();
        drop(state);
        self.work.notify_all();
    }

    pub fn ring(&self) {
        self.work.notify_all();
    }

    pub(super) fn wait<'s>(
        &self,
        state: MutexGuard<'s, State>,
        most: Option<Duration>,
    ) -> MutexGuard<'s, State> {
        match most {
            None => self.work.wait(state).unwrap_or_else(PoisonError::into_inner),
            Some(most) => {
                self.work.wait_timeout(state, most).unwrap_or_else(PoisonError::into_inner).0
            }
        }
    }

    /// Waits that long, or until the house closes.
    pub(super) fn pause<'s>(
        &self,
        state: MutexGuard<'s, State>,
        time: Duration,
    ) -> MutexGuard<'s, State> {
        self.closing.wait_timeout(state, time).unwrap_or_else(PoisonError::into_inner).0
    }
}

impl State {
    /// A sweep begins at the next line of the grid, whatever else happens.
    pub fn plan_sweep(&mut self) {
        if self.sweep_at.is_none() && !self.by_hand {
            let lines = self.begun.elapsed().as_nanos() / GRID.as_nanos() + 1;
            let at = GRID.saturating_mul(u32::try_from(lines).unwrap_or(u32::MAX));
            self.sweep_at = Some(self.begun + at);
        }
    }

    fn is_settled(&self) -> bool {
        let nothing_waits = self.sweep_at.is_none() && self.ready.is_empty() && self.busy == 0;
        nothing_waits || self.is_closed || !self.is_running
    }
}
