// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Home: what is true today, for who looks.

use domain::assignment::Wish;
use maud::html;

use crate::{
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    kit::{self, Icon},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "", icon: Icon::Today, word: |t| t.home_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.page("/f/{w}", today);
}

fn today(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let name = cx.person().map(|it| cx.person_name(it)).unwrap_or_default();
    let content = html! {
        (kit::page_head(t.date_with_day(cx.today()), t.home_greeting(name), "", ""))
        @for wish in cx.sight().all::<Wish>() {
            (kit::quote(&wish.words, wish.spoken_by.as_str()))
        }
    };
    Ok(cx.page(t.home_title(), content))
}
