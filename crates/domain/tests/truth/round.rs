// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `round`, for the table of who may do what.

use domain::{draft::AnyAct, round::*, scenario::Scenario, table::Seat};
use jiff::civil::date;

fn words() -> String {
    "Elke gemeente heeft één stem.".to_owned()
}

fn plan() -> Plan {
    Plan {
        question: words(),
        explanation: String::new(),
        ask: Ask::consent(),
        who: Answerers::Seats,
        shows: Shows::Together,
        weighs: Weighs::Equally,
        quorum: None,
        closes_at: None,
    }
}

/// An open round, a closed one with an answer, and one that is made ready.
pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let circle = RoundCircle::Table(story.table());
    let put = || Put { circle, plan: plan() };
    let open = story.does("Hanna", put());
    let closed = story.does("Hanna", put());
    let (given, reason) = (Given::Choice(0), String::new());
    let give =
        |round| Give { round, unit: None, given: given.clone(), reason: words(), seen: None };
    story.does::<_, Answer>("Tjitske", give(closed));
    story.does::<_, Round>("Hanna", Close { round: closed, seen: 1 });
    let prepared = story.does("Hanna", Prepare { circle, plan: plan() });
    let outcome =
        Conclude { round: closed, words: words(), owner: None, review_on: Some(date(2027, 1, 15)) };
    let concluded = story.does("Hanna", outcome.clone());
    let sight = story.sees("Hanna");
    let seats = sight.all::<Seat>();
    let unit = seats.iter().find(|it| it.short == "WIL").expect("a seat").id.any();
    let (owner, review_on, why) = (None, None, words());
    vec![
        Box::new(Prepare { circle, plan: plan() }),
        Box::new(Change { prepared, seen: 1, plan: plan() }),
        Box::new(Drop { prepared, seen: 1 }),
        Box::new(Open { prepared, seen: 1 }),
        Box::new(put()),
        Box::new(give(open)),
        Box::new(TypeIn { round: open, unit, given: given.clone(), reason, how: How::Phone }),
        Box::new(Close { round: open, seen: 1 }),
        Box::new(Reveal { round: closed, seen: 2 }),
        Box::new(outcome),
        Box::new(ChangeOutcome {
            outcome: concluded,
            seen: 1,
            words: words(),
            owner,
            review_on,
            why,
        }),
    ]
}
