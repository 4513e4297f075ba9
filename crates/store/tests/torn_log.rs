// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The write-ahead log, damaged at hundreds of places: told, or a journal that stops between acts.

mod scene;

use std::{fs, ops::ControlFlow};

use ledger::{Entry, Link};
use scene::{Scene, WORKSPACE};
use store::{Fault, Journal, Place, Store};

/// What a crash leaves: a database, and a log with its last acts.
struct Left {
    scene: Scene,
    database: Vec<u8>,
    log: Vec<u8>,
}

fn left() -> Left {
    let mut scene = Scene::in_file(20);
    scene.sql("PRAGMA wal_checkpoint(TRUNCATE)");
    for number in 20..40 {
        scene.say(&format!("woord {number}"));
    }
    let database = fs::read(scene.database_file()).unwrap();
    let log = fs::read(scene.file("kwartier.db-wal")).unwrap();
    assert!(log.len() > 20 * 4096, "the last acts stand in the log");
    Left { scene, database, log }
}

impl Left {
    /// Opens a copy with this log; the entries that are there, or the fault.
    fn opened(&self, log: &[u8]) -> Result<Vec<Entry>, Fault> {
        let folder = tempfile::tempdir().unwrap();
        let mut place = Place::at(folder.path().join("kwartier.db"));
        place.secrets.clone_from(&self.scene.place.secrets);
        fs::write(place.file().unwrap(), &self.database).unwrap();
        fs::write(folder.path().join("kwartier.db-wal"), log).unwrap();
        let store = Store::open(&place)?;
        store.verify_all()?;
        let mut entries = Vec::new();
        store.read_on(WORKSPACE, Link::START, &mut |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })?;
        Ok(entries)
    }
}

#[test]
fn a_log_that_is_whole_is_read_to_its_end() {
    let left = left();
    assert_eq!(left.opened(&left.log).unwrap(), left.scene.entries);
}

#[test]
fn a_flipped_bit_in_the_log_loses_no_act_behind_it_unseen() {
    let left = left();
    let (mut told, mut short) = (0, 0);
    for place in (0..left.log.len()).step_by((left.log.len() / 400) | 1) {
        let mut torn = left.log.clone();
        torn[place] ^= 1 << (place % 8);
        match left.opened(&torn) {
            Ok(entries) => {
                // Only the very last act looks like what a power cut leaves, and the one before
                // it where its last frame is no longer known as such.
                assert!(entries.len() >= 38, "bit at {place}: {} entries", entries.len());
                assert_eq!(entries, left.scene.entries[..entries.len()], "bit at {place}");
                short += usize::from(entries.len() < 40);
            }
            Err(fault) => {
                let sentence = fault.to_string();
                assert!(sentence.contains("kwartier.db-wal at byte "), "{sentence}");
                told += 1;
            }
        }
    }
    assert!(told > 300 && short > 0, "{told} told, {short} without the last act");
}

#[test]
fn a_log_that_stops_early_stops_between_two_acts() {
    let left = left();
    for place in (0..left.log.len()).step_by((left.log.len() / 150) | 1) {
        let entries = left.opened(&left.log[..place]).unwrap();
        assert_eq!(entries, left.scene.entries[..entries.len()], "cut at {place}");
        assert!(entries.len() >= 20, "cut at {place}: {} entries", entries.len());
    }
}

#[test]
fn a_log_that_was_begun_anew_over_an_older_one_is_whole() {
    let mut left = left();
    left.scene.sql("PRAGMA wal_checkpoint(RESTART)");
    left.scene.say("na het overschrijven");
    left.database = fs::read(left.scene.database_file()).unwrap();
    let log = fs::read(left.scene.file("kwartier.db-wal")).unwrap();
    assert_eq!(log.len(), left.log.len(), "older frames stand behind");
    assert_eq!(left.opened(&log).unwrap(), left.scene.entries);
}
