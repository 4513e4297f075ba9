// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Tables: where parties sit together.

use domain::table::Table;
use maud::html;

use crate::{
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    history,
    kit::{self, Icon},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "/tables", icon: Icon::Table, word: |t| t.table_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/tables", list);
}

fn list(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let tables = cx.sight().all::<Table>();
    let content = html! {
        (kit::page_head("", t.table_title(), "", ""))
        @if tables.is_empty() { (kit::empty(Icon::Table, t.table_empty(), "", None)) }
        ul class="list" {
            @for it in &tables { li { b { (it.name) } " " (history::link(cx, it.id.any())) } }
        }
    };
    Ok(cx.page(t.table_title(), content))
}
