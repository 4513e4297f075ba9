// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Erasing somebody, stopped at every moment and done again; in two foundings; and when sealed.

mod scene;

use std::{fs, path::Path, sync::Arc};

use desk::{
    Desk, DeskError,
    erase::{Erasing, find},
};
use domain::{
    conversation::{NoteCircle, Write},
    party::{AddPerson, Office, Part, Particulars, Person, Tells},
    sight::Viewer,
};
use ledger::{AnyId, Id};
use scene::{Scene, act_id, opening, sees};
use store::{Journal, Place, SealKey, Store, testing::Ground};

const MAIL: &str = "joris@noorderkolk.example";

fn joins() -> AddPerson {
    AddPerson {
        name: "Joris Haverland".to_owned(),
        function: "deskundige".to_owned(),
        mail: MAIL.to_owned(),
        office: Office::Expert,
        party: None,
    }
}

/// Joris, who can sign in, and a note that names him.
fn scene() -> (Scene, Id<Person>) {
    // In a file, because every byte of it is looked at.
    let scene = Scene::on(Ground::in_file(), |_| {});
    let joris = Id::new(scene.does("joins", joins()).unwrap().made[0]);
    let account = scene.store.make_account(MAIL, 1).unwrap();
    scene.store.add_person(account.id, scene.workspace, joris.any(), 1).unwrap();
    let (party, on) = (scene.adds("Noorderkolk"), jiff::civil::date(2026, 5, 13));
    for nth in 0..3 {
        let words = format!("Haverland belde {nth} keer.");
        let note = Write { party, words, on, circle: NoteCircle::Writer };
        scene.does(&format!("note {nth}"), note).unwrap();
    }
    (scene, joris)
}

/// What can be read of him in the files of the database.
fn told_on_disk(place: &Place) -> Option<&'static str> {
    let folder = place.file().unwrap().parent().unwrap();
    ["Haverland", "joris@"].into_iter().find(|trace| {
        let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        let all: Vec<_> = files.filter(|it| it.is_file()).map(|it| holds(&it, trace)).collect();
        all.contains(&true)
    })
}

fn holds(path: &Path, trace: &str) -> bool {
    let bytes = fs::read(path).unwrap();
    bytes.windows(trace.len()).any(|it| it == trace.as_bytes())
}

/// Another process erases, as the command does; false when it was stopped.
fn erase(place: &Place, goes_on: &mut dyn FnMut() -> bool) -> bool {
    let store = Arc::new(Store::open(place).unwrap());
    let desk = Desk::open(Arc::clone(&store) as _).unwrap();
    for somebody in find(&store, MAIL).unwrap() {
        let erasing = Erasing::prepare(&desk, &store, somebody, &[]).unwrap().unwrap();
        match erasing.run_while(goes_on) {
            Ok(_) => {}
            Err(DeskError::Closed) => return false,
            Err(other) => panic!("{other}"),
        }
    }
    desk.close();
    store.rewrite().unwrap();
    true
}

#[test]
fn stopped_at_any_moment_it_is_done_again_to_the_end() {
    let mut stops = 0;
    loop {
        let (scene, joris) = scene();
        let mut left = stops;
        let is_done = erase(&scene.place, &mut || {
            left -= 1;
            left >= 0
        });
        assert!(erase(&scene.place, &mut || true), "stopped after {stops} steps");
        assert_eq!(told_on_disk(&scene.place), None, "stopped after {stops} steps");
        let store = Store::open(&scene.place).unwrap();
        assert!(store.account_by_mail(MAIL).unwrap().is_none());
        assert!(store.verify_all().unwrap()[0].erased >= 4);
        drop(store);
        let (_, desk) = scene.another();
        let workspace = desk.workspace(scene.workspace).unwrap();
        let sight = sees(&workspace, scene.hanna);
        let parts = sight.under::<Particulars>(joris.any());
        assert!(parts.iter().any(|it| matches!(&it.part, Part::Name { name, .. }
            if name == "[naam gewist]")));
        if is_done {
            break;
        }
        stops += 1;
    }
    assert!(stops >= 4, "it has several steps: {stops}");
}

#[test]
fn the_other_founding_is_asked_about_and_keeps_its_own() {
    let (scene, joris) = scene();
    let founded = scene.desk.found_wait(scene.account(), act_id("two"), Box::new(opening()));
    let other = founded.unwrap();
    let there = desk::Submission {
        workspace: other.workspace,
        by: other.by,
        act_id: act_id("joins there"),
        at: None,
        act: Box::new(joins()),
    };
    let there: Id<Person> = Id::new(scene.desk.submit_wait(there).unwrap().made[0]);
    let account = scene.store.account_by_mail(MAIL).unwrap().unwrap().id;
    scene.store.add_person(account, other.workspace, there.any(), 1).unwrap();
    let found = find(&scene.store, MAIL).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(find(&scene.store, &joris.to_string()).unwrap(), [(scene.workspace, joris)]);
    assert_eq!(find(&scene.store, "niemand@x.example").unwrap(), []);

    let here = (scene.workspace, joris);
    let erasing = Erasing::prepare(&scene.desk, &scene.store, here, &[]).unwrap().unwrap();
    let preview = erasing.preview().unwrap();
    assert_eq!(preview.names, ["Joris Haverland"]);
    assert_eq!(preview.found[&(Tells::Words, "note".to_owned())], (3, 3));
    assert_eq!(preview.found[&(Tells::Particulars, "particulars".to_owned())], (2, 2));
    assert_eq!((preview.accounts, preview.invitations), (0, 0), "the account is needed there");
    assert_eq!(erasing.run().unwrap().accounts, 0);
    assert_eq!(scene.store.people(account).unwrap(), [(other.workspace, there.any())]);
    let workspace = scene.desk.workspace(other.workspace).unwrap();
    let sight = workspace.seen_by(Viewer::Person(Id::new(other.by)), workspace.last_at());
    assert_eq!(domain::party::name_of(&sight, there), Some("Joris Haverland"));

    let gone = (other.workspace, there);
    let erasing = Erasing::prepare(&scene.desk, &scene.store, gone, &[]).unwrap().unwrap();
    assert_eq!(erasing.run().unwrap().accounts, 1);
    let nobody = (other.workspace, Id::new(AnyId([9; 16])));
    assert!(Erasing::prepare(&scene.desk, &scene.store, nobody, &[]).unwrap().is_none());
}

#[test]
fn somebody_is_erased_from_a_sealed_database_too() {
    let (scene, joris) = scene();
    let key = SealKey::make(&scene.ground.folder.path().join("secrets/seal.key")).unwrap();
    let place = Place { seal_key: Some(key), ..scene.place.clone() };
    let Scene { desk, store, workspace, ground: _ground, .. } = scene;
    desk.close();
    drop((desk, store));
    let store = Store::open(&place).unwrap();
    store.seal(&store.serve("the test").unwrap(), &mut |_, _| {}).unwrap();
    drop(store);
    assert!(erase(&place, &mut || true));
    let store = Store::open(&place).unwrap();
    let file = place.file().unwrap().with_extension("journal");
    store.export(workspace, &file).unwrap();
    assert_eq!(told_on_disk(&place), None);
    assert!(store.past(workspace, joris.any()).unwrap().iter().all(|it| it.body.json().is_some()));
    assert!(store.verify_all().unwrap()[0].erased >= 4);
}
