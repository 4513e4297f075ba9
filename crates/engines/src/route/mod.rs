// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! When a row of steps has been gone through that many bodies must take, each by its own calendar:
//! the day that holds with so much certainty, and which step decides it.
//!
//! Method, source and limits stand in `docs/engines/route.md`.

mod answer;
mod calendar;
mod check;
mod draw;
mod input;
mod network;
mod patterson;
mod psplib;
mod read;
mod ready;
mod select;
mod simulate;

pub use answer::{Answer, Finish, OfBody, OfStep};
pub use calendar::{Date, Holidays};
pub use check::check;
pub use input::{Body, Goal, Input, Step};
pub use psplib::read as read_psplib;
pub use read::read;
pub use simulate::run;

#[cfg(test)]
mod tests;
