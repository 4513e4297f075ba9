// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What waits for me: one list, each item with where it is answered.

use jiff::civil::Date;
use ledger::{AnyId, Id};

use crate::{
    assignment::{Assignment, Confirmation, Firmness, Frame, Settler, Tension, TensionAnswer},
    calendar,
    conversation::{Promise, open_promises},
    decision::{Nearing, comes_near, to_look_at},
    interest::{self, Waits},
    lens::{Improvement, ImprovementState},
    party::{Hearer, Mandate, Office, Party, Role},
    round::{self, Round},
    route::{Ask, asked_of},
    sight::Sight,
    table::{Meeting, Seat, Sitting, papers_due},
    text::{self, Text, Version},
};

/// A meeting waits from two weeks before; a promise or an improvement point from one week.
const MEETING_DAYS: i64 = 14;
const PROMISE_DAYS: i64 = 7;

/// Something that waits for this viewer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// A version of the assignment asks for this commissioner's yes.
    Confirm {
        assignment: Id<Assignment>,
        version: u32,
    },
    /// A tension asks the commissioners.
    Answer {
        tension: Id<Tension>,
        asked_on: Option<Date>,
    },
    /// A promise of mine is due, or was: days below zero.
    Promise {
        promise: Id<Promise>,
        days_left: i64,
    },
    /// An improvement point of mine is to be looked at again, or was: days below zero.
    Improvement {
        improvement: Id<Improvement>,
        days_left: i64,
    },
    /// A text was frozen, and my party said nothing yet.
    Accept {
        text: Id<Text>,
        version: Id<Version>,
        party: Id<Party>,
    },
    /// May you say yes on behalf of your college? Not answered, or the answer ran out.
    Mandate {
        party: Id<Party>,
        ran_out_on: Option<Date>,
    },
    /// The mandate of my own seat ended by itself.
    Term {
        seat: Id<Seat>,
        party: Option<Id<Party>>,
        ended_on: Date,
    },
    /// A frame that my table may settle lies ready, provisional.
    Settle {
        frame: Id<Frame>,
    },
    /// My party has named nobody yet who may hear what it says between us.
    NameHearer {
        party: Id<Party>,
    },
    /// A question was put to my seat, my party or me.
    Round {
        round: Id<Round>,
        unit: AnyId,
    },
    /// A sentence was offered, or words wait to be released.
    Interest(Waits),
    /// A reservation nears its term, or the day came to look at a decision or an agreement again.
    Nearing(Nearing),
    /// A question to me as the clerk of a party.
    Clerk(Id<Ask>),
    Meeting {
        meeting: Id<Meeting>,
        days: i64,
    },
    /// The papers of a meeting that is near are not with its table yet.
    Papers {
        meeting: Id<Meeting>,
        days: i64,
    },
}

/// Everything that waits for this viewer, the most pressing first.
pub fn waits(sight: &Sight<'_>) -> Vec<Waiting> {
    let mut waiting = Vec::new();
    if sight.standing().holds(Office::Commissioner) {
        of_commissioner(sight, &mut waiting);
    }
    for line in open_promises(sight, None) {
        if let (true, Some(days_left)) = (line.mine, line.days_left)
            && days_left <= PROMISE_DAYS
        {
            waiting.push(Waiting::Promise { promise: line.promise.id, days_left });
        }
    }
    of_owner(sight, &mut waiting);
    waiting.extend(asked_of(sight).into_iter().map(|it| Waiting::Clerk(it.id)));
    for line in round::waiting(sight) {
        waiting.push(Waiting::Round { round: line.round.id, unit: line.unit.id });
    }
    waiting.extend(interest::waits(sight).into_iter().map(Waiting::Interest));
    for it in text::awaited(sight) {
        waiting.push(Waiting::Accept { text: it.text, version: it.version, party: it.party });
    }
    waiting.extend(comes_near(sight).into_iter().chain(to_look_at(sight)).map(Waiting::Nearing));
    of_voice(sight, &mut waiting);
    of_table(sight, &mut waiting);
    let due = papers_due(sight).into_iter();
    waiting.extend(due.map(|(meeting, days)| Waiting::Papers { meeting, days }));
    waiting
}

fn of_commissioner(sight: &Sight<'_>, waiting: &mut Vec<Waiting>) {
    let versions = sight.all::<Assignment>();
    if let Some(latest) = versions.iter().max_by_key(|it| it.version) {
        let confirmed = sight.under::<Confirmation>(latest.id.any());
        if !confirmed.iter().any(|it| Some(it.person) == sight.standing().person()) {
            waiting.push(Waiting::Confirm { assignment: latest.id, version: latest.version });
        }
    }
    for tension in open_tensions(sight) {
        waiting.push(Waiting::Answer { tension: tension.0, asked_on: tension.1 });
    }
}

/// What I said I would keep an eye on after a scan, the nearest day first.
fn of_owner(sight: &Sight<'_>, waiting: &mut Vec<Waiting>) {
    let Some(me) = sight.standing().person() else { return };
    let mut mine = sight.under::<Improvement>(me.any());
    mine.retain(|it| it.owner == me && it.state == ImprovementState::Open);
    mine.sort_by_key(|it| it.check_on);
    for it in mine {
        let days_left = calendar::days_between(sight.today, it.check_on);
        if days_left <= PROMISE_DAYS {
            waiting.push(Waiting::Improvement { improvement: it.id, days_left });
        }
    }
}

/// Tensions that were put to the commissioners and have no answer at all.
pub(super) fn open_tensions(sight: &Sight<'_>) -> Vec<(Id<Tension>, Option<Date>)> {
    let mut tensions = sight.all::<Tension>();
    tensions.retain(|it| it.asked && sight.under::<TensionAnswer>(it.id.any()).is_empty());
    tensions.iter().map(|it| (it.id, it.asked_on)).collect()
}

fn of_voice(sight: &Sight<'_>, waiting: &mut Vec<Waiting>) {
    let Some(me) = sight.standing().person() else { return };
    let roles = sight.under::<Role>(me.any());
    let voices = roles.iter().filter(|it| it.is_held(sight.today) && it.office.is_voice());
    for party in voices.filter_map(|it| it.party) {
        let mine: Vec<_> = sight.under::<Mandate>(me.any());
        let mine = || mine.iter().filter(|it| it.party == party);
        let holds = |it: &Mandate| it.until.is_none_or(|until| sight.today <= until);
        if !mine().any(|it| holds(it)) {
            let ran_out_on = mine().filter_map(|it| it.until).max();
            waiting.push(Waiting::Mandate { party, ran_out_on });
        }
        if sight.under::<Hearer>(party.any()).is_empty() {
            waiting.push(Waiting::NameHearer { party });
        }
    }
}

fn of_table(sight: &Sight<'_>, waiting: &mut Vec<Waiting>) {
    let Some(me) = sight.standing().person() else { return };
    for sitting in sight.under::<Sitting>(me.any()) {
        if let (Some(ended_on), true, false) =
            (sitting.mandate_until, sitting.is_held(sight.today), sitting.has_term(sight.today))
        {
            let party = sight.get(sitting.seat).and_then(|it| it.parties.first().copied());
            waiting.push(Waiting::Term { seat: sitting.seat, party, ended_on });
        }
    }
    let tables = sight.standing().tables();
    for frame in sight.all::<Frame>() {
        let ready = frame.firmness == Firmness::PROVISIONAL && frame.open_until.is_none();
        if let (true, Some(Settler::Table(table))) = (ready, frame.settled_by)
            && tables.contains(&table)
        {
            waiting.push(Waiting::Settle { frame: frame.id });
        }
    }
    let mut meetings = sight.all::<Meeting>();
    meetings.retain(|it| tables.contains(&it.table));
    meetings.sort_by_key(|it| it.on);
    for meeting in meetings {
        let days = calendar::days_between(sight.today, meeting.on);
        if (0..=MEETING_DAYS).contains(&days) {
            waiting.push(Waiting::Meeting { meeting: meeting.id, days });
        }
    }
}
