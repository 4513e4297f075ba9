// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The keyring: whether bodies are sealed here, and the keys of workspaces that were unwrapped.

use std::{
    collections::HashMap,
    ops::Deref,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use ledger::{AnyId, Body, Key};

use crate::{
    Fault, SealKey,
    connection::{Connection, Row},
    row::id,
    schema::SEAL,
    seal::{Belongs, WorkspaceKey},
};

/// Under this id stands the key of the rows beside the journal; its row says whether sealing is on.
pub(crate) const BESIDE: AnyId = AnyId::INSTALLATION;

pub(crate) struct Keyring {
    own: Option<SealKey>,
    known: RwLock<Known>,
}

#[derive(Default)]
struct Known {
    /// Something was sealed here, or is about to be.
    is_used: bool,
    /// What is written is sealed.
    writes: bool,
    keys: HashMap<AnyId, WorkspaceKey>,
}

/// A row of the table `seal`.
pub(crate) struct Wrapped {
    pub workspace: AnyId,
    pub wrapped: Vec<u8>,
    pub writes: bool,
}

impl Keyring {
    /// Unwraps what stands in the database, where the seal key is at hand; refused when it is
    /// another's. Without `row_key` no checksum is looked at: in a back-up whose key is gone.
    pub fn load(
        on: &Connection,
        row_key: Option<&Key>,
        own: Option<SealKey>,
    ) -> Result<Keyring, Fault> {
        let keyring = Keyring { own, known: RwLock::default() };
        keyring.read_again(on, row_key)?;
        Ok(keyring)
    }

    pub fn read_again(&self, on: &Connection, row_key: Option<&Key>) -> Result<(), Fault> {
        let mut known = Known::default();
        for row in rows(on, row_key)? {
            known.is_used = true;
            known.writes |= row.workspace == BESIDE && row.writes;
            if self.own.is_some() {
                known.keys.insert(row.workspace, self.opened(&row)?);
            }
        }
        *self.write() = known;
        Ok(())
    }

    pub fn own(&self) -> Option<&SealKey> {
        self.own.as_ref()
    }

    /// The key of a row, unwrapped with our own.
    pub fn opened(&self, row: &Wrapped) -> Result<WorkspaceKey, Fault> {
        let own = self.own.as_ref().ok_or(Fault::SealKeyMissing)?;
        WorkspaceKey::unwrap(row.workspace, &row.wrapped, own).ok_or(Fault::SealKeyOther)
    }

    /// Something is sealed here, and the seal key is not at hand.
    pub fn lacks_key(&self) -> bool {
        self.own.is_none() && self.read().is_used
    }

    pub fn is_used(&self) -> bool {
        self.read().is_used
    }

    pub fn writes(&self) -> bool {
        self.read().writes
    }

    /// What opens the bodies of one workspace; looked up before its rows are read.
    pub fn opener(&self, on: &Connection, workspace: AnyId) -> Result<Opener, Fault> {
        let key = self.key_of(on, workspace)?;
        if let Some(key) = &key {
            self.remember(workspace, key);
        }
        Ok(Opener { workspace, key, lacks_key: self.lacks_key() })
    }

    /// What seals in one workspace; none while what is written stays open. A new workspace gets its
    /// key here, in the same transaction as its first entry.
    pub fn sealer(
        &self,
        on: &Connection,
        row_key: &Key,
        workspace: AnyId,
    ) -> Result<Option<Sealer>, Fault> {
        if !self.writes() {
            return Ok(None);
        }
        let own = self.own.as_ref().ok_or(Fault::SealKeyMissing)?;
        if let Some(key) = self.key_of(on, workspace)? {
            return Ok(Some(Sealer { workspace, key }));
        }
        // Not remembered: the transaction may yet come to nothing.
        let key = WorkspaceKey::by_chance();
        SEAL.put(on, row_key, &[&workspace.0, &key.wrapped(workspace, own), &true])?;
        Ok(Some(Sealer { workspace, key }))
    }

    fn key_of(&self, on: &Connection, workspace: AnyId) -> Result<Option<WorkspaceKey>, Fault> {
        if let Some(key) = self.read().keys.get(&workspace) {
            return Ok(Some(key.clone()));
        }
        let Some(own) = self.own.as_ref().filter(|_| self.is_used()) else { return Ok(None) };
        let sql = "SELECT wrapped FROM seal WHERE workspace = ?1";
        let Some(wrapped) = on.one::<Vec<u8>>(sql, [workspace.0])? else { return Ok(None) };
        WorkspaceKey::unwrap(workspace, &wrapped, own).map(Some).ok_or(Fault::SealKeyOther)
    }

    fn remember(&self, workspace: AnyId, key: &WorkspaceKey) {
        if !self.read().keys.contains_key(&workspace) {
            self.write().keys.insert(workspace, key.clone());
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Known> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn rows(on: &Connection, row_key: Option<&Key>) -> Result<Vec<Wrapped>, Fault> {
    let read = |row: &Row<'_>| {
        Ok(Wrapped { workspace: id(row, 0)?, wrapped: row.get(1)?, writes: row.get(2)? })
    };
    if let Some(key) = row_key {
        return SEAL.rows(on, key, "ORDER BY workspace", (), read);
    }
    let mut found = Vec::new();
    on.each("SELECT workspace, wrapped, writes FROM seal ORDER BY workspace", (), |row| {
        found.push(read(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// Opens what was sealed in one workspace.
pub(crate) struct Opener {
    workspace: AnyId,
    key: Option<WorkspaceKey>,
    /// Something is sealed here and cannot be opened.
    lacks_key: bool,
}

impl Opener {
    /// A body as it is stored. One that does not open was changed, and says so by its commitment.
    pub fn body(
        &self,
        record: AnyId,
        revision: u32,
        sealed: bool,
        stored: Option<Vec<u8>>,
    ) -> Body {
        let (bytes, key) = match (stored, &self.key) {
            (None, _) => return Body::Erased,
            (Some(bytes), _) if !sealed => return Body::Open(bytes),
            (Some(_), None) if self.lacks_key => return Body::Sealed,
            // Nothing of this workspace was ever sealed: the mark is wrong, or the bytes are.
            (Some(bytes), None) => return Body::Open(bytes),
            (Some(bytes), Some(key)) => (bytes, key),
        };
        let workspace = self.workspace;
        let belongs = Belongs::Body { workspace, record, revision };
        Body::Open(key.open(belongs, &bytes).unwrap_or_default())
    }

    /// A part of a snapshot; nothing when it does not open.
    pub fn part(&self, writing: AnyId, place: u32, stored: &[u8]) -> Option<Vec<u8>> {
        let workspace = self.workspace;
        self.key.as_ref()?.open(Belongs::SnapshotPart { workspace, writing, place }, stored)
    }
}

/// Seals what is written in one workspace.
pub(crate) struct Sealer {
    workspace: AnyId,
    key: WorkspaceKey,
}

impl Sealer {
    pub fn body(&self, record: AnyId, revision: u32, clear: &[u8]) -> Vec<u8> {
        let workspace = self.workspace;
        self.key.seal(Belongs::Body { workspace, record, revision }, clear)
    }

    pub fn part(&self, writing: AnyId, place: u32, clear: &[u8]) -> Vec<u8> {
        let workspace = self.workspace;
        self.key.seal(Belongs::SnapshotPart { workspace, writing, place }, clear)
    }
}

/// How a text of a row beside the journal begins that was sealed.
const MARK: &str = "sealed:";

/// The column that rows are looked up by: its texts are sealed alike each time.
const LOOKED_UP: &str = "mail";

/// The key of the rows beside the journal: for their checksums, and for the texts in them that say
/// who somebody is.
pub(crate) struct RowKey {
    key: Key,
    keyring: Arc<Keyring>,
}

impl Deref for RowKey {
    type Target = Key;

    fn deref(&self) -> &Key {
        &self.key
    }
}

impl RowKey {
    pub fn new(key: Key, keyring: Arc<Keyring>) -> RowKey {
        RowKey { key, keyring }
    }

    /// A text as it is stored in a column of this name.
    pub fn stored(&self, column: &str, text: &str) -> Result<String, Fault> {
        if !self.keyring.writes() {
            return Ok(text.to_owned());
        }
        let key = self.keyring.beside()?;
        let belongs = Belongs::Text { column };
        let sealed = match column {
            LOOKED_UP => key.seal_alike(belongs, text.as_bytes()),
            _ => key.seal(belongs, text.as_bytes()),
        };
        Ok(format!("{MARK}{}", letters(&sealed)))
    }

    /// A mail address as it is stored and looked up; capitals do not matter.
    pub fn mail(&self, mail: &str) -> Result<String, Fault> {
        self.stored(LOOKED_UP, &crate::account::written(mail))
    }

    /// A stored text, opened where it was sealed.
    pub fn clear(&self, column: &str, stored: String) -> Result<String, Fault> {
        let Some(sealed) = stored.strip_prefix(MARK) else { return Ok(stored) };
        let key = self.keyring.beside()?;
        let opened = bytes(sealed).and_then(|it| key.open(Belongs::Text { column }, &it));
        let text = opened.and_then(|it| String::from_utf8(it).ok());
        text.ok_or_else(|| Fault::torn("a sealed text beside the journal does not open"))
    }

    pub fn clear_mail(&self, stored: String) -> Result<String, Fault> {
        self.clear(LOOKED_UP, stored)
    }
}

impl Keyring {
    fn beside(&self) -> Result<WorkspaceKey, Fault> {
        self.read().keys.get(&BESIDE).cloned().ok_or(Fault::SealKeyMissing)
    }
}

fn letters(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 16] = b"0123456789abcdef";
    let halves = bytes.iter().flat_map(|it| [it >> 4, it & 15]);
    halves.map(|it| char::from(LETTERS[usize::from(it)])).collect()
}

fn bytes(letters: &str) -> Option<Vec<u8>> {
    let pairs = letters.as_bytes().chunks(2);
    pairs.map(|it| u8::from_str_radix(std::str::from_utf8(it).ok()?, 16).ok()).collect()
}
