// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Kinds of question to begin with: each is a word in an address and an answer kind as data.

use domain::round::Ask;

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
