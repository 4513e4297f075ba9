// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Kinds of question to begin with: each is a word in an address and an answer kind as data;
//! and own choices as the lines in which they are written.

use domain::round::{Ask, Choice, Reason};

/// A kind of question to begin with; the known sets of choices are ready to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preset {
    Representatives,
    Consent,
    Gradients,
    Choice,
    Scale,
    Range,
    Ranking,
    Points,
    Cards,
    Days,
    Statements,
}

impl Preset {
    pub const ALL: [Preset; 11] = [
        Preset::Representatives,
        Preset::Consent,
        Preset::Gradients,
        Preset::Choice,
        Preset::Scale,
        Preset::Range,
        Preset::Ranking,
        Preset::Points,
        Preset::Cards,
        Preset::Days,
        Preset::Statements,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Preset::Representatives => "representatives",
            Preset::Consent => "consent",
            Preset::Gradients => "gradients",
            Preset::Choice => "choice",
            Preset::Scale => "scale",
            Preset::Range => "range",
            Preset::Ranking => "ranking",
            Preset::Points => "points",
            Preset::Cards => "cards",
            Preset::Days => "days",
            Preset::Statements => "statements",
        }
    }

    pub fn from_word(word: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|it| it.word() == word)
    }

    pub fn of(ask: &Ask) -> Preset {
        match ask {
            it if *it == Ask::representatives() => Preset::Representatives,
            it if *it == Ask::consent() => Preset::Consent,
            it if *it == Ask::gradients() => Preset::Gradients,
            Ask::Choice(_) => Preset::Choice,
            Ask::Scale(_) => Preset::Scale,
            Ask::Range { .. } => Preset::Range,
            Ask::Ranking(_) => Preset::Ranking,
            Ask::Points { .. } => Preset::Points,
            Ask::Cards { .. } => Preset::Cards,
            Ask::Days(_) => Preset::Days,
            Ask::Set(_) => Preset::Statements,
        }
    }
}

/// "Later: na de zomer | Wat moet er eerst af?": a name, what it means, and what is asked of who
/// chooses it.
pub(super) fn choice_of(line: &str) -> Choice {
    let (said, prompt) = line.split_once('|').unwrap_or((line, ""));
    let (word, meaning) = said.split_once(':').unwrap_or((said, ""));
    Choice {
        meaning: meaning.trim().to_owned(),
        reason: Reason::May,
        prompt: prompt.trim().to_owned(),
        ..Choice::own(word.trim())
    }
}

pub(super) fn line_of(choice: &Choice) -> String {
    let after = |sign: &str, words: &str| match words.is_empty() {
        true => String::new(),
        false => format!("{sign}{words}"),
    };
    format!("{}{}{}", choice.word, after(": ", &choice.meaning), after(" | ", &choice.prompt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_from_the_line_in_which_it_is_written() {
        for line in ["Ja", "Later: na de zomer", "Nee | Wat moet eerst?", "Nee: nu niet | Waarom?"]
        {
            assert_eq!(line_of(&choice_of(line)), line);
        }
        let choice = choice_of(" Nee :nu niet|Waarom? ");
        let parts = [choice.word.as_str(), &choice.meaning, &choice.prompt];
        assert_eq!(parts, ["Nee", "nu niet", "Waarom?"]);
    }
}
