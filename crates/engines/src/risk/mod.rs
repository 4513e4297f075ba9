// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What many uncertain things cost together, in money and in days, by simulation: how much is
//! enough with which certainty, and which risk drives it.
//!
//! Method, source and limits stand in `docs/engines/risk.md`; the file form in the same place.

mod answer;
mod check;
mod draw;
mod figures;
mod input;
mod latent;
mod read;
mod repair;
mod simulate;

pub use answer::{Answer, Driver, Figures, Outcome, Repair};
pub use check::check;
pub use input::{Correlation, Input, Measure, Risk};
pub use read::read;
pub use simulate::run;

pub(crate) use check::plain;
pub(crate) use figures::{CERTAINTIES, Ranks};
pub(crate) use input::{USUAL_RUNS, check_runs};
pub(crate) use read::{read_runs, read_seed};

#[cfg(test)]
mod tests;
