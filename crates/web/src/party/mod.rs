// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties: the list, and adding one.

mod add;

use domain::party::Party;
use maud::html;

use crate::{
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    history,
    kit::{self, Icon, column},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "/parties", icon: Icon::Parties, word: |t| t.party_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/parties", list);
    routes.form("/f/{w}/parties/new", add::page, add::act);
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let parties = cx.sight().all::<Party>();
    let may_add = cx.sight().standing().is_facilitator();
    let add = cx.at("/parties/new");
    let button = || kit::link_button(&add, t.party_add_title()).main().icon(Icon::Plus);
    let rows: Vec<_> = parties
        .iter()
        .enumerate()
        .map(|(place, it)| {
            vec![
                kit::party(&it.short, place, &it.name),
                html! { (cx.word("party-kind", &it.kind)) },
                html! { (cx.word("party-participation", &it.participation)) },
                history::link(cx, it.id.any()),
            ]
        })
        .collect();
    let columns = [
        column(t.party_field_name()),
        column(t.party_field_kind()),
        column(t.party_field_participation()),
        column(t.frame_history()),
    ];
    let actions = html! { @if may_add && !parties.is_empty() { (button()) } };
    let content = html! {
        (kit::page_head("", t.party_title(), t.party_count(parties.len()), actions))
        @if parties.is_empty() {
            (kit::empty(Icon::Parties, t.party_empty(), "", may_add.then(button)))
        } @else {
            (kit::fold_table(t.party_title(), false, &columns, &rows))
        }
    };
    Ok(cx.page(t.party_title(), content))
}
