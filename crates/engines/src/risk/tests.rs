// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The risk engine against what can be computed exactly, and against its own check.

use proptest::prelude::*;

use super::*;
use crate::{Fault, Unwatched, Word, amount::Amount, simd::tests::with_each_width, threads};

/// The example of the format, whose figures are exact.
const SAMPLE: &str = r#"{
  "risks": [
    {"name": "ICT late", "probability": 0.3, "money": {"kind": "fixed", "value": 100000},
     "days": {"kind": "fixed", "value": 20}},
    {"name": "Staff stays", "probability": 0.4, "money": {"kind": "fixed", "value": -20000}}],
  "correlation": {"kind": "none"}, "occurrence_correlated": false, "runs": 1000000, "seed": 7}"#;

fn answer(input: &Input) -> Answer {
    let answer = run(input, &Unwatched).expect("this can be answered");
    check(input, &answer, &Unwatched).expect("the check agrees");
    answer
}

fn money(input: &Input) -> Figures {
    answer(input).before.money.expect("there is money")
}

fn risk(name: &str, probability: f64, money: Amount) -> Risk {
    Risk { name: name.to_owned(), probability, money: Some(money), days: None }
}

fn input(risks: Vec<Risk>, correlation: Correlation) -> Input {
    let occurrence_correlated = false;
    Input { risks, correlation, occurrence_correlated, runs: 200_000, seed: 3, measures: None }
}

/// The worked example of the documents is the example of these tests.
#[test]
fn the_documents_show_this_example() {
    let document = include_str!("../../../../docs/engines/risk.md");
    let example = document.split("```json").nth(1).and_then(|it| it.split("```").next());
    let example = read(example.expect("there is an example").as_bytes());
    assert_eq!(example, read(SAMPLE.as_bytes()));
}

#[test]
fn the_example_has_its_exact_figures() {
    let input = read(SAMPLE.as_bytes()).expect("the example can be read");
    let answer = answer(&input);
    let money = answer.before.money.expect("there is money");
    // Mean 22,000 and sd 46,861.5 within four standard errors.
    assert!((money.mean - 22_000.0).abs() < 4.0 * 46_861.5 / 1000.0, "{}", money.mean);
    assert!((money.sd - 46_861.5).abs() < 150.0, "{}", money.sd);
    assert_eq!(money.certainty, [0.0, 80e3, 80e3, 100e3, 100e3, 100e3, 100e3]);
    assert_eq!(money.standard_error, [0.0; 7]);
    let shares: Vec<_> = money.drivers.iter().map(|it| (it.risk, it.variance_share)).collect();
    assert!(matches!(shares[0], (0, Some(share)) if (share - 0.9563).abs() < 0.001));
    assert!(matches!(shares[1], (1, Some(share)) if (share - 0.0437).abs() < 0.001));
    assert!((money.drivers[0].spearman.expect("it varies") - 0.838).abs() < 0.005);
    assert!((money.drivers[1].spearman.expect("it varies") - 0.520).abs() < 0.005);
    let steps: Vec<_> = money.curve.iter().map(|it| it.0).collect();
    // Away from the jumps at 28, 70 and 82 %.
    assert_eq!((steps[27], steps[29], steps[69], steps[71]), (-20e3, 0.0, 0.0, 80e3));
    assert_eq!((steps[81], steps[83], steps[100]), (80e3, 100e3, 100e3));
    let days = answer.before.days.expect("there are days");
    assert!((days.mean - 6.0).abs() < 0.04 && days.certainty[1] == 20.0);
    assert_eq!(days.drivers[1].spearman, None);
}

#[test]
fn threads_change_nothing() {
    let input = Input { seed: 9, ..read(SAMPLE.as_bytes()).expect("the example can be read") };
    let with = |count| threads::on(Some(count), || run(&input, &Unwatched));
    assert_eq!(with(1), with(2));
    assert_eq!(with(1), with(7));
    let other = Input { seed: 10, ..input.clone() };
    assert_ne!(with(1), run(&other, &Unwatched));
}

/// Registers of four, eight and sixteen floats: the same bits.
#[test]
fn any_processor_gives_the_same_answer() {
    let many: Vec<Risk> =
        (0..40).map(|n| Risk { name: n.to_string(), ..all_kinds()[n % 8].clone() }).collect();
    let entry = |n: usize, m: usize| 0.8f64.powi(n.abs_diff(m) as i32);
    let values = (0..40).map(|n| (0..40).map(|m| entry(n, m)).collect()).collect();
    for correlation in [
        Correlation::None,
        Correlation::Factors { loadings: vec![vec![0.5, -0.4]; 40] },
        Correlation::Matrix { values, latent: true },
    ] {
        for occurrence_correlated in [false, true] {
            let asked = input(many.clone(), correlation.clone());
            let asked = Input { occurrence_correlated, runs: 5_000, ..asked };
            let answers = with_each_width(|| run(&asked, &Unwatched));
            assert!(answers[0].is_ok() && answers.iter().all(|it| *it == answers[0]));
        }
    }
}

fn all_kinds() -> Vec<Risk> {
    vec![
        risk("fixed", 0.5, Amount::Fixed { value: 3.0 }),
        risk("uniform", 0.9, Amount::Uniform { low: -2.0, high: 5.0 }),
        risk("triangular", 0.2, Amount::Triangular { low: 1.0, mode: 2.0, high: 9.0 }),
        risk("pert", 1.0, Amount::Pert { low: 0.0, mode: 1.0, high: 12.0 }),
        risk("mean", 0.7, Amount::LognormalMeanSd { mean: 3.0, sd: 2.0 }),
        risk("median", 0.05, Amount::LognormalMedianSigma { median: 2.0, sigma: 0.5 }),
        risk("p5", 0.002, Amount::LognormalP5P95 { p5: 1.0, p95: 40.0 }),
        risk("never", 0.0, Amount::Fixed { value: 1e9 }),
    ]
}

/// Mean Σ p μ and variance Σ p(1 − p)μ² + pσ², within four standard errors.
#[test]
fn independent_risks_have_the_analytic_moments() {
    let input = input(all_kinds(), Correlation::None);
    let money = money(&input);
    let (mut mean, mut variance) = (0.0, 0.0);
    for risk in &input.risks {
        let (p, amount) = (risk.probability, risk.money.expect("it has money"));
        mean += p * amount.mean();
        variance += p * (1.0 - p) * amount.mean().powi(2) + p * amount.variance();
    }
    let root = (input.runs as f64).sqrt();
    assert!((money.mean - mean).abs() < 4.0 * variance.sqrt() / root, "{} {mean}", money.mean);
    // Four standard errors of a variance whose kurtosis is below 10.
    assert!((money.sd.powi(2) / variance - 1.0).abs() < 4.0 * 3.0 / root, "{}", money.sd);
}

/// With every latent the same, amounts are added at the same level: P of the sum = sum of the P.
#[test]
fn comonotone_risks_add_up_level_by_level() {
    let amounts = [
        Amount::Uniform { low: 0.0, high: 10.0 },
        Amount::Triangular { low: 0.0, mode: 3.0, high: 9.0 },
        Amount::LognormalMedianSigma { median: 5.0, sigma: 0.4 },
        Amount::Pert { low: 1.0, mode: 2.0, high: 8.0 },
    ];
    let risks = |chosen: &[Amount]| {
        chosen.iter().enumerate().map(|(n, it)| risk(&n.to_string(), 1.0, *it)).collect::<Vec<_>>()
    };
    let loadings = vec![vec![1.0]; 4];
    let together = money(&input(risks(&amounts), Correlation::Factors { loadings }));
    for share in [0, 1, 4, 5, 6] {
        let alone: f64 = amounts
            .iter()
            .map(|it| money(&input(risks(&[*it]), Correlation::None)).certainty[share])
            .sum();
        let error = together.standard_error[share] * 5.0 * 2f64.sqrt();
        assert!((together.certainty[share] - alone).abs() < error, "{share}");
    }
    let certain: f64 = 10.0 * 0.75;
    assert!(together.certainty[1] > certain);
}

/// Uniform impacts show Spearman's correlation as Pearson's: var(T) = (2 + 2ρ)/12.
#[test]
fn spearman_is_what_was_asked() {
    let uniform = Amount::Uniform { low: 0.0, high: 1.0 };
    let pair = || vec![risk("a", 1.0, uniform), risk("b", 1.0, uniform)];
    let rho = 0.6;
    let values = vec![vec![1.0, rho], vec![rho, 1.0]];
    for correlation in [
        Correlation::OneFactor { rho, latent: false },
        Correlation::Matrix { values: values.clone(), latent: false },
    ] {
        let variance = money(&input(pair(), correlation)).sd.powi(2);
        assert!((variance / ((2.0 + 2.0 * rho) / 12.0) - 1.0).abs() < 0.015, "{variance}");
    }
    let minus = vec![vec![1.0, -0.6], vec![-0.6, 1.0]];
    let correlation = Correlation::Matrix { values: minus, latent: false };
    let variance = money(&input(pair(), correlation)).sd.powi(2);
    assert!((variance / (0.8 / 12.0) - 1.0).abs() < 0.015, "{variance}");
}

/// Occurring together: both of two halves with latent r occur in ¼ + asin(r)/2π of the runs.
#[test]
fn occurring_goes_together_when_asked() {
    let one = Amount::Fixed { value: 1.0 };
    let r: f64 = 0.5;
    let both = 0.25 + r.asin() / std::f64::consts::TAU;
    let values = vec![vec![1.0, r], vec![r, 1.0]];
    for correlation in [
        Correlation::OneFactor { rho: r, latent: true },
        Correlation::Matrix { values: values.clone(), latent: true },
        Correlation::Factors { loadings: vec![vec![r.sqrt()]; 2] },
    ] {
        let risks = vec![risk("a", 0.5, one), risk("b", 0.5, one)];
        let asked = Input { occurrence_correlated: true, ..input(risks, correlation) };
        let money = money(&asked);
        let variance = 0.5 + 2.0 * (both - 0.25);
        assert!((money.sd.powi(2) / variance - 1.0).abs() < 0.02, "{}", money.sd);
        assert!((money.mean - 1.0).abs() < 0.01);
    }
}

#[test]
fn a_matrix_that_cannot_be_is_repaired() {
    let values = vec![vec![1.0, 0.9, 0.0], vec![0.9, 1.0, 0.9], vec![0.0, 0.9, 1.0]];
    let asked = input(all_kinds()[1..4].to_vec(), Correlation::Matrix { values, latent: true });
    let repair = answer(&asked).repaired.expect("it had to be repaired");
    assert!(repair.largest_change > 0.01 && repair.largest_change < 0.3);
    assert_eq!(repair.matrix[1][1], 1.0);
}

#[test]
fn measures_give_before_and_after() {
    let text = SAMPLE.replace(
        "\"seed\": 7",
        r#""seed": 7, "measures": [
            {"risk": 0, "probability": 0.1, "cost": 5000},
            {"risk": 1, "money": {"kind": "fixed", "value": -30000}}]"#,
    );
    let answer = answer(&read(text.as_bytes()).expect("it can be read"));
    let (after, cost) = answer.after.clone().expect("there are measures");
    assert_eq!(cost, 5000.0);
    let (before, after) = (answer.before.money.clone(), after.money);
    let (before, after) = (before.expect("money"), after.expect("money"));
    assert!((before.mean - 22_000.0).abs() < 250.0 && (after.mean + 2_000.0).abs() < 250.0);
    let json = answer.to_json(0.5).to_string();
    assert!(json.contains("\"before\"") && json.contains("\"measures_cost\": 5000.0"));
}

#[test]
fn faults_have_their_word_and_place() {
    let of_risk = |rest: &str| format!(r#"{{"risks": [{{"name": "a", {rest}}}]}}"#);
    let beside =
        |rest: &str| format!(r#"{{"risks": [{{"name": "a", "probability": 1}}], {rest}}}"#);
    let money = |rest: &str| of_risk(&format!(r#""probability": 1, "money": {{{rest}}}"#));
    let together = |rest: &str| beside(&format!(r#""correlation": {{{rest}}}"#));
    let twice = r#""probability": 1}, {"name": "a", "probability": 1"#;
    let cases = [
        (r#"{"risks": []}"#.to_owned(), Word::EmptyInput, "/risks"),
        (r#"{"rissks": []}"#.to_owned(), Word::UnknownKey, "/rissks"),
        ("{}".to_owned(), Word::MissingKey, ""),
        (r#"{"risks": 3}"#.to_owned(), Word::WrongType, "/risks"),
        (of_risk(r#""probability": 1.2"#), Word::OutOfRange, "/risks/0/probability"),
        (of_risk(r#""probability": "1""#), Word::WrongType, "/risks/0/probability"),
        (of_risk(twice), Word::DuplicateName, "/risks/1/name"),
        (money(r#""kind": "normal", "mean": 1, "sd": 1"#), Word::UnknownKind, "/risks/0/money"),
        (money(r#""kind": "gamma""#), Word::UnknownKind, "/risks/0/money/kind"),
        (
            money(r#""kind": "pert", "low": 3, "mode": 2, "high": 5"#),
            Word::OutOfRange,
            "/risks/0/money",
        ),
        (beside(r#""runs": 10"#), Word::OutOfRange, "/runs"),
        (together(r#""kind": "one_factor", "rho": 1"#), Word::OutOfRange, "/correlation/rho"),
        (
            together(r#""kind": "matrix", "values": [[1, 0]]"#),
            Word::WrongSize,
            "/correlation/values/0",
        ),
        (
            together(r#""kind": "matrix", "values": [[0.5]]"#),
            Word::OutOfRange,
            "/correlation/values/0/0",
        ),
        (
            together(r#""kind": "factors", "loadings": [[0.9, 0.9]]"#),
            Word::OutOfRange,
            "/correlation/loadings/0",
        ),
        (beside(r#""measures": [{"risk": 1}]"#), Word::UnknownName, "/measures/0/risk"),
    ];
    for (text, word, path) in cases {
        let fault: Fault = read(text.as_bytes()).expect_err(&text);
        assert_eq!((fault.word, fault.path.as_deref()), (word, Some(path)), "{text}");
        assert_eq!(fault.line, Some(1), "{text}");
    }
    let many: Vec<Risk> =
        (0..100_001).map(|n| risk(&n.to_string(), 1.0, Amount::Fixed { value: 1.0 })).collect();
    let fault = run(&input(many, Correlation::None), &Unwatched).expect_err("too many");
    assert_eq!((fault.word, fault.estimate.is_some()), (Word::TooLarge, true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever can be read is answered without a panic, and its check agrees.
    #[test]
    fn any_question_is_answered_and_verified(
        risks in proptest::collection::vec(
            (0.0..=1.0f64, 0usize..7, -1e3..1e3f64, 0.0..1e3f64, 0.0..1.0f64),
            1..12,
        ),
        kind in 0..4usize,
        rho in 0.0..0.95f64,
        occurrence_correlated in any::<bool>(),
        seed in any::<u64>(),
    ) {
        let amount = |(_, kind, low, wide, place): (f64, usize, f64, f64, f64)| {
            let (high, mode) = (low + wide, low + wide * place);
            match kind {
                0 => Amount::Fixed { value: low },
                1 => Amount::Uniform { low, high },
                2 => Amount::Triangular { low, mode, high },
                3 => Amount::Pert { low, mode, high },
                4 => Amount::LognormalMeanSd { mean: wide + 1.0, sd: wide * place },
                5 => Amount::LognormalMedianSigma { median: wide + 1.0, sigma: place },
                _ => Amount::LognormalP5P95 { p5: place + 0.1, p95: place + 0.1 + wide / 100.0 },
            }
        };
        let risks: Vec<Risk> = risks.into_iter().enumerate().map(|(n, it)| Risk {
            days: (n % 2 == 0).then(|| amount(it)),
            ..risk(&n.to_string(), it.0, amount(it))
        }).collect();
        let count = risks.len();
        let correlation = match kind {
            0 => Correlation::None,
            1 => Correlation::OneFactor { rho, latent: false },
            2 => Correlation::Factors {
                loadings: vec![vec![rho, if rho < 0.9 { -0.3 } else { 0.0 }]; count],
            },
            _ => {
                let entry = |n: usize, m: usize| if n == m { 1.0 } else { -rho * 0.5 };
                let row = |n: usize| (0..count).map(|m| entry(n, m)).collect();
                let values = (0..count).map(row).collect();
                Correlation::Matrix { values, latent: true }
            }
        };
        let asked = Input { occurrence_correlated, runs: 20_000, seed, ..input(risks, correlation) };
        let answer = run(&asked, &Unwatched).expect("this can be answered");
        check(&asked, &answer, &Unwatched).map_err(|fault| TestCaseError::fail(fault.message))?;
    }
}
