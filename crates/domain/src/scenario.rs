// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Stories for tests: a fixed cast does things, and after every step the house checks itself.

use std::collections::BTreeMap;

use jiff::civil::date;
use ledger::{ActId, AnyId, Entry, Id, Key, Link, RecordIds, Timestamp};

use crate::{
    assignment, calendar, cast,
    draft::{self, Act, Said},
    party::{self, Office, Party, Person},
    records::{Kind, Recorded},
    refusal::Refusal,
    round,
    sight::{Sight, Viewer},
    table::{self, Seat, Table},
    workspace::Workspace,
};

/// A founding in the making, with every entry that led to it.
pub struct Scenario {
    pub workspace: Workspace,
    pub entries: Vec<Entry>,
    pub now: Timestamp,
    people: BTreeMap<&'static str, Id<Person>>,
    acts: u64,
}

const SECRET: [u8; 32] = [42; 32];

/// Who acts where no person does.
pub const INSTALLATION: &str = "the installation";

impl Scenario {
    /// Hanna opened the founding; nobody else is there.
    pub fn opened() -> Scenario {
        let now = calendar::moment(date(2026, 3, 2), 9, 0);
        let workspace = Workspace::new(AnyId([1; 16]));
        let hanna = Id::new(AnyId([2; 16]));
        let people = BTreeMap::from([("Hanna", hanna)]);
        let mut story = Scenario { workspace, entries: Vec::new(), now, people, acts: 0 };
        story.does::<_, assignment::Founding>("Hanna", cast::opening());
        story
    }

    /// Three parties at one table, a facilitator each party did not name, and everybody who may
    /// not hear what is said between us: the cast of the storyline.
    pub fn middenland() -> Scenario {
        let mut story = Scenario::opened();
        for (name, office) in cast::OFFICES {
            story.comes("Hanna", name, office, None);
        }
        for (name, _) in cast::PARTIES {
            story.adds_party(name);
        }
        for (by, name, office, party) in cast::PEOPLE {
            let party = story.party(party);
            story.comes(by, name, office, Some(party));
        }
        let kranswijk = story.party("Kranswijk");
        story.comes("Hanna", "Yusuf", Office::Constituency, Some(kranswijk));
        let (name, purpose) = (cast::STEERING.to_owned(), String::new());
        let table = story.does("Hanna", table::Add { name, purpose });
        for ((party, short), person) in cast::PARTIES.into_iter().zip(["Joris", "Tjitske", "Ellen"])
        {
            let party = story.party(party);
            let short = short.to_owned();
            let seat: Id<Seat> =
                story.does("Hanna", table::AddSeat { table, short, parties: vec![party] });
            let (person, alternate) = (story.person(person), false);
            let (from, mandate_until) = (None, None);
            let sit = table::Sit { seat, person, alternate, from, mandate_until };
            story.does::<_, table::Sitting>("Hanna", sit);
        }
        story
    }

    /// Adds somebody in an office to the cast.
    pub fn comes(
        &mut self,
        by: &str,
        name: &'static str,
        office: Office,
        party: Option<Id<Party>>,
    ) {
        let (function, mail) = (String::new(), String::new());
        let act = party::AddPerson { name: name.to_owned(), function, mail, office, party };
        let person = self.does(by, act);
        self.people.insert(name, person);
    }

    pub fn adds_party(&mut self, name: &str) -> Id<Party> {
        self.does("Hanna", cast::adding(name, ""))
    }

    /// Everybody of the cast, by first name.
    pub fn cast(&self) -> impl Iterator<Item = (&'static str, Id<Person>)> {
        self.people.iter().map(|(name, id)| (*name, *id))
    }

    pub fn person(&self, name: &str) -> Id<Person> {
        *self.people.get(name).unwrap_or_else(|| panic!("{name} is not in the cast"))
    }

    pub fn party(&self, name: &str) -> Id<Party> {
        let sight = self.sees("Hanna");
        let parties = sight.all::<Party>();
        parties.iter().find(|it| it.name == name).expect("a party").id
    }

    pub fn table(&self) -> Id<Table> {
        self.sees("Hanna").all::<Table>()[0].id
    }

    pub fn sees(&self, name: &str) -> Sight<'_> {
        self.workspace.seen_by(Viewer::Person(self.person(name)), self.now)
    }

    pub fn passerby(&self) -> Sight<'_> {
        self.workspace.seen_by(Viewer::Passerby, self.now)
    }

    /// What the link of a seat opens.
    pub fn reads(&self, papers: Id<table::Papers>) -> Sight<'_> {
        self.workspace.seen_by(Viewer::Papers(papers), self.now)
    }

    pub fn days_pass(&mut self, days: i64) {
        self.now += days * 24 * 60 * 60 * 1000;
    }

    fn said(&self, name: &str) -> Said {
        let by = match name {
            INSTALLATION => AnyId::INSTALLATION,
            name => self.person(name).any(),
        };
        let act_id = ActId(AnyId(u128::from(self.acts + 1).to_be_bytes()));
        let secret = Key::new(SECRET);
        let ids = RecordIds::derive(&secret, self.workspace.id(), by, act_id);
        Said { by, act_id, now: self.now, ids }
    }

    /// Does it, checks the house, and gives the id of the first record it made or revised.
    #[track_caller]
    pub fn does<A: Act, T: Recorded>(&mut self, name: &str, act: A) -> Id<T> {
        self.submits(name, &act)
    }

    #[track_caller]
    fn submits<T: Recorded>(&mut self, name: &str, act: &dyn draft::AnyAct) -> Id<T> {
        self.now += 1000;
        let decided = draft::decide(&self.workspace, self.said(name), act);
        let decided = decided.unwrap_or_else(|it| panic!("{name} was refused: {it}"));
        let change = decided.change;
        self.acts += 1;
        let first = change.revisions.first().map_or(AnyId::default(), |it| it.record);
        let of_kind = change.revisions.iter().find(|it| it.kind == T::KIND.word());
        let salt = [self.acts as u8; 32];
        let last = self.entries.last().map_or(Link::START, Entry::link);
        let entry = Entry::after(last, self.workspace.id(), &change, || salt);
        self.workspace.apply_decided(&entry, decided.told).expect("just written");
        self.entries.push(entry);
        self.check();
        Id::new(of_kind.map_or(first, |it| it.record))
    }

    /// Puts something in an urn; nothing is written of it.
    #[track_caller]
    pub fn deposits(&mut self, name: &str, act: round::Deposit) {
        let decided = draft::decide(&self.workspace, self.said(name), &act);
        let decided = decided.unwrap_or_else(|it| panic!("{name} was refused: {it}"));
        let deposited = decided.deposit.expect("an urn to put it in");
        assert!(decided.change.revisions.is_empty(), "nothing is written of it");
        self.workspace.put_urn(deposited.round, Some(deposited.urn));
    }

    /// Does something under a pseudonym: nobody of the cast.
    #[track_caller]
    pub fn speaks<T: Recorded>(&mut self, pseudonym: &'static str, act: round::Speak) -> Id<T> {
        self.stranger(pseudonym);
        self.submits(pseudonym, &act)
    }

    /// A phone comes in by code: nobody of the cast, known by this name from now on.
    #[track_caller]
    pub fn comes_in(&mut self, phone: &'static str, act: table::Join) -> Id<table::Guest> {
        self.stranger(phone);
        self.submits(phone, &act)
    }

    /// Somebody who is nobody here yet, with an id of their own.
    pub fn stranger(&mut self, name: &'static str) {
        let mut id = [9; 16];
        id[..name.len().min(16)].copy_from_slice(&name.as_bytes()[..name.len().min(16)]);
        self.people.entry(name).or_insert(Id::new(AnyId(id)));
    }

    /// Writes a record as it is, past every act: for the tables of truth, which are about sight.
    pub fn holds<T: Recorded>(&mut self, by: &str, record: T) -> Id<T> {
        struct Given<T>(T);
        impl<T: Recorded> draft::AnyAct for Given<T> {
            fn name(&self) -> &'static str {
                "scenario.holds"
            }
            fn undo(&self) -> draft::Undo {
                draft::Undo::Never
            }
            fn content(&self) -> Vec<u8> {
                Vec::new()
            }
            fn decide(&self, draft: &mut draft::Draft<'_>) -> Result<(), Refusal> {
                draft.add(self.0.clone()).map(|_| ())
            }
        }
        self.submits(by, &Given(record))
    }

    /// What would come of it, without doing it.
    pub fn tries(&self, name: &str, act: &dyn draft::AnyAct) -> Result<(), Refusal> {
        draft::decide(&self.workspace, self.said(name), act).map(|_| ())
    }

    #[track_caller]
    pub fn refused<A: Act>(&self, name: &str, act: A) -> Refusal {
        match draft::decide(&self.workspace, self.said(name), &act) {
            Err(refusal) => refusal,
            Ok(_) => panic!("{name} was not refused {}", A::NAME),
        }
    }

    /// Replay and snapshot give the same workspace, and no record points to one that its readers
    /// may not see.
    #[track_caller]
    fn check(&self) {
        let replayed = Workspace::replay(self.workspace.id(), &self.entries).expect("readable");
        assert!(replayed == self.workspace, "replay gives another workspace");
        let snapshot = self.workspace.write_snapshot();
        let read = Workspace::read_snapshot(self.workspace.id(), &snapshot).expect("readable");
        assert!(read == self.workspace, "the snapshot gives another workspace");
        for (id, record) in self.workspace.every() {
            let audience = record.filed().audience();
            let json = record.to_json().expect("plain");
            for other in ids_in(&json).filter(|it| *it != id) {
                let Some(target) = self.workspace.audience_of_any(other) else { continue };
                // An answer points to its question: who answered saw it then, and may have left
                // the table since; so may the phone that gave it. The id tells nothing more.
                let of_one = [Kind::Answer, Kind::Suggested, Kind::Voice];
                let asked = of_one.contains(&record.kind())
                    && self
                        .workspace
                        .origin(other)
                        .is_some_and(|it| [Kind::Round, Kind::Guest].contains(&it.kind));
                // The log of a release points to the release: its exact words stand in the log.
                let released = record.kind() == Kind::ReleaseRequest
                    && self.workspace.kept_any(other).is_some_and(|it| it.0 == Kind::Release);
                assert!(
                    asked || released || audience.within(&target),
                    "{:?} {audience:?} points to a record for {target:?}",
                    record.kind()
                );
            }
        }
    }
}

/// Every id that stands in a body.
fn ids_in(json: &str) -> impl Iterator<Item = AnyId> {
    json.split('"').filter_map(|it| it.parse().ok())
}
