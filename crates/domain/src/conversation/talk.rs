// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A talk in the contact log: with whom and when, never what was said.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, ROWS},
    party::{Party, Person},
    records::Filed,
    refusal::{Need, Problem, Refusal},
    sight::Audience,
};

/// The longest talk that can be meant: a day.
pub const MINUTES: i64 = 24 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    pub parties: Vec<Id<Party>>,
    /// Which facilitator spoke with them.
    pub with: Id<Person>,
    pub on: Date,
    pub kind: TalkKind,
    pub minutes: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TalkKind {
    Visit,
    Call,
    Video,
    Corridor,
    Mail,
    Table,
}

impl TalkKind {
    pub const ALL: [TalkKind; 6] = [
        TalkKind::Visit,
        TalkKind::Call,
        TalkKind::Video,
        TalkKind::Corridor,
        TalkKind::Mail,
        TalkKind::Table,
    ];
}

impl Filed for Talk {
    fn audience(&self) -> Audience {
        Audience::Facilitators
    }

    fn under(&self) -> Vec<AnyId> {
        self.parties.iter().map(|it| it.any()).collect()
    }
}

/// Writes a talk in the contact log: with one party or with several at once.
#[derive(Clone, Debug, Serialize)]
pub struct LogTalk {
    pub parties: Vec<Id<Party>>,
    pub on: Date,
    pub kind: TalkKind,
    pub minutes: Option<u32>,
}

impl Act for LogTalk {
    const NAME: &'static str = "conversation.log_talk";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let me = draft.as_facilitator()?;
        check(draft, &self.parties, self.on, self.minutes)?;
        draft.add(Talk {
            parties: self.parties.clone(),
            with: me.person,
            on: self.on,
            kind: self.kind,
            minutes: self.minutes,
        })?;
        Ok(())
    }
}

/// Mends a line of the contact log; only who had the talk.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeTalk {
    pub talk: Id<Talk>,
    pub seen: u32,
    pub parties: Vec<Id<Party>>,
    pub on: Date,
    pub kind: TalkKind,
    pub minutes: Option<u32>,
}

impl Act for ChangeTalk {
    const NAME: &'static str = "conversation.change_talk";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let with = own(draft, self.talk)?;
        check(draft, &self.parties, self.on, self.minutes)?;
        let parties = self.parties.clone();
        let (on, kind, minutes) = (self.on, self.kind, self.minutes);
        draft.revise(self.talk, self.seen, Talk { parties, with, on, kind, minutes })
    }
}

/// Takes a line out of the contact log; only who had the talk.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawTalk {
    pub talk: Id<Talk>,
    pub seen: u32,
}

impl Act for WithdrawTalk {
    const NAME: &'static str = "conversation.withdraw_talk";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        own(draft, self.talk)?;
        draft.withdraw(self.talk, self.seen)
    }
}

fn own(draft: &mut Draft<'_>, talk: Id<Talk>) -> Result<Id<Person>, Refusal> {
    let me = draft.as_facilitator()?;
    match draft.find(talk)?.with == me.person {
        true => Ok(me.person),
        false => Err(Refusal::MayNot(Need::Writer)),
    }
}

fn check(
    draft: &Draft<'_>,
    parties: &[Id<Party>],
    on: Date,
    minutes: Option<u32>,
) -> Result<(), Refusal> {
    let mut fields = Fields::new();
    match parties.len() {
        0 => fields.wrong("parties", Problem::NotChosen),
        1..=ROWS => {}
        _ => fields.wrong("parties", Problem::TooMany { most: ROWS }),
    }
    fields.date("on", Some(on));
    if let Some(minutes) = minutes {
        fields.between("minutes", minutes.into(), 1, MINUTES);
    }
    fields.done()?;
    for party in parties {
        draft.find(*party)?;
    }
    Ok(())
}
