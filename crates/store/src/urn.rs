// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Urns: what was put in an anonymous round, as one sealed row each. Its key stands in `secrets`,
//! outside the database and every back-up, and goes for good when the round is counted.

use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use ledger::{AnyId, Digest};

use crate::{
    Fault, OpenUrn, Place, Store, chance, new_id,
    place::{
        beside, create_private, create_private_folder, give_name, remove_draft, sync_folder_of,
    },
    row::id,
    schema::URN,
    seal::{Belongs, UrnKey},
};

impl Store {
    /// The urns of one workspace, each opened; none where the key of one is not here any more.
    pub(crate) fn open_urns(&self, workspace: AnyId) -> Result<Vec<OpenUrn>, Fault> {
        let rest = "WHERE workspace = ?1 ORDER BY round";
        let rows = self.read(|on| {
            URN.rows(on, &self.row_key, rest, [workspace.0], |row| {
                Ok((id(row, 1)?, row.get::<Vec<u8>>(2)?))
            })
        })?;
        let open = |(round, sealed): (AnyId, Vec<u8>)| {
            let key = read_key(&key_file(&self.place, round))?;
            let open = key.and_then(|it| it.open(Belongs::Urn { workspace, round }, &sealed));
            Ok((round, open))
        };
        rows.into_iter().map(open).collect()
    }

    /// The rounds of one workspace that have an urn.
    pub(crate) fn urns_of(&self, workspace: AnyId) -> Result<Vec<AnyId>, Fault> {
        let rest = "WHERE workspace = ?1";
        self.read(|on| URN.rows(on, &self.row_key, rest, [workspace.0], |row| id(row, 1)))
    }

    /// The workspaces in which an urn waits to be emptied.
    pub fn workspaces_with_urns(&self) -> Result<Vec<AnyId>, Fault> {
        let mut all = self.read(|on| URN.rows(on, &self.row_key, "", (), |row| id(row, 0)))?;
        all.sort();
        all.dedup();
        Ok(all)
    }

    /// Writes an urn anew, whole, under a new nonce.
    pub(crate) fn seal_urn(
        &self,
        workspace: AnyId,
        round: AnyId,
        clear: &[u8],
    ) -> Result<(), Fault> {
        let key = read_or_make_key(&self.place, round)?;
        let sealed = key.seal(Belongs::Urn { workspace, round }, clear);
        self.write(|on| URN.put(on, &self.row_key, &[&workspace.0, &round.0, &sealed]))
    }

    /// The urn is empty and its key goes: no copy of the database can be opened any more. Nothing
    /// is amiss when they were gone already.
    pub(crate) fn burn(&self, workspace: AnyId, round: AnyId) -> Result<(), Fault> {
        burn_key(&key_file(&self.place, round))?;
        let own = "WHERE workspace = ?1 AND round = ?2";
        self.write(|on| URN.remove(on, own, (workspace.0, round.0)).map(drop))
    }
}

fn key_file(place: &Place, round: AnyId) -> PathBuf {
    place.secrets.join("rounds").join(format!("{round}.key"))
}

fn read_key(path: &Path) -> Result<Option<UrnKey>, Fault> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Fault::file(path, &error)),
    };
    Ok(text.trim().parse().ok().map(|it: Digest| UrnKey::from(it.0)))
}

fn read_or_make_key(place: &Place, round: AnyId) -> Result<UrnKey, Fault> {
    let path = key_file(place, round);
    if let Some(key) = read_key(&path)? {
        return Ok(key);
    }
    create_private_folder(crate::place::folder_of(&path))?;
    // It gets its name when it is whole: a key that is half there would lose an urn.
    let draft = beside(&path, &format!(".{}", new_id()));
    let mut file = create_private(&draft)?;
    let written = writeln!(file, "{}", Digest(chance())).and_then(|()| file.sync_all());
    let written = written.map_err(|error| Fault::file(&draft, &error));
    let named = written.and_then(|()| give_name(&draft, &path));
    remove_draft(&draft);
    named?;
    read_key(&path)?.ok_or_else(|| Fault::KeyMissing { path: path.display().to_string() })
}

/// Written over before it is removed, so that nothing of it is left where a disk writes in place.
fn burn_key(path: &Path) -> Result<(), Fault> {
    let told = |error: std::io::Error| Fault::file(path, &error);
    let mut file = match fs::OpenOptions::new().write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(told(error)),
    };
    let blank = "0".repeat(64);
    file.write_all(blank.as_bytes()).and_then(|()| file.sync_all()).map_err(told)?;
    drop(file);
    fs::remove_file(path).map_err(told)?;
    sync_folder_of(path)
}
