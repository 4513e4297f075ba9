// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The process: in which stage the parties are, each in its own eyes, and who is where for what.

mod involvement;
mod sense;
mod stage;
mod view;

pub use involvement::{Involvement, Part, RemoveInvolvement, SetInvolvement};
pub use sense::{Sense, SenseCircle, TellSense, WithdrawSense};
pub use stage::{
    AddStage, AnswerQuestion, ChangeStage, CopyStages, Gate, RemoveStage, STAGES_COPIED, Stage,
    StageQuestion, StageWords,
};
pub use view::{Needed, NeededLine, StageLine, involvements, needed, stages};
