// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The one thread that writes: a batch in one transaction, and then says what became of it.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{SyncSender, sync_channel},
    },
    thread::{self, JoinHandle},
};

use store::{Appended, Fault, Journal};

use crate::{decided::Decided, inbox::Inbox};

/// The decider's end of the writing thread.
pub(crate) struct Writer {
    batches: Option<SyncSender<Decided>>,
    thread: Option<JoinHandle<()>>,
}

/// A batch with what became of it.
pub(crate) struct Written {
    pub decided: Decided,
    pub outcome: Outcome,
}

pub(crate) enum Outcome {
    Written,
    /// Another process came first: nothing was written.
    Lost,
    Failed(Fault),
    /// A mistake of ours; nothing was written.
    Panicked,
}

impl Writer {
    pub fn start(store: Arc<dyn Journal>, inbox: Arc<Inbox>) -> std::io::Result<Writer> {
        let (batches, waiting) = sync_channel::<Decided>(1);
        let thread = thread::Builder::new().name("writer".to_owned()).spawn(move || {
            for decided in waiting {
                let outcome = append(&*store, &decided);
                inbox.tell(Written { decided, outcome });
            }
        })?;
        Ok(Writer { batches: Some(batches), thread: Some(thread) })
    }

    /// Hands a batch over; gives it back when nobody writes any more.
    pub fn write(&self, decided: Decided) -> Option<Decided> {
        match &self.batches {
            Some(batches) => batches.send(decided).err().map(|lost| lost.0),
            None => Some(decided),
        }
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

pub(crate) fn append(store: &dyn Journal, decided: &Decided) -> Outcome {
    if decided.batch.steps.is_empty() {
        return Outcome::Written;
    }
    match catch_unwind(AssertUnwindSafe(|| store.append(&decided.batch.steps))) {
        Ok(Ok(Appended::Written)) => Outcome::Written,
        Ok(Ok(Appended::Lost)) => Outcome::Lost,
        Ok(Err(fault)) => Outcome::Failed(fault),
        Err(_) => Outcome::Panicked,
    }
}
