// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The quick way through a network without dates: single precision, sixteen runs at a time.
//!
//! Draws are single precision anyway. Adding a hundred of them in a row, each time rounded to one
//! part in 2²⁴, moves an end by six millionths at the very most: far below what chance does. So
//! this way is for short chains of ordinary numbers; all else goes the way of `draw`.

use super::{
    draw::{BLOCK, share_of},
    input::{Goal, Input},
    ready::{Ready, Route},
    simulate::{Going, Part},
};
use crate::{
    amount::drawn::{Drawn, Needs},
    chance::lanes::{self, GROUP},
};

/// Sums in a row at most.
const LONGEST: usize = 100;
/// Days that a step may take on average, and its deviation.
const MOST_DAYS: f64 = 1e6;

/// Whether a question can go this way.
pub fn suits(input: &Input, route: &Route) -> bool {
    let is_plain = |step: &Ready| !step.has_calendar() && step.again == 0.0;
    let is_small = || {
        let mut amounts = input.steps.iter().flat_map(|step| &step.durations);
        amounts.all(|it| it.mean() <= MOST_DAYS && it.variance() <= MOST_DAYS * MOST_DAYS)
    };
    !route.has_dates
        && input.goal == Goal::All
        && route.steps.iter().all(is_plain)
        // Without chance the answer is exact.
        && route.steps.iter().any(|step| !step.drawn.is_empty())
        && longest(route) <= LONGEST
        && is_small()
}

/// The most sums that one end is made of.
fn longest(route: &Route) -> usize {
    let mut lengths = vec![0; route.steps.len()];
    for step in &route.steps {
        let before = step.after.iter().map(|it| lengths[*it]).max().unwrap_or(0);
        lengths[step.step] = before + 1 + step.drawn.len();
    }
    lengths.into_iter().max().unwrap_or(0)
}

/// What one thread holds while it works.
pub struct Lanes {
    words: [u32; BLOCK],
    shares: [f32; BLOCK],
    normals: [f32; BLOCK],
    amounts: [f64; BLOCK],
    starts: Vec<[f32; BLOCK]>,
    ends: Vec<[f32; BLOCK]>,
    /// Per step 1 in the runs in which it lies on the deciding chain.
    critical: Vec<[u32; BLOCK]>,
    latest: [f32; BLOCK],
    finish: [f64; BLOCK],
}

impl Going for Lanes {
    fn new(route: &Route) -> Self {
        let steps = route.steps.len();
        Self {
            words: [0; BLOCK],
            shares: [0.0; BLOCK],
            normals: [0.0; BLOCK],
            amounts: [0.0; BLOCK],
            starts: vec![[0.0; BLOCK]; steps],
            ends: vec![[0.0; BLOCK]; steps],
            critical: vec![[0; BLOCK]; steps],
            latest: [0.0; BLOCK],
            finish: [0.0; BLOCK],
        }
    }

    #[inline(always)]
    fn go(&mut self, route: &Route, first: u64) {
        for step in &route.steps {
            self.start(step);
            self.end(route, step, first);
        }
        self.find_finish();
        self.find_chain(route);
    }

    fn finish(&self) -> &[f64; BLOCK] {
        &self.finish
    }

    #[inline(always)]
    fn count(&self, _input: &Input, _route: &Route, count: usize, part: &mut Part) {
        for (sum, marks) in part.critical.iter_mut().zip(&self.critical) {
            let mut here = 0;
            for mark in &marks[..count] {
                here += mark;
            }
            *sum += u64::from(here);
        }
    }
}

impl Lanes {
    #[inline(always)]
    fn start(&mut self, step: &Ready) {
        let starts = &mut self.starts[step.step];
        let Some((first, others)) = step.after.split_first() else {
            *starts = [0.0; BLOCK];
            return;
        };
        *starts = self.ends[*first];
        for before in others {
            for (start, end) in starts.iter_mut().zip(&self.ends[*before]) {
                *start = if *end > *start { *end } else { *start };
            }
        }
    }

    #[inline(always)]
    fn end(&mut self, route: &Route, step: &Ready, first: u64) {
        let ends = &mut self.ends[step.step];
        let fixed = step.fixed as f32;
        for (end, start) in ends.iter_mut().zip(&self.starts[step.step]) {
            *end = *start + fixed;
        }
        let group = first / GROUP as u64;
        for (n, drawn) in step.drawn.iter().enumerate() {
            let row = route.durations(step, n);
            match drawn.needs() {
                Needs::Normal => lanes::normals(row, group, &mut self.normals),
                Needs::Share => {
                    lanes::words(row, group, &mut self.words);
                    for (share, word) in self.shares.iter_mut().zip(&self.words) {
                        *share = share_of(*word);
                    }
                }
                Needs::Nothing => {}
            }
            if let Drawn::Normal { mean, sd } = drawn {
                let (mean, sd) = (*mean as f32, *sd as f32);
                for (end, z) in ends.iter_mut().zip(&self.normals) {
                    let delay = mean + sd * z;
                    *end += if delay > 0.0 { delay } else { 0.0 };
                }
            } else {
                drawn.fill(&self.shares, &self.normals, &mut self.amounts);
                for (end, amount) in ends.iter_mut().zip(&self.amounts) {
                    *end += *amount as f32;
                }
            }
        }
    }

    #[inline(always)]
    fn find_finish(&mut self) {
        self.latest = [0.0; BLOCK];
        for ends in &self.ends {
            for (latest, end) in self.latest.iter_mut().zip(ends) {
                *latest = if *end > *latest { *end } else { *latest };
            }
        }
        for (finish, latest) in self.finish.iter_mut().zip(&self.latest) {
            *finish = f64::from(*latest);
        }
    }

    /// From the deciding step back, each time to the one that ended when the next began.
    #[inline(always)]
    fn find_chain(&mut self, route: &Route) {
        let Self { starts, ends, critical, latest, .. } = self;
        let mut open = [1; BLOCK];
        for (marks, ends) in critical.iter_mut().zip(&*ends) {
            for ((mark, open), (end, latest)) in
                marks.iter_mut().zip(&mut open).zip(ends.iter().zip(&*latest))
            {
                *mark = *open & u32::from(*end == *latest);
                *open ^= *mark;
            }
        }
        for step in route.steps.iter().rev() {
            let mut open = critical[step.step];
            // Most steps of a network never decide.
            let mut any = 0;
            for mark in &open {
                any |= mark;
            }
            if any == 0 {
                continue;
            }
            let starts = &starts[step.step];
            for before in &step.after {
                let (marks, ends) = (&mut critical[*before], &ends[*before]);
                for ((mark, open), (end, start)) in
                    marks.iter_mut().zip(&mut open).zip(ends.iter().zip(starts))
                {
                    let decides = *open & u32::from(*end == *start);
                    *mark |= decides;
                    *open ^= decides;
                }
            }
        }
    }
}
