// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The phone: one thing on a screen. What is asked now comes first; otherwise what happens now.

use domain::table::{Here, LiveView, Phones};
use maud::{Markup, html};

use super::{airtime, announced, at, clock, floor, said, seen, step_of, table_name};
use crate::{
    frame::{Cx, Page, Stop},
    kit::{self, Icon},
    round,
    table::name_here,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let content = html! {
        div class="phone" {
            (announced(cx, &view))
            p class="row between small" {
                b { (me(cx, &view)) }
                @if !view.is_over { (clock(cx, &view)) }
            }
            @if view.is_over {
                h1 { (t.table_over()) }
                p { (t.table_thanks()) }
                @if cx.sight().standing().guest().is_none() {
                    p { (kit::link_button(&cx.at(""), t.home_title())) }
                }
            } @else {
                (now(cx, &view))
                (floor::on_phone(cx, &view))
                (airtime::on_phone(cx, &view))
                (foot(cx, &view))
            }
        }
    };
    Ok(cx.page(view.course.step().title.clone(), content).bare())
}

/// As whom one is here, so that nobody answers for another by mistake.
fn me(cx: &Cx<'_>, view: &LiveView<'_>) -> String {
    let mine = view.here.iter().find(|it| it.mine);
    let Some(mine) = mine else { return table_name(cx, view) };
    name_here(cx, &view.course, &mine.who)
}

fn now(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let step = view.course.step();
    let asked = view.round.as_ref();
    let open: Vec<_> = view.own_units().filter(|it| !it.1).map(|it| it.0.id).collect();
    let takes = asked.is_some_and(|it| it.round.takes_answers(cx.sight().now));
    html! {
        p class="small soft" { (step_of(cx, view)) }
        div class="phone-now" {
            @match asked {
                Some(asked) if said::is_shown(asked) => {
                    h1 class="typed" { (asked.round.question) }
                    (said::result(cx, view, asked))
                }
                Some(asked) if takes && step.phones == Phones::Answer => {
                    h1 class="typed" { (asked.round.question) }
                    @if open.is_empty() {
                        @if view.own_units().next().is_some() {
                            p class="lead" { (t.table_your_answer_is_in()) }
                            (change(cx, asked))
                        } @else {
                            p { (t.table_not_asked_of_you()) }
                        }
                        (said::count(cx, asked))
                    }
                    @for unit in &open {
                        @let to = cx.at(format_args!("/rounds/{}/answer/{unit}", asked.round.id));
                        p { (kit::link_button(&to, t.table_give_answer()).main().big()) }
                    }
                }
                _ => {
                    h1 class="typed" { (step.title) }
                    @if !step.say.is_empty() { p class="lead typed" { (step.say) } }
                    (turn(cx, view))
                }
            }
        }
    }
}

/// As long as it is open and nobody saw others, an answer can be changed.
fn change(cx: &Cx<'_>, asked: &domain::round::RoundView<'_>) -> Markup {
    let own = asked.units.iter().find(|it| it.own.is_some());
    let Some(line) = own.filter(|_| !asked.round.shows.shows_meanwhile()) else {
        return html! {};
    };
    let to = cx.at(format_args!("/rounds/{}/answer/{}", asked.round.id, line.unit.id));
    let said = line.own.map(|it| round::said_in_words(cx, &asked.round.ask, &it.given));
    html! {
        p { b class="typed" { (said.unwrap_or_default()) } }
        p { (kit::link_button(&to, cx.t.round_change_answer()).small()) }
    }
}

fn turn(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    if view.course.step().phones != Phones::TakeTurns {
        return html! {};
    }
    let Some(turn) = view.course.turn() else { return html! { p { (t.table_turns_done()) } } };
    let number = view.course.turn.to_string();
    html! {
        @if view.has_turn(cx.sight()) {
            p class="lead" { b { (t.table_your_turn()) } }
            form method="post" action=(at(cx, view.course.id, "/turn")) {
                (kit::act_id_place())
                (kit::hidden("turn", &number))
                (kit::button(t.table_turn_done()).main().big())
            }
        } @else {
            p class="lead" { (t.table_turn_of(turn.name.as_str())) }
        }
    }
}

fn foot(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    if view.am_here {
        return html! {};
    }
    let seat = view.here.iter().find(|it| it.mine).and_then(|it| match it.who {
        Here::Seat(at) => Some(at.seat.to_string()),
        _ => None,
    });
    html! {
        form method="post" action=(at(cx, view.course.id, "/here")) {
            (kit::act_id_place())
            (kit::hidden("seat", &seat.unwrap_or_default()))
            (kit::button(t.table_i_am_here()).icon(Icon::Check))
        }
    }
}
