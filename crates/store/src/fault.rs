// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can go wrong with disk and database, each as a plain sentence for who runs the server.

use std::{io, path::Path};

use ledger::{AnyId, Broken};
use rusqlite::ErrorCode;

/// A fault of disk or database: logged once, never the fault of the person who asked.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("There is no database at {path}.")]
    Missing { path: String },
    #[error("The database at {path} may only be read; Kwartier must be able to write to it.")]
    ReadOnly { path: String },
    #[error("Another program keeps the database locked. Try again when it is done.")]
    Locked,
    #[error("The disk is full: nothing was written. Make room and try again.")]
    Full,
    #[error("The disk could not be read or written: {what}. Nothing was written half.")]
    Disk { what: String },
    #[error("This database is being served already, by {holder}. Only one `serve` runs at a time.")]
    Served { holder: String },
    #[error("The database server does not answer ({what}). Kwartier keeps trying.")]
    Away { what: String },
    #[error(
        "The address of the database is not understood: {what}. It looks like \
         postgres://name@host/database."
    )]
    Address { what: String },
    #[error(
        "The way to the database over TLS did not open: {what}. The server must offer TLS, with a \
         certificate that this computer trusts. On a network that you trust, sslmode=disable goes \
         without."
    )]
    Tls { what: String },
    #[error("What stands at {path} is not a database of Kwartier.")]
    NotOurs { path: String },
    #[error("This database was made by a newer Kwartier (format {found}; this one knows {known}).")]
    Newer { found: i64, known: i64 },
    #[error(
        "The key of this database is not at {path}. Put the folder `secrets` back, or use `restore` \
         to start again without it."
    )]
    KeyMissing { path: String },
    #[error("The key at {path} belongs to another database.")]
    KeyOther { path: String },
    #[error("The database file is damaged: {what}.")]
    Torn { what: String },
    #[error("The journal of workspace {workspace} is broken at {broken}.")]
    Broken { workspace: AnyId, broken: Broken },
    #[error(
        "The journal of workspace {workspace} ends at entry {found}, but entry {named} was written."
    )]
    Cut { workspace: AnyId, found: u64, named: u64 },
    #[error("The last entries of workspace {workspace} are not the ones that were written.")]
    Replaced { workspace: AnyId },
    #[error("A row of `{table}` was changed outside Kwartier.")]
    Altered { table: String },
    #[error("There is no workspace {workspace} here.")]
    NoWorkspace { workspace: AnyId },
    #[error("Workspace {workspace} is here already; import only adds what is not there.")]
    WorkspaceThere { workspace: AnyId },
    #[error("{path} is there already; nothing is ever written over it.")]
    FileThere { path: String },
    #[error("{path}: {what}.")]
    File { path: String, what: String },
    #[error("Line {line} of the file: {what}. Nothing was imported.")]
    Line { line: u64, what: String },
    #[error("A body is sealed and its key is not here.")]
    Sealed,
    #[error(
        "This database is sealed and its seal key is not here. Name the file with seal_key_file or \
         KWARTIER_SEAL_KEY_FILE."
    )]
    SealKeyMissing,
    #[error("The seal key that was given does not open this database.")]
    SealKeyOther,
    #[error("The database refused: {what}.")]
    Refused { what: String },
}

impl Fault {
    pub(crate) fn torn(what: impl ToString) -> Fault {
        Fault::Torn { what: what.to_string() }
    }

    pub(crate) fn file(path: &Path, error: &io::Error) -> Fault {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::NotFound => Fault::Missing { path },
            io::ErrorKind::AlreadyExists => Fault::FileThere { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Fault::Full,
            io::ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly { path },
            _ => Fault::File { path, what: error.to_string() },
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Fault {
        use rusqlite::Error::*;
        let what = error.to_string();
        match error {
            SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Fault::Locked,
                ErrorCode::DiskFull => Fault::Full,
                ErrorCode::ReadOnly => Fault::ReadOnly { path: "this place".to_owned() },
                ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::TooBig
                | ErrorCode::TypeMismatch => Fault::Torn { what },
                ErrorCode::SystemIoFailure => Fault::Disk { what },
                _ => Fault::Refused { what },
            },
            // A column of another type than Kwartier writes: the bytes are not ours any more.
            InvalidColumnType(..)
            | FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
            | Utf8Error(..) => Fault::Torn { what },
            _ => Fault::Refused { what },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_a_sentence() {
        let faults = [
            Fault::Locked,
            Fault::Full,
            Fault::Missing { path: "kwartier.db".to_owned() },
            Fault::Torn { what: "page 3".to_owned() },
            Fault::Newer { found: 9, known: 1 },
        ];
        for fault in faults {
            let text = fault.to_string();
            assert!(text.starts_with(char::is_uppercase) && text.ends_with('.'), "{text}");
        }
    }
}
