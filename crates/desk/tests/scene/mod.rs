// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A desk with one founding, for the tests of the desk.
#![allow(dead_code)] // Each test file uses its own part.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    time::Duration,
};

use desk::{Desk, DeskError, Options, Receipt, Submission};
pub use domain::cast::opening;
use domain::{
    cast,
    draft::{AnyAct, Draft, Undo},
    party::{self, Party},
    refusal::Refusal,
    sight::{Sight, Viewer},
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Digest, Id};
use store::{AccountId, Place, Store, testing::Ground};

pub struct Scene {
    pub place: Place,
    pub store: Arc<Store>,
    pub desk: Desk,
    pub clock: Arc<AtomicI64>,
    pub workspace: AnyId,
    pub hanna: AnyId,
    /// Last, so that everybody has left it when it goes.
    pub ground: Ground,
}

pub fn act_id(word: &str) -> ActId {
    ActId(AnyId(*Digest::of(word.as_bytes()).0.first_chunk().unwrap()))
}

pub fn party(name: &str) -> party::Add {
    cast::adding(name, "")
}

impl Scene {
    pub fn new() -> Scene {
        Scene::with(|_| {})
    }

    pub fn with(set: impl FnOnce(&mut Options)) -> Scene {
        Scene::on(Ground::new(), set)
    }

    pub fn on(ground: Ground, set: impl FnOnce(&mut Options)) -> Scene {
        let place = ground.place.clone();
        let store = Arc::new(Store::open(&place).unwrap());
        let clock = Arc::new(AtomicI64::new(1_800_000_000_000));
        let own = Arc::clone(&clock);
        let mut options =
            Options { clock: Box::new(move || own.load(Ordering::Relaxed)), ..Options::default() };
        set(&mut options);
        let desk = Desk::open_with(Arc::clone(&store) as _, options).unwrap();
        let account = store.make_account("hanna@example.org", 1).unwrap().id;
        let receipt = desk.found_wait(account, act_id("open"), Box::new(opening())).unwrap();
        let (workspace, hanna) = (receipt.workspace, receipt.by);
        Scene { place, store, desk, clock, workspace, hanna, ground }
    }

    pub fn account(&self) -> AccountId {
        self.store.account_by_mail("Hanna@example.org").unwrap().unwrap().id
    }

    /// Another desk on the same file, as another process would have.
    pub fn another(&self) -> (Arc<Store>, Desk) {
        let store = Arc::new(Store::open(&self.place).unwrap());
        let desk = Desk::open(Arc::clone(&store) as _).unwrap();
        (store, desk)
    }

    pub fn said(&self, word: &str, act: impl AnyAct + 'static) -> Submission {
        Submission {
            workspace: self.workspace,
            by: self.hanna,
            act_id: act_id(word),
            at: None,
            act: Box::new(act),
        }
    }

    pub fn does(&self, word: &str, act: impl AnyAct + 'static) -> Result<Receipt, DeskError> {
        self.desk.submit_wait(self.said(word, act))
    }

    pub fn adds(&self, name: &str) -> Id<Party> {
        Id::new(self.does(name, party(name)).unwrap().made[0])
    }

    pub fn now(&self) -> Arc<Workspace> {
        self.desk.workspace(self.workspace).unwrap()
    }

    pub fn parties(&self) -> Vec<String> {
        names(&self.now(), self.hanna)
    }
}

pub fn sees(workspace: &Workspace, by: AnyId) -> Sight<'_> {
    workspace.seen_by(Viewer::Person(Id::new(by)), workspace.last_at())
}

pub fn names(workspace: &Workspace, by: AnyId) -> Vec<String> {
    let mut names: Vec<String> =
        sees(workspace, by).all::<Party>().iter().map(|it| it.name.clone()).collect();
    names.sort();
    names
}

/// Holds the writer until it is let go, so that a test decides what waits behind it.
pub struct Waits {
    begun: SyncSender<()>,
    go: std::sync::Mutex<Receiver<()>>,
}

pub fn waits() -> (Waits, Receiver<()>, SyncSender<()>) {
    let (begun, seen) = sync_channel(100);
    let (let_go, go) = sync_channel(100);
    (Waits { begun, go: std::sync::Mutex::new(go) }, seen, let_go)
}

impl AnyAct for Waits {
    fn name(&self) -> &'static str {
        "test.wait"
    }
    fn undo(&self) -> Undo {
        Undo::Never
    }
    fn content(&self) -> Vec<u8> {
        Vec::new()
    }
    fn decide(&self, _: &mut Draft<'_>) -> Result<(), Refusal> {
        self.begun.send(()).unwrap();
        let go = self.go.lock().unwrap();
        go.recv_timeout(Duration::from_secs(60)).expect("somebody lets go");
        Err(Refusal::NotThere)
    }
}

pub struct Panics;

impl AnyAct for Panics {
    fn name(&self) -> &'static str {
        "test.panic"
    }
    fn undo(&self) -> Undo {
        Undo::Never
    }
    fn content(&self) -> Vec<u8> {
        Vec::new()
    }
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.because("nothing of this may stay");
        panic!("a mistake of ours");
    }
}

/// A second revision of a party, with a reason.
pub struct Renames {
    pub party: Id<Party>,
    pub seen: u32,
    pub name: &'static str,
}

impl AnyAct for Renames {
    fn name(&self) -> &'static str {
        "test.rename"
    }
    fn undo(&self) -> Undo {
        Undo::Restore
    }
    fn content(&self) -> Vec<u8> {
        format!("{} {} {}", self.party, self.seen, self.name).into_bytes()
    }
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        draft.because("de nieuwe naam");
        let was = draft.find(self.party)?.clone();
        draft.revise(self.party, self.seen, Party { name: self.name.to_owned(), ..was })
    }
}
