// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories of the route: templates, steps, calendars, mergers, a clerk's answer, a forecast.

use domain::{
    assignment::TemplateLanguage,
    party::{EndRole, Merge, Office, Role, Successor},
    refusal::{Need, Problem, Refusal},
    route::*,
    scenario::Scenario,
    sheet,
};
use engines::Unwatched;
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use ledger::Id;

const VIEWS: u32 = 4;

fn opened(story: &mut Scenario, template: TemplateKey) -> Id<Route> {
    let parties = ["Noorderkolk", "Kranswijk", "Wilgenstede"].map(|it| story.party(it)).to_vec();
    let open = OpenRoute {
        name: "Contouren".to_owned(),
        text: None,
        template,
        language: TemplateLanguage::Dutch,
        wished_start: Some(date(2028, 1, 1)),
        parties,
    };
    story.does("Hanna", open)
}

fn set(story: &Scenario, route: Id<Route>, party: &str, words: StepWords) -> SetStep {
    let party = Some(story.party(party));
    let seen = step_of(&story.sees("Hanna"), route, VIEWS, party).map(|it| it.stamp.revision);
    SetStep { route, plan: VIEWS, party, seen, words, why: String::new() }
}

fn council(story: &Scenario, party: &str, meetings: &[Date], closed: &[(Date, Date)]) -> SetBody {
    let closed = closed.iter().map(|(from, until)| Closed {
        from: *from,
        until: *until,
        name: String::new(),
    });
    SetBody {
        party: story.party(party),
        kind: BodyKind::Council,
        seen: None,
        name: String::new(),
        meetings: meetings.to_vec(),
        closed: closed.collect(),
        elections: vec![],
        weeks_after_election: 0,
        every_weeks: 4,
    }
}

#[test]
fn a_route_comes_from_a_template_and_its_steps_go_in_no_circle() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::CollegeRegulation);
    let sight = story.sees("Joris");
    let found = sight.get(route).expect("for all").clone();
    assert_eq!(found.in_force, Some(date(2022, 7, 1)));
    assert!(!found.is_checked, "let a jurist look");
    let term = found.plans[1].term.as_ref().expect("a term by law");
    assert!(term.weeks == 8 && term.article.contains("artikel 1"));
    let matrix = matrix(&sight, sight.find(route).expect("for all"));
    assert_eq!((matrix.lines.len(), matrix.lines[0].cells.len(), matrix.joint.len()), (3, 5, 2));
    let words = RouteWords {
        name: found.name.clone(),
        text: None,
        source: String::new(),
        in_force: None,
        is_checked: true,
        wished_start: None,
    };
    let mut plans = found.plans.clone();
    plans[0].after = vec![4];
    let (seen, parties, why) = (1, found.parties.clone(), String::new());
    let change = |plans| {
        let (words, parties, why) = (words.clone(), parties.clone(), why.clone());
        ChangeRoute { route, seen, words, plans, parties, why }
    };
    let Refusal::Fields(errors) = story.refused("Hanna", change(plans)) else { panic!("fields") };
    assert!(errors.iter().all(|it| it.problem == Problem::Rule(GOES_ROUND)), "{errors:?}");
    let refused = story.refused("Joris", change(found.plans.clone()));
    assert_eq!(refused, Refusal::MayNot(Need::Recorder));
    story.does::<_, Route>("Noor", change(found.plans.clone()));
    let twice = OpenRoute {
        name: "contouren".to_owned(),
        text: None,
        template: TemplateKey::Covenant,
        language: TemplateLanguage::English,
        wished_start: None,
        parties: found.parties.clone(),
    };
    let refused = story.refused("Hanna", twice);
    assert_eq!(refused, Refusal::field("name", Problem::Twice));
    let name = "Zoals bij ons".to_owned();
    let own: Id<RouteTemplate> = story.does("Noor", KeepAsTemplate { route, name });
    let key = TemplateKey::from_word(&own.to_string()).expect("an id");
    let copy = template(&story.sees("Hanna"), key, TemplateLanguage::English).expect("kept");
    assert_eq!(copy.plans, found.plans);
}

#[test]
fn a_step_stands_somewhere_and_apart_from_that_something_came_of_it() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let not_yet = StepWords { status: Status::NotYet, ..StepWords::default() };
    let Refusal::Fields(errors) = story.refused("Noor", set(&story, route, "Kranswijk", not_yet))
    else {
        panic!("it says what it waits for")
    };
    assert_eq!(errors.len(), 2);
    let backwards = StepWords {
        sent: Some(date(2026, 2, 8)),
        received: Some(date(2026, 2, 1)),
        meeting: Some(date(2026, 1, 12)),
        ..StepWords::default()
    };
    let refused = story.refused("Noor", set(&story, route, "Kranswijk", backwards));
    let Refusal::Fields(errors) = refused else { panic!("dates") };
    let named: Vec<_> = errors.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(named, ["received", "meeting"]);
    let words = StepWords {
        status: Status::Done,
        outcome: Some(Outcome::NoneGiven),
        ..StepWords::default()
    };
    let refused = story.refused("Joris", set(&story, route, "Kranswijk", words.clone()));
    assert_eq!(refused, Refusal::MayNot(Need::Recorder));
    story.does::<_, Step>("Noor", set(&story, route, "Kranswijk", words.clone()));
    story.does::<_, Step>("Noor", set(&story, route, "Kranswijk", words));
    let sight = story.sees("Joris");
    let counts = matrix(&sight, sight.find(route).expect("for all")).counts(VIEWS);
    assert_eq!((counts.all, counts.by_outcome[&Outcome::NoneGiven]), (3, 1));
    assert_eq!(counts.by_status[&Status::Planned], 2);
}

/// Kerstmis, weekends and a recess push the last day back; nobody but the party may know it.
#[test]
fn the_last_day_for_sending_is_a_working_day_that_only_the_party_is_told() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let meetings = [date(2027, 2, 11), date(2027, 1, 14)];
    let recess = [(date(2026, 12, 19), date(2027, 1, 3))];
    let act = council(&story, "Kranswijk", &meetings, &recess);
    let body: Id<Body> = story.does("Noor", act);
    let found = story.sees("Joris").get(body).expect("for all").clone();
    assert_eq!(found.meetings, [date(2027, 1, 14), date(2027, 2, 11)], "in order");
    assert_eq!(found.latest_before(date(2027, 1, 14), 21), date(2026, 12, 18), "before the recess");
    assert_eq!(found.latest_before(date(2027, 3, 30), 2), date(2027, 3, 25), "before Easter");
    // Three weeks are three weeks, also where the clock goes an hour on or back.
    assert_eq!(found.latest_before(date(2027, 4, 8), 21), date(2027, 3, 18), "summer time");
    assert_eq!(found.latest_before(date(2026, 11, 5), 21), date(2026, 10, 15), "winter time");
    let coming = found.coming(date(2027, 1, 1), date(2027, 4, 30));
    let then = [date(2027, 3, 11), date(2027, 4, 8)];
    assert_eq!(coming[2..], then, "four weeks later, as usual");
    let (seen, days, remark) = (None, 21, String::new());
    let act = SetSending { body, seen, days, remark };
    assert_eq!(story.refused("Tjitske", act.clone()), Refusal::MayNot(Need::Recorder));
    let sending: Id<Sending> = story.does("Noor", act);
    let meeting = Some(date(2027, 1, 14));
    let words = StepWords { meeting, ..StepWords::default() };
    let act = set(&story, route, "Kranswijk", words);
    story.does::<_, Step>("Noor", act);
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(sending).is_some();
        assert_eq!(sees, ["Hanna", "Ravi", "Noor", "Tjitske"].contains(&name), "{name}");
        let sight = story.sees(name);
        let Some(route) = sight.find(route) else { continue };
        let shown = matrix(&sight, route).lines.iter().any(|it| it.cells[3].latest.is_some());
        assert_eq!(shown, sees, "{name}");
    }
}

#[test]
fn a_calendar_without_meetings_and_one_that_goes_backwards_are_told_apart() {
    let mut story = Scenario::middenland();
    let act = council(&story, "Kranswijk", &[], &[(date(2027, 2, 2), date(2027, 2, 1))]);
    let refused = story.refused("Noor", act);
    assert_eq!(refused, Refusal::field("closed", Problem::BeforeStart));
    let act = council(&story, "Kranswijk", &[], &[]);
    let body: Id<Body> = story.does("Noor", act);
    let found = story.sees("Joris").get(body).expect("for all").clone();
    assert!(found.coming(date(2026, 1, 1), date(2030, 1, 1)).is_empty());
}

#[test]
fn parties_that_merge_do_nothing_more_and_the_new_one_begins() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let (one, other) = (story.party("Noorderkolk"), story.party("Kranswijk"));
    let successor = Id::new(story.adds_party("Rietveste").any());
    let act = CloseForMerger {
        route,
        seen: 1,
        successor,
        first: Some(date(2027, 2, 18)),
        plan: Some(VIEWS),
        remark: "De nieuwe raad beslist.".to_owned(),
    };
    assert_eq!(story.refused("Hanna", act.clone()), Refusal::Rule(NOTHING_MERGES));
    let merge = Merge {
        predecessors: vec![(one, 1), (other, 1)],
        successor: Successor::Existing(successor, 1),
        on: date(2027, 1, 1),
        reason: String::new(),
    };
    story.does::<_, domain::party::Party>("Hanna", merge);
    story.does::<_, Step>("Hanna", act.clone());
    let sight = story.sees("Joris");
    let all = matrix(&sight, sight.find(route).expect("for all"));
    assert_eq!(all.lines.len(), 4);
    for line in &all.lines {
        let stopped = ["Noorderkolk", "Kranswijk"].contains(&line.party.name.as_str());
        let ends = line.cells.iter().all(|it| it.status == Status::Stopped);
        assert_eq!(ends, stopped, "{}", line.party.name);
    }
    let first = step_of(&sight, route, VIEWS, Some(successor)).expect("its own");
    assert_eq!(first.words.meeting, Some(date(2027, 2, 18)));
    let words = StepWords::default();
    let refused = story.refused("Hanna", set(&story, route, "Kranswijk", words));
    assert_eq!(refused, Refusal::Rule(WAS_STOPPED));
    assert_eq!(
        story.refused("Hanna", CloseForMerger { seen: 2, ..act }),
        Refusal::Rule(NOTHING_MERGES)
    );
}

#[test]
fn a_sheet_is_read_in_row_by_row_and_says_what_it_cannot_read() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let row = |row, party: &str, status, outcome, on| StepRow {
        row,
        party: party.to_owned(),
        cells: vec![ReadCell { plan: VIEWS, status, outcome, on }],
        is_unreadable: false,
    };
    let meeting = Some(date(2026, 11, 26));
    let rows = vec![
        row(2, "kranswijk", Some(Status::OnAgenda), None, meeting),
        row(3, "Kranswyk", Some(Status::OnAgenda), None, meeting),
        row(4, "Wilgenstede", None, Some(Outcome::Views), None),
        row(5, "Wilgenstede", None, Some(Outcome::NoneGiven), None),
        row(6, "Noorderkolk", Some(Status::NotYet), None, None),
    ];
    let (sight, rules) = (story.sees("Noor"), [NO_SUCH_PARTY, sheet::SAID_TWICE, NEEDS_A_WAY_OUT]);
    let found = judged(&sight, &sight.find(route).expect("for all"), &rows);
    let wrong: Vec<_> = found
        .iter()
        .filter_map(|it| match &it.outcome {
            sheet::Outcome::Wrong(rule, _) => Some(*rule),
            _ => None,
        })
        .collect();
    assert_eq!(wrong, rules);
    let near = near_names(&sight, sight.get(route).expect("for all"), "Kranswyk");
    assert_eq!(near, ["Kranswijk"]);
    let preview = Some(sheet::fingerprint(&found));
    let read = |skip_wrong, preview| ReadSteps { route, rows: rows.clone(), skip_wrong, preview };
    let refused = story.refused("Noor", read(false, preview.clone()));
    assert_eq!(refused, Refusal::Rule(sheet::WRONG_ROWS));
    story.does::<_, Step>("Noor", read(true, preview.clone()));
    let again = story.refused("Noor", read(true, preview));
    assert_eq!(again, Refusal::Rule(sheet::LIST_CHANGED));
    let sight = story.sees("Joris");
    let party = Some(story.party("Wilgenstede"));
    let step = step_of(&sight, route, VIEWS, party).expect("was read in");
    assert_eq!((step.words.status, step.words.outcome), (Status::Done, Some(Outcome::Views)));
}

#[test]
fn a_clerk_answers_one_question_and_sees_nothing_else() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let (party, clerk) = (story.party("Wilgenstede"), story.person("Dirkje"));
    let (plan, kranswijk) = (VIEWS, story.party("Kranswijk"));
    let wrong = AskClerk { route, plan, party: kranswijk, clerk };
    let refused = story.refused("Hanna", wrong);
    assert_eq!(refused, Refusal::field("clerk", Problem::Rule(NO_CLERK)));
    let ask: Id<Ask> = story.does("Hanna", AskClerk { route, plan, party, clerk });
    let sight = story.sees("Dirkje");
    assert!(sight.get(ask).is_some() && sight.get(route).is_none());
    let mail = |seen, by_hand| MailAsk { ask, seen, by_hand };
    assert_eq!(story.refused("Joris", mail(1, false)), Refusal::MayNot(Need::Recorder));
    story.does::<_, Ask>("Hanna", mail(1, false));
    let mailed = story.sees("Dirkje").get(ask).and_then(|it| it.mailed.clone()).expect("noted");
    assert!(mailed.sender == story.person("Hanna") && !mailed.by_hand);
    let reply = |received, outcome| Reply { received, outcome, ..Reply::default() };
    let answer = |seen, reply| AnswerAsk { ask, seen, reply };
    let Refusal::Fields(_) = story.refused("Dirkje", answer(1, reply(None, None))) else {
        panic!("something is said")
    };
    let day = Some(date(2026, 2, 20));
    assert_eq!(story.refused("Hanna", answer(1, reply(day, None))), Refusal::Rule(NO_CLERK));
    assert_eq!(story.refused("Joris", answer(1, reply(day, None))), Refusal::NotThere);
    story.does::<_, Ask>("Dirkje", answer(2, reply(day, None)));
    assert_eq!(story.refused("Noor", mail(3, true)), Refusal::Rule(ANSWERED));
    let step = |story: &Scenario| {
        let found = step_of(&story.sees("Joris"), route, VIEWS, Some(party)).expect("was told");
        found.words.clone()
    };
    assert_eq!((step(&story).status, step(&story).received), (Status::Delivered, day));
    story.does::<_, Ask>("Dirkje", answer(3, reply(None, Some(Outcome::Views))));
    assert_eq!((step(&story).status, step(&story).received), (Status::Done, day));
    // What she says in a mail is written down by who keeps the record, in her place.
    let mailed = |seen, received| TakeAnswerOver {
        ask,
        seen,
        reply: reply(received, Some(Outcome::NoneGiven)),
    };
    assert_eq!(story.refused("Joris", mailed(4, day)), Refusal::MayNot(Need::Recorder));
    let ahead = story.sees("Noor").today.tomorrow().ok();
    let Refusal::Fields(_) = story.refused("Noor", mailed(4, ahead)) else {
        panic!("it has not come in yet")
    };
    story.does::<_, Ask>("Noor", mailed(4, day));
    let by = story.sees("Dirkje").get(ask).and_then(|it| it.taken_over_by);
    assert_eq!(by, Some(story.person("Noor")));
    assert_eq!(step(&story).outcome, Some(Outcome::NoneGiven));
    story.does::<_, Ask>("Dirkje", answer(5, reply(day, None)));
    assert!(story.sees("Dirkje").get(ask).is_some_and(|it| it.taken_over_by.is_none()));
    let role = {
        let sight = story.sees("Hanna");
        let roles = sight.under::<Role>(clerk.any());
        roles.iter().find(|it| it.office == Office::Clerk).expect("her office").id
    };
    let end = EndRole { role, seen: 1, reason: String::new() };
    story.does::<_, Role>("Hanna", end);
    assert!(story.sees("Dirkje").get(ask).is_none(), "who left sees nothing");
    let refused = story.refused("Dirkje", answer(6, reply(day, None)));
    assert_eq!(refused, Refusal::NotThere);
}

#[test]
fn a_forecast_says_when_who_is_last_and_grows_old_when_something_is_recorded() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::CollegeRegulation);
    let ahead = |story: &Scenario| look_ahead(&story.sees("Hanna"), route, 2000, &Unwatched);
    let first = ahead(&story).expect("a forecast");
    assert_eq!(first, ahead(&story).expect("the same"), "same record, same seed");
    let dates = first.dates;
    assert!(dates.early < dates.middle && dates.middle < dates.late, "{dates:?}");
    assert!(first.weights.iter().all(|it| it.in_100 <= 100) && !first.weights.is_empty());
    assert!(first.wish_in_100.expect("a wish") > 50, "{:?}", first.wish_in_100);
    let keep = || KeepForecast { forecast: first.clone() };
    assert_eq!(story.refused("Noor", keep()), Refusal::MayNot(Need::Facilitator));
    let kept: Id<Forecast> = story.does("Hanna", keep());
    for (name, _) in story.cast() {
        let sees = story.sees(name).get(kept).is_some();
        assert_eq!(sees, ["Hanna", "Ravi"].contains(&name), "{name}");
    }
    let is_stale = |story: &Scenario| {
        let sight = story.sees("Ravi");
        Forecast::of(&sight, route).expect("kept").is_stale(&sight)
    };
    assert!(!is_stale(&story));
    let (plan, party, again) = (2, story.party("Kranswijk"), 60);
    let act = SetCertainty { route, plan, party, seen: None, again, remark: String::new() };
    assert_eq!(story.refused("Noor", act.clone()), Refusal::MayNot(Need::Facilitator));
    story.does::<_, Certainty>("Ravi", act);
    assert!(is_stale(&story), "an estimate changed");
    let second = ahead(&story).expect("another");
    assert!(second.dates.middle > first.dates.middle);
    assert_eq!(second.weights[0].party, party, "who is sent back most is last most often");
    assert!(second.levers.iter().any(|it| matches!(it, Lever::StartWithReady { .. })));
    let refused = story.refused("Hanna", KeepForecast { forecast: first });
    assert_eq!(refused, Refusal::Rule(sheet::LIST_CHANGED), "it answers another question");
}

/// A term is counted in days of the calendar: a new year and another clock change nothing.
#[test]
fn a_term_ends_on_its_own_day_over_new_year_and_summer_time() {
    for (received, ends) in [
        (date(2026, 12, 4), date(2027, 1, 29)),
        (date(2027, 3, 1), date(2027, 4, 26)),
        (date(2027, 10, 4), date(2027, 11, 29)),
        (date(2028, 1, 24), date(2028, 3, 20)),
    ] {
        let mut story = Scenario::middenland();
        let until = received.saturating_add(3.days());
        let waits = domain::calendar::days_between(story.sees("Hanna").today, until);
        story.days_pass(waits);
        let route = opened(&mut story, TemplateKey::InformalRound);
        let found = story.sees("Hanna").get(route).expect("for all").clone();
        let term = Some(Term { weeks: 8, article: "artikel 1".to_owned() });
        let plan = Plan {
            number: 1,
            name: "Zienswijze".to_owned(),
            body: BodyKind::Staff,
            after: vec![],
            waits_for_all: false,
            is_joint: false,
            at_meeting: false,
            weeks: Weeks { low: 0, likely: 0, high: 0 },
            term,
            until: None,
        };
        let words = RouteWords {
            name: found.name,
            text: None,
            source: String::new(),
            in_force: None,
            is_checked: false,
            wished_start: None,
        };
        let party = story.party("Kranswijk");
        let (plans, parties, why) = (vec![plan], vec![party], String::new());
        let change = ChangeRoute { route, seen: 1, words, plans, parties, why };
        story.does::<_, Route>("Hanna", change);
        let words = StepWords {
            status: Status::Delivered,
            received: Some(received),
            ..StepWords::default()
        };
        let set = SetStep { plan: 1, ..set(&story, route, "Kranswijk", words) };
        story.does::<_, Step>("Hanna", set);
        let dates = look_ahead(&story.sees("Hanna"), route, 100, &Unwatched).expect("known").dates;
        let all = [dates.early, dates.middle, dates.late];
        assert_eq!(all, [Some(ends); 3], "received on {received}");
    }
}

#[test]
fn equal_points_get_one_answer_and_each_point_has_one() {
    let mut story = Scenario::middenland();
    let route = opened(&mut story, TemplateKey::InformalRound);
    let give = |story: &Scenario, party: &str, said: &[&str]| GivePoints {
        route,
        plan: VIEWS,
        party: story.party(party),
        points: said.iter().map(|it| (*it).to_owned()).collect(),
    };
    let act = give(&story, "Kranswijk", &["Hoe ga je weg?", "Wat kost het?"]);
    assert_eq!(story.refused("Tjitske", act.clone()), Refusal::MayNot(Need::Recorder));
    story.does::<_, Point>("Noor", act);
    let act = give(&story, "Wilgenstede", &["Wat kost weggaan?"]);
    story.does::<_, Point>("Noor", act);
    let nothing = story.refused("Noor", give(&story, "Kranswijk", &[]));
    assert_eq!(nothing, Refusal::field("points", Problem::Empty));
    let elsewhere = GivePoints { plan: 99, ..give(&story, "Kranswijk", &["Iets."]) };
    assert_eq!(story.refused("Noor", elsewhere), Refusal::NotThere);
    let ids: Vec<Id<Point>> = points(&story.sees("Joris"), route).all().map(|it| it.id).collect();
    let answers = |answer, points: &[Id<Point>]| AnswerPoints {
        route,
        answer,
        points: points.to_vec(),
        subject: "Weggaan".to_owned(),
        reply: "Er komt een regel.".to_owned(),
        fate: domain::text::Fate::TakenOver,
    };
    let first: Id<PointAnswer> = story.does("Hanna", answers(None, &[ids[0], ids[2]]));
    let again = story.refused("Hanna", answers(None, &[ids[0]]));
    assert_eq!(again, Refusal::field("points", Problem::Rule(ANSWERED_ELSEWHERE)));
    let none = story.refused("Hanna", answers(None, &[]));
    assert_eq!(none, Refusal::field("points", Problem::Rule(ANSWERS_NOTHING)));
    story.does::<_, PointAnswer>("Hanna", answers(None, &[ids[1]]));
    let stands = |story: &Scenario| {
        let sight = story.sees("Joris");
        let found = points(&sight, route);
        let sizes: Vec<_> = found.answered.iter().map(|it| (it.0.number, it.1.len())).collect();
        (sizes, found.waiting.len())
    };
    assert_eq!(stands(&story), (vec![(1, 2), (2, 1)], 0));
    story.does::<_, PointAnswer>("Hanna", answers(Some((first, 1)), &[ids[0]]));
    assert_eq!(stands(&story), (vec![(1, 1), (2, 1)], 1), "it waits again");
    story.does::<_, Point>("Noor", WithdrawPoint { point: ids[0], seen: 2 });
    assert_eq!(stands(&story), (vec![(2, 1)], 1), "an answer to nothing is gone");
}
