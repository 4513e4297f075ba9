// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier demo`: the example region, in a place of its own, with a door to choose who to be.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use desk::Desk;
use store::{Place, Store};
use web::Example;

use super::serve::{Ready, Serve, Watch, holder};
use crate::{
    configuration::{File, Options},
    example,
};

#[derive(Debug, clap::Args)]
pub struct Demo {
    /// Port to listen on
    #[arg(long, default_value_t = 8080, env = "KWARTIER_PORT")]
    port: u16,
    /// Begin the example anew: everything that visitors changed is gone
    #[arg(long)]
    reset: bool,
    /// Also answer phones and computers on the same network
    #[arg(long)]
    lan: bool,
    #[command(flatten)]
    watch: Watch,
}

impl Demo {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        // Only what was named for this very time: never the database of the configuration.
        let place = match &options.database {
            Some(_) => options.place()?,
            None => Place::at(example_database()),
        };
        if let Some(folder) = place.file().and_then(|file| file.parent()) {
            std::fs::create_dir_all(folder)?;
        }
        let store = Arc::new(Store::open(&place)?);
        let serving = store.serve(&holder())?;
        let desk = Arc::new(Desk::open(Arc::clone(&store) as Arc<dyn store::Journal>)?);
        let door = example::ready(&desk, self.reset)?;
        let example = Some(Example { workspace: example::workspace_id(), cast: door.people });
        say!("The example region Middenland. All names are invented. Stop with Ctrl+C.");
        let listen = Some(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)));
        let serve = Serve { listen, lan: self.lan, watch: self.watch, ..Serve::default() };
        serve.answer(Ready { desk, store, serving, example }, &File::default())
    }
}

/// Beside the builds when started from a checkout, otherwise in the working folder.
fn example_database() -> PathBuf {
    let beside_builds = PathBuf::from("target");
    let folder =
        if beside_builds.is_dir() { beside_builds.join("example") } else { "example".into() };
    folder.join("middenland.db")
}
