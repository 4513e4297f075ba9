// SPDX-FileCopyrightText: 2026 Kwartier contributors
// SPDX-License-Identifier: EUPL-1.2

//! Measures the packages engine on made-up questions: processor seconds, medians of some rounds.

use engines::packages::*;

fn seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = text.split_whitespace().next().and_then(|n| n.parse::<f64>().ok());
    first.unwrap_or(0.0) / 1e9
}

fn question(parties: usize, issues: usize, options: usize, seed: u64, limit: f64) -> Question {
    let mut state = seed;
    let mut roll = move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % 1001) as i64
    };
    let utilities: Vec<Vec<Vec<i64>>> = (0..parties)
        .map(|_| (0..issues).map(|_| (0..options).map(|_| roll()).collect()).collect())
        .collect();
    let ideal = |party: &Vec<Vec<i64>>| -> i64 {
        party.iter().map(|v| v.iter().max().copied().unwrap_or(0)).sum()
    };
    Question {
        parties: utilities
            .iter()
            .enumerate()
            .map(|(k, party)| Party {
                name: format!("P{k}"),
                limit: Some((ideal(party) as f64 * limit) as i64),
                disagreement: None,
            })
            .collect(),
        issues: (0..issues)
            .map(|k| Issue { name: format!("I{k}"), options: vec!["o".into(); options] })
            .collect(),
        utilities,
        forbidden: vec![],
        interactions: vec![],
        not_both: vec![],
        scale: Scale::Exact { places: 0 },
        from_preferences: false,
    }
}

fn main() {
    if let Some(word) = std::env::args().nth(2) {
        let rule = Rule::from_word(&word).expect("a rule");
        let q = question(27, 12, 5, 1, 0.66);
        let settings = Settings {
            rules: vec![rule],
            disagreement: Disagreement::Lowest,
            ..Settings::default()
        };
        for _ in 0..5 {
            let start = std::time::Instant::now();
            solve(&q, &settings, &mut |_| true).expect("an answer");
            println!("{:.4}", start.elapsed().as_secs_f64());
        }
        return;
    }
    let limit: f64 = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(0.66);
    for seed in 0..3 {
        let q = question(27, 12, 5, seed, limit);
        for rules in Rule::ALL.iter().map(|&rule| vec![rule]).chain([Rule::ALL.to_vec()]) {
            let settings = Settings {
                rules: rules.clone(),
                disagreement: Disagreement::Lowest,
                ..Settings::default()
            };
            let start = seconds();
            let a = solve(&q, &settings, &mut |_| true).expect("an answer");
            let took = seconds() - start;
            let what = match rules.as_slice() {
                [Rule::MaxMin] => format!("{:?}", a.max_min.map(|b| b.map(|b| (b.value, b.ties)))),
                [Rule::MostAccepting] => {
                    format!("{:?}", a.most_accepting.map(|b| b.map(|b| (b.value, b.ties))))
                }
                [Rule::Clashes] => format!(
                    "{:?}",
                    a.clashes.map(|c| (
                        c.complete,
                        c.clashes.len(),
                        c.maximal.len(),
                        c.clashes.first().map(Vec::len)
                    ))
                ),
                _ => String::new(),
            };
            println!("{seed} {rules:?} {took:.4} {what}");
        }
    }
    for (n, m, k) in [(2, 8, 5), (5, 6, 5)] {
        let q = question(n, m, k, 7, 0.5);
        let settings = Settings { rules: vec![Rule::Pareto], ..Settings::default() };
        for _ in 0..3 {
            let start = seconds();
            let a = solve(&q, &settings, &mut |_| true).expect("an answer");
            println!("pareto {n} {m} {k} {:.5} {:?}", seconds() - start, a.pareto.map(|f| f.size));
        }
    }
}
