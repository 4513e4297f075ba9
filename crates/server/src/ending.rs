// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Ends anonymous rounds whose time is over, so that nothing lies in an urn for longer than was
//! promised.

use std::time::Duration;

use desk::{Desk, DeskError, Submission};
use domain::round::{End, overdue};
use ledger::{ActId, AnyId};
use store::{Store, new_id};

/// How long an urn may stand after its time.
pub const TICK: Duration = Duration::from_secs(60);

/// Counts what is over and burns its key; what fails is done on the next tick.
pub fn end_overdue(desk: &Desk, store: &Store) {
    let all = match store.workspaces_with_urns() {
        Ok(all) => all,
        Err(fault) => return tracing::error!(%fault, "urns could not be looked for"),
    };
    for workspace in all {
        if let Err(error) = end_in(desk, workspace) {
            tracing::error!(%workspace, %error, "a round could not be ended");
        }
    }
}

fn end_in(desk: &Desk, workspace: AnyId) -> Result<(), DeskError> {
    let now = desk.now(workspace)?;
    for round in overdue(&*desk.workspace(workspace)?, now) {
        desk.submit_wait(Submission {
            workspace,
            by: AnyId::INSTALLATION,
            act_id: ActId(new_id()),
            at: None,
            act: Box::new(End { round }),
        })?;
    }
    Ok(())
}
