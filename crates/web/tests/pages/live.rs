// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Pages that stay up to date: what a stream sends, when it sends nothing, and when it ends.

use std::{future::poll_fn, pin::Pin, task::Poll};

use axum::{
    body::{Body, HttpBody},
    http::{StatusCode, header},
};
use domain::{
    conversation::{GivePromise, NoteCircle, PromiseCircle, Write},
    table,
};
use ledger::{AnyId, Id};
use tower::ServiceExt;
use web::frame::{Kind, channels, live_pages};

use crate::{
    browser::Browser,
    middenland::{Visit, adding},
};

/// A stream as somebody reads it.
pub struct Stream<'v> {
    pub visit: &'v Visit,
    pub status: StatusCode,
    pub body: Body,
    pub is_over: bool,
}

impl<'v> Stream<'v> {
    /// Opens one as a browser does that shows this page as it is now.
    pub fn of(visit: &'v Visit, browser: &mut Browser<'v>, path: &str) -> Stream<'v> {
        let page = browser.get(path);
        let token = token_in(&page.body).expect("a live page").to_owned();
        Stream::open(visit, browser, &format!("/live?page={}&token={token}", coded(path)))
    }

    pub fn open(visit: &'v Visit, browser: &mut Browser<'v>, address: &str) -> Stream<'v> {
        let request = browser.request("GET", address).header(header::ACCEPT_ENCODING, "gzip, br");
        let request = request.body(Body::empty()).expect("a request");
        let router = visit.router.clone();
        let answer = visit.runtime.block_on(router.oneshot(request)).expect("never fails");
        assert_eq!(answer.headers().get(header::CONTENT_ENCODING), None, "outside compression");
        let (parts, body) = answer.into_parts();
        let stream = Stream { visit, status: parts.status, body, is_over: false };
        assert!(stream.status != 200 || parts.headers["content-type"] == "text/event-stream");
        stream
    }

    /// Everything that was sent since the last look, as it stands on the line.
    fn bytes(&mut self) -> String {
        self.visit.house.live.settle();
        let mut read = Vec::new();
        let (body, is_over) = (&mut self.body, &mut self.is_over);
        self.visit.runtime.block_on(poll_fn(|cx| {
            loop {
                match Pin::new(&mut *body).poll_frame(cx) {
                    Poll::Ready(Some(Ok(frame))) => {
                        read.extend(frame.into_data().expect("bytes"));
                    }
                    Poll::Ready(_) => {
                        *is_over = true;
                        return Poll::Ready(());
                    }
                    Poll::Pending => return Poll::Ready(()),
                }
            }
        }));
        String::from_utf8(read).expect("text")
    }

    /// The events since the last look, without the beats.
    pub fn events(&mut self) -> Vec<String> {
        let bytes = self.bytes();
        let events = bytes.split("\n\n").filter(|it| !it.is_empty() && *it != ":");
        events.map(str::to_owned).collect()
    }

    #[track_caller]
    pub fn is_quiet(&mut self) {
        assert_eq!(self.events(), Vec::<String>::new());
    }

    /// The one page that came.
    #[track_caller]
    pub fn page(&mut self) -> String {
        let events = self.events();
        assert_eq!(events.len(), 1, "{events:?}");
        events[0].clone()
    }
}

fn token_in(page: &str) -> Option<&str> {
    page.split_once("data-live=\"")?.1.split('"').next()
}

pub fn coded(path: &str) -> String {
    path.replace('/', "%2F").replace('?', "%3F").replace('=', "%3D").replace('&', "%26")
}

#[test]
fn who_has_a_page_open_gets_it_again_when_it_changed() {
    let visit = Visit::middenland();
    let (list, mut joris) = (visit.at_founding("/parties"), visit.by("Joris"));
    let mut stream = Stream::of(&visit, &mut joris, &list);
    stream.is_quiet();
    visit.does("Hanna", adding("Zuiderzijl"));
    let event = stream.page();
    let (id, data) = event.split_once("\ndata: ").expect("an id, then what it says");
    let token = id.strip_prefix("id: ").expect("a token");
    assert_eq!(token.len(), 26);
    assert!(data.contains("Zuiderzijl") && data.contains(&format!("{{\"page\":\"{list}\"")));
    stream.is_quiet();
    // The page as it is now has that token: whoever opens it is sent nothing.
    assert_eq!(token_in(&joris.get(&list).body), Some(token));
    Stream::of(&visit, &mut joris, &list).is_quiet();
}

#[test]
fn nothing_is_sent_when_nothing_changed_for_this_viewer() {
    let visit = Visit::middenland();
    let pages = ["", "/parties", "/tables", "/people"].map(|it| visit.at_founding(it));
    let mut hanna = visit.by("Hanna");
    let mut streams: Vec<_> = pages.iter().map(|it| Stream::of(&visit, &mut hanna, it)).collect();
    streams.iter_mut().for_each(Stream::is_quiet);
    let drawn = visit.house.live.drawn();
    // Joris writes for himself: it is not there for Hanna.
    notes(&visit, "Joris", NoteCircle::Writer, "We doen mee.");
    streams.iter_mut().for_each(Stream::is_quiet);
    assert!(visit.house.live.drawn() > drawn, "it was drawn, and was the same");
}

#[test]
fn who_comes_back_misses_nothing_and_gets_nothing_twice() {
    let visit = Visit::middenland();
    let (list, mut joris) = (visit.at_founding("/parties"), visit.by("Joris"));
    let token = token_in(&joris.get(&list).body).expect("a token").to_owned();
    visit.does("Hanna", adding("Zuiderzijl"));
    let address = format!("/live?page={}&token={token}", coded(&list));
    let mut stream = Stream::open(&visit, &mut joris, &address);
    let event = stream.page();
    assert!(event.contains("Zuiderzijl"));
    let token = event.strip_prefix("id: ").and_then(|it| it.get(..26)).expect("a token");
    let address = format!("/live?page={}&token={token}", coded(&list));
    Stream::open(&visit, &mut joris, &address).is_quiet();
    // A token of somebody else, or of another language, is no token of this page.
    let theirs = token_in(&visit.by("Tjitske").get(&list).body).expect("a token").to_owned();
    assert_ne!(theirs, token);
    let english = token_in(&joris.get(&format!("{list}?taal=en")).body).expect("one").to_owned();
    assert_ne!(english, token);
}

#[test]
fn one_stream_carries_all_pages_of_a_browser() {
    let visit = Visit::middenland();
    let (list, tables) = (visit.at_founding("/parties"), visit.at_founding("/tables"));
    let mut joris = visit.by("Joris");
    let address = format!("/live?page={}&page={}", coded(&list), coded(&tables));
    let mut stream = Stream::open(&visit, &mut joris, &address);
    assert_eq!(stream.events().len(), 2, "of neither it had anything");
    let (name, purpose) = ("Werkgroep geld".to_owned(), String::new());
    visit.does("Hanna", table::Add { name, purpose });
    let event = stream.page();
    assert!(event.contains(&format!("\"page\":\"{tables}\"")) && event.contains("Werkgroep geld"));
    assert_eq!(visit.house.live.streams(), 1);
    drop(stream);
    assert_eq!(visit.house.live.streams(), 0);
}

#[test]
fn many_changes_at_once_are_one_page() {
    let visit = Visit::middenland();
    let (list, mut joris) = (visit.at_founding("/parties"), visit.by("Joris"));
    let mut stream = Stream::of(&visit, &mut joris, &list);
    for number in 0..20 {
        visit.does("Hanna", adding(&format!("Gemeente {number}")));
    }
    // Nobody read in between: only the newest waited.
    assert!(stream.page().contains("Gemeente 19"));
}

#[test]
fn whoever_shows_the_same_page_is_drawn_for_once() {
    let visit = Visit::middenland();
    let list = visit.at_founding("/parties");
    let mut browsers: Vec<_> = (0..5).map(|_| visit.by("Joris")).collect();
    let mut streams: Vec<_> = browsers.iter_mut().map(|it| Stream::of(&visit, it, &list)).collect();
    streams.iter_mut().for_each(Stream::is_quiet);
    let drawn = visit.house.live.drawn();
    visit.does("Hanna", adding("Zuiderzijl"));
    assert!(streams.iter_mut().all(|it| it.page().contains("Zuiderzijl")));
    // Their second of the minute may have passed as well.
    let times = visit.house.live.drawn() - drawn;
    assert!(times < 5, "drawn {times} times for five who see the same");
}

#[test]
fn the_fixed_clock_says_nothing_when_nothing_changed() {
    let visit = Visit::middenland();
    let mut hanna = visit.by("Hanna");
    let pages = ["", "/parties", "/tables"].map(|it| visit.at_founding(it));
    let mut streams: Vec<_> = pages.iter().map(|it| Stream::of(&visit, &mut hanna, it)).collect();
    streams.iter_mut().for_each(Stream::is_quiet);
    visit.house.live.tick();
    streams.iter_mut().for_each(Stream::is_quiet);
}

/// Whatever is new with every page would be sent again and again, and would tell of what happens
/// out of sight.
#[test]
fn a_live_page_is_the_same_twice() {
    let visit = Visit::middenland();
    promises(&visit);
    let mut seen = 0;
    for name in visit.cast() {
        let mut browser = visit.by(name);
        for path in live_paths(&visit) {
            let first = browser.get(&path);
            let Some(token) = token_in(&first.body) else { continue };
            seen += 1;
            assert_eq!(token_in(&browser.get(&path).body), Some(token), "{name}: {path}");
            let address = format!("/live?page={}", coded(&path));
            let event = Stream::open(&visit, &mut browser, &address).page();
            assert!(event.starts_with(&format!("id: {token}\n")), "{name}: {path}");
        }
    }
    assert!(seen > 100, "only {seen} pages were looked at");
}

/// The id of an act is new for every stream, also where the page is drawn once for all.
#[test]
fn forms_on_a_live_page_act_once_each() {
    let visit = Visit::middenland();
    let page = visit.at_founding("/conversations/promises");
    let (mut one, mut two) = (visit.by("Joris"), visit.by("Joris"));
    let mut streams = [Stream::of(&visit, &mut one, &page), Stream::of(&visit, &mut two, &page)];
    streams.iter_mut().for_each(Stream::is_quiet);
    promises(&visit);
    let [first, second] = streams.each_mut().map(|it| it.page());
    let id = |event: &str| {
        let (_, after) = event.split_once("name=\\\"act_id\\\" value=\\\"").expect("a form");
        after[..26].to_owned()
    };
    assert_ne!(id(&first), id(&second));
    assert_eq!(first.replace(&id(&first), ""), second.replace(&id(&second), ""));
    // What happens to others says nothing here, and the page itself has a new id each time.
    visit.does("Hanna", adding("Zuiderzijl"));
    streams.iter_mut().for_each(Stream::is_quiet);
    let pages = [one.get(&page), one.get(&page)];
    let tokens = pages.each_ref().map(|it| token_in(&it.body).map(str::to_owned));
    assert_eq!(tokens[0], tokens[1]);
    assert_ne!(pages[0].body, pages[1].body);
    assert!(!pages[0].has("value=\"new\""));
}

#[test]
fn without_script_a_live_page_asks_again_unless_somebody_may_type() {
    let visit = Visit::middenland();
    let mut joris = visit.by("Joris");
    let again = "<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>";
    joris.get(&visit.at_founding("")).shows(again).shows(">Vernieuw</a>");
    // Here one can type what to look for.
    let list = joris.get(&visit.at_founding("/parties"));
    assert!(!list.has("http-equiv"));
    list.shows(">Vernieuw</a>");
    let form = joris.get(&visit.at_founding("/quick-note"));
    assert!(!form.has("http-equiv") && !form.has("data-live="));
}

#[test]
fn the_pages_that_people_look_at_together_are_live() {
    let pages = live_pages();
    for path in [
        "/f/{w}",
        "/f/{w}/frames",
        "/f/{w}/frames/{id}",
        "/f/{w}/parties",
        "/f/{w}/parties/{id}",
        "/f/{w}/tables/{id}",
        "/f/{w}/history/{record}",
    ] {
        assert!(pages.contains(&path), "{path}");
    }
    assert_eq!(channels().iter().filter(|it| it.kind == Kind::Stream).count(), 1);
}

fn live_paths(visit: &Visit) -> Vec<String> {
    let ids = [
        ("/f/{w}/parties/{id}", visit.party("Noorderkolk").any()),
        ("/f/{w}/people/{id}", visit.person("Joris")),
        ("/f/{w}/history/{record}", visit.person("Joris")),
    ];
    let fill = |path: &&str| {
        let id = ids.iter().find(|(of, _)| of == path).map(|(_, id)| id.to_string());
        let w = path.replace("{w}", &visit.workspace.to_string());
        let id = id.unwrap_or_else(|| "none".to_owned());
        let full = w.replace("{id}", &id).replace("{record}", &id);
        (!full.contains('{') && !full.contains("none")).then_some(full)
    };
    live_pages().iter().filter_map(fill).collect()
}

/// Writes about Noorderkolk, and gives the id of the note.
pub fn notes(visit: &Visit, name: &str, circle: NoteCircle, words: &str) -> AnyId {
    let (party, on) = (visit.party("Noorderkolk"), jiff::civil::date(2026, 3, 2));
    visit.does(name, Write { party, words: words.to_owned(), on, circle })[0]
}

/// Joris promises something to himself, and may say that it is done.
fn promises(visit: &Visit) {
    let (owner, due) = (Id::new(visit.person("Joris")), Some(jiff::civil::date(2026, 12, 1)));
    let (words, circle) = ("De cijfers sturen.".to_owned(), PromiseCircle::Writer);
    visit.does("Joris", GivePromise { words, owner, to: None, due, circle });
}
