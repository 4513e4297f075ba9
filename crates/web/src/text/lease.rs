// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Leases: who is writing in a passage right now, for two minutes, in the memory of this program.
//!
//! It is a courtesy and no lock: what is kept is decided by the act, which knows whether somebody
//! else went on since. So it stands in no journal, and a restart forgets it.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::{party::Person, text::Passage};
use ledger::{AnyId, Id, Timestamp};

use crate::frame::Cx;

/// How long somebody is taken to be writing after they opened a passage.
const TWO_MINUTES: Timestamp = 2 * 60 * 1000;

/// Every lease of this program, by workspace and passage.
#[derive(Default)]
pub struct Leases(Mutex<HashMap<(AnyId, AnyId), Lease>>);

/// Somebody is writing here, in one of their windows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lease {
    pub by: Id<Person>,
    /// The session: the same person on another device is another one.
    mark: AnyId,
    pub until: Timestamp,
}

impl Leases {
    /// Takes the lease unless it is another's; `over` takes that as well. Gives whose it is.
    fn take(&self, key: (AnyId, AnyId), own: Lease, now: Timestamp, over: bool) -> Lease {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, it| it.until > now);
        match all.get(&key) {
            Some(held) if held.mark != own.mark && !over => *held,
            _ => {
                all.insert(key, own);
                own
            }
        }
    }

    fn held(&self, key: (AnyId, AnyId), now: Timestamp) -> Option<Lease> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&key).copied().filter(|it| it.until > now)
    }

    fn leave(&self, key: (AnyId, AnyId), mark: AnyId) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.get(&key).is_some_and(|it| it.mark == mark) {
            all.remove(&key);
        }
    }
}

fn key(cx: &Cx<'_>, passage: Id<Passage>) -> (AnyId, AnyId) {
    (cx.workspace_id(), passage.any())
}

fn mark(cx: &Cx<'_>) -> AnyId {
    cx.session.as_ref().map(|it| it.mark).unwrap_or_default()
}

/// Begins to write in a passage; gives the other one who is doing so already.
pub(super) fn begin(cx: &Cx<'_>, passage: Id<Passage>, over: bool) -> Option<Lease> {
    let (by, now, mark) = (cx.person()?, cx.sight().now, mark(cx));
    let own = Lease { by, mark, until: now + TWO_MINUTES };
    let held = cx.house().leases.take(key(cx, passage), own, now, over);
    (held.mark != mark).then_some(held)
}

/// Somebody else who is writing in a passage now.
pub(super) fn other(cx: &Cx<'_>, passage: Id<Passage>) -> Option<Lease> {
    let held = cx.house().leases.held(key(cx, passage), cx.sight().now)?;
    (held.mark != mark(cx)).then_some(held)
}

/// What was written is kept: the passage is free.
pub(super) fn end(cx: &Cx<'_>, passage: Id<Passage>) {
    cx.house().leases.leave(key(cx, passage), mark(cx));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lease_is_shown_taken_over_and_ends_by_itself() {
        let leases = Leases::default();
        let key = (AnyId([1; 16]), AnyId([2; 16]));
        let lease = |who: u8, now| {
            let (id, until) = (AnyId([who; 16]), now + TWO_MINUTES);
            Lease { by: Id::new(id), mark: id, until }
        };
        let (one, two) = (lease(3, 0), lease(4, 1));
        assert_eq!(leases.take(key, one, 0, false), one);
        assert_eq!(leases.take(key, two, 1, false), one, "it is another's");
        assert_eq!(leases.held(key, 1), Some(one));
        assert_eq!(leases.take(key, two, 1, true), two, "taken over");
        leases.leave(key, one.mark);
        assert_eq!(leases.held(key, 2), Some(two), "nobody ends another's");
        assert_eq!(leases.held(key, TWO_MINUTES + 1), None);
        let late = lease(3, TWO_MINUTES + 2);
        assert_eq!(leases.take(key, late, TWO_MINUTES + 2, false), late);
        leases.leave(key, late.mark);
        assert_eq!(leases.held(key, TWO_MINUTES + 3), None);
    }
}
