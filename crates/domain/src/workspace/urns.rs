// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The urns of open anonymous rounds: in memory beside the records, never among them.

use std::sync::Arc;

use ledger::{AnyId, Id};

use super::Workspace;
use crate::{
    records::Recorded,
    round::{Round, Urn},
};

impl Workspace {
    /// Puts an urn in the place of the one that was there; nothing takes it away.
    pub fn put_urn(&mut self, round: AnyId, urn: Option<Urn>) {
        self.crowds.forget();
        match urn {
            Some(urn) => self.urns.insert(round, Arc::new(urn)),
            None => self.urns.remove(&round),
        };
    }

    /// Urns that have no use any more: their round takes no answers, or is not there.
    pub fn spent_urns(&self) -> Vec<AnyId> {
        let urns = self.urns.keys().copied();
        urns.filter(|it| !self.needs_urn(*it)).collect()
    }

    /// Whether the round is still to be counted.
    pub fn needs_urn(&self, round: AnyId) -> bool {
        let round = self.kept(Id::<Round>::new(round));
        round.and_then(|it| Round::from_record(&it.record)).is_some_and(Round::is_uncounted)
    }

    pub(crate) fn urn(&self, round: AnyId) -> Option<&Urn> {
        self.urns.get(&round).map(Arc::as_ref)
    }
}
