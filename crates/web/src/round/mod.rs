// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Rounds: one question to many; the list, and what all pages of a round share.

mod answer;
mod ask;
mod choices;
mod days;
mod hidden;
mod one;
mod outcome;
mod plan;
mod preset;
mod remind;
mod result;
mod sign;
mod suggest;
mod terms;
mod write;

use domain::{
    records::Kind,
    refusal::Need,
    round::{self, Prepared, Round, RoundCircle, RoundState, Unit, UnitKind},
    sight::Seen,
    table::Seat,
};
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link, Status, badge},
};

pub(crate) use ask::in_words as said_in_words;
pub(crate) use choices::{fields as choice_fields, typed as typed_choices};
pub(crate) use hidden::hidden_of;
pub(crate) use result::{
    bands, name as name_of_unit, said as one_said, spread_of, spread_without_names,
};
pub(crate) use write::{days as days_fields, end_of, typed_days};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/rounds", At::Own("/rounds"), &[Kind::Round]),
    Place::new("/rounds", At::Own("/rounds/prepared"), &[Kind::Prepared]),
    Place::new(
        "/rounds",
        At::Above,
        &[Kind::Answer, Kind::Shown, Kind::Counted, Kind::Voice, Kind::Suggested, Kind::Outcome],
    ),
];

/// Appears with the first question; who facilitates always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/rounds",
    icon: Icon::Hand,
    word: |t| t.round_title(),
    is_shown: |cx| {
        cx.sight().standing().is_facilitator() || !round::rounds(cx.sight(), None).is_empty()
    },
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/rounds", list);
    plan::routes(routes);
    routes.live("/f/{w}/rounds/{id}", one::page);
    answer::routes(routes);
    suggest::routes(routes);
    remind::routes(routes);
    outcome::routes(routes);
}

/// A page that asks again before one button is pressed: its word and lead, what it is about, and
/// the revision with the way back.
fn confirm(
    cx: &Cx<'_>,
    form: &Form<'_>,
    (word, lead): (&str, &str),
    (crumbs, quoted): (Markup, Markup),
    (revision, back): (u32, &str),
) -> Page {
    let fields = html! { (quoted) (kit::form_end(word, cx.t.frame_not_now(), back)) };
    let content = html! {
        (kit::page_head(crumbs, word, lead, ""))
        (form.edit(revision, fields))
    };
    cx.page(word, content)
}

/// The way back up from anything below one round.
fn crumbs(cx: &Cx<'_>, round: Option<&Seen<'_, Round>>, here: &str) -> Markup {
    let list = cx.at("/rounds");
    let up = Link::new(&list, cx.t.round_title()).icon(Icon::Hand);
    match round {
        None => kit::crumbs(&[up], here),
        Some(it) => {
            let at = cx.at(format_args!("/rounds/{}", it.id));
            kit::crumbs(&[up, Link::new(&at, &it.question)], here)
        }
    }
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    if !cx.sight().standing().is_member() {
        return Err(Stop::MayNot(Need::Member));
    }
    let rounds = round::rounds(cx.sight(), None);
    let prepared = cx.sight().all::<Prepared>();
    let may_ask = cx.sight().standing().is_facilitator();
    let new = cx.at("/rounds/new");
    let button = || kit::link_button(&new, t.round_ask()).main().icon(Icon::Plus);
    let nothing = rounds.is_empty() && prepared.is_empty();
    let waits = round::waiting(cx.sight()).len();
    let lead = t.round_lead(rounds.len(), waits);
    let actions = html! { @if may_ask && !nothing { (button()) } };
    let content = html! {
        (kit::page_head("", t.round_title(), lead, actions))
        @if nothing {
            (kit::empty(Icon::Hand, t.round_empty(), t.round_empty_why(), may_ask.then(button)))
        }
        ul class="list" { @for it in &rounds { (line(cx, it)) } }
        @if !prepared.is_empty() {
            (kit::heading(2, "prepared", t.round_prepared(), t.round_prepared_lead()))
            ul class="list" {
                @for it in &prepared {
                    @let at = cx.at(format_args!("/rounds/prepared/{}", it.id));
                    li {
                        a class="typed" href=(at) { (it.plan.question) }
                        p class="small soft" { (circle_words(cx, it.circle)) }
                    }
                }
            }
        }
    };
    Ok(cx.page(t.round_title(), content))
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Round>) -> Markup {
    let at = cx.at(format_args!("/rounds/{}", it.id));
    html! {
        li {
            div class="row between top" {
                a class="typed" href=(at) { (it.question) }
                (state(cx, it.record))
            }
            p class="small soft" { (circle_words(cx, it.circle)) }
        }
    }
}

/// Where a round stands, in a word.
fn state(cx: &Cx<'_>, round: &Round) -> Markup {
    let t = cx.t;
    match round.state {
        _ if round.takes_answers(cx.sight().now) => {
            badge(Status::Note, Icon::Half, t.round_state_open())
        }
        RoundState::Revealed { .. } => badge(Status::Good, Icon::Check, t.round_state_revealed()),
        _ => badge(Status::Plain, Icon::Pause, t.round_state_closed()),
    }
}

fn circle_words(cx: &Cx<'_>, circle: RoundCircle) -> String {
    match circle {
        RoundCircle::AllParties => cx.t.frame_circle_all_parties().to_owned(),
        RoundCircle::Table(table) => {
            cx.sight().get(table).map(|it| it.name.clone()).unwrap_or_default()
        }
    }
}

/// What an answer counts for, by name.
fn unit_name(cx: &Cx<'_>, unit: &Unit) -> String {
    match unit.kind {
        UnitKind::Party(party) => cx.party_name(party).to_owned(),
        UnitKind::Person(person) => cx.person_name(person).to_owned(),
        UnitKind::Seat(seat) => seat_name(cx, seat),
        UnitKind::Guest(guest) => {
            cx.sight().get(guest).map_or(cx.t.frame_unknown(), |it| it.name.as_str()).to_owned()
        }
    }
}

/// A phone that came in by code knows the seats from the course of its meeting.
fn seat_on_phone(cx: &Cx<'_>, seat: ledger::Id<Seat>) -> String {
    let course = cx.sight().standing().guest().and_then(|it| cx.sight().get(it.course));
    let at = course.and_then(|it| it.seats.iter().find(|it| it.seat == seat));
    at.map_or(cx.t.frame_unknown(), |it| it.name.as_str()).to_owned()
}

fn seat_name(cx: &Cx<'_>, seat: ledger::Id<Seat>) -> String {
    let Some(seat) = cx.sight().get(seat) else { return seat_on_phone(cx, seat) };
    let names: Vec<_> = seat.parties.iter().map(|it| cx.party_name(*it)).collect();
    match names.as_slice() {
        [] => seat.short.clone(),
        [one] => (*one).to_owned(),
        [one, others @ ..] => cx.t.round_seat_for(*one, others.join(", ")),
    }
}
