// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A change: one act by one person, with every record it made or revised.

use crate::{ActId, AnyId, Timestamp};

/// What an act came to, before it has a place in the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What was done, as `room.verb`, for example `assignment.move_firmness`.
    pub act: String,
    pub act_id: ActId,
    pub by: AnyId,
    pub at: Timestamp,
    pub revisions: Vec<Revision>,
}

/// A record as it stands after a change: always whole, never a difference.
///
/// Whole records make replay one generic insert, so no record kind needs code of its own to be
/// applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    pub record: AnyId,
    /// 1 for a new record, then one more for each revision.
    pub number: u32,
    /// The word of its kind, written for ever.
    pub kind: String,
    /// The record in its envelope, as JSON; `is` is null when it was withdrawn.
    pub json: String,
}
