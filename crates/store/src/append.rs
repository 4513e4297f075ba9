// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing entries: a whole batch in one transaction, or nothing when another came first.

use std::collections::HashMap;

use ledger::{AnyId, Body, Entry, Key, Link};
use rusqlite::{Connection, TransactionBehavior, types::ValueRef};

use crate::{
    Appended, Beside, Fault, NewWorkspace, Receipt, Step, Store, WorkspaceRow,
    row::{count, id},
    schema::{PERSON, RECEIPT, WORKSPACE},
};

const ENTRY: &str = "INSERT INTO entry (workspace, number, bytes, hash) VALUES (?1, ?2, ?3, ?4)";

const BODY: &str = "
INSERT INTO body (workspace, number, place, record, revision, sealed, bytes)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

const RECEIPT_ROW: &str = "
INSERT INTO receipt (workspace, by, act_id, content, number, at, made, undo, check_sum)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

impl Store {
    pub(crate) fn append_steps(&self, steps: &[Step]) -> Result<Appended, Fault> {
        let mut writer = self.writer();
        let on = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut rows: HashMap<AnyId, WorkspaceRow> = HashMap::new();
        for step in steps {
            let workspace = step.entry.head.workspace;
            for beside in &step.beside {
                if !write_beside(&on, &self.row_key, step, beside)? {
                    return Ok(Appended::Lost);
                }
            }
            let row = match rows.get_mut(&workspace) {
                Some(row) => row,
                None => {
                    let found = workspace_row(&on, &self.row_key, workspace)?;
                    let found = found.ok_or(Fault::NoWorkspace { workspace })?;
                    rows.entry(workspace).or_insert(found)
                }
            };
            let follows = Link { number: step.entry.head.number, hash: step.entry.head.previous };
            if follows != (Link { number: row.last.number + 1, hash: row.last.hash }) {
                return Ok(Appended::Lost);
            }
            write_entry(&on, &step.entry)?;
            write_receipt(&on, &self.row_key, &step.receipt)?;
            row.last = step.entry.link();
        }
        for row in rows.values() {
            put_workspace(&on, &self.row_key, row)?;
        }
        on.commit()?;
        Ok(Appended::Written)
    }
}

/// False when the workspace is there already: another process founded it.
fn write_beside(on: &Connection, key: &Key, step: &Step, beside: &Beside) -> Result<bool, Fault> {
    match beside {
        Beside::Workspace(new) => add_workspace(on, key, new),
        Beside::Person { account, person } => {
            let workspace = step.entry.head.workspace;
            let at = step.entry.head.at;
            PERSON.put(on, key, &[&account.0.0, &workspace.0, &person.0, &at])?;
            Ok(true)
        }
    }
}

pub(crate) fn add_workspace(on: &Connection, key: &Key, new: &NewWorkspace) -> Result<bool, Fault> {
    let hash = Link::START.hash.0;
    let (example, building) = (new.example, new.building);
    WORKSPACE.add(
        on,
        key,
        &[&new.id.0, &example, &building, &new.made_at, &new.clock_offset, &0, &hash],
    )
}

pub(crate) fn put_workspace(on: &Connection, key: &Key, row: &WorkspaceRow) -> Result<(), Fault> {
    let (number, hash) = (signed(row.last.number)?, row.last.hash.0);
    let (example, building) = (row.example, row.building);
    WORKSPACE.put(
        on,
        key,
        &[&row.id.0, &example, &building, &row.made_at, &row.clock_offset, &number, &hash],
    )
}

pub(crate) fn workspace_row(
    on: &Connection,
    key: &Key,
    workspace: AnyId,
) -> Result<Option<WorkspaceRow>, Fault> {
    WORKSPACE.row(on, key, "WHERE id = ?1", [workspace.0], read_workspace)
}

pub(crate) fn read_workspace(row: &rusqlite::Row<'_>) -> Result<WorkspaceRow, Fault> {
    Ok(WorkspaceRow {
        id: id(row, 0)?,
        example: row.get(1)?,
        building: row.get(2)?,
        made_at: row.get(3)?,
        clock_offset: row.get(4)?,
        last: Link { number: count(row, 5)?, hash: ledger::Digest(row.get(6)?) },
    })
}

pub(crate) fn write_entry(on: &Connection, entry: &Entry) -> Result<(), Fault> {
    let head = &entry.head;
    let (workspace, number) = (&head.workspace.0, signed(head.number)?);
    on.prepare_cached(ENTRY)?.execute((workspace, number, &entry.bytes, &entry.hash.0))?;
    if head.revisions.len() != entry.bodies.len() {
        return Err(Fault::Refused { what: "an entry without all its bodies".to_owned() });
    }
    let mut statement = on.prepare_cached(BODY)?;
    for (place, (revision, body)) in (0u32..).zip(head.revisions.iter().zip(&entry.bodies)) {
        let bytes = match body {
            Body::Open(bytes) => Some(bytes.as_slice()),
            Body::Erased => None,
            Body::Sealed => return Err(Fault::Sealed),
        };
        let record = &revision.record.0;
        statement.execute((workspace, number, place, record, revision.number, false, bytes))?;
    }
    Ok(())
}

fn write_receipt(on: &Connection, key: &Key, receipt: &Receipt) -> Result<(), Fault> {
    let made: Vec<u8> = receipt.made.iter().flat_map(|record| record.0).collect();
    let number = signed(receipt.number)?;
    let values = [
        ValueRef::Blob(&receipt.workspace.0),
        ValueRef::Blob(&receipt.by.0),
        ValueRef::Blob(&receipt.act_id.0.0),
        receipt.content.as_ref().map_or(ValueRef::Null, |content| ValueRef::Blob(&content.0)),
        ValueRef::Integer(number),
        ValueRef::Integer(receipt.at),
        ValueRef::Blob(&made),
        ValueRef::Text(receipt.undo.as_bytes()),
    ];
    let check = RECEIPT.check(key, values.into_iter());
    let content = receipt.content.as_ref().map(|content| content.0.as_slice());
    on.prepare_cached(RECEIPT_ROW)?.execute((
        &receipt.workspace.0,
        &receipt.by.0,
        &receipt.act_id.0.0,
        content,
        number,
        receipt.at,
        &made,
        &receipt.undo,
        &check.0,
    ))?;
    Ok(())
}

pub(crate) fn signed(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::Refused { what: "a number too large".to_owned() })
}
