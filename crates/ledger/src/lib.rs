// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ledger: what a change is, and how changes are chained.
//!
//! Knows no record kind and does no IO: a record is a piece of JSON here, under a word that only
//! `domain` understands. Chance (salts) and time come in from the caller.

mod change;
mod digest;
mod entry;
mod id;
mod verify;

pub use change::{Change, Revision};
pub use digest::{Digest, Key};
pub use entry::{Body, Entry, Head, Link, RevisionHead, Salt};
pub use id::{ActId, AnyId, Id, NotAnId, RecordIds};
pub use verify::{Broken, What, verify_next};

/// Milliseconds since 1970 (UTC), handed in by the caller: the ledger has no clock.
pub type Timestamp = i64;
