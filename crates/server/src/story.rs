// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A story told through the desk: people of an example do acts on their own days.
//!
//! The example region and the proofs are made this way and no other: through the same acts as
//! everybody's.

use std::{collections::BTreeMap, sync::Arc};

use anyhow::{Context, anyhow};
use desk::{Desk, Receipt, Submission};
use domain::{
    assignment, calendar,
    draft::Act,
    party::{self, Office, Party, Person},
    records::Recorded,
    sight::{Seen, Sight, Viewer},
    workspace::Workspace,
};
use jiff::civil::Date;
use ledger::{ActId, AnyId, Id, Timestamp};

pub struct Story {
    desk: Arc<Desk>,
    workspace: AnyId,
    people: BTreeMap<String, Id<Person>>,
    parties: BTreeMap<String, Id<Party>>,
    /// How many acts were told in each strand.
    acts: BTreeMap<&'static str, u64>,
    now: Timestamp,
    /// Mixed into act ids, so that acts left out in one telling change no id of another.
    strand: &'static str,
    /// Acts happen at the moment at which they are told.
    is_live: bool,
    /// Who made which record.
    made: Vec<(AnyId, AnyId)>,
}

impl Story {
    /// The founding opens; its founder is called `founder` from here on.
    pub fn open(
        desk: Arc<Desk>,
        workspace: AnyId,
        founder: &str,
        at: Timestamp,
        act: assignment::Open,
    ) -> anyhow::Result<Story> {
        let mut story = Story {
            desk,
            workspace,
            people: BTreeMap::new(),
            parties: BTreeMap::new(),
            acts: BTreeMap::new(),
            now: at,
            strand: "",
            is_live: false,
            made: Vec::new(),
        };
        let act_id = story.next_act_id();
        let receipt = story.desk.found_example(workspace, act_id, at, Box::new(act))?;
        story.people.insert(founder.to_owned(), Id::new(receipt.by));
        story.made.extend(receipt.made.iter().map(|it| (receipt.by, *it)));
        Ok(story)
    }

    /// The same story so far, going on at a desk that has a copy of it.
    pub fn goes_on(&self, desk: Arc<Desk>) -> Story {
        Story {
            desk,
            workspace: self.workspace,
            people: self.people.clone(),
            parties: self.parties.clone(),
            acts: self.acts.clone(),
            now: self.now,
            strand: self.strand,
            is_live: false,
            made: self.made.clone(),
        }
    }

    /// From now on it is that day and time in Amsterdam.
    pub fn on(&mut self, day: Date, hour: i8, minute: i8) {
        self.now = calendar::moment(day, hour, minute);
    }

    /// That day and time, or where the story is when it went further.
    pub fn on_or_after(&mut self, day: Date, hour: i8, minute: i8) {
        self.now = self.now.max(calendar::moment(day, hour, minute));
    }

    pub fn set_now(&mut self, now: Timestamp) {
        self.now = now;
    }

    /// The example is finished: from now on its own clock says when something happens.
    pub fn goes_live(&mut self, now: Timestamp) {
        (self.is_live, self.now) = (true, now);
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Acts told in another strand have ids of their own row.
    pub fn strand(&mut self, strand: &'static str) {
        self.strand = strand;
    }

    pub fn does(&mut self, who: &str, act: impl Act) -> anyhow::Result<Receipt> {
        let name = format!("{who}: {}", act_name(&act));
        self.says(self.person(who)?.any(), name, act)
    }

    /// Says something under a pseudonym: an id that is nobody's.
    pub fn speaks(&mut self, pseudonym: AnyId, act: impl Act) -> anyhow::Result<Receipt> {
        self.says(pseudonym, "a pseudonym".to_owned(), act)
    }

    fn says(&mut self, by: AnyId, name: String, act: impl Act) -> anyhow::Result<Receipt> {
        if !self.is_live {
            self.now += 1000;
        }
        let submission = Submission {
            workspace: self.workspace,
            by,
            act_id: self.next_act_id(),
            at: (!self.is_live).then_some(self.now),
            act: Box::new(act),
        };
        let receipt = self.desk.submit_wait(submission).with_context(|| name)?;
        self.made.extend(receipt.made.iter().map(|it| (receipt.by, *it)));
        Ok(receipt)
    }

    /// Every record that was made, with who made it, in their order.
    pub fn made(&self) -> &[(AnyId, AnyId)] {
        &self.made
    }

    /// Does it, and gives the first record of that kind it made.
    pub fn makes<T: Recorded>(&mut self, who: &str, act: impl Act) -> anyhow::Result<Id<T>> {
        let receipt = self.does(who, act)?;
        let workspace = self.workspace()?;
        let sight = workspace.seen_by(Viewer::Person(self.person(who)?), self.now);
        let made = receipt.made.iter().map(|id| Id::<T>::new(*id));
        let mut made = made.filter(|id| sight.get(*id).is_some());
        made.next().ok_or_else(|| anyhow!("{who} made no {}", T::KIND.word()))
    }

    /// Adds somebody and remembers how the story calls them.
    pub fn comes(
        &mut self,
        by: &str,
        call: &str,
        act: party::AddPerson,
    ) -> anyhow::Result<Id<Person>> {
        let person = self.makes(by, act)?;
        self.people.insert(call.to_owned(), person);
        Ok(person)
    }

    pub fn person(&self, call: &str) -> anyhow::Result<Id<Person>> {
        self.people.get(call).copied().ok_or_else(|| anyhow!("nobody is called {call} here"))
    }

    pub fn people(&self) -> impl Iterator<Item = (&str, Id<Person>)> {
        self.people.iter().map(|(call, id)| (call.as_str(), *id))
    }

    pub fn knows_party(&mut self, name: &str, party: Id<Party>) {
        self.parties.insert(name.to_owned(), party);
    }

    pub fn party(&self, name: &str) -> anyhow::Result<Id<Party>> {
        self.parties.get(name).copied().ok_or_else(|| anyhow!("there is no party {name} here"))
    }

    pub fn workspace_id(&self) -> AnyId {
        self.workspace
    }

    pub fn workspace(&self) -> anyhow::Result<Arc<Workspace>> {
        Ok(self.desk.workspace(self.workspace)?)
    }

    /// What somebody sees, to find a record that an earlier act made.
    pub fn look<R>(&self, who: &str, see: impl FnOnce(&Sight<'_>) -> R) -> anyhow::Result<R> {
        let workspace = self.workspace()?;
        Ok(see(&workspace.seen_by(Viewer::Person(self.person(who)?), self.now)))
    }

    /// The record that somebody sees with those words, and its revision.
    pub fn find<T: Recorded>(
        &self,
        who: &str,
        is: impl Fn(&Seen<'_, T>) -> bool,
    ) -> anyhow::Result<(Id<T>, u32)> {
        let found = self.look(who, |sight| {
            let mut all = sight.all::<T>().into_iter();
            all.find(|it| is(it)).map(|it| (it.id, it.stamp.revision))
        })?;
        found.ok_or_else(|| anyhow!("{who} sees no such {}", T::KIND.word()))
    }

    fn next_act_id(&mut self) -> ActId {
        let told = self.acts.entry(self.strand).or_default();
        *told += 1;
        let words = format!("{}/{}/{told}", self.workspace, self.strand);
        let digest = ledger::Digest::of(words.as_bytes());
        ActId(AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes")))
    }
}

fn act_name<A: Act>(_: &A) -> &'static str {
    A::NAME
}

/// Somebody new, in one office.
pub fn somebody(
    name: &str,
    function: &str,
    office: Office,
    party: Option<Id<Party>>,
) -> party::AddPerson {
    let (name, function) = (name.to_owned(), function.to_owned());
    party::AddPerson { name, function, mail: String::new(), office, party }
}
