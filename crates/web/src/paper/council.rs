// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The page that goes with a council's proposal: what is asked of this party and by when, on which
//! text, where everything stands, and what it comes to for this party.

use domain::{
    assignment::{Assignment, frames},
    decision::{DecisionCircle, LedgerLine, ledger},
    paper,
    party::{Driver, INHABITANTS, Party},
    route::{self, LaidText, Plan, Point, PointAnswer, Route, Status, Step, StepWords},
    sight::{Audience, Seen},
    table::Seat,
};
use ledger::Id;
use maud::{Markup, html};
use papers::paper::{Line, Paper, Part, frame_line};

use super::{
    as_pdf, as_word, given,
    since::{since, text_of},
    told,
};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit::{self, Icon, Link},
    route::mark,
    text::version_name,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/route/{id}/council/{party}", page);
    routes.download("/f/{w}/route/{id}/council/{party}/page.pdf", |cx| as_pdf(cx, &made(cx)?));
    routes.download("/f/{w}/route/{id}/council/{party}/page.docx", |cx| as_word(&made(cx)?));
}

/// Whose page it is, on which route.
struct Of<'v> {
    route: Seen<'v, Route>,
    party: Seen<'v, Party>,
}

fn of<'v>(cx: &Cx<'v>) -> Result<Of<'v>, Stop> {
    cx.members_only()?;
    let (route, party) = (cx.find::<Route>("id")?, cx.find::<Party>("party")?);
    match route.parties.contains(&party.id) {
        true => Ok(Of { route, party }),
        false => Err(Stop::NotThere),
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let of = of(cx)?;
    let paper = made(cx)?;
    let at = |end: &str| format!("{}{end}", at(cx, of.route.id, of.party.id));
    let actions = html! {
        (kit::link_button(&at("/page.pdf"), t.paper_as_pdf()))
        (kit::link_button(&at("/page.docx"), t.paper_as_word()))
        @if cx.sight().standing().is_facilitator() {
            (kit::link_button(&at("/give"), t.paper_give()).main())
        }
    };
    let before = paper::of_route(cx.sight(), of.route.id, Some(of.party.id));
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

/// The way to it: the route, and the page itself for what stands behind it.
pub(super) fn crumbs(cx: &Cx<'_>, paper: Option<(&str, &str)>, here: &str) -> Result<Markup, Stop> {
    let route = of(cx)?.route;
    let (list, own) = (cx.at("/route"), cx.at(format_args!("/route/{}", route.id)));
    let mut up =
        vec![Link::new(&list, cx.t.route_title()).icon(Icon::Route), Link::new(&own, &route.name)];
    up.extend(paper.map(|(at, title)| Link::new(at, title)));
    Ok(kit::crumbs(&up, here))
}

pub(super) fn at(cx: &Cx<'_>, route: Id<Route>, party: Id<Party>) -> String {
    cx.at(format_args!("/route/{route}/council/{party}"))
}

/// As all parties may read it: a council reads nothing here that another may not.
pub(super) fn made(cx: &Cx<'_>) -> Result<Paper, Stop> {
    let of = of(cx)?;
    let cx = &cx.told_to(Audience::AllParties);
    let t = cx.t;
    let founding = domain::assignment::founding(cx.sight());
    let assignments = cx.sight().all::<Assignment>();
    let newest = assignments.iter().max_by_key(|it| it.version);
    let last = paper::of_route(cx.sight(), of.route.id, Some(of.party.id));
    let last = last.first().map(|it| (it.stamp.made_at, it.language, it.record.lines.as_slice()));
    Ok(Paper {
        language: cx.language.code(),
        title: t.paper_council_of(of.party.name.as_str()),
        founding: founding.map_or_else(String::new, |it| it.name.clone()),
        lead: newest.map(|it| it.text.clone()).unwrap_or_default(),
        about: t.paper_for_on(t.date(cx.today()), of.party.name.as_str()),
        parts: parts(cx, &of),
        changed: Some(since(cx, last, |cx| parts(cx, &of))),
    })
}

fn parts(cx: &Cx<'_>, of: &Of<'_>) -> Vec<Part> {
    let t = cx.t;
    let stands = frames(cx.sight());
    let stands = stands
        .iter()
        .map(|it| frame_line(t, it).from(t.paper_source_frame(), format!("/frames/{}", it.id)));
    let stands = Part { heading: t.paper_stands().to_owned(), lines: stands.collect() };
    let all = [asked(cx, of), stands, own(cx, of), reserved(cx, of), said(cx, of)];
    all.into_iter().filter(|it| !it.lines.is_empty()).collect()
}

/// What is asked, by when, on which text; step by step as this party takes them.
fn asked(cx: &Cx<'_>, of: &Of<'_>) -> Part {
    let t = cx.t;
    let mut lines = text_of(cx, of.route.text);
    lines.extend(of.route.own_plans().map(|plan| step(cx, of, plan)));
    Part { heading: t.paper_council_asked().to_owned(), lines }
}

fn step(cx: &Cx<'_>, of: &Of<'_>, plan: &Plan) -> Line {
    let t = cx.t;
    let (route, party) = (of.route.id, of.party.id);
    let step: Option<Seen<'_, Step>> = route::step_of(cx.sight(), route, plan.number, Some(party));
    let words = step.as_ref().map(|it| &it.words);
    let status = words.map(|it| it.status).unwrap_or_default();
    let mut told = vec![match words.and_then(|it| it.outcome) {
        Some(outcome) => cx.word("route-outcome", &outcome).to_owned(),
        None => cx.word("route-status", &status).to_owned(),
    }];
    told.extend(words.and_then(|it| it.meeting).map(|it| t.paper_council_meets(t.date(it))));
    told.extend(words.and_then(|it| on_text(cx, it)));
    let is_open = !status.is_over();
    told.extend(plan.until.filter(|_| is_open).map(|it| t.paper_council_until(t.date(it))));
    let why = words.into_iter().flat_map(|it| [&it.condition, &it.way_out]);
    let why = why.filter(|it| is_open && !it.is_empty());
    told.extend(why.map(|it| it.trim_end_matches('.').to_owned()));
    let at = format!("/route/{route}/steps/{}/{party}", plan.number);
    let key = format!("step {}", plan.number);
    // A word alone is no sentence.
    let words = told.join(". ") + if told.len() > 1 { "." } else { "" };
    Line::new(key, words).label(plan.name.as_str()).from(t.paper_source_step(), at)
}

/// Which text it decided on, by its mark.
fn on_text(cx: &Cx<'_>, words: &StepWords) -> Option<String> {
    let LaidText::Version(version) = words.text else { return None };
    let version = cx.sight().find(version).filter(|_| words.status == Status::Done)?;
    Some(cx.t.paper_council_on(mark(&version), version_name(cx, &version)))
}

/// What counts for this party: its figures, and who speaks for it.
fn own(cx: &Cx<'_>, of: &Of<'_>) -> Part {
    let t = cx.t;
    let at = format!("/parties/{}", of.party.id);
    let figures = cx.sight().under::<Driver>(of.party.id.any());
    let figures = figures.iter().map(|it| {
        let words = t.paper_council_figure(t.number(it.amount), it.year.to_string());
        // The one figure that is counted is said in the reader's language.
        let is_counted = it.name == INHABITANTS;
        let name = if is_counted { t.party_inhabitants() } else { it.name.as_str() };
        Line::new(format!("figure {}", it.id), words).label(name)
    });
    let seats = cx.sight().all::<Seat>();
    let seats = seats.iter().filter(|it| it.is_there(cx.today()));
    // At several tables: where it sits with the most others is where it decides.
    let seat = seats.filter(|it| it.parties.contains(&of.party.id));
    let seat = seat.max_by_key(|it| it.parties.len()).map(|it| {
        let names: Vec<&str> = it.parties.iter().map(|it| cx.party_name(*it)).collect();
        Line::new("seat", t.paper_council_seat(t.list(&names)))
    });
    let lines = figures.chain(seat).map(|it| it.from(t.paper_source_party(), at.clone()));
    Part { heading: t.paper_council_own(of.party.name.as_str()), lines: lines.collect() }
}

/// Its reservations that all parties may read.
fn reserved(cx: &Cx<'_>, of: &Of<'_>) -> Part {
    let t = cx.t;
    let all = ledger(cx.sight(), Some(of.party.id));
    let shown = |it: &&LedgerLine<'_>| it.is_open() && it.circle == DecisionCircle::AllParties;
    let line = |it: &LedgerLine<'_>| {
        let words = match it.way_out.is_empty() {
            true => it.words.to_owned(),
            false => format!("{} {}", it.words, it.way_out),
        };
        Line::new(format!("reservation {}", it.id()), words)
            .from(t.paper_source_reservations(), "/decisions/reservations")
    };
    let lines = all.iter().filter(shown).map(line).collect();
    Part { heading: t.paper_council_reserved().to_owned(), lines }
}

/// What it said before, with what was answered.
fn said(cx: &Cx<'_>, of: &Of<'_>) -> Part {
    let t = cx.t;
    let all = cx.sight().under::<Point>(of.party.id.any());
    let line = |it: &Seen<'_, Point>| {
        let answer = it.answer.and_then(|it| cx.sight().get::<PointAnswer>(it));
        let words = match answer {
            Some(answer) => format!("“{}” {}", it.said, answer.reply),
            None => format!("“{}” {}.", it.said, t.paper_response_waiting()),
        };
        Line::new(format!("point {}", it.id), words)
            .from(t.paper_source_points(), format!("/route/{}/points", it.route))
    };
    let here = all.iter().filter(|it| it.route == of.route.id);
    Part { heading: t.paper_council_said().to_owned(), lines: here.map(line).collect() }
}
