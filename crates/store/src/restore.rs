// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Restoring a back-up into an empty place: checked before it counts.

use std::{fs, path::Path};

use ledger::Key;

use crate::{
    Fault, Location, Place, Verified,
    connection::{Begin, Connection},
    copy::copy_rows,
    keyring::Keyring,
    new_id,
    place::{beside, create_private, create_private_folder, folder_of, give_name, remove_draft},
    postgres::Postgres,
    schema::{
        CHECKED, FORMAT, INSTALLATION, INVITATION, LATER_TABLES, LOGIN_LINK, SERVE, SESSION,
        TABLES, VERIFIED,
    },
    secrets::{read_key, read_or_make_key},
    sqlite::{copy_database, open_copy},
    verify::{verify_chains, verify_everything},
};

/// What a restore came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Restored {
    pub workspaces: Vec<Verified>,
    /// The key that belongs to the back-up stood in `secrets`. Without it everybody signs in
    /// again, invitations are sent again, and open anonymous rounds are lost.
    pub with_its_key: bool,
    /// It is sealed, and the seal key is not here: nothing of it can be read until it is.
    pub lacks_seal_key: bool,
}

impl Restored {
    /// What was lost without the key, to tell whoever restores.
    pub const WITHOUT_KEY: &'static str = "The folder `secrets` of this back-up was not here, so a \
        new key was made. Everybody has to sign in again, by mail or by a link of the operator; \
        recovery codes and invitations do not work any more; open anonymous rounds are lost.";
}

impl crate::Store {
    /// Restores a back-up. The place must hold no database; the folder `secrets` may stand there.
    pub fn restore(file: &Path, place: &Place) -> Result<Restored, Fault> {
        fs::metadata(file).map_err(|error| Fault::file(file, &error))?;
        let there = || Fault::FileThere { path: place.database.to_string() };
        let draft = match &place.database {
            Location::File(path) => {
                if ["", "-wal", "-shm"].iter().any(|ending| beside(path, ending).exists()) {
                    return Err(there());
                }
                create_private_folder(folder_of(path))?;
                beside(path, &format!(".{}.part", new_id()))
            }
            Location::Server(_) => {
                if place.is_taken()? {
                    return Err(there());
                }
                create_private_folder(&place.secrets)?;
                place.secrets.join(format!("restore.{}.part", new_id()))
            }
        };
        let restored = restore_into(file, &draft, place).and_then(|restored| {
            match &place.database {
                Location::File(path) => give_name(&draft, path)?,
                Location::Server(address) => send(&draft, &place.reach(address)?)?,
            }
            Ok(restored)
        });
        remove_draft(&draft);
        restored
    }
}

/// Writes a checked copy into an empty database on a server: all of it or nothing.
fn send(draft: &Path, to: &Postgres) -> Result<(), Fault> {
    let copy = open_copy(draft)?;
    to.moment(Begin::Writes, |on| {
        if on.format()?.is_some() {
            return Err(Fault::FileThere { path: "the database".to_owned() });
        }
        on.make_tables(TABLES)?;
        on.make_tables(LATER_TABLES)?;
        on.mark_format(FORMAT)?;
        copy_rows(&copy, on)?;
        Ok(((), true))
    })
}

fn restore_into(file: &Path, draft: &Path, place: &Place) -> Result<Restored, Fault> {
    drop(create_private(draft)?);
    copy_database(file, draft, place.patience)?;
    let copy = open_copy(draft)?;
    match copy.format()? {
        Some(FORMAT) => {}
        Some(found) => return Err(Fault::Newer { found, known: FORMAT }),
        None => return Err(Fault::NotOurs { path: file.display().to_string() }),
    }
    copy.verify()?;
    copy.batch(LATER_TABLES)?;
    let keyring = Keyring::load(&copy, None, place.seal_key.clone())?;
    let own = read_key(place)?.map(|key| key.for_purpose("rows"));
    let own =
        own.filter(|key| matches!(INSTALLATION.row(&copy, key, "", (), |_| Ok(())), Ok(Some(()))));
    let with_its_key = own.is_some();
    let workspaces = match own {
        Some(key) => verify_everything(&copy, &key, &keyring)?,
        None => {
            if read_key(place)?.is_some() {
                let path = place.key_file().display().to_string();
                return Err(Fault::KeyOther { path });
            }
            let key = read_or_make_key(place)?.for_purpose("rows");
            seal_anew(&copy, &key)?;
            verify_chains(&copy, &key, &keyring)?
        }
    };
    drop(copy);
    let file = fs::File::open(draft).map_err(|error| Fault::file(draft, &error))?;
    file.sync_all().map_err(|error| Fault::file(draft, &error))?;
    Ok(Restored { workspaces, with_its_key, lacks_seal_key: keyring.lacks_key() })
}

/// Without the old key no checksum can be checked and no token can be known: the chains are what
/// is trusted, every row is sealed under the new key, and what only the old key opened goes.
fn seal_anew(copy: &Connection, key: &Key) -> Result<(), Fault> {
    let moment = copy.begin(Begin::Writes)?;
    for table in [&SESSION, &LOGIN_LINK, &INVITATION, &SERVE, &VERIFIED] {
        table.remove(copy, "", ())?;
    }
    copy.batch(
        "UPDATE account SET recovery = NULL; UPDATE receipt SET content = NULL;
         DELETE FROM snapshot; DELETE FROM snapshot_part;",
    )?;
    for table in CHECKED {
        table.reseal(copy, None, key)?;
    }
    moment.commit()
}
