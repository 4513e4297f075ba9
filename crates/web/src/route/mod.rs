// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route: the matrix of parties and steps, their calendars, what a clerk says, and when the
//! whole can be done.

mod body;
mod cell;
mod clerk;
mod elections;
mod fill;
mod forecast;
mod matrix;
mod merger;
mod one_text;
mod open;
mod paste;
mod plan;
mod points;
mod template;
mod what_if;

use domain::{
    records::Kind,
    route::{self, Outcome, Plan, Route, Status},
    sight::Seen,
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link, Status as Tone, badge},
};

pub use forecast::{FreshForecasts, LongForecasts};
pub(crate) use one_text::mark;

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/route", At::Own("/route"), &[Kind::Route]),
    Place::new("/route", At::Own("/route/asks"), &[Kind::Ask]),
    Place::new("/route", At::Own("/route/points"), &[Kind::Point]),
    Place::new("/route", At::Own("/route/answers"), &[Kind::PointAnswer]),
    Place::new("/route", At::Above, &[Kind::Step, Kind::Certainty, Kind::Forecast]),
    Place::new("/route", At::About("/route/bodies"), &[Kind::Body]),
    Place::new("/route", At::Room, &[Kind::RouteTemplate, Kind::Sending]),
];

/// Appears with the first route; who keeps papers always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/route",
    icon: Icon::Route,
    word: |t| t.route_title(),
    is_shown: |cx| cx.sight().standing().is_recorder() || !cx.sight().all::<Route>().is_empty(),
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/route", list);
    open::routes(routes);
    plan::routes(routes);
    template::routes(routes);
    body::routes(routes);
    clerk::routes(routes);
    matrix::routes(routes);
    cell::routes(routes);
    fill::routes(routes);
    paste::routes(routes);
    merger::routes(routes);
    one_text::routes(routes);
    forecast::routes(routes);
    points::routes(routes);
    what_if::routes(routes);
}

fn crumbs(cx: &Cx<'_>, of: Option<&Seen<'_, Route>>, here: &str) -> Markup {
    let list = cx.at("/route");
    let up = Link::new(&list, cx.t.route_title()).icon(Icon::Route);
    match of {
        None => kit::crumbs(&[up], here),
        Some(it) => {
            let at = place(cx, it);
            kit::crumbs(&[up, Link::new(&at, &it.name)], here)
        }
    }
}

fn place(cx: &Cx<'_>, it: &Seen<'_, Route>) -> String {
    cx.at(format_args!("/route/{}", it.id))
}

/// The step that an address names, by its number.
fn plan_in_path<'r>(cx: &Cx<'_>, route: &'r Route) -> Result<&'r Plan, Stop> {
    let number = cx.word_in_path("plan").and_then(|it| it.parse().ok());
    number.and_then(|it| route.plan(it)).ok_or(Stop::NotThere)
}

/// A page with one form, under a route.
fn asked(
    cx: &Cx<'_>,
    form: &Form<'_>,
    of: &Seen<'_, Route>,
    words: (&str, &str),
    revision: Option<u32>,
    fields: Markup,
) -> Page {
    form.page(words, crumbs(cx, Some(of), words.0), revision, fields)
}

/// How a step stands, in a tone, an icon and a word.
fn sign(
    cx: &Cx<'_>,
    status: Status,
    outcome: Option<Outcome>,
    is_late: bool,
) -> (Tone, Icon, &'static str) {
    let t = cx.t;
    let (tone, icon) = match status {
        Status::Planned if is_late => return (Tone::Warm, Icon::Clock, t.route_late()),
        Status::Planned => (Tone::Plain, Icon::Open),
        Status::Delivered => (Tone::Note, Icon::Half),
        Status::OnAgenda => (Tone::Note, Icon::Calendar),
        Status::NotYet => (Tone::Care, Icon::Hand),
        Status::Held => (Tone::Warm, Icon::Pause),
        Status::Done => (Tone::Good, Icon::Check),
        Status::Stopped => (Tone::Plain, Icon::Not),
    };
    match (status, outcome) {
        (Status::Done, Some(Outcome::Refused)) => {
            (Tone::Stop, Icon::Cross, cx.word("route-outcome", &Outcome::Refused))
        }
        (Status::Done, Some(outcome)) => (tone, icon, cx.word("route-outcome", &outcome)),
        _ => (tone, icon, cx.word("route-status", &status)),
    }
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let all = route::routes(cx.sight());
    let may_open = cx.sight().standing().is_recorder();
    let new = cx.at("/route/new");
    let button = || kit::link_button(&new, t.route_open()).main().icon(Icon::Plus);
    let actions = html! { @if may_open && !all.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head("", t.route_title(), t.route_lead(), actions))
        @if all.is_empty() {
            (kit::empty(Icon::Route, t.route_empty(), t.route_empty_why(), may_open.then(button)))
        }
        ul class="list" {
            @for it in &all {
                li id=(it.id) {
                    a class="typed" href=(place(cx, it)) { (it.name) }
                    p class="small soft" {
                        (t.route_size(it.parties.len(), it.plans.len()))
                        " " (it.template)
                        @if !it.is_checked { " " (badge(Tone::Warm, Icon::Care, t.route_unchecked())) }
                    }
                }
            }
        }
    };
    Ok(cx.page(t.route_title(), content))
}
