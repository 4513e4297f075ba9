// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Takes on a bounded amount of work at once, counts it, and refuses the rest at once in words.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{Ask, House, Stop, metrics::Counts, routes::refuse};

/// So many requests are worked on at once; more would only wait for each other. A stream counts
/// only until it begins: it has a bound of its own.
const MOST_AT_ONCE: usize = 256;
/// So many files are taken in at once: each may be ten megabytes.
const MOST_FILES: usize = 8;
/// When to try again, in seconds.
const AGAIN: &str = "2";
/// A database that does not answer within this is not ready.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// The work that is under way.
pub struct Load {
    turns: Semaphore,
    files: Semaphore,
    is_closing: AtomicBool,
    pub(super) counts: Counts,
    pub(super) since: Instant,
}

impl Load {
    pub(super) fn new() -> Load {
        Load {
            turns: Semaphore::new(MOST_AT_ONCE),
            files: Semaphore::new(MOST_FILES),
            is_closing: AtomicBool::new(false),
            counts: Counts::default(),
            since: Instant::now(),
        }
    }

    /// The house is about to close: whoever asks whether it is ready is told so.
    pub fn close(&self) {
        self.is_closing.store(true, Ordering::Relaxed);
    }

    pub(super) fn under_way(&self) -> usize {
        MOST_AT_ONCE - self.turns.available_permits()
    }

    fn take<'l>(
        &'l self,
        request: &Request,
    ) -> Option<(SemaphorePermit<'l>, Option<SemaphorePermit<'l>>)> {
        let turn = self.turns.try_acquire().ok()?;
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let has_files = kind.is_some_and(|it| it.to_ascii_lowercase().starts_with("multipart"));
        let file = match has_files {
            true => Some(self.files.try_acquire().ok()?),
            false => None,
        };
        Some((turn, file))
    }
}

/// Whether the program runs and the database answers: asked by who watches over it, and answered
/// however busy it is.
const WATCHED: [&str; 2] = ["/livez", "/readyz"];

pub(super) async fn bounded(
    State(house): State<Arc<House>>,
    request: Request,
    next: Next,
) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map(|it| it.as_str().to_owned());
    let method = request.method().clone();
    let load = &house.load;
    let is_watched = WATCHED.contains(&request.uri().path());
    let turn = if is_watched { None } else { load.take(&request) };
    let response = if is_watched || turn.is_some() {
        next.run(request).await
    } else {
        load.counts.refused();
        let (parts, _) = request.into_parts();
        let mut response = refuse(Ask::new(&house, &parts, None, ""), Stop::Overloaded);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(AGAIN));
        response
    };
    load.counts.answered(&method, route.as_deref(), response.status(), begun.elapsed());
    response
}

pub(super) async fn alive() -> Response {
    plain(StatusCode::OK, "alive\n")
}

pub(super) async fn ready(State(house): State<Arc<House>>) -> Response {
    if house.load.is_closing.load(Ordering::Relaxed) {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "stopping\n");
    }
    let asked = tokio::task::spawn_blocking(move || house.desk.workspaces().is_ok());
    match tokio::time::timeout(READY_WITHIN, asked).await {
        Ok(Ok(true)) => plain(StatusCode::OK, "ready\n"),
        _ => plain(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}

fn plain(status: StatusCode, words: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, words).into_response()
}
