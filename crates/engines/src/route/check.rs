// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Verifies an answer in another way: run by run and step by step as the definition reads, on a
//! calendar that walks from day to day, with its own generator and its own tables. It shares
//! nothing with the engine but the types of question and answer.

mod walk;

use walk::{Sample, Walk};

use super::{answer::Answer, input::Input};
use crate::{Fault, Watch, Word, amount::Amount};

/// How many standard errors two right programs may differ; one in a billion differs more.
const ERRORS: f64 = 6.0;
/// So many walks must end on another day than most do before a spread says anything.
const SEEN: usize = 50;
const SHARES: [f64; 7] = [0.50, 0.75, 0.80, 0.85, 0.90, 0.95, 0.99];

/// Agrees, or says with `check_failed` what does not.
pub fn check(input: &Input, answer: &Answer, watch: &dyn Watch) -> Result<(), Fault> {
    let is_certain = |it: &Amount| matches!(it, Amount::Fixed { .. });
    let is_fixed =
        input.steps.iter().all(|step| step.again == 0.0 && step.durations.iter().all(is_certain));
    let sample = Walk::new(input).sample(if is_fixed { Some(1) } else { None }, watch)?;
    require(answer.steps.len() == input.steps.len(), "every step has its figures")?;
    require(answer.bodies.len() == input.bodies.len(), "every body has its figure")?;
    let (n, m) = (input.runs as f64, sample.finish.len() as f64);
    // One walk is exact when nothing is uncertain.
    let both = if is_fixed { 0.0 } else { (1.0 / n + 1.0 / m).sqrt() };
    let near = |share: f64, own: f64, count: f64| {
        let spread = (own * (1.0 - own)).max(share * (1.0 - share)).sqrt();
        (share - own).abs()
            <= ERRORS * spread * both * (m / count.max(1.0)).sqrt() + 1e-9 + both * both
    };
    require(near(answer.never, sample.never(&sample.finish), m), "so many never arrive")?;
    days(&answer.finish.certainty, &sample.finish, both, false)?;
    moments(answer, &sample, n, both)?;
    let arriving = sample.finish.iter().filter(|it| it.is_finite()).count() as f64;
    for (n, step) in answer.steps.iter().enumerate() {
        require(near(step.never, sample.never(&sample.steps[n]), m), "steps never end so often")?;
        if input.start.is_some() {
            days(&step.certainty, &sample.steps[n], both, true)?;
        }
        let own = sample.critical[n] as f64 / arriving;
        // Without a run that arrives there is nothing to compare.
        let holds = arriving == 0.0 || step.critical.is_some_and(|it| near(it, own, arriving));
        require(holds, "steps decide so often")?;
    }
    for (n, body) in answer.bodies.iter().enumerate() {
        let own = sample.bodies[n] as f64 / arriving;
        let holds = arriving == 0.0 || body.critical.is_some_and(|it| near(it, own, arriving));
        require(holds, "bodies decide so often")?;
    }
    Ok(())
}

fn require(holds: bool, what: &str) -> Result<(), Fault> {
    let fault = || Fault::new(Word::CheckFailed, format!("The check does not hold: {what}."));
    if holds { Ok(()) } else { Err(fault()) }
}

/// Whether so many of 100 walks end by these days and no earlier ones.
fn days(told: &[Option<f64>], walks: &[f64], both: f64, whole: bool) -> Result<(), Fault> {
    let part = |inside: &dyn Fn(f64) -> bool| {
        walks.iter().filter(|it| inside(**it)).count() as f64 / walks.len() as f64
    };
    for (share, day) in SHARES.iter().zip(told) {
        let error = ERRORS * (share * (1.0 - share)).sqrt() * both + 1e-12;
        let day = day.unwrap_or(f64::INFINITY);
        let slack = 1e-6 * (1.0 + day.abs().min(1e12));
        // A whole day stands for everything since the day before.
        let from = if whole { day - 1.0 } else { day };
        let within = part(&|it| it <= day + slack);
        let before = part(&|it| it < from - slack);
        require(within >= share - error, "so many of 100 arrive by the day")?;
        require(before <= share + error, "no earlier day would do")?;
    }
    Ok(())
}

fn moments(answer: &Answer, sample: &Sample, n: f64, both: f64) -> Result<(), Fault> {
    let arriving: Vec<f64> = sample.finish.iter().copied().filter(|it| it.is_finite()).collect();
    if arriving.len() < 2 && both > 0.0 || arriving.is_empty() {
        return Ok(());
    }
    let (Some(mean), Some(sd)) = (answer.finish.mean, answer.finish.sd) else {
        return require(false, "there is a mean where runs arrive");
    };
    if both > 0.0 && unusual(&arriving) < SEEN {
        return Ok(());
    }
    let count = arriving.len() as f64;
    let own = arriving.iter().sum::<f64>() / count;
    let power = |p: i32| arriving.iter().map(|it| (it - own).powi(p)).sum::<f64>() / count;
    let (variance, fourth) = (power(2), power(4));
    let spread = (1.0 / count + 1.0 / (n * (1.0 - answer.never)).max(1.0)).sqrt();
    let spread = if both > 0.0 { spread } else { 0.0 };
    let slack = 1e-6 * (1.0 + own.abs());
    let off = (mean - own).abs();
    require(off <= ERRORS * variance.sqrt().max(sd) * spread + slack, "the mean is the walks'")?;
    let error = ERRORS * (fourth - variance * variance).max(0.0).sqrt() * spread;
    let off = (sd * sd - variance).abs();
    require(off <= error + 1e-3 * slack + 0.02 * variance, "the spread is the walks'")
}

/// How many are not what they are most often.
fn unusual(numbers: &[f64]) -> usize {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let most = sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).max();
    sorted.len() - most.unwrap_or_default()
}
