// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How long work tells how far it is, and how somebody stops it.

use crate::{Fault, Word};

/// Looks on while an engine works. Called from any thread, some times a second at most as often
/// as a piece of work is done: it must be quick.
pub trait Watch: Sync {
    /// `part` of the work is done, from 0 to 1. Calls may come out of order.
    fn told(&self, part: f64);

    /// Whether somebody wants it to stop. Asked between two pieces of work.
    fn is_cancelled(&self) -> bool;

    /// For `?`: goes on, or stops with the fault that says so.
    fn go_on(&self) -> Result<(), Fault> {
        if self.is_cancelled() { Err(Fault::cancelled()) } else { Ok(()) }
    }
}

/// Nobody looks on.
pub struct Unwatched;

impl Watch for Unwatched {
    fn told(&self, _part: f64) {}

    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Part of a longer work: what it tells is moved to where it lies in the whole.
pub struct Stretch<'a> {
    pub whole: &'a dyn Watch,
    pub from: f64,
    pub to: f64,
}

impl Watch for Stretch<'_> {
    fn told(&self, part: f64) {
        self.whole.told(self.from + (self.to - self.from) * part);
    }

    fn is_cancelled(&self) -> bool {
        self.whole.is_cancelled()
    }
}

impl Fault {
    /// Somebody stopped it.
    pub fn cancelled() -> Self {
        Self::new(Word::Cancelled, "Stopped before it was done.")
    }
}
