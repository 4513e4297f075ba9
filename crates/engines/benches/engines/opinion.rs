// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A published conversation beside red-dwarf, a large one by itself, and one more vote.

use std::hint::black_box;
use std::path::PathBuf;

use engines::Unwatched;
use engines::chance::Row;
use engines::opinion::{Answer, Conversation, Folder, Live, Options, Reading, Start, Vote, Votes};

use crate::{
    growth::Series,
    peer::Peer,
    table::{Bench, Work},
};

/// Data that lies beside the repository, where it is there.
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines");
    let found = std::fs::read(root.join(path)).ok();
    if found.is_none() {
        eprintln!("LEFT OUT: there is no {path} in {}", root.display());
    }
    found
}

/// People, each of whom votes on 50 of 1,000 statements: three camps and noise.
fn large(people: u32) -> Vec<Vote> {
    let row = Row::new(1, 0, 0);
    let vote = |participant: u32, turn: u64| {
        let place = u64::from(participant) * 50 + turn;
        let statement = (turn * 20 + row.below(3 * place, 20)) as u32;
        let own = if (statement + participant % 3).is_multiple_of(3) { 1 } else { -1 };
        let strays = row.unit(3 * place + 1) < 0.5;
        let value = if strays { row.below(3 * place + 2, 3) as i8 - 1 } else { own };
        Vote { participant, statement, value, time: 0 }
    };
    (0..people)
        .flat_map(|who| (0..50).map(move |turn| (who, turn)))
        .map(|(w, t)| vote(w, t))
        .collect()
}

/// The least there is: one pass over all votes.
fn pass(votes: &Votes) {
    black_box(
        (0..votes.people())
            .flat_map(|who| votes.of_person(who))
            .fold(0, |sum, (at, vote)| sum + i64::from(at) * i64::from(vote)),
    );
}

pub fn measure(bench: &mut Bench) {
    let options = Options { resamples: 0, ..Options::default() };
    published(bench, options);
    let rows = large(100_000);
    let sort = || Votes::new(100_000, vec![false; 1000], &rows).expect("votes");
    let votes = sort();
    let mut limit = || (0..10).for_each(|_| pass(&votes));
    bench.compare(Work {
        name: "opinion: 100,000 people, 1,000 statements, 5,000,000 votes, sorting included",
        target: Some(1.0),
        ours: &mut || {
            black_box(Answer::find(&sort(), &options, &Unwatched).expect("an answer"));
        },
        peer: None,
        peer_parts: 1.0,
        limit: Some(("10 passes over the votes", &mut limit)),
    });
    let answer = Answer::find(&votes, &options, &Unwatched).expect("an answer");
    let (groups, _) = answer.found.expect("groups were found");
    let mut live = Live::new(&votes, &groups.axes, &groups.centres).expect("few statements");
    let square = vec![1.0f64; 1_000_000];
    let mut turn = 0;
    let mut vote = || {
        for _ in 0..100 {
            turn += 1;
            let (person, statement) = (turn * 37 % 100_000, (turn * 91 % 1000) as u32);
            black_box(live.vote(person, statement, 1).expect("a vote"));
        }
    };
    bench.compare(Work {
        name: "opinion: one more vote in it, 100 times",
        target: Some(0.2),
        ours: &mut vote,
        peer: None,
        peer_parts: 1.0,
        limit: Some(("reading its square once", &mut || {
            (0..100).for_each(|_| {
                black_box(black_box(&square).iter().sum::<f64>());
            });
        })),
    });
}

pub fn growth() -> Vec<Series> {
    let rows = large(100_000);
    let options = Options { resamples: 0, ..Options::default() };
    let name = "1,000 statements, 50 votes each";
    let sizes = [6_250, 12_500, 25_000, 50_000, 100_000];
    vec![Series::measure(name, "people", &sizes, |people| {
        let rows = rows[..people * 50].to_vec();
        let work = Box::new(move || {
            let votes = Votes::new(people, vec![false; 1000], &rows).expect("votes");
            black_box(Answer::find(&votes, &options, &Unwatched).expect("an answer"));
        });
        (people as f64 * 50.0, work as Box<dyn FnMut()>)
    })]
}

/// A conversation beside red-dwarf.
fn published(bench: &mut Bench, options: Options) {
    let name = "vtaiwan.uberx";
    let file = |file: &str| shared(&format!("opinion/openData/{name}/{file}"));
    if let (Some(matrix), Some(comments)) = (file("participants-votes.csv"), file("comments.csv")) {
        let folder =
            Folder { participants_votes: Some(&matrix), votes: None, comments: Some(&comments) };
        let reading = Reading { agree_is_minus_one: false, start: Start::Rows };
        let read = Conversation::read_folder(folder, reading).expect("it can be read");
        let mut peer = Peer::start("opinion.py");
        let mut limit = || (0..1000).for_each(|_| pass(&read.votes));
        bench.compare(Work {
            name: "opinion: 1,921 people, 197 statements, without resamples, 100 times",
            target: Some(0.4),
            ours: &mut || {
                for _ in 0..100 {
                    black_box(Answer::find(&read.votes, &options, &Unwatched).expect("an answer"));
                }
            },
            peer: peer.as_mut().map(|peer| (peer, name.to_owned())),
            peer_parts: 100.0,
            limit: Some(("10 passes over the votes", &mut limit)),
        });
        let steady = Options::default();
        bench.compare(Work {
            name: "opinion: the same with 100 resamples",
            target: None,
            ours: &mut || {
                black_box(Answer::find(&read.votes, &steady, &Unwatched).expect("an answer"));
            },
            peer: None,
            peer_parts: 1.0,
            limit: None,
        });
    }
}
