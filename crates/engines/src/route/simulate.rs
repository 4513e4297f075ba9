// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! All runs of a route, side by side in chunks; counts are added, so any number of threads gives
//! the same answer.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
};

use rayon::prelude::*;

use super::{
    answer::{Answer, Finish, OfBody, OfStep, day_of},
    draw::{BLOCK, Scratch},
    input::Input,
    network::{self, Lanes},
    ready::Route,
};
use crate::{
    Fault, Watch,
    risk::{CERTAINTIES, Ranks},
    simd,
};

/// Chunks at most; what they count is held for each.
const CHUNKS: u64 = 64;
/// Days up to this one are counted in a row, later ones by name.
const COUNTED: usize = 20_000;

/// Computes the answer. Bad input is a fault with a path, a stopped run is `cancelled`.
pub fn run(input: &Input, watch: &dyn Watch) -> Result<Answer, Fault> {
    input.check()?;
    let route = Route::new(input)?;
    let is_network = network::suits(input, &route);
    let block = BLOCK as u64;
    let length = input.runs.div_ceil(CHUNKS).next_multiple_of(block);
    let mut finish = vec![0.0; input.runs as usize];
    let done = AtomicU64::new(0);
    let parts: Vec<Part> = finish
        .par_chunks_mut(length as usize)
        .enumerate()
        .map(|(n, finish)| {
            let first = n as u64 * length;
            let (route, done) = (&route, &done);
            simd::widest(Chunk { input, route, is_network, first, finish, watch, done })
        })
        .collect();
    watch.go_on()?;
    let mut sum = Part::new(input);
    parts.into_iter().for_each(|part| sum.add(part));
    Ok(answer(input, &sum, &finish))
}

/// What a chunk counts.
pub struct Part {
    pub steps: Vec<Days>,
    pub critical: Vec<u64>,
    pub bodies: Vec<u64>,
}

/// A way to go through a block of runs.
pub trait Going {
    fn new(route: &Route) -> Self;

    /// Goes through the runs from `first` on; a multiple of [`BLOCK`].
    fn go(&mut self, route: &Route, first: u64);

    fn finish(&self) -> &[f64; BLOCK];

    /// Adds what the first `count` of these runs did.
    fn count(&self, input: &Input, route: &Route, count: usize, part: &mut Part);
}

/// On which day a step ends how often.
#[derive(Default)]
pub struct Days {
    /// Counted in four columns: one number is not raised twice in a row, which takes waiting.
    near: Vec<[u32; 4]>,
    far: BTreeMap<u64, u32>,
    never: u64,
}

/// One chunk, for the widest registers there are.
struct Chunk<'a> {
    input: &'a Input,
    route: &'a Route,
    is_network: bool,
    first: u64,
    finish: &'a mut [f64],
    watch: &'a dyn Watch,
    done: &'a AtomicU64,
}

impl simd::Kernel for Chunk<'_> {
    type Output = Part;

    #[inline(always)]
    fn run(self) -> Part {
        if self.is_network { self.go_by::<Lanes>() } else { self.go_by::<Scratch>() }
    }
}

impl Chunk<'_> {
    #[inline(always)]
    fn go_by<G: Going>(self) -> Part {
        let mut part = Part::new(self.input);
        let mut going = G::new(self.route);
        for from in (0..self.finish.len()).step_by(BLOCK) {
            if self.watch.is_cancelled() {
                break;
            }
            let count = BLOCK.min(self.finish.len() - from);
            going.go(self.route, self.first + from as u64);
            self.finish[from..from + count].copy_from_slice(&going.finish()[..count]);
            going.count(self.input, self.route, count, &mut part);
            let before = self.done.fetch_add(count as u64, Ordering::Relaxed);
            let pace = 16 * BLOCK as u64;
            if (before + count as u64) / pace != before / pace {
                self.watch.told(before as f64 / self.input.runs as f64);
            }
        }
        part
    }
}

impl Part {
    fn new(input: &Input) -> Self {
        let mut steps = Vec::new();
        steps.resize_with(input.steps.len(), Days::default);
        let (critical, bodies) = (vec![0; steps.len()], vec![0; input.bodies.len()]);
        Self { steps, critical, bodies }
    }

    fn add(&mut self, other: Part) {
        self.steps.iter_mut().zip(other.steps).for_each(|(mine, more)| mine.add(more));
        self.critical.iter_mut().zip(other.critical).for_each(|(sum, it)| *sum += it);
        self.bodies.iter_mut().zip(other.bodies).for_each(|(sum, it)| *sum += it);
    }
}

impl Days {
    #[inline(always)]
    pub fn count(&mut self, ends: &[f64], has_dates: bool) {
        if !has_dates {
            for end in ends {
                self.never += u64::from(*end == f64::INFINITY);
            }
            return;
        }
        let mut days = [0; BLOCK];
        let mut latest = 0;
        for (day, end) in days.iter_mut().zip(ends) {
            *day = day_of(*end).clamp(0.0, COUNTED as f64) as u32;
            latest = latest.max(if *day < COUNTED as u32 { *day } else { 0 });
        }
        if latest as usize >= self.near.len() {
            self.near.resize((latest as usize + 1).next_power_of_two(), [0; 4]);
        }
        for (n, (day, end)) in days.iter().zip(ends).enumerate() {
            match self.near.get_mut(*day as usize) {
                Some(counts) if *day < COUNTED as u32 => counts[n % 4] += 1,
                _ => self.count_far(day_of(*end)),
            }
        }
    }

    fn count_far(&mut self, day: f64) {
        if day.is_finite() {
            *self.far.entry(day as u64).or_default() += 1;
        } else {
            self.never += 1;
        }
    }

    fn add(&mut self, other: Days) {
        if self.near.len() < other.near.len() {
            self.near.resize(other.near.len(), [0; 4]);
        }
        let columns = self.near.as_flattened_mut().iter_mut();
        columns.zip(other.near.as_flattened()).for_each(|(sum, it)| *sum += it);
        other.far.into_iter().for_each(|(day, it)| *self.far.entry(day).or_default() += it);
        self.never += other.never;
    }

    /// The day of rank ⌈share · runs / 100⌉ over all runs; nothing for never.
    fn certainty(&self, share: u8, runs: u64) -> Option<f64> {
        let rank = (u64::from(share) * runs).div_ceil(100);
        let near = self.near.iter().enumerate().map(|(day, it)| (day as f64, it.iter().sum()));
        let far = self.far.iter().map(|(day, count)| (*day as f64, *count));
        let mut passed = 0;
        for (day, count) in near.chain(far) {
            passed += u64::from(count);
            if passed >= rank {
                return Some(day);
            }
        }
        None
    }
}

fn answer(input: &Input, sum: &Part, finish: &[f64]) -> Answer {
    let runs = input.runs;
    let ranks = Ranks::new(finish);
    let arriving = || finish.iter().filter(|it| it.is_finite());
    let count = arriving().count();
    let share_of = |number: u64| (count > 0).then(|| number as f64 / count as f64);
    let mean = (count > 0).then(|| mean(finish, count));
    let sd = mean.map(|mean| {
        let squares: f64 = arriving().map(|it| (it - mean).powi(2)).sum();
        if count > 1 { (squares / (count - 1) as f64).sqrt() } else { 0.0 }
    });
    let finite = |it: f64| it.is_finite().then_some(it);
    Answer {
        seed: input.seed,
        start: input.start,
        never: 1.0 - count as f64 / runs as f64,
        finish: Finish {
            mean,
            sd,
            certainty: CERTAINTIES.map(|it| finite(ranks.certainty(it))),
            standard_error: CERTAINTIES.map(|it| finite(ranks.standard_error(it))),
            hundredths: (0..=100).map(|it| finite(ranks.certainty(it))).collect(),
        },
        steps: input
            .steps
            .iter()
            .zip(&sum.steps)
            .zip(&sum.critical)
            .map(|((step, days), critical)| OfStep {
                id: step.id.clone(),
                certainty: CERTAINTIES
                    .map(|it| if input.start.is_some() { days.certainty(it, runs) } else { None }),
                never: days.never as f64 / runs as f64,
                critical: share_of(*critical),
            })
            .collect(),
        bodies: input
            .bodies
            .iter()
            .zip(&sum.bodies)
            .map(|(body, critical)| OfBody {
                name: body.name.clone(),
                critical: share_of(*critical),
            })
            .collect(),
    }
}

/// The mean of what arrives, taken from the first so that equal days stay exact.
fn mean(finish: &[f64], count: usize) -> f64 {
    let first = finish.iter().copied().find(|it| it.is_finite()).unwrap_or(0.0);
    let arriving = finish.iter().filter(|it| it.is_finite());
    first + arriving.map(|it| it - first).sum::<f64>() / count as f64
}
