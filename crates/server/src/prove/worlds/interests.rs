// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said of interests in each circle: between us, within a party, at a table, to all.

use anyhow::Context;
use domain::{
    interest::*,
    party::{Hearer, NameHearer, Office, Party, Releasers},
    records::Kind,
    sight::Sight,
    table::Table,
};
use ledger::Id;
use rand::RngExt;

use super::say::{KRANSWIJKS_VOICE, Saying};
use crate::{
    prove::cast::{adding, table_called},
    story::{self, somebody},
};

/// What six parties stand by from the beginning, in a pattern that Ravi may tell.
const THEME: &str = "rust";
const STAND_BY_IT: [(&str, &str); 6] = [
    ("Abel", "Aarlebeek"),
    ("Britt", "Brinkvoorde"),
    ("Daan", "Dalmerwoud"),
    ("Elke", "Elzendam"),
    ("Freek", "Fluitenveen"),
    ("Gerda", "Gorsveld"),
];

/// Six parties named Ravi and told him one thing, before the worlds part.
pub fn begins(story: &mut story::Story) -> anyhow::Result<()> {
    for (voice, name) in STAND_BY_IT {
        let party: Id<Party> = story.makes("Hanna", adding(name, &name[..2]))?;
        story.comes("Hanna", voice, somebody(voice, "", Office::Representative, Some(party)))?;
        let (person, earlier_too) = (story.person("Ravi")?, false);
        story.makes::<Hearer>(voice, NameHearer { party, person, earlier_too })?;
        let (words, themes) = (format!("Wij hechten aan {THEME}."), vec![THEME.to_owned()]);
        let said = Story { words, themes, ..Story::default() };
        story.makes::<Interest>(voice, Speak { party, story: said })?;
    }
    Ok(())
}

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

    /// A party lets words go, another says they are its own too, and perhaps they are taken back.
    pub(super) fn release(&mut self, table: Option<&str>) -> anyhow::Result<()> {
        let (who, party) = KRANSWIJKS_VOICE;
        let party = self.story.party(party)?;
        let circle = match table {
            Some(name) => ReleaseCircle::Table(table_called(self.story, name)?),
            None => ReleaseCircle::AllParties,
        };
        self.by(who, |it| {
            let (story, words) = (it.a_story(), it.words());
            let interest = it.makes::<Interest>(Speak { party, story })?;
            let act = PrepareRelease { interest, words, circle };
            let request = it.makes::<ReleaseRequest>(act)?;
            let all = |sight: &Sight<'_>| sight.all::<Release>().last().map(|it| it.id);
            let released = it.story.look(who, all)?.context("words that were let go")?;
            it.made.push((Kind::Release, released.any()));
            let join = Join { release: released, party: it.story.party("Noorderkolk")? };
            it.by("Joris", |it| it.makes::<Joined>(join))?;
            match it.one_in(3) {
                true => it.does(TakeBackRelease { request, seen: 1 }),
                false => Ok(()),
            }
        })
    }

    /// Ravi tells what many stand by, and no more.
    pub(super) fn pattern(&mut self, table: Option<Id<Table>>) -> anyhow::Result<()> {
        let circle = table.map_or(PatternCircle::AllParties, PatternCircle::Table);
        let (themes, words) = (vec![THEME.to_owned()], self.words());
        let show = ShowPattern { circle, themes, words };
        self.by("Ravi", |it| it.makes::<Pattern>(show)).map(drop)
    }

    /// An adviser makes a sentence ready for the voices of their party.
    pub(super) fn makes_ready(&mut self, party: &str) -> anyhow::Result<()> {
        let party = self.story.party(party)?;
        let (words, position, themes) = (self.words(), self.words(), Vec::new());
        let draft = DraftInterest { party, words, position, themes };
        let drafted = self.makes::<Drafted>(draft)?;
        match self.one_in(3) {
            true => self.does(DropDraft { drafted, seen: 1 }),
            false => Ok(()),
        }
    }

    /// A word, a party's own meaning of it, or the list of cheer words.
    pub(super) fn word(&mut self) -> anyhow::Result<()> {
        if self.one_in(2) {
            let known = self.story.find::<CheerWords>(self.who, |_| true).ok();
            let act = SetCheerWords { seen: known.map(|it| it.1), words: vec![self.words()] };
            self.made.extend(known.map(|it| (Kind::CheerWords, it.0.any())));
            return match known {
                Some(_) => self.does(act),
                None => self.makes::<CheerWords>(act).map(drop),
            };
        }
        let (name, meaning) = (self.words(), self.words());
        let term = self.makes::<Term>(AddTerm { name, meaning })?;
        let (who, party) = KRANSWIJKS_VOICE;
        let (party, words) = (self.story.party(party)?, self.words());
        let give = GiveMeaning { term, party, seen: None, words };
        self.by(who, |it| it.makes::<Meaning>(give)).map(drop)
    }
}
