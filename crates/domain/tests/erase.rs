// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A person is erased: their name is nowhere any more, and the rest of the founding stays whole.

use domain::{
    conversation::{self, Note, NoteCircle, WithdrawNote},
    draft::{self, AnyAct, Said},
    party::{
        EditPerson, EditReach, Erase, Hearer, LAST_FACILITATOR, NameHearer, Office, Part,
        Particulars, Person, Remains, Role, Tells, name_of,
    },
    refusal::Refusal,
    scenario::{INSTALLATION, Scenario},
    sight::Viewer,
    table::Sitting,
    undo::{self, Undoing},
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Body, Entry, Id, Key, RecordIds};

const TRACES: [&str; 6] =
    ["Haverland", "Joris", "joris@", "0612345678", "06-1234", "Kerkstraat 12"];

fn write(story: &mut Scenario, name: &str, circle: NoteCircle, words: &str) -> Id<Note> {
    let party = story.party("Noorderkolk");
    let on = jiff::civil::date(2026, 5, 13);
    story.does(name, conversation::Write { party, words: words.to_owned(), on, circle })
}

/// Joris with a whole name and a way to reach him, named in the words of others and of himself.
fn story() -> Scenario {
    let mut story = Scenario::middenland();
    let person = story.person("Joris");
    let function = "wethouder".to_owned();
    let edit = EditPerson { person, seen: 1, name: "Joris Haverland".to_owned(), function };
    story.does::<_, Particulars>("Hanna", edit);
    let reach = EditReach {
        person,
        seen: None,
        mail: "joris@noorderkolk.example".to_owned(),
        telephone: "06-12345678".to_owned(),
        address: "Kerkstraat 12\n1234 AB Noorderkolk".to_owned(),
    };
    story.does::<_, Particulars>("Hanna", reach);
    let party = story.party("Noorderkolk");
    let hanna = story.person("Hanna");
    let name = NameHearer { party, person: hanna, earlier_too: true };
    story.does::<_, Hearer>("Joris", name);
    story
}

fn remains(story: &Scenario, person: Id<Person>) -> Remains<'_> {
    let mut remains = Remains::of(&story.workspace, person).expect("a person");
    for_every_body(&story.entries, |entry, place, json| {
        remains.learn(&entry.head, place, json);
    });
    remains.leave_to_others();
    remains
}

fn for_every_body(entries: &[Entry], mut each: impl FnMut(&Entry, usize, &str)) {
    for entry in entries {
        for (place, body) in entry.bodies.iter().enumerate() {
            if let Some(json) = body.json() {
                each(entry, place, json);
            }
        }
    }
}

/// Says the act, and erases the bodies that tell of the person, as the installation does.
fn erase(story: &mut Scenario, person: Id<Person>) {
    let traces = remains(story, person).traces;
    story.does::<_, Particulars>(INSTALLATION, Erase { person, traces: traces.clone() });
    let mut gone = Vec::new();
    let mut after = Remains::of(&story.workspace, person).expect("still an id");
    after.traces = traces;
    for_every_body(&story.entries, |entry, place, json| {
        let revision = &entry.head.revisions[place];
        let erased = after.tells(&entry.head, place, json).is_some_and(|it| it != Tells::Id);
        if erased && !after.stands(revision.record, revision.number) {
            gone.push((entry.head.number, place));
        }
    });
    for (number, place) in gone {
        story.entries[number as usize - 1].bodies[place] = Body::Erased;
    }
}

fn dump(entries: &[Entry]) -> String {
    let mut all = String::new();
    for_every_body(entries, |_, _, json| all.push_str(json));
    all
}

#[test]
fn nothing_of_a_person_is_left_in_journal_workspace_or_snapshot() {
    let mut story = story();
    let joris = story.person("Joris");
    write(&mut story, "Hanna", NoteCircle::BetweenUs, "Haverlands zorg: bel 06 12345678.");
    write(&mut story, "Joris", NoteCircle::Writer, "Mijn eigen gedachte, zonder naam.");
    let gone = write(&mut story, "Hanna", NoteCircle::Writer, "Joris belde, Kerkstraat 12.");
    story.does::<_, Note>("Hanna", WithdrawNote { note: gone, seen: 1 });
    assert!(TRACES.iter().any(|it| dump(&story.entries).contains(it)));

    erase(&mut story, joris);

    let journal = dump(&story.entries);
    let snapshot = String::from_utf8(story.workspace.write_snapshot()).expect("text");
    for trace in TRACES {
        assert!(!journal.contains(trace), "{trace} is in the journal");
        assert!(!snapshot.contains(trace), "{trace} is in the snapshot");
    }
    assert!(!snapshot.contains("eigen gedachte"), "nobody can read it any more");
    assert!(!journal.contains("eigen gedachte"));
    let replayed = Workspace::replay(story.workspace.id(), &story.entries).expect("readable");
    assert!(replayed == story.workspace, "replay without the bodies gives another workspace");
    assert_eq!(story.workspace.erased_at(), story.entries.len() as u64);
    let sight = story.sees("Hanna");
    assert_eq!(name_of(&sight, joris), Some("[naam gewist]"));
    let notes = sight.all::<Note>();
    assert_eq!(notes.len(), 1, "only what was said between us is left");
    assert_eq!(notes[0].words, "[naam gewist]s zorg: bel [telefoonnummer gewist].");
}

#[test]
fn who_was_erased_holds_no_role_no_seat_and_hears_nothing() {
    let mut story = story();
    let ravi = story.person("Ravi");
    let party = story.party("Noorderkolk");
    let name = NameHearer { party, person: ravi, earlier_too: true };
    story.does::<_, Hearer>("Joris", name);
    let joris = story.person("Joris");
    erase(&mut story, ravi);
    erase(&mut story, joris);
    for gone in [joris, ravi] {
        let sight = story.workspace.seen_by(Viewer::Person(gone), story.now);
        assert!(!sight.standing().is_member());
        assert_eq!(sight.all::<Hearer>().len(), 0);
    }
    let sight = story.sees("Hanna");
    let held = |it: &Role| it.person == joris && it.is_held(sight.today);
    assert!(!sight.all::<Role>().iter().any(|it| held(it)));
    let sits = |it: &Sitting| it.person == joris && it.is_held(sight.today);
    assert!(!sight.all::<Sitting>().iter().any(|it| sits(it)));
}

#[test]
fn erasing_again_changes_nothing_and_tells_that_it_is_finished() {
    let mut story = story();
    let joris = story.person("Joris");
    erase(&mut story, joris);
    let before = story.entries.len();
    erase(&mut story, joris);
    assert_eq!(story.entries.len(), before + 1);
    assert_eq!(story.entries[before].head.revisions, []);
    assert_eq!(story.workspace.erased_at(), before as u64 + 1);
}

#[test]
fn only_the_installation_erases_and_never_the_last_facilitator() {
    let mut story = story();
    let [joris, hanna, ravi] = ["Joris", "Hanna", "Ravi"].map(|it| story.person(it));
    let act = |person| Erase { person, traces: Default::default() };
    for name in ["Hanna", "Ravi", "Joris", "Ellen", "Saar"] {
        assert_eq!(story.refused(name, act(joris)), Refusal::NotThere, "{name}");
    }
    let nobody = Id::new(AnyId([77; 16]));
    assert_eq!(story.refused(INSTALLATION, act(nobody)), Refusal::NotThere);
    erase(&mut story, ravi);
    assert_eq!(story.refused(INSTALLATION, act(hanna)), Refusal::Rule(LAST_FACILITATOR));
}

#[test]
fn others_with_the_same_name_keep_theirs() {
    let mut story = story();
    let joris = story.person("Joris");
    let function = "secretaris van Joris Haverland".to_owned();
    let mila = EditPerson { person: story.person("Mila"), seen: 1, name: "Mila".into(), function };
    story.does::<_, Particulars>("Hanna", mila);
    story.comes("Hanna", "Anna Haverland", Office::Expert, None);
    write(&mut story, "Hanna", NoteCircle::BetweenUs, "Haverland zag Joris Haverland.");
    assert_eq!(remains(&story, joris).traces.shared, ["Haverland"]);
    erase(&mut story, joris);
    let sight = story.sees("Hanna");
    assert_eq!(sight.all::<Note>()[0].words, "Haverland zag [naam gewist].");
    let anna = story.person("Anna Haverland");
    assert_eq!(name_of(&sight, anna), Some("Anna Haverland"));
    let parts = sight.under::<Particulars>(story.person("Mila").any());
    let told = |it: &Part| {
        matches!(it, Part::Name { function, .. }
        if function == "secretaris van [naam gewist]")
    };
    assert!(parts.iter().any(|it| told(&it.part)));
}

#[test]
fn what_was_erased_cannot_be_brought_back_by_undo() {
    let mut story = story();
    let joris = story.person("Joris");
    let note = write(&mut story, "Hanna", NoteCircle::Writer, "Joris Haverland belde.");
    story.does::<_, Note>("Hanna", WithdrawNote { note, seen: 1 });
    erase(&mut story, joris);
    let mut past = domain::past::Past::default();
    past.push(&story.entries[0].head, 1, Body::Erased);
    let by = story.person("Hanna").any();
    let undoing = Undoing { by, rights: Some(Vec::new()), touched: vec![(note.any(), 2, past)] };
    let act_id = ActId(AnyId([9; 16]));
    let ids = RecordIds::derive(&Key::new([1; 32]), story.workspace.id(), by, act_id);
    let said = Said { by, act_id, now: story.now, ids };
    assert_eq!(undo::decide(&story.workspace, said, &undoing), Err(Refusal::NotThere));
}

#[test]
fn cleaning_keeps_every_word_of_a_closed_list() {
    let mut story = story();
    let fenna = story.person("Fenna");
    let odd = Particulars {
        person: fenna,
        part: Part::Name { name: "Between_us Open".to_owned(), function: String::new() },
    };
    story.holds("Hanna", odd);
    write(&mut story, "Hanna", NoteCircle::BetweenUs, "Fenna zei: open zijn. Open!");
    erase(&mut story, fenna);
    let notes = story.sees("Hanna");
    let notes = notes.all::<Note>();
    assert_eq!(notes[0].words, "[naam gewist] zei: open zijn. [naam gewist]!");
    assert_eq!(notes[0].circle, NoteCircle::BetweenUs);
    let act = Erase { person: fenna, traces: Default::default() };
    assert!(
        draft::decide(
            &story.workspace,
            Said {
                by: AnyId::INSTALLATION,
                act_id: ActId(AnyId([8; 16])),
                now: story.now,
                ids: RecordIds::derive(
                    &Key::new([1; 32]),
                    story.workspace.id(),
                    AnyId::INSTALLATION,
                    ActId(AnyId([8; 16])),
                ),
            },
            &act as &dyn AnyAct,
        )
        .is_ok()
    );
}
