// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Golden journals: what a release wrote is read by every later one. None is ever made again.

use std::{path::Path, sync::Arc};

use desk::Desk;
use domain::{
    assignment::Frame, conversation::Note, party::Party, records::Recorded, sight::Viewer,
    workspace::Workspace,
};
use ledger::{AnyId, Id, Timestamp};
use store::{Place, Store};

/// A file in `fixtures/golden`, whose founder is looked through, and what stands in it.
struct Golden {
    file: &'static str,
    founder: &'static str,
    entries: u64,
    parties: usize,
    frames: usize,
    /// Notes that the founder sees: their own and those of parties that named them.
    notes: usize,
}

const GOLDEN: [Golden; 1] = [Golden {
    file: "0.1.0.journal",
    founder: "16r2gz46j5r2zb3j7xwy5p1nkh",
    entries: 299,
    parties: 30,
    frames: 9,
    notes: 21,
}];

#[test]
fn every_release_reads_what_earlier_ones_wrote() {
    for golden in GOLDEN {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&Place::at(folder.path().join("k.db"))).expect("a database");
        let path = Path::new("../../fixtures/golden").join(golden.file);
        let read = store.import(&path).unwrap_or_else(|fault| panic!("{}: {fault}", golden.file));
        assert_eq!(read.entries, golden.entries, "{}", golden.file);
        let desk = Desk::open(Arc::new(store)).expect("a desk");
        let workspace = desk.workspace(read.workspace).expect("every word is known");
        let now = desk.now(read.workspace).expect("a clock");
        let founder: AnyId = golden.founder.parse().expect("an id");
        let seen =
            |count: fn(&Workspace, AnyId, Timestamp) -> usize| count(&workspace, founder, now);
        assert_eq!(seen(count::<Party>), golden.parties, "{}", golden.file);
        assert_eq!(seen(count::<Frame>), golden.frames, "{}", golden.file);
        assert_eq!(seen(count::<Note>), golden.notes, "{}", golden.file);
        let again = Workspace::read_snapshot(read.workspace, &workspace.write_snapshot());
        assert!(again.expect("readable") == *workspace, "{}: the snapshot differs", golden.file);
    }
}

fn count<T: Recorded>(workspace: &Workspace, viewer: AnyId, now: Timestamp) -> usize {
    workspace.seen_by(Viewer::Person(Id::new(viewer)), now).all::<T>().len()
}
