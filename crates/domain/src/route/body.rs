// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A body of a party: when it meets, when it does not; and how long before papers must be there.

use jiff::{ToSpan, civil::Date};
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::BodyKind;
use crate::{
    calendar,
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen},
};

/// The most days that one calendar holds.
const DAYS: usize = 400;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub party: Id<Party>,
    pub kind: BodyKind,
    /// How it is called there; may be empty.
    pub name: String,
    /// Days on which it decides, the first one first.
    pub meetings: Vec<Date>,
    pub closed: Vec<Closed>,
    pub elections: Vec<Date>,
    /// So many weeks from an election on it does not meet: the old body goes, the new one begins.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub weeks_after_election: u16,
    /// After the last known meeting it is taken to meet every so many weeks.
    pub every_weeks: u16,
}

/// Days on which nothing is dealt with, such as a recess; both ends belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closed {
    pub from: Date,
    pub until: Date,
    /// Such as "kerstreces"; may be empty.
    pub name: String,
}

impl Filed for Body {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

fn is_zero(it: &u16) -> bool {
    *it == 0
}

impl Body {
    pub fn is_closed(&self, on: Date) -> bool {
        let after = i64::from(self.weeks_after_election).weeks();
        let between = |it: &Date| (*it..it.saturating_add(after)).contains(&on);
        self.closed.iter().any(|it| (it.from..=it.until).contains(&on))
            || self.elections.iter().any(between)
    }

    /// The first election that lies ahead and before that day: who decides on it is a new body.
    pub fn election_before(&self, today: Date, day: Date) -> Option<Date> {
        self.elections.iter().copied().find(|it| (today..day).contains(it))
    }

    /// The meetings from a day on that are not in a recess, and after the last known ones those
    /// that its habit promises.
    pub fn coming(&self, from: Date, until: Date) -> Vec<Date> {
        let mut days: Vec<Date> = self.meetings.clone();
        if let Some(last) = self.meetings.last().filter(|_| self.every_weeks > 0) {
            let mut next = *last;
            while days.len() < 2 * DAYS {
                next = next.saturating_add(i64::from(self.every_weeks).weeks());
                if next > until {
                    break;
                }
                days.push(next);
            }
        }
        days.retain(|it| (from..=until).contains(it) && !self.is_closed(*it));
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The last working day outside a recess that lies so many days before a meeting.
    pub fn latest_before(&self, meeting: Date, days: u16) -> Date {
        let mut day = meeting.saturating_sub(i64::from(days).days());
        // A recess is shorter than a year.
        for _ in 0..400 {
            if calendar::is_working(day) && !self.is_closed(day) {
                break;
            }
            day = day.saturating_sub(1.day());
        }
        day
    }
}

/// How long before a meeting papers must be there. Which day that makes is for the party itself,
/// its clerk and who leads the process: to others it is no stick to beat with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sending {
    pub body: Id<Body>,
    pub party: Id<Party>,
    pub days: u16,
    /// How papers get there, such as the name of the system; may be empty.
    pub remark: String,
}

impl Filed for Sending {
    fn audience(&self) -> Audience {
        Audience::WithParty(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.body.any(), self.party.any()]
    }
}

/// The last day on which papers for this meeting can be sent.
pub fn latest_sending(body: &Body, sending: &Sending, meeting: Date) -> Date {
    body.latest_before(meeting, sending.days)
}

/// Says when a body of a party meets, in the place of what was said before.
#[derive(Clone, Debug, Serialize)]
pub struct SetBody {
    pub party: Id<Party>,
    pub kind: BodyKind,
    /// The revision on the page; nothing the first time.
    pub seen: Option<u32>,
    pub name: String,
    pub meetings: Vec<Date>,
    pub closed: Vec<Closed>,
    pub elections: Vec<Date>,
    pub weeks_after_election: u16,
    pub every_weeks: u16,
}

impl Act for SetBody {
    const NAME: &'static str = "route.set_body";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.optional("name", &self.name, LINE);
        fields.between("every_weeks", self.every_weeks.into(), 0, 26);
        fields.between("weeks_after_election", self.weeks_after_election.into(), 0, 26);
        for (name, days) in [("meetings", &self.meetings), ("elections", &self.elections)] {
            if days.len() > DAYS {
                fields.wrong(name, Problem::TooMany { most: DAYS });
            }
            days.iter().for_each(|it| fields.date(name, Some(*it)));
        }
        if self.closed.len() > DAYS {
            fields.wrong("closed", Problem::TooMany { most: DAYS });
        }
        for it in &self.closed {
            fields.period("closed", Some(it.from), Some(it.until));
            fields.optional("closed", &it.name, LINE);
        }
        fields.done()?;
        let of_party = draft.sight().under::<Body>(self.party.any());
        let before = of_party.iter().find(|it| it.kind == self.kind).map(|it| it.id);
        draft.put(before, self.seen, self.told())
    }
}

impl SetBody {
    fn told(&self) -> Body {
        let in_order = |days: &[Date]| {
            let mut days = days.to_vec();
            days.sort_unstable();
            days.dedup();
            days
        };
        let mut closed = self.closed.clone();
        closed.sort_by_key(|it| (it.from, it.until));
        closed.dedup();
        closed.iter_mut().for_each(|it| it.name = it.name.trim().to_owned());
        Body {
            party: self.party,
            kind: self.kind,
            name: self.name.trim().to_owned(),
            meetings: in_order(&self.meetings),
            closed,
            elections: in_order(&self.elections),
            weeks_after_election: self.weeks_after_election,
            every_weeks: self.every_weeks,
        }
    }
}

/// Says how long before a meeting papers must be there.
#[derive(Clone, Debug, Serialize)]
pub struct SetSending {
    pub body: Id<Body>,
    pub seen: Option<u32>,
    pub days: u16,
    pub remark: String,
}

impl Act for SetSending {
    const NAME: &'static str = "route.set_sending";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let party = draft.find(self.body)?.party;
        let mut fields = Fields::new();
        fields.between("days", self.days.into(), 0, 120);
        fields.optional("remark", &self.remark, TEXT);
        fields.done()?;
        let before = draft.sight().under::<Sending>(self.body.any());
        let before = before.first().map(|it: &Seen<'_, Sending>| it.id);
        let (body, days, remark) = (self.body, self.days, self.remark.trim().to_owned());
        draft.put(before, self.seen, Sending { body, party, days, remark })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_body_does_not_meet_in_the_weeks_after_an_election() {
        let [before, on, during, after] =
            [date(2030, 3, 7), date(2030, 3, 20), date(2030, 4, 16), date(2030, 4, 17)];
        let mut body = Body {
            party: Id::new(AnyId::INSTALLATION),
            kind: BodyKind::Council,
            name: String::new(),
            meetings: vec![before, on, during, after],
            closed: vec![],
            elections: vec![on],
            weeks_after_election: 4,
            every_weeks: 0,
        };
        let (from, until) = (date(2030, 1, 1), date(2030, 12, 31));
        assert_eq!(body.coming(from, until), [before, after]);
        assert_eq!(body.election_before(from, after), Some(on));
        assert_eq!(body.election_before(from, on), None, "the old body still decides that day");
        assert_eq!(body.election_before(after, until), None, "it was long ago");
        body.weeks_after_election = 0;
        assert_eq!(body.coming(from, until), body.meetings);
    }
}
