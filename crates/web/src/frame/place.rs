// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a record of each kind is read; every room tells it of its own kinds.

use domain::records;

/// Some kinds of record, the page of their room, and the page on which each is read.
#[derive(Debug)]
pub struct Place {
    pub kinds: &'static [records::Kind],
    /// Behind the founding: `/parties`.
    pub room: &'static str,
    pub at: At,
}

/// The page on which a record is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Its own, behind this address.
    Own(&'static str),
    /// The page of its room.
    Room,
    /// The own page of what it lies under.
    Above,
    /// A page about what it lies under, behind this address.
    About(&'static str),
    /// Its history: there it stands in full, also where a list shows its beginning only.
    History,
}

impl Place {
    pub const fn new(room: &'static str, at: At, kinds: &'static [records::Kind]) -> Place {
        Place { kinds, room, at }
    }
}
