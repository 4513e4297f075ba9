// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Writing entries: a whole batch in one transaction, or nothing when another came first.

use std::collections::HashMap;

use ledger::{AnyId, Body, Digest, Entry, Key, Link, RevisionHead};

use crate::{
    Appended, Beside, Fault, NewWorkspace, Receipt, Step, Store, WorkspaceRow,
    connection::{Begin, Connection, Row},
    keyring::{Keyring, Sealer},
    row::{count, id},
    schema::{PERSON, RECEIPT, WORKSPACE},
    store::Database,
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
        match &self.database {
            // One sentence, as long as nothing else comes with the entries.
            Database::Postgres(it) if steps.iter().all(|step| step.beside.is_empty()) => {
                it.append(&self.row_key, &self.keyring, steps)
            }
            _ => self.database.moment(Begin::Writes, |on| {
                let appended = append(on, &self.row_key, &self.keyring, steps)?;
                Ok((appended, appended == Appended::Written))
            }),
        }
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
                on.hold(workspace)?;
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
    )?;
    on.tell()
}

/// The checksum of a workspace's row.
pub(crate) fn workspace_check(key: &Key, row: &WorkspaceRow) -> Result<Digest, Fault> {
    let values = [
        row.id.0.as_value(),
        row.example.as_value(),
        row.building.as_value(),
        row.made_at.as_value(),
        row.clock_offset.as_value(),
        Value::Integer(signed(row.last.number)?),
        row.last.hash.0.as_value(),
    ];
    Ok(WORKSPACE.check(key, values.into_iter()))
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
        last: Link { number: count(row, 5)?, hash: Digest(row.get(6)?) },
    })
}

pub(crate) fn write_entry(
    on: &Connection,
    sealer: Option<&Sealer>,
    entry: &Entry,
) -> Result<(), Fault> {
    on.execute(ENTRY, entry_values(entry)?)?;
    for body in body_rows(sealer, entry)? {
        on.execute(BODY, body.values())?;
    }
    Ok(())
}

pub(crate) fn entry_values(entry: &Entry) -> Result<[Value<'_>; 4], Fault> {
    let number = Value::Integer(signed(entry.head.number)?);
    let workspace = Value::Blob(&entry.head.workspace.0);
    Ok([workspace, number, Value::Blob(&entry.bytes), Value::Blob(&entry.hash.0)])
}

/// A body as its row is written.
pub(crate) struct BodyRow<'e> {
    workspace: &'e [u8],
    number: i64,
    place: i64,
    revision: &'e RevisionHead,
    open: Option<&'e [u8]>,
    sealed: Option<Vec<u8>>,
}

pub(crate) fn body_rows<'e>(
    sealer: Option<&Sealer>,
    entry: &'e Entry,
) -> Result<Vec<BodyRow<'e>>, Fault> {
    let head = &entry.head;
    let number = signed(head.number)?;
    if head.revisions.len() != entry.bodies.len() {
        return Err(Fault::Refused { what: "an entry without all its bodies".to_owned() });
    }
    let bodies = (0i64..).zip(head.revisions.iter().zip(&entry.bodies));
    let rows = bodies.map(|(place, (revision, body))| {
        let open = match body {
            Body::Open(bytes) => Some(bytes.as_slice()),
            Body::Erased => None,
            Body::Sealed => return Err(Fault::Sealed),
        };
        let seal = |(sealer, bytes): (&Sealer, &[u8])| {
            sealer.body(revision.record, revision.number, bytes)
        };
        let sealed = sealer.zip(open).map(seal);
        Ok(BodyRow { workspace: &head.workspace.0, number, place, revision, open, sealed })
    });
    rows.collect()
}

impl BodyRow<'_> {
    pub fn values(&self) -> [Value<'_>; 7] {
        [
            Value::Blob(self.workspace),
            Value::Integer(self.number),
            Value::Integer(self.place),
            Value::Blob(&self.revision.record.0),
            Value::Integer(i64::from(self.revision.number)),
            Value::Integer(i64::from(self.sealed.is_some())),
            self.sealed.as_deref().or(self.open).map_or(Value::Null, Value::Blob),
        ]
    }
}

/// A receipt as its row is written.
pub(crate) struct ReceiptRow<'r> {
    receipt: &'r Receipt,
    made: Vec<u8>,
}

impl<'r> ReceiptRow<'r> {
    pub fn of(receipt: &'r Receipt) -> ReceiptRow<'r> {
        let made = receipt.made.iter().flat_map(|record| record.0).collect();
        ReceiptRow { receipt, made }
    }

    pub fn check(&self, key: &Key) -> Digest {
        let none = Digest([0; 32]);
        RECEIPT.check(key, self.values(&none)[..8].iter().copied())
    }

    pub fn values<'v>(&'v self, check: &'v Digest) -> [Value<'v>; 9] {
        let it = self.receipt;
        [
            Value::Blob(&it.workspace.0),
            Value::Blob(&it.by.0),
            Value::Blob(&it.act_id.0.0),
            it.content.as_ref().map_or(Value::Null, |content| Value::Blob(&content.0)),
            // An entry with a number that large was refused before.
            Value::Integer(i64::try_from(it.number).unwrap_or(i64::MAX)),
            Value::Integer(it.at),
            Value::Blob(&self.made),
            Value::Text(it.undo.as_bytes()),
            Value::Blob(&check.0),
        ]
    }
}

fn write_receipt(on: &Connection, key: &Key, receipt: &Receipt) -> Result<(), Fault> {
    let row = ReceiptRow::of(receipt);
    let check = row.check(key);
    on.execute(RECEIPT_ROW, row.values(&check)).map(drop)
}

pub(crate) fn signed(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(|_| Fault::Refused { what: "a number too large".to_owned() })
}
