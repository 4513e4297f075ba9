// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A round for everybody who came in by code: what they all see alike is looked up once for all of
//! them, so that a thousand phones at a table cost little more than one.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use ledger::{AnyId, Id};

use super::{
    Answer, Answerers, Round, ShownAnswer, Tally, Unit, UnitKind, tally,
    view::{shown, units},
};
use crate::sight::{Seen, Sight};

/// What is the same on every phone of a meeting that sits in no seat: they have one circle in
/// common, from one moment on, and beside it only what they made themselves.
#[derive(Debug)]
pub(crate) struct Crowd {
    /// How many may answer.
    pub of: usize,
    /// For whom an answer came in.
    pub answered: BTreeSet<AnyId>,
    /// Where the answer of each is; whether it may be read is asked again.
    pub answers: BTreeMap<AnyId, Id<Answer>>,
    pub shown: Arc<Vec<ShownAnswer>>,
    pub tally: Option<Arc<Tally>>,
}

/// What was looked up for a workspace as it stands; another one begins with nothing.
#[derive(Debug, Default)]
pub(crate) struct Crowds(Mutex<BTreeMap<AnyId, Arc<Crowd>>>);

impl Clone for Crowds {
    fn clone(&self) -> Crowds {
        Crowds::default()
    }
}

impl Crowds {
    /// Something is other than it was.
    pub fn forget(&mut self) {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn get(&self, round: AnyId) -> Option<Arc<Crowd>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&round).cloned()
    }

    fn keep(&self, round: AnyId, crowd: &Arc<Crowd>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(round, Arc::clone(crowd));
    }
}

/// What the viewer has in common with all other phones, where the viewer is one of those.
pub(super) fn crowd(sight: &Sight<'_>, round: &Seen<'_, Round>) -> Option<Arc<Crowd>> {
    let guest = sight.standing().guest().filter(|it| it.seat.is_none())?;
    if round.who != Answerers::Present(guest.course) || sight.as_of.is_some() {
        return None;
    }
    let crowds = sight.crowds();
    if let Some(known) = crowds.get(round.id.any()) {
        return Some(known);
    }
    let all = units(sight, round.record);
    let shown = shown(sight, round);
    let tally = (!shown.is_empty()).then(|| Arc::new(tally(sight, round.record, &all, &shown)));
    let crowd = Arc::new(Crowd {
        of: all.len(),
        answered: sight.answered(round.id),
        answers: sight.answers_of(round.id),
        shown: Arc::new(shown),
        tally,
    });
    crowds.keep(round.id.any(), &crowd);
    Some(crowd)
}

/// The phone itself as one who may answer.
pub(super) fn own_unit(sight: &Sight<'_>) -> Vec<Unit> {
    let own = sight.standing().person().map(|it| it.any());
    let unit = |id: AnyId| Unit {
        id,
        kind: UnitKind::Guest(Id::new(id)),
        sits: None,
        parties: Vec::new(),
        mine: true,
        prepared: false,
    };
    own.map(unit).into_iter().collect()
}
