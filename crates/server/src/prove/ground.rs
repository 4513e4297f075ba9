// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A whole house on ground that vanishes, for visits without a network.

use std::{fs, path::Path, sync::Arc};

use anyhow::Context;
use axum::Router;
use desk::{
    Desk, Options,
    beside::{Place, Store},
};
use ledger::{AnyId, Digest};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use web::{Example, House, Settings};

use super::server::Database;
use crate::example;

/// The proofs leave the rest of the machine to others.
pub const THREADS: usize = 2;
pub const ORIGIN: &str = "http://localhost:8080";

pub struct Ground {
    pub house: Arc<House>,
    pub store: Arc<Store>,
    pub router: Router,
    pub runtime: Runtime,
    _soil: Soil,
}

/// A house before it opens: acts can be told, nobody can visit.
pub struct Building {
    pub desk: Arc<Desk>,
    pub store: Arc<Store>,
    soil: Soil,
}

/// What a house stands on; it goes when this is dropped.
pub struct Soil {
    /// With the secrets, and the embedded database where it is one.
    pub folder: TempDir,
    server: Option<Database>,
}

impl Soil {
    fn new(server: Option<Database>) -> anyhow::Result<Soil> {
        Ok(Soil { folder: TempDir::with_prefix("kwartier-proof")?, server })
    }

    pub fn place(&self) -> Place {
        match &self.server {
            Some(database) => Place::server(database.address(), self.folder.path().join("secrets")),
            None => Place::at(self.folder.path().join("kwartier.db")),
        }
    }
}

impl Building {
    /// On this server, or in a file. Its clock stands still, so that no page differs for when it
    /// was asked.
    pub fn begin(server: Option<&str>) -> anyhow::Result<Building> {
        Building::on(Soil::new(server.map(Database::new).transpose()?)?, true)
    }

    fn on(soil: Soil, pads_urns: bool) -> anyhow::Result<Building> {
        let store = Arc::new(Store::open(&soil.place())?);
        let journal: Arc<Store> = Arc::clone(&store);
        let options = Options { clock: Box::new(example::today), pads_urns, ..Options::default() };
        let desk = Arc::new(Desk::open_with(journal, options)?);
        Ok(Building { desk, store, soil })
    }

    /// What was told, as something that every visit gets a copy of.
    pub fn keep(self) -> anyhow::Result<Soil> {
        self.desk.close();
        if let Some(database) = &self.soil.server {
            database.rest()?;
        }
        Ok(self.soil)
    }

    /// A copy of what was kept.
    pub fn copy_of(kept: &Soil) -> anyhow::Result<Building> {
        Building::copy_with(kept, true)
    }

    /// The same, where urns may be as large as what is in them.
    pub fn copy_with(kept: &Soil, pads_urns: bool) -> anyhow::Result<Building> {
        let soil = Soil::new(kept.server.as_ref().map(Database::copy).transpose()?)?;
        copy(kept.folder.path(), soil.folder.path()).context("the house could not be copied")?;
        Building::on(soil, pads_urns)
    }

    /// What this house stands on, after it closed: for programs beside it.
    pub fn leave(self) -> Soil {
        self.desk.close();
        self.soil
    }

    pub fn open(self, example: Option<Example>) -> anyhow::Result<Ground> {
        let Building { desk, store, soil } = self;
        let settings = Settings {
            public_url: ORIGIN.to_owned(),
            operator: "Gemeente Wilgenstede".to_owned(),
            sends_mail: true,
            mail_from: "kwartier@middenland.example".to_owned(),
            example,
            ..Settings::default()
        };
        let house = House::open(desk, Arc::clone(&store), settings)?;
        house.limits.lift();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let router = web::router(Arc::clone(&house));
        Ok(Ground { house, store, router, runtime, _soil: soil })
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        let copied = to.join(file.file_name());
        if file.file_type()?.is_dir() {
            copy(&file.path(), &copied)?;
        } else {
            fs::copy(file.path(), copied)?;
        }
    }
    Ok(())
}

/// The workspace of a proof; the same number gives the same ids.
pub fn workspace_id(number: u64) -> AnyId {
    let digest = Digest::of(format!("kwartier proof {number}").as_bytes());
    AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"))
}
