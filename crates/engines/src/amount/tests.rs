// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Every kind of estimate: its draws have its mean and variance, and follow its quantile.

use super::{curve::beta_below, drawn::Drawn, *};
use crate::chance::{Row, lanes};

const ALL: [Amount; 12] = [
    Amount::Fixed { value: -3.5 },
    Amount::Uniform { low: -2.0, high: 6.0 },
    Amount::Triangular { low: 1.0, mode: 2.0, high: 7.0 },
    Amount::Triangular { low: 1.0, mode: 1.0, high: 7.0 },
    Amount::Pert { low: 50.0, mode: 100.0, high: 500.0 },
    Amount::Pert { low: 0.0, mode: 3.0, high: 3.0 },
    Amount::LognormalMeanSd { mean: 1000.0, sd: 500.0 },
    Amount::LognormalMedianSigma { median: 4.0, sigma: 0.3 },
    Amount::LognormalP5P95 { p5: 2.0, p95: 9.0 },
    Amount::Normal { mean: 10.0, sd: 2.0 },
    Amount::Normal { mean: 1.0, sd: 2.0 },
    Amount::Normal { mean: -1.0, sd: 1.0 },
];

fn draws(amount: &Amount, n: usize) -> Vec<f64> {
    let mut words = vec![0; n];
    lanes::words(Row::new(5, 1, 0), 0, &mut words);
    let shares: Vec<f32> = words.iter().map(|it| (*it >> 8) as f32 / 16_777_216.0 + 3e-8).collect();
    let mut normals = vec![0.0; n];
    lanes::normals(Row::new(5, 2, 0), 0, &mut normals);
    let mut amounts = vec![0.0; n];
    Drawn::new(amount).fill(&shares, &normals, &mut amounts);
    amounts
}

#[test]
fn draws_have_the_exact_mean_and_variance() {
    let n = 1 << 20;
    for amount in ALL {
        let drawn = draws(&amount, n);
        let mean = drawn.iter().sum::<f64>() / n as f64;
        let power = |p: i32| drawn.iter().map(|x| (x - mean).powi(p)).sum::<f64>() / n as f64;
        let (second, fourth) = (power(2), power(4));
        let root = (n as f64).sqrt();
        let error = (mean - amount.mean()).abs();
        assert!(error <= 4.0 * (second.sqrt() / root) + 1e-12, "{amount:?}: mean off by {error}");
        let error = (second - amount.variance()).abs();
        let bound = 4.0 * (fourth - second * second).max(0.0).sqrt() / root + 1e-12;
        assert!(error <= bound, "{amount:?}: variance off by {error}, at most {bound}");
    }
}

/// The published betaPERT example (R's mc2d; 1,000 draws): mean 163, quartiles 103, 154 and 210.
#[test]
fn a_published_pert_example() {
    let amount = Amount::Pert { low: 50.0, mode: 100.0, high: 500.0 };
    assert!((amount.mean() - 158.333_333).abs() < 1e-5);
    let mut drawn = draws(&amount, 1 << 18);
    drawn.sort_by(f64::total_cmp);
    for (share, published) in [(0.25, 103.0), (0.5, 154.0), (0.75, 210.0)] {
        let quantile = drawn[(share * drawn.len() as f64) as usize];
        // Four standard errors of a quantile of 1,000 draws.
        assert!((quantile - published).abs() < 12.0, "{share}: {quantile}, {published}");
        let below = beta_below(1.0 + 4.0 / 9.0, 1.0 + 32.0 / 9.0, (quantile - 50.0) / 450.0);
        assert!((below - share).abs() < 5.0 * (0.25f64 / drawn.len() as f64).sqrt());
    }
}

/// riskquant's published example: 1 and 10 as 5 % and 95 %, times the mode 0.3 of the frequency.
/// It rounds the distance between the two to seven digits, and so does this test.
#[test]
fn a_published_lognormal_example() {
    let amount = Amount::LognormalP5P95 { p5: 1.0, p95: 10.0 };
    assert!((amount.mean() * 0.3 - 1.212_003_896_244_423_7).abs() < 1e-6);
}

#[test]
fn what_cannot_be_is_refused() {
    let refused = [
        Amount::Uniform { low: 2.0, high: 1.0 },
        Amount::Triangular { low: 1.0, mode: 3.0, high: 2.0 },
        Amount::Pert { low: 1.0, mode: 0.5, high: 2.0 },
        Amount::LognormalMeanSd { mean: 0.0, sd: 1.0 },
        Amount::LognormalMedianSigma { median: 1.0, sigma: -1.0 },
        Amount::LognormalP5P95 { p5: 0.0, p95: 1.0 },
        Amount::LognormalP5P95 { p5: 2.0, p95: 1.0 },
        Amount::Normal { mean: 1.0, sd: -0.1 },
        Amount::Fixed { value: f64::NAN },
        Amount::Fixed { value: 1e200 },
    ];
    for amount in refused {
        let fault = amount.check("/x").expect_err("this cannot be");
        assert_eq!(fault.word, Word::OutOfRange, "{amount:?}");
    }
    for amount in ALL {
        assert_eq!(amount.check("/x"), Ok(()), "{amount:?}");
    }
}
