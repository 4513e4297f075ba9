// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The workspaces in memory: loaded at first use, kept up to date, put away after an idle hour.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use domain::{records::Kind, round::Urn, workspace::Workspace};
use ledger::{AnyId, Digest};
use store::{Journal, WorkspaceRow};

use crate::{DeskError, days::Days};

/// Raised when a snapshot is written in another way.
const SNAPSHOT_SHAPE: u32 = 2;

pub(crate) struct Shelf {
    pub store: Arc<dyn Journal>,
    loaded: RwLock<HashMap<AnyId, Loaded>>,
    /// One loads at a time: two that ask for the same workspace load it once.
    loading: Mutex<()>,
    started: Instant,
    listeners: Mutex<Vec<Listener>>,
    pub days: Days,
}

pub(crate) type Listener = Box<dyn Fn(AnyId) -> bool + Send + Sync>;

struct Loaded {
    now: Standing,
    /// In milliseconds since the desk opened.
    used: AtomicU64,
    /// The entry of the last snapshot.
    snapshot: u64,
}

/// A workspace as it is published, with its row beside the journal.
#[derive(Clone)]
pub(crate) struct Standing {
    pub workspace: Arc<Workspace>,
    pub row: WorkspaceRow,
}

impl Shelf {
    pub fn new(store: Arc<dyn Journal>) -> Shelf {
        Shelf {
            store,
            loaded: RwLock::default(),
            loading: Mutex::default(),
            started: Instant::now(),
            listeners: Mutex::default(),
            days: Days::default(),
        }
    }

    /// What is there now; loaded when it is asked for the first time.
    pub fn standing(&self, id: AnyId) -> Result<Standing, DeskError> {
        if let Some(found) = self.at_hand(id) {
            return Ok(found);
        }
        let _one = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.at_hand(id) {
            return Ok(found);
        }
        let (now, snapshot) = self.load(id)?;
        let used = AtomicU64::new(self.elapsed_ms());
        let mut loaded = self.write();
        // The writer may have published further while this was read.
        let kept = loaded.entry(id).or_insert(Loaded { now: now.clone(), used, snapshot });
        if kept.now.row.last.number < now.row.last.number {
            kept.now = now;
        }
        Ok(kept.now.clone())
    }

    fn at_hand(&self, id: AnyId) -> Option<Standing> {
        let loaded = self.read();
        let found = loaded.get(&id)?;
        found.used.store(self.elapsed_ms(), Ordering::Relaxed);
        Some(found.now.clone())
    }

    fn load(&self, id: AnyId) -> Result<(Standing, u64), DeskError> {
        let row = self.store.workspace(id)?.ok_or(DeskError::NoWorkspace)?;
        let from = match self.snapshot(id) {
            Some(workspace) => workspace,
            None => Workspace::new(id),
        };
        let snapshot = from.last().number;
        let mut workspace = self.read_on(from)?;
        self.fetch_urns(&mut workspace)?;
        let row = WorkspaceRow { last: workspace.last(), ..row };
        Ok((Standing { workspace: Arc::new(workspace), row }, snapshot))
    }

    /// What lies in the urns of open rounds; one that was counted, and not burnt because the power
    /// went, is burnt now.
    fn fetch_urns(&self, workspace: &mut Workspace) -> Result<(), DeskError> {
        for (round, clear) in self.store.urns(workspace.id())? {
            if !workspace.needs_urn(round) {
                self.burn(workspace.id(), round);
                continue;
            }
            let urn = clear.and_then(|it| Urn::read(&it)).unwrap_or_else(Urn::lost);
            workspace.put_urn(round, Some(urn));
        }
        Ok(())
    }

    /// It was counted: nobody may be able to open it again. What fails now is done when the
    /// workspace is loaded again.
    pub fn burn(&self, workspace: AnyId, round: AnyId) {
        if let Err(fault) = self.store.burn_urn(workspace, round) {
            tracing::error!(%workspace, %fault, "an urn could not be burnt");
        }
    }

    /// A snapshot only saves time: whatever is wrong with it, the journal has everything.
    fn snapshot(&self, id: AnyId) -> Option<Workspace> {
        let found = self.store.snapshot(id).unwrap_or_else(|fault| {
            tracing::warn!(workspace = %id, %fault, "a snapshot could not be read");
            None
        })?;
        if found.format == snapshot_format() && !found.sealed {
            match Workspace::read_snapshot(id, &found.bytes) {
                Ok(workspace) if workspace.last() == found.at => return Some(workspace),
                Ok(_) => {}
                Err(why) => tracing::info!(workspace = %id, %why, "a snapshot of another version"),
            }
        }
        if let Err(fault) = self.store.drop_snapshot(id) {
            tracing::warn!(workspace = %id, %fault, "a snapshot could not be dropped");
        }
        None
    }

    fn read_on(&self, mut workspace: Workspace) -> Result<Workspace, DeskError> {
        let mut wrong = None;
        self.store.read_on(workspace.id(), workspace.last(), &mut |entry| match workspace
            .apply(&entry)
        {
            Ok(()) => ControlFlow::Continue(()),
            Err(unreadable) => {
                wrong = Some(unreadable);
                ControlFlow::Break(())
            }
        })?;
        wrong.map_or(Ok(workspace), |unreadable| Err(unreadable.into()))
    }

    /// Reads on what other processes wrote to this workspace.
    pub fn catch_up(&self, id: AnyId) -> Result<(), DeskError> {
        let Some(now) = self.read().get(&id).map(|found| found.now.clone()) else { return Ok(()) };
        let caught = self.caught_up(now);
        match caught {
            Ok(Some(now)) => self.publish(now),
            Ok(None) => {}
            Err(error) => {
                // Not what it was: whoever asks next loads it anew, or is told what is wrong.
                self.put_away(id);
                self.announce(id);
                return Err(error);
            }
        }
        Ok(())
    }

    fn caught_up(&self, now: Standing) -> Result<Option<Standing>, DeskError> {
        let row = self.store.workspace(now.row.id)?.ok_or(DeskError::NoWorkspace)?;
        if row == now.row {
            return Ok(None);
        }
        let workspace = match row.last == now.row.last {
            true => now.workspace,
            false => {
                let mut workspace = self.read_on(Workspace::clone(&now.workspace))?;
                for round in workspace.spent_urns() {
                    workspace.put_urn(round, None);
                    self.burn(workspace.id(), round);
                }
                Arc::new(workspace)
            }
        };
        let row = WorkspaceRow { last: workspace.last(), ..row };
        Ok(Some(Standing { workspace, row }))
    }

    /// Everything another process may have written to.
    pub fn catch_up_all(&self) {
        for id in self.ids() {
            match self.catch_up(id) {
                Ok(()) | Err(DeskError::NoWorkspace) => {}
                Err(error) => tracing::warn!(workspace = %id, %error, "could not read on"),
            }
        }
    }

    /// Puts what was written in the place of what was there, and tells who listens.
    pub fn publish(&self, now: Standing) {
        let id = now.row.id;
        let used = AtomicU64::new(self.elapsed_ms());
        let before = {
            let mut loaded = self.write();
            match loaded.get_mut(&id) {
                // Somebody read on further meanwhile.
                Some(found) if found.now.row.last.number > now.row.last.number => Some(now),
                Some(found) => Some(std::mem::replace(&mut found.now, now)),
                None => {
                    loaded.insert(id, Loaded { now, used, snapshot: 0 });
                    None
                }
            }
        };
        // Freed outside the lock: the last holder of an old map does some work.
        drop(before);
        self.announce(id);
    }

    /// Changes what is beside the journal while nobody loads, and forgets what was loaded.
    pub fn change<T>(&self, id: AnyId, change: impl FnOnce(&dyn Journal) -> T) -> T {
        let one = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = change(&*self.store);
        self.put_away(id);
        drop(one);
        self.announce(id);
        answer
    }

    pub fn put_away(&self, id: AnyId) {
        let gone = self.write().remove(&id);
        drop(gone);
        self.days.forget(id);
    }

    /// Puts away what nobody asked for in this time; gives what went.
    pub fn put_away_idle(&self, idle: Duration) -> Vec<Standing> {
        let now = self.elapsed_ms();
        let mut gone = Vec::new();
        self.write().retain(|_, found| {
            let unused = now.saturating_sub(found.used.load(Ordering::Relaxed));
            let stays = u128::from(unused) < idle.as_millis();
            if !stays && found.now.row.last.number > found.snapshot {
                gone.push(found.now.clone());
            }
            if !stays {
                self.days.forget(found.now.row.id);
            }
            stays
        });
        gone
    }

    /// Workspaces that went on at least this far since their snapshot; they are asked for once.
    /// `every` says after how many entries, by the number of records.
    pub fn due_for_snapshot(&self, every: impl Fn(u64) -> u64) -> Vec<Standing> {
        let mut due = Vec::new();
        for found in self.write().values_mut() {
            let last = found.now.row.last.number;
            if last >= found.snapshot + every(found.now.workspace.size() as u64) {
                found.snapshot = last;
                due.push(found.now.clone());
            }
        }
        due
    }

    pub fn listen(&self, listener: Listener) {
        self.listeners().push(listener);
    }

    /// Tells every listener; one that says false listens no more.
    pub fn announce(&self, id: AnyId) {
        self.listeners().retain(|listener| {
            let told = catch_unwind(AssertUnwindSafe(|| listener(id)));
            told.unwrap_or_else(|_| {
                tracing::error!("a listener panicked");
                false
            })
        });
    }

    pub fn ids(&self) -> Vec<AnyId> {
        self.read().keys().copied().collect()
    }

    fn elapsed_ms(&self) -> u64 {
        self.started.elapsed().as_millis() as u64
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<AnyId, Loaded>> {
        self.loaded.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<AnyId, Loaded>> {
        self.loaded.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn listeners(&self) -> MutexGuard<'_, Vec<Listener>> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Which Kwartier wrote a snapshot: another version or another list of kinds reads it not.
pub(crate) fn snapshot_format() -> u32 {
    let words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    let told = format!("{SNAPSHOT_SHAPE} {} {}", env!("CARGO_PKG_VERSION"), words.join(" "));
    u32::from_be_bytes(*Digest::of(told.as_bytes()).0.first_chunk().expect("32 bytes"))
}
