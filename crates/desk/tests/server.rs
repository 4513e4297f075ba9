// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A database server that dies and comes back while people work: what was answered is there once.

mod scene;

use std::sync::{
    Mutex,
    atomic::{AtomicUsize, Ordering},
};

use scene::{Scene, party};
use store::testing::{Cluster, Ground};

#[test]
fn a_server_that_dies_under_load_loses_nothing_that_was_answered() {
    let folder = tempfile::tempdir().unwrap();
    let cluster = Cluster::start(folder.path(), false).unwrap();
    let scene = Scene::on(Ground::on(&cluster.address("postgres")), |_| {});
    let (told, refused) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
    let at_least = |count: usize| {
        while told.lock().unwrap().len() < count {
            std::thread::yield_now();
        }
    };
    std::thread::scope(|scope| {
        for client in 0..8 {
            let (scene, told, refused) = (&scene, &told, &refused);
            scope.spawn(move || {
                for number in 0..60 {
                    let name = format!("Gemeente {client} {number}");
                    // Refused while the server is away: the same act is sent again.
                    while scene.does(&name, party(&name)).is_err() {
                        refused.fetch_add(1, Ordering::Relaxed);
                    }
                    told.lock().unwrap().push(name);
                }
            });
        }
        for moment in [60, 180, 300] {
            at_least(moment);
            cluster.stop("immediate").unwrap();
            cluster.start_again().unwrap();
        }
    });
    assert!(refused.into_inner() > 0, "the server was away at least once");
    let mut told = told.into_inner().unwrap();
    told.sort();
    assert_eq!(told.len(), 480);
    assert_eq!(scene.parties(), told, "each of them once, and nothing else");
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 481);
}
