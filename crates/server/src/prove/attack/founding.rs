// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A founding of twelve parties that speak with Ravi over four rounds, one of which looks on.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    conversation::{GivePromise, Promise, PromiseCircle},
    interest::{
        Interest, Pattern, PatternCircle, PrepareRelease, Release, ReleaseCircle, ShowPattern,
        Speak, Stands, Story as Told, Withdraw, pattern,
    },
    party::{Hearer, NameHearer, Office, Party, Releasers, SetReleasers},
    records::Record,
};
use jiff::{ToSpan, civil::date};
use ledger::Id;
use rand::{RngExt, rngs::StdRng};

use super::guess::Question;
use crate::{
    prove::{
        cast::{self, adding},
        ground::{self, Building, Soil},
    },
    story::{Story, somebody},
};

const THEMES: [&str; 3] = ["nabijheid", "stemrecht", "tempo"];
const ROUNDS: usize = 4;
/// Who looks on: the first of them; the voice and the name of its party.
const PARTIES: [(&str, &str); 12] = [
    ("Aart", "Aarlebeek"),
    ("Britt", "Brinkvoorde"),
    ("Daan", "Dalmerwoud"),
    ("Elke", "Elzendam"),
    ("Freek", "Fluitenveen"),
    ("Gerda", "Gorsveld"),
    ("Hugo", "Heidermond"),
    ("Iris", "Lindervoort"),
    ("Jelle", "Maarsterveld"),
    ("Karin", "Otterkade"),
    ("Lars", "Polderhaven"),
    ("Mees", "Roodewaard"),
];

/// What is let out on purpose, so that the proof can be seen to find it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leak {
    None,
    /// Who speaks between us also says the theme to all parties.
    #[cfg_attr(not(test), expect(dead_code))]
    Told,
    /// Whenever somebody speaks between us of the first theme, all parties see that they did
    /// something.
    #[cfg_attr(not(test), expect(dead_code))]
    Moments,
}

pub struct Beginning {
    story: Story,
    parties: Vec<Id<Party>>,
}

pub struct Played {
    pub questions: Vec<Question>,
    pub patterns: usize,
}

/// Twelve parties with a voice each; all of them named Ravi, and release alone.
pub fn begins() -> anyhow::Result<(Soil, Beginning)> {
    let building = Building::begin(None)?;
    let mut story = cast::begins(&building.desk, ground::workspace_id(0), cast::opening())?;
    let mut parties = Vec::new();
    for (voice, name) in PARTIES {
        let party: Id<Party> = story.makes("Hanna", adding(name, &name[..2]))?;
        story.comes("Hanna", voice, somebody(voice, "", Office::Representative, Some(party)))?;
        let person = story.person("Ravi")?;
        let act = NameHearer { party, person, earlier_too: true };
        story.makes::<Hearer>(voice, act)?;
        let persons = vec![story.person(voice)?];
        let act = SetReleasers { party, seen: None, persons, one_is_enough: true };
        story.makes::<Releasers>(voice, act)?;
        parties.push(party);
    }
    Ok((building.keep()?, Beginning { story, parties }))
}

impl Beginning {
    pub fn play(&self, kept: &Soil, chance: &mut StdRng, leak: Leak) -> anyhow::Result<Played> {
        let building = Building::copy_of(kept)?;
        let story = self.story.goes_on(Arc::clone(&building.desk));
        let mut game = Game {
            story,
            parties: &self.parties,
            leak,
            stands: vec![[None; 3]; PARTIES.len()],
            let_out: BTreeSet::new(),
            seen: Vec::new(),
            patterns: 0,
        };
        for round in 0..ROUNDS {
            let day = date(2026, 6, 3) + (round as i64 * 14).days();
            game.story.on(day, 9, 0);
            game.speak(chance)?;
            game.show()?;
            game.look()?;
        }
        Ok(game.over())
    }
}

/// One founding being played.
struct Game<'b> {
    story: Story,
    parties: &'b [Id<Party>],
    leak: Leak,
    /// The interest by which each party stands by each theme now.
    stands: Vec<[Option<Id<Interest>>; 3]>,
    /// What parties released themselves: that is known.
    let_out: BTreeSet<(usize, usize)>,
    /// After each round: the themes that were shown, and what was seen of each party and theme.
    seen: Vec<Look>,
    patterns: usize,
}

/// What the first party sees at one moment.
struct Look {
    shown: [bool; 3],
    own: [bool; 3],
    /// For each party: how much in sight has to do with it.
    traces: Vec<usize>,
    /// For each party and theme: whether both stand in one record.
    together: Vec<[bool; 3]>,
}

impl Game<'_> {
    /// Some parties say what matters to them, some take it back; a few let it go to all parties.
    fn speak(&mut self, chance: &mut StdRng) -> anyhow::Result<()> {
        for (place, (voice, _)) in PARTIES.iter().enumerate() {
            for (theme, word) in THEMES.iter().enumerate() {
                match self.stands[place][theme] {
                    None if chance.random_range(0..4) == 0 => self.says(place, voice, theme)?,
                    Some(interest) if chance.random_range(0..10) == 0 => {
                        self.story.does(voice, Withdraw { interest, seen: 1 })?;
                        self.stands[place][theme] = None;
                        self.let_out.remove(&(place, theme));
                    }
                    Some(interest) if chance.random_range(0..25) == 0 => {
                        let words = format!("Wij hechten aan {word}.");
                        let circle = ReleaseCircle::AllParties;
                        let act = PrepareRelease { interest, words, circle };
                        self.story.makes::<Release>(voice, act)?;
                        self.let_out.insert((place, theme));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn says(&mut self, place: usize, voice: &str, theme: usize) -> anyhow::Result<()> {
        let party = self.parties[place];
        let words = format!("Wij hechten aan {}, omdat het telt.", THEMES[theme]);
        let themes = vec![THEMES[theme].to_owned()];
        let story = Told { words, themes, ..Told::default() };
        let interest = self.story.makes::<Interest>(voice, Speak { party, story })?;
        self.stands[place][theme] = Some(interest);
        let words = match self.leak {
            Leak::None => return Ok(()),
            Leak::Told => format!("Wij dachten na over {}.", THEMES[theme]),
            Leak::Moments if theme == 0 => "Wij spraken vandaag.".to_owned(),
            Leak::Moments => return Ok(()),
        };
        let (owner, to, due) = (self.story.person(voice)?, None, None);
        let act = GivePromise { words, owner, to, due, circle: PromiseCircle::AllParties };
        self.story.makes::<Promise>(voice, act)?;
        Ok(())
    }

    /// Ravi tells all parties whatever may be told.
    fn show(&mut self) -> anyhow::Result<()> {
        let themes = self.story.look("Ravi", |sight| {
            let view = pattern(sight).expect("everybody named Ravi");
            let enough = view.themes.into_iter().filter(|it| it.stands == Stands::Enough);
            enough.map(|it| it.name).collect::<Vec<_>>()
        })?;
        if !themes.is_empty() {
            let (circle, words) = (PatternCircle::AllParties, String::new());
            self.story.makes::<Pattern>("Ravi", ShowPattern { circle, themes, words })?;
            self.patterns += 1;
        }
        Ok(())
    }

    /// The first party looks at everything there is for it.
    fn look(&mut self) -> anyhow::Result<()> {
        let (voice, _) = PARTIES[0];
        let own = std::array::from_fn(|theme| self.stands[0][theme].is_some());
        let people: Vec<_> =
            PARTIES.iter().map(|it| self.story.person(it.0)).collect::<anyhow::Result<_>>()?;
        let look = self.story.look(voice, |sight| {
            let mut look = Look {
                shown: [false; 3],
                own,
                traces: vec![0; PARTIES.len()],
                together: vec![[false; 3]; PARTIES.len()],
            };
            for (_, id) in self.story.made() {
                let Some(seen) = sight.any(*id) else { continue };
                if let Record::Pattern(it) = seen.record {
                    let is_shown = |theme: &&str| it.themes.iter().any(|it| it == *theme);
                    let now = THEMES.each_ref().map(is_shown);
                    look.shown = std::array::from_fn(|it| look.shown[it] || now[it]);
                    continue;
                }
                look.trace(seen.record, seen.stamp.made_by, self.parties, &people);
            }
            look
        })?;
        self.seen.push(look);
        Ok(())
    }

    /// Every other party and theme is a question.
    fn over(self) -> Played {
        let mut questions = Vec::new();
        for place in 1..PARTIES.len() {
            for theme in 0..THEMES.len() {
                let last = self.seen.last().expect("they looked");
                let known = self.let_out.contains(&(place, theme));
                questions.push(Question {
                    truth: self.stands[place][theme].is_some(),
                    released: format!("{} {} {known}", last.shown[theme], last.own[theme]),
                    seen: over_time(&self.seen, place, theme),
                });
            }
        }
        Played { questions, patterns: self.patterns }
    }
}

/// What was seen over time: since when the theme shows, whether more was seen of the party than of
/// others, also in that very round, and whether both stood in one record.
fn over_time(seen: &[Look], place: usize, theme: usize) -> Vec<String> {
    let since = seen.iter().position(|it| it.shown[theme]).unwrap_or(seen.len());
    let last = seen.last().expect("they looked");
    let spoke = last.traces[place] > least(last);
    let together = last.together[place][theme];
    // What grew of the party in the very round in which the theme came up.
    let before = since.checked_sub(1).map_or(0, |it| seen[it].traces[place]);
    let just = since > 0 && since < seen.len() && seen[since].traces[place] > before;
    vec![
        format!("since {since}"),
        format!("spoke {spoke} of {theme}"),
        format!("just {just}"),
        format!("together {together}"),
    ]
}

/// What everybody has at least: a party, a person, a role.
fn least(look: &Look) -> usize {
    look.traces.iter().skip(1).copied().min().unwrap_or_default()
}

impl Look {
    /// Whatever points to a party or its voice, or was made by it, has to do with it.
    fn trace(
        &mut self,
        record: &Record,
        made_by: ledger::AnyId,
        parties: &[Id<Party>],
        people: &[Id<domain::party::Person>],
    ) {
        let json = record.to_json().unwrap_or_default();
        for (place, (party, person)) in parties.iter().zip(people).enumerate() {
            let names = [party.to_string(), person.to_string()];
            if made_by == person.any() || names.iter().any(|it| json.contains(it)) {
                // What it released is known, and told to both.
                if matches!(record, Record::Release(_)) {
                    continue;
                }
                self.traces[place] += 1;
                for (theme, word) in THEMES.iter().enumerate() {
                    self.together[place][theme] |= json.contains(word);
                }
            }
        }
    }
}
