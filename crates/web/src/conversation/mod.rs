// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations: the log of talks, the notes one wrote, and what was promised.

mod mirror;
mod note;
mod promise;
mod quick;
mod talk;

use domain::{
    conversation::{self, NoteCircle, NoteLine},
    party::Party,
    records::Kind,
    sight::Audience,
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link},
    table::Badges,
};

pub(crate) use mirror::mirror;
pub(crate) use promise::{due, list as promise_list};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] =
    &[Place::new("/conversations", At::History, &[Kind::Talk, Kind::Note, Kind::Promise])];

const MENU: [Menu; 2] = [
    Menu {
        path: "/conversations",
        icon: Icon::Talk,
        word: |t| t.conversation_title(),
        is_shown: |cx| cx.sight().standing().is_member(),
    },
    // From any page: the menu, then this. A note from the car takes twenty seconds.
    Menu {
        path: "/quick-note",
        icon: Icon::Phone,
        word: |t| t.conversation_quick_menu(),
        is_shown: |cx| cx.sight().standing().is_facilitator(),
    },
];

/// How many lines of a list stand open.
const SHOWN: usize = 12;

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/conversations", overview);
    routes.form("/f/{w}/quick-note", quick::page, quick::act);
    talk::routes(routes);
    note::routes(routes);
    promise::routes(routes);
}

/// The way back up from a form of this room.
fn crumbs(cx: &Cx<'_>, here: &str) -> Markup {
    let list = cx.at("/conversations");
    kit::crumbs(&[Link::new(&list, cx.t.conversation_title()).icon(Icon::Talk)], here)
}

fn overview(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let facilitates = cx.sight().standing().is_facilitator();
    let at = |end: &str| cx.at(format_args!("/{end}"));
    let actions = html! {
        @if facilitates {
            (kit::link_button(&at("quick-note"), t.conversation_quick()).main().icon(Icon::Phone))
            (kit::link_button(&at("conversations/talks/new"), t.conversation_add_title()))
        } @else if cx.sight().standing().is_member() {
            (kit::link_button(&at("conversations/notes/new"), t.conversation_note_add()).main())
        }
    };
    let content = html! {
        (kit::page_head("", t.conversation_title(), lead(cx), actions))
        div class="two mt" {
            div class="stack-l" {
                @if facilitates { (log(cx)) }
                (notes(cx))
            }
            div class="stack" { (promises(cx)) }
        }
    };
    Ok(cx.page(t.conversation_title(), content))
}

fn lead(cx: &Cx<'_>) -> String {
    let Some(mirror) = conversation::mirror(cx.sight()) else {
        return cx.t.conversation_lead_other().to_owned();
    };
    let silent = domain::home::silent(cx.sight()).len();
    cx.t.conversation_lead_facilitator(mirror.talks, silent)
}

fn log(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let talks = conversation::log(cx.sight(), None);
    let first = talks.len().min(SHOWN);
    html! {
        section aria-labelledby="log" {
            div class="row between" {
                h2 id="log" { (t.conversation_log_title()) }
                (cx.circle(&Audience::Facilitators))
            }
            @if talks.is_empty() {
                (kit::empty(Icon::Talk, t.conversation_log_empty(), t.conversation_log_why(), None))
            } @else {
                (talk::table(cx, &talks[..first]))
                @if talks.len() > first {
                    @let all = t.conversation_log_all(talks.len());
                    (kit::more(&all, talk::table(cx, &talks[first..])))
                }
            }
        }
    }
}

/// The viewer's own notes, and what was said between us where they may hear it.
fn notes(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let add = cx.at("/conversations/notes/new");
    let all = conversation::notes(cx.sight());
    let (private, between): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| it.note.circle == NoteCircle::Writer);
    let hears = cx.sight().standing().hears().next().is_some();
    let button = kit::link_button(&add, t.conversation_note_add()).small().icon(Icon::Plus);
    html! {
        section aria-labelledby="notes" {
            div class="row between" {
                h2 id="notes" { (t.conversation_notes_title()) }
                @if cx.sight().standing().is_member() { (button) }
            }
            @if private.is_empty() && between.is_empty() {
                (kit::empty(Icon::Writer, t.conversation_notes_empty(), "", None))
            }
            @if !private.is_empty() {
                h3 class="mt" { (t.conversation_notes_private()) }
                p { (cx.circle(&Audience::Writer)) }
                (note_list(cx, &private, true))
            }
            @if hears && !between.is_empty() {
                h3 class="mt" { (t.conversation_notes_between()) }
                (note_list(cx, &between, true))
            }
        }
    }
}

/// Notes under each other; the first ones stand open.
pub(crate) fn note_list(cx: &Cx<'_>, notes: &[NoteLine<'_>], with_party: bool) -> Markup {
    let first = notes.len().min(SHOWN);
    let badges = with_party.then(|| Badges::of(cx));
    let list = |notes: &[NoteLine<'_>]| {
        html! { ul class="list" { @for it in notes { (note::line(cx, it, badges.as_ref())) } } }
    };
    html! {
        (list(&notes[..first]))
        @if notes.len() > first { (kit::more(cx.t.frame_show_all(), list(&notes[first..]))) }
    }
}

fn promises(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let open = conversation::open_promises(cx.sight(), None);
    let all = cx.at("/conversations/promises");
    let add = cx.at("/conversations/promises/new");
    let content = html! {
        @if open.is_empty() {
            p { b { (t.conversation_promises_empty()) } }
            p class="small soft" { (t.conversation_promises_empty_why()) }
        } @else {
            (promise::list(cx, &open[..open.len().min(SHOWN)], true))
        }
        p class="row" {
            @if cx.sight().standing().is_member() {
                (kit::link_button(&add, t.conversation_promise_add()).small().icon(Icon::Plus))
            }
            a href=(all) { (t.conversation_promises_all()) }
        }
    };
    kit::card("promises", t.conversation_promises_title(), content)
}

/// What this viewer sees of the conversations with one party, for the page of that party.
pub(crate) fn on_party(cx: &Cx<'_>, party: Id<Party>) -> Markup {
    let t = cx.t;
    let standing = cx.sight().standing();
    if !standing.is_member() {
        return html! {};
    }
    let notes = conversation::notes_on(cx.sight(), party, None);
    let promises = conversation::promises(cx.sight(), Some(party));
    let to = |end: &str| cx.at(format_args!("/{end}?party={party}"));
    let content = html! {
        @if standing.is_facilitator() { (talks_on(cx, party)) }
        @if !notes.is_empty() {
            h3 { (t.conversation_notes_title()) }
            (note_list(cx, &notes, false))
        }
        @if !promises.is_empty() {
            h3 { (t.conversation_promises_title()) }
            (promise::list(cx, &promises, false))
        }
        p class="row" {
            @if standing.is_facilitator() {
                (kit::link_button(&to("quick-note"), t.conversation_quick()).icon(Icon::Phone))
            }
            (kit::link_button(&to("conversations/notes/new"), t.conversation_note_add()).small())
            (kit::link_button(&to("conversations/promises/new"), t.conversation_promise_add())
                .small())
        }
    };
    kit::card("conversations", t.conversation_party_title(), content)
}

fn talks_on(cx: &Cx<'_>, party: Id<Party>) -> Markup {
    let t = cx.t;
    let talks = conversation::log(cx.sight(), Some(party));
    html! {
        p {
            @match conversation::silence(cx.sight(), party) {
                Some(day) => { (t.conversation_last(t.date(day))) }
                None => { (t.conversation_last_none()) }
            }
            " " (cx.circle(&Audience::Facilitators))
        }
        @if !talks.is_empty() {
            (kit::more(&t.conversation_party_talks(talks.len()), talk::table(cx, &talks)))
        }
    }
}
