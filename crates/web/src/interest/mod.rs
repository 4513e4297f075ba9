// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Interests: what was said between us, what went further, and what others let us read.

mod cheer;
mod drafted;
mod glossary;
mod join;
mod limit;
mod own;
mod pattern;
mod release;
mod request;
mod reveal;
mod say;
mod write;

use domain::{
    interest::{self, Release, ReleaseCircle},
    party::Party,
    records::Kind,
    refusal::Need,
    sight::Seen,
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Menu, Page, Place, Room, Routes, Stop},
    kit::{self, Icon, Link},
    table::Badges,
};

pub(crate) use cheer::notice as cheer_notice;

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new(
        "/interests",
        At::About("/interests/of"),
        &[Kind::Interest, Kind::Limit, Kind::ReleaseRequest],
    ),
    Place::new(
        "/interests",
        At::Room,
        &[Kind::DraftedInterest, Kind::Release, Kind::JoinedInterest, Kind::Pattern],
    ),
    Place::new("/glossary", At::Room, &[Kind::Term, Kind::Meaning, Kind::CheerWords]),
];

const MENU: [Menu; 1] = [Menu {
    path: "/interests",
    icon: Icon::Star,
    word: |t| t.interest_title(),
    is_shown: |cx| cx.sight().standing().is_member(),
}];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/interests", overview);
    routes.live("/f/{w}/interests/of/{id}", own::page);
    write::routes(routes);
    release::routes(routes);
    request::routes(routes);
    drafted::routes(routes);
    join::routes(routes);
    limit::routes(routes);
    pattern::routes(routes);
    reveal::routes(routes);
    glossary::routes(routes);
    routes.open(|routes| routes.page("/f/{w}/released", public));
}

/// Only a voice of the party goes on.
fn voices_only(cx: &Cx<'_>, party: Id<Party>) -> Result<(), Stop> {
    match cx.sight().standing().is_voice(party) {
        true => Ok(()),
        false => Err(Stop::MayNot(Need::Voice)),
    }
}

fn crumbs(cx: &Cx<'_>, here: &str) -> Markup {
    let list = cx.at("/interests");
    kit::crumbs(&[Link::new(&list, cx.t.interest_title()).icon(Icon::Star)], here)
}

/// The page of what one party said, with the way there.
fn place(cx: &Cx<'_>, party: Id<Party>) -> String {
    cx.at(format_args!("/interests/of/{party}"))
}

fn crumbs_of(cx: &Cx<'_>, party: Id<Party>, here: &str) -> Markup {
    let (list, own) = (cx.at("/interests"), place(cx, party));
    let up = Link::new(&list, cx.t.interest_title()).icon(Icon::Star);
    kit::crumbs(&[up, Link::new(&own, cx.party_name(party))], here)
}

fn overview(cx: &Cx<'_>) -> Result<Page, Stop> {
    cx.members_only()?;
    let t = cx.t;
    let own = cx.voiced();
    let say = own.first().map(|it| cx.at(format_args!("/interests/new?party={it}")));
    let offer = cx.at("/interests/offer");
    let draft = drafted::prepared(cx).first().map(|_| cx.at("/interests/draft"));
    let actions = html! {
        @if let Some(say) = &say { (kit::link_button(say, t.interest_speak()).main()) }
        @if let Some(draft) = &draft { (kit::link_button(draft, t.interest_draft()).main()) }
        @if cx.sight().standing().is_facilitator() && !interest::heard_parties(cx.sight()).is_empty() {
            (kit::link_button(&offer, t.interest_offer()).main())
        }
    };
    let content = html! {
        (kit::page_head("", t.interest_title(), t.interest_lead(), actions))
        div class="two mt" {
            div class="stack-l" {
                (drafted::card(cx, &cx.sight().all()))
                (patterns(cx))
                (released(cx))
            }
            div class="stack" { (heard(cx)) (ways(cx)) }
        }
    };
    Ok(cx.page(t.interest_title(), content))
}

/// What facilitators told back, for who sits in its circle.
fn patterns(cx: &Cx<'_>) -> Markup {
    let mut shown = cx.sight().all::<interest::Pattern>();
    shown.reverse();
    html! { @for it in &shown { (pattern::told(cx, it)) } }
}

fn released(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let all = interest::released(cx.sight(), None);
    let badges = Badges::of(cx);
    html! {
        section aria-labelledby="released" {
            h2 id="released" { (t.interest_released_title()) }
            @if all.is_empty() {
                (kit::empty(Icon::Eye, t.interest_released_none(),
                    t.interest_released_none_why(), None))
            } @else {
                ul class="list" { @for it in &all { (release_line(cx, it, Some(&badges))) } }
            }
        }
    }
}

/// Released words with their circle and whose they are.
fn release_line(cx: &Cx<'_>, it: &Seen<'_, Release>, badges: Option<&Badges<'_>>) -> Markup {
    let t = cx.t;
    let name = it.party.map_or(it.name.as_str(), |party| cx.party_name(party));
    let day = t.date(texts::date_of(it.stamp.made_at));
    html! {
        li id=(it.id) {
            @if let (Some(badges), Some(party)) = (badges, it.party) { (badges.link(cx, party)) }
            p class="typed" { "“" (it.words) "”" }
            p class="small soft row" {
                (cx.circle(&it.circle.audience()))
                (t.interest_released_on(day, name))
                @if it.circle == ReleaseCircle::Public { (public_link(cx)) }
            }
            (join::line(cx, it))
        }
    }
}

/// The way to what whoever passes by reads, for who looks from the inside.
fn public_link(cx: &Cx<'_>) -> Markup {
    let at = cx.at("/released");
    html! {
        @if cx.sight().standing().is_member() { a href=(at) { (cx.t.interest_public_page()) } }
    }
}

fn heard(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let parties = interest::heard_parties(cx.sight());
    let content = html! {
        p class="small soft" { (t.interest_heard_lead()) }
        @if parties.is_empty() { p { (t.interest_heard_none()) } }
        ul class="list" {
            @for party in &parties {
                @let count = interest::interests_of(cx.sight(), party.id).len();
                li {
                    a href=(place(cx, party.id)) { (party.name) }
                    div class="small soft" { (t.interest_heard_count(count)) }
                }
            }
        }
    };
    kit::card("heard", t.interest_heard_title(), content)
}

fn ways(cx: &Cx<'_>) -> Markup {
    let t = cx.t;
    let facilitates = cx.sight().standing().is_facilitator();
    let at = |path: &str| cx.at(path);
    let content = html! {
        ul class="list" {
            @if facilitates {
                li { a href=(at("/interests/pattern")) { (t.interest_ways_pattern()) } }
                li { a href=(at("/interests/reveal")) { (t.interest_ways_reveal()) } }
            }
            li { a href=(at("/glossary")) { (t.interest_ways_glossary()) } }
            li { a href="/wie-ziet-wat" { (t.interest_ways_circles()) } }
        }
    };
    kit::card("ways", t.interest_ways_title(), content)
}

/// For who passes by: what parties say in public, by name; without any of it the page is not there.
fn public(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let all = interest::released(cx.sight(), Some(ReleaseCircle::Public));
    if all.is_empty() {
        return Err(Stop::NotThere);
    }
    let content = html! {
        (kit::page_head("", t.interest_released_public_title(), "", ""))
        ul class="list" { @for it in &all { (release_line(cx, it, None)) } }
    };
    Ok(cx.page(t.interest_released_public_title(), content))
}
