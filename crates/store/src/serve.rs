// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One `serve` per database: a lock that is freed when its holder dies. On the embedded database it
//! is a lock of the operating system on a file; on a server it lives on a connection.

use std::{
    fmt,
    fs::{File, OpenOptions, TryLockError},
    sync::Arc,
};

use crate::{
    Fault, Store,
    place::beside,
    postgres::Listener,
    schema::SERVE,
    store::{Database, clock},
};

/// Held as long as this program serves the database.
pub struct Serving(Held);

enum Held {
    // Dropping the file frees the lock; so does the death of the program.
    File(#[allow(dead_code)] File),
    Connection(Arc<Listener>),
}

impl fmt::Debug for Serving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Serving")
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if let Held::Connection(listener) = &self.0 {
            listener.release();
        }
    }
}

impl Store {
    /// Takes the lock; `holder` is what a second one is told, for example "process 4711".
    pub fn serve(&self, holder: &str) -> Result<Serving, Fault> {
        let held = match &self.database {
            Database::Sqlite(it) => lock_file(&beside(it.path(), ".serve"))?.map(Held::File),
            Database::Postgres(it) => it.serve()?.map(Held::Connection),
        };
        let Some(held) = held else {
            let holder = self.served_by()?.unwrap_or_else(|| "another program".to_owned());
            return Err(Fault::Served { holder });
        };
        let serving = Serving(held);
        // The row only names the holder for the refusal; the lock is what holds.
        self.write(|on| SERVE.put(on, &self.row_key, &[&1, &holder, &clock()]))?;
        Ok(serving)
    }

    fn served_by(&self) -> Result<Option<String>, Fault> {
        self.read(|on| SERVE.row(on, &self.row_key, "", (), |row| row.get(1)))
    }
}

/// None when another program has it.
fn lock_file(path: &std::path::Path) -> Result<Option<File>, Fault> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(|error| Fault::file(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(Fault::file(path, &error)),
    }
}
