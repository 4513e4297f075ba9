// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Several desks on one file: every answered act is there once, whoever wrote first.

mod scene;

use std::{
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use desk::{Desk, DeskError, Submission};
use domain::refusal::Refusal;
use ledger::AnyId;
use scene::{Renames, Scene, act_id, names, party, sees};
use store::{Fault, Journal, Place, Snapshot, Store, testing::Ground};

/// Waits for what another thread or process brings about, without sleeping.
fn until(desk: &Desk, id: AnyId, holds: impl Fn(&domain::workspace::Workspace) -> bool) {
    let watched = desk.watch();
    let begun = Instant::now();
    while !holds(&desk.workspace(id).unwrap()) {
        let told = watched.recv_timeout(Duration::from_secs(60));
        assert!(told.is_ok() && begun.elapsed() < Duration::from_secs(60), "it never came");
    }
}

#[test]
fn two_desks_race_and_every_answered_act_is_there_once() {
    let scene = Scene::new();
    let (_store, other) = scene.another();
    let (workspace, hanna) = (scene.workspace, scene.hanna);
    let names_of = |who: usize| (0..50).map(move |n| format!("Gemeente {who} {n}"));
    std::thread::scope(|scope| {
        for who in 0..4 {
            let desk = if who % 2 == 0 { &scene.desk } else { &other };
            scope.spawn(move || {
                for name in names_of(who) {
                    let said = |name: &str| Submission {
                        workspace,
                        by: hanna,
                        act_id: act_id(name),
                        at: None,
                        act: Box::new(party(name)),
                    };
                    let first = desk.submit_wait(said(&name)).unwrap();
                    let again = desk.submit_wait(said(&name)).unwrap();
                    assert!(!first.repeated && again.repeated && first.made == again.made);
                }
            });
        }
    });
    let mut all: Vec<String> = (0..4).flat_map(names_of).collect();
    all.sort();
    for desk in [&scene.desk, &other] {
        until(desk, workspace, |now| now.last().number == 201);
        assert_eq!(names(&desk.workspace(workspace).unwrap(), hanna), all);
    }
    assert_eq!(*scene.now(), *other.workspace(workspace).unwrap());
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 201);
}

#[test]
fn the_same_act_at_two_desks_is_done_once() {
    let scene = Scene::new();
    let (_store, other) = scene.another();
    other.workspace(scene.workspace).unwrap();
    for n in 0..30 {
        let name = format!("Gemeente {n}");
        let receipts: Vec<_> = std::thread::scope(|scope| {
            let asks: Vec<_> = [&scene.desk, &other]
                .map(|desk| {
                    let said = scene.said(&name, party(&name));
                    scope.spawn(move || desk.submit_wait(said).unwrap())
                })
                .into_iter()
                .collect();
            asks.into_iter().map(|ask| ask.join().unwrap()).collect()
        });
        assert_eq!(receipts[0].made, receipts[1].made);
        assert_ne!(receipts[0].repeated, receipts[1].repeated, "one acted, one was told so");
    }
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 31);
}

#[test]
fn who_decides_on_an_old_state_is_told_it_is_outdated() {
    let scene = Scene::new();
    let id = scene.adds("Noorderkolk");
    let (_store, other) = scene.another();
    other.workspace(scene.workspace).unwrap();
    let seen = sees(&scene.now(), scene.hanna).find(id).unwrap().stamp.revision;
    scene.does("a", Renames { party: id, seen, name: "Noorderkolk-West" }).unwrap();
    let late = other.submit_wait(scene.said("b", Renames { party: id, seen, name: "Kolk" }));
    let refused = matches!(late, Err(DeskError::Refused(Refusal::Outdated { theirs: 2, .. })));
    assert!(refused, "{late:?}");
}

#[test]
fn what_another_process_writes_shows_here() {
    let scene = Scene::new();
    scene.adds("Noorderkolk");
    let mut child = child(&scene, "Kranswijk");
    until(&scene.desk, scene.workspace, |now| names(now, scene.hanna).len() == 21);
    assert!(child.wait().unwrap().success());
    assert_eq!(scene.store.verify_all().unwrap()[0].entries, 22);
}

#[test]
fn processes_race_and_one_that_is_killed_loses_nothing_it_answered() {
    let scene = Scene::new();
    let mut one = child(&scene, "Een");
    let mut two = child(&scene, "Twee");
    let mut three = child(&scene, "Drie");
    // Killed as soon as anything of it is there: in the middle of its acts.
    until(&scene.desk, scene.workspace, |now| {
        names(now, scene.hanna).iter().any(|name| name.starts_with("Drie"))
    });
    three.kill().unwrap();
    for n in 0..20 {
        scene.adds(&format!("Hier {n}"));
    }
    assert!(one.wait().unwrap().success() && two.wait().unwrap().success());
    let answered = three.wait_with_output().unwrap().stdout;
    let (_store, fresh) = scene.another();
    let found = names(&fresh.workspace(scene.workspace).unwrap(), scene.hanna);
    for who in ["Hier", "Een", "Twee"] {
        assert_eq!(found.iter().filter(|name| name.starts_with(who)).count(), 20, "{who}");
    }
    for name in String::from_utf8(answered).unwrap().lines().filter(|it| it.starts_with("Drie")) {
        assert_eq!(found.iter().filter(|it| *it == name).count(), 1, "{name} was answered");
    }
    let entries = scene.store.verify_all().unwrap()[0].entries;
    assert_eq!(entries, found.len() as u64 + 1);
}

/// Another process that adds twenty parties and says each when it is answered: this very program,
/// asked for the one test below.
fn child(scene: &Scene, who: &str) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_other_process", "--nocapture"])
        .env("OTHER_PROCESS", format!("{}|{}|{who}", address(&scene.place), scene.hanna))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn address(place: &Place) -> String {
    format!("{}|{}", place.database_address(), place.secrets.display())
}

#[test]
fn the_other_process() {
    // Run by itself it does what the children of the other tests do, on a founding of its own.
    let (given, own) = match std::env::var("OTHER_PROCESS") {
        Ok(given) => (given, None),
        Err(_) => {
            let scene = Scene::new();
            (format!("{}|{}|Zelf", address(&scene.place), scene.hanna), Some(scene))
        }
    };
    let [database, secrets, hanna, who] = given.split('|').collect::<Vec<_>>().try_into().unwrap();
    let hanna: AnyId = hanna.parse().unwrap();
    let store = Arc::new(Store::open(&Place::from_address(database, secrets.as_ref())).unwrap());
    let desk = Desk::open(Arc::clone(&store) as _).unwrap();
    let workspace = desk.workspaces().unwrap()[0].id;
    println!();
    for n in 0..20 {
        let name = format!("{who} {n}");
        let act = Box::new(party(&name));
        let said = Submission { workspace, by: hanna, act_id: act_id(&name), at: None, act };
        assert!(!desk.submit_wait(said).unwrap().repeated);
        println!("{name}");
    }
    let found = names(&desk.workspace(workspace).unwrap(), hanna);
    assert_eq!(found.iter().filter(|name| name.starts_with(who)).count(), 20);
    drop(own);
}

#[test]
fn a_snapshot_of_nonsense_costs_nothing_but_time() {
    let scene = Scene::new();
    scene.adds("Noorderkolk");
    scene.desk.close();
    let good = scene.store.snapshot(scene.workspace).unwrap().unwrap();
    let wrong = [
        Snapshot { bytes: b"niets".to_vec(), ..good.clone() },
        Snapshot { bytes: good.bytes[..good.bytes.len() / 2].to_vec(), ..good.clone() },
        Snapshot { format: good.format ^ 1, ..good.clone() },
    ];
    for snapshot in wrong {
        scene.store.write_snapshot(scene.workspace, &snapshot).unwrap();
        let (store, desk) = scene.another();
        assert_eq!(*desk.workspace(scene.workspace).unwrap(), *scene.now());
        assert_eq!(store.snapshot(scene.workspace).unwrap(), None, "it was dropped");
    }
    scene.store.write_snapshot(scene.workspace, &good).unwrap();
    let (store, desk) = scene.another();
    assert_eq!(*desk.workspace(scene.workspace).unwrap(), *scene.now());
    assert!(store.snapshot(scene.workspace).unwrap().is_some());
}

#[test]
fn snapshots_come_as_entries_come_and_later_entries_are_read_on() {
    let scene = Scene::with(|options| options.snapshot_every = 10);
    for n in 0..35 {
        scene.adds(&format!("Gemeente {n}"));
    }
    let begun = Instant::now();
    let found = loop {
        match scene.store.snapshot(scene.workspace).unwrap() {
            Some(found) => break found,
            None => std::thread::yield_now(),
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "no snapshot came");
    };
    assert!(found.at.number >= 10);
    let (_store, desk) = scene.another();
    assert_eq!(*desk.workspace(scene.workspace).unwrap(), *scene.now());
}

#[test]
fn an_erased_body_loads_without_its_words() {
    let scene = Scene::new();
    let gone = scene.adds("Noorderkolk");
    scene.adds("Wilgenstede");
    let record = scene.ground.blob(&gone.any().0);
    let sql = format!("UPDATE body SET bytes = NULL WHERE record = {record}");
    Store::by_hand(&scene.place, &sql).unwrap();
    let (_store, desk) = scene.another();
    let now = desk.workspace(scene.workspace).unwrap();
    assert_eq!(names(&now, scene.hanna), ["Wilgenstede"]);
    assert!(desk.past(scene.workspace, gone.any()).is_ok());
    let refused = desk.submit_wait(scene.said("x", Renames { party: gone, seen: 1, name: "X" }));
    assert!(matches!(refused, Err(DeskError::Refused(Refusal::NotThere))), "{refused:?}");
}

#[test]
fn an_unused_workspace_is_put_away_and_comes_back() {
    let scene = Scene::with(|options| options.idle = Duration::ZERO);
    scene.adds("Noorderkolk");
    // Put away means that another one is loaded the next time.
    let before = scene.now();
    let begun = Instant::now();
    while Arc::ptr_eq(&before, &scene.now()) {
        assert!(begun.elapsed() < Duration::from_secs(60), "it was never put away");
        std::thread::yield_now();
    }
    assert_eq!(*scene.now(), *before);
}

#[test]
fn a_batch_that_cannot_be_written_is_told_and_leaves_nothing() {
    let scene = Scene::on(Ground::in_file(), |_| {});
    scene.adds("Noorderkolk");
    scene.store.limit_pages(Some(1)).unwrap();
    let mut told = None;
    for n in 0..200 {
        if let Err(error) =
            scene.does(&format!("vol {n}"), party(&format!("{} {n}", "vol ".repeat(15))))
        {
            told = Some(error);
            break;
        }
    }
    let told = told.expect("the disk is full by now");
    assert!(matches!(&told, DeskError::Fault(fault) if matches!(**fault, Fault::Full)), "{told}");
    let before = scene.parties();
    scene.store.limit_pages(None).unwrap();
    scene.adds("Wilgenstede");
    assert_eq!(scene.parties().len(), before.len() + 1);
    let (_store, desk) = scene.another();
    assert_eq!(*desk.workspace(scene.workspace).unwrap(), *scene.now());
}
