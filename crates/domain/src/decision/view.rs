// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What a page shows of a decision: what it rests on, who objected and how that was met, and what
//! is reserved.

use ledger::Id;

use super::{
    Agreement, AgreementState, Decision, DecisionState, Ground, LedgerLine, Rests, ledger_line,
};
use crate::{
    assignment::Assignment,
    round::{self, RoundView, ShownAnswer},
    sight::{Seen, Sight},
    table::{Tested, objections},
    text::Version,
};

/// A decision as one viewer sees it.
pub struct DecisionView<'w> {
    pub decision: Seen<'w, Decision>,
    /// The rounds it rests on, the last one first.
    pub rounds: Vec<(Id<Ground>, RoundView<'w>)>,
    pub versions: Vec<(Id<Ground>, Seen<'w, Version>)>,
    pub assignments: Vec<(Id<Ground>, Seen<'w, Assignment>)>,
    pub met: Vec<Met<'w>>,
    pub reservations: Vec<LedgerLine<'w>>,
    /// The decisions of which it took the place.
    pub replaces: Vec<Seen<'w, Decision>>,
}

/// An objection on the way to the decision, and what the table did with it.
pub struct Met<'w> {
    /// Which of the rounds it was told in.
    pub round: usize,
    pub said: ShownAnswer,
    pub tested: Option<Seen<'w, Tested>>,
}

/// The register, the newest first: by day, and by number on the same day.
pub fn decisions<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Decision>> {
    let mut all = sight.all::<Decision>();
    all.sort_by_key(|it| std::cmp::Reverse((it.on, it.circle, it.number)));
    all
}

/// Agreements, those that hold first.
pub fn agreements<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Agreement>> {
    let mut all = sight.all::<Agreement>();
    let ended = |it: &Agreement| matches!(it.state, AgreementState::Ended { .. });
    all.sort_by_key(|it| (ended(it), std::cmp::Reverse(it.on), it.id));
    all
}

pub fn view<'w>(sight: &Sight<'w>, decision: Seen<'w, Decision>) -> DecisionView<'w> {
    let mut view = DecisionView {
        decision,
        rounds: Vec::new(),
        versions: Vec::new(),
        assignments: Vec::new(),
        met: Vec::new(),
        reservations: ledger_line::reservations_of(sight, decision.id.any()),
        replaces: sight.all::<Decision>(),
    };
    let replaced =
        |it: &Decision| matches!(it.state, DecisionState::Replaced { by, .. } if by == decision.id);
    view.replaces.retain(|it| replaced(it.record));
    for ground in sight.under::<Ground>(decision.id.any()) {
        match ground.rests {
            Rests::Round(id) => {
                view.rounds.extend(round::round(sight, id).map(|it| (ground.id, it)));
            }
            Rests::Version(id) => {
                view.versions.extend(sight.find(id).map(|it| (ground.id, it)));
            }
            Rests::Assignment(id) => {
                view.assignments.extend(sight.find(id).map(|it| (ground.id, it)));
            }
        }
    }
    view.rounds.sort_by_key(|(_, it)| std::cmp::Reverse(it.round.stamp.made_at));
    for (nth, (_, round)) in view.rounds.iter().enumerate() {
        let told = objections(sight, round).into_iter();
        view.met.extend(told.map(|it| Met { round: nth, said: it.said, tested: it.tested }));
    }
    view
}
