// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers: documents that make themselves from what stands here, for one circle, each sentence with
//! where it comes from; as a page, as PDF and as Word.

mod council;
mod give;
mod given;
mod list;
mod minutes;
mod one_pager;
mod response;
mod since;

pub(crate) use minutes::since_sent;

use domain::{records::Kind, route::Route, sight::Audience, table::Table};
use maud::{Markup, html};
use papers::paper::{ChangedTable, Line, Paper};

use crate::{
    frame::{At, Cx, Download, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link, column},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/papers", At::Own("/papers/given"), &[Kind::GivenPaper]),
    Place::new("/papers", At::Own("/route/given"), &[Kind::RoutePaper]),
];

/// For whoever sees a table or a route; without one there is nobody to give a paper to.
const MENU: [Menu; 1] = [Menu {
    path: "/papers",
    icon: Icon::Print,
    word: |t| t.paper_title(),
    is_shown: |cx| {
        let sight = cx.sight();
        let is_any = || !sight.all::<Table>().is_empty() || !sight.all::<Route>().is_empty();
        sight.standing().is_member() && is_any()
    },
}];

fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/papers", list::page);
    routes.page("/f/{w}/papers/{id}", page);
    routes.download("/f/{w}/papers/{id}/page.pdf", |cx| as_pdf(cx, &made(cx)?));
    routes.download("/f/{w}/papers/{id}/page.docx", |cx| as_word(&made(cx)?));
    give::routes(routes);
    given::routes(routes);
    minutes::routes(routes);
    response::routes(routes);
    council::routes(routes);
}

/// The paper of this address; only for who sees its table.
fn made(cx: &Cx<'_>) -> Result<Paper, Stop> {
    let table = cx.find::<Table>("id")?;
    if !cx.sight().standing().is_member() {
        return Err(Stop::NotThere);
    }
    Ok(one_pager::made(&cx.told_to(Audience::Table(table.id)), &table))
}

/// A paper to print, that a screen reader reads too.
pub(crate) fn as_pdf(cx: &Cx<'_>, paper: &Paper) -> Result<Download, Stop> {
    let day = cx.today();
    let bytes = press::pdf(paper, &address(cx), (day.year(), day.month(), day.day()));
    let name = format!("{}.pdf", file_name(&paper.title));
    Ok(Download { name, kind: "application/pdf", bytes: bytes.map_err(unset)? })
}

/// A paper to write on in.
pub(crate) fn as_word(paper: &Paper) -> Result<Download, Stop> {
    let bytes = press::word(paper).map_err(unset)?;
    let name = format!("{}.docx", file_name(&paper.title));
    Ok(Download { name, kind: WORD, bytes })
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

fn address(cx: &Cx<'_>) -> String {
    format!("{}{}", cx.house().public_url.origin(), cx.at(""))
}

fn file_name(title: &str) -> String {
    title.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}

fn unset(why: press::Unset) -> Stop {
    tracing::error!(%why, "a paper could not be set");
    Stop::Fault
}

fn crumbs(cx: &Cx<'_>, table: Option<(&str, &str)>, here: &str) -> Markup {
    let list = cx.at("/papers");
    let up = Link::new(&list, cx.t.paper_title()).icon(Icon::Print);
    match table {
        None => kit::crumbs(&[up], here),
        Some((at, name)) => kit::crumbs(&[up, Link::new(at, name)], here),
    }
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let table = cx.find::<Table>("id")?;
    let paper = made(cx)?;
    let before = domain::paper::given(cx.sight(), table.id);
    let before: Vec<_> = before.iter().map(|it| given::to_table(cx, it)).collect();
    let at = |end: &str| cx.at(format_args!("/papers/{}/{end}", table.id));
    let actions = html! {
        (kit::link_button(&at("page.pdf"), t.paper_as_pdf()))
        (kit::link_button(&at("page.docx"), t.paper_as_word()))
        @if cx.sight().standing().is_facilitator() {
            (kit::link_button(&at("give"), t.paper_give()).main())
        }
    };
    let content = html! {
        (kit::page_head(crumbs(cx, None, &paper.title), &paper.title, &paper.about, actions))
        p { (cx.circle(&Audience::Table(table.id))) }
        (told(cx, &paper))
        (given::earlier(cx, &before))
    };
    Ok(cx.page(paper.title.clone(), content))
}

/// A paper on a screen: each sentence leads to where it comes from.
pub(crate) fn told(cx: &Cx<'_>, paper: &Paper) -> Markup {
    // What was given out stays in the language of then; a screen reader reads it in that one.
    let other = Some(paper.language).filter(|it| *it != cx.language.code());
    html! {
        article class="measure paper" aria-label=(paper.title) lang=[other] {
            @if !paper.lead.is_empty() { p class="lead typed" { (paper.lead) } }
            @for part in &paper.parts {
                h2 class="mt" { (part.heading) }
                ul class="list" { @for line in &part.lines { li { (sentence(cx, line)) } } }
            }
            @if let Some(changed) = &paper.changed { (what_changed(changed)) }
        }
    }
}

fn sentence(cx: &Cx<'_>, line: &Line) -> Markup {
    html! {
        @if !line.label.is_empty() { b { (line.label) ": " } }
        span class="typed" { (line.words) }
        @if let Some(source) = &line.source {
            " " span class="small soft" { "(" a href=(cx.at(&source.path)) { (source.words) } ")" }
        }
    }
}

pub(crate) fn what_changed(changed: &ChangedTable) -> Markup {
    let columns = changed.headings.each_ref().map(|it| column(it));
    let or_nothing = |it: &Option<String>, nothing: &str| match it {
        Some(words) => html! { span class="typed" lang=[changed.rows_in] { (words) } },
        None => html! { span class="soft" { (nothing) } },
    };
    let [came, went] = &changed.nothing;
    let row = |it: &papers::paper::Changed| {
        let about = html! { span lang=[changed.rows_in] { (it.about) } };
        vec![about, or_nothing(&it.was, came), or_nothing(&it.is, went)]
    };
    let rows: Vec<_> = changed.rows.iter().map(row).collect();
    html! {
        h2 class="mt" { (changed.title) }
        @if rows.is_empty() { p { (changed.same) } }
        @else { (kit::fold_table(&changed.title, false, &columns, &rows)) }
    }
}
