// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The same rows without Kwartier: prepared inserts in transactions of 64, just as durable.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, TransactionBehavior, types::Value};

const TABLES: [(&str, usize); 3] = [("entry", 4), ("body", 7), ("receipt", 9)];

/// What the acts of a database wrote, act by act.
pub struct Rows(Vec<Vec<(usize, Vec<Value>)>>);

impl Rows {
    /// The rows of every entry after this one.
    pub fn of(database: &Path, after: i64) -> Rows {
        let on = Connection::open(database).expect("the database");
        let mut acts: Vec<Vec<(usize, Vec<Value>)>> = Vec::new();
        for (table, (name, width)) in TABLES.iter().enumerate() {
            let sql = format!("SELECT *, number FROM {name} WHERE number > ?1");
            let mut statement = on.prepare(&sql).expect("a table");
            let mut rows = statement.query([after]).expect("rows");
            while let Some(row) = rows.next().expect("a row") {
                let number: i64 = row.get(*width).expect("a number");
                let act = usize::try_from(number - after - 1).expect("in order");
                if acts.len() <= act {
                    acts.resize_with(act + 1, Vec::new);
                }
                let values = (0..*width).map(|n| row.get(n).expect("a value")).collect();
                acts[act].push((table, values));
            }
        }
        Rows(acts)
    }
}

/// A database with the same tables and settings, and the rows that the acts refer to.
pub struct Empty(Connection);

impl Empty {
    pub fn like(database: &Path, new: &Path) -> Empty {
        let on = Connection::open(new).expect("a new database");
        on.execute_batch("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON").expect("settings");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let model = Connection::open_with_flags(database, flags).expect("the model");
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";
        let mut statement = model.prepare(sql).expect("the schema");
        let all = statement.query_map([], |row| row.get::<_, String>(0)).expect("the schema");
        for sql in all {
            on.execute_batch(&sql.expect("sql")).expect("a table");
        }
        let from = format!("ATTACH '{}' AS model", database.display());
        on.execute_batch(&from).expect("the model");
        on.execute_batch("INSERT INTO workspace SELECT * FROM model.workspace; DETACH model")
            .expect("the workspace");
        on.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;
             PRAGMA wal_autocheckpoint = 4000",
        )
        .expect("settings");
        Empty(on)
    }

    pub fn insert(mut self, rows: &Rows) {
        let sqls = TABLES.map(|(name, width)| {
            let places: Vec<String> = (1..=width).map(|n| format!("?{n}")).collect();
            format!("INSERT INTO {name} VALUES ({})", places.join(", "))
        });
        for acts in rows.0.chunks(64) {
            let kind = TransactionBehavior::Immediate;
            let batch = self.0.transaction_with_behavior(kind).expect("a transaction");
            for (table, values) in acts.iter().flatten() {
                let mut statement = batch.prepare_cached(&sqls[*table]).expect("an insert");
                statement.execute(rusqlite::params_from_iter(values)).expect("a row");
            }
            batch.commit().expect("written");
        }
    }
}
