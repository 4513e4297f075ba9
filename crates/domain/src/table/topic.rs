// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The backlog of a table: topics that wait for a meeting, stand on one, or were dealt with.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Meeting, Seat, Sitting, Table};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
};

/// It was treated or dropped already.
pub const TOPIC_CLOSED: Rule = Rule("table-topic-closed");
/// A topic waits for a meeting that is still to come.
pub const MEETING_PAST: Rule = Rule("table-topic-meeting-past");
/// Who brings a topic in sits at that table, or keeps its papers.
pub const NOT_YOUR_TOPIC: Rule = Rule("table-topic-not-yours");

/// Longer than a working day is no topic.
const MOST_MINUTES: i64 = 480;

/// Something that a table wants to talk about at a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub table: Id<Table>,
    pub title: String,
    /// What it is about; may stay empty.
    pub explanation: String,
    /// The party that brings it in; nothing when it comes from who facilitates or observes.
    pub party: Option<Id<Party>>,
    /// How long it should take, where somebody said so.
    pub minutes_wanted: Option<u16>,
    /// Where it was placed. Whether that meeting is still to come is looked up when reading.
    pub meeting: Option<Id<Meeting>>,
    pub state: TopicState,
}

/// What became of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicState {
    Waits,
    Treated,
    /// Not needed any more, with the reason.
    Dropped,
}

impl Filed for Topic {
    fn audience(&self) -> Audience {
        Audience::Table(self.table)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.table.any()]
    }
}

/// How a topic stands today.
#[derive(Clone, Copy)]
pub enum Stands<'w> {
    Waits,
    On(Seen<'w, Meeting>),
    /// Its meeting is past and it was not treated: it waits again.
    StoodOn(Seen<'w, Meeting>),
    /// Its meeting was called off: it waits again.
    CalledOff,
    Closed,
}

/// Every topic of a table, in the order in which they were brought in.
pub fn topics<'w>(sight: &Sight<'w>, table: Id<Table>) -> Vec<(Seen<'w, Topic>, Stands<'w>)> {
    let all = sight.under::<Topic>(table.any());
    all.into_iter().map(|it| (it, stands(sight, &it))).collect()
}

/// What stands on one meeting, also once it was treated there.
pub fn topics_on<'w>(sight: &Sight<'w>, meeting: &Seen<'w, Meeting>) -> Vec<Seen<'w, Topic>> {
    let mut all = sight.under::<Topic>(meeting.table.any());
    all.retain(|it| it.meeting == Some(meeting.id) && it.state != TopicState::Dropped);
    all
}

fn stands<'w>(sight: &Sight<'w>, it: &Topic) -> Stands<'w> {
    match (it.state, it.meeting.map(|it| sight.find(it))) {
        (TopicState::Treated | TopicState::Dropped, _) => Stands::Closed,
        (TopicState::Waits, None) => Stands::Waits,
        (TopicState::Waits, Some(None)) => Stands::CalledOff,
        (TopicState::Waits, Some(Some(on))) if on.on < sight.today => Stands::StoodOn(on),
        (TopicState::Waits, Some(Some(on))) => Stands::On(on),
    }
}

/// The parties that the viewer sits for at this table.
pub fn sits_for(sight: &Sight<'_>, table: Id<Table>) -> Vec<Id<Party>> {
    let Some(me) = sight.standing().person() else { return Vec::new() };
    let mine = |it: &Seen<'_, Sitting>| it.person == me && it.is_held(sight.today);
    let seats = sight.under::<Seat>(table.any()).into_iter().filter(|seat| {
        seat.is_there(sight.today) && sight.under::<Sitting>(seat.id.any()).iter().any(mine)
    });
    seats.flat_map(|it| it.record.parties.clone()).collect()
}

/// Whether the viewer may bring a topic in at this table.
pub fn may_bring(sight: &Sight<'_>, table: Id<Table>) -> bool {
    let standing = sight.standing();
    standing.is_recorder() || (standing.is_member() && standing.tables().contains(&table))
}

/// Whether the viewer may put it in other words: who keeps the papers, and who sits for its party.
pub fn may_change(sight: &Sight<'_>, it: &Topic) -> bool {
    let sits = || it.party.is_some_and(|party| sits_for(sight, it.table).contains(&party));
    it.state == TopicState::Waits && (sight.standing().is_recorder() || sits())
}

/// Brings a topic in at a table.
#[derive(Clone, Debug, Serialize)]
pub struct BringTopic {
    pub table: Id<Table>,
    pub title: String,
    pub explanation: String,
    /// For whom; who sits for one party need not say.
    pub party: Option<Id<Party>>,
    pub minutes_wanted: Option<i64>,
}

impl Act for BringTopic {
    const NAME: &'static str = "table.bring_topic";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        draft.find(self.table)?;
        if !may_bring(draft.sight(), self.table) {
            return Err(Refusal::Rule(NOT_YOUR_TOPIC));
        }
        let party = self.brought_by(draft)?;
        let minutes_wanted = written(&self.title, &self.explanation, self.minutes_wanted)?;
        draft.add(Topic {
            table: self.table,
            title: self.title.trim().to_owned(),
            explanation: self.explanation.trim().to_owned(),
            party,
            minutes_wanted,
            meeting: None,
            state: TopicState::Waits,
        })?;
        Ok(())
    }
}

impl BringTopic {
    /// Who keeps the papers says for whom; nobody else says it of a party they do not sit for.
    fn brought_by(&self, draft: &Draft<'_>) -> Result<Option<Id<Party>>, Refusal> {
        if draft.sight().standing().is_recorder() {
            return self.party.map(|it| draft.find(it).map(|_| it)).transpose();
        }
        let own = sits_for(draft.sight(), self.table);
        match self.party {
            Some(party) if !own.contains(&party) => Err(Refusal::Rule(NOT_YOUR_TOPIC)),
            Some(party) => Ok(Some(party)),
            None => Ok(own.first().copied()),
        }
    }
}

/// Says more of a topic, or puts it in other words.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeTopic {
    pub topic: Id<Topic>,
    pub seen: u32,
    pub title: String,
    pub explanation: String,
    pub minutes_wanted: Option<i64>,
}

impl Act for ChangeTopic {
    const NAME: &'static str = "table.change_topic";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        let topic = waiting(draft, self.topic)?;
        if !may_change(draft.sight(), &topic) {
            return Err(Refusal::Rule(NOT_YOUR_TOPIC));
        }
        let minutes_wanted = written(&self.title, &self.explanation, self.minutes_wanted)?;
        let (title, explanation) =
            (self.title.trim().to_owned(), self.explanation.trim().to_owned());
        draft.revise(self.topic, self.seen, Topic { title, explanation, minutes_wanted, ..topic })
    }
}

/// Places a topic on a meeting that is to come, or puts it back to wait.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceTopic {
    pub topic: Id<Topic>,
    pub seen: u32,
    pub meeting: Option<Id<Meeting>>,
}

impl Act for PlaceTopic {
    const NAME: &'static str = "table.place_topic";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let topic = waiting(draft, self.topic)?;
        if let Some(meeting) = self.meeting {
            let on = draft.find(meeting)?;
            if on.table != topic.table {
                return Err(Refusal::NotThere);
            }
            if on.on < draft.today {
                return Err(Refusal::Rule(MEETING_PAST));
            }
        }
        draft.revise(self.topic, self.seen, Topic { meeting: self.meeting, ..topic })
    }
}

/// Closes a topic: it was treated, or it is dropped with the reason.
#[derive(Clone, Debug, Serialize)]
pub struct CloseTopic {
    pub topic: Id<Topic>,
    pub seen: u32,
    pub treated: bool,
    pub why: String,
}

impl Act for CloseTopic {
    const NAME: &'static str = "table.close_topic";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let topic = waiting(draft, self.topic)?;
        let mut fields = Fields::new();
        match self.treated {
            true => fields.optional("why", &self.why, TEXT),
            false => fields.needed("why", &self.why, TEXT),
        }
        fields.done()?;
        if !self.why.trim().is_empty() {
            draft.because(&self.why);
        }
        let state = if self.treated { TopicState::Treated } else { TopicState::Dropped };
        draft.revise(self.topic, self.seen, Topic { state, ..topic })
    }
}

fn waiting(draft: &Draft<'_>, id: Id<Topic>) -> Result<Topic, Refusal> {
    let topic = draft.find(id)?.clone();
    match topic.state {
        TopicState::Waits => Ok(topic),
        TopicState::Treated | TopicState::Dropped => Err(Refusal::Rule(TOPIC_CLOSED)),
    }
}

fn written(title: &str, about: &str, minutes: Option<i64>) -> Result<Option<u16>, Refusal> {
    let mut fields = Fields::new();
    fields.needed("title", title, LINE);
    fields.optional("explanation", about, TEXT);
    let most = MOST_MINUTES;
    let minutes = minutes.map(|it| u16::try_from(it).ok().filter(|_| (1..=most).contains(&it)));
    if minutes == Some(None) {
        fields.wrong("minutes_wanted", Problem::OutOfRange { least: 1, most });
    }
    fields.done()?;
    Ok(minutes.flatten())
}
