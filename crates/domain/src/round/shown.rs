// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What was turned over: the answers of a round as its circle reads them, word for word.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Answer, Given, Round, RoundCircle, Typed, answer::is_not};
use crate::{records::Filed, sight::Audience};

/// How many bytes of answers go in one record; a body has room for more.
const PART_BYTES: usize = 48 * 1024;

/// The answers of a round, turned over together. A long row of answers takes several records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub round: Id<Round>,
    pub circle: RoundCircle,
    pub answers: Vec<ShownAnswer>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownAnswer {
    /// The seat, party or person that it counts for.
    pub unit: AnyId,
    pub given: Given,
    pub reason: String,
    pub typed: Option<Typed>,
    /// A yes that its giver has to take home first.
    #[serde(default, skip_serializing_if = "is_not")]
    pub reserved: bool,
}

impl Filed for Shown {
    fn audience(&self) -> Audience {
        self.circle.audience()
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.round.any()]
    }
}

impl ShownAnswer {
    pub(super) fn of(answer: &Answer) -> ShownAnswer {
        ShownAnswer {
            unit: answer.unit,
            given: answer.given.clone(),
            reason: answer.reason.clone(),
            typed: answer.typed,
            reserved: answer.reserved,
        }
    }
}

impl Shown {
    /// In the order of who they are from, so that nothing tells who answered first.
    pub(super) fn parts(
        round: Id<Round>,
        circle: RoundCircle,
        mut answers: Vec<ShownAnswer>,
    ) -> Vec<Shown> {
        answers.sort_by_key(|it| it.unit);
        let mut parts: Vec<Shown> = Vec::new();
        let mut room = 0;
        for answer in answers {
            let size = serde_json::to_string(&answer).map_or(PART_BYTES, |it| it.len());
            match parts.last_mut() {
                Some(part) if size <= room => {
                    room -= size;
                    part.answers.push(answer);
                }
                _ => {
                    room = PART_BYTES.saturating_sub(size);
                    parts.push(Shown { round, circle, answers: vec![answer] });
                }
            }
        }
        parts
    }
}
