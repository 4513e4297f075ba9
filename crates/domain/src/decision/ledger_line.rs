// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The ledger of reservations: what was written in it, and what parties said with their yes to a
//! text, read where it stands.

use jiff::civil::Date;
use ledger::{AnyId, Id};

use super::{
    About, Agreement, AgreementState, Decision, DecisionCircle, DecisionState, Fate, Reservation,
    Told,
};
use crate::{
    calendar,
    party::Party,
    route::Step,
    sight::{Seen, Sight},
    text::{Acceptance, Version},
};

/// A reservation is near from two weeks before its term.
pub const NEAR_DAYS: i64 = 14;

/// One condition, wherever it was said.
#[derive(Clone, Copy)]
pub struct LedgerLine<'w> {
    pub which: Which<'w>,
    pub circle: DecisionCircle,
    pub party: Option<Id<Party>>,
    pub body: &'w str,
    pub words: &'w str,
    pub way_out: &'w str,
    pub term: Option<Date>,
    pub on: Date,
    pub fate: Fate,
    pub told: &'w [Told],
    /// The text that it is on.
    pub version: Option<Id<Version>>,
    pub decision: Option<Id<Decision>>,
    /// The step of the route that it is on.
    pub step: Option<Id<Step>>,
}

/// Where the line stands.
#[derive(Clone, Copy)]
pub enum Which<'w> {
    Kept(Seen<'w, Reservation>),
    /// With a yes to a text, and nobody followed it up yet.
    InText(Seen<'w, Acceptance>),
}

impl<'w> LedgerLine<'w> {
    pub fn id(&self) -> AnyId {
        match &self.which {
            Which::Kept(it) => it.id.any(),
            Which::InText(it) => it.id.any(),
        }
    }

    pub fn number(&self) -> Option<u32> {
        match &self.which {
            Which::Kept(it) => Some(it.number),
            Which::InText(_) => None,
        }
    }

    pub fn is_open(&self) -> bool {
        self.fate == Fate::Open
    }

    /// Days until its term; below zero when it passed.
    pub fn days_left(&self, today: Date) -> Option<i64> {
        self.term.map(|it| calendar::days_between(today, it))
    }

    /// The line of one reservation.
    pub fn of(sight: &Sight<'w>, it: Seen<'w, Reservation>) -> LedgerLine<'w> {
        let record = it.record;
        let accepted = match record.about {
            About::Acceptance(id) => sight.get(id),
            _ => None,
        };
        let version = match record.about {
            About::Version(id) => Some(id),
            _ => accepted.map(|it| it.version),
        };
        let decision = match record.about {
            About::Decision(id) => Some(id),
            _ => None,
        };
        let step = match record.about {
            About::Step(id) => Some(id),
            _ => None,
        };
        let own = record.condition.words.as_str();
        LedgerLine {
            which: Which::Kept(it),
            circle: record.circle,
            party: record.party,
            body: &record.condition.body,
            words: accepted.map_or(own, |it| it.reservation.as_str()),
            way_out: &record.condition.way_out,
            term: record.condition.term,
            on: record.on,
            fate: record.fate,
            told: &record.told,
            version,
            decision,
            step,
        }
    }

    fn in_text(it: Seen<'w, Acceptance>) -> LedgerLine<'w> {
        LedgerLine {
            which: Which::InText(it),
            circle: it.record.circle.into(),
            party: Some(it.record.party),
            body: "",
            words: &it.record.reservation,
            way_out: "",
            term: None,
            on: it.record.on,
            fate: Fate::Open,
            told: &[],
            version: Some(it.record.version),
            decision: None,
            step: None,
        }
    }
}

/// Every reservation that this viewer sees: the open ones first, by their term.
pub fn ledger<'w>(sight: &Sight<'w>, party: Option<Id<Party>>) -> Vec<LedgerLine<'w>> {
    let kept = sight.all::<Reservation>().into_iter().map(|it| LedgerLine::of(sight, it));
    let mut lines: Vec<_> = kept.chain(in_texts(sight)).collect();
    lines.retain(|it| party.is_none() || it.party == party);
    sorted(lines)
}

/// What parties said with their yes to a text, as long as nobody followed it up.
fn in_texts<'w>(sight: &Sight<'w>) -> impl Iterator<Item = LedgerLine<'w>> {
    let said = sight.all::<Acceptance>().into_iter().filter(|it| !it.reservation.is_empty());
    let alone = said.filter(|it| sight.under::<Reservation>(it.id.any()).is_empty());
    alone.map(LedgerLine::in_text)
}

fn sorted(mut lines: Vec<LedgerLine<'_>>) -> Vec<LedgerLine<'_>> {
    lines.sort_by_key(|it| {
        let term = it.term.unwrap_or(Date::MAX);
        (!it.is_open(), term, it.circle, it.number().unwrap_or(u32::MAX), it.on, it.id())
    });
    lines
}

/// The reservations on one record: a decision, a version of a text or a yes to it.
pub fn reservations_of<'w>(sight: &Sight<'w>, about: AnyId) -> Vec<LedgerLine<'w>> {
    let own = sight.under::<Reservation>(about);
    sorted(own.into_iter().map(|it| LedgerLine::of(sight, it)).collect())
}

/// What a page of today asks somebody to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearing {
    Reservation { reservation: Id<Reservation>, days_left: i64 },
    Decision { decision: Id<Decision>, review_on: Date },
    Agreement { agreement: Id<Agreement>, look_on: Date },
}

/// Reservations of which the term comes near, for their own party and who facilitates.
pub fn comes_near(sight: &Sight<'_>) -> Vec<Nearing> {
    let standing = sight.standing();
    let mine = |it: &Reservation| {
        standing.is_facilitator() || it.party.is_some_and(|it| standing.is_voice(it))
    };
    let mut near = Vec::new();
    for it in sight.all::<Reservation>() {
        let Some(term) = it.condition.term.filter(|_| it.is_open() && mine(it.record)) else {
            continue;
        };
        let days_left = calendar::days_between(sight.today, term);
        if days_left <= NEAR_DAYS {
            near.push(Nearing::Reservation { reservation: it.id, days_left });
        }
    }
    near.sort_by_key(|it| match it {
        Nearing::Reservation { days_left, .. } => *days_left,
        _ => 0,
    });
    near
}

/// Decisions and agreements of which the day came, for their owner; a decision without an owner
/// waits for who facilitates.
pub fn to_look_at(sight: &Sight<'_>) -> Vec<Nearing> {
    let standing = sight.standing();
    let me = standing.person();
    let came = |day: &Date| *day <= sight.today;
    let mut all = Vec::new();
    for it in sight.all::<Decision>() {
        let mine = it.owner.map_or(standing.is_facilitator(), |it| Some(it) == me);
        let day = it.review_on.filter(came);
        if let (DecisionState::InForce, true, Some(review_on)) = (it.state, mine, day) {
            all.push(Nearing::Decision { decision: it.id, review_on });
        }
    }
    for it in sight.all::<Agreement>() {
        let looks = it.contingent.as_ref().map(|it| it.look_on);
        let day = [looks, it.review_on].into_iter().flatten().filter(came).min();
        let mine = Some(it.owner) == me && it.state == AgreementState::Holds;
        if let (true, Some(look_on)) = (mine, day) {
            all.push(Nearing::Agreement { agreement: it.id, look_on });
        }
    }
    all
}
