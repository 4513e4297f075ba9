// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Configuration: a TOML file, over which the environment and the command line go.

use std::{fs, net::SocketAddr, path::PathBuf};

use anyhow::{Context, bail};
use serde::Deserialize;
use store::{Place, SealKey};

use crate::logs::Log;

/// What may stand in the file. Every key is also an option of the command line and a variable
/// of the environment (`KWARTIER_DATABASE`, …); the command line goes first, the file last.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub database: Option<String>,
    /// Where the keys are, for a database on a server.
    pub secrets: Option<PathBuf>,
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
    /// Database: a file, with the folder `secrets` beside it, or postgres://name@host/database.
    /// Default: kwartier.db
    #[arg(long, global = true, env = "KWARTIER_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// The folder with the keys: not on the server with the database, but here
    #[arg(long, global = true, env = "KWARTIER_SECRETS", value_name = "FOLDER")]
    pub secrets: Option<PathBuf>,
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

    pub fn place(&self) -> anyhow::Result<Place> {
        let settings = self.file()?;
        let secrets = self.secrets.clone().or(settings.secrets);
        let database = self.database.clone().or(settings.database);
        let database = database.unwrap_or_else(|| "kwartier.db".to_owned());
        let place = match database.split_once("://") {
            None => {
                let place = Place::at(database);
                Place { secrets: secrets.unwrap_or_else(|| place.secrets.clone()), ..place }
            }
            Some(("postgres" | "postgresql", _)) => match secrets {
                Some(secrets) => Place::server(database, secrets),
                None => bail!(
                    "A database on a server does not hold its keys. Name the folder here where \
                     they are, or should be made, with --secrets FOLDER."
                ),
            },
            // Not the address itself: it may hold a password.
            Some((kind, _)) => bail!(
                "{kind}:// is not a database that Kwartier knows. It takes a file, or \
                 postgres://name@host/database."
            ),
        };
        Ok(Place { seal_key: self.seal_key()?, ..place })
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
    pub fn existing(&self) -> anyhow::Result<Place> {
        let place = self.place()?;
        if !place.is_taken()? {
            bail!(
                "There is no database at {}. Name it with --database, or start with `kwartier \
                 serve`.",
                place.database
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

    fn options(database: &str, secrets: Option<&str>) -> Options {
        let database = Some(database.to_owned());
        let secrets = secrets.map(PathBuf::from);
        Options { config: None, database, secrets, seal_key_file: None }
    }

    #[test]
    fn a_database_on_a_server_needs_a_folder_for_its_keys() {
        let error = options("postgres://x:hush@localhost/k", None).place().expect_err("no folder");
        assert!(error.to_string().contains("--secrets"), "{error}");
        let place =
            options("postgres://x:hush@localhost/k", Some("keys")).place().expect("a place");
        assert_eq!(place.database.to_string(), "postgres://localhost/k", "no password is shown");
        let error = options("mysql://x:hush@localhost/k", None).place().expect_err("another kind");
        assert!(!error.to_string().contains("hush"), "{error}");
    }

    #[test]
    fn a_folder_for_keys_may_also_stand_elsewhere_for_a_file() {
        let place = options("k.db", Some("keys")).place().expect("a place");
        assert_eq!(place.secrets, PathBuf::from("keys"));
    }
}
