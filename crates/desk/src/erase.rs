// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Erasing a person: an act by the installation, then the words of before, then what stands beside
//! the journal. Whoever is stopped half-way does it again: what says what to look for goes last.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use domain::{
    party::{Erase, Person, Remains, Tells, Traces},
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Head, Id, Link};
use store::{BodyPlace, Fault, Journal, Leaving, Left, Store, new_id};

use crate::{Desk, DeskError, Submission};

/// How many bodies are erased in one transaction, so that nobody waits long.
const STEP: usize = 500;

/// How often what others wrote meanwhile is looked through again.
const ROUNDS: usize = 10;

/// Somebody about to be erased from one founding, with the words they are known by.
pub struct Erasing<'d> {
    desk: &'d Desk,
    store: &'d Store,
    pub workspace: AnyId,
    pub person: Id<Person>,
    pub traces: Traces,
    /// Accounts that are this person; one that is somebody elsewhere too stays.
    accounts: Vec<store::AccountId>,
}

/// What tells of a person, to look at before it goes: how many, never the words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// What they are or were called.
    pub names: Vec<String>,
    /// By how they tell and the kind of record: how many records, and how many revisions of them.
    pub found: BTreeMap<(Tells, String), (usize, usize)>,
    /// Records that say a part of the name without its capital: these stay.
    pub perhaps: usize,
    pub accounts: usize,
    pub addresses: Vec<String>,
    pub invitations: usize,
}

/// Where somebody with this id or mail address is, in which founding as whom; also when an
/// erasure of them was broken off.
pub fn find(store: &Store, who: &str) -> Result<Vec<(AnyId, Id<Person>)>, DeskError> {
    let mut found = BTreeSet::new();
    if let Some(account) = store.account_by_mail(who)? {
        let people = store.people(account.id)?;
        found.extend(people.into_iter().map(|(workspace, person)| (workspace, Id::new(person))));
    }
    let id = who.parse::<AnyId>().ok();
    for row in store.workspaces()? {
        each_body(store, row.id, |head, place, json| {
            let revision = &head.revisions[place];
            if Some(revision.record) == id && revision.kind == "person" {
                found.insert((row.id, Id::new(revision.record)));
            }
            if let Some(person) = domain::party::reached_by(&revision.kind, json, who) {
                found.insert((row.id, person));
            }
        })?;
    }
    Ok(found.into_iter().collect())
}

impl<'d> Erasing<'d> {
    /// Gathers what they are known by, also of before; `also` are names that only the operator
    /// knows of. None when there is no such person.
    pub fn prepare(
        desk: &'d Desk,
        store: &'d Store,
        (workspace, person): (AnyId, Id<Person>),
        also: &[String],
    ) -> Result<Option<Erasing<'d>>, DeskError> {
        let now = desk.workspace(workspace)?;
        let Some(mut remains) = Remains::of(&now, person) else { return Ok(None) };
        each_body(store, workspace, |head, place, json| remains.learn(head, place, json))?;
        let accounts = store.accounts_of(workspace, person.any())?;
        for account in &accounts {
            store.addresses(*account)?.iter().for_each(|it| remains.traces.mail(it));
        }
        for invitation in invitations(store, workspace, person)? {
            remains.traces.mail(&invitation);
        }
        remains.leave_to_others();
        let mut traces = remains.traces;
        also.iter().for_each(|it| traces.also(it));
        Ok(Some(Erasing { desk, store, workspace, person, traces, accounts }))
    }

    pub fn preview(&self) -> Result<Preview, DeskError> {
        let now = self.desk.workspace(self.workspace)?;
        let remains = self.remains(&now)?;
        let mut records: BTreeMap<(Tells, String), (BTreeSet<AnyId>, usize)> = BTreeMap::new();
        let mut perhaps = BTreeSet::new();
        each_body(self.store, self.workspace, |head, place, json| {
            if remains.perhaps_tells(json) {
                perhaps.insert(head.revisions[place].record);
            }
            if let Some(tells) = remains.tells(head, place, json) {
                let revision = &head.revisions[place];
                let line = records.entry((tells, revision.kind.clone())).or_default();
                line.0.insert(revision.record);
                line.1 += 1;
            }
        })?;
        let found = records.into_iter().map(|(key, (all, bodies))| (key, (all.len(), bodies)));
        Ok(Preview {
            names: self.traces.names().to_vec(),
            found: found.collect(),
            perhaps: perhaps.len(),
            accounts: self.accounts_to_go()?.len(),
            addresses: self.traces.mails().to_vec(),
            invitations: invitations(self.store, self.workspace, self.person)?.len(),
        })
    }

    /// Does it. Beside a running server too: it reads on, and forgets what it had read before.
    /// Afterwards [`Store::rewrite`] has to be called, when the desk is closed.
    pub fn run(&self) -> Result<Left, DeskError> {
        self.run_while(&mut || true)
    }

    /// Stops before the next transaction when told so, as a kill would; for tests.
    #[doc(hidden)]
    pub fn run_while(&self, goes_on: &mut dyn FnMut() -> bool) -> Result<Left, DeskError> {
        let mut goes_on = || if goes_on() { Ok(()) } else { Err(DeskError::Closed) };
        for _ in 0..ROUNDS {
            goes_on()?;
            let is_clean = self.act()?;
            let bodies = self.sweep(|it| matches!(it, Tells::Words | Tells::Private))?;
            for step in bodies.chunks(STEP) {
                goes_on()?;
                self.store.erase_bodies(self.workspace, step)?;
            }
            if is_clean {
                break;
            }
        }
        goes_on()?;
        let last = self.sweep(|it| it == Tells::Particulars)?;
        let mails = match self.accounts.len() == self.accounts_to_go()?.len() {
            true => self.traces.mails(),
            // Somebody elsewhere too: what is on its way to them there stays.
            false => &[],
        };
        let left = self.store.forget(&Leaving {
            workspace: self.workspace,
            person: self.person.any(),
            mails,
            bodies: &last,
            clean: &|text| self.traces.clean(text),
        })?;
        goes_on()?;
        // Once more: an entry without revisions, by which every node knows that it is finished.
        self.act()?;
        Ok(left)
    }

    /// Says the act; true when there was nothing left to clean.
    fn act(&self) -> Result<bool, DeskError> {
        let act = Box::new(Erase { person: self.person, traces: self.traces.clone() });
        let (workspace, act_id) = (self.workspace, ActId(new_id()));
        let by = AnyId::INSTALLATION;
        let it = Submission { workspace, by, act_id, at: None, act };
        let number = self.desk.submit_wait(it)?.number_for_operator();
        let entry = self.store.entry(workspace, number)?;
        Ok(entry.is_none_or(|it| it.head.revisions.is_empty()))
    }

    /// The bodies that tell of them in such a way, but for what a record says now.
    fn sweep(&self, which: impl Fn(Tells) -> bool) -> Result<Vec<BodyPlace>, DeskError> {
        let now = self.desk.workspace(self.workspace)?;
        let remains = self.remains(&now)?;
        let mut found = Vec::new();
        each_body(self.store, self.workspace, |head, place, json| {
            let revision = &head.revisions[place];
            let goes = remains.tells(head, place, json).is_some_and(&which);
            if goes && !remains.stands(revision.record, revision.number) {
                found.push((head.number, place as u32));
            }
        })?;
        Ok(found)
    }

    fn remains<'w>(&self, now: &'w Workspace) -> Result<Remains<'w>, DeskError> {
        let gone = || DeskError::Refused(domain::refusal::Refusal::NotThere);
        let mut remains = Remains::of(now, self.person).ok_or_else(gone)?;
        remains.traces = self.traces.clone();
        Ok(remains)
    }

    /// Accounts that are nobody else.
    fn accounts_to_go(&self) -> Result<Vec<store::AccountId>, DeskError> {
        let mut go = Vec::new();
        for account in &self.accounts {
            if self.store.people(*account)?.iter().all(|it| it.0 == self.workspace) {
                go.push(*account);
            }
        }
        Ok(go)
    }
}

/// The addresses that this person was invited at.
fn invitations(
    store: &Store,
    workspace: AnyId,
    person: Id<Person>,
) -> Result<Vec<String>, DeskError> {
    let all = store.invitations(workspace)?.into_iter();
    Ok(all.filter(|it| it.person == person.any()).map(|it| it.mail).collect())
}

/// Every body of a journal that can be read, with the head of its entry.
fn each_body(
    store: &Store,
    workspace: AnyId,
    mut each: impl FnMut(&Head, usize, &str),
) -> Result<(), Fault> {
    store.read_on(workspace, Link::START, &mut |entry| {
        for (place, body) in entry.bodies.iter().enumerate() {
            if let Some(json) = body.json() {
                each(&entry.head, place, json);
            }
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}
