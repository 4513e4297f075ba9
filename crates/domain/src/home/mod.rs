// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Home: what this viewer needs to know today, made only from what they see.

mod changes;
mod next;
mod own;
mod today;
mod waits;

pub use changes::{Change, What, changes};
pub use next::{Proposal, QUIET_WEEKS, Reason, next};
pub use own::{MessageView, PrepareView, SaidView, message, prepares, said};
pub use today::{
    FrameLine, InConversation, LATELY_DAYS, Lens, NextTable, Silent, TodayView, lens, silent, today,
};
pub use waits::{Waiting, waits};
