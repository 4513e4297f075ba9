// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The thread that decides: takes what waits, one batch ahead of the one that is being written.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::{Duration, Instant},
};

use ledger::AnyId;
use store::Fault;

use crate::{
    DeskError, Reply,
    ask::{Ask, Done, Job},
    batch::{Ahead, World},
    decided::{Decided, MOST},
    deposit::deposit,
    inbox::{Inbox, Taken, Wants},
    keeping::Keeping,
    writer::{Outcome, Writer, Written, append},
};

/// How often is looked whether another process wrote something.
const LOOK: Duration = Duration::from_millis(50);
/// How long acts are gathered for a batch that cannot be written yet, before more are decided.
const GATHER: Duration = Duration::from_micros(200);
/// How often a batch may lose the race in a row before its acts are answered as too busy.
const LOSSES: u32 = 100;

pub(crate) struct Decider {
    pub world: Arc<World>,
    pub inbox: Arc<Inbox>,
    pub writer: Writer,
    pub keeping: Keeping,
    pub snapshot_every: u64,
    pub idle: Duration,
    pub seen: i64,
    pub waiting: VecDeque<(Ask, Reply)>,
    /// What the batch that is being written will have changed.
    pub ahead: Option<Ahead>,
    /// Decided on top of that one, to be written when that is done.
    pub next: Option<Decided>,
    pub looked: Instant,
    pub closing: bool,
}

/// When the thread ends, however it does, nobody waits for it any more.
struct Closes(Arc<Inbox>);

impl Drop for Closes {
    fn drop(&mut self) {
        for job in self.0.close() {
            match job {
                Job::Ask(_, reply) | Job::Deposit(_, reply) => {
                    tell(|| reply(Err(DeskError::Closed)));
                }
                Job::RemoveExample(_, done) | Job::SetExample { done, .. } => {
                    tell(|| done(Err(DeskError::Closed)));
                }
                Job::Close => {}
            }
        }
    }
}

impl Decider {
    pub fn run(mut self) {
        let closes = Closes(Arc::clone(&self.inbox));
        while !self.closing {
            // Acts have a guard of their own; this one is for mistakes anywhere else.
            if catch_unwind(AssertUnwindSafe(|| self.turn())).is_err() {
                tracing::error!("the desk dropped what waited, by a panic");
                self.refuse_all(&DeskError::Panicked);
            }
        }
        drop(closes);
        self.writer.finish();
        let last = self.world.shelf.due_for_snapshot(|_| 1);
        self.keeping.finish(last);
    }

    /// Takes what came, decides it while the batch before is written, and lands what was written.
    fn turn(&mut self) {
        let (wants, limit) = match (&self.next, self.waiting.is_empty()) {
            (Some(next), _) if next.is_full() => (Wants::Word, LOOK),
            // More is decided along with it, but nobody is woken for a single act.
            (Some(_), true) => (Wants::Gathered, GATHER),
            (Some(_), false) => (Wants::Gathered, Duration::ZERO),
            (None, true) => (Wants::Anything, LOOK),
            (None, false) => (Wants::Anything, Duration::ZERO),
        };
        let Taken { written, other } = self.inbox.take(wants, limit, MOST, &mut self.waiting);
        self.closing = matches!(other, Some(Job::Close));
        if let Some(written) = written {
            // What waits by now goes along with what is handed over next.
            self.decide();
            self.land(written);
        }
        if self.looked.elapsed() >= LOOK {
            self.looked = Instant::now();
            self.look();
        }
        self.decide();
        if let Some(job) = other {
            self.settle();
            self.task(job);
        }
    }

    /// Decides a batch of what waits, or more of it while the one before is being written.
    fn decide(&mut self) {
        if self.waiting.is_empty() || self.next.as_ref().is_some_and(Decided::is_full) {
            return;
        }
        let ahead = self.ahead.as_ref();
        let decided = match self.next.take() {
            Some(next) => next.grow(&self.world, &mut self.waiting, ahead),
            None => Decided::next(&self.world, &mut self.waiting, ahead),
        };
        match self.ahead {
            Some(_) => self.next = Some(decided),
            None => self.hand_over(decided),
        }
    }

    fn hand_over(&mut self, decided: Decided) {
        if decided.batch.steps.is_empty() {
            return decided.land(&self.world.shelf);
        }
        self.ahead = Some(decided.batch.ahead());
        if let Some(lost) = self.writer.write(decided) {
            self.ahead = None;
            lost.refuse(&DeskError::Closed);
        }
    }

    /// Publishes and answers a batch that was written, while the next one is being written.
    fn land(&mut self, written: Written) {
        let Written { decided, outcome } = written;
        self.ahead = None;
        let next = self.next.take();
        match outcome {
            Outcome::Written => match next {
                Some(next) if !next.batch.steps.is_empty() => {
                    self.hand_over(next);
                    decided.land(&self.world.shelf);
                }
                next => {
                    decided.land(&self.world.shelf);
                    // Only repeats and refusals: they may tell of what was just published.
                    next.into_iter().for_each(|it| it.land(&self.world.shelf));
                }
            },
            trouble => {
                // The next one stands on what was never written like that.
                next.into_iter().for_each(|it| it.give_back(&mut self.waiting));
                decided.give_back(&mut self.waiting);
                self.recover(trouble);
            }
        }
    }

    /// Decides again what lost the race or failed, from what is there by then, and writes it.
    fn recover(&mut self, mut trouble: Outcome) {
        let (mut losses, mut failures) = (0, 0);
        loop {
            match trouble {
                Outcome::Written => return,
                Outcome::Lost => losses += 1,
                Outcome::Failed(fault) => {
                    failures += 1;
                    if failures > 1 {
                        tracing::error!(%fault, "a batch was not written");
                        return self.refuse_all(&fault.into());
                    }
                    // Once more: what was in the way may be gone. Then all are told.
                    tracing::warn!(%fault, "a batch was not written: decided again");
                }
                Outcome::Panicked => {
                    tracing::error!("a batch was dropped by a panic");
                    return self.refuse_all(&DeskError::Panicked);
                }
            }
            if losses > LOSSES {
                tracing::error!("a batch lost every race");
                return self.refuse_all(&DeskError::Busy);
            }
            self.read_on();
            let decided = Decided::next(&self.world, &mut self.waiting, None);
            trouble = append(&*self.world.shelf.store, &decided);
            match trouble {
                Outcome::Written => decided.land(&self.world.shelf),
                _ => decided.give_back(&mut self.waiting),
            }
        }
    }

    /// What these were decided on is not there any more, or may not be.
    fn read_on(&self) {
        let mut workspaces: Vec<AnyId> = self.waiting.iter().map(|it| it.0.workspace).collect();
        workspaces.sort();
        workspaces.dedup();
        for workspace in workspaces {
            // What is wrong is told when it is loaded again for the next decision.
            if let Err(error) = self.world.shelf.catch_up(workspace) {
                tracing::warn!(%workspace, %error, "could not read on");
            }
        }
    }

    /// Goes on until nothing is being written and nothing that was taken waits.
    fn settle(&mut self) {
        loop {
            self.decide();
            if self.ahead.is_none() && self.waiting.is_empty() {
                return;
            }
            if self.ahead.is_some() {
                let taken = self.inbox.take(Wants::Word, LOOK, MOST, &mut self.waiting);
                taken.written.into_iter().for_each(|it| self.land(it));
            }
        }
    }

    fn refuse_all(&mut self, error: &DeskError) {
        for (_, reply) in self.waiting.drain(..) {
            tell(|| reply(Err(error.clone())));
        }
    }

    /// Reads on what other processes wrote, puts away what nobody uses, asks for snapshots.
    fn look(&mut self) {
        match self.world.shelf.store.written_elsewhere() {
            Ok(seen) if seen != self.seen => {
                self.seen = seen;
                // Another process may have erased something of an earlier day.
                self.world.shelf.days.forget_all();
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
            Job::Deposit(ask, reply) => {
                let answer = deposit(&self.world, &ask);
                return tell(|| reply(answer));
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
