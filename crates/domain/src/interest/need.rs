// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An interest: "wij hechten aan …, omdat …", between its party and the persons that party names.

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{
    conversation::{NOT_NAMED, Note},
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS, TEXT},
    party::{Part, Particulars, Party, Person},
    records::Filed,
    refusal::{Need, Problem, Refusal, Rule},
    sight::{Audience, Sight},
};

/// What is offered back is reworded first: a note's own words stay with who wrote it.
pub const NOT_REWORDED: Rule = Rule("interest-not-reworded");
/// It is about a party: a sentence with somebody's name in it is reworded before it is offered.
pub const NAMES_A_PERSON: Rule = Rule("interest-names-a-person");

/// What matters to a party, and the position that stands before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    pub party: Id<Party>,
    pub words: String,
    /// What the party asks for, where this is the reason behind it.
    pub position: String,
    pub about: Option<IsAbout>,
    /// It belongs to what the party is: not for trading.
    pub is_core: bool,
    /// From 1 to 5, by the party itself.
    pub weight: Option<u8>,
    pub themes: Vec<Theme>,
    pub state: InterestState,
}

/// Whose interest it is, within the party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IsAbout {
    /// Of the people who work or speak there.
    Persons,
    Organisation,
    /// Of everybody in the region together.
    Together,
}

/// A label by which interests of several parties are laid side by side, such as a hot issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub name: String,
    /// From when on the party stands by it; nothing as long as it is only offered.
    pub since_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum InterestState {
    /// A facilitator put it in words; the party has not said that it is so.
    Offered {
        by: Id<Person>,
        on: Date,
    },
    Confirmed {
        by: Id<Person>,
        on: Date,
    },
}

impl Interest {
    pub fn is_confirmed(&self) -> bool {
        matches!(self.state, InterestState::Confirmed { .. })
    }
}

impl Filed for Interest {
    fn audience(&self) -> Audience {
        Audience::BetweenUs(self.party)
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// What is said of an interest, by whoever says it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Story {
    pub words: String,
    pub position: String,
    pub about: Option<IsAbout>,
    pub is_core: bool,
    pub weight: Option<u8>,
    pub themes: Vec<String>,
}

impl Story {
    /// All that is wrong with it, at once.
    pub(super) fn checked(&self) -> Result<(), Refusal> {
        let mut fields = Fields::new();
        self.check(&mut fields);
        fields.done()
    }

    fn check(&self, fields: &mut Fields) {
        fields.needed("words", &self.words, TEXT);
        fields.optional("position", &self.position, TEXT);
        if let Some(weight) = self.weight {
            fields.between("weight", weight.into(), 1, 5);
        }
        if self.themes.len() > ROWS {
            fields.wrong("themes", Problem::TooMany { most: ROWS });
        }
        for theme in &self.themes {
            fields.needed("themes", theme, LINE);
        }
    }

    /// The labels, each once, whatever their capitals; a label that stood keeps its moment.
    pub(super) fn labels(&self, before: &[Theme], since: Option<Timestamp>) -> Vec<Theme> {
        let mut labels: Vec<Theme> = Vec::new();
        for name in self.themes.iter().map(|it| it.trim().to_lowercase()) {
            if labels.iter().any(|it| it.name == name) {
                continue;
            }
            let stood = before.iter().find(|it| it.name == name).and_then(|it| it.since_at);
            labels.push(Theme { name, since_at: stood.or(since) });
        }
        labels
    }

    pub(super) fn told(
        &self,
        party: Id<Party>,
        themes: Vec<Theme>,
        state: InterestState,
    ) -> Interest {
        Interest {
            party,
            words: self.words.trim().to_owned(),
            position: self.position.trim().to_owned(),
            about: self.about,
            is_core: self.is_core,
            weight: self.weight,
            themes,
            state,
        }
    }
}

/// A facilitator whom the party named offers a reworded sentence back to it.
#[derive(Clone, Debug, Serialize)]
pub struct Offer {
    pub party: Id<Party>,
    /// One's own note that it was made of: only looked at, never pointed to.
    pub note: Option<Id<Note>>,
    pub words: String,
    pub position: String,
    pub themes: Vec<String>,
}

impl Act for Offer {
    const NAME: &'static str = "interest.offer";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let me = draft.as_facilitator()?.person;
        let story = Story {
            words: self.words.clone(),
            position: self.position.clone(),
            themes: self.themes.clone(),
            ..Story::default()
        };
        let mut fields = Fields::new();
        story.check(&mut fields);
        for field in [("words", &self.words), ("position", &self.position)] {
            if names_a_person(draft.sight(), field.1) {
                fields.wrong(field.0, Problem::Rule(NAMES_A_PERSON));
            }
        }
        if let Some(note) = self.note
            && plain(&draft.find(note)?.words) == plain(&self.words)
        {
            fields.wrong("words", Problem::Rule(NOT_REWORDED));
        }
        fields.done()?;
        draft.find(self.party)?;
        if !draft.sight().standing().hears().any(|it| it == self.party) {
            return Err(Refusal::Rule(NOT_NAMED));
        }
        let state = InterestState::Offered { by: me, on: draft.today };
        draft.add(story.told(self.party, story.labels(&[], None), state))?;
        Ok(())
    }
}

/// A party says itself what matters to it.
#[derive(Clone, Debug, Serialize)]
pub struct Speak {
    pub party: Id<Party>,
    pub story: Story,
}

impl Act for Speak {
    const NAME: &'static str = "interest.speak";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let by = draft.as_voice(self.party)?.person;
        self.story.checked()?;
        let state = InterestState::Confirmed { by, on: draft.today };
        let themes = self.story.labels(&[], Some(draft.now));
        draft.add(self.story.told(self.party, themes, state))?;
        Ok(())
    }
}

/// The party says it in its own words: from then on they are the party's, and confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct Correct {
    pub interest: Id<Interest>,
    pub seen: u32,
    pub story: Story,
}

impl Act for Correct {
    const NAME: &'static str = "interest.correct";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let before = draft.find(self.interest)?;
        let by = draft.as_voice(before.party)?.person;
        self.story.checked()?;
        let state = InterestState::Confirmed { by, on: draft.today };
        let themes = self.story.labels(&before.themes, Some(draft.now));
        draft.revise(self.interest, self.seen, self.story.told(before.party, themes, state))
    }
}

/// The party says: yes, that is so.
#[derive(Clone, Debug, Serialize)]
pub struct Confirm {
    pub interest: Id<Interest>,
    pub seen: u32,
}

impl Act for Confirm {
    const NAME: &'static str = "interest.confirm";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let mut after = draft.find(self.interest)?.clone();
        let by = draft.as_voice(after.party)?.person;
        after.state = InterestState::Confirmed { by, on: draft.today };
        for theme in &mut after.themes {
            theme.since_at = theme.since_at.or(Some(draft.now));
        }
        draft.revise(self.interest, self.seen, after)
    }
}

/// Takes the sentence away: its party at any time, who offered it until the party said yes.
#[derive(Clone, Debug, Serialize)]
pub struct Withdraw {
    pub interest: Id<Interest>,
    pub seen: u32,
}

impl Act for Withdraw {
    const NAME: &'static str = "interest.withdraw";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let interest = draft.find(self.interest)?;
        if draft.sight().standing().is_voice(interest.party) {
            draft.as_voice(interest.party)?;
        } else {
            let me = draft.as_facilitator()?.person;
            match interest.state {
                InterestState::Offered { by, .. } if by == me => {}
                _ => return Err(Refusal::MayNot(Need::Voice)),
            }
        }
        draft.withdraw(self.interest, self.seen)
    }
}

/// Whether a name stands in the words that this viewer knows as a person's: whole, or the last
/// part of it with its capital.
fn names_a_person(sight: &Sight<'_>, words: &str) -> bool {
    let small = words.to_lowercase();
    let known = |it: &Particulars| match &it.part {
        Part::Name { name, .. } if name.trim().contains(' ') => {
            let last = name.split_whitespace().next_back().unwrap_or_default();
            small.contains(&name.trim().to_lowercase())
                || words.split(|it: char| !it.is_alphanumeric()).any(|it| it == last)
        }
        _ => false,
    };
    sight.all::<Particulars>().iter().any(|it| known(it))
}

/// The letters and figures alone: other marks and spaces are no other words.
fn plain(words: &str) -> String {
    words.to_lowercase().chars().filter(|it| it.is_alphanumeric()).collect()
}
