// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who goes on to a page: who facilitates, who keeps the papers, who speaks for a party.

use domain::{party::Party, refusal::Need};
use ledger::Id;

use super::{Cx, Stop};

impl Cx<'_> {
    /// Only who facilitates goes on.
    pub(crate) fn facilitators_only(&self) -> Result<(), Stop> {
        match self.sight().standing().is_facilitator() {
            true => Ok(()),
            false => Err(Stop::MayNot(Need::Facilitator)),
        }
    }

    /// Only who keeps the papers goes on.
    pub(crate) fn recorders_only(&self) -> Result<(), Stop> {
        match self.sight().standing().is_recorder() {
            true => Ok(()),
            false => Err(Stop::MayNot(Need::Recorder)),
        }
    }

    /// Only who has a place among all parties goes on.
    pub(crate) fn members_only(&self) -> Result<(), Stop> {
        match self.sight().standing().is_member() {
            true => Ok(()),
            false => Err(Stop::MayNot(Need::Member)),
        }
    }

    /// The parties that the viewer speaks for.
    pub(crate) fn voiced(&self) -> Vec<Id<Party>> {
        let standing = self.sight().standing();
        let mut all: Vec<_> = standing.own_parties().filter(|it| standing.is_voice(*it)).collect();
        all.sort();
        all.dedup();
        all
    }
}
