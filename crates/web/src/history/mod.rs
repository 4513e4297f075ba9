// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The history of any record: who, when, why, and the differences in words.

mod between;
mod days;
mod difference;
mod name;

use domain::{
    past::{Step, Told},
    records::Record,
};
use ledger::AnyId;
use maud::{Markup, html};

use crate::{
    frame::{Cx, Menu, Page, Room, Routes, Stop},
    kit::{self, Icon, Link, Moment, Tense, hidden},
    rooms,
};

pub(crate) use difference::{changes, contents};
pub(crate) use name::{kind_name, name_of};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "/days", icon: Icon::Clock, word: |t| t.web_days_title(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.live("/f/{w}/history/{record}", page);
    routes.page("/f/{w}/days", days::page);
    routes.page("/f/{w}/days/between", between::page);
}

/// The link to the history of a record, for the page about it.
pub(crate) fn link(cx: &Cx<'_>, record: AnyId) -> Markup {
    let href = cx.at(format_args!("/history/{record}"));
    html! { (Link::new(&href, cx.t.frame_history())) }
}

fn steps(cx: &Cx<'_>, record: AnyId) -> Result<Vec<Step<Record>>, Stop> {
    cx.sight().any(record).ok_or(Stop::NotThere)?;
    let past = cx.house().desk.past(cx.workspace_id(), record)?;
    cx.sight().past_any(record, &past).ok_or(Stop::NotThere)
}

fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    let record = cx.id::<Record>("record")?.any();
    let steps = steps(cx, record)?;
    let t = cx.t;
    let name = name_of(cx, record);
    let circle = cx.sight().circle(record).map(|it| cx.circle(&it));
    let when: Vec<(String, String)> =
        steps.iter().map(|it| (t.moment(it.at), texts::date_of(it.at).to_string())).collect();
    let moment = |(place, step): (usize, &'_ Step<Record>)| Moment {
        tense: if place + 1 == steps.len() { Tense::Now } else { Tense::Past },
        when: &when[place].0,
        stamp: &when[place].1,
        who: cx.who(step.by),
        what: told(cx, place.checked_sub(1).map(|it| &steps[it]), step),
        why: "",
        way: html! {},
    };
    let mut moments: Vec<Moment<'_>> = steps
        .iter()
        .enumerate()
        .rev()
        .map(|it| Moment { why: it.1.why.as_deref().unwrap_or_default(), ..moment(it) })
        .collect();
    // What was said before the last step cannot go back: somebody went on from it.
    if let (Some(newest), Some(step)) = (moments.first_mut(), steps.last()) {
        newest.way = undo(cx, record, step)?;
    }
    let lead = t.web_history_count(steps.len());
    let content = html! {
        (way_back(cx, record, &name))
        (kit::page_head(circle.unwrap_or_default(), html! { (t.frame_history()) ": " (name) },
            lead, ""))
        (kit::trail(&moments))
    };
    Ok(cx.page(format!("{}: {name}", t.frame_history()), content))
}

/// The button that takes a step back, for who took it and may.
fn undo(cx: &Cx<'_>, record: AnyId, step: &Step<Record>) -> Result<Markup, Stop> {
    let by = cx.person().map(|it| it.any()).filter(|it| *it == step.by && cx.as_of().is_none());
    let Some(by) = by else { return Ok(html! {}) };
    let Some(count) = cx.house().desk.undoes(cx.workspace_id(), by, step.act_id)? else {
        return Ok(html! {});
    };
    // A record that was only just made is gone then, and its history with it.
    let back = match step.number {
        1 => cx.at(room_of(cx, record).0),
        _ => cx.at(format_args!("/history/{record}")),
    };
    Ok(html! {
        @if count > 1 { p class="small soft" { (cx.t.web_undo_all(count)) } }
        form method="post" action=(cx.at("/undo")) {
            (kit::act_id_place())
            (hidden("undo", &step.act_id.to_string()))
            (hidden("back", &back))
            (kit::button(cx.t.frame_undo()).small().icon(Icon::Back))
        }
    })
}

/// The address of the room of a record, and of its own page there where it has one.
fn room_of(cx: &Cx<'_>, record: AnyId) -> (&'static str, Option<&'static str>) {
    cx.sight().sees(record).map_or(("", None), rooms::room_of)
}

/// Up to the room of the record, and to its own page where it has one.
fn way_back(cx: &Cx<'_>, record: AnyId, name: &str) -> Markup {
    let (room, own) = room_of(cx, record);
    let href = cx.at(room);
    let menu = rooms::menu(cx);
    let entry = menu.iter().flat_map(|it| &it.1).find(|it| it.href == href);
    let page = own.map(|it| cx.at(format_args!("{it}/{record}")));
    let room = entry.map(|it| Link::new(&it.href, it.word));
    let own = page.as_ref().filter(|_| entry.is_some()).map(|it| Link::new(it, name));
    let links: Vec<_> = room.into_iter().chain(own).collect();
    kit::crumbs(&links, cx.t.frame_history())
}

/// What one revision did to the one before it.
fn told(cx: &Cx<'_>, before: Option<&Step<Record>>, step: &Step<Record>) -> Markup {
    let t = cx.t;
    let here = |it: &Step<Record>| match &it.told {
        Told::Here(record) => Some(record.clone()),
        Told::Withdrawn | Told::Erased => None,
    };
    match (&step.told, before.and_then(here)) {
        (Told::Withdrawn, _) => html! { p { (t.web_withdrawn()) } },
        (Told::Erased, _) => html! { p { (t.web_erased()) } },
        (Told::Here(now), Some(before)) => changes(cx, &before, now),
        (Told::Here(now), None) => html! {
            @if before.is_none() { p { b { (t.frame_history_first()) } } }
            (contents(cx, now))
        },
    }
}

/// What somebody else made of a record while it was being changed here.
pub(crate) fn meanwhile(
    cx: &Cx<'_>,
    record: AnyId,
    seen: u32,
    theirs: u32,
) -> Result<Markup, Stop> {
    let steps = steps(cx, record)?;
    let at = |number: u32| steps.iter().find(|it| it.number == number);
    let Some(now) = at(theirs) else { return Err(Stop::NotThere) };
    let t = cx.t;
    let when = t.moment(now.at);
    Ok(html! {
        div class="card sunk" {
            h2 { (t.frame_outdated_title()) }
            p class="small soft" { (t.frame_changed_by(cx.who(now.by), when)) }
            h3 { (t.frame_outdated_theirs()) }
            (told(cx, at(seen), now))
            p { (t.web_outdated_how()) }
        }
    })
}
