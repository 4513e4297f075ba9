// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Acts from 256 waiting clients, beside bare inserts of the very rows they made.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use desk::{Desk, Submission};
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
    pub fn open(database: &Path) -> Region {
        let store = Arc::new(Store::open(&Place::at(database)).expect("a new database"));
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
        let (workspace, by) = (self.workspace, self.hanna);
        let said = Submission { workspace, by, act_id: act_id(word), at: None, act };
        self.desk.submit_wait(said).expect("it may").made[0]
    }

    /// Every client writes a note, waits for the answer, and writes the next.
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

pub fn measure(measure: &Measure, figures: &mut BTreeMap<String, f64>) {
    let each = measure.acts.div_ceil(CLIENTS);
    let acts = (each * CLIENTS) as f64;
    let (mut ours, mut bare): (Vec<Cost>, Vec<Cost>) = Default::default();
    for round in 0..measure.rounds {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("kwartier.db");
        let region = Region::open(&database);
        ours.push(cost(|| region.write_notes("notes", CLIENTS, each)));
        region.desk.close();
        let rows = raw::Rows::of(&database, 28);
        let copy = raw::Empty::like(&database, &folder.path().join("raw.db"));
        bare.push(cost(|| copy.insert(&rows)));
        eprintln!("round {round}: desk {:?}, raw {:?}", ours[round], bare[round]);
    }
    let ratios = ours.iter().zip(&bare).map(|(ours, bare)| bare.wall / ours.wall);
    let mut tell = |name: &str, figure: f64| figures.insert(format!("acts: {name}"), figure);
    tell("speed as a part of raw inserts (target 0.7)", median(ratios));
    tell("desk, acts a second", acts / median(ours.iter().map(|it| it.wall)));
    tell("raw inserts, acts a second", acts / median(bare.iter().map(|it| it.wall)));
    tell("desk with 256 clients, CPU µs an act", median(ours.iter().map(|it| it.cpu)) / acts * 1e6);
    tell("raw inserts, CPU µs an act", median(bare.iter().map(|it| it.cpu)) / acts * 1e6);
}
