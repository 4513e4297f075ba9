// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opening a database, and the two ways to reach it: one writer, and readers beside it.

use std::{
    fs,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use ledger::Key;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};

use crate::{
    Fault, Place,
    place::{create_private, create_private_folder, folder_of, sync_folder_of},
    row::one,
    schema::{APPLICATION, FORMAT, INSTALLATION, TABLES},
    secrets::{read_key, read_or_make_key},
};

/// How many idle connections for reading are kept.
const READERS: usize = 8;

/// A database of Kwartier, open.
pub struct Store {
    pub(crate) place: Place,
    key: Key,
    /// Seals the rows beside the journal.
    pub(crate) row_key: Key,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the database, makes it where there is none, and checks every journal from its last
    /// verified entry on.
    pub fn open(place: &Place) -> Result<Store, Fault> {
        let store = Store::open_unchecked(place)?;
        store.verify_from_last()?;
        Ok(store)
    }

    /// Opens the database without checking any journal: for `verify`, that checks them all.
    pub fn open_unchecked(place: &Place) -> Result<Store, Fault> {
        make_file(&place.database)?;
        let mut writer = connect(&place.database, place.patience, Mode::Writes)?;
        let key = match format_of(&writer)? {
            Some(FORMAT) => read_key(place)?.ok_or_else(|| key_missing(place))?,
            Some(found) => return Err(Fault::Newer { found, known: FORMAT }),
            None => read_or_make_key(place)?,
        };
        let row_key = key.for_purpose("rows");
        make_tables(&mut writer, &row_key)?;
        let made = INSTALLATION.row(&writer, &row_key, "", [], |_| Ok(()));
        match made {
            Ok(Some(())) => {}
            Ok(None) => return Err(Fault::torn("it does not say what made it")),
            Err(Fault::Altered { .. }) => {
                let path = place.key_file().display().to_string();
                return Err(Fault::KeyOther { path });
            }
            Err(other) => return Err(other),
        }
        Ok(Store {
            place: place.clone(),
            key,
            row_key,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        })
    }

    /// A key of the installation for one purpose; no purpose can forge another's checksums.
    pub fn key(&self, purpose: &str) -> Key {
        self.key.for_purpose(purpose)
    }

    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Reads, on a connection that cannot write.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let idle = self.readers().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.place.database, self.place.patience, Mode::Reads)?,
        };
        let answer = read(&connection);
        let mut readers = self.readers();
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    /// Reads several things as they stood at one moment.
    pub(crate) fn read_at_once<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.read(|on| {
            let moment = on.unchecked_transaction()?;
            read(&moment)
        })
    }

    /// Writes in one transaction: all of it or nothing.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = write(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    /// Lets the database grow no further than so many pages, as if the disk were full; none lifts
    /// it. For tests of what happens then.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<(), Fault> {
        let most = pages.unwrap_or(u32::MAX - 1);
        Ok(self.writer().query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))?)
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic while writing rolled its transaction back: the connection is as before.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn readers(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    Reads,
    Writes,
}

pub(crate) fn connect(path: &Path, patience: Duration, mode: Mode) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| at(path, error))?;
    connection.busy_timeout(patience)?;
    connection.set_prepared_statement_cache_capacity(100);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    if mode == Mode::Writes {
        let kind: String = connection
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
            .map_err(|error| at(path, error))?;
        if kind != "wal" {
            return Err(Fault::ReadOnly { path: path.display().to_string() });
        }
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", true)?;
        // Record ids have no order, so every act touches other pages: keep more of them at hand
        // (in KiB), and copy them back less often (in pages).
        connection.pragma_update(None, "cache_size", -16_384)?;
        connection.pragma_update(None, "wal_autocheckpoint", 4_000)?;
    } else {
        connection.pragma_update(None, "query_only", true)?;
    }
    Ok(connection)
}

/// A fault of the database, with its path where the sentence names one.
fn at(path: &Path, error: rusqlite::Error) -> Fault {
    let path = path.display().to_string();
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::CannotOpen) => Fault::Missing { path },
        Some(rusqlite::ErrorCode::NotADatabase) => Fault::NotOurs { path },
        _ => match Fault::from(error) {
            Fault::ReadOnly { .. } => Fault::ReadOnly { path },
            other => other,
        },
    }
}

/// Makes an empty file that only its owner may read, where there is none.
fn make_file(path: &Path) -> Result<(), Fault> {
    match fs::metadata(path) {
        Ok(found) if found.permissions().readonly() => {
            Err(Fault::ReadOnly { path: path.display().to_string() })
        }
        Ok(found) if !found.is_file() => Err(Fault::NotOurs { path: path.display().to_string() }),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            create_private_folder(folder_of(path))?;
            match create_private(path) {
                // Another program made it in between.
                Err(Fault::FileThere { .. }) => Ok(()),
                other => other.and_then(|_| sync_folder_of(path)),
            }
        }
        Err(error) => Err(Fault::file(path, &error)),
    }
}

/// The format of the tables; none in a file that is still empty.
pub(crate) fn format_of(on: &Connection) -> Result<Option<i64>, Fault> {
    let path = on.path().unwrap_or_default().to_owned();
    let application: i64 = one(on, "PRAGMA application_id", [])?.unwrap_or_default();
    let tables: i64 = one(on, "SELECT count(*) FROM sqlite_schema", [])?.unwrap_or_default();
    match (application, tables) {
        (APPLICATION, 1..) => one(on, "PRAGMA user_version", []),
        (0, 0) => Ok(None),
        _ => Err(Fault::NotOurs { path }),
    }
}

fn make_tables(writer: &mut Connection, row_key: &Key) -> Result<(), Fault> {
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Looked at again under the lock: another program may have made them just now.
    if format_of(&transaction)?.is_none() {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", FORMAT)?;
        INSTALLATION.put(&transaction, row_key, &[&1, &FORMAT, &clock()])?;
    }
    transaction.commit()?;
    Ok(())
}

fn key_missing(place: &Place) -> Fault {
    Fault::KeyMissing { path: place.key_file().display().to_string() }
}

/// The clock of the computer, in milliseconds since 1970.
pub(crate) fn clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_millis().try_into().unwrap_or(i64::MAX)
}
