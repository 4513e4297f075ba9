// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One open way to a database: every sentence of SQL goes through here, written once.
//!
//! Sentences name what they are given as `?1`, `?2`. What a database can do in its own way only
//! (journal files, locks, copies) stands in the folder of that database.

use std::cell::Cell;

use crate::{
    Fault, sqlite,
    value::{FromValue, Given, Value},
};

pub(crate) enum Connection {
    Sqlite(rusqlite::Connection),
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
        })
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
        }
    }

    /// Begins a moment, that ends without a trace unless it is committed.
    pub fn begin(&self, begin: Begin) -> Result<Moment<'_>, Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::begin(on, begin)?,
        }
        Ok(Moment { on: self, open: Cell::new(true) })
    }

    /// The format of the tables; none in a database that is still empty.
    pub fn format(&self) -> Result<Option<i64>, Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::format_of(on),
        }
    }

    pub fn mark_format(&self, format: i64) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(on) => sqlite::mark_format(on, format),
        }
    }

    /// That the database itself is whole, as far as it can tell.
    pub fn verify(&self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => sqlite::verify_pages(self),
        }
    }

    /// Writes all tables anew and empties the log, so that nothing of before is left in either.
    pub fn rewrite(&self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(_) => sqlite::rewrite(self),
        }
    }

    fn roll_back(&self) -> Result<(), Fault> {
        match self {
            // Some failures take it back by themselves.
            Connection::Sqlite(on) if on.is_autocommit() => Ok(()),
            Connection::Sqlite(_) => self.batch("ROLLBACK"),
        }
    }
}

/// A transaction.
pub(crate) struct Moment<'c> {
    on: &'c Connection,
    open: Cell<bool>,
}

impl Moment<'_> {
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
}

impl Row<'_> {
    pub fn value(&self, column: usize) -> Result<Value<'_>, Fault> {
        match self {
            Row::Sqlite(row) => sqlite::value(row, column),
        }
    }

    pub fn get<T: FromValue>(&self, column: usize) -> Result<T, Fault> {
        T::from_value(self.value(column)?)
            .ok_or_else(|| Fault::torn("a column holds another type than Kwartier writes"))
    }
}
