// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Back-ups, restores, exports and imports: whole and checked, or not there at all.

mod scene;

use std::{fs, ops::ControlFlow};

use ledger::{Entry, Link};
use scene::{ANNA, Scene, WORKSPACE};
use store::{Fault, Journal, Place, Store, Who};

fn entries(store: &Store) -> Vec<Entry> {
    let mut found = Vec::new();
    let read = store.read_on(WORKSPACE, Link::START, &mut |entry| {
        found.push(entry);
        ControlFlow::Continue(())
    });
    read.unwrap();
    found
}

/// Nothing but these files, and the folder of secrets if it is named.
fn files(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_back_up_is_made_while_running_and_restored_with_its_key() {
    let mut scene = Scene::with_entries(3);
    let anna = scene.store.make_account("anna@example.org", 10).unwrap().id;
    scene.store.add_person(anna, WORKSPACE, ANNA, 10).unwrap();
    let session = scene.store.start_session(Who::Account(anna), "", 10, 1000).unwrap();
    let file = scene.file("back-up.db");
    let backup = scene.store.backup(&file).unwrap();
    assert_eq!((backup.workspaces.len(), backup.workspaces[0].entries), (1, 3));
    assert!(matches!(scene.store.backup(&file), Err(Fault::FileThere { .. })));
    scene.say("na de back-up");

    let elsewhere = tempfile::tempdir().unwrap();
    let place = Place::at(elsewhere.path().join("nieuw/kwartier.db"));
    fs::create_dir_all(&place.secrets).unwrap();
    fs::copy(scene.place.secrets.join("installation.key"), place.secrets.join("installation.key"))
        .unwrap();
    let restored = Store::restore(&file, &place).unwrap();
    assert!(restored.with_its_key);
    let store = Store::open(&place).unwrap();
    assert_eq!(entries(&store), scene.entries[..3]);
    assert!(store.session(&session, 20).unwrap().is_some());
    assert_eq!(store.person_in(anna, WORKSPACE).unwrap(), Some(ANNA));
    assert!(matches!(Store::restore(&file, &place), Err(Fault::FileThere { .. })));
    assert_eq!(entries(&scene.store).len(), 4);
}

#[test]
fn a_restore_without_the_key_keeps_the_journals_and_loses_the_tokens() {
    let scene = Scene::with_entries(3);
    let anna = scene.store.make_account("anna@example.org", 10).unwrap().id;
    scene.store.add_person(anna, WORKSPACE, ANNA, 10).unwrap();
    let session = scene.store.start_session(Who::Account(anna), "", 10, 1000).unwrap();
    scene.store.give_recovery_code(anna).unwrap();
    let file = scene.file("back-up.db");
    scene.store.backup(&file).unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    let place = Place::at(elsewhere.path().join("kwartier.db"));
    assert!(!Store::restore(&file, &place).unwrap().with_its_key);
    let store = Store::open(&place).unwrap();
    assert_eq!(entries(&store), scene.entries);
    assert_eq!(store.session(&session, 20).unwrap(), None);
    let found = store.account_by_mail("anna@example.org").unwrap().unwrap();
    assert!(!found.has_recovery_code());
    assert_eq!(store.person_in(anna, WORKSPACE).unwrap(), Some(ANNA));
    let receipt = store.receipt(WORKSPACE, ANNA, scene.entries[0].head.act_id).unwrap().unwrap();
    assert_eq!(receipt.content, None);
    store.verify_all().unwrap();
    assert_eq!(files(elsewhere.path()).iter().filter(|name| name.contains("part")).count(), 0);
}

#[test]
fn a_restore_beside_another_key_is_refused_and_leaves_nothing() {
    let scene = Scene::with_entries(2);
    let file = scene.file("back-up.db");
    scene.store.backup(&file).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let place = Place::at(elsewhere.path().join("kwartier.db"));
    fs::create_dir(&place.secrets).unwrap();
    fs::write(place.secrets.join("installation.key"), "0".repeat(64)).unwrap();
    assert!(matches!(Store::restore(&file, &place), Err(Fault::KeyOther { .. })));
    assert_eq!(files(elsewhere.path()), ["secrets"]);
}

#[test]
fn what_is_no_back_up_is_refused_and_leaves_nothing() {
    let scene = Scene::with_entries(40);
    let good = scene.file("back-up.db");
    scene.store.backup(&good).unwrap();
    let bytes = fs::read(&good).unwrap();
    let file = scene.file("kapot.db");
    let mut flipped = bytes.clone();
    let place_of_word = b"woord 33";
    let found = flipped.windows(8).position(|it| it == place_of_word).expect("it stands there");
    flipped[found] ^= 1;
    for (what, wrong) in [
        ("text", b"dit is geen database".repeat(100)),
        ("half", bytes[..bytes.len() / 2].to_vec()),
        ("flipped", flipped),
        ("empty", Vec::new()),
    ] {
        fs::write(&file, wrong).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let place = Place::at(elsewhere.path().join("kwartier.db"));
        let told = Store::restore(&file, &place).expect_err(what).to_string();
        assert!(told.ends_with('.'), "{what}: {told}");
        let left = files(elsewhere.path());
        assert!(!left.iter().any(|name| name.starts_with("kwartier.db")), "{what}: {left:?}");
    }
    let nothing = scene.file("niets.db");
    let place = Place::at(scene.file("leeg/kwartier.db"));
    assert!(matches!(Store::restore(&nothing, &place), Err(Fault::Missing { .. })));
}

#[test]
fn an_export_read_in_elsewhere_gives_the_same_journal() {
    let scene = Scene::with_entries(5);
    scene.sql("UPDATE body SET bytes = NULL WHERE number = 2");
    let file = scene.file("journaal.jsonl");
    assert_eq!(scene.store.export(WORKSPACE, &file).unwrap(), scene.last());
    assert!(matches!(scene.store.export(WORKSPACE, &file), Err(Fault::FileThere { .. })));
    assert!(matches!(scene.store.import(&file), Err(Fault::WorkspaceThere { .. })));

    let other = Scene::with_entries(0);
    let verified = other.store.import(&file).unwrap();
    assert_eq!((verified.entries, verified.bodies, verified.erased), (5, 5, 1));
    assert_eq!(entries(&other.store), entries(&scene.store));
    other.store.verify_all().unwrap();
    let again = other.file("weer.jsonl");
    other.store.export(WORKSPACE, &again).unwrap();
    assert_eq!(fs::read(&file).unwrap(), fs::read(&again).unwrap());
}

#[test]
fn any_byte_flipped_or_cut_off_an_export_is_told_with_its_line() {
    let scene = Scene::with_entries(3);
    let file = scene.file("journaal.jsonl");
    scene.store.export(WORKSPACE, &file).unwrap();
    let bytes = fs::read(&file).unwrap();
    let broken = scene.file("kapot.jsonl");
    let other = Scene::with_entries(0);
    let tell = |bytes: &[u8], what: String| {
        fs::write(&broken, bytes).unwrap();
        let told = other.store.import(&broken).expect_err(&what);
        assert!(matches!(told, Fault::Line { line: 1..=5, .. }), "{what}: {told}");
        assert_eq!(other.store.workspaces().unwrap(), [], "{what}: nothing half written");
    };
    for place in (0..bytes.len()).step_by(3) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 7);
        tell(&flipped, format!("flipped at {place}"));
        tell(&bytes[..place], format!("cut at {place}"));
    }
    tell(&[bytes.as_slice(), b"\n"].concat(), "something after the end".to_owned());
    assert_eq!(other.store.import(&file).unwrap().entries, 3);
}
