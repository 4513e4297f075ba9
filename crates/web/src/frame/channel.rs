// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A way by which something leaves the house: a line in the register that the proofs read.

/// A way by which something leaves the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Channel {
    pub method: &'static str,
    /// With the names of ids in braces: `/f/{w}/parties/{id}`.
    pub path: &'static str,
    pub kind: Kind,
    /// Also for who has no place in the founding.
    pub is_open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Page,
    Form,
    Download,
    /// A letter; its path is the name of the letter.
    Mail,
    /// Style, script and other files that say nothing of anybody.
    File,
    /// The stream that keeps live pages up to date.
    Stream,
}
