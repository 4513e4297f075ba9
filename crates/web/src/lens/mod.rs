// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The lens: how the collaboration itself goes, by scans, and questions where it is stuck.

mod ask;
mod beside;
mod feedback;
mod improvement;
mod result;
mod statement;
mod stuck;

use domain::{
    lens::{self, GroupOf, Scan, ScanForm},
    records::Kind,
    refusal::Need,
    sight::Seen,
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link, Status, badge},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/lens", At::Own("/lens"), &[Kind::Scan]),
    Place::new("/lens", At::Above, &[Kind::Improvement]),
    Place::new("/lens", At::Own("/lens/feedback"), &[Kind::Feedback]),
];

/// Appears with the first scan; who facilitates always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/lens",
    icon: Icon::Eye,
    word: |t| t.lens_title(),
    is_shown: |cx| cx.sight().standing().is_facilitator() || !lens::scans(cx.sight()).is_empty(),
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/lens", list);
    routes.page("/f/{w}/lens/stuck", stuck::page);
    routes.live("/f/{w}/lens/{id}", result::page);
    ask::routes(routes);
    improvement::routes(routes);
    beside::routes(routes);
    feedback::routes(routes);
}

fn crumbs(cx: &Cx<'_>, scan: Option<&Seen<'_, Scan>>, here: &str) -> Markup {
    let list = cx.at("/lens");
    let up = Link::new(&list, cx.t.lens_title()).icon(Icon::Eye);
    match scan {
        None => kit::crumbs(&[up], here),
        Some(it) => {
            let at = cx.at(format_args!("/lens/{}", it.id));
            kit::crumbs(&[up, Link::new(&at, &it.name)], here)
        }
    }
}

/// Who a group is, in words.
fn group_name(cx: &Cx<'_>, of: GroupOf) -> String {
    match of {
        GroupOf::Layer(layer) => cx.word("lens-layer", &layer).to_owned(),
        GroupOf::Seats(table) => cx.sight().get(table).map_or(String::new(), |it| it.name.clone()),
    }
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    if !cx.sight().standing().is_member() {
        return Err(Stop::MayNot(Need::Member));
    }
    let scans = lens::scans(cx.sight());
    let may_ask = cx.sight().standing().is_facilitator();
    let new = cx.at("/lens/new");
    let button = || kit::link_button(&new, t.lens_ask()).main().icon(Icon::Plus);
    let actions = html! { @if may_ask && !scans.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head("", t.lens_title(), t.lens_lead(), actions))
        div class="two mt" {
            div class="stack-l" {
                @if scans.is_empty() {
                    (kit::empty(Icon::Eye, t.lens_empty(), t.lens_empty_why(),
                        may_ask.then(button)))
                }
                ul class="list" { @for it in &scans { (line(cx, it)) } }
            }
            div class="stack" {
                (pulse(cx))
                @if may_ask {
                    (kit::card("ways", t.lens_stuck_title(), html! {
                        p { (t.lens_stuck_why()) }
                        p { a href=(cx.at("/lens/stuck")) { (t.lens_stuck_look()) } }
                    }))
                }
            }
        }
    };
    Ok(cx.page(t.lens_title(), content))
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Scan>) -> Markup {
    let t = cx.t;
    let at = cx.at(format_args!("/lens/{}", it.id));
    let names: Vec<String> = it.groups.iter().map(|it| group_name(cx, it.of)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let over = lens::scan(cx.sight(), it.id).is_some_and(|it| it.is_over());
    html! {
        li {
            div class="row between top" {
                a class="typed" href=(at) { (it.name) }
                @if over { (badge(Status::Plain, Icon::Check, t.lens_state_closed())) }
                @else { (badge(Status::Note, Icon::Half, t.lens_state_open())) }
            }
            p class="small soft" {
                (t.lens_line(t.date(texts::date_of(it.stamp.made_at)), form_word(cx, it.form),
                    t.list(&names)))
            }
        }
    }
}

fn form_word<'a>(cx: &Cx<'a>, form: ScanForm) -> &'a str {
    cx.word("lens-form", &form)
}

/// Support and decisiveness side by side: a sentence each, the figures one click deeper.
fn pulse(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let it = lens::pulse(cx.sight());
    let spoke = it.parties.saturating_sub(it.silent);
    let support = match (spoke, it.behind) {
        (0, _) => t.lens_support_silent(),
        (spoke, behind) if behind * 2 > spoke && it.silent * 2 > it.parties => {
            t.lens_support_some_spoke()
        }
        (spoke, behind) if behind * 2 > spoke => t.lens_support_behind(),
        _ => t.lens_support_not_yet(),
    };
    let done = match (it.asked, it.due) {
        (0, 0) => t.lens_decide_nothing(),
        _ if it.decided * 2 >= it.asked && it.kept * 2 >= it.due => t.lens_decide_done(),
        _ if it.decided * 2 < it.asked => t.lens_decide_talk(),
        _ => t.lens_decide_late(),
    };
    let figures = html! {
        ul {
            li { (t.lens_figure_support(it.behind, it.parties, spoke)) }
            li { (t.lens_figure_decided(it.asked, it.decided)) }
            li { (t.lens_figure_kept(it.due, it.kept)) }
        }
        p class="small soft" { (t.lens_figures_seen()) }
    };
    let content = html! {
        h3 { (t.lens_support()) }
        p { (support) }
        h3 { (t.lens_decide()) }
        p { (done) }
        (kit::more(t.round_figures(), figures))
    };
    kit::card("pulse", t.lens_pulse(), content)
}
