// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Turning the seal on and off, and giving it another key: in small steps, so that whoever is
//! stopped half-way goes on where it was.

use ledger::AnyId;

use crate::{
    Fault, Journal, SealKey, Serving, Store,
    append::signed,
    connection::Connection,
    entries::read_body,
    keyring::{BESIDE, RowKey, rows},
    row::{Table, count, id},
    schema::{ADDRESS, INVITATION, LOGIN_LINK, MAIL_QUEUE, NOTICE, SEAL},
    value::{AsValue, Kept, Value},
};

/// How many entries are done in one transaction, so that nobody waits long.
const STEP: u64 = 200;

const STORED: &str = "
SELECT number, place, record, revision, sealed, bytes FROM body
WHERE workspace = ?1 AND number > ?2 AND number <= ?3 AND sealed = ?4 AND bytes IS NOT NULL";

const CHANGE: &str = "
UPDATE body SET sealed = ?4, bytes = ?5 WHERE workspace = ?1 AND number = ?2 AND place = ?3";

/// The tables with texts that say who somebody is, and the columns of these texts.
const TEXTS: [(&Table, &[usize]); 5] = [
    (&ADDRESS, &[0]),
    (&LOGIN_LINK, &[3]),
    (&INVITATION, &[3]),
    (&MAIL_QUEUE, &[1, 2, 3, 7]),
    (&NOTICE, &[4]),
];

/// How far the seal is, for whoever runs the installation.
#[derive(Clone, Debug, PartialEq)]
pub struct Sealing {
    /// What is written now is sealed.
    pub is_on: bool,
    /// The seal key was given.
    pub has_key: bool,
    pub sealed: u64,
    pub open: u64,
    pub erased: u64,
}

impl Sealing {
    /// On and all of it sealed, or off and all of it open.
    pub fn is_whole(&self) -> bool {
        if self.is_on { self.open == 0 } else { self.sealed == 0 }
    }
}

/// Told after each step how many entries of how many are done.
pub type Progress<'p> = &'p mut dyn FnMut(u64, u64);

impl Store {
    /// Whether the database is sealed and cannot be read here.
    pub fn lacks_seal_key(&self) -> bool {
        self.keyring.lacks_key()
    }

    pub fn sealing(&self) -> Result<Sealing, Fault> {
        self.read_at_once(|on| {
            let all = |sql| Ok::<_, Fault>(on.one::<i64>(sql, ())?.unwrap_or_default() as u64);
            let bodies = "SELECT count(*) FROM body WHERE bytes IS NOT NULL AND sealed = ";
            Ok(Sealing {
                is_on: self.keyring.writes(),
                has_key: self.keyring.own().is_some(),
                sealed: all(&format!("{bodies}1"))?,
                open: all(&format!("{bodies}0"))?,
                erased: all("SELECT count(*) FROM body WHERE bytes IS NULL")?,
            })
        })
    }

    /// Seals everything, from now on and of before. Stopped half-way, what is done stays done:
    /// asking again goes on. Nobody may serve the database meanwhile, as it would go on writing
    /// open: holding `Serving` shows that nobody does.
    pub fn seal(&self, _nobody_serves: &Serving, progress: Progress<'_>) -> Result<(), Fault> {
        self.switch(true)?;
        self.convert(true, progress)
    }

    /// Opens everything, from now on and of before.
    pub fn unseal(&self, _nobody_serves: &Serving, progress: Progress<'_>) -> Result<(), Fault> {
        if !self.keyring.is_used() {
            return Ok(());
        }
        self.switch(false)?;
        self.convert(false, progress)?;
        self.write(|on| SEAL.remove(on, "", ()).map(drop))?;
        self.know_again()?;
        self.rewrite()
    }

    /// Wraps the keys of all workspaces under another seal key; what was sealed stays as it is.
    /// From here on only the new key opens this database.
    pub fn rotate_seal(&self, _nobody_serves: &Serving, new: &SealKey) -> Result<usize, Fault> {
        let wrapped = self.write(|on| {
            let all = rows(on, Some(&self.row_key))?;
            for row in &all {
                let opened = self.keyring.opened(row)?;
                let wrapped = opened.wrapped(row.workspace, new);
                SEAL.put(on, &self.row_key, &[&row.workspace.0, &wrapped, &row.writes])?;
            }
            Ok(all.len())
        })?;
        // The old wrappings may still stand in what the file keeps of earlier pages.
        self.rewrite()?;
        Ok(wrapped)
    }

    fn switch(&self, writes: bool) -> Result<(), Fault> {
        let own = self.keyring.own().ok_or(Fault::SealKeyMissing)?;
        let switched = self.write(|on| {
            let known = rows(on, Some(&self.row_key))?;
            let wrapped = match known.into_iter().find(|it| it.workspace == BESIDE) {
                Some(row) => row.wrapped,
                None => crate::seal::WorkspaceKey::by_chance().wrapped(BESIDE, own),
            };
            SEAL.put(on, &self.row_key, &[&BESIDE.0, &wrapped, &writes])?;
            self.keyring.read_again(on, Some(&self.row_key))?;
            // With the switch itself, because people are looked up by these texts.
            let convert = |it: &(&Table, &[usize])| convert_texts(on, &self.row_key, it.0, it.1);
            TEXTS.iter().try_for_each(convert)
        });
        // Also where it came to nothing: the keyring may have looked ahead.
        self.know_again()?;
        switched
    }

    fn know_again(&self) -> Result<(), Fault> {
        self.read(|on| self.keyring.read_again(on, Some(&self.row_key)))
    }

    fn convert(&self, seal: bool, progress: Progress<'_>) -> Result<(), Fault> {
        let workspaces = self.workspaces()?;
        let all: u64 = workspaces.iter().map(|it| it.last.number).sum();
        let mut done = 0;
        for row in workspaces {
            // Snapshots hold the same words; a later one is written as it should be.
            self.write(|on| {
                crate::snapshot::remove(on, row.id)?;
                self.keyring.sealer(on, &self.row_key, row.id).map(drop)
            })?;
            let mut from = 0;
            while from < row.last.number {
                let to = row.last.number.min(from + STEP);
                self.write(|on| self.convert_step(on, row.id, (from, to), seal))?;
                done += to - from;
                from = to;
                progress(done, all);
            }
        }
        self.write(|on| on.execute("DELETE FROM snapshot_part", ()).map(drop))?;
        self.rewrite()
    }

    fn convert_step(
        &self,
        on: &Connection,
        workspace: AnyId,
        (from, to): (u64, u64),
        seal: bool,
    ) -> Result<(), Fault> {
        let opener = self.keyring.opener(on, workspace)?;
        let sealer = self.keyring.sealer(on, &self.row_key, workspace)?;
        let mut found = Vec::new();
        on.each(STORED, (workspace.0, signed(from)?, signed(to)?, !seal), |row| {
            let (record, revision) = (id(row, 2)?, row.get::<u32>(3)?);
            let body = read_body(&opener, (record, revision), row, 4)?;
            found.push((count(row, 0)?, count(row, 1)?, record, revision, body));
            Ok(())
        })?;
        for (number, place, record, revision, body) in found {
            let ledger::Body::Open(clear) = body else { return Err(Fault::SealKeyMissing) };
            if clear.is_empty() {
                return Err(Fault::torn(format!("a body of entry {number} does not open")));
            }
            let bytes = match &sealer {
                Some(sealer) => sealer.body(record, revision, &clear),
                None => clear,
            };
            let is_sealed = sealer.is_some();
            let given = (workspace.0, signed(number)?, signed(place)?, is_sealed, bytes);
            on.execute(CHANGE, given)?;
        }
        Ok(())
    }
}

/// Writes the texts of a table again, as they are stored now.
fn convert_texts(
    on: &Connection,
    key: &RowKey,
    table: &Table,
    texts: &[usize],
) -> Result<(), Fault> {
    let change = |column: usize, value: Value<'_>| {
        let Value::Text(text) = value else { return Ok(Kept::from(value)) };
        if !texts.contains(&column) {
            return Ok(Kept::from(value));
        }
        let name = table.columns[column];
        let text = String::from_utf8_lossy(text).into_owned();
        Ok::<_, Fault>(Kept::Text(key.stored(name, &key.clear(name, text)?)?.into_bytes()))
    };
    let width = table.columns.len();
    let read = |row: &crate::connection::Row<'_>| {
        (0..width).map(|n| change(n, row.value(n)?)).collect::<Result<Vec<Kept>, Fault>>()
    };
    let found = table.rows(on, key, "", (), read)?;
    table.remove(on, "", ())?;
    for values in &found {
        let values: Vec<&dyn AsValue> = values.iter().map(|it| it as &dyn AsValue).collect();
        table.put(on, key, &values)?;
    }
    Ok(())
}
