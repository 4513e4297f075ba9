// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All records of one founding at one moment; an entry is applied by inserting whole records.

mod snapshot;
mod urns;

use std::sync::Arc;

use imbl::{HashMap, OrdMap, OrdSet, ordmap::DiffItem};
use ledger::{AnyId, Entry, Head, Id, Link, RevisionHead, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{
    draft::Act,
    party::Erase,
    records::{Kind, Record, Recorded, Unreadable},
    round::{Crowds, Urn},
    sight::Audience,
};

/// The latest revision of every record. Changed only by [`Workspace::apply`]; cloning is free.
#[derive(Clone, Debug)]
pub struct Workspace {
    id: AnyId,
    kept: OrdMap<(Kind, AnyId), Arc<Kept>>,
    origins: HashMap<AnyId, Origin>,
    under: OrdSet<(AnyId, Kind, AnyId)>,
    /// Withdrawn records keep their last words here, so that they can be restored.
    withdrawn: OrdMap<(Kind, AnyId), Arc<Kept>>,
    /// When records were touched of which the latest words so far were erased.
    erased: HashMap<AnyId, Touched>,
    last: Link,
    last_at: Timestamp,
    /// The last entry that erased a person; none is 0.
    erased_at: u64,
    /// What lies in the urns of open rounds: beside the journal, and in no snapshot.
    urns: OrdMap<AnyId, Arc<Urn>>,
    /// What was looked up once for many who see the same.
    crowds: Crowds,
}

/// Of which kind a record is and who made it, known also when its words were erased.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    pub kind: Kind,
    pub by: AnyId,
    pub at: Timestamp,
    /// The entry that made it, and its place there: the order in which things were made.
    pub order: (u64, u32),
}

/// A record with where it stands: its revision, who made it and who touched it last.
#[derive(Debug, PartialEq)]
pub struct Kept {
    pub(crate) record: Record,
    pub(crate) revision: u32,
    pub(crate) made_by: AnyId,
    pub(crate) made_at: Timestamp,
    pub(crate) order: (u64, u32),
    pub(crate) by: AnyId,
    pub(crate) at: Timestamp,
    pub(crate) why: Option<Box<str>>,
    /// The hours in which it was touched after it was made and before it was touched last.
    pub(crate) meanwhile: Box<[u32]>,
}

/// Days begin on a whole hour wherever clocks are set by whole hours; an hour takes less room.
fn hour(at: Timestamp) -> u32 {
    u32::try_from(at.div_euclid(HOUR)).unwrap_or_default()
}

const HOUR: Timestamp = 60 * 60 * 1000;

impl Kept {
    /// A moment in each hour in which it was touched.
    pub(crate) fn touched(&self) -> impl Iterator<Item = Timestamp> {
        let meanwhile = self.meanwhile.iter().map(|it| Timestamp::from(*it) * HOUR);
        [self.made_at, self.at].into_iter().chain(meanwhile)
    }

    fn meanwhile_with_last(&self) -> Box<[u32]> {
        with_last(&self.meanwhile, self.at, self.made_at)
    }
}

/// When a record was last touched, and the hours between that and its making.
#[derive(Clone, Debug)]
struct Touched {
    at: Timestamp,
    meanwhile: Box<[u32]>,
}

fn with_last(meanwhile: &[u32], at: Timestamp, made_at: Timestamp) -> Box<[u32]> {
    let (last, is_first) = (hour(at), at == made_at);
    if is_first || meanwhile.last() == Some(&last) {
        return meanwhile.into();
    }
    [meanwhile, &[last]].concat().into()
}

/// What a body says: the record, and why it was changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Telling {
    /// Nothing when the record was withdrawn.
    pub(crate) is: Option<Record>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) why: Option<Box<str>>,
}

/// The same, as it is read: the kind stands in the head, so what it is comes later.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Envelope<'j> {
    #[serde(borrow)]
    pub is: Option<&'j RawValue>,
    #[serde(default)]
    pub why: Option<String>,
}

impl Telling {
    fn read(kind: Kind, json: &str) -> Result<Telling, Unreadable> {
        let shape = |error: serde_json::Error| Unreadable::Shape {
            kind: kind.word().to_owned(),
            why: error.to_string(),
        };
        let envelope: Envelope<'_> = serde_json::from_str(json).map_err(shape)?;
        let is = envelope.is.map(|is| Record::from_json(kind, is.get())).transpose();
        Ok(Telling { is: is.map_err(shape)?, why: envelope.why.map(String::into_boxed_str) })
    }
}

impl Workspace {
    pub fn new(id: AnyId) -> Workspace {
        Workspace {
            id,
            kept: OrdMap::new(),
            origins: HashMap::new(),
            under: OrdSet::new(),
            withdrawn: OrdMap::new(),
            erased: HashMap::new(),
            last: Link::START,
            last_at: 0,
            erased_at: 0,
            urns: OrdMap::new(),
            crowds: Crowds::default(),
        }
    }

    pub fn replay<'e>(
        id: AnyId,
        entries: impl IntoIterator<Item = &'e Entry>,
    ) -> Result<Workspace, Unreadable> {
        let mut workspace = Workspace::new(id);
        for entry in entries {
            workspace.apply(entry)?;
        }
        Ok(workspace)
    }

    /// The one way in: each revision takes the place of the one before it.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), Unreadable> {
        self.apply_all(entry, Telling::read)
    }

    /// The same for an entry that was only just decided: what its bodies say is at hand, and need
    /// not be read back. `told` is in the order of its revisions.
    pub fn apply_decided(&mut self, entry: &Entry, told: Vec<Telling>) -> Result<(), Unreadable> {
        assert_eq!(told.len(), entry.bodies.len(), "one for each body");
        let mut told = told.into_iter();
        self.apply_all(entry, |kind, json| {
            let told = told.next().expect("as many as bodies");
            debug_assert_eq!(Telling::read(kind, json).as_ref(), Ok(&told), "read back as written");
            Ok(told)
        })
    }

    fn apply_all(
        &mut self,
        entry: &Entry,
        mut read: impl FnMut(Kind, &str) -> Result<Telling, Unreadable>,
    ) -> Result<(), Unreadable> {
        for (place, (revision, body)) in (0..).zip(entry.head.revisions.iter().zip(&entry.bodies)) {
            let kind = Kind::from_word(&revision.kind)
                .ok_or_else(|| Unreadable::Word(revision.kind.clone()))?;
            let (by, at, order) = (entry.head.by, entry.head.at, (entry.head.number, place));
            let origin = Origin { kind, by, at, order };
            let origin = *self.origins.entry(revision.record).or_insert(origin);
            match body.json() {
                Some(json) => {
                    let told = read(kind, json)?;
                    self.revise(&entry.head, revision, kind, origin, told);
                }
                // Erased or sealed without a key: there is nothing left to show.
                None => {
                    let meanwhile = self.touched_so_far(kind, revision.record, origin);
                    self.erased.insert(revision.record, Touched { at, meanwhile });
                }
            }
        }
        self.last = entry.link();
        self.last_at = entry.head.at;
        if entry.head.act == Erase::NAME {
            self.erased_at = entry.head.number;
        }
        Ok(())
    }

    fn revise(
        &mut self,
        head: &Head,
        revision: &RevisionHead,
        kind: Kind,
        origin: Origin,
        told: Telling,
    ) {
        let id = revision.record;
        let gone = told.is.is_none();
        let touched = self.erased.get(&id).map(|it| with_last(&it.meanwhile, it.at, origin.at));
        self.erased.remove(&id);
        let before = self.forget(kind, id);
        // Withdrawn before anything was ever said: nothing to keep.
        let earlier = || before.as_ref().map(|it| it.record.clone());
        let Some(record) = told.is.or_else(earlier) else { return };
        if gone && head.act == Erase::NAME {
            // Its last words are gone for good: nothing of them may stay in memory.
            return;
        }
        let kept = Kept {
            record,
            revision: revision.number,
            made_by: origin.by,
            made_at: origin.at,
            order: origin.order,
            by: head.by,
            at: head.at,
            why: told.why,
            meanwhile: before.map(|it| it.meanwhile_with_last()).or(touched).unwrap_or_default(),
        };
        self.keep(kind, id, kept, gone);
    }

    /// The words are gone, but not that there were any: takes the record away, and says when it
    /// was touched.
    fn touched_so_far(&mut self, kind: Kind, id: AnyId, origin: Origin) -> Box<[u32]> {
        match (self.forget(kind, id), self.erased.get(&id)) {
            (Some(before), _) => before.meanwhile_with_last(),
            (None, Some(it)) => with_last(&it.meanwhile, it.at, origin.at),
            (None, None) => Box::default(),
        }
    }

    pub(crate) fn keep(&mut self, kind: Kind, id: AnyId, kept: Kept, gone: bool) {
        self.crowds.forget();
        if gone {
            self.withdrawn.insert((kind, id), Arc::new(kept));
            return;
        }
        for parent in kept.record.filed().under() {
            self.under.insert((parent, kind, id));
        }
        self.kept.insert((kind, id), Arc::new(kept));
    }

    /// Takes a record away, and gives what it was.
    pub(crate) fn forget(&mut self, kind: Kind, id: AnyId) -> Option<Arc<Kept>> {
        self.crowds.forget();
        let withdrawn = self.withdrawn.remove(&(kind, id));
        let Some(kept) = self.kept.remove(&(kind, id)) else { return withdrawn };
        for parent in kept.record.filed().under() {
            self.under.remove(&(parent, kind, id));
        }
        Some(kept)
    }

    pub(crate) fn crowds(&self) -> &Crowds {
        &self.crowds
    }

    pub fn id(&self) -> AnyId {
        self.id
    }

    /// Says which entry it stands at, after going back; what was withdrawn is of no use then.
    pub(crate) fn stands_at(&mut self, last: Link) {
        self.last = last;
        self.withdrawn.clear();
    }

    /// The last entry that was applied.
    pub fn last(&self) -> Link {
        self.last
    }

    pub fn last_at(&self) -> Timestamp {
        self.last_at
    }

    /// The last entry by which somebody was erased: whoever keeps anything that was read from the
    /// past throws it away when this changes. 0 when there was none.
    pub fn erased_at(&self) -> u64 {
        self.erased_at
    }

    /// Of which kind a record is, who made it and when, and the order in which things were made.
    pub(crate) fn origin(&self, id: AnyId) -> Option<Origin> {
        self.origins.get(&id).copied()
    }

    /// How many records there are, for the operator's figures only.
    pub fn size(&self) -> usize {
        self.kept.len()
    }

    pub(crate) fn kept<T: Recorded>(&self, id: Id<T>) -> Option<&Kept> {
        self.kept.get(&(T::KIND, id.any())).map(Arc::as_ref)
    }

    pub(crate) fn kept_any(&self, id: AnyId) -> Option<(Kind, &Kept)> {
        let kind = self.origin(id)?.kind;
        Some((kind, self.kept.get(&(kind, id))?))
    }

    pub(crate) fn withdrawn_any(&self, id: AnyId) -> Option<(Kind, &Kept)> {
        let kind = self.origin(id)?.kind;
        Some((kind, self.withdrawn.get(&(kind, id))?))
    }

    /// Every record that is here, whatever its kind.
    pub(crate) fn each(&self) -> impl Iterator<Item = (AnyId, &Kept)> {
        self.kept.iter().map(|((_, id), kept)| (*id, &**kept))
    }

    /// The records that stand otherwise in `later`, or in only one of the two. What both share is
    /// passed over without a look.
    pub(crate) fn unlike<'w>(
        &'w self,
        later: &'w Workspace,
    ) -> impl Iterator<Item = (AnyId, Option<&'w Kept>, Option<&'w Kept>)> {
        self.kept.diff(&later.kept).map(|item| match item {
            DiffItem::Add(key, now) => (key.1, None, Some(&**now)),
            DiffItem::Remove(key, was) => (key.1, Some(&**was), None),
            DiffItem::Update { old, new } => (old.0.1, Some(&**old.1), Some(&**new.1)),
        })
    }

    pub(crate) fn all<T: Recorded>(&self) -> impl Iterator<Item = (Id<T>, &T, &Kept)> {
        self.kept.range((T::KIND, AnyId([0; 16]))..=(T::KIND, AnyId([255; 16]))).filter_map(
            |((_, id), kept)| Some((Id::new(*id), T::from_record(&kept.record)?, &**kept)),
        )
    }

    pub(crate) fn under<T: Recorded>(
        &self,
        parent: AnyId,
    ) -> impl Iterator<Item = (Id<T>, &T, &Kept)> {
        let [least, most] = [AnyId([0; 16]), AnyId([255; 16])];
        self.under.range((parent, T::KIND, least)..=(parent, T::KIND, most)).filter_map(
            |(_, _, id)| {
                let kept = self.kept(Id::<T>::new(*id))?;
                Some((Id::new(*id), T::from_record(&kept.record)?, kept))
            },
        )
    }

    /// Every record with its id and kind, and whether it is here or was withdrawn: only for the
    /// installation, that has to find a person wherever they are written.
    pub(crate) fn every_with_withdrawn(&self) -> impl Iterator<Item = (AnyId, Kind, &Kept, bool)> {
        let here = self.kept.iter().map(|(key, kept)| (key.1, key.0, &**kept, true));
        let gone = self.withdrawn.iter().map(|(key, kept)| (key.1, key.0, &**kept, false));
        here.chain(gone)
    }

    /// Every record with its audience, for the checks of a story.
    #[cfg(any(test, feature = "scenario"))]
    pub fn every(&self) -> impl Iterator<Item = (AnyId, &Record)> {
        self.kept.iter().map(|((_, id), kept)| (*id, &kept.record))
    }

    pub(crate) fn audience_of_any(&self, id: AnyId) -> Option<Audience> {
        let (_, kept) = self.kept_any(id).or_else(|| self.withdrawn_any(id))?;
        Some(kept.record.filed().audience())
    }
}

impl PartialEq for Workspace {
    fn eq(&self, other: &Workspace) -> bool {
        self.id == other.id
            && self.kept == other.kept
            && self.withdrawn == other.withdrawn
            && self.under == other.under
            && self.last == other.last
            && self.erased_at == other.erased_at
    }
}
