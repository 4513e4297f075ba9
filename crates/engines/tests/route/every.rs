// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Small calendars, exactly: at meetings every end is one of a few days, so all that can happen is
//! gone through, each way with its chance. The engine must show the same chances.

use std::collections::BTreeMap;

use engines::{
    Unwatched,
    amount::Amount,
    chance::Row,
    route::{self, Body, Date, Goal, Holidays, Input, Step},
};

const RUNS: u64 = 100_000;
const SHARES: [f64; 7] = [0.50, 0.75, 0.80, 0.85, 0.90, 0.95, 0.99];

/// One way it can go: its chance, and when each step ends (nothing: never).
struct Way {
    chance: f64,
    ends: Vec<Option<i64>>,
}

fn day(start: Date, date: Date) -> i64 {
    date.0 - start.0
}

/// The start of these questions is a Monday.
fn is_working(input: &Input, day: i64) -> bool {
    let start = input.start.expect("these have one");
    let Holidays::Listed(listed) = &input.holidays else { panic!("these list theirs") };
    day.rem_euclid(7) < 5 && !listed.contains(&Date(start.0 + day))
}

/// When a step ends that starts on a day, with the chances.
fn ends_of(input: &Input, step: &Step, from: i64) -> BTreeMap<Option<i64>, f64> {
    let start = input.start.expect("these have one");
    let body = &input.bodies[step.body.expect("these have one")];
    let is_closed =
        |it: i64| body.closed.iter().any(|(a, b)| (day(start, *a)..=day(start, *b)).contains(&it));
    let mut earliest = from;
    if let Some(term) = step.term_days {
        earliest = from + term as i64;
        while !is_working(input, earliest) {
            earliest += 1;
        }
    }
    let mut first = BTreeMap::new();
    if let Some(meetings) = &body.meetings {
        let Amount::Uniform { low, high } = step.durations[0] else { panic!("at meetings") };
        earliest = earliest.max(from + step.submit_days_before.unwrap_or(0.0) as i64);
        let meetings = meetings.iter().map(|it| day(start, *it));
        let mut before = 0.0;
        for meeting in meetings.filter(|it| *it >= earliest && !is_closed(*it)) {
            let by_then = (((meeting - from) as f64 - low) / (high - low)).clamp(0.0, 1.0);
            if by_then > before {
                first.insert(Some(meeting), by_then - before);
                before = by_then;
            }
        }
        if before < 1.0 {
            first.insert(None, 1.0 - before);
        }
    } else {
        let Amount::Fixed { value } = step.durations[0] else { panic!("at an office") };
        let mut end = (from + value as i64).max(earliest);
        while is_closed(end) {
            end += 1;
        }
        first.insert(Some(end), 1.0);
    }
    let mut all = BTreeMap::new();
    for (end, chance) in first {
        let Some(day) = end.filter(|_| step.again > 0.0) else {
            *all.entry(end).or_insert(0.0) += chance;
            continue;
        };
        *all.entry(end).or_insert(0.0) += chance * (1.0 - step.again);
        for (end, then) in ends_of(input, step, day + 1) {
            *all.entry(end).or_insert(0.0) += chance * step.again * then;
        }
    }
    all
}

/// Everything that can happen from step `ends.len()` on.
fn go_on(input: &Input, chance: f64, ends: Vec<Option<i64>>, ways: &mut Vec<Way>) {
    let Some(step) = input.steps.get(ends.len()) else {
        ways.push(Way { chance, ends });
        return;
    };
    let before: Option<Vec<i64>> = step.after.iter().map(|it| ends[*it]).collect();
    let here = match before {
        Some(before) => ends_of(input, step, before.into_iter().max().unwrap_or(0)),
        None => BTreeMap::from([(None, 1.0)]),
    };
    for (end, then) in here {
        let mut ends = ends.clone();
        ends.push(end);
        go_on(input, chance * then, ends, ways);
    }
}

/// When it has arrived, and the chain that decided.
fn arrival(input: &Input, ends: &[Option<i64>]) -> Option<(i64, Vec<usize>)> {
    let (steps, count) = match &input.goal {
        Goal::All => ((0..ends.len()).collect(), ends.len()),
        Goal::AtLeast { count, steps } => (steps.clone(), *count),
    };
    let mut days: Vec<i64> = steps.iter().filter_map(|it: &usize| ends[*it]).collect();
    days.sort_unstable();
    let finish = *days.get(count - 1)?;
    let mut at = steps.into_iter().filter(|it| ends[*it] == Some(finish)).min();
    let mut chain = Vec::new();
    while let Some(step) = at {
        chain.push(step);
        let after = &input.steps[step].after;
        let latest = after.iter().map(|it| ends[*it]).max();
        at = after.iter().copied().filter(|it| Some(ends[*it]) == latest).min();
    }
    Some((finish, chain))
}

/// A question with four to six steps, drawn from its number.
fn question(number: u64) -> Input {
    let row = Row::new(number, 9, 0);
    let mut place = 0;
    let mut below = |count: u64| {
        place += 1;
        row.below(place, count)
    };
    let start = Date::new(2026, 3, 2).expect("a Monday");
    let at = |day: u64| Date(start.0 + day as i64);
    let mut bodies = Vec::new();
    for n in 0..3 {
        let (from, length) = (20 + below(60), below(15));
        let (first, every, count) = (5 + below(20), 9 + below(15), 2 + below(3));
        bodies.push(Body {
            name: format!("body {n}"),
            meetings: (n < 2).then(|| (0..count).map(|k| at(first + k * every)).collect()),
            closed: vec![(at(from), at(from + length))],
        });
    }
    let count = 4 + below(3) as usize;
    let steps = (0..count).map(|n| {
        let body = below(3) as usize;
        let (low, wide) = (below(8) as f64, 1.0 + below(40) as f64);
        let duration = match body {
            2 => Amount::Fixed { value: low + wide },
            _ => Amount::Uniform { low, high: low + wide },
        };
        let after = (0..n).filter(|_| below(3) == 0).collect();
        Step {
            id: n.to_string(),
            after,
            body: Some(body),
            durations: vec![duration],
            term_days: (below(3) == 0).then(|| below(30) as f64),
            at_meeting: body < 2,
            submit_days_before: (below(2) == 0).then(|| below(12) as f64),
            // At an office it could go on for ever.
            again: if body < 2 && below(3) == 0 { 0.3 } else { 0.0 },
        }
    });
    let steps: Vec<Step> = steps.collect();
    let goal = match below(2) {
        0 => Goal::All,
        _ => Goal::AtLeast { count: 1 + below(3) as usize, steps: vec![3, 1, 0] },
    };
    let holidays = Holidays::Listed([at(14), at(39)].into());
    Input { start: Some(start), holidays, bodies, steps, goal, runs: RUNS, seed: number }
}

/// A share of so many runs is within five standard errors of its chance.
fn assert_share(what: &str, told: f64, chance: f64, runs: f64) {
    let error = 5.0 * (chance * (1.0 - chance)).max(0.0).sqrt() / runs.sqrt();
    assert!((told - chance).abs() <= error + 1e-9, "{what}: {told}, exactly {chance}");
}

/// The told day is the smallest one that so many of 100 ways end by, unless chance could tell
/// another.
fn assert_day(what: &str, told: Option<f64>, days: &BTreeMap<i64, f64>, share: f64) {
    let error = 5.0 * (share * (1.0 - share) / RUNS as f64).sqrt();
    let mut passed = 0.0;
    let mut could_be = Vec::new();
    for (day, chance) in days {
        if passed <= share + error && passed + chance >= share - error {
            could_be.push(Some(*day as f64));
        }
        passed += chance;
    }
    if passed <= share + error {
        could_be.push(None);
    }
    assert!(could_be.contains(&told), "{what}: {told:?} is none of {could_be:?}");
}

#[test]
fn small_calendars_are_as_every_way_counted() {
    let (mut ways_seen, mut nevers, mut ties) = (0, 0, 0);
    for number in 0..60 {
        let input = question(number);
        let mut ways = Vec::new();
        go_on(&input, 1.0, Vec::new(), &mut ways);
        assert!((ways.iter().map(|it| it.chance).sum::<f64>() - 1.0).abs() < 1e-9);
        ways_seen += ways.len();
        let answer = route::run(&input, &Unwatched).expect("this can be answered");
        let (mut finish, mut arriving) = (BTreeMap::new(), 0.0);
        let mut critical = vec![0.0; input.steps.len()];
        let mut bodies = vec![0.0; input.bodies.len()];
        let mut ends = vec![BTreeMap::new(); input.steps.len()];
        for way in &ways {
            for (days, end) in ends.iter_mut().zip(&way.ends) {
                end.iter().for_each(|day| *days.entry(*day).or_insert(0.0) += way.chance);
            }
            let Some((day, chain)) = arrival(&input, &way.ends) else { continue };
            *finish.entry(day).or_insert(0.0) += way.chance;
            arriving += way.chance;
            chain.iter().for_each(|step| critical[*step] += way.chance);
            for (body, sum) in bodies.iter_mut().enumerate() {
                let is_on = chain.iter().any(|step| input.steps[*step].body == Some(body));
                *sum += if is_on { way.chance } else { 0.0 };
            }
        }
        let what = format!("question {number}");
        nevers += usize::from(arriving < 1.0 - 1e-9);
        ties += usize::from(finish.len() > 1);
        assert_share(&what, answer.never, 1.0 - arriving, RUNS as f64);
        for (share, told) in SHARES.iter().zip(answer.finish.certainty) {
            assert_day(&what, told, &finish, *share);
        }
        for (step, days) in answer.steps.iter().zip(&ends) {
            let what = format!("{what}, step {}", step.id);
            assert_share(&what, step.never, 1.0 - days.values().sum::<f64>(), RUNS as f64);
            for (share, told) in SHARES.iter().zip(step.certainty) {
                assert_day(&what, told, days, *share);
            }
        }
        if arriving * (RUNS as f64) < 100.0 {
            continue;
        }
        let runs = arriving * RUNS as f64;
        let mean = finish.iter().map(|(day, p)| *day as f64 * p).sum::<f64>() / arriving;
        let power = |n: i32| {
            finish.iter().map(|(day, p)| (*day as f64 - mean).powi(n) * p).sum::<f64>() / arriving
        };
        let (variance, sd) = (power(2), power(2).sqrt());
        let told = answer.finish.mean.expect("it arrives");
        assert!((told - mean).abs() <= 5.0 * sd / runs.sqrt() + 1e-9, "{what}: {told}, {mean}");
        let told = answer.finish.sd.expect("it arrives");
        let error = 5.0 * (power(4) - variance * variance).max(0.0).sqrt() / runs.sqrt();
        assert!(
            (told * told - variance).abs() <= error + 30.0 * variance / runs + 1e-6,
            "{what}: {told}, {sd}"
        );
        for (n, (step, chance)) in answer.steps.iter().zip(critical).enumerate() {
            let told = step.critical.expect("it arrives");
            assert_share(&format!("{what}, step {n}"), told, chance / arriving, runs);
        }
        for (body, chance) in answer.bodies.iter().zip(bodies) {
            let told = body.critical.expect("it arrives");
            assert_share(&format!("{what}, {}", body.name), told, chance / arriving, runs);
        }
    }
    // The questions were worth asking.
    assert!(ways_seen > 500 && nevers > 10 && ties > 20, "{ways_seen} {nevers} {ties}");
}
