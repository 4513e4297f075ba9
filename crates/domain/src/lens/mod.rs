// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The lens: looking at the collaboration itself, by statements over five conditions.
//!
//! A scan *is* rounds: one for each layer without names, or one at a table with names. What is
//! promised, counted and too little to show is the round's; the lens only lays them side by side.

mod beside;
mod feedback;
mod form;
mod improvement;
mod pulse;
mod scan;
mod stuck;
mod view;

pub use crate::party::{Layer, people_of};
pub use beside::{BesideLine, BesideView, ThenNow, beside, comparable};
pub use feedback::{
    ChangeFeedback, CheckFeedback, CheckedWith, DraftFeedback, DropFeedback, FEEDBACK_SHARED,
    FEEDBACK_UNCHECKED, Feedback, ShareFeedback, feedbacks,
};
pub use improvement::{AddImprovement, ChangeImprovement, Improvement, ImprovementState};
pub use pulse::{Pulse, pulse};
pub use scan::{
    AskScan, CLARITY_NEEDS_NAMES, CloseScan, Condition, GroupOf, NOBODY_IN_LAYER, Scan, ScanForm,
    ScanGroup, Statement, Whom,
};
pub use stuck::{Evidence, Syndrome, stuck, stuck_for_all};
pub use view::{Cell, GroupLine, Lean, ScanView, StatementLine, scan, scans};
