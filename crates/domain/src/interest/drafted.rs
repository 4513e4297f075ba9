// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! An adviser's draft of an interest: it counts for nothing before a voice of the party says it as
//! the party's own.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Interest, InterestState, Story};
use crate::{
    draft::{Act, Draft, Undo},
    party::{Office, Party, Person, Role},
    records::Filed,
    refusal::{Need, Refusal, Rule},
    sight::Audience,
};

/// Only who prepares for the party makes something ready for it.
pub const NOT_AN_ADVISER: Rule = Rule("interest-not-an-adviser");

/// Read by who made it ready and by the voices of the party on that day; by nobody whom the party
/// named, until a voice says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drafted {
    pub party: Id<Party>,
    pub readers: Vec<Id<Person>>,
    pub words: String,
    pub position: String,
    pub themes: Vec<String>,
}

impl Filed for Drafted {
    fn audience(&self) -> Audience {
        Audience::Persons(self.readers.clone())
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.party.any()]
    }
}

/// An adviser makes a sentence ready for the voices of the party.
#[derive(Clone, Debug, Serialize)]
pub struct DraftInterest {
    pub party: Id<Party>,
    pub words: String,
    pub position: String,
    pub themes: Vec<String>,
}

impl Act for DraftInterest {
    const NAME: &'static str = "interest.draft";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_member()?;
        draft.find(self.party)?;
        if !draft.sight().standing().prepares_for(self.party) {
            return Err(Refusal::Rule(NOT_AN_ADVISER));
        }
        let (words, position) = (self.words.clone(), self.position.clone());
        let story = Story { words, position, themes: self.themes.clone(), ..Story::default() };
        story.checked()?;
        let themes = story.labels(&[], None).into_iter().map(|it| it.name).collect();
        let readers = readers(draft, self.party);
        let (words, position) = (story.words.trim().to_owned(), story.position.trim().to_owned());
        draft.add(Drafted { party: self.party, readers, words, position, themes })?;
        Ok(())
    }
}

/// A voice says it, in these words or better ones: from now on it is the party's interest.
#[derive(Clone, Debug, Serialize)]
pub struct TakeUp {
    pub drafted: Id<Drafted>,
    pub seen: u32,
    pub story: Story,
}

impl Act for TakeUp {
    const NAME: &'static str = "interest.take_up";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.drafted)?.party;
        let by = draft.as_voice(party)?.person;
        self.story.checked()?;
        let state = InterestState::Confirmed { by, on: draft.today };
        let themes = self.story.labels(&[], Some(draft.now));
        draft.add::<Interest>(self.story.told(party, themes, state))?;
        draft.withdraw(self.drafted, self.seen)
    }
}

/// Puts the draft away: who made it, or a voice of the party.
#[derive(Clone, Debug, Serialize)]
pub struct DropDraft {
    pub drafted: Id<Drafted>,
    pub seen: u32,
}

impl Act for DropDraft {
    const NAME: &'static str = "interest.drop_draft";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.drafted)?.party;
        if !draft.sight().standing().prepares_for(party) {
            draft.as_voice(party)?;
        } else if draft.sight().find(self.drafted).is_none_or(|it| it.stamp.made_by != draft.by) {
            return Err(Refusal::MayNot(Need::Writer));
        } else {
            draft.as_member()?;
        }
        draft.withdraw(self.drafted, self.seen)
    }
}

/// Who makes it ready, and the voices of the party today.
fn readers(draft: &Draft<'_>, party: Id<Party>) -> Vec<Id<Person>> {
    let roles = draft.sight().under::<Role>(party.any());
    let speaks = |it: &Office| matches!(it, Office::Representative | Office::Alternate);
    let voices = roles.iter().filter(|it| speaks(&it.office) && it.is_held(draft.today));
    let mut readers: Vec<Id<Person>> =
        std::iter::once(Id::new(draft.by)).chain(voices.map(|it| it.person)).collect();
    readers.sort();
    readers.dedup();
    readers
}
