// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! How an act makes a change: it decides against what its person sees, and never does.

use jiff::civil::Date;
use ledger::{ActId, AnyId, Change, Id, RecordIds, Revision, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    party::{Office, Party, Person},
    pooled::Answered,
    records::{Record, Recorded},
    refusal::{Need, Refusal, Rule},
    round::{self, Admission, Counted, Round, Urn},
    route,
    sight::{Sight, Viewer},
    table::{Course, Door, Guest},
    workspace::{Telling, Workspace},
};

/// The longest body: longer text is passages, larger things are files.
pub const BODY_BYTES: usize = 64 * 1024;

/// A record would be larger than a body may be.
pub const TOO_LARGE: Rule = Rule("too-large");

/// Something a person can do. `decide` opens with who may do it.
pub trait Act: Serialize + Send + Sync + 'static {
    /// `room.verb`, written in the journal for ever.
    const NAME: &'static str;
    const UNDO: Undo;
    /// It goes into an urn: no entry, no act id and no receipt tell that it was done, or by whom.
    const LEAVES_NO_TRACE: bool = false;
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal>;
}

/// Whether an act can be taken back with one press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undo {
    /// Reveal, release, freeze, close, send, invite, erase: what was seen was seen.
    Never,
    /// A new change with the earlier bodies.
    Restore,
}

/// Any act, for who carries it but need not know which it is.
pub trait AnyAct: Send + Sync {
    fn name(&self) -> &'static str;
    fn undo(&self) -> Undo;
    fn leaves_no_trace(&self) -> bool {
        false
    }
    /// The act as it was said, for telling a repeat from another act with the same id.
    fn content(&self) -> Vec<u8>;
    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal>;
}

impl<A: Act> AnyAct for A {
    fn name(&self) -> &'static str {
        A::NAME
    }

    fn undo(&self) -> Undo {
        A::UNDO
    }

    fn leaves_no_trace(&self) -> bool {
        A::LEAVES_NO_TRACE
    }

    fn content(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("an act is plain")
    }

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        Act::decide(self, draft)
    }
}

/// Who acts, when, and under which id.
pub struct Said {
    pub by: AnyId,
    pub act_id: ActId,
    pub now: Timestamp,
    pub ids: RecordIds,
}

/// What an act came to.
#[derive(Debug, PartialEq)]
pub struct Decided {
    pub change: Change,
    /// What the bodies of the change say, in the same order.
    pub told: Vec<Telling>,
    /// What an undo would have to pass; nothing when the act cannot be undone.
    pub undo: Option<Vec<Right>>,
    /// What went into an urn; then there is no change to write.
    pub deposit: Option<Deposited>,
}

/// An urn as it is after something was put in.
#[derive(Debug, PartialEq)]
pub struct Deposited {
    pub round: AnyId,
    pub urn: Urn,
    /// The bytes it takes, whatever is in it.
    pub room: usize,
}

/// A right that an act took a witness of, so that undoing it passes through the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    Member,
    Facilitator,
    Recorder,
    Commissioner,
    Voice(Id<Party>),
    OwnParty(Id<Party>),
}

/// Proof that the right was asked for and is held by this person.
#[derive(Clone, Copy, Debug)]
pub struct Witness {
    pub person: Id<Person>,
}

/// A change in the making, with everything that deciding may depend on.
pub struct Draft<'w> {
    workspace: &'w Workspace,
    sight: Sight<'w>,
    pub by: AnyId,
    pub now: Timestamp,
    pub today: Date,
    ids: RecordIds,
    made: u32,
    why: Option<String>,
    rights: Vec<Right>,
    revisions: Vec<Revision>,
    told: Vec<Telling>,
    deposit: Option<Deposited>,
}

/// Decides `act` against `workspace`: same input, same change.
pub fn decide(workspace: &Workspace, said: Said, act: &dyn AnyAct) -> Result<Decided, Refusal> {
    let act_id = said.act_id;
    let mut draft = Draft::new(workspace, said);
    act.decide(&mut draft)?;
    let traceless = draft.deposit.is_some();
    assert_eq!(traceless, act.leaves_no_trace(), "an act goes into an urn or into the journal");
    assert!(!traceless || draft.revisions.is_empty(), "what goes into an urn leaves no record");
    let undo = (act.undo() == Undo::Restore).then(|| std::mem::take(&mut draft.rights));
    Ok(draft.decided(act.name(), act_id, undo))
}

impl<'w> Draft<'w> {
    pub(crate) fn new(workspace: &'w Workspace, said: Said) -> Draft<'w> {
        let sight = workspace.seen_by(Viewer::Person(Id::new(said.by)), said.now);
        Draft {
            workspace,
            today: sight.today,
            sight,
            by: said.by,
            now: said.now,
            ids: said.ids,
            made: 0,
            why: None,
            rights: Vec::new(),
            revisions: Vec::new(),
            told: Vec::new(),
            deposit: None,
        }
    }

    pub(crate) fn decided(self, act: &str, act_id: ActId, undo: Option<Vec<Right>>) -> Decided {
        let (act, by, at, revisions) = (act.to_owned(), self.by, self.now, self.revisions);
        let change = Change { act, act_id, by, at, revisions };
        Decided { change, told: self.told, undo, deposit: self.deposit }
    }

    /// Acts see through the eyes of who acts, so none can tell what is hidden from them.
    pub fn sight(&self) -> &Sight<'w> {
        &self.sight
    }

    pub fn find<T: Recorded>(&self, id: Id<T>) -> Result<&'w T, Refusal> {
        self.sight.get(id).ok_or(Refusal::NotThere)
    }

    /// Whether an answer for this unit came in, whoever gave it.
    pub(crate) fn has_answered<Q: Answered>(&self, question: Id<Q>, unit: AnyId) -> bool {
        self.sight.answered(question).contains(&unit)
    }

    /// The answers to a question that is turned over now, as it is from this act on; nothing before
    /// its time.
    pub(crate) fn reveal<Q: Answered>(
        &self,
        question: Id<Q>,
        asked: &Q,
    ) -> Option<Vec<&'w Q::Answer>> {
        self.sight.get(question)?;
        self.workspace.reveal(question, asked, self.now)
    }

    /// The urn of a round, for the acts that put something in or empty it.
    pub(crate) fn urn(&self, round: AnyId) -> Option<&'w Urn> {
        self.workspace.urn(round)
    }

    /// The second kind of outcome: something went into an urn, and nothing is written of it.
    pub(crate) fn deposit(&mut self, deposited: Deposited) {
        self.deposit = Some(deposited);
    }

    /// The counts of a round with hidden names, for the act that closes it.
    pub(crate) fn count(&self, round: Id<Round>, asked: &Round) -> Counted {
        round::counted(self.workspace, round, asked, self.today)
    }

    /// The round that somebody was let in to, whoever they are.
    pub(crate) fn admitted(&self, admission: &Admission) -> Result<&'w Round, Refusal> {
        // Under the id of a person, or of anything that is here, it would be no pseudonym.
        if self.workspace.origin(self.by).is_some() {
            return Err(Refusal::Rule(round::MAY_NOT_ANSWER));
        }
        let kept = self.workspace.kept(admission.round()).ok_or(Refusal::NotThere)?;
        Round::from_record(&kept.record).ok_or(Refusal::NotThere)
    }

    /// Everything there is, for the one step that a question to this clerk names; and for who keeps
    /// the record, and sees that step anyway.
    pub(crate) fn behind(&self, ask: &route::Ask) -> Option<&'w Workspace> {
        let may = ask.clerk.any() == self.by || self.sight().standing().is_recorder();
        may.then_some(self.workspace)
    }

    /// What this code opens of a meeting that is held, for a phone that is nobody here yet.
    pub(crate) fn door(&self, course: Id<Course>, code: &str) -> Option<Door> {
        let is_new = self.workspace.origin(self.by).is_none();
        self.workspace.door(code, self.today).filter(|it| is_new && it.course == course)
    }

    /// Adds the phone that acts: its id is who it is from now on.
    pub(crate) fn add_guest(&mut self, guest: Guest) -> Result<(), Refusal> {
        self.write(self.by, 1, Some(guest.into_record()), Guest::KIND)
    }

    /// True only before the first act of a founding.
    pub fn is_empty_workspace(&self) -> bool {
        self.workspace.last() == ledger::Link::START
    }

    /// The reason, kept with every record of this change; call it before adding or revising.
    pub fn because(&mut self, why: &str) {
        let why = why.trim();
        self.why = (!why.is_empty()).then(|| why.to_owned());
    }

    pub fn add<T: Recorded>(&mut self, record: T) -> Result<Id<T>, Refusal> {
        let id = self.ids.nth(self.made);
        self.made += 1;
        self.write(id, 1, Some(record.into_record()), T::KIND)?;
        Ok(Id::new(id))
    }

    /// Adds the person who acts, in the first act of a founding.
    pub fn add_founder(&mut self, founder: Person) -> Result<Id<Person>, Refusal> {
        let id = self.by;
        self.write(id, 1, Some(founder.into_record()), Person::KIND)?;
        Ok(Id::new(id))
    }

    /// Puts `record` in the place of revision `seen` of record `id`.
    pub fn revise<T: Recorded>(&mut self, id: Id<T>, seen: u32, record: T) -> Result<(), Refusal> {
        let before = self.current(id, seen)?;
        let record = record.into_record();
        let audience = self.workspace.audience_of_any(id.any());
        assert_eq!(
            Some(record.filed().audience()),
            audience,
            "a record's audience is fixed at its first revision"
        );
        self.write(id.any(), before + 1, Some(record), T::KIND)
    }

    /// Puts `record` in the place of the one that is there for the same, or adds the first.
    pub fn put<T: Recorded>(
        &mut self,
        before: Option<Id<T>>,
        seen: Option<u32>,
        record: T,
    ) -> Result<(), Refusal> {
        match before {
            Some(id) => self.revise(id, seen.unwrap_or_default(), record),
            None => self.add(record).map(drop),
        }
    }

    /// Takes the record away; its earlier words stay in the journal, shown to nobody.
    pub fn withdraw<T: Recorded>(&mut self, id: Id<T>, seen: u32) -> Result<(), Refusal> {
        let before = self.current(id, seen)?;
        self.write(id.any(), before + 1, None, T::KIND)
    }

    /// Takes away a record of a wider circle that somebody may not be in, though they may undo it:
    /// a voice takes back what its party let a table read, also when it has no seat there. The room
    /// has seen that it is theirs, by a record of their own that points to it.
    pub(crate) fn takes_back<T: Recorded>(&mut self, id: Id<T>) -> Result<(), Refusal> {
        let before = self.workspace.kept(id).ok_or(Refusal::NotThere)?.revision;
        self.write(id.any(), before + 1, None, T::KIND)
    }

    fn current<T: Recorded>(&self, id: Id<T>, seen: u32) -> Result<u32, Refusal> {
        let latest = self.sight.find(id).ok_or(Refusal::NotThere)?.stamp.revision;
        if seen != latest {
            return Err(Refusal::Outdated { record: id.any(), theirs: latest });
        }
        Ok(latest)
    }

    pub(crate) fn write(
        &mut self,
        id: AnyId,
        number: u32,
        record: Option<Record>,
        kind: crate::records::Kind,
    ) -> Result<(), Refusal> {
        let twice = self.revisions.iter().any(|it| it.record == id);
        assert!(!twice, "an act revises a record once");
        let told = Telling { is: record, why: self.why.as_deref().map(Box::from) };
        let json = serde_json::to_string(&told).expect("records are plain");
        if json.len() > BODY_BYTES {
            return Err(Refusal::Rule(TOO_LARGE));
        }
        let kind = kind.word().to_owned();
        self.revisions.push(Revision { record: id, number, kind, json });
        self.told.push(told);
        Ok(())
    }
}

/// Who may: each call gives a witness, or the refusal that says what one would have to be.
impl<'w> Draft<'w> {
    pub fn as_member(&mut self) -> Result<Witness, Refusal> {
        self.hold(Right::Member)
    }

    pub fn as_facilitator(&mut self) -> Result<Witness, Refusal> {
        self.hold(Right::Facilitator)
    }

    /// Facilitators, note taker and secretary: who may type in what all may see.
    pub fn as_recorder(&mut self) -> Result<Witness, Refusal> {
        self.hold(Right::Recorder)
    }

    pub fn as_commissioner(&mut self) -> Result<Witness, Refusal> {
        self.hold(Right::Commissioner)
    }

    /// Representative or alternate of that party.
    pub fn as_voice(&mut self, party: Id<Party>) -> Result<Witness, Refusal> {
        self.find(party)?;
        self.hold(Right::Voice(party))
    }

    /// Representative, alternate or commissioner of that party.
    pub fn as_own_party(&mut self, party: Id<Party>) -> Result<Witness, Refusal> {
        self.find(party)?;
        self.hold(Right::OwnParty(party))
    }

    /// The installation itself, where no person acts: it alone decides on everything there is. For
    /// everybody else there is no such act.
    pub(crate) fn as_installation(&self) -> Result<&'w Workspace, Refusal> {
        match self.by == AnyId::INSTALLATION {
            true => Ok(self.workspace),
            false => Err(Refusal::NotThere),
        }
    }

    pub(crate) fn hold(&mut self, right: Right) -> Result<Witness, Refusal> {
        let standing = self.sight.standing();
        let (held, need) = match right {
            Right::Member => (standing.is_member(), Need::Member),
            Right::Facilitator => (standing.is_facilitator(), Need::Facilitator),
            Right::Recorder => (standing.is_recorder(), Need::Recorder),
            Right::Commissioner => (standing.holds(Office::Commissioner), Need::Commissioner),
            Right::Voice(party) => (standing.is_voice(party), Need::Voice),
            Right::OwnParty(party) => (standing.belongs_to(party), Need::Voice),
        };
        if !held {
            return Err(Refusal::MayNot(need));
        }
        self.rights.push(right);
        Ok(Witness { person: Id::new(self.by) })
    }
}
