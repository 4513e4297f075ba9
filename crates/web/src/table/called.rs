// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who is called to a meeting: letters with the day for a calendar, to each person what that person
//! may read. Nobody sends them by hand: a tick compares what somebody may see now with what they
//! were told last, so that a change, a cancellation, an undo and a new seat are all told alike.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

use desk::beside::{AccountId, Fault, Notice};
use domain::{
    assignment,
    party::{Part, Person, name_of, reach_record},
    sight::{Seen, Sight, Viewer},
    table::{self, Meeting, Sitting, Table},
    workspace::Workspace,
};
use ledger::{AnyId, Digest, Id, Timestamp};
use papers::calendar::{Event, Method, Somebody, calendar};
use serde::{Deserialize, Serialize};
use texts::{Language, Texts};

use super::meeting::when_of;
use crate::{
    account::{Called, Calling, chosen},
    frame::House,
};

/// So long a change waits before it is told: who corrects it at once sends one mail.
const GRACE: Timestamp = 2 * 60_000;

/// The workspaces in which something changed, and from when on they are looked at.
#[derive(Default)]
pub(crate) struct Calls(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    /// Every workspace was looked at since the program began: what changed before is known.
    begun: bool,
    changed: BTreeSet<AnyId>,
    due: BTreeMap<AnyId, Timestamp>,
}

impl Calls {
    /// Something changed there since the last tick.
    pub fn note(&self, workspace: AnyId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).changed.insert(workspace);
    }

    fn take(&self, now: Timestamp) -> (bool, BTreeSet<AnyId>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_first = !std::mem::replace(&mut waiting.begun, true);
        // What changes again meanwhile is told with it, and does not put it off.
        for workspace in std::mem::take(&mut waiting.changed) {
            waiting.due.entry(workspace).or_insert(now + GRACE);
        }
        let due = waiting.due.extract_if(.., |_, at| *at <= now).map(|it| it.0).collect();
        (is_first, due)
    }
}

/// Writes the letters about meetings that are due.
pub(crate) fn write_calls(house: &House) -> Result<(), Fault> {
    if !house.settings.sends_mail {
        return Ok(());
    }
    let (is_first, due) = house.calls.take(house.desk.clock());
    let Ok(all) = house.desk.workspaces() else { return Ok(()) };
    for row in all.iter().filter(|it| is_first || due.contains(&it.id)) {
        // The people of the example have nobody's mail.
        if house.is_example(row.id) {
            continue;
        }
        let told = match (house.desk.workspace(row.id), house.desk.now(row.id)) {
            (Ok(workspace), Ok(now)) => {
                let post = Post { house, workspace: row.id, all: &workspace, now };
                post.tell().map_err(|fault| fault.to_string())
            }
            (Err(fault), _) | (_, Err(fault)) => Err(fault.to_string()),
        };
        // One that fails does not keep the others from their letters, and is tried again.
        if let Err(fault) = told {
            tracing::error!(%fault, "letters about meetings could not be written");
            house.calls.note(row.id);
        }
    }
    Ok(())
}

/// The meetings from today on that somebody is called to, as they may see them.
pub(crate) fn coming<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Meeting>> {
    let standing = sight.standing();
    let is_called = |it: &Seen<'w, Meeting>| {
        it.on >= sight.today && (standing.is_recorder() || standing.tables().contains(&it.table))
    };
    let mut all: Vec<_> = sight.all::<Meeting>().into_iter().filter(is_called).collect();
    all.sort_by(|a, b| (a.on, &a.starts).cmp(&(b.on, &b.starts)));
    all
}

/// The number of a calendar entry, in mails and in the calendar of a person alike: it never goes
/// down, whichever of the two tells of a change first.
pub(crate) fn sequence(revision: u32, told: Option<u32>) -> u32 {
    told.unwrap_or_default().max(revision.saturating_sub(1))
}

/// The same in mails and in the calendar of a person, so that a calendar shows it once.
pub(crate) fn uid(house: &House, meeting: Id<Meeting>) -> String {
    let origin = house.public_url.origin();
    let host = origin.split_once("//").map_or(origin, |it| it.1);
    format!("{meeting}@{}", host.split(':').next().unwrap_or(host))
}

/// What somebody was told of a meeting: enough to see a change and to call it off, and none of the
/// words that people wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Told {
    table: Id<Table>,
    on: jiff::civil::Date,
    starts: String,
    ends: String,
    rest: Digest,
}

struct Post<'p> {
    house: &'p House,
    workspace: AnyId,
    all: &'p Workspace,
    now: Timestamp,
}

/// Somebody who can be written to.
struct Reader {
    person: Id<Person>,
    mail: String,
    language: Language,
    /// They have shown to read this mail; somebody else may have mistyped any other address.
    is_theirs: bool,
}

impl Post<'_> {
    fn tell(&self) -> Result<(), Fault> {
        let mut told: BTreeMap<(AnyId, AnyId), Notice> = BTreeMap::new();
        for it in self.house.store.notices(self.workspace)? {
            told.insert((it.person, it.meeting), it);
        }
        for reader in self.readers()? {
            let sight = self.all.seen_by(Viewer::Person(reader.person), self.now);
            for meeting in coming(&sight) {
                let before = told.remove(&(reader.person.any(), meeting.id.any()));
                self.invite(&reader, &sight, &meeting, before)?;
            }
            let own = told.extract_if(.., |key, _| key.0 == reader.person.any());
            for notice in own.map(|it| it.1).collect::<Vec<_>>() {
                self.call_off(&reader, &sight, notice)?;
            }
        }
        // Who cannot be written to any more is told nothing more.
        told.values().try_for_each(|it| self.house.store.forget_notice(it))
    }

    /// Everybody with an account; and who has none at the address that facilitators know.
    fn readers(&self) -> Result<Vec<Reader>, Fault> {
        let store = &self.house.store;
        let mut readers: Vec<Reader> = Vec::new();
        for (account, person) in store.people_of(self.workspace)? {
            if let Some(reader) = self.at_account(account, Id::new(person))? {
                readers.push(reader);
            }
        }
        let sees = |it: &Reader| self.all.seen_by(Viewer::Person(it.person), self.now);
        let guide = readers.iter().map(sees).find(|it| it.standing().is_facilitator());
        if let Some(sight) = guide {
            let known: BTreeSet<AnyId> = readers.iter().map(|it| it.person.any()).collect();
            for person in sight.all::<Person>().iter().filter(|it| !known.contains(&it.id.any())) {
                let reach = reach_record(&sight, person.id).map(|it| it.record);
                let Some(Part::Reach { mail, .. }) = reach.map(|it| &it.part) else { continue };
                if !mail.is_empty() {
                    let (person, mail) = (person.id, mail.clone());
                    let language = Language::default();
                    readers.push(Reader { person, mail, language, is_theirs: false });
                }
            }
        }
        Ok(readers)
    }

    fn at_account(&self, account: AccountId, person: Id<Person>) -> Result<Option<Reader>, Fault> {
        let store = &self.house.store;
        let mail = store.addresses(account)?.into_iter().next();
        let (Some(mail), Some(found)) = (mail, store.account(account)?) else { return Ok(None) };
        let language = chosen(&found, Language::default());
        Ok(Some(Reader { person, mail, language, is_theirs: true }))
    }

    fn invite(
        &self,
        reader: &Reader,
        sight: &Sight<'_>,
        meeting: &Seen<'_, Meeting>,
        before: Option<Notice>,
    ) -> Result<(), Fault> {
        let t = Texts::new(reader.language);
        let table = sight.get(meeting.table).map_or("", |it: &Table| it.name.as_str());
        // What a table will talk about goes to who has shown to be one of them.
        let about = if reader.is_theirs { meeting.purpose.as_str() } else { "" };
        let papers = self.papers(reader, sight, meeting);
        let words = [table, meeting.place.as_str(), about, papers.as_str()];
        let key = self.house.key("letters about meetings");
        let rest = key.checksum(&words.map(str::as_bytes));
        let (on, starts, ends) = (meeting.on, meeting.starts.clone(), meeting.ends.clone());
        let told = Told { table: meeting.table, on, starts, ends, rest };
        let told = serde_json::to_string(&told).unwrap_or_default();
        if before.as_ref().is_some_and(|it| it.told == told) {
            return Ok(());
        }
        let called = match &before {
            Some(it) if !it.told.is_empty() => Called::Changed,
            _ => Called::First,
        };
        let link = format!(
            "{}/f/{}/tables/{}",
            self.house.public_url.origin(),
            self.workspace,
            meeting.table
        );
        let when = when_of(t, meeting);
        let place = meeting.place.as_str();
        let papers = papers.as_str();
        let letter = Letter { called, table, when: &when, place, about, link: &link, papers };
        let next = before.map(|it| it.sequence + 1);
        let sequence = sequence(meeting.stamp.revision, next);
        let id = meeting.id;
        self.send(reader, sight, &letter, (id, meeting.record), Sending { sequence, told })
    }

    /// The link to the papers for who has shown to sit there, once they are handed out.
    fn papers(&self, reader: &Reader, sight: &Sight<'_>, meeting: &Seen<'_, Meeting>) -> String {
        let handed = table::papers(sight, meeting.id).filter(|_| reader.is_theirs);
        let sittings = sight.under::<Sitting>(reader.person.any());
        let mut held = sittings.iter().filter(|it| it.is_held(sight.today));
        let seat = held.find_map(|it| {
            let seat = sight.find(it.seat)?;
            (seat.table == meeting.table && seat.is_there(sight.today)).then_some(seat.id)
        });
        let link = |(papers, seat): (Seen<'_, table::Papers>, _)| {
            super::papers::link(self.house, self.workspace, papers.id, seat)
        };
        handed.zip(seat).map(link).unwrap_or_default()
    }

    fn call_off(&self, reader: &Reader, sight: &Sight<'_>, notice: Notice) -> Result<(), Fault> {
        let last = serde_json::from_str::<Told>(&notice.told).ok();
        let Some(last) = last.filter(|it| it.on >= sight.today) else {
            // It was held, or was called off before: of that only the number matters.
            return match notice.told.is_empty() {
                true => Ok(()),
                false => self.house.store.forget_notice(&notice),
            };
        };
        let t = Texts::new(reader.language);
        let gone = Meeting {
            table: last.table,
            on: last.on,
            starts: last.starts,
            ends: last.ends,
            place: String::new(),
            purpose: String::new(),
            round: None,
        };
        let when = when_of(t, &gone);
        let table = sight.get(last.table).map_or(t.mail_meeting_gone(), |it| it.name.as_str());
        let letter = Letter {
            called: Called::Off,
            table,
            when: &when,
            place: "",
            about: "",
            link: "",
            papers: "",
        };
        let sending = Sending { sequence: notice.sequence + 1, told: String::new() };
        self.send(reader, sight, &letter, (Id::new(notice.meeting), &gone), sending)
    }

    fn send(
        &self,
        reader: &Reader,
        sight: &Sight<'_>,
        letter: &Letter<'_>,
        (id, meeting): (Id<Meeting>, &Meeting),
        sending: Sending,
    ) -> Result<(), Fault> {
        let founding = assignment::founding(sight).map_or("", |it| it.record.name.as_str());
        let (uid, house) = (uid(self.house, id), self.house);
        let name = name_of(sight, reader.person).unwrap_or_default();
        let from = house.settings.mail_from.as_str();
        let event = Event {
            uid: &uid,
            sequence: sending.sequence,
            stamp: self.now,
            on: meeting.on,
            starts: meeting.starts_at(),
            minutes: meeting.minutes(),
            title: letter.table,
            place: letter.place,
            about: letter.about,
            link: letter.link,
            from: Some(Somebody { name: founding, mail: from }),
            to: Some(Somebody { name, mail: &reader.mail }),
        };
        let method = if letter.called == Called::Off { Method::Cancel } else { Method::Request };
        let file = calendar(method, "", &[event]);
        let Letter { called, table, when, place, about, link, papers } = *letter;
        let calling = Calling { called, founding, table, when, place, about, link, papers };
        let (subject, text) = calling.words(house, reader.language);
        let text = desk::beside::Mail::with_calendar(&text, &file);
        let notice = Notice {
            workspace: self.workspace,
            person: reader.person.any(),
            meeting: id.any(),
            sequence: sending.sequence,
            told: sending.told,
        };
        house.store.notify(&notice, &reader.mail, (&subject, &text), crate::frame::clock())?;
        Ok(())
    }
}

struct Letter<'l> {
    called: Called,
    table: &'l str,
    when: &'l str,
    place: &'l str,
    about: &'l str,
    link: &'l str,
    papers: &'l str,
}

struct Sending {
    sequence: u32,
    told: String,
}
