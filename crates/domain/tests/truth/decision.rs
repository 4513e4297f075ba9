// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The room `decision` in the tables of truth: one of every kind in each circle, one of every act.

use domain::{
    decision::*,
    draft::AnyAct,
    round::*,
    scenario::Scenario,
    text::{self, TextCircle, TextKind},
};
use jiff::civil::date;
use ledger::Id;

use super::kinds::Rows;

fn words() -> String {
    "Elke gemeente heeft één stem.".to_owned()
}

fn said(story: &Scenario) -> DecisionWords {
    DecisionWords {
        title: "Stemmen over geld".to_owned(),
        words: words(),
        by: Decider::Table(story.table()),
        rule: DecisionRule::DoubleMajority { weight: "inwoners".to_owned() },
        on: date(2026, 1, 15),
        owner: Some(story.person("Joris")),
        review_on: None,
    }
}

fn condition(body: &str) -> Condition {
    let (body, way_out) = (body.to_owned(), words());
    Condition { body, words: words(), way_out, term: Some(date(2026, 3, 20)) }
}

fn agreed(story: &Scenario) -> AgreementWords {
    AgreementWords {
        parties: vec![story.party("Kranswijk"), story.party("Noorderkolk")],
        words: words(),
        on: date(2026, 1, 15),
        contingent: None,
        reopeners: vec![Reopener { what: words(), who: "ieder college".to_owned() }],
        owner: story.person("Joris"),
        review_on: None,
    }
}

/// A round that is over, with an answer that everybody at the table saw.
fn shown(story: &mut Scenario) -> Id<Round> {
    let plan = Plan::asking("Stemmen over geld", Ask::representatives());
    let plan = Plan { who: Answerers::Seats, shows: Shows::Together, ..plan };
    let circle = RoundCircle::Table(story.table());
    let round = story.does("Hanna", Put { circle, plan });
    let (given, reason) = (Given::Choice(2), words());
    let give = Give { round, unit: None, given, reason, seen: None };
    story.does::<_, Answer>("Tjitske", give);
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 2 });
    round
}

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let (all, round) = (DecisionCircle::AllParties, shown(story));
    let decide = |story: &Scenario, rests| Decide { circle: all, words: said(story), rests };
    let decision = story.does::<_, Decision>("Noor", decide(story, vec![]));
    let later = story.does::<_, Decision>("Noor", decide(story, vec![]));
    let rests = Rests::Round(round);
    let ground = story.does::<_, Ground>("Noor", AddGround { decision: later, rests });
    let party = Some(story.party("Kranswijk"));
    let about = About::Decision(decision);
    let reserve = Reserve { circle: all, party, about, condition: condition("college") };
    let reservation = story.does::<_, Reservation>("Tjitske", reserve.clone());
    let agree = Agree { circle: all, words: agreed(story) };
    let agreement = story.does::<_, Agreement>("Hanna", agree.clone());
    let (seen, why, on) = (1, words(), date(2026, 1, 15));
    let words = said(story);
    let (fate, body) = (Fate::Withdrawn { on }, "raad".to_owned());
    let told = TellBody { reservation, seen, body, on };
    let turned = AgreementState::Reopened { on };
    let change = condition("college");
    vec![
        Box::new(decide(story, vec![rests])),
        Box::new(ChangeDecision { decision, seen, words, why: why.clone() }),
        Box::new(ReplaceDecision { decision, seen, by: later }),
        Box::new(WithdrawDecision { decision, seen, why: why.clone() }),
        Box::new(AddGround { decision, rests }),
        Box::new(DropGround { ground, seen }),
        Box::new(reserve),
        Box::new(ChangeReservation { reservation, seen, condition: change, why: why.clone() }),
        Box::new(Settle { reservation, seen, fate, why: why.clone() }),
        Box::new(told),
        Box::new(agree),
        Box::new(ChangeAgreement { agreement, seen, words: agreed(story), why: why.clone() }),
        Box::new(TurnAgreement { agreement, seen, state: turned, why }),
    ]
}

/// Everything once for the table and once for all parties.
pub fn kinds(rows: &mut Rows<'_>) {
    let table = rows.story.table();
    let text = rows.story.does::<_, text::Text>(
        "Ravi",
        text::Open {
            title: "Contourennota".to_owned(),
            kind: TextKind::Other,
            purpose: String::new(),
            circle: TextCircle::AllParties,
            pasted: vec![words()],
        },
    );
    let (label, summary) = (String::new(), words());
    let version =
        rows.story.does::<_, text::Version>("Ravi", text::KeepVersion { text, label, summary });
    for (circle, label) in
        [(DecisionCircle::Table(table), "table"), (DecisionCircle::AllParties, "all parties")]
    {
        let DecisionWords { title, words, by, rule, on, owner, review_on } = said(rows.story);
        let (number, state) = (1, DecisionState::InForce);
        let decision =
            Decision { number, circle, title, words, by, rule, on, owner, review_on, state };
        let decision = rows.row(label, "Noor", decision);
        let rests = Rests::Version(version);
        rows.row(label, "Noor", Ground { decision, circle, rests });
        let (party, about) = (Some(rows.story.party("Kranswijk")), About::Decision(decision));
        let (condition, fate, told) = (condition("college"), Fate::Open, Vec::new());
        let line = Reservation { number, circle, party, about, condition, on, fate, told };
        rows.row(label, "Tjitske", line);
        let AgreementWords { parties, words, on, contingent, reopeners, owner, review_on } =
            agreed(rows.story);
        let state = AgreementState::Holds;
        let agreement = Agreement {
            circle,
            parties,
            words,
            on,
            contingent,
            reopeners,
            owner,
            review_on,
            state,
        };
        rows.row(label, "Hanna", agreement);
    }
}
