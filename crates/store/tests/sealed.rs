// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Sealing a database that is there: nothing can be read from a copy, and nothing is lost.

mod scene;

use std::{fs, path::Path};

use ledger::AnyId;
use scene::{ANNA, Scene, WORKSPACE, said};
use store::{
    Fault, Journal, LoginLink, NewInvitation, Place, Purpose, SealKey, Serving, Snapshot, Store,
};

const MAIL: &str = "joris@kanarie.example";
const ACT: i64 = 5000;

/// Words that must not be readable anywhere once the database is sealed.
const CANARIES: [&str; 5] = ["woord 0", "woord 3", "kanarie", "Kwetterzin", "piepstem"];

fn sealed_scene() -> (Scene, SealKey) {
    filled(Scene::with_entries(5))
}

/// In a file, for tests that look at every byte of it.
fn sealed_file() -> (Scene, SealKey) {
    filled(Scene::in_file(5))
}

fn filled(mut scene: Scene) -> (Scene, SealKey) {
    scene.revise("woord 3", 2);
    let store = &scene.store;
    let account = store.make_account(MAIL, ACT).unwrap();
    let link = LoginLink {
        purpose: Purpose::Mail,
        account: Some(account.id),
        mail: MAIL.to_owned(),
        made_at: ACT,
        ends_at: ACT * 2,
    };
    store.make_link(&link).unwrap();
    let by = ANNA;
    let new = NewInvitation {
        workspace: WORKSPACE,
        person: AnyId([3; 16]),
        mail: "mila@kanarie.example".to_owned(),
        by,
        mailed: true,
        now: ACT,
        ends_at: ACT * 2,
    };
    store.invite(&new).unwrap();
    store.queue_mail(MAIL, "Kwetterzin", "Een piepstem.", ACT).unwrap();
    let bytes = b"woord 0 in a snapshot".to_vec();
    let snapshot = Snapshot { at: scene.last(), format: 1, sealed: false, bytes };
    store.write_snapshot(WORKSPACE, &snapshot).unwrap();
    let key = SealKey::make(&scene.file("seal.key")).unwrap();
    (scene, key)
}

fn with_key(place: &Place, key: &SealKey) -> Place {
    Place { seal_key: Some(key.clone()), ..place.clone() }
}

fn seal(place: &Place) -> Store {
    let store = Store::open(place).unwrap();
    let nobody: Serving = store.serve("the test").unwrap();
    store.seal(&nobody, &mut |_, _| {}).unwrap();
    drop(nobody);
    store
}

/// Every file of the folder but the key, as whoever copies the disk finds them.
fn bytes_on_disk(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && path.extension().is_none_or(|it| it != "key") {
            all.extend(fs::read(path).unwrap());
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|it| it == word.as_bytes())
}

#[test]
fn a_copied_file_shows_nothing_and_with_the_key_all_is_there() {
    let (scene, key) = sealed_file();
    let before = scene.store.entry(WORKSPACE, 4).unwrap();
    let disk = bytes_on_disk(scene.ground.folder.path());
    assert!(CANARIES.iter().all(|it| holds(&disk, it)), "the canaries sing before");

    let place = with_key(&scene.place, &key);
    let store = seal(&place);
    let disk = bytes_on_disk(scene.ground.folder.path());
    for canary in CANARIES {
        assert!(!holds(&disk, canary), "{canary} is still on the disk");
    }
    assert_eq!(store.entry(WORKSPACE, 4).unwrap(), before);
    let verified = store.verify_all().unwrap();
    assert_eq!((verified[0].entries, verified[0].sealed), (6, 0));
    assert_eq!(store.past(WORKSPACE, said("woord 3")).unwrap().len(), 2);
    let account = store.account_by_mail("Joris@Kanarie.example").unwrap().expect("found");
    assert_eq!(store.addresses(account.id).unwrap(), [MAIL]);
    let mails = store.mails_due(ACT, 9).unwrap();
    assert_eq!(
        (mails[0].subject.as_str(), mails[0].text.as_str()),
        ("Kwetterzin", "Een piepstem.")
    );
    assert_eq!(store.invitations(WORKSPACE).unwrap()[0].mail, "mila@kanarie.example");
    let state = store.sealing().unwrap();
    assert!(state.is_on && state.is_whole() && state.sealed == 6, "{state:?}");
}

#[test]
fn without_the_key_heads_are_checked_and_nothing_is_served() {
    let (scene, key) = sealed_scene();
    drop(seal(&with_key(&scene.place, &key)));
    assert!(matches!(Store::open(&scene.place), Err(Fault::SealKeyMissing)));
    let store = Store::open_unchecked(&scene.place).unwrap();
    let verified = store.verify_all().unwrap();
    assert_eq!((verified[0].entries, verified[0].sealed), (6, 6));
    let fault = store.export(WORKSPACE, &scene.file("out.journal"));
    assert!(matches!(fault, Err(Fault::Sealed)));
    let other = SealKey::make(&scene.file("other.key")).unwrap();
    let wrong = Store::open(&with_key(&scene.place, &other));
    assert!(matches!(wrong, Err(Fault::SealKeyOther)));
}

#[test]
fn what_is_said_afterwards_is_sealed_and_so_are_snapshots_and_imports() {
    let (scene, key) = sealed_file();
    let exported = scene.file("out.journal");
    scene.store.export(WORKSPACE, &exported).unwrap();
    let place = with_key(&scene.place, &key);
    let mut scene = Scene { store: seal(&place), place, ..scene };
    scene.say("woord 9 kanarie");
    let bytes = b"Kwetterzin in a snapshot".to_vec();
    let snapshot = Snapshot { at: scene.last(), format: 1, sealed: false, bytes };
    scene.store.write_snapshot(WORKSPACE, &snapshot).unwrap();
    assert_eq!(scene.store.snapshot(WORKSPACE).unwrap(), Some(snapshot));
    assert_eq!(scene.count("SELECT count(*) FROM body WHERE sealed = 0"), 0);
    fs::remove_file(&exported).unwrap();
    let disk = bytes_on_disk(scene.ground.folder.path());
    assert!(!holds(&disk, "kanarie") && !holds(&disk, "Kwetterzin"));

    scene.store.export(WORKSPACE, &exported).unwrap();
    let other = tempfile::tempdir().unwrap();
    let there = with_key(&Place::at(other.path().join("kwartier.db")), &key);
    let there = seal(&there);
    let imported = there.import(&exported).unwrap();
    assert_eq!((imported.entries, imported.last), (7, scene.last()));
    assert!(!holds(&bytes_on_disk(other.path()), "kanarie"));
    assert_eq!(there.verify_all().unwrap()[0].last, scene.last());
}

#[test]
fn another_key_opens_it_after_rotation_and_the_first_no_more() {
    let (scene, first) = sealed_scene();
    let store = seal(&with_key(&scene.place, &first));
    let second = SealKey::make(&scene.file("second.key")).unwrap();
    let nobody = store.serve("the test").unwrap();
    assert_eq!(store.rotate_seal(&nobody, &second).unwrap(), 2, "a workspace and the rows beside");
    drop((nobody, store));
    let old = Store::open(&with_key(&scene.place, &first));
    assert!(matches!(old, Err(Fault::SealKeyOther)));
    let store = Store::open(&with_key(&scene.place, &second)).unwrap();
    assert_eq!(store.verify_all().unwrap()[0].sealed, 0);
    assert!(store.account_by_mail(MAIL).unwrap().is_some());
}

#[test]
fn stopped_half_way_it_goes_on_and_off_again_gives_everything_back() {
    let (scene, key) = sealed_scene();
    let before = scene.store.verify_all().unwrap();
    let place = with_key(&scene.place, &key);
    let store = seal(&place);
    // As if the last step had not been done: some bodies open, some sealed.
    let clear: Vec<u8> = [[5; 32].as_slice(), b"{\"is\":\"woord 1\"}"].concat();
    let clear = scene.ground.blob(&clear);
    scene.sql(&format!("UPDATE body SET sealed = 0, bytes = {clear} WHERE number = 2"));
    assert!(!store.sealing().unwrap().is_whole());
    assert_eq!(store.verify_all().unwrap()[0].sealed, 0, "both are read meanwhile");
    drop(store);
    let store = seal(&place);
    assert!(store.sealing().unwrap().is_whole());
    let nobody = store.serve("the test").unwrap();
    let mut told = (0, 0);
    store.unseal(&nobody, &mut |done, all| told = (done, all)).unwrap();
    assert_eq!(told, (6, 6));
    drop((nobody, store));
    let store = Store::open(&scene.place).unwrap();
    assert_eq!(store.verify_all().unwrap(), before);
    assert!(store.account_by_mail(MAIL).unwrap().is_some());
    assert!(!store.sealing().unwrap().is_on);
}

#[test]
fn a_body_that_was_moved_or_changed_is_told_where_it_stands() {
    for sql in [
        "UPDATE body SET bytes = (SELECT bytes FROM body WHERE number = 3) WHERE number = 2",
        "UPDATE body SET bytes = CAST(substr(bytes, 1, 40) AS BLOB) WHERE number = 2",
    ] {
        let (scene, key) = sealed_scene();
        drop(seal(&with_key(&scene.place, &key)));
        scene.sql(sql);
        let store = Store::open_unchecked(&with_key(&scene.place, &key)).unwrap();
        let fault = store.verify_all().unwrap_err();
        assert!(fault.to_string().contains("entry 2: the body of record"), "{fault}");
    }
}

#[test]
fn a_back_up_stays_sealed_and_is_restored_with_or_without_the_key() {
    let (scene, key) = sealed_scene();
    let store = seal(&with_key(&scene.place, &key));
    let file = scene.file("backup.db");
    store.backup(&file).unwrap();
    let bytes = fs::read(&file).unwrap();
    assert!(CANARIES.iter().all(|it| !holds(&bytes, it)));
    for seal_key in [None, Some(key)] {
        let other = tempfile::tempdir().unwrap();
        let place = Place::at(other.path().join("kwartier.db"));
        let place = Place { seal_key: seal_key.clone(), ..place };
        let restored = Store::restore(&file, &place).unwrap();
        assert_eq!(restored.lacks_seal_key, seal_key.is_none());
        assert_eq!(restored.workspaces[0].sealed, if seal_key.is_none() { 6 } else { 0 });
        assert_eq!(Store::open(&place).is_ok(), seal_key.is_some());
    }
}
