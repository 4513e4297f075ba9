// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The list of rooms: each with its addresses and its entries in the menu, in this order.

use domain::records::{Kind, Record};
use ledger::AnyId;
use texts::Texts;

use crate::{
    account, assignment, conversation, decision,
    frame::{At, Cx, Menu, Place, Room, is_form},
    history, home, interest,
    kit::{Icon, Link},
    lens, paper, party, plain, process, round, route, search, sheet, table, text,
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
    decision::ROOM,
    route::ROOM,
    paper::ROOM,
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
    decision::PLACES,
    route::PLACES,
    paper::PLACES,
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

impl Entry {
    pub fn link(&self) -> Link<'_> {
        Link::new(&self.href, self.word).icon(self.icon).current(self.current)
    }
}

/// A heading, and the pages under it.
type Group = (fn(Texts) -> &'static str, &'static [&'static str]);

/// The lines of the menu by what somebody looks for; the first group needs no heading.
const GROUPS: [Group; 5] = [
    (|_| "", &["", "/search"]),
    (|t| t.web_rooms_task(), &["/assignment", "/frames", "/tracks"]),
    (
        |t| t.web_rooms_parties(),
        &["/parties", "/people", "/conversations", "/quick-note", "/interests"],
    ),
    (
        |t| t.web_rooms_together(),
        &["/tables", "/rounds", "/texts", "/decisions", "/route", "/papers", "/process", "/lens"],
    ),
    (|t| t.web_rooms_back(), &["/days"]),
];

/// The menu of this founding for who looks: groups with their headings.
pub(crate) fn menu(cx: &Cx<'_>) -> Vec<(&'static str, Vec<Entry>)> {
    let all: Vec<&Menu> = ROOMS.iter().flat_map(|it| it.menu).collect();
    let group = |(word, paths): &Group| {
        let listed = paths.iter().filter_map(|path| all.iter().find(|it| it.path == *path));
        let entries = listed.filter(|it| (it.is_shown)(cx)).map(|it| entry(cx, it));
        // On a day that is past nothing is written.
        (word(cx.t), entries.filter(|it| !is_form(&it.href)).collect::<Vec<_>>())
    };
    GROUPS.iter().map(group).filter(|it| !it.1.is_empty()).collect()
}

fn entry(cx: &Cx<'_>, it: &Menu) -> Entry {
    let href = cx.at(it.path);
    let inside = cx.path().strip_prefix(&href);
    // Every address begins with the one of home: only the address itself is home.
    let is_part = |rest: &str| rest.starts_with('/') && !it.path.is_empty();
    let current = inside.is_some_and(|rest| rest.is_empty() || is_part(rest));
    Entry { current, word: (it.word)(cx.t), icon: it.icon, href }
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

    #[test]
    fn every_line_of_the_menu_stands_in_one_group() {
        let listed: Vec<&str> = GROUPS.iter().flat_map(|it| it.1).copied().collect();
        let there: Vec<&str> = ROOMS.iter().flat_map(|it| it.menu).map(|it| it.path).collect();
        for path in &there {
            let times = listed.iter().filter(|it| *it == path).count();
            assert_eq!(times, 1, "“{path}” stands in {times} groups");
        }
        assert_eq!(listed.len(), there.len(), "a group lists a page that no room tells of");
    }
}
