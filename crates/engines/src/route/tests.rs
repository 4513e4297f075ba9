// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! The route engine against what can be counted on a calendar, against closed forms, and against
//! its own check.

use proptest::prelude::*;

use super::*;
use crate::{
    Unwatched, Word, amount::Amount, chance::normal, simd::tests::with_each_width, threads,
};

/// The example of the format.
const SAMPLE: &str = r#"{"start": "2026-03-02",
  "bodies": [
    {"name": "Council A", "meetings": ["2026-04-28", "2026-05-12", "2026-06-09"],
     "closed": [["2026-04-25", "2026-05-03"]]},
    {"name": "Office B", "closed": [["2026-04-25", "2026-05-03"]]}],
  "steps": [
    {"id": "send", "duration": {"kind": "fixed", "value": 9.5}},
    {"id": "view-A", "after": ["send"], "body": "Council A", "at_meeting": true,
     "submit_days_before": 21, "term_days": 42},
    {"id": "view-B", "after": ["send"], "body": "Office B", "term_days": 53},
    {"id": "conclude", "after": ["view-A", "view-B"], "duration": {"kind": "fixed", "value": 7}}],
  "runs": 1000, "seed": 7}"#;

fn answer(input: &Input) -> Answer {
    let answer = run(input, &Unwatched).expect("this can be answered");
    check(input, &answer, &Unwatched).expect("the check agrees");
    answer
}

fn read_text(text: &str) -> Input {
    read(text.as_bytes()).unwrap_or_else(|fault| panic!("{}: {text}", fault.message))
}

/// The worked example of the documents is the example of these tests.
#[test]
fn the_documents_show_this_example() {
    let document = include_str!("../../../../docs/engines/route.md");
    let example = document.split("```json").nth(1).and_then(|it| it.split("```").next());
    let example = read(example.expect("there is an example").as_bytes());
    assert_eq!(example, read(SAMPLE.as_bytes()));
}

#[test]
fn the_example_is_answered_as_the_format_says() {
    let json = answer(&read_text(SAMPLE)).to_json(0.001);
    let at = |path: &[&str]| {
        path.iter().fold(&json, |json, key| json.get(key).expect("the key is there")).to_string()
    };
    for share in ["mean", "50", "75", "80", "85", "90", "95", "99"] {
        assert_eq!(at(&["finish", share]), "\"2026-05-19\"");
        assert_eq!(at(&["finish", "days", share]), "78.0");
    }
    assert_eq!((at(&["finish", "days", "sd"]), at(&["never"])), ("0.0".into(), "0.0".into()));
    let steps = [
        ("send", "2026-03-12", "1.0"),
        ("view-A", "2026-05-12", "1.0"),
        ("view-B", "2026-05-04", "0.0"),
        ("conclude", "2026-05-19", "1.0"),
    ];
    for (id, day, critical) in steps {
        assert_eq!(at(&["steps", id, "50"]), format!("\"{day}\""));
        assert_eq!(at(&["steps", id, "critical"]), critical);
        assert_eq!(at(&["steps", id, "never"]), "0.0");
    }
    assert_eq!(at(&["bodies", "Council A", "critical"]), "1.0");
    assert_eq!(at(&["bodies", "Office B", "critical"]), "0.0");
}

#[test]
fn without_a_meeting_left_it_is_never() {
    let text = SAMPLE.replace(r#""2026-05-12", "2026-06-09""#, r#""2026-04-29""#);
    let answer = answer(&read_text(&text));
    assert_eq!((answer.never, answer.finish.mean, answer.finish.certainty[0]), (1.0, None, None));
    assert_eq!((answer.steps[1].never, answer.steps[2].never), (1.0, 0.0));
    assert_eq!(answer.steps[0].critical, None);
    assert!(answer.to_json(0.0).to_string().contains("\"mean\": null"));
}

/// Days that are ½ likely each: the count-th smallest of three independent councils, exactly.
#[test]
fn a_threshold_waits_for_the_second_of_three() {
    let body =
        |n: usize| format!(r#"{{"name": "C{n}", "meetings": ["2026-03-1{n}", "2026-04-1{n}"]}}"#);
    // Late with chance ½: then the March meeting is missed.
    let step = |n: usize| {
        format!(
            r#"{{"id": "s{n}", "body": "C{n}", "at_meeting": true,
                "duration": {{"kind": "uniform", "low": 0, "high": {}}}}}"#,
            2 * (n + 9)
        )
    };
    let each = |make: &dyn Fn(usize) -> String| (0..3).map(make).collect::<Vec<_>>().join(", ");
    let text = format!(
        r#"{{"start": "2026-03-01", "bodies": [{}], "steps": [{}], "runs": 400000,
            "goal": {{"kind": "at_least", "count": 2, "steps": ["s0", "s1", "s2"]}}}}"#,
        each(&body),
        each(&step)
    );
    let answer = answer(&read_text(&text));
    // March 10, 11 and 12 are days 9, 10 and 11; April's are 40, 41 and 42. The second is on day 10
    // when both of the first two meet in March (¼), on day 11 when one of them does and the third
    // too (¼), and otherwise in April: on day 40 (¼) or 41 (¼). So the third decides in ¼.
    let error = 5.0 * (0.25f64 / 400_000.0).sqrt();
    let chance = |marked: usize| answer.steps[marked].critical.expect("all runs arrive");
    assert!((chance(2) - 0.25).abs() < error, "{}", chance(2));
    assert_eq!(answer.finish.certainty[2], Some(41.0));
    assert_eq!(answer.finish.certainty[6], Some(41.0));
}

/// "If each of 27 is on time with 95 %, all are with 25 %."
#[test]
fn twenty_seven_councils_are_seldom_all_on_time() {
    let steps: Vec<String> = (0..27)
        .map(|n| {
            format!(
                r#"{{"id": "c{n}", "body": "C", "at_meeting": true,
                    "duration": {{"kind": "uniform", "low": 0, "high": 20}}}}"#
            )
        })
        .collect();
    let text = format!(
        r#"{{"start": "2026-03-01", "bodies": [{{"name": "C", "meetings":
            ["2026-03-20", "2026-06-20"]}}], "steps": [{}], "runs": 100000}}"#,
        steps.join(", ")
    );
    let input = read_text(&text);
    let answer = answer(&input);
    // On time: within 19 of 20 days.
    let share = 0.95f64.powi(27);
    let mean = share * 19.0 + (1.0 - share) * 111.0;
    let error = 5.0 * 92.0 * (share * (1.0 - share) / 1e5).sqrt();
    assert!((answer.finish.mean.expect("all arrive") - mean).abs() < error);
    assert!((0.24..0.26).contains(&share));
}

/// Done again with chance q: geometric, mean 1/(1 − q) rounds of three days and a day between.
#[test]
fn doing_it_again_is_geometric() {
    let text = r#"{"start": "2026-03-02", "runs": 200000, "steps": [{"id": "a",
        "duration": {"kind": "fixed", "value": 3}, "again": {"probability": 0.4}}]}"#;
    let answer = answer(&read_text(text));
    let rounds = 1.0 / 0.6;
    let sd = (0.4f64 / 0.36).sqrt() * 4.0;
    let mean = answer.finish.mean.expect("it arrives");
    assert!((mean - (rounds * 4.0 - 1.0)).abs() < 5.0 * sd / 200_000f64.sqrt(), "{mean}");
    assert!((answer.finish.sd.expect("it varies") - sd).abs() < 0.05);
}

/// Normal steps in a row: the sum is normal.
#[test]
fn a_row_of_normals_is_normal() {
    let step = |n: usize| Step {
        id: n.to_string(),
        after: if n > 0 { vec![n - 1] } else { Vec::new() },
        durations: vec![Amount::Normal { mean: 20.0, sd: 2.0 }],
        ..empty_step()
    };
    let input = Input { steps: (0..16).map(step).collect(), ..read_text(SAMPLE) };
    let input = Input { bodies: Vec::new(), runs: 200_000, start: None, ..input };
    let answer = answer(&input);
    for (share, (day, error)) in [0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99]
        .iter()
        .zip(answer.finish.certainty.iter().zip(answer.finish.standard_error))
    {
        let exact = 320.0 + 8.0 * normal::quantile(*share);
        let off = (day.expect("it arrives") - exact).abs();
        assert!(off < 5.0 * error.expect("it arrives"), "{share}: {off}");
    }
    assert!(answer.steps.iter().all(|step| step.critical == Some(1.0)));
}

fn empty_step() -> Step {
    Step {
        id: String::new(),
        after: Vec::new(),
        body: None,
        durations: Vec::new(),
        term_days: None,
        at_meeting: false,
        submit_days_before: None,
        again: 0.0,
    }
}

#[test]
fn threads_change_nothing() {
    let text =
        SAMPLE.replace(r#""fixed", "value": 9.5"#, r#""pert", "low": 1, "mode": 9, "high": 70"#);
    let input = Input { runs: 100_000, ..read_text(&text) };
    let with = |count| threads::on(Some(count), || run(&input, &Unwatched));
    assert_eq!(with(1), with(2));
    assert_eq!(with(1), with(5));
}

/// Registers of four, eight and sixteen floats: the same bits, by date and without.
#[test]
fn any_processor_gives_the_same_answer() {
    let text =
        SAMPLE.replace(r#""fixed", "value": 9.5"#, r#""pert", "low": 1, "mode": 9, "high": 70"#);
    let dated = Input { runs: 5_000, ..read_text(&text) };
    let goal = Goal::AtLeast { count: 2, steps: vec![0, 2, 1] };
    let delay = Amount::Normal { mean: 2.0, sd: 3.0 };
    let step = |n: usize| Step {
        id: n.to_string(),
        after: (0..n).filter(|it| (n + it).is_multiple_of(3)).collect(),
        durations: vec![Amount::Fixed { value: 1.5 }, delay],
        ..empty_step()
    };
    let steps = (0..20).map(step).collect();
    let network = Input { start: None, bodies: Vec::new(), steps, ..dated.clone() };
    for asked in [Input { goal, ..dated.clone() }, dated, network] {
        let answers = with_each_width(|| run(&asked, &Unwatched));
        assert!(answers[0].is_ok() && answers.iter().all(|it| *it == answers[0]));
    }
}

#[test]
fn faults_have_their_word_and_place() {
    let cases = [
        (r#""steps": ["#, r#""stepps": ["#, Word::UnknownKey, "/stepps"),
        (r#""value": 9.5"#, r#""value": -1"#, Word::OutOfRange, "/steps/0/duration"),
        (r#""2026-03-02""#, r#""2026-02-30""#, Word::OutOfRange, "/start"),
        (r#""after": ["send"]"#, r#""after": ["sent"]"#, Word::UnknownName, "/steps/1/after/0"),
        (r#""after": ["send"]"#, r#""after": ["conclude"]"#, Word::Cycle, "/steps/1/after"),
        (r#""body": "Office B""#, r#""body": "B""#, Word::UnknownName, "/steps/2/body"),
        (r#""id": "conclude""#, r#""id": "view-B""#, Word::DuplicateName, "/steps/3/id"),
        (r#""runs": 1000"#, r#""runs": 1"#, Word::OutOfRange, "/runs"),
        (r#""term_days": 42"#, r#""term_days": 4.2"#, Word::OutOfRange, "/steps/1/term_days"),
        (
            r#""2026-05-12", "2026-06-09""#,
            r#""2026-05-12", "2026-05-12""#,
            Word::DuplicateName,
            "/bodies/0/meetings/2",
        ),
        (
            r#"["2026-04-25", "2026-05-03"]]},"#,
            r#"["2026-04-25"]]},"#,
            Word::WrongSize,
            "/bodies/0/closed/0",
        ),
        (
            r#""runs": 1000"#,
            r#""goal": {"kind": "at_least", "count": 2, "steps": ["send"]}"#,
            Word::OutOfRange,
            "/goal/count",
        ),
        (r#""runs": 1000"#, r#""goal": {"kind": "some"}"#, Word::UnknownKind, "/goal/kind"),
        (r#""runs": 1000"#, r#""holidays": "BE""#, Word::UnknownKind, "/holidays"),
    ];
    for (from, to, word, path) in cases {
        let text = SAMPLE.replacen(from, to, 1);
        assert_ne!(text, SAMPLE, "{from}");
        let fault = read(text.as_bytes()).expect_err(to);
        assert_eq!((fault.word, fault.path.as_deref()), (word, Some(path)), "{to}");
        assert!(fault.line.is_some_and(|line| line <= 13), "{to}");
    }
    let text = r#"{"start": "2026-03-02", "steps": []}"#;
    assert_eq!(read(text.as_bytes()).expect_err("no steps").word, Word::EmptyInput);
    let again = r#"{"start": "2026-03-02", "steps": [{"id": "a",
        "again": {"probability": 0.9999999999}}]}"#;
    assert_eq!(read(again.as_bytes()).expect_err("endless").word, Word::TooLarge);
}

/// Activity networks: the figures that an independent program gave (numpy, 200,000 runs).
#[test]
fn published_networks_have_their_figures() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = folder.join("../../../shared/data/engines/risk");
    #[expect(clippy::disallowed_methods, reason = "a test reads the data of others")]
    let network = |name: &str| std::fs::read(folder.join(name)).ok();
    let cases: [(&str, [f64; 3]); 2] = [
        ("robust_psplib/j30/j3010_10Robu.sm", [61.00, 61.84, 62.27]),
        ("robust_psplib/j120/j12010_10Robu.sm", [120.24, 122.73, 124.03]),
    ];
    for (name, figures) in cases {
        let Some(bytes) = network(name) else {
            eprintln!("SKIPPED: {name} is not here; see docs/engines/route.md");
            continue;
        };
        let input = Input { runs: 200_000, ..read_psplib(&bytes).expect("it can be read") };
        let finish = answer(&input).finish;
        for (place, figure) in [0, 2, 4].into_iter().zip(figures) {
            let day = finish.certainty[place].expect("it arrives");
            let error = finish.standard_error[place].expect("it arrives");
            assert!((day - figure).abs() < 0.005 + 5.0 * error * 2f64.sqrt(), "{name}: {day}");
        }
    }
    if let Some(bytes) = network("psplib_formats/j301_1.sm") {
        let input = Input { runs: 1000, ..read_psplib(&bytes).expect("it can be read") };
        // MPM time 38 stands in the file.
        assert_eq!(answer(&input).finish.certainty, [Some(38.0); 7]);
    }
}

/// Patterson's form: numbers only, an activity over two lines, and something behind the last.
#[test]
fn a_network_of_numbers_is_read() {
    let text = "4 1\n 10\n0 0 2 2\n3\n5 1 1 4\n7 2 1 4\n0 0 0\n0.5 1\n";
    let read = read_psplib(text.as_bytes()).expect("it can be read");
    let after: Vec<_> = read.steps.iter().map(|step| step.after.clone()).collect();
    assert_eq!(after, [vec![], vec![0], vec![0], vec![1, 2]]);
    assert_eq!(answer(&Input { runs: 100, ..read }).finish.certainty, [Some(7.0); 7]);
    let cases = [
        ("4 1\n10\n0 0 2 2", Word::WrongSize, 3),
        ("4 1\n10\n0 0 2 2 9", Word::UnknownName, 3),
        ("4 1\n10\n0 0 1 2\n5 x", Word::WrongType, 4),
        ("2 1\n10\n0 0 -1\n", Word::OutOfRange, 3),
        ("0 1\n10\n", Word::EmptyInput, 1),
        ("1 0\n-5 0\n", Word::OutOfRange, 0),
        ("2 0\n1 1 2\n1 1 1\n", Word::Cycle, 0),
        ("3 5 0 0\n0 1 1 1 [0]\n", Word::UnknownKind, 1),
    ];
    for (text, word, line) in cases {
        let fault = read_psplib(text.as_bytes()).expect_err(text);
        assert_eq!((fault.word, fault.line.unwrap_or(0)), (word, line), "{text:?}: {fault}");
    }
    let huge = read_psplib(b"4000000000 4\n").expect_err("too many");
    assert_eq!(huge.word, Word::TooLarge);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever can be read is answered without a panic, and its check agrees.
    #[test]
    fn any_route_is_answered_and_verified(
        steps in proptest::collection::vec(
            (any::<u16>(), 0usize..6, 0.0..60.0f64, 0..5usize, any::<bool>()),
            1..10,
        ),
        meetings in proptest::collection::btree_set(0i64..500, 0..12),
        closed in proptest::collection::vec((0i64..500, 0i64..30), 0..4),
        count in 0usize..4,
        seed in any::<u64>(),
    ) {
        let start = Date::read("2026-03-02").expect("a date");
        let day = |it: i64| Date(start.0 + it);
        let closed: Vec<_> = closed.into_iter().map(|(a, b)| (day(a), day(a + b))).collect();
        let meetings = meetings.into_iter().map(day).collect();
        let bodies = vec![
            Body { name: "a".into(), meetings: Some(meetings), closed: closed.clone() },
            Body { name: "b".into(), meetings: None, closed },
        ];
        let number = steps.len();
        let steps: Vec<Step> = steps.into_iter().enumerate().map(|(n, it)| {
            let (mask, kind, x, body, again) = it;
            let amount = match kind {
                0 => Amount::Fixed { value: x },
                1 => Amount::Uniform { low: x, high: 2.0 * x },
                2 => Amount::Triangular { low: x, mode: 1.5 * x, high: 3.0 * x },
                3 => Amount::Pert { low: x, mode: x, high: 4.0 * x },
                4 => Amount::Normal { mean: x, sd: x },
                _ => Amount::LognormalMeanSd { mean: x + 1.0, sd: x / 2.0 },
            };
            Step {
                id: n.to_string(),
                after: (0..n).filter(|it| mask >> it & 1 == 1).collect(),
                body: [None, Some(0), Some(1), Some(0), Some(1)][body],
                durations: vec![amount],
                term_days: (mask % 3 == 0).then_some(f64::from(mask % 70)),
                at_meeting: body == 1,
                submit_days_before: (body == 1).then_some(14.0),
                again: if again { 0.3 } else { 0.0 },
            }
        }).collect();
        let goal = match count {
            0 => Goal::All,
            _ => Goal::AtLeast { count: count.min(number), steps: (0..number).rev().collect() },
        };
        let input = Input {
            start: Some(start), holidays: Holidays::Netherlands, bodies, steps, goal,
            runs: 20_000, seed,
        };
        let answer = run(&input, &Unwatched).expect("this can be answered");
        check(&input, &answer, &Unwatched).map_err(|fault| TestCaseError::fail(fault.message))?;
    }

    #[test]
    fn any_network_is_read_or_refused(
        head in "(jobs \\(a\\): [0-9]{1,2}\n)?(PRECEDENCE RELATIONS:\n)?([0-9 ]{0,12}\n){0,4}",
        rest in "\\*\n(REQUESTS/DURATIONS:\n)?([0-9 .]{0,12}\n){0,4}",
        count in 1..5usize,
        all in "([0-9.-]{1,2}[ \n]){0,40}",
    ) {
        let _ = read_psplib((head + &rest).as_bytes());
        let _ = read_psplib(format!("{count} 1\n{all}").as_bytes());
    }
}
