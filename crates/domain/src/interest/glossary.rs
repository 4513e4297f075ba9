// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The glossary: what a word means here, and beside it what a party means by it itself.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, TEXT},
    party::Party,
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Seen, Sight},
};

/// A word that people use, with the meaning they agreed on; empty as long as there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub name: String,
    pub meaning: String,
}

/// What one party means by it; a party may leave it out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meaning {
    pub term: Id<Term>,
    pub party: Id<Party>,
    pub words: String,
}

impl Filed for Term {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

impl Filed for Meaning {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.term.any()]
    }
}

/// Adds a word to the glossary.
#[derive(Clone, Debug, Serialize)]
pub struct AddTerm {
    pub name: String,
    pub meaning: String,
}

impl Act for AddTerm {
    const NAME: &'static str = "interest.add_term";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        let term = checked(draft, None, &self.name, &self.meaning)?;
        draft.add(term)?;
        Ok(())
    }
}

/// Writes a word or its meaning otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeTerm {
    pub term: Id<Term>,
    pub seen: u32,
    pub name: String,
    pub meaning: String,
}

impl Act for ChangeTerm {
    const NAME: &'static str = "interest.change_term";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.term)?;
        let term = checked(draft, Some(self.term), &self.name, &self.meaning)?;
        draft.revise(self.term, self.seen, term)
    }
}

/// Takes a word out of the glossary.
#[derive(Clone, Debug, Serialize)]
pub struct RemoveTerm {
    pub term: Id<Term>,
    pub seen: u32,
}

impl Act for RemoveTerm {
    const NAME: &'static str = "interest.remove_term";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_recorder()?;
        draft.find(self.term)?;
        draft.withdraw(self.term, self.seen)
    }
}

/// A party says what it means by a word itself.
#[derive(Clone, Debug, Serialize)]
pub struct GiveMeaning {
    pub term: Id<Term>,
    pub party: Id<Party>,
    /// The revision on the page; nothing when the party said nothing before.
    pub seen: Option<u32>,
    pub words: String,
}

impl Act for GiveMeaning {
    const NAME: &'static str = "interest.give_meaning";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_voice(self.party)?;
        draft.find(self.term)?;
        let mut fields = Fields::new();
        fields.needed("words", &self.words, TEXT);
        fields.done()?;
        let (term, party, words) = (self.term, self.party, self.words.trim().to_owned());
        let before = draft.sight().under::<Meaning>(term.any());
        let before = before.iter().find(|it| it.party == party).map(|it| it.id);
        let after = Meaning { term, party, words };
        match before {
            Some(id) => draft.revise(id, self.seen.unwrap_or_default(), after),
            None => draft.add(after).map(|_| ()),
        }
    }
}

/// A party takes its own meaning away.
#[derive(Clone, Debug, Serialize)]
pub struct WithdrawMeaning {
    pub meaning: Id<Meaning>,
    pub seen: u32,
}

impl Act for WithdrawMeaning {
    const NAME: &'static str = "interest.withdraw_meaning";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        let party = draft.find(self.meaning)?.party;
        draft.as_voice(party)?;
        draft.withdraw(self.meaning, self.seen)
    }
}

fn checked(
    draft: &Draft<'_>,
    own: Option<Id<Term>>,
    name: &str,
    meaning: &str,
) -> Result<Term, Refusal> {
    let mut fields = Fields::new();
    fields.needed("name", name, LINE);
    let small = name.trim().to_lowercase();
    let same = |it: &Seen<'_, Term>| Some(it.id) != own && it.name.to_lowercase() == small;
    if draft.sight().all::<Term>().iter().any(same) {
        fields.wrong("name", Problem::Twice);
    }
    fields.optional("meaning", meaning, TEXT);
    fields.done()?;
    Ok(Term { name: name.trim().to_owned(), meaning: meaning.trim().to_owned() })
}

/// A word with what each party means by it.
pub struct TermLine<'w> {
    pub term: Seen<'w, Term>,
    pub meanings: Vec<Seen<'w, Meaning>>,
}

/// The glossary, by word.
pub fn glossary<'w>(sight: &Sight<'w>) -> Vec<TermLine<'w>> {
    let mut terms = sight.all::<Term>();
    terms.sort_by_key(|it| it.name.to_lowercase());
    let line = |term: Seen<'w, Term>| {
        let mut meanings = sight.under::<Meaning>(term.id.any());
        meanings.sort_by_key(|it| sight.get(it.party).map(|it| it.name.to_lowercase()));
        TermLine { term, meanings }
    };
    terms.into_iter().map(line).collect()
}
