// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What stands in the database when all is over: every answer that was told as kept, once.

use std::{collections::BTreeMap, sync::Arc};

use desk::Desk;
use domain::{
    round::{Given, Round, Shown},
    sight::Viewer,
};
use ledger::{AnyId, Id};
use store::Store;

use super::{browser::Answered, hall::Hall};

/// How many answers are missing, and how many stand there otherwise, twice or without being given.
pub fn count(hall: &Hall, answered: &[Answered]) -> anyhow::Result<(usize, usize)> {
    let store: Arc<dyn store::Journal> = Arc::new(Store::open(&hall.place)?);
    let desk = Desk::open(store)?;
    let workspace = desk.workspace(hall.workspace)?;
    let host = Viewer::Person(Id::new(hall.facilitator));
    let sight = workspace.seen_by(host, desk.now(hall.workspace)?);
    let mut kept: BTreeMap<(AnyId, AnyId), Vec<Given>> = BTreeMap::new();
    for round in sight.all::<Round>() {
        for shown in sight.under::<Shown>(round.id.any()) {
            for it in &shown.answers {
                let all = kept.entry((round.id.any(), it.unit)).or_default();
                all.push(it.given.clone());
            }
        }
    }
    desk.close();
    let mut missing = 0;
    let mut wrong = 0;
    for it in answered {
        match kept.remove(&(it.round, it.unit)).as_deref() {
            None => missing += 1,
            Some([given]) if *given == Given::Choice(it.choice) => {}
            Some(_) => wrong += 1,
        }
    }
    // What is left was given by nobody.
    Ok((missing, wrong + kept.len()))
}
