// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The decisions of Middenland, and the text on which its councils decide.

use domain::{
    decision::{self, DecisionState, Fate},
    route,
    text::{TextKind, Version, canonical, said_in, same_text, versions_of},
};

use super::*;

/// Seven decisions, the first replaced by the fifth; who had no mandate for money said so, and its
/// reservation was met. The ledger of all parties begins with the works councils.
pub(super) fn nobody_without_mandate_decided_on_money(region: &Region) {
    region.sees("Joris", |sight| {
        let all = decision::decisions(sight);
        let numbers: Vec<u32> = all.iter().rev().map(|it| it.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
        let replaced = |it: &&sight::Seen<'_, decision::Decision>| {
            matches!(it.state, DecisionState::Replaced { .. })
        };
        assert_eq!(all.iter().filter(replaced).map(|it| it.number).collect::<Vec<_>>(), [1]);
        let seven = decision::view(sight, all[0]);
        let noorderkolk =
            sight.all::<Party>().iter().find(|it| it.name == "Noorderkolk").map(|it| it.id);
        let [line] = &seven.reservations[..] else { panic!("one reservation") };
        assert_eq!((line.party, line.fate), (noorderkolk, Fate::Met { on: date(2026, 10, 6) }));
        let round = &seven.rounds[0].1;
        let yes = match round.tally.as_deref() {
            Some(round::Tally::Choice { yes, .. }) => yes,
            other => panic!("a choice: {other:?}"),
        };
        let votes = (yes.units, yes.of_units, yes.without_vote);
        assert_eq!((votes, round.of), ((8, 10, 2), 12), "who had to go back is no yes");
        assert_eq!(seven.met.len(), 1, "the objection of Kranswijk, on the way");
        let open = |it: &decision::LedgerLine<'_>| {
            it.circle == decision::DecisionCircle::AllParties && it.number().is_some()
        };
        let mut ledger: Vec<_> = decision::ledger(sight, None).into_iter().filter(open).collect();
        ledger.sort_by_key(|it| it.number());
        let whose: Vec<bool> = ledger.iter().map(|it| it.party.is_some()).collect();
        assert_eq!(whose, [false, false, true], "1 and 2 of the works councils, 3 of Kranswijk");
        assert!(ledger[2].step.is_some(), "its step of the route leads to it");
    });
    region.sees("Saar", |sight| assert!(decision::decisions(sight).is_empty()));
}

/// Event 11 to 13: frozen by 23 September, sent on 1 October; what Uilendrecht held is known by its
/// hash as the draft.
pub(super) fn councils_decide_on_one_text_and_a_draft_is_found(region: &Region) {
    region.sees("Joris", |sight| {
        let all = route::routes(sight);
        let outline = all.iter().find(|it| it.name == crate::example::route::OUTLINE);
        let text = outline.and_then(|it| it.text).expect("it has its text");
        let frozen = sight.find::<Version>(text).expect("all parties read it");
        assert!(frozen.is_frozen && frozen.on <= date(2026, 10, 1));
        let of = sight.get(frozen.text).expect("its text");
        assert_eq!((of.kind, frozen.label.as_str()), (TextKind::Note, "1.0"));
        let all = versions_of(sight, frozen.text);
        let draft = all.iter().find(|it| it.label == "0.9").expect("was kept");
        let held = canonical(&said_in(sight, draft.id));
        assert!(same_text(&held) == draft.digest && same_text(&held) != frozen.digest);
    });
}

/// Event 19: nine points of three councils, three of them made twice, so six answers.
pub(super) fn equal_points_are_answered_once(region: &Region) {
    region.sees("Tjitske", |sight| {
        let all = route::routes(sight);
        let outline = all.iter().find(|it| it.name == crate::example::route::OUTLINE);
        let found = route::points(sight, outline.expect("was opened").id);
        assert_eq!((found.all().count(), found.answered.len()), (9, 6));
        let twice = found.answered.iter().filter(|(_, points)| points.len() == 2);
        assert_eq!(twice.count(), 3);
        assert!(found.waiting.is_empty());
    });
}
