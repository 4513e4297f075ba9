// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A database that often fails or loses the race: what was answered is there, what was not is not.

mod scene;

use std::{
    collections::BTreeSet,
    ops::ControlFlow,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
};

use desk::{Desk, DeskError, Options, Submission};
use ledger::{ActId, AnyId, Entry, Key, Link};
use scene::{act_id, names, opening, party};
use store::{
    Appended, Fault, Journal, Kept, OpenUrn, Place, Receipt, Snapshot, Step, Store, WorkspaceRow,
};

/// The store, but one append in three is lost and one in five fails.
struct Flaky {
    store: Store,
    turns: AtomicU64,
    at_work: AtomicBool,
}

impl Journal for Flaky {
    fn append(&self, steps: &[Step]) -> Result<Appended, Fault> {
        if self.at_work.load(Ordering::Relaxed) {
            let turn =
                self.turns.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            if (turn >> 32).is_multiple_of(3) {
                return Ok(Appended::Lost);
            }
            if (turn >> 33).is_multiple_of(5) {
                return Err(Fault::Full);
            }
        }
        self.store.append(steps)
    }

    fn key(&self, purpose: &str) -> Key {
        self.store.key(purpose)
    }
    fn workspaces(&self) -> Result<Vec<WorkspaceRow>, Fault> {
        self.store.workspaces()
    }
    fn workspace(&self, id: AnyId) -> Result<Option<WorkspaceRow>, Fault> {
        self.store.workspace(id)
    }
    fn set_example(&self, id: AnyId, building: bool, clock_offset: i64) -> Result<(), Fault> {
        self.store.set_example(id, building, clock_offset)
    }
    fn remove_example(&self, id: AnyId) -> Result<(), Fault> {
        self.store.remove_example(id)
    }
    fn written_elsewhere(&self) -> Result<i64, Fault> {
        self.store.written_elsewhere()
    }
    fn read_on(
        &self,
        workspace: AnyId,
        last: Link,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<Link, Fault> {
        self.store.read_on(workspace, last, each)
    }
    fn entry(&self, workspace: AnyId, number: u64) -> Result<Option<Entry>, Fault> {
        self.store.entry(workspace, number)
    }
    fn past(&self, workspace: AnyId, record: AnyId) -> Result<Vec<Kept>, Fault> {
        self.store.past(workspace, record)
    }
    fn revision(&self, workspace: AnyId, record: AnyId, n: u32) -> Result<Option<Kept>, Fault> {
        self.store.revision(workspace, record, n)
    }
    fn receipt(&self, workspace: AnyId, by: AnyId, act: ActId) -> Result<Option<Receipt>, Fault> {
        self.store.receipt(workspace, by, act)
    }
    fn receipts(&self, acts: &[(AnyId, AnyId, ActId)]) -> Result<Vec<Option<Receipt>>, Fault> {
        self.store.receipts(acts)
    }
    fn verify_on(&self, workspace: AnyId) -> Result<Link, Fault> {
        self.store.verify_on(workspace)
    }
    fn snapshot(&self, workspace: AnyId) -> Result<Option<Snapshot>, Fault> {
        self.store.snapshot(workspace)
    }
    fn write_snapshot(&self, workspace: AnyId, snapshot: &Snapshot) -> Result<(), Fault> {
        self.store.write_snapshot(workspace, snapshot)
    }
    fn drop_snapshot(&self, workspace: AnyId) -> Result<(), Fault> {
        self.store.drop_snapshot(workspace)
    }
    fn urns(&self, workspace: AnyId) -> Result<Vec<OpenUrn>, Fault> {
        self.store.urns(workspace)
    }
    fn write_urn(&self, workspace: AnyId, round: AnyId, clear: &[u8]) -> Result<(), Fault> {
        self.store.write_urn(workspace, round, clear)
    }
    fn burn_urn(&self, workspace: AnyId, round: AnyId) -> Result<(), Fault> {
        self.store.burn_urn(workspace, round)
    }
}

#[test]
fn whatever_the_database_does_an_answer_is_the_truth() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(folder.path().join("kwartier.db"));
    let store = Store::open(&place).unwrap();
    let account = store.make_account("hanna@example.org", 1).unwrap().id;
    let (turns, at_work) = (AtomicU64::new(1), AtomicBool::new(false));
    let flaky = Arc::new(Flaky { store, turns, at_work });
    let options = Options { snapshot_every: 50, ..Options::default() };
    let desk = Desk::open_with(Arc::clone(&flaky) as _, options).unwrap();
    let founded = desk.found_wait(account, act_id("open"), Box::new(opening())).unwrap();
    let (workspace, hanna) = (founded.workspace, founded.by);
    flaky.at_work.store(true, Ordering::Relaxed);

    let (done, failed) = (Mutex::new(BTreeSet::new()), Mutex::new(BTreeSet::new()));
    std::thread::scope(|scope| {
        for client in 0..16 {
            let (desk, done, failed) = (&desk, &done, &failed);
            scope.spawn(move || {
                for number in 0..40 {
                    // Two clients send each act, so half of the answers are repeats.
                    let name = format!("Gemeente {} {number}", client / 2);
                    let act = Box::new(party(&name));
                    let act_id = act_id(&name);
                    let said = Submission { workspace, by: hanna, act_id, at: None, act };
                    match desk.submit_wait(said) {
                        Ok(receipt) => {
                            assert_eq!(receipt.made.len(), 1);
                            done.lock().unwrap().insert(name);
                        }
                        Err(DeskError::Fault(fault)) => {
                            assert!(matches!(*fault, Fault::Full), "{fault}");
                            failed.lock().unwrap().insert(name);
                        }
                        Err(other) => panic!("{name}: {other}"),
                    }
                }
            });
        }
    });
    flaky.at_work.store(false, Ordering::Relaxed);
    let (done, failed) = (done.into_inner().unwrap(), failed.into_inner().unwrap());
    assert!(!failed.is_empty() && done.len() > 100, "{} done, {} not", done.len(), failed.len());
    let here = desk.workspace(workspace).unwrap();
    let expected: Vec<String> = done.iter().cloned().collect();
    assert_eq!(names(&here, hanna), expected, "what was answered, and nothing else");
    desk.close();
    assert_eq!(flaky.store.verify_all().unwrap()[0].entries, done.len() as u64 + 1);
    drop(desk);
    let fresh = Desk::open(flaky as _).unwrap();
    assert_eq!(*fresh.workspace(workspace).unwrap(), *here);
}
