// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Workspaces as they stood on earlier days: made from the nearest moment at hand, a few kept.
//!
//! A day that has passed changes no more, so what was made for it holds for every viewer; who may
//! see what of it is looked up when reading. Only erasure changes the past: whatever is rewritten
//! beside the journal, or written by another process, drops all that is kept here.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::{
    earlier::{Earlier, Stood},
    workspace::Workspace,
};
use ledger::{AnyId, Link, Timestamp};
use store::{Fault, Journal};

use crate::{DeskError, shelf::Shelf};

/// So many days are kept, and so many records in all of them together.
const MOST: usize = 24;
const MOST_RECORDS: usize = 400_000;

#[derive(Default)]
pub(crate) struct Days {
    kept: Mutex<Kept>,
    /// One is made at a time: two that ask for the same day make it once.
    making: Mutex<()>,
}

#[derive(Default)]
struct Kept {
    /// The one that was asked for last stands last.
    days: Vec<Day>,
    /// Counts how often was forgotten: what was begun before is not kept.
    forgotten: u64,
}

struct Day {
    workspace: AnyId,
    until: Timestamp,
    earlier: Arc<Earlier>,
    /// The last erasure that it knows of.
    erased_at: u64,
}

impl Days {
    /// A day that was made of this workspace before; what was made before an erasure goes.
    fn find(&self, now: &Workspace, until: Timestamp) -> Option<Arc<Earlier>> {
        let mut kept = self.kept();
        kept.days.retain(|it| it.workspace != now.id() || it.erased_at == now.erased_at());
        let same = |it: &Day| it.workspace == now.id() && it.until == until;
        let place = kept.days.iter().position(same)?;
        let day = kept.days.remove(place);
        let earlier = Arc::clone(&day.earlier);
        kept.days.push(day);
        Some(earlier)
    }

    fn keep(&self, forgotten: u64, day: Day) {
        let mut kept = self.kept();
        if kept.forgotten != forgotten {
            return;
        }
        kept.days.push(day);
        let size = |it: &[Day]| it.iter().map(|it| it.earlier.size()).sum::<usize>();
        while kept.days.len() > MOST || (kept.days.len() > 1 && size(&kept.days) > MOST_RECORDS) {
            kept.days.remove(0);
        }
    }

    /// Drops what was made of this workspace.
    pub fn forget(&self, workspace: AnyId) {
        let mut kept = self.kept();
        kept.forgotten += 1;
        kept.days.retain(|it| it.workspace != workspace);
    }

    /// Drops everything: somebody else wrote, and may have erased.
    pub fn forget_all(&self) {
        let mut kept = self.kept();
        kept.forgotten += 1;
        kept.days.clear();
    }

    /// The kept day of this workspace that stands nearest to an entry.
    fn nearest(&self, workspace: AnyId, number: u64) -> Option<Arc<Earlier>> {
        let kept = self.kept();
        let own = kept.days.iter().filter(|it| it.workspace == workspace);
        let nearest = own.min_by_key(|it| it.earlier.last().number.abs_diff(number))?;
        Some(Arc::clone(&nearest.earlier))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    /// The workspace as it stood at that moment, which has passed.
    pub fn earlier(&self, id: AnyId, until: Timestamp) -> Result<Arc<Earlier>, DeskError> {
        let now = self.standing(id)?.workspace;
        if now.last_at() <= until {
            return Ok(Arc::new(Earlier::same_as(&now)));
        }
        if let Some(found) = self.days.find(&now, until) {
            return Ok(found);
        }
        let _one = self.days.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.days.find(&now, until) {
            return Ok(found);
        }
        let forgotten = self.days.kept().forgotten;
        let last = last_until(&*self.store, &now, until)?;
        let earlier = Arc::new(self.made(&now, last)?);
        let day = {
            let (earlier, erased_at) = (Arc::clone(&earlier), now.erased_at());
            Day { workspace: id, until, earlier, erased_at }
        };
        self.days.keep(forgotten, day);
        Ok(earlier)
    }

    /// Goes on or back to an entry, from wherever the way is shortest.
    fn made(&self, now: &Workspace, last: Link) -> Result<Earlier, DeskError> {
        let from_start = last.number;
        let from_now = now.last().number - last.number;
        let nearest = self.days.nearest(now.id(), last.number);
        let from_nearest = nearest.as_ref().map(|it| it.last().number.abs_diff(last.number));
        let mut earlier = match nearest.zip(from_nearest) {
            Some((nearest, way)) if way < from_now.min(from_start) => Earlier::clone(&nearest),
            _ if from_start < from_now => Earlier::nothing(now.id()),
            _ => Earlier::same_as(now),
        };
        match earlier.last().number <= last.number {
            true => go_on(&*self.store, &mut earlier, last)?,
            false => go_back(&*self.store, &mut earlier, last)?,
        }
        Ok(earlier)
    }
}

/// The last entry that was written until then: moments never go back, so it is found by halving.
fn last_until(store: &dyn Journal, now: &Workspace, until: Timestamp) -> Result<Link, DeskError> {
    let (mut last, mut after) = (Link::START, now.last().number);
    while last.number + 1 < after {
        let number = last.number + (after - last.number) / 2;
        let cut = || Fault::Cut { workspace: now.id(), found: number - 1, named: after };
        let entry = store.entry(now.id(), number)?.ok_or_else(cut)?;
        match entry.head.at <= until {
            true => last = entry.link(),
            false => after = number,
        }
    }
    Ok(last)
}

fn go_on(store: &dyn Journal, earlier: &mut Earlier, last: Link) -> Result<(), DeskError> {
    if earlier.last() == last {
        return Ok(());
    }
    let mut wrong = None;
    store.read_on(earlier.id(), earlier.last(), &mut |entry| {
        wrong = earlier.go_on(&entry).err();
        match wrong.is_some() || entry.head.number >= last.number {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    })?;
    wrong.map_or(Ok(()), |unreadable| Err(unreadable.into()))
}

/// Puts back every record that was touched after `last`.
fn go_back(store: &dyn Journal, earlier: &mut Earlier, last: Link) -> Result<(), DeskError> {
    let mut touched: BTreeMap<AnyId, u32> = BTreeMap::new();
    let from = earlier.last();
    if from != last {
        store.read_on(earlier.id(), last, &mut |entry| {
            for revision in &entry.head.revisions {
                touched.entry(revision.record).or_insert(revision.number);
            }
            match entry.head.number >= from.number {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })?;
    }
    for (record, first) in touched {
        let before = match first {
            0 | 1 => None,
            _ => store.revision(earlier.id(), record, first - 1)?,
        };
        let stood = before.as_ref().map(|it| Stood {
            head: &it.head,
            number: it.head.revisions[it.place].number,
            body: &it.body,
        });
        earlier.go_back(record, stood)?;
    }
    earlier.stands_at(last);
    Ok(())
}
