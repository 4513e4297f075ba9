// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Table mode: while a table is together, the screens of who hosts, takes notes or sits there leave
//! out what others who look along should not read. One press shows it, for ten minutes and in that
//! session alone; nobody else notices.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use axum::response::Response;
use ledger::{AnyId, Timestamp};
use maud::{Markup, html};

use crate::{
    frame::{Cx, Routes, Stop, back, clock, see_other},
    kit::{self, Icon},
};

const TEN_MINUTES: Timestamp = 10 * 60 * 1000;

/// Sessions that show everything, and until when: in the memory of this program only.
#[derive(Default)]
pub struct Opened(Mutex<HashMap<AnyId, Timestamp>>);

impl Opened {
    pub fn is_open(&self, mark: AnyId, now: Timestamp) -> bool {
        self.lock().get(&mark).is_some_and(|it| now < *it)
    }

    fn open(&self, mark: AnyId, now: Timestamp) {
        let mut all = self.lock();
        all.retain(|_, until| now < *until);
        all.insert(mark, now + TEN_MINUTES);
    }

    fn close(&self, mark: AnyId) {
        self.lock().remove(&mark);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<AnyId, Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn routes(routes: &mut Routes) {
    routes.answer("/f/{w}/table-mode/open", open);
    routes.answer("/f/{w}/table-mode/close", close);
}

fn open(cx: &Cx<'_>) -> Result<Response, Stop> {
    if let Some(session) = &cx.session {
        cx.house().opened.open(session.mark, clock());
    }
    Ok(see_other(cx, back(cx), None))
}

fn close(cx: &Cx<'_>) -> Result<Response, Stop> {
    if let Some(session) = &cx.session {
        cx.house().opened.close(session.mark);
    }
    Ok(see_other(cx, back(cx), None))
}

/// What every page says in table mode, with the button that opens it, or closes it again.
pub(crate) fn banner(cx: &Cx<'_>) -> Markup {
    if !cx.is_at_table() {
        return html! {};
    }
    let t = cx.t;
    let sentence = if cx.is_opened() { t.table_mode_opened() } else { t.table_mode_covered() };
    html! { div class="example table-mode" { p { (Icon::Eye) " " (sentence) } (button(cx)) } }
}

/// Opens what is covered, or covers it again.
pub(super) fn button(cx: &Cx<'_>) -> Markup {
    let (t, is_opened) = (cx.t, cx.is_opened());
    let to = cx.at(if is_opened { "/table-mode/close" } else { "/table-mode/open" });
    let word = if is_opened { t.table_mode_close() } else { t.table_mode_open() };
    html! {
        form method="post" action=(to) {
            (kit::hidden("back", cx.path()))
            (kit::button(word).small())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_open_for_ten_minutes_in_one_session() {
        let opened = Opened::default();
        let (mine, other) = (AnyId([1; 16]), AnyId([2; 16]));
        opened.open(mine, 0);
        assert!(opened.is_open(mine, TEN_MINUTES - 1) && !opened.is_open(other, 1));
        assert!(!opened.is_open(mine, TEN_MINUTES));
        opened.open(mine, 0);
        opened.close(mine);
        assert!(!opened.is_open(mine, 1));
    }
}
