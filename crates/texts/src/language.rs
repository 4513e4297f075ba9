// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The two languages, and which of them a browser asks for.

use std::fmt;
use std::str::FromStr;

/// A language of the screens; Dutch leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    #[default]
    Nl,
    En,
}

/// A language that Kwartier does not speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl Language {
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The code for the page, the cookie and the journal: `nl` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }

    /// The language in its own words, for the switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Nl => "Nederlands",
            Language::En => "English",
        }
    }

    /// What the header `Accept-Language` asks for. The highest weight wins, the first at a tie;
    /// Dutch where it asks for neither.
    pub fn from_accept(header: &str) -> Language {
        let mut best = (0.0, Language::Nl);
        for part in header.split(',') {
            let mut pieces = part.split(';');
            let Ok(language) = pieces.next().unwrap_or_default().parse() else { continue };
            let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q="));
            let weight = weight.map_or(1.0, |weight| weight.trim().parse().unwrap_or(0.0));
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Takes a region too: `nl-BE` is Dutch.
    fn from_str(code: &str) -> Result<Language, UnknownLanguage> {
        let main = code.trim().split(['-', '_']).next().unwrap_or_default();
        let is = |language: &Language| main.eq_ignore_ascii_case(language.code());
        Language::ALL.into_iter().find(is).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Kwartier speaks nl and en")
    }
}

impl std::error::Error for UnknownLanguage {}
