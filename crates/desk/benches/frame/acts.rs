// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Acts from 256 waiting clients, beside bare inserts of the very rows they made.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, mpsc::channel},
};

use desk::{Desk, DeskError, Receipt, Submission};
use domain::{
    assignment,
    conversation::{self, NoteCircle},
    draft::AnyAct,
    party::{self, Office, Participation, Party, PartyKind},
};
use jiff::civil::date;
use ledger::{ActId, AnyId, Digest, Id};
use store::{Place, Store};

use crate::{Cost, Measure, cost, median, raw};

pub const CLIENTS: usize = 256;

/// An open founding with the parties of a region.
pub struct Region {
    pub store: Arc<Store>,
    pub desk: Desk,
    pub workspace: AnyId,
    pub hanna: AnyId,
    pub parties: Vec<Id<Party>>,
}

impl Region {
    pub fn open(place: &Place) -> Region {
        let store = Arc::new(Store::open(place).expect("a new database"));
        let desk = Desk::open(Arc::clone(&store) as _).expect("a desk");
        let account = store.make_account("hanna@example.org", 1).expect("an account").id;
        let open = assignment::Open {
            name: "Regionale Dienst Middenland".to_owned(),
            wish: "Dat nooit meer.".to_owned(),
            spoken_by: "drie burgemeesters".to_owned(),
            wished_on: None,
            wish_public: true,
            founder_name: "Hanna Zomervoort".to_owned(),
            founder_office: Office::Kwartiermaker,
            controller: String::new(),
            holder: String::new(),
            archive: String::new(),
            example: false,
        };
        let founded = desk.found_wait(account, act_id("open"), Box::new(open)).expect("founded");
        let (workspace, hanna) = (founded.workspace, founded.by);
        let mut region = Region { store, desk, workspace, hanna, parties: Vec::new() };
        for number in 0..27 {
            let add = party::Add {
                name: format!("Gemeente {number}"),
                kind: PartyKind::Municipality,
                short: String::new(),
                code: String::new(),
                participation: Participation::InConversation,
                votes: true,
            };
            let made = region.does(&format!("party {number}"), Box::new(add));
            region.parties.push(Id::new(made));
        }
        region
    }

    fn does(&self, word: &str, act: Box<dyn AnyAct>) -> AnyId {
        self.desk.submit_wait(self.said(word, act)).expect("it may").made[0]
    }

    fn said(&self, word: &str, act: Box<dyn AnyAct>) -> Submission {
        let (workspace, by) = (self.workspace, self.hanna);
        Submission { workspace, by, act_id: act_id(word), at: None, act }
    }

    /// The same clients as a server has them: tasks on two threads, woken by the answer.
    pub fn write_notes_from_tasks(&self, round: &str, clients: usize, each: usize) {
        const THREADS: usize = 2;
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                scope.spawn(move || {
                    let own = clients / THREADS;
                    let (answered, answers) = channel();
                    let next = |client: usize, number: usize| {
                        let word = format!("{round} {thread} {client} {number}");
                        let party = self.parties[(client + number) % self.parties.len()];
                        let answered = answered.clone();
                        let said = self.said(&word, Box::new(note(party, &word)));
                        let told = move |answer: Result<Receipt, DeskError>| {
                            answer.expect("it may");
                            answered.send((client, number)).expect("the client waits");
                        };
                        self.desk.submit(said, Box::new(told));
                    };
                    (0..own).for_each(|client| next(client, 0));
                    for (client, number) in answers.iter().take(own * each) {
                        if number + 1 < each {
                            next(client, number + 1);
                        }
                    }
                });
            }
        });
    }

    /// Every client is a thread: it writes a note, waits for the answer, and writes the next.
    pub fn write_notes(&self, round: &str, clients: usize, each: usize) {
        std::thread::scope(|scope| {
            for client in 0..clients {
                let small = std::thread::Builder::new().stack_size(256 * 1024);
                let notes = move || {
                    for number in 0..each {
                        let word = format!("{round} {client} {number}");
                        let party = self.parties[(client + number) % self.parties.len()];
                        self.does(&word, Box::new(note(party, &word)));
                    }
                };
                small.spawn_scoped(scope, notes).expect("a thread");
            }
        });
    }
}

pub fn note(party: Id<Party>, word: &str) -> conversation::Write {
    conversation::Write {
        party,
        words: format!(
            "Wil pas verder praten als de verdeling van de kosten op tafel ligt ({word})."
        ),
        on: date(2026, 3, 2),
        circle: NoteCircle::Writer,
    }
}

pub fn act_id(word: &str) -> ActId {
    ActId(AnyId(*Digest::of(word.as_bytes()).0.first_chunk().expect("32 bytes")))
}

/// One region, written to in one way.
fn round(
    folder: &Path,
    each: usize,
    write: impl FnOnce(&Region, &str, usize, usize),
) -> (Cost, raw::Rows) {
    let database = folder.join("kwartier.db");
    let region = Region::open(&Place::at(&database));
    let spent = cost(|| write(&region, "notes", CLIENTS, each));
    region.desk.close();
    let rows = raw::Rows::of(&database, 28);
    (spent, rows)
}

pub fn measure(measure: &Measure, figures: &mut BTreeMap<String, f64>) {
    let each = measure.acts.div_ceil(CLIENTS);
    let acts = (each * CLIENTS) as f64;
    let [mut threads, mut tasks, mut bare]: [Vec<Cost>; 3] = Default::default();
    for number in 0..measure.rounds {
        let folder = tempfile::tempdir().expect("a folder");
        let (spent, _) = round(folder.path(), each, Region::write_notes);
        threads.push(spent);
        let folder = tempfile::tempdir().expect("a folder");
        let (spent, rows) = round(folder.path(), each, Region::write_notes_from_tasks);
        tasks.push(spent);
        let model = folder.path().join("kwartier.db");
        let copy = raw::Empty::like(&model, &folder.path().join("raw.db"));
        bare.push(cost(|| copy.insert(&rows)));
        let (threads, tasks, bare) = (threads[number], tasks[number], bare[number]);
        eprintln!("round {number}: threads {threads:?}, tasks {tasks:?}, raw {bare:?}");
    }
    tell("acts", acts, &[("tasks", &tasks), ("threads", &threads)], &bare, figures);
}

/// What our ways cost, each beside bare inserts in the same round.
pub fn tell(
    what: &str,
    acts: f64,
    ways: &[(&str, &Vec<Cost>)],
    bare: &Vec<Cost>,
    figures: &mut BTreeMap<String, f64>,
) {
    let mut tell = |name: &str, figure: f64| figures.insert(format!("{what}: {name}"), figure);
    for (name, costs) in ways.iter().chain(&[("raw inserts", bare)]) {
        if !std::ptr::eq(*costs, bare) {
            let ratios = costs.iter().zip(bare).map(|(ours, bare)| bare.wall / ours.wall);
            tell(&format!("{name}: speed as a part of raw (target 0.7)"), median(ratios));
        }
        let wall = median(costs.iter().map(|it| it.wall));
        tell(&format!("{name}: acts a second"), acts / wall);
        let cpu = median(costs.iter().map(|it| it.cpu));
        tell(&format!("{name}: CPU µs an act"), cpu / acts * 1e6);
    }
}
