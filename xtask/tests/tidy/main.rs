// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Holds the house to its own rules: who imports whom, sizes, names, words and promises.
//!
//! Each rule returns complaints, one line each, with what to do. None can be switched off.

mod documents;
mod floors;
mod journal_words;
mod pages;
mod sizes;
mod tree;
mod words;

/// Fails with all complaints at once, so that one run shows the whole task.
fn assert_none(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
