// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A link for somebody without an account: it says what it is for, and only this house can make it.

use std::sync::Arc;

use desk::DeskError;
use domain::workspace::Workspace;

use ledger::{AnyId, Timestamp};

use super::{Cx, Stop};

/// What such a link carries: the founding, and the records that it is about.
pub(crate) struct Carried<const N: usize> {
    pub workspace: AnyId,
    pub about: [AnyId; N],
}

impl<const N: usize> Carried<N> {
    /// What only the key of this house makes of it, for one purpose.
    fn mark(&self, cx: &Cx<'_>, purpose: &str) -> String {
        let mut parts = vec![&self.workspace.0[..]];
        parts.extend(self.about.iter().map(|it| &it.0[..]));
        cx.house().key(purpose).checksum(&parts).to_string()[..32].to_owned()
    }
}

impl Cx<'_> {
    /// The address to hand to somebody outside, below a place such as `/griffie`.
    pub(crate) fn outside_link<const N: usize>(
        &self,
        place: &str,
        purpose: &str,
        about: [AnyId; N],
    ) -> String {
        let carried = Carried { workspace: self.workspace_id(), about };
        let mark = carried.mark(self, purpose);
        let mut token = carried.workspace.to_string();
        for it in &carried.about {
            token.push('.');
            token.push_str(&it.to_string());
        }
        format!("{}{place}/{token}.{mark}", self.house().public_url.origin())
    }

    /// What the link of this visit carries. One that was not made here is not there, and who tries
    /// many of them has to wait.
    pub(crate) fn read_link<const N: usize>(&self, purpose: &str) -> Result<Carried<N>, Stop> {
        let word = self.param("token").unwrap_or_default();
        if let Some((ids, told)) = word.rsplit_once('.')
            && let Ok(ids) = ids.split('.').map(str::parse).collect::<Result<Vec<AnyId>, _>>()
            && let Some((&workspace, about)) = ids.split_first()
            && let Ok(about) = <[AnyId; N]>::try_from(about)
        {
            let carried = Carried { workspace, about };
            if carried.mark(self, purpose) == told {
                return Ok(carried);
            }
        }
        self.take_turn(purpose, 60, 30)?;
        Err(Stop::NotThere)
    }

    /// The founding that a link leads into; one that is gone is not there.
    pub(crate) fn founding_of(
        &self,
        workspace: AnyId,
    ) -> Result<(Arc<Workspace>, Timestamp), Stop> {
        let desk = &self.house().desk;
        match (desk.workspace(workspace), desk.now(workspace)) {
            (Ok(all), Ok(now)) => Ok((all, now)),
            (Err(DeskError::NoWorkspace), _) => Err(Stop::NotThere),
            (Err(error), _) | (_, Err(error)) => Err(Stop::fault(error)),
        }
    }
}
