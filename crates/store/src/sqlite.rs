// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The embedded database: one writer, and readers beside it.

mod copy;
mod log;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{CachedStatement, OpenFlags, config::DbConfig, types::ValueRef};

pub(crate) use copy::{copy_database, open_copy};

use crate::{
    Fault,
    connection::{Begin, Connection, Row},
    place::{create_private, create_private_folder, folder_of, sync_folder_of},
    schema::APPLICATION,
    value::Value,
};

/// How many idle connections for reading are kept.
const READERS: usize = 8;

/// How often the log is asked to be emptied while others read.
const TRIES: usize = 10;

/// A database file, open.
pub(crate) struct Sqlite {
    path: PathBuf,
    patience: Duration,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

impl Sqlite {
    pub fn open(path: &Path, patience: Duration) -> Result<Sqlite, Fault> {
        make_file(path)?;
        log::check(path)?;
        let writer = Mutex::new(connect(path, patience, Mode::Writes)?);
        Ok(Sqlite { path: path.to_owned(), patience, writer, readers: Mutex::default() })
    }

    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, Fault>) -> Result<T, Fault> {
        let idle = self.readers().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.path, self.patience, Mode::Reads)?,
        };
        let answer = read(&connection);
        let mut readers = self.readers();
        if readers.len() < READERS {
            readers.push(connection);
        }
        answer
    }

    /// Does something in one transaction; whether it counts is said with the answer.
    pub fn moment<T>(
        &self,
        begin: Begin,
        work: impl FnOnce(&Connection) -> Result<(T, bool), Fault>,
    ) -> Result<T, Fault> {
        match begin {
            Begin::Reads => self.read(|on| on.begin(begin)?.finish(work)),
            Begin::Writes => self.writer().begin(begin)?.finish(work),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic while writing rolled its transaction back: the connection is as before.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn readers(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes when another process wrote.
    pub fn written_elsewhere(&self) -> Result<i64, Fault> {
        // On the writing connection, because there our own writing does not count.
        Ok(self.writer().one("PRAGMA data_version", ())?.unwrap_or_default())
    }

    pub fn limit_pages(&self, pages: Option<u32>) -> Result<(), Fault> {
        let most = pages.unwrap_or(u32::MAX - 1);
        self.writer().each(&format!("PRAGMA max_page_count = {most}"), (), |_| Ok(()))
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    Reads,
    Writes,
}

pub(crate) fn connect(path: &Path, patience: Duration, mode: Mode) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        rusqlite::Connection::open_with_flags(path, flags).map_err(|error| at(path, error))?;
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
    Ok(Connection::Sqlite(connection))
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
pub(crate) fn format_of(on: &rusqlite::Connection) -> Result<Option<i64>, Fault> {
    let path = on.path().unwrap_or_default().to_owned();
    // In one sentence, because another program may be making the tables right now.
    let sql = "SELECT (SELECT application_id FROM pragma_application_id),
        (SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)";
    let (application, format, tables): (i64, i64, i64) =
        on.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    match (application, tables) {
        (APPLICATION, 1..) => Ok(Some(format)),
        (0, 0) => Ok(None),
        _ => Err(Fault::NotOurs { path }),
    }
}

pub(crate) fn mark_format(on: &rusqlite::Connection, format: i64) -> Result<(), Fault> {
    on.pragma_update(None, "application_id", APPLICATION)?;
    Ok(on.pragma_update(None, "user_version", format)?)
}

/// The pages of the file, and that no row refers to one that is gone.
pub(crate) fn verify_pages(on: &Connection) -> Result<(), Fault> {
    let pages: String = on.one("PRAGMA integrity_check(1)", ())?.unwrap_or_default();
    if pages != "ok" {
        return Err(Fault::Torn { what: pages });
    }
    match on.one::<String>("PRAGMA foreign_key_check", ())? {
        Some(table) => Err(Fault::torn(format!("`{table}` names rows that are not there"))),
        None => Ok(()),
    }
}

/// Every page anew, none of them free; and a log without earlier pages.
pub(crate) fn rewrite(on: &Connection) -> Result<(), Fault> {
    on.batch("VACUUM")?;
    let mut is_busy = true;
    for _ in 0..TRIES {
        on.each("PRAGMA wal_checkpoint(TRUNCATE)", (), |row| {
            is_busy = row.get(0)?;
            Ok(())
        })?;
        if !is_busy {
            return Ok(());
        }
    }
    // Somebody reads for long, as a back-up does; each try waited as long as for any lock.
    Err(Fault::Locked)
}

pub(crate) fn begin(on: &rusqlite::Connection, begin: Begin) -> Result<(), Fault> {
    let kind = match begin {
        Begin::Reads => "BEGIN DEFERRED",
        Begin::Writes => "BEGIN IMMEDIATE",
    };
    Ok(on.execute_batch(kind)?)
}

pub(crate) fn execute(
    on: &rusqlite::Connection,
    sql: &str,
    given: &[Value<'_>],
) -> Result<usize, Fault> {
    let mut statement = on.prepare_cached(sql)?;
    bind(&mut statement, given)?;
    Ok(statement.raw_execute()?)
}

pub(crate) fn each(
    on: &rusqlite::Connection,
    sql: &str,
    given: &[Value<'_>],
    look: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut statement = on.prepare_cached(sql)?;
    bind(&mut statement, given)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        look(&Row::Sqlite(row))?;
    }
    Ok(())
}

fn bind(statement: &mut CachedStatement<'_>, given: &[Value<'_>]) -> Result<(), Fault> {
    for (place, value) in given.iter().enumerate() {
        let value = match value {
            Value::Null => ValueRef::Null,
            Value::Integer(it) => ValueRef::Integer(*it),
            Value::Text(it) => ValueRef::Text(it),
            Value::Blob(it) => ValueRef::Blob(it),
        };
        let value = rusqlite::types::ToSqlOutput::Borrowed(value);
        statement.raw_bind_parameter(place + 1, value)?;
    }
    Ok(())
}

pub(crate) fn value<'r>(row: &'r rusqlite::Row<'_>, column: usize) -> Result<Value<'r>, Fault> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(it) => Value::Integer(it),
        ValueRef::Text(it) => Value::Text(it),
        ValueRef::Blob(it) => Value::Blob(it),
        ValueRef::Real(_) => return Err(Fault::torn("a fraction, that Kwartier never writes")),
    })
}
