// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Copying a whole database file while it is in use.

use std::{path::Path, time::Duration};

use rusqlite::{
    OpenFlags,
    backup::{Backup as Copying, StepResult},
};

use super::{Mode, connect};
use crate::{Fault, connection::Connection};

/// Copies all pages in one step: one moment, and writers go on meanwhile.
pub(crate) fn copy_database(from: &Path, to: &Path, patience: Duration) -> Result<(), Fault> {
    let Connection::Sqlite(source) = connect(from, patience, Mode::Reads)? else {
        return Err(Fault::NotOurs { path: from.display().to_string() });
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = rusqlite::Connection::open_with_flags(to, flags)?;
    {
        let copying = Copying::new(&source, &mut copy)?;
        match copying.step(-1)? {
            StepResult::Done => {}
            _ => return Err(Fault::Locked),
        }
    }
    // One plain file: a copy that stands alone needs no log beside it.
    let kind: String = copy.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    match kind.as_str() {
        "delete" => Ok(()),
        other => Err(Fault::Refused { what: format!("the copy keeps its {other} log") }),
    }
}

/// A copy that nobody else has open.
pub(crate) fn open_copy(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = rusqlite::Connection::open_with_flags(path, flags)?;
    copy.pragma_update(None, "cell_size_check", true)?;
    copy.pragma_update(None, "foreign_keys", true)?;
    copy.pragma_update(None, "secure_delete", true)?;
    Ok(Connection::Sqlite(copy))
}
