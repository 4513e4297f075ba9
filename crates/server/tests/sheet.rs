// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier sheet` and `kwartier register`, as an operator types them.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Arc,
};

use desk::Desk;
use domain::{
    assignment::Open,
    party::{Office, totals},
    sight::Viewer,
};
use ledger::{ActId, AnyId, Id};
use store::{Journal, Place, Store};
use tempfile::TempDir;

/// A database with one founding, opened by Hanna.
struct House {
    folder: TempDir,
    workspace: AnyId,
    person: AnyId,
}

const MAIL: &str = "hanna@middenland.example";

impl House {
    fn open() -> House {
        let folder = TempDir::new().expect("a folder");
        let store = Store::open(&Place::at(folder.path().join("kwartier.db")));
        let store = Arc::new(store.expect("a database"));
        let account = store.make_account(MAIL, 1).expect("an account").id;
        let desk = Desk::open(Arc::clone(&store) as Arc<dyn Journal>).expect("a desk");
        let act = Open {
            name: "Regionale Dienst Middenland".to_owned(),
            wish: "Dat nooit meer.".to_owned(),
            spoken_by: String::new(),
            wished_on: None,
            wish_public: true,
            founder_name: "Hanna Zomervoort".to_owned(),
            founder_office: Office::Kwartiermaker,
            controller: String::new(),
            holder: String::new(),
            archive: String::new(),
            example: false,
        };
        let id = ActId(desk::beside::new_id());
        let receipt = desk.found_wait(account, id, Box::new(act)).expect("opens");
        House { folder, workspace: receipt.workspace, person: receipt.by }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path
    }

    fn kwartier(&self, words: &[&str], file: &Path, rest: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kwartier"));
        command.arg("--database").arg(self.folder.path().join("kwartier.db"));
        command.args(words).arg(file).args(rest).current_dir(self.folder.path());
        command.output().expect("it runs")
    }

    fn read(&self, file: &Path, rest: &[&str]) -> Output {
        let workspace = self.workspace.to_string();
        let all = [&["--workspace", &workspace, "--as", MAIL], rest].concat();
        self.kwartier(&["sheet", "read", "parties"], file, &all)
    }

    fn counts(&self) -> (usize, i64, usize) {
        let store = Store::open(&Place::at(self.folder.path().join("kwartier.db")));
        let store = Arc::new(store.expect("a database"));
        let desk = Desk::open(store as Arc<dyn Journal>).expect("a desk");
        let workspace = desk.workspace(self.workspace).expect("opened");
        let now = desk.now(self.workspace).expect("a clock");
        let total = totals(&workspace.seen_by(Viewer::Person(Id::new(self.person)), now));
        (total.parties, total.inhabitants, total.unknown)
    }
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const FILE: &str = "deelnemer_2016,soort,opvolger_nu,cbs_code_nu,inwoners_2022_opvolger\n\
    Aalburg,gemeente,Altena,GM1959,57009\nBreda,gemeente,Breda,GM0758,184702\n\
    Provincie Middenland,provincie,Middenland,PV30,\nWerkendam,gemeente,Altena,GM1959,57009\n";

#[test]
fn a_list_is_refused_explained_and_then_read_in_once() {
    let house = House::open();
    let file = house.file("deelnemers.csv", FILE);
    let refused = house.read(&file, &["--json"]);
    assert!(!refused.status.success());
    let json: serde_json::Value = serde_json::from_str(&out(&refused)).expect("JSON");
    assert_eq!(
        (&json["new"], &json["changed"], &json["unchanged"]),
        (&2.into(), &0.into(), &0.into())
    );
    let rows: Vec<_> =
        json["wrong"].as_array().expect("rows").iter().map(|it| &it["row"]).collect();
    assert_eq!(rows, [&serde_json::json!(2), &serde_json::json!(5)]);
    assert_eq!(house.counts(), (0, 0, 0), "all or nothing");
    let chosen = ["--repeated-code", "predecessors"];
    let looked = house.read(&file, &[&chosen[..], &["--dry-run"]].concat());
    assert!(looked.status.success(), "{}", told(&looked));
    assert_eq!(house.counts(), (0, 0, 0));
    assert!(house.read(&file, &chosen).status.success());
    assert_eq!(house.counts(), (4, 241_711, 1));
    let again = house.read(&file, &[&chosen[..], &["--json"]].concat());
    assert!(again.status.success());
    assert_eq!(out(&again).trim(), r#"{"new":0,"changed":0,"unchanged":4,"wrong":[]}"#);
}

#[test]
fn columns_are_said_and_mistakes_are_told_in_plain_words() {
    let house = House::open();
    let file = house.file("lijst.csv", "wie;hoeveel\nPolderhaven;57.600\n");
    let unclear = house.read(&file, &[]);
    assert!(told(&unclear).contains("--map COLUMN=name"), "{}", told(&unclear));
    let wrong = house.read(&file, &["--map", "wie=kleur"]);
    assert!(told(&wrong).contains("kleur is not a field"), "{}", told(&wrong));
    let good = ["--map", "wie=name", "--map", "B=inhabitants", "--year", "2024"];
    assert!(house.read(&file, &good).status.success());
    assert_eq!(house.counts(), (1, 57_600, 0));
    let workspace = house.workspace.to_string();
    let stranger = ["--workspace", &workspace, "--as", "niemand@x.example"];
    let list = house.file("deelnemers.csv", FILE);
    let nobody = house.kwartier(&["sheet", "read", "parties"], &list, &stranger);
    assert!(told(&nobody).contains("no account"), "{}", told(&nobody));
    let elsewhere = house.kwartier(&["sheet", "read", "tafels"], &file, &stranger);
    assert!(told(&elsewhere).contains("is not a list"), "{}", told(&elsewhere));
}

#[test]
fn a_list_goes_out_and_comes_back_unchanged_and_nothing_is_written_over() {
    let house = House::open();
    let file = house.file("deelnemers.csv", FILE);
    assert!(house.read(&file, &["--repeated-code", "predecessors"]).status.success());
    let workspace = house.workspace.to_string();
    let who = ["--workspace", &workspace, "--as", MAIL];
    for name in ["uit.xlsx", "uit.csv"] {
        let path = house.folder.path().join(name);
        let written = house.kwartier(&["sheet", "write", "parties"], &path, &who);
        assert!(written.status.success(), "{}", told(&written));
        assert!(!house.kwartier(&["sheet", "write", "parties"], &path, &who).status.success());
        let back = house.read(&path, &["--json"]);
        assert_eq!(out(&back).trim(), r#"{"new":0,"changed":0,"unchanged":5,"wrong":[]}"#);
    }
}

#[test]
fn a_register_is_read_in_and_again_over_itself() {
    let house = House::open();
    let file = house.file("overheden.csv", "code;naam;inwoners 2022\nGM1;Polderhaven;57600\n;X;\n");
    let first = house.kwartier(&["register", "read"], &file, &[]);
    assert!(out(&first).contains("1 public bodies read in, 1 of them new."), "{}", out(&first));
    assert!(out(&first).contains("row 3"), "{}", out(&first));
    let again = house.kwartier(&["register", "read"], &file, &[]);
    assert!(out(&again).contains("0 of them new"), "{}", out(&again));
    let empty = house.file("leeg.csv", "iets;anders\n1;2\n");
    let none = house.kwartier(&["register", "read"], &empty, &[]);
    assert!(!none.status.success());
    assert!(told(&none).contains("Nothing was read in."), "{}", told(&none));
}
