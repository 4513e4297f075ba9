// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What waits for the deciding thread: jobs in their order, and word of a batch that was written.

use std::{
    collections::VecDeque,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use crate::{
    DeskError, Reply,
    ask::{Ask, Job},
    writer::Written,
};

/// One thread takes out, everybody puts in; who puts in wakes it only while it sleeps.
pub(crate) struct Inbox {
    inside: Mutex<Inside>,
    wake: Condvar,
    /// How many jobs may wait.
    most: usize,
}

#[derive(Default)]
struct Inside {
    jobs: VecDeque<Job>,
    written: Option<Written>,
    /// What the deciding thread sleeps for, if it does.
    sleeps_for: Option<Wants>,
    closed: bool,
}

/// What the deciding thread can use now.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Wants {
    /// Something asked, or word of the writer.
    Anything,
    /// Only word of the writer: the next batch is decided already.
    Word,
    /// Word of the writer, and whatever was asked by then, without being woken for that.
    Gathered,
}

/// What came.
#[derive(Default)]
pub(crate) struct Taken {
    pub written: Option<Written>,
    /// A job that is no act; nothing behind it was taken.
    pub other: Option<Job>,
}

impl Inbox {
    pub fn new(most: usize) -> Inbox {
        Inbox { inside: Mutex::default(), wake: Condvar::new(), most }
    }

    /// Gives back what cannot wait here, with the reason.
    pub fn put(&self, job: Job) -> Option<(Job, DeskError)> {
        let mut inside = self.inside();
        let full = inside.jobs.len() >= self.most && !matches!(job, Job::Close);
        match (inside.closed, full) {
            (true, _) => return Some((job, DeskError::Closed)),
            (_, true) => return Some((job, DeskError::Busy)),
            _ => inside.jobs.push_back(job),
        }
        self.wake_for(inside, Wants::Anything);
        None
    }

    pub fn tell(&self, written: Written) {
        let mut inside = self.inside();
        inside.written = Some(written);
        self.wake_for(inside, Wants::Word);
    }

    /// Waits for what is wanted, at most so long; then takes it, at most `most` acts.
    pub fn take(
        &self,
        wants: Wants,
        limit: Duration,
        most: usize,
        waiting: &mut VecDeque<(Ask, Reply)>,
    ) -> Taken {
        let mut inside = self.inside();
        let nothing =
            |it: &Inside| it.written.is_none() && (wants != Wants::Anything || it.jobs.is_empty());
        if nothing(&inside) && !limit.is_zero() {
            inside.sleeps_for = Some(wants);
            let woken = self.wake.wait_timeout_while(inside, limit, |it| nothing(it));
            inside = woken.unwrap_or_else(PoisonError::into_inner).0;
            inside.sleeps_for = None;
        }
        let mut taken = Taken { written: inside.written.take(), other: None };
        while wants != Wants::Word && waiting.len() < most {
            match inside.jobs.pop_front() {
                Some(Job::Ask(ask, reply)) => waiting.push_back((ask, reply)),
                Some(other) => {
                    taken.other = Some(other);
                    break;
                }
                None => break,
            }
        }
        taken
    }

    /// Nothing waits here any more; gives what did.
    pub fn close(&self) -> VecDeque<Job> {
        let mut inside = self.inside();
        inside.closed = true;
        std::mem::take(&mut inside.jobs)
    }

    fn wake_for(&self, mut inside: MutexGuard<'_, Inside>, what: Wants) {
        let sleeps = match inside.sleeps_for {
            Some(Wants::Anything) => true,
            Some(Wants::Word | Wants::Gathered) => what == Wants::Word,
            None => false,
        };
        if sleeps {
            // Whoever comes next need not wake it again.
            inside.sleeps_for = None;
            drop(inside);
            self.wake.notify_one();
        }
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
