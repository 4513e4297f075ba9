// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The store: the journal of every workspace, and the rows beside it, on SQLite or PostgreSQL.
//!
//! Everything here is synchronous. What a record says is a piece of JSON to this floor; it keeps,
//! checks, copies and gives back. The journal is chained; every row beside it carries a keyed
//! checksum that is checked when it is read.

mod account;
mod append;
mod backup;
mod connection;
mod copy;
mod entries;
mod erase;
mod fault;
mod feed;
mod invitation;
mod journal;
mod keyring;
mod link;
mod mail_queue;
mod notice;
mod place;
mod portable;
mod postgres;
mod read;
mod read_log;
mod register;
mod restore;
mod row;
mod schema;
mod seal;
mod sealing;
mod secrets;
mod serve;
mod session;
mod snapshot;
mod sqlite;
mod store;
#[cfg(feature = "testing")]
#[doc(hidden)]
pub mod testing;
mod urn;
mod value;
mod verify;

pub use account::{Account, AccountId, Proof};
pub use backup::Backup;
pub use erase::{BodyPlace, Leaving, Left};
pub use fault::Fault;
pub use invitation::{Invitation, InvitationId, NewInvitation};
pub use journal::{
    Appended, Beside, Journal, Kept, NewWorkspace, OpenUrn, Receipt, Snapshot, Step, WorkspaceRow,
};
pub use link::{Link as LoginLink, Purpose};
pub use mail_queue::{Mail, MailId};
pub use notice::Notice;
pub use place::{Location, Place};
pub use read_log::Read;
pub use register::PublicBody;
pub use restore::Restored;
pub use seal::SealKey;
pub use sealing::{Progress, Sealing};
pub use secrets::{Token, chance, new_id};
pub use serve::Serving;
pub use session::{Session, Who};
pub use store::Store;
pub use verify::Verified;
