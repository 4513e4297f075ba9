// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A whole house in a folder that vanishes, for visits without a network.

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

use crate::example;

/// The proofs leave the rest of the machine to others.
pub const THREADS: usize = 2;
pub const ORIGIN: &str = "http://localhost:8080";

pub struct Ground {
    pub house: Arc<House>,
    pub store: Arc<Store>,
    pub router: Router,
    pub runtime: Runtime,
    _folder: TempDir,
}

/// A house before it opens: acts can be told, nobody can visit.
pub struct Building {
    pub desk: Arc<Desk>,
    pub store: Arc<Store>,
    folder: TempDir,
}

impl Building {
    /// With the secrets of `twin` all ids are the same as there, for the same acts. Its clock
    /// stands still, so that no page differs for when it was asked.
    pub fn begin(twin: Option<&Building>) -> anyhow::Result<Building> {
        let folder = TempDir::with_prefix("kwartier-proof")?;
        if let Some(twin) = twin {
            copy(&twin.folder.path().join("secrets"), &folder.path().join("secrets"))
                .context("the secrets could not be copied")?;
        }
        Building::in_folder(folder)
    }

    fn in_folder(folder: TempDir) -> anyhow::Result<Building> {
        let place = Place::at(folder.path().join("kwartier.db"));
        let store = Arc::new(Store::open(&place)?);
        let journal: Arc<Store> = Arc::clone(&store);
        let options = Options { clock: Box::new(example::today), ..Options::default() };
        let desk = Arc::new(Desk::open_with(journal, options)?);
        Ok(Building { desk, store, folder })
    }

    /// What was told, as files that every visit gets a copy of.
    pub fn keep(self) -> TempDir {
        self.desk.close();
        self.folder
    }

    /// A copy of what was kept.
    pub fn copy_of(kept: &TempDir) -> anyhow::Result<Building> {
        let folder = TempDir::with_prefix("kwartier-proof")?;
        copy(kept.path(), folder.path()).context("the house could not be copied")?;
        Building::in_folder(folder)
    }

    pub fn open(self, example: Option<Example>) -> anyhow::Result<Ground> {
        let Building { desk, store, folder } = self;
        let settings = Settings {
            public_url: ORIGIN.to_owned(),
            operator: "Gemeente Wilgenstede".to_owned(),
            sends_mail: true,
            example,
            ..Settings::default()
        };
        let house = House::open(desk, Arc::clone(&store), settings)?;
        house.limits.lift();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let router = web::router(Arc::clone(&house));
        Ok(Ground { house, store, router, runtime, _folder: folder })
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
