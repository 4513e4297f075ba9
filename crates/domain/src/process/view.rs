// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The stages with where everybody thinks we are, and the mandates that a party still misses.

use jiff::civil::Date;
use ledger::Id;

use super::{Involvement, Sense, SenseCircle, Stage};
use crate::{
    party::{Authority, Mandate, Party},
    sight::{Seen, Sight},
};

/// A stage with who thinks we are there, as far as this viewer may know.
pub struct StageLine<'w> {
    pub stage: Seen<'w, Stage>,
    /// The facilitators say to all that we are here.
    pub is_now: bool,
    /// What the facilitators say, to all and among themselves.
    pub facilitators: Vec<Seen<'w, Sense>>,
    /// What parties say, by name.
    pub parties: Vec<Seen<'w, Sense>>,
}

pub fn stages<'w>(sight: &Sight<'w>) -> Vec<StageLine<'w>> {
    let mut stages = sight.all::<Stage>();
    stages.sort_by_key(|it| (it.place, it.id));
    let line = |stage: Seen<'w, Stage>| {
        let said = sight.under::<Sense>(stage.id.any());
        let (mut parties, facilitators): (Vec<_>, Vec<_>) =
            said.into_iter().partition(|it| it.party.is_some());
        parties.sort_by_key(|it| {
            it.party.and_then(|id| sight.get(id)).map(|party| party.name.to_lowercase())
        });
        let is_now = facilitators.iter().any(|it| it.circle == SenseCircle::AllParties);
        StageLine { stage, is_now, facilitators, parties }
    };
    stages.into_iter().map(line).collect()
}

/// Who is where in a stage, by name of the party.
pub fn involvements<'w>(sight: &Sight<'w>, stage: Id<Stage>) -> Vec<Seen<'w, Involvement>> {
    let mut all = sight.under::<Involvement>(stage.any());
    all.sort_by_key(|it| (it.part, sight.get(it.party).map(|party| party.name.to_lowercase())));
    all
}

/// Whether a party has the mandate that a stage asks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Nobody of the party said anything about it.
    Missing,
    RanOut(Date),
    /// It was said that they take it back to their board.
    TakesItBack,
}

/// A mandate that a party is asked for and does not have, for that party alone.
pub struct NeededLine<'w> {
    pub involvement: Seen<'w, Involvement>,
    pub stage: Seen<'w, Stage>,
    pub party: Id<Party>,
    pub state: Needed,
}

/// What this viewer's own parties still need; for nobody else is there anything here. A table reads
/// no more than "under reservation".
pub fn needed<'w>(sight: &Sight<'w>) -> Vec<NeededLine<'w>> {
    let standing = sight.standing();
    let mut told = Vec::new();
    for line in stages(sight) {
        for involvement in involvements(sight, line.stage.id) {
            let party = involvement.party;
            if involvement.mandate.is_empty() || !standing.is_voice(party) {
                continue;
            }
            if let Some(state) = lacks(sight, party, &involvement.mandate) {
                told.push(NeededLine { involvement, stage: line.stage, party, state });
            }
        }
    }
    told
}

fn lacks(sight: &Sight<'_>, party: Id<Party>, about: &str) -> Option<Needed> {
    let about = about.to_lowercase();
    let mut all = sight.under::<Mandate>(party.any());
    all.retain(|it| it.about.is_empty() || it.about.to_lowercase() == about);
    let holds = |it: &&Seen<'_, Mandate>| it.until.is_none_or(|until| sight.today <= until);
    let mut valid = all.iter().filter(holds).peekable();
    match valid.peek() {
        None => {
            let ended = all.iter().filter_map(|it| it.until).max();
            Some(ended.map_or(Needed::Missing, Needed::RanOut))
        }
        Some(_) => {
            let yes = valid.any(|it| it.authority != Authority::TakesItBack);
            (!yes).then_some(Needed::TakesItBack)
        }
    }
}
