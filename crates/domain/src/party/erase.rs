// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Erasing a person: what makes them known is taken out of every record; done by the installation.
//!
//! The act writes cleaned revisions. The earlier words stay in the journal until whoever runs the
//! installation erases the bodies that [`Remains`] points out; then the act is said once more, and
//! an entry without revisions tells that it is finished.

use std::collections::BTreeSet;

use ledger::{AnyId, Head, Id};
use serde::Serialize;

use super::{Office, Part, Particulars, Party, Person, Role, Traces, trace};
use crate::{
    assignment::Founding,
    draft::{Act, Draft, Undo},
    records::{Kind, Record, Recorded},
    refusal::Refusal,
    sight::Audience,
    table::{Sitting, Table},
    workspace::{Envelope, Kept, Workspace},
};

/// Takes away what makes a person known: particulars are blanked, free text is cleaned, roles and
/// seats end, and what only this person could see is withdrawn.
#[derive(Clone, Debug, Serialize)]
pub struct Erase {
    pub person: Id<Person>,
    pub traces: Traces,
}

impl Act for Erase {
    const NAME: &'static str = "party.erase_person";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let workspace = draft.as_installation()?;
        if workspace.kept(self.person).is_none() {
            return Err(Refusal::NotThere);
        }
        keep_a_facilitator(workspace, self.person, draft)?;
        for (id, kind, kept, is_here) in workspace.every_with_withdrawn() {
            let Some(after) = self.after(draft, kept, is_here) else { continue };
            let why = kept.why.as_deref().unwrap_or_default();
            draft.because(&self.traces.clean(why).unwrap_or_else(|| why.to_owned()));
            let number = kept.revision + 1;
            match after {
                After::Withdrawn => draft.write(id, number, None, kind)?,
                After::Cleaned(record) => draft.write(id, number, Some(*record), kind)?,
            }
        }
        Ok(())
    }
}

/// What becomes of a record.
enum After {
    Cleaned(Box<Record>),
    /// Withdrawn by this act, its last words are gone for good.
    Withdrawn,
}

impl Erase {
    /// Nothing when the record says nothing of this person.
    fn after(&self, draft: &Draft<'_>, kept: &Kept, is_here: bool) -> Option<After> {
        let record = &kept.record;
        let theirs = particulars_of(record) == Some(self.person);
        let private = is_private(record, kept.made_by, self.person);
        let in_why = kept.why.as_deref().is_some_and(|it| self.traces.clean(it).is_some());
        let cleaned = cleaned(&self.traces, record);
        if !is_here {
            return (theirs || private || in_why || cleaned.is_some()).then_some(After::Withdrawn);
        }
        if private || matches!(record, Record::Hearer(it) if it.person == self.person) {
            return Some(After::Withdrawn);
        }
        let ended = self.ended(draft, cleaned.as_ref().unwrap_or(record));
        let blank = theirs.then(|| blank(record)).flatten();
        let after = blank.or(ended).or(cleaned);
        match after {
            Some(after) => Some(After::Cleaned(Box::new(after))),
            None => in_why.then(|| After::Cleaned(Box::new(record.clone()))),
        }
    }

    /// A role or a seat of this person that is still held, ended.
    fn ended(&self, draft: &Draft<'_>, record: &Record) -> Option<Record> {
        let until = draft.today.yesterday().ok();
        let runs = |it: Option<jiff::civil::Date>| it.is_none_or(|it| it >= draft.today);
        match record {
            Record::Role(it) if it.person == self.person && runs(it.until) => {
                Some(Role { until, ..it.clone() }.into_record())
            }
            Record::Sitting(it) if it.person == self.person && runs(it.until) => {
                Some(Sitting { until, ..it.clone() }.into_record())
            }
            _ => None,
        }
    }
}

fn particulars_of(record: &Record) -> Option<Id<Person>> {
    Particulars::from_record(record).map(|it| it.person)
}

/// What nobody but this person can ever read again.
fn is_private(record: &Record, made_by: AnyId, person: Id<Person>) -> bool {
    match record.filed().audience() {
        Audience::Writer => made_by == person.any(),
        Audience::Persons(all) => !all.is_empty() && all.iter().all(|it| *it == person),
        _ => false,
    }
}

/// Nothing when it is blank already.
fn blank(record: &Record) -> Option<Record> {
    let before = Particulars::from_record(record)?;
    let part = match before.part {
        Part::Name { .. } => {
            Part::Name { name: trace::NAME_ERASED.to_owned(), function: String::new() }
        }
        Part::Reach { .. } => {
            Part::Reach { mail: String::new(), telephone: String::new(), address: String::new() }
        }
    };
    let after = Particulars { person: before.person, part };
    (after != *before).then(|| after.into_record())
}

/// The record without traces, where it had any and stays what it is: words of a closed list stay.
fn cleaned(traces: &Traces, record: &Record) -> Option<Record> {
    let mut json = serde_json::from_str(&record.to_json().ok()?).ok()?;
    if !traces.clean_json(&mut json) {
        return None;
    }
    let after = Record::from_json(record.kind(), &json.to_string()).ok()?;
    let same = after.filed().audience() == record.filed().audience()
        && after.filed().under() == record.filed().under();
    same.then_some(after)
}

/// Somebody has to stay who can add people.
fn keep_a_facilitator(
    workspace: &Workspace,
    person: Id<Person>,
    draft: &Draft<'_>,
) -> Result<(), Refusal> {
    let leads = |it: &Role| matches!(it.office, Office::Kwartiermaker | Office::Neutral);
    let leading: Vec<_> = workspace.all::<Role>().map(|(_, role, _)| role).collect();
    let mut leading = leading.into_iter().filter(|it| leads(it) && it.is_held(draft.today));
    let held: Vec<_> = leading.by_ref().map(|it| it.person).collect();
    match held.contains(&person) && held.iter().all(|it| *it == person) {
        true => Err(Refusal::Rule(super::LAST_FACILITATOR)),
        false => Ok(()),
    }
}

/// Whom a revision gives this mail address; capitals do not matter.
pub fn reached_by(kind: &str, json: &str, mail: &str) -> Option<Id<Person>> {
    let envelope: Envelope<'_> = serde_json::from_str(json).ok()?;
    let kind = Kind::from_word(kind).filter(|it| *it == Particulars::KIND)?;
    let record = Record::from_json(kind, envelope.is?.get()).ok()?;
    let it = Particulars::from_record(&record)?;
    let Part::Reach { mail: own, .. } = &it.part else { return None };
    (!own.is_empty() && own.to_lowercase() == mail.trim().to_lowercase()).then_some(it.person)
}

/// How a revision tells of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// Their own particulars: erased last, as they say what to look for.
    Particulars,
    /// A record that only they could see.
    Private,
    /// Their name, mail, telephone or address stands in its words.
    Words,
    /// It only names their id, which says nothing without the particulars: it stays.
    Id,
}

/// What the journal says of a person, for whoever runs the installation: which revisions, never
/// their words.
pub struct Remains<'w> {
    workspace: &'w Workspace,
    person: Id<Person>,
    letters: String,
    pub traces: Traces,
}

impl<'w> Remains<'w> {
    /// With what is known of them now; [`Remains::learn`] adds what they were called before.
    pub fn of(workspace: &'w Workspace, person: Id<Person>) -> Option<Remains<'w>> {
        workspace.kept(person)?;
        let letters = person.to_string();
        let mut remains = Remains { workspace, person, letters, traces: Traces::default() };
        let own = workspace.under::<Particulars>(person.any());
        own.for_each(|(_, it, _)| remains.traces.learn(it));
        Some(remains)
    }

    /// Takes in a revision, in case it says how this person was known.
    pub fn learn(&mut self, head: &Head, place: usize, json: &str) {
        if let Some(record) = self.read(head, place, json)
            && let Some(it) = Particulars::from_record(&record)
            && it.person == self.person
        {
            self.traces.learn(it);
        }
    }

    /// After all was learnt: what others here are called as well is left to them.
    pub fn leave_to_others(&mut self) {
        for (_, it, _) in self.workspace.all::<Particulars>() {
            match &it.part {
                _ if it.person == self.person => {}
                Part::Name { name, .. } => self.traces.leave_to(name),
                Part::Reach { mail, telephone, address } => {
                    [mail, telephone, address].into_iter().for_each(|it| self.traces.leave_to(it));
                }
            }
        }
        let parties = self.workspace.all::<Party>().map(|(_, it, _)| it.name.as_str());
        let tables = self.workspace.all::<Table>().map(|(_, it, _)| it.name.as_str());
        let foundings = self.workspace.all::<Founding>().map(|(_, it, _)| it.name.as_str());
        for name in parties.chain(tables).chain(foundings).collect::<BTreeSet<_>>() {
            self.traces.leave_to(name);
        }
    }

    /// Whether a revision tells of this person, and how.
    pub fn tells(&self, head: &Head, place: usize, json: &str) -> Option<Tells> {
        let record = self.read(head, place, json);
        let revision = &head.revisions[place];
        if let Some(record) = &record {
            if particulars_of(record) == Some(self.person) {
                return Some(Tells::Particulars);
            }
            let made_by = self.workspace.origin(revision.record).map_or(head.by, |it| it.by);
            if is_private(record, made_by, self.person) {
                return Some(Tells::Private);
            }
        }
        let mut value = serde_json::from_str(json).unwrap_or_default();
        if self.traces.clean_json(&mut value) {
            return Some(Tells::Words);
        }
        json.contains(&self.letters).then_some(Tells::Id)
    }

    /// Whether a part of the name stands here without its capital: perhaps it is them, perhaps an
    /// ordinary word.
    pub fn perhaps_tells(&self, json: &str) -> bool {
        let mut value = serde_json::from_str(json).unwrap_or_default();
        self.traces.clean_json(&mut value);
        self.traces.loosely().clean_json(&mut value)
    }

    /// Whether this is what the record says now, so that its body has to stay.
    pub fn stands(&self, record: AnyId, number: u32) -> bool {
        self.workspace.kept_any(record).is_some_and(|(_, kept)| kept.revision == number)
    }

    fn read(&self, head: &Head, place: usize, json: &str) -> Option<Record> {
        let kind = Kind::from_word(&head.revisions.get(place)?.kind)?;
        let envelope: Envelope<'_> = serde_json::from_str(json).ok()?;
        Record::from_json(kind, envelope.is?.get()).ok()
    }
}
