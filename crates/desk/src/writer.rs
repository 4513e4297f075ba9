// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one thread that writes: takes batches from the queue, and reads on what others wrote.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use store::{Appended, Fault};

use crate::{
    DeskError, Reply,
    ask::{Ask, Done, Job},
    batch::{Answer, Batch, Spoilt, World},
    keeping::Keeping,
};

/// The most acts in one transaction.
const MOST: usize = 64;
/// The longest that deciding goes on before what is decided is written.
const LONGEST: Duration = Duration::from_millis(2);
/// How often is looked whether another process wrote something.
const LOOK: Duration = Duration::from_millis(50);
/// How often a batch may lose the race before its acts are answered as too busy.
const LOSSES: u32 = 100;

pub(crate) struct Writer {
    pub world: World,
    pub queue: Receiver<Job>,
    pub keeping: Keeping,
    pub snapshot_every: u64,
    pub idle: Duration,
    pub seen: i64,
}

impl Writer {
    pub fn run(mut self) {
        let mut looked = Instant::now();
        loop {
            let job = self.queue.recv_timeout(LOOK);
            if looked.elapsed() >= LOOK {
                self.look();
                looked = Instant::now();
            }
            let next = match job {
                Ok(Job::Ask(ask, reply)) => self.batch(ask, reply),
                Ok(other) => Some(other),
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            match next {
                Some(Job::Close) => break,
                Some(other) => self.task(other),
                None => {}
            }
            for now in self.world.shelf.due_for_snapshot(self.snapshot_every) {
                self.keeping.ask(now);
            }
        }
        for job in self.queue.try_iter() {
            match job {
                Job::Ask(_, reply) => tell(|| reply(Err(DeskError::Closed))),
                Job::RemoveExample(_, done) | Job::SetExample { done, .. } => {
                    tell(|| done(Err(DeskError::Closed)));
                }
                Job::Close => {}
            }
        }
        let last = self.world.shelf.due_for_snapshot(1);
        self.keeping.finish(last);
    }

    /// Decides what waits, at most so many or so long, writes it, and then answers. Gives a job
    /// that is no act, if one ended the batch.
    fn batch(&mut self, ask: Ask, reply: Reply) -> Option<Job> {
        let begun = Instant::now();
        let mut asked = vec![(ask, reply)];
        let mut batch = Batch::default();
        let mut answers = Vec::with_capacity(MOST);
        let mut other = None;
        let mut decided = true;
        loop {
            let (ask, _) = asked.last().expect("there is one at least");
            match batch.decide(&self.world, ask) {
                Ok(answer) => answers.push(answer),
                Err(Spoilt(error)) => {
                    let (_, reply) = asked.pop().expect("the one that was decided");
                    tell(|| reply(Err(error)));
                    decided = false;
                    break;
                }
            }
            if asked.len() >= MOST || begun.elapsed() >= LONGEST {
                break;
            }
            match self.queue.try_recv() {
                Ok(Job::Ask(ask, reply)) => asked.push((ask, reply)),
                Ok(job) => {
                    other = Some(job);
                    break;
                }
                Err(_) => break,
            }
        }
        let first = decided.then_some((batch, answers));
        self.write(asked, first);
        other
    }

    /// Writes a batch; when it loses the race or fails it is decided again from what is there by
    /// then. Nobody is answered before.
    fn write(&mut self, mut asked: Vec<(Ask, Reply)>, first: Option<(Batch, Vec<Answer>)>) {
        let mut decided = first;
        let mut failed = None;
        for _ in 0..LOSSES {
            let (batch, answers) = match decided.take() {
                Some(decided) => decided,
                None => self.decide_all(&mut asked),
            };
            let appended = match batch.steps.is_empty() {
                true => Ok(Appended::Written),
                false => self.world.shelf.store.append(&batch.steps),
            };
            match appended {
                Ok(Appended::Written) => {
                    batch.publish(&self.world.shelf);
                    return answer(asked, answers);
                }
                Ok(Appended::Lost) => self.read_on(&batch),
                // Once more: what was in the way may be gone. Then all are told.
                Err(fault) if failed.is_none() => {
                    tracing::warn!(%fault, "a batch was not written: decided again");
                    failed = Some(());
                    self.read_on(&batch);
                }
                Err(fault) => {
                    tracing::error!(%fault, "a batch was not written");
                    return refuse(asked, fault.into());
                }
            }
        }
        tracing::error!("a batch lost every race");
        refuse(asked, DeskError::Busy);
    }

    fn decide_all(&mut self, asked: &mut Vec<(Ask, Reply)>) -> (Batch, Vec<Answer>) {
        loop {
            let mut batch = Batch::default();
            let mut answers = Vec::with_capacity(asked.len());
            let mut spoilt = None;
            for (place, (ask, _)) in asked.iter().enumerate() {
                match batch.decide(&self.world, ask) {
                    Ok(answer) => answers.push(answer),
                    Err(Spoilt(error)) => {
                        spoilt = Some((place, error));
                        break;
                    }
                }
            }
            let Some((place, error)) = spoilt else { return (batch, answers) };
            let (_, reply) = asked.remove(place);
            tell(|| reply(Err(error)));
        }
    }

    /// What a batch was decided on is not there any more, or may not be.
    fn read_on(&self, batch: &Batch) {
        for workspace in batch.workspaces() {
            // What is wrong is told when it is loaded again for the next decision.
            if let Err(error) = self.world.shelf.catch_up(workspace) {
                tracing::warn!(%workspace, %error, "could not read on");
            }
        }
    }

    /// Reads on what other processes wrote, and puts away what nobody uses.
    fn look(&mut self) {
        match self.world.shelf.store.written_elsewhere() {
            Ok(seen) if seen != self.seen => {
                self.seen = seen;
                self.world.shelf.catch_up_all();
            }
            Ok(_) => {}
            Err(fault) => tracing::warn!(%fault, "could not look for others' entries"),
        }
        for gone in self.world.shelf.put_away_idle(self.idle) {
            self.keeping.ask(gone);
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

fn answer(asked: Vec<(Ask, Reply)>, answers: Vec<Answer>) {
    debug_assert_eq!(asked.len(), answers.len(), "an answer for each");
    for ((_, reply), answer) in asked.into_iter().zip(answers) {
        tell(|| reply(answer));
    }
}

fn refuse(asked: Vec<(Ask, Reply)>, error: DeskError) {
    for (_, reply) in asked {
        tell(|| reply(Err(error.clone())));
    }
}

/// A reply that panics is its owner's mistake and must not end the writer.
fn tell(reply: impl FnOnce()) {
    if catch_unwind(AssertUnwindSafe(reply)).is_err() {
        tracing::error!("a reply panicked");
    }
}
