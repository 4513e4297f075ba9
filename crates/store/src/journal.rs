// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The seam: what a database must be able to do for the journal, whichever database it is.

use std::ops::ControlFlow;

use ledger::{ActId, AnyId, Body, Digest, Entry, Head, Key, Link, Timestamp};

use crate::{AccountId, Fault};

/// The journal of every workspace: what the desk asks of a database.
///
/// Every process is a node: it appends with (workspace, number) as key, and whoever comes second
/// reads on and decides again.
pub trait Journal: Send + Sync {
    /// A key of the installation for one purpose.
    fn key(&self, purpose: &str) -> Key;

    fn workspaces(&self) -> Result<Vec<WorkspaceRow>, Fault>;
    fn workspace(&self, id: AnyId) -> Result<Option<WorkspaceRow>, Fault>;
    /// The example's own clock, and whether its builder may still set the moments of acts.
    fn set_example(&self, id: AnyId, building: bool, clock_offset: i64) -> Result<(), Fault>;
    /// Removes an example with everything of it; any other workspace is refused.
    fn remove_example(&self, id: AnyId) -> Result<(), Fault>;

    /// Writes all steps in one transaction, or none.
    fn append(&self, steps: &[Step]) -> Result<Appended, Fault>;
    /// Changes when another process wrote to the database.
    fn written_elsewhere(&self) -> Result<i64, Fault>;

    /// Reads the entries after `last` in order, each checked against the one before it, until the
    /// end or until told to stop. Gives the last one read.
    fn read_on(
        &self,
        workspace: AnyId,
        last: Link,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<Link, Fault>;
    fn entry(&self, workspace: AnyId, number: u64) -> Result<Option<Entry>, Fault>;
    /// Every revision of one record, the first one first.
    fn past(&self, workspace: AnyId, record: AnyId) -> Result<Vec<Kept>, Fault>;
    fn revision(&self, workspace: AnyId, record: AnyId, number: u32)
    -> Result<Option<Kept>, Fault>;
    fn receipt(&self, workspace: AnyId, by: AnyId, act: ActId) -> Result<Option<Receipt>, Fault>;
    /// The receipts of many acts, each by workspace, person and act id, as they stand at once.
    fn receipts(&self, acts: &[(AnyId, AnyId, ActId)]) -> Result<Vec<Option<Receipt>>, Fault>;

    /// Checks the chain from the last verified entry on, and remembers how far it came.
    fn verify_on(&self, workspace: AnyId) -> Result<Link, Fault>;

    /// The snapshot of a workspace, if there is one that agrees with the journal.
    fn snapshot(&self, workspace: AnyId) -> Result<Option<Snapshot>, Fault>;
    fn write_snapshot(&self, workspace: AnyId, snapshot: &Snapshot) -> Result<(), Fault>;
    fn drop_snapshot(&self, workspace: AnyId) -> Result<(), Fault>;

    /// What lies in each urn of a workspace.
    fn urns(&self, workspace: AnyId) -> Result<Vec<OpenUrn>, Fault>;
    /// Puts what lies in an urn in the place of what lay there, sealed.
    fn write_urn(&self, workspace: AnyId, round: AnyId, clear: &[u8]) -> Result<(), Fault>;
    /// Takes an urn away for good, with its key.
    fn burn_urn(&self, workspace: AnyId, round: AnyId) -> Result<(), Fault>;
}

/// The round of an urn, and what lies in it; none where its key is not here any more.
pub type OpenUrn = (AnyId, Option<Vec<u8>>);

/// A workspace as it stands beside its journal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkspaceRow {
    pub id: AnyId,
    /// Marked as example: resettable, with its own clock.
    pub example: bool,
    /// The example's builder is at work: acts may name their own moment.
    pub building: bool,
    pub made_at: Timestamp,
    /// What to add to the clock of the computer, in milliseconds.
    pub clock_offset: i64,
    pub last: Link,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewWorkspace {
    pub id: AnyId,
    pub example: bool,
    pub building: bool,
    pub made_at: Timestamp,
    pub clock_offset: i64,
}

/// One change to write: the entry, its receipt, and rows that must come with it.
#[derive(Clone, Debug)]
pub struct Step {
    pub entry: Entry,
    pub receipt: Receipt,
    pub beside: Vec<Beside>,
}

/// A row beside the journal that comes with an entry, in the same transaction.
#[derive(Clone, Debug)]
pub enum Beside {
    /// The workspace itself, with its first entry.
    Workspace(NewWorkspace),
    /// Whoever signs in with this account is this person in the entry's workspace.
    Person { account: AccountId, person: AnyId },
}

/// What became of an append.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appended {
    Written,
    /// Another process came first: nothing was written; read on and decide again.
    Lost,
}

/// What is kept of an act that was done, so that a repeat is answered and not done again.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    pub workspace: AnyId,
    pub by: AnyId,
    pub act_id: ActId,
    /// Keyed digest of what the act said; none when the key it was made with is gone.
    pub content: Option<Digest>,
    pub number: u64,
    pub at: Timestamp,
    /// The records that the act made, in their order.
    pub made: Vec<AnyId>,
    /// Whether the act can be taken back, as the word of the domain.
    pub undo: String,
}

/// A revision as it is kept: the head of its entry, its place there, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub head: Head,
    pub place: usize,
    pub body: Body,
}

/// All records at one entry, in the shape of the domain: a cache, never the truth.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub at: Link,
    /// The shape of the bytes; another one is dropped, never converted.
    pub format: u32,
    pub sealed: bool,
    pub bytes: Vec<u8>,
}
