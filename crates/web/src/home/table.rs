// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The next table on home: when, and what it still needs.

use domain::{
    home::{Lens, NextTable, TodayView},
    table::{Mark, SeatLine},
};
use maud::{Markup, html};

use super::summary;
use crate::{
    frame::Cx,
    kit::{self, Icon},
    table::{drawing, when},
};

pub(super) fn card(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    let Some(next) = &view.next_table else {
        let list = cx.at("/tables");
        let may = cx.as_of().is_none() && cx.sight().standing().is_recorder();
        let content = html! {
            p class="small soft" { (t.home_table_none()) }
            @if may { p { (kit::link_button(&list, t.home_table_choose()).small()) } }
        };
        return match summary::sees_a_table(cx) {
            true => kit::card("table", t.home_table_title(), content),
            false => html! {},
        };
    };
    let href = cx.at(format_args!("/tables/{}", next.meeting.table));
    let title = t.home_table_heading(t.date_with_day(next.meeting.on), next.name);
    let content = html! {
        p class="small soft" {
            (t.home_table_title()) ", " (t.relative(next.meeting.on, cx.today()))
        }
        p class="small" {
            (when(cx, &next.meeting))
            @if !next.meeting.place.is_empty() { ", " (next.meeting.place) }
        }
        @if !next.meeting.purpose.is_empty() { p class="small typed" { (next.meeting.purpose) } }
        @if !next.seats.is_empty() { (drawing(cx, next.name, &next.seats)) }
        (needs(cx, view, next))
        p class="mt-s" { (kit::link_button(&href, t.home_table_open()).icon(Icon::Table)) }
    };
    kit::card("table", title, content)
}

/// Only who arranges the table, and each seat its own.
fn needs(cx: &Cx<'_>, view: &TodayView<'_>, next: &NextTable<'_>) -> Markup {
    let t = cx.t;
    let names = |mark: Mark| {
        let of = next.seats.iter().filter(|it| it.mark == mark);
        let names: Vec<&str> = of.map(|it| seat_name(cx, it)).collect();
        t.list(&names)
    };
    let ready = next.empty == 0 && next.without_term == 0;
    html! {
        ul class="small plainlist" {
            @if next.empty > 0 && view.lens == Lens::Facilitator {
                li { (Icon::Open) " " (t.home_table_empty_seats(next.empty, names(Mark::Empty))) }
            }
            @if next.without_term > 0 {
                li {
                    (Icon::Care) " "
                    (t.home_table_no_term(next.without_term, names(Mark::NoTerm)))
                }
            }
            @if ready && view.lens == Lens::Facilitator && !next.seats.is_empty() {
                li { (Icon::Check) " " (t.home_table_ready()) }
            }
        }
    }
}

fn seat_name<'v>(cx: &Cx<'v>, seat: &SeatLine<'_>) -> &'v str {
    seat.sits.map_or(cx.t.frame_unknown(), |it| cx.party_name(it))
}
