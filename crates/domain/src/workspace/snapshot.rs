// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A workspace on its way to or from a snapshot: a cache, never a source.

use std::sync::Arc;

use ledger::{AnyId, Link, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Kept, Origin, Workspace};
use crate::records::{Kind, Record, Unreadable};

/// A workspace on its way to or from a snapshot: a cache, never a source.
#[derive(Serialize, Deserialize)]
struct Snapshot {
    number: u64,
    hash: ledger::Digest,
    at: Timestamp,
    erased_at: u64,
    records: Vec<SnapshotRecord>,
}

#[derive(Serialize, Deserialize)]
struct SnapshotRecord {
    k: String,
    id: AnyId,
    n: u32,
    mb: AnyId,
    ma: Timestamp,
    o: (u64, u32),
    b: AnyId,
    a: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    w: Option<String>,
    #[serde(default, skip_serializing_if = "<[u32]>::is_empty")]
    t: Box<[u32]>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    gone: bool,
    r: Box<RawValue>,
}

impl Workspace {
    pub fn write_snapshot(&self) -> Vec<u8> {
        let line = |(key, kept): (&(Kind, AnyId), &Arc<Kept>), gone| SnapshotRecord {
            k: key.0.word().to_owned(),
            id: key.1,
            n: kept.revision,
            mb: kept.made_by,
            ma: kept.made_at,
            o: kept.order,
            b: kept.by,
            a: kept.at,
            w: kept.why.as_deref().map(str::to_owned),
            t: kept.meanwhile.clone(),
            gone,
            r: RawValue::from_string(kept.record.to_json().expect("records are plain"))
                .expect("just written"),
        };
        let here = self.kept.iter().map(|it| line(it, false));
        let gone = self.withdrawn.iter().map(|it| line(it, true));
        let snapshot = Snapshot {
            number: self.last.number,
            hash: self.last.hash,
            at: self.last_at,
            erased_at: self.erased_at,
            records: here.chain(gone).collect(),
        };
        serde_json::to_vec(&snapshot).expect("records are plain")
    }

    pub fn read_snapshot(id: AnyId, bytes: &[u8]) -> Result<Workspace, Unreadable> {
        let shape = |error: serde_json::Error| Unreadable::Shape {
            kind: "snapshot".to_owned(),
            why: error.to_string(),
        };
        let snapshot: Snapshot = serde_json::from_slice(bytes).map_err(shape)?;
        let mut workspace = Workspace::new(id);
        for line in snapshot.records {
            let kind = Kind::from_word(&line.k).ok_or(Unreadable::Word(line.k))?;
            let kept = Kept {
                record: Record::from_json(kind, line.r.get()).map_err(shape)?,
                revision: line.n,
                made_by: line.mb,
                made_at: line.ma,
                order: line.o,
                by: line.b,
                at: line.a,
                why: line.w.map(String::into_boxed_str),
                meanwhile: line.t,
            };
            let (by, at, order) = (kept.made_by, kept.made_at, kept.order);
            workspace.origins.insert(line.id, Origin { kind, by, at, order });
            workspace.keep(kind, line.id, kept, line.gone);
        }
        workspace.last = Link { number: snapshot.number, hash: snapshot.hash };
        workspace.last_at = snapshot.at;
        workspace.erased_at = snapshot.erased_at;
        Ok(workspace)
    }
}
