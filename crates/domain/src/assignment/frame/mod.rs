// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Frames: what bounds the founding, with a firmness that may rise, fall or stand open on purpose.
//!
//! `write` says what a frame holds, `ripen` moves its firmness, `boundary` tests its limits, and
//! `course` tells how firm it was on each day.

mod boundary;
mod course;
mod ripen;
mod write;

pub use boundary::*;
pub use course::*;
pub use ripen::*;
pub use write::*;

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{
    records::Filed,
    sight::{Audience, Seen, Sight},
    table::Table,
};

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
    /// The decision of the body that may settle it; there from firmness 4 on.
    pub decision: Option<Decision>,
    pub questions: Vec<String>,
}

/// What the body decided that settles a frame, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub words: String,
    pub on: Date,
}

/// What a frame is about.
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

impl Theme {
    pub const ALL: [Theme; 10] = [
        Theme::Goal,
        Theme::Tasks,
        Theme::Governance,
        Theme::LegalForm,
        Theme::Money,
        Theme::People,
        Theme::Planning,
        Theme::Residents,
        Theme::Information,
        Theme::Own,
    ];

    /// The nine that every founding meets sooner or later.
    pub fn standard() -> &'static [Theme] {
        &Theme::ALL[..9]
    }
}

/// Unknown, explored, proposed, provisional, settled, handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Firmness(u8);

impl Firmness {
    pub const UNKNOWN: Firmness = Firmness(0);
    pub const EXPLORED: Firmness = Firmness(1);
    pub const PROPOSED: Firmness = Firmness(2);
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

impl Frame {
    /// Each boundary with how the range stands against it.
    pub fn tested(&self) -> Vec<(&Boundary, Tested)> {
        self.boundaries.iter().map(|it| (it, it.test(self.range.as_ref()))).collect()
    }
}

/// The frames in the order in which people go through them, own ones last.
pub fn frames<'w>(sight: &Sight<'w>) -> Vec<Seen<'w, Frame>> {
    let mut frames = sight.all::<Frame>();
    frames.sort_by_key(|it| it.theme);
    frames
}

/// How many frames stand how firm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirmnessCount {
    /// By level, 0 to 5; those open on purpose not counted.
    pub levels: [usize; 6],
    pub open_on_purpose: usize,
}

/// Counts frames by firmness: never a percentage, as frames do not weigh the same.
pub fn count_firmness(frames: &[Seen<'_, Frame>]) -> FirmnessCount {
    let mut count = FirmnessCount::default();
    for frame in frames {
        match frame.open_until {
            Some(_) => count.open_on_purpose += 1,
            None => count.levels[usize::from(frame.firmness.level())] += 1,
        }
    }
    count
}
