// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing entries: a whole batch in one transaction, or nothing when another came first.

use std::collections::HashMap;

use ledger::{AnyId, Body, Entry, Key, Link};

use crate::{
    Appended, Beside, Fault, NewWorkspace, Receipt, Step, Store, WorkspaceRow,
    connection::{Begin, Connection, Row},
    keyring::{Keyring, Sealer},
    row::{count, id},
    schema::{PERSON, RECEIPT, WORKSPACE},
    value::{AsValue, Value},
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
        self.database.writing(|on| {
            let moment = on.begin(Begin::Writes)?;
            let appended = append(on, &self.row_key, &self.keyring, steps)?;
            if appended == Appended::Written {
                moment.commit()?;
            }
            Ok(appended)
        })
    }
}

fn append(
    on: &Connection,
    key: &Key,
    keyring: &Keyring,
    steps: &[Step],
) -> Result<Appended, Fault> {
    let mut rows: HashMap<AnyId, WorkspaceRow> = HashMap::new();
    for step in steps {
        let workspace = step.entry.head.workspace;
        for beside in &step.beside {
            if !write_beside(on, key, step, beside)? {
                return Ok(Appended::Lost);
            }
        }
        let row = match rows.get_mut(&workspace) {
            Some(row) => row,
            None => {
                let found = workspace_row(on, key, workspace)?;
                let found = found.ok_or(Fault::NoWorkspace { workspace })?;
                rows.entry(workspace).or_insert(found)
            }
        };
        let follows = Link { number: step.entry.head.number, hash: step.entry.head.previous };
        if follows != (Link { number: row.last.number + 1, hash: row.last.hash }) {
            return Ok(Appended::Lost);
        }
        let sealer = keyring.sealer(on, key, workspace)?;
        write_entry(on, sealer.as_ref(), &step.entry)?;
        write_receipt(on, key, &step.receipt)?;
        row.last = step.entry.link();
    }
    for row in rows.values() {
        put_workspace(on, key, row)?;
    }
    Ok(Appended::Written)
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

pub(crate) fn read_workspace(row: &Row<'_>) -> Result<WorkspaceRow, Fault> {
    Ok(WorkspaceRow {
        id: id(row, 0)?,
        example: row.get(1)?,
        building: row.get(2)?,
        made_at: row.get(3)?,
        clock_offset: row.get(4)?,
        last: Link { number: count(row, 5)?, hash: ledger::Digest(row.get(6)?) },
    })
}

pub(crate) fn write_entry(
    on: &Connection,
    sealer: Option<&Sealer>,
    entry: &Entry,
) -> Result<(), Fault> {
    let head = &entry.head;
    let (workspace, number) = (&head.workspace.0, signed(head.number)?);
    on.execute(ENTRY, (workspace, number, &entry.bytes, &entry.hash.0))?;
    if head.revisions.len() != entry.bodies.len() {
        return Err(Fault::Refused { what: "an entry without all its bodies".to_owned() });
    }
    for (place, (revision, body)) in (0u32..).zip(head.revisions.iter().zip(&entry.bodies)) {
        let sealed = match (body, sealer) {
            (Body::Open(bytes), Some(sealer)) => {
                Some(sealer.body(revision.record, revision.number, bytes))
            }
            _ => None,
        };
        let bytes = match body {
            Body::Open(bytes) => Some(sealed.as_ref().unwrap_or(bytes)),
            Body::Erased => None,
            Body::Sealed => return Err(Fault::Sealed),
        };
        let (record, is_sealed) = (&revision.record.0, sealed.is_some());
        let given = (workspace, number, place, record, revision.number, is_sealed, bytes);
        on.execute(BODY, given)?;
    }
    Ok(())
}

fn write_receipt(on: &Connection, key: &Key, receipt: &Receipt) -> Result<(), Fault> {
    let made: Vec<u8> = receipt.made.iter().flat_map(|record| record.0).collect();
    let number = signed(receipt.number)?;
    let content = receipt.content.map(|content| content.0);
    let mut values = [
        receipt.workspace.0.as_value(),
        receipt.by.0.as_value(),
        receipt.act_id.0.0.as_value(),
        content.as_value(),
        number.as_value(),
        receipt.at.as_value(),
        made.as_value(),
        receipt.undo.as_value(),
        Value::Null,
    ];
    let check = RECEIPT.check(key, values[..8].iter().copied());
    values[8] = Value::Blob(&check.0);
    on.execute(RECEIPT_ROW, values)?;
    Ok(())
}

pub(crate) fn signed(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::Refused { what: "a number too large".to_owned() })
}
