// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The reactienota: what bodies said on a route, one answer to equal points, and every point in a
//! register.

use domain::{
    paper,
    route::{self, Outcome, Point, PointAnswer, Points, Route, Status},
    sight::{Audience, Seen},
};
use ledger::Id;
use maud::{Markup, html};
use papers::paper::{Line, Paper, Part};

use super::{
    as_pdf, as_word, given,
    since::{since, text_of},
    told,
};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit::{self, Icon, Link},
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/{id}/response", page);
    routes.download("/f/{w}/route/{id}/response.pdf", |cx| as_pdf(cx, &made(cx)?));
    routes.download("/f/{w}/route/{id}/response.docx", |cx| as_word(&made(cx)?));
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = cx.find::<Route>("id")?;
    let paper = made(cx)?;
    let at = |end: &str| format!("{}{end}", at(cx, of.id));
    let actions = html! {
        (kit::link_button(&at(".pdf"), t.paper_as_pdf()))
        (kit::link_button(&at(".docx"), t.paper_as_word()))
        @if cx.sight().standing().is_facilitator() {
            (kit::link_button(&at("/give"), t.paper_give()).main())
        }
    };
    let before = paper::of_route(cx.sight(), of.id, None);
    let before: Vec<_> = before.iter().map(|it| given::about_route(cx, it)).collect();
    let above = crumbs(cx, None, &paper.title)?;
    let content = html! {
        (kit::page_head(above, &paper.title, &paper.about, actions))
        p { (cx.circle(&Audience::AllParties)) }
        (told(cx, &paper))
        (given::earlier(cx, &before))
    };
    Ok(cx.page(paper.title.clone(), content))
}

/// The way to it: the route, what was said on it, and the paper itself for what stands behind it.
pub(super) fn crumbs(cx: &Cx<'_>, paper: Option<(&str, &str)>, here: &str) -> Result<Markup, Stop> {
    let of = cx.find::<Route>("id")?;
    let (list, own) = (cx.at("/route"), cx.at(format_args!("/route/{}", of.id)));
    let points = format!("{own}/points");
    let mut up = vec![
        Link::new(&list, cx.t.route_title()).icon(Icon::Route),
        Link::new(&own, &of.name),
        Link::new(&points, cx.t.route_points()),
    ];
    up.extend(paper.map(|(at, title)| Link::new(at, title)));
    Ok(kit::crumbs(&up, here))
}

pub(super) fn at(cx: &Cx<'_>, route: Id<Route>) -> String {
    cx.at(format_args!("/route/{route}/response"))
}

/// As all parties may read it.
pub(super) fn made(cx: &Cx<'_>) -> Result<Paper, Stop> {
    cx.members_only()?;
    let of = cx.find::<Route>("id")?;
    let cx = &cx.told_to(Audience::AllParties);
    let t = cx.t;
    let found = route::points(cx.sight(), of.id);
    let founding = domain::assignment::founding(cx.sight());
    let last = paper::of_route(cx.sight(), of.id, None);
    let last = last.first().map(|it| (it.stamp.made_at, it.language, it.record.lines.as_slice()));
    Ok(Paper {
        language: cx.language.code(),
        title: t.paper_response().to_owned(),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: t.paper_response_lead().to_owned(),
        about: t.paper_for_on(t.date(cx.today()), t.paper_all_parties()),
        parts: parts(cx, &of, &found),
        changed: Some(since(cx, last, |cx| parts(cx, &of, &found))),
    })
}

fn parts(cx: &Cx<'_>, of: &Seen<'_, Route>, found: &Points<'_>) -> Vec<Part> {
    std::iter::once(asked(cx, of, found))
        .chain(found.answered.iter().map(|(it, points)| answered(cx, it, points)))
        .chain([waiting(cx, found), register(cx, found)])
        .filter(|it| !it.lines.is_empty())
        .collect()
}

fn place(it: &Point) -> String {
    format!("/route/{}/steps/{}/{}", it.route, it.plan, it.party)
}

/// Which text went round, and how many bodies said something.
fn asked(cx: &Cx<'_>, of: &Seen<'_, Route>, found: &Points<'_>) -> Part {
    let t = cx.t;
    let mut lines = text_of(cx, of.text);
    let matrix = route::matrix(cx.sight(), *of);
    let at = format!("/route/{}", of.id);
    for plan in of.own_plans().filter(|plan| found.all().any(|it| it.plan == plan.number)) {
        let counts = matrix.counts(plan.number);
        let count = |it: Outcome| counts.by_outcome.get(&it).copied().unwrap_or_default();
        // Who merged is no longer asked.
        let stopped = counts.by_status.get(&Status::Stopped).copied().unwrap_or_default();
        let asked = counts.all - stopped;
        let words =
            t.paper_response_counts(asked, count(Outcome::NoneGiven), count(Outcome::Views));
        let line = Line::new(format!("counts {}", plan.number), words).label(plan.name.as_str());
        lines.push(line.from(t.paper_source_route(), at.clone()));
    }
    let words = t.paper_response_size(found.answered.len(), found.all().count());
    lines.push(Line::new("size", words).from(t.paper_source_points(), format!("{at}/points")));
    Part { heading: of.name.clone(), lines }
}

/// What was asked, by whom, and the one answer to it.
fn answered(cx: &Cx<'_>, it: &Seen<'_, PointAnswer>, points: &[Seen<'_, Point>]) -> Part {
    let t = cx.t;
    let at = format!("/route/{}/points", it.route);
    let said = points.iter().map(|point| said(cx, point, false));
    let reply = Line::new(format!("answer {}", it.id), it.reply.clone());
    let fate = cx.word("route-fate", &it.fate);
    let reply = reply.label(t.paper_answer(fate)).from(t.paper_source_points(), at);
    Part { heading: it.heading(), lines: said.chain([reply]).collect() }
}

/// One point in its own words, with who made it.
fn said(cx: &Cx<'_>, it: &Seen<'_, Point>, is_register: bool) -> Line {
    let t = cx.t;
    let key = if is_register { String::new() } else { format!("point {}", it.id) };
    let answer = it.answer.and_then(|it| cx.sight().get(it)).filter(|_| is_register);
    let words = match answer {
        Some(answer) => t.paper_point_answered(answer.number, it.said.as_str()),
        None => format!("“{}”", it.said),
    };
    Line::new(key, words).label(cx.party_name(it.party)).from(t.paper_source_step(), place(it))
}

fn waiting(cx: &Cx<'_>, found: &Points<'_>) -> Part {
    let lines = found.waiting.iter().map(|it| said(cx, it, false)).collect();
    Part { heading: cx.t.paper_response_waiting().to_owned(), lines }
}

/// Every point by the name of who made it, so that nobody has to look for their own.
fn register(cx: &Cx<'_>, found: &Points<'_>) -> Part {
    let mut all: Vec<_> = found.all().collect();
    all.sort_by_cached_key(|it| (cx.party_name(it.party).to_lowercase(), it.plan, it.id));
    let lines = all.into_iter().map(|it| said(cx, it, true)).collect();
    Part { heading: cx.t.paper_response_register().to_owned(), lines }
}
