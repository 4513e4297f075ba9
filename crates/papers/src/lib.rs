// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Documents out and spreadsheets in.

pub mod agenda;
pub mod assignment;
pub mod calendar;
pub mod document;
pub mod list;
pub mod paper;
pub mod party;
pub mod picture;
pub mod sheet;
pub mod text;
