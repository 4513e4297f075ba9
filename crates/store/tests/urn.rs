// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Urns: sealed under a key that stands outside the database, and gone for good once empty.

mod scene;

use std::fs;

use ledger::AnyId;
use scene::{Scene, WORKSPACE};
use store::{Journal, Place, Store};

const ROUND: AnyId = AnyId([5; 16]);
const SAID: &[u8] = b"what nobody may know            ";

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|it| it == wanted)
}

#[test]
fn what_lies_in_an_urn_is_read_again_and_stands_open_nowhere() {
    let scene = Scene::in_file(1);
    scene.store.write_urn(WORKSPACE, ROUND, b"first").unwrap();
    scene.store.write_urn(WORKSPACE, ROUND, SAID).unwrap();
    let open = vec![(ROUND, Some(SAID.to_vec()))];
    assert_eq!(scene.store.urns(WORKSPACE).unwrap(), open);
    let file = scene.file("back-up.db");
    scene.store.backup(&file).unwrap();
    let database = scene.place.file().expect("a file").to_owned();
    drop(scene.store);
    for file in [&file, &database] {
        assert!(!holds(&fs::read(file).unwrap(), &SAID[..20]), "{}", file.display());
    }
    let store = Store::open(&scene.place).unwrap();
    assert_eq!(store.urns(WORKSPACE).unwrap(), open);
    // A back-up does not hold the key of an urn.
    let elsewhere = tempfile::tempdir().unwrap();
    let place = Place::at(elsewhere.path().join("kwartier.db"));
    Store::restore(&file, &place).unwrap();
    let restored = Store::open(&place).unwrap();
    assert_eq!(restored.urns(WORKSPACE).unwrap(), [(ROUND, None)]);
}

#[test]
fn an_empty_urn_goes_with_its_key() {
    let scene = Scene::with_entries(1);
    let keys = scene.place.secrets.join("rounds");
    scene.store.write_urn(WORKSPACE, ROUND, SAID).unwrap();
    assert_eq!(fs::read_dir(&keys).unwrap().count(), 1);
    for _ in 0..2 {
        scene.store.burn_urn(WORKSPACE, ROUND).unwrap();
        assert_eq!(scene.store.urns(WORKSPACE).unwrap(), []);
        assert_eq!(fs::read_dir(&keys).unwrap().count(), 0);
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_reads_the_key() {
    use std::os::unix::fs::PermissionsExt;
    let scene = Scene::with_entries(1);
    scene.store.write_urn(WORKSPACE, ROUND, SAID).unwrap();
    let file = scene.place.secrets.join("rounds").join(format!("{ROUND}.key"));
    assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
}
