// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! One run after the other through all steps, as the definition reads.

use super::super::{
    calendar::{Date, Holidays},
    input::{Goal, Input, Step},
};
use crate::{
    Fault, Watch,
    risk::plain::{SplitMix, Table, shares},
};

/// Steps walked at most, and the fewest runs.
const STEPS: usize = 3_000_000;
const FEWEST: usize = 2_000;

/// A route made ready to be walked.
pub struct Walk<'a> {
    input: &'a Input,
    tables: Vec<Vec<Table>>,
}

/// What was seen.
pub struct Sample {
    pub finish: Vec<f64>,
    pub steps: Vec<Vec<f64>>,
    pub critical: Vec<u64>,
    pub bodies: Vec<u64>,
}

impl Sample {
    pub fn never(&self, ends: &[f64]) -> f64 {
        ends.iter().filter(|it| it.is_infinite()).count() as f64 / ends.len() as f64
    }
}

impl<'a> Walk<'a> {
    pub fn new(input: &'a Input) -> Self {
        let shares = shares();
        let tables =
            |step: &Step| step.durations.iter().map(|it| Table::new(it, &shares)).collect();
        Self { input, tables: input.steps.iter().map(tables).collect() }
    }

    pub fn sample(&self, walks: Option<usize>, watch: &dyn Watch) -> Result<Sample, Fault> {
        let count = self.input.steps.len();
        let walks = walks.unwrap_or((STEPS / count).max(FEWEST)).min(self.input.runs as usize);
        let mut chance = SplitMix(self.input.seed ^ 0x0057_A1C0_FFEE_0000);
        let mut sample = Sample {
            finish: Vec::with_capacity(walks),
            steps: vec![Vec::with_capacity(walks); count],
            critical: vec![0; count],
            bodies: vec![0; self.input.bodies.len()],
        };
        for walk in 0..walks {
            if walk % 64 == 0 {
                watch.go_on()?;
            }
            self.walk(&mut chance, &mut sample);
        }
        Ok(sample)
    }

    fn walk(&self, chance: &mut SplitMix, sample: &mut Sample) {
        let steps = &self.input.steps;
        let mut ends: Vec<Option<f64>> = vec![None; steps.len()];
        // Whoever can be ended is, until nobody is left.
        let mut left: Vec<usize> = (0..steps.len()).rev().collect();
        while let Some(n) = left.pop() {
            if ends[n].is_some() {
                continue;
            }
            let waiting: Vec<usize> =
                steps[n].after.iter().copied().filter(|it| ends[*it].is_none()).collect();
            if !waiting.is_empty() {
                left.push(n);
                left.extend(waiting);
                continue;
            }
            let before = steps[n].after.iter().filter_map(|it| ends[*it]);
            let mut start = before.fold(0.0, f64::max);
            let mut end = self.end(n, start, chance);
            while end.is_finite() && chance.unit() < steps[n].again {
                start = end + 1.0;
                end = self.end(n, start, chance);
            }
            ends[n] = Some(end);
        }
        let ends: Vec<f64> = ends.into_iter().flatten().collect();
        let (finish, deciding) = self.finish(&ends);
        sample.finish.push(finish);
        ends.iter().zip(&mut sample.steps).for_each(|(end, of_step)| of_step.push(*end));
        if finish.is_finite() {
            self.follow_back(deciding, &ends, sample);
        }
    }

    fn finish(&self, ends: &[f64]) -> (f64, usize) {
        let (mut goal, count) = match &self.input.goal {
            Goal::All => ((0..ends.len()).collect(), ends.len()),
            Goal::AtLeast { count, steps } => (steps.clone(), *count),
        };
        let mut sorted: Vec<f64> = goal.iter().map(|it: &usize| ends[*it]).collect();
        sorted.sort_by(f64::total_cmp);
        let finish = sorted[count - 1];
        goal.sort_unstable();
        (finish, goal.into_iter().find(|it| ends[*it] == finish).unwrap_or(0))
    }

    fn follow_back(&self, deciding: usize, ends: &[f64], sample: &mut Sample) {
        let mut touched = vec![false; self.input.bodies.len()];
        let mut at = Some(deciding);
        while let Some(n) = at {
            sample.critical[n] += 1;
            if let Some(body) = self.input.steps[n].body {
                touched[body] = true;
            }
            let mut after = self.input.steps[n].after.clone();
            after.sort_unstable();
            at = after.into_iter().reduce(|a, b| if ends[b] > ends[a] { b } else { a });
        }
        for (sum, touched) in sample.bodies.iter_mut().zip(touched) {
            *sum += u64::from(touched);
        }
    }

    fn end(&self, n: usize, start: f64, chance: &mut SplitMix) -> f64 {
        let step = &self.input.steps[n];
        let drawn: f64 = self.tables[n].iter().map(|table| table.at(chance.normal())).sum();
        let mut end = start + drawn;
        if !end.is_finite() {
            return f64::INFINITY;
        }
        let whole = |moment: f64| (moment - 1e-9).ceil();
        if let Some(term) = step.term_days {
            let mut day = whole(start) + term;
            while !self.is_working(day) {
                day += 1.0;
            }
            end = end.max(day);
        }
        let Some(body) = step.body.and_then(|it| self.input.bodies.get(it)) else { return end };
        let day = |date: Date| (date.0 - self.input.start.unwrap_or(Date(0)).0) as f64;
        let is_closed =
            |at: f64| body.closed.iter().any(|(from, to)| day(*from) <= at && at <= day(*to));
        if step.at_meeting {
            let earliest = whole(end.max(start + step.submit_days_before.unwrap_or(0.0)));
            let meetings = body.meetings.iter().flatten().map(|it| day(*it));
            return meetings
                .filter(|it| *it >= earliest && !is_closed(*it))
                .fold(f64::INFINITY, f64::min);
        }
        if body.meetings.is_none() {
            while is_closed(whole(end)) {
                end = whole(end) + 1.0;
            }
        }
        end
    }

    /// By the weekday of Zeller's congruence and Easter by Gauss' rule.
    fn is_working(&self, day: f64) -> bool {
        let date = Date(self.input.start.unwrap_or(Date(0)).0 + day as i64);
        let (year, month, of_month) = date.parts();
        let weekday = zeller(year, month, of_month);
        if weekday == 0 || weekday == 1 {
            return false;
        }
        match &self.input.holidays {
            Holidays::Listed(dates) => !dates.contains(&date),
            Holidays::Netherlands => {
                let king = if zeller(year, 4, 27) == 1 { 26 } else { 27 };
                let from_march = gauss(year);
                let easter = match from_march {
                    ..=31 => Date::new(year, 3, from_march),
                    _ => Date::new(year, 4, from_march - 31),
                };
                let after = easter.map_or(0, |it| date.0 - it.0);
                let is_moving = after == -2 || after == 1 || after == 39 || after == 50;
                let is_fixed = (month == 1 && of_month == 1)
                    || (month == 4 && of_month == king)
                    || (month == 5 && of_month == 5)
                    || (month == 12 && (of_month == 25 || of_month == 26));
                !(is_moving || is_fixed)
            }
        }
    }
}

/// The day of the week: 0 is Saturday, 1 Sunday.
fn zeller(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    let (century, rest) = (year / 100, year % 100);
    (day + 13 * (month + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century).rem_euclid(7)
}

/// Easter Sunday as a day of March.
fn gauss(year: i64) -> i64 {
    let (a, b, c) = (year % 19, year % 4, year % 7);
    let k = year / 100;
    let p = (13 + 8 * k) / 25;
    let m = (15 - p + k - k / 4).rem_euclid(30);
    let n = (4 + k - k / 4).rem_euclid(7);
    let d = (19 * a + m) % 30;
    let e = (2 * b + 4 * c + 6 * d + n) % 7;
    let day = 22 + d + e;
    match (d, e) {
        (29, 6) => 50,
        (28, 6) if a > 10 => 49,
        _ => day,
    }
}
