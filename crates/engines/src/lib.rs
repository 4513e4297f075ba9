// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Arithmetic on plain numbers, usable as a library: each engine is one module with plain input
//! and output, and all share the few things that stand here first.
//!
//! - [`Fault`]: the one error of every engine, with the word that programs look at.
//! - [`json`]: reads input so that a mistake can be pointed at, and writes answers.
//! - [`Watch`]: how an engine tells how far it is, and how it is told to stop.
//! - [`chance`]: numbers that look random and depend on seed and place only.
//! - [`threads::on`]: how many processors an engine may use.
//!
//! No engine has a clock, a disk or an environment: whoever calls measures and reads.

pub mod amount;
pub mod chance;
pub mod fault;
pub mod json;
pub mod matching;
pub mod opinion;
pub mod packages;
pub mod risk;
pub mod route;
mod simd;
pub mod threads;
pub mod watch;

pub use fault::{Fault, Word};
pub use watch::{Unwatched, Watch};

/// The version that every answer carries.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
