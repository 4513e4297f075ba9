// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Laying interests on the table at the same moment: a round of cards that are turned over at once.

use crate::round::{Ask, Plan};

/// At most so many interests of each seat.
const CARDS: u16 = 3;

/// The plan of a simultaneous reveal at a table; the words are the facilitator's to change.
pub fn reveal_plan(question: String, explanation: String) -> Plan {
    Plan { explanation, ..Plan::asking(question, Ask::Cards { most: CARDS }) }
}
