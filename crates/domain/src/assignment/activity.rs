// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Two tracks side by side: the adviser who prepares and the interim manager who makes it real.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{records::Filed, sight::Audience};

/// A piece of work on one of the two tracks, with the product it gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub track: Track,
    pub name: String,
    pub product: String,
    pub state: ActivityState,
    pub from: Option<Date>,
    pub until: Option<Date>,
    pub planned_days: Option<u32>,
    pub actual_days: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    Adviser,
    Manager,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityState {
    Planned,
    Busy,
    Done,
    Dropped,
}

impl Filed for Activity {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}
