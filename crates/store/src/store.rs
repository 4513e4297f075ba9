// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Opening a database, and the two ways to reach it: reading and writing.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use ledger::Key;

use crate::{
    Fault, Location, Place,
    connection::{Begin, Connection},
    keyring::{Keyring, RowKey},
    postgres::Postgres,
    schema::{FORMAT, INSTALLATION, LATER_TABLES, TABLES},
    secrets::{read_key, read_or_make_key},
    sqlite::Sqlite,
};

/// A database of Kwartier, open.
pub struct Store {
    pub(crate) place: Place,
    key: Key,
    /// Seals the rows beside the journal.
    pub(crate) row_key: RowKey,
    pub(crate) database: Database,
    pub(crate) keyring: Arc<Keyring>,
}

/// Which database it is.
pub(crate) enum Database {
    Sqlite(Box<Sqlite>),
    Postgres(Box<Postgres>),
}

impl Store {
    /// Opens the database, makes it where there is none, and checks every journal from its last
    /// verified entry on.
    pub fn open(place: &Place) -> Result<Store, Fault> {
        let store = Store::open_unchecked(place)?;
        if store.keyring.lacks_key() {
            return Err(Fault::SealKeyMissing);
        }
        store.verify_from_last()?;
        Ok(store)
    }

    /// Opens the database without checking any journal: for `verify`, that checks them all. Where
    /// it is sealed, it opens also without the seal key; then only heads can be read.
    pub fn open_unchecked(place: &Place) -> Result<Store, Fault> {
        let database = Database::open(place)?;
        let (key, row_key) = database.writing(|writer| prepare(place, writer))?;
        let load = |on: &Connection| Keyring::load(on, Some(&row_key), place.seal_key.clone());
        let keyring = Arc::new(database.writing(load)?);
        let row_key = RowKey::new(row_key.clone(), Arc::clone(&keyring));
        Ok(Store { place: place.clone(), key, row_key, database, keyring })
    }

    /// A key of the installation for one purpose; no purpose can forge another's checksums.
    pub fn key(&self, purpose: &str) -> Key {
        self.key.for_purpose(purpose)
    }

    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Reads, on a connection that cannot write. May be done again when a connection breaks.
    pub(crate) fn read<T>(
        &self,
        read: impl Fn(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        match &self.database {
            Database::Sqlite(it) => it.read(read),
            Database::Postgres(it) => it.read(read),
        }
    }

    /// Reads several things as they stood at one moment.
    pub(crate) fn read_at_once<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.database.moment(Begin::Reads, |on| Ok((read(on)?, true)))
    }

    /// Writes in one transaction: all of it or nothing.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.database.moment(Begin::Writes, |on| Ok((write(on)?, true)))
    }

    /// Lets the database grow no further than so many pages, as if the disk were full; none lifts
    /// it. For tests of what happens then.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<(), Fault> {
        match &self.database {
            Database::Sqlite(it) => it.limit_pages(pages),
            Database::Postgres(_) => {
                Err(Fault::Refused { what: "a server's disk is not ours to limit".to_owned() })
            }
        }
    }
}

impl Database {
    pub fn open(place: &Place) -> Result<Database, Fault> {
        Ok(match &place.database {
            Location::File(path) => Database::Sqlite(Box::new(Sqlite::open(path, place.patience)?)),
            Location::Server(address) => Database::Postgres(Box::new(place.reach(address)?)),
        })
    }

    /// One connection that writes, for as long as this takes.
    pub fn writing<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        match self {
            Database::Sqlite(it) => work(&it.writer()),
            Database::Postgres(it) => work(&it.connect()?),
        }
    }

    /// Does something in one transaction; whether it counts is said with the answer.
    pub fn moment<T>(
        &self,
        begin: Begin,
        work: impl FnOnce(&Connection) -> Result<(T, bool), Fault>,
    ) -> Result<T, Fault> {
        match self {
            Database::Sqlite(it) => it.moment(begin, work),
            Database::Postgres(it) => it.moment(begin, work),
        }
    }
}

/// Makes what is not there yet, and finds the key that belongs to it.
fn prepare(place: &Place, writer: &Connection) -> Result<(Key, Key), Fault> {
    let key = match writer.format()? {
        Some(FORMAT) => read_key(place)?.ok_or_else(|| key_missing(place))?,
        Some(found) => return Err(Fault::Newer { found, known: FORMAT }),
        None => read_or_make_key(place)?,
    };
    let row_key = key.for_purpose("rows");
    make_tables(writer, &row_key)?;
    match INSTALLATION.row(writer, &row_key, "", (), |_| Ok(())) {
        Ok(Some(())) => Ok((key, row_key)),
        Ok(None) => Err(Fault::torn("it does not say what made it")),
        Err(Fault::Altered { .. }) => {
            let path = place.key_file().display().to_string();
            Err(Fault::KeyOther { path })
        }
        Err(other) => Err(other),
    }
}

fn make_tables(writer: &Connection, row_key: &Key) -> Result<(), Fault> {
    let moment = writer.begin(Begin::Writes)?;
    // Looked at again under the lock: another program may have made them just now.
    if writer.format()?.is_none() {
        writer.make_tables(TABLES)?;
        writer.mark_format(FORMAT)?;
        INSTALLATION.put(writer, row_key, &[&1, &FORMAT, &clock()])?;
    }
    writer.make_tables(LATER_TABLES)?;
    moment.commit()
}

fn key_missing(place: &Place) -> Fault {
    Fault::KeyMissing { path: place.key_file().display().to_string() }
}

/// The clock of the computer, in milliseconds since 1970.
pub(crate) fn clock() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_millis().try_into().unwrap_or(i64::MAX)
}
