// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One table: the seat plan, who speaks for whom, and when it comes together.

use domain::table::{self, Mark, PlanView, SeatLine, Table};
use maud::{Markup, html};
use papers::picture::{self, SeatPlan, Told};

use super::{Badges, meeting, now, observer, topic};
use crate::{
    frame::{Cx, Page, Stop},
    history,
    kit::{self, Icon, Link, Status, badge, column},
};

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let id = cx.id::<Table>("id")?;
    let plan = table::plan(cx.sight(), id).ok_or(Stop::NotThere)?;
    let list = cx.at("/tables");
    let up = [Link::new(&list, t.table_title()).icon(Icon::Table)];
    let name = plan.table.record.name.as_str();
    let content = html! {
        (kit::page_head(kit::crumbs(&up, name), name, plan.table.purpose.as_str(),
            actions(cx, &plan)))
        (super::terms(cx, &table::expired_terms(cx.sight(), Some(id))))
        div class="two mt" {
            div class="stack-l" { (seats(cx, &plan)) }
            div class="stack" {
                (meeting::card(cx, &plan))
                (topic::card(cx, id, &plan.coming))
                (observer::card(cx, &plan))
                (closed(cx, &plan))
                p class="small" { (history::link(cx, id.any())) }
            }
        }
    };
    Ok(cx.page(name, content))
}

fn actions(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    let t = cx.t;
    let at = |end: &str| cx.at(format_args!("/tables/{}/{end}", plan.table.id));
    html! {
        @if plan.may_plan {
            (kit::link_button(&at("meetings/new"), t.table_plan_meeting()).main()
                .icon(Icon::Calendar))
        }
        @if plan.may_arrange {
            (now::button(cx, Some(plan.table.id)))
            (kit::link_button(&at("seats/new"), t.table_add_seat()).icon(Icon::Plus))
            (kit::link_button(&at("edit"), t.frame_change()).quiet())
        }
    }
}

fn seats(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at(format_args!("/tables/{}/seats/new", plan.table.id));
    if plan.seats.is_empty() {
        let button = kit::link_button(&add, t.table_add_seat()).icon(Icon::Plus);
        let way_on = plan.may_arrange.then_some(button);
        return kit::empty(Icon::Table, t.table_no_seats(), t.table_no_seats_why(), way_on);
    }
    let has = |mark: Mark| plan.seats.iter().any(|it| it.mark == mark);
    html! {
        section aria-labelledby="plan" {
            h2 id="plan" { (t.table_plan_title()) }
            (drawing(cx, &plan.table.record.name, &plan.seats))
            ul class="small soft plainlist" {
                @if has(Mark::NoTerm) { li { b { "!" } " " (t.table_legend_no_term()) } }
                @if has(Mark::Empty) { li { (t.table_legend_empty()) } }
                li { (t.table_legend_around()) }
            }
        }
        section class="card" aria-labelledby="who" {
            h2 id="who" { (t.table_who_sits()) }
            (seat_table(cx, plan))
        }
    }
}

/// The round table with its seats; also on home for the next meeting.
pub(crate) fn drawing(cx: &Cx<'_>, name: &str, seats: &[SeatLine<'_>]) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    let codes: Vec<String> = seats.iter().map(|it| code(&badges, it)).collect();
    let drawn: Vec<picture::Seat<'_>> = seats
        .iter()
        .zip(&codes)
        .map(|(seat, code)| picture::Seat {
            code,
            colour: seat.sits.and_then(|it| badges.hue(it)),
            mark: match seat.mark {
                Mark::Taken => picture::Mark::Fine,
                Mark::Empty => picture::Mark::Empty,
                Mark::NoTerm => picture::Mark::NoMandate,
            },
        })
        .collect();
    let count = |mark: Mark| seats.iter().filter(|it| it.mark == mark).count();
    let (empty, ended) = (count(Mark::Empty), count(Mark::NoTerm));
    let mut told = t.table_plan_told(empty, seats.len() - empty);
    if ended > 0 {
        told = format!("{told} {}", t.table_plan_no_term(ended));
    }
    let told = Told { id: "seats", title: t.table_plan_title(), description: &told };
    let line = t.table_seats_count(seats.len());
    let plan = SeatPlan { told, subject: name, line: &line, seats: &drawn };
    kit::seat_plan(&plan, html! {})
}

/// The letters of a seat: its own, or those of the party that sits.
fn code(badges: &Badges<'_>, seat: &SeatLine<'_>) -> String {
    match (seat.seat.short.is_empty(), seat.sits) {
        (true, Some(party)) => badges.code(party),
        _ => seat.seat.short.clone(),
    }
}

fn seat_table(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    let t = cx.t;
    let badges = Badges::of(cx);
    // Others read nothing of mandates but, at their own seat, of their own.
    let knows = plan.may_arrange;
    let mut columns = vec![column(t.table_seat()), column(t.table_also()), column(t.table_sits())];
    if knows {
        columns.push(column(t.table_mandate()));
    }
    let row = |it: &SeatLine<'_>| {
        let mut row = vec![seat_cell(cx, &badges, it), also_cell(cx, it), sits_cell(cx, it, knows)];
        if knows {
            row.push(term_cell(cx, it));
        }
        row
    };
    let rows: Vec<_> = plan.seats.iter().map(row).collect();
    kit::fold_table(t.table_who_sits(), false, &columns, &rows)
}

fn seat_cell(cx: &Cx<'_>, badges: &Badges<'_>, line: &SeatLine<'_>) -> Markup {
    let t = cx.t;
    let href = cx.at(format_args!("/tables/{}/seats/{}", line.seat.table, line.seat.id));
    let name = line.sits.map_or(t.frame_unknown(), |it| cx.party_name(it));
    let hue = line.sits.and_then(|it| badges.hue(it)).unwrap_or_default();
    html! {
        (kit::party(&code(badges, line), hue, html! { a href=(href) { (name) } }))
    }
}

fn also_cell(cx: &Cx<'_>, line: &SeatLine<'_>) -> Markup {
    match line.also_for.is_empty() {
        true => html! { "–" },
        false => html! { (names_of(cx, &line.also_for)) },
    }
}

pub(super) fn names_of(cx: &Cx<'_>, parties: &[ledger::Id<domain::party::Party>]) -> String {
    let names: Vec<&str> = parties.iter().map(|it| cx.party_name(*it)).collect();
    cx.t.list(&names)
}

fn sits_cell(cx: &Cx<'_>, line: &SeatLine<'_>, with_column: bool) -> Markup {
    let t = cx.t;
    let alternates: Vec<&str> =
        line.alternates.iter().map(|it| cx.person_name(it.sitting.person)).collect();
    html! {
        @match &line.holder {
            Some(it) => { (cx.person_name(it.sitting.person)) }
            None => { span class="soft" { (t.table_nobody()) } }
        }
        @if !alternates.is_empty() {
            div class="small soft" { (t.table_alternate(t.list(&alternates))) }
        }
        @if line.own && !with_column && line.holder.is_some() {
            div class="small" { (t.table_mandate()) " " (term_cell(cx, line)) }
        }
    }
}

fn term_cell(cx: &Cx<'_>, line: &SeatLine<'_>) -> Markup {
    let t = cx.t;
    let Some(holder) = &line.holder else { return html! { "–" } };
    match holder.term {
        None => html! { span class="soft" { (t.table_term_open()) } },
        Some(day) if line.mark == Mark::NoTerm => html! {
            (badge(Status::Care, Icon::Care, t.table_no_term()))
            div class="small soft nowrap" { (t.table_term_ended(t.date_short(day))) }
        },
        Some(day) => html! { span class="nowrap" { (t.table_term_until(t.date_short(day))) } },
    }
}

fn closed(cx: &Cx<'_>, plan: &PlanView<'_>) -> Markup {
    if plan.closed.is_empty() {
        return html! {};
    }
    let t = cx.t;
    let list = html! {
        ul class="list small" {
            @for seat in &plan.closed {
                li {
                    b { (names_of(cx, &seat.parties)) }
                    @if let Some(day) = seat.until {
                        div { (t.table_closed_on(t.date(day))) }
                    }
                    @if let Some(why) = seat.stamp.why { div class="soft typed" { (why) } }
                }
            }
        }
    };
    kit::more(t.table_closed_seats(), list)
}
