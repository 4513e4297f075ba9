// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Worked examples of the PERT method that others published, and every network of PSPLIB that is
//! here. What is classical in them (te = (a + 4m + b)/6, a spread of (b − a)/6, one critical path)
//! the engine must find where it is exact, and must not where it is an approximation.

use std::path::{Path, PathBuf};

use engines::{
    Unwatched, Word,
    amount::Amount,
    route::{self, Date, Goal, Holidays, Input, Step},
};

fn pert((low, mode, high): (f64, f64, f64)) -> Amount {
    Amount::Pert { low, mode, high }
}

fn step(id: &str, after: &[usize], duration: Amount) -> Step {
    Step {
        id: id.to_owned(),
        after: after.to_vec(),
        body: None,
        durations: vec![duration],
        term_days: None,
        at_meeting: false,
        submit_days_before: None,
        again: 0.0,
    }
}

fn input(steps: Vec<Step>) -> Input {
    Input {
        start: None,
        holidays: Holidays::Listed([].into()),
        bodies: Vec::new(),
        steps,
        goal: Goal::All,
        runs: 400_000,
        seed: 1,
    }
}

/// One step after the other.
fn row(durations: impl IntoIterator<Item = Amount>) -> Input {
    let before = |n: usize| if n > 0 { vec![n - 1] } else { Vec::new() };
    let steps = durations.into_iter().enumerate();
    input(steps.map(|(n, it)| step(&n.to_string(), &before(n), it)).collect())
}

fn answer(input: &Input) -> route::Answer {
    let answer = route::run(input, &Unwatched).expect("this can be answered");
    route::check(input, &answer, &Unwatched).expect("the check agrees");
    answer
}

/// Mean and spread of what arrives, each with its standard error.
fn assert_moments(answer: &route::Answer, runs: u64, mean: f64, sd: f64) {
    let root = (runs as f64).sqrt();
    let told = answer.finish.mean.expect("it arrives");
    assert!((told - mean).abs() < 4.0 * sd / root, "mean {told}, {mean}");
    let told = answer.finish.sd.expect("it arrives");
    assert!((told - sd).abs() < 4.0 * sd / root, "sd {told}, {sd}");
}

/// Taylor (flylib.com/books/en/3.287.1.117): the path 1, 3, 5, 7 is expected to take 24 weeks, and
/// by the classical approximation it is done in 28 with 0.9633.
#[test]
fn taylors_path_has_its_mean_and_not_its_approximate_chance() {
    let path = [(5.0, 8.0, 17.0), (3.0, 5.0, 7.0), (4.0, 6.0, 8.0), (3.0, 4.0, 5.0)];
    let classical: f64 = path.iter().map(|(a, _, b)| ((b - a) / 6.0f64).powi(2)).sum();
    assert!((classical - 5.0).abs() < 1e-9, "so the published 0.9633 is Φ(4/√5)");
    let amounts = path.map(pert);
    assert!((amounts.iter().map(Amount::mean).sum::<f64>() - 24.0).abs() < 1e-12);
    let variance: f64 = amounts.iter().map(Amount::variance).sum();
    let input = row(amounts);
    let answer = answer(&input);
    assert_moments(&answer, input.runs, 24.0, variance.sqrt());
    // Longer to the right than a normal: 28 weeks are enough in fewer than 96.33 of 100 cases.
    let [.., p90, p95, p99] = answer.finish.certainty.map(|it| it.expect("it arrives"));
    assert!(p90 < 28.0 && 28.0 < p95 && p95 < p99, "{p90} {p95} {p99}");
}

/// Its name, estimates, what it waits for, and its published mean.
type Activity<'a> = (&'a str, (f64, f64, f64), &'a [usize], f64);

/// wizedu.com/questions/717873: fourteen activities, means of two digits, a forward pass.
#[test]
fn a_network_of_fourteen_has_its_means_and_days() {
    let table: [Activity<'_>; 14] = [
        ("A", (5.0, 5.0, 7.0), &[], 5.33),
        ("B", (1.0, 2.0, 5.0), &[], 2.33),
        ("C", (5.0, 5.0, 5.0), &[0], 5.0),
        ("D", (4.0, 8.0, 13.0), &[0], 8.17),
        ("E", (1.0, 10.0, 17.0), &[1, 2], 9.67),
        ("F", (1.0, 5.0, 7.0), &[3], 4.67),
        ("G", (2.0, 6.0, 9.0), &[3], 5.83),
        ("H", (4.0, 4.0, 6.0), &[4, 5], 4.33),
        ("I", (2.0, 7.0, 10.0), &[6, 7], 6.67),
        ("J", (2.0, 4.0, 7.0), &[8], 4.17),
        ("K", (6.0, 10.0, 13.0), &[8], 9.83),
        ("L", (2.0, 6.0, 6.0), &[9], 5.33),
        ("M", (2.0, 2.0, 3.0), &[10], 2.17),
        ("N", (7.0, 7.0, 12.0), &[11, 12], 7.83),
    ];
    for (id, duration, _, published) in table {
        assert!((pert(duration).mean() - published).abs() < 0.005 + 1e-9, "{id}");
    }
    // With the means as they are, up to one activity: what the page calls EF(E) and ES(F).
    let until = |last: usize| {
        let means = table.map(|(id, duration, after, _)| {
            step(id, after, Amount::Fixed { value: pert(duration).mean() })
        });
        let goal = Goal::AtLeast { count: 1, steps: vec![last] };
        let asked = Input { goal, ..input(means.to_vec()) };
        answer(&asked).finish.certainty[0].expect("it arrives")
    };
    assert!((until(2) - 10.33).abs() < 0.005, "E starts when C ends");
    assert!((until(4) - 20.0).abs() < 1e-9, "E ends");
    assert!((until(3) - 13.5).abs() < 1e-9, "F starts when D ends");
    // F may end when E does (day 20), so it has 20 − 13.5 − 4.67 days to spare.
    assert!((until(4) - until(5) - 1.83).abs() < 0.005);
    // With chance in it the whole takes longer than the longest path of means: paths meet.
    let drawn = input(table.map(|(id, it, after, _)| step(id, after, pert(it))).to_vec());
    let answer = answer(&drawn);
    let error = answer.finish.sd.expect("it arrives") / (drawn.runs as f64).sqrt();
    let longer = answer.finish.mean.expect("it arrives") - until(13);
    assert!(longer > 4.0 * error, "longer by {longer}");
}

/// schematex.js.org/examples/pert-three-point-estimation: four activities in a row, the published
/// means and spreads added up give 17.83 and 1.69.
#[test]
fn four_in_a_row_have_their_sum() {
    let build = pert((5.0, 8.0, 14.0));
    assert!((build.mean() - 8.5).abs() < 1e-12);
    let means = [19.0 / 6.0, build.mean(), 25.0 / 6.0, 2.0];
    for (mean, published) in means.iter().zip([3.17, 8.5, 4.17, 2.0]) {
        assert!((mean - published).abs() < 0.005);
    }
    let sds: [f64; 4] = [0.5, 9.0 / 6.0, 0.5, 1.0 / 3.0];
    let sd = sds.iter().map(|it| it * it).sum::<f64>().sqrt();
    assert!((means.iter().sum::<f64>() - 17.83).abs() < 0.005 && (sd - 1.69).abs() < 0.005);
    let asked = row(means.iter().zip(sds).map(|(mean, sd)| Amount::Normal { mean: *mean, sd }));
    assert_moments(&answer(&asked), asked.runs, means.iter().sum(), sd);
}

fn data() -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/engines/risk");
    if place.is_dir() {
        return Some(place);
    }
    eprintln!("SKIPPED: {} is absent, so nothing was compared with it.", place.display());
    None
}

/// 85 networks with delays and three without: read, answered, verified by the check.
#[test]
fn every_network_that_is_here_is_read_and_verified() {
    let Some(data) = data() else { return };
    let (mut robust, mut jobs) = (0, std::collections::BTreeSet::new());
    for set in ["j30", "j60", "j90", "j120"] {
        let files = std::fs::read_dir(data.join("robust_psplib").join(set)).expect("a folder");
        for file in files {
            let path = file.expect("a file").path();
            let bytes = std::fs::read(&path).expect("it is there");
            let read =
                route::read_psplib(&bytes).unwrap_or_else(|fault| panic!("{path:?}: {fault}"));
            jobs.insert(read.steps.len());
            let asked = Input { runs: 2_000, ..read };
            let finish = answer(&asked).finish;
            assert!(finish.certainty.is_sorted() && finish.mean.is_some(), "{path:?}");
            robust += 1;
        }
    }
    assert_eq!((robust, jobs), (85, [32, 62, 92, 122].into()));
    // The longest path of each, by another program.
    for (name, jobs, days) in
        [("j301_1.sm", 32, 38.0), ("RG300_1.rcp", 302, 44.0), ("aslib0_0.rcp", 122, 110.0)]
    {
        let bytes = std::fs::read(data.join("psplib_formats").join(name)).expect("it is there");
        let read = route::read_psplib(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(read.steps.len(), jobs, "{name}");
        let asked = Input { runs: 100, ..read };
        assert_eq!(answer(&asked).finish.certainty, [Some(days); 7], "{name}");
    }
    let lags = std::fs::read(data.join("psplib_formats/UBO10_01.sch")).expect("it is there");
    let fault = route::read_psplib(&lags).expect_err("it has time lags");
    assert_eq!((fault.word, fault.line), (Word::UnknownKind, Some(1)), "{fault}");
}

/// A date is a date: the same example with a start gives days on a calendar.
#[test]
fn days_of_a_network_become_dates() {
    let start = Date::new(2026, 3, 2);
    let asked = Input { start, ..row([Amount::Fixed { value: 13.5 }]) };
    assert!(answer(&asked).to_json(0.0).to_string().contains("\"2026-03-16\""));
}
