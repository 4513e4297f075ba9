// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Home: what is true today for who looks, a sentence first.

mod changes;
mod frames;
mod next;
mod own;
mod people;
mod summary;
mod table;
mod waits;

use domain::{
    assignment::Wish,
    conversation::PromiseLine,
    home::{Lens, TodayView},
};
use maud::{Markup, html};

use crate::{
    conversation,
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    kit::{self, Icon},
    table as tables,
};

pub(crate) use frames::{in_words, last_move};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "", icon: Icon::Today, word: |t| t.home_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}", today);
}

fn today(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let view = domain::home::today(cx.sight());
    let name = cx.person().map(|it| cx.person_name(it)).unwrap_or_default();
    let first = name.split_whitespace().next().unwrap_or(name);
    let note = cx.at("/quick-note");
    let facilitates = view.lens == Lens::Facilitator;
    let greeting = match cx.as_of() {
        Some(day) => t.web_day_home_title(t.day_and_month(day)),
        None => t.home_greeting(first),
    };
    let actions = html! {
        @if facilitates {
            (kit::link_button(&note, t.conversation_quick()).icon(Icon::Phone))
        }
    };
    let content = html! {
        (kit::page_head(t.date_with_day(cx.today()), greeting, "", actions))
        @if cx.as_of().is_some() {
            p class="lead brief" { (t.web_day_home()) }
        } @else {
            p class="lead brief" { (summary::sentence(cx, &view)) }
            (tables::held(cx))
        }
        @if view.lens != Lens::Other { (tables::terms(cx, &view.terms)) }
        div class="two mt" {
            @if facilitates { (of_facilitator(cx, &view)) } @else { (of_others(cx, &view)) }
        }
    };
    Ok(cx.page(t.home_title(), content))
}

fn of_facilitator(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    html! {
        div class="stack-l" {
            @if cx.as_of().is_none() { (next::card(cx, view)) }
            (frames::section(cx, view, true))
            (frames::tracks(cx))
            (people::talking(cx, view))
            (people::silent(cx, view))
            @if let Some(mirror) = &view.mirror { (conversation::mirror(cx, mirror)) }
        }
        div class="stack" {
            @if cx.as_of().is_none() { (waits::card(cx, view)) }
            (table::card(cx, view))
            (promises(cx, view))
            (changes::card(cx, view))
        }
    }
}

fn of_others(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    // Who speaks for a party finds what moved in the message to take home.
    let speaks = cx.sight().standing().own_parties().next().is_some();
    html! {
        div class="stack-l" {
            @if cx.as_of().is_none() { (waits::card(cx, view)) }
            (own::prepares(cx))
            (own::said(cx))
            (own::message(cx))
            (own::settles(cx, view))
            (frames::section(cx, view, !speaks))
            @if view.frames.is_empty() { (wish(cx)) }
        }
        div class="stack" {
            (table::card(cx, view))
            (promises(cx, view))
            (changes::card(cx, view))
        }
    }
}

/// The wish stands on the screen from the first minute.
fn wish(cx: &Cx<'_>) -> Markup {
    html! {
        @for wish in cx.sight().all::<Wish>() {
            (kit::quote(&wish.words, wish.spoken_by.as_str()))
        }
    }
}

/// Mine first: "wat zei ik hun toe?"; then what others promised.
fn promises(cx: &Cx<'_>, view: &TodayView<'_>) -> Markup {
    let t = cx.t;
    if !cx.sight().standing().is_member() {
        return html! {};
    }
    let (mine, others): (Vec<&PromiseLine<'_>>, Vec<_>) =
        view.promises.iter().partition(|it| it.mine);
    let all = cx.at("/conversations/promises");
    let content = html! {
        @if view.promises.is_empty() { p class="small soft" { (t.home_promises_none()) } }
        ul class="list small" { @for it in mine.iter().take(6) { (promise(cx, it)) } }
        @if !others.is_empty() {
            h3 { (t.home_promises_others()) }
            ul class="list small" { @for it in others.iter().take(6) { (promise(cx, it)) } }
        }
        p class="small" { a href=(all) { (t.home_promises_all()) } }
    };
    let title = match view.lens {
        Lens::Facilitator => t.home_promises_title(),
        _ => t.conversation_promises_title(),
    };
    kit::card("promises", title, content)
}

fn promise(cx: &Cx<'_>, it: &PromiseLine<'_>) -> Markup {
    let href = cx.at(format_args!("/conversations/promises#{}", it.promise.id));
    html! {
        li {
            a href=(href) class="typed" { (it.promise.words) }
            div class="row between soft" {
                span {
                    @if !it.mine { (cx.person_name(it.promise.owner)) " " }
                    @if let Some(party) = it.promise.to {
                        (cx.t.conversation_promise_to_line(cx.party_name(party)))
                    }
                }
                span class="when" { (conversation::due(cx, it)) }
            }
        }
    }
}
