// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Gathers from the journal what an undo needs: the rights it passed and the words before it.

use domain::{
    draft::Said,
    past::Past,
    refusal::Refusal,
    undo::{self, Undoing},
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Key, RecordIds, Timestamp};
use store::{Journal, Kept};

use crate::DeskError;

/// What the journal says of an act by this person; not there when they did no such act.
pub(crate) fn gather(
    store: &dyn Journal,
    workspace: AnyId,
    by: AnyId,
    undone: ActId,
) -> Result<Undoing, DeskError> {
    let not_there = || DeskError::Refused(Refusal::NotThere);
    let receipt = store.receipt(workspace, by, undone)?.ok_or_else(not_there)?;
    let entry = store.entry(workspace, receipt.number)?.ok_or_else(not_there)?;
    let rights = serde_json::from_str(&receipt.undo).ok();
    let mut touched = Vec::new();
    for revision in &entry.head.revisions {
        let (record, number) = (revision.record, revision.number);
        let mut past = Past::default();
        if let Some(before) = number.checked_sub(1)
            && let Some(kept) = store.revision(workspace, record, before)?
        {
            push(&mut past, kept);
        }
        touched.push((record, number, past));
    }
    Ok(Undoing { by: receipt.by, rights, touched })
}

/// How many records an undo by this person would put back now; none when it would be refused.
pub(crate) fn would_do(
    store: &dyn Journal,
    workspace: &Workspace,
    by: AnyId,
    undone: ActId,
    now: Timestamp,
) -> Result<Option<usize>, DeskError> {
    let undoing = match gather(store, workspace.id(), by, undone) {
        Ok(undoing) => undoing,
        Err(DeskError::Refused(_)) => return Ok(None),
        Err(error) => return Err(error),
    };
    // An undo makes no records, so it does not matter which ids it would give them.
    let ids = RecordIds::derive(&Key::new([0; 32]), workspace.id(), by, undone);
    let said = Said { by, act_id: undone, now, ids };
    let decided = undo::decide(workspace, said, &undoing);
    Ok(decided.ok().map(|it| it.change.revisions.len()))
}

/// Every revision of a record, readable only through a sight.
pub(crate) fn past(
    store: &dyn Journal,
    workspace: AnyId,
    record: AnyId,
) -> Result<Past, DeskError> {
    let mut past = Past::default();
    for kept in store.past(workspace, record)? {
        push(&mut past, kept);
    }
    Ok(past)
}

fn push(past: &mut Past, kept: Kept) {
    let number = kept.head.revisions[kept.place].number;
    past.push(&kept.head, number, kept.body);
}
