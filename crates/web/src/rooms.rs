// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of rooms: each with its addresses and its entries in the menu, in this order.

use crate::{
    account, assignment, conversation,
    frame::{Cx, Room, is_form},
    history, home, interest,
    kit::Icon,
    party, plain, process, round, search, sheet, table, text,
};

pub(crate) const ROOMS: &[Room] = &[
    plain::ROOM,
    account::ROOM,
    home::ROOM,
    assignment::ROOM,
    party::ROOM,
    table::ROOM,
    round::ROOM,
    conversation::ROOM,
    interest::ROOM,
    text::ROOM,
    process::ROOM,
    search::ROOM,
    sheet::ROOM,
    history::ROOM,
];

/// A line of the menu.
pub(crate) struct Entry {
    pub href: String,
    pub word: &'static str,
    pub icon: Icon,
    pub current: bool,
}

/// The menu of this founding for who looks.
pub(crate) fn menu(cx: &Cx<'_>) -> Vec<Entry> {
    let shown = ROOMS.iter().flat_map(|it| it.menu).filter(|it| (it.is_shown)(cx));
    shown
        .map(|it| {
            let href = cx.at(it.path);
            let inside = cx.path().strip_prefix(&href);
            // Every address begins with the one of home: only the address itself is home.
            let is_part = |rest: &str| rest.starts_with('/') && !it.path.is_empty();
            let current = inside.is_some_and(|rest| rest.is_empty() || is_part(rest));
            Entry { current, word: (it.word)(cx.t), icon: it.icon, href }
        })
        // On a day that is past nothing is written.
        .filter(|it| !is_form(&it.href))
        .collect()
}
