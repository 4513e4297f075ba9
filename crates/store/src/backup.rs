// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Back-ups: a whole copy of the database while it runs, without its secrets. It is one file of the
//! embedded database, wherever the database itself is, and can be restored to either.

use std::{fs, path::Path};

use crate::{
    Fault, Store, Verified,
    connection::Begin,
    copy::copy_rows,
    new_id,
    place::{beside, create_private, give_name, remove_draft},
    schema::{FORMAT, LATER_TABLES, TABLES},
    sqlite::{copy_database, open_copy},
    store::Database,
    verify::verify_everything,
};

/// What a back-up holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    pub workspaces: Vec<Verified>,
    pub bytes: u64,
}

impl Backup {
    /// What is not in it, to tell whoever makes it.
    pub const LACKS: &'static str = "The back-up does not hold the folder `secrets`. Restored \
        without that folder, everybody has to sign in again, invitations have to be sent again, \
        and open anonymous rounds are lost. Keep a copy of the folder in another place.";
}

impl Store {
    /// Copies the database as it stands at one moment, checks the copy, and then gives it its name.
    pub fn backup(&self, file: &Path) -> Result<Backup, Fault> {
        if file.exists() {
            return Err(Fault::FileThere { path: file.display().to_string() });
        }
        let draft = beside(file, &format!(".{}.part", new_id()));
        let made = self.copy_to(&draft);
        let named = made.and_then(|backup| give_name(&draft, file).map(|()| backup));
        remove_draft(&draft);
        named
    }

    fn copy_to(&self, draft: &Path) -> Result<Backup, Fault> {
        drop(create_private(draft)?);
        if let Some(file) = self.place.file() {
            copy_database(file, draft, self.place.patience)?;
        }
        let copy = open_copy(draft)?;
        if let Database::Postgres(_) = &self.database {
            // The same tables and the same rows, in a file that stands alone.
            let moment = copy.begin(Begin::Writes)?;
            copy.make_tables(TABLES)?;
            copy.make_tables(LATER_TABLES)?;
            copy.mark_format(FORMAT)?;
            self.read_at_once(|on| copy_rows(on, &copy))?;
            moment.commit()?;
        }
        let workspaces = verify_everything(&copy, &self.row_key, &self.keyring)?;
        drop(copy);
        let file = fs::File::open(draft).map_err(|error| Fault::file(draft, &error))?;
        file.sync_all().map_err(|error| Fault::file(draft, &error))?;
        let bytes = file.metadata().map_err(|error| Fault::file(draft, &error))?.len();
        Ok(Backup { workspaces, bytes })
    }
}
