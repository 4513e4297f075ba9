// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What an operator types beside a running house: links, checks, copies, erasing; also when nobody
//! reads the output to its end.

mod house;

use std::{io::pipe, process::Output};

use domain::party::{AddPerson, Office, name_of};
use house::{House, MAIL, out, told};
use ledger::{ActId, AnyId, Id};

const JORIS: &str = "joris@noorderkolk.example";

impl House {
    /// Joris, who can sign in.
    fn joris_comes(&self) -> AnyId {
        let (desk, _) = self.look();
        let act = AddPerson {
            name: "Joris Haverland".to_owned(),
            function: String::new(),
            mail: JORIS.to_owned(),
            office: Office::Expert,
            party: None,
        };
        let act_id = ActId(desk::beside::new_id());
        let (workspace, by) = (self.workspace, self.person);
        let said = desk::Submission { workspace, by, act_id, at: None, act: Box::new(act) };
        let joris = desk.submit_wait(said).expect("added").made[0];
        let store = self.store();
        let account = store.make_account(JORIS, 1).expect("an account").id;
        store.add_person(account, self.workspace, joris, 1).expect("linked");
        joris
    }

    /// The program, with an output that nobody reads any more.
    fn unread(&self, words: &[&str]) -> Output {
        let (reader, writer) = pipe().expect("a pipe");
        drop(reader);
        self.command().args(words).stdout(writer).output().expect("it runs")
    }
}

/// It went well, without a word.
#[track_caller]
fn is_quiet(output: &Output) {
    assert!(output.status.success(), "{:?} {}", output.status, told(output));
    assert_eq!(told(output), "");
}

#[test]
fn a_link_is_printed_once_and_its_owner_is_to_be_told() {
    let house = House::open();
    let linked = house.kwartier(&["account", "link", "HANNA@middenland.example"]);
    assert!(linked.status.success(), "{}", told(&linked));
    assert!(out(&linked).contains("http://localhost:8080/aanmelden/"), "{}", out(&linked));
    let account = house.store().account_by_mail(MAIL).expect("reads").expect("is there");
    assert!(account.linked_at.is_some());
    let nobody = house.kwartier(&["account", "link", "niemand@x.example"]);
    assert!(!nobody.status.success());
    assert!(told(&nobody).contains("There is no account with the address"), "{}", told(&nobody));
}

#[test]
fn who_is_erased_is_nowhere_any_more() {
    let house = House::open();
    let joris = house.joris_comes();
    let looked = house.kwartier(&["erase", JORIS, "--dry-run"]);
    assert!(out(&looked).contains("known as: Joris Haverland"), "{}", out(&looked));
    assert!(house.store().account_by_mail(JORIS).expect("reads").is_some());
    let erased = house.kwartier(&["erase", JORIS, "--yes"]);
    assert!(erased.status.success(), "{}", told(&erased));
    assert!(house.store().account_by_mail(JORIS).expect("reads").is_none());
    let (desk, workspace) = house.look();
    let sight = workspace.seen_by(house.hanna(), desk.now(house.workspace).expect("a clock"));
    assert_eq!(name_of(&sight, Id::new(joris)), Some("[naam gewist]"));
    let whole = house.kwartier(&["verify"]);
    assert!(out(&whole).contains(": whole"), "{} {}", out(&whole), told(&whole));
    let copy = house.path("copy.db");
    assert!(house.kwartier_with(&["backup"], &copy, &[]).status.success());
    let bytes = std::fs::read(&copy).expect("a back-up");
    for trace in [&b"Haverland"[..], JORIS.as_bytes()] {
        assert_eq!(memchr::memmem::find(&bytes, trace), None);
    }
}

#[test]
fn a_command_does_its_work_to_the_end_though_nobody_reads_what_it_says() {
    let house = House::open();
    house.joris_comes();
    let workspace = house.workspace.to_string();
    let who = ["--workspace", &workspace, "--as", MAIL];
    let list = house.file("lijst.csv", "naam;soort\nPolderhaven;gemeente\nElzendam;gemeente\n");
    let list = list.display().to_string();
    let register = house.file("overheden.csv", "code;naam;inwoners 2022\nGM1;Polderhaven;57600\n");
    let register = register.display().to_string();
    let [sheet, export, copy] = ["uit.csv", "uit.journal", "copy.db"].map(|it| house.path(it));
    let name = |it: &std::path::PathBuf| it.display().to_string();
    let (sheet_name, export_name, copy_name) = (name(&sheet), name(&export), name(&copy));
    for words in [
        &["--help"][..],
        &["sheet", "read", "--help"],
        &["verify"],
        &[&["sheet", "read", "parties", &list, "--json"][..], &who].concat(),
        &[&["sheet", "write", "parties", &sheet_name][..], &who].concat(),
        &["register", "read", &register],
        &["account", "link", MAIL],
        &["export", &workspace, &export_name],
        &["backup", &copy_name],
        &["erase", JORIS, "--yes"],
    ] {
        is_quiet(&house.unread(words));
    }
    for file in [&sheet, &export, &copy] {
        assert!(std::fs::metadata(file).expect("was written").len() > 50, "{}", file.display());
    }
    let store = house.store();
    assert!(store.account_by_mail(JORIS).expect("reads").is_none(), "erased all the same");
    assert!(store.account_by_mail(MAIL).expect("reads").expect("there").linked_at.is_some());
    assert!(std::fs::read_to_string(&sheet).expect("text").contains("Polderhaven"));
    // What goes wrong is told, and counts, whoever reads.
    let refused = house.unread(&["export", &workspace, &export_name]);
    assert!(!refused.status.success() && !told(&refused).is_empty());
}
