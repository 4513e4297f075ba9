// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Hears what other nodes write, and holds the lock of the one that serves. Both live on one
//! connection of their own: when it breaks it is made again, and whatever may have been missed
//! counts as heard.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread,
    time::Duration,
};

use super::{
    io::{Driver, Told},
    route::Route,
    wire::Wire,
};
use crate::Fault;

/// The lock of the one program that serves.
const SERVING: i64 = 4_711_002;

/// How soon to try again when the server is gone.
const AGAIN: Duration = Duration::from_millis(200);

/// How often to look after a lock that another program has.
const LOOK: Duration = Duration::from_secs(5);

enum Event {
    /// By which of the connections, one after another.
    Told(u64, Told),
    Hold(Sender<Result<bool, Fault>>),
    Release(Sender<()>),
    Stop,
}

#[derive(Default)]
struct Heard {
    writings: AtomicI64,
    /// The lock went to another program while the connection was gone.
    is_displaced: AtomicBool,
}

/// The end that the rest of the program has.
pub(crate) struct Listener {
    events: Sender<Event>,
    heard: Arc<Heard>,
}

impl Listener {
    pub fn start(route: Route, node: &str) -> Result<Listener, Fault> {
        let (events, waiting) = channel();
        let heard = Arc::new(Heard::default());
        let mut ear = Ear {
            route,
            node: node.to_owned(),
            tell: events.clone(),
            heard: Arc::clone(&heard),
            on: None,
            connections: 0,
            is_serving: false,
        };
        ear.connect()?;
        thread::Builder::new()
            .name("listener".to_owned())
            .spawn(move || ear.run(&waiting))
            .map_err(|error| Fault::Refused { what: error.to_string() })?;
        Ok(Listener { events, heard })
    }

    /// Changes when another node wrote.
    pub fn writings(&self) -> i64 {
        self.heard.writings.load(Ordering::Acquire)
    }

    pub fn is_displaced(&self) -> bool {
        self.heard.is_displaced.load(Ordering::Acquire)
    }

    /// Takes the lock; false when another program has it.
    pub fn hold(&self) -> Result<bool, Fault> {
        let (answer, answered) = channel();
        self.tell(Event::Hold(answer));
        answered.recv().unwrap_or(Ok(false))
    }

    pub fn release(&self) {
        let (answer, answered) = channel();
        self.tell(Event::Release(answer));
        // Without an answer the thread is gone, and the lock with it.
        let _ = answered.recv();
    }

    fn tell(&self, event: Event) {
        // The thread ends only when it is told to stop, by the drop below.
        drop(self.events.send(event));
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.tell(Event::Stop);
    }
}

struct Ear {
    route: Route,
    node: String,
    tell: Sender<Event>,
    heard: Arc<Heard>,
    on: Option<Wire>,
    connections: u64,
    is_serving: bool,
}

impl Ear {
    fn run(mut self, waiting: &Receiver<Event>) {
        loop {
            let patience = if self.on.is_some() { LOOK } else { AGAIN };
            match waiting.recv_timeout(patience) {
                Ok(Event::Told(by, told)) if by == self.connections => self.hear(told),
                Ok(Event::Told(..)) => {}
                Ok(Event::Hold(answer)) => drop(answer.send(self.hold())),
                Ok(Event::Release(answer)) => {
                    self.release();
                    let _ = answer.send(());
                }
                Ok(Event::Stop) => return,
                // Time to look after what is missing.
                Err(_) => self.mend(),
            }
        }
    }

    fn hear(&mut self, told: Told) {
        match told {
            Told::Notified(node) if node == self.node => {}
            Told::Notified(_) => self.count(),
            Told::Lost => {
                tracing::warn!("the connection that listens was lost");
                self.on = None;
                self.mend();
            }
        }
    }

    fn count(&self) {
        self.heard.writings.fetch_add(1, Ordering::AcqRel);
    }

    fn mend(&mut self) {
        if self.on.is_none() {
            match self.connect() {
                Ok(()) => tracing::info!("listening again"),
                Err(fault) => tracing::debug!(%fault, "not listening yet"),
            }
        } else if self.heard.is_displaced.load(Ordering::Acquire) {
            self.take_again();
        }
    }

    fn connect(&mut self) -> Result<(), Fault> {
        self.connections += 1;
        let (tell, number) = (self.tell.clone(), self.connections);
        let tell = move |told| drop(tell.send(Event::Told(number, told)));
        let wire = Wire::open(&self.route, Driver::Thread, Some(Box::new(tell)), &self.node)?;
        wire.batch(
            "LISTEN kwartier; SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;
             SET tcp_keepalives_count = 3",
        )?;
        self.on = Some(wire);
        // What was written while nobody listened counts as heard.
        self.count();
        if self.is_serving {
            self.take_again();
        }
        Ok(())
    }

    fn take_again(&self) {
        let is_displaced = match self.try_lock() {
            Ok(taken) => !taken,
            Err(fault) => return tracing::warn!(%fault, "the lock was not taken again"),
        };
        if is_displaced {
            tracing::error!("another program serves this database now: nothing is written here");
        }
        self.heard.is_displaced.store(is_displaced, Ordering::Release);
    }

    fn hold(&mut self) -> Result<bool, Fault> {
        if self.on.is_none() {
            self.connect()?;
        }
        self.is_serving = self.try_lock()?;
        Ok(self.is_serving)
    }

    fn try_lock(&self) -> Result<bool, Fault> {
        let Some(wire) = &self.on else { return Ok(false) };
        let sql = format!("SELECT pg_try_advisory_lock({SERVING})");
        let row = wire.wait(wire.client.query_one(&sql, &[]))?;
        Ok(row.get(0))
    }

    fn release(&mut self) {
        self.is_serving = false;
        self.heard.is_displaced.store(false, Ordering::Release);
        // Where the connection is gone, so is the lock.
        if let Some(wire) = &self.on
            && let Err(fault) = wire.batch(&format!("SELECT pg_advisory_unlock({SERVING})"))
        {
            tracing::warn!(%fault, "the lock is let go with its connection");
            self.on = None;
        }
    }
}
