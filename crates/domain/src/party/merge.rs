// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Parties that go on as one party, that leave, and that come back.

use jiff::{ToSpan, civil::Date};
use ledger::Id;
use serde::Serialize;

use super::{Participation, Party, PartyKind, organisation::same_name};
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    refusal::{Problem, Refusal, Rule},
    table::Seat,
};

/// A party cannot merge into itself.
pub const MERGES_INTO_ITSELF: Rule = Rule("merges-into-itself");

/// It merged or left before.
pub const HAS_ENDED: Rule = Rule("has-ended");

/// It has not left.
pub const HAS_NOT_LEFT: Rule = Rule("has-not-left");

/// Several parties become one on a day. From that day the old ones are ended by reading, and the
/// seats that spoke for nobody else close the day before.
#[derive(Clone, Debug, Serialize)]
pub struct Merge {
    /// Each with the revision on the page.
    pub predecessors: Vec<(Id<Party>, u32)>,
    pub successor: Successor,
    /// The first day of the new party.
    pub on: Date,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Successor {
    Existing(Id<Party>, u32),
    New { name: String, short: String, code: String },
}

impl Act for Merge {
    const NAME: &'static str = "party.merge";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut old = Vec::new();
        for (id, _) in &self.predecessors {
            old.push(draft.find(*id)?);
        }
        self.check(draft, &old)?;
        draft.because(&self.reason);
        let successor = self.write_successor(draft, &old)?;
        let last_day = self.on.saturating_sub(1.day());
        for ((id, seen), before) in self.predecessors.iter().zip(&old) {
            let (until, successor) = (Some(last_day), Some(successor));
            draft.revise(*id, *seen, Party { until, successor, ..(*before).clone() })?;
        }
        self.close_seats(draft, last_day)
    }
}

impl Merge {
    fn check(&self, draft: &Draft<'_>, old: &[&Party]) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        let mut ids: Vec<_> = self.predecessors.iter().map(|(id, _)| *id).collect();
        let least = if matches!(self.successor, Successor::New { .. }) { 2 } else { 1 };
        if ids.len() < least {
            fields.wrong("predecessors", Problem::TooFew { least });
        }
        ids.sort();
        ids.dedup();
        if ids.len() < self.predecessors.len() {
            fields.wrong("predecessors", Problem::Twice);
        }
        if old.iter().any(|it| has_ended(it)) {
            fields.wrong("predecessors", Problem::Rule(HAS_ENDED));
        }
        match &self.successor {
            Successor::Existing(id, _) => {
                let party = draft.find(*id)?;
                if ids.contains(id) {
                    fields.wrong("successor", Problem::Rule(MERGES_INTO_ITSELF));
                } else if has_ended(party) {
                    fields.wrong("successor", Problem::Rule(HAS_ENDED));
                }
            }
            Successor::New { name, short, code } => {
                fields.needed("name", name, LINE);
                let all = draft.sight().all::<Party>();
                if all.iter().any(|it| same_name(&it.name, name)) {
                    fields.wrong("name", Problem::Twice);
                }
                fields.optional("short", short, 8);
                fields.optional("code", code, 20);
                if !code.trim().is_empty() && all.iter().any(|it| same_name(&it.code, code)) {
                    fields.wrong("code", Problem::Twice);
                }
            }
        }
        fields.date("on", Some(self.on));
        fields.optional("reason", &self.reason, TEXT);
        fields.done()
    }

    fn write_successor(&self, draft: &mut Draft<'_>, old: &[&Party]) -> Result<Id<Party>, Refusal> {
        let votes = old.iter().any(|it| it.votes);
        let participation = together(old);
        match &self.successor {
            Successor::New { name, short, code } => draft.add(Party {
                short: short.trim().to_ascii_uppercase(),
                code: code.trim().to_ascii_uppercase(),
                participation,
                votes,
                from: Some(self.on),
                ..Party::named(name, old.first().map_or(PartyKind::Other, |it| it.kind))
            }),
            Successor::Existing(id, seen) => {
                let before = draft.find(*id)?;
                if before.participation == Participation::Outside {
                    let from = Some(self.on);
                    let after = Party { participation, votes, from, ..before.clone() };
                    draft.revise(*id, *seen, after)?;
                }
                Ok(*id)
            }
        }
    }

    /// A seat that also speaks for a party that goes on stays open for that one.
    fn close_seats(&self, draft: &mut Draft<'_>, last_day: Date) -> Result<(), Refusal> {
        let ends = |party: &Id<Party>| self.predecessors.iter().any(|(id, _)| id == party);
        let mut seats = Vec::new();
        for (party, _) in &self.predecessors {
            seats.extend(draft.sight().under::<Seat>(party.any()));
        }
        seats.sort_by_key(|it| it.id);
        seats.dedup_by_key(|it| it.id);
        for seat in seats {
            let open = seat.until.is_none_or(|it| last_day < it);
            if open && seat.parties.iter().all(ends) {
                let after = Seat { until: Some(last_day), ..seat.record.clone() };
                draft.revise(seat.id, seat.stamp.revision, after)?;
            }
        }
        Ok(())
    }
}

fn has_ended(party: &Party) -> bool {
    party.until.is_some()
}

/// How the new party takes part: as the old ones when they agree, otherwise still in conversation.
fn together(old: &[&Party]) -> Participation {
    let first = old.first().map_or(Participation::InConversation, |it| it.participation);
    let agree = old.iter().all(|it| it.participation == first);
    if agree { first } else { Participation::InConversation }
}

/// A party steps out; what it said and decided stays in the journal.
#[derive(Clone, Debug, Serialize)]
pub struct Leave {
    pub party: Id<Party>,
    pub seen: u32,
    /// Its last day.
    pub on: Option<Date>,
    pub reason: String,
}

impl Act for Leave {
    const NAME: &'static str = "party.leave";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.date("on", self.on);
        fields.needed("reason", &self.reason, TEXT);
        fields.done()?;
        if has_ended(before) {
            return Err(Refusal::Rule(HAS_ENDED));
        }
        draft.because(&self.reason);
        let until = Some(self.on.unwrap_or(draft.today.saturating_sub(1.day())));
        draft.revise(self.party, self.seen, Party { until, ..before.clone() })
    }
}

/// A party that left comes back, still in conversation.
#[derive(Clone, Debug, Serialize)]
pub struct Rejoin {
    pub party: Id<Party>,
    pub seen: u32,
    pub reason: String,
}

impl Act for Rejoin {
    const NAME: &'static str = "party.rejoin";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let before = draft.find(self.party)?;
        let mut fields = Fields::new();
        fields.needed("reason", &self.reason, TEXT);
        fields.done()?;
        if before.until.is_none() || before.successor.is_some() {
            return Err(Refusal::Rule(HAS_NOT_LEFT));
        }
        draft.because(&self.reason);
        let participation = Participation::InConversation;
        let after = Party { until: None, participation, ..before.clone() };
        draft.revise(self.party, self.seen, after)
    }
}
