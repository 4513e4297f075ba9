// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! What the route engine answers, and how that is written.

use super::calendar::Date;
use crate::{
    json::{self, Json},
    risk::CERTAINTIES,
};

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub seed: u64,
    pub start: Option<Date>,
    /// The share of the runs that never arrive.
    pub never: f64,
    pub finish: Finish,
    /// In the order of the question.
    pub steps: Vec<OfStep>,
    pub bodies: Vec<OfBody>,
}

/// In days from the start.
#[derive(Debug, Clone, PartialEq)]
pub struct Finish {
    /// Over the runs that arrive.
    pub mean: Option<f64>,
    pub sd: Option<f64>,
    /// One per [`CERTAINTIES`]; nothing when so many runs do not arrive.
    pub certainty: [Option<f64>; CERTAINTIES.len()],
    /// How unsure the simulation is of each; not in the file.
    pub standard_error: [Option<f64>; CERTAINTIES.len()],
    /// The same for 0, 1, … 100 of 100, 0 being the earliest; not in the file.
    pub hundredths: Vec<Option<f64>>,
}

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub struct OfStep {
    pub id: String,
    /// The day, counted from the start, that so many of 100 runs end on at the latest.
    pub certainty: [Option<f64>; CERTAINTIES.len()],
    pub never: f64,
    /// The share of the arriving runs in which it lies on the deciding chain.
    pub critical: Option<f64>,
}

/// One body.
#[derive(Debug, Clone, PartialEq)]
pub struct OfBody {
    pub name: String,
    /// The share of the arriving runs in which any of its steps lies on the deciding chain.
    pub critical: Option<f64>,
}

/// The whole day of a moment: rounded up, but for what rounding of doubles added.
#[inline(always)]
pub fn day_of(moment: f64) -> f64 {
    (moment - 1e-9).ceil()
}

impl Answer {
    /// As it is written; `seconds` was measured by the caller.
    pub fn to_json(&self, seconds: f64) -> Json {
        let with_dates = |object: Json, days: &[Option<f64>]| {
            CERTAINTIES
                .iter()
                .zip(days)
                .fold(object, |it, (share, day)| it.with(&share.to_string(), self.date(*day)))
        };
        let days = Json::object().with("mean", self.finish.mean).with("sd", self.finish.sd);
        let days = CERTAINTIES
            .iter()
            .zip(self.finish.certainty)
            .fold(days, |it, (share, day)| it.with(&share.to_string(), day));
        let mut finish = Json::object();
        if self.start.is_some() {
            finish = finish.with("mean", self.date(self.finish.mean));
            finish = with_dates(finish, &self.finish.certainty);
        }
        let steps = self.steps.iter().fold(Json::object(), |object, step| {
            let mut one = Json::object();
            if self.start.is_some() {
                one = with_dates(one, &step.certainty);
            }
            object.with(&step.id, one.with("never", step.never).with("critical", step.critical))
        });
        let bodies = self.bodies.iter().fold(Json::object(), |object, body| {
            object.with(&body.name, Json::object().with("critical", body.critical))
        });
        json::answer("route", Some(self.seed))
            .with("seconds", seconds)
            .with("exact", true)
            .with("never", self.never)
            .with("finish", finish.with("days", days))
            .with("steps", steps)
            .with("bodies", bodies)
    }

    fn date(&self, day: Option<f64>) -> Option<String> {
        let (start, day) = (self.start?, day_of(day?));
        // Beyond the year 9999 there are days but no dates.
        if day < 4e6 { Date(start.0 + day as i64).written() } else { None }
    }
}
