// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Papers as files: PDF for whoever prints or reads along, Word for whoever writes on.
//!
//! A paper is set here and nothing more: what stands in it was decided before.

mod pdf;
mod word;

pub use pdf::pdf;
pub use word::word;

/// A paper could not be set.
#[derive(Debug, thiserror::Error)]
pub enum Unset {
    #[error("typst could not set the paper: {0}")]
    Typst(String),
    #[error("the Word file could not be written: {0}")]
    Word(String),
}
