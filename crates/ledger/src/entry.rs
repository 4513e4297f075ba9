// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An entry: a change with its place in the chain; the head is chained, the bodies stand beside it.

use serde::{Deserialize, Serialize};

use crate::{ActId, AnyId, Change, Digest, Timestamp};

/// Chance that keeps a short body from being guessed by its commitment.
pub type Salt = [u8; 32];

/// The last entry of a chain, or any other to go on from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub number: u64,
    pub hash: Digest,
}

impl Link {
    /// Before the first entry.
    pub const START: Link = Link { number: 0, hash: Digest::NOTHING };
}

/// What is chained of a change: everything but what the records say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub workspace: AnyId,
    pub number: u64,
    pub previous: Digest,
    pub act: String,
    pub act_id: ActId,
    pub by: AnyId,
    pub at: Timestamp,
    pub revisions: Vec<RevisionHead>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevisionHead {
    pub record: AnyId,
    pub number: u32,
    pub kind: String,
    /// SHA-256 of salt and JSON in clear text: sealing or erasing a body never touches the chain.
    pub commitment: Digest,
}

/// What a revision says, beside the chain.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Salt and JSON, as stored.
    Open(Vec<u8>),
    /// Encrypted, and no key at hand: the head can be checked, the words cannot be read.
    Sealed,
    /// Salt and JSON were deleted together; only the commitment is left.
    Erased,
}

impl Body {
    pub fn write(salt: &Salt, json: &str) -> Body {
        Body::Open([salt.as_slice(), json.as_bytes()].concat())
    }

    /// The JSON, where the body can be read.
    pub fn json(&self) -> Option<&str> {
        match self {
            Body::Open(bytes) => std::str::from_utf8(bytes.get(size_of::<Salt>()..)?).ok(),
            Body::Sealed | Body::Erased => None,
        }
    }
}

/// A change in its place: head as it is stored, its hash, and the bodies in the head's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub head: Head,
    /// The very bytes that the hash covers: never made again from the struct.
    pub bytes: Vec<u8>,
    pub hash: Digest,
    pub bodies: Vec<Body>,
}

impl Entry {
    /// Gives a change its place after `last`.
    pub fn after(
        last: Link,
        workspace: AnyId,
        change: &Change,
        mut salt: impl FnMut() -> Salt,
    ) -> Entry {
        let mut bodies = Vec::with_capacity(change.revisions.len());
        let mut revisions = Vec::with_capacity(change.revisions.len());
        for revision in &change.revisions {
            let salt = salt();
            revisions.push(RevisionHead {
                record: revision.record,
                number: revision.number,
                kind: revision.kind.clone(),
                commitment: Digest::of_parts(&[&salt, revision.json.as_bytes()]),
            });
            bodies.push(Body::write(&salt, &revision.json));
        }
        let head = Head {
            workspace,
            number: last.number + 1,
            previous: last.hash,
            act: change.act.clone(),
            act_id: change.act_id,
            by: change.by,
            at: change.at,
            revisions,
        };
        let bytes = serde_json::to_vec(&head).expect("a head is plain");
        let hash = Digest::of(&bytes);
        Entry { head, bytes, hash, bodies }
    }

    pub fn link(&self) -> Link {
        Link { number: self.head.number, hash: self.hash }
    }
}
