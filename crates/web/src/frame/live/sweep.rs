// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sweeps: what changed is drawn again, once for each viewer and page, for all who have it open.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::{Duration, Instant},
};

use ledger::{AnyId, Timestamp};

use super::{
    draw::{Not, draw},
    hub::{Hub, MINUTE, State},
    stream::{End, Stream},
};
use crate::frame::{House, Who, clock};

/// Seconds between two beats of a stream.
const BEAT: u64 = 20;

/// One page of one viewer, for every stream that shows it.
pub(super) struct Job {
    at: Timestamp,
    members: Vec<(Arc<Stream>, usize)>,
}

/// Viewer, page, language, and whether the session shows everything at a table: who has all of
/// them in common sees the same.
type Shared = ((AnyId, AnyId), Arc<str>, Box<str>, bool);

/// Draws what is ready, and begins the next sweep when its time has come.
pub(super) fn work(hub: Arc<Hub>) {
    let mut state = hub.lock();
    while !state.is_closed {
        if let Some(job) = state.ready.pop_front() {
            state.busy += 1;
            drop(state);
            if catch_unwind(AssertUnwindSafe(|| job.run(&hub))).is_err() {
                tracing::error!("a live page panicked");
            }
            state = hub.lock();
            state.busy -= 1;
            if state.ready.is_empty() && state.busy == 0 {
                hub.ring();
            }
            continue;
        }
        // A sweep ends before the next begins, so that nothing newer is overtaken.
        let Some(at) = state.sweep_at.filter(|_| state.busy == 0) else {
            state = hub.wait(state, None);
            continue;
        };
        let left = at.saturating_duration_since(Instant::now());
        if left.is_zero() {
            let house = hub.house();
            let now = house.as_ref().map(|it| it.desk.clock());
            let opened = |it: &Stream| house.as_ref().is_some_and(|house| it.is_opened(house));
            begin_sweep(&mut state, now.unwrap_or_default(), opened);
            hub.ring();
        } else {
            state = hub.wait(state, Some(left));
        }
    }
}

fn begin_sweep(state: &mut State, now: Timestamp, opened: impl Fn(&Stream) -> bool) {
    state.sweep_at = None;
    let (changed, due) = (std::mem::take(&mut state.changed), std::mem::take(&mut state.due));
    due.iter().for_each(|second| state.clocks[*second] = now);
    let mut jobs: HashMap<Shared, Job> = HashMap::new();
    for stream in state.streams.values() {
        let is_due = due.contains(&stream.second);
        let is_opened = opened(stream);
        for (place, watched) in stream.watched.iter().enumerate() {
            if !is_due && !watched.workspace.is_some_and(|it| changed.contains(&it)) {
                continue;
            }
            let at = state.clocks[stream.second];
            let key = stream.shared(place, is_opened);
            let job = jobs.entry(key).or_insert_with(|| Job { at, members: Vec::new() });
            job.members.push((Arc::clone(stream), place));
        }
    }
    state.ready.extend(jobs.into_values());
}

impl Stream {
    /// Whether this session shows everything for now, also at a table.
    fn is_opened(&self, house: &House) -> bool {
        house.opened.is_open(self.mark, clock())
    }

    fn shared(&self, place: usize, is_opened: bool) -> Shared {
        let watched = &self.watched[place];
        let language = self.language_words();
        let who = match self.who {
            Who::Account(account) => (account.0, AnyId::default()),
            Who::Persona { workspace, person } => (workspace, person),
        };
        (who, Arc::clone(&watched.address), language, is_opened)
    }

    /// What decides the language of a page besides its address.
    fn language_words(&self) -> Box<str> {
        let chosen = self.cookie.split(';').find(|it| it.trim().contains("kwartier-language="));
        chosen.unwrap_or(&self.accept_language).trim().into()
    }
}

impl Job {
    fn run(self, hub: &Arc<Hub>) {
        let Some(house) = hub.house() else { return };
        let mut drawn = None;
        for (stream, place) in &self.members {
            if drawn.is_none() {
                let order = hub.next_order();
                let watched = &stream.watched[*place];
                match draw(&house, hub.key(), hub.pages(), stream, watched, self.at) {
                    Ok(page) => drawn = Some((order, page)),
                    Err(Not::Over) => {
                        hub.end(stream, End::Over);
                        continue;
                    }
                    Err(Not::Here) => return,
                    Err(Not::Yet) => return hub.try_again(stream),
                }
            }
            let Some((order, page)) = &drawn else { continue };
            if stream.has(*place, *order, page.token) {
                continue;
            }
            // What one session opened is on no screen of another, also not for a moment.
            if page.is_opened && !stream.is_opened(&house) {
                continue;
            }
            // Drawn for another session of the same viewer, perhaps: this one must be there too.
            match house.sessions.is_there(&stream.session) {
                Ok(false) => hub.end(stream, End::Over),
                Err(_) => hub.try_again(stream),
                Ok(true) => {
                    if stream.deliver(*place, *order, page) {
                        page.reads.iter().for_each(|it| house.reading.note(it.clone()));
                    }
                }
            }
        }
    }
}

/// The fixed clock: beats, and every viewer's second of the minute, whatever happens.
pub(super) fn keep_time(hub: Arc<Hub>) {
    let begun = Instant::now();
    let mut second = 0_u64;
    loop {
        second += 1;
        let at = begun + Duration::from_secs(second);
        let mut state = hub.lock();
        while !state.is_closed && Instant::now() < at {
            state = hub.pause(state, at.saturating_duration_since(Instant::now()));
        }
        if state.is_closed {
            return;
        }
        let place = second as usize % MINUTE;
        let late = std::mem::take(&mut state.late);
        state.due.extend(late);
        state.due.insert(place);
        state.plan_sweep();
        let beating = state.streams.values().filter(|it| it.id % BEAT == second % BEAT);
        let beating: Vec<_> = beating.cloned().collect();
        drop(state);
        hub.ring();
        for stream in beating {
            if !stream.beat() {
                hub.end(&stream, End::Again);
            }
        }
    }
}
