// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The next conversation: five plain rules, each with its reason; a proposal, never an order.

use jiff::civil::Date;
use ledger::Id;

use super::waits::open_tensions;
use crate::{
    assignment::{Firmness, Frame, Tension},
    calendar,
    conversation::{Promise, living, open_promises, silence},
    party::{Authority, Mandate, Party, Person},
    sight::Sight,
    table::{self, Mark, Meeting, Seat, Table},
};

/// After so many weeks without a talk a party has been silent.
pub const QUIET_WEEKS: i64 = 6;
/// A promise is near from a week before its day.
const NEAR_DAYS: i64 = 7;
/// A meeting is near from four weeks before its day.
const MEETING_DAYS: i64 = 28;
/// A tension may be open for a week before it is worth a talk.
const TENSION_DAYS: i64 = 7;

/// Whom to talk to, and why. Nothing: the commissioners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub party: Option<Id<Party>>,
    pub person: Option<Id<Person>>,
    pub reason: Reason,
}

/// The five rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Something was promised to them and its day comes near, or has passed: days below zero.
    PromiseDue { promise: Id<Promise>, days_left: i64 },
    /// Their table meets and their seat has no mandate for it.
    NoMandate { table: Id<Table>, meeting: Id<Meeting>, seat: Id<Seat>, days: i64 },
    /// The commissioners have not answered.
    Unanswered { tension: Id<Tension>, asked_on: Option<Date> },
    /// Another frame stands open until this one is firm.
    FrameWaits { frame: Id<Frame>, waiter: Id<Frame> },
    /// Nobody spoke to them for six weeks; nothing means never.
    Silent { since: Option<Date>, weeks: Option<i64> },
}

/// What a facilitator could talk about next, the most pressing first, at most one a party.
pub fn next(sight: &Sight<'_>) -> Vec<Proposal> {
    if !sight.standing().is_facilitator() {
        return Vec::new();
    }
    let mut proposals = Vec::new();
    promises_due(sight, &mut proposals);
    without_mandate(sight, &mut proposals);
    for (tension, asked_on) in open_tensions(sight) {
        let days = asked_on.map_or(TENSION_DAYS, |it| calendar::days_between(it, sight.today));
        if days >= TENSION_DAYS {
            let reason = Reason::Unanswered { tension, asked_on };
            proposals.push(Proposal { party: None, person: None, reason });
        }
    }
    waited_for(sight, &mut proposals);
    silent(sight, &mut proposals);
    let mut parties = Vec::new();
    proposals.retain(|it| match it.party {
        Some(party) if parties.contains(&party) => false,
        Some(party) => {
            parties.push(party);
            true
        }
        None => true,
    });
    proposals
}

fn promises_due(sight: &Sight<'_>, proposals: &mut Vec<Proposal>) {
    for line in open_promises(sight, None) {
        let Some(days_left) = line.days_left else { continue };
        if days_left <= NEAR_DAYS && (line.mine || line.promise.to.is_some()) {
            let person = (!line.mine).then_some(line.promise.owner);
            let reason = Reason::PromiseDue { promise: line.promise.id, days_left };
            proposals.push(Proposal { party: line.promise.to, person, reason });
        }
    }
}

/// Seats of the tables that meet soon: empty, with a term that ended, or whose holder told us that
/// they cannot say yes.
fn without_mandate(sight: &Sight<'_>, proposals: &mut Vec<Proposal>) {
    for line in table::tables(sight) {
        let Some(meeting) = line.next else { continue };
        let days = calendar::days_between(sight.today, meeting.on);
        let Some(plan) = table::plan(sight, line.table.id) else { continue };
        for seat in plan.seats.iter().filter(|_| days <= MEETING_DAYS) {
            let holder = seat.holder.map(|it| it.sitting.person);
            let told = holder.is_some_and(|it| cannot_say_yes(sight, it));
            if told || seat.mark != Mark::Taken {
                let (table, meeting, seat_id) = (line.table.id, meeting.id, seat.seat.id);
                let reason = Reason::NoMandate { table, meeting, seat: seat_id, days };
                proposals.push(Proposal { party: seat.sits, person: holder, reason });
            }
        }
    }
}

/// Only for who hears the party: a mandate is told between us.
fn cannot_say_yes(sight: &Sight<'_>, person: Id<Person>) -> bool {
    let mandates = sight.under::<Mandate>(person.any());
    let ended = |it: &Mandate| it.until.is_some_and(|until| until < sight.today);
    mandates.iter().any(|it| ended(it) || it.authority == Authority::TakesItBack)
}

fn waited_for(sight: &Sight<'_>, proposals: &mut Vec<Proposal>) {
    let frames = sight.all::<Frame>();
    for frame in frames.iter().filter(|it| it.firmness < Firmness::SETTLED) {
        let waits = |it: &&crate::sight::Seen<'_, Frame>| {
            let until = it.open_until.as_ref().map(|it| it.to_lowercase()).unwrap_or_default();
            it.id != frame.id && names_of(frame).iter().any(|name| has_word(&until, name))
        };
        if let Some(waiter) = frames.iter().find(waits) {
            let reason = Reason::FrameWaits { frame: frame.id, waiter: waiter.id };
            proposals.push(Proposal { party: None, person: None, reason });
        }
    }
}

fn has_word(text: &str, name: &str) -> bool {
    text.split(|it: char| !it.is_alphanumeric()).any(|word| word == name)
}

/// How a frame is called in the words "open until …", in both languages.
fn names_of(frame: &Frame) -> Vec<String> {
    use crate::assignment::Theme::*;
    let known: &[&str] = match frame.theme {
        Goal => &["doel", "goal"],
        Tasks => &["taken", "takenpakket", "tasks"],
        Governance => &["bestuur", "governance"],
        LegalForm => &["rechtsvorm", "legal"],
        Money => &["geld", "kosten", "money"],
        People => &["personeel", "people"],
        Planning => &["planning"],
        Residents => &["inwoners", "residents"],
        Information => &["ict"],
        Own => return vec![frame.name.to_lowercase()],
    };
    known.iter().map(|it| (*it).to_owned()).collect()
}

fn silent(sight: &Sight<'_>, proposals: &mut Vec<Proposal>) {
    let mut quiet: Vec<_> = living(sight)
        .iter()
        .map(|it| (silence(sight, it.id), it.id))
        .filter(|(since, _)| since.is_none_or(|it| is_quiet(it, sight.today)))
        .collect();
    // Never comes first, then the longest silence.
    quiet.sort();
    for (since, party) in quiet {
        let weeks = since.map(|it| calendar::weeks_between(it, sight.today));
        let reason = Reason::Silent { since, weeks };
        proposals.push(Proposal { party: Some(party), person: None, reason });
    }
}

pub(super) fn is_quiet(last: Date, today: Date) -> bool {
    calendar::weeks_between(last, today) >= QUIET_WEEKS
}
