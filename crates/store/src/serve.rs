// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One `serve` per database: an operating-system lock on a file, freed when its holder dies.

use std::fs::{File, OpenOptions, TryLockError};

use crate::{Fault, Store, schema::SERVE, store::clock};

/// Held as long as this program serves the database.
#[derive(Debug)]
pub struct Serving {
    // Dropping the file frees the lock; so does the death of the program.
    _file: File,
}

impl Store {
    /// Takes the lock; `holder` is what a second one is told, for example "process 4711".
    pub fn serve(&self, holder: &str) -> Result<Serving, Fault> {
        let path = self.place.beside(".serve");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| Fault::file(&path, &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = self.served_by()?.unwrap_or_else(|| "another program".to_owned());
                return Err(Fault::Served { holder });
            }
            Err(TryLockError::Error(error)) => return Err(Fault::file(&path, &error)),
        }
        // The row only names the holder for the refusal; the lock is what holds.
        self.write(|on| SERVE.put(on, &self.row_key, &[&1, &holder, &clock()]))?;
        Ok(Serving { _file: file })
    }

    fn served_by(&self) -> Result<Option<String>, Fault> {
        self.read(|on| SERVE.row(on, &self.row_key, "", (), |row| row.get(1)))
    }
}
