// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Undo: a new change with the earlier words, through the same rights, if nobody went on since.

use ledger::AnyId;

use crate::{
    draft::{Decided, Draft, Right, Said},
    past::Past,
    refusal::Refusal,
    workspace::Workspace,
};

/// What the journal says of the act that is to be undone.
pub struct Undoing {
    pub by: AnyId,
    /// From its receipt; nothing when it cannot be undone.
    pub rights: Option<Vec<Right>>,
    /// Each record it touched, the revision it made, and the past of that record.
    pub touched: Vec<(AnyId, u32, Past)>,
}

pub const NAME: &str = "frame.undo";

/// Decides an undo. Only who did the act can undo it, and only while no record went on.
pub fn decide(workspace: &Workspace, said: Said, undoing: &Undoing) -> Result<Decided, Refusal> {
    let (by, act_id) = (said.by, said.act_id);
    let mut draft = Draft::new(workspace, said);
    if undoing.by != by {
        return Err(Refusal::NotThere);
    }
    let rights = undoing.rights.as_ref().ok_or(Refusal::NotThere)?;
    for right in rights {
        draft.hold(right.clone())?;
    }
    for (record, made, past) in &undoing.touched {
        restore(workspace, &mut draft, *record, *made, past)?;
    }
    Ok(draft.decided(NAME, act_id, None))
}

fn restore(
    workspace: &Workspace,
    draft: &mut Draft<'_>,
    record: AnyId,
    made: u32,
    past: &Past,
) -> Result<(), Refusal> {
    let here = workspace.kept_any(record).filter(|(_, kept)| draft.sight().may_see(record, kept));
    let gone =
        workspace.withdrawn_any(record).filter(|(_, kept)| draft.sight().may_see(record, kept));
    let (kind, kept) = here.or(gone).ok_or(Refusal::NotThere)?;
    if kept.revision != made {
        return Err(Refusal::Outdated { record, theirs: kept.revision });
    }
    let earlier = match made {
        1 => None,
        _ => Some(past.record(kind, made - 1).ok_or(Refusal::NotThere)?),
    };
    let now = kept.record.filed();
    now.may_go_back(draft.sight(), record, earlier.as_ref())?;
    draft.write(record, made + 1, earlier, kind)
}
