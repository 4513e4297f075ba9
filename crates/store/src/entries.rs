// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The entries of a journal in their order, each put together and checked against the one before.

use std::{iter::Peekable, ops::ControlFlow};

use ledger::{AnyId, Body, Digest, Entry, Link, verify_next};

use crate::{
    Fault, WorkspaceRow,
    append::signed,
    connection::{Connection, Row},
    keyring::{Keyring, Opener},
    row::{count, id},
};

const ENTRIES: &str = "
SELECT number, bytes, hash FROM entry WHERE workspace = ?1 AND number > ?2 ORDER BY number LIMIT ?3";

const BODIES: &str = "
SELECT number, place, record, revision, sealed, bytes FROM body
WHERE workspace = ?1 AND number > ?2 AND number <= ?3 ORDER BY number, place";

/// How many entries are asked for at once: few at first, because often one is enough.
const WINDOWS: [usize; 2] = [4, 1024];

/// Reads on after `last`, each entry checked; at the end the journal must end where the
/// workspace's row says it does.
pub(crate) fn read_entries(
    on: &Connection,
    keyring: &Keyring,
    row: &WorkspaceRow,
    last: Link,
    each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
) -> Result<Link, Fault> {
    let workspace = row.id;
    let opener = keyring.opener(on, workspace)?;
    let (mut last, mut window) = (last, WINDOWS[0]);
    loop {
        let heads = heads_after(on, workspace, last.number, window)?;
        let is_end = heads.len() < window;
        window = WINDOWS[1].min(window * 4);
        let to = heads.last().filter(|_| !is_end).map_or(i64::MAX as u64, |head| head.number);
        let mut bodies =
            bodies_between(on, &opener, workspace, last.number, to)?.into_iter().peekable();
        for stored in heads {
            let entry = assemble(workspace, last, stored, &mut bodies)?;
            last = entry.link();
            if each(entry).is_break() {
                return Ok(last);
            }
        }
        if bodies.next().is_some() {
            return Err(Fault::torn("bodies after the last entry belong to no entry"));
        }
        if is_end {
            break;
        }
    }
    match (last.number == row.last.number, last == row.last) {
        (_, true) => Ok(last),
        (true, false) => Err(Fault::Replaced { workspace }),
        (false, false) => Err(Fault::Cut { workspace, found: last.number, named: row.last.number }),
    }
}

struct StoredHead {
    number: u64,
    bytes: Vec<u8>,
    hash: Digest,
}

fn heads_after(
    on: &Connection,
    workspace: AnyId,
    after: u64,
    most: usize,
) -> Result<Vec<StoredHead>, Fault> {
    let mut found = Vec::new();
    let given = (workspace.0, signed(after)?, signed(most as u64)?);
    on.each(ENTRIES, given, |row| {
        found.push(StoredHead {
            number: count(row, 0)?,
            bytes: row.get(1)?,
            hash: Digest(row.get(2)?),
        });
        Ok(())
    })?;
    Ok(found)
}

struct StoredBody {
    number: u64,
    place: u64,
    names: (AnyId, u32),
    body: Body,
}

fn bodies_between(
    on: &Connection,
    opener: &Opener,
    workspace: AnyId,
    after: u64,
    to: u64,
) -> Result<Vec<StoredBody>, Fault> {
    let mut found = Vec::new();
    on.each(BODIES, (workspace.0, signed(after)?, signed(to)?), |row| {
        let names = (id(row, 2)?, row.get(3)?);
        found.push(StoredBody {
            number: count(row, 0)?,
            place: count(row, 1)?,
            names,
            body: read_body(opener, names, row, 4)?,
        });
        Ok(())
    })?;
    Ok(found)
}

/// An entry with the bodies that are its own, checked against the one before it.
fn assemble(
    workspace: AnyId,
    last: Link,
    head: StoredHead,
    bodies: &mut Peekable<impl Iterator<Item = StoredBody>>,
) -> Result<Entry, Fault> {
    let StoredHead { number, bytes, hash } = head;
    let (mut own, mut told) = (Vec::new(), Vec::new());
    while let Some(body) = bodies.next_if(|body| body.number <= number) {
        if body.number < number || body.place != own.len() as u64 {
            return Err(Fault::torn(format!("bodies before entry {number} belong to no entry")));
        }
        told.push(body.names);
        own.push(body.body);
    }
    let entry = verify_next(last, workspace, bytes, hash, own)
        .map_err(|broken| Fault::Broken { workspace, broken })?;
    let named = entry.head.revisions.iter().map(|revision| (revision.record, revision.number));
    match named.eq(told) {
        true => Ok(entry),
        false => Err(Fault::torn(format!("the bodies of entry {number} name other records"))),
    }
}

/// Number and hash of an entry, as stored.
pub(crate) fn link_at(on: &Connection, workspace: AnyId, number: u64) -> Result<Link, Fault> {
    if number == 0 {
        return Ok(Link::START);
    }
    let sql = "SELECT hash FROM entry WHERE workspace = ?1 AND number = ?2";
    let hash = on.one(sql, (workspace.0, signed(number)?))?;
    let hash = hash.ok_or(Fault::Cut { workspace, found: 0, named: number })?;
    Ok(Link { number, hash: Digest(hash) })
}

pub(crate) fn read_body(
    opener: &Opener,
    (record, revision): (AnyId, u32),
    row: &Row<'_>,
    column: usize,
) -> Result<Body, Fault> {
    let (sealed, stored) = (row.get(column)?, row.get(column + 1)?);
    Ok(opener.body(record, revision, sealed, stored))
}
