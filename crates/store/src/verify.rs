// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Checking journals: from the last verified entry when opening, everything when asked.

use std::ops::ControlFlow;

use ledger::{AnyId, Body, Digest, Key, Link};

use crate::{
    Fault, Journal, Store, WorkspaceRow,
    append::{read_workspace, signed, workspace_row},
    connection::Connection,
    entries::{link_at, read_entries},
    keyring::Keyring,
    row::count,
    schema::{CHECKED, VERIFIED, WORKSPACE},
};

/// What was found when everything was checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    pub workspace: AnyId,
    pub example: bool,
    pub entries: u64,
    pub bodies: u64,
    /// Bodies of which only the commitment is left.
    pub erased: u64,
    /// Bodies that are encrypted and were not looked into: their heads were checked.
    pub sealed: u64,
    pub last: Link,
}

impl Store {
    /// Checks the database and every journal in it, from the first entry to the last.
    pub fn verify_all(&self) -> Result<Vec<Verified>, Fault> {
        let found = self.read_at_once(|on| verify_everything(on, &self.row_key, &self.keyring))?;
        for verified in &found {
            self.remember(verified.workspace, verified.last)?;
        }
        Ok(found)
    }

    /// Checks every journal from its last verified entry on.
    pub(crate) fn verify_from_last(&self) -> Result<(), Fault> {
        for row in self.workspaces()? {
            self.verify_workspace_on(row.id)?;
        }
        Ok(())
    }

    pub(crate) fn verify_workspace_on(&self, workspace: AnyId) -> Result<Link, Fault> {
        let (from, last) = self.read_at_once(|on| {
            let row = workspace_row(on, &self.row_key, workspace)?;
            let row = row.ok_or(Fault::NoWorkspace { workspace })?;
            let from = last_verified(on, &self.row_key, workspace)?;
            if link_at(on, workspace, from.number)? != from {
                return Err(Fault::Replaced { workspace });
            }
            let last =
                read_entries(on, &self.keyring, &row, from, &mut |_| ControlFlow::Continue(()))?;
            Ok((from, last))
        })?;
        if last != from {
            self.remember(workspace, last)?;
        }
        Ok(last)
    }

    fn remember(&self, workspace: AnyId, last: Link) -> Result<(), Fault> {
        self.write(|on| {
            // It may be gone by now, or verified further by another process.
            let there = workspace_row(on, &self.row_key, workspace)?.is_some();
            if there && last_verified(on, &self.row_key, workspace)?.number < last.number {
                let number = signed(last.number)?;
                VERIFIED.put(on, &self.row_key, &[&workspace.0, &number, &last.hash.0])?;
            }
            Ok(())
        })
    }
}

fn last_verified(on: &Connection, key: &Key, workspace: AnyId) -> Result<Link, Fault> {
    let found = VERIFIED.row(on, key, "WHERE workspace = ?1", [workspace.0], |row| {
        Ok(Link { number: count(row, 1)?, hash: Digest(row.get(2)?) })
    })?;
    Ok(found.unwrap_or(Link::START))
}

/// Everything in a database: its pages, the rows' checksums, and every chain.
pub(crate) fn verify_everything(
    on: &Connection,
    key: &Key,
    keyring: &Keyring,
) -> Result<Vec<Verified>, Fault> {
    on.verify()?;
    for table in CHECKED {
        table.hold_all(on, key)?;
    }
    verify_chains(on, key, keyring)
}

pub(crate) fn verify_chains(
    on: &Connection,
    key: &Key,
    keyring: &Keyring,
) -> Result<Vec<Verified>, Fault> {
    let rows = WORKSPACE.rows(on, key, "ORDER BY id", (), read_workspace)?;
    let mut found = Vec::new();
    for row in rows {
        found.push(verify_chain(on, keyring, &row)?);
        let mark = last_verified(on, key, row.id)?;
        if link_at(on, row.id, mark.number)? != mark {
            return Err(Fault::Replaced { workspace: row.id });
        }
    }
    let entries: u64 = found.iter().map(|verified| verified.entries).sum();
    let bodies: u64 = found.iter().map(|verified| verified.bodies).sum();
    let counted: i64 = on.one("SELECT count(*) FROM entry", ())?.unwrap_or_default();
    let bodies_counted: i64 = on.one("SELECT count(*) FROM body", ())?.unwrap_or_default();
    if (signed(entries)?, signed(bodies)?) != (counted, bodies_counted) {
        return Err(Fault::torn("there are entries or bodies outside the chains"));
    }
    Ok(found)
}

fn verify_chain(on: &Connection, keyring: &Keyring, row: &WorkspaceRow) -> Result<Verified, Fault> {
    let (mut entries, mut bodies, mut erased, mut sealed) = (0, 0, 0, 0);
    let last = read_entries(on, keyring, row, Link::START, &mut |entry| {
        entries += 1;
        for body in &entry.bodies {
            bodies += 1;
            match body {
                Body::Open(_) => {}
                Body::Erased => erased += 1,
                Body::Sealed => sealed += 1,
            }
        }
        ControlFlow::Continue(())
    })?;
    let (workspace, example) = (row.id, row.example);
    Ok(Verified { workspace, example, entries, bodies, erased, sealed, last })
}
