// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The terms of a round: whether names go with the answers, and how few are too few to show.

use serde::{Deserialize, Serialize};

use super::{Ask, Plan, Shows, Weighs};
use crate::{
    fields::{Fields, LINE},
    refusal::{Problem, Rule},
};

/// An urn holds the answers of at most so many.
pub const MOST_IN_URN: usize = 1_000;
/// And at most so many cards.
const MOST_CARDS_IN_URN: usize = 400;
/// The least that is ever told of where names are hidden.
pub const LEAST_SHOWN: usize = 5;
/// With fewer who may answer, nothing could ever be shown.
const LEAST_TO_ASK: usize = 6;

/// Words tell whose they are; only what can be counted goes without names, and cards in an urn.
pub const NOT_COUNTABLE: Rule = Rule("round-not-countable");
/// An amount tells whose it is; without names only bands are counted, so there must be bounds.
pub const NEEDS_BOUNDS: Rule = Rule("round-needs-bounds");
/// Too few are asked to hide anybody among them.
pub const TOO_FEW_TO_HIDE: Rule = Rule("round-too-few-to-hide");
/// What lies in an urn shows only after closing.
pub const URN_SHOWS_AFTER: Rule = Rule("round-urn-shows-after");
/// A weight beside the number would tell whose answer it is.
pub const WEIGHT_TELLS: Rule = Rule("round-weight-tells");

/// What is promised to who answers, beside when it shows; fixed before anybody does.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Terms {
    pub promise: RoundPromise,
    /// So many are needed in whatever is told of hidden names; none is the least that always holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// Where names are hidden: whether it shows that all answered the same.
    pub unanimity: bool,
    /// It closes by itself so many minutes after it is put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// What a yes is about, such as "geld": outside its own mandate a party's yes is under
    /// reservation, and its people are told before they answer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// Whether a name goes with an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundPromise {
    #[default]
    Named,
    /// Under a name by chance that only the browser of who answers knows.
    Pseudonymous,
    /// In an urn: who answered and what was answered are kept apart.
    Anonymous,
}

impl RoundPromise {
    pub fn hides_names(self) -> bool {
        self != RoundPromise::Named
    }
}

impl Terms {
    pub fn is_plain(&self) -> bool {
        *self == Terms::default()
    }

    pub fn promising(promise: RoundPromise) -> Terms {
        Terms { promise, ..Terms::default() }
    }

    /// Checks the terms against what is asked, of how many.
    pub(super) fn check(&self, fields: &mut Fields, plan: &Plan, asked: usize) {
        fields.optional("about", &self.about, LINE);
        if let Some(minutes) = self.minutes {
            fields.between("minutes", minutes.into(), 1, 24 * 60);
        }
        if let Some(least) = self.least {
            fields.between("least", least.into(), 5, MOST_IN_URN as i64);
        }
        if !self.promise.hides_names() && plan.shows != Shows::CountsOnly {
            return;
        }
        match (&plan.ask, self.promise) {
            // An urn is written whole with each answer, so it has to stay of a size.
            (Ask::Cards { most }, RoundPromise::Anonymous)
                if asked * usize::from(*most) > MOST_CARDS_IN_URN =>
            {
                fields.wrong("most", Problem::TooMany { most: MOST_CARDS_IN_URN / asked });
            }
            (Ask::Cards { .. }, RoundPromise::Anonymous) => {}
            (Ask::Range { bounds, .. }, _) if bounds.is_empty() => {
                fields.wrong("bounds", Problem::Rule(NEEDS_BOUNDS));
            }
            _ if plan.ask.cells().is_none() => {
                fields.wrong("promise", Problem::Rule(NOT_COUNTABLE));
            }
            _ => {}
        }
        let mut against = |field: &str, rule| fields.wrong(field, Problem::Rule(rule));
        if plan.weighs != Weighs::Equally {
            against("weighs", WEIGHT_TELLS);
        }
        if self.promise == RoundPromise::Anonymous {
            if plan.shows.shows_meanwhile() {
                against("shows", URN_SHOWS_AFTER);
            }
            if asked < LEAST_TO_ASK {
                against("promise", TOO_FEW_TO_HIDE);
            }
            if asked > MOST_IN_URN {
                fields.wrong("who", Problem::TooMany { most: MOST_IN_URN });
            }
        }
    }
}
