// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What can be said in each circle: a record, with perhaps a change and perhaps an end.

use anyhow::Context;
use domain::{
    assignment::*,
    conversation::{self, *},
    decision::DecisionCircle,
    interest::LimitCircle,
    party::*,
    records::{Kind, Recorded},
    round::RoundCircle,
    table::*,
    text::TextCircle,
};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use ledger::{AnyId, Id};
use rand::{RngExt, rngs::StdRng};

use super::circles::Circle;
use crate::{
    prove::cast::{self, table_called},
    story::Story,
};

/// Kranswijk has one voice, which releases alone; whoever hears it sits at the steering group.
pub const KRANSWIJKS_VOICE: (&str, &str) = ("Tjitske", "Kranswijk");

/// Says something in a world, by chance.
pub struct Saying<'s> {
    pub story: &'s mut Story,
    pub chance: &'s mut StdRng,
    pub circle: Circle,
    pub who: &'static str,
    pub is_hidden: bool,
    /// Every record that was made, also those that ended again.
    pub made: &'s mut Vec<(Kind, AnyId)>,
}

impl Saying<'_> {
    pub fn say(&mut self) -> anyhow::Result<()> {
        let told = match self.circle {
            Circle::Writer(_) => self.for_oneself(),
            Circle::BetweenUs(party) => self.between_us(party),
            Circle::Own(party) => self.in_own_circle(party),
            Circle::Ready(party) => self.makes_ready(party),
            Circle::With(party) => self.with_party(party),
            Circle::Facilitators => self.among_facilitators(),
            Circle::Table(name) => self.at_table(name),
            Circle::AllParties => self.tells_all(),
        };
        told.with_context(|| format!("{} in {:?}", self.who, self.circle))
    }

    pub(super) fn makes<T: Recorded>(
        &mut self,
        act: impl domain::draft::Act,
    ) -> anyhow::Result<Id<T>> {
        let made = self.story.makes::<T>(self.who, act)?;
        self.made.push((T::KIND, made.any()));
        Ok(made)
    }

    pub(super) fn does(&mut self, act: impl domain::draft::Act) -> anyhow::Result<()> {
        self.story.does(self.who, act).map(drop)
    }

    /// Somebody else says it.
    pub(super) fn by<R>(
        &mut self,
        who: &'static str,
        say: impl FnOnce(&mut Self) -> anyhow::Result<R>,
    ) -> anyhow::Result<R> {
        let before = std::mem::replace(&mut self.who, who);
        let said = say(self);
        self.who = before;
        said
    }

    pub(super) fn one_in(&mut self, times: u32) -> bool {
        self.chance.random_range(0..times) == 0
    }

    /// Words that no two records share, longer and shorter.
    pub(super) fn words(&mut self) -> String {
        const WORDS: [&str; 8] =
            ["haven", "kosten", "stem", "rooster", "dekking", "raad", "voorstel", "piket"];
        let count = self.chance.random_range(1..12);
        let mut words: Vec<&str> =
            (0..count).map(|_| WORDS[self.chance.random_range(0..WORDS.len())]).collect();
        words.insert(0, "Over");
        format!("{} {}", words.join(" "), self.chance.random::<u32>())
    }

    pub(super) fn party(&mut self) -> anyhow::Result<Id<Party>> {
        let (name, _) = cast::PARTIES[self.chance.random_range(0..cast::PARTIES.len())];
        self.story.party(name)
    }

    /// A day around the one on which the visitors look.
    pub(super) fn day(&mut self) -> Date {
        date(2026, 9, 1) + self.chance.random_range(0..150).days()
    }

    fn for_oneself(&mut self) -> anyhow::Result<()> {
        let facilitates = ["Hanna", "Ravi"].contains(&self.who);
        match self.chance.random_range(0..if facilitates { 4 } else { 2 }) {
            0 => self.note(NoteCircle::Writer, None),
            1 => self.promise(PromiseCircle::Writer),
            2 => {
                let (party, words, on) = (self.party()?, self.words(), None);
                self.makes::<Estimate>(Guess { party, stance: Stance::Critical, words, on })?;
                Ok(())
            }
            _ => self.note(NoteCircle::Writer, None),
        }
    }

    fn note(&mut self, circle: NoteCircle, party: Option<Id<Party>>) -> anyhow::Result<()> {
        let party = match party {
            Some(party) => party,
            None => self.party()?,
        };
        let (words, on) = (self.words(), self.day());
        let note = self.makes::<Note>(conversation::Write { party, words, on, circle })?;
        let words = self.words();
        let mut seen = 1;
        if self.one_in(2) {
            self.does(ChangeNote { note, seen, words })?;
            seen += 1;
        }
        if self.one_in(4) {
            self.does(WithdrawNote { note, seen })?;
        }
        Ok(())
    }

    pub(super) fn promise(&mut self, circle: PromiseCircle) -> anyhow::Result<()> {
        let owner = self.story.person(self.who)?;
        let (words, due) = (self.words(), Some(self.day()));
        let to = if self.one_in(2) { Some(self.party()?) } else { None };
        let act = GivePromise { words, owner, to, due, circle };
        let promise = self.makes::<Promise>(act)?;
        let words = self.words();
        match self.chance.random_range(0..4) {
            0 => self.does(KeepPromise { promise, seen: 1 }),
            1 => self.does(DropPromise { promise, seen: 1, why: words }),
            2 => {
                let why = self.words();
                self.does(ChangePromise { promise, seen: 1, words, owner, due, why })
            }
            _ => Ok(()),
        }
    }

    fn between_us(&mut self, name: &str) -> anyhow::Result<()> {
        let party = self.story.party(name)?;
        // Whom a party lets in depends on whom it let in before, and that may be hidden; so does
        // whether where it thinks we are is told anew.
        match self.chance.random_range(0..if self.is_hidden { 8 } else { 6 }) {
            5 => self.comment_between_us(party),
            6 => self.sense(Some(party)),
            0 => self.note(NoteCircle::BetweenUs, Some(party)),
            3 | 4 => self.interest(party),
            1 => self.promise(PromiseCircle::BetweenUs(party)),
            2 => {
                let person = self.story.person(self.who)?;
                let (about, limit, source) = (self.words(), self.words(), self.words());
                let (authority, until) = (Authority::UpTo { limit }, Some(self.day()));
                let act = AnswerMandate { party, person, about, authority, until, source };
                let mandate = self.makes::<Mandate>(act)?;
                if self.one_in(3) {
                    self.does(WithdrawMandate { mandate, seen: 1 })?;
                }
                Ok(())
            }
            _ => {
                let person = self.story.person("Anton")?;
                let act = NameHearer { party, person, earlier_too: true };
                let known = self.story.find::<Hearer>(self.who, |it| it.person == person);
                if known.is_err() {
                    let hearer = self.makes::<Hearer>(act)?;
                    if self.one_in(2) {
                        self.does(UnnameHearer { hearer, seen: 1 })?;
                    }
                }
                Ok(())
            }
        }
    }

    fn in_own_circle(&mut self, name: &str) -> anyhow::Result<()> {
        let party = self.story.party(name)?;
        if self.one_in(2) {
            return self.limit(party, LimitCircle::OwnParty);
        }
        let persons = vec![self.story.person(self.who)?];
        let known = self.story.find::<Releasers>(self.who, |it| it.party == party).ok();
        let act = SetReleasers { party, seen: known.map(|it| it.1), persons, one_is_enough: true };
        match known {
            Some(_) => self.does(act),
            None => self.makes::<Releasers>(act).map(drop),
        }
    }

    fn among_facilitators(&mut self) -> anyhow::Result<()> {
        let parties = vec![self.party()?];
        // What is said anew where something stands is said only where it is hidden.
        match self.chance.random_range(0..if self.is_hidden { 10 } else { 8 }) {
            8 | 9 => self.expects()?,
            4 => self.sense(None)?,
            5 => self.prepares()?,
            6 => self.feedback()?,
            0 => {
                let (name, words) = (self.words(), self.words());
                let issue = self.makes::<HotIssue>(AddHotIssue { name, words, parties })?;
                if self.one_in(3) {
                    self.does(RemoveHotIssue { issue, seen: 1 })?;
                }
            }
            1 | 2 => {
                let (on, minutes) = (self.day(), Some(self.chance.random_range(5..90)));
                let kind = TalkKind::Visit;
                let talk = self.makes::<Talk>(LogTalk { parties, on, kind, minutes })?;
                if self.one_in(4) {
                    self.does(WithdrawTalk { talk, seen: 1 })?;
                }
            }
            3 => {
                let mut demand = || Demand { words: self.words(), put_by: self.words() };
                let demands = vec![demand(), demand()];
                let question = self.words();
                let tension = self.makes::<Tension>(KeepTension { demands, question })?;
                if self.one_in(3) {
                    self.does(DropTension { tension, seen: 1, why: String::new() })?;
                }
            }
            _ => {
                let (constituency, _) = self.story.find::<Constituency>("Hanna", |_| true)?;
                let (words, source, on) = (self.words(), self.words(), Some(self.day()));
                let level = SupportLevel::Doubt;
                let act = ObserveSupport { constituency, level, words, on, source };
                self.makes::<Support>(act)?;
            }
        }
        Ok(())
    }

    fn at_table(&mut self, name: &str) -> anyhow::Result<()> {
        let table = table_called(self.story, name)?;
        let is_steering = name == cast::STEERING;
        match self.chance.random_range(0..9) {
            0 => return self.promise(PromiseCircle::Table(table)),
            1 if is_steering => return self.release(Some(name)),
            2 if is_steering => return self.pattern(Some(table)),
            3 => return self.text(TextCircle::Table(table), is_steering),
            4 => return self.scan(Some(table)),
            5 => return self.round(RoundCircle::Table(table)),
            6 => return self.decision(DecisionCircle::Table(table)),
            _ => {}
        }
        let (on, starts) = (self.day(), "13:30".to_owned());
        let (place, purpose) = (self.words(), self.words());
        let act = PlanMeeting { table, on, starts, ends: String::new(), place, purpose };
        let meeting = self.makes::<Meeting>(act)?;
        let (title, explanation, party) = (self.words(), self.words(), None);
        let minutes_wanted = Some(self.chance.random_range(1..60));
        let bring = BringTopic { table, title, explanation, party, minutes_wanted };
        let topic = self.makes::<Topic>(bring)?;
        if on >= date(2026, 11, 20) {
            self.does(PlaceTopic { topic, seen: 1, meeting: Some(meeting) })?;
        }
        match self.chance.random_range(0..4) {
            0 => {
                let why = self.words();
                self.does(CallOff { meeting, seen: 1, why })
            }
            1 => Ok(()),
            _ => self.meets(table, meeting),
        }
    }
}
