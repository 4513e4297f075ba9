// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! 500 risks in a million runs, independent, with one factor and with a full matrix.

use std::hint::black_box;

use engines::{
    Unwatched,
    amount::Amount,
    chance::{Row, lanes},
    risk::{self, Correlation, Input, Risk},
};

use crate::{
    growth::Series,
    peer::Peer,
    table::{Bench, Work},
};

const RISKS: usize = 500;
const RUNS: u64 = 1_000_000;

/// The question, as `benches/peers/risk.py` makes it too: thirds of triangular, PERT and
/// lognormal impacts, probabilities from 5 to 50 %.
pub fn question(risks: usize, runs: u64, correlation: Correlation) -> Input {
    let risk = |n: usize| {
        let low = 1.0 + (n % 7) as f64;
        let mode = low + 2.0 + (n % 5) as f64;
        let high = mode + 4.0 + (n % 11) as f64;
        let money = match n % 3 {
            0 => Amount::Triangular { low, mode, high },
            1 => Amount::Pert { low, mode, high },
            _ => Amount::LognormalMeanSd { mean: mode, sd: mode / 2.0 },
        };
        let probability = 0.05 + 0.45 * ((n * 37) % 100) as f64 / 99.0;
        Risk { name: format!("r{n}"), probability, money: Some(money), days: None }
    };
    Input {
        risks: (0..risks).map(risk).collect(),
        correlation,
        occurrence_correlated: false,
        runs,
        seed: 1,
        measures: None,
    }
}

/// Correlations that fall with the distance between two risks.
pub fn matrix(risks: usize) -> Correlation {
    let entry = |n: usize, m: usize| 0.6f64.powf(n.abs_diff(m) as f64 / 10.0);
    let values = (0..risks).map(|n| (0..risks).map(|m| entry(n, m)).collect()).collect();
    Correlation::Matrix { values, latent: true }
}

pub fn measure(bench: &mut Bench) {
    let mut peer = Peer::start("risk.py");
    let one_factor = Correlation::OneFactor { rho: 0.3, latent: true };
    let modes = [
        ("independent", Correlation::None, 0.7),
        ("one factor", one_factor, 1.2),
        ("full matrix", matrix(RISKS), 3.0),
    ];
    for (mode, correlation, target) in modes {
        let input = question(RISKS, RUNS, correlation);
        let mut answer = None;
        let mut ours = || answer = risk::run(&input, &Unwatched).ok();
        let is_matrix = matches!(input.correlation, Correlation::Matrix { .. });
        let mut limit = || {
            draw_words(RISKS, RUNS);
            if is_matrix {
                draw_normals(RISKS, RUNS);
            }
        };
        let of_limit = if is_matrix { "its words and normals alone" } else { "its words alone" };
        let was_measured = bench.compare(Work {
            name: &format!("risk: 500 risks, 1,000,000 runs, {mode}"),
            target: Some(target),
            ours: &mut ours,
            peer: peer.as_mut().map(|peer| (peer, mode.to_owned())),
            peer_parts: 10.0,
            limit: Some((of_limit, &mut limit)),
        });
        if !was_measured {
            continue;
        }
        let money = answer.and_then(|it| it.before.money).expect("the question can be answered");
        if let Some(peer) = &peer {
            let error = peer.answer["sd"] / (RUNS as f64 / 10.0).sqrt();
            let mean = (money.mean - peer.answer["mean"]) / error;
            let p80 = (money.certainty[2] - peer.answer["p80"]) / error;
            let sd = money.sd / peer.answer["sd"];
            bench.note(format!(
                "risk, {mode}: mean {mean:+.1} and P80 {p80:+.1} standard errors from the \
                 peer's, sd {sd:.4} times."
            ));
            assert!(mean.abs() < 5.0 && p80.abs() < 7.0 && (sd - 1.0).abs() < 0.015);
        }
    }
}

/// The least there is: one random word per risk and run.
fn draw_words(risks: usize, runs: u64) {
    let mut words = vec![0; 512];
    for risk in 0..risks {
        for block in 0..runs / 512 {
            lanes::draw_words(Row::new(1, 1, risk as u32), block * 8, &mut words);
            black_box(&words);
        }
    }
}

/// With a full matrix a normal per risk and run besides.
fn draw_normals(risks: usize, runs: u64) {
    let mut normals = vec![0.0; 512];
    for risk in 0..risks {
        for block in 0..runs / 512 {
            lanes::draw_normals(Row::new(1, 2, risk as u32), block * 8, &mut normals);
            black_box(&normals);
        }
    }
}

/// How it grows: with risks, with runs, and with a full matrix.
pub fn growth() -> Vec<Series> {
    let answered = |input: Input| -> Box<dyn FnMut()> {
        Box::new(move || {
            black_box(risk::run(&input, &Unwatched)).expect("it can be answered");
        })
    };
    let by_risks = Series::measure(
        "independent risks, 100,000 runs",
        "risks",
        &[20, 50, 100, 200, 500, 1000, 2000],
        |risks| {
            let input = question(risks, 100_000, Correlation::None);
            (risks as f64 * 1e5, answered(input))
        },
    );
    let by_runs = Series::measure(
        "20 independent risks",
        "runs",
        &[10_000, 100_000, 1_000_000, 5_000_000],
        |runs| (20.0 * runs as f64, answered(question(20, runs as u64, Correlation::None))),
    );
    let by_matrix = Series::measure(
        "full matrix, 50,000 runs",
        "risks",
        &[20, 50, 100, 200, 500, 1000],
        |risks| {
            let input = question(risks, 50_000, matrix(risks));
            (risks as f64 * 5e4, answered(input))
        },
    );
    vec![by_risks, by_runs, by_matrix]
}
