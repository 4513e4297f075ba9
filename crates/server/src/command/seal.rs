// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! `kwartier seal`: what is said is encrypted in the database, under a key that the operator keeps.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use store::{SealKey, Store};

use super::serve::holder;
use crate::configuration::Options;

#[derive(Debug, clap::Subcommand)]
pub enum Seal {
    /// Seal everything, of now and of before; stopped half-way, say it again. Makes the key where
    /// its file is not there yet
    On,
    /// Open everything again
    Off,
    /// Wrap the keys under another seal key; what was sealed stays as it is
    Rotate(Rotate),
    /// Say what is sealed and whether the key is here
    Status,
}

#[derive(Debug, clap::Args)]
pub struct Rotate {
    /// The file with the new key; made where it is not there
    new_key_file: PathBuf,
}

impl Seal {
    pub fn run(&self, options: &Options) -> anyhow::Result<()> {
        match self {
            Seal::On => on(options),
            Seal::Off => off(options),
            Seal::Rotate(it) => it.run(options),
            Seal::Status => status(options),
        }
    }
}

fn on(options: &Options) -> anyhow::Result<()> {
    let mut place = options.existing()?;
    if place.seal_key.is_none() {
        let Some(path) = options.seal_key_file()? else {
            bail!(
                "Say where the seal key is: with --seal-key-file, seal_key_file in the \
                 configuration, or KWARTIER_SEAL_KEY_FILE. Where that file is not there, the key \
                 is made."
            );
        };
        place.seal_key = Some(make(&path)?);
    }
    let store = Store::open(&place)?;
    let serving = store.serve(&holder()).context("Stop the server first, and seal then.")?;
    store.seal(&serving, &mut tell_progress("sealed"))?;
    say!("The database is sealed. Whoever copies it reads nothing of what was said.");
    say!(
        "Keep the seal key apart from database and back-ups: without it nothing can be read, by \
         anybody, ever."
    );
    Ok(())
}

fn off(options: &Options) -> anyhow::Result<()> {
    let store = Store::open(&options.existing()?)?;
    let serving = store.serve(&holder()).context("Stop the server first, and open then.")?;
    store.unseal(&serving, &mut tell_progress("opened"))?;
    say!("The database is open: whoever copies it can read it.");
    say!("Keep the seal key as long as there are back-ups that were sealed under it.");
    Ok(())
}

impl Rotate {
    fn run(&self, options: &Options) -> anyhow::Result<()> {
        let store = Store::open(&options.existing()?)?;
        if !store.sealing()?.is_on {
            bail!("Nothing is sealed here. Turn it on with `kwartier seal on`.");
        }
        let serving = store.serve(&holder()).context("Stop the server first, and rotate then.")?;
        let new = match self.new_key_file.exists() {
            true => SealKey::read(&self.new_key_file)?,
            false => make(&self.new_key_file)?,
        };
        let wrapped = store.rotate_seal(&serving, &new)?;
        let file = self.new_key_file.display();
        say!("{wrapped} keys are wrapped under the new seal key in {file}.");
        say!("Name that file as seal_key_file before the next start.");
        say!("Keep the earlier seal key as long as there are back-ups under it.");
        Ok(())
    }
}

fn status(options: &Options) -> anyhow::Result<()> {
    let store = Store::open_unchecked(&options.existing()?)?;
    let found = store.sealing()?;
    let state = match (found.is_on, found.is_whole()) {
        (true, true) => "Sealed: all of it.",
        (true, false) => "Sealing was broken off: say `kwartier seal on` again.",
        (false, true) => "Not sealed.",
        (false, false) => "Opening was broken off: say `kwartier seal off` again.",
    };
    say!("{state}");
    say!("{} bodies sealed, {} open, {} erased", found.sealed, found.open, found.erased);
    match (found.has_key, store.lacks_seal_key()) {
        (true, _) => say!("The seal key is here, and opens it."),
        (false, true) => say!("The seal key is not here: nothing of it can be read."),
        (false, false) => {}
    }
    Ok(())
}

fn make(path: &Path) -> anyhow::Result<SealKey> {
    let key = SealKey::make(path)?;
    say!("A seal key was made: {}. Only its owner can read the file.", path.display());
    Ok(key)
}

/// Says every tenth part how far it is.
fn tell_progress(what: &'static str) -> impl FnMut(u64, u64) {
    let mut told = 0;
    move |done, all| {
        let tenths = done * 10 / all.max(1);
        if tenths > told {
            told = tenths;
            say!("{done} of {all} entries {what}");
        }
    }
}
