// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One's own meetings as a calendar that other programs follow: a secret address, shown once, that
//! its owner can stop.

use axum::response::Response;
use desk::beside::{Account, Token};
use domain::{
    assignment,
    sight::{Seen, Sight, Viewer},
    table::{Meeting, Table},
};
use ledger::{AnyId, Id};
use maud::{Markup, html};
use papers::calendar::{Event, Method, calendar, folded};

use super::{own, own_account, qr};
use crate::{
    frame::{Cx, Download, Stop, clock},
    kit::{self, Icon},
    table,
};

pub(super) fn section(cx: &Cx<'_>, account: &Account) -> Result<Markup, Stop> {
    let t = cx.t;
    let since = cx.house().store.feed_since(account.id)?;
    Ok(html! {
        p { (t.account_calendar_lead()) }
        @if let Some(since) = since {
            p { (t.account_calendar_since(t.date(texts::date_of(since)))) }
        }
        div class="row" {
            form method="post" action="/account/calendar" {
                @match since {
                    Some(_) => { (kit::button(t.account_calendar_again())) }
                    None => { (kit::button(t.account_calendar_make()).icon(Icon::Calendar)) }
                }
            }
            @if since.is_some() {
                form method="post" action="/account/calendar/stop" {
                    (kit::button(t.account_calendar_stop()).quiet())
                }
            }
        }
    })
}

/// Shows the new address, once.
pub(super) fn make(cx: &Cx<'_>) -> Result<Response, Stop> {
    let (t, account) = (cx.t, own_account(cx)?);
    let token = cx.house().store.make_feed(account.id, clock())?;
    let address = format!("{}/agenda/{}", cx.house().public_url.origin(), token.as_str());
    let title = t.account_calendar();
    let content = html! {
        (kit::page_head("", title, t.account_calendar_made(), ""))
        (qr::square(t.account_qr(), &address))
        p class="measure" { (t.account_calendar_how()) }
        p class="measure" { (t.account_calendar_secret()) }
        p { (kit::link_button("/account", t.account_back())) }
    };
    Ok(cx.respond(cx.page(title, content)))
}

pub(super) fn stop(cx: &Cx<'_>) -> Result<Response, Stop> {
    let account = own_account(cx)?;
    // One that was stopped in the meantime has stopped all the same.
    cx.house().store.stop_feed(account.id)?;
    Ok(own::done(cx, cx.t.account_calendar_stopped()))
}

/// What a calendar program comes for: the meetings that the owner sees today, and no others.
pub(super) fn file(cx: &Cx<'_>) -> Result<Download, Stop> {
    let word = cx.word_in_path("token").unwrap_or_default();
    let house = cx.house();
    let token = Token::read(word.strip_suffix(".ics").unwrap_or(word));
    let Some(account) = house.store.feed(&token)? else {
        cx.take_turn("calendar", 60, 30)?;
        return Err(Stop::NotThere);
    };
    let mut events = Vec::new();
    for (workspace, person) in house.store.people(account)? {
        events.extend(of_person(cx, workspace, Id::new(person))?);
    }
    let events: Vec<Event<'_>> = events.iter().map(Line::event).collect();
    let words = calendar(Method::Publish, cx.t.frame_name(), &events);
    Ok(Download {
        name: "kwartier.ics".to_owned(),
        kind: "text/calendar; charset=utf-8",
        bytes: folded(&words).into_bytes(),
    })
}

fn of_person(
    cx: &Cx<'_>,
    workspace: AnyId,
    person: Id<domain::party::Person>,
) -> Result<Vec<Line>, Stop> {
    let house = cx.house();
    let (all, now) = (house.desk.workspace(workspace)?, house.desk.now(workspace)?);
    let sight = all.seen_by(Viewer::Person(person), now);
    let mut told = house.store.notices(workspace)?;
    told.retain(|it| it.person == person.any());
    let told = |it: Id<Meeting>| told.iter().find(|told| told.meeting == it.any());
    let coming = table::coming(&sight);
    let line = |it: &Seen<'_, Meeting>| {
        let sequence = table::sequence(it.stamp.revision, told(it.id).map(|it| it.sequence));
        Line::of(cx, workspace, &sight, it, sequence)
    };
    Ok(coming.iter().map(line).collect())
}

/// A meeting, with the words that a calendar shows of it.
struct Line {
    uid: String,
    sequence: u32,
    stamp: i64,
    meeting: Meeting,
    title: String,
    link: String,
}

impl Line {
    fn of(
        cx: &Cx<'_>,
        workspace: AnyId,
        sight: &Sight<'_>,
        it: &Seen<'_, Meeting>,
        sequence: u32,
    ) -> Line {
        let house = cx.house();
        let name = sight.get(it.table).map_or("", |it: &Table| it.name.as_str());
        let founding = assignment::founding(sight).map_or("", |it| it.record.name.as_str());
        let origin = house.public_url.origin();
        Line {
            uid: table::uid(house, it.id),
            sequence,
            stamp: it.stamp.at,
            meeting: it.record.clone(),
            title: format!("{name} ({founding})"),
            link: format!("{origin}/f/{workspace}/tables/{}", it.table),
        }
    }

    fn event(&self) -> Event<'_> {
        Event {
            uid: &self.uid,
            sequence: self.sequence,
            stamp: self.stamp,
            on: self.meeting.on,
            starts: self.meeting.starts_at(),
            minutes: self.meeting.minutes(),
            title: &self.title,
            place: &self.meeting.place,
            about: &self.meeting.purpose,
            link: &self.link,
            from: None,
            to: None,
        }
    }
}
