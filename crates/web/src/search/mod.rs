// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One box over everything that who looks may see.

mod page;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::search::{Asked, Hit, Index};
use ledger::AnyId;

use crate::{
    frame::{Cx, Menu, Room, Routes},
    kit::Icon,
};

pub(crate) const ROOM: Room = Room { routes, menu: &MENU };

const MENU: [Menu; 1] =
    [Menu { path: "/search", icon: Icon::Search, word: |t| t.frame_search(), is_shown: |_| true }];

fn routes(routes: &mut Routes) {
    routes.page("/f/{w}/search", page::page);
}

/// The words of each workspace in which somebody searched, for as long as the program runs.
#[derive(Default)]
pub(crate) struct Searched(Mutex<HashMap<AnyId, Arc<Mutex<Index>>>>);

impl Searched {
    fn search(&self, cx: &Cx<'_>, asked: &Asked) -> Vec<Hit> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = Arc::clone(all.entry(cx.workspace_id()).or_default());
        drop(all);
        let mut index = index.lock().unwrap_or_else(PoisonError::into_inner);
        cx.sight().search(&mut index, asked)
    }
}
