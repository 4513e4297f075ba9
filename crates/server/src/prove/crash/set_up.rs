// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The founding that is worked in when the program is killed, with people who are signed in.

use std::path::Path;

use anyhow::ensure;
use desk::beside::Who;
use domain::party::{AddPerson, Office};
use ledger::AnyId;
use store::Place;

use super::{clients::Client, program};
use crate::{
    prove::{
        cast,
        ground::{Building, Soil, workspace_id},
    },
    story::somebody,
};

/// People who are only there to be erased.
const GUESTS: usize = 40;
const DAY: i64 = 24 * 60 * 60 * 1000;

pub struct Founding {
    soil: Soil,
    pub place: Place,
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
        self.soil.folder.path()
    }

    pub fn has_guests(&self) -> bool {
        !self.guests.is_empty()
    }

    /// Takes everything over to an empty database on a server: from now on people work there.
    pub fn move_to(&mut self, address: &str) -> anyhow::Result<()> {
        let backup = self.folder().join("begun.db");
        let words = ["backup", &backup.display().to_string()];
        let (is_made, said) = program::ended(&self.place, &words)?;
        ensure!(is_made, "{said}");
        self.place = Place::server(address, self.place.secrets.clone());
        let words = ["restore", &backup.display().to_string()];
        let (is_restored, said) = program::ended(&self.place, &words)?;
        ensure!(is_restored, "{said}");
        Ok(std::fs::remove_file(backup)?)
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
    let soil = building.leave();
    let place = soil.place();
    Ok(Founding { soil, place, workspace, clients, guests })
}
