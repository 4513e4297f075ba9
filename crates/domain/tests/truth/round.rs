// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One valid example of every act of the room `round`, for the table of who may do what.

use domain::{draft::AnyAct, round::*, scenario::Scenario, table::Seat};
use jiff::civil::date;
use ledger::Id;

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
        terms: Terms::default(),
    }
}

/// Everybody with a part in the work is asked, so that there are enough to hide among.
fn asked_anonymously(story: &mut Scenario) -> Id<Round> {
    let people = ["Joris", "Mila", "Tjitske", "Ellen", "Samira", "Noor"];
    let who = Answerers::Persons(people.map(|it| story.person(it)).to_vec());
    let terms = Terms::promising(RoundPromise::Anonymous);
    let circle = RoundCircle::AllParties;
    story.does("Hanna", Put { circle, plan: Plan { who, terms, ..plan() } })
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
    let seats = story.sees("Hanna").all::<Seat>();
    let unit = seats.iter().find(|it| it.short == "WIL").expect("a seat").id.any();
    drop(seats);
    let all = RoundCircle::AllParties;
    let who = Answerers::Parties;
    let open_to_all = story.does("Hanna", Put { circle: all, plan: Plan { who, ..plan() } });
    let noorderkolk = story.party("Noorderkolk").any();
    let pseudonymous = Plan { terms: Terms::promising(RoundPromise::Pseudonymous), ..plan() };
    let pseudonymous = story.does("Hanna", Put { circle, plan: pseudonymous });
    let admission = Admission::to(&story.sees("Joris"), pseudonymous).expect("at the table");
    let anonymous = asked_anonymously(story);
    let choice = || Given::Choice(0);
    let (owner, review_on, why) = (None, None, words());
    vec![
        Box::new(Prepare { circle, plan: plan() }),
        Box::new(Change { prepared, seen: 1, plan: plan() }),
        Box::new(Drop { prepared, seen: 1 }),
        Box::new(Open { prepared, seen: 1 }),
        Box::new(put()),
        Box::new(give(open)),
        Box::new(TypeIn { round: open, unit, given: given.clone(), reason, how: How::Phone }),
        Box::new(Suggest {
            round: open_to_all,
            unit: noorderkolk,
            given: choice(),
            reason: words(),
            seen: None,
        }),
        Box::new(Deposit { round: anonymous, unit: None, given: choice() }),
        Box::new(Speak { admission, given: choice() }),
        Box::new(End { round: open }),
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
