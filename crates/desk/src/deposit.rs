// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Deposits: what goes into the urn of an anonymous round. The urn is written anew, whole and
//! sealed; of the act itself nothing is kept.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use domain::{
    draft::{self, Deposited, Said},
    refusal::Refusal,
    workspace::Workspace,
};
use ledger::RecordIds;

use crate::{
    DeskError, Receipt,
    ask::{Ask, What},
    batch::{World, moment},
    shelf::Standing,
};

/// Decides it on what is there, and answers when it is on disk. No batch is under way.
pub(crate) fn deposit(world: &World, ask: &Ask) -> Result<Receipt, DeskError> {
    let What::Act(act) = &ask.what else { return Err(Refusal::NotThere.into()) };
    let Standing { workspace, row } = world.shelf.standing(ask.workspace)?;
    let now = moment(world, workspace.last_at(), &row, ask)?;
    let ids = RecordIds::derive(&world.record_key, ask.workspace, ask.by, ask.act_id);
    let said = Said { by: ask.by, act_id: ask.act_id, now, ids };
    let decided = catch_unwind(AssertUnwindSafe(|| draft::decide(&workspace, said, &**act)));
    let decided = decided.map_err(|_| DeskError::Panicked)??;
    let Deposited { round, urn, room } = decided.deposit.ok_or(Refusal::NotThere)?;
    let room = if world.pads_urns { room } else { 0 };
    world.shelf.store.write_urn(ask.workspace, round, &urn.write(room))?;
    let mut workspace = Workspace::clone(&workspace);
    workspace.put_urn(round, Some(urn));
    world.shelf.publish(Standing { workspace: Arc::new(workspace), row });
    Ok(Receipt::of_deposit(ask, now))
}
