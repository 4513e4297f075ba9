// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The inner loops: a block of runs goes through all steps, and back along what decided.

use super::{
    answer::day_of,
    input::Input,
    ready::{Ready, Route},
    select::Columns,
    simulate::{Going, Part},
};
use crate::{
    amount::drawn::{Drawn, Needs},
    chance::{
        Row,
        lanes::{self, GROUP},
    },
};

/// Runs in a block.
pub const BLOCK: usize = 256;

/// What words are drawn for. A number that is once used keeps its meaning; the place of a
/// duration in its step is added.
mod purpose {
    pub const DURATION: u32 = 0x0200_0000;
    pub const AGAIN: u32 = 0x0201_0000;
    pub const DURATION_AGAIN: u32 = 0x0202_0000;
}

/// What one thread holds while it works.
pub struct Scratch {
    words: [u32; BLOCK],
    shares: [f32; BLOCK],
    normals: [f32; BLOCK],
    amounts: [f64; BLOCK],
    starts: [f64; BLOCK],
    durations: [f64; BLOCK],
    /// Per step of the question when it ends, by run.
    ends: Vec<[f64; BLOCK]>,
    /// Per step which one of those it waits for came last.
    last: Vec<[u16; BLOCK]>,
    /// Per step whether it lies on the deciding chain.
    critical: Vec<[u16; BLOCK]>,
    finish: [f64; BLOCK],
    columns: Columns,
}

impl Going for Scratch {
    fn new(route: &Route) -> Self {
        let steps = route.steps.len();
        Self {
            words: [0; BLOCK],
            shares: [0.0; BLOCK],
            normals: [0.0; BLOCK],
            amounts: [0.0; BLOCK],
            starts: [0.0; BLOCK],
            durations: [0.0; BLOCK],
            ends: vec![[0.0; BLOCK]; steps],
            last: vec![[0; BLOCK]; steps],
            critical: vec![[0; BLOCK]; steps],
            finish: [0.0; BLOCK],
            columns: Columns::new(),
        }
    }

    #[inline(always)]
    fn go(&mut self, route: &Route, first: u64) {
        route.draw(self, first);
    }

    fn finish(&self) -> &[f64; BLOCK] {
        &self.finish
    }

    #[inline(always)]
    fn count(&self, input: &Input, route: &Route, count: usize, part: &mut Part) {
        for (days, ends) in part.steps.iter_mut().zip(&self.ends) {
            days.count(&ends[..count], route.has_dates);
        }
        for (sum, marks) in part.critical.iter_mut().zip(&self.critical) {
            *sum += sum_of(&marks[..count]);
        }
        for (n, sum) in part.bodies.iter_mut().enumerate() {
            let mut any = [0; BLOCK];
            let steps = input.steps.iter().zip(&self.critical);
            for (_, marks) in steps.filter(|(step, _)| step.body == Some(n)) {
                for (any, mark) in any.iter_mut().zip(marks) {
                    *any |= mark;
                }
            }
            *sum += sum_of(&any[..count]);
        }
    }
}

#[inline(always)]
fn sum_of(marks: &[u16]) -> u64 {
    // A block has fewer runs than sixteen bits can count.
    let mut sum = 0u16;
    for mark in marks {
        sum = sum.wrapping_add(*mark);
    }
    u64::from(sum)
}

impl Route {
    /// Goes through the runs from `first` on; a multiple of [`BLOCK`].
    #[inline(always)]
    fn draw(&self, scratch: &mut Scratch, first: u64) {
        for step in &self.steps {
            start(step, scratch);
            self.draw_durations(step, scratch, first);
            self.end_step(step, scratch);
            if step.again > 0.0 {
                self.do_again(step, scratch, first);
            }
        }
        self.find_finish(scratch);
        self.find_chain(scratch);
    }

    /// What the duration of that place in a step is drawn from.
    #[inline(always)]
    pub fn durations(&self, step: &Ready, place: usize) -> Row {
        Row::new(self.seed, purpose::DURATION + place as u32, step.step as u32)
    }

    #[inline(always)]
    fn draw_durations(&self, step: &Ready, scratch: &mut Scratch, first: u64) {
        scratch.durations = [0.0; BLOCK];
        let group = first / GROUP as u64;
        for (n, drawn) in step.drawn.iter().enumerate() {
            let row = self.durations(step, n);
            match drawn.needs() {
                Needs::Normal => lanes::normals(row, group, &mut scratch.normals),
                Needs::Share => {
                    lanes::words(row, group, &mut scratch.words);
                    for (share, word) in scratch.shares.iter_mut().zip(&scratch.words) {
                        *share = share_of(*word);
                    }
                }
                Needs::Nothing => {}
            }
            drawn.fill(&scratch.shares, &scratch.normals, &mut scratch.amounts);
            for (sum, amount) in scratch.durations.iter_mut().zip(&scratch.amounts) {
                *sum += amount;
            }
        }
    }

    #[inline(always)]
    fn end_step(&self, step: &Ready, scratch: &mut Scratch) {
        let Scratch { starts, durations, ends, .. } = scratch;
        let ends = &mut ends[step.step];
        for ((end, start), duration) in ends.iter_mut().zip(&*starts).zip(durations) {
            *end = *start + step.fixed + *duration;
        }
        // What follows is `Ready::end`, for many runs at once.
        if let (Some(term), Some(working)) = (step.term, &self.working) {
            for (end, start) in ends.iter_mut().zip(&*starts) {
                *end = end.max(working.on_or_after(day_of(*start) + term));
            }
        }
        if let Some((body, submit)) = step.meeting {
            for (end, start) in ends.iter_mut().zip(&*starts) {
                let papers = *start + submit;
                *end = day_of(if papers > *end { papers } else { *end });
            }
            self.bodies[body].meet(ends);
        } else if let Some(body) = step.recess {
            for end in ends.iter_mut() {
                *end = self.bodies[body].after_recess(*end);
            }
        }
    }

    /// What has to be done again starts the day after, as often as chance has it.
    fn do_again(&self, step: &Ready, scratch: &mut Scratch, first: u64) {
        let decides = Row::new(self.seed, purpose::AGAIN, step.step as u32);
        for place in 0..BLOCK {
            let run = first + place as u64;
            let mut end = scratch.ends[step.step][place];
            let mut round = 0;
            while end.is_finite() && decides.unit(run | round << 32) < step.again {
                let start = end + 1.0;
                end = step.end(self, start, self.draw_one(step, run | round << 32));
                round += 1;
            }
            scratch.ends[step.step][place] = end;
        }
    }

    fn draw_one(&self, step: &Ready, place: u64) -> f64 {
        let mut sum = 0.0;
        for (n, drawn) in step.drawn.iter().enumerate() {
            let row = Row::new(self.seed, purpose::DURATION_AGAIN + n as u32, step.step as u32);
            let [word, ..] = row.four(place);
            let share = share_of(word);
            let mut amount = [0.0];
            Drawn::fill(drawn, &[share], &[lanes::quantile(share)], &mut amount);
            sum += amount[0];
        }
        sum
    }

    #[inline(always)]
    fn find_finish(&self, scratch: &mut Scratch) {
        let Scratch { finish, ends, columns, .. } = scratch;
        if let Some(selection) = &self.selection {
            return selection.find(ends, columns, finish);
        }
        *finish = [0.0; BLOCK];
        for ends in &*ends {
            for (latest, end) in finish.iter_mut().zip(ends) {
                *latest = if *end > *latest { *end } else { *latest };
            }
        }
    }

    /// From the deciding step back, each time to the one that came last.
    #[inline(always)]
    fn find_chain(&self, scratch: &mut Scratch) {
        let Scratch { finish, ends, last, critical, .. } = scratch;
        let mut open = [0; BLOCK];
        for (open, finish) in open.iter_mut().zip(&*finish) {
            *open = u16::from(*finish < f64::INFINITY);
        }
        for (step, marks) in critical.iter_mut().enumerate() {
            *marks = [0; BLOCK];
            if self.is_goal[step] {
                decide(marks, &ends[step], finish, &mut open);
            }
        }
        for step in self.steps.iter().rev() {
            let own = critical[step.step];
            let mut any = 0;
            for mark in &own {
                any |= mark;
            }
            if any == 0 {
                continue;
            }
            for (n, before) in step.after.iter().enumerate() {
                let last = &last[step.step];
                for ((mark, own), last) in critical[*before].iter_mut().zip(&own).zip(last) {
                    *mark |= *own & u16::from(*last == n as u16);
                }
            }
        }
    }
}

/// Marks the runs that are still open and in which this step ends when the goal is reached.
#[inline(always)]
fn decide(
    marks: &mut [u16; BLOCK],
    ends: &[f64; BLOCK],
    finish: &[f64; BLOCK],
    open: &mut [u16; BLOCK],
) {
    for run in 0..BLOCK {
        marks[run] = open[run] & u16::from(ends[run] == finish[run]);
        open[run] ^= marks[run];
    }
}

/// When a step can begin: the latest end of what it waits for, and which one that was.
#[inline(always)]
fn start(step: &Ready, scratch: &mut Scratch) {
    let Scratch { starts, ends, last, .. } = scratch;
    *starts = [0.0; BLOCK];
    let last = &mut last[step.step];
    *last = [0; BLOCK];
    for (n, before) in step.after.iter().enumerate() {
        for ((start, last), end) in starts.iter_mut().zip(&mut *last).zip(&ends[*before]) {
            let is_later = *end > *start;
            *last = if is_later { n as u16 } else { *last };
            *start = if is_later { *end } else { *start };
        }
    }
}

/// A share strictly between 0 and 1.
#[inline(always)]
pub fn share_of(word: u32) -> f32 {
    ((word as f32 + 0.5) * (1.0 / 4_294_967_296.0)).min(lanes::LARGEST)
}
