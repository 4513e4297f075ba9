// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The address of the stream: a browser says which pages it shows and what it has of each.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    draw::{Not, draw, workspace_of},
    hub::{Hub, MINUTE},
    stream::{End, OVER, Reading, Stream, Watched},
};
use crate::frame::{
    Filled, House, Session,
    visit::{Ask, Visit},
};

/// So many pages one browser shows beside each other; more are not kept up to date.
const PAGES: usize = 8;
/// No address of a page is longer.
const LONGEST: usize = 1000;

/// Opens a stream: what differs from what the browser has is in it from the start.
pub(in crate::frame) fn answer(ask: Ask) -> Response {
    let house = Arc::clone(&ask.house);
    let visit = match Visit::of(ask, Filled::default()) {
        Ok(visit) => visit,
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let Some(session) = &visit.session else {
        return of_events(Body::from(Bytes::from_static(OVER)));
    };
    if !house.limits.take(&format!("live {}", session.mark), 60, 60) {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    let hub = Arc::clone(&house.live.hub);
    let watched = watched(&hub, &visit.ask.query());
    let made = |id| stream(id, session, &house, &visit.ask.headers, watched);
    let Some(stream) = hub.enter(session.mark, made) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let reading = Reading { stream: Arc::clone(&stream), hub: Arc::clone(&hub) };
    catch_up(&house, &hub, &stream);
    of_events(Body::from_stream(reading))
}

/// Entered before it is drawn: what changes meanwhile is drawn again.
fn catch_up(house: &Arc<House>, hub: &Hub, stream: &Stream) {
    let at = hub.clock_of(stream);
    for (place, watched) in stream.watched.iter().enumerate() {
        let order = hub.next_order();
        match draw(house, hub.key(), hub.pages(), stream, watched, at) {
            Ok(page) => {
                if stream.deliver(place, order, &page) {
                    page.reads.into_iter().for_each(|it| house.reading.note(it));
                }
            }
            Err(Not::Over) => return hub.end(stream, End::Over),
            Err(Not::Here) => {}
            Err(Not::Yet) => hub.try_again(stream),
        }
    }
}

fn stream(
    id: u64,
    session: &Session,
    house: &House,
    headers: &HeaderMap,
    watched: Vec<Watched>,
) -> Stream {
    let told = |name| headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
    // The same viewer has the same second, so that what is drawn for one stream serves all.
    let who = format!("{:?}", session.who);
    let digest = house.key("live seconds").checksum(&[who.as_bytes()]);
    let second = usize::from(digest.0[0]) % MINUTE;
    let (cookie, language) = (told(header::COOKIE), told(header::ACCEPT_LANGUAGE));
    let (token, mark) = (session.token.clone(), session.mark);
    Stream::new(id, token, mark, session.who, second, cookie, language, watched)
}

/// Each `page` with the `token` that follows it.
fn watched(hub: &Hub, asked: &[(String, String)]) -> Vec<Watched> {
    let mut watched: Vec<Watched> = Vec::new();
    for (name, value) in asked {
        match name.as_str() {
            "page" if watched.len() < PAGES && value.len() < LONGEST => {
                let workspace = workspace_of(hub.pages(), value);
                watched.push(Watched { address: value.as_str().into(), workspace, has: None });
            }
            "token" => {
                if let Some(last) = watched.last_mut() {
                    last.has = value.parse().ok();
                }
            }
            _ => {}
        }
    }
    watched
}

fn of_events(body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // A proxy must hand every event on at once.
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, body).into_response()
}
