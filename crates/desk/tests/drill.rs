// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The restore drill: back-ups made while people work hold everything that was told before.

mod scene;

use std::{
    collections::BTreeSet,
    fs,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use desk::{Desk, Submission};
use scene::{Scene, act_id, names, party};
use store::{Place, Store};

/// Restores into an empty place, and gives what a desk there serves.
fn restored(backup: &std::path::Path, from: &Scene) -> BTreeSet<String> {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(folder.path().join("nieuw/kwartier.db"));
    fs::create_dir_all(&place.secrets).unwrap();
    for file in fs::read_dir(&from.place.secrets).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), place.secrets.join(file.file_name())).unwrap();
    }
    assert!(Store::restore(backup, &place).unwrap().with_its_key);
    let store = Arc::new(Store::open(&place).unwrap());
    let serving = store.serve("de oefening").unwrap();
    let desk = Desk::open(Arc::clone(&store) as _).unwrap();
    desk.check().unwrap();
    let found = names(&desk.workspace(from.workspace).unwrap(), from.hanna);
    // It goes on from there, and its chain is whole.
    let act = Box::new(party("Na het terugzetten"));
    let (workspace, by, act_id) = (from.workspace, from.hanna, act_id("na het terugzetten"));
    desk.submit_wait(Submission { workspace, by, act_id, at: None, act }).unwrap();
    desk.close();
    let verified = store.verify_all().unwrap();
    assert_eq!(verified[0].entries, found.len() as u64 + 2);
    drop(serving);
    found.into_iter().collect()
}

#[test]
fn a_back_up_under_load_holds_every_act_that_was_told_before_it() {
    let scene = Scene::new();
    let (told, stop) = (Mutex::new(BTreeSet::new()), AtomicBool::new(false));
    let now = || told.lock().unwrap().clone();
    std::thread::scope(|scope| {
        for client in 0..8 {
            let (scene, told, stop) = (&scene, &told, &stop);
            scope.spawn(move || {
                for number in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let name = format!("Gemeente {client} {number}");
                    scene.adds(&name);
                    told.lock().unwrap().insert(name);
                }
            });
        }
        let mut last = 0;
        for round in 0..4 {
            // Something new between two back-ups.
            while now().len() < last + 20 {
                std::thread::yield_now();
            }
            let before = now();
            let backup = scene.ground.folder.path().join(format!("back-up {round}.db"));
            scene.store.backup(&backup).unwrap();
            let after = now();
            let found = restored(&backup, &scene);
            assert!(found.is_superset(&before), "told before, and not in the back-up");
            // Eight may have been written and not yet told.
            assert!(found.difference(&after).count() <= 8, "more than was ever said");
            last = after.len();
        }
        stop.store(true, Ordering::Relaxed);
    });
    scene.desk.close();
    scene.store.verify_all().unwrap();
}
