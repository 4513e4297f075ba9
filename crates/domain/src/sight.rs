// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What one viewer sees: the only door from a workspace to a page, a mail or a file.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};

use crate::{
    calendar,
    earlier::Earlier,
    party::{Part, Particulars, Party, Person},
    pooled::Answered,
    records::{Kind, Record, Recorded},
    round::{self, Answer, Figure, Round, Urn},
    standing::Standing,
    table::{Course, Papers, Table},
    text::Version,
    workspace::{Kept, Workspace},
};

/// Who may see a record: a closed list, written in the journal for ever.
///
/// An audience names a group; who belongs to it is looked up when reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Only who made the record.
    Writer,
    Persons(Vec<Id<Person>>),
    /// Kwartiermaker and neutral: their own work, never a party's words.
    Facilitators,
    /// The party alone, no facilitator.
    OwnParty(Id<Party>),
    /// The party and the persons it names.
    BetweenUs(Id<Party>),
    /// The party's own circle, its clerk, and who keeps the papers of the process.
    WithParty(Id<Party>),
    Table(Id<Table>),
    AllParties,
    Public,
}

impl Audience {
    /// For fewer than a whole table: what others who look along on a screen should not read.
    pub(crate) fn is_apart(&self) -> bool {
        use Audience::*;
        match self {
            Writer | Persons(_) | Facilitators | OwnParty(_) | BetweenUs(_) | WithParty(_) => true,
            Table(_) | AllParties | Public => false,
        }
    }

    /// Whether whoever sees a record with this audience may also see one with `other`; so a
    /// reference may point from the first to the second.
    pub fn within(&self, other: &Audience) -> bool {
        use Audience::*;
        match (self, other) {
            (_, Public) => true,
            (Public, _) => false,
            (_, AllParties) => true,
            (AllParties, _) => false,
            (Writer, _) => true,
            (OwnParty(a), BetweenUs(b) | WithParty(b)) => a == b,
            // Who facilitates has a place at every table.
            (Facilitators, Table(_) | WithParty(_)) => true,
            (a, b) => a == b,
        }
    }
}

/// Who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    Passerby,
    Person(Id<Person>),
    /// Whoever holds a link to the papers of a meeting: what its table's circle sees, until the
    /// meeting is past. Who asks for it has seen that the link is right.
    Papers(Id<Papers>),
    /// Whoever holds the link of a frozen text of all parties, to hold a document of their own
    /// against it. Who asks for it has seen that the link is right, and tells no words of it.
    SameText(Id<Version>),
}

impl Viewer {
    pub fn person(self) -> Option<Id<Person>> {
        match self {
            Viewer::Passerby | Viewer::Papers(_) | Viewer::SameText(_) => None,
            Viewer::Person(id) => Some(id),
        }
    }
}

/// A workspace as one viewer sees it: what is not theirs to see is not there.
#[derive(Clone)]
pub struct Sight<'w> {
    workspace: &'w Workspace,
    /// What there is now, where the workspace is one of an earlier day.
    present: Option<&'w Workspace>,
    pub viewer: Viewer,
    pub now: Timestamp,
    pub today: Date,
    /// The day that is looked back at; nothing when it is today.
    pub as_of: Option<Date>,
    standing: Arc<Standing>,
    /// Parties whose words between us were read here by somebody they named.
    heard: Arc<Mutex<BTreeSet<Id<Party>>>>,
}

/// A record that stands otherwise on another day: as it was, and as it is there.
pub(crate) struct Unlike<'w> {
    pub id: AnyId,
    pub was: Option<Seen<'w, Record>>,
    pub is: Option<Seen<'w, Record>>,
}

/// A record with its id and where it stands.
pub struct Seen<'w, T> {
    pub id: Id<T>,
    pub record: &'w T,
    pub stamp: Stamp<'w>,
}

// By hand, as a derive would ask that the record itself can be copied.
impl<T> Clone for Seen<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Seen<'_, T> {}

/// When and by whom a record was made and last touched.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'w> {
    pub revision: u32,
    pub made_by: AnyId,
    pub made_at: Timestamp,
    /// Not for showing: it counts also what this viewer does not see.
    pub(crate) order: (u64, u32),
    pub by: AnyId,
    pub at: Timestamp,
    pub why: Option<&'w str>,
}

impl<T> std::ops::Deref for Seen<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.record
    }
}

impl Workspace {
    pub fn seen_by(&self, viewer: Viewer, now: Timestamp) -> Sight<'_> {
        let today = calendar::day(now);
        let standing = Arc::new(Standing::of(self, viewer, today));
        let (present, as_of, heard) = (None, None, Arc::default());
        Sight { workspace: self, present, viewer, now, today, as_of, standing, heard }
    }

    /// What stood at the end of an earlier day, with the rights of now: who somebody is today
    /// decides, and what was withdrawn or erased since is not shown then either.
    pub fn seen_on<'w>(
        &'w self,
        day: Date,
        earlier: &'w Earlier,
        viewer: Viewer,
        now: Timestamp,
    ) -> Sight<'w> {
        let standing = Arc::new(Standing::of(self, viewer, calendar::day(now)));
        let (present, as_of, heard) = (Some(self), Some(day), Arc::default());
        let end = calendar::end(day).min(now);
        let workspace = earlier.workspace();
        Sight { workspace, present, viewer, now: end, today: day, as_of, standing, heard }
    }
}

impl<'w> Sight<'w> {
    pub fn get<T: Recorded>(&self, id: Id<T>) -> Option<&'w T> {
        self.find(id).map(|seen| seen.record)
    }

    pub fn find<T: Recorded>(&self, id: Id<T>) -> Option<Seen<'w, T>> {
        let kept = self.workspace.kept(id)?;
        self.seen(id, T::from_record(&kept.record)?, kept)
    }

    /// All records of a kind, in the order in which they were made.
    pub fn all<T: Recorded>(&self) -> Vec<Seen<'w, T>> {
        let seen = self.workspace.all::<T>();
        in_order(seen.filter_map(|(id, record, kept)| self.seen(id, record, kept)).collect())
    }

    /// The records of a kind that lie under `parent`, in the order in which they were made.
    pub fn under<T: Recorded>(&self, parent: AnyId) -> Vec<Seen<'w, T>> {
        let seen = self.workspace.under::<T>(parent);
        in_order(seen.filter_map(|(id, record, kept)| self.seen(id, record, kept)).collect())
    }

    /// The record, whatever its kind: for what treats all kinds alike, such as history.
    pub fn any(&self, id: AnyId) -> Option<Seen<'w, Record>> {
        let (_, kept) = self.workspace.kept_any(id)?;
        self.seen(Id::new(id), &kept.record, kept)
    }

    /// Whether the record is here for this viewer, whatever its kind.
    pub fn sees(&self, id: AnyId) -> Option<Kind> {
        let (kind, kept) = self.workspace.kept_any(id)?;
        self.may_see(id, kept).then_some(kind)
    }

    /// Which circle a record that this viewer sees belongs to.
    pub fn circle(&self, id: AnyId) -> Option<Audience> {
        self.sees(id)?;
        self.workspace.audience_of_any(id)
    }

    /// For whom an answer to this question came in, never which answer; nobody when the question
    /// is not this viewer's to see.
    pub fn answered<Q: Answered>(&self, question: Id<Q>) -> BTreeSet<AnyId> {
        match self.get(question) {
            // What lies in an urn stands on no day: it is what it is now.
            Some(_) if self.present.is_none() => {
                let urn = self.workspace.urn(question.any()).map(Urn::answered);
                let named = self.workspace.answered(question);
                urn.map_or(named, Clone::clone)
            }
            Some(_) => self.workspace.answered(question),
            None => BTreeSet::new(),
        }
    }

    /// Where the answer to this question of each is, for who may answer themselves: each of them is
    /// still to be found, by who may read it.
    pub(crate) fn answers_of(&self, round: Id<Round>) -> BTreeMap<AnyId, Id<Answer>> {
        let all = self.get(round).map(|_| self.workspace.under::<Answer>(round.any()));
        all.into_iter().flatten().map(|(id, answer, _)| (answer.unit, id)).collect()
    }

    /// What all phones of a meeting have in common, as far as it was looked up already.
    pub(crate) fn crowds(&self) -> &'w round::Crowds {
        self.workspace.crowds()
    }

    /// Counts of answers while they come in, as far as small numbers allow: the same for everybody.
    pub fn running(&self, round: Id<Round>) -> Option<(usize, Vec<Option<Figure>>)> {
        let asked = self.get(round)?;
        Some(round::running(self.workspace, round, asked, self.today, asked.is_over(self.now)))
    }

    /// The meeting that is held now and that this code opens: whoever has the code need see nothing
    /// of it yet.
    pub fn held_with(&self, code: &str) -> Option<Id<Course>> {
        self.workspace.door(code, self.today).map(|it| it.course)
    }

    /// Whether what lies in the urn of this round can never be counted.
    pub fn is_urn_lost(&self, round: Id<Round>) -> bool {
        self.get(round).is_some() && self.workspace.urn(round.any()).is_some_and(Urn::is_lost)
    }

    /// What somebody sees who is known by a pseudonym only: what was said under it.
    pub(crate) fn as_pseudonym(&self, pseudonym: AnyId) -> Sight<'w> {
        self.workspace.seen_by(Viewer::Person(Id::new(pseudonym)), self.now)
    }

    /// The same on a screen that others may look along on: without what is private, a party's own,
    /// between us or the facilitators'.
    pub fn covered(self) -> Sight<'w> {
        let standing = Arc::new(Standing::clone(&self.standing).covered());
        Sight { standing, ..self }
    }

    /// Only what everybody in that circle may read as well: what a paper for them is made from.
    pub fn told_to(self, circle: Audience) -> Sight<'w> {
        let standing = Arc::new(Standing::clone(&self.standing).told_to(circle));
        Sight { standing, ..self }
    }

    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Whoever looks knows their own name, also where they may know no other: an expert, and today
    /// also on an earlier day.
    pub fn own_name(&self) -> Option<&'w str> {
        let own = self.viewer.person()?;
        let now = self.present.unwrap_or(self.workspace);
        now.under::<Particulars>(own.any()).find_map(|(_, it, _)| match &it.part {
            Part::Name { name, .. } => Some(name.as_str()),
            Part::Reach { .. } => None,
        })
    }

    pub fn workspace_id(&self) -> AnyId {
        self.workspace.id()
    }

    /// The parties whose words between us were read through this sight by somebody whom they
    /// named; the party may see by day who read along.
    pub fn heard(&self) -> Vec<Id<Party>> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect()
    }

    fn seen<T>(&self, id: Id<T>, record: &'w T, kept: &'w Kept) -> Option<Seen<'w, T>> {
        if !self.may_see(id.any(), kept) {
            return None;
        }
        if let Audience::BetweenUs(party) = kept.record.filed().audience()
            && !self.standing.is_voice(party)
        {
            self.heard.lock().unwrap_or_else(PoisonError::into_inner).insert(party);
        }
        Some(Seen { id, record, stamp: kept.stamp() })
    }

    pub(crate) fn may_see(&self, id: AnyId, kept: &Kept) -> bool {
        let is_here_now = || self.present.is_none_or(|it| it.kept_any(id).is_some());
        self.standing.belongs(&kept.record.filed().audience(), kept.made_by, kept.made_at)
            && is_here_now()
    }

    /// Everything that is here for this viewer, whatever its kind, without counting it as read.
    pub(crate) fn each(&self) -> impl Iterator<Item = (AnyId, &'w Kept)> {
        self.workspace.each().filter(|(id, kept)| self.may_see(*id, kept))
    }

    /// The days on which something changed that this viewer sees now, the first one first. What
    /// they do not see gives no day.
    pub fn days(&self) -> BTreeSet<Date> {
        let now = self.present.unwrap_or(self.workspace);
        let seen = now.each().filter(|(id, kept)| self.may_see(*id, kept));
        let mut moments: Vec<Timestamp> = seen.flat_map(|(_, kept)| kept.touched()).collect();
        moments.sort_unstable();
        let mut days = BTreeSet::new();
        let mut until = Timestamp::MIN;
        for at in moments {
            if at >= until {
                let day = calendar::day(at);
                until = calendar::end(day) + 1;
                days.insert(day);
            }
        }
        days
    }

    /// What stands otherwise on another day, for this viewer: each record as it was here and as it
    /// is there, whatever its kind.
    pub(crate) fn unlike(&self, later: &Sight<'w>) -> Vec<Unlike<'w>> {
        let unlike = self.workspace.unlike(later.workspace);
        let moved = unlike.filter(|(_, was, is)| match (was, is) {
            (Some(was), Some(is)) => was.revision != is.revision,
            _ => true,
        });
        let told_once = |it: &Option<&Kept>| it.is_some_and(|it| it.record.kind().is_told_once());
        let moved = moved.filter(|(_, was, is)| !told_once(was) && !told_once(is));
        let seen = moved.map(|(id, was, is)| {
            let was = was.and_then(|it| self.seen(Id::new(id), &it.record, it));
            let is = is.and_then(|it| later.seen(Id::new(id), &it.record, it));
            Unlike { id, was, is }
        });
        seen.filter(|it| it.was.is_some() || it.is.is_some()).collect()
    }
}

impl Kept {
    pub(crate) fn stamp(&self) -> Stamp<'_> {
        Stamp {
            revision: self.revision,
            made_by: self.made_by,
            made_at: self.made_at,
            order: self.order,
            by: self.by,
            at: self.at,
            why: self.why.as_deref(),
        }
    }
}

/// In the order in which they were made; within one act, in the order of its rows.
fn in_order<T>(mut seen: Vec<Seen<'_, T>>) -> Vec<Seen<'_, T>> {
    seen.sort_by_key(|it| it.stamp.order);
    seen
}
