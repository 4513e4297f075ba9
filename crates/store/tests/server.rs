// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A database on a server: what only a server can do to it. It brings a server of its own, because
//! it is stopped and started here; without PostgreSQL on the machine these tests fail.

mod scene;

use std::{fs, ops::ControlFlow};

use ledger::{Entry, Link};
use scene::{ANNA, Scene, WORKSPACE};
use store::{
    Appended, Fault, Journal, Place, Store,
    testing::{Cluster, Ground},
};

/// A server and a database on it. The database goes first.
struct Served {
    scene: Scene,
    cluster: Cluster,
    folder: tempfile::TempDir,
}

impl Served {
    fn with_entries(count: usize) -> Served {
        let folder = tempfile::tempdir().unwrap();
        let cluster = Cluster::start(folder.path(), false).unwrap();
        let ground = Ground::on(&cluster.address("postgres"));
        Served { scene: Scene::on(ground, count, false), cluster, folder }
    }

    fn entries_of(store: &Store) -> Vec<Entry> {
        let mut found = Vec::new();
        let read = store.read_on(WORKSPACE, Link::START, &mut |entry| {
            found.push(entry);
            ControlFlow::Continue(())
        });
        read.unwrap();
        found
    }

    /// Every connection but the asking one ends, as when a firewall forgets them.
    fn cut_connections(&self) {
        let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'";
        Store::by_hand(&self.scene.place, others).unwrap();
    }
}

#[test]
fn a_journal_travels_between_the_two_databases_and_back() {
    let served = Served::with_entries(5);
    let file = served.scene.file("weg.jsonl");
    served.scene.store.export(WORKSPACE, &file).unwrap();

    let near = Scene::in_file(0);
    assert_eq!(near.store.import(&file).unwrap().entries, 5);
    assert_eq!(Served::entries_of(&near.store), served.scene.entries);
    near.store.verify_all().unwrap();
    let back = near.file("terug.jsonl");
    near.store.export(WORKSPACE, &back).unwrap();
    assert_eq!(fs::read(&file).unwrap(), fs::read(&back).unwrap());

    let ground = Ground::on(&served.cluster.address("postgres"));
    let other = Scene::on(ground, 0, false);
    assert_eq!(other.store.import(&back).unwrap().entries, 5);
    assert_eq!(Served::entries_of(&other.store), served.scene.entries);
    other.store.verify_all().unwrap();
}

#[test]
fn a_back_up_of_a_server_is_restored_to_a_file_and_to_a_server() {
    let served = Served::with_entries(4);
    let scene = &served.scene;
    let anna = scene.store.make_account("anna@example.org", 10).unwrap().id;
    scene.store.add_person(anna, WORKSPACE, ANNA, 10).unwrap();
    let file = scene.file("back-up.db");
    let made = scene.store.backup(&file).unwrap();
    assert_eq!((made.workspaces.len(), made.workspaces[0].entries), (1, 4));

    let elsewhere = tempfile::tempdir().unwrap();
    let near = Place::at(elsewhere.path().join("kwartier.db"));
    let ground = Ground::on(&served.cluster.address("postgres"));
    let far = ground.place.clone();
    for place in [&near, &far] {
        fs::create_dir_all(&place.secrets).unwrap();
        let key = "installation.key";
        fs::copy(scene.place.secrets.join(key), place.secrets.join(key)).unwrap();
        let restored = Store::restore(&file, place).unwrap();
        assert!(restored.with_its_key);
        let store = Store::open(place).unwrap();
        assert_eq!(Served::entries_of(&store), scene.entries);
        assert_eq!(store.person_in(anna, WORKSPACE).unwrap(), Some(ANNA));
        store.verify_all().unwrap();
        assert!(matches!(Store::restore(&file, place), Err(Fault::FileThere { .. })));
    }
    let left: Vec<_> = fs::read_dir(&far.secrets).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing but the key is left beside it");
}

#[test]
fn a_cut_connection_is_made_again_and_loses_nothing() {
    let mut served = Served::with_entries(2);
    for word in ["een", "twee", "drie"] {
        served.cut_connections();
        served.scene.say(word);
        served.cut_connections();
        assert_eq!(served.scene.store.past(WORKSPACE, scene::said(word)).unwrap().len(), 1);
        served.cut_connections();
        served.scene.store.make_account(&format!("{word}@example.org"), 10).unwrap();
    }
    assert_eq!(served.scene.store.verify_all().unwrap()[0].entries, 5);
}

#[test]
fn a_batch_whose_answer_was_lost_is_known_by_its_hash_and_not_written_twice() {
    let served = Served::with_entries(2);
    let step = served.scene.step("in twijfel");
    let batch = std::slice::from_ref(&step);
    assert_eq!(served.scene.store.append(batch).unwrap(), Appended::Written);
    // The connection is gone, so the writer cannot know any more; the journal does.
    served.cut_connections();
    assert_eq!(served.scene.store.append(batch).unwrap(), Appended::Written);
    served.cut_connections();
    let other = served.scene.step("een ander op dezelfde plek");
    assert_eq!(served.scene.store.append(&[other]).unwrap(), Appended::Lost);
    assert_eq!(served.scene.store.verify_all().unwrap()[0].entries, 3);
}

#[test]
fn a_server_that_is_gone_is_told_and_found_again() {
    let mut served = Served::with_entries(2);
    let step = served.scene.step("te vroeg");
    served.cluster.stop("immediate").unwrap();
    let told = served.scene.store.append(std::slice::from_ref(&step)).unwrap_err();
    assert!(matches!(told, Fault::Away { .. }), "{told}");
    let told = served.scene.store.workspaces().unwrap_err().to_string();
    assert!(told.contains("does not answer"), "{told}");
    let told = Store::open(&served.scene.place).err().expect("nobody there");
    assert!(matches!(told, Fault::Away { .. }), "{told}");
    served.cluster.start_again().unwrap();
    served.scene.say("weer terug");
    assert_eq!(served.scene.store.verify_all().unwrap()[0].entries, 3);
}

#[test]
fn who_serves_goes_on_serving_after_the_server_came_back() {
    let served = Served::with_entries(1);
    let place = &served.scene.place;
    let serving = served.scene.store.serve("process 4711").unwrap();
    let other = Store::open(place).unwrap();
    let told = other.serve("process 4712").unwrap_err().to_string();
    assert!(told.contains("process 4711"), "{told}");
    let before = served.scene.store.written_elsewhere().unwrap();
    served.cluster.stop("fast").unwrap();
    served.cluster.start_again().unwrap();
    // Listening again counts as having heard something, and comes with the lock.
    let begun = std::time::Instant::now();
    while served.scene.store.written_elsewhere().unwrap() == before {
        assert!(begun.elapsed().as_secs() < 60, "it never listened again");
        std::thread::yield_now();
    }
    let third = Store::open(place).unwrap();
    let begun = std::time::Instant::now();
    while let Ok(too_early) = third.serve("process 4713") {
        drop(too_early);
        assert!(begun.elapsed().as_secs() < 60, "the lock was not taken again");
    }
    drop(serving);
    let begun = std::time::Instant::now();
    while third.serve("process 4713").is_err() {
        assert!(begun.elapsed().as_secs() < 60, "the lock was not let go");
    }
}

#[test]
fn an_address_that_cannot_be_is_told_without_its_password() {
    let served = Served::with_entries(0);
    let secrets = served.folder.path().join("secrets");
    let open = |address: &str| match Store::open(&Place::server(address, &secrets)) {
        Ok(_) => panic!("{address} should not open"),
        Err(fault) => fault,
    };
    let told = open("postgres://name:geheim@localhost:port/x");
    assert!(matches!(told, Fault::Address { .. }), "{told}");
    assert!(!told.to_string().contains("geheim"), "{told}");
    let over_tls = format!("{}?sslmode=require", served.cluster.address("postgres"));
    let told = open(&over_tls);
    assert!(told.to_string().contains("sslmode=disable"), "{told}");
    let told = open(&format!("{}?sslmode=soms", served.cluster.address("postgres")));
    assert!(matches!(told, Fault::Address { .. }), "{told}");
    let told = open(&served.cluster.address("elders"));
    assert!(matches!(told, Fault::Missing { .. }), "{told}");
    assert!(!secrets.exists(), "nothing is made for a database that is not there");
}

#[test]
fn what_stands_in_the_database_already_is_left_alone() {
    let served = Served::with_entries(0);
    let ground = Ground::on(&served.cluster.address("postgres"));
    Store::by_hand(&ground.place, "CREATE TABLE brief (tekst TEXT)").unwrap();
    let told = Store::open(&ground.place).err().expect("another's database");
    assert!(matches!(told, Fault::NotOurs { .. }), "{told}");
}

/// Every file of the tables; the log of the server still holds what was written before.
fn bytes_of_tables(folder: &std::path::Path, all: &mut Vec<u8>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true if path.ends_with("pg_wal") => {}
            true => bytes_of_tables(&path, all),
            false => all.extend(fs::read(path).unwrap_or_default()),
        }
    }
}

#[test]
fn once_sealed_no_file_of_a_table_shows_a_word() {
    let served = Served::with_entries(5);
    let shown = || {
        Store::by_hand(&served.scene.place, "CHECKPOINT").unwrap();
        let mut all = Vec::new();
        bytes_of_tables(served.folder.path(), &mut all);
        all.windows(7).any(|it| it == b"woord 3")
    };
    assert!(shown(), "it can be read before");
    let key = store::SealKey::make(&served.scene.file("seal.key")).unwrap();
    let place = Place { seal_key: Some(key), ..served.scene.place.clone() };
    let store = Store::open(&place).unwrap();
    let nobody = store.serve("the test").unwrap();
    store.seal(&nobody, &mut |_, _| {}).unwrap();
    assert!(!shown(), "something can still be read");
    assert_eq!(store.verify_all().unwrap()[0].sealed, 0);
    assert_eq!(Served::entries_of(&store), served.scene.entries);
}
