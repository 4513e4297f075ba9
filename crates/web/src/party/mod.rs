// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties: the list, one party with its people, and everything that is said of it.

mod add;
mod between;
mod constituency;
mod driver;
mod edit;
mod list;
mod merge;
mod page;
mod people;
mod person;
mod position;
mod print;
mod readers;
mod register;
mod role;

pub(crate) use readers::readers;

use domain::{
    party::{May, Party, PartyKind, may},
    records::Kind,
    refusal::Need,
};
use ledger::Id;
use maud::{Markup, html};

use crate::{
    frame::{At, Cx, Menu, Place, Room, Routes, Stop},
    kit::{self, Icon, Link},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

/// Where records of this room are read.
pub(crate) const PLACES: &[Place] = &[
    Place::new("/parties", At::Own("/parties"), &[Kind::Party]),
    Place::new("/people", At::Own("/people"), &[Kind::Person]),
    Place::new(
        "/parties",
        At::Above,
        &[
            Kind::Driver,
            Kind::Particulars,
            Kind::Role,
            Kind::Hearer,
            Kind::Mandate,
            Kind::Releasers,
            Kind::Constituency,
            Kind::Support,
            Kind::Position,
            Kind::Estimate,
        ],
    ),
];

const MENU: [Menu; 2] = [
    Menu { path: "/parties", icon: Icon::Parties, word: |t| t.party_title(), is_shown: |_| true },
    Menu {
        path: "/people",
        icon: Icon::Writer,
        word: |t| t.party_people_title(),
        is_shown: |cx| cx.sight().standing().is_member(),
    },
];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/parties", list::page);
    routes.form("/f/{w}/parties/new", add::page, add::act);
    routes.form("/f/{w}/parties/register", register::page, register::act);
    routes.form("/f/{w}/parties/merge", merge::page, merge::act);
    routes.live("/f/{w}/parties/{id}", page::page);
    routes.page("/f/{w}/parties/{id}/print", print::page);
    edit::routes(routes);
    position::routes(routes);
    driver::routes(routes);
    between::routes(routes);
    constituency::routes(routes);
    people::routes(routes);
    person::routes(routes);
    role::routes(routes);
}

/// The party of this address with what the viewer may do there.
fn party<'v>(cx: &Cx<'v>) -> Result<(domain::sight::Seen<'v, Party>, May), Stop> {
    let party = cx.find::<Party>("id")?;
    let may = may(cx.sight(), party.id);
    Ok((party, may))
}

/// Told before somebody types, rather than after.
fn only(held: bool, need: Need) -> Result<(), Stop> {
    if held { Ok(()) } else { Err(Stop::MayNot(need)) }
}

fn place(cx: &Cx<'_>, party: Id<Party>) -> String {
    cx.at(format_args!("/parties/{party}"))
}

/// The way back up from a page about a party.
fn crumbs(cx: &Cx<'_>, party: Id<Party>, here: &str) -> Markup {
    let (list, own) = (cx.at("/parties"), place(cx, party));
    let up = Link::new(&list, cx.t.party_title()).icon(Icon::Parties);
    kit::crumbs(&[up, Link::new(&own, cx.party_name(party))], here)
}

/// Saves, or goes back without.
fn buttons(cx: &Cx<'_>, word: &str, back: &str) -> Markup {
    html! {
        div class="row" {
            (kit::button(word).main())
            (kit::link_button(back, cx.t.frame_not_now()).quiet())
        }
    }
}

/// So many of that kind: "27 gemeenten".
fn kind_count(t: texts::Texts, kind: PartyKind, count: usize) -> String {
    match kind {
        PartyKind::Municipality => t.party_count_municipality(count),
        PartyKind::Province => t.party_count_province(count),
        PartyKind::WaterAuthority => t.party_count_water_authority(count),
        PartyKind::SafetyRegion => t.party_count_safety_region(count),
        PartyKind::Ministry => t.party_count_ministry(count),
        PartyKind::JointBody => t.party_count_joint_body(count),
        PartyKind::Company => t.party_count_company(count),
        PartyKind::Association => t.party_count_association(count),
        PartyKind::Foundation => t.party_count_foundation(count),
        PartyKind::School => t.party_count_school(count),
        PartyKind::Care => t.party_count_care(count),
        PartyKind::Residents => t.party_count_residents(count),
        PartyKind::Other => t.party_count_other(count),
    }
}
