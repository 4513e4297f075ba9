// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a database server can answer instead, as our own faults. Never with what was written:
//! details of the server may quote a row.

use std::error::Error as _;

use tokio_postgres::{Error, error::SqlState};

use crate::Fault;

pub(super) fn fault(error: Error) -> Fault {
    let Some(told) = error.as_db_error() else { return without_answer(&error) };
    let what = || told.message().to_owned();
    let code = told.code();
    match code.code() {
        // Shut down, crashed, starting up; connections that break or are refused.
        "57P01" | "57P02" | "57P03" | "57P04" | "53300" => away(told.message()),
        it if it.starts_with("08") => away(told.message()),
        "53100" => Fault::Full,
        "25006" => Fault::ReadOnly { path: "this place".to_owned() },
        "40001" | "40P01" | "55P03" | "57014" => Fault::Locked,
        "XX000" | "XX001" | "XX002" => Fault::Torn { what: what() },
        _ if *code == SqlState::INVALID_CATALOG_NAME => Fault::Missing { path: what() },
        _ => Fault::Refused { what: what() },
    }
}

fn without_answer(error: &Error) -> Fault {
    let what = match error.source() {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    };
    let words = error.to_string();
    if words.contains("TLS handshake") {
        let cause = error.source().map(ToString::to_string);
        return Fault::Tls { what: cause.unwrap_or(words) };
    }
    let about_ours = ["serializing", "parameters but", "column", "columns", "configuration"];
    match about_ours.iter().any(|it| words.contains(it)) {
        true => Fault::Refused { what },
        false => away(&what),
    }
}

pub(super) fn away(what: &str) -> Fault {
    Fault::Away { what: what.to_owned() }
}

/// The race was lost: somebody wrote this number before, or the workspace is not as it was.
pub(super) fn is_lost(error: &Error) -> bool {
    let lost = [
        &SqlState::UNIQUE_VIOLATION,
        &SqlState::DIVISION_BY_ZERO,
        &SqlState::T_R_DEADLOCK_DETECTED,
        &SqlState::T_R_SERIALIZATION_FAILURE,
        &SqlState::FOREIGN_KEY_VIOLATION,
    ];
    error.code().is_some_and(|code| lost.contains(&code))
}
