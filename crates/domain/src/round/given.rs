// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was answered, and whether it is an answer to what was asked.

use serde::{Deserialize, Serialize};

use super::{Ask, Reason};
use crate::{
    fields::{Fields, TEXT},
    party::Party,
    refusal::Problem,
};
use ledger::Id;

/// An answer, of the same kind as its question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Given {
    /// The place of the choice.
    Choice(u8),
    /// A step from 1 on; none is "weet niet".
    Scale(Option<u8>),
    Range {
        low: i64,
        likely: i64,
        high: i64,
    },
    /// The places of the items, the first one first.
    Ranking(Vec<u8>),
    /// Points for each item.
    Points(Vec<u16>),
    Cards(Vec<String>),
    /// One for each day.
    Days(Vec<Availability>),
    /// One for each question of the set.
    Set(Vec<Given>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    Yes,
    Maybe,
    No,
}

/// The longest card: what fits on a phone and on the wall.
pub(super) const CARD: usize = 280;
/// Where no reason is asked, none can be missing.
pub(super) const NO_REASON: &str = "-";
/// More than anybody estimates.
pub(super) const AMOUNT: i64 = 1_000_000_000_000;

impl Given {
    /// As it may lie without a name: of an amount only where its band begins, and each card by
    /// itself, so that nothing ties two cards of one writer.
    pub(super) fn unnamed(&self, ask: &Ask) -> Vec<Given> {
        match (ask, self) {
            (Ask::Range { bounds, .. }, Given::Range { low, likely, high }) => {
                let begins = |amount: &i64| match band(bounds, *amount) {
                    0 => -AMOUNT,
                    place => bounds[place - 1],
                };
                let (low, likely, high) = (begins(low), begins(likely), begins(high));
                vec![Given::Range { low, likely, high }]
            }
            (Ask::Cards { .. }, Given::Cards(cards)) => {
                cards.iter().map(|it| Given::Cards(vec![it.trim().to_owned()])).collect()
            }
            (_, given) => vec![given.clone()],
        }
    }

    /// Checks an answer against its question. `own` are the parties it is given for.
    pub(super) fn check(&self, ask: &Ask, reason: &str, own: &[Id<Party>]) -> Fields {
        let mut fields = Fields::new();
        match (ask, self) {
            (Ask::Choice(choices), Given::Choice(place)) => {
                let chosen = choices.get(usize::from(*place));
                match chosen.map(|it| it.reason) {
                    None => fields.wrong("answer", Problem::UnknownChoice),
                    Some(Reason::Must) if reason.trim().is_empty() => {
                        fields.wrong("reason", Problem::Empty);
                    }
                    Some(_) => {}
                }
            }
            (Ask::Scale(scale), Given::Scale(Some(step))) => {
                fields.between("answer", (*step).into(), 1, scale.steps.into());
            }
            (Ask::Scale(scale), Given::Scale(None)) if !scale.unsure => {
                fields.wrong("answer", Problem::NotChosen);
            }
            (Ask::Scale(_), Given::Scale(None)) => {}
            (Ask::Range { .. }, Given::Range { low, likely, high }) => {
                check_range(&mut fields, *low, *likely, *high);
            }
            (Ask::Ranking(items), Given::Ranking(places)) => {
                check_ranking(&mut fields, items.len(), places);
            }
            (Ask::Points { items, budget, most }, Given::Points(points)) => {
                let total: u64 = points.iter().map(|it| u64::from(*it)).sum();
                let mine = |place: usize| items[place].own.is_some_and(|it| own.contains(&it));
                if points.len() != items.len() {
                    fields.wrong("answer", Problem::UnknownChoice);
                } else if total > u64::from(*budget) {
                    fields.wrong("answer", Problem::TooMany { most: usize::from(*budget) });
                } else {
                    for (place, given) in points.iter().enumerate() {
                        let most = if mine(place) { 0 } else { i64::from(*most) };
                        fields.between(&format!("points.{place}"), (*given).into(), 0, most);
                    }
                }
            }
            (Ask::Cards { most }, Given::Cards(cards)) => {
                if cards.is_empty() {
                    fields.wrong("answer", Problem::Empty);
                } else if cards.len() > usize::from(*most) {
                    fields.wrong("answer", Problem::TooMany { most: usize::from(*most) });
                }
                fields.rows("cards", cards, CARD);
            }
            (Ask::Days(days), Given::Days(given)) if days.len() != given.len() => {
                fields.wrong("answer", Problem::NotChosen);
            }
            (Ask::Days(_), Given::Days(_)) => {}
            (Ask::Set(questions), Given::Set(all)) if questions.len() == all.len() => {
                for (place, (question, given)) in questions.iter().zip(all).enumerate() {
                    // One reason stands under the whole set, so none is asked here.
                    let own = given.check(&question.ask, NO_REASON, own);
                    fields.take_in(&format!("q.{place}"), own);
                }
            }
            _ => fields.wrong("answer", Problem::UnknownChoice),
        }
        fields.optional("reason", reason, TEXT);
        fields
    }
}

/// Which band an amount falls in: so many bounds lie at or below it.
pub(super) fn band(bounds: &[i64], amount: i64) -> usize {
    bounds.iter().filter(|it| **it <= amount).count()
}

fn check_range(fields: &mut Fields, low: i64, likely: i64, high: i64) {
    for (name, value) in [("low", low), ("likely", likely), ("high", high)] {
        fields.between(name, value, -AMOUNT, AMOUNT);
    }
    if likely < low {
        fields.wrong("likely", Problem::OutOfRange { least: low, most: AMOUNT });
    }
    if high < likely {
        fields.wrong("high", Problem::OutOfRange { least: likely, most: AMOUNT });
    }
}

fn check_ranking(fields: &mut Fields, items: usize, places: &[u8]) {
    let mut sorted: Vec<usize> = places.iter().map(|it| usize::from(*it)).collect();
    sorted.sort_unstable();
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) {
        fields.wrong("answer", Problem::Twice);
    } else if sorted.len() < items {
        fields.wrong("answer", Problem::TooFew { least: items });
    } else if sorted != (0..items).collect::<Vec<_>>() {
        fields.wrong("answer", Problem::UnknownChoice);
    }
}
