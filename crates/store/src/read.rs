// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Reading the journal: entries in order, one entry, the past of one record, receipts.

use std::ops::ControlFlow;

use ledger::{ActId, AnyId, Body, Digest, Entry, Head, Key, Link};

use crate::{
    Appended, Fault, Journal, Kept, OpenUrn, Receipt, Snapshot, Step, Store, WorkspaceRow,
    append::{put_workspace, read_workspace, workspace_row},
    connection::{Connection, Row},
    entries::{link_at, read_body, read_entries},
    keyring::{Keyring, Opener},
    row::{count, id},
    schema::{RECEIPT, WORKSPACE},
    store::Database,
};

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
            WORKSPACE.rows(on, &self.row_key, "ORDER BY made_at, id", (), read_workspace)
        })
    }

    fn workspace(&self, id: AnyId) -> Result<Option<WorkspaceRow>, Fault> {
        self.read(|on| workspace_row(on, &self.row_key, id))
    }

    fn set_example(&self, id: AnyId, building: bool, clock_offset: i64) -> Result<(), Fault> {
        self.write(|on| {
            on.hold(id)?;
            let row = workspace_row(on, &self.row_key, id)?;
            let row = row.ok_or(Fault::NoWorkspace { workspace: id })?;
            if !row.example {
                return Err(not_an_example());
            }
            put_workspace(on, &self.row_key, &WorkspaceRow { building, clock_offset, ..row })
        })
    }

    fn remove_example(&self, id: AnyId) -> Result<(), Fault> {
        let urns = self.urns_of(id)?;
        self.write(|on| {
            on.hold(id)?;
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
                "DELETE FROM urn WHERE workspace = ?1",
                "DELETE FROM notice WHERE workspace = ?1",
                "DELETE FROM workspace WHERE id = ?1",
            ] {
                on.execute(sql, [id.0])?;
            }
            on.tell()
        })?;
        urns.into_iter().try_for_each(|round| self.burn(id, round))
    }

    fn append(&self, steps: &[Step]) -> Result<Appended, Fault> {
        self.append_steps(steps)
    }

    fn written_elsewhere(&self) -> Result<i64, Fault> {
        match &self.database {
            Database::Sqlite(it) => it.written_elsewhere(),
            Database::Postgres(it) => it.written_elsewhere(),
        }
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
            read_entries(on, &self.keyring, &row, last, each)
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
            read_entries(on, &self.keyring, &row, Link { number: before, hash }, &mut |entry| {
                found = Some(entry);
                ControlFlow::Break(())
            })?;
            Ok(found)
        })
    }

    fn past(&self, workspace: AnyId, record: AnyId) -> Result<Vec<Kept>, Fault> {
        self.read(|on| revisions(on, &self.keyring, (workspace, record), 1, u32::MAX))
    }

    fn revision(
        &self,
        workspace: AnyId,
        record: AnyId,
        number: u32,
    ) -> Result<Option<Kept>, Fault> {
        let of = (workspace, record);
        self.read(|on| Ok(revisions(on, &self.keyring, of, number, number)?.pop()))
    }

    fn receipt(&self, workspace: AnyId, by: AnyId, act: ActId) -> Result<Option<Receipt>, Fault> {
        self.read(|on| find_receipt(on, &self.row_key, workspace, by, act))
    }

    fn receipts(&self, acts: &[(AnyId, AnyId, ActId)]) -> Result<Vec<Option<Receipt>>, Fault> {
        if let Database::Postgres(it) = &self.database {
            return it.receipts(&self.row_key, acts);
        }
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

    fn urns(&self, workspace: AnyId) -> Result<Vec<OpenUrn>, Fault> {
        self.open_urns(workspace)
    }

    fn write_urn(&self, workspace: AnyId, round: AnyId, clear: &[u8]) -> Result<(), Fault> {
        self.seal_urn(workspace, round, clear)
    }

    fn burn_urn(&self, workspace: AnyId, round: AnyId) -> Result<(), Fault> {
        self.burn(workspace, round)
    }
}

fn revisions(
    on: &Connection,
    keyring: &Keyring,
    (workspace, record): (AnyId, AnyId),
    from: u32,
    to: u32,
) -> Result<Vec<Kept>, Fault> {
    let opener = keyring.opener(on, workspace)?;
    let mut found = Vec::new();
    on.each(PAST, (workspace.0, record.0, from, to), |row| {
        found.push(read_kept(&opener, row, record)?);
        Ok(())
    })?;
    Ok(found)
}

/// A revision out of its chain: its head must give its hash, and its body its commitment.
fn read_kept(opener: &Opener, row: &Row<'_>, record: AnyId) -> Result<Kept, Fault> {
    let bytes: Vec<u8> = row.get(0)?;
    let (place, number) = (count(row, 2)? as usize, count(row, 5)?);
    let wrong = || Fault::torn(format!("entry {number} does not hold the revision it should"));
    if Digest::of(&bytes) != Digest(row.get(1)?) {
        return Err(wrong());
    }
    let head: Head = serde_json::from_slice(&bytes).map_err(|_| wrong())?;
    let revision = head.revisions.get(place).ok_or_else(wrong)?;
    let body = read_body(opener, (record, row.get(6)?), row, 3)?;
    let holds = match &body {
        Body::Open(bytes) => Digest::of(bytes) == revision.commitment && body.json().is_some(),
        Body::Sealed | Body::Erased => true,
    };
    let own = revision.record == record && revision.number == row.get::<u32>(6)?;
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
    let mut found = None;
    on.each(RECEIPT_OF, (workspace.0, by.0, act.0.0), |row| {
        RECEIPT.hold(key, row)?;
        found = Some(read_receipt(row)?);
        Ok(())
    })?;
    Ok(found)
}

pub(crate) fn read_receipt(row: &Row<'_>) -> Result<Receipt, Fault> {
    let made: Vec<u8> = row.get(6)?;
    let (made, rest) = made.as_chunks::<16>();
    if !rest.is_empty() {
        return Err(Fault::torn("a receipt with half an id"));
    }
    Ok(Receipt {
        workspace: id(row, 0)?,
        by: id(row, 1)?,
        act_id: ActId(id(row, 2)?),
        content: row.get::<Option<[u8; 32]>>(3)?.map(Digest),
        number: count(row, 4)?,
        at: row.get(5)?,
        made: made.iter().copied().map(AnyId).collect(),
        undo: row.get(7)?,
    })
}

fn not_an_example() -> Fault {
    Fault::Refused { what: "only an example can be reset or set its clock".to_owned() }
}
