// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The reactienota: what bodies said on a route, one answer to equal points, and every point in a
//! register.

use domain::{
    route::{self, Outcome, Point, PointAnswer, Points, Route},
    sight::{Audience, Seen},
    text::{Text, Version},
};
use maud::html;
use papers::paper::{Line, Paper, Part};

use super::{as_pdf, as_word, told};
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
    let at = |end: &str| cx.at(format_args!("/route/{}{end}", of.id));
    let actions = html! {
        (kit::link_button(&at("/response.pdf"), t.paper_as_pdf()))
        (kit::link_button(&at("/response.docx"), t.paper_as_word()))
    };
    let (list, own, points) = (cx.at("/route"), at(""), at("/points"));
    let above = kit::crumbs(
        &[
            Link::new(&list, t.route_title()).icon(Icon::Route),
            Link::new(&own, &of.name),
            Link::new(&points, t.route_points()),
        ],
        &paper.title,
    );
    let content = html! {
        (kit::page_head(above, &paper.title, &paper.about, actions))
        p { (cx.circle(&Audience::AllParties)) }
        (told(cx, &paper))
    };
    Ok(cx.page(paper.title.clone(), content))
}

/// As all parties may read it.
fn made(cx: &Cx<'_>) -> Result<Paper, Stop> {
    cx.members_only()?;
    let of = cx.find::<Route>("id")?;
    let cx = &cx.told_to(Audience::AllParties);
    let t = cx.t;
    let found = route::points(cx.sight(), of.id);
    let founding = domain::assignment::founding(cx.sight());
    let parts = std::iter::once(asked(cx, &of, &found))
        .chain(found.answered.iter().map(|(it, points)| answered(cx, it, points)))
        .chain([waiting(cx, &found), register(cx, &found)]);
    Ok(Paper {
        language: cx.language.code(),
        title: t.paper_response().to_owned(),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: t.paper_response_lead().to_owned(),
        about: t.paper_for_on(t.date(cx.today()), t.paper_all_parties()),
        parts: parts.filter(|it| !it.lines.is_empty()).collect(),
        changed: None,
    })
}

fn place(it: &Point) -> String {
    format!("/route/{}/steps/{}/{}", it.route, it.plan, it.party)
}

/// Which text went round, and how many bodies said something.
fn asked(cx: &Cx<'_>, of: &Seen<'_, Route>, found: &Points<'_>) -> Part {
    let t = cx.t;
    let mut lines = Vec::new();
    let version = of.text.and_then(|it| cx.sight().find::<Version>(it));
    if let Some(version) = version {
        let title = cx.sight().get::<Text>(version.text).map_or("", |it| it.title.as_str());
        let words = t.paper_fixed_on(t.date(version.on), title, version.label.as_str());
        let at = format!("/texts/versions/{}", version.id);
        lines.push(
            Line::new(format!("version {}", version.id), words).from(t.paper_source_text(), at),
        );
        let digest = version.digest.to_string();
        lines.push(Line::new("digest", digest).label(t.paper_mark()));
    }
    let matrix = route::matrix(cx.sight(), *of);
    let at = format!("/route/{}", of.id);
    for plan in of.own_plans().filter(|plan| found.all().any(|it| it.plan == plan.number)) {
        let counts = matrix.counts(plan.number);
        let count = |it: Outcome| counts.by_outcome.get(&it).copied().unwrap_or_default();
        let words =
            t.paper_response_counts(counts.all, count(Outcome::NoneGiven), count(Outcome::Views));
        let line = Line::new(format!("counts {}", plan.number), words).label(plan.name.as_str());
        lines.push(line.from(t.paper_source_route(), at.clone()));
    }
    let words = t.paper_response_size(found.answered.len(), found.all().count());
    lines.push(Line::new("size", words).from(t.paper_source_points(), format!("{at}/points")));
    Part { heading: of.name.clone(), lines }
}

fn heading(it: &PointAnswer) -> String {
    format!("{}. {}", it.number, it.subject)
}

/// What was asked, by whom, and the one answer to it.
fn answered(cx: &Cx<'_>, it: &Seen<'_, PointAnswer>, points: &[Seen<'_, Point>]) -> Part {
    let t = cx.t;
    let at = format!("/route/{}/points", it.route);
    let said = points.iter().map(|point| said(cx, point, false));
    let reply = Line::new(format!("answer {}", it.id), it.reply.clone());
    let fate = cx.word("route-fate", &it.fate);
    let reply = reply.label(t.paper_answer(fate)).from(t.paper_source_points(), at);
    Part { heading: heading(it), lines: said.chain([reply]).collect() }
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
