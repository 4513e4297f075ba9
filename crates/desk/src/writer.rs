// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one thread that writes: a batch in one transaction, then it publishes, then it answers.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread::{self, JoinHandle},
};

use ledger::AnyId;
use store::{Appended, Fault};

use crate::{
    DeskError, Reply,
    ask::Ask,
    batch::{Batch, World},
    decided::Decided,
    decider::tell,
};

/// How often a batch may lose the race in a row before its acts are answered as too busy.
const LOSSES: u32 = 100;

/// The decider's end of the writing thread.
pub(crate) struct Writer {
    batches: Option<SyncSender<Decided>>,
    done: Receiver<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub fn start(world: Arc<World>) -> std::io::Result<Writer> {
        let (batches, waiting) = sync_channel::<Decided>(1);
        let (tell_done, done) = sync_channel(1);
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || {
            for decided in waiting {
                let wrote = catch_unwind(AssertUnwindSafe(|| write(&world, decided)));
                // A mistake of ours; who waits for its answers is told that nobody answers.
                let as_decided = wrote.unwrap_or_else(|_| {
                    tracing::error!("a batch was dropped by a panic");
                    false
                });
                if tell_done.send(as_decided).is_err() {
                    break;
                }
            }
        })?;
        Ok(Writer { batches: Some(batches), done, thread: Some(thread) })
    }

    /// Hands a batch over; it waits only when one is there already.
    pub fn write(&self, decided: Decided) {
        if let Some(batches) = &self.batches
            && let Err(lost) = batches.send(decided)
        {
            lost.0.refuse(&DeskError::Closed);
        }
    }

    /// Waits until the batch is written; true when it was written as it was decided.
    pub fn done(&self) -> bool {
        self.done.recv().unwrap_or(false)
    }

    pub fn done_already(&self) -> Option<bool> {
        self.done.try_recv().ok()
    }

    pub fn finish(&mut self) {
        self.batches = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the writing thread had died");
        }
    }
}

/// Writes a batch; when it loses the race or fails it is decided again from what is there by then.
/// Nobody is answered before. False when anything was not written as it was decided.
fn write(world: &World, decided: Decided) -> bool {
    let mut waiting = VecDeque::new();
    let mut trouble = match append(world, decided, &mut waiting) {
        None => return true,
        Some(trouble) => trouble,
    };
    let (mut losses, mut failures) = (0, 0);
    loop {
        match trouble {
            Trouble::Lost => losses += 1,
            Trouble::Failed(fault) => {
                failures += 1;
                if failures > 1 {
                    tracing::error!(%fault, "a batch was not written");
                    refuse(waiting, &fault.into());
                    return false;
                }
                // Once more: what was in the way may be gone. Then all are told.
                tracing::warn!(%fault, "a batch was not written: decided again");
            }
        }
        if losses > LOSSES {
            tracing::error!("a batch lost every race");
            refuse(waiting, &DeskError::Busy);
            return false;
        }
        trouble = loop {
            if waiting.is_empty() {
                return false;
            }
            read_on(world, &waiting);
            let decided = Decided::next(world, &mut waiting, None);
            match append(world, decided, &mut waiting) {
                Some(trouble) => break trouble,
                None => (losses, failures) = (0, 0),
            }
        };
    }
}

enum Trouble {
    Lost,
    Failed(Fault),
}

/// Writes a batch, publishes and answers; in trouble its asks wait again, in their order.
fn append(
    world: &World,
    decided: Decided,
    waiting: &mut VecDeque<(Ask, Reply)>,
) -> Option<Trouble> {
    let appended = match decided.batch.steps.is_empty() {
        true => Ok(Appended::Written),
        false => world.shelf.store.append(&decided.batch.steps),
    };
    let trouble = match appended {
        Ok(Appended::Written) => {
            let Decided { asked, batch, answers } = decided;
            Batch::publish(batch, &world.shelf);
            debug_assert_eq!(asked.len(), answers.len(), "an answer for each");
            for ((_, reply), answer) in asked.into_iter().zip(answers) {
                tell(|| reply(answer));
            }
            return None;
        }
        Ok(Appended::Lost) => Trouble::Lost,
        Err(fault) => Trouble::Failed(fault),
    };
    decided.give_back(waiting);
    Some(trouble)
}

/// What these were decided on is not there any more, or may not be.
fn read_on(world: &World, waiting: &VecDeque<(Ask, Reply)>) {
    let mut workspaces: Vec<AnyId> = waiting.iter().map(|(ask, _)| ask.workspace).collect();
    workspaces.sort();
    workspaces.dedup();
    for workspace in workspaces {
        // What is wrong is told when it is loaded again for the next decision.
        if let Err(error) = world.shelf.catch_up(workspace) {
            tracing::warn!(%workspace, %error, "could not read on");
        }
    }
}

fn refuse(waiting: VecDeque<(Ask, Reply)>, error: &DeskError) {
    for (_, reply) in waiting {
        tell(|| reply(Err(error.clone())));
    }
}
