// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Variants: ways in which it could be done, with "not doing it" among them from day one.

use serde::{Deserialize, Serialize};

use crate::{records::Filed, sight::Audience};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub name: String,
    pub text: String,
    /// This is the variant in which nothing new is founded.
    pub not_doing: bool,
    pub state: VariantState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VariantState {
    Open,
    Preferred,
    Dropped,
}

impl Filed for Variant {
    fn audience(&self) -> Audience {
        Audience::AllParties
    }
}
