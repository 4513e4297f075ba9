// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames: what bounds the founding, with a firmness that may rise, fall or stand open on purpose.

use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{records::Filed, sight::Audience, table::Table};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    pub theme: Theme,
    /// Its own name where the theme is `Own`; empty otherwise.
    pub name: String,
    pub text: String,
    pub range: Option<Range>,
    pub boundaries: Vec<Boundary>,
    pub firmness: Firmness,
    /// Open on purpose, with until when or until what; firmness then counts for nothing.
    pub open_until: Option<String>,
    pub settled_by: Option<Settler>,
    /// The decision of the body that may settle it; needed for firmness 4.
    pub decision: String,
    pub questions: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    Goal,
    Tasks,
    Governance,
    LegalForm,
    Money,
    People,
    Planning,
    Residents,
    Information,
    Own,
}

/// Unknown, explored, proposed, provisional, settled, handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Firmness(u8);

impl Firmness {
    pub const UNKNOWN: Firmness = Firmness(0);
    pub const PROVISIONAL: Firmness = Firmness(3);
    pub const SETTLED: Firmness = Firmness(4);
    pub const HANDED_OVER: Firmness = Firmness(5);

    pub fn level(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Firmness {
    type Error = &'static str;

    fn try_from(level: u8) -> Result<Firmness, &'static str> {
        if level <= 5 { Ok(Firmness(level)) } else { Err("firmness is 0 to 5") }
    }
}

impl From<Firmness> for u8 {
    fn from(firmness: Firmness) -> u8 {
        firmness.0
    }
}

/// Between two amounts; hundredths of the unit, so that cents are exact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub least_hundredths: i64,
    pub most_hundredths: i64,
    /// Such as "miljoen euro per jaar" or "voltijdbanen".
    pub unit: String,
}

/// Something that can be tested: "together not above € 22.8 million".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    pub words: String,
    pub limit: Option<Limit>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Limit {
    AtMost { hundredths: i64, unit: String },
    AtLeast { hundredths: i64, unit: String },
}

/// Who may settle the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Settler {
    Table(Id<Table>),
    AllColleges,
    AllCouncils,
}

impl Filed for Frame {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        match self.settled_by {
            Some(Settler::Table(table)) => vec![table.any()],
            _ => Vec::new(),
        }
    }
}
