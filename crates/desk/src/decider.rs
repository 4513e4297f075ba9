// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The thread that decides: takes what waits, one batch ahead of the one that is being written.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError},
    },
    time::{Duration, Instant},
};

use store::Fault;

use crate::{
    DeskError, Reply,
    ask::{Ask, Done, Job},
    batch::{Ahead, World},
    decided::{Decided, MOST},
    keeping::Keeping,
    writer::Writer,
};

/// How often is looked whether another process wrote something.
const LOOK: Duration = Duration::from_millis(50);

pub(crate) struct Decider {
    pub world: Arc<World>,
    pub queue: Receiver<Job>,
    pub writer: Writer,
    pub keeping: Keeping,
    pub snapshot_every: u64,
    pub idle: Duration,
    pub seen: i64,
    pub waiting: VecDeque<(Ask, Reply)>,
    /// What the batch that is being written will have changed.
    pub ahead: Option<Ahead>,
    pub looked: Instant,
    pub closing: bool,
}

impl Decider {
    pub fn run(mut self) {
        while !self.closing {
            // Acts have a guard of their own; this one is for mistakes anywhere else.
            if catch_unwind(AssertUnwindSafe(|| self.turn())).is_err() {
                tracing::error!("the desk dropped what waited, by a panic");
                for (_, reply) in self.waiting.drain(..) {
                    tell(|| reply(Err(DeskError::Panicked)));
                }
            }
        }
        self.land();
        for job in self.queue.try_iter() {
            match job {
                Job::Ask(_, reply) => tell(|| reply(Err(DeskError::Closed))),
                Job::RemoveExample(_, done) | Job::SetExample { done, .. } => {
                    tell(|| done(Err(DeskError::Closed)));
                }
                Job::Close => {}
            }
        }
        self.writer.finish();
        let last = self.world.shelf.due_for_snapshot(|_| 1);
        self.keeping.finish(last);
    }

    fn turn(&mut self) {
        let other = self.take();
        self.closing = matches!(other, Some(Job::Close));
        if self.looked.elapsed() >= LOOK {
            self.looked = Instant::now();
            self.look();
        }
        self.decide_and_hand_over();
        if let Some(job) = other {
            while !self.waiting.is_empty() {
                self.decide_and_hand_over();
            }
            self.land();
            self.task(job);
        }
    }

    /// Takes what waits in the queue, at most a batch; gives a job that is no act, if one came.
    fn take(&mut self) -> Option<Job> {
        if self.waiting.is_empty() {
            match self.queue.recv_timeout(LOOK) {
                Ok(Job::Ask(ask, reply)) => self.waiting.push_back((ask, reply)),
                Ok(other) => return Some(other),
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => return Some(Job::Close),
            }
        }
        while self.waiting.len() < MOST {
            match self.queue.try_recv() {
                Ok(Job::Ask(ask, reply)) => self.waiting.push_back((ask, reply)),
                Ok(other) => return Some(other),
                Err(_) => break,
            }
        }
        None
    }

    /// Decides a batch while the one before is written, and hands it over when that is done.
    fn decide_and_hand_over(&mut self) {
        if self.ahead.is_some()
            && let Some(as_decided) = self.writer.done_already()
        {
            self.landed(as_decided);
        }
        if self.waiting.is_empty() {
            return;
        }
        let mut decided = Decided::next(&self.world, &mut self.waiting, self.ahead.as_ref());
        if !self.land() {
            // It stands on what was never written like that.
            decided.give_back(&mut self.waiting);
            decided = Decided::next(&self.world, &mut self.waiting, None);
        }
        self.ahead = Some(decided.batch.ahead());
        self.writer.write(decided);
    }

    /// Waits for the batch that is being written; true when it was written as it was decided.
    fn land(&mut self) -> bool {
        match self.ahead {
            None => true,
            Some(_) => {
                let as_decided = self.writer.done();
                self.landed(as_decided)
            }
        }
    }

    fn landed(&mut self, as_decided: bool) -> bool {
        self.ahead = None;
        as_decided
    }

    /// Reads on what other processes wrote, puts away what nobody uses, asks for snapshots.
    fn look(&mut self) {
        match self.world.shelf.store.written_elsewhere() {
            Ok(seen) if seen != self.seen => {
                self.seen = seen;
                // What waits for the writer was decided on what was: it may lose, and is told so.
                self.world.shelf.catch_up_all();
            }
            Ok(_) => {}
            Err(fault) => tracing::warn!(%fault, "could not look for others' entries"),
        }
        for gone in self.world.shelf.put_away_idle(self.idle) {
            self.keeping.ask(gone);
        }
        // A large workspace is not written out again for a few entries: replaying them is quicker.
        let every = self.snapshot_every;
        for now in self.world.shelf.due_for_snapshot(|records| every.max(records / 4)) {
            self.keeping.ask(now);
        }
    }

    fn task(&mut self, job: Job) {
        let shelf = &self.world.shelf;
        let (result, done): (Result<(), Fault>, Done) = match job {
            Job::RemoveExample(id, done) => {
                (shelf.change(id, |store| store.remove_example(id)), done)
            }
            Job::SetExample { workspace: id, building, clock_offset, done } => {
                let set = shelf.change(id, |store| store.set_example(id, building, clock_offset));
                (set, done)
            }
            Job::Ask(..) | Job::Close => return,
        };
        tell(|| done(result.map_err(DeskError::from)));
    }
}

/// A reply that panics is its owner's mistake and must not end a thread of the desk.
pub(crate) fn tell(reply: impl FnOnce()) {
    if catch_unwind(AssertUnwindSafe(reply)).is_err() {
        tracing::error!("a reply panicked");
    }
}
