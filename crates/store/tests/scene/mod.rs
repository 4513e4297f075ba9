// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A small database with one workspace, for the tests of the store.
#![allow(dead_code)] // Each test file uses its own part.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use ledger::{ActId, AnyId, Change, Digest, Entry, Link, Revision};
use store::{
    Appended, Beside, Journal, NewWorkspace, Place, Receipt, Step, Store, testing::Ground,
};

pub const WORKSPACE: AnyId = AnyId([9; 16]);
pub const ANNA: AnyId = AnyId([7; 16]);

pub struct Scene {
    pub place: Place,
    pub store: Store,
    pub entries: Vec<Entry>,
    pub ground: Ground,
}

/// The record that says this word.
pub fn said(word: &str) -> AnyId {
    AnyId(Digest::of(word.as_bytes()).0[..16].try_into().unwrap())
}

impl Scene {
    pub fn with_entries(count: usize) -> Scene {
        Scene::new(count, false)
    }

    /// On the embedded database, for tests that are about its file.
    pub fn in_file(count: usize) -> Scene {
        Scene::on(Ground::in_file(), count, false)
    }

    pub fn example(count: usize) -> Scene {
        Scene::new(count, true)
    }

    fn new(count: usize, example: bool) -> Scene {
        Scene::on(Ground::new(), count, example)
    }

    pub fn on(ground: Ground, count: usize, example: bool) -> Scene {
        let mut place = ground.place.clone();
        if !ground.is_on_server() {
            place.patience = Duration::from_millis(20);
        }
        let store = Store::open(&place).unwrap();
        let mut scene = Scene { ground, place, store, entries: Vec::new() };
        for number in 0..count {
            let mut step = scene.step(&format!("woord {number}"));
            if number == 0 {
                step.beside.push(Beside::Workspace(NewWorkspace {
                    id: WORKSPACE,
                    example,
                    building: example,
                    made_at: 1000,
                    clock_offset: 0,
                }));
            }
            scene.append(step);
        }
        scene
    }

    pub fn last(&self) -> Link {
        self.entries.last().map_or(Link::START, Entry::link)
    }

    pub fn step(&self, word: &str) -> Step {
        self.step_of(word, 1)
    }

    fn step_of(&self, word: &str, revision: u32) -> Step {
        let act_id = ActId(said(&format!("{word} {revision}")));
        let change = Change {
            act: "test.say".to_owned(),
            act_id,
            by: ANNA,
            at: 2000,
            revisions: vec![Revision {
                record: said(word),
                number: revision,
                kind: "word".to_owned(),
                json: format!("{{\"is\":\"{word}\"}}"),
            }],
        };
        let entry = Entry::after(self.last(), WORKSPACE, &change, || [5; 32]);
        let receipt = Receipt {
            workspace: WORKSPACE,
            by: ANNA,
            act_id,
            content: Some(Digest::of(word.as_bytes())),
            number: entry.head.number,
            at: 2000,
            made: vec![said(word)],
            undo: "never".to_owned(),
        };
        Step { entry, receipt, beside: Vec::new() }
    }

    pub fn say(&mut self, word: &str) {
        let step = self.step(word);
        self.append(step);
    }

    pub fn revise(&mut self, word: &str, revision: u32) {
        let step = self.step_of(word, revision);
        self.append(step);
    }

    fn append(&mut self, step: Step) {
        assert_eq!(self.store.append(std::slice::from_ref(&step)).unwrap(), Appended::Written);
        self.entries.push(step.entry);
    }

    /// A second hand on the database, as an operator with other tools has.
    pub fn sql(&self, sql: &str) {
        Store::by_hand(&self.place, &self.in_its_words(sql)).unwrap();
    }

    pub fn count(&self, sql: &str) -> i64 {
        Store::number_by_hand(&self.place, &self.in_its_words(sql)).unwrap().unwrap()
    }

    /// The few words of the embedded database that a server says in another way.
    fn in_its_words(&self, sql: &str) -> String {
        if !self.ground.is_on_server() {
            return sql.to_owned();
        }
        sql.replace("CAST(bytes || x'20' AS BLOB)", "bytes || '\\x20'::bytea")
            .replace("CAST(substr(bytes, 1, 40) AS BLOB)", "substr(bytes, 1, 40)")
            .replace("zeroblob(32)", "decode(repeat('00', 32), 'hex')")
            .replace("zeroblob(16)", "decode(repeat('00', 16), 'hex')")
            .replace("zeroblob(length(bytes))", "decode(repeat('00', length(bytes)), 'hex')")
    }

    /// The database as an embedded file, for tests that are about the file.
    pub fn database_file(&self) -> &Path {
        self.place.file().expect("this test is about the embedded database")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.ground.folder.path().join(name)
    }
}
