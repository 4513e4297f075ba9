// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A founding as it stood at the end of an earlier day, made by going on or back from another one.

use ledger::{AnyId, Body, Entry, Head, Id, Link};

use crate::{
    assignment::{Move, moved},
    party::Participation,
    records::{Record, Unreadable},
    sight::{Seen, Sight, Unlike},
    workspace::{Envelope, Kept, Workspace},
};

/// All records at an earlier entry. Nothing can be read from it but through
/// [`Workspace::seen_on`], with the rights of now.
#[derive(Clone, Debug)]
pub struct Earlier(Workspace);

/// A revision as the journal holds it: its head, its number and its body.
pub struct Stood<'a> {
    pub head: &'a Head,
    pub number: u32,
    pub body: &'a Body,
}

impl Earlier {
    /// Before anything was written.
    pub fn nothing(id: AnyId) -> Earlier {
        Earlier(Workspace::new(id))
    }

    /// As it stands in this workspace: nothing happened since that day, or it is the place to go
    /// back from.
    pub fn same_as(workspace: &Workspace) -> Earlier {
        Earlier(workspace.clone())
    }

    /// Takes in the next entry.
    pub fn go_on(&mut self, entry: &Entry) -> Result<(), Unreadable> {
        self.0.apply(entry)
    }

    /// Puts a record back as it stood: as this revision says, or not there.
    pub fn go_back(&mut self, record: AnyId, stood: Option<Stood<'_>>) -> Result<(), Unreadable> {
        // A record that nobody knows any more is not there now, so it is not shown then either.
        let Some(origin) = self.0.origin(record) else { return Ok(()) };
        self.0.forget(origin.kind, record);
        let Some(stood) = stood else { return Ok(()) };
        let Some(json) = stood.body.json() else { return Ok(()) };
        let shape = |error: serde_json::Error| Unreadable::Shape {
            kind: origin.kind.word().to_owned(),
            why: error.to_string(),
        };
        let envelope: Envelope<'_> = serde_json::from_str(json).map_err(shape)?;
        let Some(is) = envelope.is else { return Ok(()) };
        let kept = Kept {
            record: Record::from_json(origin.kind, is.get()).map_err(shape)?,
            revision: stood.number,
            made_by: origin.by,
            made_at: origin.at,
            order: origin.order,
            by: stood.head.by,
            at: stood.head.at,
            why: envelope.why.map(String::into_boxed_str),
            meanwhile: Box::default(),
        };
        self.0.keep(origin.kind, record, kept, false);
        Ok(())
    }

    /// Says which entry it stands at, after going back.
    pub fn stands_at(&mut self, last: Link) {
        self.0.stands_at(last);
    }

    pub fn last(&self) -> Link {
        self.0.last()
    }

    pub fn id(&self) -> AnyId {
        self.0.id()
    }

    pub fn size(&self) -> usize {
        self.0.size()
    }

    pub(crate) fn workspace(&self) -> &Workspace {
        &self.0
    }
}

/// A record that stands otherwise on a later day.
#[derive(Clone)]
pub struct Difference<'w> {
    pub id: AnyId,
    pub how: How,
    /// As it was on the earlier day, where it was there.
    pub was: Option<Seen<'w, Record>>,
    pub is: Option<Seen<'w, Record>>,
}

/// What became of it between two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Came,
    Went,
    /// A frame was moved, opened on purpose or taken up again.
    Moved(Move),
    Changed,
}

/// Everything that this viewer sees otherwise on the later day, in the order in which it was made.
pub fn differences<'w>(earlier: &Sight<'w>, later: &Sight<'w>) -> Vec<Difference<'w>> {
    let unlike = earlier.unlike(later).into_iter();
    let mut found: Vec<Difference<'w>> = unlike
        .map(|Unlike { id, was, is }| Difference {
            id,
            how: how(&was, &is, earlier, later),
            was,
            is,
        })
        .collect();
    found.sort_by_key(|it| it.is.or(it.was).map(|seen| seen.stamp.order));
    found
}

fn how(
    was: &Option<Seen<'_, Record>>,
    is: &Option<Seen<'_, Record>>,
    earlier: &Sight<'_>,
    later: &Sight<'_>,
) -> How {
    let (Some(was), Some(is)) = (was, is) else {
        return if is.is_some() { How::Came } else { How::Went };
    };
    if let (Record::Frame(was), Record::Frame(is)) = (was.record, is.record) {
        return moved(was.firmness, was.open_until.is_some(), is).map_or(How::Changed, How::Moved);
    }
    match (stays(was.record, earlier), stays(is.record, later)) {
        (true, false) => How::Went,
        (false, true) => How::Came,
        _ => How::Changed,
    }
}

/// Whether what the record is about is still there: a party that left is written down, and gone.
fn stays(record: &Record, on: &Sight<'_>) -> bool {
    match record {
        Record::Party(it) => it.participation != Participation::Left,
        Record::Seat(it) => it.is_there(on.today),
        Record::Sitting(it) => it.is_held(on.today),
        Record::Role(it) => it.is_held(on.today),
        _ => true,
    }
}

impl Difference<'_> {
    /// What it says: on the later day, or on the earlier one when it went.
    pub fn record(&self) -> Option<&Record> {
        self.is.or(self.was).map(|it| it.record)
    }

    pub fn record_id(&self) -> Id<Record> {
        Id::new(self.id)
    }
}
