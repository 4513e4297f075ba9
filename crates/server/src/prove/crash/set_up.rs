// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The founding that is worked in when the program is killed, with people who are signed in.

use std::path::{Path, PathBuf};

use desk::beside::Who;
use domain::party::{AddPerson, Office};
use ledger::AnyId;
use tempfile::TempDir;

use super::clients::Client;
use crate::{
    prove::{
        cast,
        ground::{Building, workspace_id},
    },
    story::somebody,
};

/// People who are only there to be erased.
const GUESTS: usize = 40;
const DAY: i64 = 24 * 60 * 60 * 1000;

pub struct Founding {
    folder: TempDir,
    pub workspace: AnyId,
    pub clients: Vec<Client>,
    /// People to be erased, one at a time.
    pub guests: Vec<Guest>,
}

pub struct Guest {
    pub name: String,
    pub mail: String,
}

impl Founding {
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn has_guests(&self) -> bool {
        !self.guests.is_empty()
    }

    pub fn database(&self) -> PathBuf {
        self.folder().join("kwartier.db")
    }
}

/// Tells the beginning of a founding and signs four people in.
pub fn begin() -> anyhow::Result<Founding> {
    let building = Building::begin(None)?;
    let workspace = workspace_id(7);
    let mut story = cast::begins(&building.desk, workspace, cast::opening())?;
    let guests: Vec<Guest> = (0..GUESTS)
        .map(|it| {
            let name = format!("Gastwoord{it:0>3}a Zeldzaam{it:0>3}b");
            Guest { name, mail: format!("gast{it:0>3}@elders.example") }
        })
        .collect();
    for guest in &guests {
        let act = somebody(&guest.name, "", Office::Expert, None);
        story.does("Hanna", AddPerson { mail: guest.mail.clone(), ..act })?;
    }
    let now = jiff::Timestamp::now().as_millisecond();
    building.desk.finish_example(workspace, now)?;
    let noorderkolk = story.party("Noorderkolk")?;
    let at = |path: &str| format!("/f/{workspace}{path}");
    let quick = || (at("/quick-note"), "words");
    let note = || (at(&format!("/conversations/notes/new?party={noorderkolk}")), "words");
    let mut clients = Vec::new();
    for (name, forms) in [
        ("Hanna", vec![quick(), note()]),
        ("Ravi", vec![quick(), note()]),
        ("Joris", vec![note()]),
        ("Tjitske", vec![note()]),
    ] {
        let person = story.person(name)?.any();
        let mail = format!("{}@middenland.example", name.to_lowercase());
        let account = building.store.make_account(&mail, now)?.id;
        building.store.add_person(account, workspace, person, now)?;
        let who = Who::Account(account);
        let token = building.store.start_session(who, "a proof", now, now + 30 * DAY)?;
        clients.push(Client { name, person, session: token.as_str().to_owned(), forms });
    }
    drop(story);
    Ok(Founding { folder: building.keep(), workspace, clients, guests })
}
