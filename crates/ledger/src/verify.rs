// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Checking a chain: says exactly where it stops being right, and what is wrong there.

use crate::{AnyId, Body, Digest, Entry, Head, Link};

/// Where a chain stops being right.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("entry {number}: {what}")]
pub struct Broken {
    pub number: u64,
    pub what: What,
}

/// What is wrong with an entry.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum What {
    #[error("its bytes do not give the hash that is stored with it")]
    Hash,
    #[error("it cannot be read as the head of an entry")]
    Head,
    #[error("it belongs to another workspace")]
    Workspace,
    #[error("its number does not follow the entry before it")]
    Number,
    #[error("it does not follow from the entry before it")]
    Previous,
    #[error("it has {found} bodies where its head names {named}")]
    Bodies { found: usize, named: usize },
    #[error("the body of record {record}, revision {revision}, was changed")]
    Commitment { record: AnyId, revision: u32 },
}

/// Reads one stored entry and checks it against the one before it.
pub fn verify_next(
    last: Link,
    workspace: AnyId,
    bytes: Vec<u8>,
    hash: Digest,
    bodies: Vec<Body>,
) -> Result<Entry, Broken> {
    let number = last.number + 1;
    let broken = |what| Broken { number, what };
    if Digest::of(&bytes) != hash {
        return Err(broken(What::Hash));
    }
    let head: Head = serde_json::from_slice(&bytes).map_err(|_| broken(What::Head))?;
    if head.workspace != workspace {
        return Err(broken(What::Workspace));
    }
    if head.number != number {
        return Err(broken(What::Number));
    }
    if head.previous != last.hash {
        return Err(broken(What::Previous));
    }
    if head.revisions.len() != bodies.len() {
        let (found, named) = (bodies.len(), head.revisions.len());
        return Err(broken(What::Bodies { found, named }));
    }
    for (revision, body) in head.revisions.iter().zip(&bodies) {
        if let Body::Open(stored) = body
            && (Digest::of(stored) != revision.commitment || body.json().is_none())
        {
            let (record, revision) = (revision.record, revision.number);
            return Err(broken(What::Commitment { record, revision }));
        }
    }
    Ok(Entry { head, bytes, hash, bodies })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActId, Change, Revision};

    const WORKSPACE: AnyId = AnyId([9; 16]);

    fn chain() -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for (place, word) in ["een", "twee", "drie"].into_iter().enumerate() {
            let id = AnyId([place as u8 + 1; 16]);
            let change = Change {
                act: "test.say".to_owned(),
                act_id: ActId(id),
                by: AnyId([7; 16]),
                at: 0,
                revisions: vec![Revision {
                    record: id,
                    number: 1,
                    kind: "word".to_owned(),
                    json: format!("{{\"is\":\"{word}\"}}"),
                }],
            };
            let last = entries.last().map_or(Link::START, Entry::link);
            entries.push(Entry::after(last, WORKSPACE, &change, || [5; 32]));
        }
        entries
    }

    fn verify(entries: &[Entry]) -> Result<(), Broken> {
        let mut last = Link::START;
        for entry in entries.iter().cloned() {
            last = verify_next(last, WORKSPACE, entry.bytes, entry.hash, entry.bodies)?.link();
        }
        Ok(())
    }

    #[test]
    fn a_changed_word_is_named_where_it_stands() {
        let mut entries = chain();
        assert_eq!(verify(&entries), Ok(()));
        entries[1].bodies[0] = Body::write(&[5; 32], "{\"is\":\"TWEE\"}");
        let record = AnyId([2; 16]);
        let what = What::Commitment { record, revision: 1 };
        assert_eq!(verify(&entries), Err(Broken { number: 2, what }));
    }

    #[test]
    fn an_erased_or_sealed_body_leaves_the_chain_whole() {
        let mut entries = chain();
        entries[0].bodies[0] = Body::Erased;
        entries[2].bodies[0] = Body::Sealed;
        assert_eq!(verify(&entries), Ok(()));
    }

    #[test]
    fn a_flipped_bit_a_lost_entry_and_a_swap_are_each_told() {
        let mut flipped = chain();
        flipped[2].bytes[3] ^= 1;
        assert_eq!(verify(&flipped), Err(Broken { number: 3, what: What::Hash }));

        let mut lost = chain();
        lost.remove(1);
        assert_eq!(verify(&lost), Err(Broken { number: 2, what: What::Number }));

        let other = chain();
        let first = other[0].clone();
        let moved = verify_next(Link::START, AnyId([1; 16]), first.bytes, first.hash, first.bodies);
        assert_eq!(moved, Err(Broken { number: 1, what: What::Workspace }));
    }
}
