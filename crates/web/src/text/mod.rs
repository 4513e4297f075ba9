// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Texts: one text for all parties, with its passages, versions, comments and who said yes.

mod anyone;
mod check;
mod comment;
mod compare;
mod lease;
mod one;
mod passage;
mod version;
mod write;

use domain::{
    party::Party,
    records::Kind,
    refusal::Need,
    sight::Seen,
    text::{self, Passage, PassageStatus, Text},
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Form, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link, Status, badge},
};

pub(crate) use lease::Leases;
pub(crate) use one::name_of as version_name;

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/texts", At::Own("/texts"), &[Kind::Text]),
    Place::new("/texts", At::Own("/texts/versions"), &[Kind::Version]),
    Place::new(
        "/texts",
        At::Above,
        &[Kind::Passage, Kind::VersionPart, Kind::Acceptance, Kind::Comment, Kind::Disposition],
    ),
];

/// Appears with the first text; who keeps papers always finds it.
const MENU: [Menu; 1] = [Menu {
    path: "/texts",
    icon: Icon::Text,
    word: |t| t.text_title(),
    is_shown: |cx| cx.sight().standing().is_recorder() || !cx.sight().all::<Text>().is_empty(),
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/texts", list);
    write::routes(routes);
    routes.live("/f/{w}/texts/{id}", one::page);
    passage::routes(routes);
    version::routes(routes);
    check::routes(routes);
    anyone::routes(routes);
    routes.page("/f/{w}/texts/{id}/compare", compare::page);
    comment::routes(routes);
}

/// Only who holds the pen goes on.
fn holders_only(cx: &Cx<'_>, text: &Text) -> Result<(), Stop> {
    let standing = cx.sight().standing();
    match standing.is_recorder() && standing.person() == Some(text.holder) {
        true => Ok(()),
        false => Err(Stop::MayNot(Need::Holder)),
    }
}

/// The text that something lies under.
fn text_of<'v>(cx: &Cx<'v>, text: Id<Text>) -> Result<Seen<'v, Text>, Stop> {
    cx.sight().find(text).ok_or(Stop::NotThere)
}

fn crumbs(cx: &Cx<'_>, text: Option<&Seen<'_, Text>>, here: &str) -> Markup {
    let list = cx.at("/texts");
    let up = Link::new(&list, cx.t.text_title()).icon(Icon::Text);
    match text {
        None => kit::crumbs(&[up], here),
        Some(it) => {
            let at = place(cx, it.id);
            kit::crumbs(&[up, Link::new(&at, &it.title)], here)
        }
    }
}

fn place(cx: &Cx<'_>, text: Id<Text>) -> String {
    cx.at(format_args!("/texts/{text}"))
}

/// Back to the passage in its text.
fn back_to(cx: &Cx<'_>, text: Id<Text>, passage: Id<Passage>) -> String {
    cx.at(format_args!("/texts/{text}#{passage}"))
}

/// For which of one's own parties; nothing is asked where there is one.
fn own_party(cx: &Cx<'_>, form: &Form<'_>, own: &[Id<Party>]) -> Markup {
    match own {
        [] => html! {},
        [one] => kit::hidden("party", &one.to_string()),
        all => {
            let options = all.iter().map(|it| (*it, cx.party_name(*it).to_owned()));
            form.pick_record("party", cx.t.text_party(), options, &all[0].to_string())
        }
    }
}

/// Words with what stands between brackets marked as not agreed.
fn words(words: &str) -> Markup {
    let mut pieces: Vec<(bool, &str)> = Vec::new();
    let mut left = words;
    while let Some(at) = left.find('[') {
        let end = left[at..].find(']').map_or(left.len(), |it| at + it + 1);
        pieces.extend([(false, &left[..at]), (true, &left[at..end])]);
        left = &left[end..];
    }
    pieces.push((false, left));
    html! {
        span class="typed" {
            @for (is_open, words) in pieces {
                @if is_open { (kit::open_words(words)) } @else { (words) }
            }
        }
    }
}

fn status(cx: &Cx<'_>, of: PassageStatus) -> Markup {
    let (tone, icon) = match of {
        PassageStatus::Open => (Status::Warm, Icon::Open),
        PassageStatus::UnderReservation => (Status::Care, Icon::Hand),
        PassageStatus::Agreed => (Status::Good, Icon::Check),
    };
    badge(tone, icon, cx.word("text-status", &of))
}

/// Whether a text is still written in, in a word.
fn state(cx: &Cx<'_>, text: &Text) -> Markup {
    match text.is_frozen() {
        true => badge(Status::Good, Icon::Lock, cx.t.text_state_frozen()),
        false => badge(Status::Note, Icon::Half, cx.t.text_state_open()),
    }
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    if !cx.sight().standing().is_member() {
        return Err(Stop::MayNot(Need::Member));
    }
    let t = cx.t;
    let texts = text::texts(cx.sight());
    let may_open = cx.sight().standing().is_recorder();
    let new = cx.at("/texts/new");
    let button = || kit::link_button(&new, t.text_open()).main().icon(Icon::Plus);
    let actions = html! { @if may_open && !texts.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head("", t.text_title(), t.text_lead(texts.len()), actions))
        @if texts.is_empty() {
            (kit::empty(Icon::Text, t.text_empty(), t.text_empty_why(), may_open.then(button)))
        }
        ul class="list" { @for it in &texts { (line(cx, it)) } }
    };
    Ok(cx.page(t.text_title(), content))
}

fn line(cx: &Cx<'_>, it: &Seen<'_, Text>) -> Markup {
    let t = cx.t;
    let points = text::points(&text::passages_of(cx.sight(), it.id));
    html! {
        li id=(it.id) {
            div class="row between top" {
                a class="typed" href=(place(cx, it.id)) { (it.title) }
                (state(cx, it))
            }
            p class="small soft row" {
                (cx.word("text-kind", &it.kind)) " " (cx.circle(&it.circle.audience()))
            }
            p class="small" {
                (t.text_held_by(cx.person_name(it.holder)))
                @if !it.is_frozen() { " " (t.text_open_points(points.open)) }
            }
        }
    }
}

/// Says that what is being typed stays in this browser until it is sent.
pub(super) fn kept_here(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    html! {
        p class="small soft" role="status" data-kept=(t.text_kept_here())
            data-kept-before=(t.text_kept_before()) {}
    }
}
