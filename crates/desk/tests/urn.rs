// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Anonymous answers through the desk: told at once that one came, found again after a restart, and
//! gone when they are counted.

mod scene;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use desk::{DeskError, Submission};
use domain::{
    party::{AddPerson, Office, Person},
    refusal::Refusal,
    round::{
        ALREADY_COUNTED, Answerers, Ask, Close, Counted, Deposit, Given, Plan, Put, Round,
        RoundCircle, RoundPromise, Terms,
    },
};
use ledger::Id;
use scene::{Scene, act_id, sees};
use store::Journal;

const ASKED: [&str; 6] = ["Joris", "Mila", "Samira", "Tjitske", "Ellen", "Otto"];

/// A round without names that is put to six people.
fn asked(scene: &Scene) -> (Id<Round>, Vec<Id<Person>>) {
    let comes = |name: &str| AddPerson {
        name: name.to_owned(),
        function: String::new(),
        mail: String::new(),
        office: Office::Adviser,
        party: Some(scene.adds(&format!("Gemeente van {name}"))),
    };
    let people = ASKED.map(|name| Id::new(scene.does(name, comes(name)).unwrap().made[0])).to_vec();
    let plan = Plan {
        who: Answerers::Persons(people.clone()),
        terms: Terms::promising(RoundPromise::Anonymous),
        ..Plan::asking("Durf je dit aan?", Ask::consent())
    };
    let put = Put { circle: RoundCircle::AllParties, plan };
    (Id::new(scene.does("put", put).unwrap().made[0]), people)
}

fn deposit(scene: &Scene, by: Id<Person>, round: Id<Round>, place: u8) -> Submission {
    let act = Deposit { round, unit: None, given: Given::Choice(place) };
    Submission { by: by.any(), ..scene.said(&format!("{by} {place}"), act) }
}

#[test]
fn an_answer_without_a_name_is_kept_counted_and_burnt() {
    let scene = Scene::new();
    let (round, people) = asked(&scene);
    let told = Arc::new(AtomicUsize::new(0));
    let own = Arc::clone(&told);
    scene.desk.on_change(move |_| own.fetch_add(1, Ordering::Relaxed) < usize::MAX);
    let entries = scene.now().last();
    for (place, by) in people[..5].iter().enumerate() {
        scene.desk.submit_wait(deposit(&scene, *by, round, u8::from(place % 2 == 0))).unwrap();
        let answered = sees(&scene.now(), scene.hanna).answered(round).len();
        assert_eq!(answered, place + 1, "how many answered shows at once");
    }
    assert_eq!(told.load(Ordering::Relaxed), 5, "who has the page open is told each time");
    assert_eq!(scene.now().last(), entries, "no entry tells of it");
    let again = scene.desk.submit_wait(deposit(&scene, people[0], round, 1));
    let Err(DeskError::Refused(Refusal::Rule(rule))) = again else { panic!("{again:?}") };
    assert_eq!(rule, ALREADY_COUNTED);

    // Another process finds the urn as it was left.
    let (store, desk) = scene.another();
    let found = desk.workspace(scene.workspace).unwrap();
    assert_eq!(sees(&found, scene.hanna).answered(round).len(), 5);
    assert_eq!(store.urns(scene.workspace).unwrap().len(), 1);
    drop((desk, store));

    scene.desk.submit_wait(deposit(&scene, people[5], round, 0)).unwrap();
    let closed = scene.does("close", Close { round, seen: 1 }).unwrap();
    let now = scene.now();
    let counted = sees(&now, scene.hanna).under::<Counted>(round.any());
    assert_eq!(counted[0].answered, 6);
    assert_eq!(scene.store.urns(scene.workspace).unwrap(), [], "the urn is gone with its key");
    assert_eq!(closed.act_id, act_id("close"));
}
