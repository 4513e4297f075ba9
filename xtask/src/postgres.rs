// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A temporary PostgreSQL server, on which a command has its tests make their databases.

use std::process::Command;

use crate::cluster::Cluster;
use crate::{Outcome, places};

/// Where the tests look for the server; the same name as in the store's `testing`.
const SERVER: &str = "KWARTIER_TEST_SERVER";

/// `cargo xtask postgres COMMAND ...`.
pub fn run(words: &[String]) -> Outcome {
    let Some((name, words)) = words.split_first() else {
        return Err("Usage: cargo xtask postgres COMMAND ...".to_owned());
    };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let cluster = start()?;
    places::finish(on(&cluster, places::program(name, &words)), name)
}

/// The server, in a folder of the system for passing things.
pub fn start() -> Result<Cluster, String> {
    start_as(false)
}

/// The same, waiting for the disk as in real use.
pub fn start_durable() -> Result<Cluster, String> {
    start_as(true)
}

fn start_as(durable: bool) -> Result<Cluster, String> {
    let folder = std::env::temp_dir().join(format!("kwartier-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Cluster::start(&folder, durable)
}

/// The command, with its tests on this server.
pub fn on(cluster: &Cluster, mut command: Command) -> Command {
    command.env(SERVER, cluster.address("postgres"));
    command
}
