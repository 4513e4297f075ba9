// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One open way to a database: every sentence of SQL goes through here, written once.
//!
//! Sentences name what they are given as `?1`, `?2`. What a database can do in its own way only
//! (journal files, locks, copies) stands in the folder of that database.

use std::cell::Cell;

use ledger::AnyId;

use crate::{
    Fault,
    postgres::{self, Wire},
    sqlite,
    value::{FromValue, Given, Value},
};

pub(crate) enum Connection {
    Sqlite(rusqlite::Connection),
    Postgres(Box<Wire>),
}

/// What a moment is for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Begin {
    /// Several readings as the database stood at once.
    Reads,
    /// All of it or nothing, and nobody else writes meanwhile.
    Writes,
}

impl Connection {
    /// Does something; says how many rows it touched.
    pub fn execute(&self, sql: &str, given: impl Given) -> Result<usize, Fault> {
        given.give(|given| match self {
            Connection::Sqlite(on) => sqlite::execute(on, sql, given),
            Connection::Postgres(on) => on.execute(sql, given),
        })
    }

    /// Asks something, and looks at each row of the answer.
    pub fn each(
        &self,
        sql: &str,
        given: impl Given,
        mut row: impl FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        given.give(|given| match self {
            Connection::Sqlite(on) => sqlite::each(on, sql, given, &mut row),
            Connection::Postgres(on) => on.each(sql, given, &mut row),
        })
    }

    /// Every row of a table, without having them all at once. On a server only within a moment.
    pub fn all(
        &self,
        table: &str,
        columns: &[&str],
        mut row: impl FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let sql = format!("SELECT {} FROM {table}", columns.join(", "));
        match self {
            Connection::Sqlite(on) => sqlite::each(on, &sql, &[], &mut row),
            Connection::Postgres(on) => on.all(table, &sql, &mut row),
        }
    }

    /// One value of a question that gives one row at most.
    pub fn one<T: FromValue>(&self, sql: &str, given: impl Given) -> Result<Option<T>, Fault> {
        let mut found = None;
        self.each(sql, given, |row| {
            found = Some(row.get(0)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Several sentences that are given nothing.
    pub fn batch(&self, sql: &str) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(on) => Ok(on.execute_batch(sql)?),
            Connection::Postgres(on) => on.batch(sql),
        }
    }

    /// Begins a moment, that ends without a trace unless it is committed.
    pub fn begin(&self, begin: Begin) -> Result<Moment<'_>, Fault> {
        self.start(begin)?;
        Ok(Moment::begun(self))
    }

    pub fn start(&self, begin: Begin) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::begin(on, begin),
            Connection::Postgres(on) => on.begin(begin),
        }
    }

    /// The format of the tables; none in a database that is still empty.
    pub fn format(&self) -> Result<Option<i64>, Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::format_of(on),
            Connection::Postgres(on) => on.format(),
        }
    }

    /// Makes tables, said in the words of the embedded database.
    pub fn make_tables(&self, tables: &str) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(on) => Ok(on.execute_batch(tables)?),
            Connection::Postgres(on) => on.make_tables(tables),
        }
    }

    /// Writes down the format of the tables; on a server the row of the installation tells it.
    pub fn mark_format(&self, format: i64) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::mark_format(on, format),
            Connection::Postgres(_) => Ok(()),
        }
    }

    /// Lets nobody else change a workspace until the moment ends. The embedded database has one
    /// writer anyhow.
    pub fn hold(&self, workspace: AnyId) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(on) => on.hold(&workspace.0),
        }
    }

    /// Tells other processes that something was written; the embedded database sees it by itself.
    pub fn tell(&self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(on) => on.tell(),
        }
    }

    /// Whether it still leads anywhere.
    pub fn is_open(&self) -> bool {
        match self {
            Connection::Sqlite(_) => true,
            Connection::Postgres(on) => !on.client.is_closed(),
        }
    }

    /// That the database itself is whole, as far as it can tell.
    pub fn verify(&self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => sqlite::verify_pages(self),
            // A server keeps its own pages, and holds to what refers to what.
            Connection::Postgres(_) => Ok(()),
        }
    }

    /// Writes all tables anew and empties the log, so that nothing of before is left in either.
    pub fn rewrite(&self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => sqlite::rewrite(self),
            Connection::Postgres(on) => on.batch("VACUUM FULL"),
        }
    }

    fn roll_back(&self) -> Result<(), Fault> {
        match self {
            // Some failures take it back by themselves.
            Connection::Sqlite(on) if on.is_autocommit() => Ok(()),
            Connection::Postgres(on) if on.client.is_closed() => Ok(()),
            _ => self.batch("ROLLBACK"),
        }
    }
}

/// A transaction.
pub(crate) struct Moment<'c> {
    on: &'c Connection,
    open: Cell<bool>,
}

impl<'c> Moment<'c> {
    pub fn begun(on: &'c Connection) -> Moment<'c> {
        Moment { on, open: Cell::new(true) }
    }

    /// Does the work; whether it counts is said with the answer.
    pub fn finish<T>(
        self,
        work: impl FnOnce(&Connection) -> Result<(T, bool), Fault>,
    ) -> Result<T, Fault> {
        let (answer, counts) = work(self.on)?;
        if counts {
            self.commit()?;
        }
        Ok(answer)
    }

    pub fn commit(self) -> Result<(), Fault> {
        self.on.batch("COMMIT")?;
        self.open.set(false);
        Ok(())
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        if self.open.get()
            && let Err(fault) = self.on.roll_back()
        {
            tracing::warn!(%fault, "a transaction could not be taken back");
        }
    }
}

/// A row of an answer.
pub(crate) enum Row<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

impl Row<'_> {
    pub fn value(&self, column: usize) -> Result<Value<'_>, Fault> {
        match self {
            Row::Sqlite(row) => sqlite::value(row, column),
            Row::Postgres(row) => postgres::value(row, column),
        }
    }

    pub fn get<T: FromValue>(&self, column: usize) -> Result<T, Fault> {
        T::from_value(self.value(column)?)
            .ok_or_else(|| Fault::torn("a column holds another type than Kwartier writes"))
    }
}
