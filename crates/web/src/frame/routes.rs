// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Which page answers which address; every address is also a line in the register of channels.

use std::{
    future::Future,
    sync::{Arc, LazyLock},
    time::Duration,
};

use axum::{
    Router,
    extract::{DefaultBodyLimit, RawPathParams, Request},
    http::{HeaderValue, header, request::Parts},
    middleware,
    response::{IntoResponse, Response},
    routing,
};

use super::{
    Ask, Channel, Cx, Download, Filled, Form, House, Kind, Page, Stop, assets,
    form::Again,
    guard,
    live::{self, LivePage},
    load, send,
    visit::Visit,
};
use crate::{kit::Icon, rooms};

/// One room: its addresses, and its entries in the menu.
pub struct Room {
    pub routes: fn(&mut Routes),
    pub menu: &'static [Menu],
}

/// An entry in the menu of a founding.
pub struct Menu {
    /// Behind the founding: `/parties`.
    pub path: &'static str,
    pub icon: Icon,
    pub word: fn(texts::Texts) -> &'static str,
    /// Rooms that are not there from the start appear when they are first used.
    pub is_shown: fn(&Cx<'_>) -> bool,
}

/// What a form does that is no act, such as signing in.
pub(super) type FormAnswer = fn(&Cx<'_>) -> Result<Response, Stop>;

/// The addresses of the house under construction.
#[derive(Default)]
pub struct Routes {
    router: Router<Arc<House>>,
    channels: Vec<Channel>,
    live: Vec<LivePage>,
    open: bool,
}

impl Routes {
    /// A page for who has a place in the founding.
    pub fn page(&mut self, path: &'static str, page: fn(&Cx<'_>) -> Result<Page, Stop>) {
        self.show(path, Kind::Page, move |cx| page(cx).map(|it| cx.respond(it)));
    }

    /// A page for who has a place, that changes while somebody looks at it.
    pub fn live(&mut self, path: &'static str, page: fn(&Cx<'_>) -> Result<Page, Stop>) {
        self.live.push(LivePage { path, page, is_open: self.open });
        self.show(path, Kind::Page, move |cx| page(cx).map(|it| cx.respond(it.live())));
    }

    /// A page with a form, and what the form does.
    pub fn form(&mut self, path: &'static str, page: send::FormPage, act: send::FormAct) {
        self.show(path, Kind::Page, move |cx| {
            cx.only_today()?;
            let form = Form::new(cx, Again::default());
            page(cx, &form).map(|it| cx.respond(it))
        });
        let is_open = self.open;
        self.take(path, move |request| async move {
            match receive(request, path, is_open).await {
                Ok(visit) => send::send(visit, page, act).await,
                Err(response) => *response,
            }
        });
    }

    /// A file to take away.
    pub fn download(&mut self, path: &'static str, file: fn(&Cx<'_>) -> Result<Download, Stop>) {
        self.show(path, Kind::Download, move |cx| {
            file(cx).map(|it| it.of_day(cx.as_of()).into_response())
        });
    }

    /// A text for programs, the same for everybody.
    pub fn text(&mut self, path: &'static str, text: fn(&Cx<'_>) -> String) {
        self.show(path, Kind::File, move |cx| {
            let kind = HeaderValue::from_static("text/plain; charset=utf-8");
            Ok(([(header::CONTENT_TYPE, kind)], text(cx)).into_response())
        });
    }

    /// A small form without a page of its own, such as signing out.
    pub fn post<F>(&mut self, path: &'static str, answer: fn(Visit) -> F)
    where
        F: Future<Output = Result<Response, Stop>> + Send + 'static,
    {
        let is_open = self.open;
        self.take(path, move |request: Received| async move {
            let ask = request.ask(path);
            match receive(request, path, is_open).await {
                Ok(visit) => answered(ask, answer(visit)).await,
                Err(response) => *response,
            }
        });
    }

    /// A form whose answer is made where disk may be read.
    pub fn answer(&mut self, path: &'static str, answer: FormAnswer) {
        let is_open = self.open;
        self.take(path, move |request| async move {
            match receive(request, path, is_open).await {
                Ok(visit) => respond(visit, move |visit| answer(&visit.cx())).await,
                Err(response) => *response,
            }
        });
    }

    /// A mail that leaves the house: a channel like any page.
    pub fn mail(&mut self, name: &'static str) {
        let is_open = self.open;
        self.channels.push(Channel { method: "MAIL", path: name, kind: Kind::Mail, is_open });
    }

    /// Everything added inside is also for who has no place: they see what is public.
    pub fn open(&mut self, inside: impl FnOnce(&mut Routes)) {
        self.open = true;
        inside(self);
        self.open = false;
    }

    fn show(
        &mut self,
        path: &'static str,
        kind: Kind,
        answer: impl Fn(&Cx<'_>) -> Result<Response, Stop> + Clone + Send + Sync + 'static,
    ) {
        let is_open = self.open;
        let handler = move |request: Received| async move {
            let ask = request.ask(path);
            respond_to(ask, Filled::default(), is_open, move |visit| {
                let cx = visit.cx();
                let answer = answer(&cx);
                visit.reads(&cx).into_iter().for_each(|it| visit.house().reading.note(it));
                answer
            })
            .await
        };
        self.add("GET", path, kind, routing::get(handler));
    }

    fn take<F, A>(&mut self, path: &'static str, answer: F)
    where
        F: Fn(Received) -> A + Clone + Send + Sync + 'static,
        A: Future<Output = Response> + Send + 'static,
    {
        self.add("POST", path, Kind::Form, routing::post(move |it: Received| answer(it)));
    }

    fn add(
        &mut self,
        method: &'static str,
        path: &'static str,
        kind: Kind,
        handler: routing::MethodRouter<Arc<House>>,
    ) {
        self.channels.push(Channel { method, path, kind, is_open: self.open });
        self.router = std::mem::take(&mut self.router).route(path, handler);
    }

    /// The addresses of these rooms, and those that every house has.
    fn of<'r>(rooms: impl IntoIterator<Item = &'r Room>) -> Routes {
        let mut routes = Routes::default();
        for room in rooms {
            (room.routes)(&mut routes);
        }
        routes.post("/f/{w}/undo", send::undo);
        routes.open(|routes| {
            routes.add("GET", "/assets/{name}", Kind::File, routing::get(assets::asset));
            routes.add("GET", "/livez", Kind::File, routing::get(load::alive));
            routes.add("GET", "/readyz", Kind::File, routing::get(load::ready));
            routes.add("GET", "/live", Kind::Stream, routing::get(stream));
        });
        routes
    }
}

/// Every way by which something leaves the house through a browser.
pub fn channels() -> &'static [Channel] {
    // Made once: a page that refuses asks for them too, and must cost next to nothing.
    static CHANNELS: LazyLock<Vec<Channel>> = LazyLock::new(|| Routes::of(rooms::ROOMS).channels);
    &CHANNELS
}

/// The addresses of the pages that change while somebody looks at them.
pub fn live_pages() -> Vec<&'static str> {
    Routes::of(rooms::ROOMS).live.iter().map(|it| it.path).collect()
}

/// The whole house, ready to be served.
pub fn router(house: Arc<House>) -> Router {
    router_with(house, &[])
}

/// The whole house with rooms that it does not have by itself: for tests of the frame.
pub fn router_with(house: Arc<House>, more: &[Room]) -> Router {
    let routes = Routes::of(rooms::ROOMS.iter().chain(more));
    house.live.begin(&house, routes.live);
    routes
        .router
        .fallback(|request: Received| async move { refuse(request.ask(""), Stop::NotThere) })
        .method_not_allowed_fallback(|request: Received| async move {
            refuse(request.ask(""), Stop::Method)
        })
        .layer(middleware::from_fn_with_state(Arc::clone(&house), load::bounded))
        .layer(middleware::from_fn_with_state(Arc::clone(&house), guard::guard))
        .layer(DefaultBodyLimit::disable())
        .with_state(house)
}

/// A request as axum hands it over.
struct Received {
    house: Arc<House>,
    parts: Parts,
    params: Option<RawPathParams>,
    body: axum::body::Body,
}

impl axum::extract::FromRequest<Arc<House>> for Received {
    type Rejection = std::convert::Infallible;

    async fn from_request(
        request: Request,
        house: &Arc<House>,
    ) -> Result<Received, Self::Rejection> {
        use axum::extract::FromRequestParts;
        let (mut parts, body) = request.into_parts();
        let params = RawPathParams::from_request_parts(&mut parts, house).await.ok();
        Ok(Received { house: Arc::clone(house), parts, params, body })
    }
}

impl Received {
    fn ask(&self, route: &'static str) -> Ask {
        Ask::new(&self.house, &self.parts, self.params.as_ref(), route)
    }
}

/// The stream stands outside whatever is laid round pages, such as compression.
async fn stream(request: Received) -> Response {
    let ask = request.ask("/live");
    let kept = ask.clone();
    let made = tokio::task::spawn_blocking(move || live::answer(ask));
    made.await.unwrap_or_else(|_| refuse(kept, Stop::fault("a stream panicked")))
}

/// Who sends a form does so within this; on a slow line too.
const READ_WITHIN: Duration = Duration::from_secs(60);

/// Reads a form and looks up who sent it.
async fn receive(
    request: Received,
    route: &'static str,
    is_open: bool,
) -> Result<Visit, Box<Response>> {
    let ask = request.ask(route);
    let read = Filled::read(&ask.headers, request.body);
    let filled = match tokio::time::timeout(READ_WITHIN, read).await {
        Ok(Ok(filled)) => filled,
        Ok(Err(stop)) => return Err(Box::new(refuse_known(ask, stop).await)),
        Err(_) => return Err(Box::new(refuse_known(ask, Stop::TooSlow).await)),
    };
    let looked = ask.clone();
    let found = tokio::task::spawn_blocking(move || {
        let visit = enter(looked, filled, is_open)?;
        if visit.as_of().is_some() {
            return Err(Box::new(stopped(visit, Stop::OnlyToday)));
        }
        let mark = visit.session.as_ref().map(|it| it.mark.to_string());
        let may = mark.is_none_or(|it| visit.house().limits.take(&it, 60, 60));
        if may { Ok(visit) } else { Err(Box::new(stopped(visit, Stop::TooMany))) }
    });
    found.await.unwrap_or_else(|_| Err(Box::new(refuse(ask, Stop::fault("a visit panicked")))))
}

/// Looks up the visit, and whether this address is for them.
fn enter(ask: Ask, filled: Filled, is_open: bool) -> Result<Visit, Box<Response>> {
    let (visit, stop) = match Visit::of(ask, filled) {
        Ok(visit) => {
            let closed = visit.is_in_founding() && visit.person().is_none() && !is_open;
            (visit, closed.then_some(Stop::NotThere))
        }
        Err((visit, stop)) => (*visit, Some(stop)),
    };
    match stop {
        None => Ok(visit),
        // Somebody whose session ended while typing gets the words back, whatever stood here.
        Some(Stop::NotThere) if visit.session.is_none() && visit.typed().next().is_some() => {
            Err(Box::new(stopped(visit, Stop::SignedOut)))
        }
        Some(stop) => Err(Box::new(stopped(visit, stop))),
    }
}

/// A page that says what could not be. From a founding in which they have no place, it is the
/// page that everybody gets.
fn stopped(mut visit: Visit, stop: Stop) -> Response {
    if let Stop::Elsewhere(to) = &stop {
        return send::see_other(&visit, to, None);
    }
    if visit.person().is_none() {
        visit.leave();
    }
    let cx = visit.cx();
    cx.respond(stop.page(&cx))
}

pub(super) fn refuse(ask: Ask, stop: Stop) -> Response {
    stopped(Visit::bare(ask), stop)
}

/// Looks up, makes the page and answers, beside the threads that wait: here disk is read. A page
/// that panics gives the page for that.
async fn respond_to(
    ask: Ask,
    filled: Filled,
    is_open: bool,
    answer: impl FnOnce(&Visit) -> Result<Response, Stop> + Send + 'static,
) -> Response {
    let kept = ask.clone();
    let made = tokio::task::spawn_blocking(move || {
        let visit = match enter(ask, filled, is_open) {
            Ok(visit) => visit,
            Err(response) => return *response,
        };
        answer(&visit).unwrap_or_else(|stop| stopped(visit, stop))
    });
    made.await.unwrap_or_else(|_| refuse(kept, Stop::fault("a page panicked")))
}

/// The same for a visit that was looked up already.
pub(super) async fn respond(
    mut visit: Visit,
    answer: impl FnOnce(&mut Visit) -> Result<Response, Stop> + Send + 'static,
) -> Response {
    let kept = visit.ask.clone();
    let made = tokio::task::spawn_blocking(move || {
        answer(&mut visit).unwrap_or_else(|stop| stopped(visit, stop))
    });
    made.await.unwrap_or_else(|_| refuse(kept, Stop::fault("a page panicked")))
}

/// Works something out for a visit, and gives it back with the answer.
pub(super) async fn aside<T: Send + 'static>(
    visit: Visit,
    work: impl FnOnce(&Visit) -> T + Send + 'static,
) -> Result<(Visit, T), Box<Response>> {
    let kept = visit.ask.clone();
    let made = tokio::task::spawn_blocking(move || {
        let answer = work(&visit);
        (visit, answer)
    });
    made.await.map_err(|_| Box::new(refuse(kept, Stop::fault("a form panicked"))))
}

/// The same for somebody who may be signed in: the page is in their shell.
async fn refuse_known(ask: Ask, stop: Stop) -> Response {
    let kept = ask.clone();
    let made = tokio::task::spawn_blocking(move || match Visit::of(ask, Filled::default()) {
        Ok(visit) => stopped(visit, stop),
        Err((visit, _)) => stopped(*visit, stop),
    });
    made.await.unwrap_or_else(|_| refuse(kept, Stop::fault("a page panicked")))
}

/// Waits for an answer; one that panics gives the page for that.
async fn answered(
    ask: Ask,
    answer: impl Future<Output = Result<Response, Stop>> + Send + 'static,
) -> Response {
    match tokio::spawn(answer).await {
        Ok(Ok(response)) => response,
        Ok(Err(stop)) => refuse_known(ask, stop).await,
        Err(_) => refuse(ask, Stop::fault("a form panicked")),
    }
}
