// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tracks, trials and hot issues: the work itself, and what the facilitators note for themselves.

use domain::{
    assignment::*,
    refusal::{Need, Problem, Refusal},
    scenario::Scenario,
};
use jiff::civil::date;
use ledger::{AnyId, Id};

use super::{OTHERS, only_facilitators, outdated, wrong};

fn work(track: Track, name: &str, days: u32) -> Work {
    Work {
        track,
        name: name.to_owned(),
        product: "verslag".to_owned(),
        state: ActivityState::Busy,
        from: Some(date(2026, 3, 1)),
        until: Some(date(2026, 4, 30)),
        planned_days: Some(days),
        actual_days: None,
    }
}

#[test]
fn the_template_is_copied_once_and_then_edited_freely() {
    let mut story = Scenario::middenland();
    let copy = CopyTemplate { language: TemplateLanguage::Dutch };
    only_facilitators(&story, &copy);
    let first = story.does::<_, Activity>("Hanna", copy.clone());
    assert_eq!(story.refused("Ravi", copy), Refusal::Rule(TEMPLATE_COPIED));
    {
        let sight = story.sees("Joris");
        let view = tracks(&sight);
        assert_eq!((view.adviser.len(), view.manager.len()), (10, 10));
        assert!(view.months.is_empty() && view.uncounted == 20);
    }
    let edit = EditActivity {
        activity: first,
        seen: 1,
        work: work(Track::Adviser, "Rondje langs de velden", 12),
    };
    only_facilitators(&story, &edit);
    story.does::<_, Activity>("Hanna", edit.clone());
    assert!(outdated(story.refused("Ravi", edit)));
    let remove = RemoveActivity { activity: first, seen: 2 };
    only_facilitators(&story, &remove);
    story.does::<_, Activity>("Hanna", remove);
    assert_eq!(tracks(&story.sees("Joris")).adviser.len(), 9);
    for outside in ["Fenna", "Dirkje", "Saar"] {
        assert!(tracks(&story.sees(outside)).adviser.is_empty(), "{outside}");
    }
}

#[test]
fn all_that_is_wrong_with_an_activity_is_told_at_once() {
    let mut story = Scenario::middenland();
    let add = |work| AddActivity { work };
    only_facilitators(&story, &add(work(Track::Adviser, "Gesprekken", 20)));
    story.does::<_, Activity>("Hanna", add(work(Track::Adviser, "Gesprekken", 20)));
    let told = wrong(story.refused("Hanna", add(work(Track::Adviser, "Gesprekken", 20))));
    assert_eq!(told, [("name".to_owned(), Problem::Twice)]);
    story.does::<_, Activity>("Hanna", add(work(Track::Manager, "Gesprekken", 20)));
    let bad = Work {
        name: String::new(),
        from: Some(date(2026, 5, 1)),
        until: Some(date(2026, 4, 1)),
        planned_days: Some(9_999),
        ..work(Track::Adviser, "", 1)
    };
    let fields: Vec<_> =
        wrong(story.refused("Hanna", add(bad))).into_iter().map(|it| it.0).collect();
    assert_eq!(fields, ["name", "until", "planned_days"]);
    let long = Work { until: Some(date(2046, 1, 1)), ..work(Track::Adviser, "Lang", 1) };
    let told = wrong(story.refused("Hanna", add(long)));
    assert_eq!(told, [("until".to_owned(), Problem::Rule(PERIOD_TOO_LONG))]);
}

#[test]
fn when_the_manager_outweighs_the_adviser_the_question_is_who_is_neutral_now() {
    let mut story = Scenario::middenland();
    let add = |track, name: &str, days| AddActivity { work: work(track, name, days) };
    story.does::<_, Activity>("Hanna", add(Track::Adviser, "Gesprekken", 20));
    assert!(!tracks(&story.sees("Hanna")).manager_leads);
    story.does::<_, Activity>("Hanna", add(Track::Manager, "Werkgroepen", 30));
    let sight = story.sees("Hanna");
    let view = tracks(&sight);
    assert!(view.manager_leads);
    assert_eq!(view.turns_in, Some(date(2026, 3, 1)));
    assert_eq!(view.neutral, [story.person("Ravi")]);
    assert_eq!(view.months.len(), 2);
    assert_eq!(view.months[0].weight().adviser_share(), Some(40));
}

#[test]
fn hot_issues_are_for_the_facilitators_alone() {
    let mut story = Scenario::middenland();
    let [noorderkolk, kranswijk] = ["Noorderkolk", "Kranswijk"].map(|it| story.party(it));
    let add =
        |name: &str, parties| AddHotIssue { name: name.to_owned(), words: String::new(), parties };
    only_facilitators(&story, &add("autonomie", vec![kranswijk]));
    let issue = story.does::<_, HotIssue>("Hanna", add("we doen het al goed", vec![]));
    story.does::<_, HotIssue>("Ravi", add("autonomie", vec![kranswijk, noorderkolk, kranswijk]));
    for other in OTHERS {
        assert!(hot_issues(&story.sees(other)).is_empty(), "{other}");
        assert!(story.sees(other).under::<HotIssue>(kranswijk.any()).is_empty(), "{other}");
    }
    {
        let sight = story.sees("Ravi");
        let issues = hot_issues(&sight);
        assert_eq!((issues[0].name.as_str(), issues[0].parties.len()), ("autonomie", 2));
    }
    assert_eq!(wrong(story.refused("Hanna", add("autonomie", vec![])))[0].1, Problem::Twice);
    let nobody = Id::new(AnyId([9; 16]));
    assert_eq!(story.refused("Hanna", add("kosten", vec![nobody])), Refusal::NotThere);
    let edit = EditHotIssue {
        issue,
        seen: 1,
        name: "we doen het al goed".to_owned(),
        words: "Waarom zouden we het anders doen?".to_owned(),
        parties: vec![noorderkolk],
    };
    only_facilitators(&story, &edit);
    story.does::<_, HotIssue>("Hanna", edit.clone());
    assert!(outdated(story.refused("Ravi", edit)));
    let remove = RemoveHotIssue { issue, seen: 2 };
    only_facilitators(&story, &remove);
    story.does::<_, HotIssue>("Hanna", remove);
    assert_eq!(hot_issues(&story.sees("Hanna")).len(), 1);
}

fn plan() -> TrialPlan {
    TrialPlan {
        name: "Samen op piket".to_owned(),
        purpose: "Zien of twintig mensen samen een week aankunnen.".to_owned(),
        people: "20 mensen van zes gemeenten".to_owned(),
        from: Some(date(2026, 3, 1)),
        until: None,
        stop_rule: "We stoppen als een melding langer dan een uur blijft liggen.".to_owned(),
    }
}

#[test]
fn a_trial_has_a_rule_for_stopping_and_ends_with_what_was_learned() {
    let mut story = Scenario::middenland();
    only_facilitators(&story, &AddTrial { plan: plan() });
    let endless = TrialPlan { stop_rule: String::new(), purpose: String::new(), ..plan() };
    let told = wrong(story.refused("Hanna", AddTrial { plan: endless }));
    let fields: Vec<_> = told.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["purpose", "stop_rule"]);
    let trial = story.does::<_, Trial>("Hanna", AddTrial { plan: plan() });
    let until = Some(date(2026, 6, 1));
    let edit = EditTrial { trial, seen: 1, plan: TrialPlan { until, ..plan() } };
    only_facilitators(&story, &edit);
    story.does::<_, Trial>("Hanna", edit.clone());
    assert!(outdated(story.refused("Ravi", edit)));
    let learn = LearnFromTrial {
        trial,
        seen: 2,
        learned: "Een week is te lang; drie dagen ging goed.".to_owned(),
        until: Some(date(2026, 3, 1)),
    };
    for other in OTHERS.into_iter().filter(|it| *it != "Noor") {
        let refusal = story.refused(other, learn.clone());
        assert_eq!(refusal, Refusal::MayNot(Need::Recorder), "{other}");
    }
    let before = LearnFromTrial { until: Some(date(2026, 2, 1)), ..learn.clone() };
    assert_eq!(wrong(story.refused("Noor", before))[0].1, Problem::BeforeStart);
    story.does::<_, Trial>("Noor", learn);
    {
        let sight = story.sees("Mila");
        let trials = trials(&sight);
        assert_eq!(trials[0].stage(sight.today), TrialStage::Over);
        assert!(trials[0].learned.starts_with("Een week"));
    }
    let remove = RemoveTrial { trial, seen: 3 };
    only_facilitators(&story, &remove);
    story.does::<_, Trial>("Hanna", remove);
    assert!(trials(&story.sees("Mila")).is_empty());
}
