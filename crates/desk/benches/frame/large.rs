// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A large founding beside a small one: what an act costs there, and how long a start takes.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Instant};

use desk::Desk;
use ledger::{AnyId, Change, Digest, Entry, Link, Revision, Timestamp};
use store::{Appended, Journal, Place, Receipt, Step, Store};

use crate::{
    Cost, Measure,
    acts::{CLIENTS, Region, act_id},
    cost, median,
};

/// Entries in one transaction, to have it done sooner.
const BATCH: usize = 2_000;
/// The moment of the first entry; each next one is a millisecond later.
const BEGUN: Timestamp = 2_000_000_000_000;

/// Writes notes straight into the journal, each revised ten times, as so many acts would have.
fn fill(region: &Region, entries: usize) {
    let workspace = region.workspace;
    let mut last = region.store.workspace(workspace).expect("it reads").expect("it is there").last;
    let mut steps = Vec::with_capacity(BATCH);
    for number in 0..entries {
        let (note, revision) = (number / 10, number % 10 + 1);
        let step = step(region, last, note, revision as u32, BEGUN + number as i64);
        last = step.entry.link();
        steps.push(step);
        if steps.len() == BATCH || number + 1 == entries {
            assert_eq!(region.store.append(&steps).expect("written"), Appended::Written);
            steps.clear();
        }
    }
}

fn step(region: &Region, last: Link, note: usize, revision: u32, at: Timestamp) -> Step {
    let record = AnyId(*Digest::of(format!("note {note}").as_bytes()).0.first_chunk().expect("32"));
    let party = region.parties[note % region.parties.len()];
    let json = format!(
        "{{\"is\":{{\"party\":\"{party}\",\"words\":\"Wil pas verder praten als de kosten op tafel \
         liggen (zin {note}, versie {revision}).\",\"on\":\"2026-03-02\",\"circle\":\"writer\",\
         \"talk\":null}}}}"
    );
    let (by, act_id) = (region.hanna, act_id(&format!("fill {note} {revision}")));
    let change = Change {
        act: "conversation.write_note".to_owned(),
        act_id,
        by,
        at,
        revisions: vec![Revision { record, number: revision, kind: "note".to_owned(), json }],
    };
    let entry = Entry::after(last, region.workspace, &change, store::chance);
    let receipt = Receipt {
        workspace: region.workspace,
        by,
        act_id,
        content: None,
        number: entry.head.number,
        at: change.at,
        made: vec![record],
        undo: String::new(),
    };
    Step { entry, receipt, beside: Vec::new() }
}

pub fn measure(measure: &Measure, figures: &mut BTreeMap<String, f64>) {
    let folder = tempfile::tempdir().expect("a folder");
    let [small, large] = ["small.db", "large.db"].map(|name| folder.path().join(name));
    let small_region = filled(&small, 10_000);
    let begun = Instant::now();
    let large_region = filled(&large, measure.entries);
    eprintln!("filled with {} entries in {:.0?}", measure.entries, begun.elapsed());
    let mut tell = |name: &str, figure: f64| figures.insert(format!("large: {name}"), figure);

    let begun = Instant::now();
    let workspace = large_region.desk.workspace(large_region.workspace).expect("it loads");
    tell("start without a snapshot, s", begun.elapsed().as_secs_f64());
    tell("records", workspace.size() as f64);
    drop(workspace);
    let begun = Instant::now();
    large_region.desk.close();
    tell("close with a snapshot, s", begun.elapsed().as_secs_f64());
    let Region { workspace, hanna, parties, .. } = large_region;

    let mut starts = Vec::new();
    for round in 0..measure.rounds {
        let begun = Instant::now();
        let store = Arc::new(Store::open(&Place::at(&large)).expect("it opens"));
        let opened = begun.elapsed();
        let desk = Desk::open(Arc::clone(&store) as _).expect("a desk");
        desk.workspace(workspace).expect("it loads");
        starts.push(begun.elapsed().as_secs_f64());
        eprintln!("start {round}: opened and verified {opened:.2?}, all {:.2?}", begun.elapsed());
    }
    tell("start from a snapshot, s (target 1)", median(starts));

    let store = Arc::new(Store::open(&Place::at(&large)).expect("it opens"));
    let desk = Desk::open(Arc::clone(&store) as _).expect("a desk");
    let large_region = Region { store, desk, workspace, hanna, parties };
    earlier(&large_region, measure.entries, &mut tell);
    compare(measure, &small_region, &large_region, &mut tell);
}

/// The founding as it stood in the middle of its entries and near their end; then a day later.
fn earlier(region: &Region, entries: usize, tell: &mut impl FnMut(&str, f64) -> Option<f64>) {
    for (name, entry) in [
        ("in the middle", entries / 2),
        ("beside one that was made before", entries / 2 + entries / 100),
        ("near the end", entries - entries / 100),
        ("near the beginning", entries / 100),
    ] {
        let begun = Instant::now();
        let until = BEGUN + entry as i64;
        let earlier = region.desk.earlier(region.workspace, until).expect("it stood");
        tell(&format!("an earlier day {name}, s"), begun.elapsed().as_secs_f64());
        assert!(earlier.size() > entry / 11, "{} records", earlier.size());
    }
}

fn compare(
    measure: &Measure,
    small: &Region,
    large: &Region,
    tell: &mut impl FnMut(&str, f64) -> Option<f64>,
) {
    let each = measure.acts.div_ceil(CLIENTS) / 4 + 1;
    let acts = (each * CLIENTS) as f64;
    let [mut few, mut many]: [Vec<Cost>; 2] = Default::default();
    for round in 0..measure.rounds {
        let word = format!("round {round}");
        few.push(cost(|| small.write_notes(&word, CLIENTS, each)));
        many.push(cost(|| large.write_notes(&word, CLIENTS, each)));
        eprintln!("round {round}: small {:?}, large {:?}", few[round], many[round]);
    }
    let walls = few.iter().zip(&many).map(|(few, many)| many.wall / few.wall);
    tell("act cost against 1,000 records, wall (target 2)", median(walls));
    let cpus = few.iter().zip(&many).map(|(few, many)| many.cpu / few.cpu);
    tell("act cost against 1,000 records, CPU (target 2)", median(cpus));
    tell("CPU µs an act at 1,000 records", median(few.iter().map(|it| it.cpu)) / acts * 1e6);
    tell("CPU µs an act at the large one", median(many.iter().map(|it| it.cpu)) / acts * 1e6);
}

/// A founding with so many entries, freshly opened.
fn filled(database: &Path, entries: usize) -> Region {
    let region = Region::open(&Place::at(database));
    region.desk.close();
    fill(&region, entries);
    let desk = Desk::open(Arc::clone(&region.store) as _).expect("a desk");
    Region { desk, ..region }
}
