// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The papers of a meeting, handed out to its table: from then on each seat has a link that opens
//! them without signing in, until the day of the meeting is past or they are taken back.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Meeting, Table, script};
use crate::{
    calendar,
    draft::{Act, Draft, Undo},
    records::{Filed, Recorded},
    refusal::{Refusal, Rule},
    sight::{Audience, Seen, Sight},
    workspace::Workspace,
};

/// They were handed out already: a second row of links would make the first one worth less.
pub const PAPERS_OUT: Rule = Rule("table-papers-out");

/// From so many days before a meeting on its papers should be with the table.
const DAYS_BEFORE: i64 = 7;

/// That the papers are with the table. No secret stands in it: a link is worked out from its id and
/// a seat, under a key of the house.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    pub meeting: Id<Meeting>,
    pub table: Id<Table>,
}

impl Filed for Papers {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.meeting.any()]
    }
}

/// Whether the papers of a meeting are with its table.
pub fn papers<'w>(sight: &Sight<'w>, meeting: Id<Meeting>) -> Option<Seen<'w, Papers>> {
    sight.under::<Papers>(meeting.any()).into_iter().next()
}

/// The meetings of which the papers could go to the table by now, with the days that are left.
pub fn papers_due(sight: &Sight<'_>) -> Vec<(Id<Meeting>, i64)> {
    if !sight.standing().is_recorder() {
        return Vec::new();
    }
    let days = |it: &Meeting| calendar::days_between(sight.today, it.on);
    let mut all = sight.all::<Meeting>();
    all.retain(|it| (0..=DAYS_BEFORE).contains(&days(it)) && papers(sight, it.id).is_none());
    all.retain(|it| !it.purpose.is_empty() || !script(sight, it.id).steps().is_empty());
    all.sort_by_key(|it| it.on);
    all.iter().map(|it| (it.id, days(it))).collect()
}

/// Hands the papers out: each seat gets a link of its own.
#[derive(Clone, Debug, Serialize)]
pub struct HandOut {
    pub meeting: Id<Meeting>,
}

impl Act for HandOut {
    const NAME: &'static str = "table.hand_out";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let table = draft.find(self.meeting)?.table;
        if papers(draft.sight(), self.meeting).is_some() {
            return Err(Refusal::Rule(PAPERS_OUT));
        }
        draft.add(Papers { meeting: self.meeting, table }).map(|_| ())
    }
}

/// Takes the papers back: no link opens them any more. Handed out again, the links are others.
#[derive(Clone, Debug, Serialize)]
pub struct TakePapersBack {
    pub papers: Id<Papers>,
    pub seen: u32,
}

impl Act for TakePapersBack {
    const NAME: &'static str = "table.take_papers_back";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.papers)?;
        draft.withdraw(self.papers, self.seen)
    }
}

impl Workspace {
    /// Which table's circle whoever reads these papers is in: until the day of the meeting is past.
    pub(crate) fn reads_for(&self, id: Id<Papers>, today: Date) -> Option<Id<Table>> {
        let papers = Papers::from_record(&self.kept(id)?.record)?;
        let meeting = Meeting::from_record(&self.kept(papers.meeting)?.record)?;
        (today <= meeting.on).then_some(papers.table)
    }
}
