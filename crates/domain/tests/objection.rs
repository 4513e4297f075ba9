// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The story of an objection: as long as the table did not test it, nothing is called decided.

use domain::{
    refusal::{Refusal, Rule},
    round::{
        Answer, Ask, Close, Conclude, Give, Given, Outcome, Plan, Put, Reveal, Round, RoundCircle,
        Shows,
    },
    scenario::Scenario,
    table::{
        AddForm, Begin, ChangeLine, Course, FormKind, Go, Line, LineKind, Meeting, Met,
        NOT_TURNED_OVER, OBJECTION_STANDS, PlanMeeting, PutStep, Script, StepWords, Subject,
        TestObjection, Tested, TurnOver, Way, WriteLine,
    },
};
use jiff::civil::date;
use ledger::{AnyId, Id};

const OBJECTS: u8 = 1;

fn words() -> String {
    "Elke gemeente heeft één stem.".to_owned()
}

/// A meeting with consent in three rounds, where both questions can be asked.
fn held() -> (Scenario, Id<Course>) {
    let mut story = Scenario::middenland();
    let (table, on) = (story.table(), date(2026, 3, 2));
    let (starts, ends, place, purpose) = Default::default();
    let plan = PlanMeeting { table, on, starts, ends, place, purpose };
    let meeting = story.does::<_, Meeting>("Hanna", plan);
    for form in [FormKind::Consent, FormKind::Free] {
        let step = StepWords { title: words(), say: words(), note: String::new() };
        let subject = Subject { question: words(), ..Subject::default() };
        let words = vec![step; form.parts().len()];
        let add = AddForm { meeting, form, subject, everybody: false, words };
        story.does::<_, Script>("Hanna", add);
    }
    let slips = vec!["slip-van-een-zetel".to_owned(); 3];
    let course = story.does("Hanna", Begin { meeting, code: "471926".to_owned(), slips });
    (story, course)
}

fn seen(story: &Scenario, course: Id<Course>) -> u32 {
    story.sees("Hanna").find(course).expect("held").stamp.revision
}

/// Goes on to the next step, and puts what it asks.
fn goes_on(story: &mut Scenario, course: Id<Course>) -> Option<Id<Round>> {
    let go = Go { course, seen: seen(story, course), way: Way::On };
    story.does::<_, Course>("Hanna", go);
    let put = PutStep { course, seen: seen(story, course) };
    if story.tries("Hanna", &put).is_ok() {
        story.does::<_, Course>("Hanna", put);
    }
    story.sees("Hanna").get(course).and_then(|it| it.round())
}

fn answers(story: &mut Scenario, name: &str, round: Id<Round>, place: u8) -> AnyId {
    let (given, reason) = (Given::Choice(place), "Onze raad kan dit niet uitleggen.".to_owned());
    let give = Give { round, unit: None, given, reason, seen: None };
    let answer = story.does::<_, Answer>(name, give);
    story.sees(name).get(answer).expect("own").unit
}

fn decides(course: Id<Course>) -> WriteLine {
    WriteLine { course, about: LineKind::Decision, words: words() }
}

fn tests(round: Id<Round>, unit: AnyId, met: Met) -> TestObjection {
    TestObjection { round, unit, seen: None, met, words: words() }
}

#[track_caller]
fn against(refusal: Refusal, rule: Rule) {
    assert_eq!(refusal, Refusal::Rule(rule));
}

#[test]
fn in_a_consent_nothing_is_decided_before_the_table_tested_each_objection() {
    let (mut story, course) = held();
    let opinion = goes_on(&mut story, course).expect("what do you think of it");
    answers(&mut story, "Joris", opinion, 0);
    against(story.refused("Noor", decides(course)), NOT_TURNED_OVER);
    story.does::<_, Course>("Hanna", TurnOver { course });
    let consent =
        goes_on(&mut story, course).filter(|it| *it != opinion).expect("a second question");
    let unit = answers(&mut story, "Tjitske", consent, OBJECTS);
    answers(&mut story, "Joris", consent, 0);
    against(story.refused("Noor", decides(course)), NOT_TURNED_OVER);
    story.does::<_, Course>("Hanna", TurnOver { course });
    // Nor in the step after it, nor by calling an earlier line a decision.
    goes_on(&mut story, course);
    against(story.refused("Noor", decides(course)), OBJECTION_STANDS);
    let fact = WriteLine { about: LineKind::Fact, ..decides(course) };
    let line = story.does::<_, Line>("Noor", fact);
    let change = ChangeLine { line, seen: 1, about: LineKind::Decision, words: words() };
    against(story.refused("Noor", change.clone()), OBJECTION_STANDS);
    let conclude = Conclude { round: consent, words: words(), owner: None, review_on: None };
    against(story.refused("Noor", conclude.clone()), OBJECTION_STANDS);
    story.does::<_, Tested>("Noor", tests(consent, unit, Met::WorkedIn));
    story.does::<_, Line>("Noor", decides(course));
    story.does::<_, Line>("Noor", change);
    story.does::<_, Outcome>("Noor", conclude);
}

#[test]
fn the_table_may_decide_by_another_rule_when_it_says_which_and_another_form_goes_on() {
    let (mut story, course) = held();
    goes_on(&mut story, course);
    let consent = goes_on(&mut story, course).expect("asked");
    let unit = answers(&mut story, "Tjitske", consent, OBJECTS);
    story.does::<_, Course>("Hanna", TurnOver { course });
    against(story.refused("Noor", decides(course)), OBJECTION_STANDS);
    goes_on(&mut story, course);
    goes_on(&mut story, course);
    // Another thing on the agenda waits for nobody's objection to this one.
    story.does::<_, Line>("Noor", decides(course));
    let without = TestObjection { words: " ".to_owned(), ..tests(consent, unit, Met::OtherRule) };
    assert!(matches!(story.refused("Noor", without), Refusal::Fields(_)));
    story.does::<_, Tested>("Noor", tests(consent, unit, Met::OtherRule));
    let conclude = Conclude { round: consent, words: words(), owner: None, review_on: None };
    story.does::<_, Outcome>("Noor", conclude);
}

#[test]
fn a_question_apart_from_a_meeting_waits_for_its_objections_as_well() {
    let mut story = Scenario::middenland();
    let circle = RoundCircle::Table(story.table());
    for shows in [Shows::Together, Shows::AtOnce] {
        let plan = Plan { shows, ..Plan::asking(words(), Ask::consent()) };
        let round = story.does::<_, Round>("Hanna", Put { circle, plan });
        let unit = answers(&mut story, "Tjitske", round, OBJECTS);
        story.does::<_, Round>("Hanna", Close { round, seen: 1 });
        if shows == Shows::Together {
            story.does::<_, Round>("Hanna", Reveal { round, seen: 2 });
        }
        let conclude = Conclude { round, words: words(), owner: None, review_on: None };
        against(story.refused("Noor", conclude.clone()), OBJECTION_STANDS);
        story.does::<_, Tested>("Noor", tests(round, unit, Met::NotShared));
        story.does::<_, Outcome>("Noor", conclude);
    }
}
