// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A batch: asks decided one after another on private copies, to be written in one transaction.

use std::{
    collections::{HashMap, hash_map},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use domain::{
    draft::{self, Decided, Said},
    undo,
    workspace::Workspace,
};
use ledger::{ActId, AnyId, Entry, Key, RecordIds, Salt, Timestamp};
use store::{Beside, Fault, Step, WorkspaceRow};

use crate::{
    DeskError, Receipt,
    ask::{Ask, Founding, What},
    shelf::{Shelf, Standing},
    undoing,
};

/// What the writer knows of the world outside.
pub(crate) struct World {
    pub shelf: Arc<Shelf>,
    /// Record ids derive from it.
    pub record_key: Key,
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
    pub pads_urns: bool,
}

/// One act: by workspace, person and act id.
pub(crate) type ActKey = (AnyId, AnyId, ActId);

pub(crate) struct Batch {
    pub steps: Vec<Step>,
    /// Urns that were counted: their keys go once it is written.
    spent: Vec<(AnyId, AnyId)>,
    copies: HashMap<AnyId, PrivateCopy>,
    /// Which step answers which act, for a form sent twice within one batch.
    acts: HashMap<ActKey, usize>,
    /// What is kept of acts that were done before.
    earlier: HashMap<ActKey, store::Receipt>,
    salts: Salts,
}

/// What a batch will have changed when it is written: the next one is decided on top of it.
pub(crate) struct Ahead {
    copies: HashMap<AnyId, PrivateCopy>,
    receipts: HashMap<ActKey, store::Receipt>,
}

/// A workspace as it will be when the batch is written.
#[derive(Clone)]
pub(crate) struct PrivateCopy {
    workspace: Workspace,
    row: WorkspaceRow,
}

/// What became of one ask, as long as nothing is written.
pub(crate) type Answer = Result<Receipt, DeskError>;

/// A copy may be half changed: the batch is decided again, without this ask.
pub(crate) struct Spoilt(pub DeskError);

impl Batch {
    /// On top of what the batch before it will have changed.
    pub fn begin(ahead: Option<&Ahead>) -> Batch {
        Batch {
            steps: Vec::new(),
            spent: Vec::new(),
            copies: ahead.map(|it| it.copies.clone()).unwrap_or_default(),
            acts: HashMap::new(),
            earlier: HashMap::new(),
            salts: Salts::default(),
        }
    }

    /// Looks up what was done before of what is asked now.
    pub fn look_up<'a>(
        &mut self,
        world: &World,
        asked: impl Iterator<Item = &'a Ask>,
        ahead: Option<&Ahead>,
    ) -> Result<(), DeskError> {
        let acts: Vec<ActKey> = asked.map(|it| (it.workspace, it.by, it.act_id)).collect();
        let found = world.shelf.store.receipts(&acts)?;
        for (act, found) in acts.iter().zip(found) {
            let ahead = || ahead?.receipts.get(act).cloned();
            if let Some(receipt) = found.or_else(ahead) {
                self.earlier.insert(*act, receipt);
            }
        }
        Ok(())
    }

    /// Decides one ask; a refused or panicking act leaves the copies as they were.
    pub fn decide(&mut self, world: &World, ask: &Ask) -> Result<Answer, Spoilt> {
        let decided = catch_unwind(AssertUnwindSafe(|| self.change(world, ask)));
        match decided {
            Err(_) => Ok(Err(DeskError::Panicked)),
            Ok(Err(error)) => Ok(Err(error)),
            Ok(Ok(Found::Repeat(receipt))) => Ok(Ok(receipt)),
            Ok(Ok(Found::Change(decided))) => {
                let applied = catch_unwind(AssertUnwindSafe(|| self.apply(ask, decided)));
                match applied {
                    Ok(Ok(receipt)) => Ok(Ok(receipt)),
                    Ok(Err(error)) => Err(Spoilt(error)),
                    Err(_) => Err(Spoilt(DeskError::Panicked)),
                }
            }
        }
    }

    /// What this will have changed, for the batch after it.
    pub fn ahead(&self) -> Ahead {
        let written = |id: &AnyId| self.steps.iter().any(|it| it.entry.head.workspace == *id);
        let copies = self.copies.iter().filter(|(id, _)| written(id));
        let copies = copies.map(|(id, copy)| (*id, copy.clone())).collect();
        let receipts = self.acts.iter();
        let receipts = receipts.map(|(act, step)| (*act, self.steps[*step].receipt.clone()));
        Ahead { copies, receipts: receipts.collect() }
    }

    /// The copies become what is there.
    pub fn publish(self, shelf: &Shelf) {
        let written: Vec<AnyId> = self.steps.iter().map(|it| it.entry.head.workspace).collect();
        self.spent.iter().for_each(|(workspace, round)| shelf.burn(*workspace, *round));
        for (id, copy) in self.copies {
            if written.contains(&id) {
                let row = WorkspaceRow { last: copy.workspace.last(), ..copy.row };
                shelf.publish(Standing { workspace: Arc::new(copy.workspace), row });
            }
        }
    }

    fn change(&mut self, world: &World, ask: &Ask) -> Result<Found, DeskError> {
        let key = (ask.workspace, ask.by, ask.act_id);
        let now = self.acts.get(&key).map(|step| &self.steps[*step].receipt);
        if let Some(earlier) = now.or_else(|| self.earlier.get(&key)) {
            // Without the key it was made with, an earlier content cannot be compared.
            return match earlier.content.is_none_or(|content| content == ask.content) {
                true => Ok(Found::Repeat(Receipt::of(earlier, true))),
                false => Err(DeskError::OtherContent),
            };
        }
        let copy = self.copy(world, ask)?;
        let now = moment(world, copy.workspace.last_at(), &copy.row, ask)?;
        let (workspace, by, act_id) = (ask.workspace, ask.by, ask.act_id);
        let ids = RecordIds::derive(&world.record_key, workspace, by, act_id);
        let said = Said { by, act_id, now, ids };
        match &ask.what {
            What::Act(act) => Ok(Found::Change(draft::decide(&copy.workspace, said, &**act)?)),
            What::Undo(undone) => {
                let store = &*world.shelf.store;
                let undoing = undoing::gather(store, workspace, by, *undone)?;
                Ok(Found::Change(undo::decide(&copy.workspace, said, &undoing)?))
            }
        }
    }

    fn copy(&mut self, world: &World, ask: &Ask) -> Result<&PrivateCopy, DeskError> {
        let id = ask.workspace;
        if let hash_map::Entry::Vacant(place) = self.copies.entry(id) {
            let copy = match world.shelf.standing(id) {
                Ok(now) => {
                    PrivateCopy { workspace: Workspace::clone(&now.workspace), row: now.row }
                }
                Err(DeskError::NoWorkspace) => match &ask.founding {
                    Some(founding) => PrivateCopy::new(founding),
                    None => return Err(DeskError::NoWorkspace),
                },
                Err(other) => return Err(other),
            };
            place.insert(copy);
        }
        let copy = &self.copies[&id];
        match (copy.workspace.last().number, &ask.founding) {
            // Only founded in this batch by an act that was refused.
            (0, None) => Err(DeskError::NoWorkspace),
            (1.., Some(_)) => Err(Fault::WorkspaceThere { workspace: id }.into()),
            _ => Ok(copy),
        }
    }

    fn apply(&mut self, ask: &Ask, decided: Decided) -> Result<Receipt, DeskError> {
        let Decided { change, told, undo, deposit } = decided;
        assert!(deposit.is_none(), "what goes into an urn comes in no batch");
        let undo = undo.map(|rights| serde_json::to_string(&rights).expect("rights are plain"));
        let copy = self.copies.get_mut(&ask.workspace).expect("it was decided on this copy");
        let last = copy.workspace.last();
        let entry = Entry::after(last, ask.workspace, &change, || self.salts.next());
        copy.workspace.apply_decided(&entry, told)?;
        for round in copy.workspace.spent_urns() {
            copy.workspace.put_urn(round, None);
            self.spent.push((ask.workspace, round));
        }
        let made = change.revisions.iter().filter(|it| it.number == 1).map(|it| it.record);
        let receipt = store::Receipt {
            workspace: ask.workspace,
            by: ask.by,
            act_id: ask.act_id,
            content: Some(ask.content),
            number: entry.head.number,
            at: change.at,
            made: made.collect(),
            undo: undo.unwrap_or_default(),
        };
        let beside = match &ask.founding {
            Some(founding) if last.number == 0 => founding.beside(ask.by),
            _ => Vec::new(),
        };
        let answer = Receipt::of(&receipt, false);
        self.acts.insert((ask.workspace, ask.by, ask.act_id), self.steps.len());
        self.steps.push(Step { entry, receipt, beside });
        Ok(answer)
    }
}

enum Found {
    /// Done before: the first receipt.
    Repeat(Receipt),
    /// What to write, and what an undo of it would have to pass.
    Change(Decided),
}

impl PrivateCopy {
    fn new(founding: &Founding) -> PrivateCopy {
        let new = founding.new;
        let row = WorkspaceRow {
            id: new.id,
            example: new.example,
            building: new.building,
            made_at: new.made_at,
            clock_offset: new.clock_offset,
            last: ledger::Link::START,
        };
        PrivateCopy { workspace: Workspace::new(new.id), row }
    }
}

impl Founding {
    fn beside(&self, founder: AnyId) -> Vec<Beside> {
        let person = self.account.map(|account| Beside::Person { account, person: founder });
        std::iter::once(Beside::Workspace(self.new)).chain(person).collect()
    }
}

/// The moment of an act: the later of the clock and the entry before.
pub(crate) fn moment(
    world: &World,
    before: Timestamp,
    row: &WorkspaceRow,
    ask: &Ask,
) -> Result<Timestamp, DeskError> {
    match ask.at {
        None => Ok(((world.clock)() + row.clock_offset).max(before)),
        Some(at) if row.example && row.building && at >= before => Ok(at),
        Some(_) => Err(DeskError::MayNotSetTime),
    }
}

/// Chance for the bodies of a batch, asked of the operating system a page at a time.
#[derive(Default)]
struct Salts(Vec<Salt>);

impl Salts {
    fn next(&mut self) -> Salt {
        if self.0.is_empty() {
            let page: [u8; 2048] = store::chance();
            self.0 = page.as_chunks().0.to_vec();
        }
        self.0.pop().expect("just filled")
    }
}
