// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Activity networks of PSPLIB (Kolisch and Sprecher 1997, `.sm`) and its robust variant, whose
//! last part gives normally distributed delays, or in Patterson's form: precedence and durations,
//! no resources.

use super::{
    calendar::Holidays,
    input::{Goal, Input, Step},
    patterson,
};
use crate::{Fault, Word, amount::Amount, risk};

/// Activities that are read at most.
const MOST_JOBS: usize = 100_000;

/// A line with its number, from 1.
pub type Line<'a> = (usize, &'a str);

/// Reads and checks a network; runs and seed are the usual ones.
pub fn read(bytes: &[u8]) -> Result<Input, Fault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Fault::new(Word::File, "This is not a text in UTF-8."))?;
    let lines: Vec<Line<'_>> = text.lines().enumerate().map(|(n, line)| (n + 1, line)).collect();
    let steps = if patterson::is_likely(&lines) { patterson::read(&lines)? } else { sm(&lines)? };
    let input = Input {
        start: None,
        holidays: Holidays::Listed(std::collections::BTreeSet::new()),
        bodies: Vec::new(),
        steps,
        goal: Goal::All,
        runs: risk::USUAL_RUNS,
        seed: 0,
    };
    // The paths of plain input mean nothing in this file.
    input.check().map_err(|fault| Fault { path: None, ..fault })?;
    Ok(input)
}

/// The form of PSPLIB itself.
fn sm(lines: &[Line<'_>]) -> Result<Vec<Step>, Fault> {
    let jobs = jobs(lines)?;
    let mut steps: Vec<Step> = (1..=jobs).map(step).collect();
    for (number, row) in section(lines, "PRECEDENCE RELATIONS")? {
        let numbers = numbers(number, row)?;
        let (job, successors) = match numbers.as_slice() {
            [job, modes, count, successors @ ..] if *modes == 1.0 => {
                if *count != successors.len() as f64 {
                    let message = format!("Here should be {count} successors.");
                    return Err(Fault::on_line(Word::WrongSize, number, message));
                }
                (place(*job, jobs, number)?, successors)
            }
            [_, _, _, ..] => {
                let message = "Activities with several modes cannot be read.";
                return Err(Fault::on_line(Word::UnknownKind, number, message));
            }
            _ => return Err(Fault::on_line(Word::WrongSize, number, "This row is too short.")),
        };
        for successor in successors {
            steps[place(*successor, jobs, number)?].after.push(job);
        }
    }
    for (number, row) in section(lines, "REQUESTS/DURATIONS")? {
        let numbers = numbers(number, row)?;
        let [job, _, duration, ..] = numbers[..] else {
            return Err(Fault::on_line(Word::WrongSize, number, "This row is too short."));
        };
        steps[place(job, jobs, number)?].durations.push(Amount::Fixed { value: duration });
    }
    delays(lines, &mut steps)?;
    Ok(steps)
}

pub fn step(job: usize) -> Step {
    Step {
        id: job.to_string(),
        after: Vec::new(),
        body: None,
        durations: Vec::new(),
        term_days: None,
        at_meeting: false,
        submit_days_before: None,
        again: 0.0,
    }
}

/// How many activities the head says there are.
fn jobs(lines: &[Line<'_>]) -> Result<usize, Fault> {
    let Some((number, line)) = lines.iter().find(|(_, line)| line.starts_with("jobs ")) else {
        if patterson::first_numbers(lines) == 4 {
            let message =
                "Networks with time lags (.sch) cannot be read, only what waits for what.";
            return Err(Fault::on_line(Word::UnknownKind, 1, message));
        }
        let message = "This is no PSPLIB network: no line says how many jobs it has.";
        return Err(Fault::new(Word::MissingKey, message));
    };
    let count = line.rsplit(':').next().unwrap_or_default().trim().parse::<usize>();
    match count {
        Ok(count) => jobs_within(count, *number),
        Err(_) => {
            let message = "Here should be the number of jobs.";
            Err(Fault::on_line(Word::WrongType, *number, message))
        }
    }
}

pub fn jobs_within(count: usize, line: usize) -> Result<usize, Fault> {
    match count {
        0 => Err(Fault::on_line(Word::EmptyInput, line, "There are no jobs.")),
        1..=MOST_JOBS => Ok(count),
        _ => Err(Fault::too_large(count as f64, "There are too many jobs.")),
    }
}

/// The rows with numbers under a heading, up to the next row of stars.
fn section<'a>(lines: &'a [Line<'a>], heading: &str) -> Result<Vec<Line<'a>>, Fault> {
    let Some(place) = lines.iter().position(|(_, line)| line.starts_with(heading)) else {
        return Err(Fault::new(Word::MissingKey, format!("There is no part {heading}.")));
    };
    let inside = lines[place + 1..].iter().take_while(|(_, line)| !line.starts_with('*'));
    let has_numbers = |line: &str| line.trim_start().starts_with(|it: char| it.is_ascii_digit());
    Ok(inside.filter(|(_, line)| has_numbers(line)).copied().collect())
}

pub fn numbers(line: usize, row: &str) -> Result<Vec<f64>, Fault> {
    let number = |word: &str| {
        let number = word.parse::<f64>().ok().filter(|it| it.is_finite());
        number.ok_or_else(|| {
            Fault::on_line(Word::WrongType, line, format!("\"{word:.20}\" is no number."))
        })
    };
    row.split_whitespace().map(number).collect()
}

/// The place of an activity that the file numbers from 1.
pub fn place(number: f64, jobs: usize, line: usize) -> Result<usize, Fault> {
    if number.fract() == 0.0 && (1.0..=jobs as f64).contains(&number) {
        return Ok(number as usize - 1);
    }
    Err(Fault::on_line(Word::UnknownName, line, format!("There is no job {number}.")))
}

/// The last part of a robust network: per job the mean and deviation of one or two delays.
fn delays(lines: &[Line<'_>], steps: &mut [Step]) -> Result<(), Fault> {
    let Some(start) = lines.iter().position(|(_, line)| line.starts_with("Job\t#risk")) else {
        return Ok(());
    };
    for (number, row) in &lines[start + 1..] {
        if row.trim().is_empty() {
            continue;
        }
        let numbers = numbers(*number, row)?;
        let [job, count, risks @ ..] = numbers.as_slice() else {
            return Err(Fault::on_line(Word::WrongSize, *number, "This row is too short."));
        };
        if *count * 4.0 != risks.len() as f64 {
            let message = format!("Here should be four numbers for each of {count} risks.");
            return Err(Fault::on_line(Word::WrongSize, *number, message));
        }
        let job = place(*job, steps.len(), *number)?;
        for risk in risks.as_chunks::<4>().0 {
            steps[job].durations.push(Amount::Normal { mean: risk[2], sd: risk[3] });
        }
    }
    Ok(())
}
