// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The journal on disk: what was written is read back, checked, and never half there.

mod scene;

use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};

use ledger::{ActId, AnyId, Body, Digest, Link};
use scene::{ANNA, Scene, WORKSPACE, said};
use store::{Appended, Fault, Journal, Snapshot, Store};

#[test]
fn entries_come_back_as_they_were_written() {
    let scene = Scene::with_entries(5);
    let mut found = Vec::new();
    let last = scene.store.read_on(WORKSPACE, Link::START, &mut |entry| {
        found.push(entry);
        ControlFlow::Continue(())
    });
    assert_eq!(last.unwrap(), scene.last());
    assert_eq!(found, scene.entries);
    assert_eq!(scene.store.entry(WORKSPACE, 3).unwrap().as_ref(), Some(&scene.entries[2]));
    assert_eq!(scene.store.entry(WORKSPACE, 6).unwrap(), None);
    assert_eq!(scene.store.entry(WORKSPACE, 0).unwrap(), None);
}

#[test]
fn who_comes_second_loses_and_writes_nothing() {
    let scene = Scene::with_entries(2);
    let other = Store::open(&scene.place).unwrap();
    let before = other.written_elsewhere().unwrap();
    let one = scene.step("een");
    let two = scene.step("twee");
    assert_eq!(scene.store.append(std::slice::from_ref(&one)).unwrap(), Appended::Written);
    let begun = Instant::now();
    while other.written_elsewhere().unwrap() == before {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never heard of it");
        std::thread::yield_now();
    }
    assert_eq!(other.append(&[two]).unwrap(), Appended::Lost);
    let found = scene.store.workspace(WORKSPACE).unwrap().unwrap();
    assert_eq!(found.last, one.entry.link());
    assert_eq!(scene.store.past(WORKSPACE, said("twee")).unwrap(), []);
}

#[test]
fn a_batch_that_loses_half_way_leaves_nothing() {
    let scene = Scene::with_entries(2);
    let good = scene.step("goed");
    let again = scene.step("ook na twee");
    assert_eq!(scene.store.append(&[good, again]).unwrap(), Appended::Lost);
    assert_eq!(scene.store.workspace(WORKSPACE).unwrap().unwrap().last, scene.last());
}

#[test]
fn a_receipt_is_found_by_person_and_act() {
    let scene = Scene::with_entries(1);
    let entry = &scene.entries[0];
    let found = scene.store.receipt(WORKSPACE, ANNA, entry.head.act_id).unwrap().unwrap();
    assert_eq!(
        (found.number, found.made.as_slice()),
        (1, [entry.head.revisions[0].record].as_slice())
    );
    let none = ActId(AnyId([250; 16]));
    assert_eq!(scene.store.receipt(WORKSPACE, ANNA, none).unwrap(), None);
    assert_eq!(scene.store.receipt(WORKSPACE, AnyId([9; 16]), entry.head.act_id).unwrap(), None);
}

#[test]
fn the_past_of_a_record_has_every_revision() {
    let mut scene = Scene::with_entries(1);
    scene.revise("woord 0", 2);
    scene.revise("woord 0", 3);
    let past = scene.store.past(WORKSPACE, said("woord 0")).unwrap();
    let numbers: Vec<u64> = past.iter().map(|kept| kept.head.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert!(past.iter().all(|kept| kept.body.json().is_some()));
    let second = scene.store.revision(WORKSPACE, said("woord 0"), 2).unwrap().unwrap();
    assert_eq!(second.head.number, 2);
}

#[test]
fn an_erased_body_is_a_state_and_the_chain_stays_whole() {
    let scene = Scene::with_entries(3);
    scene.sql("UPDATE body SET bytes = NULL WHERE number = 2");
    let found = scene.store.verify_all().unwrap();
    assert_eq!((found[0].entries, found[0].bodies, found[0].erased), (3, 3, 1));
    let entry = scene.store.entry(WORKSPACE, 2).unwrap().unwrap();
    assert_eq!(entry.bodies, [Body::Erased]);
}

#[test]
fn a_mark_of_sealing_where_nothing_ever_was_hides_no_body() {
    let scene = Scene::with_entries(3);
    let before = scene.store.entry(WORKSPACE, 3).unwrap();
    scene.sql("UPDATE body SET sealed = 1 WHERE number = 3");
    assert_eq!(scene.store.entry(WORKSPACE, 3).unwrap(), before);
    assert_eq!(scene.store.verify_all().unwrap()[0].sealed, 0);
}

#[test]
fn what_was_changed_from_outside_is_told_with_its_place() {
    for (sql, told) in [
        ("UPDATE body SET bytes = CAST(bytes || x'20' AS BLOB) WHERE number = 2", "entry 2"),
        ("UPDATE entry SET hash = zeroblob(32) WHERE number = 3", "entry 3"),
        ("DELETE FROM body WHERE number = 3", "entry 3"),
        (
            "DELETE FROM body WHERE number = 4; DELETE FROM entry WHERE number = 4",
            "ends at entry 3",
        ),
        ("UPDATE workspace SET last_number = 3", "`workspace`"),
        ("UPDATE receipt SET at = at + 1 WHERE number = 1", "`receipt`"),
        ("UPDATE body SET record = zeroblob(16) WHERE number = 1", "entry 1"),
    ] {
        let scene = Scene::with_entries(4);
        scene.sql(sql);
        let told_now = scene.store.verify_all().expect_err(sql).to_string();
        assert!(told_now.contains(told), "{sql}: {told_now}");
    }
}

#[test]
fn opening_checks_from_the_last_verified_entry() {
    let mut scene = Scene::with_entries(3);
    assert_eq!(scene.store.verify_on(WORKSPACE).unwrap(), scene.last());
    scene.say("erna");
    scene.sql("UPDATE body SET bytes = CAST(bytes || x'20' AS BLOB) WHERE number = 2");
    let place = scene.place.clone();
    drop(Store::open(&place).expect("what was verified is not read again"));
    scene.say("nog een");
    scene.sql("UPDATE body SET bytes = CAST(bytes || x'20' AS BLOB) WHERE number = 5");
    let told = Store::open(&place).err().expect("entry 5 was changed");
    assert!(matches!(told, Fault::Broken { ref broken, .. } if broken.number == 5), "{told}");
    let all = Store::open_unchecked(&place).unwrap().verify_all().unwrap_err();
    assert!(matches!(all, Fault::Broken { ref broken, .. } if broken.number == 2), "{all}");
}

#[test]
fn a_snapshot_that_disagrees_is_dropped() {
    let scene = Scene::with_entries(3);
    let bytes: Vec<u8> = (0..3_000_000u32).map(|n| n as u8).collect();
    let snapshot = Snapshot { at: scene.last(), format: 1, sealed: false, bytes };
    scene.store.write_snapshot(WORKSPACE, &snapshot).unwrap();
    assert_eq!(scene.store.snapshot(WORKSPACE).unwrap().as_ref(), Some(&snapshot));
    scene.store.write_snapshot(WORKSPACE, &snapshot).unwrap();
    assert_eq!(scene.count("SELECT count(*) FROM snapshot_part"), 3);

    scene.sql("UPDATE snapshot_part SET bytes = zeroblob(length(bytes)) WHERE place = 1");
    assert_eq!(scene.store.snapshot(WORKSPACE).unwrap(), None);
    assert_eq!(scene.count("SELECT count(*) FROM snapshot_part"), 0);

    let hash = Digest([3; 32]);
    let other = Snapshot { at: Link { number: 2, hash }, ..snapshot.clone() };
    scene.store.write_snapshot(WORKSPACE, &other).unwrap();
    assert_eq!(scene.store.snapshot(WORKSPACE).unwrap(), None);
    let beyond = Snapshot { at: Link { number: 9, hash }, ..snapshot };
    scene.store.write_snapshot(WORKSPACE, &beyond).unwrap();
    assert_eq!(scene.store.snapshot(WORKSPACE).unwrap(), None);
}

#[test]
fn only_an_example_can_be_removed() {
    let scene = Scene::with_entries(2);
    assert!(matches!(scene.store.remove_example(WORKSPACE), Err(Fault::Refused { .. })));
    assert!(matches!(scene.store.set_example(WORKSPACE, true, 5), Err(Fault::Refused { .. })));
    let example = Scene::example(2);
    example.store.set_example(WORKSPACE, false, 77).unwrap();
    assert_eq!(example.store.workspace(WORKSPACE).unwrap().unwrap().clock_offset, 77);
    example.store.remove_example(WORKSPACE).unwrap();
    assert_eq!(example.store.workspaces().unwrap(), []);
    assert_eq!(example.count("SELECT count(*) FROM body"), 0);
    assert_eq!(example.store.verify_all().unwrap(), []);
}
