// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be asked of the desk, and what it answers.

use std::sync::Arc;

use domain::{draft::AnyAct, records::Unreadable, refusal::Refusal};
use ledger::{ActId, AnyId, Digest, Key, Timestamp};
use store::{AccountId, Fault, NewWorkspace};

/// An act as somebody sends it in.
pub struct Submission {
    pub workspace: AnyId,
    pub by: AnyId,
    pub act_id: ActId,
    /// Only the builder of an example says when something happened.
    pub at: Option<Timestamp>,
    pub act: Box<dyn AnyAct>,
}

/// That an act was done, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub workspace: AnyId,
    pub by: AnyId,
    pub act_id: ActId,
    pub at: Timestamp,
    /// The records that it made, in their order.
    pub made: Vec<AnyId>,
    pub can_undo: bool,
    /// The act was done before; nothing was done now.
    pub repeated: bool,
    number: u64,
}

impl Receipt {
    /// Where the act stands in the journal: for the operator, never for a page.
    pub fn number_for_operator(&self) -> u64 {
        self.number
    }

    /// Something went into an urn: the answer to who asked is all that is left of it.
    pub(crate) fn of_deposit(ask: &Ask, at: Timestamp) -> Receipt {
        Receipt {
            workspace: ask.workspace,
            by: ask.by,
            act_id: ask.act_id,
            at,
            made: Vec::new(),
            can_undo: false,
            repeated: false,
            number: 0,
        }
    }

    pub(crate) fn of(kept: &store::Receipt, repeated: bool) -> Receipt {
        Receipt {
            workspace: kept.workspace,
            by: kept.by,
            act_id: kept.act_id,
            at: kept.at,
            made: kept.made.clone(),
            can_undo: !kept.undo.is_empty(),
            repeated,
            number: kept.number,
        }
    }
}

/// Why an act was not done.
#[derive(Clone, Debug, thiserror::Error)]
pub enum DeskError {
    /// A person asked what cannot be; told where they asked.
    #[error("refused: {0}")]
    Refused(Refusal),
    #[error("this form was sent before with another content")]
    OtherContent,
    #[error("too much is asked at once; try again in a moment")]
    Busy,
    #[error("the desk is closed")]
    Closed,
    /// A mistake of ours: this one act was dropped, everything else went on.
    #[error("this act could not be decided")]
    Panicked,
    #[error("there is no such workspace")]
    NoWorkspace,
    #[error("only the builder of an example sets the moment of an act, and never back in time")]
    MayNotSetTime,
    #[error("{0}")]
    Unreadable(#[from] Unreadable),
    #[error("{0}")]
    Fault(Arc<Fault>),
}

impl From<Fault> for DeskError {
    fn from(fault: Fault) -> DeskError {
        match fault {
            Fault::NoWorkspace { .. } => DeskError::NoWorkspace,
            other => DeskError::Fault(Arc::new(other)),
        }
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> DeskError {
        DeskError::Refused(refusal)
    }
}

/// Called once with the answer, on a thread of the desk: it must be quick.
pub type Reply = Box<dyn FnOnce(Result<Receipt, DeskError>) + Send>;

/// Something that ends in an entry.
pub(crate) struct Ask {
    pub workspace: AnyId,
    pub by: AnyId,
    pub act_id: ActId,
    pub at: Option<Timestamp>,
    pub what: What,
    /// Keyed digest of what is said, to tell a repeat from something else under the same id.
    pub content: Digest,
    /// For the first act of a founding.
    pub founding: Option<Founding>,
}

pub(crate) enum What {
    Act(Box<dyn AnyAct>),
    /// Takes back the act with this id.
    Undo(ActId),
}

#[derive(Clone, Copy)]
pub(crate) struct Founding {
    pub new: NewWorkspace,
    /// Whoever signs in with this account is the founder.
    pub account: Option<AccountId>,
}

impl What {
    pub fn digest(&self, key: &Key) -> Digest {
        match self {
            What::Act(act) => key.checksum(&[act.name().as_bytes(), &act.content()]),
            What::Undo(undone) => key.checksum(&[b"undo", &undone.0.0]),
        }
    }
}

/// What waits for the deciding thread.
pub(crate) enum Job {
    Ask(Ask, Reply),
    /// Something for an urn: it comes in no batch, and leaves no trace in the journal.
    Deposit(Ask, Reply),
    RemoveExample(AnyId, Done),
    SetExample {
        workspace: AnyId,
        building: bool,
        clock_offset: Timestamp,
        done: Done,
    },
    Close,
}

pub(crate) type Done = Box<dyn FnOnce(Result<(), DeskError>) + Send>;
