// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Cheer words: words that everybody is for, because they rule nothing out.

use serde::{Deserialize, Serialize};

use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, LINE, ROWS},
    records::Filed,
    refusal::{Problem, Refusal},
    sight::{Audience, Sight},
};

/// The list of this founding, when it has one of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheerWords {
    pub words: Vec<String>,
}

impl Filed for CheerWords {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// What a founding begins with; the facilitators change it.
const USUAL: [&str; 24] = [
    "krachtig",
    "toekomstbestendig",
    "robuust",
    "slagvaardig",
    "integraal",
    "duurzaam",
    "innovatief",
    "professioneel",
    "efficiënt",
    "effectief",
    "kwalitatief",
    "hoogwaardig",
    "wendbaar",
    "verbindend",
    "optimaal",
    "ambitieus",
    "synergie",
    "maatwerk",
    "robust",
    "future-proof",
    "sustainable",
    "innovative",
    "excellent",
    "seamless",
];

/// Writes the list of cheer words of this founding.
#[derive(Clone, Debug, Serialize)]
pub struct SetCheerWords {
    /// The revision on the page; nothing when the founding had no list of its own.
    pub seen: Option<u32>,
    pub words: Vec<String>,
}

impl Act for SetCheerWords {
    const NAME: &'static str = "interest.set_cheer_words";
    const UNDO: Undo = Undo::Restore;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut words: Vec<String> = Vec::new();
        let mut fields = Fields::new();
        for word in self.words.iter().map(|it| it.trim().to_lowercase()) {
            fields.optional("words", &word, LINE);
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.len() > ROWS {
            fields.wrong("words", Problem::TooMany { most: ROWS });
        }
        fields.done()?;
        match draft.sight().all::<CheerWords>().first() {
            Some(now) => draft.revise(now.id, self.seen.unwrap_or_default(), CheerWords { words }),
            None => draft.add(CheerWords { words }).map(|_| ()),
        }
    }
}

/// The list that holds here.
pub fn cheer_words(sight: &Sight<'_>) -> Vec<String> {
    match sight.all::<CheerWords>().first() {
        Some(own) => own.words.clone(),
        None => USUAL.map(str::to_owned).to_vec(),
    }
}

/// The cheer words that stand in a text, as they stand there, each once: also with a Dutch ending.
pub fn cheers(words: &[String], text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for word in text.split(|it: char| !it.is_alphanumeric() && it != '-') {
        let small = word.to_lowercase();
        let is_one = |cheer: &String| {
            let rest = small.strip_prefix(cheer.as_str());
            rest.is_some_and(|it| ["", "e", "en", "er", "ere", "s"].contains(&it))
        };
        if words.iter().any(is_one) && !found.contains(&word.to_owned()) {
            found.push(word.to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cheer_word_is_found_with_its_ending_and_no_other_word() {
        let usual = USUAL.map(str::to_owned);
        let text = "Een krachtige, toekomstbestendige dienst met daadkrachtig optreden.";
        assert_eq!(cheers(&usual, text), ["krachtige", "toekomstbestendige"]);
        assert!(cheers(&usual, "Dag en nacht één aanspreekpunt.").is_empty());
        assert!(cheers(&[], text).is_empty());
    }
}
