// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Everything of one database into another, row by row, whichever two they are. A row says the same
//! in both, so its checksum holds in both.

use crate::{
    Fault,
    connection::Connection,
    schema::{CHECKED, SERVE, UNCHECKED},
    value::{AsValue, Kept, Value},
};

/// How many rows are written at once.
const ROWS: usize = 64;

/// Copies every row of every table, but not who serves: that is nobody, in a copy.
pub(crate) fn copy_rows(from: &Connection, to: &Connection) -> Result<(), Fault> {
    let checked = CHECKED.iter().filter(|table| table.name != SERVE.name);
    let checked = checked.map(|table| {
        let columns = table.columns.iter().chain(&["check_sum"]).copied().collect();
        (table.name, columns)
    });
    let plain = UNCHECKED.iter().map(|(name, columns)| (*name, columns.to_vec()));
    let mut all: Vec<(&str, Vec<&str>)> = checked.chain(plain).collect();
    // What is referred to goes first.
    all.sort_by_key(|(name, _)| {
        let first = ["installation", "workspace", "entry", "account"];
        first.iter().position(|it| it == name).unwrap_or(first.len())
    });
    for (name, columns) in all {
        copy_table(from, to, name, &columns)?;
    }
    Ok(())
}

fn copy_table(
    from: &Connection,
    to: &Connection,
    name: &str,
    columns: &[&str],
) -> Result<(), Fault> {
    let mut waiting: Vec<Kept> = Vec::new();
    from.all(name, columns, |row| {
        for place in 0..columns.len() {
            waiting.push(row.value(place)?.into());
        }
        if waiting.len() == ROWS * columns.len() {
            insert(to, name, columns, &waiting)?;
            waiting.clear();
        }
        Ok(())
    })?;
    match waiting.is_empty() {
        true => Ok(()),
        false => insert(to, name, columns, &waiting),
    }
}

fn insert(on: &Connection, name: &str, columns: &[&str], rows: &[Kept]) -> Result<(), Fault> {
    let width = columns.len();
    let places = |row: usize| {
        let places: Vec<String> = (1..=width).map(|n| format!("?{}", row * width + n)).collect();
        format!("({})", places.join(", "))
    };
    let lines: Vec<String> = (0..rows.len() / width).map(places).collect();
    let sql = format!("INSERT INTO {name} ({}) VALUES {}", columns.join(", "), lines.join(", "));
    let values: Vec<Value<'_>> = rows.iter().map(AsValue::as_value).collect();
    on.execute(&sql, values.as_slice()).map(drop)
}
