// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Where a database is, a file or a server, and where its secrets are.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    Fault, SealKey,
    postgres::{Postgres, Route},
};

const PATIENCE: Duration = Duration::from_secs(5);

/// A database, its folder `secrets`, and how long to wait for another program.
#[derive(Clone, Debug)]
pub struct Place {
    pub database: Location,
    pub secrets: PathBuf,
    /// Where what is said is sealed, this opens it; never in the database, never in a back-up.
    pub seal_key: Option<SealKey>,
    /// How long to wait for a lock of another program before giving up.
    pub patience: Duration,
}

/// Where a database is.
#[derive(Clone)]
pub enum Location {
    /// The embedded database, in a file.
    File(PathBuf),
    /// A PostgreSQL server, such as `postgres://kwartier@localhost/kwartier`. May hold a password.
    Server(String),
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Location::File(path) => path.display().fmt(f),
            Location::Server(address) => match Route::read(address, Duration::ZERO) {
                Ok(route) => f.write_str(&route.shown()),
                Err(_) => f.write_str("postgres://…"),
            },
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Place {
    /// `secrets/` stands beside the database.
    pub fn at(database: impl Into<PathBuf>) -> Place {
        let database = database.into();
        let secrets = folder_of(&database).join("secrets");
        Place { database: Location::File(database), secrets, seal_key: None, patience: PATIENCE }
    }

    /// A database on a server; its secrets stand in a folder here.
    pub fn server(address: impl Into<String>, secrets: impl Into<PathBuf>) -> Place {
        let database = Location::Server(address.into());
        Place { database, secrets: secrets.into(), seal_key: None, patience: PATIENCE }
    }

    /// The database file; none when the database is on a server.
    pub fn file(&self) -> Option<&Path> {
        match &self.database {
            Location::File(path) => Some(path),
            Location::Server(_) => None,
        }
    }

    /// Whether there is a database of Kwartier.
    pub fn is_taken(&self) -> Result<bool, Fault> {
        match &self.database {
            Location::File(path) => Ok(path.exists()),
            Location::Server(address) => Ok(self.reach(address)?.connect()?.format()?.is_some()),
        }
    }

    pub(crate) fn reach(&self, address: &str) -> Result<Postgres, Fault> {
        Ok(Postgres::open(Route::read(address, self.patience)?, self.patience))
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.secrets.join("installation.key")
    }
}

pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The folder a file stands in; `.` for a bare name.
pub(crate) fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a file that only its owner may read; refused when it is there already.
pub(crate) fn create_private(path: &Path) -> Result<File, Fault> {
    let mut options = OpenOptions::new();
    options.write(true).read(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| Fault::file(path, &error))
}

/// Makes a folder that only its owner may enter, where it is not there yet.
pub(crate) fn create_private_folder(path: &Path) -> Result<(), Fault> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| Fault::file(path, &error))
}

/// Makes sure that a new or renamed file is found again after the power went.
pub(crate) fn sync_folder_of(file: &Path) -> Result<(), Fault> {
    let folder = folder_of(file);
    // Elsewhere a folder cannot be opened as a file, and renaming is durable by itself.
    if cfg!(unix) {
        let handle = File::open(folder).map_err(|error| Fault::file(folder, &error))?;
        handle.sync_all().map_err(|error| Fault::file(folder, &error))?;
    }
    Ok(())
}

/// Gives a finished file its name, never over another one, and removes its draft.
pub(crate) fn give_name(draft: &Path, file: &Path) -> Result<(), Fault> {
    let named = match fs::hard_link(draft, file) {
        // A stick or a share without hard links: the name was free a moment ago.
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !file.exists() => {
            fs::rename(draft, file)
        }
        other => other,
    };
    named.map_err(|error| Fault::file(file, &error))?;
    sync_folder_of(file)
}

/// Removes a draft and whatever a database left beside it, where it is still there.
pub(crate) fn remove_draft(draft: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let path = beside(draft, ending);
        if let Err(error) = fs::remove_file(&path)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(path = %path.display(), %error, "a draft could not be removed");
        }
    }
}
