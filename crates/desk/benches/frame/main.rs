// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Measures the desk against bare inserts of the same rows, and a large founding against a small.
//!
//! `cargo bench -p desk --bench frame -- [--json] [--rounds N] [--acts N] [--entries N]`. Both
//! sides of a comparison run in turn within each round; the medians are told.

mod acts;
mod large;
mod raw;
mod server;

use std::{collections::BTreeMap, time::Instant};

/// What is measured, and how much of it.
pub struct Measure {
    pub rounds: usize,
    /// Acts in each round.
    pub acts: usize,
    /// Entries of the large founding; it has a tenth as many records.
    pub entries: usize,
}

/// Wall time and processor time of one side in one round, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    pub wall: f64,
    pub cpu: f64,
}

/// Runs it, and says what it cost this whole process.
pub fn cost(run: impl FnOnce()) -> Cost {
    let (begun, cpu) = (Instant::now(), cpu_seconds());
    run();
    Cost { wall: begun.elapsed().as_secs_f64(), cpu: cpu_seconds() - cpu }
}

pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// User and system time of this process; the kernel counts in hundredths of a second.
fn cpu_seconds() -> f64 {
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else { return f64::NAN };
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let fields: Vec<&str> = after_name.split(' ').collect();
    let ticks = |place: usize| fields.get(place).and_then(|it| it.parse::<f64>().ok());
    ticks(11).zip(ticks(12)).map_or(f64::NAN, |(user, system)| (user + system) / 100.0)
}

fn main() {
    let given: Vec<String> = std::env::args().collect();
    let number = |name: &str, usual: usize| {
        let place = given.iter().position(|it| it == name);
        place.map_or(usual, |it| given[it + 1].parse().expect("a number"))
    };
    let measure = Measure {
        rounds: number("--rounds", 5),
        acts: number("--acts", 10_240),
        entries: number("--entries", 1_000_000),
    };
    let mut figures = BTreeMap::new();
    if !given.iter().any(|it| it == "--server") {
        acts::measure(&measure, &mut figures);
    }
    server::measure(&measure, &mut figures);
    large::measure(&measure, &mut figures);
    if given.iter().any(|it| it == "--json") {
        println!("{}", serde_json::to_string(&figures).expect("figures are plain"));
    } else {
        for (name, figure) in &figures {
            println!("{name:<58} {figure:>14.4}");
        }
    }
}
