// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of the route: which text each body decided on, days that cannot be, planning back, and
//! from what a forecast moved.

use domain::{
    assignment::TemplateLanguage,
    refusal::{Problem, Refusal},
    route::*,
    scenario::Scenario,
    text::{self, Freeze, Judge, Open, Passage, PassageStatus, Reopen, Text, TextCircle, TextKind},
    text::{Version, WritePassage, versions_of},
};
use engines::Unwatched;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use ledger::Id;

const COLLEGE: u32 = 2;
const VIEWS: u32 = 4;

fn opened(story: &mut Scenario, text: Option<Id<Version>>) -> Id<Route> {
    let parties = ["Noorderkolk", "Kranswijk", "Wilgenstede"].map(|it| story.party(it)).to_vec();
    let open = OpenRoute {
        name: "Contouren".to_owned(),
        text,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: Some(date(2028, 1, 3)),
        parties,
    };
    story.does("Hanna", open)
}

fn set(story: &Scenario, route: Id<Route>, plan: u32, party: &str, words: StepWords) -> SetStep {
    let party = Some(story.party(party));
    let seen = step_of(&story.sees("Hanna"), route, plan, party).map(|it| it.stamp.revision);
    SetStep { route, plan, party, seen, words, why: String::new() }
}

fn written(story: &mut Scenario, title: &str, circle: TextCircle) -> Id<Text> {
    let pasted = vec!["Elke raad houdt een eigen stem.".to_owned()];
    let (title, purpose) = (title.to_owned(), String::new());
    story.does("Ravi", Open { title, kind: TextKind::Note, purpose, circle, pasted })
}

/// Freezes it as it reads, after a change where words are given.
fn frozen(story: &mut Scenario, text: Id<Text>, words: Option<&str>) -> Id<Version> {
    let stamp = |story: &Scenario| {
        let it = text::passages_of(&story.sees("Ravi"), text)[0];
        (it.id, it.stamp.revision)
    };
    let revision = |story: &Scenario| story.sees("Ravi").find(text).expect("his").stamp.revision;
    if let Some(words) = words {
        let (seen, why) = (revision(story), "De raden vragen het.".to_owned());
        story.does::<_, Text>("Ravi", Reopen { text, seen, why });
        let ((passage, seen), why) = (stamp(story), "Gevraagd.".to_owned());
        let (heading, words) = (String::new(), words.to_owned());
        story.does::<_, Passage>("Ravi", WritePassage { passage, seen, heading, words, why });
    }
    let ((passage, seen), status) = (stamp(story), PassageStatus::Agreed);
    story.does::<_, Passage>("Ravi", Judge { passage, seen, status, remark: String::new() });
    let (seen, label, summary) = (revision(story), String::new(), "Zo.".to_owned());
    story.does::<_, Version>("Ravi", Freeze { text, seen, label, summary });
    let all = versions_of(&story.sees("Ravi"), text);
    all.iter().max_by_key(|it| it.number).expect("was kept").id
}

fn changed(story: &Scenario, route: Id<Route>, text: Id<Version>) -> ChangeRoute {
    let sight = story.sees("Hanna");
    let found = sight.find(route).expect("for all");
    let it = found.record.clone();
    let words = RouteWords {
        name: it.name,
        text: Some(text),
        source: it.source,
        in_force: it.in_force,
        is_checked: it.is_checked,
        wished_start: it.wished_start,
    };
    let (plans, parties, why) = (it.plans, it.parties, String::new());
    ChangeRoute { route, seen: found.stamp.revision, words, plans, parties, why }
}

fn done(text: LaidText) -> StepWords {
    let outcome = Some(Outcome::NoneGiven);
    StepWords { status: Status::Done, outcome, text, ..StepWords::default() }
}

/// What the route is about later says nothing of what a body decided on before.
#[test]
fn a_body_keeps_the_text_that_it_decided_on() {
    let mut story = Scenario::middenland();
    let text = written(&mut story, "Nota", TextCircle::AllParties);
    let first = frozen(&mut story, text, None);
    let route = opened(&mut story, Some(first));
    let laid = LaidText::Version(first);
    let ahead = StepWords { text: laid, ..StepWords::default() };
    story.does::<_, Step>("Noor", set(&story, route, VIEWS, "Kranswijk", ahead));
    story.does::<_, Step>("Noor", set(&story, route, VIEWS, "Noorderkolk", done(laid)));
    let second = frozen(&mut story, text, Some("Elke raad houdt een eigen stem en een veto."));
    story.does::<_, Route>("Hanna", changed(&story, route, second));
    let row = StepRow {
        row: 2,
        party: "Wilgenstede".to_owned(),
        cells: vec![ReadCell {
            plan: VIEWS,
            status: None,
            outcome: Some(Outcome::Views),
            on: Some(date(2026, 2, 26)),
        }],
        is_unreadable: false,
    };
    let read = ReadSteps { route, rows: vec![row], skip_wrong: false, preview: None };
    story.does::<_, Step>("Noor", read);
    let sight = story.sees("Joris");
    let found = sight.find(route).expect("for all");
    let matrix = matrix(&sight, found);
    let views =
        matrix.one_text().into_iter().find(|it| it.plan.number == VIEWS).expect("in council");
    let told: Vec<_> =
        views.rows.iter().map(|(line, _, it)| (line.party.name.as_str(), *it)).collect();
    assert_eq!(told, [("Noorderkolk", Match::Differs), ("Wilgenstede", Match::Same)]);
    assert_eq!(views.decided(), [1, 1, 0], "nothing lies in Kranswijk yet");
    let versions = versions_of_route(&sight, &found);
    let ids: Vec<_> = versions.iter().map(|it| it.id).collect();
    assert_eq!(ids, [second, first], "the newest first");
}

#[test]
fn words_of_a_smaller_circle_lie_before_no_council() {
    let mut story = Scenario::middenland();
    let text = written(&mut story, "Nota", TextCircle::AllParties);
    let open = frozen(&mut story, text, None);
    let route = opened(&mut story, Some(open));
    let table = story.table();
    let hidden = written(&mut story, "Van de tafel", TextCircle::Table(table));
    let hidden = LaidText::Version(frozen(&mut story, hidden, None));
    let refused = story.refused("Hanna", set(&story, route, VIEWS, "Kranswijk", done(hidden)));
    assert_eq!(refused, Refusal::field("text", Problem::UnknownChoice));
}

#[test]
fn what_happened_lies_behind_us_and_a_body_waits_for_its_turn() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, None);
    let later = Some(date(2026, 6, 1));
    let wrong = |story: &Scenario, words: StepWords| {
        let Refusal::Fields(all) =
            story.refused("Noor", set(story, route, VIEWS, "Kranswijk", words))
        else {
            panic!("it says which field")
        };
        all.into_iter().map(|it| (it.field, it.problem)).collect::<Vec<_>>()
    };
    let rule = |field: &str, rule| vec![(field.to_owned(), Problem::Rule(rule))];
    let received = StepWords { status: Status::Delivered, received: later, ..StepWords::default() };
    assert_eq!(wrong(&story, received), rule("received", NOT_YET_BEEN));
    let met = StepWords { meeting: later, ..done(LaidText::Unknown) };
    assert_eq!(wrong(&story, met), rule("meeting", NOT_YET_BEEN));
    let early = StepWords { status: Status::OnAgenda, ..done(LaidText::Unknown) };
    assert_eq!(wrong(&story, early), rule("outcome", OUTCOME_WHEN_DONE));
    let plan = |story: &Scenario, number: u32| {
        let sight = story.sees("Hanna");
        let route = sight.get(route).expect("for all");
        route.plan(number).expect("a step").after.clone()
    };
    let before = plan(&story, VIEWS)[0];
    let agenda = |day: Date| StepWords {
        status: Status::OnAgenda,
        meeting: Some(day),
        ..StepWords::default()
    };
    story.does::<_, Step>(
        "Noor",
        set(&story, route, before, "Kranswijk", agenda(date(2026, 5, 20))),
    );
    let soon = agenda(date(2026, 5, 19));
    assert_eq!(wrong(&story, soon), rule("meeting", BEFORE_ITS_TURN));
    story
        .does::<_, Step>("Noor", set(&story, route, VIEWS, "Kranswijk", agenda(date(2026, 5, 20))));
}

/// The last meeting before the wish decides, and papers go out long enough before it.
#[test]
fn planned_back_every_body_has_its_own_last_day() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, None);
    let party = story.party("Kranswijk");
    let meetings: Vec<Date> = (0..8).map(|it| date(2027, 8, 26) + (4 * it).weeks()).collect();
    let act = SetBody {
        party,
        kind: BodyKind::Council,
        seen: None,
        name: String::new(),
        meetings: meetings.clone(),
        closed: vec![],
        elections: vec![],
        weeks_after_election: 0,
        every_weeks: 4,
    };
    let body = story.does("Noor", act);
    let days = 42;
    story.does::<_, Sending>("Noor", SetSending { body, seen: None, days, remark: String::new() });
    let sight = story.sees("Hanna");
    let found = sight.find(route).expect("for all");
    let back = |wish: Date| planned_back(&sight, &found, wish).expect("steps are open");
    let of = |all: &[Latest], plan: u32| {
        let mut all = all.iter();
        all.find(|it| it.plan == plan && it.party == Some(party)).expect("is open").clone()
    };
    let all = back(date(2028, 1, 3));
    let views = of(&all, VIEWS);
    let meeting = views.meeting.expect("one is in time");
    let begins = views.begins.expect("in time");
    assert!(meetings.contains(&meeting) && meeting < date(2028, 1, 3), "{meeting}");
    assert!(domain::calendar::days_between(begins, meeting) >= 42, "{begins} {meeting}");
    assert!(domain::calendar::is_working(begins));
    let college = of(&all, COLLEGE);
    assert!(college.begins < views.begins, "what comes before begins before");
    assert!(!views.is_gone(sight.today));
    let soon = back(date(2026, 4, 1));
    assert!(of(&soon, COLLEGE).is_gone(sight.today), "no council meets before that wish");
    assert_eq!(of(&soon, VIEWS).begins, None);
    let later = back(date(2028, 6, 1));
    assert!(of(&later, VIEWS).begins > views.begins, "a later wish leaves more time");
}

#[test]
fn a_forecast_tells_from_what_it_moved_and_what_was_recorded_since() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, None);
    let ahead = |story: &Scenario| look_ahead(&story.sees("Hanna"), route, 500, &Unwatched);
    let first = ahead(&story).expect("a forecast");
    assert_eq!(first.moved, None, "there was none before");
    story.does::<_, Forecast>("Hanna", KeepForecast { forecast: first.clone() });
    assert_eq!(ahead(&story).expect("the same").moved, None, "nothing changed on this day");
    story.days_pass(9);
    let agenda = StepWords {
        status: Status::OnAgenda,
        meeting: Some(date(2027, 3, 4)),
        ..StepWords::default()
    };
    let step: Id<Step> = story.does("Noor", set(&story, route, VIEWS, "Kranswijk", agenda));
    let (plan, party, again) = (2, story.party("Noorderkolk"), 50);
    let act = SetCertainty { route, plan, party, seen: None, again, remark: String::new() };
    let sure: Id<Certainty> = story.does("Ravi", act);
    let second = ahead(&story).expect("another");
    let moved = second.moved.clone().expect("there was one before");
    assert_eq!((moved.on, moved.dates), (first.on, first.dates));
    assert!(second.dates.middle > first.dates.middle);
    let because: std::collections::BTreeSet<_> = moved.because.iter().copied().collect();
    assert_eq!(because, [step.any(), sure.any()].into());
    assert_eq!(moved.others, 0);
    story.does::<_, Forecast>("Hanna", KeepForecast { forecast: second });
    story.days_pass(7);
    let third = ahead(&story).expect("a third").moved.expect("there was one before");
    assert!(third.because.is_empty(), "only time went by");
}

#[test]
fn who_said_not_yet_cannot_say_yes_now() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, None);
    let not_yet = StepWords {
        status: Status::NotYet,
        condition: "Eerst de kosten.".to_owned(),
        way_out: "Dan in maart.".to_owned(),
        ..StepWords::default()
    };
    story.does::<_, Step>("Noor", set(&story, route, COLLEGE, "Kranswijk", not_yet));
    let sight = story.sees("Hanna");
    let (found, party) = (sight.find(route).expect("for all"), story.party("Wilgenstede"));
    let party = sight.find(party).expect("for all");
    let told = what_if(&sight, &found, &party, Turn::HoldsBack, 50).expect("can be asked");
    let counts = told.votes.map(|it| (it.parties, it.can_say_yes));
    assert_eq!(counts, [(3, 2), (3, 1)]);
}
