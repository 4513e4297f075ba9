// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route: which body of which party decides what, in which order, on one text; and when the
//! whole can be done.

mod ask;
mod body;
mod certainty;
mod forecast;
mod kept;
mod laid;
mod merger;
mod plan;
mod points;
mod read;
mod step;
mod template;
mod view;
mod what_if;

pub use engines::{Unwatched, Watch};

pub use ask::{
    ANSWERED, AnswerAsk, Ask, AskClerk, CALLED_BACK, CallBack, MailAsk, Mailed, NO_CLERK, Reply,
    TakeAnswerOver, asked_of,
};
pub use body::{Body, Closed, Sending, SetBody, SetSending, latest_sending};
pub use certainty::{Certainty, SetCertainty};
pub use forecast::{
    Forecast, ForecastDates, KeepForecast, Latest, Lever, Moved, NO_BODY_MEETS, NOTHING_LEFT,
    Question, SEED, Weight, fingerprint, look_ahead, on_one_thread, planned_back, question,
};
pub use kept::{STEP_WAS_SAID, is_said_of, without};
pub use laid::{LaidText, Match, OneText, versions_of_route};
pub use merger::{CloseForMerger, NOTHING_MERGES, mergers};
pub use plan::{
    BodyKind, ChangeRoute, GOES_ROUND, NOT_FROZEN, OpenRoute, Plan, Route, RouteWords,
    TERM_IS_WHOLE, Term, Weeks,
};
pub use points::{
    ANSWERED_ELSEWHERE, ANSWERS_NOTHING, AnswerPoints, ChangePoint, GivePoints, Point, PointAnswer,
    Points, WithdrawPoint, points,
};
pub use read::{NO_SUCH_PARTY, NOTHING_SAID, ReadCell, ReadSteps, StepRow, judged, near_names};
pub use step::{
    BEFORE_ITS_TURN, BEFORE_SENT, NEEDS_A_WAY_OUT, NOT_YET_BEEN, OUTCOME_WHEN_DONE, Outcome,
    SetStep, Status, Step, StepWords, WAS_STOPPED,
};
pub use template::{
    ChangeTemplate, CopyTemplate, KeepAsTemplate, RouteTemplate, TemplateKey, WithdrawTemplate,
    template,
};
pub use view::{
    Cell, Counts, Line, Matrix, body_of, matrix, meets_on, routes, sending_of, step_of,
};
pub use what_if::{Turn, Votes, WhatIf, can_turn, what_if};
