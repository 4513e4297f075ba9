// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The room `route` in the tables of truth: one of every kind in each circle, one of every act.

use domain::{
    assignment::TemplateLanguage,
    draft::AnyAct,
    paper::{GivenLine, RoutePaper, WrittenIn},
    party::{Merge, Successor},
    route::*,
    scenario::Scenario,
};
use engines::Unwatched;
use jiff::civil::{Date, date};
use ledger::Id;

use super::kinds::Rows;

const PLAN: u32 = 4;

fn words() -> String {
    "Wensen en bedenkingen".to_owned()
}

fn day() -> Date {
    date(2026, 11, 26)
}

fn opening(story: &Scenario, name: &str) -> OpenRoute {
    OpenRoute {
        name: name.to_owned(),
        text: None,
        template: TemplateKey::InformalRound,
        language: TemplateLanguage::Dutch,
        wished_start: None,
        parties: ["Kranswijk", "Wilgenstede"].map(|it| story.party(it)).to_vec(),
    }
}

pub fn acts(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let mut acts: Vec<Box<dyn AnyAct>> = vec![Box::new(opening(story, "Formeel"))];
    let act = opening(story, "Contouren");
    let route: Id<Route> = story.does("Hanna", act);
    let found = story.sees("Hanna").get(route).expect("opened").clone();
    let (plan, seen, party, clerk) = (PLAN, 1, story.party("Wilgenstede"), story.person("Dirkje"));
    let words_of = RouteWords {
        name: words(),
        text: None,
        source: words(),
        in_force: None,
        is_checked: true,
        wished_start: None,
    };
    let (plans, parties, why) = (found.plans, found.parties, String::new());
    acts.push(Box::new(ChangeRoute { route, seen, words: words_of, plans, parties, why }));
    acts.push(Box::new(KeepAsTemplate { route, name: words() }));
    acts.extend(templates(story));
    let step =
        |words| SetStep { route, plan, party: Some(party), seen: None, words, why: String::new() };
    acts.push(Box::new(step(StepWords::default())));
    let cells =
        vec![ReadCell { plan, status: Some(Status::OnAgenda), outcome: None, on: Some(day()) }];
    let row = StepRow { row: 2, party: "Kranswijk".to_owned(), cells, is_unreadable: false };
    let rows = vec![row];
    acts.push(Box::new(ReadSteps { route, rows, skip_wrong: false, preview: None }));
    let set = |seen| SetBody {
        party,
        kind: BodyKind::Council,
        seen,
        name: words(),
        meetings: vec![day()],
        closed: vec![],
        elections: vec![],
        weeks_after_election: 0,
        every_weeks: 4,
    };
    let body: Id<Body> = story.does("Noor", set(None));
    acts.push(Box::new(set(Some(1))));
    acts.push(Box::new(SetSending { body, seen: None, days: 21, remark: words() }));
    acts.push(Box::new(SetCertainty {
        route,
        plan,
        party,
        seen: None,
        again: 10,
        remark: words(),
    }));
    acts.push(Box::new(AskClerk { route, plan, party, clerk }));
    let ask: Id<Ask> = story.does("Hanna", AskClerk { route, plan, party, clerk });
    let reply = Reply { meeting: Some(day()), ..Reply::default() };
    acts.push(Box::new(AnswerAsk { ask, seen, reply: reply.clone() }));
    acts.push(Box::new(TakeAnswerOver { ask, seen, reply }));
    acts.push(Box::new(MailAsk { ask, seen, by_hand: false }));
    acts.push(Box::new(CallBack { ask, seen }));
    let give = GivePoints { route, plan, party, points: vec![words()] };
    let point: Id<Point> = story.does("Noor", give.clone());
    acts.push(Box::new(give));
    acts.push(Box::new(ChangePoint { point, seen, said: words(), why: String::new() }));
    acts.push(Box::new(WithdrawPoint { point, seen }));
    let (points, subject, reply) = (vec![point], words(), words());
    let fate = domain::text::Fate::Partly;
    acts.push(Box::new(AnswerPoints { route, answer: None, points, subject, reply, fate }));
    let forecast = look_ahead(&story.sees("Hanna"), route, 200, &Unwatched).expect("a forecast");
    acts.push(Box::new(KeepForecast { forecast }));
    acts
}

fn templates(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let (from, language) = (TemplateKey::Covenant, TemplateLanguage::Dutch);
    let copy = |name: &str| CopyTemplate { from, language, name: name.to_owned() };
    let template: Id<RouteTemplate> = story.does("Hanna", copy("Zoals bij ons"));
    let own = story.sees("Hanna").get(template).expect("copied").clone();
    let change = ChangeTemplate {
        template,
        seen: 1,
        name: words(),
        source: own.source,
        in_force: None,
        is_checked: true,
        plans: own.plans,
        why: String::new(),
    };
    let copy = copy("Nog een");
    vec![Box::new(copy), Box::new(change), Box::new(WithdrawTemplate { template, seen: 1 })]
}

/// Kranswijk and Noorderkolk go on as one.
pub fn merging(story: &mut Scenario) -> Vec<Box<dyn AnyAct>> {
    let act = opening(story, "Contouren");
    let route: Id<Route> = story.does("Hanna", act);
    let new = story.adds_party("Rietveste");
    let merge = Merge {
        predecessors: vec![(story.party("Kranswijk"), 1), (story.party("Noorderkolk"), 1)],
        successor: Successor::Existing(new, 1),
        on: date(2027, 1, 1),
        reason: String::new(),
    };
    story.does::<_, domain::party::Party>("Hanna", merge);
    let (seen, successor, plan) = (1, new, Some(PLAN));
    let first = Some(date(2027, 2, 18));
    vec![Box::new(CloseForMerger { route, seen, successor, first, plan, remark: words() })]
}

pub fn kinds(rows: &mut Rows<'_>) {
    let (party, clerk) = (rows.story.party("Wilgenstede"), rows.story.person("Dirkje"));
    let sight = rows.story.sees("Hanna");
    let (informal, dutch) = (TemplateKey::InformalRound, TemplateLanguage::Dutch);
    let own = template(&sight, informal, dutch).expect("is shipped");
    let route = Route {
        name: words(),
        text: None,
        template: words(),
        source: words(),
        in_force: None,
        is_checked: false,
        wished_start: Some(day()),
        plans: own.plans.clone(),
        parties: vec![party],
        last_number: 0,
    };
    let route = rows.row("all parties", "Hanna", route);
    rows.row("all parties", "Hanna", own);
    let lines = vec![GivenLine { key: words(), words: words(), ..GivenLine::default() }];
    let (party_of, title, language) = (None, words(), WrittenIn::Dutch);
    let paper = RoutePaper { route, party: party_of, title, language, lead: words(), lines };
    rows.row("all parties", "Hanna", paper);
    let body = Body {
        party,
        kind: BodyKind::Council,
        name: words(),
        meetings: vec![day()],
        closed: vec![],
        elections: vec![],
        weeks_after_election: 0,
        every_weeks: 4,
    };
    let body = rows.row("all parties", "Noor", body);
    rows.row(
        "with a party, Wilgenstede",
        "Noor",
        Sending { body, party, days: 21, remark: words() },
    );
    let not_yet = StepWords {
        status: Status::NotYet,
        condition: words(),
        way_out: words(),
        ..StepWords::default()
    };
    let step = Step { route, plan: PLAN, party: Some(party), words: not_yet };
    rows.row("all parties", "Noor", step);
    let (subject, reply, fate) = (words(), words(), domain::text::Fate::Not);
    let answer = PointAnswer { route, number: 1, subject, reply, fate };
    let answer = Some(rows.row("all parties", "Noor", answer));
    let point = Point { route, plan: PLAN, party, said: words(), on: day(), answer };
    rows.row("all parties", "Noor", point);
    let certainty = Certainty { route, plan: PLAN, party, again: 40, remark: words() };
    rows.row("facilitators", "Ravi", certainty);
    let ask = Ask {
        route,
        plan: PLAN,
        party,
        clerk,
        route_name: words(),
        step_name: words(),
        party_name: words(),
        body: BodyKind::Council,
        until: None,
        on: day(),
        is_called_back: false,
        reply: None,
        taken_over_by: None,
        mailed: None,
        latest: None,
    };
    rows.row("with a party, Wilgenstede", "Hanna", ask);
    let forecast = look_ahead(&rows.story.sees("Hanna"), route, 200, &Unwatched);
    rows.row("facilitators", "Hanna", forecast.expect("a forecast"));
}
