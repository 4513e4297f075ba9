// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The course of a frame: how firm it was on each day, and why it moved.

use jiff::civil::Date;
use ledger::{AnyId, Id, Timestamp};

use super::{Firmness, Frame};
use crate::{
    calendar,
    past::{Past, Told},
    sight::Sight,
};

/// One move of a frame: when, by whom, and the reason that was given.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseStep {
    pub on: Date,
    pub at: Timestamp,
    pub by: AnyId,
    pub why: Option<String>,
    pub how: Move,
    /// As it stood from then on.
    pub firmness: Firmness,
    pub open_until: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The frame was put there.
    Began,
    Rose {
        from: Firmness,
    },
    Fell {
        from: Firmness,
    },
    /// Left open on purpose.
    Opened,
    /// Taken up again.
    Closed,
}

/// The moves of a frame, oldest first; revisions that moved nothing are left out.
pub fn course(sight: &Sight<'_>, id: Id<Frame>, past: &Past) -> Option<Vec<CourseStep>> {
    let mut steps: Vec<CourseStep> = Vec::new();
    for step in sight.past(id, past)? {
        let Told::Here(frame) = step.told else { continue };
        let how = match steps.last() {
            None => Move::Began,
            Some(before) => match moved(before.firmness, before.open_until.is_some(), &frame) {
                Some(how) => how,
                None => continue,
            },
        };
        steps.push(CourseStep {
            on: calendar::day(step.at),
            at: step.at,
            by: step.by,
            why: step.why,
            how,
            firmness: frame.firmness,
            open_until: frame.open_until,
        });
    }
    Some(steps)
}

/// What became of a frame that had this firmness, and stood open on purpose or not.
pub(crate) fn moved(from: Firmness, was_open: bool, now: &Frame) -> Option<Move> {
    match (was_open, now.open_until.is_some()) {
        (false, true) => Some(Move::Opened),
        (true, false) => Some(Move::Closed),
        _ if now.firmness > from => Some(Move::Rose { from }),
        _ if now.firmness < from => Some(Move::Fell { from }),
        _ => None,
    }
}

/// How the frame stood at the end of that day; nothing before it was there.
pub fn firmness_on(steps: &[CourseStep], day: Date) -> Option<&CourseStep> {
    steps.iter().rev().find(|it| it.on <= day)
}
