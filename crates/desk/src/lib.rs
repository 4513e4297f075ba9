// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk: takes acts in, decides them one after another, and hands out what is there now.
//!
//! One thread writes. It decides a batch on a private copy of the workspace, writes it in one
//! transaction, publishes the copy and only then answers. Whoever reads gets the published
//! workspace and waits for nobody.

mod ask;
mod batch;
mod desk;
mod keeping;
mod shelf;
mod undoing;
mod writer;

pub use ask::{DeskError, Receipt, Reply, Submission};
pub use desk::{Desk, Options};

/// The rows beside the journal: accounts, sessions, invitations, the read log, mail that waits.
/// Pages reach them through the desk.
pub mod beside {
    pub use store::{
        Account, AccountId, Fault, Invitation, InvitationId, LoginLink, Mail, MailId,
        NewInvitation, Place, PublicBody, Purpose, Read, Session, Store, Token, Who, chance,
        new_id,
    };
}
