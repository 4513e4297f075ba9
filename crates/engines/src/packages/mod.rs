// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Packages: which choice of one option per issue does justice to all parties, and which demands
//! cannot all hold.
//!
//! Reading order: `question` (what comes in), `answer` (what goes out), `solve` (how one becomes
//! the other), `scan` (the walk over all packages), then the rules one by one. Without a file form:
//! `improve` (better for somebody, worse for nobody) and `robust` (when utilities are not certain).

mod ahead;
mod answer;
mod bottleneck;
mod bounds;
mod check;
mod clashes;
mod climb;
mod counting;
mod dominance;
mod extremes;
mod found;
mod fraction;
pub mod genius;
mod heavy;
pub mod improve;
mod lattice;
mod nash;
mod pareto;
mod plan;
mod question;
mod read;
pub mod robust;
mod rules;
mod run;
mod scan;
mod search;
mod shortfall;
mod solve;
mod space;
mod tile;
mod together;
mod write;

pub use answer::*;
pub use check::check;
pub use fraction::Fraction;
pub use question::*;
pub use read::read;
pub use run::{run, verify, within};
pub use solve::solve;
pub use write::write;

#[cfg(test)]
mod clash_tests;
#[cfg(test)]
mod library_tests;
#[cfg(test)]
mod tests;
