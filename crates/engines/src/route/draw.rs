// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The inner loops: a block of runs goes through all steps, and back along what decided.

use super::{
    input::Goal,
    ready::{Ready, Route},
};
use crate::{
    amount::drawn::{Drawn, Needs},
    chance::{
        Row,
        lanes::{self, GROUP},
    },
    simd,
};

/// Runs in a block.
pub const BLOCK: usize = 256;
/// Up to so many goal steps are sorted for all runs at once.
const NETWORK: usize = 64;

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
    pub ends: Vec<[f64; BLOCK]>,
    /// Per step which one of those it waits for came last.
    last: Vec<[u16; BLOCK]>,
    /// Per step whether it lies on the deciding chain.
    pub critical: Vec<[u16; BLOCK]>,
    pub finish: [f64; BLOCK],
    columns: Vec<[f64; BLOCK]>,
}

impl Scratch {
    pub fn new(route: &Route) -> Self {
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
            columns: Vec::new(),
        }
    }
}

impl Route {
    /// Goes through the runs from `first` on; a multiple of [`BLOCK`].
    #[inline(always)]
    pub fn draw(&self, scratch: &mut Scratch, first: u64) {
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

    #[inline(always)]
    fn draw_durations(&self, step: &Ready, scratch: &mut Scratch, first: u64) {
        scratch.durations = [0.0; BLOCK];
        let group = first / GROUP as u64;
        for (n, drawn) in step.drawn.iter().enumerate() {
            let row = Row::new(self.seed, purpose::DURATION + n as u32, step.step as u32);
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
        if step.has_calendar() {
            for ((end, start), duration) in ends.iter_mut().zip(starts).zip(durations) {
                *end = step.end(self, *start, *duration);
            }
        } else {
            for ((end, start), duration) in ends.iter_mut().zip(starts).zip(durations) {
                *end = *start + step.fixed + *duration;
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
        match &self.goal {
            Goal::All => {
                *finish = [0.0; BLOCK];
                for ends in &*ends {
                    for (latest, end) in finish.iter_mut().zip(ends) {
                        *latest = if *end > *latest { *end } else { *latest };
                    }
                }
            }
            Goal::AtLeast { count, steps } if steps.len() <= NETWORK => {
                columns.clear();
                columns.extend(steps.iter().map(|step| ends[*step]));
                simd::widest(Sort { columns });
                *finish = columns[count - 1];
            }
            Goal::AtLeast { count, steps } => {
                for (place, finish) in finish.iter_mut().enumerate() {
                    let mut of_run: Vec<f64> = steps.iter().map(|it| ends[*it][place]).collect();
                    let (_, nth, _) = of_run.select_nth_unstable_by(count - 1, f64::total_cmp);
                    *finish = *nth;
                }
            }
        }
    }

    /// From the deciding step back, each time to the one that came last.
    #[inline(always)]
    fn find_chain(&self, scratch: &mut Scratch) {
        let Scratch { finish, ends, last, critical, .. } = scratch;
        let mut open = finish.map(|it| u16::from(it < f64::INFINITY));
        critical.iter_mut().for_each(|it| *it = [0; BLOCK]);
        let mut decide = |step: usize| {
            for (((mark, end), finish), open) in
                critical[step].iter_mut().zip(&ends[step]).zip(&*finish).zip(&mut open)
            {
                *mark = *open & u16::from(*end == *finish);
                *open &= !*mark;
            }
        };
        match &self.goal {
            Goal::All => (0..ends.len()).for_each(&mut decide),
            Goal::AtLeast { steps, .. } => {
                let mut in_order = steps.clone();
                in_order.sort_unstable();
                in_order.into_iter().for_each(&mut decide);
            }
        }
        for step in self.steps.iter().rev() {
            let own = critical[step.step];
            for (n, before) in step.after.iter().enumerate() {
                let last = &last[step.step];
                for ((mark, own), last) in critical[*before].iter_mut().zip(&own).zip(last) {
                    *mark |= *own & u16::from(*last == n as u16);
                }
            }
        }
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
fn share_of(word: u32) -> f32 {
    ((word as f32 + 0.5) * (1.0 / 4_294_967_296.0)).min(lanes::LARGEST)
}

/// A kernel of its own, see [`simd::widest`].
struct Sort<'a> {
    columns: &'a mut [[f64; BLOCK]],
}

impl simd::Kernel for Sort<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        sort_columns(self.columns);
    }
}

/// Sorts every run's row of columns, all runs at once (Batcher's merge exchange, Knuth 5.2.2 M).
#[inline(always)]
fn sort_columns(columns: &mut [[f64; BLOCK]]) {
    let count = columns.len();
    let top = count.next_power_of_two() / 2;
    let mut p = top;
    while p > 0 {
        let (mut q, mut r, mut d) = (top, 0, p);
        loop {
            for n in 0..count.saturating_sub(d) {
                if n & p == r {
                    let (low, high) = columns.split_at_mut(n + d);
                    for (a, b) in low[n].iter_mut().zip(&mut high[0]) {
                        let (x, y) = (*a, *b);
                        *a = if x < y { x } else { y };
                        *b = if x < y { y } else { x };
                    }
                }
            }
            if q == p {
                break;
            }
            (d, q, r) = (q - p, q / 2, p);
        }
        p /= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_sorted_whatever_their_number() {
        for count in 1..=NETWORK {
            let row = Row::new(2, 0, count as u32);
            let column = |n: usize| {
                let mut column = [0.0; BLOCK];
                for (place, it) in column.iter_mut().enumerate() {
                    *it = row.below((n * BLOCK + place) as u64, 20) as f64;
                }
                column[0] = f64::INFINITY;
                column
            };
            let mut columns: Vec<_> = (0..count).map(column).collect();
            let mut expected: Vec<Vec<f64>> =
                (0..BLOCK).map(|place| columns.iter().map(|it| it[place]).collect()).collect();
            sort_columns(&mut columns);
            for (place, expected) in expected.iter_mut().enumerate() {
                expected.sort_by(f64::total_cmp);
                assert!(columns.iter().map(|it| it[place]).eq(expected.iter().copied()));
            }
        }
    }
}
