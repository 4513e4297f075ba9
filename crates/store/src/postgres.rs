// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A database on a server: a few connections to read and write rows, one that appends, one that
//! listens.

mod append;
mod fault;
mod io;
mod listen;
mod route;
mod wire;

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

pub(crate) use listen::Listener;
pub(crate) use route::Route;
pub(crate) use wire::{Wire, value};

use self::append::Appender;
pub(crate) use self::io::Driver;
use crate::{
    Fault,
    connection::{Begin, Connection, Moment},
    new_id,
};

/// How many connections are open at once, besides the two that append and listen.
const MOST: usize = 12;

/// A database on a server, reached.
pub(crate) struct Postgres {
    route: Route,
    /// Names this process among those that write.
    node: String,
    patience: Duration,
    pool: Mutex<Pool>,
    freed: Condvar,
    appender: Mutex<Appender>,
    listener: Mutex<Option<Arc<Listener>>>,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Connection>,
    taken: usize,
}

impl Postgres {
    pub fn open(route: Route, patience: Duration) -> Postgres {
        Postgres {
            route,
            node: new_id().to_string(),
            patience,
            pool: Mutex::default(),
            freed: Condvar::new(),
            appender: Mutex::default(),
            listener: Mutex::default(),
        }
    }

    pub fn connect(&self) -> Result<Connection, Fault> {
        self.connect_by(Driver::Thread)
    }

    fn connect_by(&self, driver: Driver) -> Result<Connection, Fault> {
        let wire = Wire::open(&self.route, driver, None, &self.node)?;
        Ok(Connection::Postgres(Box::new(wire)))
    }

    /// Reads; once more on a new connection when the server dropped the first.
    pub fn read<T>(&self, read: impl Fn(&Connection) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut taken = self.take()?;
        match read(taken.on()?) {
            Err(Fault::Away { .. }) => {
                taken.renew()?;
                read(taken.on()?)
            }
            answer => answer,
        }
    }

    /// Does something in one transaction; whether it counts is said with the answer.
    pub fn moment<T>(
        &self,
        begin: Begin,
        work: impl FnOnce(&Connection) -> Result<(T, bool), Fault>,
    ) -> Result<T, Fault> {
        let mut taken = self.take()?;
        // A connection that was dropped meanwhile shows here, before anything is done on it.
        if let Err(fault) = taken.on()?.start(begin) {
            if !matches!(fault, Fault::Away { .. }) {
                return Err(fault);
            }
            taken.renew()?;
            taken.on()?.start(begin)?;
        }
        let on = taken.on()?;
        Moment::begun(on).finish(work)
    }

    /// Changes when another process wrote.
    pub fn written_elsewhere(&self) -> Result<i64, Fault> {
        Ok(self.listener()?.writings())
    }

    /// Takes the lock of the one that serves; none when another program has it.
    pub fn serve(&self) -> Result<Option<Arc<Listener>>, Fault> {
        let listener = self.listener()?;
        Ok(listener.hold()?.then_some(listener))
    }

    /// Whether another program took over while the server could not be reached.
    fn is_displaced(&self) -> bool {
        let listener = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        listener.as_ref().is_some_and(|it| it.is_displaced())
    }

    /// Listens from the first time on that anybody asks.
    fn listener(&self) -> Result<Arc<Listener>, Fault> {
        let mut listener = self.listener.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = &*listener {
            return Ok(Arc::clone(found));
        }
        let started = Arc::new(Listener::start(self.route.clone(), &self.node)?);
        *listener = Some(Arc::clone(&started));
        Ok(started)
    }

    fn appender(&self) -> MutexGuard<'_, Appender> {
        self.appender.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection for a while; waits for one when all are in use.
    fn take(&self) -> Result<Taken<'_>, Fault> {
        let all_taken = |pool: &mut Pool| pool.taken >= MOST;
        let waited = self.freed.wait_timeout_while(self.pool(), self.patience, all_taken);
        let (mut pool, late) = waited.unwrap_or_else(PoisonError::into_inner);
        if late.timed_out() {
            return Err(Fault::Locked);
        }
        pool.taken += 1;
        let on = std::iter::from_fn(|| pool.idle.pop()).find(Connection::is_open);
        drop(pool);
        let mut taken = Taken { of: self, on };
        if taken.on.is_none() {
            taken.renew()?;
        }
        Ok(taken)
    }
}

/// A connection of the pool; it goes back by itself.
struct Taken<'p> {
    of: &'p Postgres,
    on: Option<Connection>,
}

impl Taken<'_> {
    fn on(&self) -> Result<&Connection, Fault> {
        self.on.as_ref().ok_or_else(|| fault::away("no connection"))
    }

    /// Another connection, because this one is dead; those that waited with it may be as well.
    fn renew(&mut self) -> Result<(), Fault> {
        self.on = None;
        self.of.pool().idle.clear();
        self.on = Some(self.of.connect()?);
        Ok(())
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        let mut pool = self.of.pool();
        pool.taken -= 1;
        if let Some(on) = self.on.take().filter(Connection::is_open) {
            pool.idle.push(on);
        }
        drop(pool);
        self.of.freed.notify_one();
    }
}
