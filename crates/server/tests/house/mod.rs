// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A house with one founding, and the program as an operator types it: on the embedded database,
//! or on the server that the environment names.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use desk::Desk;
use domain::{cast, sight::Viewer, workspace::Workspace};
use ledger::{ActId, AnyId, Id};
use store::{Journal, Store, testing::Ground};

/// A database with one founding, opened by Hanna.
pub struct House {
    pub ground: Ground,
    pub workspace: AnyId,
    pub person: AnyId,
}

pub const MAIL: &str = "hanna@middenland.example";

impl House {
    pub fn open() -> House {
        let ground = Ground::new();
        let store = Arc::new(Store::open(&ground.place).expect("a database"));
        let account = store.make_account(MAIL, 1).expect("an account").id;
        let desk = Desk::open(Arc::clone(&store) as Arc<dyn Journal>).expect("a desk");
        let id = ActId(desk::beside::new_id());
        let receipt = desk.found_wait(account, id, Box::new(cast::opening())).expect("opens");
        House { ground, workspace: receipt.workspace, person: receipt.by }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.ground.folder.path().join(name)
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("written");
        path
    }

    /// The program, on this database.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
        command.arg("--database").arg(self.ground.place.database_address());
        command.arg("--secrets").arg(&self.ground.place.secrets);
        command.current_dir(self.ground.folder.path());
        command
    }

    pub fn kwartier(&self, words: &[&str]) -> Output {
        self.command().args(words).output().expect("it runs")
    }

    /// The same with a file between its words.
    pub fn kwartier_with(&self, words: &[&str], file: &Path, rest: &[&str]) -> Output {
        self.command().args(words).arg(file).args(rest).output().expect("it runs")
    }

    pub fn store(&self) -> Store {
        Store::open(&self.ground.place).expect("a database")
    }

    /// A desk beside the program, and the founding as it is now.
    pub fn look(&self) -> (Desk, Arc<Workspace>) {
        let desk = Desk::open(Arc::new(self.store()) as Arc<dyn Journal>).expect("a desk");
        let workspace = desk.workspace(self.workspace).expect("opened");
        (desk, workspace)
    }

    pub fn hanna(&self) -> Viewer {
        Viewer::Person(Id::new(self.person))
    }
}

/// What it said to whoever asked.
pub fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What it complained of.
pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
