// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The canary founding: a secret word in every text of every record that is not public.

use std::sync::Arc;

use desk::Desk;
use domain::{assignment::Open, records::Recorded, sight::Viewer};
use jiff::civil::{Date, date};
use ledger::Id;

use super::{
    assignment, conversation, decision, interest, lens, meeting, party, process, round, route,
    secrets::Secrets, table, text,
};
use crate::{
    example,
    prove::{cast, ground, readers::*},
    story::Story,
};

/// The day on which most is said.
pub const SAID_ON: Date = date(2026, 4, 8);
/// The day on which the rest is said, after people came and went.
pub const SAID_LATER: Date = date(2026, 7, 8);

/// A founding being told, with its secrets.
pub struct Telling {
    pub story: Story,
    pub secrets: Secrets,
}

impl Telling {
    /// Does it, and keeps the id of the record it made as a secret too.
    pub fn keeps<T: Recorded>(
        &mut self,
        label: &str,
        who: &str,
        act: impl domain::draft::Act,
        readers: &[&'static str],
    ) -> anyhow::Result<Id<T>> {
        let made = self.story.makes::<T>(who, act)?;
        let label = format!("{}, {label}", T::KIND.word());
        self.secrets.id(&label, made.any(), readers);
        Ok(made)
    }

    /// Parties, people, tables and seats: known to all parties, and to nobody else.
    fn keep_everything_so_far(&mut self) -> anyhow::Result<()> {
        let workspace = self.story.workspace()?;
        for (by, id) in self.story.made() {
            let sight = workspace.seen_by(Viewer::Person(Id::new(*by)), self.story.now());
            let kind = sight.sees(*id).expect("who made it sees it");
            self.secrets.id(&format!("{}, at the beginning", kind.word()), *id, ALL_PARTIES);
        }
        Ok(())
    }

    pub fn sentence(&mut self, label: &str, readers: &[&'static str]) -> String {
        self.secrets.sentence(label, readers)
    }

    pub fn word(&mut self, label: &str, readers: &[&'static str]) -> String {
        self.secrets.word(label, readers)
    }
}

pub fn told(desk: &Arc<Desk>, seed: u64) -> anyhow::Result<Telling> {
    let mut secrets = Secrets::new(seed);
    let opening = opening(&mut secrets);
    let story = cast::begins(desk, ground::workspace_id(seed), opening)?;
    let mut telling = Telling { story, secrets };
    telling.keep_everything_so_far()?;
    telling.story.on(SAID_ON, 9, 0);
    assignment::tell(&mut telling)?;
    party::tell(&mut telling)?;
    table::tell(&mut telling)?;
    conversation::tell(&mut telling)?;
    round::tell(&mut telling)?;
    interest::tell(&mut telling)?;
    text::tell(&mut telling)?;
    decision::tell(&mut telling)?;
    route::tell(&mut telling)?;
    process::tell(&mut telling)?;
    lens::tell(&mut telling)?;
    meeting::tell(&mut telling)?;
    cast::changes(&mut telling.story)?;
    telling.story.on(SAID_LATER, 9, 0);
    party::tell_later(&mut telling)?;
    conversation::tell_later(&mut telling)?;
    interest::tell_later(&mut telling)?;
    text::tell_later(&mut telling)?;
    desk.finish_example(telling.story.workspace_id(), example::today())?;
    Ok(telling)
}

fn opening(secrets: &mut Secrets) -> Open {
    Open {
        name: secrets.sentence("founding.name", ALL_PARTIES),
        wish: secrets.sentence("wish.words, not public", ALL_PARTIES),
        spoken_by: secrets.sentence("wish.spoken_by, not public", ALL_PARTIES),
        wish_public: false,
        controller: secrets.sentence("founding.controller", ALL_PARTIES),
        holder: secrets.sentence("founding.holder", ALL_PARTIES),
        archive: secrets.sentence("founding.archive", ALL_PARTIES),
        ..cast::opening()
    }
}
