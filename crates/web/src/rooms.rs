// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of rooms: each with its addresses and its entries in the menu, in this order.

use domain::records::{Kind, Record};
use ledger::AnyId;

use crate::{
    account, assignment, conversation,
    frame::{At, Cx, Place, Room, is_form},
    history, home, interest,
    kit::Icon,
    lens, party, plain, process, round, search, sheet, table, text,
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
    lens::ROOM,
    search::ROOM,
    sheet::ROOM,
    history::ROOM,
];

/// What each room tells of where its records are read.
const PLACES: &[&[Place]] = &[
    assignment::PLACES,
    party::PLACES,
    table::PLACES,
    round::PLACES,
    conversation::PLACES,
    interest::PLACES,
    text::PLACES,
    process::PLACES,
    lens::PLACES,
];

/// Where records of this kind are read.
fn place(kind: Kind) -> &'static Place {
    const IN_HISTORY: &Place = &Place::new("", At::History, &[]);
    let told = PLACES.iter().copied().flatten().find(|it| it.kinds.contains(&kind));
    told.unwrap_or(IN_HISTORY)
}

/// The page of the room of these records, and where each has one of its own, what that is behind.
pub(crate) fn room_of(kind: Kind) -> (&'static str, Option<&'static str>) {
    let place = place(kind);
    match place.at {
        At::Own(page) => (place.room, Some(page)),
        _ => (place.room, None),
    }
}

/// The page on which this record can be read.
pub(crate) fn page_about(cx: &Cx<'_>, id: AnyId, record: &Record) -> String {
    let behind = |page: &str, id: AnyId| cx.at(format_args!("{page}/{id}"));
    let history = || behind("/history", id);
    let place = place(record.kind());
    match place.at {
        At::Own(page) => behind(page, id),
        At::Room => cx.at(place.room),
        At::History => history(),
        At::About(page) => {
            record.filed().under().first().map_or_else(history, |it| behind(page, *it))
        }
        At::Above => {
            let own = |it: AnyId| Some(behind(room_of(cx.sight().sees(it)?).1?, it));
            record.filed().under().into_iter().find_map(own).unwrap_or_else(history)
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_record_is_told_of_by_one_room() {
        for kind in Kind::ALL {
            let told = PLACES.iter().copied().flatten().filter(|it| it.kinds.contains(kind));
            assert_eq!(told.count(), 1, "where is a {} read?", kind.word());
        }
    }
}
