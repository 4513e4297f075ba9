// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said of interests in each circle: between us, within a party, at a table, to all.

use domain::{
    interest::*,
    party::{Party, Releasers},
};
use ledger::Id;
use rand::RngExt;

use super::say::Saying;
use crate::prove::cast::table_called;

/// Kranswijk has one voice, which releases alone; whoever hears it sits at the steering group.
const RELEASES_ALONE: (&str, &str) = ("Tjitske", "Kranswijk");

impl Saying<'_> {
    fn a_story(&mut self) -> Story {
        let (words, position) = (self.words(), self.words());
        let themes = vec![["geld", "haven", "piket"][self.chance.random_range(0..3)].to_owned()];
        let weight = Some(self.chance.random_range(1..=5));
        Story { words, position, themes, weight, ..Story::default() }
    }

    /// An interest or a limit, perhaps changed, on its way out, or taken away again.
    pub(super) fn interest(&mut self, party: Id<Party>) -> anyhow::Result<()> {
        if self.one_in(3) {
            return self.limit(party, LimitCircle::BetweenUs);
        }
        let story = self.a_story();
        let interest = self.makes::<Interest>(Speak { party, story })?;
        match self.chance.random_range(0..4) {
            0 => {
                let story = self.a_story();
                self.does(Correct { interest, seen: 1, story })
            }
            1 => self.does(Withdraw { interest, seen: 1 }),
            // Where one is enough it would go out at once, and who may is told in another circle.
            2 if self.is_hidden && !self.releases_alone(party) => {
                let (words, circle) = (self.words(), ReleaseCircle::AllParties);
                let act = PrepareRelease { interest, words, circle };
                let request = self.makes::<ReleaseRequest>(act)?;
                match self.one_in(2) {
                    true => self.does(DeclineRelease { request, seen: 1 }),
                    false => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn releases_alone(&self, party: Id<Party>) -> bool {
        self.story.find::<Releasers>(self.who, |it| it.party == party).is_ok()
    }

    pub(super) fn limit(&mut self, party: Id<Party>, circle: LimitCircle) -> anyhow::Result<()> {
        let (kind, words) = (LimitKind::Alternative, self.words());
        let limit = self.makes::<Limit>(SetLimit { party, kind, circle, words })?;
        let words = self.words();
        match self.chance.random_range(0..3) {
            0 => self.does(ChangeLimit { limit, seen: 1, words }),
            1 => self.does(WithdrawLimit { limit, seen: 1 }),
            _ => Ok(()),
        }
    }

    /// A party lets words go, and perhaps takes them back.
    pub(super) fn release(&mut self, table: Option<&str>) -> anyhow::Result<()> {
        let (who, party) = RELEASES_ALONE;
        let before = std::mem::replace(&mut self.who, who);
        let party = self.story.party(party)?;
        let circle = match table {
            Some(name) => ReleaseCircle::Table(table_called(self.story, name)?),
            None => ReleaseCircle::AllParties,
        };
        let (story, words) = (self.a_story(), self.words());
        let interest = self.makes::<Interest>(Speak { party, story })?;
        let request = self.makes::<ReleaseRequest>(PrepareRelease { interest, words, circle })?;
        let released = self
            .story
            .look(self.who, |sight| sight.all::<Release>().last().map(|it| it.id.any()))?;
        self.made.extend(released.map(|it| (domain::records::Kind::Release, it)));
        if self.one_in(3) {
            self.does(TakeBackRelease { request, seen: 1 })?;
        }
        self.who = before;
        Ok(())
    }

    /// A word, a party's own meaning of it, or the list of cheer words.
    pub(super) fn word(&mut self) -> anyhow::Result<()> {
        if self.one_in(3) {
            let known = self.story.find::<CheerWords>(self.who, |_| true).ok();
            let act = SetCheerWords { seen: known.map(|it| it.1), words: vec![self.words()] };
            return match known {
                Some(_) => self.does(act),
                None => self.makes::<CheerWords>(act).map(drop),
            };
        }
        let (name, meaning) = (self.words(), self.words());
        let term = self.makes::<Term>(AddTerm { name, meaning })?;
        let (who, party) = RELEASES_ALONE;
        let before = std::mem::replace(&mut self.who, who);
        let (party, words) = (self.story.party(party)?, self.words());
        self.makes::<Meaning>(GiveMeaning { term, party, seen: None, words })?;
        self.who = before;
        Ok(())
    }
}
