// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A copy of the database, damaged at hundreds of places: told, or without effect; never wrong.

mod scene;

use std::{fs, ops::ControlFlow, path::Path};

use ledger::{Entry, Link};
use scene::{ANNA, Scene, WORKSPACE};
use store::{Account, Fault, Journal, Place, Snapshot, Store};

/// Everything a reader can get out of the database.
#[derive(Debug, PartialEq)]
struct Content {
    entries: Vec<Entry>,
    account: Option<Account>,
    people: usize,
    receipts: usize,
    snapshot: Option<Snapshot>,
}

fn content(store: &Store) -> Result<Content, Fault> {
    store.verify_all()?;
    let mut entries = Vec::new();
    store.read_on(WORKSPACE, Link::START, &mut |entry| {
        entries.push(entry);
        ControlFlow::Continue(())
    })?;
    let account = store.account_by_mail("anna@example.org")?;
    let people = match &account {
        Some(account) => store.people(account.id)?.len(),
        None => 0,
    };
    let mut receipts = 0;
    for entry in &entries {
        receipts += usize::from(store.receipt(WORKSPACE, ANNA, entry.head.act_id)?.is_some());
    }
    let snapshot = store.snapshot(WORKSPACE)?;
    Ok(Content { entries, account, people, receipts, snapshot })
}

fn copy_of(bytes: &[u8], secrets: &Path) -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let mut place = Place::at(folder.path().join("kwartier.db"));
    place.secrets = secrets.to_owned();
    fs::write(place.file().unwrap(), bytes).unwrap();
    (folder, place)
}

/// The whole database as one file, and what it says.
fn whole() -> (Scene, Vec<u8>, Content) {
    let mut scene = Scene::in_file(60);
    let anna = scene.store.make_account("anna@example.org", 10).unwrap().id;
    scene.store.add_person(anna, WORKSPACE, ANNA, 20).unwrap();
    for revision in 2..8 {
        scene.revise("woord 3", revision);
    }
    let bytes = b"een momentopname".repeat(200);
    let snapshot = Snapshot { at: scene.last(), format: 1, sealed: false, bytes };
    scene.store.write_snapshot(WORKSPACE, &snapshot).unwrap();
    let content = content(&scene.store).unwrap();
    scene.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    let bytes = fs::read(scene.database_file()).unwrap();
    (scene, bytes, content)
}

fn holds(bytes: &[u8], scene: &Scene, right: &Content, what: &str) -> bool {
    let (_folder, place) = copy_of(bytes, &scene.place.secrets);
    let found = Store::open(&place).and_then(|store| content(&store));
    match found {
        Ok(found) => {
            // A snapshot is a cache: it may be gone, but it may not be another.
            let snapshot = found.snapshot.is_none() || found.snapshot == right.snapshot;
            let right = Content { snapshot: None, ..content_of(right) };
            assert!(snapshot, "{what}: another snapshot");
            assert_eq!(Content { snapshot: None, ..found }, right, "{what}: silently wrong");
            true
        }
        Err(fault) => {
            let told = fault.to_string();
            assert!(told.ends_with('.'), "{what}: {told}");
            false
        }
    }
}

fn content_of(it: &Content) -> Content {
    let (entries, account) = (it.entries.clone(), it.account.clone());
    let (people, receipts, snapshot) = (it.people, it.receipts, it.snapshot.clone());
    Content { entries, account, people, receipts, snapshot }
}

#[test]
fn a_flipped_bit_is_told_or_does_nothing() {
    let (scene, bytes, right) = whole();
    assert!(holds(&bytes, &scene, &right, "untouched"));
    let mut told = 0;
    let step = (bytes.len() / 600).max(1) | 1;
    for place in (0..bytes.len()).step_by(step) {
        let mut torn = bytes.clone();
        torn[place] ^= 1 << (place % 8);
        told += usize::from(!holds(&torn, &scene, &right, &format!("bit at {place}")));
    }
    assert!(told > 100, "only {told} of the flipped bits were told");
}

#[test]
fn a_torn_page_is_told_or_does_nothing() {
    let (scene, bytes, right) = whole();
    let mut told = 0;
    for (number, place) in (0..bytes.len()).step_by(512).enumerate() {
        let mut torn = bytes.clone();
        let end = (place + 512).min(torn.len());
        torn[place..end].fill(if number % 2 == 0 { 0 } else { 0xff });
        told += usize::from(!holds(&torn, &scene, &right, &format!("sector at {place}")));
    }
    assert!(told > 50, "only {told} of the torn sectors were told");
}

#[test]
fn a_file_that_stops_early_is_told() {
    let (scene, bytes, right) = whole();
    for place in (1..bytes.len()).step_by(bytes.len() / 150) {
        let what = format!("cut at {place}");
        assert!(!holds(&bytes[..place], &scene, &right, &what), "{what}: was not told");
    }
}
