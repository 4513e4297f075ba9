// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Grounds for tests: an empty place on the embedded database, or on a server when the environment
//! names one. So every test that uses a ground holds on both.

mod cluster;

use tempfile::TempDir;

pub use self::cluster::{Cluster, Setting};
use crate::{
    Fault, Place, new_id,
    postgres::{Driver, Route, Wire},
    store::{Database, Store},
};

/// Names the server on which tests make their databases; without it they use files.
pub const SERVER: &str = "KWARTIER_TEST_SERVER";

/// An empty place for one test; what was made there goes with it.
pub struct Ground {
    pub folder: TempDir,
    pub place: Place,
    server: Option<String>,
}

impl Default for Ground {
    fn default() -> Ground {
        Ground::new()
    }
}

impl Ground {
    /// On the server that the environment names, or in a file.
    pub fn new() -> Ground {
        match std::env::var(SERVER) {
            Ok(server) if !server.is_empty() => Ground::on(&server),
            _ => Ground::in_file(),
        }
    }

    /// On the embedded database, for tests that are about its file.
    pub fn in_file() -> Ground {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::at(folder.path().join("kwartier.db"));
        Ground { folder, place, server: None }
    }

    /// A database of its own on this server.
    pub fn on(server: &str) -> Ground {
        let folder = tempfile::tempdir().expect("a folder");
        let name = format!("test_{}", new_id().to_string().to_lowercase());
        tell(server, &format!("CREATE DATABASE {name}")).expect("a database for the test");
        let (before, _) = server.rsplit_once('/').expect("an address ends in a database");
        let place = Place::server(format!("{before}/{name}"), folder.path().join("secrets"));
        Ground { folder, place, server: Some(server.to_owned()) }
    }

    pub fn is_on_server(&self) -> bool {
        self.server.is_some()
    }

    /// Bytes, as they are written in a sentence of its database.
    pub fn blob(&self, bytes: &[u8]) -> String {
        let letters: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        match self.is_on_server() {
            true => format!("'\\x{letters}'::bytea"),
            false => format!("x'{letters}'"),
        }
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        let Some(server) = &self.server else { return };
        let address = self.place.database_address();
        let name = address.rsplit_once('/').map_or("", |(_, name)| name);
        // A server that was stopped by the test takes its databases with it.
        let _ = tell(server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }
}

impl Place {
    /// The address as it was given, for a second program or a second hand.
    pub fn database_address(&self) -> String {
        match &self.database {
            crate::Location::File(path) => path.display().to_string(),
            crate::Location::Server(address) => address.clone(),
        }
    }

    /// The place at an address, a file or a server, with its secrets there.
    pub fn from_address(address: &str, secrets: &std::path::Path) -> Place {
        match address.contains("://") {
            true => Place::server(address, secrets),
            false => Place { secrets: secrets.to_owned(), ..Place::at(address) },
        }
    }
}

fn tell(server: &str, sql: &str) -> Result<(), Fault> {
    let route = Route::read(server, std::time::Duration::from_secs(30))?;
    Wire::open(&route, Driver::Thread, None, "")?.batch(sql)
}

impl Store {
    /// A second hand on the database, as an operator with other tools has.
    pub fn by_hand(place: &Place, sql: &str) -> Result<(), Fault> {
        match Database::open(place)? {
            Database::Sqlite(it) => it.writer().batch(sql),
            Database::Postgres(it) => it.connect()?.batch(sql),
        }
    }

    /// One number by such a hand.
    pub fn number_by_hand(place: &Place, sql: &str) -> Result<Option<i64>, Fault> {
        match Database::open(place)? {
            Database::Sqlite(it) => it.writer().one(sql, ()),
            Database::Postgres(it) => it.connect()?.one(sql, ()),
        }
    }
}
