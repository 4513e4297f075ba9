// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What became different between two days, in words: what rose, fell, came, went or changed.

use std::sync::Arc;

use domain::{
    assignment::Move,
    earlier::{Difference, Earlier, How, differences},
    records::{Kind, Record},
};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{changes, contents, days, link, name_of};
use crate::{
    assignment::firmness_word,
    frame::{Cx, NoDay, Page, Stop, no_day_sentence, parse_day},
    kit,
};

/// So many things are written out in one room; of the others is said how many they are.
const MOST: usize = 200;

pub(super) fn page(cx: &Cx<'_>) -> Result<Page, Stop> {
    // Two days are compared from today, whatever day is looked back at.
    if cx.as_of().is_some() {
        return Err(Stop::Elsewhere(cx.at_day(None, "/days/between")));
    }
    let t = cx.t;
    let [from, to] = ["from", "to"].map(|it| cx.query(it).unwrap_or_default().trim().to_owned());
    let (told, wrong) = match from.is_empty() && to.is_empty() {
        true => (html! {}, [None, None]),
        false => match [day(cx, &from), day(cx, &to)] {
            [Ok(one), Ok(two)] => (between(cx, one.min(two), one.max(two))?, [None, None]),
            days => {
                let wrong = |it: Result<Date, NoDay>| it.err().map(|it| no_day_sentence(cx, it));
                (html! {}, days.map(wrong))
            }
        },
    };
    let wrong = [wrong[0].as_deref(), wrong[1].as_deref()];
    let back = cx.at("/days");
    let crumbs = kit::crumbs(&[kit::Link::new(&back, t.web_days_title())], t.web_between_title());
    let content = html! {
        (kit::page_head(crumbs, t.web_between_title(), t.web_between_lead(), ""))
        (days::form(cx, &from, &to, wrong))
        (told)
    };
    Ok(cx.page(t.web_between_title(), content))
}

fn day(cx: &Cx<'_>, word: &str) -> Result<Date, NoDay> {
    let day = parse_day(word)?;
    cx.may_look_at(day).map(|()| day)
}

/// What stood at the end of a day; nothing when that is today, which is still going on.
fn stood(cx: &Cx<'_>, day: Date) -> Result<Option<Arc<Earlier>>, Stop> {
    match day == cx.today() {
        true => Ok(None),
        false => cx.earlier(day).map(Some),
    }
}

fn between(cx: &Cx<'_>, from: Date, to: Date) -> Result<Markup, Stop> {
    let t = cx.t;
    let (before, after) = (stood(cx, from)?, stood(cx, to)?);
    let earlier = before.as_ref().map_or_else(|| cx.now(), |it| cx.sight_on(from, it));
    let later = after.as_ref().map_or_else(|| cx.now(), |it| cx.sight_on(to, it));
    let found = differences(&earlier, &later);
    let title = t.web_between_days(t.date(from), t.date(to));
    if found.is_empty() {
        return Ok(html! {
            section class="mt-l" aria-labelledby="found" {
                (kit::heading(2, "found", &title, ""))
                p { (t.web_between_nothing()) }
            }
        });
    }
    // Every room, in the order of the records, so that none is left out.
    let mut rooms: Vec<&str> = Kind::ALL.iter().map(|it| it.room()).collect();
    rooms.dedup();
    let of_room = |room: &str| -> Vec<&Difference<'_>> {
        found.iter().filter(|it| it.record().is_some_and(|it| it.kind().room() == room)).collect()
    };
    Ok(html! {
        section class="mt-l" aria-labelledby="found" {
            (kit::heading(2, "found", &title, ""))
            p class="lead" { (summary(cx, &found)) }
            @for room in &rooms {
                @let own = of_room(room);
                @if !own.is_empty() {
                    h3 { (room_word(cx, room)) }
                    ul class="list between" {
                        @for it in own.iter().take(MOST) { li { (one(cx, it)) } }
                    }
                    @if own.len() > MOST { p { (t.web_between_more(own.len() - MOST)) } }
                }
            }
        }
    })
}

/// "2 kaders stegen, 1 viel terug, 4 dingen kwamen erbij en 3 veranderden."
fn summary(cx: &Cx<'_>, found: &[Difference<'_>]) -> String {
    let t = cx.t;
    let count = |which: fn(How) -> bool| found.iter().filter(|it| which(it.how)).count();
    let told = [
        (count(|it| matches!(it, How::Moved(Move::Rose { .. }))), Say::Rose),
        (count(|it| matches!(it, How::Moved(Move::Fell { .. }))), Say::Fell),
        (count(|it| it == How::Came), Say::Came),
        (count(|it| it == How::Went), Say::Went),
        (
            count(|it| match it {
                How::Changed => true,
                How::Moved(how) => matches!(how, Move::Opened | Move::Closed | Move::Began),
                How::Came | How::Went => false,
            }),
            Say::Changed,
        ),
    ];
    let parts: Vec<String> = told
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, say)| match say {
            Say::Rose => t.web_between_rose(count),
            Say::Fell => t.web_between_fell(count),
            Say::Came => t.web_between_came(count),
            Say::Went => t.web_between_went(count),
            Say::Changed => t.web_between_changed(count),
        })
        .collect();
    t.web_between_summary(t.list(&parts))
}

enum Say {
    Rose,
    Fell,
    Came,
    Went,
    Changed,
}

fn room_word(cx: &Cx<'_>, room: &str) -> &'static str {
    cx.t.find(&format!("{room}-title")).unwrap_or_default()
}

fn one(cx: &Cx<'_>, it: &Difference<'_>) -> Markup {
    let t = cx.t;
    let kind = it.record().map(|it| kind_word(cx, it.kind())).unwrap_or_default();
    let own = name_of(cx, it.id);
    let name = it.record().filter(|_| own == kind).and_then(|it| lies_under(cx, it));
    let name = name.unwrap_or(own);
    let inside = match (&it.was, &it.is) {
        (Some(was), Some(is)) => changes(cx, was.record, is.record),
        (None, Some(is)) => contents(cx, is.record),
        (Some(was), None) => contents(cx, was.record),
        (None, None) => html! {},
    };
    html! {
        p {
            @if name != kind { span class="soft" { (kind) ": " } }
            b class="typed" { (name) } " " (words(cx, it.how, it.record()))
        }
        (kit::more(t.web_between_what(), html! {
            (inside)
            // What is not there any more has no page of its own.
            @if cx.sight().any(it.id).is_some() { p class="small" { (link(cx, it.id)) } }
        }))
    }
}

/// The name of what a record without one lies under: of the party, for a position.
fn lies_under(cx: &Cx<'_>, record: &Record) -> Option<String> {
    let named = record.filed().under().into_iter().map(|it| name_of(cx, it));
    named.into_iter().find(|it| it != cx.t.frame_unknown())
}

fn kind_word(cx: &Cx<'_>, kind: Kind) -> &'static str {
    let word = cx.t.find(&format!("{}-record-{}", kind.room(), kind.word().replace('_', "-")));
    word.unwrap_or_default()
}

fn words(cx: &Cx<'_>, how: How, record: Option<&Record>) -> String {
    let t = cx.t;
    let frame = match record {
        Some(Record::Frame(frame)) => Some(frame),
        _ => None,
    };
    let to = frame.map(|it| firmness_word(t, it.firmness)).unwrap_or_default();
    match how {
        How::Came => t.web_between_it_came().to_owned(),
        How::Went => t.web_between_it_went().to_owned(),
        How::Changed | How::Moved(Move::Began) => t.web_between_it_changed().to_owned(),
        How::Moved(Move::Rose { from }) => t.web_between_it_rose(firmness_word(t, from), to),
        How::Moved(Move::Fell { from }) => t.web_between_it_fell(firmness_word(t, from), to),
        How::Moved(Move::Opened) => t.web_between_it_opened().to_owned(),
        How::Moved(Move::Closed) => t.web_between_it_closed(to),
    }
}
