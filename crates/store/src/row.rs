// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rows beside the journal: each ends with a keyed checksum over all its other columns.

use ledger::{AnyId, Digest, Key};

use crate::{
    Fault,
    connection::{Connection, Row},
    value::{AsValue, Given, Kept, Value},
};

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
    pub fn put(&self, on: &Connection, key: &Key, values: &[&dyn AsValue]) -> Result<(), Fault> {
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
    pub fn add(&self, on: &Connection, key: &Key, values: &[&dyn AsValue]) -> Result<bool, Fault> {
        Ok(self.insert(on, key, values, "ON CONFLICT DO NOTHING")? > 0)
    }

    fn insert(
        &self,
        on: &Connection,
        key: &Key,
        values: &[&dyn AsValue],
        over: &str,
    ) -> Result<usize, Fault> {
        assert_eq!(values.len(), self.columns.len(), "{}: a value for each column", self.name);
        let mut all: Vec<Value<'_>> = values.iter().map(|value| value.as_value()).collect();
        let check = self.check(key, all.iter().copied());
        all.push(Value::Blob(&check.0));
        let places: Vec<String> = (1..=all.len()).map(|n| format!("?{n}")).collect();
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({}) {over}",
            self.name,
            self.columns_and_check(),
            places.join(", "),
        );
        on.execute(&sql, all.as_slice())
    }

    /// The rows that `rest` (a WHERE clause, an order, a limit) picks, each checked.
    pub fn rows<T>(
        &self,
        on: &Connection,
        key: &Key,
        rest: &str,
        given: impl Given,
        read: impl Fn(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        let sql = format!("SELECT {} FROM {} {rest}", self.columns_and_check(), self.name);
        let mut found = Vec::new();
        on.each(&sql, given, |row| {
            self.hold(key, row)?;
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The first of them.
    pub fn row<T>(
        &self,
        on: &Connection,
        key: &Key,
        rest: &str,
        given: impl Given,
        read: impl Fn(&Row<'_>) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        Ok(self.rows(on, key, rest, given, read)?.into_iter().next())
    }

    /// Removes rows; says how many there were.
    pub fn remove(&self, on: &Connection, rest: &str, given: impl Given) -> Result<usize, Fault> {
        let sql = format!("DELETE FROM {} {rest}", self.name);
        on.execute(&sql, given)
    }

    /// Writes every row again under another key; rows that do not hold under `old` are told.
    pub fn reseal(&self, on: &Connection, old: Option<&Key>, new: &Key) -> Result<(), Fault> {
        let sql = format!("SELECT {} FROM {}", self.columns_and_check(), self.name);
        let width = self.columns.len();
        let mut found: Vec<Vec<Kept>> = Vec::new();
        on.each(&sql, (), |row| {
            if let Some(old) = old {
                self.hold(old, row)?;
            }
            found.push((0..width).map(|n| row.value(n).map(Kept::from)).collect::<Result<_, _>>()?);
            Ok(())
        })?;
        for values in &found {
            let values: Vec<&dyn AsValue> =
                values.iter().map(|value| value as &dyn AsValue).collect();
            self.put(on, new, &values)?;
        }
        Ok(())
    }

    /// Checks every row, without looking at what it says.
    pub fn hold_all(&self, on: &Connection, key: &Key) -> Result<(), Fault> {
        self.rows(on, key, "", (), |_| Ok(())).map(drop)
    }

    /// Checks a row that was read with all its columns in their order, its checksum last.
    pub fn hold(&self, key: &Key, row: &Row<'_>) -> Result<(), Fault> {
        let width = self.columns.len();
        let values = (0..width).map(|n| row.value(n)).collect::<Result<Vec<_>, _>>()?;
        let check: [u8; 32] = row.get(width)?;
        match self.check(key, values.into_iter()) == Digest(check) {
            true => Ok(()),
            false => Err(Fault::Altered { table: self.name.to_owned() }),
        }
    }

    /// The checksum over table, and over each value with its type.
    pub fn check<'v>(&self, key: &Key, values: impl Iterator<Item = Value<'v>>) -> Digest {
        let mut bytes = Vec::with_capacity(256);
        for value in values {
            let (tag, number);
            let content: &[u8] = match value {
                Value::Null => {
                    tag = 0;
                    &[]
                }
                Value::Integer(it) => {
                    (tag, number) = (1, it.to_be_bytes());
                    &number
                }
                Value::Text(it) => {
                    tag = 3;
                    it
                }
                Value::Blob(it) => {
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

/// Reads an id from a column.
pub(crate) fn id(row: &Row<'_>, column: usize) -> Result<AnyId, Fault> {
    Ok(AnyId(row.get(column)?))
}

pub(crate) fn maybe_id(row: &Row<'_>, column: usize) -> Result<Option<AnyId>, Fault> {
    Ok(row.get::<Option<[u8; 16]>>(column)?.map(AnyId))
}

/// Reads a number that is never below zero.
pub(crate) fn count(row: &Row<'_>, column: usize) -> Result<u64, Fault> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| Fault::torn("a number below zero"))
}
