// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The assignment in versions, each confirmed by every commissioner.

use jiff::civil::Date;
use ledger::{AnyId, Id};
use serde::{Deserialize, Serialize};

use crate::{party::Person, records::Filed, sight::Audience};

/// One version of the assignment; an earlier one stays as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    pub version: u32,
    pub text: String,
    /// What nobody needs to ask about any more.
    pub fixed: Vec<String>,
    /// What is still free to choose.
    pub open: Vec<String>,
    pub kind: Option<AssignmentKind>,
    /// Who receives the result at the end; often not who asked for it.
    pub receiver: String,
    pub on: Option<Date>,
}

impl Filed for Assignment {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}

/// Inside one organisation or (also) outside it; finding a vision or moving people to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentKind {
    InsideVision,
    InsideProcess,
    OutsideVision,
    OutsideProcess,
}

/// One commissioner's yes to one version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    pub assignment: Id<Assignment>,
    pub person: Id<Person>,
    pub on: Date,
}

impl Filed for Confirmation {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }

    fn under(&self) -> Vec<AnyId> {
        vec![self.assignment.any()]
    }
}
