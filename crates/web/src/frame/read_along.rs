// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The read log: whose words between us somebody read, at most one line a page and day.
//!
//! Written behind, by a thread of its own: no page waits for it, and no page is slower for it.

use std::{
    collections::HashSet,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use desk::beside::{Read, Store};

/// Takes lines for the read log.
pub(crate) struct Reading(Sender<Read>);

pub(super) struct ReadLog {
    store: Arc<Store>,
    /// The lines of the last days that were written already.
    written: HashSet<Read>,
}

impl ReadLog {
    /// Ends by itself when the house closes.
    pub fn start(store: Arc<Store>) -> Reading {
        let (sender, lines) = channel();
        let mut log = ReadLog { store, written: HashSet::new() };
        let started =
            thread::Builder::new().name("read log".to_owned()).spawn(move || log.run(lines));
        if let Err(error) = started {
            tracing::error!(%error, "the read log cannot be written: no thread");
        }
        Reading(sender)
    }

    fn run(&mut self, lines: Receiver<Read>) {
        while let Ok(first) = lines.recv() {
            let mut new: HashSet<Read> = std::iter::once(first).chain(lines.try_iter()).collect();
            new.retain(|it| !self.written.contains(it));
            let new: Vec<Read> = new.into_iter().collect();
            match self.store.log_reads(&new) {
                Ok(()) => self.remember(new),
                Err(fault) => tracing::error!(%fault, "the read log could not be written"),
            }
        }
    }

    fn remember(&mut self, new: Vec<Read>) {
        if self.written.len() > 10_000 {
            self.written.clear();
        }
        self.written.extend(new);
    }
}

impl Reading {
    pub fn note(&self, line: Read) {
        // Without a thread it was told at the start.
        let _ = self.0.send(line);
    }
}
