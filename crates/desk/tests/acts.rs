// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Acts come once, one after another, and nothing that goes wrong with one touches another.

mod scene;

use std::sync::{atomic::Ordering, mpsc::channel};

use desk::{Desk, DeskError, Submission};
use domain::{past::Told, refusal::Refusal};
use ledger::AnyId;
use scene::{Panics, Renames, Scene, act_id, opening, party, sees, waits};
use store::Journal;

#[test]
fn an_act_shows_as_soon_as_it_is_answered() {
    let scene = Scene::new();
    let wilgenstede = scene.adds("Wilgenstede");
    let now = scene.now();
    assert_eq!(sees(&now, scene.hanna).get(wilgenstede).unwrap().name, "Wilgenstede");
    assert_eq!(scene.store.person_in(scene.account(), scene.workspace).unwrap(), Some(scene.hanna));
}

#[test]
fn the_same_form_twice_acts_once() {
    let scene = Scene::new();
    let first = scene.does("form", party("Noorderkolk")).unwrap();
    let again = scene.does("form", party("Noorderkolk")).unwrap();
    assert!(!first.repeated && again.repeated);
    assert_eq!((again.made, again.at), (first.made, first.at));
    assert_eq!(scene.parties(), ["Noorderkolk"]);
    let other = scene.does("form", party("Kranswijk"));
    assert!(matches!(other, Err(DeskError::OtherContent)), "{other:?}");
    // Another person may have the same id by chance: it is another act.
    let stranger = Submission { by: AnyId([5; 16]), ..scene.said("form", party("Noorderkolk")) };
    let refused = scene.desk.submit_wait(stranger);
    assert!(matches!(refused, Err(DeskError::Refused(_))), "{refused:?}");
}

#[test]
fn a_double_click_within_one_batch_acts_once() {
    let scene = Scene::new();
    let (act, begun, let_go) = waits();
    let (sender, answers) = channel();
    let reply = |word: &'static str| {
        let sender = sender.clone();
        Box::new(move |answer| sender.send((word, answer)).unwrap())
    };
    scene.desk.submit(scene.said("wait", act), reply("wait"));
    begun.recv().unwrap();
    scene.desk.submit(scene.said("form", party("Noorderkolk")), reply("first"));
    scene.desk.submit(scene.said("form", party("Noorderkolk")), reply("second"));
    scene.desk.submit(scene.said("form", party("Kranswijk")), reply("other"));
    let_go.send(()).unwrap();
    let answers: Vec<_> = answers.iter().take(4).collect();
    assert!(matches!(answers[0], ("wait", Err(DeskError::Refused(Refusal::NotThere)))));
    let [first, second] = [1, 2].map(|n| answers[n].1.as_ref().unwrap());
    assert!(!first.repeated && second.repeated && first.made == second.made);
    assert!(matches!(answers[3], ("other", Err(DeskError::OtherContent))));
    assert_eq!(scene.parties(), ["Noorderkolk"]);
}

#[test]
fn a_panic_drops_one_act_and_no_other() {
    let scene = Scene::new();
    let (act, begun, let_go) = waits();
    let (sender, answers) = channel();
    let reply = || {
        let sender = sender.clone();
        Box::new(move |answer| sender.send(answer).unwrap())
    };
    scene.desk.submit(scene.said("wait", act), reply());
    begun.recv().unwrap();
    scene.desk.submit(scene.said("one", party("Noorderkolk")), reply());
    scene.desk.submit(scene.said("two", Panics), reply());
    scene.desk.submit(scene.said("three", party("Kranswijk")), reply());
    scene.desk.submit(scene.said("four", party("Luchtkasteel")), Box::new(|_| panic!("a reply")));
    let_go.send(()).unwrap();
    let answers: Vec<_> = answers.iter().take(4).collect();
    assert!(answers[1].is_ok() && answers[3].is_ok());
    assert!(matches!(answers[2], Err(DeskError::Panicked)));
    scene.adds("Wilgenstede");
    assert_eq!(scene.parties(), ["Kranswijk", "Luchtkasteel", "Noorderkolk", "Wilgenstede"]);
    assert!(scene.store.verify_all().is_ok());
}

#[test]
fn a_full_desk_says_so_at_once() {
    let scene = Scene::with(|options| options.queue = 2);
    let (act, begun, let_go) = waits();
    let (sender, answers) = channel();
    let reply = || {
        let sender = sender.clone();
        Box::new(move |answer| sender.send(answer).unwrap())
    };
    scene.desk.submit(scene.said("wait", act), reply());
    begun.recv().unwrap();
    for name in ["Noorderkolk", "Kranswijk", "Wilgenstede"] {
        scene.desk.submit(scene.said(name, party(name)), reply());
    }
    // The third does not fit; it is told before the writer goes on.
    assert!(matches!(answers.recv().unwrap(), Err(DeskError::Busy)));
    let_go.send(()).unwrap();
    let done = answers.iter().take(3).filter(Result::is_ok).count();
    assert_eq!(done, 2);
    assert_eq!(scene.parties(), ["Kranswijk", "Noorderkolk"]);
}

#[test]
fn a_clock_that_goes_back_does_not_turn_time_back() {
    let scene = Scene::new();
    let first = scene.does("een", party("Noorderkolk")).unwrap();
    scene.clock.fetch_sub(3_600_000, Ordering::Relaxed);
    let second = scene.does("twee", party("Kranswijk")).unwrap();
    assert_eq!(second.at, first.at);
    assert_eq!(scene.desk.now(scene.workspace).unwrap(), first.at);
    scene.clock.fetch_add(7_200_000, Ordering::Relaxed);
    let third = scene.does("drie", party("Wilgenstede")).unwrap();
    assert_eq!(third.at, first.at + 3_600_000);
}

#[test]
fn a_founding_sent_twice_is_one_founding() {
    let scene = Scene::new();
    let again = scene.desk.found_wait(scene.account(), act_id("open"), Box::new(opening()));
    let again = again.unwrap();
    assert!(again.repeated);
    assert_eq!((again.workspace, again.by), (scene.workspace, scene.hanna));
    let other = scene.desk.found_wait(scene.account(), act_id("ander"), Box::new(opening()));
    assert_ne!(other.unwrap().workspace, scene.workspace);
    assert_eq!(scene.desk.workspaces().unwrap().len(), 2);
}

#[test]
fn a_refused_founding_leaves_no_workspace() {
    let scene = Scene::new();
    let nameless = domain::assignment::Open { founder_name: String::new(), ..opening() };
    let refused = scene.desk.found_wait(scene.account(), act_id("leeg"), Box::new(nameless));
    assert!(matches!(refused, Err(DeskError::Refused(Refusal::Fields(_)))), "{refused:?}");
    assert_eq!(scene.desk.workspaces().unwrap().len(), 1);
}

#[test]
fn only_the_builder_of_an_example_sets_the_moment() {
    let scene = Scene::new();
    let at = Some(5);
    let told = scene.desk.submit_wait(Submission { at, ..scene.said("x", party("Noorderkolk")) });
    assert!(matches!(told, Err(DeskError::MayNotSetTime)), "{told:?}");

    let desk = &scene.desk;
    let example = AnyId([8; 16]);
    let start = 1_000_000;
    let first = desk.found_example(example, act_id("vb"), start, Box::new(opening())).unwrap();
    assert_eq!(first.at, start);
    let add = |word, at| {
        let said = scene.said(word, party(word));
        desk.submit_wait(Submission { workspace: example, by: first.by, at, ..said })
    };
    assert_eq!(add("Noorderkolk", Some(start + 10)).unwrap().at, start + 10);
    assert!(matches!(add("Kranswijk", Some(start)), Err(DeskError::MayNotSetTime)));
    desk.finish_example(example, start + 50).unwrap();
    assert_eq!(desk.now(example).unwrap(), start + 50);
    assert!(matches!(add("Kranswijk", Some(start + 60)), Err(DeskError::MayNotSetTime)));
    scene.clock.fetch_add(30, Ordering::Relaxed);
    assert_eq!(add("Wilgenstede", None).unwrap().at, start + 80);

    desk.remove_example(example).unwrap();
    assert!(matches!(desk.workspace(example), Err(DeskError::NoWorkspace)));
    assert!(matches!(add("Later", None), Err(DeskError::NoWorkspace)));
    desk.found_example(example, act_id("vb"), start, Box::new(opening())).unwrap();
    assert!(desk.remove_example(scene.workspace).is_err());
}

#[test]
fn an_undo_brings_the_earlier_words_back_and_history_tells_all() {
    let scene = Scene::new();
    let id = scene.adds("Noorderkolk");
    let seen = sees(&scene.now(), scene.hanna).find(id).unwrap().stamp.revision;
    let change = Renames { party: id, seen, name: "Noorderkolk aan Zee" };
    let done = scene.does("change", change).unwrap();
    assert!(done.can_undo);
    assert_eq!(scene.parties(), ["Noorderkolk aan Zee"]);
    let undo = |word: &str, undone: &str| {
        scene.desk.submit_undo_wait(scene.workspace, scene.hanna, act_id(word), act_id(undone))
    };
    let undone = undo("undo", "change").unwrap();
    assert!(!undone.can_undo);
    assert_eq!(scene.parties(), ["Noorderkolk"]);
    assert!(undo("undo", "change").unwrap().repeated);
    let outdated = undo("undo again", "change");
    assert!(matches!(outdated, Err(DeskError::Refused(Refusal::Outdated { .. }))), "{outdated:?}");
    let nothing = undo("undo nothing", "no such act");
    assert!(matches!(nothing, Err(DeskError::Refused(Refusal::NotThere))), "{nothing:?}");

    let past = scene.desk.past(scene.workspace, id.any()).unwrap();
    let now = scene.now();
    let steps = sees(&now, scene.hanna).past(id, &past).unwrap();
    let told = steps.iter().map(|step| match &step.told {
        Told::Here(party) => party.name.as_str(),
        Told::Withdrawn | Told::Erased => "",
    });
    let told: Vec<_> = told.collect();
    assert_eq!(told, ["Noorderkolk", "Noorderkolk aan Zee", "Noorderkolk"]);
    assert_eq!(steps[1].why.as_deref(), Some("de nieuwe naam"));
}

#[test]
fn who_watches_is_told_and_a_panicking_listener_is_dropped() {
    let scene = Scene::new();
    scene.desk.on_change(|_| panic!("a listener"));
    let watched = scene.desk.watch();
    scene.adds("Noorderkolk");
    assert_eq!(watched.recv().unwrap(), scene.workspace);
    drop(watched);
    scene.adds("Kranswijk");
}

#[test]
fn a_closed_desk_refuses_and_everything_answered_is_there() {
    let scene = Scene::new();
    scene.adds("Noorderkolk");
    scene.desk.close();
    assert!(matches!(scene.does("x", party("Kranswijk")), Err(DeskError::Closed)));
    assert!(scene.store.snapshot(scene.workspace).unwrap().is_some(), "written when closing");
    let again = Desk::open(scene.store.clone()).unwrap();
    again.check().unwrap();
    let now = again.workspace(scene.workspace).unwrap();
    assert_eq!(scene::names(&now, scene.hanna), ["Noorderkolk"]);
    assert_eq!(*now, *scene.now());
}

#[test]
fn a_founding_refused_and_mended_within_one_batch_is_founded() {
    let scene = Scene::new();
    let (act, begun, let_go) = waits();
    let (sender, answers) = channel();
    let reply = |word: &'static str| {
        let sender = sender.clone();
        Box::new(move |answer| sender.send((word, answer)).unwrap())
    };
    let (desk, account) = (&scene.desk, scene.account());
    desk.submit(scene.said("wait", act), reply("wait"));
    begun.recv().unwrap();
    let nameless = domain::assignment::Open { founder_name: String::new(), ..opening() };
    desk.found(account, act_id("nieuw"), Box::new(nameless), reply("refused"));
    desk.submit(scene.said("one", party("Noorderkolk")), reply("other"));
    desk.found(account, act_id("nieuw"), Box::new(opening()), reply("founded"));
    let_go.send(()).unwrap();
    let answers: Vec<_> = answers.iter().take(4).collect();
    assert!(matches!(answers[1], ("refused", Err(DeskError::Refused(_)))));
    let founded = answers[3].1.as_ref().unwrap();
    assert!(answers[2].1.is_ok() && !founded.repeated);
    assert!(desk.workspace(founded.workspace).is_ok());
    assert!(scene.store.verify_all().is_ok());
}
