// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The domain: what can be recorded, what can be done, and who sees what.
//!
//! Reading order: `records` lists every kind of record, `workspace` is all of them at one moment,
//! `draft` is how an act makes a change, `sight` is what one viewer sees. After these each folder
//! is a room: one concept of the work with its records, acts and views. Pure: no clock, no
//! chance, no disk; time and ids come in with the draft.

pub mod records;

pub mod workspace;

pub mod draft;
pub mod undo;

pub mod earlier;
pub mod past;
pub mod pooled;
pub mod search;
pub mod sight;
pub mod standing;

pub mod calendar;
pub mod fields;
pub mod refusal;
pub mod sheet;

#[cfg(any(test, feature = "cast"))]
pub mod cast;
#[cfg(any(test, feature = "scenario"))]
pub mod scenario;

// ---- rooms ----
pub mod assignment;
pub mod conversation;
pub mod decision;
pub mod home;
pub mod interest;
pub mod lens;
pub mod paper;
pub mod party;
pub mod process;
pub mod round;
pub mod route;
pub mod table;
pub mod text;
