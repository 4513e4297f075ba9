// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A persona of the example region is erased beside a running house, and searched for in
//! everything: pages of everybody, lists, histories, the file, the log, back-up and export.

use std::{collections::VecDeque, fs, process::Command, sync::Mutex, thread, time::Duration};

use clap::Parser;
use desk::{
    Submission,
    beside::{NewInvitation, Who, new_id},
};
use domain::{
    conversation::{NoteCircle, Write},
    draft::AnyAct,
    party::{EditReach, Person},
    records::Kind,
};
use jiff::civil::date;
use ledger::{ActId, AnyId, Id, Link};
use store::{Journal, Location, Place, Store};
use web::Example;

use super::{
    addresses::entry,
    ground::{Building, Ground, THREADS},
    paths::Ids,
    visitor::Visitor,
};
use crate::{command, example, story::Story};

const MAIL: &str = "joris.haverland@noorderkolk.example";

/// Parts of the name, the address and the number, as small letters.
const TRACES: [&[u8]; 5] = [b"joris", b"haverland", b"87654321", b"8765 4321", b"kerkpad 7"];

/// Everybody who looks afterwards; the last one walks by.
const VIEWERS: [Option<&str>; 6] =
    [Some("Hanna"), Some("Ravi"), Some("Mila"), Some("Tjitske"), Some("Noor"), None];

fn tells(bytes: &[u8]) -> Option<&'static str> {
    let small = bytes.to_ascii_lowercase();
    let found = |it: &&&[u8]| memchr::memmem::find(&small, it).is_some();
    TRACES.iter().find(found).map(|it| std::str::from_utf8(it).expect("letters"))
}

/// The region, with Joris written about in many places.
fn region() -> (Building, Story) {
    let server = std::env::var(store::testing::SERVER).ok();
    let building = Building::begin(server.as_deref()).expect("a house");
    let story = example::build(&building.desk).expect("the region");
    let workspace = example::workspace_id();
    let hanna = story.person("Hanna").expect("Hanna");
    let joris = story.person("Joris").expect("Joris");
    let says = |by: Id<Person>, act: Box<dyn AnyAct>| {
        let (act_id, at) = (ActId(new_id()), None);
        let said = Submission { workspace, by: by.any(), act_id, at, act };
        building.desk.submit_wait(said).expect("done");
    };
    let reach = EditReach {
        person: joris,
        seen: None,
        mail: MAIL.to_owned(),
        telephone: "06-87654321".to_owned(),
        address: "Kerkpad 7\n1234 AB Noorderkolk".to_owned(),
    };
    says(hanna, Box::new(reach));
    let party = story.party("Noorderkolk").expect("a party");
    let on = date(2026, 11, 18);
    let note = |words: &str, circle| Write { party, words: words.to_owned(), on, circle };
    let words = "Haverlands college twijfelt. Joris terugbellen: +31 6 8765 4321.";
    says(story.person("Mila").expect("Mila"), Box::new(note(words, NoteCircle::BetweenUs)));
    says(hanna, Box::new(note("JORIS HAVERLAND, Kerkpad 7", NoteCircle::Writer)));
    says(joris, Box::new(note("Mijn eigen aantekening.", NoteCircle::Writer)));
    let store = &building.store;
    let account = store.make_account(MAIL, 1).expect("an account");
    store.add_person(account.id, workspace, joris.any(), 1).expect("linked");
    let by = hanna.any();
    let new = NewInvitation {
        workspace,
        person: joris.any(),
        mail: MAIL.to_owned(),
        by,
        mailed: true,
        now: 1,
        ends_at: i64::MAX,
    };
    store.invite(&new).expect("invited");
    store.queue_mail(MAIL, "Kom", "Beste Joris", 1).expect("queued");
    store.queue_mail("mila@x.example", "Joris komt", "Joris Haverland", 1).expect("queued");
    (building, story)
}

/// Every page of everybody; gives the addresses that tell of him. Two look at a time, and what does
/// not belong at a place is tried by them in turn.
fn pages_that_tell(
    ground: &Ground,
    story: &Story,
    ids: &Ids,
    viewers: &[Option<&str>],
) -> Vec<String> {
    let waiting = Mutex::new(viewers.iter().enumerate().collect::<VecDeque<_>>());
    let look = || {
        let mut telling = Vec::new();
        loop {
            let next = waiting.lock().expect("nobody panicked").pop_front();
            let Some((turn, viewer)) = next else { return telling };
            let who = viewer.map(|it| Who::Persona {
                workspace: example::workspace_id(),
                person: story.person(it).expect("of the cast").any(),
            });
            let mut visitor = Visitor::new(ground, who).expect("signs in");
            for path in paths(ids, turn, *viewer == Some("Hanna")) {
                let answer = visitor.get(&path).expect("an answer");
                let unzipped = super::seek::unzipped(&answer.body);
                if [answer.bytes()].iter().chain(&unzipped).any(|it| tells(it).is_some()) {
                    telling.push(format!("{viewer:?} {path}"));
                }
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(look)).collect();
        workers.into_iter().flat_map(|it| it.join().expect("it does not panic")).collect()
    })
}

/// Where somebody looks; also as it stood the day before, which the house keeps in memory.
fn paths(ids: &Ids, turn: usize, also_before: bool) -> Vec<String> {
    let (now, earlier) =
        (format!("/f/{}", ids.workspace), format!("/f/{}@2026-11-18", ids.workspace));
    let mut all = Vec::new();
    for channel in web::channels().iter().filter(|it| it.method == "GET") {
        let paths = ids.fill_in_turn(entry(channel.path).expect("an entry"), turn);
        all.extend(paths.into_iter().map(|it| it.words));
    }
    if also_before {
        let days: Vec<String> = all.iter().map(|it| it.replace(&now, &earlier)).collect();
        all.extend(days.into_iter().filter(|it| it.starts_with(&earlier)));
    }
    all
}

/// The records that tell of him or name him, and a few others of every kind.
fn ids(store: &Store, joris: AnyId) -> Ids {
    let (workspace, joris) = (example::workspace_id(), joris.to_string());
    let mut by_kind = std::collections::BTreeMap::<Kind, Vec<AnyId>>::new();
    let each = &mut |entry: ledger::Entry| {
        for (it, body) in entry.head.revisions.iter().zip(&entry.bodies) {
            let kind = Kind::from_word(&it.kind).expect("known");
            let json = body.json().expect("nothing is erased yet");
            let known = by_kind.entry(kind).or_default();
            let is_his = tells(json.as_bytes()).is_some() || json.contains(&joris);
            if !known.contains(&it.record) && (is_his || known.is_empty()) {
                known.push(it.record);
            }
        }
        std::ops::ControlFlow::Continue(())
    };
    store.read_on(workspace, Link::START, each).expect("a journal");
    Ids { workspace, by_kind }
}

fn kwartier(place: &Place, words: &[&str]) -> anyhow::Result<()> {
    let (database, secrets) = (place.database_address(), place.secrets.display().to_string());
    let line = [&["kwartier", "--database", &database, "--secrets", &secrets], words].concat();
    command::run(command::Line::try_parse_from(line).expect("understood"))
}

/// A dump writes bytes as hexadecimal letters: they are put behind it as the words they are.
fn plain(dump: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(dump);
    let mut all = dump.to_vec();
    for coded in text.split("\\\\x").skip(1) {
        let letters = coded.bytes().take_while(u8::is_ascii_hexdigit).collect::<Vec<u8>>();
        let byte = |two: &[u8]| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok();
        all.extend(letters.chunks_exact(2).filter_map(byte));
        all.push(b' ');
    }
    all
}

#[test]
fn an_erased_persona_is_nowhere_any_more() {
    let (building, story) = region();
    let joris = story.person("Joris").expect("Joris").any();
    let ids = ids(&building.store, joris);
    let example = Some(Example { workspace: ids.workspace, cast: Vec::new() });
    let changes = building.desk.watch();
    let desk = std::sync::Arc::clone(&building.desk);
    let ground = building.open(example).expect("it opens");
    let before = pages_that_tell(&ground, &story, &ids, &VIEWERS[..1]);
    assert!(before.len() > 20, "he is on {} pages before", before.len());
    let on_the_day = before.iter().filter(|it| it.contains("@2026")).count();
    assert!(on_the_day > 5, "and on {on_the_day} as they stood the day before");

    let place = ground.store.place().clone();
    let refused = kwartier(&place, &["erase", MAIL]).expect_err("nobody confirms");
    assert!(refused.to_string().contains("--yes"), "{refused}");
    kwartier(&place, &["erase", MAIL, "--yes"]).expect("erased");

    let last = ground.store.workspace(ids.workspace).expect("a row").expect("there").last;
    while desk.workspace(ids.workspace).expect("loaded").last() != last {
        changes.recv_timeout(Duration::from_secs(20)).expect("the house notices");
    }
    // Pages do not know which database it is: on a server half of them look.
    let every = if place.file().is_some() { 1 } else { 2 };
    let viewers: Vec<_> = VIEWERS.into_iter().step_by(every).collect();
    assert_eq!(pages_that_tell(&ground, &story, &ids, &viewers), Vec::<String>::new());

    let folder = place.secrets.parent().expect("a folder");
    // What a server would hand to whoever asks for everything.
    if let Location::Server(address) = &place.database {
        let dump = Command::new("pg_dump").arg(address).output().expect("pg_dump");
        assert!(dump.status.success() && dump.stdout.len() > 100_000, "a dump of everything");
        fs::write(folder.join("dump.sql"), plain(&dump.stdout)).expect("written");
    }
    kwartier(&place, &["backup", folder.join("backup.db").to_str().expect("a path")])
        .expect("backed up");
    let export = folder.join("out.journal");
    let export = export.to_str().expect("a path");
    kwartier(&place, &["export", &ids.workspace.to_string(), export]).expect("exported");
    for file in fs::read_dir(folder).expect("a folder") {
        let path = file.expect("an entry").path();
        if path.is_file() {
            let bytes = fs::read(&path).expect("readable");
            assert_eq!(tells(&bytes), None, "{}", path.display());
            let own = memchr::memmem::find(&bytes, b"Mijn eigen aantekening");
            assert_eq!(own, None, "only he could read it: {}", path.display());
        }
    }
    assert!(ground.store.account_by_mail(MAIL).expect("read").is_none());
    let verified = ground.store.verify_all().expect("the chain is whole");
    assert!(verified[0].erased > 0);
    // Again, as after a kill at the very end: nothing is left to do, and it says so.
    kwartier(&place, &["erase", MAIL, "--yes"]).expect("done before");
    kwartier(&place, &["erase", &joris.to_string(), "--yes"]).expect("done before");
    assert_eq!(ground.store.verify_all().expect("whole")[0].erased, verified[0].erased);
}
