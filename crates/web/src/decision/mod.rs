// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Decisions: the numbered register, what each rests on, the ledger of reservations, agreements.

mod agree;
mod agreements;
mod ground;
mod ledger;
mod list;
mod one;
mod people;
mod reserve;
mod settle;
mod words;
mod write;

use ::ledger::Id;
use domain::{
    decision::{Decider, Decision, DecisionCircle, DecisionState},
    records::Kind,
    table::Table,
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Place, Room, Routes, Typed},
    kit::{self, Icon, Link, Status, badge},
};

pub(crate) use self::ledger::on_this_step;
pub(crate) use words::{outside_told, reserved_mark};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/decisions", At::Own("/decisions"), &[Kind::Decision]),
    Place::new("/decisions", At::Above, &[Kind::Ground]),
    Place::new("/decisions/reservations", At::Own("/decisions/reservations"), &[Kind::Reservation]),
    Place::new("/decisions/agreements", At::Own("/decisions/agreements"), &[Kind::Agreement]),
];

/// Appears with the first decision or reservation; who keeps papers always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/decisions",
    icon: Icon::Check,
    word: |t| t.decision_title(),
    is_shown: |cx| {
        let sight = cx.sight();
        sight.standing().is_recorder()
            || !sight.all::<Decision>().is_empty()
            || !domain::decision::ledger(sight, None).is_empty()
    },
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/decisions", list::page);
    write::routes(routes);
    ledger::routes(routes);
    reserve::routes(routes);
    settle::routes(routes);
    agreements::routes(routes);
    agree::routes(routes);
    routes.live("/f/{w}/decisions/{id}", one::page);
    ground::routes(routes);
}

/// The register above, and what lies between it and this page.
fn crumbs(cx: &Cx<'_>, between: Option<(&str, &str)>, here: &str) -> Markup {
    let list = cx.at("/decisions");
    let up = Link::new(&list, cx.t.decision_title()).icon(Icon::Check);
    match between {
        None => kit::crumbs(&[up], here),
        Some((at, word)) => kit::crumbs(&[up, Link::new(at, word)], here),
    }
}

fn place(cx: &Cx<'_>, decision: Id<Decision>) -> String {
    cx.at(format_args!("/decisions/{decision}"))
}

/// The three pages of the room, beside each other.
fn pages(cx: &Cx<'_>, here: &str) -> Markup {
    let t = cx.t;
    let pages = [
        ("/decisions", t.decision_title()),
        ("/decisions/reservations", t.decision_reservations()),
        ("/decisions/agreements", t.decision_agreements()),
    ];
    html! {
        nav class="row noprint" aria-label=(t.decision_title()) {
            @for (path, word) in pages {
                @let at = cx.at(path);
                (Link::new(&at, word).current(path == here))
            }
        }
    }
}

/// "Besluit 7", or the number in the register of a table.
fn number(cx: &Cx<'_>, it: &Decision) -> String {
    match it.circle {
        DecisionCircle::AllParties => cx.t.decision_number(it.number),
        DecisionCircle::Table(table) => cx.t.decision_number_of(it.number, table_name(cx, table)),
    }
}

fn table_name<'v>(cx: &Cx<'v>, table: Id<Table>) -> &'v str {
    cx.sight().get(table).map_or("", |it| it.name.as_str())
}

fn who(cx: &Cx<'_>, by: Decider) -> String {
    match by {
        Decider::Table(table) => table_name(cx, table).to_owned(),
        Decider::Commissioners => cx.t.decision_by_commissioners().to_owned(),
        Decider::Parties => cx.t.decision_by_parties().to_owned(),
    }
}

/// Whether it still holds, in a word.
fn state(cx: &Cx<'_>, it: &Decision) -> Markup {
    let t = cx.t;
    match it.state {
        DecisionState::InForce => badge(Status::Good, Icon::Check, t.decision_state_in_force()),
        DecisionState::Replaced { .. } => {
            badge(Status::Plain, Icon::Arrow, t.decision_state_replaced())
        }
        DecisionState::Withdrawn { .. } => {
            badge(Status::Plain, Icon::Minus, t.decision_state_withdrawn())
        }
    }
}

/// The circles in which something can be written down here: all parties and one's tables.
fn circle_field(cx: &Cx<'_>, form: &Form<'_>, now: &str) -> Markup {
    let t = cx.t;
    let standing = cx.sight().standing();
    let mut tables = cx.sight().all::<Table>();
    tables.retain(|it| standing.is_recorder() || standing.tables().contains(&it.id));
    let tables = tables.iter().map(|it| (it.id.to_string(), t.decision_circle_of_table(&it.name)));
    let all = ("all_parties".to_owned(), t.decision_circle_all_parties().to_owned());
    let options: Vec<(String, String)> = std::iter::once(all).chain(tables).collect();
    let options: Vec<(&str, &str)> =
        options.iter().map(|(value, word)| (value.as_str(), word.as_str())).collect();
    html! {
        (form.options("circle", t.decision_circle(), &options, now))
        p class="small soft" { (t.decision_circle_hint()) }
    }
}

fn circle(cx: &Cx<'_>, typed: &mut Typed<'_>) -> DecisionCircle {
    match cx.filled("circle") {
        Some("all_parties") => DecisionCircle::AllParties,
        _ => DecisionCircle::Table(typed.id("circle")),
    }
}
