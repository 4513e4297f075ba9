// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Configuration: a TOML file, over which the environment and the command line go.

use std::{fs, net::SocketAddr, path::PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;
use store::SealKey;

use crate::logs::Log;

/// What may stand in the file. Every key is also an option of the command line and a variable
/// of the environment (`KWARTIER_DATABASE`, …); the command line goes first, the file last.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub database: Option<PathBuf>,
    pub listen: Option<SocketAddr>,
    pub public_url: Option<String>,
    pub mail: Option<Mail>,
    pub organisation: Option<String>,
    pub contact: Option<String>,
    /// Where figures for the operator are told.
    pub metrics: Option<SocketAddr>,
    pub log: Option<Log>,
    pub seal_key_file: Option<PathBuf>,
    /// How long back-ups are kept, told to whoever erases a person.
    pub backup_days: Option<u32>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Such as `smtps://user:password@mail.example:465`.
    pub relay: String,
    /// Such as `Kwartier <kwartier@regio.example>`.
    pub from: String,
}

/// Options that every command has.
#[derive(Clone, Debug, clap::Args)]
pub struct Options {
    /// Configuration file (TOML). Without it, kwartier.toml in the working folder is read if there.
    #[arg(long, global = true, env = "KWARTIER_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Database file; the folder `secrets` stands beside it. Default: kwartier.db
    #[arg(long, global = true, env = "KWARTIER_DATABASE", value_name = "FILE")]
    pub database: Option<PathBuf>,
    /// The file with the seal key, where the database is sealed
    #[arg(long, global = true, env = "KWARTIER_SEAL_KEY_FILE", value_name = "FILE")]
    pub seal_key_file: Option<PathBuf>,
}

/// The key itself, where no file can be made: never on the command line, where all can see it.
const SEAL_KEY: &str = "KWARTIER_SEAL_KEY";

impl Options {
    pub fn file(&self) -> anyhow::Result<File> {
        let (path, named) = match &self.config {
            Some(path) => (path.clone(), true),
            None => (PathBuf::from("kwartier.toml"), false),
        };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(_) if !named => return Ok(File::default()),
            Err(error) => bail!("The configuration {} cannot be read: {error}.", path.display()),
        };
        toml::from_str(&text)
            .with_context(|| format!("The configuration {} is not understood.", path.display()))
    }

    pub fn place(&self) -> anyhow::Result<store::Place> {
        let file = self.file()?.database;
        let database = self.database.clone().or(file);
        let database = database.unwrap_or_else(|| PathBuf::from("kwartier.db"));
        let word = database.to_string_lossy();
        if word.contains("://") {
            bail!("{word} is not a file. This Kwartier keeps its database in a file (SQLite).");
        }
        Ok(store::Place { seal_key: self.seal_key()?, ..store::Place::at(database) })
    }

    pub fn seal_key_file(&self) -> anyhow::Result<Option<PathBuf>> {
        Ok(self.seal_key_file.clone().or(self.file()?.seal_key_file))
    }

    /// None where none was named, or the file that was named is not there yet.
    fn seal_key(&self) -> anyhow::Result<Option<SealKey>> {
        if let Ok(letters) = std::env::var(SEAL_KEY) {
            let key = SealKey::from_letters(&letters);
            let wrong = format!("{SEAL_KEY} should hold 64 hexadecimal letters.");
            return key.map(Some).with_context(|| wrong);
        }
        match self.seal_key_file()? {
            Some(path) if path.exists() => Ok(Some(SealKey::read(&path)?)),
            _ => Ok(None),
        }
    }

    /// The database, which must be there.
    pub fn existing(&self) -> anyhow::Result<store::Place> {
        let place = self.place()?;
        if !place.database.exists() {
            bail!(
                "There is no database at {}. Name it with --database, or start with `kwartier \
                 serve`.",
                place.database.display()
            );
        }
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_named() {
        let error = toml::from_str::<File>("databse = \"x\"").expect_err("a typing error");
        assert!(error.to_string().contains("databse"), "{error}");
    }

    #[test]
    fn a_database_elsewhere_is_told_to_be_no_file() {
        let options = Options {
            config: None,
            database: Some(PathBuf::from("postgres://localhost/k")),
            seal_key_file: None,
        };
        let error = options.place().expect_err("not a file");
        assert!(error.to_string().contains("not a file"), "{error}");
    }
}
