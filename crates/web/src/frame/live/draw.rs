// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A live page drawn once more for who has it open, and the token by which it is known again.

use std::sync::{Arc, Mutex, PoisonError};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, Uri, header},
};
use desk::beside::Read;
use ledger::{AnyId, Key, Timestamp};
use maud::Markup;
use serde::Serialize;

use super::stream::{Stream, Watched};
use crate::{
    frame::{
        Cx, Filled, House, Page, Stop,
        visit::{Ask, Visit, new_act_id},
    },
    kit,
};

/// A page that people keep open beside each other.
#[derive(Clone, Copy)]
pub(in crate::frame) struct LivePage {
    pub path: &'static str,
    pub page: fn(&Cx<'_>) -> Result<Page, Stop>,
    pub is_open: bool,
}

/// A keyed checksum of what somebody sees: the same page has the same token, and it says nothing
/// else. Always 26 letters.
pub(super) type Token = AnyId;

/// A page as it goes to a browser.
pub(super) struct Drawn {
    pub token: Token,
    event: Bytes,
    /// It holds forms: everybody gets ids of their own.
    has_forms: bool,
    /// Whose words between us stand on it, for the read log.
    pub reads: Vec<Read>,
    /// Drawn for a session that shows everything for now, also at a table.
    pub is_opened: bool,
}

impl Drawn {
    /// The page as one stream gets it.
    pub fn event(&self) -> Bytes {
        if !self.has_forms {
            return self.event.clone();
        }
        let text = String::from_utf8_lossy(&self.event);
        Bytes::from(kit::act_ids_filled_in_json(&text, || new_act_id().to_string()))
    }
}

/// Why nothing was drawn.
pub(super) enum Not {
    /// The session has ended.
    Over,
    /// It is elsewhere now; what stands on the screen stays.
    Here,
    /// Something is wrong in the house; what stands on the screen stays until it can be drawn.
    Yet,
}

/// Parts of a page that stay as they are: they hold a form, or are made of more than the sight.
#[derive(Default)]
pub(in crate::frame) struct Still(Mutex<Vec<Markup>>);

impl Still {
    /// Keeps the part apart and gives what stands in its place, also of a part that is empty.
    pub fn keep(&self, part: Markup) -> Markup {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(part);
        kit::still_place(kept.len())
    }

    /// The page with every part where it belongs.
    pub fn put_back(&self, content: &Markup) -> Markup {
        kit::still_put_back(content, &self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[derive(Serialize)]
struct Event<'a> {
    page: &'a str,
    title: &'a str,
    html: &'a str,
}

/// The token of a page as this viewer sees it.
pub(in crate::frame) fn token(key: &Key, cx: &Cx<'_>, page: &Page) -> Token {
    let viewer = cx.person().map(|it| it.any()).unwrap_or_default();
    let said = [cx.language.code(), &page.title, &page.content.0];
    let parts = said.map(|it| it.as_bytes());
    let digest = key.checksum(&[&viewer.0, parts[0], parts[1], parts[2]]);
    AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"))
}

/// Draws a page for this stream as the viewer sees it now, at this moment of the fixed clock.
pub(super) fn draw(
    house: &Arc<House>,
    key: &Key,
    pages: &[LivePage],
    stream: &Stream,
    watched: &Watched,
    at: Timestamp,
) -> Result<Drawn, Not> {
    let found = find(pages, &watched.address);
    let mut ask = ask(house, stream, &watched.address, at).ok_or(Not::Here)?;
    if let Some((live, params)) = &found {
        ask.route = live.path;
        ask.params = params.clone();
    }
    let (mut visit, mut stop) = match Visit::of(ask, Filled::default()) {
        Ok(visit) => (visit, None),
        Err((visit, stop)) => (*visit, Some(stop)),
    };
    if visit.session.is_none() {
        // A database that cannot be read says nothing of a session.
        return Err(if stop == Some(Stop::Fault) { Not::Yet } else { Not::Over });
    }
    let is_open = found.as_ref().is_some_and(|(live, _)| live.is_open);
    let is_shut = visit.person().is_none() && !is_open;
    // An earlier day stands still: no stream has pages of it.
    if stop.is_none() && (found.is_none() || is_shut || visit.as_of().is_some()) {
        stop = Some(Stop::NotThere);
    }
    let drawn = match (&stop, &found) {
        (None, Some((live, _))) => {
            let cx = visit.cx();
            (live.page)(&cx).map(|page| put(key, &cx, &page, &watched.address))
        }
        (Some(stop), _) => Err(stop.clone()),
        (None, None) => Err(Stop::NotThere),
    };
    match drawn {
        Ok(drawn) => Ok(drawn),
        Err(Stop::Elsewhere(_)) => Err(Not::Here),
        Err(Stop::Fault | Stop::Busy) => Err(Not::Yet),
        // What somebody may not see any more is taken off their screen, with the same words as
        // for what was never there.
        Err(stop) => {
            if visit.person().is_none() {
                visit.leave();
            }
            let cx = visit.cx();
            Ok(put(key, &cx, &stop.page(&cx), &watched.address))
        }
    }
}

fn put(key: &Key, cx: &Cx<'_>, page: &Page, address: &str) -> Drawn {
    let token = token(key, cx, page);
    let event = Event { page: address, title: &cx.full_title(page), html: &page.content.0 };
    let json = serde_json::to_string(&event).expect("texts are JSON");
    let event = Bytes::from(format!("id: {token}\ndata: {json}\n\n"));
    let has_forms = page.content.0.contains("name=\"act_id\"");
    let is_opened = cx.is_at_table() && cx.is_opened();
    Drawn { token, event, has_forms, reads: cx.reads(cx), is_opened }
}

/// The visit as the browser would make it.
fn ask(house: &Arc<House>, stream: &Stream, address: &str, at: Timestamp) -> Option<Ask> {
    let mut headers = HeaderMap::with_capacity(2);
    headers.insert(header::COOKIE, HeaderValue::from_str(&stream.cookie).ok()?);
    let language = HeaderValue::from_str(&stream.accept_language).ok()?;
    headers.insert(header::ACCEPT_LANGUAGE, language);
    Some(Ask {
        house: Arc::clone(house),
        uri: address.parse::<Uri>().ok()?,
        headers,
        params: Vec::new(),
        address: None,
        route: "",
        clock: Some(at),
    })
}

/// The live page that answers this address, with what stands at its places in braces.
fn find<'p>(pages: &'p [LivePage], address: &str) -> Option<(&'p LivePage, Vec<(String, String)>)> {
    let path = address.split(['?', '#']).next()?;
    let count = path.split('/').count();
    let fits = |it: &&LivePage| {
        let mut pairs = it.path.split('/').zip(path.split('/'));
        it.path.split('/').count() == count
            && pairs.all(|(named, word)| named == word || named.starts_with('{'))
    };
    // An address that says more in plain words goes before one with ids.
    let found = pages.iter().filter(fits).min_by_key(|it| it.path.matches('{').count())?;
    let pairs = found.path.split('/').zip(path.split('/'));
    let named = pairs.filter_map(|(named, word)| {
        let name = named.strip_prefix('{')?.strip_suffix('}')?;
        Some((name.to_owned(), word.to_owned()))
    });
    Some((found, named.collect()))
}

/// The workspace that an address is about.
pub(super) fn workspace_of(pages: &[LivePage], address: &str) -> Option<AnyId> {
    let (_, params) = find(pages, address)?;
    params.iter().find(|(name, _)| name == "w")?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_finds_the_page_that_says_most_in_plain_words() {
        let page = |path| LivePage { path, page: |_| Err(Stop::NotThere), is_open: false };
        let pages = [page("/f/{w}/tables/{id}"), page("/f/{w}/tables/all"), page("/f/{w}")];
        let found = |address| find(&pages, address).map(|(it, params)| (it.path, params.len()));
        assert_eq!(found("/f/a/tables/b?x=/y/z#q"), Some(("/f/{w}/tables/{id}", 2)));
        assert_eq!(found("/f/a/tables/all"), Some(("/f/{w}/tables/all", 1)));
        assert_eq!(found("/f/a"), Some(("/f/{w}", 1)));
        for nothing in ["/f/a/b", "/", "", "/f/a/tables/b/c"] {
            assert_eq!(found(nothing), None, "{nothing}");
        }
    }
}
