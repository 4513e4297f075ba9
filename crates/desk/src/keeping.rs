// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writes snapshots on a thread of its own, so that no act waits for one.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender, TrySendError, sync_channel},
    },
    thread::{self, JoinHandle},
};

use ledger::AnyId;
use store::{Fault, Journal, Snapshot};

use crate::shelf::{Standing, snapshot_format};

pub(crate) struct Keeping {
    queue: Option<SyncSender<Standing>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeping {
    pub fn start(store: Arc<dyn Journal>) -> std::io::Result<Keeping> {
        let (queue, waiting) = sync_channel(16);
        let thread = thread::Builder::new()
            .name("snapshots".to_owned())
            .spawn(move || run(&*store, waiting))?;
        Ok(Keeping { queue: Some(queue), thread: Some(thread) })
    }

    /// Asks for a snapshot; when many wait already this one is left for another time.
    pub fn ask(&self, now: Standing) {
        if let Some(queue) = &self.queue
            && let Err(TrySendError::Full(_)) = queue.try_send(now)
        {
            tracing::info!("snapshots are behind: one was skipped");
        }
    }

    /// Writes what waits, and these as well, and ends the thread.
    pub fn finish(mut self, last: Vec<Standing>) {
        let Some(queue) = self.queue.take() else { return };
        for now in last {
            if queue.send(now).is_err() {
                break;
            }
        }
        drop(queue);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that writes snapshots had died");
        }
    }
}

/// After how many entries what was written is read back and checked, so that the next start has
/// no more than this to check.
const VERIFY_EVERY: u64 = 50_000;

fn run(store: &dyn Journal, waiting: Receiver<Standing>) {
    let mut verified: HashMap<AnyId, u64> = HashMap::new();
    for now in waiting {
        let workspace = now.row.id;
        let checked = verified.entry(workspace).or_default();
        let kept = verify_sometimes(store, &now, checked).and_then(|()| {
            let (at, format) = (now.workspace.last(), snapshot_format());
            let bytes = now.workspace.write_snapshot();
            store.write_snapshot(workspace, &Snapshot { at, format, sealed: false, bytes })
        });
        if let Err(fault) = kept {
            tracing::error!(%workspace, %fault, "no snapshot was written");
        }
    }
}

fn verify_sometimes(store: &dyn Journal, now: &Standing, checked: &mut u64) -> Result<(), Fault> {
    if *checked == 0 || now.row.last.number >= *checked + VERIFY_EVERY {
        *checked = store.verify_on(now.row.id)?.number;
    }
    Ok(())
}
