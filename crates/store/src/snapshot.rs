// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Snapshots: a cache of all records at one entry, dropped as soon as anything differs.

use std::borrow::Cow;

use ledger::{AnyId, Digest, Link};
use sha2::{Digest as _, Sha256};

use crate::{
    Fault, Snapshot, Store,
    append::signed,
    connection::{Connection, Row},
    entries::link_at,
    new_id,
    row::{count, id},
    schema::SNAPSHOT,
};

/// A snapshot is written in parts, so that no act waits long for the database.
const PART: usize = 1 << 20;

struct Written {
    at: Link,
    format: u32,
    sealed: bool,
    writing: AnyId,
    size: usize,
    content: Digest,
}

impl Store {
    pub(crate) fn read_snapshot(&self, workspace: AnyId) -> Result<Option<Snapshot>, Fault> {
        let found = self.read_at_once(|on| {
            let rest = "WHERE workspace = ?1";
            let written = SNAPSHOT.row(on, &self.row_key, rest, [workspace.0], read_written)?;
            let Some(written) = written else { return Ok(None) };
            let at = written.at;
            if link_at(on, workspace, at.number)? != at {
                return Ok(Some(None));
            }
            let parts = read_parts(on, written.writing)?;
            let stored: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
            let size: usize = stored.iter().map(|it| it.len()).sum();
            if size != written.size || Digest::of_parts(&stored) != written.content {
                return Ok(Some(None));
            }
            let opener = self.keyring.opener(on, workspace)?;
            let open = |(place, part): (u32, Vec<u8>)| match written.sealed {
                true => opener.part(written.writing, place, &part),
                false => Some(part),
            };
            let bytes: Option<Vec<Vec<u8>>> = (0..).zip(parts).map(open).collect();
            let snapshot = |bytes: Vec<Vec<u8>>| {
                let (format, bytes) = (written.format, bytes.concat());
                Snapshot { at, format, sealed: false, bytes }
            };
            Ok(Some(bytes.map(snapshot)))
        });
        match found {
            Ok(None) => Ok(None),
            Ok(Some(Some(snapshot))) => Ok(Some(snapshot)),
            // It is only a cache: the journal tells everything again.
            Ok(Some(None)) | Err(Fault::Altered { .. } | Fault::Cut { .. }) => {
                tracing::warn!(%workspace, "a snapshot did not agree with its journal: dropped");
                self.write(|on| remove(on, workspace))?;
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    pub(crate) fn keep_snapshot(&self, workspace: AnyId, snapshot: &Snapshot) -> Result<(), Fault> {
        let writing = new_id();
        let (mut content, mut size, mut sealed) = (Sha256::new(), 0, false);
        for (place, part) in (0u32..).zip(snapshot.bytes.chunks(PART)) {
            let sql = "INSERT INTO snapshot_part (writing, place, bytes) VALUES (?1, ?2, ?3)";
            self.write(|on| {
                let sealer = self.keyring.sealer(on, &self.row_key, workspace)?;
                let part = match &sealer {
                    Some(sealer) => Cow::Owned(sealer.part(writing, place, part)),
                    None => Cow::Borrowed(part),
                };
                sealed = sealer.is_some();
                content.update(&part);
                size += part.len() as u64;
                on.execute(sql, (writing.0, place, &*part))
            })?;
        }
        let content = Digest(content.finalize().into());
        self.write(|on| {
            let rest = "WHERE workspace = ?1";
            let before = SNAPSHOT.row(on, &self.row_key, rest, [workspace.0], read_written)?;
            if before.is_some_and(|it| it.at.number > snapshot.at.number) {
                // Of before somebody was erased, perhaps: what is there is newer, and stays.
                let own = "DELETE FROM snapshot_part WHERE writing = ?1";
                return on.execute(own, [writing.0]).map(drop);
            }
            remove(on, workspace)?;
            SNAPSHOT.put(
                on,
                &self.row_key,
                &[
                    &workspace.0,
                    &signed(snapshot.at.number)?,
                    &snapshot.at.hash.0,
                    &snapshot.format,
                    &sealed,
                    &writing.0,
                    &signed(size)?,
                    &content.0,
                ],
            )?;
            // Parts that no snapshot names: of a writing that was broken off.
            let sql =
                "DELETE FROM snapshot_part WHERE writing NOT IN (SELECT writing FROM snapshot)";
            on.execute(sql, ())?;
            Ok(())
        })
    }
}

pub(crate) fn remove(on: &Connection, workspace: AnyId) -> Result<(), Fault> {
    let parts = "DELETE FROM snapshot_part
        WHERE writing IN (SELECT writing FROM snapshot WHERE workspace = ?1)";
    on.execute(parts, [workspace.0])?;
    on.execute("DELETE FROM snapshot WHERE workspace = ?1", [workspace.0])?;
    Ok(())
}

fn read_parts(on: &Connection, writing: AnyId) -> Result<Vec<Vec<u8>>, Fault> {
    let mut parts = Vec::new();
    let sql = "SELECT bytes FROM snapshot_part WHERE writing = ?1 ORDER BY place";
    on.each(sql, [writing.0], |part| {
        parts.push(part.get(0)?);
        Ok(())
    })?;
    Ok(parts)
}

fn read_written(row: &Row<'_>) -> Result<Written, Fault> {
    Ok(Written {
        at: Link { number: count(row, 1)?, hash: Digest(row.get(2)?) },
        format: row.get(3)?,
        sealed: row.get(4)?,
        writing: id(row, 5)?,
        size: count(row, 6)? as usize,
        content: Digest(row.get(7)?),
    })
}
