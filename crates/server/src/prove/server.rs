// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Databases on a PostgreSQL server, for proofs that run there: made, copied, and gone afterwards.
//! By `psql`, as an operator would: the program itself makes no databases.

use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use desk::beside::new_id;

/// A database of its own on a server; it goes when this is dropped.
pub struct Database {
    /// Of any database on the server, to say things to the server itself.
    server: String,
    name: String,
}

impl Database {
    /// An empty one.
    pub fn new(server: &str) -> anyhow::Result<Database> {
        Database::made(server, "")
    }

    /// A copy of this one, which rests.
    pub fn copy(&self) -> anyhow::Result<Database> {
        Database::made(&self.server, &format!(" TEMPLATE {}", self.name))
    }

    fn made(server: &str, from: &str) -> anyhow::Result<Database> {
        let name = format!("proof_{}", new_id());
        tell(server, &format!("CREATE DATABASE {name}{from}"))?;
        Ok(Database { server: server.to_owned(), name })
    }

    /// From now on nobody is connected to it: it is only copied.
    pub fn rest(&self) -> anyhow::Result<()> {
        let (name, all) = (&self.name, "pg_terminate_backend(pid, 5000)");
        tell(&self.server, &format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false"))?;
        tell(&self.server, &format!("SELECT {all} FROM pg_stat_activity WHERE datname = '{name}'"))
    }

    pub fn address(&self) -> String {
        let (before, _) = self.server.rsplit_once('/').unwrap_or((&self.server, ""));
        format!("{before}/{}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A server that went takes its databases along.
        let _ = tell(&self.server, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

fn tell(server: &str, sql: &str) -> anyhow::Result<()> {
    let mut command = Command::new("psql");
    command.args(["--no-psqlrc", "--quiet", "--command", sql, server]).stdin(Stdio::null());
    let out = command.output().context("psql is not here: install the client of PostgreSQL")?;
    ensure!(out.status.success(), "psql: {}", String::from_utf8_lossy(&out.stderr).trim());
    Ok(())
}
