// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The seal: what is said is encrypted under a key of its workspace, and that key under the
//! operator's own, which never stands in the database or in a back-up.
//!
//! Sealed bytes are a nonce by chance, the encrypted bytes and a tag (XChaCha20-Poly1305). The tag
//! also binds where they belong, so bytes that were moved to another place open no more than bytes
//! that were changed.

use std::{fmt, fs, io::Write, path::Path};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use ledger::{AnyId, Digest, Key};

use crate::{
    Fault, chance,
    place::{create_private, sync_folder_of},
};

const NONCE: usize = 24;

/// The operator's key: it only wraps the keys of workspaces, so that it can be replaced without
/// touching what was sealed.
#[derive(Clone)]
pub struct SealKey([u8; 32]);

impl SealKey {
    /// From 64 hexadecimal letters.
    pub fn from_letters(letters: &str) -> Option<SealKey> {
        letters.trim().parse().ok().map(|digest: Digest| SealKey(digest.0))
    }

    pub fn read(path: &Path) -> Result<SealKey, Fault> {
        let text = fs::read_to_string(path).map_err(|error| Fault::file(path, &error))?;
        SealKey::from_letters(&text).ok_or_else(|| Fault::File {
            path: path.display().to_string(),
            what: "this is not a seal key: it should hold 64 hexadecimal letters".to_owned(),
        })
    }

    /// Makes a key by chance in a new file that only its owner may read.
    pub fn make(path: &Path) -> Result<SealKey, Fault> {
        let key = chance();
        let mut file = create_private(path)?;
        let written = writeln!(file, "{}", Digest(key)).and_then(|()| file.sync_all());
        written.map_err(|error| Fault::file(path, &error))?;
        sync_folder_of(path)?;
        Ok(SealKey(key))
    }
}

impl fmt::Debug for SealKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealKey(…)")
    }
}

/// Where sealed bytes belong: they open nowhere else.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Belongs<'a> {
    Body { workspace: AnyId, record: AnyId, revision: u32 },
    SnapshotPart { workspace: AnyId, writing: AnyId, place: u32 },
    WorkspaceKey { workspace: AnyId },
    Text { column: &'a str },
    Urn { workspace: AnyId, round: AnyId },
}

impl Belongs<'_> {
    /// As bytes; each part with its length, so that no two places are the same.
    fn bytes(&self) -> Vec<u8> {
        let number;
        let parts: [&[u8]; 4] = match self {
            Belongs::Body { workspace, record, revision } => {
                number = revision.to_be_bytes();
                [b"body", &workspace.0, &record.0, &number]
            }
            Belongs::SnapshotPart { workspace, writing, place } => {
                number = place.to_be_bytes();
                [b"snapshot", &workspace.0, &writing.0, &number]
            }
            Belongs::WorkspaceKey { workspace } => [b"key", &workspace.0, &[], &[]],
            Belongs::Urn { workspace, round } => [b"urn", &workspace.0, &round.0, &[]],
            Belongs::Text { column } => [b"text", column.as_bytes(), &[], &[]],
        };
        let mut bytes = b"kwartier seal 1".to_vec();
        for part in parts {
            bytes.extend((part.len() as u64).to_be_bytes());
            bytes.extend(part);
        }
        bytes
    }
}

/// The key of one workspace, or (under the id of the installation) of the rows beside the journal.
#[derive(Clone)]
pub(crate) struct WorkspaceKey([u8; 32]);

impl WorkspaceKey {
    pub fn by_chance() -> WorkspaceKey {
        WorkspaceKey(chance())
    }

    /// As it is stored.
    pub fn wrapped(&self, workspace: AnyId, under: &SealKey) -> Vec<u8> {
        seal(&under.0, Belongs::WorkspaceKey { workspace }, &self.0, chance())
    }

    /// Nothing when it was wrapped under another key, or changed.
    pub fn unwrap(workspace: AnyId, wrapped: &[u8], under: &SealKey) -> Option<WorkspaceKey> {
        let bytes = open(&under.0, Belongs::WorkspaceKey { workspace }, wrapped)?;
        bytes.try_into().ok().map(WorkspaceKey)
    }

    pub fn seal(&self, belongs: Belongs<'_>, clear: &[u8]) -> Vec<u8> {
        seal(&self.0, belongs, clear, chance())
    }

    /// Sealed alike each time, so that it can be looked up: only for mail addresses.
    pub fn seal_alike(&self, belongs: Belongs<'_>, clear: &[u8]) -> Vec<u8> {
        let nonces = Key::new(self.0).for_purpose("nonce");
        let digest = nonces.checksum(&[&belongs.bytes(), clear]);
        seal(&self.0, belongs, clear, *digest.0.first_chunk().expect("a digest has 32 bytes"))
    }

    /// Nothing when the bytes were changed, or belong elsewhere.
    pub fn open(&self, belongs: Belongs<'_>, sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.0, belongs, sealed)
    }
}

/// The key of one urn. It is in no database: only in a file of its own, until the urn is emptied.
pub(crate) struct UrnKey([u8; 32]);

impl From<[u8; 32]> for UrnKey {
    fn from(bytes: [u8; 32]) -> UrnKey {
        UrnKey(bytes)
    }
}

impl UrnKey {
    pub fn seal(&self, belongs: Belongs<'_>, clear: &[u8]) -> Vec<u8> {
        seal(&self.0, belongs, clear, chance())
    }

    pub fn open(&self, belongs: Belongs<'_>, sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.0, belongs, sealed)
    }
}

fn seal(key: &[u8; 32], belongs: Belongs<'_>, clear: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: clear, aad: &belongs.bytes() };
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload);
    let sealed = sealed.expect("a body is far shorter than what one nonce seals");
    [nonce.as_slice(), &sealed].concat()
}

fn open(key: &[u8; 32], belongs: Belongs<'_>, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: sealed, aad: &belongs.bytes() };
    cipher.decrypt(&XNonce::from(*nonce), payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(byte: u8) -> WorkspaceKey {
        WorkspaceKey([byte; 32])
    }

    fn body(workspace: u8, record: u8, revision: u32) -> Belongs<'static> {
        let [workspace, record] = [AnyId([workspace; 16]), AnyId([record; 16])];
        Belongs::Body { workspace, record, revision }
    }

    proptest! {
        #[test]
        fn what_was_sealed_opens_to_the_same(clear: Vec<u8>) {
            let sealed = key(1).seal(body(1, 2, 3), &clear);
            prop_assert_eq!(key(1).open(body(1, 2, 3), &sealed), Some(clear.clone()));
            prop_assert_ne!(key(1).seal(body(1, 2, 3), &clear), sealed, "another nonce each time");
            let alike = key(1).seal_alike(body(1, 2, 3), &clear);
            prop_assert_eq!(key(1).seal_alike(body(1, 2, 3), &clear), alike.clone());
            prop_assert_eq!(key(1).open(body(1, 2, 3), &alike), Some(clear));
        }

        #[test]
        fn a_flipped_bit_is_refused_wherever_it_stands(clear: Vec<u8>, at: usize, bit in 0..8) {
            let mut sealed = key(1).seal(body(1, 2, 3), &clear);
            let at = at % sealed.len();
            sealed[at] ^= 1u8 << bit;
            prop_assert_eq!(key(1).open(body(1, 2, 3), &sealed), None);
        }

        #[test]
        fn a_body_that_was_moved_or_cut_opens_nowhere(clear: Vec<u8>, cut: usize) {
            let sealed = key(1).seal(body(1, 2, 3), &clear);
            for other in [body(9, 2, 3), body(1, 9, 3), body(1, 2, 4)] {
                prop_assert_eq!(key(1).open(other, &sealed), None);
            }
            prop_assert_eq!(key(2).open(body(1, 2, 3), &sealed), None);
            let cut = cut % sealed.len();
            prop_assert_eq!(key(1).open(body(1, 2, 3), &sealed[..cut]), None);
        }

        #[test]
        fn other_bytes_never_open_and_never_panic(sealed: Vec<u8>) {
            prop_assert_eq!(key(1).open(body(1, 2, 3), &sealed), None);
        }
    }

    #[test]
    fn a_wrapped_key_opens_under_its_own_key_and_workspace_only() {
        let [first, second] = [SealKey([1; 32]), SealKey([2; 32])];
        let [here, there] = [AnyId([1; 16]), AnyId([2; 16])];
        let wrapped = key(7).wrapped(here, &first);
        let unwrapped = WorkspaceKey::unwrap(here, &wrapped, &first).expect("its own key");
        assert_eq!(unwrapped.0, key(7).0);
        assert!(WorkspaceKey::unwrap(there, &wrapped, &first).is_none());
        assert!(WorkspaceKey::unwrap(here, &wrapped, &second).is_none());
        let again = unwrapped.wrapped(here, &second);
        let again = WorkspaceKey::unwrap(here, &again, &second).expect("wrapped anew");
        assert_eq!(again.0, key(7).0, "rotation leaves what was sealed as it is");
    }

    #[test]
    fn a_key_is_read_from_its_file_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("seal.key");
        let made = SealKey::make(&path).unwrap();
        assert_eq!(SealKey::read(&path).unwrap().0, made.0);
        assert!(matches!(SealKey::make(&path), Err(Fault::FileThere { .. })));
        fs::write(&path, "not a key").unwrap();
        assert!(matches!(SealKey::read(&path), Err(Fault::File { .. })));
        assert_eq!(format!("{made:?}"), "SealKey(…)");
    }
}
