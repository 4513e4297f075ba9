// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is at the table: seats, people and phones; noted as here or not, and phones that are let go.

use domain::table::{Here, HereLine, LiveView};
use maud::{Markup, html};

use super::{at, reach, seen_by_recorder, table_name};
use crate::{
    frame::{Cx, Page, Routes, Stop},
    kit,
    table::name_here,
};

/// More phones than these stand on a page of their own: a desk is to be overseen.
const MOST: usize = 30;

pub(super) fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/live/{course}/phones", phones);
}

fn phones(cx: &Cx<'_>) -> Result<Page, Stop> {
    let view = seen_by_recorder(cx)?;
    let t = cx.t;
    let phones: Vec<_> = view.here.iter().filter(|it| matches!(it.who, Here::Guest(_))).collect();
    let title = t.table_all_phones(phones.len());
    let desk = at(cx, view.course.id, "/desk");
    let crumbs = kit::crumbs(&[kit::Link::new(&desk, t.table_to_desk())], &title);
    let content = html! {
        (kit::page_head(crumbs, &title, table_name(cx, &view), ""))
        ul class="list small" { @for it in &phones { (one_here(cx, &view, it)) } }
    };
    Ok(cx.page(title, content))
}

pub(super) fn card(cx: &Cx<'_>, view: &LiveView<'_>) -> Markup {
    let t = cx.t;
    let lead = t.table_here_count(view.here_count());
    let (phones, others): (Vec<_>, Vec<_>) =
        view.here.iter().partition(|it| matches!(it.who, Here::Guest(_)));
    let all = at(cx, view.course.id, "/phones");
    let content = html! {
        p { (lead) }
        @if let Some(words) = quorum(cx, view) { p { b { (words) } } }
        ul class="list small" {
            @for it in &others { (one_here(cx, view, it)) }
            @for it in phones.iter().take(MOST) { (one_here(cx, view, it)) }
        }
        @if phones.len() > MOST { p { a href=(all) { (t.table_all_phones(phones.len())) } } }
        (reach::hints(cx, view))
    };
    kit::card("here", t.table_who_is_here(), content)
}

/// Whether enough seats are here to decide, where the table agreed on a number.
pub(crate) fn quorum(cx: &Cx<'_>, view: &LiveView<'_>) -> Option<String> {
    let needed = cx.sight().get(view.course.table)?.quorum?;
    let (here, of) = view.seats_here();
    Some(match here >= usize::from(needed) {
        true => cx.t.table_quorum_met(here, needed, of),
        false => cx.t.table_quorum_short(here, needed, of),
    })
}

fn one_here(cx: &Cx<'_>, view: &LiveView<'_>, it: &HereLine<'_>) -> Markup {
    let t = cx.t;
    let name = name_here(cx, &view.course, &it.who);
    let seat = match &it.who {
        Here::Seat(at) => Some(at.seat.to_string()),
        _ => None,
    };
    let to = |end: &str| at(cx, view.course.id, end);
    let may = view.may_record && !view.is_over;
    html! {
        li class="row between" {
            span { (name) @if it.phone.is_some() { " " span class="soft" { (t.table_by_phone()) } } }
            @if let (Some(seat), false, true) = (&seat, it.is_here(), may) {
                form method="post" action=(to("/here")) {
                    (kit::act_id_place())
                    (kit::hidden("seat", seat))
                    (kit::button(t.table_note_here()).small().quiet().about(&name))
                }
            } @else if let (Some(guest), true) = (&it.phone, view.may_host && !view.is_over) {
                (cx.press(&to(&format!("/let-go/{}", guest.id)), guest.stamp.revision,
                    kit::button(t.table_let_go()).small().quiet().about(&name)))
            } @else if let (Some(noted), true) = (&it.noted, may) {
                (cx.press(&to(&format!("/away/{}", noted.id)), noted.stamp.revision,
                    kit::button(t.table_note_away()).small().quiet().about(&name)))
            }
        }
    }
}
