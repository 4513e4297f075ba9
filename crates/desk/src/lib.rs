// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The desk: takes acts in, decides them one after another, and hands out what is there now.
//!
//! One thread writes. It decides a batch on a private copy of the workspace, writes it in one
//! transaction, publishes the copy and only then answers. Whoever reads gets the published
//! workspace and waits for nobody.

mod ask;
mod batch;
mod desk;
mod keeping;
mod shelf;
mod undoing;
mod writer;

pub use ask::{DeskError, Receipt, Reply, Submission};
pub use desk::{Desk, Options};
