// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier sheet` and `kwartier register`, as an operator types them.

mod house;

use std::{path::Path, process::Output};

use domain::party::totals;
use house::{House, MAIL, out, told};

impl House {
    fn read(&self, file: &Path, rest: &[&str]) -> Output {
        let workspace = self.workspace.to_string();
        let all = [&["--workspace", &workspace, "--as", MAIL], rest].concat();
        self.kwartier_with(&["sheet", "read", "parties"], file, &all)
    }

    fn counts(&self) -> (usize, i64, usize) {
        let (desk, workspace) = self.look();
        let now = desk.now(self.workspace).expect("a clock");
        let total = totals(&workspace.seen_by(self.hanna(), now));
        (total.parties, total.inhabitants, total.unknown)
    }
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
    assert!(house.kwartier(&["verify"]).status.success());
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
    let nobody = house.kwartier_with(&["sheet", "read", "parties"], &list, &stranger);
    assert!(told(&nobody).contains("no account"), "{}", told(&nobody));
    let elsewhere = house.kwartier_with(&["sheet", "read", "tafels"], &file, &stranger);
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
        let path = house.path(name);
        let written = house.kwartier_with(&["sheet", "write", "parties"], &path, &who);
        assert!(written.status.success(), "{}", told(&written));
        assert!(!house.kwartier_with(&["sheet", "write", "parties"], &path, &who).status.success());
        let back = house.read(&path, &["--json"]);
        assert_eq!(out(&back).trim(), r#"{"new":0,"changed":0,"unchanged":5,"wrong":[]}"#);
    }
}

#[test]
fn a_register_is_read_in_and_again_over_itself() {
    let house = House::open();
    let file = house.file("overheden.csv", "code;naam;inwoners 2022\nGM1;Polderhaven;57600\n;X;\n");
    let first = house.kwartier_with(&["register", "read"], &file, &[]);
    assert!(out(&first).contains("1 public bodies read in, 1 of them new."), "{}", out(&first));
    assert!(out(&first).contains("row 3"), "{}", out(&first));
    let again = house.kwartier_with(&["register", "read"], &file, &[]);
    assert!(out(&again).contains("0 of them new"), "{}", out(&again));
    let empty = house.file("leeg.csv", "iets;anders\n1;2\n");
    let none = house.kwartier_with(&["register", "read"], &empty, &[]);
    assert!(!none.status.success());
    assert!(told(&none).contains("Nothing was read in."), "{}", told(&none));
}
