// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Conversations: who was spoken to, what was noted for oneself, and what was promised.

mod note;
mod promise;
mod talk;

pub use note::{Note, NoteCircle};
pub use promise::{Promise, PromiseCircle, PromiseState};
pub use talk::{Talk, TalkKind};
