// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The operator's commands: verify, back up, restore, export, import.

use std::path::PathBuf;

use ledger::AnyId;
use store::{Store, Verified};

use crate::configuration::Options;

pub fn verify(options: &Options) -> anyhow::Result<()> {
    let store = Store::open_unchecked(&options.existing()?)?;
    let found = store.verify_all()?;
    if found.is_empty() {
        say!("The database is whole. There is no workspace in it yet.");
    }
    found.iter().for_each(tell);
    Ok(())
}

fn tell(found: &Verified) {
    let example = if found.example { " (example)" } else { "" };
    say!("workspace {}{example}: whole", found.workspace);
    say!("  {} entries, {} bodies, {} erased", found.entries, found.bodies, found.erased);
    if found.sealed > 0 {
        say!("  {} bodies are sealed: their heads were checked, not their words", found.sealed);
    }
    say!("  last entry {} {}", found.last.number, found.last.hash);
}

#[derive(Debug, clap::Args)]
pub struct Backup {
    /// The file to make; nothing is ever written over an existing one
    file: PathBuf,
}

impl Backup {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        // Also without the seal key: a sealed copy needs none.
        let store = Store::open_unchecked(&options.existing()?)?;
        let made = store.backup(&self.file)?;
        say!("{}: {} bytes, checked.", self.file.display(), made.bytes);
        made.workspaces.iter().for_each(tell);
        say!("{}", store::Backup::LACKS);
        if store.sealing()?.is_on {
            say!("It is sealed, and does not hold the seal key. Keep that in a third place.");
        }
        Ok(())
    }
}

#[derive(Debug, clap::Args)]
pub struct Restore {
    /// A file that `kwartier backup` made
    file: PathBuf,
}

impl Restore {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let place = options.place()?;
        let restored = Store::restore(&self.file, &place)?;
        say!("Restored to {}.", place.database);
        restored.workspaces.iter().for_each(tell);
        if !restored.with_its_key {
            say!("{}", store::Restored::WITHOUT_KEY);
        }
        if restored.lacks_seal_key {
            say!("It is sealed and its seal key is not here: only the heads were checked.");
            say!("Name the file with seal_key_file; until then nothing of it can be read.");
        }
        Ok(())
    }
}

#[derive(Debug, clap::Args)]
pub struct Export {
    /// The workspace: 26 letters, as `kwartier verify` prints them
    workspace: AnyId,
    /// The file to make
    file: PathBuf,
}

impl Export {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let store = Store::open(&options.existing()?)?;
        let last = store.export(self.workspace, &self.file)?;
        say!("{}: {} entries.", self.file.display(), last.number);
        say!("This file holds everything, also what parties said between us. Keep it safe.");
        Ok(())
    }
}

#[derive(Debug, clap::Args)]
pub struct Import {
    /// A file that `kwartier export` made
    file: PathBuf,
}

impl Import {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        let store = Store::open(&options.place()?)?;
        tell(&store.import(&self.file)?);
        say!("Nobody can sign in to it yet: people are asked anew, or link them yourself.");
        Ok(())
    }
}
