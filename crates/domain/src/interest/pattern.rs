// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The pattern: themes that come back with many parties, told to a table without naming anyone.
//!
//! It tells one thing of a theme: enough parties stand by it, or nothing. What was shown once stays
//! as it was shown; what becomes enough through a few parties since then waits, as otherwise the
//! difference between two patterns would point to them.

use std::collections::{BTreeMap, BTreeSet};

use ledger::{AnyId, Id, Timestamp};
use serde::{Deserialize, Serialize};

use super::Interest;
use crate::{
    draft::{Act, Draft, Undo},
    fields::{Fields, ROWS, TEXT},
    party::{Office, Party, Role},
    pooled,
    records::Filed,
    refusal::{FieldError, Problem, Refusal, Rule},
    sight::{Audience, Seen, Sight},
    table::Table,
};

/// Too few parties stand by this theme to show it.
pub const THEME_TOO_FEW: Rule = Rule("interest-theme-too-few");
/// Beside an earlier pattern it would point to a few parties.
pub const THEME_FOLLOWS: Rule = Rule("interest-theme-follows");
/// The words name a party.
pub const NAMES_A_PARTY: Rule = Rule("interest-names-a-party");
/// Two facilitators hear other parties: two patterns beside each other would tell who said what.
pub const ANOTHERS_PATTERN: Rule = Rule("interest-anothers-pattern");

/// What a circle was told of themes. It is never changed or taken away: an earlier pattern that is
/// forgotten could be subtracted from a later one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    pub circle: PatternCircle,
    pub themes: Vec<String>,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PatternCircle {
    Table(Id<Table>),
    AllParties,
}

impl PatternCircle {
    pub fn audience(self) -> Audience {
        match self {
            PatternCircle::Table(table) => Audience::Table(table),
            PatternCircle::AllParties => Audience::AllParties,
        }
    }
}

impl Filed for Pattern {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        match self.circle {
            PatternCircle::Table(table) => vec![table.any()],
            PatternCircle::AllParties => Vec::new(),
        }
    }
}

/// How a theme stands by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// It was shown before, and stays.
    WasShown,
    Enough,
    TooFew,
    Follows,
}

pub struct ThemeLine {
    pub name: String,
    pub stands: Stands,
}

/// The themes among the parties that named this facilitator.
pub struct PatternView<'w> {
    pub themes: Vec<ThemeLine>,
    /// How many parties named this facilitator.
    pub hears: usize,
    pub shown: Vec<Seen<'w, Pattern>>,
    /// Another facilitator tells the patterns here.
    pub is_anothers: bool,
}

/// For a facilitator whom parties named; nothing for anybody else.
pub fn pattern<'w>(sight: &Sight<'w>) -> Option<PatternView<'w>> {
    let standing = sight.standing();
    let hears: BTreeSet<Id<Party>> = standing.hears().collect();
    if !standing.is_facilitator() || hears.is_empty() {
        return None;
    }
    let shown = sight.all::<Pattern>();
    let last = shown.iter().map(|it| it.stamp.made_at).max();
    let was: BTreeSet<&str> =
        shown.iter().flat_map(|it| it.themes.iter().map(String::as_str)).collect();
    let themes = by_theme(sight).into_iter().map(|(name, parties)| {
        let stands = match was.contains(name.as_str()) {
            true => Stands::WasShown,
            false => stands(&parties, last),
        };
        ThemeLine { name, stands }
    });
    let mut themes: Vec<ThemeLine> = themes.collect();
    themes.sort_by(|a, b| a.stands.cmp(&b.stands).then_with(|| a.name.cmp(&b.name)));
    let is_anothers = shown.iter().any(|it| is_anothers(sight, it));
    Some(PatternView { themes, hears: hears.len(), shown, is_anothers })
}

/// The parties by theme, each with the moment from which it stands by it. Only what a party itself
/// confirmed counts, and never a limit: that is another kind of record.
fn by_theme(sight: &Sight<'_>) -> BTreeMap<String, BTreeMap<Id<Party>, Timestamp>> {
    let mut themes: BTreeMap<String, BTreeMap<Id<Party>, Timestamp>> = BTreeMap::new();
    for interest in sight.all::<Interest>() {
        if !interest.is_confirmed() {
            continue;
        }
        for theme in &interest.themes {
            let Some(since) = theme.since_at else { continue };
            let parties = themes.entry(theme.name.clone()).or_default();
            let first = parties.entry(interest.party).or_insert(since);
            *first = since.min(*first);
        }
    }
    themes
}

fn stands(parties: &BTreeMap<Id<Party>, Timestamp>, last: Option<Timestamp>) -> Stands {
    let all: Vec<_> = parties.keys().copied().collect();
    if !pooled::is_enough(&all) {
        return Stands::TooFew;
    }
    let Some(last) = last else { return Stands::Enough };
    let (before, came): (Vec<_>, Vec<_>) = parties.iter().partition(|(_, since)| **since <= last);
    let before: Vec<_> = before.into_iter().map(|(party, _)| *party).collect();
    // Enough then already: nobody in particular made it so.
    match pooled::is_enough(&before) || pooled::are_several(came.len()) {
        true => Stands::Enough,
        false => Stands::Follows,
    }
}

fn is_anothers(sight: &Sight<'_>, it: &Seen<'_, Pattern>) -> bool {
    let maker = it.stamp.made_by;
    let facilitates = |it: &Seen<'_, Role>| {
        it.is_held(sight.today) && matches!(it.office, Office::Kwartiermaker | Office::Neutral)
    };
    Some(maker) != sight.standing().person().map(|it| it.any())
        && sight.under::<Role>(maker).iter().any(facilitates)
}

/// Tells a circle which themes come back, in words that name no one.
#[derive(Clone, Debug, Serialize)]
pub struct ShowPattern {
    pub circle: PatternCircle,
    pub themes: Vec<String>,
    pub words: String,
}

impl Act for ShowPattern {
    const NAME: &'static str = "interest.show_pattern";
    const UNDO: Undo = Undo::Never;

    fn decide(&self, draft: &mut Draft<'_>) -> Result<(), Refusal> {
        draft.as_facilitator()?;
        let mut fields = Fields::new();
        fields.optional("words", &self.words, TEXT);
        match self.themes.len() {
            0 => fields.wrong("themes", Problem::NotChosen),
            1..=ROWS => {}
            _ => fields.wrong("themes", Problem::TooMany { most: ROWS }),
        }
        for (field, text) in self
            .themes
            .iter()
            .map(|it| ("themes", it.as_str()))
            .chain([("words", self.words.as_str())])
        {
            if names_a_party(draft.sight(), text) {
                fields.wrong(field, Problem::Rule(NAMES_A_PARTY));
            }
        }
        fields.done()?;
        if let PatternCircle::Table(table) = self.circle {
            draft.find(table)?;
        }
        let view = pattern(draft.sight()).ok_or(Refusal::Rule(THEME_TOO_FEW))?;
        if view.is_anothers {
            return Err(Refusal::Rule(ANOTHERS_PATTERN));
        }
        let mut themes: Vec<String> = Vec::new();
        for name in self.themes.iter().map(|it| it.trim().to_lowercase()) {
            let found = view.themes.iter().find(|it| it.name == name).map(|it| it.stands);
            match found.unwrap_or(Stands::TooFew) {
                Stands::TooFew => return Err(wrong(THEME_TOO_FEW)),
                Stands::Follows => return Err(wrong(THEME_FOLLOWS)),
                Stands::WasShown | Stands::Enough if !themes.contains(&name) => themes.push(name),
                Stands::WasShown | Stands::Enough => {}
            }
        }
        themes.sort();
        let words = self.words.trim().to_owned();
        draft.add(Pattern { circle: self.circle, themes, words })?;
        Ok(())
    }
}

fn wrong(rule: Rule) -> Refusal {
    Refusal::Fields(vec![FieldError { field: "themes".to_owned(), problem: Problem::Rule(rule) }])
}

/// Whether a name or the letters of a party stand in the words.
fn names_a_party(sight: &Sight<'_>, words: &str) -> bool {
    let small = words.to_lowercase();
    let each: Vec<&str> = words.split(|it: char| !it.is_alphanumeric()).collect();
    sight.all::<Party>().iter().any(|it| {
        small.contains(&it.name.to_lowercase())
            || (!it.short.is_empty() && each.contains(&it.short.as_str()))
    })
}
