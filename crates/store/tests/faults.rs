// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What disk and operator can do to a database: each has a sentence, and nothing is written half.

mod scene;

use std::fs;

use scene::{Scene, WORKSPACE};
use store::{Appended, Fault, Journal, Place, Store};

fn fault_of(opened: Result<Store, Fault>) -> Fault {
    match opened {
        Ok(_) => panic!("this database should not open"),
        Err(fault) => fault,
    }
}

#[test]
fn a_file_that_may_only_be_read_is_told() {
    let Scene { ground, place, store, .. } = Scene::in_file(1);
    drop(store);
    let mut only_read = fs::metadata(place.file().unwrap()).unwrap().permissions();
    only_read.set_readonly(true);
    fs::set_permissions(place.file().unwrap(), only_read).unwrap();
    let fault = fault_of(Store::open(&place));
    assert!(matches!(&fault, Fault::ReadOnly { path } if path.contains("kwartier.db")), "{fault}");
    drop(ground);
}

#[test]
fn a_database_locked_by_another_is_told_and_goes_on_after() {
    let scene = Scene::in_file(1);
    let other = rusqlite::Connection::open(scene.database_file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let step = scene.step("wacht");
    let told = scene.store.append(std::slice::from_ref(&step)).unwrap_err();
    assert!(matches!(told, Fault::Locked), "{told}");
    assert_eq!(scene.store.workspace(WORKSPACE).unwrap().unwrap().last, scene.last());
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(scene.store.append(&[step]).unwrap(), Appended::Written);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_there() {
    let mut scene = Scene::in_file(1);
    let step = scene.step(&"lang ".repeat(3_000_000));
    // A limit that only this connection has: the writer of the store is asked for too much.
    scene.store.limit_pages(Some(50)).unwrap();
    let told = scene.store.append(std::slice::from_ref(&step)).unwrap_err();
    assert!(matches!(told, Fault::Full), "{told}");
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 1);
    scene.store.limit_pages(None).unwrap();
    scene.say("weer ruimte");
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 2);
}

#[test]
fn another_file_another_key_and_a_newer_house_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(folder.path().join("kwartier.db"));
    fs::write(place.file().unwrap(), "een brief, geen database ".repeat(200)).unwrap();
    assert!(matches!(fault_of(Store::open(&place)), Fault::NotOurs { .. }));

    let place = Place::at(folder.path().join("ander.db"));
    let other = rusqlite::Connection::open(place.file().unwrap()).unwrap();
    other.execute_batch("CREATE TABLE brief (tekst)").unwrap();
    assert!(matches!(fault_of(Store::open(&place)), Fault::NotOurs { .. }));
    assert!(!place.secrets.exists(), "nothing is made beside a file that is not ours");

    let scene = Scene::in_file(1);
    let key = scene.place.secrets.join("installation.key");
    let kept = fs::read(&key).unwrap();
    fs::remove_file(&key).unwrap();
    assert!(matches!(fault_of(Store::open(&scene.place)), Fault::KeyMissing { .. }));
    fs::write(&key, "ab".repeat(32)).unwrap();
    assert!(matches!(fault_of(Store::open(&scene.place)), Fault::KeyOther { .. }));
    fs::write(&key, "geen sleutel").unwrap();
    assert!(matches!(fault_of(Store::open(&scene.place)), Fault::File { .. }));
    fs::write(&key, kept).unwrap();
    scene.sql("PRAGMA user_version = 7");
    let newer = fault_of(Store::open(&scene.place));
    assert!(matches!(newer, Fault::Newer { found: 7, known: 1 }), "{newer}");
}

#[test]
fn a_folder_where_the_file_should_be_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(fault_of(Store::open(&Place::at(folder.path()))), Fault::NotOurs { .. }));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_database_and_secrets() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::in_file(2);
    let file = scene.file("back-up.db");
    scene.store.backup(&file).unwrap();
    let export = scene.file("journaal.jsonl");
    scene.store.export(WORKSPACE, &export).unwrap();
    let serving = scene.store.serve("deze toets").unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let database = scene.database_file();
    assert_eq!(mode(database), 0o600);
    for ending in ["-wal", "-shm", ".serve"] {
        let beside = format!("{}{ending}", database.display());
        assert_eq!(mode(beside.as_ref()), 0o600, "{ending}");
    }
    assert_eq!(mode(&scene.place.secrets), 0o700);
    assert_eq!(mode(&scene.place.secrets.join("installation.key")), 0o600);
    assert_eq!((mode(&file), mode(&export)), (0o600, 0o600));
    drop(serving);
}

#[test]
fn two_that_start_at_once_make_one_database_with_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(folder.path().join("kwartier.db"));
    let stores: Vec<Store> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..8).map(|_| scope.spawn(|| Store::open(&place))).collect();
        starts.into_iter().map(|start| start.join().unwrap().unwrap()).collect()
    });
    let key = |store: &Store| store.key("test").checksum(&[b"same"]);
    assert!(stores.iter().all(|store| key(store) == key(&stores[0])));
}
