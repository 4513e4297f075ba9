// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The risk engine as others use it, against distributions that are known exactly.

use std::collections::BTreeMap;

use engines::{
    Unwatched,
    amount::Amount,
    risk::{self, Correlation, Figures, Input, Risk},
    threads,
};

const RUNS: u64 = 400_000;
const SHARES: [f64; 7] = [0.50, 0.75, 0.80, 0.85, 0.90, 0.95, 0.99];

fn risk(name: usize, probability: f64, money: Amount) -> Risk {
    Risk { name: name.to_string(), probability, money: Some(money), days: None }
}

fn input(risks: Vec<Risk>, correlation: Correlation) -> Input {
    let occurrence_correlated = false;
    Input { risks, correlation, occurrence_correlated, runs: RUNS, seed: 5, measures: None }
}

fn money(input: &Input) -> Figures {
    let answer = risk::run(input, &Unwatched).expect("this can be answered");
    risk::check(input, &answer, &Unwatched).expect("the check agrees");
    answer.before.money.expect("there is money")
}

/// Twelve risks with fixed amounts: all 4,096 ways, each with its chance.
#[test]
fn fixed_amounts_are_as_every_way_counted() {
    let risks: Vec<Risk> = (0..12)
        .map(|n| {
            let value = [300.0, -70.0, 110.0, 20.0, 500.0, 90.0][n % 6] + n as f64;
            risk(n, 0.03 + 0.08 * n as f64, Amount::Fixed { value })
        })
        .collect();
    let mut totals: BTreeMap<i64, f64> = BTreeMap::new();
    for way in 0..1u32 << risks.len() {
        let (mut total, mut chance) = (0.0, 1.0);
        for (n, risk) in risks.iter().enumerate() {
            let occurs = way >> n & 1 == 1;
            chance *= if occurs { risk.probability } else { 1.0 - risk.probability };
            total += if occurs { risk.money.expect("it has money").mean() } else { 0.0 };
        }
        *totals.entry(total as i64).or_insert(0.0) += chance;
    }
    let mean: f64 = totals.iter().map(|(total, p)| *total as f64 * p).sum();
    let variance: f64 = totals.iter().map(|(total, p)| (*total as f64 - mean).powi(2) * p).sum();
    let told = money(&input(risks.clone(), Correlation::None));
    assert!((told.mean - mean).abs() < 4.0 * (variance / RUNS as f64).sqrt());
    assert!((told.sd.powi(2) / variance - 1.0).abs() < 4.0 * 2.0 / (RUNS as f64).sqrt());
    for (share, amount) in SHARES.iter().zip(told.certainty) {
        let error = 5.0 * (share * (1.0 - share) / RUNS as f64).sqrt();
        let within: f64 = totals.range(..=amount as i64).map(|it| it.1).sum();
        let below: f64 = totals.range(..amount as i64).map(|it| it.1).sum();
        assert!(totals.contains_key(&(amount as i64)), "{amount} is no total");
        assert!(within >= share - error && below <= share + error, "{share}: {amount}");
    }
    // p(1 − p)x²/σ² is a risk's share when they are independent.
    for driver in &told.drivers {
        let risk = &risks[driver.risk];
        let value = risk.money.expect("it has money").mean();
        let exact = risk.probability * (1.0 - risk.probability) * value * value / variance;
        let told = driver.variance_share.expect("it varies");
        assert!((told - exact).abs() < 0.006, "{}: {told}, {exact}", risk.name);
    }
}

/// Two uniforms: independent their sum has a triangle as density, comonotone it is twice one.
#[test]
fn two_uniforms_have_closed_forms() {
    let two = || (0..2).map(|n| risk(n, 1.0, Amount::Uniform { low: 0.0, high: 1.0 })).collect();
    let loadings = vec![vec![1.0]; 2];
    let sum_of_independent = |share: f64| match share {
        ..=0.5 => (2.0 * share).sqrt(),
        _ => 2.0 - (2.0 * (1.0 - share)).sqrt(),
    };
    type Exact<'a> = &'a dyn Fn(f64) -> f64;
    let cases: [(Correlation, Exact<'_>); 2] = [
        (Correlation::None, &sum_of_independent),
        (Correlation::Factors { loadings }, &|share| 2.0 * share),
    ];
    for (correlation, exact) in cases {
        let told = money(&input(two(), correlation));
        for (n, share) in SHARES.iter().enumerate() {
            let off = (told.certainty[n] - exact(*share)).abs();
            assert!(off < 5.0 * told.standard_error[n], "{share}: {off}");
        }
    }
}

/// With every latent the same the total's quantile is the sum of the quantiles: of a uniform, a
/// triangle and a lognormal in closed form.
#[test]
fn comonotone_impacts_add_up_exactly() {
    let amounts = [
        Amount::Uniform { low: -4.0, high: 10.0 },
        Amount::Triangular { low: 0.0, mode: 3.0, high: 9.0 },
        Amount::LognormalMedianSigma { median: 5.0, sigma: 0.4 },
    ];
    let risks = amounts.iter().enumerate().map(|(n, it)| risk(n, 1.0, *it)).collect();
    let told = money(&input(risks, Correlation::Factors { loadings: vec![vec![1.0]; 3] }));
    // Normal quantiles of the seven shares, from a table.
    let normals = [0.0, 0.674_490, 0.841_621, 1.036_433, 1.281_552, 1.644_854, 2.326_348];
    for (n, (share, z)) in SHARES.iter().zip(normals).enumerate() {
        let triangle = match share * 9.0 * 3.0 {
            square if *share < 1.0 / 3.0 => f64::sqrt(square),
            _ => 9.0 - ((1.0 - share) * 9.0 * 6.0).sqrt(),
        };
        let exact = (-4.0 + 14.0 * share) + triangle + 5.0 * f64::exp(0.4 * z);
        let off = (told.certainty[n] - exact).abs();
        assert!(off < 5.0 * told.standard_error[n] + 1e-4, "{share}: {off}");
    }
}

/// riskquant's published example as a simulation: P5 and P95 of 1 and 10, in thirty of 100 runs.
#[test]
fn a_published_loss_has_its_mean() {
    let amount = Amount::LognormalP5P95 { p5: 1.0, p95: 10.0 };
    let told = money(&input(vec![risk(0, 0.3, amount)], Correlation::None));
    let error = told.sd / (RUNS as f64).sqrt();
    assert!((told.mean - 1.212_003_896_244_423_7).abs() < 4.0 * error, "{}", told.mean);
}

/// R's mc2d: 1,000 draws of betaPERT(50, 100, 500) with mean 163 and quartiles 103, 154 and 210.
#[test]
fn a_published_pert_has_its_quartiles() {
    let amount = Amount::Pert { low: 50.0, mode: 100.0, high: 500.0 };
    let told = money(&input(vec![risk(0, 1.0, amount)], Correlation::None));
    assert!((told.mean - 950.0 / 6.0).abs() < 4.0 * told.sd / (RUNS as f64).sqrt());
    assert!((told.mean - 163.0).abs() < 4.0 * told.sd / 1000f64.sqrt());
    for (place, published, density) in
        [(25, 103.0, 0.0053), (50, 154.0, 0.0049), (75, 210.0, 0.0034)]
    {
        let share = f64::from(place) / 100.0;
        // The standard error of a quantile of 1,000 draws.
        let error = (share * (1.0 - share) / 1000.0f64).sqrt() / density;
        let ours = told.curve[place as usize].0;
        assert!((ours - published).abs() < 4.0 * error, "{place}: {ours}, {published}");
    }
}

#[test]
fn any_number_of_threads_gives_the_same_answer() {
    let kinds = [
        Amount::Triangular { low: 1.0, mode: 2.0, high: 9.0 },
        Amount::Pert { low: 0.0, mode: 1.0, high: 12.0 },
        Amount::LognormalMeanSd { mean: 3.0, sd: 2.0 },
    ];
    let risks = || (0..9).map(|n| risk(n, 0.1 * (n + 1) as f64, kinds[n % 3])).collect();
    let entry = |n: usize, m: usize| 0.5f64.powi(n.abs_diff(m) as i32);
    let values = (0..9).map(|n| (0..9).map(|m| entry(n, m)).collect()).collect();
    for correlation in [
        Correlation::None,
        Correlation::OneFactor { rho: 0.4, latent: false },
        Correlation::Matrix { values, latent: true },
    ] {
        for occurrence_correlated in [false, true] {
            let asked = input(risks(), correlation.clone());
            let asked = Input { occurrence_correlated, runs: 50_000, ..asked };
            let with = |count| threads::on(Some(count), || risk::run(&asked, &Unwatched));
            let one = with(1);
            assert!(one.is_ok());
            assert!([2, 3, 8].into_iter().all(|count| with(count) == one));
        }
    }
}
