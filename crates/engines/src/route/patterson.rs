// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Activity networks in Patterson's form (`.rcp`), in which RanGen and many collections write:
//! numbers only, per activity its duration, what it uses, and who comes after it.

use super::{
    input::Step,
    psplib::{Line, jobs_within, numbers, place, step},
};
use crate::{Fault, Word, amount::Amount};

/// Whether the first line could be that of such a file: how many activities, how many resources.
pub fn is_likely(lines: &[Line<'_>]) -> bool {
    first_numbers(lines) == 2
}

/// How many whole numbers the first line consists of; 0 when there is anything else in it.
pub fn first_numbers(lines: &[Line<'_>]) -> usize {
    let first = lines.iter().find(|(_, line)| !line.trim().is_empty());
    let words = || first.iter().flat_map(|(_, line)| line.split_whitespace());
    if words().all(|it| it.parse::<u32>().is_ok()) { words().count() } else { 0 }
}

/// Numbers one after the other: an activity may go on over several lines.
struct Numbers<'a> {
    lines: std::slice::Iter<'a, Line<'a>>,
    line: usize,
    waiting: std::vec::IntoIter<f64>,
}

impl Numbers<'_> {
    fn next(&mut self, what: &str) -> Result<f64, Fault> {
        loop {
            if let Some(number) = self.waiting.next() {
                return Ok(number);
            }
            let Some((line, row)) = self.lines.next() else {
                let message = format!("The file ends where {what} should be.");
                return Err(Fault::on_line(Word::WrongSize, self.line, message));
            };
            self.line = *line;
            self.waiting = numbers(*line, row)?.into_iter();
        }
    }

    fn count(&mut self, what: &str, most: usize) -> Result<usize, Fault> {
        let number = self.next(what)?;
        if number.fract() == 0.0 && (0.0..=most as f64).contains(&number) {
            return Ok(number as usize);
        }
        let message = format!("{number} cannot be {what}.");
        Err(Fault::on_line(Word::OutOfRange, self.line, message))
    }
}

/// What stands behind the last activity is not looked at.
pub fn read(lines: &[Line<'_>]) -> Result<Vec<Step>, Fault> {
    let mut numbers = Numbers { lines: lines.iter(), line: 1, waiting: Vec::new().into_iter() };
    let jobs = numbers.next("the number of activities")?;
    let jobs = jobs_within(jobs as usize, numbers.line)?;
    let resources = numbers.count("the number of resources", 1000)?;
    for _ in 0..resources {
        numbers.next("how much there is of a resource")?;
    }
    let mut steps: Vec<Step> = (1..=jobs).map(step).collect();
    for job in 0..jobs {
        let value = numbers.next("a duration")?;
        steps[job].durations.push(Amount::Fixed { value });
        for _ in 0..resources {
            numbers.next("how much an activity uses")?;
        }
        for _ in 0..numbers.count("how many come after an activity", jobs)? {
            let successor = numbers.next("who comes after an activity")?;
            steps[place(successor, jobs, numbers.line)?].after.push(job);
        }
    }
    Ok(steps)
}
