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

/// 27 councils with meetings, papers ready two weeks before; it starts when 20 are through.
fn councils(runs: u64) -> Input {
    let start = Date::new(2026, 3, 2).expect("a day that exists");
    let bodies = (0..27).map(|n| Body {
        name: format!("council {n}"),
        meetings: Some((10 + n..365).step_by(28).map(|day| Date(start.0 + day)).collect()),
        closed: Vec::new(),
    });
    let bodies: Vec<Body> = bodies.collect();
    let send = step("send".into(), Vec::new(), vec![Amount::Fixed { value: 5.0 }]);
    let views = (0..27).map(|n| {
        let views = Amount::Triangular { low: 20.0, mode: 35.0 + n as f64, high: 90.0 };
        let step = step(format!("view {n}"), vec![0], vec![views]);
        Step { body: Some(n), at_meeting: true, submit_days_before: Some(14.0), ..step }
    });
    let steps = std::iter::once(send).chain(views).collect();
    let goal = Goal::AtLeast { count: 20, steps: (1..28).collect() };
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
        ("councils", "route: 27 councils, 1,000,000 runs", councils(1_000_000), Some(0.5), 5.0),
    ];
    for (line, name, input, target, parts) in works {
        let drawn: usize = input.steps.iter().map(|step| step.durations.len()).sum();
        let (drawn, runs) = (drawn as u32, input.runs);
        let mut answer = None;
        let mut ours = || answer = route::run(&input, &Unwatched).ok();
        let mut limit = || {
            let mut words = vec![0; 512];
            for stream in 0..drawn {
                for block in 0..runs / 512 {
                    lanes::words(Row::new(1, 1, stream), block * 8, &mut words);
                    black_box(&words);
                }
            }
        };
        bench.compare(Work {
            name,
            target,
            ours: &mut ours,
            peer: peer.as_mut().map(|peer| (peer, line.to_owned())),
            peer_parts: parts,
            limit: Some(("its random words alone", &mut limit)),
        });
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
