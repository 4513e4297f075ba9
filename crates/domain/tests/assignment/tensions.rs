// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The impossible assignment in words: kept, put to the commissioners, answered.

use domain::{
    assignment::*,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
};
use ledger::Id;

use super::{only_commissioners, only_facilitators, outdated, wrong};
use domain::party::Office;

fn demand(words: &str) -> Demand {
    Demand { words: words.to_owned(), put_by: String::new() }
}

fn keep() -> KeepTension {
    KeepTension {
        demands: vec![
            demand("24 uur bereik overal"),
            demand("niemand betaalt meer dan nu"),
            demand("iedereen houdt eigen baas"),
        ],
        question: "Welke van de drie mag een beetje schuiven?".to_owned(),
    }
}

/// A tension that was put to the commissioners.
fn asked(story: &mut Scenario) -> Id<Tension> {
    let own = story.does::<_, Tension>("Hanna", keep());
    story.does("Hanna", AskTension { tension: own, seen: 1 })
}

#[test]
fn a_tension_is_the_facilitators_own_until_it_is_asked_and_then_another_record() {
    let mut story = Scenario::middenland();
    only_facilitators(&story, &keep());
    let own = story.does::<_, Tension>("Hanna", keep());
    assert!(story.sees("Ravi").get(own).is_some());
    for other in super::OTHERS {
        assert!(story.sees(other).get(own).is_none(), "{other}");
    }
    let ask = AskTension { tension: own, seen: 1 };
    only_facilitators(&story, &ask);
    let stale = AskTension { seen: 2, ..ask.clone() };
    assert!(outdated(story.refused("Ravi", stale)));
    let asked = story.does::<_, Tension>("Ravi", ask.clone());
    assert_ne!(asked, own);
    assert!(story.sees("Hanna").get(own).is_none(), "one tension, not two");
    assert_eq!(story.refused("Hanna", ask), Refusal::NotThere);
    let sight = story.sees("Joris");
    let views = tensions(&sight);
    assert!(views.len() == 1 && views[0].is_open());
    assert_eq!(views[0].tension.demands.len(), 3);
    assert_eq!(views[0].tension.asked_on, Some(sight.today));
    assert!(tensions(&story.sees("Fenna")).is_empty());
}

#[test]
fn a_tension_needs_two_demands_and_a_question_before_it_is_asked() {
    let mut story = Scenario::middenland();
    let one = KeepTension { demands: vec![demand("x")], question: String::new() };
    let told = wrong(story.refused("Hanna", one));
    assert_eq!(told, [("demands".to_owned(), Problem::TooFew { least: 2 })]);
    let blank = KeepTension { demands: vec![demand("x"), demand(" ")], ..keep() };
    assert_eq!(
        wrong(story.refused("Hanna", blank)),
        [("demands.1.words".to_owned(), Problem::Empty)]
    );
    let many = KeepTension { demands: vec![demand("x"); 9], ..keep() };
    assert_eq!(wrong(story.refused("Hanna", many))[0].1, Problem::TooMany { most: 8 });
    let silent = KeepTension { question: String::new(), ..keep() };
    let own = story.does::<_, Tension>("Hanna", silent);
    let ask = AskTension { tension: own, seen: 1 };
    assert_eq!(story.refused("Hanna", ask), Refusal::Rule(NO_QUESTION));
    let KeepTension { demands, question } = keep();
    let edit = EditTension { tension: own, seen: 1, demands, question };
    for other in super::OTHERS {
        assert_eq!(story.refused(other, edit.clone()), Refusal::MayNot(Need::Facilitator));
    }
    story.does::<_, Tension>("Ravi", edit.clone());
    assert!(outdated(story.refused("Hanna", edit)));
    story.does::<_, Tension>("Hanna", AskTension { tension: own, seen: 2 });
}

#[test]
fn what_was_asked_stays_and_each_commissioner_answers_once() {
    let mut story = Scenario::middenland();
    let tension = asked(&mut story);
    let KeepTension { demands, question } = keep();
    let edit = EditTension { tension, seen: 1, demands, question };
    assert_eq!(story.refused("Hanna", edit), Refusal::Rule(ALREADY_ASKED));
    let answer = |words: &str| AnswerTension { tension, words: words.to_owned() };
    let words = "Maximaal drie jaar naar de nieuwe bijdrage; wie meer wil, betaalt meer.";
    only_commissioners(&story, &answer(words));
    assert_eq!(wrong(story.refused("Ellen", answer("")))[0].1, Problem::Empty);
    let given = story.does::<_, TensionAnswer>("Ellen", answer(words));
    assert_eq!(story.refused("Ellen", answer(words)), Refusal::Rule(YOU_ANSWERED));
    let drop = DropTension { tension, seen: 1, why: "Fout.".to_owned() };
    assert_eq!(story.refused("Hanna", drop), Refusal::Rule(ANSWERED));

    story.comes("Hanna", "Ilse", Office::Commissioner, None);
    let revise = ReviseAnswer {
        answer: given,
        seen: 1,
        words: "Hoogstens drie jaar.".to_owned(),
        why: "Korter.".to_owned(),
    };
    only_commissioners(&story, &revise);
    assert_eq!(story.refused("Ilse", revise.clone()), Refusal::MayNot(Need::Writer));
    story.does::<_, TensionAnswer>("Ilse", answer("Ik sluit me daarbij aan."));
    story.does::<_, TensionAnswer>("Ellen", revise.clone());
    assert!(outdated(story.refused("Ellen", revise)));
    let sight = story.sees("Samira");
    let views = tensions(&sight);
    assert!(!views[0].is_open() && views[0].answers.len() == 2);
    let own = views[0].answer_of(Some(story.person("Ellen"))).expect("she answered");
    assert_eq!(own.words, "Hoogstens drie jaar.");
}

#[test]
fn a_question_is_taken_back_with_a_reason_and_a_note_of_ones_own_without() {
    let mut story = Scenario::middenland();
    let tension = asked(&mut story);
    let drop = |why: &str| DropTension { tension, seen: 1, why: why.to_owned() };
    only_facilitators(&story, &drop("Verkeerd gesteld."));
    assert_eq!(wrong(story.refused("Hanna", drop("")))[0].0, "why");
    story.does::<_, Tension>("Hanna", drop("Verkeerd gesteld."));
    assert!(tensions(&story.sees("Ellen")).is_empty());
    let answer = AnswerTension { tension, words: "Ja.".to_owned() };
    assert_eq!(story.refused("Ellen", answer), Refusal::NotThere);
    let own = story.does::<_, Tension>("Hanna", keep());
    story.does::<_, Tension>("Ravi", DropTension { tension: own, seen: 1, why: String::new() });
    assert!(tensions(&story.sees("Hanna")).is_empty());
}

#[test]
fn a_commissioner_cannot_answer_what_was_not_asked() {
    let mut story = Scenario::middenland();
    let own = story.does::<_, Tension>("Hanna", keep());
    let answer = AnswerTension { tension: own, words: "Ja.".to_owned() };
    assert_eq!(story.refused("Ellen", answer), Refusal::NotThere, "she cannot tell it is there");
}
