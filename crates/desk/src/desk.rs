// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk itself: what the pages and the command line call.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, channel, sync_channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use domain::{draft::AnyAct, earlier::Earlier, past::Past, workspace::Workspace};
use ledger::{ActId, AnyId, Key, Timestamp};
use store::{AccountId, Fault, Journal, NewWorkspace, WorkspaceRow};

use crate::{
    DeskError, Receipt, Reply, Submission,
    ask::{Ask, Founding, Job, What},
    batch::World,
    decider::Decider,
    inbox::Inbox,
    keeping::Keeping,
    shelf::Shelf,
    undoing,
    writer::Writer,
};

/// How the desk works; the default is right outside tests.
pub struct Options {
    /// How many acts may wait; more are answered at once as too busy.
    pub queue: usize,
    /// How long an unused workspace stays in memory.
    pub idle: Duration,
    /// After how many entries a snapshot is written.
    pub snapshot_every: u64,
    /// Whether an urn takes the same room whatever is in it. Only the program that attacks urns
    /// sets this to false, to see that it would notice.
    #[doc(hidden)]
    pub pads_urns: bool,
    pub clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            queue: 1024,
            idle: Duration::from_secs(60 * 60),
            snapshot_every: 5_000,
            pads_urns: true,
            clock: Box::new(computer_clock),
        }
    }
}

/// Takes acts, and hands out what is there now. Closed when dropped.
pub struct Desk {
    shelf: Arc<Shelf>,
    inbox: Arc<Inbox>,
    decider: Mutex<Option<JoinHandle<()>>>,
    content_key: Key,
    founding_key: Key,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
}

impl Desk {
    pub fn open(store: Arc<dyn Journal>) -> Result<Desk, DeskError> {
        Desk::open_with(store, Options::default())
    }

    pub fn open_with(store: Arc<dyn Journal>, options: Options) -> Result<Desk, DeskError> {
        let no_thread = |error: std::io::Error| {
            DeskError::from(Fault::Refused { what: format!("no thread could be started: {error}") })
        };
        let inbox = Arc::new(Inbox::new(options.queue));
        let shelf = Arc::new(Shelf::new(Arc::clone(&store)));
        let clock: Arc<dyn Fn() -> Timestamp + Send + Sync> = Arc::from(options.clock);
        let own_clock = Arc::clone(&clock);
        let world = Arc::new(World {
            shelf: Arc::clone(&shelf),
            record_key: store.key("records"),
            clock: Box::new(move || own_clock()),
            pads_urns: options.pads_urns,
        });
        let decider = Decider {
            writer: Writer::start(Arc::clone(&store), Arc::clone(&inbox)).map_err(no_thread)?,
            world,
            inbox: Arc::clone(&inbox),
            waiting: VecDeque::new(),
            ahead: None,
            next: None,
            looked: Instant::now(),
            closing: false,
            keeping: Keeping::start(Arc::clone(&store)).map_err(no_thread)?,
            snapshot_every: options.snapshot_every,
            idle: options.idle,
            seen: store.written_elsewhere()?,
        };
        let thread = thread::Builder::new().name("decider".to_owned()).spawn(|| decider.run());
        Ok(Desk {
            shelf,
            inbox,
            decider: Mutex::new(Some(thread.map_err(no_thread)?)),
            content_key: store.key("act content"),
            founding_key: store.key("foundings"),
            clock,
        })
    }

    /// The workspaces that are here, without loading any.
    pub fn workspaces(&self) -> Result<Vec<WorkspaceRow>, DeskError> {
        Ok(self.shelf.store.workspaces()?)
    }

    /// All records as they are now. Loaded at first use.
    pub fn workspace(&self, id: AnyId) -> Result<Arc<Workspace>, DeskError> {
        Ok(self.shelf.standing(id)?.workspace)
    }

    /// Loads every workspace once, so that one made by a newer Kwartier is told at the start.
    pub fn check(&self) -> Result<(), DeskError> {
        for row in self.workspaces()? {
            self.workspace(row.id)?;
        }
        Ok(())
    }

    /// What time it is there: an example has a clock of its own. Never before its last entry.
    pub fn now(&self, id: AnyId) -> Result<Timestamp, DeskError> {
        let standing = self.shelf.standing(id)?;
        let now = (self.clock)() + standing.row.clock_offset;
        Ok(now.max(standing.workspace.last_at()))
    }

    /// What time it is there when the clock of the computer says `clock`; an entry may be later.
    pub fn now_at(&self, id: AnyId, clock: Timestamp) -> Result<Timestamp, DeskError> {
        Ok(clock + self.shelf.standing(id)?.row.clock_offset)
    }

    /// The clock of the computer, as this desk reads it.
    pub fn clock(&self) -> Timestamp {
        (self.clock)()
    }

    /// Takes an act in. Answered at once when too many wait; otherwise when it is written.
    pub fn submit(&self, it: Submission, reply: Reply) {
        self.ask(it.workspace, it.by, it.act_id, it.at, What::Act(it.act), None, reply);
    }

    pub fn submit_wait(&self, it: Submission) -> Result<Receipt, DeskError> {
        wait(|reply| self.submit(it, reply))
    }

    /// Takes back an act of the same person, as a new act with an id of its own.
    pub fn submit_undo(
        &self,
        workspace: AnyId,
        by: AnyId,
        act_id: ActId,
        undone: ActId,
        reply: Reply,
    ) {
        self.ask(workspace, by, act_id, None, What::Undo(undone), None, reply);
    }

    pub fn submit_undo_wait(
        &self,
        workspace: AnyId,
        by: AnyId,
        act_id: ActId,
        undone: ActId,
    ) -> Result<Receipt, DeskError> {
        wait(|reply| self.submit_undo(workspace, by, act_id, undone, reply))
    }

    /// How many records would go back if this person took back this act of theirs now; none when
    /// that cannot be. Nothing is done.
    pub fn undoes(
        &self,
        workspace: AnyId,
        by: AnyId,
        undone: ActId,
    ) -> Result<Option<usize>, DeskError> {
        let (now, standing) = (self.now(workspace)?, self.shelf.standing(workspace)?);
        undoing::would_do(&*self.shelf.store, &standing.workspace, by, undone, now)
    }

    /// The first act of a founding: makes the workspace, and whoever signs in with this account
    /// its founder. The receipt says which workspace and which person.
    pub fn found(&self, account: AccountId, act_id: ActId, act: Box<dyn AnyAct>, reply: Reply) {
        let workspace = self.founding_id(&[b"workspace", &account.0.0, &act_id.0.0]);
        let by = self.founder_of(workspace);
        let new = NewWorkspace {
            id: workspace,
            example: false,
            building: false,
            made_at: (self.clock)(),
            clock_offset: 0,
        };
        let founding = Founding { new, account: Some(account) };
        self.ask(workspace, by, act_id, None, What::Act(act), Some(founding), reply);
    }

    pub fn found_wait(
        &self,
        account: AccountId,
        act_id: ActId,
        act: Box<dyn AnyAct>,
    ) -> Result<Receipt, DeskError> {
        wait(|reply| self.found(account, act_id, act, reply))
    }

    /// The first act of an example, at its own moment. Until [`Desk::finish_example`] its builder
    /// says when each act happened.
    pub fn found_example(
        &self,
        workspace: AnyId,
        act_id: ActId,
        at: Timestamp,
        act: Box<dyn AnyAct>,
    ) -> Result<Receipt, DeskError> {
        let by = self.founder_of(workspace);
        let new = NewWorkspace {
            id: workspace,
            example: true,
            building: true,
            made_at: (self.clock)(),
            clock_offset: 0,
        };
        let founding = Some(Founding { new, account: None });
        wait(|reply| {
            self.ask(workspace, by, act_id, Some(at), What::Act(act), founding, reply);
        })
    }

    /// The example is built: from now on its clock goes on from `now`, at real speed.
    pub fn finish_example(&self, workspace: AnyId, now: Timestamp) -> Result<(), DeskError> {
        let clock_offset = now - (self.clock)();
        wait(|done| self.send(Job::SetExample { workspace, building: false, clock_offset, done }))
    }

    /// Removes an example with everything of it, to be built again.
    pub fn remove_example(&self, workspace: AnyId) -> Result<(), DeskError> {
        wait(|done| self.send(Job::RemoveExample(workspace, done)))
    }

    /// Every revision of a record; readable only through a sight.
    pub fn past(&self, workspace: AnyId, record: AnyId) -> Result<Past, DeskError> {
        undoing::past(&*self.shelf.store, workspace, record)
    }

    /// All records as they stood at that moment, which has passed: the end of an earlier day.
    /// Readable only through a sight with the rights of now.
    pub fn earlier(&self, workspace: AnyId, until: Timestamp) -> Result<Arc<Earlier>, DeskError> {
        self.shelf.earlier(workspace, until)
    }

    /// Calls back with each workspace that changed, on a thread of the desk: it must be quick. One
    /// that answers false is called no more.
    pub fn on_change(&self, listener: impl Fn(AnyId) -> bool + Send + Sync + 'static) {
        self.shelf.listen(Box::new(listener));
    }

    /// Each workspace that changed, as a stream to wait on.
    pub fn watch(&self) -> Receiver<AnyId> {
        let (sender, receiver) = channel();
        self.on_change(move |id| sender.send(id).is_ok());
        receiver
    }

    /// Does what waits, writes snapshots, and closes; later asks are refused.
    pub fn close(&self) {
        let decider = self.decider.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(decider) = decider {
            // It is closed only when it died, and then there is nothing to wait for.
            let _ = self.inbox.put(Job::Close);
            if decider.join().is_err() {
                tracing::error!("the deciding thread had died");
            }
        }
    }

    #[expect(clippy::too_many_arguments)] // One door for acts, undos and foundings.
    fn ask(
        &self,
        workspace: AnyId,
        by: AnyId,
        act_id: ActId,
        at: Option<Timestamp>,
        what: What,
        founding: Option<Founding>,
        reply: Reply,
    ) {
        let content = what.digest(&self.content_key);
        let traceless = matches!(&what, What::Act(act) if act.leaves_no_trace());
        let ask = Ask { workspace, by, act_id, at, what, content, founding };
        self.send(match traceless && ask.founding.is_none() {
            true => Job::Deposit(ask, reply),
            false => Job::Ask(ask, reply),
        });
    }

    fn send(&self, job: Job) {
        let Some((job, error)) = self.inbox.put(job) else { return };
        match job {
            Job::Ask(_, reply) | Job::Deposit(_, reply) => reply(Err(error)),
            Job::RemoveExample(_, done) | Job::SetExample { done, .. } => done(Err(error)),
            Job::Close => {}
        }
    }

    /// Who an example's founder is; the id follows from the workspace's.
    pub fn founder_of(&self, workspace: AnyId) -> AnyId {
        self.founding_id(&[b"founder", &workspace.0])
    }

    fn founding_id(&self, parts: &[&[u8]]) -> AnyId {
        let digest = self.founding_key.checksum(parts);
        AnyId(*digest.0.first_chunk().expect("a digest has 32 bytes"))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.close();
    }
}

/// Waits for an answer; a writer that dies drops the replies it held.
fn wait<T: Send + 'static>(
    ask: impl FnOnce(Box<dyn FnOnce(Result<T, DeskError>) + Send>),
) -> Result<T, DeskError> {
    let (sender, receiver) = sync_channel(1);
    ask(Box::new(move |answer| {
        // Who asked may have gone; the act is done all the same.
        let _ = sender.send(answer);
    }));
    receiver.recv().unwrap_or(Err(DeskError::Closed))
}

fn computer_clock() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_millis().try_into().unwrap_or(Timestamp::MAX)
}
