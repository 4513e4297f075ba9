// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Earlier days: the same by going on and by going back, and without what was erased since.

mod scene;

use std::sync::atomic::Ordering;

use domain::{calendar, party::Party, sight::Viewer};
use jiff::{ToSpan, civil::Date};
use ledger::Id;
use scene::{Renames, Scene, opening, party};
use store::{Journal, Store};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A founding of twenty days: each day a party comes, and the first one gets another name.
fn twenty_days() -> (Scene, Date) {
    let scene = Scene::new();
    let first = calendar::day(scene.clock.load(Ordering::Relaxed));
    let names: Vec<&'static str> =
        (1..=20).map(|it| &*String::leak(format!("Naam {it:02}"))).collect();
    let renamed = scene.adds("Naam 00");
    for (number, name) in names.into_iter().enumerate() {
        scene.clock.fetch_add(DAY, Ordering::Relaxed);
        let seen = number as u32 + 1;
        scene.does(name, Renames { party: renamed, seen, name }).unwrap();
        scene.adds(&format!("Partij {:02}", number + 1));
    }
    (scene, first)
}

fn names_on(scene: &Scene, day: Date) -> Vec<String> {
    let now = scene.now();
    let earlier = scene.desk.earlier(scene.workspace, calendar::end(day)).unwrap();
    let viewer = Viewer::Person(Id::new(scene.hanna));
    let sight = now.seen_on(day, &earlier, viewer, now.last_at());
    sight.all::<Party>().iter().map(|it| it.name.clone()).collect()
}

fn expected(number: usize) -> Vec<String> {
    let parties = (1..=number).map(|it| format!("Partij {it:02}"));
    [format!("Naam {number:02}")].into_iter().chain(parties).collect()
}

#[test]
fn a_day_is_the_same_from_the_start_from_now_and_from_a_day_beside_it() {
    // From the start, from now, then from what was kept on either side.
    for order in [[1, 19, 3, 17, 10, 11, 9], [10, 9, 11, 19, 1, 17, 3]] {
        let (scene, first) = twenty_days();
        for number in order {
            let day = first + (number as i64).days();
            assert_eq!(names_on(&scene, day), expected(number), "day {number}");
            assert_eq!(names_on(&scene, day), expected(number), "day {number} again");
        }
        assert_eq!(names_on(&scene, first - 1.days()), [""; 0]);
        assert_eq!(names_on(&scene, first + 20.days()), expected(20));
    }
}

#[test]
fn what_another_process_erased_is_gone_from_the_days_that_were_kept() {
    let (scene, first) = twenty_days();
    let day = first + 18.days();
    assert_eq!(names_on(&scene, day), expected(18));
    let changes = scene.desk.watch();
    let (store, beside) = scene.another();
    let renamed = scene.now();
    let renamed = scene::sees(&renamed, scene.hanna).all::<Party>()[0].id.any();
    let erased = "UPDATE body SET bytes = NULL WHERE revision = 19 AND record = ";
    Store::by_hand(&scene.place, &format!("{erased}{}", scene.ground.blob(&renamed.0))).unwrap();
    // The other process writes one more entry, so that there is a moment to wait for.
    let submission = scene.said("beside", party("Partij 21"));
    beside.submit_wait(submission).unwrap();
    assert_eq!(changes.recv().unwrap(), scene.workspace);
    assert_eq!(names_on(&scene, day), expected(18)[1..]);
    assert!(store.workspaces().unwrap().len() == 1);
}

#[test]
fn an_example_that_is_built_again_keeps_no_day_of_the_one_before() {
    let scene = Scene::new();
    let (id, at) = (ledger::AnyId([77; 16]), 1_700_000_000_000);
    let found = |word| {
        let act = Box::new(opening());
        scene.desk.found_example(id, scene::act_id(word), at, act).unwrap();
        let later = scene::act_id(&format!("{word} later"));
        let by = scene.desk.founder_of(id);
        let submission = desk::Submission {
            workspace: id,
            by,
            act_id: later,
            at: Some(at + 3 * DAY),
            act: Box::new(party(word)),
        };
        scene.desk.submit_wait(submission).unwrap();
    };
    found("Eerste");
    let day = calendar::end(calendar::day(at));
    let before = scene.desk.earlier(id, day).unwrap();
    scene.desk.remove_example(id).unwrap();
    found("Tweede");
    let after = scene.desk.earlier(id, day).unwrap();
    assert_ne!(before.last(), after.last(), "another chain");
}
