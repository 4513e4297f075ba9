// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Finding records by what somebody typed in them.
//!
//! What the viewer may not see is left out first; then is looked, counted and cut. How well a
//! record fits depends on that record alone: how often a word stands elsewhere would tell something
//! of records that the viewer does not see.

mod typed;
mod words;

use std::{collections::HashMap, sync::Arc};

use ledger::{AnyId, Timestamp};

use crate::{records::Kind, sight::Sight};

pub use typed::typed;
pub use words::{Asked, Words};

/// The words of the latest revision of every record that was looked at. It tells nothing by itself:
/// who looks gets what [`Sight::search`] gives.
#[derive(Default)]
pub struct Index(HashMap<AnyId, (u32, Arc<Words>)>);

/// A record in which everything that was asked stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub id: AnyId,
    pub kind: Kind,
    pub at: Timestamp,
    /// More is better.
    pub fits: u32,
}

impl Index {
    /// How many records have their words at hand.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words of this revision: kept ones, or made and kept when it is not an earlier one.
    fn words(&mut self, id: AnyId, revision: u32, make: impl FnOnce() -> Words) -> Arc<Words> {
        match self.0.get(&id) {
            Some((known, words)) if *known == revision => Arc::clone(words),
            Some((known, _)) if *known > revision => Arc::new(make()),
            _ => {
                let words = Arc::new(make());
                self.0.insert(id, (revision, Arc::clone(&words)));
                words
            }
        }
    }
}

impl Sight<'_> {
    /// What fits, the best first and the latest before the earlier; without counting it as read.
    pub fn search(&self, index: &mut Index, asked: &Asked) -> Vec<Hit> {
        if asked.is_empty() {
            return Vec::new();
        }
        let sought = self.each().filter(|(_, kept)| !kept.record.kind().is_told_once());
        let hits = sought.filter_map(|(id, kept)| {
            let words = index.words(id, kept.revision, || Words::of(&kept.record));
            let fits = words.fit(asked)?;
            Some(Hit { id, kind: kept.record.kind(), at: kept.at, fits })
        });
        let mut hits: Vec<Hit> = hits.collect();
        hits.sort_by_key(|it| (std::cmp::Reverse((it.fits, it.at)), it.id));
        hits
    }
}
