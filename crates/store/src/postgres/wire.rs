// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One connection to a database server, with the sentences it has prepared.

use std::{cell::RefCell, collections::HashMap, error::Error};

use bytes::BytesMut;
use tokio_postgres::{
    Client, Statement,
    types::{FromSql, IsNull, ToSql, Type, to_sql_checked},
};

use super::{
    Route,
    io::{Driver, Given, Tell},
};
use crate::{
    Fault,
    connection::{Begin, Row},
    schema::FORMAT,
    value::Value,
};

/// One lock, that everybody takes who writes more than entries. Below a thousand is for the
/// operator's own use.
const WRITING: i64 = 4_711_001;

pub(crate) struct Wire {
    pub client: Client,
    driver: Driver,
    /// Who notifies others, so that it does not notify itself.
    node: String,
    prepared: RefCell<HashMap<String, Statement>>,
}

impl Wire {
    pub fn open(
        route: &Route,
        driver: Driver,
        tell: Option<Tell>,
        node: &str,
    ) -> Result<Wire, Fault> {
        let client = route.connect(&driver, tell)?;
        Ok(Wire { client, driver, node: node.to_owned(), prepared: RefCell::default() })
    }

    /// Waits for an answer on this connection.
    pub fn wait<T>(
        &self,
        asked: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, Fault> {
        self.driver.wait(asked)
    }

    /// The same, for an answer whose error says more than a fault.
    pub fn ask<T>(
        &self,
        asked: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, tokio_postgres::Error> {
        self.driver.ask(asked)
    }

    /// Prepares a sentence once; it names what it is given as `?1`.
    pub fn prepared(&self, sql: &str) -> Result<Statement, Fault> {
        if let Some(found) = self.prepared.borrow().get(sql) {
            return Ok(found.clone());
        }
        let statement = self.driver.wait(self.client.prepare(&translated(sql)))?;
        self.prepared.borrow_mut().insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }

    pub fn execute(&self, sql: &str, given: &[Value<'_>]) -> Result<usize, Fault> {
        let statement = self.prepared(sql)?;
        let touched = self.driver.wait(self.client.execute(&statement, &params(given)))?;
        Ok(usize::try_from(touched).unwrap_or(usize::MAX))
    }

    pub fn each(
        &self,
        sql: &str,
        given: &[Value<'_>],
        look: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let statement = self.prepared(sql)?;
        let rows = self.driver.wait(self.client.query(&statement, &params(given)))?;
        rows.iter().try_for_each(|row| look(&Row::Postgres(row)))
    }

    /// The rows of a table, some at a time.
    pub fn all(
        &self,
        table: &str,
        sql: &str,
        look: &mut dyn FnMut(&Row<'_>) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let cursor = format!("rows_of_{table}");
        self.batch(&format!("DECLARE {cursor} NO SCROLL CURSOR FOR {sql}"))?;
        let fetch = format!("FETCH 256 FROM {cursor}");
        loop {
            let rows = self.driver.wait(self.client.query(&fetch, &[]))?;
            if rows.is_empty() {
                return self.batch(&format!("CLOSE {cursor}"));
            }
            rows.iter().try_for_each(|row| look(&Row::Postgres(row)))?;
        }
    }

    pub fn batch(&self, sql: &str) -> Result<(), Fault> {
        self.driver.wait(self.client.batch_execute(sql))
    }

    pub fn begin(&self, begin: Begin) -> Result<(), Fault> {
        match begin {
            Begin::Reads => self.batch("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
            // As the embedded database does it: who writes has all others wait.
            Begin::Writes => self.batch(&format!("BEGIN; SELECT pg_advisory_xact_lock({WRITING})")),
        }
    }

    /// The format of the tables; none in a database that is still empty.
    pub fn format(&self) -> Result<Option<i64>, Fault> {
        let sql = "SELECT to_regclass('installation') IS NOT NULL, count(*)
            FROM pg_tables WHERE schemaname = current_schema()";
        let row = self.driver.wait(self.client.query_one(sql, &[]))?;
        let (ours, tables): (bool, i64) = (row.get(0), row.get(1));
        match (ours, tables) {
            (true, _) => {
                let rows =
                    self.driver.wait(self.client.query("SELECT format FROM installation", &[]))?;
                let made = rows.first().map(|row| row.try_get(0).unwrap_or_default());
                Ok(Some(made.unwrap_or(FORMAT)))
            }
            (false, 0) => Ok(None),
            (false, _) => {
                let path = "this address".to_owned();
                Err(Fault::NotOurs { path })
            }
        }
    }

    /// Makes the tables: the same as in the embedded database, in the words of this one.
    pub fn make_tables(&self, tables: &str) -> Result<(), Fault> {
        let same = tables
            .replace(") STRICT, WITHOUT ROWID;", ");")
            .replace(") STRICT;", ");")
            .replace("INTEGER", "BIGINT")
            .replace("BLOB", "BYTEA")
            .replace(" TEXT", " TEXT COLLATE \"C\"");
        self.batch(&same)
    }

    /// Nobody else changes this workspace until the transaction ends.
    pub fn hold(&self, workspace: &[u8]) -> Result<(), Fault> {
        let sql = "SELECT 1 FROM workspace WHERE id = ?1 FOR UPDATE";
        self.each(sql, &[Value::Blob(workspace)], &mut |_| Ok(()))
    }

    /// Tells the other nodes, once the transaction is there.
    pub fn tell(&self) -> Result<(), Fault> {
        let sql = "SELECT pg_notify('kwartier', ?1)";
        self.each(sql, &[Value::Text(self.node.as_bytes())], &mut |_| Ok(()))
    }
}

fn translated(sql: &str) -> String {
    sql.replace('?', "$").replace("instr(", "strpos(")
}

fn params<'g>(given: &'g [Value<'_>]) -> Vec<Given<'g>> {
    given.iter().map(|value| value as Given<'g>).collect()
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Integer(it) if *ty == Type::INT8 => out.extend_from_slice(&it.to_be_bytes()),
            Value::Text(it) if *ty == Type::TEXT => out.extend_from_slice(it),
            Value::Blob(it) if *ty == Type::BYTEA => out.extend_from_slice(it),
            _ => return Err(format!("a column is {ty}, and not what is written").into()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

struct Found<'r>(Value<'r>);

impl<'r> FromSql<'r> for Found<'r> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> Result<Found<'r>, Box<dyn Error + Sync + Send>> {
        Ok(Found(match *ty {
            Type::INT8 | Type::INT4 | Type::BOOL => Value::Integer(integer(raw)),
            Type::TEXT => Value::Text(raw),
            Type::BYTEA => Value::Blob(raw),
            _ => return Err(format!("a column is {ty}").into()),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Found<'r>, Box<dyn Error + Sync + Send>> {
        Ok(Found(Value::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// A whole number of one, four or eight bytes.
fn integer(raw: &[u8]) -> i64 {
    match *raw {
        [it] => i64::from(it),
        [a, b, c, d] => i64::from(i32::from_be_bytes([a, b, c, d])),
        _ => raw.try_into().map_or(0, i64::from_be_bytes),
    }
}

pub(crate) fn value(row: &tokio_postgres::Row, column: usize) -> Result<Value<'_>, Fault> {
    row.try_get::<_, Found<'_>>(column)
        .map(|found| found.0)
        .map_err(|_| Fault::torn("a column holds another type than Kwartier writes"))
}
