// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One stream: the pages that one browser shows, what it has of each, and what waits to be sent.
//!
//! Of each page only the newest waits, so a slow reader holds up nothing and fills no memory.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use axum::body::Bytes;
use desk::beside::Token as SessionToken;
use futures_core::Stream as Pieces;
use ledger::AnyId;

use super::{
    draw::{Drawn, Token},
    hub::Hub,
};
use crate::frame::Who;

/// A comment: it tells the browser, and whatever stands between, that the stream is there.
const BEAT: &[u8] = b":\n\n";
/// "Come back": the browser asks again after a moment of its own choosing.
const AGAIN: &[u8] = b"event: again\ndata: .\n\n";
/// The session has ended: nothing of the page may stay on the screen.
pub(super) const OVER: &[u8] = b"event: over\ndata: .\n\n";
/// A reader who took nothing in so many beats is let go, and comes back when they can.
const MISSED: u8 = 3;
/// A stream ends by itself after 30 to 45 beats of 20 seconds: 10 to 15 minutes.
const BEATS: u64 = 30;

/// What a browser told when it opened the stream, with what came of it since.
pub(super) struct Stream {
    pub id: u64,
    pub session: SessionToken,
    pub mark: AnyId,
    pub who: Who,
    /// Which second of the minute is this viewer's on the fixed clock.
    pub second: usize,
    pub cookie: Box<str>,
    pub accept_language: Box<str>,
    pub watched: Vec<Watched>,
    slot: Mutex<Slot>,
}

/// A page that stands on the screen.
pub(super) struct Watched {
    /// With what stands behind the question mark.
    pub address: Arc<str>,
    pub workspace: Option<AnyId>,
    /// What the browser has.
    pub has: Option<Token>,
}

#[derive(Default)]
struct Slot {
    pages: Vec<Waiting>,
    beat: bool,
    beats: u64,
    missed: u8,
    last: Option<&'static [u8]>,
    is_over: bool,
    waker: Option<Waker>,
}

/// What was drawn last of one page.
struct Waiting {
    order: u64,
    has: Option<Token>,
    event: Option<Bytes>,
}

/// How a stream ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum End {
    Again,
    Over,
}

impl Stream {
    /// Ready to be read: the first beat waits, so that the browser knows that it is open.
    pub fn readied(mut self) -> Stream {
        let pages =
            self.watched.iter().map(|it| Waiting { order: 0, has: it.has, event: None }).collect();
        self.slot = Mutex::new(Slot { pages, beat: true, ..Slot::default() });
        self
    }

    #[expect(clippy::too_many_arguments)] // One door: everything is known at once.
    pub fn new(
        id: u64,
        session: SessionToken,
        mark: AnyId,
        who: Who,
        second: usize,
        cookie: &str,
        accept_language: &str,
        watched: Vec<Watched>,
    ) -> Stream {
        let (cookie, accept_language) = (cookie.into(), accept_language.into());
        let slot = Mutex::default();
        Stream { id, session, mark, who, second, cookie, accept_language, watched, slot }.readied()
    }

    /// Whether the browser has this page already, or a newer one.
    pub fn has(&self, place: usize, order: u64, token: Token) -> bool {
        let page = &self.slot().pages[place];
        page.order > order || page.has == Some(token)
    }

    /// Puts a page in the place of what waited; false when the browser has it already.
    pub fn deliver(&self, place: usize, order: u64, drawn: &Drawn) -> bool {
        let mut slot = self.slot();
        let page = &mut slot.pages[place];
        if page.order > order || page.has == Some(drawn.token) {
            return false;
        }
        *page = Waiting { order, has: Some(drawn.token), event: Some(drawn.event()) };
        slot.wake();
        true
    }

    /// A beat of the fixed clock; false when this was the last one.
    pub fn beat(&self) -> bool {
        let mut slot = self.slot();
        slot.missed = if slot.beat { slot.missed + 1 } else { 0 };
        slot.beats += 1;
        slot.beat = true;
        let life = BEATS + self.id.wrapping_mul(0x9e37_79b9_7f4a_7c15) % (BEATS / 2);
        slot.wake();
        slot.missed < MISSED && slot.beats < life
    }

    /// What still waits is not sent any more.
    pub fn end(&self, how: End) {
        let mut slot = self.slot();
        if slot.is_over {
            return;
        }
        slot.is_over = true;
        slot.beat = false;
        slot.pages.iter_mut().for_each(|it| it.event = None);
        slot.last = Some(match how {
            End::Again => AGAIN,
            End::Over => OVER,
        });
        slot.wake();
    }

    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot {
    fn wake(&mut self) {
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    fn next(&mut self) -> Option<Bytes> {
        if let Some(last) = self.last.take() {
            return Some(Bytes::from_static(last));
        }
        if self.beat {
            self.beat = false;
            return Some(Bytes::from_static(BEAT));
        }
        self.pages.iter_mut().find_map(|it| it.event.take())
    }
}

/// The body of the answer: as long as the browser reads.
pub(super) struct Reading {
    pub stream: Arc<Stream>,
    pub hub: Arc<Hub>,
}

impl Pieces for Reading {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut slot = self.stream.slot();
        if let Some(bytes) = slot.next() {
            return Poll::Ready(Some(Ok(bytes)));
        }
        if slot.is_over {
            return Poll::Ready(None);
        }
        slot.waker = Some(cx.waker().clone());
        Poll::Pending
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.hub.forget(&self.stream);
    }
}
