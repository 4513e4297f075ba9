// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows beside the journal: each ends with a keyed checksum over all its other columns.

use ledger::{AnyId, Digest, Key};
use rusqlite::{
    Connection, OptionalExtension, Params, Row,
    types::{ToSql, ToSqlOutput, Value, ValueRef},
};

use crate::Fault;

/// A table beside the journal; in the database one more column follows: `check_sum`.
pub(crate) struct Table {
    pub name: &'static str,
    pub columns: &'static [&'static str],
    /// How many of the first columns make the key.
    pub key: usize,
}

impl Table {
    fn columns_and_check(&self) -> String {
        format!("{}, check_sum", self.columns.join(", "))
    }

    /// Writes a row, over the row with the same key if there is one.
    pub fn put(&self, on: &Connection, key: &Key, values: &[&dyn ToSql]) -> Result<(), Fault> {
        let (own, other) = self.columns.split_at(self.key);
        let news: Vec<String> = other
            .iter()
            .chain(&["check_sum"])
            .map(|column| format!("{column} = excluded.{column}"))
            .collect();
        let over = format!("ON CONFLICT ({}) DO UPDATE SET {}", own.join(", "), news.join(", "));
        self.insert(on, key, values, &over).map(drop)
    }

    /// Writes a row where there is none with the same key; says whether it did.
    pub fn add(&self, on: &Connection, key: &Key, values: &[&dyn ToSql]) -> Result<bool, Fault> {
        Ok(self.insert(on, key, values, "ON CONFLICT DO NOTHING")? > 0)
    }

    fn insert(
        &self,
        on: &Connection,
        key: &Key,
        values: &[&dyn ToSql],
        over: &str,
    ) -> Result<usize, Fault> {
        assert_eq!(values.len(), self.columns.len(), "{}: a value for each column", self.name);
        let values = values.iter().map(|value| value.to_sql()).collect::<Result<Vec<_>, _>>()?;
        let check = self.check(key, values.iter().map(value_of));
        let places: Vec<String> = (1..=values.len() + 1).map(|n| format!("?{n}")).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({}) {over}",
            self.name,
            self.columns_and_check(),
            places.join(", "),
        );
        let mut statement = on.prepare_cached(&sql)?;
        for (place, value) in values.iter().enumerate() {
            statement.raw_bind_parameter(place + 1, value)?;
        }
        statement.raw_bind_parameter(values.len() + 1, check.0.as_slice())?;
        Ok(statement.raw_execute()?)
    }

    /// The rows that `rest` (a WHERE clause, an order, a limit) picks, each checked.
    pub fn rows<T>(
        &self,
        on: &Connection,
        key: &Key,
        rest: &str,
        given: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let sql = format!("SELECT {} FROM {} {rest}", self.columns_and_check(), self.name);
        let mut statement = on.prepare_cached(&sql)?;
        let mut rows = statement.query(given)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            self.hold(key, row)?;
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// The first of them.
    pub fn row<T>(
        &self,
        on: &Connection,
        key: &Key,
        rest: &str,
        given: impl Params,
        read: impl Fn(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        Ok(self.rows(on, key, rest, given, read)?.into_iter().next())
    }

    /// Removes rows; says how many there were.
    pub fn remove(&self, on: &Connection, rest: &str, given: impl Params) -> Result<usize, Fault> {
        let sql = format!("DELETE FROM {} {rest}", self.name);
        Ok(on.prepare_cached(&sql)?.execute(given)?)
    }

    /// Writes every row again under another key; rows that do not hold under `old` are told.
    pub fn reseal(&self, on: &Connection, old: Option<&Key>, new: &Key) -> Result<(), Fault> {
        let sql = format!("SELECT {} FROM {}", self.columns_and_check(), self.name);
        let mut statement = on.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut found: Vec<Vec<Value>> = Vec::new();
        while let Some(row) = rows.next()? {
            if let Some(old) = old {
                self.hold(old, row)?;
            }
            let width = self.columns.len();
            found.push((0..width).map(|n| row.get(n)).collect::<Result<_, _>>()?);
        }
        for values in &found {
            let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
            self.put(on, new, &values)?;
        }
        Ok(())
    }

    /// Checks every row, without looking at what it says.
    pub fn hold_all(&self, on: &Connection, key: &Key) -> Result<(), Fault> {
        self.rows(on, key, "", [], |_| Ok(())).map(drop)
    }

    /// Checks a row that was read with all its columns in their order, its checksum last.
    pub fn hold(&self, key: &Key, row: &Row<'_>) -> Result<(), Fault> {
        let width = self.columns.len();
        let values = (0..width).map(|n| row.get_ref(n)).collect::<Result<Vec<_>, _>>()?;
        let check: [u8; 32] = row.get(width)?;
        match self.check(key, values.into_iter()) == Digest(check) {
            true => Ok(()),
            false => Err(Fault::Altered { table: self.name.to_owned() }),
        }
    }

    /// The checksum over table, and over each value with its type.
    pub fn check<'v>(&self, key: &Key, values: impl Iterator<Item = ValueRef<'v>>) -> Digest {
        let mut bytes = Vec::with_capacity(256);
        for value in values {
            let (tag, number);
            let content: &[u8] = match value {
                ValueRef::Null => {
                    tag = 0;
                    &[]
                }
                ValueRef::Integer(it) => {
                    (tag, number) = (1, it.to_be_bytes());
                    &number
                }
                ValueRef::Real(it) => {
                    (tag, number) = (2, it.to_bits().to_be_bytes());
                    &number
                }
                ValueRef::Text(it) => {
                    tag = 3;
                    it
                }
                ValueRef::Blob(it) => {
                    tag = 4;
                    it
                }
            };
            bytes.push(tag);
            bytes.extend((content.len() as u64).to_be_bytes());
            bytes.extend(content);
        }
        key.checksum(&[b"row", self.name.as_bytes(), &bytes])
    }
}

fn value_of<'v>(output: &'v ToSqlOutput<'_>) -> ValueRef<'v> {
    match output {
        ToSqlOutput::Borrowed(value) => *value,
        ToSqlOutput::Owned(value) => ValueRef::from(value),
        _ => ValueRef::Null,
    }
}

/// Reads an id from a column.
pub(crate) fn id(row: &Row<'_>, column: usize) -> Result<AnyId, Fault> {
    Ok(AnyId(row.get(column)?))
}

pub(crate) fn maybe_id(row: &Row<'_>, column: usize) -> Result<Option<AnyId>, Fault> {
    Ok(row.get::<_, Option<[u8; 16]>>(column)?.map(AnyId))
}

/// Reads a number that is never below zero.
pub(crate) fn count(row: &Row<'_>, column: usize) -> Result<u64, Fault> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| Fault::torn("a number below zero"))
}

/// One value of a query that gives one row at most.
pub(crate) fn one<T: rusqlite::types::FromSql>(
    on: &Connection,
    sql: &str,
    given: impl Params,
) -> Result<Option<T>, Fault> {
    Ok(on.prepare_cached(sql)?.query_row(given, |row| row.get(0)).optional()?)
}
