// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading the journal: entries in order, one entry, the past of one record, receipts.

use std::ops::ControlFlow;

use ledger::{ActId, AnyId, Body, Digest, Entry, Head, Key, Link, verify_next};
use rusqlite::{Connection, Row};

use crate::{
    Appended, Fault, Journal, Kept, Receipt, Snapshot, Step, Store, WorkspaceRow,
    append::{put_workspace, read_workspace, signed, workspace_row},
    row::{count, id},
    schema::{RECEIPT, WORKSPACE},
};

const ENTRIES: &str = "
SELECT number, bytes, hash FROM entry WHERE workspace = ?1 AND number > ?2 ORDER BY number";

const BODIES: &str = "
SELECT number, place, record, revision, sealed, bytes FROM body
WHERE workspace = ?1 AND number > ?2 ORDER BY number, place";

/// Asked for every act, so written out.
const RECEIPT_OF: &str = "
SELECT workspace, by, act_id, content, number, at, made, undo, check_sum FROM receipt
WHERE workspace = ?1 AND by = ?2 AND act_id = ?3";

const PAST: &str = "
SELECT entry.bytes, entry.hash, body.place, body.sealed, body.bytes, body.number, body.revision
FROM body JOIN entry ON entry.workspace = body.workspace AND entry.number = body.number
WHERE body.workspace = ?1 AND body.record = ?2 AND body.revision BETWEEN ?3 AND ?4
ORDER BY body.revision";

impl Journal for Store {
    fn key(&self, purpose: &str) -> Key {
        Store::key(self, purpose)
    }

    fn workspaces(&self) -> Result<Vec<WorkspaceRow>, Fault> {
        self.read(|on| {
            WORKSPACE.rows(on, &self.row_key, "ORDER BY made_at, id", [], read_workspace)
        })
    }

    fn workspace(&self, id: AnyId) -> Result<Option<WorkspaceRow>, Fault> {
        self.read(|on| workspace_row(on, &self.row_key, id))
    }

    fn set_example(&self, id: AnyId, building: bool, clock_offset: i64) -> Result<(), Fault> {
        self.write(|on| {
            let row = workspace_row(on, &self.row_key, id)?;
            let row = row.ok_or(Fault::NoWorkspace { workspace: id })?;
            if !row.example {
                return Err(not_an_example());
            }
            put_workspace(on, &self.row_key, &WorkspaceRow { building, clock_offset, ..row })
        })
    }

    fn remove_example(&self, id: AnyId) -> Result<(), Fault> {
        self.write(|on| {
            let row = workspace_row(on, &self.row_key, id)?;
            let row = row.ok_or(Fault::NoWorkspace { workspace: id })?;
            if !row.example {
                return Err(not_an_example());
            }
            crate::snapshot::remove(on, id)?;
            for sql in [
                "DELETE FROM body WHERE workspace = ?1",
                "DELETE FROM receipt WHERE workspace = ?1",
                "DELETE FROM entry WHERE workspace = ?1",
                "DELETE FROM verified WHERE workspace = ?1",
                "DELETE FROM account_person WHERE workspace = ?1",
                "DELETE FROM session WHERE workspace = ?1",
                "DELETE FROM invitation WHERE workspace = ?1",
                "DELETE FROM read_log WHERE workspace = ?1",
                "DELETE FROM workspace WHERE id = ?1",
            ] {
                on.execute(sql, [id.0])?;
            }
            Ok(())
        })
    }

    fn append(&self, steps: &[Step]) -> Result<Appended, Fault> {
        self.append_steps(steps)
    }

    fn written_elsewhere(&self) -> Result<i64, Fault> {
        // On the writing connection, because there our own writing does not count.
        let writer = self.writer();
        Ok(crate::row::one(&writer, "PRAGMA data_version", [])?.unwrap_or_default())
    }

    fn read_on(
        &self,
        workspace: AnyId,
        last: Link,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<Link, Fault> {
        self.read_at_once(|on| {
            let row = workspace_row(on, &self.row_key, workspace)?;
            let row = row.ok_or(Fault::NoWorkspace { workspace })?;
            read_entries(on, &row, last, each)
        })
    }

    fn entry(&self, workspace: AnyId, number: u64) -> Result<Option<Entry>, Fault> {
        let Some(before) = number.checked_sub(1) else { return Ok(None) };
        self.read_at_once(|on| {
            let Some(row) = workspace_row(on, &self.row_key, workspace)? else { return Ok(None) };
            if number > row.last.number {
                return Ok(None);
            }
            let mut found = None;
            let hash = link_at(on, workspace, before)?.hash;
            read_entries(on, &row, Link { number: before, hash }, &mut |entry| {
                found = Some(entry);
                ControlFlow::Break(())
            })?;
            Ok(found)
        })
    }

    fn past(&self, workspace: AnyId, record: AnyId) -> Result<Vec<Kept>, Fault> {
        self.read(|on| revisions(on, workspace, record, 1, u32::MAX))
    }

    fn revision(
        &self,
        workspace: AnyId,
        record: AnyId,
        number: u32,
    ) -> Result<Option<Kept>, Fault> {
        self.read(|on| Ok(revisions(on, workspace, record, number, number)?.pop()))
    }

    fn receipt(&self, workspace: AnyId, by: AnyId, act: ActId) -> Result<Option<Receipt>, Fault> {
        self.read(|on| find_receipt(on, &self.row_key, workspace, by, act))
    }

    fn receipts(&self, acts: &[(AnyId, AnyId, ActId)]) -> Result<Vec<Option<Receipt>>, Fault> {
        self.read_at_once(|on| {
            let find =
                |it: &(AnyId, AnyId, ActId)| find_receipt(on, &self.row_key, it.0, it.1, it.2);
            acts.iter().map(find).collect()
        })
    }

    fn verify_on(&self, workspace: AnyId) -> Result<Link, Fault> {
        self.verify_workspace_on(workspace)
    }

    fn snapshot(&self, workspace: AnyId) -> Result<Option<Snapshot>, Fault> {
        self.read_snapshot(workspace)
    }

    fn write_snapshot(&self, workspace: AnyId, snapshot: &Snapshot) -> Result<(), Fault> {
        self.keep_snapshot(workspace, snapshot)
    }

    fn drop_snapshot(&self, workspace: AnyId) -> Result<(), Fault> {
        self.write(|on| crate::snapshot::remove(on, workspace))
    }
}

/// Reads on after `last`, each entry checked; at the end the journal must end where the
/// workspace's row says it does.
pub(crate) fn read_entries(
    on: &Connection,
    row: &WorkspaceRow,
    last: Link,
    each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
) -> Result<Link, Fault> {
    let workspace = row.id;
    let (mut last, from) = (last, signed(last.number)?);
    let mut heads = on.prepare_cached(ENTRIES)?;
    let mut heads = heads.query((workspace.0, from))?;
    let mut bodies = on.prepare_cached(BODIES)?;
    let mut bodies = bodies.query((workspace.0, from))?;
    let mut body = bodies.next()?;
    while let Some(head) = heads.next()? {
        let number = count(head, 0)?;
        let (bytes, hash) = (head.get(1)?, Digest(head.get(2)?));
        let mut own = Vec::new();
        let mut told: Vec<(AnyId, u32)> = Vec::new();
        while let Some(row) = body {
            if count(row, 0)? > number {
                break;
            }
            if count(row, 0)? < number || count(row, 1)? != own.len() as u64 {
                return Err(Fault::torn(format!(
                    "bodies before entry {number} belong to no entry"
                )));
            }
            told.push((id(row, 2)?, row.get(3)?));
            own.push(read_body(row, 4)?);
            body = bodies.next()?;
        }
        let entry = verify_next(last, workspace, bytes, hash, own)
            .map_err(|broken| Fault::Broken { workspace, broken })?;
        let named = entry.head.revisions.iter().map(|revision| (revision.record, revision.number));
        if !named.eq(told) {
            return Err(Fault::torn(format!("the bodies of entry {number} name other records")));
        }
        last = entry.link();
        if each(entry).is_break() {
            return Ok(last);
        }
    }
    if body.is_some() {
        return Err(Fault::torn("bodies after the last entry belong to no entry"));
    }
    match (last.number == row.last.number, last == row.last) {
        (_, true) => Ok(last),
        (true, false) => Err(Fault::Replaced { workspace }),
        (false, false) => Err(Fault::Cut { workspace, found: last.number, named: row.last.number }),
    }
}

/// Number and hash of an entry, as stored.
pub(crate) fn link_at(on: &Connection, workspace: AnyId, number: u64) -> Result<Link, Fault> {
    if number == 0 {
        return Ok(Link::START);
    }
    let sql = "SELECT hash FROM entry WHERE workspace = ?1 AND number = ?2";
    let hash = crate::row::one(on, sql, (workspace.0, signed(number)?))?;
    let hash = hash.ok_or(Fault::Cut { workspace, found: 0, named: number })?;
    Ok(Link { number, hash: Digest(hash) })
}

fn read_body(row: &Row<'_>, column: usize) -> Result<Body, Fault> {
    let sealed: bool = row.get(column)?;
    Ok(match row.get::<_, Option<Vec<u8>>>(column + 1)? {
        None => Body::Erased,
        Some(_) if sealed => Body::Sealed,
        Some(bytes) => Body::Open(bytes),
    })
}

fn revisions(
    on: &Connection,
    workspace: AnyId,
    record: AnyId,
    from: u32,
    to: u32,
) -> Result<Vec<Kept>, Fault> {
    let mut statement = on.prepare_cached(PAST)?;
    let mut rows = statement.query((workspace.0, record.0, from, to))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read_kept(row, record)?);
    }
    Ok(found)
}

/// A revision out of its chain: its head must give its hash, and its body its commitment.
fn read_kept(row: &Row<'_>, record: AnyId) -> Result<Kept, Fault> {
    let bytes: Vec<u8> = row.get(0)?;
    let (place, number) = (count(row, 2)? as usize, count(row, 5)?);
    let wrong = || Fault::torn(format!("entry {number} does not hold the revision it should"));
    if Digest::of(&bytes) != Digest(row.get(1)?) {
        return Err(wrong());
    }
    let head: Head = serde_json::from_slice(&bytes).map_err(|_| wrong())?;
    let revision = head.revisions.get(place).ok_or_else(wrong)?;
    let body = read_body(row, 3)?;
    let holds = match &body {
        Body::Open(bytes) => Digest::of(bytes) == revision.commitment && body.json().is_some(),
        Body::Sealed | Body::Erased => true,
    };
    let own = revision.record == record && revision.number == row.get::<_, u32>(6)?;
    if !holds || !own || head.number != number {
        return Err(wrong());
    }
    Ok(Kept { head, place, body })
}

fn find_receipt(
    on: &Connection,
    key: &Key,
    workspace: AnyId,
    by: AnyId,
    act: ActId,
) -> Result<Option<Receipt>, Fault> {
    let mut statement = on.prepare_cached(RECEIPT_OF)?;
    let mut rows = statement.query((workspace.0, by.0, act.0.0))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    RECEIPT.hold(key, row)?;
    read_receipt(row).map(Some)
}

fn read_receipt(row: &Row<'_>) -> Result<Receipt, Fault> {
    let made: Vec<u8> = row.get(6)?;
    let (made, rest) = made.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(Fault::torn("a receipt with half an id"));
    }
    Ok(Receipt {
        workspace: id(row, 0)?,
        by: id(row, 1)?,
        act_id: ActId(id(row, 2)?),
        content: row.get::<_, Option<[u8; 32]>>(3)?.map(Digest),
        number: count(row, 4)?,
        at: row.get(5)?,
        made: made.iter().copied().map(AnyId).collect(),
        undo: row.get(7)?,
    })
}

fn not_an_example() -> Fault {
    Fault::Refused { what: "only an example can be reset or set its clock".to_owned() }
}
