// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The wall: one thing at a time, readable from afar, with the code by which phones come in.

use domain::table::{LiveView, Wall};
use maud::{Markup, html};

use super::{airtime, announced, clock, code, floor, join, said, seen, step_of, table_name};
use crate::{
    account::qr,
    frame::{Cx, Page, Stop},
    kit,
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = seen(cx)?;
    let t = cx.t;
    let step = view.course.step();
    let content = html! {
        div class="wall" {
            (announced(cx, &view))
            div class="wall-head" {
                b { (kit::logo()) (table_name(cx, &view)) }
                span { (step_of(cx, &view)) }
            }
            div class="wall-body" {
                div class="wall-now" {
                    @if view.is_over {
                        h1 { (t.table_over()) }
                        p { (t.table_thanks()) }
                    } @else {
                        (now(cx, &view))
                        (floor::on_wall(cx, &view))
                        (airtime::on_wall(cx, &view))
                    }
                }
                @if !view.is_over { (door(cx, &view)) }
            }
            div class="wall-foot" {
                span {
                    @if let Some(next) = view.course.next().filter(|_| !view.is_over) {
                        (t.table_next(next.title.as_str()))
                    }
                }
                @if !view.is_over { b { (clock(cx, &view)) } }
            }
        }
    };
    Ok(cx.page(step.title.clone(), content).bare())
}

fn now(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let step = view.course.step();
    let asked = view.round.as_ref().filter(|_| step.wall != Wall::Instruction);
    html! {
        @match asked {
            Some(asked) if said::is_shown(asked) => {
                h1 class="typed" { (asked.round.question) }
                div class="wall-result" { (said::result(cx, view, asked)) }
            }
            Some(asked) => {
                h1 class="typed" { (asked.round.question) }
                @if !asked.round.explanation.is_empty() {
                    p class="typed" { (asked.round.explanation) }
                }
                (said::count(cx, asked))
                p class="soft" { (t.table_still_closed()) }
            }
            None => {
                h1 class="typed" { (step.title) }
                @if !step.say.is_empty() { p class="typed" { (step.say) } }
                @if step.phones == domain::table::Phones::TakeTurns {
                    @if let Some(turn) = view.course.turn() {
                        p class="turn" { (t.table_turn_of(turn.name.as_str())) }
                    }
                }
            }
        }
    }
}

/// How phones come in: always there.
fn door(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let address = join::address(cx, &view.course.code);
    html! {
        div class="wall-door" {
            p { (t.table_join_on_phone()) }
            (qr::square(t.table_qr(), &address))
            p class="soft" { (cx.house().public_url.origin()) wbr; "/meedoen" }
            p class="code" { (code(view)) }
        }
    }
}
