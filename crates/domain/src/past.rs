// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The past of a record: every revision with who, when and why, readable only through a sight.

use ledger::{ActId, AnyId, Body, Head, Id, Timestamp};

use crate::{
    records::{Kind, Record, Recorded},
    sight::Sight,
    workspace::Envelope,
};

/// Revisions of one record as the journal holds them. Nothing can be read from it but through
/// [`Sight::past`].
#[derive(Debug, Default)]
pub struct Past(Vec<Raw>);

#[derive(Debug)]
struct Raw {
    act: String,
    act_id: ActId,
    by: AnyId,
    at: Timestamp,
    number: u32,
    body: Body,
}

impl Past {
    /// A revision that the entry with this head made.
    pub fn push(&mut self, head: &Head, number: u32, body: Body) {
        let (act, act_id, by, at) = (head.act.clone(), head.act_id, head.by, head.at);
        self.0.push(Raw { act, act_id, by, at, number, body });
    }

    pub(crate) fn record(&self, kind: Kind, number: u32) -> Option<Record> {
        let raw = self.0.iter().find(|it| it.number == number)?;
        let envelope: Envelope<'_> = serde_json::from_str(raw.body.json()?).ok()?;
        Record::from_json(kind, envelope.is?.get()).ok()
    }
}

/// One revision of a record, for who may see the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<T> {
    pub number: u32,
    pub act: String,
    /// For taking it back, which only who did it can.
    pub act_id: ActId,
    pub by: AnyId,
    pub at: Timestamp,
    pub why: Option<String>,
    pub told: Told<T>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Told<T> {
    Here(T),
    Withdrawn,
    /// Erased for good, or sealed and no key at hand.
    Erased,
}

impl Sight<'_> {
    /// The revisions of a record, oldest first; nothing when the record is not here now.
    pub fn past<T: Recorded>(&self, id: Id<T>, past: &Past) -> Option<Vec<Step<T>>> {
        self.find(id)?;
        Some(past.steps(self.until(), |json| serde_json::from_str(json).ok()))
    }

    /// The same for a record of whatever kind.
    pub fn past_any(&self, id: AnyId, past: &Past) -> Option<Vec<Step<Record>>> {
        let kind = self.any(id)?.record.kind();
        Some(past.steps(self.until(), |json| Record::from_json(kind, json).ok()))
    }

    /// On an earlier day the past ends with that day.
    fn until(&self) -> Timestamp {
        self.as_of.map_or(Timestamp::MAX, |_| self.now)
    }
}

impl Past {
    fn steps<T>(&self, until: Timestamp, read: impl Fn(&str) -> Option<T>) -> Vec<Step<T>> {
        let steps = self.0.iter().filter(|raw| raw.at <= until).map(|raw| {
            let envelope = raw.body.json().map(serde_json::from_str::<Envelope<'_>>);
            let (told, why) = match envelope {
                Some(Ok(Envelope { is: Some(is), why })) => {
                    (read(is.get()).map_or(Told::Erased, Told::Here), why)
                }
                Some(Ok(Envelope { is: None, why })) => (Told::Withdrawn, why),
                _ => (Told::Erased, None),
            };
            let (act, act_id, number) = (raw.act.clone(), raw.act_id, raw.number);
            Step { number, act, act_id, by: raw.by, at: raw.at, why, told }
        });
        steps.collect()
    }
}
