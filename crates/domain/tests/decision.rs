// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Decisions: from a shown round to a numbered decision, reservations with their fate, and a yes
//! from outside a mandate.

use domain::{
    decision::*,
    party::{AnswerMandate, Authority, Mandate, Outside},
    refusal::Refusal,
    round::*,
    route,
    scenario::Scenario,
    table::{Met, TestObjection, Tested},
    text::{self, TextCircle, TextKind},
};
use jiff::{ToSpan, civil::Date};
use ledger::Id;

const YES: u8 = 0;
const OBJECTION: u8 = 3;

fn today(story: &Scenario) -> Date {
    story.sees("Hanna").today
}

fn asks(story: &mut Scenario, about: &str) -> Id<Round> {
    let terms = Terms { about: about.to_owned(), ..Terms::default() };
    let plan = Plan::asking("Elke gemeente heeft één stem.", Ask::representatives());
    let circle = RoundCircle::Table(story.table());
    story.does("Hanna", Put { circle, plan: Plan { terms, ..plan } })
}

fn gives(story: &mut Scenario, who: &str, round: Id<Round>, place: u8) {
    let (given, reason) = (Given::Choice(place), "Wij willen eerst weten wat het kost.".to_owned());
    story.does::<_, Answer>(who, Give { round, unit: None, given, reason, seen: None });
}

fn shows(story: &mut Scenario, round: Id<Round>) {
    story.does::<_, Round>("Hanna", Close { round, seen: 1 });
    story.does::<_, Shown>("Hanna", Reveal { round, seen: 2 });
}

fn said(story: &Scenario, title: &str) -> DecisionWords {
    DecisionWords {
        title: title.to_owned(),
        words: "Elke gemeente heeft één stem.".to_owned(),
        by: Decider::Table(story.table()),
        rule: DecisionRule::Consent,
        on: today(story),
        owner: None,
        review_on: None,
    }
}

fn decides(story: &mut Scenario, circle: DecisionCircle, rests: Vec<Rests>) -> Id<Decision> {
    let words = said(story, "Stemmen");
    story.does("Noor", Decide { circle, words, rests })
}

/// Joris may not say yes about money; about anything else he may.
fn takes_money_back(story: &mut Scenario) {
    let (party, person) = (story.party("Noorderkolk"), story.person("Joris"));
    for (about, authority) in [("geld", Authority::TakesItBack), ("", Authority::Yes)] {
        let (until, source, about) = (None, String::new(), about.to_owned());
        let act = AnswerMandate { party, person, about, authority, until, source };
        story.does::<_, Mandate>("Joris", act);
    }
}

#[test]
fn a_yes_from_outside_a_mandate_is_under_reservation_and_of_the_mandate_nothing_is_told() {
    let mut story = Scenario::middenland();
    takes_money_back(&mut story);
    let round = asks(&mut story, "Geld");
    let told = |who: &str| {
        let sight = story.sees(who);
        let view = domain::round::round(&sight, round).expect("at the table");
        let mine = view.units.iter().find(|it| it.unit.mine).map(|it| it.unit.clone());
        mine.and_then(|it| outside(&sight, view.round.record, &it))
    };
    assert_eq!(told("Joris"), Some(Outside::TakesItBack), "his own people are told beforehand");
    assert_eq!(told("Tjitske"), None);
    gives(&mut story, "Joris", round, YES);
    gives(&mut story, "Tjitske", round, YES);
    assert!(reserved(&story.sees("Tjitske"), round).is_empty(), "not before it shows");
    shows(&mut story, round);
    let of_table = reserved(&story.sees("Tjitske"), round);
    let parties: Vec<_> = of_table.iter().map(|it| it.party).collect();
    assert_eq!(parties, [story.party("Noorderkolk")]);
    let decision = decides(&mut story, DecisionCircle::AllParties, vec![Rests::Round(round)]);
    let sight = story.sees("Tjitske");
    let lines = reservations_of(&sight, decision.any());
    assert_eq!((lines.len(), lines[0].number()), (1, Some(1)));
    assert_eq!(lines[0].circle, DecisionCircle::Table(story.table()), "no wider than the round");
    assert!(sight.under::<Mandate>(story.party("Noorderkolk").any()).is_empty());
    assert!(reservations_of(&story.sees("Yusuf"), decision.any()).is_empty(), "not at the table");
}

#[test]
fn another_subject_or_none_asks_for_no_mandate() {
    let mut story = Scenario::middenland();
    takes_money_back(&mut story);
    for about in ["", "namen"] {
        let round = asks(&mut story, about);
        gives(&mut story, "Joris", round, YES);
        shows(&mut story, round);
        assert!(reserved(&story.sees("Ravi"), round).is_empty(), "{about:?}");
    }
}

#[test]
fn a_decision_rests_on_what_was_shown_and_tells_how_objections_were_met() {
    let mut story = Scenario::middenland();
    let first = asks(&mut story, "");
    let words = said(&story, "Te vroeg");
    let (circle, rests) = (DecisionCircle::AllParties, vec![Rests::Round(first)]);
    let early = Decide { circle, words, rests };
    assert_eq!(story.refused("Noor", early), Refusal::Rule(NOT_SHOWN));
    gives(&mut story, "Tjitske", first, OBJECTION);
    shows(&mut story, first);
    let seat = domain::round::round(&story.sees("Noor"), first).expect("seen").shown[0].unit;
    let (met, words) = (Met::WorkedIn, "Ook de helft van de gemeenten.".to_owned());
    let test = TestObjection { round: first, unit: seat, seen: None, met, words };
    story.does::<_, Tested>("Noor", test);
    let second = asks(&mut story, "");
    gives(&mut story, "Tjitske", second, YES);
    shows(&mut story, second);
    let rests = [second, first].map(Rests::Round).to_vec();
    let decision = decides(&mut story, DecisionCircle::AllParties, rests);
    let sight = story.sees("Joris");
    let seen = view(&sight, sight.find(decision).expect("for all"));
    assert_eq!((seen.rounds.len(), seen.met.len()), (2, 1));
    assert_eq!(seen.rounds[0].1.round.id, second, "the round it was taken in comes first");
    assert_eq!(seen.met[0].tested.map(|it| it.met), Some(Met::WorkedIn));
    let sight = story.sees("Yusuf");
    let outside = view(&sight, sight.find(decision).expect("for all"));
    assert!(outside.rounds.is_empty() && outside.met.is_empty(), "the table's own");
}

#[test]
fn numbers_follow_within_a_circle_and_tell_nothing_of_another() {
    let mut story = Scenario::middenland();
    let table = DecisionCircle::Table(story.table());
    for circle in [DecisionCircle::AllParties, table, table, DecisionCircle::AllParties] {
        decides(&mut story, circle, vec![]);
    }
    let sight = story.sees("Yusuf");
    let numbers: Vec<u32> = decisions(&sight).iter().map(|it| it.number).collect();
    assert_eq!(numbers, [2, 1]);
    assert_eq!(decisions(&story.sees("Joris")).len(), 4);
}

#[test]
fn a_decision_is_replaced_by_one_that_its_readers_may_read() {
    let mut story = Scenario::middenland();
    let table = DecisionCircle::Table(story.table());
    let wide = decides(&mut story, DecisionCircle::AllParties, vec![]);
    let narrow = decides(&mut story, table, vec![]);
    let replace = |decision, by| ReplaceDecision { decision, seen: 1, by };
    assert!(matches!(story.refused("Noor", replace(wide, narrow)), Refusal::Fields(_)));
    assert!(matches!(story.refused("Noor", replace(wide, wide)), Refusal::Fields(_)));
    story.does::<_, Decision>("Noor", replace(narrow, wide));
    let words = said(&story, "Anders");
    let change = ChangeDecision { decision: narrow, seen: 2, words, why: "Fout.".to_owned() };
    assert!(matches!(story.refused("Noor", change), Refusal::Rule(_)), "it stays as it was");
}

fn condition(story: &Scenario, days: i64) -> Condition {
    Condition {
        body: "college".to_owned(),
        words: "Eerst willen we weten wat het kost.".to_owned(),
        way_out: "Dan gaat het naar de raad.".to_owned(),
        term: Some(today(story) + days.days()),
    }
}

#[test]
fn a_reservation_is_met_with_its_reason_and_waits_for_the_right_people_only() {
    let mut story = Scenario::middenland();
    let party = Some(story.party("Kranswijk"));
    let reserve = |story: &Scenario, days| Reserve {
        circle: DecisionCircle::AllParties,
        party,
        about: About::Whole,
        condition: condition(story, days),
    };
    let act = reserve(&story, 15);
    let reservation = story.does::<_, Reservation>("Tjitske", act);
    assert!(matches!(story.refused("Joris", reserve(&story, 1)), Refusal::MayNot(_)));
    assert!(comes_near(&story.sees("Tjitske")).is_empty(), "fifteen days is not near");
    story.days_pass(1);
    let near = |who: &str| comes_near(&story.sees(who)).len();
    assert_eq!(["Tjitske", "Ravi", "Joris", "Noor"].map(near), [1, 1, 0, 0]);
    let on = today(&story);
    let settle = |seen, fate, why: &str| Settle { reservation, seen, fate, why: why.to_owned() };
    let met = Fate::Met { on };
    assert!(matches!(story.refused("Tjitske", settle(1, met, " ")), Refusal::Fields(_)));
    let later = Fate::Met { on: on + 1.day() };
    assert!(matches!(story.refused("Tjitske", settle(1, later, "Ja.")), Refusal::Fields(_)));
    story.does::<_, Reservation>("Tjitske", settle(1, met, "Het college zei ja."));
    let again = settle(2, Fate::Withdrawn { on }, "Toch niet.");
    assert_eq!(story.refused("Tjitske", again), Refusal::Rule(IS_SETTLED));
    let told = TellBody { reservation, seen: 2, body: "raad".to_owned(), on };
    story.does::<_, Reservation>("Tjitske", told);
    assert!(comes_near(&story.sees("Tjitske")).is_empty());
    assert_eq!(ledger(&story.sees("Yusuf"), party).len(), 1);
}

#[test]
fn what_is_said_with_a_yes_to_a_text_stands_in_the_ledger_and_is_typed_nowhere_twice() {
    let mut story = Scenario::middenland();
    let open = text::Open {
        title: "Spelregels".to_owned(),
        kind: TextKind::GroundRules,
        purpose: String::new(),
        circle: TextCircle::AllParties,
        pasted: vec!["We zeggen eerst waarom.".to_owned()],
    };
    let id = story.does::<_, text::Text>("Ravi", open);
    let passage = text::passages_of(&story.sees("Ravi"), id)[0].id;
    let (status, remark) = (text::PassageStatus::Agreed, String::new());
    story.does::<_, text::Passage>("Ravi", text::Judge { passage, seen: 1, status, remark });
    let (label, summary) = (String::new(), "Samen.".to_owned());
    let freeze = text::Freeze { text: id, seen: 1, label, summary };
    let version = story.does::<_, text::Version>("Ravi", freeze);
    let (party, said) = (story.party("Kranswijk"), "Onze raad hoort het eerst.");
    let accept = text::Accept { version, party, reservation: said.to_owned() };
    let acceptance = story.does::<_, text::Acceptance>("Tjitske", accept);
    let lines = |story: &Scenario| {
        let sight = story.sees("Joris");
        let all = ledger(&sight, None);
        all.iter().map(|it| (it.words.to_owned(), it.number())).collect::<Vec<_>>()
    };
    assert_eq!(lines(&story), [(said.to_owned(), None)]);
    let about = About::Acceptance(acceptance);
    let follow = |words: &str| Reserve {
        circle: DecisionCircle::AllParties,
        party: Some(party),
        about,
        condition: Condition { words: words.to_owned(), ..Condition::default() },
    };
    assert!(matches!(story.refused("Tjitske", follow(said)), Refusal::Fields(_)));
    story.does::<_, Reservation>("Tjitske", follow(""));
    assert_eq!(lines(&story), [(said.to_owned(), Some(1))]);
    assert!(matches!(story.refused("Noor", follow("")), Refusal::Fields(_)), "once is enough");
}

#[test]
fn an_agreement_has_a_person_who_looks_whether_what_it_waits_for_came() {
    let mut story = Scenario::middenland();
    let on = today(&story);
    let words = |story: &Scenario, parties: &[&str]| AgreementWords {
        parties: parties.iter().map(|it| story.party(it)).collect(),
        words: "Wie meer wil, betaalt meer.".to_owned(),
        on,
        contingent: Some(Contingent {
            trigger: "de kosten stijgen meer dan tien procent".to_owned(),
            then: "praten we opnieuw".to_owned(),
            look_on: on + 2.days(),
        }),
        reopeners: vec![],
        owner: story.person("Joris"),
        review_on: None,
    };
    let circle = DecisionCircle::AllParties;
    let alone = Agree { circle, words: words(&story, &["Kranswijk"]) };
    assert!(matches!(story.refused("Noor", alone), Refusal::Fields(_)));
    let agree = Agree { circle, words: words(&story, &["Kranswijk", "Noorderkolk"]) };
    let agreement = story.does::<_, Agreement>("Noor", agree);
    assert!(to_look_at(&story.sees("Joris")).is_empty());
    story.days_pass(2);
    assert_eq!(to_look_at(&story.sees("Joris")).len(), 1);
    assert!(to_look_at(&story.sees("Hanna")).is_empty(), "it is his to look at");
    let state = AgreementState::Triggered { on: on + 2.days() };
    let turn = TurnAgreement { agreement, seen: 1, state, why: "Elf procent.".to_owned() };
    story.does::<_, Agreement>("Joris", turn);
    assert!(to_look_at(&story.sees("Joris")).is_empty());
}

#[test]
fn a_reservation_on_a_step_is_of_the_party_whose_step_it_is() {
    let mut story = Scenario::middenland();
    let parties = ["Noorderkolk", "Kranswijk"].map(|it| story.party(it)).to_vec();
    let open = route::OpenRoute {
        name: "Contouren".to_owned(),
        text: None,
        template: route::TemplateKey::InformalRound,
        language: domain::assignment::TemplateLanguage::Dutch,
        wished_start: None,
        parties,
    };
    let of: Id<route::Route> = story.does("Hanna", open);
    let (plan, party) = (4, Some(story.party("Kranswijk")));
    let words = route::StepWords {
        status: route::Status::NotYet,
        condition: "Eerst weten wat het kost.".to_owned(),
        way_out: "Dan gaat het naar de raad.".to_owned(),
        ..route::StepWords::default()
    };
    let set = route::SetStep { route: of, plan, party, seen: None, words, why: String::new() };
    let step: Id<route::Step> = story.does("Noor", set);
    let reserve = |story: &Scenario, party: Option<&str>| Reserve {
        circle: DecisionCircle::AllParties,
        party: party.map(|it| story.party(it)),
        about: About::Step(step),
        condition: condition(story, 9),
    };
    let other = story.refused("Joris", reserve(&story, Some("Noorderkolk")));
    assert!(matches!(other, Refusal::MayNot(_)), "nobody reserves for another: {other:?}");
    let act = reserve(&story, Some("Kranswijk"));
    story.does::<_, Reservation>("Tjitske", act);
    let act = reserve(&story, None);
    story.does::<_, Reservation>("Noor", act);
    let sight = story.sees("Joris");
    let lines = reservations_of(&sight, step.any());
    assert!(lines.len() == 2 && lines.iter().all(|it| it.party == party));
    assert!(lines.iter().all(|it| it.step == Some(step)));
}
