// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The read log: which facilitator looked at a party's between-us records, once a day a surface.

use ledger::AnyId;

use crate::{Fault, Store, row::id, schema::READ_LOG, value::AsValue};

/// One line: at most one per reader, party, surface and day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Read {
    pub workspace: AnyId,
    pub reader: AnyId,
    pub party: AnyId,
    /// The page, paper or mail, by its name in the register of channels.
    pub surface: String,
    /// As `2026-11-21`, in Europe/Amsterdam.
    pub day: String,
}

impl Store {
    /// Writes lines behind, many at once; what stands there already is left alone.
    pub fn log_reads(&self, reads: &[Read]) -> Result<(), Fault> {
        if reads.is_empty() {
            return Ok(());
        }
        self.write(|on| {
            for it in reads {
                let (workspace, reader, party) = (it.workspace.0, it.reader.0, it.party.0);
                let values: [&dyn AsValue; 5] = [&workspace, &reader, &party, &it.surface, &it.day];
                READ_LOG.add(on, &self.row_key, &values)?;
            }
            Ok(())
        })
    }

    /// Who read what of a party, the latest day first.
    pub fn reads_of(&self, workspace: AnyId, party: AnyId) -> Result<Vec<Read>, Fault> {
        let rest = "WHERE workspace = ?1 AND party = ?2 ORDER BY day DESC, reader, surface";
        self.read(|on| {
            READ_LOG.rows(on, &self.row_key, rest, (workspace.0, party.0), |row| {
                Ok(Read {
                    workspace: id(row, 0)?,
                    reader: id(row, 1)?,
                    party: id(row, 2)?,
                    surface: row.get(3)?,
                    day: row.get(4)?,
                })
            })
        })
    }
}
