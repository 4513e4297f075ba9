// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Who belongs to which circle of the proofs: worked out by hand, as a second opinion.
//!
//! Nothing here is asked of the house. Whoever changes a circle changes this by hand as well.

/// Everybody with a place among all parties; no expert, clerk, successor, and nobody who left.
pub const ALL_PARTIES: &[&str] = &[
    "Hanna", "Ravi", "Noor", "Joris", "Mila", "Samira", "Tjitske", "Yusuf", "Ellen", "Otto",
    "Gijs", "Wim", "Bas",
];

pub const FACILITATORS: &[&str] = &["Hanna", "Ravi"];

/// Its seats, who looks on, and who keeps the papers of every table.
pub const STEERING: &[&str] = &["Hanna", "Ravi", "Noor", "Joris", "Tjitske", "Ellen", "Wim"];
pub const MONEY: &[&str] = &["Hanna", "Ravi", "Noor", "Gijs"];

/// Joris was first, and brought Mila in himself. Bas was added later, by a facilitator.
pub const NOORDERKOLK: &[&str] = &["Joris", "Mila"];
pub const NOORDERKOLK_SINCE_BAS: &[&str] = &["Joris", "Mila", "Bas"];

/// What Samira made ready for them, with whose voice they are on that day.
pub const NOORDERKOLK_AND_SAMIRA: &[&str] = &["Joris", "Mila", "Samira"];
pub const NOORDERKOLK_AND_SAMIRA_SINCE_BAS: &[&str] = &["Joris", "Mila", "Samira", "Bas"];

pub const KRANSWIJK: &[&str] = &["Tjitske"];
/// What Kranswijk says between us after it named Ravi.
pub const KRANSWIJK_SINCE_RAVI: &[&str] = &["Tjitske", "Ravi"];

/// A commissioner is in the party's own circle, and hears nothing between us.
pub const WILGENSTEDE_BETWEEN_US: &[&str] = &["Otto"];
pub const WILGENSTEDE_OWN: &[&str] = &["Otto", "Ellen"];

/// A question to the clerk of Wilgenstede says the name of what it is about.
pub const ALL_PARTIES_AND_DIRKJE: &[&str] = &[
    "Hanna", "Ravi", "Noor", "Joris", "Mila", "Samira", "Tjitske", "Yusuf", "Ellen", "Otto",
    "Gijs", "Wim", "Bas", "Dirkje",
];

/// A party, its clerk, and who keeps the papers.
pub const WITH_WILGENSTEDE: &[&str] = &["Hanna", "Ravi", "Noor", "Otto", "Ellen", "Dirkje"];

/// Geert has left, and a facilitator brought Gijs: what Geert said before is nobody's to read.
pub const IJVERDAM_BEFORE_GIJS: &[&str] = &[];
pub const IJVERDAM_SINCE_GIJS: &[&str] = &["Gijs"];

/// What was withdrawn, and the words of who has left.
pub const NOBODY: &[&str] = &[];
