// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! A network of 122 steps as large as PSPLIB's largest, and 27 councils that meet every four weeks.

use std::hint::black_box;

use engines::{
    Unwatched,
    amount::Amount,
    chance::{Row, lanes},
    route::{self, Body, Date, Goal, Holidays, Input, Step},
};

use crate::{
    growth::Series,
    peer::Peer,
    table::{Bench, Work},
};

fn step(id: String, after: Vec<usize>, durations: Vec<Amount>) -> Step {
    Step {
        id,
        after,
        body: None,
        durations,
        term_days: None,
        at_meeting: false,
        submit_days_before: None,
        again: 0.0,
    }
}

fn input(steps: Vec<Step>, bodies: Vec<Body>, runs: u64) -> Input {
    let start = Some(Date::new(2026, 3, 2).expect("a day that exists"));
    let start = start.filter(|_| !bodies.is_empty());
    let holidays = Holidays::Netherlands;
    Input { start, holidays, bodies, steps, goal: Goal::All, runs, seed: 1 }
}

/// The question, as `benches/peers/route.py` makes it too.
pub fn network(steps: usize, runs: u64) -> Input {
    let one = |n: usize| {
        let mut after: Vec<usize> = match n {
            0 => Vec::new(),
            _ => [1, 3].map(|k| n - 1 - (n * k) % n.min(17)).into(),
        };
        after.sort_unstable();
        after.dedup();
        let count = if n % 2 == 1 { n % 3 } else { 0 };
        let delay = Amount::Normal { mean: 2.0 + (n % 5) as f64, sd: 0.2 + (n % 3) as f64 / 2.0 };
        let mut durations = vec![Amount::Fixed { value: 1.0 + (n % 10) as f64 }];
        durations.extend(vec![delay; count]);
        step(n.to_string(), after, durations)
    };
    input((0..steps).map(one).collect(), Vec::new(), runs)
}

/// Councils with meetings, papers ready two weeks before; it starts when 20 of 27 are through.
fn councils(number: usize, runs: u64) -> Input {
    let start = Date::new(2026, 3, 2).expect("a day that exists");
    let bodies = (0..number).map(|n| Body {
        name: format!("council {n}"),
        meetings: Some(
            (10 + (n % 27) as i64..365).step_by(28).map(|day| Date(start.0 + day)).collect(),
        ),
        closed: Vec::new(),
    });
    let bodies: Vec<Body> = bodies.collect();
    let send = step("send".into(), Vec::new(), vec![Amount::Fixed { value: 5.0 }]);
    let views = (0..number).map(|n| {
        let views = Amount::Triangular { low: 20.0, mode: 35.0 + (n % 27) as f64, high: 90.0 };
        let step = step(format!("view {n}"), vec![0], vec![views]);
        Step { body: Some(n), at_meeting: true, submit_days_before: Some(14.0), ..step }
    });
    let steps = std::iter::once(send).chain(views).collect();
    let goal = Goal::AtLeast { count: (number * 20).div_ceil(27), steps: (1..=number).collect() };
    Input { goal, ..input(steps, bodies, runs) }
}

pub fn measure(bench: &mut Bench) {
    let mut peer = Peer::start("route.py");
    let works = [
        (
            "network",
            "route: a network of 122 steps, 200,000 runs",
            network(122, 200_000),
            None,
            1.0,
        ),
        ("councils", "route: 27 councils, 1,000,000 runs", councils(27, 1_000_000), Some(0.5), 5.0),
    ];
    for (line, name, input, target, parts) in works {
        let durations = input.steps.iter().flat_map(|step| &step.durations);
        let drawn = durations.filter(|it| it.variance() > 0.0).count();
        let (drawn, runs) = (drawn as u32, input.runs);
        let mut answer = None;
        let mut ours = || answer = route::run(&input, &Unwatched).ok();
        let mut limit = || {
            let mut words = vec![0; 512];
            for stream in 0..drawn {
                for block in 0..runs / 512 {
                    lanes::draw_words(Row::new(1, 1, stream), block * 8, &mut words);
                    black_box(&words);
                }
            }
        };
        let was_measured = bench.compare(Work {
            name,
            target,
            ours: &mut ours,
            peer: peer.as_mut().map(|peer| (peer, line.to_owned())),
            peer_parts: parts,
            limit: Some(("its random words alone", &mut limit)),
        });
        if !was_measured {
            continue;
        }
        let finish = answer.expect("the question can be answered").finish;
        if let Some(peer) = &peer {
            let error = peer.answer["sd"] / 200_000f64.sqrt();
            let mean = (finish.mean.expect("it arrives") - peer.answer["mean"]) / error;
            let sd = finish.sd.expect("it arrives") / peer.answer["sd"];
            bench.note(format!(
                "{name}: mean {mean:+.1} standard errors from the peer's, sd {sd:.4} times."
            ));
            assert!(mean.abs() < 6.0 && (sd - 1.0).abs() < 0.02);
        }
    }
}

/// How it grows: with the steps of a network, and with the number of councils.
pub fn growth() -> Vec<Series> {
    let answered = |input: Input| -> Box<dyn FnMut()> {
        Box::new(move || {
            black_box(route::run(&input, &Unwatched)).expect("it can be answered");
        })
    };
    let by_steps =
        Series::measure("network, 50,000 runs", "steps", &[30, 60, 120, 240, 480, 960], |steps| {
            (steps as f64 * 5e4, answered(network(steps, 50_000)))
        });
    let by_councils =
        Series::measure("councils, 100,000 runs", "councils", &[3, 9, 27, 54, 81], |number| {
            (number as f64 * 1e5, answered(councils(number, 100_000)))
        });
    vec![by_steps, by_councils]
}
