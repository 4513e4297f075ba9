// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk: takes acts in, decides them one after another, and hands out what is there now.
//!
//! One thread decides: a batch of acts on a private copy of the workspace. One thread writes: the
//! batch in one transaction. While a batch is written the next one is decided on top of it, and
//! decided again should the first not be written as it was. What was written is published, and
//! only then answered. Whoever reads gets the published workspace and waits for nobody.

mod ask;
mod batch;
mod days;
mod decided;
mod decider;
mod deposit;
mod desk;
pub mod erase;
mod inbox;
mod keeping;
mod shelf;
mod undoing;
mod writer;

pub use ask::{DeskError, Receipt, Reply, Submission};
pub use desk::{Desk, Options};

/// The rows beside the journal: accounts, sessions, invitations, the read log, mail that waits.
/// Pages reach them through the desk.
pub mod beside {
    #[cfg(feature = "testing")]
    #[doc(hidden)]
    pub use store::testing;
    pub use store::{
        Account, AccountId, Fault, Invitation, InvitationId, LoginLink, Mail, MailId,
        NewInvitation, Notice, Place, Proof, PublicBody, Purpose, Read, Session, Store, Token, Who,
        chance, new_id,
    };
}
