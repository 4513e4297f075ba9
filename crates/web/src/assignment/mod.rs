// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Assignment: beginning a founding with one sentence, and the wish as it was spoken.

mod open;

use domain::assignment::Wish;
use maud::html;

use crate::{
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    history,
    kit::{self, Icon},
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] = [Menu {
    path: "/assignment",
    icon: Icon::Frames,
    word: |t| t.assignment_title(),
    is_shown: |_| true,
}];

fn routes(routes: &mut Routes) {
    routes.open(|routes| routes.form("/new", open::page, open::act));
    routes.page("/f/{w}/assignment", assignment);
}

fn assignment(cx: &Cx<'_>) -> Result<Page, Stop> {
    let t = cx.t;
    let content = html! {
        (kit::page_head("", t.assignment_title(), "", ""))
        @for wish in cx.sight().all::<Wish>() {
            @let when = wish.on.map_or(t.frame_unknown().to_owned(), |it| t.date(it));
            h2 { (t.assignment_wish()) }
            (kit::quote(&wish.words, t.assignment_spoken(when, wish.spoken_by.as_str())))
            p { (history::link(cx, wish.id.any())) }
        }
    };
    Ok(cx.page(t.assignment_title(), content))
}
