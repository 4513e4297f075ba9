// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Live pages: who has a page open gets it again when, for them, it changed, and only then.
//!
//! A room makes a page live with one word: `routes.live` instead of `routes.page`. When the
//! workspace changes, or when the fixed clock says so, the page is drawn again in `sweep`, through
//! its viewer's own sight; `stream` sends it only if it is another page than they have.

mod answer;
mod draw;
mod hub;
mod stream;
mod sweep;

use std::sync::Arc;

use ledger::{AnyId, Key};

use super::House;

pub(super) use answer::answer;
pub(super) use draw::{LivePage, Still, token};
pub(super) use hub::Hub;

/// The streams that are open, and what keeps them up to date. They end when it is dropped.
pub struct Live {
    pub(super) hub: Arc<Hub>,
}

impl Live {
    pub(super) fn new(key: Key) -> Live {
        Live { hub: Arc::new(Hub::new(key)) }
    }

    /// From now on these pages are live; said once, when the router is made.
    pub(super) fn begin(&self, house: &Arc<House>, pages: Vec<LivePage>) {
        if self.hub.begin(house, pages) {
            let hub = Arc::downgrade(&self.hub);
            house.desk.on_change(move |workspace| {
                hub.upgrade().map(|it| it.has_changed(workspace)).is_some()
            });
        }
    }

    /// Something beside the journal changed that a page of this founding shows: its pages are drawn
    /// again, and only who sees another page by that gets one.
    pub(crate) fn touch(&self, workspace: AnyId) {
        self.hub.has_changed(workspace);
    }

    /// How many streams are open now.
    pub fn streams(&self) -> usize {
        self.hub.streams()
    }

    /// How often a page was drawn for a stream since the start.
    pub fn drawn(&self) -> u64 {
        self.hub.drawn()
    }

    /// Waits until everything that changed was drawn and handed to its streams.
    pub fn settle(&self) {
        self.hub.settle();
    }

    /// From now on what changed is drawn only by [`Live::settle`]: for proofs, in which the speed
    /// of the machine must say nothing.
    pub fn by_hand(&self) {
        self.hub.by_hand();
    }

    /// Lets the fixed clock go on to its next minute at once: for tests, which do not wait.
    pub fn tick(&self) {
        self.hub.tick_all();
    }

    /// Ends every stream and opens no new one: the house closes.
    pub fn close(&self) {
        self.hub.close();
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        self.hub.close();
    }
}
