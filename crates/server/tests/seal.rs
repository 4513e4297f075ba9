// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier seal`, as an operator types it: on, killed half-way, rotated, restored and off.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Output, Stdio},
    sync::Arc,
};

use desk::{Desk, Submission};
use domain::{
    assignment::Open,
    cast,
    conversation::{NoteCircle, Write},
};
use ledger::{ActId, Id};
use store::{Journal, Place, Store};
use tempfile::TempDir;

/// In every note, and to be read in no file afterwards.
const CANARY: &str = "zqxkanarie";

struct House {
    folder: TempDir,
}

impl House {
    /// A founding with many notes, so that sealing takes several steps.
    fn with_notes(count: usize) -> House {
        let folder = TempDir::new().expect("a folder");
        let house = House { folder };
        let store = Arc::new(Store::open(&Place::at(house.file("kwartier.db"))).expect("made"));
        let account = store.make_account("hanna@zqxkanarie.example", 1).expect("an account").id;
        store.queue_mail("hanna@zqxkanarie.example", CANARY, CANARY, 1).expect("queued");
        let desk = Desk::open(Arc::clone(&store) as Arc<dyn Journal>).expect("a desk");
        let new = || ActId(desk::beside::new_id());
        let opened = desk.found_wait(account, new(), Box::new(opening())).expect("opens");
        let (workspace, by) = (opened.workspace, opened.by);
        let submission = |act| Submission { workspace, by, act_id: new(), at: None, act };
        let party = desk
            .submit_wait(submission(Box::new(cast::adding("Noorderkolk", ""))))
            .expect("added")
            .made[0];
        let on = jiff::civil::date(2026, 5, 13);
        for nth in 0..count {
            let words = format!("{CANARY} {nth}");
            let note = Write { party: Id::new(party), words, on, circle: NoteCircle::Writer };
            desk.submit_wait(submission(Box::new(note))).expect("written");
        }
        desk.close();
        house
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, key: Option<&str>, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
        let database = if words[0] == "restore" { "there/kwartier.db" } else { "kwartier.db" };
        command.arg("--database").arg(self.file(database));
        if let Some(key) = key {
            command.arg("--seal-key-file").arg(self.file(key));
        }
        command.args(words).current_dir(self.folder.path());
        for name in ["KWARTIER_SEAL_KEY", "KWARTIER_SEAL_KEY_FILE", "KWARTIER_DATABASE"] {
            command.env_remove(name);
        }
        command
    }

    fn says(&self, key: Option<&str>, words: &[&str]) -> Output {
        self.command(key, words).output().expect("it runs")
    }

    #[track_caller]
    fn told(&self, key: Option<&str>, words: &[&str]) -> String {
        let output = self.says(key, words);
        assert!(output.status.success(), "{}", wrong(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Whether any file of the folder, but keys, sings.
    fn sings(&self) -> bool {
        let files = fs::read_dir(self.folder.path()).expect("a folder");
        let files = files.map(|it| it.expect("an entry").path()).filter(|it| it.is_file());
        files.into_iter().any(|it| {
            let bytes = fs::read(it).expect("readable");
            bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes())
        })
    }
}

fn opening() -> Open {
    Open { wish: CANARY.to_owned(), ..cast::opening() }
}

fn wrong(output: &Output) -> String {
    assert!(!output.status.success() || output.stderr.is_empty());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_database_is_sealed_rotated_restored_and_opened_again() {
    let house = House::with_notes(5);
    assert!(house.sings());
    assert!(house.told(None, &["seal", "status"]).starts_with("Not sealed."));
    let unnamed = house.says(None, &["seal", "on"]);
    assert!(wrong(&unnamed).contains("Say where the seal key is"), "{}", wrong(&unnamed));

    let key = Some("first.key");
    assert!(house.told(key, &["seal", "on"]).contains("A seal key was made"));
    assert!(!house.sings(), "something can still be read");
    assert!(house.told(key, &["seal", "status"]).starts_with("Sealed: all of it."));
    assert!(house.told(None, &["verify"]).contains("bodies are sealed: their heads were checked"));
    assert!(!house.told(key, &["verify"]).contains("are sealed"));
    let refused = house.says(None, &["serve"]);
    assert!(wrong(&refused).contains("its seal key is not here"), "{}", wrong(&refused));

    assert!(house.told(None, &["backup", "copy.db"]).contains("does not hold the seal key"));
    assert!(!house.sings(), "the back-up sings");
    fs::create_dir(house.file("there")).expect("a folder");
    let there = ["restore", "copy.db"];
    let without = house.told(None, &there);
    assert!(without.contains("its seal key is not here"), "{without}");
    fs::remove_dir_all(house.file("there")).expect("removed");
    fs::create_dir(house.file("there")).expect("a folder");
    assert!(!house.told(key, &there).contains("its seal key is not here"));

    assert!(house.told(key, &["seal", "rotate", "second.key"]).contains("2 keys are wrapped"));
    let old = house.says(key, &["verify"]);
    assert!(wrong(&old).contains("does not open this database"), "{}", wrong(&old));
    assert!(house.told(Some("second.key"), &["verify"]).contains(": whole"));
    fs::remove_file(house.file("copy.db")).expect("removed");
    fs::remove_dir_all(house.file("there")).expect("removed");
    house.told(Some("second.key"), &["seal", "off"]);
    assert!(house.sings());
    assert!(house.told(None, &["verify"]).contains(": whole"));
}

#[test]
fn killed_at_any_moment_sealing_goes_on_where_it_was() {
    let house = House::with_notes(450);
    let key = Some("seal.key");
    for lines in 0..4 {
        let mut sealing = house.command(key, &["seal", "on"]);
        let child = sealing.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = child.expect("it starts");
        let said = BufReader::new(child.stdout.take().expect("piped")).lines();
        said.take(lines).for_each(|line| drop(line.expect("words")));
        child.kill().expect("killed");
        child.wait().expect("gone");
        let whole = house.says(key, &["verify"]);
        assert!(whole.status.success(), "killed after {lines} lines: {}", wrong(&whole));
    }
    house.told(key, &["seal", "on"]);
    assert!(house.told(key, &["seal", "status"]).starts_with("Sealed: all of it."));
    assert!(!house.sings(), "something can still be read");
    assert!(house.told(key, &["verify"]).contains("452 entries"));
}

#[test]
fn nobody_seals_beside_a_server_and_a_key_may_come_from_the_environment() {
    let house = House::with_notes(1);
    let store = Store::open(&Place::at(house.file("kwartier.db"))).expect("open");
    let serving = store.serve("another").expect("the lock");
    let refused = house.says(Some("seal.key"), &["seal", "on"]);
    assert!(wrong(&refused).contains("Stop the server first"), "{}", wrong(&refused));
    drop((serving, store));
    house.told(Some("seal.key"), &["seal", "on"]);
    let letters = fs::read_to_string(house.file("seal.key")).expect("a key");
    let mut command = house.command(None, &["seal", "status"]);
    let output = command.env("KWARTIER_SEAL_KEY", letters.trim()).output().expect("it runs");
    assert!(String::from_utf8_lossy(&output.stdout).contains("opens it"));
    let mut command = house.command(None, &["verify"]);
    let output = command.env("KWARTIER_SEAL_KEY", "short").output().expect("it runs");
    assert!(wrong(&output).contains("64 hexadecimal letters"), "{}", wrong(&output));
}
